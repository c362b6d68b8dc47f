"""Words of the notices."""

from __future__ import annotations

from django.db import models


class Saluran(models.TextChoices):
    """By which way a delivery leaves the portal; the bell itself needs none."""

    SUREL = "surel", "Surel"
    KAIT = "kait", "Kait web"


class StatusKiriman(models.TextChoices):
    """Where a delivery stands."""

    MENUNGGU = "menunggu", "Menunggu"
    DITAHAN = "ditahan", "Ditahan"
    MENGIRIM = "mengirim", "Mengirim"
    TERKIRIM = "terkirim", "Terkirim"
    GAGAL = "gagal", "Gagal, akan dicoba lagi"
    MATI = "mati", "Mati"
    DILEWATI = "dilewati", "Dilewati"


class AlasanTahan(models.TextChoices):
    """Why a delivery is held back."""

    JAM_TENANG = "jam_tenang", "Menunggu jam tenang usai"
    RINGKASAN = "ringkasan", "Menunggu ringkasan harian"


class PilihanSurel(models.TextChoices):
    """What a person wants by mail of one kind of notice."""

    LANGSUNG = "langsung", "Langsung"
    RINGKASAN = "ringkasan", "Ringkasan harian"
    TIDAK = "tidak", "Tidak"


_S = StatusKiriman
#: Deliveries that a worker may take up once their time has come.
SIAP = (_S.MENUNGGU, _S.GAGAL, _S.DITAHAN)
#: Deliveries that will not move by themselves any more.
USAI = (_S.TERKIRIM, _S.MATI, _S.DILEWATI)
#: Every legal move; the database refuses the rest.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    *((asal.value, _S.MENGIRIM.value) for asal in SIAP),
    *((_S.MENGIRIM.value, tujuan.value) for tujuan in (_S.TERKIRIM, _S.GAGAL, _S.MATI, _S.DILEWATI)),
    (_S.DITAHAN.value, _S.TERKIRIM.value),  # left with the day's digest
    *((asal.value, _S.DILEWATI.value) for asal in SIAP),
    (_S.MATI.value, _S.MENUNGGU.value),  # sent again by a person
)
#: State → (nada, ikon) of the screens.
NADA_STATUS: dict[str, tuple[str, str]] = {
    _S.MENUNGGU: ("netral", "clock"),
    _S.DITAHAN: ("netral", "moon"),
    _S.MENGIRIM: ("jalan", "send"),
    _S.TERKIRIM: ("selesai", "circle-check"),
    _S.GAGAL: ("perhatian", "refresh-alert"),
    _S.MATI: ("kritis", "mail-x"),
    _S.DILEWATI: ("netral", "ban"),
}
