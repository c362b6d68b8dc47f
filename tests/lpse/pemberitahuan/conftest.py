"""Kinds of notices that only the tests know, and an office whose doors open at set hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.db.models import Model

from lpse.akun.enums import KodePeran
from lpse.akun.models import JamLayanan
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import JENIS, Eskalasi, JenisKabar, daftarkan
from tests.lpse.pemberitahuan.peladen_surel import PeladenSurel
from tests.pabrik import PabrikProfilLPSE


def _selesai(objek: Model) -> bool:
    return str(getattr(objek, "kueri", "")) == "selesai"


@pytest.fixture(autouse=True)
def jenis_uji() -> Iterator[None]:
    """``uji.penting`` passes quiet hours and leaves by webhook, ``uji.naik`` escalates, the others are as they say."""
    dulu = dict(JENIS)
    daftarkan(
        JenisKabar("uji.biasa", "Kabar biasa", "Perihal {{ apa }}", "Isi {{ apa }} {{ objek }}", "Anda petugasnya"),
        JenisKabar("uji.penting", "Kabar penting", "Gawat {{ apa }}", "", "Anda piket", penting=True, kait=True),
        JenisKabar("uji.ringkas", "Kabar kecil", "Kecil {{ apa }}", "", "Anda ikut", surel=PilihanSurel.RINGKASAN),
        JenisKabar(
            "uji.naik", "Kabar berjenjang", "Segera {{ apa }}", "Tolong.", "Anda petugasnya", penting=True, wajib=True,
            eskalasi=Eskalasi(kepada=KodePeran.KEPALA, selesai=_selesai),
        ),
    )  # fmt: skip
    yield
    JENIS.clear()
    JENIS.update(dulu)


@pytest.fixture
def kantor(db: None) -> None:
    """WITA; Monday to Friday 07.30–16.00, Friday until 16.30, without a lunch break."""
    PabrikProfilLPSE()
    JamLayanan.objects.all().delete()
    for hari in range(5):
        tutup = dt.time(16, 30) if hari == 4 else dt.time(16)
        JamLayanan.objects.create(hari=hari, buka=dt.time(7, 30), tutup=tutup)


@pytest.fixture
def peladen_surel(settings: object) -> Iterator[Callable[..., PeladenSurel]]:
    """``peladen_surel(jawaban)`` starts a mail server that answers as told, and points the portal at it."""
    hidup: list[PeladenSurel] = []

    def buat(**jawaban: str) -> PeladenSurel:
        peladen = PeladenSurel(jawaban)
        hidup.append(peladen)
        for nama, nilai in {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": peladen.port,
            "EMAIL_HOST_USER": "",
            "EMAIL_HOST_PASSWORD": "",
            "EMAIL_USE_TLS": False,
            "EMAIL_USE_SSL": False,
            "EMAIL_TIMEOUT": 3,
        }.items():
            setattr(settings, nama, nilai)
        return peladen

    yield buat
    for peladen in hidup:
        peladen.tutup()
