"""Deny by default: a view that nobody opened stays shut, and each rule means what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse
from guardian.shortcuts import assign_perm

from lpse.akun.akses import AKSES_LUAR, Izin, Masuk, Publik, akses, aturan_untuk, boleh
from lpse.akun.middleware import AksesMiddleware
from lpse.akun.models import Pengguna
from tests.pabrik import PabrikServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client, RequestFactory


def tanpa_aturan(_request: object) -> HttpResponse:
    return HttpResponse("bocor")


@akses(Publik())
def terbuka(_request: object) -> HttpResponse:
    return HttpResponse("terbuka")


def test_tanpa_aturan_ditolak_bahkan_untuk_kepala(rf: RequestFactory, bu_kepala: Pengguna) -> None:
    request: Any = rf.get("/")
    request.user = bu_kepala
    request.resolver_match = None
    pintu = AksesMiddleware(lambda _r: HttpResponse())

    with pytest.raises(PermissionDenied):
        pintu.process_view(request, tanpa_aturan, [], {})
    assert pintu.process_view(request, terbuka, [], {}) is None


@pytest.mark.parametrize(
    ("nama", "aturan"),
    [
        ("account_login", Publik()),
        ("mfa_index", Masuk()),
        ("admin:lpse_instansi_changelist", Izin("lpse.buka_admin")),
        ("entah:apa", None),
        ("entah", None),
    ],
)
def test_pandangan_pustaka_menurut_nama(nama: str, aturan: object) -> None:
    assert aturan_untuk(tanpa_aturan, nama) == aturan


def test_hiasan_fungsi() -> None:
    assert aturan_untuk(terbuka, "entah") == Publik()
    assert set(map(type, AKSES_LUAR.values())) <= {Publik, Masuk, Izin}


def test_tanpa_peran_tidak_masuk_portal(masuk_sebagai: Callable[..., Client], orang_luar: Pengguna) -> None:
    klien = masuk_sebagai(orang_luar)

    assert klien.get(reverse("akun:saya")).status_code == 403
    assert klien.get(reverse("account_logout")).status_code == 200


def test_boleh_menurut_peran_atau_objek(asep: Pengguna, pengamat_lkpp: Pengguna, rina: Pengguna) -> None:
    server = PabrikServer()
    assign_perm("infrastruktur.change_server", pengamat_lkpp, server)

    assert boleh(asep, "infrastruktur.change_server")
    assert boleh(pengamat_lkpp, "infrastruktur.change_server", server)
    assert not boleh(pengamat_lkpp, "infrastruktur.change_server")
    assert not boleh(pengamat_lkpp, "infrastruktur.change_server", PabrikServer())
    assert not boleh(rina, "infrastruktur.change_server", server)
    assert not boleh(AnonymousUser(), "infrastruktur.change_server", server)


@pytest.mark.django_db
def test_hak_di_luar_peran_tidak_memberi_apa_apa(orang_luar: Pengguna) -> None:
    """Rights come from roles only; what someone wrote beside them is not even read."""
    orang_luar.user_permissions.add(Permission.objects.get(codename="kelola_pengguna", content_type__app_label="lpse"))
    segar = Pengguna.objects.get(pk=orang_luar.pk)
    assert not segar.has_perm("lpse.kelola_pengguna")
    assert segar.get_user_permissions() == set()
