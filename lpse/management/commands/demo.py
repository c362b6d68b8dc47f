"""``manage.py demo``: fills an empty database with a believable office."""

from __future__ import annotations

import os
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date

from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.demo.keadaan import kantor_demo
from lpse.demo.registri import BENIH_BAWAAN, SKALA, jalankan

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from lpse.akun.demo import AkunDemo

NAMA_BERKAS = "akun-demo.txt"
#: One demo at a time: two ``bin/serve`` on one database must not both find it empty.
KUNCI = 0x1B5E_DE40


class Command(BaseCommand):
    help = "Mengisi basis data kosong dengan kantor demo: data buatan, tetap untuk benih yang sama."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--skala", choices=SKALA, default="kecil", help="besarnya kantor demo (bawaan: kecil)")
        parser.add_argument("--benih", type=int, default=BENIH_BAWAAN, help="benih acak; benih sama, data sama")
        parser.add_argument(
            "--tanggal", help="tanggal acuan TTTT-BB-HH, bawaan hari ini; dipakai untuk data yang tetap"
        )
        parser.add_argument("--bila-kosong", action="store_true", help="diam bila basis data sudah memuat kantor")

    def handle(self, *_args: Any, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        acuan = _acuan(pilihan["tanggal"])
        mulai = time.monotonic()
        with transaction.atomic():
            _kunci()
            if alasan := sudah_berisi():
                if pilihan["bila_kosong"]:
                    return
                raise CommandError(alasan)
            konteks = jalankan(pilihan["skala"], pilihan["benih"], sekarang=acuan, lapor=self._lapor)
            akun: list[AkunDemo] = konteks.bersama["akun"]
            berkas = tulis_akun(akun, Path(settings.LPSE_VAR))
        self._cetak(akun, berkas)
        self.stdout.write(f"Kantor demo ({pilihan['skala']}) siap dalam {time.monotonic() - mulai:.0f} detik.")

    def _lapor(self, pesan: str) -> None:
        self.stdout.write(f"  {pesan}")

    def _cetak(self, akun: list[AkunDemo], berkas: Path) -> None:
        self.stdout.write("\nAkun demo (sandi acak, dicetak sekali ini saja):\n")
        self.stdout.write(susun_akun(akun))
        self.stdout.write(f"Disimpan juga di {berkas} (hanya terbaca oleh pemilik berkas).")


def _acuan(tanggal: str | None) -> datetime:
    if tanggal is None:
        return timezone.now()
    try:
        hari = parse_date(tanggal)
    except ValueError:
        hari = None
    if hari is None:
        raise CommandError(f"--tanggal {tanggal!r} bukan tanggal. Contoh: --tanggal 2026-11-19")
    return datetime(hari.year, hari.month, hari.day, 10, 0, tzinfo=timezone.get_default_timezone())


def _kunci() -> None:
    with transaction.get_connection().cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI])


def sudah_berisi() -> str:
    """Why the demo may not be poured in here, as a sentence; empty when the database holds no office."""
    if not ProfilLPSE.objects.exists() and not Pengguna.objects.exists():
        return ""
    if kantor_demo():
        return (
            "Basis data ini sudah memuat kantor demo. Untuk mengulang, hentikan bin/serve, hapus map data (LPSE_VAR) "
            "atau pakai basis data lain, lalu jalankan lagi."
        )
    return (
        "Basis data ini sudah memuat kantor sungguhan (dibuat dengan siapkan_kantor). Data demo tidak akan dicampur ke "
        "dalamnya; pakai basis data lain."
    )


def susun_akun(akun: list[AkunDemo]) -> str:
    """The accounts as plain text, one block each."""
    baris = []
    for a in akun:
        isian = (
            ("nama", a.nama),
            ("surel", a.surel),
            ("NIP", a.nip),
            ("sandi", a.sandi),
            ("frasa tanda tangan", a.frasa),
        )
        baris.append(
            f"{a.peran}\n"
            + "".join(f"    {label:<5}  {nilai}\n" for label, nilai in isian if nilai)
            + ("    Saat masuk pertama kali, portal memandu pemasangan faktor kedua.\n" if a.wajib_faktor_kedua else "")
        )
    return "\n".join(baris)


def tulis_akun(akun: list[AkunDemo], var: Path) -> Path:
    """Write the accounts to ``var/akun-demo.txt``, readable by the owner alone from its first byte.

    Called inside the transaction: a full or read-only disk undoes the office, and the file takes its name only when the
    office is really there. Raises: CommandError.
    """
    berkas = var / NAMA_BERKAS
    sementara = var / f".{NAMA_BERKAS}.{os.getpid()}"
    try:
        var.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as isi:
            isi.write("Akun kantor demo Portal LPSE. Data buatan; jangan dipakai untuk kantor sungguhan.\n\n")
            isi.write(susun_akun(akun))
    except OSError as galat:
        raise CommandError(
            f"Berkas akun demo tidak dapat ditulis di {var}: {galat.strerror}. Tidak ada yang diisi."
        ) from galat
    transaction.on_commit(lambda: sementara.replace(berkas))
    return berkas
