"""Every check of one application's identity, in one reading (Perka LKPP 2/2010 Pasal 22(2), R-077)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from lpse.tampilan import bahasa
from registrasi.daftar_hitam.selectors import cari_pihak
from registrasi.padanan import fakta, nomor
from registrasi.padanan.enums import Jawaban, Tingkat
from registrasi.padanan.hasil import HasilPadanan, Peringatan
from registrasi.padanan.identitas import baca
from registrasi.padanan.kembar import kembar_pengguna, kembar_permohonan
from registrasi.padanan.models import CocokDaftarHitam

if TYPE_CHECKING:
    import datetime as dt

    from registrasi.daftar_hitam.selectors import Temuan
    from registrasi.padanan.hasil import Kembar
    from registrasi.pendaftaran.models import Permohonan


def periksa(permohonan: Permohonan, *, hari: dt.date | None = None) -> HasilPadanan:
    """Warnings, facts × sources, duplicates and listed parties of an application. Reads only; blocks nothing."""
    kini = hari or bahasa.hari_ini()
    identitas = baca(permohonan)
    butir = list(permohonan.butir.select_related("persyaratan"))
    tabel = fakta.susun(identitas, butir)
    kembar = [
        *kembar_pengguna(identitas, permohonan.pengguna_id),
        *kembar_permohonan(identitas, permohonan.pk),
    ]
    tercantum = _tanpa_yang_dibantah(permohonan, cari_pihak(identitas.pihak, hari=kini))
    peringatan = [
        *map(_peringatan_tercantum, tercantum),
        *nomor.peringatan_nomor(identitas),
        *nomor.peringatan_tanggal(identitas, kini),
        *nomor.peringatan_butir(butir, kini),
        *nomor.peringatan_spse(permohonan, identitas),
        *fakta.peringatan_fakta(tabel, butir),
        *map(_peringatan_kembar, kembar),
    ]
    return HasilPadanan(peringatan, tabel, kembar, tercantum, permohonan.pk)


def _tanpa_yang_dibantah(permohonan: Permohonan, tercantum: list[Temuan]) -> list[Temuan]:
    """Without the entries of which a person said that they are about somebody else."""
    if not tercantum:
        return []
    dibantah = set(
        CocokDaftarHitam.objects.filter(permohonan=permohonan, jawaban=Jawaban.BUKAN).values_list("entri_id", flat=True)
    )
    return [t for t in tercantum if t.menghentikan or t.entri.pk not in dibantah]


def _peringatan_tercantum(temuan: Temuan) -> Peringatan:
    tingkat = Tingkat.KRITIS if temuan.menghentikan else Tingkat.PERHATIAN
    return Peringatan("daftar_hitam", temuan.dasar.split("_")[0], f"Daftar hitam. {temuan.kalimat}", tingkat)


def _peringatan_kembar(kembar: Kembar) -> Peringatan:
    apa = "Pengguna" if kembar.jenis == "pengguna" else "Permohonan lain"
    kalimat = f"{apa} {kembar.nama} ({kembar.rincian}): {kembar.sebab}."
    return Peringatan("kembar", kembar.jenis, kalimat, Tingkat.PERHATIAN if kembar.nomor_sama else Tingkat.INFO)


@dataclass(frozen=True, slots=True)
class AngkaCocok:
    """How the matches stand: for duties (R-084) and reports."""

    menunggu: int
    benar: int
    bukan: int


def angka_cocok() -> AngkaCocok:
    """Matches that wait for an answer, and those answered either way (Perka LKPP 2/2010 Pasal 10(4))."""
    jumlah = CocokDaftarHitam.objects.aggregate(
        benar=Count("pk", filter=Q(jawaban=Jawaban.ORANG_SAMA)), bukan=Count("pk", filter=Q(jawaban=Jawaban.BUKAN))
    )
    return AngkaCocok(CocokDaftarHitam.objects.menunggu().count(), **jumlah)
