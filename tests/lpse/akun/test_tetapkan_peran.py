"""Giving a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from lpse.akun.models import PenugasanPeran
from lpse.akun.services import tetapkan_peran
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def kirim(klien: Client, orang: Pengguna, kode: str, dasar: str = "SK 1/2026") -> int:
    return klien.post(reverse("akun:tetapkan_peran", args=[orang.pk]), {"kode": kode, "dasar": dasar}).status_code


def test_berhasil(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna) -> None:
    assert kirim(masuk_sebagai(bu_kepala), rina, "layanan") == 302

    penugasan = PenugasanPeran.objects.get(pengguna=rina, peran__name="layanan")
    assert (penugasan.dasar, penugasan.ditetapkan_oleh) == ("SK 1/2026", bu_kepala)
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.pelaku_id, baris.kata, baris.objek_teks) == (
        bu_kepala.pk,
        "menetapkan peran Layanan dan Dukungan kepada",
        rina.nama,
    )
    assert baris.sesudah == {"peran": "layanan", "dasar": "SK 1/2026"}


def test_hak_berlaku_seketika_pada_objek_yang_sama(rina: Pengguna) -> None:
    assert not rina.has_perm("infrastruktur.konfirmasi_pemantauan")
    tetapkan_peran(pengguna=rina, kode="ase", dasar="SK", oleh=None)

    assert rina.has_perm("infrastruktur.konfirmasi_pemantauan")
    assert rina.kode_peran == {"regver", "ase"}


def test_dua_kali_tidak_mengubah_apa_pun(rina: Pengguna) -> None:
    pertama = tetapkan_peran(pengguna=rina, kode="layanan", dasar="SK 1", oleh=None)
    jumlah = Jejak.objects.count()
    kedua = tetapkan_peran(pengguna=rina, kode="layanan", dasar="SK 2", oleh=None)

    assert (kedua.pk, kedua.dasar) == (pertama.pk, "SK 1")
    assert Jejak.objects.count() == jumlah


def test_peran_tidak_dikenal(rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="tidak dikenal"):
        tetapkan_peran(pengguna=rina, kode="raja", dasar="SK", oleh=None)


def test_orang_nonaktif(rina: Pengguna) -> None:
    type(rina).objects.filter(pk=rina.pk).update(is_active=False, alasan_nonaktif="pindah")

    with pytest.raises(AturanDilanggar, match="nonaktif"):
        tetapkan_peran(pengguna=rina, kode="layanan", dasar="SK", oleh=None)


def test_rangkap_terlarang_dijelaskan_di_formulir(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    jawaban = masuk_sebagai(bu_kepala).post(
        reverse("akun:tetapkan_peran", args=[rina.pk]), {"kode": "ppk", "dasar": "SK"}
    )

    assert jawaban.status_code == 200
    assert "Pasal 13 ayat (3)" in jawaban.content.decode()
    assert set(rina.groups.values_list("name", flat=True)) == {"regver"}


@pytest.mark.parametrize("tokoh", ["rina", "dodi", "asep", "sari", "pak_ppk", "pengamat_lkpp", "orang_luar"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, dodi: Pengguna
) -> None:
    assert kirim(masuk_sebagai(request.getfixturevalue(tokoh)), dodi, "ase") == 403
    assert not PenugasanPeran.objects.filter(pengguna=dodi, peran__name="ase").exists()


def test_get_hanya_menunjukkan_formulir(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    jawaban = masuk_sebagai(bu_kepala).get(reverse("akun:tetapkan_peran", args=[rina.pk]))

    assert jawaban.status_code == 200
    assert "regver" not in dict(jawaban.context["form"].fields["kode"].choices)
    assert set(rina.groups.values_list("name", flat=True)) == {"regver"}


def test_perlu_bukti_diri_ulang(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala, baru_saja=False)
    alamat = reverse("akun:tetapkan_peran", args=[rina.pk])
    jawaban = klien.post(alamat, {"kode": "layanan", "dasar": "SK"})

    assert jawaban["Location"] == f"{reverse('account_reauthenticate')}?next={alamat.replace('/', '%2F')}"
    assert set(rina.groups.values_list("name", flat=True)) == {"regver"}
