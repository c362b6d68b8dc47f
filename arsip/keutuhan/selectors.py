"""Composed reads of the integrity of the archive: is every content looked at within thirty days, and what is broken."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, Min, OuterRef, Q, Sum
from django.utils import timezone

from arsip.dokumen.models import Dokumen, VersiDokumen
from arsip.keutuhan.models import HariKeutuhan, KerusakanIsi
from lpse.berkas.enums import KeadaanIsi
from lpse.berkas.models import IsiBerkas
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

#: The promise: no archived content goes longer than this without being hashed again.
JANJI = dt.timedelta(days=30)
#: What the schedule aims at, so that nine days are left for a machine that stood still.
SASARAN = dt.timedelta(days=21)
HARI_PITA = 30


@dataclass(frozen=True)
class AngkaKeutuhan:
    """The archive at one look."""

    isi: int
    byte: int
    diperiksa_hari_ini: int
    terlambat: int
    rusak: int
    hilang: int
    tertua: dt.datetime | None

    @property
    def terjaga(self) -> bool:
        """Every content was looked at within thirty days, and every one was whole."""
        return not (self.terlambat or self.rusak or self.hilang)

    @property
    def umur_hari(self) -> int:
        """Whole days since the content that waits longest was looked at."""
        return max(0, (timezone.now() - self.tertua) // dt.timedelta(days=1)) if self.tertua else 0


def isi_arsip() -> QuerySet[IsiBerkas]:
    """The contents that documents of the archive hold now; each counts once however many hold it."""
    dipakai = VersiDokumen.objects.filter(sha256=OuterRef("sha256"), berkas__isnull=False)
    return IsiBerkas.objects.filter(Exists(dipakai)).exclude(keadaan=KeadaanIsi.DIBUANG)


def angka_keutuhan(*, sekarang: dt.datetime | None = None) -> AngkaKeutuhan:
    """Counted from the rows, in one query."""
    kini = sekarang or timezone.now()
    pagi = dt.datetime.combine(kini.astimezone(bahasa.zona()).date(), dt.time.min, tzinfo=bahasa.zona())
    utuh = Q(keadaan=KeadaanIsi.UTUH)
    a = isi_arsip().aggregate(
        isi=Count("pk"),
        byte=Sum("ukuran", default=0),
        hari_ini=Count("pk", filter=Q(diperiksa_pada__gte=pagi)),
        terlambat=Count("pk", filter=utuh & Q(diperiksa_pada__lt=kini - JANJI)),
        rusak=Count("pk", filter=Q(keadaan=KeadaanIsi.RUSAK)),
        hilang=Count("pk", filter=Q(keadaan=KeadaanIsi.HILANG)),
        tertua=Min("diperiksa_pada", filter=utuh),
    )
    return AngkaKeutuhan(a["isi"], a["byte"], a["hari_ini"], a["terlambat"], a["rusak"], a["hilang"], a["tertua"])


@dataclass(frozen=True)
class Temuan:
    """One damaged or missing content with the documents that hold it, as far as the reader may know them."""

    kerusakan: KerusakanIsi
    dokumen: Sequence[Dokumen]
    tersembunyi: int


def temuan_terbuka(pengguna: Pengguna) -> list[Temuan]:
    """What waits to be restored, newest first; titles only of documents this person sees. Three queries."""
    rusak = list(KerusakanIsi.objects.terlihat_oleh(pengguna).terbuka()[:200])
    versi = VersiDokumen.objects.filter(sha256__in=[k.sha256 for k in rusak], berkas__isnull=False)
    terlihat = Dokumen.objects.terlihat_oleh(pengguna).filter(versi__in=versi).select_related("berkas_arsip")
    boleh = {d.pk: d for d in terlihat}
    per_isi: dict[str, set[int]] = {}
    for sha256, dokumen_id in versi.values_list("sha256", "dokumen_id"):
        per_isi.setdefault(sha256, set()).add(dokumen_id)
    hasil = []
    for k in rusak:
        semua = per_isi.get(k.sha256, set())
        tampak = [boleh[pk] for pk in sorted(semua) if pk in boleh]
        hasil.append(Temuan(k, tampak, len(semua) - len(tampak)))
    return hasil


@dataclass(frozen=True)
class Hari:
    """One stripe of the ribbon: a day, and how it stood; None when nobody measured."""

    tanggal: dt.date
    catatan: HariKeutuhan | None

    @property
    def nada(self) -> str:
        if self.catatan is None:
            return "netral"
        return "selesai" if self.catatan.baik else "kritis"

    @property
    def kata(self) -> str:
        if self.catatan is None:
            return "tidak diukur"
        return "terjaga" if self.catatan.baik else "perlu perhatian"


def pita_hari(*, akhir: dt.date | None = None, banyak: int = HARI_PITA) -> list[Hari]:
    """The last thirty days, oldest first."""
    sampai = akhir or bahasa.hari_ini()
    mulai = sampai - dt.timedelta(days=banyak - 1)
    ada = {h.tanggal: h for h in HariKeutuhan.objects.filter(tanggal__range=(mulai, sampai))}
    return [Hari(h, ada.get(h)) for h in (mulai + dt.timedelta(days=n) for n in range(banyak))]
