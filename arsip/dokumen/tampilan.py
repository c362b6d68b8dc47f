"""What the register puts on the shell: navigation, files in the search, files that wait to be closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from arsip.dokumen.models import BerkasArsip
from arsip.dokumen.penglihatan import unit_milik
from lpse.tampilan import bahasa
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    SumberAntrean,
    SumberPencarian,
    antrean,
    navigasi,
    pencarian,
)

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"
#: Files of a year that is over are closed by the end of the next January, when the accounts of the year are done.
BULAN_TUTUP, HARI_TUTUP = 1, 31


def cari_berkas(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """Files by number or description; documents are found by the archive's own search."""
    cocok = Q(nomor__icontains=kata) | Q(uraian__icontains=kata)
    terlihat = BerkasArsip.objects.terlihat_oleh(pengguna).filter(cocok).select_related("klasifikasi")
    return [
        HasilPencarian(b.uraian, f"{b.nomor}, {b.klasifikasi.kode}", b.get_absolute_url(), "folder")
        for b in terlihat.order_by("-tahun", "-urut")[:batas]
    ]


def butir_tutup(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """Open files of past years of this person's units that hold something: their business is over, say when."""
    tahun_ini = bahasa.hari_ini().year
    terbuka = BerkasArsip.objects.terbuka().filter(tahun__lt=tahun_ini, item_terakhir__gt=0)
    if not pengguna.has_perm("arsip.kelola_arsip"):
        terbuka = terbuka.filter(unit__in=unit_milik(pengguna))
    zona = bahasa.zona()
    for berkas in terbuka.terlihat_oleh(pengguna).order_by("tahun", "urut"):
        yield ButirAntrean(
            judul=berkas.uraian,
            rincian=f"Berkas {berkas.nomor}, {bahasa.angka(berkas.item_terakhir)} item",
            pekerjaan="Tutup berkas",
            rincian_pekerjaan=f"Tahun {berkas.tahun} sudah lewat",
            keadaan="Masih terbuka",
            nada="jalan",
            ikon="folder-open",
            url=berkas.get_absolute_url(),
            masuk=dt.datetime(berkas.tahun + 1, 1, 1, tzinfo=zona),
            tenggat=dt.datetime(berkas.tahun + 1, BULAN_TUTUP, HARI_TUTUP, 16, tzinfo=zona),
        )


navigasi.daftarkan(
    ButirNavigasi(
        kode="arsip.dokumen", unit=UNIT, label="Dokumen arsip", url_name="arsip:dokumen_daftar", ikon="archive",
        izin="arsip.view_dokumen", urutan=205,
    )
)  # fmt: skip
navigasi.daftarkan(
    ButirNavigasi(
        kode="arsip.berkas", unit=UNIT, label="Daftar berkas", url_name="arsip:berkas_daftar", ikon="folder",
        izin="arsip.view_dokumen", urutan=206,
    )
)  # fmt: skip
navigasi.daftarkan(
    ButirNavigasi(
        kode="arsip.klasifikasi", unit=UNIT, label="Klasifikasi", url_name="arsip:klasifikasi", ikon="list-tree",
        izin="arsip.add_dokumen", urutan=290,
    )
)  # fmt: skip
pencarian.daftarkan(
    SumberPencarian(kode="arsip.berkas", label="Berkas arsip", izin="arsip.view_dokumen", cari=cari_berkas, urutan=205)
)
antrean.daftarkan(
    SumberAntrean(
        kode="arsip.tutup", label="Berkas arsip yang perlu ditutup", izin="arsip.tutup_berkasarsip", ambil=butir_tutup,
        urutan=210,
    )
)  # fmt: skip
