"""Check a BagIt bag, zipped or not: ``manage.py periksa_bagit <jalur>``."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from arsip.keutuhan import tas
from lpse.galat import AturanDilanggar


class Command(BaseCommand):
    help = "Periksa tas BagIt (ZIP atau folder) terhadap daftar sidiknya."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("jalur", type=Path, help="berkas ZIP atau folder tas")

    def handle(self, *_args: object, **pilihan: object) -> None:
        jalur = pilihan["jalur"]
        assert isinstance(jalur, Path)  # noqa: S101 - argparse made it one
        if not jalur.exists():
            raise CommandError(f"{jalur} tidak ada.")
        try:
            if jalur.is_dir():
                tas.periksa_tas(jalur)
            else:
                with tempfile.TemporaryDirectory(prefix="bagit-") as sementara:
                    tas.periksa_tas(tas.buka_zip(jalur, Path(sementara)))
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"Utuh: setiap isi {jalur.name} sama dengan daftar sidiknya.")
