"""What an examination may say of a row, and what stands in the way of a decision. Pure reading."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from lpse.galat import AturanDilanggar
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.persyaratan.enums import AlasanKurang, Sifat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import ButirPermohonan, Permohonan

EMPAT_MATA = "Anda yang memasukkan permohonan ini; pemeriksaannya oleh petugas lain."
#: Pasal 22(5): what a verification is not.
PENAFIAN = (
    "Verifikasi ini memeriksa kebenaran dokumen untuk otentikasi identitas pemilik User ID. Ia tidak menggantikan "
    "penilaian kualifikasi yang dilakukan ULP/Pokja Pemilihan atau Pejabat Pengadaan."
)
#: Pasal 3(3): what an LPSE neither does nor answers for.
PENAFIAN_BATAS = (
    "LPSE tidak melaksanakan dan tidak bertanggung jawab terhadap pembuatan paket pengadaan, penentuan metode dan "
    "persyaratan, jadwal pengadaan dan perubahannya, isi dokumen pengadaan beserta adendumnya, isi pengumuman, isian "
    "data kualifikasi dari penyedia, berita acara pemberian penjelasan, isi dokumen penawaran, hasil evaluasi, berita "
    "acara hasil pemilihan, penetapan pemenang dan pengumumannya, serta isi sanggahan dan jawaban."
)


@dataclass(frozen=True)
class Kemajuan:
    """How far an examination is: counted from the rows themselves."""

    semua: int
    sesuai: int
    kurang: int
    tidak_berlaku: int

    @property
    def belum(self) -> int:
        return self.semua - self.selesai

    @property
    def selesai(self) -> int:
        return self.sesuai + self.kurang + self.tidak_berlaku

    @property
    def tuntas(self) -> bool:
        """Every row was examined and none falls short: the application may be approved."""
        return self.semua > 0 and not self.belum and not self.kurang

    @property
    def kalimat(self) -> str:
        bagian = [f"{self.kurang} kurang"] if self.kurang else []
        bagian += [f"{self.belum} belum diperiksa"] if self.belum else []
        return ", ".join(bagian) or "tidak ada yang kurang"


def hitung(butir: Iterable[ButirPermohonan]) -> Kemajuan:
    hasil = Counter(b.hasil for b in butir)
    return Kemajuan(
        semua=hasil.total(),
        sesuai=hasil[HasilButir.SESUAI],
        kurang=hasil[HasilButir.KURANG],
        tidak_berlaku=hasil[HasilButir.TIDAK_BERLAKU],
    )


def versi_butir(butir: ButirPermohonan) -> str:
    """What a page remembers of the row it shows: another value means that somebody wrote it meanwhile."""
    isi = [
        butir.hasil, butir.alasan, butir.keterangan, butir.salinan_diterima, butir.asli_ditunjukkan, butir.fakta,
        butir.putaran, butir.diperiksa_oleh_id, butir.diperiksa_pada.isoformat() if butir.diperiksa_pada else "",
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(isi, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def periksa_hasil(
    *, permohonan: Permohonan, butir: ButirPermohonan, hasil: str, alasan: str, keterangan: str, berberkas: bool
) -> None:
    """Whether the row may bear this result.  Raises: AturanDilanggar."""
    if hasil not in HasilButir.values:
        raise AturanDilanggar("Pilih salah satu: Belum diperiksa, Sesuai, Kurang, atau Tidak berlaku.")
    if hasil == HasilButir.KURANG:
        if alasan not in AlasanKurang.values:
            raise AturanDilanggar("Pilih alasan kurang; pemohon membacanya.")
        if alasan == AlasanKurang.LAIN and not keterangan:
            raise AturanDilanggar("Tulis keterangan untuk pemohon: apa yang kurang dan bagaimana memperbaikinya.")
    if hasil == HasilButir.SESUAI:
        if butir.tidak_ada and not berberkas and not wajib(permohonan, butir):
            raise AturanDilanggar("Pemohon menyatakan dokumen ini tidak ada. Tandai Tidak berlaku (T), atau Kurang.")
        if not (butir.salinan_diterima or berberkas):
            raise AturanDilanggar("Salinannya belum diterima. Centang «Salinan diterima», atau tandai Kurang.")
        if butir.persyaratan.perlu_asli and not butir.asli_ditunjukkan:
            raise AturanDilanggar("Aslinya belum ditunjukkan. Centang «Asli ditunjukkan», atau tandai Kurang.")
    if hasil == HasilButir.TIDAK_BERLAKU and wajib(permohonan, butir):
        raise AturanDilanggar("Butir ini wajib bagi pemohon ini, jadi tidak dapat ditandai Tidak berlaku.")


def wajib(permohonan: Permohonan, butir: ButirPermohonan) -> bool:
    """Asked of this applicant whatever they bring: the power of attorney only when somebody else came."""
    sifat = butir.persyaratan.sifat
    return sifat == Sifat.WAJIB or (sifat == Sifat.BILA_DIWAKILKAN and permohonan.diwakilkan)


def empat_mata(permohonan: Permohonan, orang: Pengguna) -> bool:
    """Whether this person entered the application and the office keeps the two apart (LPSE_EMPAT_MATA)."""
    return bool(settings.EMPAT_MATA and permohonan.petugas_id == orang.pk)


def pastikan_empat_mata(permohonan: Permohonan, orang: Pengguna) -> None:
    """Raises: AturanDilanggar."""
    if empat_mata(permohonan, orang):
        raise AturanDilanggar(EMPAT_MATA)


def kurang_spse(permohonan: Permohonan) -> str:
    """Why SPSE's own registration does not carry this application yet; empty when it does (Pasal 22(1)a1)."""
    if not permohonan.penyedia or permohonan.spse_lengkap:
        return ""
    return "Pendaftaran online di SPSE belum dicatat: tanggal, surel, User ID, dan kode registrasinya."


def halangan_setuju(permohonan: Permohonan, kemajuan: Kemajuan, *, tercantum: bool = False) -> str:
    """What still stands between this application and its approval, in words; empty when nothing does."""
    if permohonan.status != StatusPermohonan.MENUNGGU_VERIFIKASI:
        return f"Permohonan ini {permohonan.get_status_display().lower()}."
    if galat := kurang_spse(permohonan):
        return galat
    if tercantum:
        return "Pemohon tercantum dalam daftar hitam yang masih berlaku."
    if kemajuan.belum or not kemajuan.semua:
        return "Terbuka setelah semua butir diperiksa."
    return "Terbuka setelah semua butir Sesuai atau Tidak berlaku." if kemajuan.kurang else ""
