"""What articles put on the shell, on the public head, and on the page of a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Q
from django.urls import reverse

from layanan.pengetahuan.enums import StatusVersi
from layanan.pengetahuan.models import Artikel, VersiArtikel
from layanan.tiket.aksi import Aksi, daftarkan_aksi
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    SumberAntrean,
    SumberPencarian,
    TautanPublik,
    antrean,
    navigasi,
    pencarian,
    tautan_publik,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

_LIHAT, _TULIS, _TERBIT = "layanan.view_artikel", "layanan.tulis_artikel", "layanan.terbitkan_artikel"


def menunggu(orang: Pengguna) -> QuerySet[VersiArtikel]:
    """Drafts to review, and one's own that came back."""
    milik = Q(status=StatusVersi.DRAF, ditulis_oleh=orang) & ~Q(catatan="")
    if orang.has_perm(_TERBIT):
        milik |= Q(status=StatusVersi.DITINJAU) & ~Q(ditulis_oleh=orang)
    return VersiArtikel.objects.filter(milik)


def butir(orang: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    for v in menunggu(orang).select_related("artikel", "ditulis_oleh").order_by("dibuat_pada"):
        nada, ikon = v.nada
        yield ButirAntrean(
            judul=f"{'Tinjau' if v.status == StatusVersi.DITINJAU else 'Perbaiki'} artikel: {v.judul}",
            rincian=f"versi {v.nomor}, ditulis {v.ditulis_oleh}", pekerjaan="Pengetahuan",
            keadaan=str(v.get_status_display()), nada=nada, ikon=ikon, url=v.artikel.get_absolute_url(),
            masuk=v.diubah_pada,
        )  # fmt: skip


def jumlah_menunggu(orang: Pengguna) -> int:
    """One query."""
    return menunggu(orang).count()


def cari(orang: Pengguna, kata: str, batas: int) -> Iterator[HasilPencarian]:
    """By title and other words."""
    kueri = Artikel.objects.terlihat_oleh(orang).filter(Q(judul__icontains=kata) | Q(kata_kunci__icontains=kata))
    for a in kueri.defer("cari", "isi").order_by(F("dibaca").desc(), "pk")[:batas]:
        url = a.get_absolute_url() if orang.has_perm(_LIHAT) else a.alamat_publik
        yield HasilPencarian(a.judul, str(a.get_jenis_display()), url, "book")


def _boleh_jadi_artikel(tiket: Tiket, _orang: Pengguna) -> bool:
    """Once it is solved."""
    return bool(tiket.solusi)


navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan.pengetahuan", unit="Layanan dan Dukungan", label="Pengetahuan", url_name="layanan:daftar_artikel",
        ikon="book", izin=_LIHAT, urutan=245, hitung=jumlah_menunggu,
    )
)  # fmt: skip
antrean.daftarkan(SumberAntrean(kode="layanan.pengetahuan", label="Artikel", izin=_TULIS, ambil=butir, urutan=245))
pencarian.daftarkan(SumberPencarian(kode="layanan.pengetahuan", label="Artikel", izin="", cari=cari, urutan=245))
tautan_publik.daftarkan(TautanPublik("bantuan", "Bantuan", "layanan_publik:pengetahuan", urutan=145))
daftarkan_aksi(
    Aksi(
        "artikel", "Jadikan artikel", lambda t: reverse("layanan:artikel_dari_tiket", args=[t.pk]), izin=_TULIS,
        ikon="book", urutan=245, boleh=_boleh_jadi_artikel, post=True,
    )
)  # fmt: skip
