"""Composed reads of the files: allowances, and how the store stands."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Min, Sum
from django.utils import timezone

from lpse.berkas import clamd, setelan, simpanan
from lpse.berkas.enums import DITIADAKAN, KeadaanIsi, Pemindaian, StatusBerkas
from lpse.berkas.models import Berkas, IsiBerkas, Unggahan
from lpse.berkas.registri import KEGUNAAN
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

    from lpse.akun.models import Pengguna
    from lpse.berkas.registri import Kegunaan

#: Every content is hashed again within this time.
PUTARAN = dt.timedelta(days=30)


@dataclass(frozen=True)
class Kuota:
    """What a person keeps, of what they may."""

    terpakai: int
    batas: int

    @property
    def sisa(self) -> int:
        return max(0, self.batas - self.terpakai)

    @property
    def nada(self) -> str:
        bagian = self.terpakai / self.batas if self.batas else 1
        return "kritis" if bagian >= 1 else "perhatian" if bagian >= 0.8 else "jalan"  # noqa: PLR2004 - four fifths

    @property
    def kalimat(self) -> str:
        return f"{bahasa.byte(self.terpakai)} dari {bahasa.byte(self.batas)} terpakai"

    @property
    def terpakai_mb(self) -> float:
        return self.terpakai / 2**20

    @property
    def batas_mb(self) -> float:
        return self.batas / 2**20


def kuota(pengguna: Pengguna, *, kecuali: Unggahan | None = None) -> Kuota:
    """The person's allowance; uploads that are under way count with what they promised."""
    dihitung = [k.kode for k in KEGUNAAN.values() if k.kuota]
    ada = (Berkas.objects.milik(pengguna).filter(kegunaan__in=dihitung).exclude(status=StatusBerkas.DITOLAK)).aggregate(
        n=Sum("isi__ukuran")
    )["n"]
    berjalan = Unggahan.objects.filter(pengguna=pengguna, kegunaan__in=dihitung, kedaluwarsa_pada__gt=timezone.now())
    if kecuali is not None:
        berjalan = berjalan.exclude(pk=kecuali.pk)
    janji = berjalan.berjalan().aggregate(n=Sum("ukuran"))["n"]
    return Kuota((ada or 0) + (janji or 0), setelan.kuota())


def kuota_pemilik(pemilik: Model, guna: Kegunaan) -> tuple[int, Kuota]:
    """How many files of a public use an object holds, and its allowance."""
    ada = Berkas.objects.milik_objek(pemilik).filter(kegunaan=guna.kode).exclude(status=StatusBerkas.DITOLAK)
    angka = ada.aggregate(n=Count("pk"), byte=Sum("isi__ukuran"))
    return angka["n"], Kuota(angka["byte"] or 0, guna.kuota_pemilik)


@dataclass(frozen=True)
class KeadaanSimpanan:
    """The store at one look (``/berkas/keadaan/``)."""

    jumlah_isi: int
    byte_isi: int
    jumlah_berkas: int
    karantina: int
    karantina_sejak: dt.datetime | None
    ditolak: int
    rusak: int
    tertua_diperiksa: dt.datetime | None
    sisa_cakram: int
    antivirus: clamd.Keadaan

    @property
    def terlambat_diperiksa(self) -> bool:
        return self.tertua_diperiksa is not None and self.tertua_diperiksa < timezone.now() - PUTARAN

    @property
    def perlu_orang(self) -> bool:
        mati = self.antivirus.dipasang and not self.antivirus.hidup
        return bool(self.rusak) or self.terlambat_diperiksa or mati


def keadaan_simpanan() -> KeadaanSimpanan:
    isi = IsiBerkas.objects.exclude(keadaan__in=DITIADAKAN)
    angka = isi.aggregate(n=Count("pk"), byte=Sum("ukuran"), tertua=Min("diperiksa_pada"))
    per_status = dict(Berkas.objects.order_by().values_list("status").annotate(n=Count("pk")))
    menunggu = Berkas.objects.filter(status=StatusBerkas.KARANTINA).aggregate(sejak=Min("dibuat_pada"))
    return KeadaanSimpanan(
        jumlah_isi=angka["n"],
        byte_isi=angka["byte"] or 0,
        jumlah_berkas=sum(per_status.values()),
        karantina=per_status.get(StatusBerkas.KARANTINA, 0),
        karantina_sejak=menunggu["sejak"],
        ditolak=per_status.get(StatusBerkas.DITOLAK, 0),
        rusak=isi.exclude(keadaan=KeadaanIsi.UTUH).count(),
        tertua_diperiksa=angka["tertua"],
        sisa_cakram=shutil.disk_usage(simpanan.sementara()).free,
        antivirus=clamd.keadaan(),
    )


def belum_dipindai() -> int:
    """Available files that no antivirus has seen because none was installed."""
    return Berkas.objects.tersedia().filter(pemindaian=Pemindaian.TANPA).count()


def isi_rusak() -> QuerySet[IsiBerkas]:
    """Contents that wait to be restored, with the files that hold them."""
    return IsiBerkas.objects.exclude(keadaan__in=[KeadaanIsi.UTUH, *DITIADAKAN]).prefetch_related("berkas")
