"""The status page: the state of each system now, its ninety days, its availability."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils import timezone

from layanan.pengumuman.enums import HIDUP, NADA_KEADAAN, TAK_TERSEDIA, URUT_KEADAAN, KeadaanLayanan
from layanan.pengumuman.models import KeadaanSistem, Pengumuman, SistemLayanan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

HARI: Final = 90
_NORMAL: Final = KeadaanLayanan.NORMAL
#: Two decimals, and never «100» while a minute is missing.
_DESIMAL: Final = 2
Selang = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True)
class HariSistem:
    """One day of one system: its worst state."""

    tanggal: dt.date
    keadaan: str

    @property
    def kata(self) -> str:
        return f"{bahasa.tanggal(self.tanggal)}: {KeadaanLayanan(self.keadaan).label}"


@dataclass(frozen=True)
class StatusSistem:
    """One line of the page."""

    sistem: SistemLayanan
    keadaan: str
    sejak: dt.datetime | None
    catatan: str
    hari: tuple[HariSistem, ...]
    ketersediaan: float
    terganggu: dt.timedelta

    @property
    def label(self) -> str:
        return str(KeadaanLayanan(self.keadaan).label)

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_KEADAAN[self.keadaan]

    @property
    def persen(self) -> str:
        """As the office writes it, cut and not rounded."""
        potong = int(self.ketersediaan * 10**_DESIMAL) / 10**_DESIMAL
        return f"{bahasa.angka(potong, _DESIMAL)} %"

    @property
    def hari_terganggu(self) -> int:
        return sum(1 for h in self.hari if h.keadaan in TAK_TERSEDIA)


@dataclass(frozen=True)
class Status:
    """The whole page."""

    sistem: tuple[StatusSistem, ...]
    berjalan: tuple[Pengumuman, ...]
    mendatang: tuple[Pengumuman, ...]
    riwayat: tuple[Pengumuman, ...]

    @property
    def terburuk(self) -> str:
        return max((s.keadaan for s in self.sistem), key=URUT_KEADAAN.__getitem__, default=_NORMAL)

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_KEADAAN[self.terburuk]

    @property
    def kalimat(self) -> str:
        """The answer to the question people come with."""
        bermasalah = [s for s in self.sistem if s.keadaan != _NORMAL]
        if not bermasalah:
            return "Semua sistem berjalan normal."
        if len(bermasalah) == 1:
            return f"{bermasalah[0].sistem.nama}: {bermasalah[0].label.lower()}."
        return f"{bahasa.kata_angka(len(bermasalah)).capitalize()} sistem tidak berjalan normal."


def status(pengguna: Pengguna | AnonymousUser | None = None, *, saat: dt.datetime | None = None) -> Status:
    """Everything of the page in four queries, none of which needs Redis or a worker."""
    kini = saat or timezone.now()
    sistem = list(SistemLayanan.objects.terlihat_oleh(pengguna).filter(aktif=True))
    selang = _selang_per_sistem([s.pk for s in sistem], kini)
    umum = list(_pengumuman(kini))
    berjalan = [p for p in umum if p.status in HIDUP and p.mulai and p.mulai <= kini]
    mendatang = sorted((p for p in umum if p.status in HIDUP and p.mulai and p.mulai > kini), key=_mulai)
    return Status(
        sistem=tuple(_satu(s, selang[s.pk], kini) for s in sistem),
        berjalan=tuple(berjalan),
        mendatang=tuple(mendatang),
        riwayat=tuple(p for p in umum if p.status not in HIDUP),
    )


def _mulai(p: Pengumuman) -> dt.datetime:
    assert p.mulai is not None  # noqa: S101 - filtered by the caller
    return p.mulai


def _pengumuman(kini: dt.datetime) -> Iterable[Pengumuman]:
    lama = kini - dt.timedelta(days=HARI)
    return (
        Pengumuman.objects.publik()
        .filter(Q(status__in=HIDUP) | Q(tayang_pertama__gte=lama), keadaan_sistem__gt="")
        .prefetch_related("sistem")
        .order_by("-mulai", "-pk")
    )


def _selang_per_sistem(sistem: Sequence[int], kini: dt.datetime) -> dict[int, list[KeadaanSistem]]:
    lama = kini - dt.timedelta(days=HARI)
    baris = KeadaanSistem.objects.filter(sistem__in=sistem, mulai__lte=kini).filter(
        Q(selesai__isnull=True) | Q(selesai__gte=lama)
    )
    hasil: dict[int, list[KeadaanSistem]] = defaultdict(list)
    for satu in baris.order_by("mulai", "pk"):
        hasil[satu.sistem_id].append(satu)
    return hasil


def _satu(sistem: SistemLayanan, baris: list[KeadaanSistem], kini: dt.datetime) -> StatusSistem:
    terbuka = [k for k in baris if k.selesai is None or k.selesai > kini]
    terburuk = max(terbuka, key=lambda k: URUT_KEADAAN[k.keadaan], default=None)
    awal = kini - dt.timedelta(days=HARI)
    mati = _lama_tak_tersedia(baris, awal, kini)
    return StatusSistem(
        sistem=sistem,
        keadaan=terburuk.keadaan if terburuk else _NORMAL,
        sejak=terburuk.mulai if terburuk else None,
        catatan=terburuk.catatan if terburuk else "",
        hari=_hari(baris, kini),
        ketersediaan=100 * (1 - mati / (kini - awal)),
        terganggu=mati,
    )


def _lama_tak_tersedia(baris: list[KeadaanSistem], awal: dt.datetime, akhir: dt.datetime) -> dt.timedelta:
    """Time out of use, counted once however many rows tell of it; announced maintenance does not count."""
    mati = _gabung([_potong(k, awal, akhir) for k in baris if k.keadaan in TAK_TERSEDIA])
    rawat = _gabung([_potong(k, awal, akhir) for k in baris if k.keadaan == KeadaanLayanan.PEMELIHARAAN])
    lama = sum((b - a for a, b in mati), dt.timedelta())
    return lama - sum((max(min(b, d) - max(a, c), dt.timedelta()) for a, b in mati for c, d in rawat), dt.timedelta())


def _potong(k: KeadaanSistem, awal: dt.datetime, akhir: dt.datetime) -> Selang:
    return max(k.mulai, awal), max(awal, min(k.selesai or akhir, akhir))


def _gabung(selang: list[Selang]) -> list[Selang]:
    """Overlapping stretches as one."""
    hasil: list[Selang] = []
    for a, b in sorted(selang):
        if hasil and a <= hasil[-1][1]:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], b))
        else:
            hasil.append((a, b))
    return hasil


def _hari(baris: list[KeadaanSistem], kini: dt.datetime) -> tuple[HariSistem, ...]:
    """The worst state of each of the last ninety days, today last; days are the office's."""
    zona = bahasa.zona()
    hari_ini = kini.astimezone(zona).date()
    buruk: dict[dt.date, str] = {}
    for k in baris:
        hari = k.mulai.astimezone(zona).date()
        sampai = (k.selesai or kini).astimezone(zona).date()
        hari = max(hari, hari_ini - dt.timedelta(days=HARI - 1))
        while hari <= min(sampai, hari_ini):
            buruk[hari] = max(buruk.get(hari, _NORMAL), k.keadaan, key=URUT_KEADAAN.__getitem__)
            hari += dt.timedelta(days=1)
    semua = (hari_ini - dt.timedelta(days=HARI - 1 - i) for i in range(HARI))
    return tuple(HariSistem(h, buruk.get(h, _NORMAL)) for h in semua)
