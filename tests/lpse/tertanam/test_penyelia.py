"""The processes of the Procfile: started, watched, stopped in order with whatever they started."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from lpse.tertanam.penyelia import Penyelia

#: Writes its name when asked to stop, half a second later: whoever stops early is seen too early. It says when it can.
TERTIB = (
    'sh -c \'trap "sleep 0.3; echo {nama} >> {berkas}; exit 0" TERM; touch {berkas}-{nama}; '
    "while :; do sleep 0.05; done'"
)


@pytest.fixture
def penyelia(tmp_path: Path) -> Penyelia:
    return Penyelia(tmp_path / "log", layar_semua=False)


def tunggu(penyelia: Penyelia, syarat: Callable[[], bool]) -> None:
    """Until it is so; a busy machine may take its time."""
    batas = time.monotonic() + 30
    while not syarat():
        assert time.monotonic() < batas
        penyelia.pompa(0.05)


def tunggu_pid(penyelia: Penyelia, nama: str) -> int:
    tunggu(penyelia, lambda: penyelia.anak[nama].pid is not None)
    return penyelia.anak[nama].pid or 0


def test_henti_menunggu_yang_satu_sebelum_berikutnya(penyelia: Penyelia, tmp_path: Path) -> None:
    berkas = tmp_path / "urutan"
    for nama in ("postgres", "web", "worker"):
        penyelia.mulai(nama, TERTIB.format(nama=nama, berkas=berkas), {})
    pid = [tunggu_pid(penyelia, nama) for nama in ("postgres", "web", "worker")]
    tunggu(penyelia, lambda: len(list(tmp_path.glob("urutan-*"))) == 3)  # the traps are set
    for nama in ("web", "worker", "postgres"):
        penyelia.henti(nama, tunggu=30)
    assert berkas.read_text(encoding="utf-8").split() == ["web", "worker", "postgres"]
    assert not [satu for satu in pid if psutil.pid_exists(satu)]


def test_yang_menolak_berhenti_diakhiri_beserta_anaknya(penyelia: Penyelia) -> None:
    penyelia.mulai("worker", "sh -c 'trap \"\" TERM; sleep 77 & sleep 78; sleep 79'", {})
    induk = psutil.Process(tunggu_pid(penyelia, "worker"))
    tunggu(penyelia, lambda: len(induk.children(recursive=True)) == 2)
    semua = [induk, *induk.children(recursive=True)]
    penyelia.henti("worker", tunggu=0.3)
    psutil.wait_procs(semua, timeout=30)
    assert not [satu for satu in semua if satu.is_running() and satu.status() != psutil.STATUS_ZOMBIE]


def test_permintaan_kedua_tidak_menunggu(penyelia: Penyelia) -> None:
    penyelia.mulai("worker", "sh -c 'trap \"\" TERM; while :; do sleep 0.1; done'", {})
    tunggu_pid(penyelia, "worker")
    mulai = time.monotonic()
    penyelia.henti("worker", tunggu=600, segera=lambda: True)
    assert time.monotonic() - mulai < 300


def test_yang_mati_sendiri_dikenali_dengan_kata_terakhirnya(penyelia: Penyelia) -> None:
    penyelia.mulai("web", "sh -c 'echo tidak bisa; exit 3'", {})
    tunggu(penyelia, lambda: penyelia.yang_mati() is not None)
    mati = penyelia.yang_mati()
    assert mati is not None
    tunggu(penyelia, lambda: bool(mati.ekor))
    assert (mati.nama, mati.kode, mati.ekor) == ("web", 3, ["tidak bisa"])


def test_layar_hanya_menampilkan_yang_perlu(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    baris = [
        {"level": "info", "event": "biasa"},
        {"level": "warning", "event": "request_finished", "code": 404},
        {"level": "error", "event": "task_failed", "exception": "Traceback\n  baris\nValueError: dua kali"},
    ]
    berkas = tmp_path / "keluaran"
    berkas.write_text("spanduk celery\n" + "".join(f"{json.dumps(satu)}\n" for satu in baris), encoding="utf-8")
    penyelia = Penyelia(tmp_path / "log", layar_semua=False)
    penyelia.mulai("worker", f"cat {berkas}", {})
    while penyelia.yang_mati() is None:
        penyelia.pompa(0.05)
    penyelia.pompa(0.2)
    layar = capsys.readouterr().out.splitlines()
    assert [satu.split("| ", 1)[1] for satu in layar] == ["error · task_failed · ValueError: dua kali"]
    assert (tmp_path / "log/worker.log").read_text(encoding="utf-8") == berkas.read_text(encoding="utf-8")
