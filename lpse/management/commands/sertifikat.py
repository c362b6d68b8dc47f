"""``manage.py sertifikat``: the office's own authority and its people's signing certificates, from the server."""

from __future__ import annotations

import getpass
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from lpse.akun.demo import sandi_acak
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.sertifikat_berkas import AKAR, map_kunci
from lpse.naskah.services_segel import segel_aktif, terbitkan_segel
from lpse.naskah.services_sertifikat import buat_otoritas, buka_otoritas, cabut_sertifikat, terbitkan_sertifikat
from lpse.tampilan import bahasa


class Command(BaseCommand):
    help = "Mengurus sertifikat tanda tangan naskah: akar, segel, terbitkan, cabut, daftar."

    def add_arguments(self, parser: CommandParser) -> None:
        anak = parser.add_subparsers(dest="perbuatan", required=True)
        akar = anak.add_parser("akar", help="otoritas kantor dan akar yang dipercaya")
        akar.add_argument("--buat", action="store_true", help="buat otoritas kantor (sekali saja)")
        segel = anak.add_parser("segel", help="segel kantor bagi tanda tangan yang digores")
        segel.add_argument("--frasa-otoritas", help="berkas yang memuat frasa otoritas; tanpa ini ditanyakan")
        segel.add_argument("--ganti", metavar="ALASAN", help="cabut segel yang berlaku dengan alasan ini lebih dahulu")
        terbit = anak.add_parser("terbitkan", help="sertifikat bagi seseorang")
        terbit.add_argument("email")
        terbit.add_argument("--hari", type=int, default=731, help="masa berlaku dalam hari (bawaan 731)")
        terbit.add_argument("--frasa-otoritas", help="berkas yang memuat frasa otoritas; tanpa ini ditanyakan")
        cabut = anak.add_parser("cabut", help="cabut sertifikat aktif seseorang")
        cabut.add_argument("email")
        cabut.add_argument("--alasan", required=True)
        anak.add_parser("daftar", help="semua sertifikat")

    def handle(self, *_args: Any, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        try:
            {
                "akar": self._akar,
                "segel": self._segel,
                "terbitkan": self._terbitkan,
                "cabut": self._cabut,
                "daftar": self._daftar,
            }[pilihan["perbuatan"]](pilihan)
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat

    def _akar(self, pilihan: dict[str, Any]) -> None:
        if pilihan["buat"]:
            frasa = sandi_acak()
            terbitkan_segel(otoritas=buat_otoritas(frasa=frasa))
            self.stdout.write("Frasa otoritas, ditampilkan sekali ini saja; simpan terpisah dari server:\n")
            self.stdout.write(f"  {frasa}\n")
        self.stdout.write(f"Akar yang dipercaya: {map_kunci() / AKAR}")
        self._tulis(SertifikatPenanda.objects.akar())

    def _segel(self, pilihan: dict[str, Any]) -> None:
        otoritas = buka_otoritas(frasa=_frasa(pilihan["frasa_otoritas"]))
        lama = segel_aktif()
        with transaction.atomic():
            if lama is not None and pilihan["ganti"]:
                cabut_sertifikat(sertifikat_id=lama.pk, alasan=pilihan["ganti"])
            baris = terbitkan_segel(otoritas=otoritas)
        self.stdout.write(f"{baris.subjek} berlaku sampai {bahasa.tanggal(baris.berlaku_sampai)}.")

    def _terbitkan(self, pilihan: dict[str, Any]) -> None:
        orang = self._orang(pilihan["email"])
        otoritas = buka_otoritas(frasa=_frasa(pilihan["frasa_otoritas"]))
        frasa = sandi_acak()
        baris = terbitkan_sertifikat(
            pengguna=orang, otoritas=otoritas, frasa=frasa, masa=timedelta(days=pilihan["hari"])
        )
        self.stdout.write(f"Sertifikat {orang.nama} berlaku sampai {bahasa.tanggal(baris.berlaku_sampai)}.\n")
        self.stdout.write("Frasa sandinya ditampilkan sekali ini saja; sampaikan langsung kepada orangnya:\n")
        self.stdout.write(f"  {frasa}\n")

    def _cabut(self, pilihan: dict[str, Any]) -> None:
        orang = self._orang(pilihan["email"])
        sertifikat = SertifikatPenanda.objects.aktif().filter(pemilik=orang).first()
        if sertifikat is None:
            raise CommandError(f"{orang.nama} tidak memegang sertifikat aktif.")
        cabut_sertifikat(sertifikat_id=sertifikat.pk, alasan=pilihan["alasan"])
        self.stdout.write(self.style.SUCCESS(f"Sertifikat {orang.nama} dicabut. Tanda tangan sebelumnya tetap sah."))

    def _daftar(self, _pilihan: dict[str, Any]) -> None:
        self._tulis(SertifikatPenanda.objects.all())

    def _tulis(self, baris: Any) -> None:  # noqa: ANN401 - the register's query set
        for s in baris:
            self.stdout.write(
                f"  {s.serial[:12]}  {s.get_keadaan_display():<8} {s.subjek}, sampai {bahasa.tanggal(s.berlaku_sampai)}"
            )

    def _orang(self, email: str) -> Pengguna:
        orang: Pengguna | None = Pengguna.objects.filter(email__iexact=email).first()
        if orang is None:
            raise CommandError(f"Tidak ada akun dengan alamat surel {email}.")
        return orang


def _frasa(berkas: str | None) -> str:
    """The authority's passphrase, from a file or typed unseen; never an argument that others could read."""
    if berkas is None:
        return getpass.getpass("Frasa otoritas: ")
    try:
        return Path(berkas).read_text(encoding="utf-8").strip()
    except OSError as galat:
        raise CommandError(f"Berkas {berkas} tidak terbaca: {galat.strerror}.") from galat
