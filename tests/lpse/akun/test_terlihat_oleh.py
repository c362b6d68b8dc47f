"""Who sees which rows of the people side: exact sets, visible and hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import AnonymousUser

from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, ProfilLPSE, Undangan
from tests.pabrik import TOKOH, PabrikInstansi, PabrikJamLayanan, PabrikProfilLPSE, PabrikUndangan, tokoh

if TYPE_CHECKING:
    from collections.abc import Callable

#: Everyone but the Kepala: they see themselves and nobody else.
BUKAN_KEPALA = sorted(set(TOKOH) - {"bu_kepala"})
SIAPA = [*BUKAN_KEPALA, "tamu"]


@pytest.fixture
def kantor(db: None) -> dict[str, Pengguna]:
    """The whole office, so that something could leak."""
    PabrikProfilLPSE()
    PabrikJamLayanan()
    PabrikInstansi()
    orang = {kode: tokoh(kode) for kode in TOKOH}
    PabrikUndangan(dibuat_oleh=orang["bu_kepala"])
    return orang


def sebagai(kantor: dict[str, Pengguna], kode: str) -> Pengguna | AnonymousUser:
    return Pengguna.objects.get(pk=kantor[kode].pk) if kode in kantor else AnonymousUser()


def test_kepala_melihat_semua(kantor: dict[str, Pengguna]) -> None:
    kepala = sebagai(kantor, "bu_kepala")

    assert set(Pengguna.objects.terlihat_oleh(kepala)) == set(kantor.values())
    assert set(PenugasanPeran.objects.terlihat_oleh(kepala)) == set(PenugasanPeran.objects.all())
    assert Undangan.objects.terlihat_oleh(kepala).count() == 1
    assert Instansi.objects.terlihat_oleh(kepala).count() == 1


@pytest.mark.parametrize("kode", SIAPA)
def test_yang_lain_hanya_dirinya(kantor: dict[str, Pengguna], kode: str) -> None:
    saya = sebagai(kantor, kode)
    diri = {kantor[kode]} if kode in kantor else set()

    terlihat = set(Pengguna.objects.terlihat_oleh(saya))
    assert terlihat == diri
    assert kantor["bu_kepala"] not in terlihat
    assert {p.pengguna for p in PenugasanPeran.objects.terlihat_oleh(saya)} <= diri
    assert set(PenugasanPeran.objects.terlihat_oleh(saya)) == set(PenugasanPeran.objects.filter(pengguna__in=diri))


@pytest.mark.parametrize("kode", SIAPA)
@pytest.mark.parametrize("daftar", [Undangan.objects.terlihat_oleh, Instansi.objects.terlihat_oleh])
def test_undangan_dan_instansi_tertutup(
    kantor: dict[str, Pengguna], kode: str, daftar: Callable[[Pengguna | AnonymousUser], object]
) -> None:
    assert list(daftar(sebagai(kantor, kode))) == []  # type: ignore[call-overload] # a queryset of either model


@pytest.mark.parametrize("kode", [*SIAPA, "bu_kepala"])
def test_kantor_dan_jam_layanan_terbuka(kantor: dict[str, Pengguna], kode: str) -> None:
    saya = sebagai(kantor, kode)

    assert list(ProfilLPSE.objects.terlihat_oleh(saya)) == [ProfilLPSE.objects.get()]
    assert list(JamLayanan.objects.terlihat_oleh(saya)) == [JamLayanan.objects.get()]


def test_orang_nonaktif_tidak_melihat_apa_pun(kantor: dict[str, Pengguna]) -> None:
    kepala = kantor["bu_kepala"]
    Pengguna.objects.filter(pk=kepala.pk).update(is_active=False, alasan_nonaktif="pensiun")
    kepala = Pengguna.objects.get(pk=kepala.pk)

    assert set(Pengguna.objects.terlihat_oleh(kepala)) == {kepala}
    assert list(Undangan.objects.terlihat_oleh(kepala)) == []
