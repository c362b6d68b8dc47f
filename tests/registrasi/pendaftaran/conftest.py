"""A complete application at the counter, ready to be handed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from registrasi.pendaftaran.enums import StatusPermohonan
from tests.pabrik_pendaftaran import PabrikPermohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan


@pytest.fixture
def siap(rina: Pengguna) -> Callable[..., Permohonan]:
    """``siap()``: a CV with everything written and shown; ``siap(jenis_pengguna=…)`` another kind."""

    def buat(**isi: Any) -> Permohonan:  # noqa: ANN401 - fields of the factory
        jenis = isi.get("jenis_pengguna", "penyedia_badan_usaha")
        awal = StatusPermohonan.TERDAFTAR_ONLINE if jenis.startswith("penyedia") else StatusPermohonan.DRAF
        dasar: dict[str, Any] = {"status": awal, "petugas": rina, "lengkap": True}
        permohonan: Permohonan = PabrikPermohonan(**{**dasar, **isi})
        return permohonan

    return buat
