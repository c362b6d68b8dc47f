from django.db import migrations


class Migration(migrations.Migration):

    initial = True

    dependencies = [("lpse", "0014_surel"), ("arsip", "0007_pemulihan"), ("registrasi", "0001_registrasi")]

    operations = []
