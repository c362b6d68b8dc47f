"""The work of ``bench/cadangan.py``, which sets Django up first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from django.core.management import call_command
from psycopg import sql
from psycopg.conninfo import make_conninfo

from arsip.cadangan import pelaksana, services
from arsip.cadangan.alat import program_pg
from arsip.cadangan.dsn import Dsn, dsn_portal
from arsip.cadangan.enums import JenisJalan, JenisSasaran, StatusJalan
from arsip.cadangan.models import JalanCadangan, Repositori, Sasaran
from arsip.pemulihan.models import UjiPulih
from bench._pemantauan import angka, tabel

_SANDI = "bench-cadangan"
_BARIS = 1_000
_PUTARAN = 3


def _data(dsn: Dsn, mb: int) -> int:
    """A database of about this size that does not compress to nothing: hashes, words, numbers."""
    server = dsn_portal().dengan_nama("postgres")
    with server.sambung(autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(dsn.nama)))
    baris = mb * 1_000_000 // _BARIS
    with dsn.sambung(autocommit=True) as koneksi:
        koneksi.execute("CREATE TABLE paket (id int PRIMARY KEY, nama text NOT NULL, isi text NOT NULL, pagu bigint)")
        koneksi.execute(
            "INSERT INTO paket SELECT n, 'Pengadaan barang dan jasa ' || n %% 997,"
            " (SELECT string_agg(md5((n * 31 + k)::text), ' ') FROM generate_series(1, 27) k), n * 1000"
            " FROM generate_series(1, %s) n",
            [baris],
        )
        koneksi.execute("CREATE INDEX ON paket (nama)")
        koneksi.execute("VACUUM ANALYZE")
    return baris


def _ubah(dsn: Dsn, baris: int) -> None:
    """One row in a hundred changes, all in one place, as a day's work does."""
    with dsn.sambung(autocommit=True) as koneksi:
        koneksi.execute("UPDATE paket SET isi = reverse(isi) WHERE id > %s", [baris - baris // 100])


def _pipa(dsn: Dsn, hilir: list[str], env: dict[str, str]) -> float:
    """Seconds of ``pg_dump | hilir``, as an operator would type it."""
    lingkungan = {**os.environ, **dsn.env(), **env}
    mulai = time.perf_counter()
    hulu = subprocess.Popen(  # noqa: S603 - a fixed command
        [program_pg("pg_dump"), "--format=custom", "--compress=0"], env=lingkungan, stdout=subprocess.PIPE
    )
    selesai = subprocess.run(hilir, env=lingkungan, stdin=hulu.stdout, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - as above
    if hulu.wait() or selesai.returncode:
        sys.exit(f"{hilir[0]} atau pg_dump gagal.")
    return time.perf_counter() - mulai


def _restic(repo: Path) -> dict[str, str]:
    env = {"RESTIC_REPOSITORY": str(repo), "RESTIC_PASSWORD": _SANDI}
    if not (repo / "config").exists():
        subprocess.run(["restic", "init", "--quiet", "--no-cache"], env={**os.environ, **env}, check=True)  # noqa: S607 - of the PATH
    return env


def _polos(dsn: Dsn, repo: Path) -> float:
    return _pipa(dsn, ["restic", "backup", "--quiet", "--no-cache", "--stdin", "--stdin-filename", "x"], _restic(repo))


def _zstd() -> tuple[str, list[str]]:
    """The program zstd, else gzip; the line says which."""
    if shutil.which("zstd"):
        return "zstd -3 -T0", ["zstd", "-3", "-T0", "-q", "-c"]
    return "gzip -1 (zstd tidak terpasang di mesin ini)", ["gzip", "-1", "-c"]


def _kita(sasaran: Sasaran, jenis: str = JenisJalan.CADANG) -> tuple[float, JalanCadangan]:
    mulai = time.perf_counter()
    jalan = services.suruh(jenis=jenis, sasaran=sasaran)
    pelaksana.jalankan(jalan_id=jalan.pk)
    lama = time.perf_counter() - mulai
    jalan.refresh_from_db()
    if jalan.status != StatusJalan.BERHASIL:
        sys.exit(f"Jalan {jalan} {jalan.status}: {jalan.pesan}")
    return lama, jalan


def _sasaran(tempat: Path, ke: int) -> Sasaran:
    repositori = Repositori.objects.create(
        kode=f"bench-{ke}", nama=f"Bench {ke}", alamat=str(tempat / f"kita-{ke}"), berkas_sandi="env:LPSE_SANDI_BENCH"
    )
    return Sasaran.objects.create(
        kode=f"bench-{ke}", nama=f"Bench {ke}", jenis=JenisSasaran.BASISDATA, asal_dsn="env:LPSE_DSN_BENCH",
        server="portal", repositori=repositori,
    )  # fmt: skip


def _terbaik(kerja: Callable[[int], float]) -> float:
    return min(kerja(ke) for ke in range(_PUTARAN))


def _sesudahnya(sasaran: Sasaran, jalan_kedua: JalanCadangan, byte: int) -> None:
    _, uji = _kita(sasaran, JenisJalan.UJI_PULIH)
    hasil = UjiPulih.objects.get(jalan=uji)
    baru = jalan_kedua.salinan.byte_baru if jalan_kedua.salinan else 0
    laju = byte / 1e6
    tabel(
        "Sesudahnya",
        ("Ukuran", "Angka"),
        [
            ("Byte baru pada jalan kedua", f"{angka(baru / 1e6, 1)} MB ({angka(100 * baru / byte, 1)} % dari data)"),
            ("Uji pulih", f"{hasil.get_hasil_display()}, {angka(hasil.jumlah_periksa)} hal diperiksa"),
            ("RTO uji pulih", f"{hasil.rto} ({angka(laju / (hasil.rto_detik or 1), 1)} MB/detik)"),
        ],
    )


def main(mb: int, tempat: Path) -> None:
    os.environ["LPSE_SANDI_BENCH"] = _SANDI
    call_command("migrate", interactive=False, verbosity=0)
    import_module("lpse.urls")  # loaded once, before anything is timed
    dsn = dsn_portal().dengan_nama("bench_sumber")
    os.environ["LPSE_DSN_BENCH"] = make_conninfo(**dsn.bagian)
    baris = _data(dsn, mb)
    sasaran = [_sasaran(tempat, ke) for ke in range(_PUTARAN)]
    polos, kita, byte = [], [], 0
    for ke in range(_PUTARAN):  # one after the other, so that both see the same machine
        polos.append(_polos(dsn, tempat / f"polos-{ke}"))
        lama, jalan = _kita(sasaran[ke])
        kita.append(lama)
        byte = jalan.salinan.byte_asal if jalan.salinan else 0
    nama_zstd, perintah = _zstd()
    padat = _terbaik(lambda _ke: _pipa(dsn, perintah, {}))
    _ubah(dsn, baris)
    polos_kedua = _polos(dsn, tempat / "polos-0")
    kita_kedua, jalan_kedua = _kita(sasaran[0])
    laju = byte / 1e6
    a, b = min(polos), min(kita)
    tabel(
        f"Cadangan {angka(laju)} MB, {angka(baris)} baris, terbaik dari {_PUTARAN}",
        ("Cara", "Detik", "MB/detik", "Terhadap pg_dump | restic"),
        [
            ("pg_dump | restic (polos)", angka(a, 1), angka(laju / a, 1), "100 %"),
            ("Jalan kita (dengan manifes dan periksa)", angka(b, 1), angka(laju / b, 1), f"{angka(100 * a / b)} %"),
            (f"pg_dump | {nama_zstd}", angka(padat, 1), angka(laju / padat, 1), f"{angka(100 * a / padat)} %"),
            ("Polos, sesudah 1 % berubah", angka(polos_kedua, 1), "", f"{angka(100 * polos_kedua / a)} % dari pertama"),
            ("Kita, sesudah 1 % berubah", angka(kita_kedua, 1), "", f"{angka(100 * kita_kedua / b)} % dari pertama"),
        ],
    )
    _sesudahnya(sasaran[0], jalan_kedua, byte)
