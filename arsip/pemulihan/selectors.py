"""What the screens and the duties ask about drills: promises, the newest drill, what is proven."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from arsip.cadangan.enums import BELUM_USAI, JenisJalan, JenisSasaran
from arsip.cadangan.models import JalanCadangan, Salinan, Sasaran
from arsip.pemulihan.lama import lama
from arsip.pemulihan.models import BatasPulih, UjiPulih

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna

#: While nobody promised otherwise: databases are backed up every six hours, files every day (issue of the schedule).
RPO_BAWAAN = {JenisSasaran.BASISDATA: 7 * 60, JenisSasaran.FOLDER: 26 * 60}
RTO_BAWAAN = 4 * 60
#: A drill is due again after this long.
MASA_UJI = dt.timedelta(days=35)


@dataclass(frozen=True)
class Batas:
    """The promise of one target, in seconds."""

    rpo: int
    rto: int
    bawaan: bool


def batas(sasaran: Sasaran) -> Batas:
    """What was promised for this target, or the house's own measure."""
    return _batas(sasaran, BatasPulih.objects.filter(sasaran=sasaran).first())


def _batas(sasaran: Sasaran, baris: BatasPulih | None) -> Batas:
    if baris is not None:
        return Batas(baris.rpo_menit * 60, baris.rto_menit * 60, bawaan=False)
    return Batas(RPO_BAWAAN[JenisSasaran(sasaran.jenis)] * 60, RTO_BAWAAN * 60, bawaan=True)


@dataclass(frozen=True)
class KeadaanSasaran:
    """One target as the overview shows it."""

    sasaran: Sasaran
    batas: Batas
    salinan: Salinan | None
    uji: UjiPulih | None
    jalan: JalanCadangan | None

    @property
    def umur_detik(self) -> float | None:
        """Age of the newest data that could come back now."""
        return (timezone.now() - self.salinan.waktu_data).total_seconds() if self.salinan else None

    @property
    def rpo_kini_terpenuhi(self) -> bool:
        umur = self.umur_detik
        return umur is not None and umur <= self.batas.rpo

    @property
    def umur(self) -> str:
        """The same in words."""
        return lama(self.umur_detik)

    @property
    def rpo_batas(self) -> str:
        return lama(self.batas.rpo)

    @property
    def rto_batas(self) -> str:
        return lama(self.batas.rto)

    @property
    def basi(self) -> bool:
        """Proven once, too long ago."""
        return self.uji is not None and self.uji.selesai < timezone.now() - MASA_UJI

    @property
    def terbukti(self) -> bool:
        return self.uji is not None and self.uji.berhasil and not self.basi

    @property
    def kata(self) -> tuple[str, str, str]:
        """Words, tone and icon of the target's proof."""
        if self.uji is None:
            return "Belum pernah diuji", "kritis", "alert-circle"
        if not self.uji.berhasil:
            return f"Gagal, {self.uji.jumlah_beda} perbedaan", "kritis", "alert-octagon"
        if self.basi:
            return "Lewat sebulan", "perhatian", "alert-triangle"
        return "Terbukti", "selesai", "circle-check"


def keadaan(sasaran: Sequence[Sasaran]) -> list[KeadaanSasaran]:
    """The overview of these targets, five queries however many they are."""
    janji = {b.sasaran_id: b for b in BatasPulih.objects.filter(sasaran__in=sasaran)}
    uji = {
        u.sasaran_id: u
        for u in UjiPulih.objects.filter(sasaran__in=sasaran).terakhir_tiap_sasaran().select_related("naskah")
    }
    salinan = {
        s.sasaran_id: s
        for s in Salinan.objects.ada()
        .filter(sasaran__in=sasaran)
        .defer("manifes")
        .order_by("sasaran_id", "-waktu_data")
        .distinct("sasaran_id")
    }
    jalan = {
        j.sasaran_id: j
        for j in JalanCadangan.objects.filter(
            sasaran__in=sasaran, jenis=JenisJalan.UJI_PULIH, status__in=BELUM_USAI
        ).order_by("-dibuat_pada")
    }
    return [
        KeadaanSasaran(s, _batas(s, janji.get(s.pk)), salinan.get(s.pk), uji.get(s.pk), jalan.get(s.pk))
        for s in sasaran
    ]


def keadaan_terlihat(pengguna: Pengguna) -> list[KeadaanSasaran]:
    """Active targets this person sees, those without proof first."""
    semua = keadaan(list(Sasaran.objects.terlihat_oleh(pengguna).aktif().order_by("nama")))
    return sorted(semua, key=lambda k: k.terbukti)


def jalan_pemulihan(pengguna: Pengguna) -> list[JalanCadangan]:
    """Drills and restores under way."""
    return list(
        JalanCadangan.objects.terlihat_oleh(pengguna)
        .filter(jenis__in=(JenisJalan.UJI_PULIH, JenisJalan.PULIHKAN), status__in=BELUM_USAI)
        .select_related("sasaran", "oleh")
        .order_by("dibuat_pada")
    )


def salinan_dapat_dipulihkan(pengguna: Pengguna) -> list[Salinan]:
    """The newest snapshots a person may browse, without their long manifests."""
    return list(
        Salinan.objects.terlihat_oleh(pengguna)
        .ada()
        .defer("manifes")
        .select_related("sasaran", "repositori")
        .order_by("-waktu_data")[:20]
    )
