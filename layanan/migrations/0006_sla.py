from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("layanan", "0005_pengumuman")]

    operations = []
