"""Disabling a person ends their sessions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.akun.services import nonaktifkan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_masuk import masuk
from tests.pabrik import PabrikPengguna

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from tests.bantuan.benang import HasilBenang


def alamat(orang: Pengguna) -> str:
    return reverse("akun:nonaktifkan", args=[orang.pk])


def test_sesi_berakhir_seketika(
    masuk_sebagai: Callable[..., Client], klien: Client, bu_kepala: Pengguna, rina: Pengguna
) -> None:
    masuk(klien, rina.email)  # a real login, with its row in the list of sessions
    lain = masuk_sebagai(rina)
    assert klien.get(reverse("akun:saya")).status_code == lain.get(reverse("akun:saya")).status_code == 200
    kunci = klien.session.session_key

    jawaban = masuk_sebagai(bu_kepala).post(alamat(rina), {"alasan": "Pindah tugas"})

    assert (jawaban.status_code, jawaban["Location"]) == (302, rina.get_absolute_url())
    assert not Session.objects.filter(session_key=kunci).exists()
    for peramban in (klien, lain):
        assert peramban.get(reverse("akun:saya"))["Location"].startswith(reverse("account_login"))


def test_keadaan_dan_jejak(bu_kepala: Pengguna, rina: Pengguna) -> None:
    nonaktifkan(pengguna=rina, alasan=" Pindah tugas ", oleh=bu_kepala)

    rina.refresh_from_db()
    assert not rina.is_active
    assert rina.nonaktif_pada is not None
    assert rina.alasan_nonaktif == "Pindah tugas"
    assert rina.kode_peran == {"regver"}
    assert not rina.has_perm("lpse.masuk_portal")
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.kata, baris.objek_teks, baris.sebelum, baris.sesudah, baris.alasan) == (
        "menonaktifkan",
        rina.nama,
        {"aktif": True},
        {"aktif": False},
        "Pindah tugas",
    )


def test_tanpa_alasan(bu_kepala: Pengguna, rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="alasan"):
        nonaktifkan(pengguna=rina, alasan="", oleh=bu_kepala)


def test_diri_sendiri(bu_kepala: Pengguna) -> None:
    PabrikPengguna(peran=("kepala",))
    with pytest.raises(AturanDilanggar, match="akun sendiri"):
        nonaktifkan(pengguna=bu_kepala, alasan="x", oleh=bu_kepala)


def test_kepala_terakhir(bu_kepala: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="satu-satunya Kepala"):
        nonaktifkan(pengguna=bu_kepala, alasan="x", oleh=None)
    bu_kepala.refresh_from_db()
    assert bu_kepala.is_active


def test_dua_kali_basi(bu_kepala: Pengguna, rina: Pengguna) -> None:
    nonaktifkan(pengguna=rina, alasan="x", oleh=bu_kepala)
    jumlah = Jejak.objects.count()

    with pytest.raises(TransisiBasi):
        nonaktifkan(pengguna=rina, alasan="x", oleh=bu_kepala)
    assert Jejak.objects.count() == jumlah


def test_get_menunjukkan_dari_ke_dan_tidak_mengubah(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    isi = masuk_sebagai(bu_kepala).get(alamat(rina)).content.decode()

    assert "<b>Aktif</b>" in isi
    assert "<b>Nonaktif</b>" in isi
    rina.refresh_from_db()
    assert rina.is_active


@pytest.mark.parametrize("tokoh", ["dodi", "asep", "sari", "pak_ppk", "orang_luar"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, rina: Pengguna
) -> None:
    assert masuk_sebagai(request.getfixturevalue(tokoh)).post(alamat(rina), {"alasan": "x"}).status_code == 403
    rina.refresh_from_db()
    assert rina.is_active


@pytest.mark.django_db(transaction=True)
def test_dua_kepala_saling_menonaktifkan(benang: Callable[..., HasilBenang[Any]]) -> None:
    satu, dua = PabrikPengguna(peran=("kepala",)), PabrikPengguna(peran=("kepala",))

    hasil = benang(
        lambda: nonaktifkan(pengguna=dua, alasan="x", oleh=satu),
        lambda: nonaktifkan(pengguna=satu, alasan="x", oleh=dua),
    )

    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [AturanDilanggar]
    assert Pengguna.objects.aktif().berperan("kepala").count() == 1
