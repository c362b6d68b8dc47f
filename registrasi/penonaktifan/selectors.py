"""Composed reads over deactivations: what waits for whom, and the figures of the duty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q

from lpse.tampilan import bahasa
from registrasi.pengguna.enums import StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan.enums import KERJA_REGVER, NONAKTIF, SELESAI, StatusAktif, StatusKasus
from registrasi.penonaktifan.models import Klarifikasi, PenonaktifanAkun, PermintaanAktif
from registrasi.penonaktifan.services import PROSES, PUTUSKAN

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusKasus


def menunggu(pengguna: Pengguna) -> QuerySet[PenonaktifanAkun]:
    """Cases that wait for this person: the next step, a term that passed, a decision, a request, a period over."""
    syarat = Q(pk__in=[])
    minta = PermintaanAktif.objects.filter(kasus=OuterRef("pk")).order_by()
    if pengguna.has_perm(PROSES):
        lewat = Klarifikasi.objects.filter(kasus=OuterRef("pk"), dicatat_pada=None, tenggat__lt=bahasa.hari_ini())
        syarat |= (
            Q(status__in=KERJA_REGVER)
            | Q(Exists(lewat), status=_S.KLARIFIKASI)
            | Q(Exists(minta.filter(status=StatusAktif.DIAJUKAN)), status=_S.DIARSIPKAN)
            | Q(
                ~Exists(minta.filter(status__in=[StatusAktif.DIAJUKAN, StatusAktif.DIPERIKSA])),
                status=_S.DIARSIPKAN,
                sampai__lt=bahasa.hari_ini(),
            )
        )
    if pengguna.has_perm(PUTUSKAN):
        periksa = minta.filter(status=StatusAktif.DIPERIKSA).exclude(diperiksa_oleh_id=pengguna.pk)
        syarat |= Q(status=_S.DIUSULKAN) & ~Q(diusulkan_oleh_id=pengguna.pk)
        syarat |= Q(Exists(periksa), status=_S.DIARSIPKAN)
    return PenonaktifanAkun.objects.terlihat_oleh(pengguna).filter(syarat)


@dataclass(frozen=True)
class AngkaPenonaktifan:
    """The duty in figures."""

    #: Cases ever; open ones; User IDs out of use because of one.
    kasus: int
    terbuka: int
    nonaktif: int
    #: Periods that are over while the user is still out of use, and nobody asked yet.
    masa_habis: int
    #: Out of use because of a breach or a blacklist without a case here (imported, or done elsewhere).
    tanpa_kasus: int
    klarifikasi_lewat: int


def angka_penonaktifan() -> AngkaPenonaktifan:
    """Figures of today; three queries."""
    hari = bahasa.hari_ini()
    kasus = PenonaktifanAkun.objects.aggregate(
        semua=Count("pk"),
        terbuka=Count("pk", filter=~Q(status__in=[*SELESAI, _S.DIARSIPKAN])),
        nonaktif=Count("pk", filter=Q(status__in=NONAKTIF)),
        habis=Count("pk", filter=Q(status__in=NONAKTIF, sampai__lt=hari)),
    )
    berkasus = PenonaktifanAkun.objects.filter(pengguna=OuterRef("pk"), status__in=NONAKTIF)
    nonaktif = [StatusPengguna.NONAKTIF_PELANGGARAN, StatusPengguna.NONAKTIF_DAFTAR_HITAM]
    return AngkaPenonaktifan(
        kasus=kasus["semua"],
        terbuka=kasus["terbuka"],
        nonaktif=kasus["nonaktif"],
        masa_habis=kasus["habis"],
        tanpa_kasus=PenggunaSPSE.objects.filter(~Exists(berkasus), status__in=nonaktif).order_by().count(),
        klarifikasi_lewat=Klarifikasi.objects.filter(
            dicatat_pada=None, tenggat__lt=hari, kasus__status=_S.KLARIFIKASI
        ).count(),
    )
