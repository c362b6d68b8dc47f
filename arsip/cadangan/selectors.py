"""Composed reads of the backups: how each target stands, how a run goes on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from arsip.cadangan.enums import (
    BELUM_USAI,
    NADA_STATUS,
    TIDAK_BAIK,
    JenisJalan,
    JenisSasaran,
    StatusJalan,
    TingkatSalinan,
)
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

NADA_TINGKAT: dict[str, tuple[str, str]] = {
    TingkatSalinan.DIBUAT: ("perhatian", "circle-dashed"),
    TingkatSalinan.DI_MEDIA: ("perhatian", "usb"),
    TingkatSalinan.DIBACA_ULANG: ("perhatian", "book"),
    TingkatSalinan.DIUJI_PULIH: ("selesai", "circle-check"),
}
#: A database older than this is late: the schedule comes every six hours, plus the run itself. Files come daily.
USIA_WAJAR: dict[str, dt.timedelta] = {
    JenisSasaran.BASISDATA: dt.timedelta(hours=13),
    JenisSasaran.FOLDER: dt.timedelta(hours=26),
}
USIA_LEWAT = dt.timedelta(hours=50)
#: The weekly full read, with a day to spare.
USIA_BACA = dt.timedelta(days=8)
_MENIT, _JAM, _HARI = 60, 3600, 86400


def lama_detik(detik: float) -> str:
    """«41 detik», «6 menit», «2 jam 10 menit», «3 hari»."""
    if detik < _MENIT:
        return f"{int(detik)} detik"
    if detik < _JAM:
        return f"{int(detik // _MENIT)} menit"
    if detik < 2 * _HARI:
        sisa = int(detik % _JAM // _MENIT)
        return f"{int(detik // _JAM)} jam" + (f" {sisa} menit" if sisa else "")
    return f"{int(detik // _HARI)} hari"


def lama(jalan: JalanCadangan) -> str:
    """How long a run took; empty while it has not ended or never began."""
    if jalan.mulai is None or jalan.selesai is None:
        return ""
    return lama_detik(max(0.0, (jalan.selesai - jalan.mulai).total_seconds()))


@dataclass(frozen=True)
class KeadaanSasaran:
    """One target as the overview shows it."""

    sasaran: Sasaran
    salinan: Salinan | None
    jalan: JalanCadangan | None
    kini: dt.datetime

    @property
    def usia(self) -> dt.timedelta | None:
        return self.kini - self.salinan.waktu_data if self.salinan else None

    @property
    def usia_teks(self) -> str:
        return lama_detik(self.usia.total_seconds()) if self.usia is not None else ""

    @property
    def gagal(self) -> bool:
        return self.jalan is not None and self.jalan.status in TIDAK_BAIK

    @property
    def berlangsung(self) -> bool:
        return self.jalan is not None and self.jalan.status in BELUM_USAI

    @property
    def terlambat(self) -> bool:
        return self.usia is not None and self.usia > USIA_WAJAR[self.sasaran.jenis]

    @property
    def perlu_orang(self) -> bool:
        return self.sasaran.aktif and (self.gagal or self.terlambat or (self.salinan is None and not self.berlangsung))

    @property
    def nada(self) -> tuple[str, str, str]:
        """(word, tone, icon)."""
        if not self.sasaran.aktif:
            return "Belum dipakai", "netral", "circle-dashed"
        if self.jalan is not None and (self.gagal or self.berlangsung):
            return str(StatusJalan(self.jalan.status).label), *NADA_STATUS[self.jalan.status]
        if self.salinan is None:
            return "Belum pernah", "kritis", "alert-octagon"
        return ("Terlambat", "kritis", "clock") if self.terlambat else ("Baik", "selesai", "circle-check")


def keadaan_sasaran(pengguna: Pengguna | None = None) -> list[KeadaanSasaran]:
    """Every visible target, what needs a person first. Three queries."""
    semua = Sasaran.objects.terlihat_oleh(pengguna) if pengguna is not None else Sasaran.objects.order_by("nama")
    daftar = list(semua.select_related("repositori"))
    kunci = [s.pk for s in daftar]
    salinan = _terbaru(
        Salinan.objects.filter(sasaran__in=kunci)
        .ada()
        .order_by("sasaran_id", "-waktu_data", "-pk")
        .distinct("sasaran_id")
    )
    jalan = {
        j.sasaran_id: j
        for j in JalanCadangan.objects.filter(sasaran__in=kunci, jenis=JenisJalan.CADANG)
        .order_by("sasaran_id", "-dibuat_pada", "-pk")
        .distinct("sasaran_id")
    }
    kini = timezone.now()
    hasil = [KeadaanSasaran(s, salinan.get(s.pk), jalan.get(s.pk), kini) for s in daftar]
    return sorted(hasil, key=lambda k: (not k.perlu_orang, not k.sasaran.aktif, k.sasaran.nama))


def _terbaru(kueri: Iterable[Salinan]) -> dict[int, Salinan]:
    return {s.sasaran_id: s for s in kueri}


def pokok(semua: list[KeadaanSasaran]) -> str:
    """The sentence above the overview."""
    aktif = [k for k in semua if k.sasaran.aktif]
    if not aktif:
        return "Belum ada yang dicadangkan."
    perlu = [k for k in aktif if k.perlu_orang]
    if not perlu:
        return "Semua sasaran tercadangkan pada waktunya."
    nama = ", ".join(k.sasaran.nama for k in perlu[:3])
    return (
        f"{bahasa.kata_angka(len(perlu)).capitalize()} dari {bahasa.kata_angka(len(aktif))} sasaran perlu Anda: {nama}."
    )


def sedang_berjalan(pengguna: Pengguna) -> list[JalanCadangan]:
    """Runs under way or waiting, running ones first."""
    kueri = JalanCadangan.objects.terlihat_oleh(pengguna).belum_usai().select_related("sasaran", "repositori", "oleh")
    return sorted(kueri, key=lambda j: (j.status != StatusJalan.BERJALAN, j.dibuat_pada))


@dataclass(frozen=True)
class Kemajuan:
    """A run's figures in words."""

    jalan: JalanCadangan
    kini: dt.datetime

    @property
    def persen(self) -> int | None:
        if self.jalan.kemajuan is None:
            return None
        return self.jalan.kemajuan if self.jalan.usai else min(self.jalan.kemajuan, 99)

    @property
    def rincian(self) -> str:
        """«184,2 dari 297,0 GB · 11.318 dari 18.204 berkas · 68 MB per detik»."""
        j = self.jalan
        bagian = []
        if j.byte_dibaca:
            dari = f" dari sekitar {bahasa.byte(j.byte_total)}" if j.byte_total and not j.usai else ""
            bagian.append(f"{bahasa.byte(j.byte_dibaca)}{dari}")
        if (j.berkas_total or 0) > 1:
            bagian.append(f"{bahasa.angka(j.berkas_dibaca)} dari {bahasa.angka(j.berkas_total)} berkas")
        if j.laju and not j.usai:
            bagian.append(f"{bahasa.byte(j.laju)} per detik")
        return " · ".join(bagian)

    @property
    def sisa(self) -> str:
        """«28 menit»; empty while it cannot be told."""
        j = self.jalan
        if j.status != StatusJalan.BERJALAN or not j.laju or not j.byte_total or j.byte_total <= j.byte_dibaca:
            return ""
        return lama_detik((j.byte_total - j.byte_dibaca) / j.laju)

    @property
    def selesai_kira(self) -> dt.datetime | None:
        j = self.jalan
        if not self.sisa or not j.byte_total:
            return None
        return self.kini + dt.timedelta(seconds=(j.byte_total - j.byte_dibaca) / j.laju)


def kemajuan(jalan: JalanCadangan) -> Kemajuan:
    return Kemajuan(jalan, timezone.now())


def gagal_30_hari() -> int:
    """Failed and broken-off backups of the last thirty days."""
    sejak = timezone.now() - dt.timedelta(days=30)
    return JalanCadangan.objects.tidak_baik().filter(jenis=JenisJalan.CADANG, dibuat_pada__gte=sejak).count()


def belum_tertangani(pengguna: Pengguna) -> QuerySet[JalanCadangan]:
    """Of each target and kind the last ended run, where that ended badly: work for the inbox."""
    usai = JalanCadangan.objects.exclude(status__in=(*BELUM_USAI, StatusJalan.DIBATALKAN))
    terakhir = usai.order_by("sasaran_id", "repositori_id", "jenis", "kunci", "-dibuat_pada").distinct(
        "sasaran_id", "repositori_id", "jenis", "kunci"
    )
    return (
        JalanCadangan.objects.terlihat_oleh(pengguna)
        .filter(pk__in=terakhir.values("pk"))
        .tidak_baik()
        .select_related("sasaran", "repositori")
    )


def repositori_semua(pengguna: Pengguna) -> QuerySet[Repositori]:
    return Repositori.objects.terlihat_oleh(pengguna)
