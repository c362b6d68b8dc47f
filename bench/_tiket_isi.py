"""Tickets by COPY: mostly closed, a fixed handful open, as an office that works."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from typing import TYPE_CHECKING, Any, Final

from django.db import connection, models
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.kontak.models import Kontak
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusTiket
_JUDUL: Final = (
    "Tidak bisa login ke SPSE", "Gagal unggah dokumen penawaran", "Lupa kata sandi", "Berkas tidak dapat dibuka",
    "Perubahan jadwal tender", "Akun terkunci", "Integrasi SIKaP gagal", "Permintaan akun Pokja",
)  # fmt: skip
_TEMPAT: Final = ("Masamba", "Lasusua", "Malili", "Belopa", "Palopo", "Rantepao", "Makale", "Enrekang")
_KANAL: Final = ("web", "surel", "telepon", "kunjungan", "wa", "portal")
#: Open at any size: an office's desk does not grow with its archive.
TERBUKA: Final = 400
POTONGAN: Final = 20_000
#: Built behind the rows, in a fraction of the time; those that hold a constraint stay.
_INDEKS: Final = """
    SELECT c.relname, pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = %s::regclass AND NOT i.indisunique
       AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
"""


def _kolom() -> list[models.Field[Any, Any]]:
    return [f for f in Tiket._meta.concrete_fields if not f.generated and not f.primary_key]  # noqa: SLF001 - Django's public _meta


def _bawaan() -> dict[str, Any]:
    return {f.attname: f.get_default() for f in _kolom()}


def isi_tiket(dari: int, sampai: int, petugas: Pengguna, *, tahun: int = 2020) -> None:
    """Tickets ``dari`` … ``sampai``, triggers off while they come in: history is not what is measured."""
    kategori: list[int | None] = [*Kategori.objects.values_list("pk", flat=True)[:40]] or [None]
    kontak = _kontak()
    acak, kini = random.Random(dari), timezone.now()
    kolom, bawaan = _kolom(), _bawaan()
    nama = ", ".join(f'"{f.column}"' for f in kolom)
    tabel = Tiket._meta.db_table  # noqa: SLF001 - as above
    with connection.cursor() as kursor:
        kursor.execute(_INDEKS, [tabel])
        indeks = kursor.fetchall()
        for satu, _ in indeks:
            kursor.execute(f'DROP INDEX "{satu}"')
        kursor.execute(f'ALTER TABLE "{tabel}" DISABLE TRIGGER USER')
        for awal in range(dari, sampai, POTONGAN):
            with kursor.copy(f'COPY "{tabel}" ({nama}) FROM STDIN') as salin:
                for n in range(awal, min(awal + POTONGAN, sampai)):
                    baris = bawaan | _satu(n, acak, kini, petugas, tahun)
                    baris["kategori_id"], baris["kontak_id"] = acak.choice(kategori), acak.choice(kontak)
                    salin.write_row([baris[f.attname] for f in kolom])
        kursor.execute(f'ALTER TABLE "{tabel}" ENABLE TRIGGER USER')
        kursor.execute("SET maintenance_work_mem = '512MB'")
        for _, pasang in indeks:
            kursor.execute(pasang)
        # What autovacuum does after so many rows: without it every search reads the pending list of the word index.
        kursor.execute(f'VACUUM (ANALYZE) "{tabel}"')


def _kontak() -> list[int]:
    ada = Kontak.objects.filter(nama__startswith="Bench ").count()
    Kontak.objects.bulk_create(
        [
            Kontak(
                nama=f"Bench {n}", nama_normal=f"BENCH {n}", surel=f"bench{n}@contoh.test", jenis_pengguna="penyedia"
            )
            for n in range(ada, 500)
        ]
    )
    return list(Kontak.objects.filter(nama__startswith="Bench ").values_list("pk", flat=True))


def _satu(n: int, acak: random.Random, kini: dt.datetime, petugas: Pengguna, tahun: int) -> dict[str, Any]:
    dibuat = kini - dt.timedelta(minutes=5 + 3 * n)
    isi: dict[str, Any] = {
        "nomor": f"TKT-{tahun}-{n:07d}", "uuid": uuid.UUID(int=acak.getrandbits(128), version=4),
        "judul": f"{acak.choice(_JUDUL)} ({acak.choice(_TEMPAT)})", "uraian": f"Laporan nomor {n}.",
        "kanal": acak.choice(_KANAL), "prioritas": acak.choice(("tinggi", "menengah", "rendah")),
        "unit": acak.choice(("layanan", "layanan", "layanan", "ase")), "dibuat_pada": dibuat, "dicatat_pada": dibuat,
        "diubah_pada": dibuat, "dibuat_oleh_id": petugas.pk,
    }  # fmt: skip
    if n < TERBUKA:
        diambil = n % 2 == 0
        return isi | {
            "status": _S.DITANGANI if diambil else _S.BARU, "petugas_id": petugas.pk if diambil else None,
            "tenggat": kini + dt.timedelta(minutes=n), "tenggat_selesai": kini + dt.timedelta(minutes=n),
        }  # fmt: skip
    selesai = dibuat + dt.timedelta(hours=2)
    return isi | {
        "status": _S.DITUTUP, "petugas_id": petugas.pk, "solusi": "Diselesaikan.", "direspons_pada": dibuat,
        "selesai_pada": min(selesai, kini), "ditutup_pada": min(selesai, kini),
    }  # fmt: skip
