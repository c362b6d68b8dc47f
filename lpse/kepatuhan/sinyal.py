"""After ``migrate`` the matrix stands in the database as it stands in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_migrate
from django.dispatch import receiver

from lpse.kepatuhan.services_muat import muat

if TYPE_CHECKING:
    from django.apps import AppConfig


@receiver(post_migrate, dispatch_uid="lpse.muat_ketentuan")
def setelah_migrate(sender: AppConfig, apps: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Only when the tables are there: ``migrate lpse 0005`` stops before them."""
    if sender.name != "lpse":
        return
    if ("lpse", "profilperaturan") in {(m._meta.app_label, m._meta.model_name) for m in apps.get_models()}:  # noqa: SLF001 - Django's public _meta
        muat()
