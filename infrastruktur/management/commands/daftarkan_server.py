"""Register the machine this command runs on (``LPSE_KODE_SERVER``) and make the partitions of the coming months."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from infrastruktur.pemantauan.services import rawat_partisi
from infrastruktur.perangkat.services import daftarkan_server_ini


class Command(BaseCommand):
    help = "Mendaftarkan server ini untuk dipantau; aman diulang."

    def handle(self, *_args: Any, **_opsi: Any) -> None:  # noqa: ANN401 - Django's signature
        server = daftarkan_server_ini()
        rawat_partisi()
        self.stdout.write(f"Server {server.kode} ({server}) terdaftar; agennya mengambil antrean {server.antrean}.")
