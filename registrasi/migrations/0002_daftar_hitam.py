from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0001_persyaratan")]

    operations = []
