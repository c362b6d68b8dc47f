"""``manage.py muat_ketentuan``: the matrix of duties as the portal brings it, or one more regulation from its file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lpse.galat import AturanDilanggar
from lpse.kepatuhan.services_muat import muat, muat_berkas


class Command(BaseCommand):
    help = "Memuat matriks kewajiban bawaan, atau satu peraturan lain dari berkas JSON-nya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", nargs="*", help="Berkas peraturan. Contoh: perbup-contoh-1-2025.json")

    def handle(self, *_args: Any, berkas: list[str], **_pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        if not berkas:
            termuat = muat()
            self.stdout.write(
                f"{termuat.ketentuan} ketentuan, {termuat.peraturan} peraturan, {termuat.pasal} pasal dimuat."
            )
        for satu in berkas:
            try:
                peraturan = muat_berkas(berkas=Path(satu))
            except AturanDilanggar as galat:
                raise CommandError(str(galat)) from galat
            self.stdout.write(f"{peraturan.nama_pendek} dimuat. Pilih di Peta kepatuhan, Peraturan yang mengikat.")
