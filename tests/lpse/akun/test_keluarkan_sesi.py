"""Ending sessions: one's own in other browsers, and another person's by the Kepala."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from lpse.akun.services import keluarkan_semua_sesi
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_masuk import masuk

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna


def masih(klien: Client) -> bool:
    return klien.get(reverse("akun:saya")).status_code == 200


def test_peramban_lain_keluar_yang_ini_tetap(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    ini, itu, tak_tercatat = Client(), Client(), masuk_sebagai(rina)
    for satu in (ini, itu):
        masuk(satu, rina.email)
    assert "Keluarkan semua" in ini.get(reverse("usersessions_list")).content.decode()
    jawaban = ini.post(reverse("akun:keluarkan_sesi"))

    assert jawaban["Location"] == reverse("usersessions_list")
    assert [masih(k) for k in (ini, itu, tak_tercatat)] == [True, False, False]
    assert UserSession.objects.get().session_key == ini.session.session_key
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.pelaku_id, baris.kata, baris.objek_teks) == (rina.pk, "mengeluarkan semua sesi", rina.nama)


def test_get_hanya_bertanya(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    ini, itu = masuk_sebagai(rina), masuk_sebagai(rina)

    assert ini.get(reverse("akun:keluarkan_sesi")).status_code == 200
    assert masih(itu)


def test_daftar_menunjukkan_sesi_sendiri_saja(rina: Pengguna, dodi: Pengguna) -> None:
    klien, lain = Client(REMOTE_ADDR="192.0.2.1"), Client(REMOTE_ADDR="192.0.2.2")
    masuk(klien, rina.email)
    masuk(lain, dodi.email)
    isi = klien.get(reverse("usersessions_list")).content.decode()

    assert "192.0.2.1" in isi
    assert "192.0.2.2" not in isi
    assert "Peramban ini" in isi


def test_oleh_kepala(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna, dodi: Pengguna) -> None:
    klien, rekan = masuk_sebagai(rina), masuk_sebagai(dodi)
    masuk_sebagai(bu_kepala).post(reverse("akun:keluarkan", args=[rina.pk]), {"alasan": "Laptop hilang"})

    assert [masih(klien), masih(rekan)] == [False, True]
    assert Jejak.objects.filter(pelaku_id=bu_kepala.pk, kata="mengeluarkan semua sesi", alasan="Laptop hilang").exists()


def test_layanan_menghitung_peramban_yang_tercatat(rina: Pengguna) -> None:
    for _ in range(2):
        masuk(Client(), rina.email)

    assert keluarkan_semua_sesi(pengguna=rina, oleh=None) == 2
    assert not UserSession.objects.exists()
    assert keluarkan_semua_sesi(pengguna=rina, oleh=None) == 0


@pytest.mark.parametrize("tokoh", ["dodi", "asep", "pak_ppk"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, rina: Pengguna
) -> None:
    klien = masuk_sebagai(rina)
    alamat = reverse("akun:keluarkan", args=[rina.pk])

    assert masuk_sebagai(request.getfixturevalue(tokoh)).post(alamat, {"alasan": "x"}).status_code == 403
    assert masih(klien)
