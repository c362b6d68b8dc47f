"""The papers of this package, one kind of official paper per kind of minutes (recipe card: tambah-naskah)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from layanan.berita_acara.bentuk import SINGKATAN
from layanan.berita_acara.enums import JenisBA
from layanan.berita_acara.izin import BATALKAN, FINALKAN, LIHAT
from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

TEMPLAT = "layanan/berita_acara/naskah.html"
_NAMA: dict[str, str] = {
    JenisBA.KESAKSIAN: "Berita Acara Kesaksian",
    JenisBA.GANGGUAN: "Berita Acara Gangguan Layanan",
    JenisBA.FORENSIK: "Berita Acara Uji Forensik",
    JenisBA.SERAH_TERIMA: "Berita Acara Serah Terima Akun",
    JenisBA.UMUM: "Berita Acara",
    JenisBA.PEMBETULAN: "Berita Acara Pembetulan",
}
#: Choice of a provider (000.3.3) where a package is at stake, the procurement system (000.3.5) otherwise.
_KLASIFIKASI: dict[str, str] = {
    JenisBA.KESAKSIAN: "000.3.3",
    JenisBA.FORENSIK: "000.3.3",
    JenisBA.PEMBETULAN: "000.3.3",
}


def kode_naskah(jenis: str) -> str:
    """«layanan.ba_kesaksian»."""
    return f"layanan.ba_{jenis}"


def nama_naskah(jenis: str) -> str:
    """«Berita Acara Kesaksian»."""
    return _NAMA[jenis]


def _terlihat(pengguna: Pengguna) -> Q:
    """Whoever reads the minutes reads their paper."""
    from layanan.berita_acara.models import BeritaAcara  # noqa: PLC0415 - read while the models are being loaded

    return Q(pk__in=BeritaAcara.objects.terlihat_oleh(pengguna).filter(naskah__isnull=False).values("naskah_id"))


daftarkan(
    *(
        JenisNaskah(
            kode_naskah(jenis),
            nama_naskah(jenis),
            TEMPLAT,
            izin=LIHAT,
            izin_terbit=FINALKAN,
            izin_batal=BATALKAN,
            format_nomor=f"{{klasifikasi}}/{{urut:03}}/{SINGKATAN[jenis]}/LPSE/{{bulan_romawi}}/{{tahun}}",
            klasifikasi=_KLASIFIKASI.get(jenis, "000.3.5"),
            # Names of providers and hashes of their bids: the public check says whose paper it is, not what it holds.
            sifat=SifatNaskah.TERBATAS,
            terlihat=_terlihat,
        )
        for jenis in JenisBA.values
    )
)
