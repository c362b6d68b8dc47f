"""What the register tells people (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from registrasi.pengguna.services_kabar import HASIL, HASIL_LUAR, MENUNGGU, SK_BERAKHIR, SK_LUAR

if TYPE_CHECKING:
    from registrasi.pengguna.models import PermintaanPerubahan

_KELOMPOK = "Pengguna SPSE"
_HASIL = (
    "Permintaan perubahan {{ apa }} atas nama {{ siapa }} {{ putusan }}."
    "{% if alasan %}\n\n{% if ditolak %}Alasan: {% endif %}{{ alasan }}{% endif %}"
    "{% if surat %}\n\nSurat {% if ditolak %}penolakan{% else %}pindah{% endif %} nomor {{ surat }} sudah terbit; "
    "mintalah di loket.{% endif %}"
    "{% if sandi and not ditolak %}\n\nKata sandi SPSE Anda direset di loket. Segera ganti setelah masuk.{% endif %}"
    "\n\nBila Anda tidak pernah memintanya, segera hubungi LPSE."
)


def _periksa_surat(permintaan: PermintaanPerubahan) -> tuple[str, str]:
    """Where the letter proves itself; most requests have none."""
    naskah = permintaan.naskah
    return ("Periksa keaslian surat", f"/publik/verifikasi/{naskah.kode}/") if naskah else ("", "")


daftarkan(
    JenisKabar(
        kode=MENUNGGU,
        label="Permintaan perubahan data pengguna",
        judul="Perubahan {{ apa }} {{ siapa }} menunggu putusan",
        isi="Dicatat {{ objek.diajukan_oleh }}. Periksa nilai lama, nilai baru, dan buktinya.",
        sebab="Anda memutus permintaan perubahan data pengguna SPSE",
        kelompok=_KELOMPOK,
        izin="registrasi.putuskan_perubahan",
        ikon="edit",
    ),
    JenisKabar(
        kode=HASIL,
        label="Permintaan perubahan diputus",
        judul="Perubahan {{ apa }} {{ siapa }} {{ putusan }}",
        isi="{{ alasan|default:'Data pengguna sudah berubah di daftar.' }}",
        sebab="Anda mencatat permintaan itu di loket",
        kelompok=_KELOMPOK,
        izin="registrasi.kelola_pengguna",
        ikon="circle-check",
    ),
    JenisKabar(
        kode=HASIL_LUAR,
        label="Hasil perubahan data bagi pengguna",
        judul="Permintaan perubahan {{ apa }} {{ putusan }}",
        isi=_HASIL,
        tautan_luar=_periksa_surat,
        sebab="alamat ini tercatat pada User ID SPSE yang diubah",
        kelompok=_KELOMPOK,
        untuk_orang=False,
    ),
    JenisKabar(
        kode=SK_BERAKHIR,
        label="SK pengguna berakhir",
        judul="SK {{ siapa }} berakhir {% if sisa %}dalam {{ sisa }} hari{% else %}hari ini{% endif %}",
        isi="Berlaku sampai {{ sampai|date:'j-n-Y' }}. Tanpa SK baru, User ID {{ user_id }} nonaktif keesokan harinya.",
        sebab="Anda mengelola pengguna SPSE",
        kelompok=_KELOMPOK,
        izin="registrasi.kelola_pengguna",
        ikon="clock",
    ),
    JenisKabar(
        kode=SK_LUAR,
        label="SK berakhir bagi pemegangnya",
        judul="SK Anda sebagai pengguna SPSE berakhir {% if sisa %}dalam {{ sisa }} hari{% else %}hari ini{% endif %}",
        isi=(
            "SK atau surat tugas yang tercatat pada User ID {{ user_id }} berlaku sampai {{ sampai|date:'j-n-Y' }}. "
            "Bawa SK yang baru ke loket LPSE; tanpa itu User ID menjadi nonaktif keesokan harinya."
        ),
        sebab="alamat ini tercatat pada User ID SPSE itu",
        kelompok=_KELOMPOK,
        untuk_orang=False,
    ),
)
