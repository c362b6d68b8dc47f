"""The duty of Pasal 10(2)d as a live check: the archive and documents of the users are kept."""

from __future__ import annotations

from django.urls import reverse

from arsip.dokumen.enums import JenisDokumen
from arsip.dokumen.selectors import angka_pengguna
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa


@kewajiban("R-085")
def arsip_pengguna() -> Bukti:
    """One file per user, classified, with its content or its place, and a trail of who touched it."""
    angka = angka_pengguna()
    tautan = f"{reverse('arsip:dokumen_daftar')}?jenis={JenisDokumen.BERKAS_REGISTRASI}"
    if not angka.berkas:
        return Bukti(
            Status.BELUM,
            "0 berkas pengguna",
            "Belum ada berkas pengguna SPSE di arsip. Berkas pendaftaran masuk sendiri sesudah unit Registrasi dan "
            "Verifikasi memakai portal; sampai saat itu petugas mengarsipkannya sebagai berkas registrasi pengguna.",
            tautan,
        )
    ringkas = f"{bahasa.angka(angka.berkas)} berkas, {bahasa.angka(angka.dokumen)} dokumen"
    kurang = angka.dokumen - angka.tersedia
    rincian = (
        f"Semua terklasifikasi; {bahasa.angka(angka.tersedia)} dari {bahasa.angka(angka.dokumen)} dokumen ada isinya "
        f"atau lokasi aslinya; {bahasa.angka(angka.jejak)} catatan jejak."
    )
    if kurang:
        return Bukti(Status.PERHATIAN, ringkas, f"{rincian} Lengkapi {bahasa.angka(kurang)} dokumen.", tautan)
    if angka.terkait < angka.berkas:
        lepas = angka.berkas - angka.terkait
        return Bukti(
            Status.PERHATIAN,
            ringkas,
            f"{rincian} {bahasa.angka(lepas)} berkas belum terkait ke data penggunanya, karena data itu belum ada di "
            "portal.",
            tautan,
        )
    return Bukti(Status.TERPENUHI, ringkas, rincian, tautan)
