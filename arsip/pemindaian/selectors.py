"""Composed reads of the scan intake: what is there already, and where work goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi, VersiDokumen
from arsip.pemindaian.enums import StatusLembar
from arsip.pemindaian.models import LembarPindaian
from lpse.akun.models import Pengguna

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from arsip.pemindaian.models import KirimanPindaian

_BERKAS_TERBANYAK = 60


@dataclass(frozen=True)
class Ganda:
    """The same content elsewhere: documents this person may open, how many they may not, other waiting sheets."""

    dokumen: list[Dokumen]
    tertutup: int
    lembar: list[LembarPindaian]

    def __bool__(self) -> bool:
        return bool(self.dokumen or self.tertutup or self.lembar)

    @property
    def di_arsip(self) -> bool:
        return bool(self.dokumen or self.tertutup)


def ganda(lembar: Iterable[LembarPindaian], pengguna: Pengguna) -> dict[int, Ganda]:
    """By sheet, what has the same SHA-256. Of documents the person may not see it says only that there are some."""
    semua = [satu for satu in lembar if satu.sha256]
    sidik = {satu.sha256 for satu in semua}
    versi = VersiDokumen.objects.filter(sha256__in=sidik)
    if milik := {satu.dokumen_id for satu in semua if satu.dokumen_id}:
        versi = versi.exclude(dokumen__in=milik)
    pasangan = set(versi.values_list("sha256", "dokumen_id"))
    terlihat = Dokumen.objects.terlihat_oleh(pengguna).in_bulk([d for _, d in pasangan])
    lain = list(
        LembarPindaian.objects.terlihat_oleh(pengguna)
        .filter(sha256__in=sidik, status=StatusLembar.MENUNGGU)
        .select_related("kiriman")
    )
    hasil = {}
    for satu in semua:
        di = sorted(d for s, d in pasangan if s == satu.sha256)
        kembar = [x for x in lain if x.sha256 == satu.sha256 and x.pk != satu.pk]
        temuan = Ganda([terlihat[d] for d in di if d in terlihat], sum(d not in terlihat for d in di), kembar)
        if temuan:
            hasil[satu.pk] = temuan
    return hasil


def tetangga(kiriman: KirimanPindaian, urutan: int) -> tuple[int | None, int | None]:
    """Numbers of the waiting sheets before and after this one, going round at the ends."""
    menunggu = list(
        kiriman.lembar.filter(status=StatusLembar.MENUNGGU).order_by("urutan").values_list("urutan", flat=True)
    )
    sebelum = [n for n in menunggu if n < urutan] or [n for n in menunggu if n > urutan]
    sesudah = [n for n in menunggu if n > urutan] or [n for n in menunggu if n < urutan]
    return (sebelum[-1] if sebelum else None), (sesudah[0] if sesudah else None)


def petugas(kiriman: KirimanPindaian) -> QuerySet[Pengguna]:
    """Colleagues a batch may be handed to."""
    semua: QuerySet[Pengguna] = Pengguna.objects.filter(is_active=True, groups__permissions__codename="pindai_arsip")
    return semua.exclude(pk=kiriman.pemilik_id).distinct().order_by("nama")


def pilihan_klasifikasi() -> list[tuple[str, str]]:
    """Codes with their words, for the list below the field; the newer regulation first."""
    return list(Klasifikasi.objects.aktif().order_by("-rezim", "kode").values_list("kode", "uraian"))


def pilihan_berkas(pengguna: Pengguna) -> list[tuple[str, str]]:
    """Open files the person sees, the newest first."""
    terbuka = BerkasArsip.objects.terlihat_oleh(pengguna).terbuka().order_by("-tahun", "-urut")
    return list(terbuka.values_list("nomor", "uraian")[:_BERKAS_TERBANYAK])
