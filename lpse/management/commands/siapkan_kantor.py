"""``manage.py siapkan_kantor``: a real office starts with this. It makes no account, only an invitation."""

from __future__ import annotations

import sys
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from lpse.akun.enums import JenisInstansi, Zona
from lpse.akun.models import angka_18
from lpse.akun.services_kantor import KantorBaru, KepalaPertama, buka_kantor, kantor_sudah_ada
from lpse.akun.surel import tautan_undangan
from lpse.galat import AturanDilanggar

#: Option, question, example; asked in this order when the option is missing and someone sits at the terminal.
PERTANYAAN = (
    ("nama", "Nama LPSE", "LPSE Kabupaten Luwu Utara"),
    ("nama_pendek", "Nama pendek", "LPSE Luwu Utara"),
    ("instansi", "Instansi induk", "Pemerintah Kabupaten Luwu Utara"),
    ("kode_instansi", "Kode instansi (K/L/PD)", "D340"),
    ("jenis", f"Jenis instansi ({', '.join(JenisInstansi.values)})", "kabupaten"),
    ("zona", "Zona waktu (WIB, WITA, WIT)", "WITA"),
    ("kepala", "Nama lengkap Kepala LPSE", "Dra. Andi Nurhayati, M.Si."),
    ("email", "Alamat surel Kepala LPSE", "kepala@luwuutarakab.go.id"),
)
BOLEH_KOSONG = (
    ("nip", "NIP Kepala LPSE (boleh kosong)", "199003122015032004"),
    ("kota", "Tempat pada surat (boleh kosong)", "Masamba"),
)
ZONA = {label: nilai for nilai, label in Zona.choices}


class Command(BaseCommand):
    help = "Menyiapkan kantor baru: profil, jam layanan, instansi induk, dan undangan untuk Kepala LPSE."

    def add_arguments(self, parser: CommandParser) -> None:
        for nama, tanya, contoh in (*PERTANYAAN, *BOLEH_KOSONG):
            parser.add_argument(f"--{nama.replace('_', '-')}", dest=nama, help=f"{tanya}. Contoh: {contoh}")
        parser.add_argument(
            "--alamat", default="", help="Alamat portal untuk tautan. Contoh: https://portal.lpse.example"
        )

    def handle(self, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        if kantor_sudah_ada():
            raise CommandError("Kantor ini sudah disiapkan. Orang baru diundang oleh Kepala LPSE dari portal.")
        isian = self.kumpulkan(pilihan)
        alamat = pilihan["alamat"] or settings.ALAMAT_PORTAL or "http://localhost:8000"
        try:
            terbit = buka_kantor(kantor=self.kantor(isian), kepala=self.kepala(isian), alamat_portal=alamat)
        except AturanDilanggar as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(self.style.SUCCESS(f"Kantor {isian['nama']} siap."))
        self.stdout.write(f"Undangan untuk {terbit.undangan.nama} dikirim ke {terbit.undangan.email}.")
        self.stdout.write("Tautan ini ditampilkan sekali ini saja, berlaku 72 jam, dan hanya sekali pakai:\n")
        self.stdout.write(f"  {tautan_undangan(terbit.token, alamat)}\n")

    def kumpulkan(self, pilihan: dict[str, Any]) -> dict[str, str]:
        """Options as given; the missing ones asked for when someone is there to answer. Raises: CommandError."""
        isian: dict[str, str] = {}
        ada_orang = sys.stdin.isatty()
        for nama, tanya, contoh in (*PERTANYAAN, *BOLEH_KOSONG):
            wajib = (nama, tanya, contoh) in PERTANYAAN
            nilai = pilihan[nama]
            while nilai is None and ada_orang:
                jawab = input(f"{tanya}, contoh {contoh}: ").strip()
                nilai = jawab if jawab or not wajib else None
            if wajib and not nilai:
                raise CommandError(f"--{nama.replace('_', '-')} wajib diisi. {tanya}, contoh: {contoh}")
            isian[nama] = (nilai or "").strip()
        return isian

    def kantor(self, isian: dict[str, str]) -> KantorBaru:
        zona = isian["zona"].upper()
        if zona not in ZONA:
            raise CommandError(f"Zona {isian['zona']!r} tidak dikenal. Pilih WIB, WITA, atau WIT.")
        if isian["jenis"] not in JenisInstansi.values:
            raise CommandError(f"Jenis {isian['jenis']!r} tidak dikenal. Pilih: {', '.join(JenisInstansi.values)}.")
        return KantorBaru(
            nama=isian["nama"],
            nama_pendek=isian["nama_pendek"],
            nama_instansi=isian["instansi"],
            kode_instansi=isian["kode_instansi"],
            jenis_instansi=JenisInstansi(isian["jenis"]),
            zona=Zona(ZONA[zona]),
            kota=isian["kota"],
        )

    def kepala(self, isian: dict[str, str]) -> KepalaPertama:
        try:
            validate_email(isian["email"])
            if isian["nip"]:
                angka_18(isian["nip"])
        except ValidationError as galat:
            raise CommandError(" ".join(galat.messages)) from galat
        return KepalaPertama(nama=isian["kepala"], email=isian["email"], nip=isian["nip"])
