"""After ``migrate`` the subjects of the fixture are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_migrate
from django.dispatch import receiver

from layanan.kategori.benih import muat_kategori

if TYPE_CHECKING:
    from django.apps import AppConfig


@receiver(post_migrate, dispatch_uid="layanan.muat_kategori")
def setelah_migrate(sender: AppConfig, apps: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Only when the table is there: ``migrate layanan zero`` ends before it."""
    if sender.name != "layanan":
        return
    if ("layanan", "kategori") in {(m._meta.app_label, m._meta.model_name) for m in apps.get_models()}:  # noqa: SLF001 - Django's public _meta
        muat_kategori()
