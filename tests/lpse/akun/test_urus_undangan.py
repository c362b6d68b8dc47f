"""Sending an invitation again, and cancelling it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from lpse.akun.models import Undangan
from lpse.akun.services_undangan import batalkan_undangan, kirim_ulang_undangan, terima_undangan, undangan_dari_token
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_terima_undangan import SANDI_BARU
from tests.lpse.akun.test_undang import undang_nurul

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def test_kirim_ulang_mematikan_tautan_lama(bu_kepala: Pengguna) -> None:
    lama = undang_nurul(bu_kepala)
    baru = kirim_ulang_undangan(undangan_id=lama.undangan.pk, oleh=bu_kepala, alamat_portal="https://p.example")

    with pytest.raises(AturanDilanggar, match="tidak dikenal"):
        undangan_dari_token(token=lama.token)
    assert undangan_dari_token(token=baru.token).pk == lama.undangan.pk
    assert baru.undangan.berlaku_sampai > lama.undangan.berlaku_sampai
    assert Jejak.objects.first().kata == "mengirim ulang"  # type: ignore[union-attr] # there is one


def test_kirim_ulang_lewat_halaman(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    lama = undang_nurul(bu_kepala)
    alamat = reverse("akun:kirim_ulang", args=[lama.undangan.pk])
    klien = masuk_sebagai(bu_kepala)

    assert klien.get(alamat).status_code == 200
    assert undangan_dari_token(token=lama.token).pk == lama.undangan.pk  # looking changes nothing
    tautan = klien.post(alamat).context["tautan"]
    assert undangan_dari_token(token=tautan.rstrip("/").rsplit("/", 1)[1]).pk == lama.undangan.pk


def test_batalkan_lewat_halaman(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    terbit = undang_nurul(bu_kepala)
    alamat = reverse("akun:batalkan_undangan", args=[terbit.undangan.pk])
    jawaban = masuk_sebagai(bu_kepala).post(alamat, {"alasan": "Salah alamat"})

    assert jawaban["Location"] == reverse("akun:daftar_undangan")
    assert Undangan.objects.get().dibatalkan_pada is not None
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.kata, baris.objek_teks, baris.alasan) == ("membatalkan", "Undangan Nurul Aini", "Salah alamat")


def test_batalkan_tanpa_alasan(bu_kepala: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="alasan"):
        batalkan_undangan(undangan_id=undang_nurul(bu_kepala).undangan.pk, alasan=" ", oleh=bu_kepala)


@pytest.mark.parametrize("akhir", ["dipakai", "dibatalkan"])
@pytest.mark.parametrize("tindakan", ["kirim", "batal"])
def test_yang_tertutup_basi(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, akhir: str, tindakan: str
) -> None:
    terbit = undang_nurul(bu_kepala)
    nomor = terbit.undangan.pk
    if akhir == "dipakai":
        terima_undangan(token=terbit.token, sandi=SANDI_BARU)
    else:
        batalkan_undangan(undangan_id=nomor, alasan="x", oleh=bu_kepala)
    nama = "akun:kirim_ulang" if tindakan == "kirim" else "akun:batalkan_undangan"

    layanan: dict[str, Callable[[], object]] = {
        "kirim": lambda: kirim_ulang_undangan(undangan_id=nomor, oleh=bu_kepala, alamat_portal=""),
        "batal": lambda: batalkan_undangan(undangan_id=nomor, alasan="x", oleh=bu_kepala),
    }
    with pytest.raises(TransisiBasi, match=f"sudah {akhir}"):
        layanan[tindakan]()
    jawaban = masuk_sebagai(bu_kepala).post(reverse(nama, args=[nomor]), {"alasan": "x"})
    assert f"sudah {akhir}" in jawaban.content.decode()


@pytest.mark.parametrize("nama", ["akun:kirim_ulang", "akun:batalkan_undangan"])
@pytest.mark.parametrize("tokoh", ["rina", "asep", "pak_ppk", "orang_luar"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, bu_kepala: Pengguna, nama: str, tokoh: str
) -> None:
    nomor = undang_nurul(bu_kepala).undangan.pk

    assert masuk_sebagai(request.getfixturevalue(tokoh)).post(reverse(nama, args=[nomor])).status_code == 403
    assert Undangan.objects.get().dibatalkan_pada is None
