"""``bin/restore``: a small real portal is backed up, lost, and comes back elsewhere; what it says when it cannot."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import check_password
from psycopg import sql

from arsip.cadangan import pelaksana, services
from arsip.cadangan.dsn import Dsn, dsn_portal
from arsip.cadangan.enums import JenisJalan, StatusJalan
from arsip.cadangan.models import Sasaran
from arsip.cadangan.services_tempat import siapkan_bawaan
from arsip.pemulihan.wadah import buang_basis_data
from lpse.akun.models import Pengguna
from tests.bin.bengkel import AKAR, Bengkel


def _portal(var: Path) -> None:
    """Secrets, a certificate and a stored file, and both backups of the portal's own targets."""
    (var / "berkas" / "ab").mkdir(parents=True)
    (var / "berkas" / "ab" / "isi").write_bytes(b"naskah dinas")
    (var / "kunci").mkdir()
    (var / "kunci" / "akar.pem").write_text("sertifikat", encoding="utf-8")
    (var / "kunci-rahasia").write_text("rahasia-lama", encoding="utf-8")
    (var / "tertanam.json").write_text("{}", encoding="utf-8")
    siapkan_bawaan()
    for kode in ("portal-db", "portal-berkas"):
        jalan = services.suruh(jenis=JenisJalan.CADANG, sasaran=Sasaran.objects.get(kode=kode))
        pelaksana.jalankan(jalan_id=jalan.pk)
        jalan.refresh_from_db()
        assert jalan.status == StatusJalan.BERHASIL, jalan.pesan


def _pulihkan(var: Path, dsn: Dsn, *argumen: str, kunci: str) -> subprocess.CompletedProcess[str]:
    """What ``bin/restore`` runs once the portal is installed, the key typed on standard input."""
    buang = {"RESTIC_PASSWORD", "LPSE_RESTORE_MULAI"}
    env = {k: v for k, v in os.environ.items() if k not in buang}
    b = dsn.bagian
    env |= {
        "LPSE_VAR": str(var),
        "DATABASE_URL": f"postgres://{b['user']}:{b['password']}@{b['host']}:{b['port']}/{b['dbname']}",
    }
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "arsip.pemulihan.bencana", *argumen], cwd=AKAR, env=env, input=kunci, text=True,
        capture_output=True, check=False, timeout=240,
    )  # fmt: skip


@pytest.mark.pasal("27(1)")
@pytest.mark.django_db(transaction=True)
def test_portal_kembali_di_tempat_lain(tmp_path: Path, settings: Any, bu_kepala: Pengguna) -> None:  # noqa: ANN401 - pytest-django's
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    settings.LPSE_VAR = lama
    bu_kepala.set_password("sandi yang lama sekali")
    bu_kepala.save()
    _portal(lama)
    orang = Pengguna.objects.count()
    media = tmp_path / "media"
    shutil.copytree(lama / "cadangan" / "repositori", media)
    kunci = (lama / "cadangan" / "kunci" / "utama").read_text(encoding="utf-8").strip()
    shutil.rmtree(lama)
    server = dsn_portal().dengan_nama("postgres")
    dsn = server.dengan_nama(f"pulih_{secrets.token_hex(4)}")
    with server.sambung(autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(dsn.nama)))
    try:
        keliru = _pulihkan(baru, dsn, "--dari", str(media), kunci="bukan ini\n")
        assert (keliru.returncode, "Kunci keliru" in keliru.stderr, baru.exists()) == (1, True, False)
        tiada = _pulihkan(baru, dsn, "--dari", str(tmp_path / "tiada"), kunci=kunci)
        assert (tiada.returncode, "Belum ada repositori" in tiada.stderr) == (1, True)
        # Half a restore of before: it says so, empties what it began to fill, and goes on.
        (baru / "berkas").mkdir(parents=True)
        (baru / "berkas" / "sisa").touch()
        ditolak = _pulihkan(baru, dsn, "--dari", str(media), kunci=kunci)
        assert (ditolak.returncode, "sudah berisi portal" in ditolak.stderr) == (1, True)
        hasil = _pulihkan(baru, dsn, "--dari", str(media), "--timpa", kunci=" ".join(kunci))
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr
        assert "0 perbedaan" in hasil.stdout
        assert f"{orang} akun ada." in hasil.stdout
        assert "Rantai utuh" in hasil.stdout
        assert "(RTO)" in hasil.stdout
        with dsn.sambung() as koneksi:
            baris = koneksi.execute("SELECT password FROM lpse_pengguna WHERE email = %s", [bu_kepala.email]).fetchone()
        assert baris is not None
        assert check_password("sandi yang lama sekali", baris[0])
        _periksa_folder(baru, tmp_path)
        terisi = _pulihkan(tmp_path / "lain", dsn, "--dari", str(media), kunci=kunci)
        assert (terisi.returncode, "tidak ditimpa" in terisi.stderr) == (1, True)
    finally:
        buang_basis_data(server, dsn.nama)


def _periksa_folder(baru: Path, tmp_path: Path) -> None:
    assert (baru / "berkas" / "ab" / "isi").read_bytes() == b"naskah dinas"
    assert (baru / "kunci-rahasia").read_text(encoding="utf-8") == "rahasia-lama"
    assert not (baru / "tertanam.json").exists() or "{}" not in (baru / "tertanam.json").read_text(encoding="utf-8")
    assert not (baru / ".pemulihan").exists()
    (disisihkan,) = tmp_path.glob("baru.lama-*")
    assert (disisihkan / "berkas" / "sisa").exists()


def test_naskah_shell(tmp_path: Path) -> None:
    """The data folder is known before anything is installed; help needs nothing installed."""
    bengkel = Bengkel(tmp_path)
    shutil.copy(AKAR / "bin" / "restore", bengkel.klona / "bin" / "restore")
    bantuan = bengkel.jalankan("bin/restore", "--bantuan")
    assert (bantuan.returncode, bengkel.panggilan()) == (0, [])
    assert "--dari ALAMAT" in bantuan.stdout
    media = tmp_path / "media"
    salah = bengkel.jalankan("bin/restore", "--dari", str(media))
    assert (salah.returncode, bengkel.panggilan()) == (1, [])
    assert f"Tidak ada repositori cadangan di {media}" in salah.stderr
    media.mkdir()
    (media / "config").touch()
    salah = bengkel.jalankan("bin/restore", f"--dari={media}", "--sandi", "tak-ada")
    assert (salah.returncode, bengkel.panggilan(), "Berkas kunci" in salah.stderr) == (1, [], True)
    jalan = bengkel.jalankan("bin/restore", "--dari", str(media), "--ke", "data-baru")
    assert jalan.returncode == 0, jalan.stderr
    assert bengkel.panggilan()[-1] == f"python -m arsip.pemulihan.bencana --dari {media} --ke data-baru"
    assert (bengkel.klona / "data-baru" / "static").is_dir()


def test_setengah_jadi_dikenali(tmp_path: Path) -> None:
    from arsip.pemulihan.bencana.tujuan import Tujuan  # noqa: PLC0415 - needs no database, as in a disaster

    tujuan = Tujuan(tmp_path / "var")
    assert tujuan.siapkan(timpa=False) == ""
    tujuan.tandai(basis_data="tertanam", selesai=False)
    (tujuan.var / "berkas").mkdir()
    (tujuan.var / "berkas" / "x").touch()
    assert (tujuan.siapkan(timpa=False), tujuan.basis_data_setengah_jadi) == ("", "tertanam")
    tujuan.tandai(basis_data="tertanam", selesai=True)
    assert tujuan.basis_data_setengah_jadi == ""
