"""``manage.py undang``: an invitation from the server, for when no Kepala is left to invite from the portal."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from lpse.akun.enums import KodePeran
from lpse.akun.services_undangan import undang
from lpse.akun.surel import tautan_undangan
from lpse.galat import AturanDilanggar


class Command(BaseCommand):
    help = "Mengundang seseorang; tautannya dikirim lewat surel dan ditampilkan sekali."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--nama", required=True)
        parser.add_argument("--peran", action="append", required=True, choices=KodePeran.values)
        parser.add_argument("--dasar", required=True, help="SK atau surat")
        parser.add_argument("--alamat", default="", help="Alamat portal untuk tautan")

    def handle(self, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        alamat = pilihan["alamat"] or settings.ALAMAT_PORTAL or "http://localhost:8000"
        try:
            validate_email(pilihan["email"])
            terbit = undang(
                email=pilihan["email"],
                nama=pilihan["nama"],
                peran=pilihan["peran"],
                dasar=pilihan["dasar"],
                oleh=None,
                alamat_portal=alamat,
            )
        except ValidationError as galat:
            raise CommandError(" ".join(galat.messages)) from galat
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write("Tautan ini ditampilkan sekali ini saja, berlaku 72 jam, dan hanya sekali pakai:\n")
        self.stdout.write(f"  {tautan_undangan(terbit.token, alamat)}\n")
