"""An applicant at home: a browser that was let in by its link, and a store of the test's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lpse.akun.models import JamLayanan
from lpse.tampilan import bahasa
from registrasi.daring.models import DrafDaring
from registrasi.daring.services_draf import minta_tautan
from registrasi.daring.tautan import tautan_draf
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan.enums import JenisPengguna
from tests.pabrik import PabrikProfilLPSE


@pytest.fixture(autouse=True)
def simpanan_uji(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.LPSE_VAR = tmp_path
    settings.CLAMD = ""


def alamat(nama: str, *bagian: object) -> str:
    return reverse(f"registrasi_publik:{nama}", args=[str(b) for b in bagian])


def token(draf: DrafDaring) -> str:
    draf.refresh_from_db()
    return tautan_draf(draf.kunci, draf.generasi)


@pytest.fixture
def kantor(db: None) -> None:
    """An office with a profile, open Monday to Friday: what it promises is counted in working days."""
    PabrikProfilLPSE()
    JamLayanan.objects.all().delete()
    for hari in range(5):
        JamLayanan.objects.create(hari=hari, buka=dt.time(8), tutup=dt.time(16))
    bahasa.lupakan()


@pytest.fixture
def pemohon(kantor: None) -> Callable[..., tuple[Client, Permohonan]]:
    """Opens a link of this kind in a new browser; gives that browser and the application."""

    def buka(
        jenis: str = JenisPengguna.PENYEDIA_BADAN_USAHA, surel: str = "maju@contoh.test"
    ) -> tuple[Client, Permohonan]:
        klien, draf = Client(), minta_tautan(surel=surel, jenis=jenis)
        assert klien.post(alamat("lanjut", token(draf))).status_code == 302
        draf.refresh_from_db()
        assert draf.permohonan is not None
        return klien, draf.permohonan

    return buka
