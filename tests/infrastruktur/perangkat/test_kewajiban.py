"""R-056 as a live check: an account that cannot look does not count."""

from __future__ import annotations

import pytest

from infrastruktur.perangkat.kewajiban import akses_lkpp
from lpse.akun.models import Pengguna
from lpse.kepatuhan.registri import Status
from tests.pabrik import PabrikServer, PabrikServerUserObjectPermission

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("26(6)")]


def test_akses_lkpp(pengamat_lkpp: Pengguna, asep: Pengguna) -> None:
    assert (akses_lkpp().status, akses_lkpp().angka) == (Status.BELUM, "0 server")
    satu, dua = PabrikServer(), PabrikServer()
    PabrikServerUserObjectPermission(content_object=satu, user=asep)
    assert (akses_lkpp().status, akses_lkpp().angka) == (Status.BELUM, "0 dari 2 server terbuka")
    PabrikServerUserObjectPermission(content_object=satu, user=pengamat_lkpp)
    assert (akses_lkpp().status, akses_lkpp().angka) == (Status.PERHATIAN, "1 dari 2 server terbuka")
    PabrikServerUserObjectPermission(content_object=dua, user=pengamat_lkpp)
    assert (akses_lkpp().status, akses_lkpp().penjelasan) == (
        Status.TERPENUHI, "1 akun pemantau LKPP dengan akses baca.",
    )  # fmt: skip
    Pengguna.objects.filter(pk=pengamat_lkpp.pk).update(is_active=False, alasan_nonaktif="Selesai bertugas")
    assert akses_lkpp().status == Status.BELUM
