"""A kind of paper that only the tests know, and an office whose letterhead is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from lpse.naskah.registri import JENIS, JenisNaskah
from lpse.naskah.services import terbitkan
from tests.pabrik import PabrikProfilLPSE

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

ISI: dict[str, Any] = {
    "pukul": "10.15",
    "tempat_acara": "Ruang Penawaran",
    "pembuka": "menyatakan telah menyaksikan pembukaan dokumen.",
    "rincian": [["Kode tender", "10096514000"]],
    "hasil": ["Dikembalikan kepada Pokja Pemilihan II."],
}


@pytest.fixture
def terbit(monkeypatch: pytest.MonkeyPatch, asep: Pengguna, bu_kepala: Pengguna) -> Callable[..., Naskah]:
    """``terbit()`` is a final paper of Asep's that waits for the Kepala's signature."""
    contoh = JenisNaskah(
        "infrastruktur.contoh", "Berita Acara Contoh", "naskah/contoh.html",
        izin="infrastruktur.view_pemantauanharian", izin_terbit="infrastruktur.konfirmasi_pemantauan",
        klasifikasi="000.3.3",
    )  # fmt: skip
    monkeypatch.setitem(JENIS, contoh.kode, contoh)
    PabrikProfilLPSE(nama_pendek="LPSE Luwu Utara")

    def buat(**lain: Any) -> Naskah:  # noqa: ANN401 - passed through
        isian = {"objek": None, "konteks": ISI, "penandatangan": [bu_kepala], "oleh": asep, **lain}
        return terbitkan(jenis=contoh.kode, **isian)

    return buat
