"""What a kind of user brings under the regulations that bind this office, and which clause says so."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.akun.models import Pengguna
from lpse.kepatuhan.models import PasalKetentuan
from lpse.kepatuhan.pasal import kata_pasal
from lpse.kepatuhan.profil import NilaiKebijakan, mengikat, rincian_kebijakan
from lpse.tampilan import bahasa
from registrasi.persyaratan.enums import Asal
from registrasi.persyaratan.models import ButirPersyaratan, VersiFormulir
from registrasi.persyaratan.pemicu import SURVEI

if TYPE_CHECKING:
    from django.db.models import QuerySet

SAKELAR = "syarat_tambahan_dari_lkpp"


@dataclass(frozen=True)
class Dasar:
    """A clause of a binding regulation, in words."""

    peraturan: str
    pasal: str

    def __str__(self) -> str:
        return f"{self.peraturan} {self.pasal}"


def butir_untuk(jenis: str, *, tanggal: dt.date | None = None) -> list[ButirPersyaratan]:
    """The closed list for this kind of user on a day: the first binding regulation that lists papers, and what a rule
    of LKPP adds where the binding regulation lets it (Perka LKPP 2/2010 Pasal 22(1), (3); Perbup Konkep Pasal 23(5)).
    """
    kode = [p.kode for p in mengikat()]
    hari = tanggal or bahasa.hari_ini()
    semua = ButirPersyaratan.objects.filter(jenis_pengguna=jenis, peraturan__in=kode).berlaku(hari)
    baris = sorted(semua, key=lambda b: (kode.index(b.peraturan), b.urutan, b.pk))
    pokok = next((b.peraturan for b in baris if b.asal == Asal.REGULASI), "")
    isi = [b for b in baris if b.asal == Asal.REGULASI and b.peraturan == pokok]
    if boleh_menambah().nilai:
        isi += [b for b in baris if b.asal == Asal.LKPP]
    return isi


def boleh_menambah() -> NilaiKebijakan:
    """Whether a rule of LKPP may add a row here, and the clause that says so (22(3); Konkep 23(5))."""
    return rincian_kebijakan(SAKELAR)


def dasar_menambah() -> Dasar:
    """The clause behind :func:`boleh_menambah`, in words."""
    nilai = boleh_menambah()
    nama = next(p.nama_pendek for p in mengikat() if p.kode == nilai.peraturan)
    # A regional regulation may say the same in its own clause (Luwu Utara); then that one speaks.
    return dasar("R-080") or Dasar(nama, kata_pasal(nilai.pasal))


def dasar(nomor: str) -> Dasar | None:
    """Which clause of the binding regulations lays this duty («R-081») on the office; the regional one first."""
    for p in mengikat():
        pasal = PasalKetentuan.objects.filter(ketentuan__nomor=nomor, peraturan=p).order_by("urut").first()
        if pasal is not None:
            return Dasar(p.nama_pendek, kata_pasal(pasal.pasal))
    return None


def nama_peraturan() -> dict[str, str]:
    """Code → short name of the binding regulations."""
    return {p.kode: p.nama_pendek for p in mengikat()}


def versi_berlaku(formulir: str, *, tanggal: dt.date | None = None) -> VersiFormulir:
    """The wording in force on a day.  Raises: VersiFormulir.DoesNotExist before the first one."""
    hari = tanggal or bahasa.hari_ini()
    return VersiFormulir.objects.filter(formulir=formulir, berlaku_dari__lte=hari).latest("berlaku_dari")


def menyebut_survei(*kalimat: str) -> bool:
    """Whether any of these speaks of a field inspection (Pasal 22(4)); PostgreSQL refuses the same words."""
    return any(re.search(SURVEI, k, re.IGNORECASE) for k in kalimat)


def penetap() -> QuerySet[Pengguna]:
    """Active people who decide on extra requirements."""
    hasil: QuerySet[Pengguna] = (
        Pengguna.objects.aktif()
        .filter(
            groups__permissions__codename="tetapkan_persyaratan",
            groups__permissions__content_type__app_label="registrasi",
        )
        .distinct()
        .order_by("pk")
    )
    return hasil
