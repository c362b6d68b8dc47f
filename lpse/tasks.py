"""Gathers what the packages hold."""

from __future__ import annotations

from lpse.berkas import tasks as berkas
from lpse.jejak import tasks as jejak
from lpse.kepatuhan import tasks as kepatuhan
from lpse.kesehatan.tasks import detak, gema
from lpse.pekerjaan import tasks as pekerjaan
from lpse.pemberitahuan import tasks as pemberitahuan
from lpse.waktu import tasks as waktu

__all__ = ["berkas", "detak", "gema", "jejak", "kepatuhan", "pekerjaan", "pemberitahuan", "waktu"]
