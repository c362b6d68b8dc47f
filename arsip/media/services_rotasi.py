"""Writes of the rotation plans, and their alarms (Perka LKPP 2/2010 Pasal 27(2))."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from arsip.media import kabar
from arsip.media.enums import Irama, PolaRotasi
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.selectors_rotasi import giliran_aktif
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.media.model_media import Media
    from arsip.media.selectors_rotasi import Giliran
    from lpse.akun.models import Pengguna

KOLOM = ("nama", "pola", "tempat", "mulai", "tenggat_hari", "simpan_terakhir", "aktif")
KOLOM_SLOT = ("nama", "irama", "hari", "minggu_ke", "media")
_MINGGU_ANAK = 4
_TERAKHIR = 5


@transaction.atomic
def buat_rencana(
    *, isian: dict[str, Any], anak: Sequence[Media], ayah: Sequence[Media], hari: int, oleh: Pengguna
) -> RencanaRotasi:
    """Make a plan. Father–son: the sons take turns week by week on ``hari``, the fathers the last one of the month.

    A plan of one's own begins empty; its turns are added one by one. Raises: AturanDilanggar.
    """
    rencana = RencanaRotasi(**{k: isian[k] for k in KOLOM if k in isian})
    _simpan(rencana)
    if rencana.pola == PolaRotasi.AYAH_ANAK:
        if not anak or not ayah:
            raise AturanDilanggar("Pola ayah–anak perlu sedikitnya satu media anak dan satu media ayah.")
        if {m.pk for m in anak} & {m.pk for m in ayah}:
            raise AturanDilanggar("Satu media tidak dapat menjadi anak sekaligus ayah.")
        for minggu in range(1, _MINGGU_ANAK + 1):
            _simpan(
                SlotRotasi(
                    rencana=rencana, nama=f"Anak, minggu ke-{minggu}", irama=Irama.MINGGUAN, hari=hari,
                    minggu_ke=minggu, media=anak[(minggu - 1) % len(anak)],
                )
            )  # fmt: skip
        _simpan(
            SlotRotasi(
                rencana=rencana, nama="Ayah, akhir bulan", irama=Irama.BULANAN, hari=hari, minggu_ke=_TERAKHIR,
                media=ayah[0],
            )
        )  # fmt: skip
    catat(pelaku=oleh, kata="membuat rencana rotasi", objek=rencana, sesudah={"pola": rencana.pola})
    return rencana


@transaction.atomic
def ubah_rencana(*, rencana_id: int, isian: dict[str, Any], oleh: Pengguna) -> RencanaRotasi:
    """Change a plan's particulars; its pattern stays.  Raises: AturanDilanggar."""
    rencana = RencanaRotasi.objects.select_for_update().get(pk=rencana_id)
    sebelum = {k: str(getattr(rencana, k)) for k in KOLOM}
    for kolom in KOLOM:
        if kolom in isian and kolom != "pola":
            setattr(rencana, kolom, isian[kolom])
    sesudah = {k: str(getattr(rencana, k)) for k in KOLOM}
    berubah = {k for k in sesudah if sesudah[k] != sebelum[k]}
    if berubah:
        _simpan(rencana)
        catat(
            pelaku=oleh, kata="mengubah rencana rotasi", objek=rencana,
            sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
        )  # fmt: skip
    return rencana


@transaction.atomic
def tambah_giliran(*, rencana_id: int, isian: dict[str, Any], oleh: Pengguna) -> SlotRotasi:
    """Add one turn to a plan.  Raises: AturanDilanggar (that day is taken)."""
    rencana = RencanaRotasi.objects.select_for_update().get(pk=rencana_id)
    slot = SlotRotasi(rencana=rencana, **{k: isian[k] for k in KOLOM_SLOT if k in isian})
    _simpan(slot)
    catat(pelaku=oleh, kata="menambah giliran media", objek=rencana, sesudah={"giliran": str(slot)})
    return slot


@transaction.atomic
def ubah_giliran(*, slot_id: int, isian: dict[str, Any], oleh: Pengguna) -> SlotRotasi:
    """Give a turn another medium or day.  Raises: AturanDilanggar."""
    slot = SlotRotasi.objects.select_for_update(of=("self",)).select_related("rencana").get(pk=slot_id)
    sebelum = str(slot)
    for kolom in KOLOM_SLOT:
        if kolom in isian:
            setattr(slot, kolom, isian[kolom])
    _simpan(slot)
    catat(
        pelaku=oleh, kata="mengubah giliran media", objek=slot.rencana, sebelum={"giliran": sebelum},
        sesudah={"giliran": str(slot)},
    )  # fmt: skip
    return slot


@transaction.atomic
def hapus_giliran(*, slot_id: int, oleh: Pengguna) -> None:
    """Take a turn out of its plan."""
    slot = SlotRotasi.objects.select_for_update(of=("self",)).select_related("rencana").get(pk=slot_id)
    catat(pelaku=oleh, kata="menghapus giliran media", objek=slot.rencana, sebelum={"giliran": str(slot)})
    slot.delete()


def ingatkan() -> tuple[int, int]:
    """Tell whose turn it is today, and which turns are late; once each: (today, late)."""
    hari_ini, telat = 0, 0
    for g in giliran_aktif():
        if g.terlambat:
            telat += 1
            _kabari_telat(g)
        elif g.jatuh_hari_ini and not g.selesai and g.media is not None:
            hari_ini += 1
            _kabari_giliran(g, g.media)
    return hari_ini, telat


def _kabari_giliran(g: Giliran, media: Media) -> None:
    with transaction.atomic():
        kabari_peran(
            kode_peran=KodePeran.ASE, jenis=kabar.GILIRAN, objek=media, kunci=f"{kabar.GILIRAN}:{g.slot.pk}:{g.hari}",
            konteks={"giliran": g.slot.nama, "tenggat": bahasa.tanggal(g.tenggat)},
        )  # fmt: skip


def _kabari_telat(g: Giliran) -> None:
    with transaction.atomic():
        kabari_peran(
            kode_peran=(KodePeran.ASE, KodePeran.KEPALA), jenis=kabar.TERLAMBAT, objek=g.slot.rencana,
            kunci=f"{kabar.TERLAMBAT}:{g.slot.pk}:{g.hari}",
            konteks={
                "giliran": str(g.slot), "keadaan": g.kata, "tanggal": bahasa.tanggal(g.hari),
                "tenggat": bahasa.tanggal(g.tenggat),
            },
        )  # fmt: skip


def _simpan(baris: RencanaRotasi | SlotRotasi) -> None:
    try:
        baris.full_clean()
    except ValidationError as galat:
        raise AturanDilanggar(" ".join(galat.messages)) from galat
    baris.save()
