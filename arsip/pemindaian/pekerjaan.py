"""What the schedule runs of the scan intake, and the scans without text that the search tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from arsip.pemindaian import services_ocr
from arsip.pemindaian.ocr import keadaan_alat
from arsip.pencarian.sinyal import tanpa_lapisan_teks
from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.dokumen.models import VersiDokumen

TUGAS_SUSUL = "arsip.pemindaian.susulkan"


def _susulkan() -> str:
    menunggu, menyerah = services_ocr.susulkan()
    pesan = f"{bahasa.angka(menunggu)} pindaian menunggu dikenali teksnya."
    if menyerah:
        pesan += f" {bahasa.angka(menyerah)} dihentikan sesudah berulang kali gagal."
    return f"{pesan} {keadaan_alat()}".strip()


daftarkan(
    Pekerjaan(TUGAS_SUSUL, "Kenali teks pindaian (OCR)", "tiap 15 menit", _susulkan, "arsip.kelola_arsip"),
)


@receiver(tanpa_lapisan_teks, dispatch_uid="arsip.pemindaian.tanpa_teks")
def _tanpa_teks(versi: VersiDokumen, **_lain: Any) -> None:  # noqa: ANN401 - signal
    services_ocr.minta(versi=versi)
