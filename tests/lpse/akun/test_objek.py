"""Rights on single objects are asked for whole sets, through the model's own permission table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ImproperlyConfigured
from guardian.shortcuts import assign_perm

from infrastruktur.perangkat.models import Server
from lpse.akun.models import Instansi
from lpse.akun.objek import dibagikan_kepada
from tests.pabrik import PabrikServer

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def dibagikan(pengguna: Any, izin: str = "infrastruktur.view_server") -> set[Server]:  # noqa: ANN401 - a person or nobody
    return set(Server.objects.filter(pk__in=dibagikan_kepada(pengguna, izin, Server)))


def test_hanya_yang_dibagikan(pengamat_lkpp: Pengguna, pak_auditor: Pengguna) -> None:
    dibuka, tertutup = PabrikServer(), PabrikServer()
    assign_perm("infrastruktur.view_server", pengamat_lkpp, dibuka)
    assign_perm("infrastruktur.change_server", pengamat_lkpp, tertutup)

    assert dibagikan(pengamat_lkpp) == {dibuka}
    assert dibagikan(pengamat_lkpp, "infrastruktur.change_server") == {tertutup}
    assert dibagikan(pak_auditor) == set()
    assert dibagikan(AnonymousUser()) == set()


@pytest.mark.parametrize("jumlah", [1, 25])
def test_satu_kueri_berapa_pun_servernya(
    pengamat_lkpp: Pengguna,
    jumlah: int,
    django_assert_num_queries: Any,  # noqa: ANN401 - pytest-django
) -> None:
    for _ in range(jumlah):
        assign_perm("infrastruktur.view_server", pengamat_lkpp, PabrikServer())

    with django_assert_num_queries(1):
        assert len(dibagikan(pengamat_lkpp)) == jumlah


def test_model_tanpa_tabel_sendiri_ditolak(rina: Pengguna) -> None:
    with pytest.raises(ImproperlyConfigured, match="tabel izin objek sendiri"):
        dibagikan_kepada(rina, "lpse.view_instansi", Instansi)
