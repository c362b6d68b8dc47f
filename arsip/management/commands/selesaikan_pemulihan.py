"""``manage.py selesaikan_pemulihan``: after ``bin/restore``: addresses put right, the chain of the trail looked at."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from arsip.pemulihan.services_bencana import sesuaikan_alamat
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.pekerjaan import TUGAS_PERIKSA
from lpse.pekerjaan.services import jalankan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from argparse import ArgumentParser

#: Came back, but something is not as it was (``bencana.perintah.BERBEDA``).
BERBEDA = 3


class Command(BaseCommand):
    help = "Langkah terakhir bin/restore: menyesuaikan alamat cadangan dan memeriksa rantai jejak."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--var-lama", required=True, help="folder data di mesin lama")
        parser.add_argument("--alamat", required=True, help="repositori yang baru saja dibaca")

    def handle(self, *_args: Any, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        asing = sorted(set(MigrationLoader(connection).applied_migrations) - set(MigrationLoader(None).disk_migrations))
        if asing:
            raise CommandError(
                f"Cadangan ini dari versi portal yang lebih baru (perubahan {asing[0][0]}.{asing[0][1]}). "
                "Ambil kode terbaru, lalu ulangi."
            )
        for teks in sesuaikan_alamat(
            var_lama=pilihan["var_lama"], alamat=pilihan["alamat"], kunci=os.environ.get("LPSE_KUNCI_PULIH", "")
        ):
            self.stdout.write(teks)
        self.stdout.write(f"{bahasa.angka(Pengguna.objects.count())} akun ada.")
        try:
            self.stdout.write(jalankan(tugas=TUGAS_PERIKSA))
        except AturanDilanggar as galat:
            self.stdout.write(f"RANTAI JEJAK: {galat}")
            sys.exit(BERBEDA)
