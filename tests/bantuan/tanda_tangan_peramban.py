"""Signing a paper in the browser, as every journey does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.bantuan.tanda_tangan import FRASA

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah
    from tests.bantuan.peramban import Pengunjung


def tanda_tangani(orang: Pengunjung, naskah: Naskah) -> None:
    """From the paper's page to one more signature on it."""
    orang.buka(naskah.get_absolute_url())
    orang.tekan("Tanda tangani", peran="link")
    orang.isi("Frasa sandi sertifikat", FRASA)
    orang.tekan("Tandatangani")
    expect(orang.page.get_by_role("main")).to_contain_text("sudah Anda tandatangani")
