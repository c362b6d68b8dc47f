"""What is told about the institutions that use this LPSE (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan
from registrasi.kerja_sama.enums import StatusKerjaSama

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah
    from registrasi.kerja_sama.models import KerjaSama

_KELOMPOK = "Kerja sama"
_REGVER = "Anda mengelola kerja sama dengan instansi pengguna LPSE"


def _sudah_ditelaah(satu: KerjaSama) -> bool:
    return bool(satu.status != StatusKerjaSama.DIAJUKAN)


def _periksa_surat(naskah: Naskah) -> tuple[str, str]:
    return "Periksa keaslian surat", f"/publik/verifikasi/{naskah.kode}/"


daftarkan(
    JenisKabar(
        kode="registrasi.kerja_sama.diajukan",
        label="Permohonan penggunaan LPSE",
        judul="{{ objek.instansi }} mengajukan penggunaan LPSE",
        isi="Surat {{ objek.nomor_surat }}. Telaah, lalu teruskan kepada Kepala LPSE.",
        sebab=_REGVER,
        kelompok=_KELOMPOK,
        izin="registrasi.kelola_kerjasama",
        ikon="building",
        wajib=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_ditelaah),
    ),
    JenisKabar(
        kode="registrasi.kerja_sama.ditelaah",
        label="Penggunaan LPSE menunggu keputusan",
        judul="Putuskan penggunaan LPSE oleh {{ objek.instansi }}",
        isi="Rekomendasi: {{ objek.get_rekomendasi_display }}. {{ objek.telaah }}",
        sebab="Anda memutus penggunaan LPSE oleh instansi lain",
        kelompok=_KELOMPOK,
        izin="registrasi.putuskan_kerjasama",
        ikon="gavel",
        penting=True,
    ),
    JenisKabar(
        kode="registrasi.kerja_sama.diputus",
        label="Penggunaan LPSE diputus",
        judul="{{ objek.instansi }}: {{ putusan }}",
        isi="Surat jawabannya sudah terbit.{% if putusan == 'disetujui' %} Siapkan perjanjiannya.{% endif %}",
        sebab=_REGVER,
        kelompok=_KELOMPOK,
        izin="registrasi.kelola_kerjasama",
        ikon="mail",
    ),
    JenisKabar(
        kode="registrasi.kerja_sama.menjelang",
        label="Kerja sama menjelang berakhir",
        judul="Berakhir {{ sisa }} hari lagi: {{ instansi }}",
        isi="Kerja samanya berlaku sampai {{ sampai }}. Hubungi instansinya bila akan diperpanjang.",
        sebab=_REGVER,
        kelompok=_KELOMPOK,
        izin="registrasi.view_kerjasama",
        ikon="clock",
    ),
    JenisKabar(
        kode="registrasi.kerja_sama.berakhir",
        label="Kerja sama berakhir",
        judul="Kerja sama dengan {{ objek.instansi }} berakhir",
        isi="{{ objek.alasan_akhir }}",
        sebab=_REGVER,
        kelompok=_KELOMPOK,
        izin="registrasi.view_kerjasama",
        ikon="calendar-off",
    ),
    JenisKabar(
        kode="registrasi.kerja_sama.jawaban",
        label="Jawaban penggunaan LPSE",
        judul="Permohonan penggunaan LPSE {{ instansi }}: {{ putusan }}",
        isi="Surat Saudara {{ surat }} sudah dijawab dengan surat nomor {{ objek.nomor }}. Aslinya dikirim kepada "
        "instansi Saudara; keasliannya dapat diperiksa dengan kode {{ objek.kode }}.",
        sebab="instansi Saudara mengajukan penggunaan LPSE ini",
        kelompok=_KELOMPOK,
        untuk_orang=False,
        ikon="mail",
        tautan_luar=_periksa_surat,
    ),
    JenisKabar(
        kode="registrasi.kerja_sama.menjelang_luar",
        label="Kerja sama menjelang berakhir",
        judul="Kerja sama penggunaan LPSE berakhir {{ sisa }} hari lagi",
        isi="Kerja sama {{ instansi }} berlaku sampai {{ sampai }}. Bila akan diperpanjang, kirimkan surat "
        "permohonannya kepada kami sebelum tanggal itu.",
        sebab="instansi Saudara pengguna LPSE ini",
        kelompok=_KELOMPOK,
        untuk_orang=False,
        ikon="clock",
    ),
)
