"""Reads of the examination: the inbox with its deadlines, the counters, who has what open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan, Permohonan
from registrasi.verifikasi.enums import HasilKeputusan
from registrasi.verifikasi.models import BASI, HADIR, Kehadiran, Keputusan, Klaim, PermintaanPerbaikan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusPermohonan
#: What the verifiers' desk is about: waiting for them, or for the applicant's answer to them.
DI_MEJA = (_S.MENUNGGU_VERIFIKASI, _S.PERLU_PERBAIKAN)
_MENUNGGU = Q(status=_S.MENUNGGU_VERIFIKASI)


def meja(pengguna: Pengguna) -> QuerySet[Permohonan]:
    """Applications on the desk with their nearest deadline (``batas``) and how far each examination is."""
    butir = (
        ButirPermohonan.objects.filter(permohonan=OuterRef("pk"))
        .order_by()
        .values("permohonan")
        .annotate(n=Count("pk"))
    )
    return (
        Permohonan.objects.terlihat_oleh(pengguna)
        .filter(status__in=DI_MEJA)
        .select_related("klaim__pemeriksa", "petugas")
        .annotate(
            batas=Coalesce("tenggat_layanan", Cast("tenggat", DateTimeField())),
            butir_semua=Coalesce(Subquery(butir.values("n")), 0),
            butir_selesai=Coalesce(Subquery(butir.exclude(hasil=HasilButir.BELUM).values("n")), 0),
            butir_kurang=Coalesce(Subquery(butir.filter(hasil=HasilButir.KURANG).values("n")), 0),
        )
    )


@dataclass(frozen=True)
class Angka:
    """The counters above the inbox."""

    semua: int
    lewat: int
    menunggu: int
    diperiksa: int
    saya: int
    perbaikan: int
    selesai: int


def awal_bulan() -> dt.datetime:
    return bahasa.sekarang().replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def lewat(kini: dt.datetime) -> Q:
    """Past the office's own promise, or past the applicant's last day."""
    return Q(tenggat_layanan__lt=kini) | Q(tenggat_layanan=None, tenggat__lt=bahasa.hari_ini())


def angka_meja(pengguna: Pengguna) -> Angka:
    """Two queries, whatever the size of the desk."""
    kini = timezone.now()
    klaim = Klaim.objects.hidup().filter(permohonan=OuterRef("pk"))
    kueri = Permohonan.objects.terlihat_oleh(pengguna).filter(status__in=DI_MEJA)
    isi = kueri.annotate(diklaim=Exists(klaim), milik=Exists(klaim.filter(pemeriksa=pengguna))).aggregate(
        semua=Count("pk"), lewat=Count("pk", filter=lewat(kini)),
        menunggu=Count("pk", filter=_MENUNGGU & Q(diklaim=False)),
        diperiksa=Count("pk", filter=_MENUNGGU & Q(diklaim=True)), saya=Count("pk", filter=_MENUNGGU & Q(milik=True)),
        perbaikan=Count("pk", filter=Q(status=_S.PERLU_PERBAIKAN)),
    )  # fmt: skip
    selesai = Keputusan.objects.terlihat_oleh(pengguna).filter(pada__gte=awal_bulan()).count()
    return Angka(**isi, selesai=selesai)


def jumlah_menunggu(pengguna: Pengguna) -> int:
    """For the navigation: one indexed count."""
    return Permohonan.objects.terlihat_oleh(pengguna).filter(_MENUNGGU).count()


def butir_permohonan(permohonan: Permohonan) -> list[ButirPermohonan]:
    """The rows of the checklist with what they ask and their files; the row knows its application without a query."""
    isi = list(
        permohonan.butir.select_related("persyaratan", "diperiksa_oleh")
        .prefetch_related("berkas__berkas__isi")
        .order_by("urutan", "pk")
    )
    for b in isi:
        b.permohonan = permohonan
    return isi


def hadir_lain(permohonan: Permohonan, orang: Pengguna) -> list[Pengguna]:
    """Who else has the page open at this moment, one query."""
    batas = timezone.now() - HADIR
    kueri = Kehadiran.objects.filter(permohonan=permohonan, detak__gt=batas).exclude(orang=orang)
    return [k.orang for k in kueri.select_related("orang").order_by("pk")]


def permintaan_terbuka(permohonan: Permohonan) -> PermintaanPerbaikan | None:
    """What the applicant has still to answer."""
    return (
        PermintaanPerbaikan.objects.filter(permohonan=permohonan, dibalas_pada=None)
        .select_related("diminta_oleh")
        .prefetch_related("isi__butir_permohonan__persyaratan")
        .first()
    )


def berkas_dalam_periksa(permohonan: Permohonan) -> bool:
    """Whether some file is still waiting for the virus check."""
    return BerkasButir.objects.filter(butir__permohonan=permohonan, berkas__status="karantina").exists()


def bebas(pengguna: Pengguna) -> QuerySet[Permohonan]:
    """What this person may examine now, the most urgent first: waiting, and not in a colleague's hands."""
    boleh = Q(klaim=None) | Q(klaim__pemeriksa=pengguna) | Q(klaim__detak__lt=timezone.now() - BASI)
    return meja(pengguna).filter(_MENUNGGU & boleh).order_by("batas", "pk")  # type: ignore[misc] # annotated in meja


def berikutnya(pengguna: Pengguna, *, kecuali: int = 0) -> Permohonan | None:
    """The most urgent application this person may take now."""
    return bebas(pengguna).exclude(pk=kecuali).first()


@dataclass(frozen=True)
class AngkaVerifikasi:
    """What the duties look at."""

    disetujui: int
    ditolak: int
    tanpa_periksa: int  # approved with a row nobody examined: must be nought
    sendiri: int  # decided by whoever entered them
    tanpa_surat: int
    tanpa_user: int
    menunggu: int
    lewat: int

    @property
    def diputus(self) -> int:
        return self.disetujui + self.ditolak


def angka_verifikasi() -> AngkaVerifikasi:
    """Figures of all decisions there are, and of what waits."""
    belum = ButirPermohonan.objects.filter(permohonan=OuterRef("permohonan_id"), hasil=HasilButir.BELUM)
    setuju = Q(hasil=HasilKeputusan.DISETUJUI)
    putusan: dict[str, Any] = Keputusan.objects.annotate(belum=Exists(belum)).aggregate(
        disetujui=Count("pk", filter=setuju), ditolak=Count("pk", filter=~setuju),
        tanpa_periksa=Count("pk", filter=setuju & Q(belum=True)),
        sendiri=Count("pk", filter=Q(permohonan__petugas=F("oleh"))), tanpa_surat=Count("pk", filter=Q(naskah=None)),
        tanpa_user=Count("pk", filter=setuju & Q(permohonan__pengguna=None)),
    )  # fmt: skip
    meja_kini = Permohonan.objects.filter(_MENUNGGU).aggregate(
        menunggu=Count("pk"), lewat=Count("pk", filter=Q(tenggat_layanan__lt=timezone.now()))
    )
    return AngkaVerifikasi(**putusan, **meja_kini)
