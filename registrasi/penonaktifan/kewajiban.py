"""The duty of Pasal 10(4) as a live check: deactivation with reason, hearing, decision and letter."""

from __future__ import annotations

from django.urls import reverse

from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa
from registrasi.penonaktifan.selectors import angka_penonaktifan


@kewajiban("R-084")
def penonaktifan_beralasan() -> Bukti:
    """Every User ID out of use has a case with decision, and no period or question is forgotten (Pasal 10(4))."""
    a = angka_penonaktifan()
    tautan = reverse("registrasi:daftar_penonaktifan")
    angka = f"{bahasa.angka(a.kasus)} kasus, {bahasa.angka(a.nonaktif)} User ID nonaktif"
    kurang = [
        *([f"{bahasa.angka(a.masa_habis)} masa nonaktif habis"] if a.masa_habis else []),
        *([f"{bahasa.angka(a.klarifikasi_lewat)} klarifikasi lewat tenggat"] if a.klarifikasi_lewat else []),
        *([f"{bahasa.angka(a.tanpa_kasus)} User ID nonaktif tanpa kasus di portal"] if a.tanpa_kasus else []),
    ]
    rincian = f"{bahasa.angka(a.terbuka)} kasus sedang berjalan."
    if kurang:
        return Bukti(Status.PERHATIAN, angka, f"{rincian} Perlu: {'; '.join(kurang)}.", tautan)
    return Bukti(Status.TERPENUHI, angka, rincian, tautan)
