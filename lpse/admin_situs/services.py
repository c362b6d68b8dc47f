"""Writes that the Kepala makes through a plain admin form: one door, with its line in the trail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from celery import current_app
from django.db import models, transaction

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django_celery_beat.models import PeriodicTask

    from lpse.akun.models import Pengguna

PANJANG_NILAI = 500


def _nilai(objek: models.Model, bidang: str) -> Any:
    kolom: Any = objek._meta.get_field(bidang)  # noqa: SLF001 - Django's public _meta
    nilai = kolom.value_from_object(objek)
    if nilai is None or isinstance(nilai, bool | int):
        return nilai
    return str(nilai)[:PANJANG_NILAI]


@transaction.atomic
def simpan_dengan_jejak(
    *, objek: models.Model, oleh: Pengguna | None, bidang: Iterable[str], kata: str = "mengubah"
) -> models.Model:
    """Save the changed ``bidang`` of an existing object, or the whole new object, and say so in the trail.

    Only the named columns are written, so that two people who change different fields do not undo each other.
    Raises: TransisiBasi when the object is gone.
    """
    kelas = type(objek)
    if objek.pk is None or objek._state.adding:  # noqa: SLF001 - Django's documented way to tell
        objek.save(force_insert=True)
        catat(pelaku=oleh, kata="menambah", objek=objek)
        return objek
    terkunci = kelas._default_manager.select_for_update().filter(pk=objek.pk).first()  # noqa: SLF001 - Django's public API
    if terkunci is None:
        raise TransisiBasi("Data ini sudah tidak ada. Muat ulang daftarnya.")
    berubah = [b for b in bidang if _nilai(terkunci, b) != _nilai(objek, b)]
    if berubah:
        objek.save(update_fields=berubah)
        catat(
            pelaku=oleh,
            kata=kata,
            objek=objek,
            sebelum={b: _nilai(terkunci, b) for b in berubah},
            sesudah={b: _nilai(objek, b) for b in berubah},
        )
    return objek


@transaction.atomic
def hapus_dengan_jejak(*, objek: models.Model, oleh: Pengguna | None) -> None:
    """Delete an object that is no official record (opening hours of a day). Raises: TransisiBasi when it is gone."""
    terkunci = type(objek)._default_manager.select_for_update().filter(pk=objek.pk).first()  # noqa: SLF001 - as above
    if terkunci is None:
        raise TransisiBasi("Data ini sudah tidak ada. Muat ulang daftarnya.")
    bidang = [b.name for b in terkunci._meta.concrete_fields if not b.primary_key]  # noqa: SLF001 - Django's public _meta
    catat(pelaku=oleh, kata="menghapus", objek=terkunci, sebelum={b: _nilai(terkunci, b) for b in bidang})
    terkunci.delete()


@transaction.atomic
def jalankan_jadwal(*, jadwal: PeriodicTask, oleh: Pengguna | None) -> None:
    """Send the task of a schedule now, once, with the arguments and queue the schedule has. Raises: AturanDilanggar."""
    current_app.loader.import_default_modules()
    if jadwal.task not in current_app.tasks:
        raise AturanDilanggar(f"Tugas {jadwal.task} tidak dikenal lagi oleh portal; jadwal ini sisa versi lama.")
    catat(pelaku=oleh, kata="menjalankan di luar jadwal", objek=jadwal)
    nama, antrean, kedaluwarsa = jadwal.task, jadwal.queue or None, jadwal.expire_seconds
    isi = json.loads(jadwal.kwargs or "{}")
    transaction.on_commit(
        lambda: current_app.send_task(nama, kwargs=isi, queue=antrean, expires=kedaluwarsa), robust=True
    )
