"""What announcements put on the shell, on the public head, and on the page of a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from layanan.pengumuman.enums import HIDUP, NADA, JenisPengumuman, StatusPengumuman
from layanan.pengumuman.models import Pengumuman
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

_S = StatusPengumuman
_LIHAT, _SUSUN, _TERBIT = "layanan.view_pengumuman", "layanan.susun_pengumuman", "layanan.terbitkan_pengumuman"


def menunggu(orang: Pengguna) -> QuerySet[Pengumuman]:
    """What waits for this person: to be reviewed, to be mended, to be ended."""
    milik = Q(status=_S.DRAF, disusun_oleh=orang) & ~Q(catatan_tinjauan="")
    if orang.has_perm(_TERBIT):
        milik |= Q(status=_S.DITINJAU) & (Q(jenis=JenisPengumuman.GANGGUAN) | ~Q(diajukan_oleh=orang))
        milik |= Q(status__in=HIDUP, selesai_perkiraan__lt=timezone.now())
    return Pengumuman.objects.filter(milik)


def _kata(p: Pengumuman) -> str:
    if p.status == _S.DITINJAU:
        return "Tinjau pengumuman"
    return "Perbaiki pengumuman" if p.status == _S.DRAF else "Akhiri pengumuman"


def butir(orang: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    for p in menunggu(orang).order_by("dibuat_pada"):
        nada, ikon = ("perhatian", "clock") if p.hidup else NADA[p.status]
        yield ButirAntrean(
            judul=f"{_kata(p)}: {p.judul}", rincian=str(p.get_jenis_display()), pekerjaan="Pengumuman",
            keadaan="Perkiraan selesai lewat" if p.hidup else str(p.get_status_display()), nada=nada, ikon=ikon,
            url=p.get_absolute_url(), masuk=p.diajukan_pada or p.dibuat_pada, tenggat=p.tayang_mulai or p.mulai,
        )  # fmt: skip


def jumlah_menunggu(orang: Pengguna) -> int:
    """One indexed query."""
    return menunggu(orang).count()


def cari(orang: Pengguna, kata: str, batas: int) -> Iterator[HasilPencarian]:
    """By title."""
    for p in Pengumuman.objects.terlihat_oleh(orang).filter(judul__icontains=kata)[:batas]:
        rincian = f"{p.get_jenis_display()}, {p.get_status_display().lower()}"
        yield HasilPencarian(p.judul, rincian, p.get_absolute_url(), "speakerphone")


def _boleh_umumkan(tiket: Tiket, _orang: Pengguna) -> bool:
    """Disturbances and problems, not requests."""
    return tiket.jenis in {"gangguan", "masalah"}


navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan.pengumuman", unit="Layanan dan Dukungan", label="Pengumuman",
        url_name="layanan:daftar_pengumuman", ikon="speakerphone", izin=_LIHAT, urutan=240, hitung=jumlah_menunggu,
    )
)  # fmt: skip
antrean.daftarkan(SumberAntrean(kode="layanan.pengumuman", label="Pengumuman", izin=_SUSUN, ambil=butir, urutan=240))
pencarian.daftarkan(SumberPencarian(kode="layanan.pengumuman", label="Pengumuman", izin=_LIHAT, cari=cari, urutan=240))
tautan_publik.daftarkan(TautanPublik("pengumuman", "Pengumuman", "layanan_publik:pengumuman_daftar", urutan=140))
daftarkan_aksi(
    Aksi(
        "pengumuman", "Umumkan gangguan", lambda t: reverse("layanan:pengumuman_dari_tiket", args=[t.pk]), izin=_SUSUN,
        ikon="speakerphone", urutan=240, boleh=_boleh_umumkan, post=True,
    )
)  # fmt: skip
