"""Enabling a disabled person again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from lpse.akun.services import aktifkan_kembali, nonaktifkan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_masuk import masuk, sudah_masuk

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def test_berhasil_dan_dapat_masuk_lagi(
    masuk_sebagai: Callable[..., Client], klien: Client, bu_kepala: Pengguna, rina: Pengguna
) -> None:
    nonaktifkan(pengguna=rina, alasan="cuti", oleh=bu_kepala)
    masuk_sebagai(bu_kepala).post(reverse("akun:aktifkan_kembali", args=[rina.pk]), {"alasan": "kembali bertugas"})

    rina.refresh_from_db()
    assert (rina.is_active, rina.nonaktif_pada, rina.alasan_nonaktif) == (True, None, "")
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.kata, baris.alasan) == ("mengaktifkan kembali", "kembali bertugas")
    assert baris.sebelum == {"aktif": False, "alasan_nonaktif": "cuti"}
    masuk(klien, rina.email)
    assert sudah_masuk(klien)


def test_tanpa_alasan(rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="alasan"):
        aktifkan_kembali(pengguna=rina, alasan="", oleh=None)


def test_yang_aktif_basi(rina: Pengguna) -> None:
    with pytest.raises(TransisiBasi):
        aktifkan_kembali(pengguna=rina, alasan="x", oleh=None)


def test_selain_kepala_ditolak(masuk_sebagai: Callable[..., Client], asep: Pengguna, rina: Pengguna) -> None:
    alamat = reverse("akun:aktifkan_kembali", args=[rina.pk])

    assert masuk_sebagai(asep).post(alamat, {"alasan": "x"}).status_code == 403
