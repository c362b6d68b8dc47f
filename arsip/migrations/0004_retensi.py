from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("arsip", "0003_peminjaman")]

    operations = []
