"""The office's seal: what people without a certificate draw is closed with the office's own (docs/adr/0043)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from lpse.naskah.penanda.dasar import Hasil, KunciDitolak, PenandaTakTersedia
from lpse.naskah.penanda.pkcs12 import BerkasKunci, PenandaPkcs12

if TYPE_CHECKING:
    from lpse.naskah.penanda.dasar import Permintaan


class PenandaSegel(PenandaPkcs12):
    """``ambil()`` gives the seal's key file and its passphrase.  Raises (there): KunciDitolak."""

    kode = "segel"
    label = "Segel kantor (PKCS#12)"

    def __init__(self, ambil: Callable[[], tuple[BerkasKunci, str]] | None = None, tsa: str | None = None) -> None:
        self.ambil = ambil or _dari_register
        super().__init__(cari=lambda _pengguna: self.ambil()[0], tsa=tsa)

    def tandatangani(self, pdf: bytes, permintaan: Permintaan) -> Hasil:
        """No person's key is asked for, so nothing that is wrong with it is the person's doing."""
        try:
            frasa = self.ambil()[1]
            return super().tandatangani(pdf, replace(permintaan, frasa=frasa))
        except KunciDitolak as galat:
            raise PenandaTakTersedia(f"Segel kantor tidak dapat dipakai: {galat}") from galat


def _dari_register() -> tuple[BerkasKunci, str]:
    from lpse.naskah.services_segel import kunci_segel  # noqa: PLC0415 - models, once the apps are ready

    isi, frasa = kunci_segel()
    return BerkasKunci(isi), frasa
