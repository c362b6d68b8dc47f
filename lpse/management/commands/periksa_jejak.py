"""``manage.py periksa_jejak``: walks the chain of the trail; names the first broken row and ends with 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from lpse.galat import AturanDilanggar
from lpse.jejak.pekerjaan import TUGAS_PERIKSA
from lpse.jejak.selectors import bandingkan
from lpse.jejak.services_rantai import baca_tempelan
from lpse.pekerjaan.services import jalankan

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = "Memeriksa rantai SHA-256 atas jejak, dan membandingkannya dengan jangkar yang disimpan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--banding",
            metavar="TEKS",
            help='kepala rantai dari surel atau laporan lama, misalnya "Urut 120, Sidik 5f3c…" (64 angka dan huruf)',
        )

    def handle(self, *_args: Any, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        try:
            self.stdout.write(jalankan(tugas=TUGAS_PERIKSA))
            if pilihan["banding"]:
                urut, sidik = baca_tempelan(teks=pilihan["banding"])
                hasil = bandingkan(urut=urut, sidik=sidik)
                if not hasil.cocok:
                    raise CommandError(hasil.kalimat)
                self.stdout.write(hasil.kalimat)
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
