"""``manage.py periksa``: tries every part of the portal and says what to do about the one that fails."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from lpse.kesehatan.periksa import periksa_semua


class Command(BaseCommand):
    help = "Mencoba setiap bagian portal (berkas, basis data, Redis, pekerja, penjadwal, PDF, huruf, restic)."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's signature
        gagal = 0
        for temuan in periksa_semua():
            if temuan.baik:
                self.stdout.write(f"{self.style.SUCCESS('OK   ')}  {temuan.bagian}: {temuan.keterangan}")
                continue
            gagal += 1
            self.stdout.write(f"{self.style.ERROR('GAGAL')}  {temuan.bagian}: {temuan.keterangan}")
            self.stdout.write(f"       → {temuan.obat}")
        if gagal:
            self.stdout.write(self.style.ERROR(f"{gagal} bagian gagal."))
            sys.exit(1)
        self.stdout.write(self.style.SUCCESS("Semua bagian bekerja."))
