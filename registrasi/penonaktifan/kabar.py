"""What is told about deactivations (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan
from registrasi.penonaktifan.enums import StatusKasus

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah
    from registrasi.penonaktifan.models import PenonaktifanAkun

_PROSES = "Anda menangani penonaktifan pengguna SPSE"


def _sudah_mulai(kasus: PenonaktifanAkun) -> bool:
    return bool(kasus.status != StatusKasus.DILAPORKAN)


def _periksa_surat(naskah: Naskah) -> tuple[str, str]:
    return "Periksa keaslian surat", f"/publik/verifikasi/{naskah.kode}/"


def _dalam(kode: str, label: str, judul: str, isi: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    lain.setdefault("sebab", _PROSES)
    lain.setdefault("izin", "registrasi.proses_penonaktifan")
    return JenisKabar(
        kode=f"registrasi.penonaktifan.{kode}", label=label, judul=judul, isi=isi, kelompok="Penonaktifan", **lain
    )


def _luar(kode: str, label: str, judul: str, isi: str, sebab: str) -> JenisKabar:
    return _dalam(
        kode, label, judul, isi, sebab=sebab, izin="", untuk_orang=False, ikon="mail", tautan_luar=_periksa_surat
    )


daftarkan(
    _dalam(
        "dilaporkan",
        "Laporan penonaktifan",
        "Laporan baru: {{ objek.pengguna }}",
        "{{ objek.get_alasan_display }}, dari {{ objek.pelapor }} ({{ objek.get_peran_pelapor_display }}).",
        ikon="flag",
        wajib=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_mulai),
    ),
    _dalam(
        "diusulkan",
        "Usulan penonaktifan",
        "Putuskan penonaktifan {{ objek.pengguna }}",
        "{{ objek.get_alasan_display }}. {{ objek.pertimbangan }}",
        sebab="Anda memutus penonaktifan",
        izin="registrasi.putuskan_penonaktifan",
        ikon="gavel",
        penting=True,
        wajib=True,
    ),
    _dalam(
        "diputus",
        "Penonaktifan diputus",
        "{{ objek.pengguna }}: {{ putusan }}",
        "{{ objek.catatan_putusan }}",
        ikon="gavel",
    ),
    _dalam(
        "minta_aktif",
        "Permintaan pengaktifan kembali",
        "Putuskan pengaktifan {{ objek.pengguna }}",
        "Bukti penyelesaiannya sudah diperiksa.",
        sebab="Anda memutus pengaktifan kembali",
        izin="registrasi.putuskan_penonaktifan",
        ikon="user-check",
    ),
    _dalam(
        "masa_habis",
        "Masa nonaktif habis",
        "Masa nonaktif {{ objek.pengguna }} habis {{ sampai }}",
        "User ID tidak aktif dengan sendirinya: minta surat permintaan dan bukti penyelesaian dari penggunanya.",
        izin="registrasi.view_penonaktifanakun",
        ikon="clock",
        wajib=True,
    ),
    _dalam(
        "tenggat",
        "Klarifikasi lewat tenggat",
        "{{ objek.pengguna }} belum menjawab klarifikasi",
        "Tenggatnya {{ tenggat }}. Catat jawabannya, atau bahwa tidak dijawab.",
        ikon="hourglass",
        wajib=True,
    ),
    _luar(
        "klarifikasi",
        "Permintaan klarifikasi",
        "Permintaan klarifikasi sampai {{ tenggat }}",
        "{{ pertanyaan }}\n\nJawab dengan surat kepada kami paling lambat {{ tenggat }}. Surat resminya bernomor "
        "{{ objek.nomor }}.",
        "User ID SPSE Saudara disebut dalam laporan yang kami terima",
    ),
    _luar(
        "jawaban",
        "Jawaban laporan",
        "Jawaban atas laporan {{ surat }}",
        "{{ telaah }}\n\nSurat resminya bernomor {{ objek.nomor }}.",
        "Saudara melaporkan hal itu kepada kami",
    ),
    _luar(
        "pemberitahuan",
        "Pemberitahuan penonaktifan",
        "User ID {{ user_id }} dinonaktifkan",
        "Alasan: {{ alasan }}. Surat resminya bernomor {{ objek.nomor }}; keasliannya dapat diperiksa dengan kode "
        "{{ objek.kode }}.",
        "Saudara pihak yang diberi tahu tentang penonaktifan itu",
    ),
    _luar(
        "pengaktifan",
        "Jawaban pengaktifan kembali",
        "User ID {{ user_id }}: {{ putusan }}",
        "Surat resminya bernomor {{ objek.nomor }}; keasliannya dapat diperiksa dengan kode {{ objek.kode }}.",
        "Saudara meminta pengaktifan kembali",
    ),
)
