"""Reads of the register that others ask for: duplicates, the staff behind an identity."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.db.models.functions import Lower

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.akun.peran import PEGAWAI_LPSE
from lpse.identitas import digit, kontak, nama as nama_orang, npwp as nomor_npwp
from lpse.kepatuhan.selectors import kebijakan
from lpse.tampilan.halaman import kata_ramai
from registrasi.pengguna.models import AkunSistem, PenggunaSPSE, Sistem

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from registrasi.pengguna.models import KejadianPengguna

#: What one look takes: more alike than this is a name that says nothing.
CALON_TERBANYAK: Final = 300
SPSE: Final = "spse"
_KATA_TERBANYAK = 6
#: A word counts by its beginning, so that «Masamb» still finds «Masamba».
_AWAL_KATA = 5
#: From so many users on with words of one beginning, its common words stand for it.
RAMAI: Final = 5_000


@dataclass(frozen=True)
class Kembar:
    """A user who shares something with whom is asked about: by what (``nik``, ``npwp``, ``nib``, ``surel``,
    ``telepon``, ``nama``), and how alike the names are.
    """

    pengguna: PenggunaSPSE
    dasar: tuple[str, ...]
    kemiripan: int


def cari_kembar(
    *,
    nik: str = "",
    npwp: str = "",
    nib: str = "",
    surel: str = "",
    telepon: str = "",
    nama: str = "",
    kecuali: int | None = None,
) -> list[Kembar]:
    """Users of the register with the same number, mailbox or telephone, or a similar name (R-077); it never blocks.

    Two indexed queries and a look at the statistics, whatever the size of the register. Names: those that share all
    words but one (by their first letters), measured by ``lpse.identitas.nama.kemiripan``. Most in common first.
    """
    dicari = {
        "nik": digit(nik),
        "npwp": nomor_npwp.enambelas(npwp),
        "nib": digit(nib),
        "surel": kontak.surel(surel),
        "telepon": kontak.telepon(telepon),
    }
    hasil = {k.pengguna.pk: k for k in _menurut_nomor(dicari, nama)}
    for calon in _menurut_nama(nama):
        kemiripan = nama_orang.kemiripan(nama, calon.nama)
        if kemiripan >= nama_orang.AMBANG_MIRIP and calon.pk not in hasil:
            hasil[calon.pk] = Kembar(calon, ("nama",), kemiripan)
    hasil.pop(kecuali or 0, None)
    return sorted(hasil.values(), key=lambda k: (-len(k.dasar), -k.kemiripan, k.pengguna.pk))


def _menurut_nomor(dicari: dict[str, str], nama: str) -> list[Kembar]:
    syarat = Q()
    for kolom, nilai in dicari.items():
        if nilai:
            syarat |= _sama(kolom, nilai)
    if not syarat:
        return []
    calon = PenggunaSPSE.objects.alias(surel_kecil=Lower("surel")).filter(syarat)[:CALON_TERBANYAK]
    return [_kembar(satu, dicari, nama) for satu in calon]


def _sama(kolom: str, nilai: str) -> Q:
    match kolom:
        case "nik":
            return Q(nik=nilai) | Q(nik_penanggung_jawab=nilai)
        case "npwp":
            return Q(npwp16=nilai) | Q(npwp__in={nilai, nomor_npwp.limabelas(nilai)} - {""})
        case "surel":
            return Q(surel_kecil=nilai)
        case _:
            return Q(**{kolom: nilai})


def _kembar(satu: PenggunaSPSE, dicari: dict[str, str], nama: str) -> Kembar:
    punya = {
        "nik": {satu.nik, satu.nik_penanggung_jawab},
        "npwp": {satu.npwp16, nomor_npwp.enambelas(satu.npwp)},
        "nib": {satu.nib},
        "surel": {satu.surel.lower()},
        "telepon": {satu.telepon},
    }
    kemiripan = nama_orang.kemiripan(nama, satu.nama) if nama else 0
    dasar = [k for k, v in dicari.items() if v and v in punya[k]]
    if kemiripan >= nama_orang.AMBANG_MIRIP:
        dasar.append("nama")
    return Kembar(satu, tuple(dasar), kemiripan)


def _menurut_nama(nama: str) -> QuerySet[PenggunaSPSE]:
    """Candidates: all words of the name but one, each by its beginning.

    Of a beginning that very many share, the common words themselves are asked for: a beginning is gathered whole by its
    index, a word is only looked up where the rarer words of the name are.
    """
    kata = [k[:_AWAL_KATA] for k in nama_orang.normal(nama).split() if len(k) > 1 and k != "DAN"][:_KATA_TERBANYAK]
    if not kata:
        return PenggunaSPSE.objects.none()
    perlu = max(len(kata) - 1, min(len(kata), 2))
    ramai = kata_ramai(PenggunaSPSE._meta.db_table, "cari", kata, RAMAI)  # noqa: SLF001 - Django's public _meta
    tanya = {k: " | ".join(ramai.get(k, [f"{k}:*"])) for k in kata}
    pilihan = (" & ".join(f"({tanya[k]})" for k in satu) for satu in combinations(tanya, min(perlu, len(tanya))))
    kueri = SearchQuery(" | ".join(f"({p})" for p in pilihan), config="simple", search_type="raw")
    return PenggunaSPSE.objects.filter(cari=kueri).defer("cari")[:CALON_TERBANYAK]


def pegawai_sama(*, nik: str, nip: str) -> QuerySet[Pengguna]:
    """Staff of this LPSE with that NIK or NIP (Perka LKPP 2/2010 Pasal 13(3))."""
    syarat = Q(pk__in=[])
    if nik:
        syarat |= Q(nik=nik)
    if nip:
        syarat |= Q(nip=nip)
    hasil: QuerySet[Pengguna] = Pengguna.objects.filter(syarat).berperan(*sorted(PEGAWAI_LPSE))
    return hasil


def pemegang(*izin: str) -> QuerySet[Pengguna]:
    """Active people whose role carries one of these permissions of this unit (codenames)."""
    hasil: QuerySet[Pengguna] = (
        Pengguna.objects.aktif()
        .filter(groups__permissions__codename__in=izin, groups__permissions__content_type__app_label="registrasi")
        .distinct()
        .order_by("pk")
    )
    return hasil


def kepala(*, cadangan: Pengguna) -> Pengguna:
    """Who signs for the LPSE; whoever acts, while no Kepala is recorded."""
    return Pengguna.objects.aktif().berperan(KodePeran.KEPALA).order_by("pk").first() or cadangan


#: Lines of a user's history on their page.
KEJADIAN_TERBARU: Final = 30


def kejadian_terakhir(pengguna: PenggunaSPSE) -> QuerySet[KejadianPengguna]:
    """The user's history, newest first."""
    return pengguna.kejadian.select_related("oleh", "naskah", "berkas")[:KEJADIAN_TERBARU]


@dataclass(frozen=True)
class BarisSistem:
    """A system, and the user's account in it."""

    sistem: Sistem
    akun: AkunSistem | None


def semua_sistem() -> bool:
    """Whether this office registers the users of every procurement system (PPU 2b), or of SPSE alone (P2 4c)."""
    return kebijakan("seluruh_sistem_pengadaan")


def sistem_pengguna(pengguna: PenggunaSPSE) -> list[BarisSistem]:
    """The systems this office registers users of, and any other in which this one has an account."""
    akun = {a.sistem_id: a for a in pengguna.akun_sistem.all()}
    dicatat = Sistem.objects.filter(Q(pk__in=akun) | (Q(aktif=True) if semua_sistem() else Q(kode=SPSE)))
    return [BarisSistem(s, akun.get(s.pk)) for s in dicatat]
