from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("layanan", "0003_paket")]

    operations = []
