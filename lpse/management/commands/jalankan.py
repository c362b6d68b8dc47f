"""Run one scheduled duty by hand; without a name, list them all with their last run."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lpse.galat import AturanDilanggar
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN
from lpse.pekerjaan.services import jalankan
from lpse.tampilan import bahasa


class Command(BaseCommand):
    help = "Menjalankan satu pekerjaan terjadwal sekarang (aman diulang); tanpa nama: daftar semuanya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("tugas", nargs="?", choices=sorted(PEKERJAAN), metavar="tugas", help="nama pekerjaan")

    def handle(self, *_args: Any, **opsi: Any) -> None:  # noqa: ANN401 - Django's signature
        if not opsi["tugas"]:
            self._daftar()
            return
        try:
            self.stdout.write(jalankan(tugas=opsi["tugas"]))
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat

    def _daftar(self) -> None:
        for tugas, p in sorted(PEKERJAAN.items()):
            akhir = JalanTugas.objects.filter(tugas=tugas).order_by("-mulai").first()
            keadaan = f"{akhir.get_hasil_display()}, {bahasa.waktu(akhir.mulai)}" if akhir else "belum pernah"
            self.stdout.write(f"{tugas}  {p.label} ({p.jadwal}): {keadaan}")
