"""The runs of ``bench/impor.py``: every one writes into the same table, with its indexes and its row history."""

from __future__ import annotations

import csv
import io
import random
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import tablib
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from stdnum import luhn

from lpse.akun.models import Pengguna
from lpse.berkas.services import simpan
from lpse.celery import app
from lpse.tampilan import bahasa
from registrasi.impor import pelaksana, services
from registrasi.impor.berkas import UNGGAHAN
from registrasi.impor.models import ImporMassal
from registrasi.impor.resources import PenggunaSPSEResource
from registrasi.pengguna.models import PenggunaSPSE

#: The second table: django-import-export asks the database for every row, and ten thousand of them took minutes.
SAMPEL: Final = 4_000
_KATA: Final = ("Maju", "Karya", "Sinar", "Bintang", "Mitra", "Cahaya", "Bumi", "Tirta", "Rimba", "Samudra", "Anugerah")
_KABUPATEN: Final = ("Luwu Utara", "Luwu", "Palopo", "Luwu Timur", "Toraja Utara")
_KEPALA: Final = (
    "User ID", "Jenis", "Nama", "Bentuk usaha", "NPWP", "NPWP 16 angka", "NIB", "Surel", "Telepon", "Alamat",
    "Kabupaten/kota", "Provinsi", "Penanggung jawab", "NIK penanggung jawab", "Jabatan",
)  # fmt: skip
_KOLOM: Final = (
    "user_id", "jenis", "nama", "bentuk_usaha", "npwp", "npwp16", "nib", "surel", "telepon", "alamat", "kabupaten",
    "provinsi", "penanggung_jawab", "nik_penanggung_jawab", "jabatan",
)  # fmt: skip
_KOSONG: Final = ("nitku", "nik", "nip", "sk_nomor", "lpse_pendaftaran")


def _baris(n: int, awalan: str) -> list[list[str]]:
    acak = random.Random(n)
    hasil = []
    for i in range(n):
        depan = f"{acak.randrange(10**7, 10**8)}"
        npwp = f"{depan}{luhn.calc_check_digit(depan)}803000"
        nik = f"732205{acak.randrange(1, 28):02}{acak.randrange(1, 13):02}{acak.randrange(60, 99)}{i % 10_000:04}"
        nama = " ".join(acak.choices(_KATA, k=3))
        hasil.append([
            f"{awalan}{i:07}", "penyedia_badan_usaha", f"CV. {nama} {i}", "Persekutuan Komanditer (CV)", npwp,
            f"0{npwp}",
            f"{acak.randrange(10**12, 10**13)}", f"{awalan}{i}@usaha.example", f"0812{i:08}", f"Jl. {nama} {i % 300}",
            acak.choice(_KABUPATEN), "Sulawesi Selatan", " ".join(acak.choices(_KATA, k=2)), nik, "Direktur",
        ])  # fmt: skip
    return hasil


def _csv(baris: list[list[str]]) -> bytes:
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar)
    penulis.writerow(_KEPALA)
    penulis.writerows(baris)
    return keluar.getvalue().encode()


def _waktu(kerja: Callable[[], Any]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def _kami(n: int, awalan: str, oleh: Pengguna) -> tuple[float, float]:
    """Seconds of the dry run and of the write (reading and checking once more)."""
    berkas = simpan(isi=_csv(_baris(n, awalan)), nama=f"{awalan}.csv", tipe="text/csv", kegunaan=UNGGAHAN)
    impor = services.unggah(jenis="pengguna", berkas=berkas, oleh=oleh)
    services.periksa(impor_id=impor.pk, pemetaan=impor.pemetaan, oleh=oleh)
    kering = _waktu(lambda: pelaksana.jalankan(impor_id=impor.pk))
    services.tulis(impor_id=impor.pk, oleh=oleh)
    tulis = _waktu(lambda: pelaksana.jalankan(impor_id=impor.pk))
    hasil = ImporMassal.objects.get(pk=impor.pk)
    assert (hasil.status, hasil.baru) == ("selesai", n), (hasil.status, hasil.pesan)  # noqa: S101 - a benchmark
    return kering, tulis


def _mentah(n: int, awalan: str, *, segera: bool) -> float:
    """The same rows by COPY into a temporary table and one INSERT … ON CONFLICT, with no check at all."""
    isi = _csv(_baris(n, awalan)).split(b"\r\n", 1)[1]
    kosong = ", ".join(f"''" for _ in _KOSONG)  # noqa: F541 - a literal of SQL

    def kerja() -> None:
        with transaction.atomic(), connection.cursor() as kursor:
            if segera:
                kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            kursor.execute(f"CREATE TEMP TABLE mentah ({', '.join(f'{k} text' for k in _KOLOM)}) ON COMMIT DROP")
            with kursor.copy("COPY mentah FROM STDIN (FORMAT csv)") as salin:
                salin.write(isi)
            kursor.execute(
                f"""INSERT INTO registrasi_penggunaspse
                           ({", ".join((*_KOLOM, *_KOSONG))}, nama_normal, status, asal, dibuat_pada)
                    SELECT {", ".join(_KOLOM)}, {kosong}, upper(nama), 'aktif', 'impor', now() FROM mentah
                    ON CONFLICT (lower(user_id)) DO UPDATE SET nama = EXCLUDED.nama"""  # noqa: S608 - our own names
            )

    return _waktu(kerja)


def _pustaka(n: int, awalan: str, oleh: Pengguna, *, massal: bool) -> float:
    """django-import-export's own way (one query per row), or its bulk mode."""
    data = tablib.Dataset(*_baris(n, awalan), headers=_KEPALA)

    class Massal(PenggunaSPSEResource):
        class Meta(PenggunaSPSEResource.Meta):
            use_bulk = massal
            batch_size = 1_000
            skip_diff = massal
            skip_unchanged = not massal

    sumber = Massal(oleh=oleh)
    hasil: list[Any] = []
    lama = _waktu(lambda: hasil.append(sumber.import_data(data, raise_errors=True)))
    assert hasil[0].totals["new"] == n  # noqa: S101 - a benchmark
    return lama


def _cetak(judul: str, baris: list[tuple[str, int, float, float]]) -> None:
    print(f"\n{judul}\n{'':<58}{'baris':>9}{'detik':>9}{'baris/s':>10}{'banding':>9}")
    for nama, n, detik, dasar in baris:
        print(f"{nama:<58}{n:>9}{detik:>9.1f}{n / detik:>10.0f}{detik / dasar:>8.2f}×")


def main(n: int) -> None:
    """Run everything once, the raw way before and after ours, and print the table."""
    call_command("migrate", verbosity=0)
    app.send_task = lambda *_a, **_k: None  # type: ignore[method-assign,assignment]  # nobody listens here
    oleh = Pengguna.objects.create(email="bench@contoh.example", nama="Bench")
    with TemporaryDirectory() as folder:
        settings.LPSE_VAR = Path(folder)
        _kami(500, "panas", oleh)
        _mentah(500, "hangat", segera=True)
        sebelum = _mentah(n, "satu", segera=True)
        kering, tulis = _kami(n, "dua", oleh)
        sesudah = _mentah(n, "tiga", segera=True)
        dasar = (sebelum + sesudah) / 2
        _cetak(
            f"{bahasa.angka(n)} baris, tabel {bahasa.angka(PenggunaSPSE.objects.count())} baris sesudahnya",
            [
                ("COPY + INSERT … ON CONFLICT, tanpa pemeriksaan", n, dasar, dasar),
                ("impor kami: periksa kering", n, kering, dasar),
                ("impor kami: baca, periksa, tulis, riwayat, kejadian", n, tulis, dasar),
            ],
        )
        contoh = min(n, SAMPEL)
        kecil = _mentah(contoh, "empat", segera=True)
        _, kami = _kami(contoh, "lima", oleh)
        _cetak(
            f"{bahasa.angka(contoh)} baris",
            [
                ("COPY + INSERT … ON CONFLICT, tanpa pemeriksaan", contoh, kecil, kecil),
                ("impor kami: baca, periksa, tulis", contoh, kami, kecil),
                ("COPY + INSERT, kunci asing diperiksa di akhir", contoh, _mentah(contoh, "enam", segera=False), kecil),
                ("django-import-export, massal", contoh, _pustaka(contoh, "tujuh", oleh, massal=True), kecil),
                ("django-import-export, bawaan", contoh, _pustaka(contoh, "delapan", oleh, massal=False), kecil),
            ],
        )
