"""The monthly sheet as an official paper (recipe card: tambah-naskah)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import CharField, Q
from django.db.models.functions import Cast

from infrastruktur.pemantauan.model_lembar import LembarBulanan
from lpse.naskah.registri import JenisNaskah, daftarkan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

LEMBAR = "infrastruktur.lembar_pemantauan"


def _terlihat(pengguna: Pengguna) -> Q:
    """Papers of the servers a person sees: LKPP those opened to it (Pasal 26(6))."""
    lembar = LembarBulanan.objects.terlihat_oleh(pengguna).annotate(kunci=Cast("pk", CharField()))
    return Q(objek_id__in=lembar.values("kunci"))


daftarkan(
    JenisNaskah(
        LEMBAR,
        "Lembar Pemantauan Bulanan",
        "infrastruktur/naskah_lembar.html",
        izin="infrastruktur.view_pemantauanharian",
        izin_terbit="infrastruktur.terbitkan_lembar",
        klasifikasi="000.8.3",
        terlihat=_terlihat,
    )
)
