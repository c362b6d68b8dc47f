"""Reads of the package register that other rooms ask for: the package, the stage that runs now."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Count, Sum

from layanan.paket.enums import StatusImporPaket
from layanan.paket.models import ImporPaket, JadwalTahapan, Paket, PaketRUP
from registrasi.pengguna.selectors_cari import kueri_awalan

if TYPE_CHECKING:
    from django.db.models import QuerySet


def paket_berkode(kode_tender: str) -> Paket | None:
    """The package of this code; None while it is not imported."""
    return Paket.objects.filter(kode_tender=kode_tender.strip()).select_related("instansi").first()


def tahap_berjalan(kode_tender: str, saat: dt.datetime) -> JadwalTahapan | None:
    """The stage of this package that is open at that moment; of several the one that closes first (PPU 2h).

    One indexed query; None when the package is unknown or nothing runs.
    """
    return (
        JadwalTahapan.objects.berjalan(saat)
        .filter(paket__kode_tender=kode_tender.strip())
        .select_related("paket")
        .order_by("selesai", "mulai", "pk")
        .first()
    )


def tahap_semua(paket: Paket, saat: dt.datetime) -> list[tuple[JadwalTahapan, str]]:
    """The stages in their order, each with «selesai», «berjalan», «belum», or «dicabut», at that moment."""
    return [(t, keadaan_tahap(t, saat)) for t in paket.tahapan.all()]


def keadaan_tahap(tahap: JadwalTahapan, saat: dt.datetime) -> str:
    if tahap.dicabut_pada is not None:
        return "dicabut"
    if saat < tahap.mulai:
        return "belum"
    return "berjalan" if saat <= tahap.selesai else "selesai"


def cari_paket(kata: str, *, batas: int = 8) -> QuerySet[Paket]:
    """Packages whose code, RUP code, name or satker begins like this; for fields that complete while typing."""
    kueri = kueri_awalan(kata)
    return Paket.objects.none() if kueri is None else Paket.objects.filter(cari=kueri)[:batas]


def impor_terakhir() -> ImporPaket | None:
    """The newest file that was read to its end."""
    return ImporPaket.objects.filter(status=StatusImporPaket.BERHASIL).order_by("-selesai_pada").first()


def banyak_rup(*, instansi_id: int, tahun: int) -> tuple[int, int]:
    """Announced RUP rows of a satker and year, and the sum of their budget in rupiah."""
    kueri = PaketRUP.objects.terumumkan().filter(instansi_id=instansi_id, tahun=tahun)
    hasil = kueri.aggregate(n=Count("pk"), p=Sum("pagu"))
    return hasil["n"], int(hasil["p"] or 0)
