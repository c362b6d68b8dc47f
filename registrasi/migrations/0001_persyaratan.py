from django.db import migrations


class Migration(migrations.Migration):

    initial = True

    dependencies = [("lpse", "0011_musnah"), ("arsip", "0007_pemulihan")]

    operations = []
