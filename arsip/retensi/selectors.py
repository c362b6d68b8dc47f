"""Composed reads of retention: what is due, what is coming, what waits, and whom a list still needs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import ExtractYear

from arsip.dokumen.enums import StatusBerkasArsip
from arsip.dokumen.models import Klasifikasi
from arsip.retensi.enums import (
    BATAS_ANRI,
    USUL_BERJALAN,
    JenisUsul,
    Keputusan,
    NasibAkhir,
    PemberiPersetujuan,
    StatusUsul,
)
from arsip.retensi.model_jra import AturanRetensi, JamRetensi, JamRetensiQuerySet
from arsip.retensi.model_penahanan import PenahananHukum
from arsip.retensi.model_pindah import ButirPemindahan
from arsip.retensi.model_usul import ButirUsul, PersetujuanUsul, UsulPenyusutan
from arsip.retensi.naskah import HASIL
from lpse.naskah.models import Naskah
from lpse.naskah.selectors import menunggu_saya
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

#: How many years ahead the forecast looks.
PRAKIRAAN_TAHUN = 5
_NASIB_USUL = {
    JenisUsul.MUSNAH: (NasibAkhir.MUSNAH, NasibAkhir.DINILAI),
    JenisUsul.SERAH: (NasibAkhir.PERMANEN,),
}


def calon_usul(*, jenis: str, pada: dt.date | None = None) -> JamRetensiQuerySet:
    """What a list of this kind would hold today: due, not held, of a fate that allows it, on no running list."""
    sedang = ButirUsul.objects.filter(usul__status__in=USUL_BERJALAN).values("berkas_arsip_id")
    return (
        JamRetensi.objects.jatuh_tempo(pada or bahasa.hari_ini())
        .filter(nasib__in=_NASIB_USUL[JenisUsul(jenis)], ditahan=False)
        .exclude(pk__in=sedang)
    )


def calon_pindah(pada: dt.date | None = None) -> QuerySet[JamRetensi]:
    """Files whose active years are over and which no transfer has taken yet."""
    sedang = ButirPemindahan.objects.filter(berjalan=True).values("berkas_arsip_id")
    return JamRetensi.objects.pindah(pada or bahasa.hari_ini()).exclude(pk__in=sedang)


def surat_perlu(usul: UsulPenyusutan) -> list[PemberiPersetujuan]:
    """Whose letters the list asks for, by the longest and the shortest it holds."""
    lama = list(usul.butir.filter(keputusan=Keputusan.MUSNAHKAN).values_list("lama_tahun", flat=True))
    perlu = []
    if any(n >= BATAS_ANRI for n in lama):
        perlu.append(PemberiPersetujuan.ANRI)
    if any(n < BATAS_ANRI for n in lama):
        perlu.append(PemberiPersetujuan.KEPALA_DAERAH)
    return perlu


def surat_kurang(usul: UsulPenyusutan) -> list[PemberiPersetujuan]:
    ada = set(usul.surat.values_list("pemberi", flat=True))
    return [p for p in surat_perlu(usul) if p not in ada]


@dataclass(frozen=True)
class RingkasanRetensi:
    """The dashboard's figures, over what this person may see."""

    pindah: int
    jatuh_tempo: int
    musnah: int
    serah: int
    ditahan: int
    belum_jra: int
    kode_tanpa_nilai: int
    perkara: int

    @property
    def perlu_orang(self) -> bool:
        return bool(self.pindah or self.jatuh_tempo)


def ringkasan(pengguna: Pengguna) -> RingkasanRetensi:
    """Figures of today, one query over the clocks and three small ones."""
    hari = bahasa.hari_ini()
    aktif = Q(berkas_arsip__status=StatusBerkasArsip.AKTIF, aktif_sampai__lte=hari)
    tempo = Q(berkas_arsip__status=StatusBerkasArsip.INAKTIF, inaktif_sampai__lte=hari)
    simpan = ~Q(berkas_arsip__status__in=(StatusBerkasArsip.MUSNAH, StatusBerkasArsip.DISERAHKAN))
    angka: dict[str, Any] = JamRetensi.objects.terlihat_oleh(pengguna).aggregate(
        pindah=Count("pk", filter=aktif),
        jatuh_tempo=Count("pk", filter=tempo),
        ditahan=Count("pk", filter=simpan & Q(ditahan=True)),
        belum_jra=Count("pk", filter=simpan & Q(nasib__isnull=True)),
    )
    return RingkasanRetensi(
        **angka,
        musnah=calon_usul(jenis=JenisUsul.MUSNAH, pada=hari).terlihat_oleh(pengguna).count(),
        serah=calon_usul(jenis=JenisUsul.SERAH, pada=hari).terlihat_oleh(pengguna).count(),
        kode_tanpa_nilai=AturanRetensi.objects.berlaku(hari).filter(nasib="").count(),
        perkara=PenahananHukum.objects.terlihat_oleh(pengguna).berjalan().count(),
    )


@dataclass(frozen=True)
class TahunPrakiraan:
    """What one year will bring."""

    tahun: int
    pindah: int
    musnah: int
    dinilai: int
    permanen: int

    @property
    def jumlah(self) -> int:
        return self.pindah + self.musnah + self.dinilai + self.permanen


def prakiraan(pengguna: Pengguna, *, pada: dt.date | None = None) -> list[TahunPrakiraan]:
    """Of this year and the next five: files that become due for transfer, and those whose years end, by fate.

    What fell due in earlier years and still waits counts for this year.
    """
    awal = (pada or bahasa.hari_ini()).year
    akhir = awal + PRAKIRAAN_TAHUN
    jam = JamRetensi.objects.terlihat_oleh(pengguna)
    pindah = dict(
        jam.filter(berkas_arsip__status=StatusBerkasArsip.AKTIF)
        .annotate(tahun=ExtractYear("aktif_sampai"))
        .values_list("tahun")
        .annotate(n=Count("pk"))
    )
    ujung = (
        jam.filter(berkas_arsip__status__in=(StatusBerkasArsip.AKTIF, StatusBerkasArsip.INAKTIF))
        .annotate(tahun=ExtractYear("inaktif_sampai"))
        .values_list("tahun", "nasib")
        .annotate(n=Count("pk"))
    )
    nasib = {(tahun, n): jumlah for tahun, n, jumlah in ujung}

    def kira(tahun: int, nilai: dict[Any, int], kunci: str = "") -> int:
        cocok = ((k if not kunci else k[0], k, n) for k, n in nilai.items() if not kunci or k[1] == kunci)
        return sum(n for t, _, n in cocok if t is not None and (t == tahun or (tahun == awal and t < awal)))

    return [
        TahunPrakiraan(
            t, kira(t, pindah), kira(t, nasib, NasibAkhir.MUSNAH), kira(t, nasib, NasibAkhir.DINILAI),
            kira(t, nasib, NasibAkhir.PERMANEN),
        )
        for t in range(awal, akhir + 1)
    ]  # fmt: skip


def kode_belum_jra(pengguna: Pengguna) -> list[tuple[Klasifikasi, int]]:
    """Codes under which files are kept although the schedule has no values for them, the fullest first."""
    per_kode = (
        JamRetensi.objects.terlihat_oleh(pengguna)
        .belum_jra()
        .values("berkas_arsip__klasifikasi")
        .annotate(n=Count("pk"))
        .order_by("-n")
        .values_list("berkas_arsip__klasifikasi", "n")
    )
    jumlah = dict(per_kode)
    kode = Klasifikasi.objects.in_bulk(list(jumlah))
    return [(kode[pk], n) for pk, n in jumlah.items()]


def menunggu_persetujuan(pengguna: Pengguna) -> QuerySet[UsulPenyusutan]:
    """Lists that this person can approve now: not their own, not approved by them, their chair still free."""
    if not pengguna.has_perm("arsip.setujui_penyusutan"):
        return UsulPenyusutan.objects.none()
    kursi = "kepala" if "kepala" in pengguna.kode_peran else "pejabat"
    return (
        UsulPenyusutan.objects.terlihat_oleh(pengguna)
        .filter(status=StatusUsul.PERSETUJUAN)
        .exclude(pengusul_id=pengguna.pk)
        .exclude(Exists(PersetujuanUsul.objects.filter(usul=OuterRef("pk"), gugur_pada__isnull=True, sebagai=kursi)))
        .annotate(jumlah=Count("butir", distinct=True))
    )


def menunggu_penilaian(pengguna: Pengguna) -> QuerySet[UsulPenyusutan]:
    """Lists on whose panel this person sits and where something is not assessed yet."""
    return (
        UsulPenyusutan.objects.filter(status=StatusUsul.PENILAIAN, panitia__pengguna=pengguna)
        .annotate(belum=Count("butir", filter=Q(butir__keputusan=Keputusan.BELUM), distinct=True))
        .filter(belum__gt=0)
    )


def tertahan_lama(batas: dt.date) -> int:
    """Inactive files that have been due since before this day and are on no running list: the office is late."""
    sedang = ButirUsul.objects.filter(usul__status__in=USUL_BERJALAN).values("berkas_arsip_id")
    return (
        JamRetensi.objects.jatuh_tempo(batas).filter(nasib__isnull=False, ditahan=False).exclude(pk__in=sedang).count()
    )


def hasil_terakhir(usul: UsulPenyusutan) -> Naskah | None:
    """What became of every file of the list, once it has been carried out (``services_hasil``)."""
    return (
        Naskah.objects.filter(jenis=HASIL, objek_jenis=usul._meta.label_lower, objek_id=str(usul.pk))  # noqa: SLF001 - Django's public _meta
        .order_by("-pk")
        .first()
    )


def naskah_giliran(saya: Pengguna, *naskah: Naskah | None) -> int | None:
    """Which of these papers waits for this person's signature now: the key of the first."""
    nomor = [n.pk for n in naskah if n is not None]
    return menunggu_saya(saya).filter(naskah__in=nomor).values_list("naskah_id", flat=True).first()
