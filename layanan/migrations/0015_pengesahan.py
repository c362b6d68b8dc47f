from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("layanan", "0014_berita_acara")]

    operations = []
