"""After ``migrate`` the checklists stand in the database as they stand in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_migrate
from django.dispatch import receiver

from registrasi.persyaratan.services_muat import muat

if TYPE_CHECKING:
    from django.apps import AppConfig


@receiver(post_migrate, dispatch_uid="registrasi.muat_persyaratan")
def setelah_migrate(sender: AppConfig, apps: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Only when the tables are there: ``migrate registrasi zero`` ends before them."""
    if sender.name != "registrasi":
        return
    if ("registrasi", "butirpersyaratan") in {(m._meta.app_label, m._meta.model_name) for m in apps.get_models()}:  # noqa: SLF001 - Django's public _meta
        muat()
