"""Taking a role away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.urls import reverse

from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.akun.services import cabut_peran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikPengguna

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from tests.bantuan.benang import HasilBenang


def alamat(orang: Pengguna, kode: str) -> str:
    return reverse("akun:cabut_peran", args=[orang.pk, kode])


def test_berhasil_dan_riwayatnya_tinggal(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    penugasan = PenugasanPeran.objects.get(pengguna=rina)
    jawaban = masuk_sebagai(bu_kepala).post(alamat(rina, "regver"), {"alasan": "Mutasi"})

    assert (jawaban.status_code, jawaban["Location"]) == (302, rina.get_absolute_url())
    assert not PenugasanPeran.objects.filter(pengguna=rina).exists()
    riwayat = apps.get_model("lpse", "PenugasanPeranEvent")
    assert riwayat.objects.filter(pgh_obj_id=penugasan.pk, pgh_label="delete").exists()
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.kata, baris.alasan) == ("mencabut peran Registrasi dan Verifikasi dari", "Mutasi")


def test_orangnya_langsung_kehilangan_portal(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    klien = masuk_sebagai(rina)
    assert klien.get(reverse("akun:saya")).status_code == 200
    cabut_peran(pengguna=rina, kode="regver", alasan="Mutasi", oleh=bu_kepala)

    assert klien.get(reverse("akun:saya")).status_code == 403


def test_tanpa_alasan(rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="alasan"):
        cabut_peran(pengguna=rina, kode="regver", alasan="  ", oleh=None)


def test_dua_kali_basi(rina: Pengguna) -> None:
    cabut_peran(pengguna=rina, kode="regver", alasan="Mutasi", oleh=None)

    with pytest.raises(TransisiBasi):
        cabut_peran(pengguna=rina, kode="regver", alasan="Mutasi", oleh=None)


def test_peran_yang_tidak_dipegang_404(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    assert masuk_sebagai(bu_kepala).get(alamat(rina, "ase")).status_code == 404


def test_kepala_terakhir_tidak_dapat_dicabut(bu_kepala: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="satu-satunya Kepala"):
        cabut_peran(pengguna=bu_kepala, kode="kepala", alasan="Mutasi", oleh=None)


def test_kepala_dapat_dicabut_bila_ada_yang_lain(bu_kepala: Pengguna) -> None:
    PabrikPengguna(peran=("kepala",))
    cabut_peran(pengguna=bu_kepala, kode="kepala", alasan="Mutasi", oleh=None)

    assert not PenugasanPeran.objects.filter(pengguna=bu_kepala).exists()


def test_kepala_nonaktif_tidak_dihitung(bu_kepala: Pengguna) -> None:
    PabrikPengguna(peran=("kepala",), is_active=False, alasan_nonaktif="pensiun")

    with pytest.raises(AturanDilanggar, match="satu-satunya Kepala"):
        cabut_peran(pengguna=bu_kepala, kode="kepala", alasan="Mutasi", oleh=None)


@pytest.mark.parametrize("tokoh", ["dodi", "asep", "sari", "pak_ppk"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, rina: Pengguna
) -> None:
    assert (
        masuk_sebagai(request.getfixturevalue(tokoh)).post(alamat(rina, "regver"), {"alasan": "x"}).status_code == 403
    )
    assert PenugasanPeran.objects.filter(pengguna=rina).exists()


@pytest.mark.django_db(transaction=True)
def test_dua_kepala_saling_mencabut(benang: Callable[..., HasilBenang[Any]]) -> None:
    satu, dua = PabrikPengguna(peran=("kepala",)), PabrikPengguna(peran=("kepala",))

    def cabut(orang: Pengguna) -> Callable[[], None]:
        return lambda: cabut_peran(pengguna=orang, kode="kepala", alasan="Kudeta", oleh=None)

    hasil = benang(cabut(satu), cabut(dua))

    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [AturanDilanggar]
    assert PenugasanPeran.objects.filter(peran__name="kepala").count() == 1
