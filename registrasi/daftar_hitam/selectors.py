"""Who is listed on a day: by number first, by name as a question (DOMAIN.md A5, ADR 0030)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.contrib.postgres.lookups import Overlap
from django.db.models import Count, Q, Value
from django.db.models.functions import TruncYear

from lpse.identitas import digit, nama as nama_orang, npwp as nomor_npwp
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.enums import DASAR_NOMOR, Dasar, StatusDaftarHitam
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.sql import KunciNama

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

#: More entries than this for one party are a name that says nothing.
TERBANYAK: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Pihak:
    """A party that may be listed. ``utama``: the provider itself, or whom its User ID stands for (Pasal 22(2))."""

    nama: str = ""
    npwp: str = ""
    nib: str = ""
    nik: str = ""
    sebutan: str = "Penyedia"
    utama: bool = True


@dataclass(frozen=True, slots=True)
class Temuan:
    """An entry that meets a party, and by what; the strongest ground of several."""

    entri: DaftarHitam
    dasar: Dasar
    kemiripan: int = 100
    pihak: Pihak = Pihak()

    @property
    def menghentikan(self) -> bool:
        """A number of the provider itself names it and stops; a name, or an owner's number, asks a person to look."""
        return self.pihak.utama and self.dasar in DASAR_NOMOR

    @property
    def kalimat(self) -> str:
        """Reason and register entry, as the counter says them."""
        e = self.entri
        mirip = f" ({self.kemiripan} dari 100)" if self.dasar == Dasar.NAMA_MIRIP else ""
        return (
            f"{self.pihak.sebutan}: {self.dasar.label}{mirip} dengan {e.nama}, SK {e.nomor_sk} dari {e.penerbit}, "
            f"berlaku {bahasa.tanggal(e.berlaku_dari)} sampai {bahasa.tanggal(e.berlaku_sampai)}, "
            f"{e.jenis_pelanggaran[:1].lower()}{e.jenis_pelanggaran[1:]}."
        )


def cari_tercantum(
    *, npwp: str = "", nib: str = "", nik: str = "", nama: str = "", hari: dt.date | None = None
) -> list[Temuan]:
    """Entries in force on ``hari`` (today) that meet this party; numbers first, one query whatever the size.

    A NIK is looked for among tax numbers too and the other way round, as a person's NPWP of sixteen digits is the NIK.
    """
    return cari_pihak([Pihak(npwp=npwp, nib=nib, nik=nik, nama=nama)], hari=hari)


def cari_pihak(pihak: Iterable[Pihak], *, hari: dt.date | None = None) -> list[Temuan]:
    """Entries in force on ``hari`` (today) that meet any of these parties: one query for all of them."""
    semua = list(pihak)
    syarat = Q()
    for satu in semua:
        syarat |= _syarat(satu)
    if not syarat:
        return []
    # Without an order: sorted by date, the planner would walk the dates instead of the indexes of what is looked for.
    entri = list(DaftarHitam.objects.berlaku(hari or bahasa.hari_ini()).filter(syarat).order_by()[:TERBANYAK])
    temuan = [t for p in semua for e in entri if (t := nilai(e, p)) is not None]
    urutan = list(Dasar)
    return sorted(temuan, key=lambda t: (not t.pihak.utama, urutan.index(t.dasar), -t.kemiripan, t.entri.pk))


def _syarat(pihak: Pihak) -> Q:
    pajak, orang, izin = nomor_npwp.enambelas(pihak.npwp), digit(pihak.nik), digit(pihak.nib)
    syarat = Q()
    if pajak:
        syarat |= Q(npwp16=pajak) | Q(nik=pajak)
    if orang:
        syarat |= Q(nik=orang) | Q(npwp16=orang)
    if izin:
        syarat |= Q(nib=izin)
    if inti := nama_orang.normal(pihak.nama):
        syarat |= Q(nama_normal=inti) | kunci_bertemu(inti)
    return syarat


def kunci_bertemu(nama_normal: str) -> Q:
    """Rows whose normalised name shares a key with this one; the array index of the keys answers it."""
    return Q(Overlap(KunciNama("nama_normal"), KunciNama(Value(nama_normal))))


def nilai(entri: DaftarHitam, pihak: Pihak) -> Temuan | None:
    """By what this entry meets that party, if at all; whether it is in force is the caller's to know."""
    pajak, orang, izin = nomor_npwp.enambelas(pihak.npwp), digit(pihak.nik), digit(pihak.nib)
    pajak_entri = nomor_npwp.enambelas(entri.npwp)
    if pajak and pajak in {pajak_entri, entri.nik}:
        return Temuan(entri, Dasar.NPWP, pihak=pihak)
    if izin and izin == entri.nib:
        return Temuan(entri, Dasar.NIB, pihak=pihak)
    if orang and orang in {entri.nik, pajak_entri}:
        return Temuan(entri, Dasar.NIK, pihak=pihak)
    if nama_orang.sama(pihak.nama, entri.nama):
        return Temuan(entri, Dasar.NAMA, pihak=pihak)
    mirip = nama_orang.kemiripan(pihak.nama, entri.nama)
    return Temuan(entri, Dasar.NAMA_MIRIP, mirip, pihak) if mirip >= nama_orang.AMBANG_TERCANTUM else None


@dataclass(frozen=True, slots=True)
class AngkaDaftarHitam:
    """How the register stands on a day, as duties and reports say it."""

    tercatat: int
    berlaku: int
    ditunda: int
    dibatalkan: int
    berbukti: int


def angka(hari: dt.date | None = None) -> AngkaDaftarHitam:
    """One query over the register (Perka LKPP 2/2010 Pasal 10(4))."""
    kini = hari or bahasa.hari_ini()
    tayang = Q(status=StatusDaftarHitam.TAYANG, berlaku_dari__lte=kini, berlaku_sampai__gte=kini)
    hasil = DaftarHitam.objects.aggregate(
        tercatat=Count("pk"),
        berlaku=Count("pk", filter=tayang),
        ditunda=Count("pk", filter=Q(status=StatusDaftarHitam.PENUNDAAN)),
        dibatalkan=Count("pk", filter=Q(status=StatusDaftarHitam.PEMBATALAN)),
        berbukti=Count("bukti"),
    )
    return AngkaDaftarHitam(**hasil)


def per_tahun() -> list[tuple[int, int]]:
    """(year of the decree, entries), newest first: for the reports of the Sekretariat."""
    baris = DaftarHitam.objects.annotate(tahun=TruncYear("tanggal_sk")).order_by("-tahun").values("tahun")
    return [(b["tahun"].year, b["n"]) for b in baris.annotate(n=Count("pk"))]
