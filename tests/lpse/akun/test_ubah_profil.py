"""Changing what is known about a person: oneself a little, another by the Kepala; never the e-mail address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.akun.services import terjemahkan_galat_basis_data, ubah_profil
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


def test_sendiri(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    jawaban = masuk_sebagai(rina).post(
        reverse("akun:ubah_profil"), {"jabatan": "Verifikator", "pangkat": "Penata (III/c)", "telepon": "0473"}
    )

    assert jawaban["Location"] == reverse("akun:saya")
    rina.refresh_from_db()
    assert (rina.jabatan, rina.pangkat, rina.telepon) == ("Verifikator", "Penata (III/c)", "0473")
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.kata, baris.sebelum, baris.sesudah) == (
        "mengubah data",
        {"jabatan": "", "pangkat": "", "telepon": ""},
        {"jabatan": "Verifikator", "pangkat": "Penata (III/c)", "telepon": "0473"},
    )


def test_kiriman_selundupan_diabaikan(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    masuk_sebagai(rina).post(
        reverse("akun:ubah_profil"),
        {
            "jabatan": "V",
            "nama": "Kepala",
            "nip": "1" * 18,
            "email": "x@x.example",
            "is_superuser": "on",
            "groups": "1",
        },
    )

    baru = Pengguna.objects.get(pk=rina.pk)
    assert (baru.jabatan, baru.nama, baru.nip, baru.email, baru.is_superuser) == (
        "V",
        rina.nama,
        rina.nip,
        rina.email,
        False,
    )


@pytest.mark.parametrize("bidang", ["nama", "nip", "nik", "email", "password", "is_active", "generasi_sesi"])
def test_layanan_menolak_bidang_lain(rina: Pengguna, bidang: str) -> None:
    with pytest.raises(AturanDilanggar, match=bidang):
        ubah_profil(pengguna=rina, oleh=rina, bidang={bidang: "x"})


@pytest.mark.parametrize("bidang", ["email", "password", "is_superuser"])
def test_kepala_pun_tidak(bu_kepala: Pengguna, rina: Pengguna, bidang: str) -> None:
    with pytest.raises(AturanDilanggar, match=bidang):
        ubah_profil(pengguna=rina, oleh=bu_kepala, bidang={bidang: "x"})


def test_kepala_mengubah_orang_lain_nomor_tidak_masuk_jejak(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    jawaban = masuk_sebagai(bu_kepala).post(
        reverse("akun:ubah_data", args=[rina.pk]),
        {
            "nama": "Rina M.",
            "nip": "199003122015032004",
            "nik": "7322010101900001",
            "jabatan": "",
            "pangkat": "",
            "telepon": "",
        },
    )

    assert jawaban["Location"] == rina.get_absolute_url()
    rina.refresh_from_db()
    assert (rina.nama, rina.nip, rina.nik) == ("Rina M.", "199003122015032004", "7322010101900001")
    baris = Jejak.objects.first()
    assert baris is not None
    assert baris.sesudah == {"nama": "Rina M.", "nip": "terisi", "nik": "terisi"}


def test_nomor_orang_lain_ditolak(bu_kepala: Pengguna, rina: Pengguna, dodi: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="NIP ini sudah dipakai"):
        ubah_profil(pengguna=rina, oleh=bu_kepala, bidang={"nip": dodi.nip})


def test_tanpa_perubahan_tanpa_jejak(rina: Pengguna) -> None:
    jumlah = Jejak.objects.count()
    ubah_profil(pengguna=rina, oleh=rina, bidang={"telepon": ""})

    assert Jejak.objects.count() == jumlah


@pytest.mark.parametrize("tokoh", ["dodi", "asep", "pak_ppk"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, rina: Pengguna
) -> None:
    alamat = reverse("akun:ubah_data", args=[rina.pk])

    assert masuk_sebagai(request.getfixturevalue(tokoh)).post(alamat, {"nama": "x"}).status_code == 403


def test_nomor_kembar_pada_formulir_kepala(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna, dodi: Pengguna
) -> None:
    jawaban = masuk_sebagai(bu_kepala).post(
        reverse("akun:ubah_data", args=[rina.pk]), {"nama": rina.nama, "nip": dodi.nip}
    )

    assert set(jawaban.context["form"].errors) == {"nip"}


@pytest.mark.parametrize(("bidang", "kata"), [("nik", "NIK"), ("email", "surel")])
def test_penolakan_basis_data_lain_dikatakan(rina: Pengguna, dodi: Pengguna, bidang: str, kata: str) -> None:
    Pengguna.objects.filter(pk=dodi.pk).update(nik="7322010101900002")
    dodi.refresh_from_db()

    with pytest.raises(AturanDilanggar, match=f"{kata} ini sudah dipakai"), terjemahkan_galat_basis_data():
        Pengguna.objects.filter(pk=rina.pk).update(**{bidang: getattr(dodi, bidang)})


def test_penolakan_yang_tidak_dikenal_tidak_ditelan(rina: Pengguna) -> None:
    with pytest.raises(IntegrityError), terjemahkan_galat_basis_data():
        Pengguna.objects.filter(pk=rina.pk).update(is_superuser=True)
