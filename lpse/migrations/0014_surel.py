from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("lpse", "0013_teken")]

    operations = []
