"""``manage.py lepas_faktor_kedua``: for the Kepala who lost the phone and has no colleague to do it from the portal.

Whoever may run this holds the server already; the act still stands in the trail, and the person is told by mail.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lpse.akun.models import Pengguna
from lpse.akun.services import lepas_faktor_kedua
from lpse.galat import AturanDilanggar


class Command(BaseCommand):
    help = "Melepas faktor kedua seseorang yang kehilangan ponsel dan kode cadangannya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="Alamat surel orangnya")
        parser.add_argument("--alasan", required=True, help="Tercatat di jejak. Contoh: ponsel hilang, surat 12/2026")

    def handle(self, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        orang = Pengguna.objects.filter(email__iexact=pilihan["email"]).first()
        if orang is None:
            raise CommandError(f"Tidak ada akun dengan alamat surel {pilihan['email']}.")
        try:
            lepas_faktor_kedua(pengguna=orang, alasan=pilihan["alasan"], oleh=None)
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(self.style.SUCCESS(f"Faktor kedua {orang.nama} dilepas; ia memasang yang baru saat masuk."))
