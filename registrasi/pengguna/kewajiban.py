"""Duties of the register as live checks: accounts per system, the archive of the users, no double roles."""

from __future__ import annotations

from django.db.models import CharField, Count, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.urls import reverse

from arsip.dokumen.selectors import angka_pengguna, objek_berberkas
from lpse.akun.kewajiban import RANGKAP_LAIN
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import AsalPengguna, StatusBenturan, StatusPengguna
from registrasi.pengguna.models import AkunSistem, BenturanKepentingan, PenggunaSPSE, Sistem
from registrasi.pengguna.selectors import SPSE, semua_sistem


@kewajiban("R-023")
def pengguna_terdaftar() -> Bukti:
    """Users of this office and the systems they are registered in; every one verified here has its SPSE account."""
    tautan = reverse("registrasi:daftar_pengguna")
    jumlah = PenggunaSPSE.objects.aggregate(aktif=Count("pk", filter=Q(status=StatusPengguna.AKTIF)), semua=Count("pk"))
    if not jumlah["semua"]:
        return Bukti(Status.BELUM, "0 pengguna", "Belum ada pengguna SPSE di daftar.", tautan)
    angka = f"{bahasa.angka(jumlah['aktif'])} pengguna aktif dari {bahasa.angka(jumlah['semua'])}"
    akun = AkunSistem.objects.filter(pengguna=OuterRef("pk"), sistem__kode=SPSE)
    tanpa = PenggunaSPSE.objects.filter(~Exists(akun), asal=AsalPengguna.VERIFIKASI).count()
    if tanpa:
        return Bukti(Status.PERHATIAN, angka, f"{bahasa.angka(tanpa)} pengguna tanpa akun SPSE yang tercatat.", tautan)
    if not semua_sistem():
        return Bukti(Status.TERPENUHI, angka, "Setiap pengguna hasil verifikasi tercatat dengan akun SPSE-nya.", tautan)
    kosong = [s.nama for s in Sistem.objects.filter(aktif=True).exclude(akun__isnull=False)]
    if kosong:
        return Bukti(
            Status.PERHATIAN,
            angka,
            f"Peraturan ini mencakup seluruh sistem pengadaan; belum ada akun tercatat untuk {', '.join(kosong)}.",
            tautan,
        )
    return Bukti(Status.TERPENUHI, angka, "Akun tercatat untuk seluruh sistem pengadaan yang aktif.", tautan)


@kewajiban("R-085")
def arsip_pengguna() -> Bukti:
    """One file per user verified here, classified, with its content or its place, and a trail of who touched it."""
    tautan = reverse("registrasi:daftar_pengguna")
    verifikasi = PenggunaSPSE.objects.exclude(asal=AsalPengguna.IMPOR)
    wajib = verifikasi.count()
    angka = angka_pengguna()
    if not wajib and not angka.berkas:
        return Bukti(Status.BELUM, "0 berkas pengguna", "Belum ada pengguna yang diverifikasi di portal ini.", tautan)
    berberkas = objek_berberkas(jenis=PenggunaSPSE._meta.label_lower)  # noqa: SLF001 - Django's public _meta
    tanpa = verifikasi.annotate(kunci=Cast("pk", CharField())).exclude(kunci__in=berberkas).count()
    ringkas = f"{bahasa.angka(angka.berkas)} berkas, {bahasa.angka(angka.dokumen)} dokumen"
    kurang = [
        (tanpa, "pengguna hasil verifikasi belum memiliki berkas arsip"),
        (angka.berkas - angka.terkait, "berkas belum terkait ke penggunanya"),
        (angka.dokumen - angka.tersedia, "dokumen belum ada isinya atau lokasi aslinya"),
    ]
    galat = [f"{bahasa.angka(n)} {apa}" for n, apa in kurang if n > 0]
    if galat:
        return Bukti(Status.PERHATIAN, ringkas, f"{'; '.join(galat)}.", tautan)
    return Bukti(
        Status.TERPENUHI,
        ringkas,
        f"{bahasa.angka(wajib)} pengguna hasil verifikasi masing-masing memiliki satu berkas; "
        f"semua dokumennya ada isinya atau lokasinya; {bahasa.angka(angka.jejak)} catatan jejak.",
        tautan,
    )


def pegawai_rangkap() -> set[int]:
    """Staff who also stand in the register as active PPK, Pokja or Pejabat Pengadaan (R-039)."""
    masih = BenturanKepentingan.objects.exclude(status=StatusBenturan.GUGUR)
    return set(masih.values_list("pegawai_id", flat=True))


RANGKAP_LAIN.append(pegawai_rangkap)
