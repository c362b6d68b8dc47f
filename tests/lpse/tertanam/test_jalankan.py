"""The order of one run, with make-believe processes in the Procfile's places."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from lpse.settings.lingkungan import DATABASE_URL, REDIS_URL
from lpse.tertanam import alamat, jalankan, lingkungan, siapkan
from lpse.tertanam.galat import TertanamGalat
from lpse.tertanam.jalankan import PERINGATAN_ROOT, Jalankan
from lpse.tertanam.lingkungan import Jalan

PINTU = """
import http.server, sys
class Jawab(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Jawab).serve_forever()
"""
DIAM = "sh -c 'trap \"echo {nama} >>{berkas}; exit 0\" TERM; while :; do sleep 0.05; done'"


@pytest.fixture(autouse=True)
def _sinyal_dikembalikan() -> Iterator[None]:
    semua = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    lama = [signal.getsignal(satu) for satu in semua]
    yield
    for satu, asal in zip(semua, lama, strict=True):
        signal.signal(satu, asal)


@pytest.fixture
def jalan(tmp_path: Path) -> Jalan:
    return Jalan(
        var=tmp_path / "var",
        port=alamat.port_bebas(tmp_path, "web"),
        database_url=DATABASE_URL,
        redis_url=REDIS_URL,
        demo=False,
        layar_semua=False,
    )


@pytest.fixture
def run(jalan: Jalan, tmp_path: Path) -> Jalankan:
    pintu = tmp_path / "pintu.py"
    pintu.write_text(PINTU, encoding="utf-8")
    satu = Jalankan(jalan)
    satu.perintah = {
        "web": f"{sys.executable} {pintu} {jalan.port}",
        "worker": DIAM.format(nama="worker", berkas=tmp_path / "urutan"),
        "cadangan": DIAM.format(nama="cadangan", berkas=tmp_path / "urutan"),
        "beat": DIAM.format(nama="beat", berkas=tmp_path / "urutan"),
    }
    return satu


def hentikan_setelah(detik: float) -> None:
    threading.Timer(detik, os.kill, (os.getpid(), signal.SIGTERM)).start()


def test_membuka_lalu_berhenti_atas_permintaan(
    run: Jalankan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (run.jalan.var).mkdir(mode=0o700)
    (run.jalan.var / "akun-demo.txt").touch()
    with patch.object(Jalankan, "_siapkan"):
        hentikan_setelah(4)
        assert run.utama() == 0
    layar = capsys.readouterr().err.splitlines()
    assert layar[0].startswith(f"Portal siap: http://127.0.0.1:{run.jalan.port}  (")
    assert layar[1:] == [
        f"Akun contoh: {run.jalan.var / 'akun-demo.txt'}",
        "Menghentikan portal: web, beat, worker, lalu redis dan postgres…",
    ]
    assert sorted((tmp_path / "urutan").read_text(encoding="utf-8").split()) == ["beat", "cadangan", "worker"]
    assert run.penyelia.anak == {}


def test_proses_yang_mati_menghentikan_semuanya(run: Jalankan) -> None:
    run.perintah["worker"] = "sh -c 'echo tidak dapat membaca antrean; exit 4'"
    with (
        patch.object(Jalankan, "_siapkan"),
        pytest.raises(TertanamGalat, match=r"worker berhenti sendiri \(kode 4\)\.\ntidak dapat membaca antrean"),
    ):
        run.utama()
    assert run.penyelia.anak == {}


def test_server_yang_mati_menyebut_sebabnya_sekali(run: Jalankan, capsys: pytest.CaptureFixture[str]) -> None:
    run.penyelia.mulai("postgres", "sh -c 'echo Ruang disk penuh.; exit 1'", {})
    with pytest.raises(TertanamGalat, match=r"^Portal tidak dapat berjalan tanpa postgres; sebabnya di atas\.$"):
        run._tunggu("postgres", lambda: False, 10)
    run._henti()


def test_yang_tak_kunjung_siap(run: Jalankan) -> None:
    with pytest.raises(TertanamGalat, match="web tidak siap setelah 0 detik; lihat"):
        run._tunggu("web", lambda: False, 0.2)


def test_persiapan_yang_gagal_jadi_satu_kalimat(run: Jalankan) -> None:
    with (
        patch("lpse.tertanam.jalankan.sys.executable", "/bin/false"),
        pytest.raises(TertanamGalat, match="Basis data tidak dapat disiapkan"),
    ):
        run._siapkan()


def test_persiapan_berhenti_atas_permintaan(run: Jalankan, tmp_path: Path) -> None:
    lama = tmp_path / "lama"
    lama.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    lama.chmod(0o755)
    run.permintaan_henti = 1
    with patch("lpse.tertanam.jalankan.sys.executable", str(lama)), pytest.raises(jalankan.Berhenti):
        run._siapkan()


def test_cakram_penuh_satu_baris(run: Jalankan, capsys: pytest.CaptureFixture[str]) -> None:
    with (
        patch.object(jalankan, "baca_lingkungan", return_value=run.jalan),
        patch("lpse.tertanam.proses.shutil.disk_usage", return_value=type("Ruang", (), {"free": 1})),
        patch("lpse.tertanam.jalankan.os.chdir"),
    ):
        assert jalankan.utama() == 1
    assert capsys.readouterr().err == (
        f"Ruang disk untuk {run.jalan.var} penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi.\n"
    )


def test_port_dipakai_satu_baris(run: Jalankan, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as penghuni:
        penghuni.bind(("127.0.0.1", run.jalan.port))
        penghuni.listen()
        with (
            patch.object(jalankan, "baca_lingkungan", return_value=run.jalan),
            patch("lpse.tertanam.jalankan.os.chdir"),
        ):
            assert jalankan.utama() == 1
    assert capsys.readouterr().err.startswith(f"Port {run.jalan.port} sedang dipakai program lain.")


def test_peringatan_celery_hanya_diredam_untuk_root(run: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lpse.tertanam.jalankan.os.geteuid", lambda: 0)
    assert run._env("worker") == {"PYTHONWARNINGS": PERINGATAN_ROOT}
    assert run._env("web") == {}
    monkeypatch.setattr("lpse.tertanam.jalankan.os.geteuid", lambda: 1000)
    assert run._env("worker") == {}


def test_server_sendiri_dimulai_dan_ditunggu(jalan: Jalan, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Jalankan(replace(jalan, database_url="", redis_url=""))
    jalan.var.mkdir(mode=0o700)
    monkeypatch.setenv("LPSE_VAR", str(jalan.var))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    try:
        run._mulai_server()
        assert run._redis_siap()
        assert run._postgres_siap()
        assert sorted(run.penyelia.anak) == ["postgres", "redis"]
    finally:
        run._henti()
    assert not run._redis_siap()
    assert not run._postgres_siap()


def baca(**isi: str) -> Jalan:
    with patch.dict(os.environ, isi, clear=True):
        return lingkungan.baca_lingkungan()


def test_lingkungan_bawaan_dan_pilihan(tmp_path: Path) -> None:
    bawaan = baca()
    assert (bawaan.port, bawaan.demo, bawaan.layar_semua) == (8000, True, False)
    assert (bawaan.postgres_sendiri, bawaan.redis_sendiri) == (True, True)
    assert bawaan.alamat == "http://127.0.0.1:8000"
    (tmp_path / "redis").write_text("redis://dari-berkas\n", encoding="utf-8")
    pilihan = baca(
        LPSE_VAR=str(tmp_path),
        PORT="8123",
        LPSE_DEMO="0",
        LPSE_LAYAR="semua",
        DATABASE_URL="postgres://lain",
        REDIS_URL_FILE=str(tmp_path / "redis"),
    )
    assert pilihan == Jalan(
        var=tmp_path,
        port=8123,
        database_url="postgres://lain",
        redis_url="redis://dari-berkas",
        demo=False,
        layar_semua=True,
    )
    assert (pilihan.postgres_sendiri, pilihan.redis_sendiri) == (False, False)


def test_server_luar_yang_tak_menjawab_jadi_satu_kalimat(jalan: Jalan) -> None:
    Jalankan(jalan)._periksa_luar()
    tiada = "postgres://lpse:rahasia-sekali@127.0.0.1:1/lpse"
    with pytest.raises(TertanamGalat, match="PostgreSQL di DATABASE_URL tidak menjawab: ") as galat:
        Jalankan(replace(jalan, database_url=tiada))._periksa_luar()
    assert "rahasia-sekali" not in str(galat.value)
    assert "\n" not in str(galat.value)
    with pytest.raises(TertanamGalat, match="Redis di REDIS_URL tidak menjawab: "):
        Jalankan(replace(jalan, redis_url="redis://:rahasia@127.0.0.1:1/0"))._periksa_luar()


@pytest.mark.parametrize(
    "isi", [{"PORT": "delapan"}, {"PORT": "0"}, {"LPSE_DEMO": "mungkin"}, {"REDIS_URL_FILE": "/tiada"}]
)
def test_lingkungan_keliru_jadi_satu_kalimat(isi: dict[str, str]) -> None:
    with pytest.raises(TertanamGalat) as galat:
        baca(**isi)
    assert next(iter(isi)) in str(galat.value)
    assert "\n" not in str(galat.value)


@pytest.mark.django_db
def test_persiapan_kantor_kosong(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    dipanggil: list[tuple[object, ...]] = []
    monkeypatch.setattr(siapkan, "call_command", lambda *a, **k: dipanggil.append((*a, *k.items())))
    siapkan.siapkan(demo=False)
    assert dipanggil == []
    assert "manage.py siapkan_kantor" in capsys.readouterr().out
    siapkan.siapkan(demo=True)
    assert dipanggil == [("demo", ("skala", "kecil"))]


@pytest.mark.django_db
def test_persiapan_kantor_yang_sudah_ada(dodi: object, monkeypatch: pytest.MonkeyPatch) -> None:
    dipanggil: list[str] = []
    monkeypatch.setattr(siapkan, "call_command", lambda nama, **_: dipanggil.append(nama))
    siapkan.siapkan(demo=True)
    assert dipanggil == []
    monkeypatch.setattr("django.db.migrations.executor.MigrationExecutor.migration_plan", lambda *_: [("satu", False)])
    siapkan.siapkan(demo=True)
    assert dipanggil == ["migrate"]
