"""Duties of the closed lists: what candidates are told, that nothing is added, no field inspection, the forms."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse

from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa
from registrasi.persyaratan.enums import Asal, JenisFormulir, JenisPengguna
from registrasi.persyaratan.models import ButirPersyaratan, EntitasLain, VersiFormulir
from registrasi.persyaratan.pemicu import SURVEI
from registrasi.persyaratan.selectors import boleh_menambah, butir_untuk


def _tautan() -> str:
    return reverse("registrasi:daftar_persyaratan")


@kewajiban("R-071")
def informasi_kelengkapan() -> Bukti:
    """Every kind of user has a public page with its list and the clause of each paper."""
    ada = [j for j in JenisPengguna if butir_untuk(j)]
    semua = len(JenisPengguna)
    kurang = semua - len(ada)
    return Bukti(
        Status.BELUM if kurang else Status.TERPENUHI,
        f"{len(ada)} dari {semua} jenis",
        f"{kurang} jenis pengguna belum punya daftar berkas."
        if kurang
        else "Halaman publik dan daftar cetak tiap jenis.",
        reverse("registrasi_publik:daftar_syarat"),
    )


@kewajiban("R-076")
def jenis_bukan_penyedia() -> Bukti:
    """Non-providers are the kinds of Pasal 22(7), with a table of other entities."""
    lain = EntitasLain.objects.filter(aktif=True).count()
    return Bukti(
        Status.TERPENUHI if lain else Status.PERHATIAN,
        f"6 jenis, {lain} entitas lain",
        "PPK, Pokja/ULP, PP, PA/KPA, Auditor, dan entitas lain menurut Syarat dan Ketentuan.",
        _tautan(),
    )


@kewajiban("R-080")
def tanpa_syarat_tambahan() -> Bukti:
    """Rows that are not the regulation's own, and whether the binding regulation lets them be."""
    tambahan = ButirPersyaratan.objects.filter(asal=Asal.LKPP).berlaku(bahasa.hari_ini()).count()
    if boleh_menambah().nilai:
        return Bukti(Status.TERPENUHI, f"{tambahan} tambahan berdasar", "Tambahan hanya dengan aturan LKPP.", _tautan())
    if tambahan:
        return Bukti(
            Status.PERHATIAN, f"{tambahan} tersisa", "Tidak lagi diminta sejak profil peraturan melarangnya; akhiri.",
            _tautan(),
        )  # fmt: skip
    return Bukti(Status.TERPENUHI, "0 tambahan", "Daftarnya tertutup di basis data.", _tautan())


@kewajiban("R-081")
def tanpa_pemeriksaan_lapangan() -> Bukti:
    """No row of any list speaks of a field inspection."""
    semua = ButirPersyaratan.objects.count()
    survei = ButirPersyaratan.objects.filter(Q(nama__iregex=SURVEI) | Q(uraian__iregex=SURVEI)).count()
    return Bukti(
        Status.BELUM if survei else Status.TERPENUHI,
        f"{survei} dari {semua} butir",
        "Tidak ada langkah survei; basis data menolak katanya.",
        _tautan(),
    )


@kewajiban("R-083")
def formulir_dari_spse() -> Bukti:
    """Each form has a wording in force, to be downloaded blank, beside the link to SPSE."""
    hari = bahasa.hari_ini()
    ada = VersiFormulir.objects.filter(berlaku_dari__lte=hari).values("formulir").distinct().count()
    semua = len(JenisFormulir)
    return Bukti(
        Status.TERPENUHI if ada == semua else Status.BELUM,
        f"{ada} dari {semua} formulir",
        "Formulir kosong dan tautan ke SPSE ada di halaman persyaratan.",
        reverse("registrasi_publik:daftar_syarat"),
    )
