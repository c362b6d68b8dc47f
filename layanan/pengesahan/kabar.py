"""What signing tells the office (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari, kabari_peran

if TYPE_CHECKING:
    from django.db.models import Model

    from layanan.pengesahan.models import UndanganTeken

DITOLAK = "layanan.pengesahan.ditolak"


def _halaman(naskah: Model) -> str:
    return reverse("layanan:pengesahan_rinci", args=[naskah.pk])


daftarkan(
    JenisKabar(
        DITOLAK,
        "Penanda tangan menolak",
        "{{ nama }} menolak menandatangani {{ objek.jenis_nama }} {{ objek.nomor }}",
        "Alasannya: {{ alasan }}. Penanda tangan sesudahnya tidak dapat menandatangani. Undang kembali bila ia berubah "
        "pikiran; bila isinya memang keliru, batalkan lalu buat berita acara pembetulan.",
        sebab="Anda menyusun naskah ini atau bertugas di Unit Layanan dan Dukungan",
        kelompok="Naskah",
        izin="layanan.view_undanganteken",
        ikon="circle-x",
        url=_halaman,
    )
)


def kabari_penolakan(undangan: UndanganTeken) -> None:
    """Tell whoever made the paper; without them the unit. In the caller's transaction."""
    naskah = undangan.naskah
    konteks = {"nama": undangan.slot.nama, "alasan": undangan.alasan_tolak}
    kunci = f"{DITOLAK}:{undangan.pk}:{undangan.generasi}"
    if naskah.pembuat is not None:
        kabari(penerima=[naskah.pembuat], jenis=DITOLAK, objek=naskah, konteks=konteks, kunci=kunci)
    else:
        kabari_peran(kode_peran=KodePeran.LAYANAN, jenis=DITOLAK, objek=naskah, konteks=konteks, kunci=kunci)
