"""The duty of Pasal 27(3) as a live check: electronic documents are archived by the rules in force."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from arsip.dokumen.selectors import angka_arsip
from arsip.keutuhan.selectors import angka_keutuhan
from arsip.retensi.selectors import calon_pindah, tertahan_lama
from arsip.retensi.selectors_jra import cakupan_jra
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

#: A file that fell due may wait this long for the yearly list before the office is late with it.
TENGGANG = dt.timedelta(days=366)


@kewajiban("R-125")
def pengarsipan_menurut_ketentuan() -> Bukti:
    """Classified, under a schedule, whole, with a trail of access; transfers and destructions not a year late."""
    arsip, jra, utuh = angka_arsip(), cakupan_jra(), angka_keutuhan()
    tautan = reverse("arsip:retensi")
    if not arsip.dokumen:
        return Bukti(Status.BELUM, "0 dokumen", "Belum ada dokumen di arsip.", tautan)
    batas = bahasa.hari_ini() - TENGGANG
    telat = calon_pindah(batas).count() + tertahan_lama(batas)
    akses = Jejak.objects.filter(objek_jenis="arsip.dokumen", waktu__gte=timezone.now() - dt.timedelta(days=30)).count()
    persen = 100 * jra.berjra // jra.berkas if jra.berkas else 0
    angka = f"{persen} % berkas ber-JRA, {bahasa.angka(arsip.dokumen)} dokumen terklasifikasi"
    rincian = (
        f"{bahasa.angka(jra.berjra)} dari {bahasa.angka(jra.berkas)} berkas mempunyai masa simpan; isi terlama "
        f"diperiksa {bahasa.angka(utuh.umur_hari)} hari lalu; {bahasa.angka(akses)} catatan jejak atas dokumen dalam "
        "30 hari."
    )
    kurang = [
        *([f"{bahasa.angka(telat)} berkas lewat setahun dari jatuh temponya"] if telat else []),
        *([f"{bahasa.angka(jra.berkas - jra.berjra)} berkas belum ber-JRA"] if jra.berjra < jra.berkas else []),
        *(["sebagian isi rusak, hilang, atau lewat 30 hari belum diperiksa"] if not utuh.terjaga else []),
    ]
    if kurang:
        return Bukti(Status.PERHATIAN, angka, f"{rincian} Perlu: {'; '.join(kurang)}.", tautan)
    return Bukti(Status.TERPENUHI, angka, rincian, tautan)
