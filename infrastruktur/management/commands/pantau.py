"""Run one scheduled duty of the monitoring by hand (``pantau catat_harian``); ``pantau ukur`` measures this machine."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from infrastruktur.pemantauan import services
from infrastruktur.pemantauan.jalan import jalan
from infrastruktur.pemantauan.pekerjaan import PEKERJAAN, jalankan
from infrastruktur.perangkat.services import daftarkan_server_ini
from lpse.galat import AturanDilanggar


class Command(BaseCommand):
    help = "Menjalankan satu pekerjaan pemantauan sekarang; aman diulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pekerjaan", choices=["ukur", *PEKERJAAN], help="ukur = mengukur mesin ini juga")

    def handle(self, *_args: Any, **opsi: Any) -> None:  # noqa: ANN401 - Django's signature
        try:
            pesan = self._ukur() if opsi["pekerjaan"] == "ukur" else jalankan(opsi["pekerjaan"])
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(pesan)

    def _ukur(self) -> str:
        server = daftarkan_server_ini()
        with jalan(services.TUGAS_UKUR, server=server) as laporan:
            laporan.pesan = f"{services.ukur(server=server)} angka {server} tercatat."
        return laporan.pesan
