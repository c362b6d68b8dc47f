"""Run one scheduled duty of the monitoring by hand (``pantau catat_harian``); ``pantau ukur`` measures this machine."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from infrastruktur.pemantauan import services
from infrastruktur.pemantauan.pekerjaan import AWALAN, PEKERJAAN
from infrastruktur.perangkat.services import daftarkan_server_ini
from lpse.galat import AturanDilanggar
from lpse.pekerjaan.jalan import jalan
from lpse.pekerjaan.services import jalankan


class Command(BaseCommand):
    help = "Menjalankan satu pekerjaan pemantauan sekarang; aman diulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pekerjaan", choices=["ukur", *PEKERJAAN], help="ukur = mengukur mesin ini juga")

    def handle(self, *_args: Any, **opsi: Any) -> None:  # noqa: ANN401 - Django's signature
        try:
            kode = opsi["pekerjaan"]
            pesan = self._ukur() if kode == "ukur" else jalankan(tugas=f"{AWALAN}.{kode}")
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(pesan)

    def _ukur(self) -> str:
        server = daftarkan_server_ini()
        with jalan(services.TUGAS_UKUR, sasaran=server.kode) as laporan:
            laporan.pesan = f"{services.ukur(server=server)} angka {server} tercatat."
        return laporan.pesan
