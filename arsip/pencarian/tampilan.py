"""What the search puts on the shell: its place, and a source of Ctrl-K."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from arsip.pencarian.kueri import susun
from arsip.pencarian.models import IndeksDokumen
from arsip.pencarian.pilihan import Pilihan
from arsip.pencarian.selectors import temukan
from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirNavigasi, HasilPencarian, SumberPencarian, navigasi, pencarian

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """Documents by description, number, person or content; only those the person sees."""
    kunci = temukan(pengguna, Pilihan(q=kata, kueri=susun(kata)), per=batas).kunci
    baris = IndeksDokumen.objects.select_related("dokumen").defer("isi", "tsv").in_bulk(kunci)
    for satu in (baris[k] for k in kunci if k in baris):
        rincian = f"{satu.nomor or satu.get_jenis_display()}, {bahasa.tanggal(satu.tanggal)}"
        yield HasilPencarian(satu.uraian, rincian, satu.get_absolute_url(), "file-text")


navigasi.daftarkan(
    ButirNavigasi(
        kode="arsip.cari", unit=UNIT, label="Cari arsip", url_name="arsip:cari", ikon="file-search",
        izin="arsip.view_dokumen", urutan=200,
    )
)  # fmt: skip
pencarian.daftarkan(SumberPencarian(kode="arsip", label="Arsip", izin="", cari=cari, urutan=200))
