from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("lpse", "0012_tamu")]

    operations = []
