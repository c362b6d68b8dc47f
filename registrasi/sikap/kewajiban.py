"""Perbup Konawe Kepulauan 14/2018 Pasal 1(25), 23(4): preparation for SIKAP, as a live check."""

from __future__ import annotations

from typing import Final

from django.urls import reverse

from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa
from registrasi.sikap.selectors import ikhtisar

#: From this share of ready providers on the preparation counts as done.
_CUKUP: Final = 80


@kewajiban("R-086")
def persiapan_sikap() -> Bukti:
    """Every active provider is recorded, and enough of them are complete, aggregated and active in SIKAP."""
    i, tautan = ikhtisar(), reverse("registrasi:sikap")
    s = i.semua
    if not s.penyedia:
        return Bukti(Status.BELUM, "0 penyedia", "Belum ada penyedia aktif di daftar pengguna.", tautan)
    angka = f"{s.persen} % siap, {bahasa.angka(s.siap)} dari {bahasa.angka(s.penyedia)} penyedia"
    rincian = (
        f"{bahasa.angka(s.lengkap)} lengkap sembilan bagiannya, {bahasa.angka(s.teragregasi)} teragregasi, "
        f"{bahasa.angka(s.aktif)} aktif di SIKAP; rata-rata kelengkapan {s.rerata} persen."
    )
    if s.persen >= _CUKUP:
        return Bukti(Status.TERPENUHI, angka, rincian, tautan)
    return Bukti(Status.PERHATIAN, angka, f"{rincian} {bahasa.angka(s.belum)} penyedia perlu diajak.", tautan)
