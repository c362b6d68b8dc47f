"""What retention hears: its papers signed or cancelled, and ``migrate`` for the first values of the schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from django.db import OperationalError
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from arsip.retensi import services
from arsip.retensi.model_pindah import Pemindahan
from arsip.retensi.model_usul import UsulPenyusutan
from arsip.retensi.naskah import PEMINDAHAN, PEMUSNAHAN, PENYERAHAN
from lpse.galat import AturanDilanggar
from lpse.naskah.sinyal import naskah_dibatalkan, naskah_lengkap

if TYPE_CHECKING:
    from django.apps import AppConfig

    from lpse.naskah.models import Naskah

log = structlog.get_logger(__name__)


@receiver([naskah_lengkap, naskah_dibatalkan], dispatch_uid="arsip.retensi.naskah")
def saat_naskah(naskah: Naskah, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """After the commit. What fails here is logged, and the hourly catch-up does it."""
    try:
        if naskah.jenis == PEMINDAHAN:
            for pk in Pemindahan.objects.filter(naskah=naskah).values_list("pk", flat=True):
                services.samakan_pemindahan(pemindahan_id=pk)
        elif naskah.jenis in {PEMUSNAHAN, PENYERAHAN}:
            for pk in UsulPenyusutan.objects.filter(naskah=naskah).values_list("pk", flat=True):
                services.samakan_usul(usul_id=pk)
    except (AturanDilanggar, OperationalError) as galat:
        log.warning("retensi.naskah_menyusul", naskah=naskah.pk, sebab=str(galat))


@receiver(post_migrate, dispatch_uid="arsip.retensi.muat_jra")
def setelah_migrate(sender: AppConfig, apps: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """After the classification tree, which listens first; only when the table is there."""
    if sender.name != "arsip":
        return
    if ("arsip", "aturanretensi") in {(m._meta.app_label, m._meta.model_name) for m in apps.get_models()}:  # noqa: SLF001 - Django's public _meta
        services.muat_jra()
