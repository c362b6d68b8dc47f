"""What was done to a server is read on its own page, by the staff alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from guardian.shortcuts import assign_perm

from lpse.akun.models import Pengguna
from lpse.jejak.services import catat
from tests.pabrik import PabrikServer


@pytest.mark.django_db
def test_linimasa_di_halaman_server(
    masuk_sebagai: Callable[..., Client], asep: Pengguna, pengamat_lkpp: Pengguna
) -> None:
    server = PabrikServer()
    catat(pelaku=asep, kata="memindahkan rak", objek=server)
    assign_perm("infrastruktur.view_server", pengamat_lkpp, server)
    halaman = {
        siapa.nama: masuk_sebagai(siapa).get(server.get_absolute_url()).content.decode()
        for siapa in (asep, pengamat_lkpp)
    }
    assert {nama: "memindahkan rak" in isi for nama, isi in halaman.items()} == {
        asep.nama: True,
        pengamat_lkpp.nama: False,
    }
    assert server.nama in halaman[pengamat_lkpp.nama]
