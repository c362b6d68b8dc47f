"""What articles tell the people who write and review them (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

DIAJUKAN: Final = "layanan.pengetahuan.diajukan"
DIKEMBALIKAN: Final = "layanan.pengetahuan.dikembalikan"
TINJAU: Final = "layanan.pengetahuan.tinjau"
_LIHAT: Final = "layanan.view_artikel"


def peninjau() -> list[Pengguna]:
    """Whoever may publish."""
    from lpse.akun.models import Pengguna  # noqa: PLC0415 - this file is read while the models are being loaded

    return list(Pengguna.objects.aktif().berperan("kepala", "layanan").order_by("pk"))


daftarkan(
    JenisKabar(
        kode=DIAJUKAN, label="Artikel menunggu tinjauan", kelompok="Layanan", izin=_LIHAT, ikon="book",
        judul="Tinjau artikel: {{ objek.judul }}", isi="{{ penulis }} mengajukan naskahnya.",
        sebab="Anda dapat menerbitkan artikel",
    ),
    JenisKabar(
        kode=DIKEMBALIKAN, label="Artikel dikembalikan", kelompok="Layanan", izin=_LIHAT, ikon="book",
        judul="Perbaiki artikel: {{ objek.judul }}", isi="{{ catatan }}", sebab="Anda menulis artikel ini",
    ),
    JenisKabar(
        kode=TINJAU, label="Artikel perlu ditinjau lagi", kelompok="Layanan", izin=_LIHAT, ikon="book",
        judul="Apakah masih benar? {{ objek.judul }}",
        isi="Hari tinjauan artikel ini sudah tiba. Baca lagi, lalu nyatakan masih benar atau tulis versi berikutnya.",
        sebab="Anda penanggung jawab artikel ini",
    ),
)  # fmt: skip
