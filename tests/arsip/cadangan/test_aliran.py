"""The stream between pg_dump and restic: who is to blame when it breaks, and a disk that goes in the middle."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings as SettingsWrapper

from arsip.cadangan import cadang, proses
from arsip.cadangan.alat import program_pg
from arsip.cadangan.enums import JenisJalan, KodeGalat, StatusJalan
from arsip.cadangan.galat import CakramPenuh, GalatMesin, RepoRusak
from arsip.cadangan.mesin import Restic
from arsip.cadangan.mesin_galat import galat_pg
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from tests.arsip.cadangan.conftest import SANDI

Jalankan = Callable[..., JalanCadangan]
CADANG = JenisJalan.CADANG


def _program(folder: Path, nama: str, isi: str) -> Path:
    """A program of this test's own."""
    folder.mkdir(exist_ok=True)
    (folder / nama).write_text(f"#!/bin/sh\n{isi}\n", encoding="utf-8")
    (folder / nama).chmod(0o755)
    return folder


def _aliran(tmp_path: Path, hulu: str, hilir: str, monkeypatch: pytest.MonkeyPatch) -> GalatMesin:
    """What a stream between these two programs is said to have failed of."""
    folder = _program(tmp_path / "bin", "restic", hilir)
    _program(folder, "hulu", hulu)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    restic = Restic("rest:http://tempat.example/", "env:UJI_SANDI")
    monkeypatch.setenv("UJI_SANDI", SANDI)

    def sumber(tulis: int) -> proses.Anak:
        return proses.mulai(["hulu"], env={}, cara=restic.cara, keluaran=tulis)

    with pytest.raises(GalatMesin) as galat:
        restic.cadangkan_aliran(sumber, nama="x", tanda=[], tuan="h", galat_sumber=galat_pg)
    return galat.value


@pytest.mark.parametrize(
    "hulu",
    [
        "head -c 3000000 /dev/zero",  # ended by the signal of the broken pipe
        "trap '' PIPE; head -c 3000000 /dev/zero; echo 'could not write: Broken pipe' >&2; exit 1",
        "head -c 2000 /dev/zero; exec sleep 600",  # still at work
    ],
)
def test_restic_yang_mati_lebih_dulu_menyebut_sebabnya(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hulu: str
) -> None:
    """The other end then dies of the broken pipe; that is not the reason."""
    hilir = "head -c 1000 >/dev/null; echo 'write: no space left on device' >&2; exec 0<&-; exit 1"
    assert isinstance(_aliran(tmp_path, hulu, hilir, monkeypatch), CakramPenuh)


def test_pipa_yang_putus_di_server_bukan_salah_restic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump says «broken pipe» of its own connection too; restic lives then, and is stopped."""
    monkeypatch.setattr("arsip.cadangan.mesin.TUNGGU_AKHIR", 0.2)
    hulu = "echo 'could not send data to server: Broken pipe: could not connect' >&2; exit 1"
    galat = _aliran(tmp_path, hulu, "exec cat", monkeypatch)
    assert galat.kode == KodeGalat.BASISDATA_MATI


@pytest.mark.django_db(transaction=True)
def test_restic_dinyalakan_sesedikit_mungkin(
    basis_data: Sasaran, folder: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each start costs half a second for the key alone: one for the data, one for the manifest, one to list files."""
    assert jalankan(JenisJalan.TEMPAT, repositori=folder.repositori).status == StatusJalan.BERHASIL
    nyala: list[str] = []
    dasar = proses.mulai

    def mulai(perintah: list[str], **lain: Any) -> proses.Anak:  # noqa: ANN401 - passed through
        nyala.append(" ".join(perintah[:4]))
        return dasar(perintah, **lain)

    monkeypatch.setattr(proses, "mulai", mulai)
    assert jalankan(CADANG, basis_data).status == StatusJalan.BERHASIL
    assert [n for n in nyala if n.startswith("restic")] == ["restic --no-cache --json backup"] * 2
    nyala.clear()
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    cadang_, daftar, manifes = nyala
    assert (cadang_, manifes) == ("restic --no-cache --json backup",) * 2
    assert daftar.startswith("restic --no-cache ls")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("cabutan", [True, False])
def test_cakram_yang_hilang_di_tengah_jalan(  # noqa: PLR0917 - fixtures
    basis_data: Sasaran,
    repositori: Repositori,
    jalankan: Jalankan,
    tmp_path: Path,
    settings: SettingsWrapper,
    monkeypatch: pytest.MonkeyPatch,
    *,
    cabutan: bool,
) -> None:
    """The mount is pulled while pg_dump runs: nothing more is written below its empty mount point, nothing counts."""
    assert jalankan(JenisJalan.TEMPAT, repositori=repositori).status == StatusJalan.BERHASIL
    monkeypatch.setattr(cadang, "_CABUTAN", (f"{tmp_path}/",) if cabutan else ())
    asli, tempat = program_pg("pg_dump"), repositori.alamat
    settings.LPSE_PG_BIN = str(
        _program(
            tmp_path / "bin",
            "pg_dump",
            f'[ "$1" = --version ] && exec {asli} --version\nmv {tempat} {tempat}.dicabut; mkdir {tempat}\n'
            "head -c 300000 /dev/zero; exec sleep 600",
        )
    )
    jalan = jalankan(CADANG, basis_data)
    if cabutan:
        assert (jalan.status, jalan.kode_galat) == (StatusJalan.MENUNGGU_MEDIA, "")
    else:
        assert (jalan.status, jalan.kode_galat) == (StatusJalan.GAGAL, KodeGalat.REPO_TIDAK_ADA)
    assert Salinan.objects.count() == 0
    assert not (Path(tempat) / "snapshots").exists()


def test_snapshot_yang_tidak_utuh_di_cakram_ditolak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Restic said it is there; its file must hold what its name says."""
    folder = tmp_path / "repo" / "snapshots"
    folder.mkdir(parents=True)
    nama = hashlib.sha256(b"utuh").hexdigest()
    _program(tmp_path / "bin", "restic", f'printf sepa > "{folder}/{nama}"\n{_RINGKASAN % nama[:8]}')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")
    monkeypatch.setenv("UJI_SANDI", SANDI)
    with pytest.raises(RepoRusak, match="tidak ditemukan lagi"):
        Restic(str(tmp_path / "repo"), "env:UJI_SANDI").simpan_isi(b"x", nama="x", tanda=[], tuan="h")


_RINGKASAN = (
    'echo \'{"message_type":"summary","snapshot_id":"%s","total_bytes_processed":1,"data_added":1,'
    '"total_files_processed":1}\''
)


def test_di_jaringan_nomornya_dicari_lewat_restic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Restic 0.14 tells eight characters; a repository on the network is asked for the rest, but for the manifest."""
    penuh = "ab" * 32
    daftar = f'[{{"id":"{penuh}","time":"2026-03-02T08:00:00Z","tree":"t"}}]'
    _program(
        tmp_path / "bin",
        "restic",
        f"case \"$*\" in *snapshots*) echo '{daftar}';; *) cat >/dev/null; {_RINGKASAN % penuh[:8]};; esac",
    )
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")
    monkeypatch.setenv("UJI_SANDI", SANDI)
    restic = Restic("rest:http://tempat.example/", "env:UJI_SANDI")
    assert restic.simpan_isi(b"x", nama="x", tanda=[], tuan="h").nomor == penuh[:8]
    hasil = restic.cadangkan_folder([str(tmp_path)], tanda=[], tuan="h")
    assert (hasil.nomor, hasil.berkas) == (penuh, 1)


@pytest.mark.django_db(transaction=True)
def test_kunci_yang_ditinggal_sambungan_putus_tidak_menahan_baca_penuh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jalankan: Jalankan, pesan_celery: list[dict[str, Any]]
) -> None:
    """A server that went away keeps the lock of the backup it broke; the full read clears it and goes on."""
    buka = tmp_path / "dibuka"
    folder = _program(
        tmp_path / "bin",
        "restic",
        f'case "$*" in *unlock*) touch {buka};; *"list locks"*) [ -e {buka} ] || echo abcd;;'
        """ *"cat lock"*) echo '{"hostname":"lain","pid":99999999}';; *"cat config"*) echo '{"id":"x"}';;"""
        """ *stats*) echo '{"total_size":1}';;"""
        f" *check*) [ -e {buka} ] || {{ echo 'repository is already locked' >&2; exit 1; }}; echo baik;; esac",
    )
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.setenv("UJI_SANDI", SANDI)
    jauh = Repositori.objects.create(
        kode="jauh", nama="Jauh", alamat="rest:http://tempat.example/", berkas_sandi="env:UJI_SANDI"
    )
    jalan = jalankan(JenisJalan.PERIKSA_BACA, repositori=jauh)
    assert (jalan.status, jalan.pesan) == (StatusJalan.BERHASIL, "1 B dibaca ulang, semuanya cocok dengan sidiknya.")
    assert pesan_celery


def test_kunci_yang_sedang_ditulis_dibiarkan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a lock with a living writer is another run's; the same without one is what a dead one left."""
    kunci = tmp_path / "repo" / "locks" / f"{'0' * 64}-tmp-1"
    kunci.parent.mkdir(parents=True)
    program = _program(tmp_path / "bin", "restic", f'[ "$1" = tulis ] || exit 1; exec 3>"{kunci}"; echo siap; read x')
    monkeypatch.setenv("PATH", str(program), prepend=":")
    monkeypatch.setenv("UJI_SANDI", SANDI)
    restic = Restic(str(tmp_path / "repo"), "env:UJI_SANDI")
    with subprocess.Popen([program / "restic", "tulis"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as penulis:  # noqa: S603 - of this test
        assert penulis.stdout is not None
        assert penulis.stdout.readline() == b"siap\n"
        assert restic.buka_kunci() == 0
        assert kunci.exists()
        penulis.kill()
    assert restic.buka_kunci() == 1
    assert not kunci.exists()
