from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("layanan", "0009_lapor")]

    operations = []
