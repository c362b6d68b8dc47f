"""Composed reads over the institutions that use this LPSE; their figures stand apart (Pasal 2(3), 3(2))."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Count, Q

from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi
from lpse.tampilan import bahasa
from registrasi.kerja_sama.enums import TERBUKA, StatusKerjaSama
from registrasi.kerja_sama.models import KerjaSama, PetugasInstansi

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Served by law or by choice, not a part of the government (Pasal 3(2)).
BUMN_BUMD_ORGANISASI = (JenisInstansi.BUMN, JenisInstansi.BUMD, JenisInstansi.ORGANISASI)


def pengguna_spse() -> QuerySet[Any]:
    """The register of SPSE users, named by string: it stands above this package."""
    model: Any = apps.get_model("registrasi", "PenggunaSPSE")
    kueri: QuerySet[Any] = model.objects.order_by()
    return kueri


def _permohonan_instansi() -> QuerySet[Any]:
    """Applications of officers with their institution, named by string for the same reason."""
    model: Any = apps.get_model("registrasi", "DataNonPenyedia")
    kueri: QuerySet[Any] = model.objects.order_by()
    return kueri


def instansi_pengguna() -> QuerySet[Instansi]:
    """The institutions that use this LPSE."""
    return Instansi.objects.filter(hubungan=HubunganInstansi.PENGGUNA)


@dataclass(frozen=True)
class BarisInstansi:
    """The figures of one institution."""

    instansi: Instansi
    perjanjian: KerjaSama | None
    #: Users of SPSE by kind: ``{"ppk": 3}``; active ones.
    pengguna: dict[str, int] = field(default_factory=dict)
    nonaktif: int = 0
    permohonan: int = 0
    petugas: int = 0

    @property
    def jumlah(self) -> int:
        return sum(self.pengguna.values())

    @property
    def keadaan(self) -> tuple[str, str, str]:
        """Words, tone and icon of the agreement."""
        if self.perjanjian is None:
            return "Tanpa kerja sama berlaku", "perhatian", "alert-triangle"
        sisa = (self.perjanjian.sampai - bahasa.hari_ini()).days
        if sisa <= 60:  # noqa: PLR2004 - the first reminder
            return f"Berakhir {sisa} hari lagi", "perhatian", "clock"
        return f"Berlaku sampai {bahasa.tanggal(self.perjanjian.sampai)}", "selesai", "circle-check"


def statistik_instansi(*, tahun: int | None = None) -> list[BarisInstansi]:
    """Users by kind, officers and applications of every institution that uses this LPSE, in five queries.

    ``tahun`` narrows the applications to those made in that year.
    """
    instansi = list(instansi_pengguna().order_by("nama"))
    kunci = [i.pk for i in instansi]
    aktif, nonaktif = _hitung_pengguna(kunci)
    permohonan = _permohonan_instansi().filter(instansi__in=kunci)
    if tahun is not None:
        permohonan = permohonan.filter(permohonan__dibuat_pada__year=tahun)
    banyak = dict(permohonan.values_list("instansi").annotate(n=Count("pk")))
    berlaku = {k.instansi_id: k for k in KerjaSama.objects.berlaku().filter(instansi__in=kunci)}
    bertugas = PetugasInstansi.objects.filter(instansi__in=kunci).filter(
        Q(selesai=None) | Q(selesai__gte=bahasa.hari_ini())
    )
    petugas = dict(bertugas.order_by().values_list("instansi").annotate(n=Count("pk")))
    return [
        BarisInstansi(
            i, berlaku.get(i.pk), aktif.get(i.pk, {}), nonaktif.get(i.pk, 0), banyak.get(i.pk, 0), petugas.get(i.pk, 0)
        )
        for i in instansi
    ]


def _hitung_pengguna(kunci: list[int]) -> tuple[dict[int, dict[str, int]], dict[int, int]]:
    aktif: dict[int, dict[str, int]] = {}
    nonaktif: dict[int, int] = {}
    baris = pengguna_spse().filter(instansi__in=kunci).values_list("instansi", "jenis", "status")
    for instansi, jenis, status, n in baris.annotate(n=Count("pk")):
        if status == "aktif":
            aktif.setdefault(instansi, {})[jenis] = n
        else:
            nonaktif[instansi] = nonaktif.get(instansi, 0) + n
    return aktif, nonaktif


@dataclass(frozen=True)
class AngkaKerjaSama:
    """Agreements in figures, for the compliance map."""

    instansi: int
    berlaku: int
    tanpa_perjanjian: int
    menunggu: int
    menjelang: int


def angka_kerja_sama(*, jenis: tuple[str, ...], hari: dt.date | None = None) -> AngkaKerjaSama:
    """Figures of the institutions of these kinds on a day (today); three queries."""
    satu = hari or bahasa.hari_ini()
    semua = KerjaSama.objects.filter(instansi__jenis__in=jenis)
    berlaku = semua.berlaku(satu).aggregate(
        n=Count("pk"),
        kurang=Count("pk", filter=Q(perjanjian=None)),
        dekat=Count("pk", filter=Q(sampai__lte=satu + dt.timedelta(days=60), lanjutan=None)),
    )
    return AngkaKerjaSama(
        instansi=instansi_pengguna().filter(jenis__in=jenis, aktif=True).count(),
        berlaku=berlaku["n"],
        tanpa_perjanjian=berlaku["kurang"],
        menunggu=semua.filter(status__in=TERBUKA).count(),
        menjelang=berlaku["dekat"],
    )


def riwayat_instansi(instansi: Instansi) -> QuerySet[KerjaSama]:
    """All agreements of one institution, newest first."""
    return KerjaSama.objects.filter(instansi=instansi).exclude(status=StatusKerjaSama.DITOLAK).order_by("-mulai")
