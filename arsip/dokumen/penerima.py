"""What the archive hears: papers that become final, signed, complete, cancelled; and ``migrate`` for the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from django.db import OperationalError
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from arsip.dokumen.services_muat import muat
from arsip.dokumen.services_naskah import arsipkan_naskah
from lpse.galat import AturanDilanggar
from lpse.naskah.sinyal import naskah_dibatalkan, naskah_ditandatangani, naskah_final, naskah_lengkap

if TYPE_CHECKING:
    from django.apps import AppConfig

    from lpse.naskah.models import Naskah

log = structlog.get_logger(__name__)


@receiver([naskah_final, naskah_ditandatangani, naskah_lengkap, naskah_dibatalkan], dispatch_uid="arsip.dokumen.naskah")
def saat_naskah(naskah: Naskah, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """After the commit: the paper is final either way. What fails here is logged, and the hourly catch-up files it."""
    try:
        arsipkan_naskah(naskah_id=naskah.pk)
    except (AturanDilanggar, OperationalError, OSError) as galat:
        log.warning("arsip.naskah_menyusul", naskah=naskah.pk, sebab=str(galat))


@receiver(post_migrate, dispatch_uid="arsip.muat_klasifikasi")
def setelah_migrate(sender: AppConfig, apps: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Only when the table is there: ``migrate arsip zero`` ends before it."""
    if sender.name != "arsip":
        return
    if ("arsip", "klasifikasi") in {(m._meta.app_label, m._meta.model_name) for m in apps.get_models()}:  # noqa: SLF001 - Django's public _meta
        muat()
