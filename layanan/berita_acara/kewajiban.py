"""The duty of Pasal 24(2) as a live check: unopenable bid files are witnessed and set down in minutes."""

from __future__ import annotations

from django.urls import reverse

from layanan.berita_acara.selectors import BATAS_TEKEN_HARI, angka_ba, tiket_menanti_kesaksian
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa


@kewajiban("R-101")
def kesaksian_dituangkan() -> Bukti:
    """Every request of a Pokja has its minutes, and no signature is left waiting (Pasal 24(2))."""
    a, menanti = angka_ba(), tiket_menanti_kesaksian()
    tautan = reverse("layanan:berita_acara")
    angka = f"{bahasa.angka(a.kesaksian)} kesaksian, {bahasa.angka(a.tuntas)} tuntas ditandatangani"
    rincian = (
        f"{bahasa.angka(a.menunggu)} menunggu tanda tangan, {bahasa.angka(a.disusun)} sedang disusun, "
        f"{bahasa.angka(a.lain)} berita acara lain."
    )
    perlu = [
        *([f"{bahasa.angka(a.lama)} menunggu tanda tangan lebih dari {BATAS_TEKEN_HARI} hari"] if a.lama else []),
        *([f"{bahasa.angka(menanti)} tiket Pokja belum dituangkan"] if menanti else []),
    ]
    if perlu:
        return Bukti(Status.PERHATIAN, angka, f"{rincian} Perlu: {'; '.join(perlu)}.", tautan)
    return Bukti(Status.TERPENUHI, angka, rincian, tautan)
