"""The status page: finding an application without telling whether it exists, and its state without the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap, tahapan
from registrasi.daring.tautan import baca_perbaikan
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.services import kode_cocok

if TYPE_CHECKING:
    from collections.abc import Sequence

_S = StatusPermohonan


def cari_dengan_kode(*, nomor: str, kode: str) -> Permohonan | None:
    """The application of this number and code. An unknown number costs the same work as a wrong code."""
    permohonan = Permohonan.objects.filter(nomor=nomor).first() if nomor else None
    cocok = kode_cocok(permohonan or Permohonan(), kode)
    return permohonan if permohonan is not None and cocok else None


def cari_perbaikan(*, token: str) -> Permohonan | None:
    """The application whose repair this link opens, while that very round waits for the applicant."""
    tautan = baca_perbaikan(token)
    if tautan is None:
        return None
    return Permohonan.objects.filter(
        uuid=tautan.kunci, putaran=tautan.nomor, status=_S.PERLU_PERBAIKAN, tenggat__gte=bahasa.hari_ini()
    ).first()


@dataclass(frozen=True)
class Keadaan:
    """Where an application stands, in words; nothing in it names the person."""

    label: str
    nada: str
    ikon: str
    kalimat: str
    tahapan: Sequence[Tahap]
    fakta: Sequence[tuple[str, str]]
    dapat_dibatalkan: bool


_KALIMAT: dict[str, str] = {
    _S.DRAF: "Permohonan ini belum diajukan.",
    _S.TERDAFTAR_ONLINE: "Pendaftaran online di SPSE sudah dicatat. Lengkapi dokumennya sebelum tenggat.",
    _S.MENUNGGU_VERIFIKASI: "Petugas memeriksa dokumen Anda. Kami mengabari lewat surel begitu selesai.",
    _S.PERLU_PERBAIKAN: "Ada dokumen yang kurang. Perbaiki yang disebut di bawah, lalu kirim; yang lain tidak diulang.",
    _S.DISETUJUI: "Pendaftaran Anda disetujui. Surat persetujuan dikirim lewat surel.",
    _S.DITOLAK: "Pendaftaran Anda ditolak; alasannya dalam surat yang dikirim lewat surel. Anda boleh mengajukan lagi.",
    _S.KEDALUWARSA: "Tenggatnya lewat sebelum dokumen lengkap. Anda boleh mendaftar lagi.",
    _S.DIBATALKAN: "Permohonan ini dibatalkan.",
}
_JALAN = [("ajukan", "Diajukan"), ("periksa", "Diperiksa"), ("putus", "Diputus")]
_LETAK: dict[str, str] = {
    _S.DRAF: "ajukan",
    _S.TERDAFTAR_ONLINE: "ajukan",
    _S.MENUNGGU_VERIFIKASI: "periksa",
    _S.PERLU_PERBAIKAN: "periksa",
}


def keadaan(permohonan: Permohonan) -> Keadaan:
    """State, road ahead, dates."""
    nada, ikon = permohonan.nada
    giliran_pemohon = permohonan.status in {_S.DRAF, _S.TERDAFTAR_ONLINE, _S.PERLU_PERBAIKAN}
    tenggat = f"{bahasa.tanggal(permohonan.tenggat)}" if giliran_pemohon else ""
    jawaban = bahasa.waktu(permohonan.tenggat_layanan) if permohonan.status == _S.MENUNGGU_VERIFIKASI else ""
    fakta = [
        ("Jenis pengguna", permohonan.get_jenis_pengguna_display()),
        ("Diajukan", bahasa.waktu(permohonan.diajukan_pada)),
        ("Anda kirim paling lambat", tenggat),
        ("Kami jawab paling lambat", jawaban),
        ("Diputus", bahasa.waktu(permohonan.diputus_pada)),
    ]
    return Keadaan(
        label=permohonan.get_status_display(),
        nada=nada,
        ikon=ikon,
        kalimat=_KALIMAT[permohonan.status],
        tahapan=tahapan(_JALAN, _LETAK.get(permohonan.status, "putus")),
        fakta=[(k, v) for k, v in fakta if v and v != "–"],
        dapat_dibatalkan=permohonan.terbuka,
    )
