"""The duty of Pasal 3(1)c as a live check: packages and their stages, fresh from SPSE, beside the tickets."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.urls import reverse
from django.utils import timezone

from layanan.paket.models import JadwalTahapan, Paket
from layanan.paket.selectors import impor_terakhir
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

_BASI: Final = dt.timedelta(days=7)


@kewajiban("R-009")
def pemilihan_difasilitasi() -> Bukti:
    """The register knows the packages and which stages run; it was refreshed within a week (Pasal 3(1)c)."""
    terakhir, kini = impor_terakhir(), timezone.now()
    if terakhir is None or terakhir.selesai_pada is None:
        return Bukti(Status.BELUM, "0 impor", "Register paket belum pernah diisi.", reverse("layanan:paket_impor"))
    berjalan = JadwalTahapan.objects.berjalan(kini).count()
    angka = f"{bahasa.angka(Paket.objects.count())} paket, {bahasa.angka(berjalan)} tahapan berjalan"
    rincian = f"Disegarkan {bahasa.waktu(terakhir.selesai_pada)}."
    status = Status.PERHATIAN if terakhir.selesai_pada < kini - _BASI else Status.TERPENUHI
    return Bukti(status, angka, rincian, reverse("layanan:paket"))
