"""What the screens and the papers ask the trail and its chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pghistory.models
from django.apps import apps
from django.db.models import Q

from lpse.catatan import samarkan
from lpse.jejak.enums import JenisJangkar
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak, SegelJejak

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Row history that belongs to one line: more is a bulk act, told as such.
RIWAYAT_TERBANYAK = 20


@dataclass(frozen=True)
class KepalaRantai:
    """The newest link: place, digest in hex, and the moment of its line."""

    urut: int
    sidik: str
    waktu: datetime

    @property
    def sidik_berkelompok(self) -> str:
        """In groups of eight, as it is printed and typed."""
        return " ".join(self.sidik[n : n + 8] for n in range(0, 64, 8))


def kepala_rantai() -> KepalaRantai | None:
    """The head of the chain as committed now; None while nothing was ever written."""
    akhir = SegelJejak.objects.select_related("jejak").order_by("-urut").first()
    return KepalaRantai(akhir.urut, akhir.sidik_hex, akhir.jejak.waktu) if akhir else None


@dataclass(frozen=True)
class KeadaanRantai:
    """What the status page says."""

    kepala: KepalaRantai | None
    terakhir: PemeriksaanJejak | None
    jangkar_luar: JangkarJejak | None

    @property
    def belum_diperiksa(self) -> int:
        """Links younger than the last check."""
        if self.kepala is None:
            return 0
        return self.kepala.urut - (self.terakhir.urut_akhir if self.terakhir else 0)


def keadaan_rantai() -> KeadaanRantai:
    return KeadaanRantai(kepala_rantai(), PemeriksaanJejak.objects.first(), JangkarJejak.objects.first())


@dataclass(frozen=True)
class HasilBanding:
    """What became of a head that a person typed from an old letter or report."""

    cocok: bool
    kalimat: str


def bandingkan(*, urut: int, sidik: str) -> HasilBanding:
    """Compare a kept head with the chain of today."""
    segel = SegelJejak.objects.filter(urut=urut).first()
    if segel is None:
        return HasilBanding(
            False, f"Rantai sekarang tidak memuat urut {urut}: ekornya terpotong, atau angkanya keliru."
        )
    if segel.sidik_hex != sidik.lower():
        return HasilBanding(False, f"Sidik pada urut {urut} berbeda: jejak sampai baris itu pernah ditulis ulang.")
    return HasilBanding(
        True, f"Sidik pada urut {urut} sama: semua baris sampai di sana masih seperti saat sidik itu dibuat."
    )


def jangkar_terakhir_luar() -> JangkarJejak | None:
    """The newest head that left the house by itself (a letter or a time stamp)."""
    return JangkarJejak.objects.filter(jenis__in=[JenisJangkar.SUREL, JenisJangkar.RFC3161]).first()


@dataclass(frozen=True)
class BarisUbah:
    """One value of before → after."""

    nama: str
    sebelum: str
    sesudah: str


def _kata(nilai: Any) -> str:  # noqa: ANN401 - any JSON value
    match nilai:
        case None | "":
            return ""
        case bool():
            return "ya" if nilai else "tidak"
        case list():
            return ", ".join(_kata(n) for n in nilai)
        case dict():
            return ", ".join(f"{k}: {_kata(n)}" for k, n in nilai.items())
        case _:
            return str(nilai)


def perubahan(jejak: Jejak) -> list[BarisUbah]:
    """Before → after of one line, value by value."""
    sebelum, sesudah = (n if isinstance(n, dict) else {} for n in (jejak.sebelum, jejak.sesudah))
    nama = [*sebelum, *(k for k in sesudah if k not in sebelum)]
    return [BarisUbah(str(k).replace("_", " "), _kata(sebelum.get(k)), _kata(sesudah.get(k))) for k in nama]


@dataclass(frozen=True)
class RiwayatBaris:
    """One event of the row history, with what it changed."""

    label: str
    waktu: datetime
    tabel: str
    ubah: list[BarisUbah]


KATA_PERISTIWA = {"insert": "Ditambah", "update": "Diubah", "delete": "Dihapus"}


def model_riwayat(objek_jenis: str) -> type[Any] | None:
    """The event model that follows this kind of object, if its rows are tracked."""
    for model in apps.get_models():
        dilacak = getattr(model, "pgh_tracked_model", None)
        if issubclass(model, pghistory.models.Event) and dilacak and dilacak._meta.label_lower == objek_jenis:  # noqa: SLF001 - public _meta
            return model
    return None


def riwayat_terkait(jejak: Jejak) -> list[RiwayatBaris]:
    """Row history of the line's own object that the same request, task or command wrote."""
    model = model_riwayat(jejak.objek_jenis)
    if model is None or not jejak.rujukan or not jejak.objek_id:
        return []
    milik = model.objects.filter(pgh_obj_id=jejak.objek_id)
    peristiwa = milik.filter(pgh_context__metadata__rujukan=jejak.rujukan).order_by("pgh_id")[:RIWAYAT_TERBANYAK]
    return [
        RiwayatBaris(
            KATA_PERISTIWA.get(p.pgh_label, str(p.pgh_label)),
            p.pgh_created_at,
            str(model.pgh_tracked_model._meta.verbose_name),  # noqa: SLF001 - Django's public _meta
            _beda(milik.filter(pgh_id__lt=p.pgh_id).order_by("-pgh_id").first(), p),
        )
        for p in peristiwa
    ]


def _beda(lama: Any, baru: Any) -> list[BarisUbah]:  # noqa: ANN401 - event models are made at run time
    kolom = [f for f in baru._meta.concrete_fields if not f.name.startswith("pgh_")]  # noqa: SLF001 - Django's public _meta
    return list(_kolom_beda(kolom, lama, baru))


def _kolom_beda(kolom: Iterable[Any], lama: Any, baru: Any) -> Iterable[BarisUbah]:  # noqa: ANN401 - as above
    for f in kolom:
        sebelum = f.value_from_object(lama) if lama is not None else None
        sesudah = f.value_from_object(baru)
        if sebelum != sesudah:
            yield BarisUbah(str(f.verbose_name), samarkan(_kata(sebelum)), samarkan(_kata(sesudah)))


def sudah_ditanggapi(pemeriksaan: PemeriksaanJejak) -> bool:
    """Whether the Kepala has written what is known about this very damage."""
    sama = PemeriksaanJejak.objects.filter(
        rusak_jenis=pemeriksaan.rusak_jenis,
        rusak_urut=pemeriksaan.rusak_urut,
        rusak_jejak=pemeriksaan.rusak_jejak,
        jumlah_rusak=pemeriksaan.jumlah_rusak,
    ).values_list("pk", flat=True)
    return Jejak.objects.filter(
        Q(objek_jenis="lpse.pemeriksaanjejak"), objek_id__in=[str(pk) for pk in sama], kata=KATA_TANGGAPAN
    ).exists()


KATA_TANGGAPAN = "menanggapi kerusakan rantai jejak"
