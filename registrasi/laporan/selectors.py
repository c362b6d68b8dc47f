"""Figures of the unit Registrasi dan Verifikasi, for its own pages and for the Sekretariat's report.

What the Sekretariat reads (Perka LKPP 2/2010 Pasal 10):

- :func:`bulanan` → :class:`AngkaBulanan`: what came in, what was decided, how long it took, why it fell short;
- :func:`deret` → the same counts for each of the last months;
- :func:`harian` → :class:`LembarHarian`: one day at the counter, act by act;
- :func:`tunggakan` → :class:`Tunggakan`: what is open today;
- :func:`prakiraan` → :class:`Prakiraan`: what expires in the coming days.

All days and months are those of the office's zone; durations are working time of the office's calendar.
"""

from __future__ import annotations

import datetime as dt
import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count, Min, Q
from django.utils import timezone

from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.pendaftaran.enums import DAPAT_KEDALUWARSA, TERBUKA, HasilButir, Kanal, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.persyaratan.enums import AlasanKurang, JenisPengguna
from registrasi.verifikasi.enums import AlasanTolak, HasilKeputusan
from registrasi.verifikasi.models import Keputusan, PermintaanPerbaikan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

_S = StatusPermohonan
#: Applications listed by name in the forecast.
_NAMA_TERBANYAK: Final = 200


@dataclass(frozen=True)
class Kejadian:
    """One act at the counter or at the examination."""

    waktu: dt.datetime
    kejadian: str
    nomor: str
    nama: str
    jenis: str
    kanal: str
    petugas: str


@dataclass(frozen=True)
class LembarHarian:
    """One day: its acts in order, and the sums under them."""

    tanggal: dt.date
    kejadian: list[Kejadian]

    def jumlah(self, bidang: str) -> list[tuple[str, int]]:
        """How often each value of a field occurs (``petugas``, ``kanal``, ``jenis``, ``kejadian``), most first."""
        hitung: dict[str, int] = {}
        for k in self.kejadian:
            nilai = str(getattr(k, bidang))
            hitung[nilai] = hitung.get(nilai, 0) + 1
        return sorted(hitung.items(), key=lambda t: (-t[1], t[0]))

    @property
    def diterima(self) -> int:
        return sum(k.kejadian == DITERIMA for k in self.kejadian)

    @property
    def diputus(self) -> int:
        return sum(k.kejadian in {DISETUJUI, DITOLAK} for k in self.kejadian)


DITERIMA: Final = "Permohonan diterima"
DISETUJUI: Final = "Disetujui"
DITOLAK: Final = "Ditolak"
DIKEMBALIKAN: Final = "Dikembalikan untuk perbaikan"


@dataclass(frozen=True)
class Baris:
    """Counts of one group (a kind of user, a channel) in a month."""

    nama: str
    diterima: int = 0
    disetujui: int = 0
    ditolak: int = 0

    @property
    def diputus(self) -> int:
        return self.disetujui + self.ditolak


@dataclass(frozen=True)
class Lama:
    """Working hours from the first submission to the decision."""

    jumlah: int = 0
    rerata: float = 0.0
    median: float = 0.0
    terlama: float = 0.0
    #: Decided before the deadline of the service.
    tepat: int = 0

    @property
    def persen_tepat(self) -> int:
        return 100 * self.tepat // self.jumlah if self.jumlah else 0


@dataclass(frozen=True)
class AngkaBulanan:
    """One month, perhaps of one kind or channel only."""

    bulan: dt.date
    diterima: int
    disetujui: int
    ditolak: int
    dikembalikan: int
    kedaluwarsa: int
    dibatalkan: int
    lama: Lama
    menurut_jenis: list[Baris] = field(default_factory=list)
    menurut_kanal: list[Baris] = field(default_factory=list)
    sebab_tolak: list[tuple[str, int]] = field(default_factory=list)
    sebab_kurang: list[tuple[str, int]] = field(default_factory=list)

    @property
    def diputus(self) -> int:
        return self.disetujui + self.ditolak


@dataclass(frozen=True)
class Tunggakan:
    """What is open now: per state its words, how many, since when the oldest waits; and what is late."""

    baris: list[tuple[str, str, int, dt.datetime | None]]
    lewat_layanan: int

    @property
    def jumlah(self) -> int:
        return sum(n for _, _, n, _ in self.baris)


@dataclass(frozen=True)
class Prakiraan:
    """Applications whose term ends in the coming days: per day, and the first of them by name."""

    per_hari: list[tuple[dt.date, int]]
    permohonan: list[Permohonan]

    @property
    def jumlah(self) -> int:
        return sum(n for _, n in self.per_hari)


def rentang_hari(tanggal: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The day of the office as two instants, the second one out."""
    awal = dt.datetime.combine(tanggal, dt.time.min, tzinfo=bahasa.zona())
    return awal, dt.datetime.combine(tanggal + dt.timedelta(days=1), dt.time.min, tzinfo=bahasa.zona())


def rentang_bulan(bulan: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The month of the office as two instants, the second one out."""
    awal = bulan.replace(day=1)
    return rentang_hari(awal)[0], rentang_hari(bulan_sesudah(awal))[0]


def bulan_sesudah(bulan: dt.date, n: int = 1) -> dt.date:
    """The first day of the n-th month after (or, below nought, before) this one."""
    indeks = bulan.year * 12 + bulan.month - 1 + n
    return dt.date(indeks // 12, indeks % 12 + 1, 1)


def _saring(jenis: str, kanal: str, awalan: str = "") -> Q:
    syarat = Q()
    if jenis:
        syarat &= Q(**{f"{awalan}jenis_pengguna": jenis})
    if kanal:
        syarat &= Q(**{f"{awalan}kanal": kanal})
    return syarat


def harian(tanggal: dt.date) -> LembarHarian:
    """Every act of one day: received, sent back, approved, refused; with the time and whoever did it."""
    rentang = rentang_hari(tanggal)
    semua = [
        _kejadian(p.diajukan_pada, DITERIMA, p, str(p.petugas) if p.petugas_id else "Pemohon sendiri")
        for p in Permohonan.objects.filter(diajukan_pada__range=_tutup(rentang)).select_related("petugas")
    ]
    minta = PermintaanPerbaikan.objects.filter(diminta_pada__range=_tutup(rentang))
    semua += [
        _kejadian(m.diminta_pada, DIKEMBALIKAN, m.permohonan, str(m.diminta_oleh))
        for m in minta.select_related("permohonan", "diminta_oleh")
    ]
    putusan = Keputusan.objects.filter(pada__range=_tutup(rentang)).select_related("permohonan", "oleh")
    semua += [
        _kejadian(k.pada, DISETUJUI if k.hasil == HasilKeputusan.DISETUJUI else DITOLAK, k.permohonan, str(k.oleh))
        for k in putusan
    ]
    return LembarHarian(tanggal, sorted(semua, key=lambda k: (k.waktu, k.nomor, k.kejadian)))


def _tutup(rentang: tuple[dt.datetime, dt.datetime]) -> tuple[dt.datetime, dt.datetime]:
    """BETWEEN takes its end along; the last microsecond of the day is the end."""
    return rentang[0], rentang[1] - dt.timedelta(microseconds=1)


def _kejadian(waktu: dt.datetime | None, apa: str, p: Permohonan, petugas: str) -> Kejadian:
    assert waktu is not None  # noqa: S101 - the filter asked for a range
    return Kejadian(
        waktu, apa, p.nomor, p.nama, str(p.get_jenis_pengguna_display()), str(p.get_kanal_display()), petugas
    )


def bulanan(bulan: dt.date, *, jenis: str = "", kanal: str = "") -> AngkaBulanan:
    """The figures of a month; counts of what was received in it, of what was decided in it, whenever it came."""
    rentang = _tutup(rentang_bulan(bulan))
    diajukan = Permohonan.objects.filter(_saring(jenis, kanal), diajukan_pada__range=rentang)
    saring = _saring(jenis, kanal, "permohonan__")
    putusan = Keputusan.objects.filter(saring, pada__range=rentang)
    hasil = dict(putusan.values_list("hasil").annotate(n=Count("pk")))
    akhir = dict(
        Permohonan.objects.filter(
            _saring(jenis, kanal), diputus_pada__range=rentang, status__in=[_S.KEDALUWARSA, _S.DIBATALKAN]
        ).values_list("status").annotate(n=Count("pk"))
    )  # fmt: skip
    return AngkaBulanan(
        bulan=bulan.replace(day=1),
        diterima=diajukan.count(),
        disetujui=hasil.get(HasilKeputusan.DISETUJUI, 0),
        ditolak=hasil.get(HasilKeputusan.DITOLAK, 0),
        dikembalikan=PermintaanPerbaikan.objects.filter(saring, diminta_pada__range=rentang).count(),
        kedaluwarsa=akhir.get(_S.KEDALUWARSA, 0),
        dibatalkan=akhir.get(_S.DIBATALKAN, 0),
        lama=lama_layanan(putusan),
        menurut_jenis=_kelompok("jenis_pengguna", dict(JenisPengguna.choices), diajukan, putusan),
        menurut_kanal=_kelompok("kanal", dict(Kanal.choices), diajukan, putusan),
        sebab_tolak=_sebab(putusan.exclude(alasan_kode=""), "alasan_kode", dict(AlasanTolak.choices)),
        sebab_kurang=_sebab(
            ButirPermohonan.objects.filter(
                saring, hasil=HasilButir.KURANG, diperiksa_pada__range=rentang
            ).exclude(alasan=""),
            "alasan", dict(AlasanKurang.choices),
        ),
    )  # fmt: skip


def _kelompok(
    bidang: str, label: dict[str, Any], diajukan: QuerySet[Permohonan], putusan: QuerySet[Keputusan]
) -> list[Baris]:
    terima = dict(diajukan.order_by().values_list(bidang).annotate(n=Count("pk")))
    putus: dict[tuple[str, str], int] = {
        (nilai, hasil): n
        for nilai, hasil, n in putusan.order_by().values_list(f"permohonan__{bidang}", "hasil").annotate(n=Count("pk"))
    }
    ada = [k for k in label if k in terima or any(nilai == k for nilai, _ in putus)]
    return [
        Baris(
            str(label[k]), terima.get(k, 0), putus.get((k, HasilKeputusan.DISETUJUI), 0),
            putus.get((k, HasilKeputusan.DITOLAK), 0),
        )
        for k in ada
    ]  # fmt: skip


def _sebab(kueri: QuerySet[Any], bidang: str, label: dict[str, Any]) -> list[tuple[str, int]]:
    hitung = kueri.order_by().values_list(bidang).annotate(n=Count("pk"))
    return sorted(((str(label.get(k, k)), n) for k, n in hitung), key=lambda t: (-t[1], t[0]))


def lama_layanan(putusan: QuerySet[Keputusan]) -> Lama:
    """Working hours between submission and decision, by the office's own calendar (holidays and closures out)."""
    kal = kalender()
    waktu = putusan.order_by().values_list("permohonan__diajukan_pada", "pada", "permohonan__tenggat_layanan")
    jam: list[float] = []
    tepat = 0
    for diajukan, pada, tenggat in waktu.iterator(chunk_size=2_000):
        if diajukan is None:
            continue
        jam.append(kal.selisih_jam_kerja(diajukan, pada).total_seconds() / 3600)
        tepat += tenggat is None or pada <= tenggat
    if not jam:
        return Lama()
    return Lama(len(jam), statistics.fmean(jam), statistics.median(jam), max(jam), tepat)


def deret(sampai: dt.date, *, banyak: int = 12, jenis: str = "", kanal: str = "") -> list[tuple[dt.date, Baris]]:
    """Received, approved and refused for each of the last months, the oldest first; two queries."""
    bulan = [bulan_sesudah(sampai, n - banyak + 1) for n in range(banyak)]
    rentang = rentang_bulan(bulan[0])[0], _tutup(rentang_bulan(bulan[-1]))[1]
    terima = _per_bulan(
        Permohonan.objects.filter(_saring(jenis, kanal), diajukan_pada__range=rentang).values_list("diajukan_pada")
    )
    putus = Keputusan.objects.filter(_saring(jenis, kanal, "permohonan__"), pada__range=rentang)
    setuju = _per_bulan(putus.filter(hasil=HasilKeputusan.DISETUJUI).values_list("pada"))
    tolak = _per_bulan(putus.filter(hasil=HasilKeputusan.DITOLAK).values_list("pada"))
    return [
        (b, Baris(f"{bahasa.BULAN[b.month - 1]} {b.year}", terima.get(b, 0), setuju.get(b, 0), tolak.get(b, 0)))
        for b in bulan
    ]


def _per_bulan(waktu: Iterable[tuple[dt.datetime | None]]) -> dict[dt.date, int]:
    hitung: dict[dt.date, int] = {}
    for (satu,) in waktu:
        assert satu is not None  # noqa: S101 - both queries ask for a stretch of time
        bulan = satu.astimezone(bahasa.zona()).date().replace(day=1)
        hitung[bulan] = hitung.get(bulan, 0) + 1
    return hitung


def tunggakan(*, sekarang: dt.datetime | None = None) -> Tunggakan:
    """What is open now, by state, in the order of the road; and how many are past the deadline of the service."""
    kini = sekarang or timezone.now()
    terbuka = Permohonan.objects.filter(status__in=TERBUKA)
    hitung = {s: (n, tertua) for s, n, tertua in terbuka.order_by().values_list("status").annotate(
        n=Count("pk"), tertua=Min("dibuat_pada")
    )}  # fmt: skip
    baris = [(s, str(_S(s).label), *hitung.get(s, (0, None))) for s in TERBUKA]
    lewat = terbuka.filter(status=_S.MENUNGGU_VERIFIKASI, tenggat_layanan__lt=kini).count()
    return Tunggakan(baris, lewat)


def prakiraan(*, hari: int = 30, mulai: dt.date | None = None) -> Prakiraan:
    """What expires from today on, so many days, when nobody acts: every day of the stretch, and the applications."""
    awal = mulai or bahasa.hari_ini()
    akhir = awal + dt.timedelta(days=hari - 1)
    segera = Permohonan.objects.filter(status__in=DAPAT_KEDALUWARSA, tenggat__range=(awal, akhir))
    hitung = dict(segera.order_by().values_list("tenggat").annotate(n=Count("pk")))
    per_hari = [(awal + dt.timedelta(days=n), hitung.get(awal + dt.timedelta(days=n), 0)) for n in range(hari)]
    return Prakiraan(per_hari, list(segera.order_by("tenggat", "pk")[:_NAMA_TERBANYAK]))
