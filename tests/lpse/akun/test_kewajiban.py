"""Pasal 13(3) on the map of compliance: what the check says when all is well, and when the wall was broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from lpse.akun.kewajiban import pisah_peran
from lpse.kepatuhan.registri import KEWAJIBAN, Status
from tests.lpse.akun.test_pisah_peran import tugaskan_mentah

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.pasal("13(3)")


def test_terdaftar() -> None:
    assert KEWAJIBAN["R-039"].periksa is pisah_peran


def test_belum_ada_pegawai(pak_ppk: Pengguna) -> None:
    assert pisah_peran().status == Status.BELUM


def test_terpenuhi(rina: Pengguna, bu_kepala: Pengguna, pak_ppk: Pengguna, pokja_dua: Pengguna) -> None:
    bukti = pisah_peran()

    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "0 rangkap dari 2 pegawai")


def test_rangkapan_yang_lolos_terlihat(rina: Pengguna, bu_kepala: Pengguna) -> None:
    """Someone with the database's own keys could switch the trigger off; the map would still say so."""
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL session_replication_role = replica")
        tugaskan_mentah(rina, "ppk")
        kursor.execute("SET LOCAL session_replication_role = DEFAULT")
    bukti = pisah_peran()

    assert (bukti.status, bukti.angka) == (Status.PERHATIAN, "1 rangkap dari 2 pegawai")
