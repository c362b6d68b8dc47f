"""What people hear about backup media (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from arsip.media.model_media import TemuanMedia

AWALAN = "arsip.media"
DIKENALI = f"{AWALAN}.dikenali"
DICABUT = f"{AWALAN}.dicabut"
DITOLAK = f"{AWALAN}.ditolak"
BACA_GAGAL = f"{AWALAN}.baca_gagal"
HILANG = f"{AWALAN}.hilang"
GILIRAN = f"{AWALAN}.giliran"
TERLAMBAT = f"{AWALAN}.terlambat"
DISERAHKAN = f"{AWALAN}.diserahkan"
USUL_HAPUS = f"{AWALAN}.usul_hapus"
PENYIAPAN = f"{AWALAN}.penyiapan"
_PETUGAS = "Anda mengurus media cadangan"


def _temuan_hilang(temuan: TemuanMedia) -> bool:
    return temuan.selesai is not None


def _jenis(kode: str, label: str, judul: str, isi: str, sebab: str = _PETUGAS, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=kode, label=label, judul=judul, isi=isi, sebab=sebab, kelompok="Cadangan dan media",
        izin="arsip.view_media", **lain,
    )  # fmt: skip


daftarkan(
    _jenis(
        DIKENALI,
        "Media cadangan terpasang",
        "Media {{ objek.kode }} dikenali di server {{ objek.server }}",
        "Terpasang di {{ objek.titik_pasang }}. Pekerjaan yang menunggu media ini dilanjutkan."
        "{% if dari_aman %}\n\nMenurut catatan media ini tersimpan di tempat aman, dan tidak ada berita acara "
        "peminjamannya. Periksa siapa yang mengambilnya.{% endif %}",
        ikon="usb",
    ),
    _jenis(
        DICABUT,
        "Media dicabut tanpa dilepas",
        "Media {{ objek.kode }} dicabut tanpa dilepas lebih dahulu",
        "Isinya dapat belum lengkap. Pasang kembali, tunggu dikenali, lalu jalankan baca ulang.",
        ikon="plug-connected-x",
        penting=True,
    ),
    _jenis(
        DITOLAK,
        "Penanda media ditolak",
        "Penanda media di {{ objek.titik_pasang }} ditolak",
        "{{ objek.get_sebab_display }}{% if objek.media %} (menyebut {{ objek.media }}){% endif %}. "
        "Tidak ada yang ditulis ke sana. Cabut media itu dan tanyakan asalnya.",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_temuan_hilang),
    ),
    _jenis(
        BACA_GAGAL,
        "Baca ulang media gagal",
        "Media {{ objek.kode }} gagal dibaca ulang",
        "{{ objek.baca_ulang_pesan }}\n\nSalinan yang hanya ada di media ini turun dari tangga kepercayaan. "
        "Salin ulang ke media lain, lalu nyatakan media ini rusak bila gagal lagi.",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
    ),
    _jenis(
        HILANG,
        "Media rusak atau hilang",
        "Media {{ objek.kode }} dinyatakan {{ objek.get_status_display|lower }}",
        "{{ objek.alasan }}\n\n{{ jumlah }} salinan turun dari tangga kepercayaan.",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
    ),
    _jenis(
        GILIRAN,
        "Giliran media cadangan",
        "Hari ini giliran media {{ objek.kode }}",
        "{{ giliran }}. Ambil dari tempatnya, pasang di server, tunggu salinan dan baca ulang selesai, lepas, "
        "lalu serahkan ke tempat aman paling lambat {{ tenggat }}.",
        ikon="rotate-clockwise",
    ),
    _jenis(
        TERLAMBAT,
        "Rotasi media terlambat",
        "Rotasi media terlambat: {{ giliran }}",
        "{{ keadaan }}. Giliran {{ tanggal }}, tenggatnya {{ tenggat }} (Pasal 27 ayat (2)).",
        ikon="clock",
        penting=True,
    ),
    _jenis(
        DISERAHKAN,
        "Media diserahkan kepada Anda",
        "{{ oleh }} menyerahkan media cadangan kepada Anda",
        "{{ media }}, {{ tujuan }}. Baca dan tandatangani berita acaranya.",
        "Anda tercatat sebagai penerima media itu",
        ikon="transfer",
        wajib=True,
    ),
    _jenis(
        USUL_HAPUS,
        "Usul penghapusan media",
        "{{ oleh }} mengusulkan penghapusan aman media {{ objek.kode }}",
        "{{ alasan }}\n\nBuka halaman media untuk menyetujui atau menolaknya.",
        "Anda menyetujui penghapusan media",
        ikon="trash",
        wajib=True,
    ),
    _jenis(
        PENYIAPAN,
        "Hasil penyiapan atau pelepasan media",
        "Media {{ objek.kode }}: {{ ringkas }}",
        "{{ rincian }}",
        "Anda menyuruhnya",
        ikon="usb",
    ),
)
