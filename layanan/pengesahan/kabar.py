"""What signing tells the office (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from layanan.pengesahan.selectors import GILIRAN, kunci_surat, nomor_diri
from layanan.pengesahan.tautan import token
from lpse.akun.enums import KodePeran
from lpse.naskah.kabar import MENUNGGU
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari, kabari_luar, kabari_peran
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model

    from layanan.pengesahan.models import UndanganTeken

DITOLAK = "layanan.pengesahan.ditolak"


def _tautan(undangan: UndanganTeken) -> tuple[str, str]:
    """Made when the letter leaves: the link that holds then, stored nowhere."""
    return "Baca dan tanda tangani", reverse("layanan_publik:teken_masuk", args=[token(undangan)])


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
    ),
    JenisKabar(
        GILIRAN,
        "Tautan tanda tangan berita acara",
        "{{ objek.naskah.jenis_nama }} nomor {{ objek.naskah.nomor }} menunggu tanda tangan Anda",
        "Giliran Anda menandatangani ({{ sebagai }}). Buka tautan di bawah ini dengan ponsel, tablet, atau "
        "komputer, isi {{ pengenal }}, baca naskahnya sampai akhir, lalu goreskan tanda tangan. Tautan ini berlaku "
        "sampai {{ sampai }}.",
        sebab="alamat ini diberikan kepada LPSE untuk menandatangani berita acara",
        kelompok="Naskah",
        untuk_orang=False,
        penting=True,
        tautan_luar=_tautan,
    ),
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


def kirim_tautan(undangan: UndanganTeken) -> None:
    """The link to a signer without an account. In the caller's transaction."""
    slot = undangan.slot
    kabari_luar(
        surel=undangan.surel,
        nama=slot.nama,
        jenis=GILIRAN,
        objek=undangan,
        konteks={
            "sebagai": f"{slot.sebagai} {slot.jabatan}".strip(", "),
            "pengenal": pengenal(undangan),
            "sampai": bahasa.waktu(undangan.berlaku_sampai),
        },
        kunci=kunci_surat(undangan),
    )


def pengenal(undangan: UndanganTeken) -> str:
    """What the signer will be asked, in words."""
    nomor = nomor_diri(undangan)
    return f"empat angka terakhir {nomor[0].upper()} Anda" if nomor else "kode enam angka yang dibacakan petugas LPSE"


def ingatkan_akun(undangan: UndanganTeken) -> None:
    """Once more what the paper itself said when the turn came."""
    slot = undangan.slot
    kabari(
        penerima=[slot.pengguna] if slot.pengguna else [],
        jenis=MENUNGGU,
        objek=undangan.naskah,
        konteks={"jabatan": slot.jabatan},
        kunci=f"{MENUNGGU}:{slot.pk}:{undangan.surat_ke}",
    )
