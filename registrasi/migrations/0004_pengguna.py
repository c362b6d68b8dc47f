from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0003_kerja_sama")]

    operations = []
