"""Celery tasks of the media: what must be done on the very server a medium is plugged into goes to its queue."""

from __future__ import annotations

from celery import shared_task
from django.conf import settings

from arsip.media import services_suruh
from arsip.media.contoh import rawat_contoh
from arsip.media.services_pasang import pindai as lihat
from lpse.akun.models import Pengguna
from lpse.pekerjaan.services import jalankan


@shared_task(name="arsip.media.pindai_semua", ignore_result=True)
def pindai_semua() -> None:
    """Every minute: ask each server that carries out backups to look at its mounts."""
    services_suruh.suruh_pindai()


@shared_task(name="arsip.media.pindai", ignore_result=True, soft_time_limit=45, time_limit=55)
def pindai(*, server: str) -> None:
    """Look at this machine's mounts; quiet unless something changed."""
    if server == settings.KODE_SERVER:
        rawat_contoh(server=server)
        lihat(server=server)
        services_suruh.catat_calon(server=server)


@shared_task(name="arsip.media.siapkan", ignore_result=True)
def siapkan(*, media_id: int, akar: str, oleh_id: int) -> None:
    """Prepare a medium that is plugged in here."""
    services_suruh.siapkan_di_sini(media_id=media_id, akar=akar, oleh=Pengguna.objects.get(pk=oleh_id))


@shared_task(name="arsip.media.lepaskan", ignore_result=True)
def lepaskan(*, media_id: int, oleh_id: int) -> None:
    """Unmount a medium that is plugged in here."""
    services_suruh.lepaskan_di_sini(media_id=media_id, oleh=Pengguna.objects.get(pk=oleh_id))


@shared_task(name="arsip.media.ingatkan", ignore_result=True)
def ingatkan() -> None:
    """Whose turn it is today, and which turns are late."""
    jalankan(tugas="arsip.media.ingatkan")
