"""The Celery application; apps are reached by string only (ARCHITECTURE § 2)."""

from __future__ import annotations

import os

from celery import Celery

from lpse.catatan.celery import pasang
from lpse.jejak.tugas import dengarkan

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")

app = Celery("lpse")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
pasang(app)
dengarkan()
