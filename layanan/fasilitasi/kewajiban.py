"""The duties of Pasal 3(1)a, b and PPU 2j as live checks."""

from __future__ import annotations

from django.urls import reverse

from layanan.fasilitasi.selectors import ringkas_tahun
from layanan.paket.models import Paket, PaketRUP
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa


@kewajiban("R-006")
def rup_difasilitasi() -> Bukti:
    """Every work unit has a case this year; who is silent is helped (Pasal 3(1)a)."""
    r = ringkas_tahun()
    tautan = reverse("layanan:fasilitasi")
    if not r.kasus:
        return Bukti(Status.BELUM, f"0 kasus {r.tahun}", "Belum ada satuan kerja yang didampingi tahun ini.", tautan)
    selesai = r.kasus - r.belum - r.sebagian
    angka = f"{bahasa.angka(selesai)} dari {bahasa.angka(r.kasus)} satuan kerja terumumkan"
    rincian = f"{bahasa.angka(r.belum)} belum, {bahasa.angka(r.sebagian)} sebagian."
    return Bukti(Status.PERHATIAN if r.belum else Status.TERPENUHI, angka, rincian, tautan)


@kewajiban("R-007")
def rup_sesudah_apbd() -> Bukti:
    """The agreement is written down, and no plan was announced before it (PPU 2j)."""
    r = ringkas_tahun()
    tautan = reverse("layanan:fasilitasi")
    if r.apbd is None or r.apbd.tanggal_persetujuan is None:
        return Bukti(Status.BELUM, f"APBD {r.tahun} belum dicatat", "Catat tanggal persetujuan bersama RAPBD.", tautan)
    angka = f"disetujui {bahasa.tanggal(r.apbd.tanggal_persetujuan)}"
    if r.mendahului:
        kata = f"{bahasa.angka(r.mendahului)} satuan kerja mengumumkan sebelum tanggal itu."
        return Bukti(Status.PERHATIAN, angka, kata, f"{tautan}?keadaan=mendahului")
    return Bukti(Status.TERPENUHI, angka, "Tidak ada RUP yang mendahuluinya.", tautan)


@kewajiban("R-008")
def pengumuman_difasilitasi() -> Bukti:
    """Announcements and plans stand on the public page with their way to SPSE (Pasal 3(1)b)."""
    tahun = bahasa.hari_ini().year
    paket = Paket.objects.diumumkan().filter(tahun=tahun).count()
    rup = PaketRUP.objects.terumumkan().filter(tahun=tahun).count()
    tautan = reverse("layanan_publik:tender")
    angka = f"{bahasa.angka(paket)} pengumuman, {bahasa.angka(rup)} paket RUP tahun {tahun}"
    if not paket:
        return Bukti(Status.BELUM, angka, "Data pengumuman tahun ini belum diimpor.", reverse("layanan:paket_impor"))
    return Bukti(Status.TERPENUHI, angka, "Tampil di halaman publik dengan tautan ke SPSE.", tautan)
