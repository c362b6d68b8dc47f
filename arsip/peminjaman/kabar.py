"""What the loans and read links tell people (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arsip.peminjaman.enums import StatusPinjam
from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from arsip.peminjaman.model_pinjam import Peminjaman
    from arsip.peminjaman.model_tautan import TautanBaca

_KELOMPOK = "Peminjaman arsip"
_PEMINJAM = "Anda meminjam atau mengajukan pinjaman arsip itu"
_ARSIPARIS = "Anda menjaga arsip"
_PEMBUAT = "Anda membuat tautan baca itu"


def _sudah_kembali(pinjam: Peminjaman) -> bool:
    return bool(pinjam.status != StatusPinjam.DIPINJAM)


def _sudah_ditindaklanjuti(pinjam: Peminjaman) -> bool:
    return not pinjam.perlu_tindak_lanjut


def _sudah_diputus(tautan: TautanBaca) -> bool:
    return tautan.diputus_pada is not None or tautan.dicabut_pada is not None


def _jenis(kode: str, label: str, judul: str, isi: str, sebab: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    izin = lain.pop("izin", "arsip.view_peminjaman")
    return JenisKabar(
        kode=f"arsip.{kode}", label=label, judul=judul, isi=isi, sebab=sebab, kelompok=_KELOMPOK, izin=izin, **lain
    )


daftarkan(
    _jenis(
        "peminjaman.diajukan",
        "Permohonan pinjam arsip",
        "{{ siapa }} mengajukan pinjam: {{ apa }}",
        "Keperluan: {{ objek.keperluan }}\n\nSetujui atau tolak permohonannya.",
        "Anda memutus permohonan pinjam arsip",
        ikon="file-export",
        izin="arsip.kelola_peminjaman",
    ),
    _jenis(
        "peminjaman.disetujui",
        "Peminjaman disetujui",
        "Disetujui: {{ apa }}",
        "Ambil aslinya di arsiparis dan tanda tangani bukti peminjamannya.",
        _PEMINJAM,
        ikon="circle-check",
    ),
    _jenis(
        "peminjaman.ditolak", "Peminjaman ditolak", "Ditolak: {{ apa }}", "{{ alasan }}", _PEMINJAM, ikon="circle-x"
    ),
    _jenis(
        "peminjaman.dibatalkan", "Peminjaman dibatalkan", "Dibatalkan: {{ apa }}", "{{ alasan }}", _PEMINJAM, ikon="ban"
    ),
    _jenis(
        "peminjaman.diserahkan",
        "Arsip diserahkan",
        "Anda memegang {{ apa }}",
        "Kembalikan paling lambat {{ objek.jatuh_tempo|date:'j-n-Y' }}. Tanda tangani bukti peminjamannya.",
        _PEMINJAM,
        ikon="file-export",
    ),
    _jenis(
        "peminjaman.diperpanjang",
        "Peminjaman diperpanjang",
        "Diperpanjang: {{ apa }}",
        "Kembalikan paling lambat {{ objek.jatuh_tempo|date:'j-n-Y' }}.",
        _PEMINJAM,
        ikon="calendar",
        surel=PilihanSurel.RINGKASAN,
    ),
    _jenis(
        "peminjaman.menjelang",
        "Pinjaman menjelang jatuh tempo",
        "Kembalikan {% if hari_ini %}hari ini{% else %}paling lambat {{ tempo }}{% endif %}: {{ apa }}",
        "Dipinjam {{ siapa }}{% if kontak %}, kontak {{ kontak }}{% endif %}. Masih perlu? Minta perpanjangan "
        "sebelum jatuh tempo.",
        "arsip itu Anda pinjam, atau Anda menjaga arsip",
        ikon="clock",
        wajib=True,
    ),
    _jenis(
        "peminjaman.lewat",
        "Pinjaman lewat jatuh tempo",
        "Lewat {{ lewat }} hari kerja: {{ apa }}",
        "Dipinjam {{ siapa }}{% if kontak %}, kontak {{ kontak }}{% endif %}, seharusnya kembali {{ tempo }}.",
        "arsip itu Anda pinjam, atau Anda menjaga arsip",
        ikon="clock",
        wajib=True,
        penting=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_kembali),
    ),
    _jenis(
        "peminjaman.lewat_lama",
        "Arsip asli lama tidak kembali",
        "{{ lewat }} hari kerja belum kembali: {{ apa }}",
        "Dipinjam {{ siapa }}{% if kontak %}, kontak {{ kontak }}{% endif %}, seharusnya kembali {{ tempo }}. "
        "Minta kembali dengan surat, atau nyatakan hilang.",
        "Anda memimpin LPSE",
        ikon="alert-triangle",
        wajib=True,
        penting=True,
    ),
    _jenis(
        "peminjaman.rusak_hilang",
        "Arsip asli rusak atau hilang",
        "Arsip asli {{ kondisi }}: {{ apa }}",
        "{{ catatan }}\n\nTulis tindak lanjutnya di halaman peminjaman itu.",
        _ARSIPARIS,
        ikon="alert-octagon",
        wajib=True,
        penting=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_ditindaklanjuti),
        izin="arsip.kelola_peminjaman",
    ),
    _jenis(
        "peminjaman.giliran",
        "Asli tersedia bagi antrean",
        "Giliran {{ siapa }}: {{ apa }}",
        "Aslinya sudah kembali; permohonan ini berikutnya.",
        _ARSIPARIS,
        ikon="users",
        izin="arsip.kelola_peminjaman",
    ),
    _jenis(
        "tautan.menunggu",
        "Tautan baca ke arsip rahasia menunggu",
        "{{ objek }} menunggu persetujuan",
        "Memuat arsip rahasia. Surat tugas {{ objek.nomor_surat }}; keperluan: {{ objek.keperluan }}",
        "Anda menyetujui tautan ke arsip rahasia",
        ikon="link",
        wajib=True,
        izin="arsip.setujui_tautan_rahasia",
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_diputus),
    ),
    _jenis(
        "tautan.disetujui", "Tautan baca disetujui", "Disetujui: {{ objek }}", "Alamatnya sekarang dapat dibuka.",
        _PEMBUAT, ikon="circle-check", izin="arsip.buat_tautanbaca",
    ),
    _jenis(
        "tautan.ditolak", "Tautan baca ditolak", "Ditolak: {{ objek }}", "{{ alasan }}", _PEMBUAT, ikon="circle-x",
        izin="arsip.buat_tautanbaca",
    ),
    _jenis(
        "tautan.dicabut", "Tautan baca dicabut", "Dicabut: {{ objek }}", "{{ alasan }}", _PEMBUAT, ikon="link-off",
        izin="arsip.buat_tautanbaca", wajib=True,
    ),
    _jenis(
        "tautan.dibuka",
        "Tautan baca pertama kali dibuka",
        "{{ objek.nama }} membuka tautan bacanya",
        "{{ objek.instansi }}, surat tugas {{ objek.nomor_surat }}. Bila Anda tidak mengharapkannya, cabut tautannya.",
        _PEMBUAT,
        ikon="eye",
        izin="arsip.buat_tautanbaca",
    ),
)  # fmt: skip
