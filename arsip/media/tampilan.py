"""What the media put on the shell and on the overview of the backups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from arsip.cadangan.registri import Bagian, daftarkan as daftarkan_bagian
from arsip.media.enums import StatusMedia
from arsip.media.model_media import Media, TemuanMedia
from arsip.media.model_serah import PenghapusanMedia, SerahTerimaMedia
from arsip.media.selectors import ringkasan
from arsip.media.selectors_rotasi import giliran_aktif
from arsip.media.selectors_skor import skor, skor_semua
from lpse.tampilan import bahasa
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    Kartu,
    SumberAntrean,
    SumberPencarian,
    antrean,
    kartu,
    navigasi,
    pencarian,
)

if TYPE_CHECKING:
    from arsip.cadangan.model_sasaran import Sasaran
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"


def _siang(tanggal: dt.date) -> dt.datetime:
    return dt.datetime.combine(tanggal, dt.time(16, 0), tzinfo=bahasa.zona())


def butir_rotasi() -> Iterator[ButirAntrean]:
    """Turns that are due and not finished."""
    for g in giliran_aktif():
        if g.selesai or g.hari is None or g.tenggat is None:
            continue
        yield ButirAntrean(
            judul=f"Rotasi media {g.media or g.slot.nama}",
            rincian=g.slot.nama,
            pekerjaan="Rotasi media cadangan",
            rincian_pekerjaan=g.kata,
            keadaan="Terlambat" if g.terlambat else g.kata,
            nada="kritis" if g.terlambat else "jalan",
            ikon="rotate-clockwise",
            url=g.media.get_absolute_url() if g.media else reverse("arsip:rotasi_media"),
            masuk=dt.datetime.combine(g.hari, dt.time.min, tzinfo=bahasa.zona()),
            tenggat=_siang(g.tenggat),
        )


def butir_media(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """Everything about media that waits for the technician."""
    return [*butir_rotasi(), *butir_temuan(pengguna)]


def butir_temuan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Markers that were refused and are still there."""
    for t in TemuanMedia.objects.terlihat_oleh(pengguna).terbuka().select_related("media"):
        yield ButirAntrean(
            judul=f"Penanda media ditolak di {t.titik_pasang}",
            rincian=t.get_sebab_display(),
            pekerjaan="Periksa media",
            keadaan="Ditolak",
            nada="kritis",
            ikon="alert-octagon",
            url=reverse("arsip:ringkasan_media"),
            masuk=t.mulai,
            tenggat=t.mulai + dt.timedelta(hours=4),
        )


def butir_hapus(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Proposed erasures that wait for the second person."""
    usul = PenghapusanMedia.objects.terlihat_oleh(pengguna).filter(penyetuju=None).exclude(petugas=pengguna)
    for u in usul.select_related("media", "petugas"):
        yield ButirAntrean(
            judul=f"Setujui penghapusan media {u.media}",
            rincian=u.alasan[:80],
            pekerjaan="Penghapusan media",
            rincian_pekerjaan=f"Diusulkan {u.petugas}",
            keadaan="Menunggu persetujuan",
            nada="jalan",
            ikon="trash",
            url=u.media.get_absolute_url(),
            masuk=u.diusulkan_pada,
            tenggat=u.diusulkan_pada + dt.timedelta(days=7),
        )


def _diserahkan_bulan_ini(pengguna: Pengguna) -> int:
    awal = dt.datetime.combine(bahasa.hari_ini().replace(day=1), dt.time.min, tzinfo=bahasa.zona())
    return SerahTerimaMedia.objects.terlihat_oleh(pengguna).filter(pada__gte=awal).count()


def _dihapus_bulan_ini(pengguna: Pengguna) -> int:
    awal = timezone.now() - dt.timedelta(days=bahasa.hari_ini().day)
    return PenghapusanMedia.objects.terlihat_oleh(pengguna).filter(disetujui_pada__gte=awal).count()


def jumlah_terlambat(pengguna: Pengguna) -> int:
    """Late turns, for whoever turns them."""
    return sum(g.terlambat for g in giliran_aktif()) if pengguna.has_perm("arsip.kelola_media") else 0


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """Media by label, serial number or make; only those the person sees."""
    syarat = Q(kode__icontains=kata) | Q(nomor_seri__icontains=kata) | Q(merek__icontains=kata)
    return [
        HasilPencarian(
            f"Media {m.kode}", f"{m.get_jenis_display()}, {m.get_status_display().lower()}", m.get_absolute_url(), "usb"
        )
        for m in Media.objects.terlihat_oleh(pengguna).filter(syarat).order_by("kode")[:batas]
    ]


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    """The Kepala's card: the score of every target, and what is late."""
    return {"skor": skor_semua(pengguna)[:6], "terlambat": [g for g in giliran_aktif() if g.terlambat]}


def bagian_skor(pengguna: Pengguna, _objek: object) -> Mapping[str, Any] | None:
    """The score on the overview of the backups."""
    semua = skor_semua(pengguna) if pengguna.has_perm("arsip.view_media") else []
    return {"skor": semua} if semua else None


def bagian_media(pengguna: Pengguna, _objek: object) -> Mapping[str, Any] | None:
    """Media and who holds them, on the overview of the backups."""
    return ringkasan(pengguna) if pengguna.has_perm("arsip.view_media") else None


def bagian_sasaran(pengguna: Pengguna, objek: Sasaran) -> Mapping[str, Any] | None:
    """The five points of one target, on its page."""
    return {"satu": skor([objek])[0]} if pengguna.has_perm("arsip.view_media") and objek.aktif else None


def bagian_tindakan(pengguna: Pengguna, _objek: object) -> Mapping[str, Any] | None:
    """«Serahkan media» among the buttons of the overview, when there is something to hand over."""
    if not pengguna.has_perm("arsip.serahkan_media"):
        return None
    return {} if Media.objects.filter(status=StatusMedia.BERISI).exists() else None


navigasi.daftarkan(
    ButirNavigasi(
        kode="media_cadangan", unit=UNIT, label="Media cadangan", url_name="arsip:ringkasan_media", ikon="usb",
        izin="arsip.view_media", urutan=262, hitung=jumlah_terlambat,
    )
)  # fmt: skip
kartu.daftarkan(
    Kartu(
        kode="skor_cadangan", judul="Cadangan 3-2-1-1-0", templat="arsip/media/kartu.html", konteks=isi_kartu,
        izin="arsip.view_media", urutan=262, url_name="arsip:skor_media", tautan="Rincian",
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(
        kode="media_cadangan", label="Media cadangan", izin="arsip.kelola_media", ambil=butir_media, urutan=262,
        selesai_bulan_ini=_diserahkan_bulan_ini,
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(
        kode="hapus_media", label="Penghapusan media", izin="arsip.hapus_media", ambil=butir_hapus, urutan=263,
        selesai_bulan_ini=_dihapus_bulan_ini,
    )
)  # fmt: skip
pencarian.daftarkan(
    SumberPencarian(kode="media_cadangan", label="Media cadangan", izin="arsip.view_media", cari=cari, urutan=262)
)
daftarkan_bagian(
    Bagian("media.skor", "ikhtisar", "arsip/media/bagian_skor.html", bagian_skor, urutan=10),
    Bagian("media.media", "ikhtisar_bawah", "arsip/media/bagian_media.html", bagian_media, urutan=50),
    Bagian("media.sasaran", "sasaran", "arsip/media/bagian_sasaran.html", bagian_sasaran, urutan=50),
    Bagian("media.tindakan", "tindakan", "arsip/media/bagian_tindakan.html", bagian_tindakan, urutan=50),
)
