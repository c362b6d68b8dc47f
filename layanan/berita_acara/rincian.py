"""Parts of the page of minutes: the road, the facts, and what this person may do now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from layanan.berita_acara.enums import TUNTAS, JenisBA, StatusBA
from layanan.berita_acara.izin import BATALKAN, FINALKAN, SUSUN
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap

if TYPE_CHECKING:
    from layanan.berita_acara.models import BeritaAcara
    from lpse.akun.models import Pengguna

_S = StatusBA
_LETAK: dict[str, int] = {_S.DRAF: 1, _S.SIAP: 2, _S.FINAL: 3, _S.DITANDATANGANI: 4, _S.DIARSIPKAN: 5}
_PETUNJUK: dict[str, str] = {
    _S.DRAF: "Masih draf. Lengkapi bersama Pokja; yang belum terpenuhi disebut satu per satu di layar penyusunan.",
    _S.SIAP: "Semua syarat terpenuhi dan isinya dikunci. Baca pratinjaunya bersama, lalu finalkan untuk memberi nomor.",
    _S.FINAL: "Bernomor. Para pihak menandatangani menurut urutannya; isi tidak dapat diubah lagi.",
    _S.DITANDATANGANI: "Semua pihak sudah menandatangani. Pengarsipannya sedang dikerjakan.",
}


@dataclass(frozen=True)
class Tindak:
    """A button of the page."""

    label: str
    url: str
    ikon: str
    bahaya: bool = False
    #: Pressed, not followed: what the form sends.
    kirim: tuple[str, str] | None = None


def jalan(ba: BeritaAcara) -> list[Tahap]:
    """Five steps: written, ready, numbered, signed, filed."""
    letak = _LETAK.get(ba.status, 3 if ba.nomor else 1)
    batal = ba.status == _S.DIBATALKAN
    langkah = (
        ("Disusun", bahasa.tanggal(ba.dibuat_pada)),
        ("Siap", ""),
        ("Bernomor", bahasa.tanggal(ba.final_pada)),
        ("Ditandatangani", bahasa.tanggal(ba.ditandatangani_pada)),
        ("Diarsipkan", bahasa.tanggal(ba.diarsipkan_pada)),
    )
    hasil = []
    for n, (judul, rincian) in enumerate(langkah, start=1):
        lewat = n < letak or (n == letak and letak == len(langkah))
        keadaan: Any = "lewat" if lewat else "kini" if n == letak else "nanti"
        hasil.append(Tahap(judul, "dibatalkan" if batal and n == letak else rincian, keadaan))
    return hasil


def petunjuk(ba: BeritaAcara) -> str:
    """What has to happen next, in a sentence."""
    betul = ba.pembetulan.filter(status__in=TUNTAS).order_by("-pk").first() if ba.status == _S.FINAL else None
    if betul is not None:
        return f"Sudah dibetulkan dengan nomor {betul.nomor}; tanda tangan yang tersisa tidak ditunggu lagi."
    return _PETUNJUK.get(ba.status, "")


def tindakan(ba: BeritaAcara, orang: Pengguna) -> list[Tindak]:
    """The primary act first; only what this person may do in this state."""

    def ke(label: str, nama: str, ikon: str, *, bahaya: bool = False) -> Tindak:
        return Tindak(label, reverse(f"layanan:berita_acara_{nama}", args=[ba.pk]), ikon, bahaya)

    susun, hasil = orang.has_perm(SUSUN), []
    if ba.status == _S.DRAF and susun:
        hasil += [ke("Lanjutkan menyusun", "susun", "pencil"), ke("Batalkan…", "batal", "circle-x")]
    if ba.status == _S.SIAP:
        if orang.has_perm(FINALKAN):
            hasil.append(ke("Finalkan dan beri nomor…", "final", "rubber-stamp"))
        if susun:
            hasil += [ke("Kembalikan ke draf…", "kembali", "arrow-back-up"), ke("Batalkan…", "batal", "circle-x")]
    if ba.status == _S.FINAL and orang.has_perm(BATALKAN):
        hasil.append(ke("Batalkan…", "batal", "circle-x"))
    if ba.bernomor and susun:
        hasil.append(
            Tindak("Buat pembetulan", alamat_pembetulan(ba), "file-diff", kirim=("jenis", JenisBA.PEMBETULAN.value))
        )
    return hasil


def alamat_pembetulan(ba: BeritaAcara) -> str:
    """Where one POST begins the correction of these minutes."""
    return f"{reverse('layanan:berita_acara_baru')}?dari={ba.pk}"


def fakta(ba: BeritaAcara) -> list[tuple[str, str]]:
    """The summary card."""
    return [
        (nama, nilai)
        for nama, nilai in (
            ("Jenis", str(ba.get_jenis_display())),
            ("Waktu", bahasa.waktu(ba.waktu)),
            ("Tempat", ba.tempat),
            ("Diminta oleh", " · ".join(t for t in (ba.permintaan_dari, ba.permintaan_nomor) if t)),
            ("Kode tender", ba.kode_tender),
            ("Paket", ba.nama_paket),
            ("Satuan kerja", ba.satker),
            ("Hasil", str(ba.get_hasil_display()) if ba.hasil else ""),
            ("Disusun oleh", ba.dibuat_oleh.nama),
        )
        if nilai
    ]
