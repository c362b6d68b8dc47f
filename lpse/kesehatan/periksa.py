"""The doctor: really tries each part and says what to do about the one that fails (``manage.py periksa``)."""

from __future__ import annotations

import secrets
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psycopg
from celery.exceptions import TimeoutError as TungguHabis
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from lpse.berkas import clamd
from lpse.kesehatan import kesiapan
from lpse.kesehatan.tasks import gema

RUANG_SEHAT = 500 * 1024 * 1024
TUNGGU_PEKERJA = 15.0
OBAT_SERVER = "Jalankan bin/serve, atau periksa DATABASE_URL dan REDIS_URL."


class Sakit(Exception):  # noqa: N818 - what the doctor finds
    """A part does not do its work; carries the finding and the remedy."""

    def __init__(self, temuan: str, obat: str) -> None:
        super().__init__(temuan)
        self.obat = obat


@dataclass(frozen=True)
class Temuan:
    """What the doctor found at one part."""

    bagian: str
    baik: bool
    keterangan: str
    obat: str = ""


def berkas() -> str:
    """A file is written, read and removed in the data folder and where uploads go."""
    for folder in (Path(settings.LPSE_VAR), Path(settings.MEDIA_ROOT)):
        try:
            kesiapan.coba_tulis(folder)
        except OSError as galat:
            raise Sakit(
                f"{folder} tidak dapat ditulis: {galat.strerror or galat}.", "Perbaiki izin folder itu."
            ) from galat
    sisa = shutil.disk_usage(settings.LPSE_VAR).free
    if sisa < RUANG_SEHAT:
        raise Sakit(f"Ruang tersisa {sisa // 2**20} MB.", "Kosongkan cakram: sedikitnya 500 MB harus bebas.")
    return f"berkas ditulis, dibaca, dihapus; ruang tersisa {sisa / 2**30:.1f} GB".replace(".", ",")


def basis_data() -> str:
    """A row is committed, seen over a second connection, and removed; no migration is outstanding."""
    kunci = f"periksa{secrets.token_hex(12)}"
    Session.objects.create(session_key=kunci, session_data="periksa", expire_date=timezone.now() + timedelta(minutes=5))
    try:
        with psycopg.connect(**connection.get_connection_params()) as lain:
            terlihat = lain.execute("SELECT 1 FROM django_session WHERE session_key = %s", [kunci]).fetchone()
    finally:
        Session.objects.filter(session_key=kunci).delete()
    if terlihat is None:
        raise Sakit(
            "Baris yang ditulis tidak terlihat dari sambungan lain.", "Periksa replika atau pooler di DATABASE_URL."
        )
    pelaksana = MigrationExecutor(connection)
    if sisa := pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
        raise Sakit(f"{len(sisa)} migrasi belum dijalankan.", "Ketik: .venv/bin/python manage.py migrate")
    with connection.cursor() as kursor:
        kursor.execute("SHOW server_version")
        (versi,) = kursor.fetchone()
    return f"PostgreSQL {versi}; baris ditulis, terlihat dari sambungan lain, dihapus"


def redis() -> str:
    """A key is written, read and removed."""
    kunci, nilai = f"periksa:{secrets.token_hex(8)}", secrets.token_hex(8)
    cache.set(kunci, nilai, 60)
    terbaca = cache.get(kunci)
    cache.delete(kunci)
    if terbaca != nilai:
        raise Sakit("Kunci yang ditulis tidak terbaca kembali.", "Periksa maxmemory dan replika di REDIS_URL.")
    return "kunci ditulis, dibaca, dihapus"


def pekerja() -> str:
    """A worker answers over the queue."""
    kata = secrets.token_hex(8)
    mulai = timezone.now()
    hasil = gema.apply_async(kwargs={"kata": kata}, expires=TUNGGU_PEKERJA)
    try:
        jawaban = hasil.get(timeout=TUNGGU_PEKERJA, interval=0.1)
    except TungguHabis as galat:
        raise Sakit(
            f"Tidak ada pekerja yang menjawab dalam {TUNGGU_PEKERJA:.0f} detik. {kesiapan.pekerja().keterangan}",
            "Jalankan bin/serve, atau: celery -A lpse worker -Q utama",
        ) from galat
    finally:
        hasil.forget()
    if jawaban != kata:
        raise Sakit("Pekerja menjawab dengan kata lain.", "Pastikan satu REDIS_URL hanya dipakai satu kantor.")
    return f"pekerja menjawab dalam {(timezone.now() - mulai).total_seconds():.1f} detik".replace(".", ",")


def beat() -> str:
    """The scheduler ticks."""
    keadaan = kesiapan.beat()
    if not keadaan.siap:
        raise Sakit(keadaan.keterangan, "Jalankan bin/serve, atau: celery -A lpse beat")
    return keadaan.keterangan


def pdf() -> str:
    """WeasyPrint renders a page with a real letter in it."""
    obat = "Ketik: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
    try:
        from weasyprint import HTML  # noqa: PLC0415 - loading it needs Pango, which is what is being tried
    except OSError as galat:
        raise Sakit(f"Pango tidak ditemukan: {galat}.", obat) from galat
    isi = HTML(string="<html lang=id><title>Periksa</title><p>Layanan Pengadaan Secara Elektronik").write_pdf(
        uncompressed_pdf=True
    )
    if not isi.startswith(b"%PDF-") or b"/FontFile" not in isi:
        raise Sakit("PDF jadi, tetapi tanpa huruf: mesin ini tidak punya satu huruf pun.", obat)
    return f"satu halaman PDF jadi ({len(isi) // 1024} KB)"


def huruf() -> str:
    """The house's letters lie in the built assets."""
    folder = Path(settings.ASET) / "static-vendor"
    ada = sorted(satu.name for satu in folder.rglob("*.woff2"))
    if not ada:
        raise Sakit(f"Huruf portal tidak ada di {folder}.", "Ketik: bin/setup")
    return f"{len(ada)} berkas huruf terpasang"


def restic() -> str:
    """The backup program runs."""
    program = shutil.which("restic")
    if program is None:
        raise Sakit("restic tidak ditemukan.", "Ketik: apt-get install restic")
    keluar = subprocess.run([program, "version"], check=False, capture_output=True, text=True, timeout=20)  # noqa: S603 - found on PATH, no shell
    if keluar.returncode != 0:
        raise Sakit(f"restic tidak berjalan: {keluar.stderr.strip()}", "Ketik: apt-get install --reinstall restic")
    return " ".join(keluar.stdout.split()[:2])


def antivirus() -> str:
    """The antivirus answers, where the office has one; where it has none that is said, not hidden."""
    keadaan = clamd.keadaan()
    if keadaan.dipasang and not keadaan.hidup:
        raise Sakit(keadaan.keterangan, "Nyalakan clamd, atau perbaiki LPSE_CLAMD.")
    return keadaan.keterangan.rstrip(".")


#: Name, what is tried, and the remedy for a failure nobody foresaw.
BAGIAN: tuple[tuple[str, Callable[[], str], str], ...] = (
    ("Berkas", berkas, "Perbaiki izin folder data, atau setel LPSE_VAR."),
    ("Basis data", basis_data, OBAT_SERVER),
    ("Redis", redis, OBAT_SERVER),
    ("Pekerja", pekerja, OBAT_SERVER),
    ("Penjadwal", beat, OBAT_SERVER),
    ("PDF", pdf, "Ketik: bin/setup"),
    ("Huruf", huruf, "Ketik: bin/setup"),
    ("Restic", restic, "Ketik: bin/setup"),
    ("Antivirus", antivirus, "Periksa LPSE_CLAMD."),
)


def periksa_semua() -> Iterator[Temuan]:
    """Try every part, one after the other; a broken one never hides the next."""
    for nama, coba, obat in BAGIAN:
        try:
            yield Temuan(nama, baik=True, keterangan=coba())
        except Sakit as sakit:
            yield Temuan(nama, baik=False, keterangan=str(sakit), obat=sakit.obat)
        except Exception as galat:  # noqa: BLE001 - whatever breaks a part is the finding the doctor is asked for
            kata = str(galat).splitlines()
            yield Temuan(nama, baik=False, keterangan=f"{type(galat).__name__}: {kata[0] if kata else ''}", obat=obat)
