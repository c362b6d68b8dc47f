"""Real log lines, as the handler of the settings writes them: JSON, with ids, without personal numbers."""

from __future__ import annotations

import io
import json
import logging
import logging.config
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from lpse.settings.catatan import LOGGING

NIP = "199003122015032004"
NIK = "7322015203900001"
NPWP = "01.884.210.6-803.000"
NOMOR = (NIP, NIK, NPWP, "1990 0312 2015 0320 04")


class Tangkapan:
    def __init__(self) -> None:
        self.aliran = io.StringIO()

    def baris(self) -> list[dict[str, Any]]:
        return [json.loads(b) for b in self.aliran.getvalue().splitlines()]

    @property
    def mentah(self) -> str:
        return self.aliran.getvalue()


@pytest.fixture
def tangkap() -> Iterator[Tangkapan]:
    """A second handler with the very formatter of the settings."""
    atur = logging.config.DictConfigurator(LOGGING)
    hasil = Tangkapan()
    pegangan = logging.StreamHandler(hasil.aliran)
    pegangan.setFormatter(atur.configure_formatter(atur.config["formatters"]["json"]))
    akar = logging.getLogger()
    lama = akar.level
    akar.setLevel(logging.INFO)
    akar.addHandler(pegangan)
    structlog.contextvars.clear_contextvars()
    yield hasil
    akar.removeHandler(pegangan)
    akar.setLevel(lama)
    structlog.contextvars.clear_contextvars()


@pytest.mark.parametrize("nomor", NOMOR)
def test_pesan_structlog_tersamar(tangkap: Tangkapan, nomor: str) -> None:
    structlog.get_logger("uji").info("verifikasi", orang=f"NIP {nomor}", dalam={"berkas": [{"nik": nomor}], nomor: 1})
    assert nomor not in tangkap.mentah
    (baris,) = tangkap.baris()
    assert baris["event"] == "verifikasi"
    assert baris["dalam"]["berkas"][0]["nik"].count("…") == 1


@pytest.mark.parametrize("nomor", NOMOR)
def test_pesan_pustaka_standar_tersamar_setelah_diformat(tangkap: Tangkapan, nomor: str) -> None:
    logging.getLogger("uji.pustaka").warning("orang %s tidak dikenal: %r", nomor, {"nip": nomor})
    assert nomor not in tangkap.mentah
    (baris,) = tangkap.baris()
    assert baris["level"] == "warning"
    assert baris["logger"] == "uji.pustaka"
    assert baris["event"].startswith("orang ")


@pytest.mark.parametrize("nomor", NOMOR)
@pytest.mark.parametrize("lewat_structlog", [True, False])
def test_teks_pengecualian_tersamar(tangkap: Tangkapan, nomor: str, *, lewat_structlog: bool) -> None:
    try:
        int(f"NIK {nomor}")
    except ValueError as galat:
        if lewat_structlog:
            structlog.get_logger("uji").exception("gagal", galat=galat)
        else:
            logging.getLogger("uji").exception("gagal")
    assert nomor not in tangkap.mentah
    (baris,) = tangkap.baris()
    assert "ValueError" in baris["exception"]


def test_bilangan_bulat_sepanjang_nik_tersamar(tangkap: Tangkapan) -> None:
    structlog.get_logger("uji").info("impor", nilai=int(NIK), jumlah=42, persen=1.5, kosong=None, ya=True)
    (baris,) = tangkap.baris()
    assert baris["nilai"] == "7322…01"
    assert (baris["jumlah"], baris["persen"], baris["kosong"], baris["ya"]) == (42, 1.5, None, True)


def test_objek_ditulis_sebagai_repr_yang_tersamar(tangkap: Tangkapan) -> None:
    class Orang:
        def __repr__(self) -> str:
            return f"<Orang {NIP}>"

    structlog.get_logger("uji").info("lihat", orang=Orang(), himpunan={NIP}, bita=NIP.encode())
    assert NIP not in tangkap.mentah
    assert tangkap.baris()[0]["orang"] == "<Orang 1990…04>"


def test_nomor_permintaan_dan_tugas_tidak_dikira_nomor_orang(tangkap: Tangkapan) -> None:
    nomor = str(uuid.UUID("12345678-1234-1234-1234-123456789012"))
    structlog.contextvars.bind_contextvars(request_id=nomor, task_id=nomor, user_id=7)
    structlog.get_logger("uji").info("selesai")
    logging.getLogger("uji").info("tugas %s selesai", nomor)
    satu, dua = tangkap.baris()
    assert satu["request_id"] == satu["task_id"] == nomor
    assert satu["user_id"] == 7
    assert dua["event"] == f"tugas {nomor} selesai"
    assert dua["request_id"] == nomor


def test_permulaan_dan_pemeriksaan_kesehatan_tidak_ditulis(tangkap: Tangkapan) -> None:
    log = structlog.get_logger("django_structlog.middlewares.request")
    log.info("request_started", request="GET /")
    log.info("request_finished", request="GET /sehat", code=200)
    log.info("request_finished", request="GET /siap", code=200)
    log.info("request_finished", request="GET /siap", code=503)
    log.info("request_finished", request="GET /", code=200)
    assert [(b["request"], b["code"]) for b in tangkap.baris()] == [("GET /siap", 503), ("GET /", 200)]
