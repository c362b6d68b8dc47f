from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0006_daring")]

    operations = []
