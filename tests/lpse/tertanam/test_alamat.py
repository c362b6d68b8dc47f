"""Addresses of the embedded servers: drawn once, private, known without a server."""

from __future__ import annotations

import json
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lpse.tertanam import alamat
from lpse.tertanam.galat import TertanamGalat


def test_url_dikenal_tanpa_peladen_dan_tetap(tmp_path: Path) -> None:
    var = tmp_path / "var"
    pertama = (alamat.database_url(var), alamat.redis_url(var))
    assert (alamat.database_url(var), alamat.redis_url(var)) == pertama
    isi = json.loads((var / "tertanam.json").read_text(encoding="utf-8"))
    assert pertama == (
        f"postgres://lpse:{isi['sandi_postgres']}@127.0.0.1:{isi['port_postgres']}/lpse",
        f"redis://:{isi['sandi_redis']}@127.0.0.1:{isi['port_redis']}/0",
    )


def test_proses_lain_membaca_alamat_yang_sama(tmp_path: Path) -> None:
    milik_kita = alamat.database_url(tmp_path)
    naskah = (
        "import sys; from pathlib import Path; from lpse.tertanam import alamat;"
        "print(alamat.database_url(Path(sys.argv[1])))"
    )
    akar = Path(__file__).resolve().parents[3]
    keluar = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", naskah, str(tmp_path)], capture_output=True, text=True, check=True, cwd=akar
    )
    assert keluar.stdout.strip() == milik_kita


def test_berkas_alamat_hanya_terbaca_pemilik(tmp_path: Path) -> None:
    alamat.baca(tmp_path / "var")
    assert stat.S_IMODE((tmp_path / "var" / "tertanam.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "var").stat().st_mode) == 0o700


def test_dua_folder_tidak_berbagi_apa_pun(tmp_path: Path) -> None:
    satu, dua = alamat.baca(tmp_path / "a"), alamat.baca(tmp_path / "b")
    assert len({satu.port_postgres, satu.port_redis, dua.port_postgres, dua.port_redis}) == 4
    assert len({satu.sandi_postgres, satu.sandi_redis, dua.sandi_postgres, dua.sandi_redis}) == 4


@pytest.mark.parametrize("isi", ["", "{", '{"port_postgres": 1}', "[]"])
def test_berkas_rusak_diundi_ulang(tmp_path: Path, isi: str) -> None:
    (tmp_path / "tertanam.json").write_text(isi, encoding="utf-8")
    baru = alamat.baca(tmp_path)
    assert alamat.baca(tmp_path) == baru
    assert len(baru.sandi_postgres) == 48


def test_ganti_port_menyimpan_sandi_dan_port_lain(tmp_path: Path) -> None:
    lama = alamat.baca(tmp_path)
    with socket.socket() as penghuni:
        penghuni.bind(("127.0.0.1", lama.port_redis))
        penghuni.listen()
        baru = alamat.ganti_port(tmp_path, redis=True)
    assert baru.port_redis != lama.port_redis
    assert (baru.port_postgres, baru.sandi_postgres, baru.sandi_redis) == (
        lama.port_postgres,
        lama.sandi_postgres,
        lama.sandi_redis,
    )


def test_port_yang_dihuni_tidak_dipilih(tmp_path: Path) -> None:
    pertama = alamat.port_bebas(tmp_path, "postgres")
    with socket.socket() as penghuni:
        penghuni.bind(("127.0.0.1", pertama))
        penghuni.listen()
        assert not alamat.port_kosong(pertama)
        assert alamat.port_bebas(tmp_path, "postgres") != pertama


def test_folder_yang_menolak_tulisan_jadi_satu_kalimat() -> None:
    with pytest.raises(TertanamGalat) as galat:
        alamat.baca(Path("/sys/lpse-uji"))
    assert "Folder data /sys/lpse-uji tidak dapat ditulis" in str(galat.value)
    assert "\n" not in str(galat.value)
