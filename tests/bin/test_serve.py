"""``bin/serve`` from the outside: it opens, it says what is wrong, it closes in order, it recovers."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import stat
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.bin.conftest import AKAR, Portal, port_bebas

Serve = Callable[..., Portal]


def tanya(port: int, jalur: str) -> tuple[int, bytes]:
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        sambungan.request("GET", jalur)
        jawaban = sambungan.getresponse()
        return jawaban.status, jawaban.read()
    finally:
        sambungan.close()


def tunggu_siap(port: int, batas: float = 180) -> dict[str, object]:
    akhir = time.monotonic() + batas
    while True:
        kode, isi = tanya(port, "/siap")
        if kode == 200 or time.monotonic() > akhir:
            hasil: dict[str, object] = json.loads(isi)
            return hasil
        time.sleep(0.3)


def test_hidup_tertib_lalu_pulih_dari_kill_9(serve: Serve, tmp_path: Path) -> None:
    portal = serve()
    portal.tunggu_kata("Portal siap: http://127.0.0.1:")
    assert tanya(portal.port, "/sehat") == (200, b"sehat\n")  # the words came after it really answers
    assert tunggu_siap(portal.port)["siap"] is True
    assert stat.S_IMODE(portal.var.stat().st_mode) == 0o700
    semua = portal.keluarga()

    kembar = serve(var=portal.var)
    assert kembar.proses.wait(120) == 1
    assert kembar.proses.stdout is not None
    assert kembar.proses.stdout.read() == (
        f"Portal untuk {portal.var} sudah berjalan oleh proses {portal.proses.pid}. Hentikan dahulu yang itu.\n"
    )

    assert portal.henti(signal.SIGINT) == 0
    assert not [satu for satu in semua if satu.is_running()]
    catatan = {nama: (portal.var / f"log/{nama}.log").stat().st_mtime for nama in ("worker", "postgres")}
    assert catatan["worker"] <= catatan["postgres"]
    assert "database system is shut down" in (portal.var / "log/postgres.log").read_text(encoding="utf-8")

    lagi = serve(port=portal.port)
    lagi.tunggu_kata("Portal siap")
    assert not [satu for satu in lagi.bunuh() if satu.is_running()]

    pulih = serve(port=portal.port)  # as if nothing had happened
    pulih.tunggu_kata("Portal siap")
    assert tunggu_siap(pulih.port)["siap"] is True
    semua = pulih.keluarga()
    pulih.proses.kill()  # the parent alone: the kernel tells the others
    _, tersisa = psutil.wait_procs(semua[1:], timeout=60)
    assert tersisa == []


def test_dihentikan_selagi_membuka(serve: Serve) -> None:
    portal = serve()
    portal.tunggu_kata("postgres siap")
    semua = portal.keluarga()
    assert portal.henti(signal.SIGTERM) == 0
    assert not [satu for satu in semua if satu.is_running()]
    assert "Portal siap" not in "\n".join(portal.baris)


def test_port_dipakai_jadi_satu_baris(serve: Serve) -> None:
    port = port_bebas()
    with socket.socket() as penghuni:
        penghuni.bind(("127.0.0.1", port))
        penghuni.listen()
        portal = serve(port=port)
        keluar, _ = portal.proses.communicate(timeout=120)
    assert portal.proses.returncode == 1
    assert keluar == (
        f"Port {port} sedang dipakai program lain. Hentikan program itu, "
        f"atau pilih port lain: PORT={port + 1} bin/serve\n"
    )


def test_var_hanya_baca_jadi_satu_baris(serve: Serve) -> None:
    portal = serve(var=Path("/sys/lpse-uji"))
    keluar, _ = portal.proses.communicate(timeout=120)
    assert portal.proses.returncode == 1
    assert re.fullmatch(r"Folder data /sys/lpse-uji tidak dapat ditulis \([^)]*\)\. [^\n]*LPSE_VAR[^\n]*\n", keluar)


@pytest.mark.parametrize("isi", ["0", "70000", "delapan"])
def test_port_yang_bukan_port_jadi_satu_baris(serve: Serve, isi: str) -> None:
    portal = serve(PORT=isi)
    keluar, _ = portal.proses.communicate(timeout=120)
    assert portal.proses.returncode == 1
    assert len(keluar.splitlines()) == 1
    assert "PORT" in keluar


def test_procfile_berisi_enam_proses() -> None:
    baris = (AKAR / "Procfile").read_text(encoding="utf-8").splitlines()
    assert [satu.split(":", 1)[0] for satu in baris] == ["postgres", "redis", "web", "worker", "cadangan", "beat"]
