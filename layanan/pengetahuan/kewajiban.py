"""Perka LKPP 2/2010 Pasal 11(2)b: users are told of facilities and features of SPSE, as a live check."""

from __future__ import annotations

from django.urls import reverse

from layanan.pengetahuan.selectors import ikhtisar
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa


@kewajiban("R-094")
def fitur_diterangkan() -> Bukti:
    """Articles are published for the public, none is overdue for its review, and what was searched in vain is known."""
    i, tautan = ikhtisar(), reverse("layanan:daftar_artikel")
    if not i.publik:
        return Bukti(Status.BELUM, "0 artikel publik", "Belum ada artikel yang terbit untuk publik.", tautan)
    angka = f"{bahasa.angka(i.publik)} artikel publik, {bahasa.angka(i.terbit)} seluruhnya"
    rincian = (
        f"{i.persen_membantu} persen pembaca yang menjawab terbantu." if i.persen_membantu is not None
        else "Belum ada pembaca yang menilai."
    )  # fmt: skip
    if i.kosong:
        rincian += f" {bahasa.angka(i.kosong)} pencarian tanpa hasil belum ditindaklanjuti."
    if i.perlu_ditinjau:
        sisa = f"{bahasa.angka(i.perlu_ditinjau)} artikel melewati hari tinjauannya."
        return Bukti(Status.PERHATIAN, angka, f"{rincian} {sisa}", f"{tautan}?keadaan=tinjau")
    return Bukti(Status.TERPENUHI, angka, rincian, tautan)
