"""Accountability (R-149) as a live check: does the chain over the trail hold, and does its head stand outside."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from lpse.jejak.models_rantai import PemeriksaanJejak
from lpse.jejak.selectors import jangkar_terakhir_luar
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

BASI = dt.timedelta(hours=36)
JANGKAR_BASI = dt.timedelta(days=3)


@kewajiban("R-149")
def pertanggungjawaban() -> Bukti:
    """The last check of the chain: none or broken is *belum*; old, or a head that never left the house, *perhatian*."""
    tautan = reverse("jejak:rantai")
    akhir = PemeriksaanJejak.objects.first()
    if akhir is None:
        return Bukti(Status.BELUM, "Belum diperiksa", "Rantai jejak belum pernah diperiksa.", tautan)
    if not akhir.utuh:
        return Bukti(Status.BELUM, f"{bahasa.angka(akhir.jumlah_rusak)} tempat rusak", akhir.pesan, tautan)
    angka = f"{bahasa.angka(akhir.jumlah)} baris utuh"
    kini = timezone.now()
    if akhir.selesai < kini - BASI:
        sejak = f"Pemeriksaan terakhir {bahasa.waktu(akhir.selesai)}; seharusnya tiap malam."
        return Bukti(Status.PERHATIAN, angka, sejak, tautan)
    jangkar = jangkar_terakhir_luar()
    if jangkar is None or jangkar.waktu < kini - JANGKAR_BASI:
        luar = "Diperiksa tiap malam, tetapi kepala rantainya tidak dikirim ke luar portal (LPSE_JANGKAR_SUREL)."
        return Bukti(Status.PERHATIAN, angka, luar, tautan)
    return Bukti(
        Status.TERPENUHI,
        angka,
        f"Diperiksa {bahasa.waktu(akhir.selesai)}; dijangkarkan {bahasa.waktu(jangkar.waktu)}.",
        tautan,
    )
