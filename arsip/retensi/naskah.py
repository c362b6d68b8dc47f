"""The official papers of retention: minutes of transfer, of destruction, of hand-over (recipe card: tambah-naskah)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arsip.dokumen.enums import Keamanan
from lpse.naskah.enums import StatusTandaTangan
from lpse.naskah.registri import JenisNaskah, daftarkan

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip
    from lpse.naskah.models import Naskah

PEMINDAHAN = "arsip.ba_pemindahan"
PEMUSNAHAN = "arsip.ba_pemusnahan"
PENYERAHAN = "arsip.ba_penyerahan"
#: What became of every file on either of the two minutes above.
HASIL = "arsip.hasil_penyusutan"

daftarkan(
    JenisNaskah(
        PEMINDAHAN, "Berita Acara Pemindahan Arsip", "arsip/retensi/naskah_pemindahan.html",
        izin="arsip.view_pemindahan", izin_terbit="arsip.kelola_retensi", klasifikasi="000.5.6.1",
        format_nomor="{klasifikasi}/{urut:03}/BAPA/LPSE/{bulan_romawi}/{tahun}",
    ),
    JenisNaskah(
        PEMUSNAHAN, "Berita Acara Pemusnahan Arsip", "arsip/retensi/naskah_pemusnahan.html",
        izin="arsip.view_usulpenyusutan", izin_terbit="arsip.kelola_retensi", klasifikasi="000.5.6.2",
        format_nomor="{klasifikasi}/{urut:03}/BAMA/LPSE/{bulan_romawi}/{tahun}",
    ),
    JenisNaskah(
        PENYERAHAN, "Berita Acara Penyerahan Arsip", "arsip/retensi/naskah_penyerahan.html",
        izin="arsip.view_usulpenyusutan", izin_terbit="arsip.kelola_retensi", klasifikasi="000.5.6",
        format_nomor="{klasifikasi}/{urut:03}/BASA/LPSE/{bulan_romawi}/{tahun}",
    ),
    JenisNaskah(
        HASIL, "Laporan Hasil Penyusutan Arsip", "arsip/retensi/naskah_hasil.html",
        izin="arsip.view_usulpenyusutan", izin_terbit="arsip.kelola_retensi", klasifikasi="000.5.6",
        format_nomor="{klasifikasi}/{urut:03}/LHPA/LPSE/{bulan_romawi}/{tahun}",
    ),
)  # fmt: skip


def lengkap(naskah: Naskah) -> bool:
    """In force and signed by everybody who signs electronically, as the triggers ask."""
    slot = naskah.tanda_tangan.filter(pengguna__isnull=False)
    return naskah.final and slot.exists() and not slot.exclude(status=StatusTandaTangan.DITANDATANGANI).exists()


def uraian_aman(berkas: BerkasArsip) -> str:
    """What a list says of a file: of a confidential one its number has to do."""
    return "(berkas rahasia)" if berkas.keamanan == Keamanan.RAHASIA else berkas.uraian
