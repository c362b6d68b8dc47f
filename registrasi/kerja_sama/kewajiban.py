"""The duties of Pasal 2(3) and 3(2) as live checks: institutions without LPSE, BUMN, BUMD and organisations."""

from __future__ import annotations

from django.urls import reverse

from lpse.akun.enums import JenisInstansi
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa
from registrasi.kerja_sama.selectors import BUMN_BUMD_ORGANISASI, angka_kerja_sama

_PEMERINTAH = tuple(j for j in JenisInstansi if j not in BUMN_BUMD_ORGANISASI)


def _bukti(jenis: tuple[str, ...], sebutan: str) -> Bukti:
    """All of these institutions work here under an agreement, and no request waits too long."""
    a = angka_kerja_sama(jenis=jenis)
    tautan = reverse("registrasi:daftar_kerja_sama")
    angka = f"{bahasa.angka(a.berlaku)} kerja sama berlaku, {bahasa.angka(a.instansi)} {sebutan}"
    if not a.instansi and not a.menunggu:
        return Bukti(
            Status.TERPENUHI, f"0 {sebutan}", "Terbuka bagi yang mengajukan; belum ada yang memakai LPSE ini.", tautan
        )
    kurang = [
        *([f"{a.instansi - a.berlaku} tanpa kerja sama berlaku"] if a.berlaku < a.instansi else []),
        *([f"{a.tanpa_perjanjian} belum berperjanjian"] if a.tanpa_perjanjian else []),
        *([f"{a.menjelang} berakhir dalam 60 hari tanpa permohonan perpanjangan"] if a.menjelang else []),
    ]
    rincian = f"{bahasa.angka(a.menunggu)} permohonan sedang diproses."
    if kurang:
        return Bukti(Status.PERHATIAN, angka, f"{rincian} Perlu: {'; '.join(kurang)}.", tautan)
    return Bukti(Status.TERPENUHI, angka, rincian, tautan)


@kewajiban("R-003")
def instansi_tanpa_lpse() -> Bukti:
    """Government institutions without LPSE that use this one, by request, agreement and period (Pasal 2(3))."""
    return _bukti(tuple(_PEMERINTAH), "instansi pemerintah")


@kewajiban("R-004")
def bumn_bumd_organisasi() -> Bukti:
    """BUMN, BUMD and organisations that use this LPSE, the same way (Pasal 3(2))."""
    return _bukti(BUMN_BUMD_ORGANISASI, "BUMN, BUMD, dan organisasi")
