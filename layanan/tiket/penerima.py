"""What tickets hear from the clocks and the schedules below them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.dispatch import receiver

from layanan.paket.enums import JenisImporPaket
from layanan.paket.sinyal import paket_diimpor
from layanan.sla.sinyal import ambang_terlewati, target_diterapkan
from layanan.tiket.services_tenggat import OBJEK, kabari_ambang, segarkan_semua_tahap
from lpse.celery import app

if TYPE_CHECKING:
    from layanan.paket.models import ImporPaket
    from layanan.sla.models import TargetLayanan
    from lpse.akun.models import Pengguna
    from lpse.waktu.models import JamKerja

TUGAS_TARGET = "layanan.tiket.terapkan_target"


@receiver(ambang_terlewati, dispatch_uid="layanan.tiket.ambang")
def setelah_ambang(jam: JamKerja, ambang: int, **_kwargs: object) -> None:
    """In the transaction of the warning: either both stand or neither."""
    if jam.objek_jenis == OBJEK:
        kabari_ambang(jam=jam, ambang=ambang)


@receiver(target_diterapkan, dispatch_uid="layanan.tiket.target")
def setelah_target(target: TargetLayanan, oleh: Pengguna | None, **_kwargs: object) -> None:
    """Open tickets may be many, so the worker measures them anew."""
    isi = {"target_id": target.pk, "oleh_id": oleh.pk if oleh else None}
    transaction.on_commit(partial(app.send_task, TUGAS_TARGET, kwargs=isi))


@receiver(paket_diimpor, dispatch_uid="layanan.tiket.tahap")
def setelah_impor(impor: ImporPaket, **_kwargs: object) -> None:
    """A schedule may have moved under the tickets of a Pokja; each is looked at on its own, after the import."""
    if impor.jenis in {JenisImporPaket.TENDER, JenisImporPaket.NON_TENDER, JenisImporPaket.JADWAL}:
        transaction.on_commit(segarkan_semua_tahap, robust=True)
