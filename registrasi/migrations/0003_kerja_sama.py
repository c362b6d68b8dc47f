from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0002_daftar_hitam")]

    operations = []
