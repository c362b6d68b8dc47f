"""What shows where: banners, kiosk, board, public list, feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils import timezone

from layanan.pengumuman.enums import NADA_JENIS, JenisPengumuman
from layanan.pengumuman.models import Pengumuman, VersiPengumuman
from lpse.tampilan import bahasa, markah
from lpse.tampilan.spanduk import Spanduk

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: More banners than this would push the page away; the public list has all of them.
SPANDUK_TERBANYAK: Final = 3
_UMPAN_TERBANYAK: Final = 40
#: The gravest first, then the newest.
_URUT_JENIS: Final = {
    JenisPengumuman.GANGGUAN: 0,
    JenisPengumuman.PEMELIHARAAN: 1,
    JenisPengumuman.INFORMASI: 2,
    JenisPengumuman.PELATIHAN: 3,
}


def _hidup(tempat: str) -> list[Pengumuman]:
    """On air in this place and not past its time; one query."""
    kini = timezone.now()
    ada = Pengumuman.objects.hidup().filter(**{tempat: True}).order_by("-tayang_pertama", "-pk")
    tayang = [p for p in ada if p.tayang_sampai is None or p.tayang_sampai > kini]
    return sorted(tayang, key=lambda p: _URUT_JENIS[JenisPengumuman(p.jenis)])


def untuk_kios() -> list[Pengumuman]:
    """For the kiosk of the bidding room, the gravest first."""
    return _hidup("di_kios")


def untuk_papan() -> list[Pengumuman]:
    """For the display board, the gravest first."""
    return _hidup("di_papan")


def spanduk_kini() -> list[Spanduk]:
    """The banners as they should be now."""
    return [_spanduk(p) for p in _hidup("di_spanduk")[:SPANDUK_TERBANYAK]]


def _spanduk(p: Pengumuman) -> Spanduk:
    nada, ikon = NADA_JENIS[JenisPengumuman(p.jenis)]
    rincian = [markah.potong(p.akibat, 140)] if p.akibat else []
    if p.selesai_perkiraan:
        rincian.append(f"Perkiraan selesai {bahasa.waktu(p.selesai_perkiraan)}.")
    return Spanduk(
        kode=str(p.pk), nada="" if nada == "netral" else nada, ikon=ikon, label=str(p.get_jenis_display()),
        judul=p.judul, rincian=" ".join(rincian), url=p.alamat_publik if p.di_publik else "", publik=p.di_publik,
    )  # fmt: skip


def publik(jenis: str = "") -> QuerySet[Pengumuman]:
    """The public list: on air first, then what is over, each newest first."""
    kueri = Pengumuman.objects.publik().prefetch_related("sistem").order_by("-tayang_pertama", "-pk")
    return kueri.filter(jenis=jenis) if jenis in JenisPengumuman.values else kueri


def umpan(jenis: str = "") -> list[VersiPengumuman]:
    """What was told last, each version an entry of its own: a reader sees that something was cancelled or ended."""
    kueri = VersiPengumuman.objects.filter(pengumuman__di_umpan=True, pengumuman__di_publik=True)
    if jenis in JenisPengumuman.values:
        kueri = kueri.filter(pengumuman__jenis=jenis)
    return list(kueri.select_related("pengumuman").order_by("-dibuat_pada", "-pk")[:_UMPAN_TERBANYAK])


def kalender(jenis: str = "") -> list[Pengumuman]:
    """What has a time of its own, for calendars; cancelled ones too, so that they vanish from the reader's."""
    kueri = Pengumuman.objects.publik().filter(di_umpan=True, mulai__isnull=False)
    if jenis in JenisPengumuman.values:
        kueri = kueri.filter(jenis=jenis)
    return list(kueri.prefetch_related("sistem").order_by("-mulai", "-pk")[:200])


def perlu_diakhiri() -> QuerySet[Pengumuman]:
    """On air although its estimated end has passed: somebody should end it or say until when."""
    return Pengumuman.objects.hidup().filter(selesai_perkiraan__lt=timezone.now()).order_by("selesai_perkiraan")
