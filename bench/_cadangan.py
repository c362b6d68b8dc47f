"""The work of ``bench/cadangan.py``, which sets Django up first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

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
#: Files of a folder: so many bytes each, as scans and offers weigh.
_BERKAS = 256_000
_KEPALA = ("Cara", "Detik", "MB/detik", "Banding")


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
    """Seconds of ``pg_dump | hilir``, as an operator would type it; without ``hilir`` into nothing."""
    lingkungan = {**os.environ, **dsn.env(), **env}
    mulai = time.perf_counter()
    hulu = subprocess.Popen(  # noqa: S603 - a fixed command
        [program_pg("pg_dump"), "--format=custom", "--compress=0"],
        env=lingkungan,
        stdout=subprocess.PIPE if hilir else subprocess.DEVNULL,
    )
    if hilir:
        hasil = subprocess.run(hilir, env=lingkungan, stdin=hulu.stdout, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - as above
        if hasil.returncode:
            sys.exit(f"{hilir[0]} gagal.")
    if hulu.wait():
        sys.exit("pg_dump gagal.")
    return time.perf_counter() - mulai


def _restic(repo: Path) -> dict[str, str]:
    env = {"RESTIC_REPOSITORY": str(repo), "RESTIC_PASSWORD": _SANDI}
    if not (repo / "config").exists():
        subprocess.run(["restic", "init", "--quiet", "--no-cache"], env={**os.environ, **env}, check=True)  # noqa: S607 - of the PATH
    return env


def _polos(dsn: Dsn, repo: Path) -> float:
    return _pipa(dsn, ["restic", "backup", "--quiet", "--no-cache", "--stdin", "--stdin-filename", "x"], _restic(repo))


def _polos_folder(asal: Path, repo: Path) -> float:
    env = {**os.environ, **_restic(repo)}
    mulai = time.perf_counter()
    subprocess.run(["restic", "backup", "--quiet", "--no-cache", str(asal)], env=env, check=True)  # noqa: S603, S607 - a fixed command
    return time.perf_counter() - mulai


def _zstd() -> tuple[str, list[str]]:
    """The program zstd, else gzip; the line says which."""
    if shutil.which("zstd"):
        return "zstd -3 -T0", ["zstd", "-3", "-T0", "-q", "-c"]
    return "gzip -1 (zstd tidak terpasang di mesin ini)", ["gzip", "-1", "-c"]


def _kita(sasaran: Sasaran, jenis: str = JenisJalan.CADANG) -> tuple[float, JalanCadangan]:
    mulai = time.perf_counter()
    perlu_sasaran = jenis != JenisJalan.TEMPAT
    jalan = services.suruh(
        jenis=jenis,
        sasaran=sasaran if perlu_sasaran else None,
        repositori=None if perlu_sasaran else sasaran.repositori,
    )
    pelaksana.jalankan(jalan_id=jalan.pk)
    lama = time.perf_counter() - mulai
    jalan.refresh_from_db()
    if jalan.status != StatusJalan.BERHASIL:
        sys.exit(f"Jalan {jalan} {jalan.status}: {jalan.pesan}")
    return lama, jalan


def _sasaran(tempat: Path, kode: str, **isi: Any) -> Sasaran:  # noqa: ANN401 - of the kind
    """A target with a repository that is ready, as the bare one is made before its time is taken."""
    repositori = Repositori.objects.create(
        kode=kode, nama=kode, alamat=str(tempat / f"kita-{kode}"), berkas_sandi="env:LPSE_SANDI_BENCH"
    )
    sasaran = Sasaran.objects.create(kode=kode, nama=kode, server="portal", repositori=repositori, **isi)
    _kita(sasaran, JenisJalan.TEMPAT)
    return sasaran


def _byte(jalan: JalanCadangan) -> int:
    return jalan.salinan.byte_asal if jalan.salinan else 0


def _baris(nama: str, detik: float, laju: float, banding: str) -> tuple[str, str, str, str]:
    return nama, angka(detik, 1), angka(laju / detik, 1), banding


def _dari(detik: float, pertama: float) -> str:
    return f"{angka(100 * detik / pertama)} % dari yang pertama"


def _basis_data(mb: int, putaran: int, tempat: Path) -> None:
    dsn = dsn_portal().dengan_nama(f"bench_sumber_{mb}")
    os.environ["LPSE_DSN_BENCH"] = make_conninfo(**dsn.bagian)
    baris = _data(dsn, mb)
    polos, kita, byte = [], [], 0
    pertama: Sasaran | None = None
    for ke in range(putaran):  # one after the other, so that both see the same machine
        sasaran = _sasaran(tempat, f"db-{mb}-{ke}", jenis=JenisSasaran.BASISDATA, asal_dsn="env:LPSE_DSN_BENCH")
        polos.append(_polos(dsn, tempat / f"polos-{mb}-{ke}"))
        lama, jalan = _kita(sasaran)
        kita.append(lama)
        byte = _byte(jalan)
        if pertama is None:
            pertama = sasaran
        else:
            shutil.rmtree(tempat / f"polos-{mb}-{ke}")
            shutil.rmtree(sasaran.repositori.alamat)
    if pertama is None:
        return
    nama_zstd, perintah = _zstd()
    padat = min(_pipa(dsn, perintah, {}) for _ in range(putaran))
    _ubah(dsn, baris)
    lantai = min(_pipa(dsn, [], {}) for _ in range(putaran))
    polos_kedua = _polos(dsn, tempat / f"polos-{mb}-0")
    kita_kedua, jalan_kedua = _kita(pertama)
    a, b, laju = min(polos), min(kita), byte / 1e6
    tabel(
        f"Basis data {angka(laju)} MB, {angka(baris)} baris, terbaik dari {putaran}",
        _KEPALA,
        [
            _baris("pg_dump | restic (polos)", a, laju, ""),
            _baris("Jalan kita (dengan manifes dan periksa)", b, laju, f"{angka(100 * a / b)} % laju polos"),
            _baris(f"pg_dump | {nama_zstd}", padat, laju, f"{angka(100 * a / padat)} % laju polos"),
            _baris("Sesudah 1 % berubah: polos", polos_kedua, laju, _dari(polos_kedua, a)),
            _baris("Sesudah 1 % berubah: kita", kita_kedua, laju, _dari(kita_kedua, b)),
            _baris("Lantainya: pg_dump ke /dev/null", lantai, laju, _dari(lantai, b)),
        ],
    )
    _sesudahnya(pertama, jalan_kedua, byte)


def _folder(mb: int, tempat: Path) -> None:
    """The files of an office: most never change again."""
    asal = tempat / f"berkas-{mb}"
    semua = [asal / f"{n % 100:02d}" / f"{n}.pdf" for n in range(mb * 1_000_000 // _BERKAS)]
    for satu in semua:
        satu.parent.mkdir(parents=True, exist_ok=True)
        satu.write_bytes(os.urandom(_BERKAS))
    sasaran = _sasaran(tempat, f"folder-{mb}", jenis=JenisSasaran.FOLDER, folder=[str(asal)])
    polos, (kita, jalan) = _polos_folder(asal, tempat / f"polos-folder-{mb}"), _kita(sasaran)
    for satu in semua[::100]:
        satu.write_bytes(os.urandom(_BERKAS))
    polos_kedua, (kita_kedua, jalan_kedua) = _polos_folder(asal, tempat / f"polos-folder-{mb}"), _kita(sasaran)
    laju, baru = _byte(jalan) / 1e6, jalan_kedua.salinan.byte_baru if jalan_kedua.salinan else 0
    tabel(
        f"Folder {angka(laju)} MB, {angka(len(semua))} berkas, sekali",
        _KEPALA,
        [
            _baris("restic (polos)", polos, laju, ""),
            _baris("Jalan kita (dengan manifes dan periksa)", kita, laju, f"{angka(100 * polos / kita)} % laju polos"),
            _baris("Sesudah 1 % berubah: polos", polos_kedua, laju, _dari(polos_kedua, polos)),
            _baris("Sesudah 1 % berubah: kita", kita_kedua, laju, _dari(kita_kedua, kita)),
            ("Byte baru pada jalan kedua", "", "", f"{angka(100 * baru / (laju * 1e6 or 1), 1)} % dari data"),
        ],
    )
    for jalur in (asal, tempat / f"polos-folder-{mb}", Path(sasaran.repositori.alamat)):
        shutil.rmtree(jalur)


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


def main(ukuran: Sequence[int], putaran: int, tempat: Path) -> None:
    os.environ["LPSE_SANDI_BENCH"] = _SANDI
    call_command("migrate", interactive=False, verbosity=0)
    import_module("lpse.urls")  # loaded once, before anything is timed
    for mb in ukuran:
        _basis_data(mb, putaran, tempat)
        _folder(mb, tempat)
