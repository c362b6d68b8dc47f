from __future__ import annotations

from django.conf import settings
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = [("lpse", "0010_naskah_sertifikat"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = []
