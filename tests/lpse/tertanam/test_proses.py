"""One server process: whose folder, how long it may take, and its last words as one sentence."""

from __future__ import annotations

import errno
import os
import pwd
import signal
from pathlib import Path

import pytest

from lpse.tertanam import pengguna
from lpse.tertanam.galat import SudahBerjalan, TertanamGalat, galat_tulis
from lpse.tertanam.kunci import Kunci
from lpse.tertanam.pengguna import Pengguna
from lpse.tertanam.postgres import PeladenPostgres
from lpse.tertanam.proses import LOG_MAKS, Folder, Proses
from lpse.tertanam.redis import PeladenRedis

hanya_root = pytest.mark.skipif(os.geteuid() != 0, reason="perihal root")


@pytest.fixture
def proses(tmp_path: Path) -> Proses:
    return Proses("Redis", tmp_path / "log/redis.log", None, ())


def jalan(proses: Proses, naskah: str) -> None:
    proses.mulai(["/bin/sh", "-c", naskah], signal.SIGTERM)


@pytest.mark.parametrize(
    ("keluaran", "kalimat"),
    [
        (
            "could not write: No space left on device",
            "Ruang disk penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi.",
        ),
        ("LOG: biasa\nFATAL: berkas hilang\nLOG: selesai", "Redis gagal dimulai: FATAL: berkas hilang (lihat {log})"),
        ("hanya ini", "Redis gagal dimulai: hanya ini (lihat {log})"),
        ("", "Redis gagal dimulai: tanpa pesan (lihat {log})"),
    ],
)
def test_kata_terakhir_jadi_satu_kalimat(proses: Proses, keluaran: str, kalimat: str) -> None:
    jalan(proses, "echo FATAL: dari mulai yang lalu; exit 1")
    assert not proses.tunggu_siap(lambda: False, 10, lambda _teks: None)
    jalan(proses, f"printf '%s\\n' '{keluaran}'; exit 1" if keluaran else "exit 1")
    assert not proses.tunggu_siap(lambda: False, 10, lambda _teks: None)
    assert str(proses.kalimat_gagal()) == kalimat.format(log=proses.catatan)


def test_yang_lama_dikabarkan_lalu_diakhiri(proses: Proses, kabar: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    detik = iter(range(0, 1000, 3))
    jalan(proses, "trap '' TERM; while :; do sleep 0.1; done")
    monkeypatch.setattr("lpse.tertanam.proses.time.monotonic", lambda: next(detik))
    monkeypatch.setattr(proses, "henti", lambda *sinyal: kabar.append(f"henti {[s.name for s in sinyal]}"))
    with pytest.raises(TertanamGalat, match="Redis tidak siap setelah 20 detik"):
        proses.tunggu_siap(lambda: False, 20, kabar.append)
    assert kabar == ["Redis sedang memulihkan data; paling lama 20 detik…", "henti ['SIGTERM']"]
    monkeypatch.undo()
    proses.henti(signal.SIGTERM, tunggu=0.3)  # it refuses: the last word is SIGKILL
    assert not proses.hidup()


def test_catatan_besar_disisihkan_sekali(proses: Proses) -> None:
    proses.catatan.parent.mkdir()
    proses.catatan.write_bytes(b"x" * (LOG_MAKS + 1))
    jalan(proses, "echo baru")
    proses.tunggu_siap(lambda: False, 10, lambda _teks: None)
    assert proses.catatan.read_text(encoding="utf-8") == "baru\n"
    assert proses.catatan.with_suffix(".log.1").stat().st_size == LOG_MAKS + 1


def test_program_yang_tak_ada_jadi_satu_kalimat(proses: Proses) -> None:
    with pytest.raises(TertanamGalat, match="/tiada/program tidak dapat dijalankan"):
        proses.mulai(["/tiada/program"], signal.SIGTERM)


@pytest.mark.parametrize("nomor", [errno.ENOSPC, errno.EDQUOT])
def test_penuh_lain_dengan_terlarang(nomor: int) -> None:
    assert str(galat_tulis(Path("/srv/x"), OSError(nomor, "x"))).startswith("Ruang disk untuk /srv/x penuh.")
    assert "Read-only" in str(galat_tulis(Path("/srv/x"), OSError(errno.EROFS, "Read-only file system")))


def test_folder_yang_tak_dapat_dibuat(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(TertanamGalat, match="tidak dapat ditulis"):
        Folder(tmp_path / "berkas/postgres", None)


@hanya_root
def test_folder_orang_lain_ditolak_bagi_orang_biasa(tmp_path: Path) -> None:
    milik = tmp_path / "postgres"
    milik.mkdir()
    os.chown(milik, 12345, 12345)
    with pytest.raises(TertanamGalat, match=r"milik pengguna lain \(uid 12345\)"):
        Folder(milik, None)


@hanya_root
def test_folder_diserahkan_kepada_pengguna_layanan(tmp_path: Path) -> None:
    orang = pwd.getpwnam("nobody")
    (tmp_path / "postgres/data").mkdir(parents=True)
    (tmp_path / "postgres/data/PG_VERSION").touch()
    (tmp_path / "luar").touch()
    (tmp_path / "postgres/tautan").symlink_to(tmp_path / "luar")
    folder = Folder(tmp_path / "postgres", Pengguna("nobody", orang.pw_uid, orang.pw_gid))
    assert {satu.lstat().st_uid for satu in (tmp_path / "postgres").rglob("*")} == {orang.pw_uid}
    assert (tmp_path / "luar").stat().st_uid == 0  # a link's target is not given away
    assert str(folder.jalan).startswith("/proc/self/fd/")
    folder.tutup()
    folder.tutup()


def test_pengguna_layanan_dibuat_sekali_dan_dikatakan(
    tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ada: dict[str, Pengguna] = {}
    perintah: list[list[str]] = []

    def useradd(argumen: list[str], **_: object) -> None:
        perintah.append(argumen)
        ada["lpse-pg"] = Pengguna("lpse-pg", 990, 990)

    monkeypatch.setattr("lpse.tertanam.pengguna.os.geteuid", lambda: 0)
    monkeypatch.setattr(pengguna, "_menurut_nama", ada.get)
    monkeypatch.setattr("lpse.tertanam.pengguna.shutil.which", lambda *_a, **_k: "/usr/sbin/useradd")
    monkeypatch.setattr("lpse.tertanam.pengguna.subprocess.run", useradd)
    for _ in range(2):
        assert pengguna.pengguna_layanan(tmp_path / "tiada", kabar.append) == ada["lpse-pg"]
    assert len(perintah) == len(kabar) == 1
    assert perintah[0][1:5] == ["--system", "--user-group", "--no-create-home", "--home-dir"]
    assert "pengguna sistem 'lpse-pg'" in kabar[0]


def test_useradd_ditolak_memakai_pengguna_postgres(
    tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    postgres = Pengguna("postgres", 105, 105)
    monkeypatch.setattr("lpse.tertanam.pengguna.os.geteuid", lambda: 0)
    monkeypatch.setattr(pengguna, "_menurut_nama", {"postgres": postgres}.get)
    monkeypatch.setattr("lpse.tertanam.pengguna.subprocess.run", lambda *_a, **_k: None)
    assert pengguna.pengguna_layanan(tmp_path / "tiada", kabar.append) == postgres


def test_root_di_luar_linux_ditolak(tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lpse.tertanam.pengguna.os.geteuid", lambda: 0)
    monkeypatch.setattr(Path, "is_dir", lambda _diri: False)
    with pytest.raises(TertanamGalat, match="hanya berjalan di Linux"):
        pengguna.pengguna_layanan(tmp_path, kabar.append)


def test_kunci_menunggu_peladen_yang_sedang_berhenti(tmp_path: Path) -> None:
    (tmp_path / "tertanam").mkdir()
    pertama, kedua = (Kunci(tmp_path / "tertanam/x.kunci", "Redis") for _ in range(2))
    pertama.ambil()
    (tmp_path / "tertanam/x.kunci").write_text('{"pid": 1, "lahir": 0}', encoding="utf-8")  # its keeper is gone
    with pytest.raises(SudahBerjalan, match="oleh proses lain"):
        kedua.ambil(tunggu=0.3)
    pertama.lepas()
    assert kedua.ambil() >= 0
    kedua.lepas()


def test_kunci_di_tempat_yang_salah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TertanamGalat, match="tidak dapat ditulis"):
        Kunci(tmp_path / "tiada/x.kunci", "Redis").ambil()
    (tmp_path / "tertanam").mkdir()

    def tak_kenal(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("lpse.tertanam.kunci.fcntl.flock", tak_kenal)
    with pytest.raises(TertanamGalat, match="tidak mengenal penguncian"):
        Kunci(tmp_path / "tertanam/x.kunci", "Redis").ambil()


@pytest.mark.parametrize("kelas", [PeladenPostgres, PeladenRedis])
def test_folder_tertanam_yang_tertutup_berkas(
    tmp_path: Path, kabar: list[str], kelas: type[PeladenPostgres | PeladenRedis]
) -> None:
    (tmp_path / "tertanam").touch()
    with pytest.raises(TertanamGalat, match="tidak dapat ditulis"):
        kelas(tmp_path, cepat=True, lapor=kabar.append).mulai()


@pytest.mark.parametrize(
    ("naskah", "kalimat"),
    [
        ("echo berbenah; echo 'initdb: error: rusak' >&2; exit 1", "tidak dapat disiapkan: initdb: error: rusak"),
        ("echo 'No space left on device' >&2; exit 1", "^Ruang disk untuk .* penuh"),
        ("", "tidak dapat dijalankan"),
    ],
)
def test_initdb_yang_gagal_jadi_satu_kalimat(
    tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch, naskah: str, kalimat: str
) -> None:
    (tmp_path / "bin").mkdir()
    if naskah:
        (tmp_path / "bin/initdb").write_text(f"#!/bin/sh\n{naskah}\n", encoding="utf-8")
        (tmp_path / "bin/initdb").chmod(0o755)
    monkeypatch.setattr("lpse.tertanam.postgres.pengguna_layanan", lambda *_: None)
    monkeypatch.setattr("lpse.tertanam.program.terjangkau", lambda *_: tmp_path / "bin/postgres")
    monkeypatch.setattr("lpse.tertanam.program.versi", lambda _program: 15)
    with pytest.raises(TertanamGalat, match=kalimat):
        PeladenPostgres(tmp_path / "var", cepat=True, lapor=kabar.append).mulai()
    assert not (tmp_path / "var/tertanam/postgres/data").exists()


def test_klaster_yang_rusak_jadi_satu_kalimat(tmp_path: Path, kabar: list[str]) -> None:
    PeladenPostgres(tmp_path, cepat=True, lapor=kabar.append)
    satu = PeladenPostgres(tmp_path, cepat=True, lapor=kabar.append)
    satu.mulai()
    satu.henti()
    (tmp_path / "tertanam/postgres/data/postgresql.conf").write_text("bukan setelan\n", encoding="utf-8")
    with pytest.raises(TertanamGalat) as galat:
        satu.mulai()
    assert str(galat.value).startswith("PostgreSQL gagal dimulai: ")
    assert "\n" not in str(galat.value)
