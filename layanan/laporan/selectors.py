"""Figures of the unit for one month: volume, backlog, the two clocks, attainment, groups, busiest hours."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from statistics import fmean, median
from typing import TYPE_CHECKING, Final

from django.db.models import Avg, Count, Q
from django.db.models.functions import ExtractHour, ExtractIsoWeekDay
from django.utils import timezone

from layanan.keluhan.selectors import AngkaKeluhan, angka as angka_keluhan
from layanan.pengetahuan.models import PencarianKosong
from layanan.sla.enums import KodeJam
from layanan.tiket.enums import DIKECUALIKAN, StatusTiket
from layanan.tiket.models import Tiket
from lpse.tampilan import bahasa
from lpse.waktu.enums import KeadaanJam
from lpse.waktu.models import JamKerja

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from django.db.models import QuerySet

_S = StatusTiket
_JAM: Final = 3600
#: So many searches without an answer are listed; the rest is on the page of the articles.
KOSONG_TERBANYAK: Final = 10
#: Reasons a ticket is left out of the attainment, beside the states that end it otherwise.
BELUM_TEMPO: Final = "Belum jatuh tempo"
TANPA_JAM: Final = "Tanpa jam layanan"


@dataclass(frozen=True)
class Kurun:
    """One month in the office's zone."""

    awal: dt.datetime
    akhir: dt.datetime

    @classmethod
    def bulan(cls, tanggal: dt.date) -> Kurun:
        """The month that day lies in."""
        awal = tanggal.replace(day=1)
        berikut = (awal + dt.timedelta(days=32)).replace(day=1)
        zona = bahasa.zona()
        return cls(dt.datetime.combine(awal, dt.time(), zona), dt.datetime.combine(berikut, dt.time(), zona))


@dataclass(frozen=True)
class Capaian:
    """One clock over the tickets of a month. Hours are working hours; what is left out is named with its number."""

    jumlah: int
    rerata: float
    tengah: float
    tercapai: int
    luput: int
    kecuali: Sequence[tuple[str, int]]

    @property
    def dinilai(self) -> int:
        return self.tercapai + self.luput

    @property
    def persen(self) -> int | None:
        """Attainment among those that can be judged."""
        return round(100 * self.tercapai / self.dinilai) if self.dinilai else None


@dataclass(frozen=True)
class Kelompok:
    """One value of one way to group."""

    nama: str
    masuk: int
    selesai: int
    tercapai: int
    dinilai: int

    @property
    def persen(self) -> int | None:
        return round(100 * self.tercapai / self.dinilai) if self.dinilai else None


@dataclass(frozen=True)
class Bulanan:
    """What the page and the paper of a month show."""

    masuk: int
    selesai: int
    tunggakan_awal: int
    tunggakan_akhir: int
    dibuka_lagi: int
    kepuasan: float | None
    penilai: int
    respons: Capaian
    penyelesaian: Capaian
    menurut: Sequence[tuple[str, Sequence[Kelompok]]]
    jam_sibuk: Sequence[tuple[int, int]]
    hari_sibuk: Sequence[tuple[int, int]]
    kosong: Sequence[tuple[str, int]]
    keluhan: AngkaKeluhan


_TERBUKA_PADA: Final = ("selesai_pada", "ditutup_pada")


def tunggakan(saat: dt.datetime) -> int:
    """Tickets reported before this instant and not solved, closed or otherwise ended by then."""
    masih = Q()
    for kolom in _TERBUKA_PADA:
        masih &= Q(**{f"{kolom}__isnull": True}) | Q(**{f"{kolom}__gte": saat})
    return Tiket.objects.filter(masih, dibuat_pada__lt=saat).count()


def _masuk(kurun: Kurun) -> QuerySet[Tiket]:
    return Tiket.objects.filter(dibuat_pada__gte=kurun.awal, dibuat_pada__lt=kurun.akhir).order_by()


@dataclass(frozen=True)
class _Baris:
    """One ticket and its two clocks."""

    tiket: Tiket
    jam: dict[str, JamKerja]


def _baris(kurun: Kurun) -> list[_Baris]:
    """Tickets of the month with their clocks; two queries."""
    tiket = list(_masuk(kurun).select_related("kategori").defer("uraian", "solusi", "cari"))
    jam: dict[str, dict[str, JamKerja]] = {}
    kueri = JamKerja.objects.filter(
        objek_jenis="layanan.tiket", kode__in=KodeJam.values, objek_id__in=[str(t.pk) for t in tiket]
    )
    for j in kueri:
        jam.setdefault(j.objek_id, {})[j.kode] = j
    return [_Baris(t, jam.get(str(t.pk), {})) for t in tiket]


def _nilai(b: _Baris, kode: str, kini: dt.datetime) -> bool | str:
    """Whether the target was met; or, in words, why that cannot be said."""
    if b.tiket.status in DIKECUALIKAN:
        return str(b.tiket.get_status_display())
    jam = b.jam.get(kode)
    if jam is None:
        return TANPA_JAM
    if jam.keadaan == KeadaanJam.SELESAI:
        return jam.terpakai <= jam.sasaran
    return False if jam.tenggat is not None and jam.tenggat < kini else BELUM_TEMPO


def _capaian(baris: Sequence[_Baris], kode: str, kini: dt.datetime) -> Capaian:
    nilai = [_nilai(b, kode, kini) for b in baris]
    usai = [
        j.terpakai.total_seconds() / _JAM
        for b, n in zip(baris, nilai, strict=True)
        if isinstance(n, bool) and (j := b.jam[kode]).keadaan == KeadaanJam.SELESAI
    ]
    kecuali = Counter(n for n in nilai if isinstance(n, str))
    return Capaian(
        jumlah=len(usai),
        rerata=fmean(usai) if usai else 0,
        tengah=median(usai) if usai else 0,
        tercapai=sum(n is True for n in nilai),
        luput=sum(n is False for n in nilai),
        kecuali=sorted(kecuali.items(), key=lambda k: (-k[1], k[0])),
    )


def _kelompokkan(baris: Sequence[_Baris], kini: dt.datetime, nama: Callable[[Tiket], str]) -> list[Kelompok]:
    wadah: dict[str, list[_Baris]] = {}
    for b in baris:
        wadah.setdefault(nama(b.tiket), []).append(b)
    hasil = []
    for judul, isi in wadah.items():
        nilai = [_nilai(b, KodeJam.SELESAI, kini) for b in isi]
        hasil.append(
            Kelompok(
                judul,
                len(isi),
                sum(b.tiket.selesai_pada is not None for b in isi),
                sum(n is True for n in nilai),
                sum(isinstance(n, bool) for n in nilai),
            )
        )
    return sorted(hasil, key=lambda k: (-k.masuk, k.nama))


_CARA: Final[tuple[tuple[str, Callable[[Tiket], str]], ...]] = (
    ("Kategori", lambda t: str(t.kategori) if t.kategori else "Belum dikategorikan"),
    ("Jenis pengguna", lambda t: t.get_jenis_pengguna_display()),
    ("Unit", lambda t: t.get_unit_display()),
    ("Kanal", lambda t: t.get_kanal_display()),
    ("Prioritas", lambda t: t.get_prioritas_display()),
    ("Tipe", lambda t: t.get_jenis_display()),
)


def _sibuk(kurun: Kurun, ambil: type[ExtractHour | ExtractIsoWeekDay]) -> list[tuple[int, int]]:
    """(hour, or day of the week, tickets) in the office's zone, in their order."""
    kueri = _masuk(kurun).annotate(k=ambil("dibuat_pada", tzinfo=bahasa.zona())).values("k")
    return [(b["k"], b["n"]) for b in kueri.annotate(n=Count("pk")).order_by("k")]


def kosong_terbanyak(batas: int = KOSONG_TERBANYAK) -> list[tuple[str, int]]:
    """What people looked for and no article answers yet, most often first."""
    belum = PencarianKosong.objects.filter(dijawab_pada__isnull=True).order_by("-jumlah", "kata")
    return list(belum.values_list("kata", "jumlah")[:batas])


def bulanan(bulan: dt.date) -> Bulanan:
    """All figures of one month; a dozen queries whatever the number of tickets."""
    kurun, kini = Kurun.bulan(bulan), timezone.now()
    baris = _baris(kurun)
    selesai = Tiket.objects.filter(selesai_pada__gte=kurun.awal, selesai_pada__lt=kurun.akhir)
    angka = selesai.aggregate(n=Count("pk"), rerata=Avg("nilai"), penilai=Count("nilai"))
    akhir = min(kurun.akhir, kini)
    return Bulanan(
        masuk=len(baris),
        selesai=angka["n"],
        tunggakan_awal=tunggakan(kurun.awal),
        tunggakan_akhir=tunggakan(akhir),
        dibuka_lagi=sum(b.tiket.kali_dibuka_lagi > 0 for b in baris),
        kepuasan=angka["rerata"],
        penilai=angka["penilai"],
        respons=_capaian(baris, KodeJam.RESPONS, kini),
        penyelesaian=_capaian(baris, KodeJam.SELESAI, kini),
        menurut=[(judul, _kelompokkan(baris, kini, nama)) for judul, nama in _CARA],
        jam_sibuk=_sibuk(kurun, ExtractHour),
        hari_sibuk=_sibuk(kurun, ExtractIsoWeekDay),
        kosong=kosong_terbanyak(),
        keluhan=angka_keluhan(kurun.awal.date(), (kurun.akhir - dt.timedelta(days=1)).date()),
    )


@dataclass(frozen=True)
class Titik:
    """One month of the road so far."""

    awal: dt.date
    masuk: int
    selesai: int
    tunggakan: int

    @property
    def nama(self) -> str:
        return f"{bahasa.BULAN[self.awal.month - 1]} {self.awal.year}"


def _bulan_terakhir(bulan: dt.date, banyak: int) -> Iterable[dt.date]:
    letak = bulan.year * 12 + bulan.month - 1
    for n in range(letak - banyak + 1, letak + 1):
        yield dt.date(n // 12, n % 12 + 1, 1)


def deret(bulan: dt.date, banyak: int = 12) -> list[Titik]:
    """Reported, solved and left over, of the months up to this one."""
    hasil = []
    for awal in _bulan_terakhir(bulan, banyak):
        k = Kurun.bulan(awal)
        hasil.append(
            Titik(
                awal,
                _masuk(k).count(),
                Tiket.objects.filter(selesai_pada__gte=k.awal, selesai_pada__lt=k.akhir).count(),
                tunggakan(min(k.akhir, timezone.now())),
            )
        )
    return hasil
