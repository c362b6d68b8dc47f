"""What the schedule does for retention: remind and catch up. It destroys nothing and moves nothing on its own."""

from __future__ import annotations

from django.urls import reverse

from arsip.retensi.enums import JenisUsul, StatusPemindahan, StatusUsul
from arsip.retensi.kabar import JATUH_TEMPO, kabari_pengelola
from arsip.retensi.model_pindah import Pemindahan
from arsip.retensi.model_usul import UsulPenyusutan
from arsip.retensi.selectors import calon_pindah, calon_usul
from arsip.retensi.services_laksana import samakan_usul
from arsip.retensi.services_pindah import samakan_pemindahan
from lpse.tampilan import bahasa


def susulan() -> str:
    """Papers that were signed or cancelled while the portal could not hear it."""
    pindah = [
        samakan_pemindahan(pemindahan_id=pk)
        for pk in Pemindahan.objects.filter(status=StatusPemindahan.TANDA_TANGAN).values_list("pk", flat=True)
    ]
    usul = UsulPenyusutan.objects.filter(status=StatusUsul.BERITA_ACARA).values_list("pk", flat=True)
    for pk in list(usul):
        samakan_usul(usul_id=pk)
    selesai = sum(p.status != StatusPemindahan.TANDA_TANGAN for p in pindah)
    return (
        f"{selesai} pemindahan disamakan dengan berita acaranya; {len(pindah) - selesai} masih menunggu tanda tangan."
    )


def ingatkan() -> str:
    """Tell whoever keeps the schedule what waits for them, once a month."""
    jumlah = {
        "dipindahkan": calon_pindah().count(),
        "diusulkan musnah": calon_usul(jenis=JenisUsul.MUSNAH).count(),
        "diserahkan": calon_usul(jenis=JenisUsul.SERAH).count(),
    }
    total = sum(jumlah.values())
    rincian = ", ".join(f"{n} berkas perlu {kata}" for kata, n in jumlah.items() if n)
    if total:
        hari = bahasa.hari_ini()
        kabari_pengelola(
            jenis=JATUH_TEMPO, objek=None, konteks={"jumlah": total, "rincian": f"{rincian}."},
            kunci=f"retensi:tempo:{hari:%Y-%m}", url=reverse("arsip:retensi"),
        )  # fmt: skip
    return f"{rincian or 'Tidak ada berkas yang jatuh tempo'}."
