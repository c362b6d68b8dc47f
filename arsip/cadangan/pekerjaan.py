"""What the schedule runs, and who carries out which kind of run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arsip.cadangan import cadang, pelaksana, rawat
from arsip.cadangan.enums import JenisJalan, JenisSasaran
from arsip.cadangan.services_jalan import sapu
from arsip.cadangan.services_rawat import (
    lanjutkan_yang_menunggu,
    pesan_pertama,
    suruh_baca_penuh,
    suruh_jadwal,
    suruh_retensi,
)
from arsip.cadangan.services_tempat import siapkan_bawaan
from arsip.cadangan.sinyal import jalan_usai
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

if TYPE_CHECKING:
    from arsip.cadangan.models import JalanCadangan

pelaksana.daftarkan(JenisJalan.CADANG, cadang.cadangkan)
pelaksana.daftarkan(JenisJalan.RETENSI, rawat.retensi)
pelaksana.daftarkan(JenisJalan.PERIKSA_BACA, rawat.periksa_baca)
pelaksana.daftarkan(JenisJalan.TEMPAT, rawat.periksa_tempat)
pelaksana.daftarkan(JenisJalan.GANTI_KUNCI, rawat.ganti_kunci)


def _sesudah(*, jalan: JalanCadangan, **_lain: Any) -> None:  # noqa: ANN401 - signal
    suruh_retensi(jalan=jalan)


jalan_usai.connect(_sesudah, weak=False, dispatch_uid="arsip.cadangan.retensi")


def _kalimat(hasil: tuple[list[str], list[str]]) -> str:
    disuruh, dilewati = hasil
    lewat = f" Masih berjalan, jadi dilewati: {', '.join(dilewati)}." if dilewati else ""
    return (f"Disuruh: {', '.join(disuruh)}." if disuruh else "Tidak ada yang perlu disuruh.") + lewat


def _basisdata() -> str:
    return _kalimat(suruh_jadwal(jenis=JenisSasaran.BASISDATA))


def _berkas() -> str:
    return _kalimat(suruh_jadwal(jenis=JenisSasaran.FOLDER))


def _baca_penuh() -> str:
    return _kalimat(suruh_baca_penuh())


def _sapu() -> str:
    baru = siapkan_bawaan()
    pertama, lanjut = pesan_pertama(), lanjutkan_yang_menunggu()
    hasil = sapu()
    return (
        f"{hasil['terputus']} terputus, {hasil['dikirim_ulang']} dikirim ulang, "
        f"{hasil['tanpa_pekerja']} tanpa pekerja, "
        f"{pertama} jalan pertama, {lanjut} berlanjut.{' Sasaran bawaan disiapkan.' if baru else ''}"
    )


_IZIN = "arsip.jalankan_cadangan"
daftarkan(
    Pekerjaan(
        "arsip.cadangan.basisdata_harian",
        "Cadangkan basis data (harian)",
        "tiap hari pukul 23.00",
        _basisdata,
        izin=_IZIN,
    ),
    Pekerjaan(
        "arsip.cadangan.basisdata_berkala",
        "Cadangkan basis data (tiap 6 jam)",
        "pukul 05.00, 11.00, dan 17.00",
        _basisdata,
        izin=_IZIN,
    ),
    Pekerjaan("arsip.cadangan.berkas_harian", "Cadangkan berkas", "tiap hari pukul 23.30", _berkas, izin=_IZIN),
    Pekerjaan(
        "arsip.cadangan.baca_penuh",
        "Baca penuh repositori cadangan",
        "tiap Minggu pukul 02.00",
        _baca_penuh,
        izin=_IZIN,
        lama=True,
        akibat="Semua data cadangan dibaca ulang; cadangan lain menunggu sampai selesai.",
    ),
    Pekerjaan("arsip.cadangan.sapu", "Jaga jalan cadangan", "tiap menit", _sapu, izin=_IZIN),
)
