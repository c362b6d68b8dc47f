"""After ``migrate``: groups and their permissions are made equal to ``akun/peran.py``."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig, apps as global_apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from lpse.akun.peran import PERAN


def samakan_peran() -> None:
    """Make the groups and their permissions equal to the table. Raises: LookupError when a permission does not exist."""
    izin = {f"{p.content_type.app_label}.{p.codename}": p for p in Permission.objects.select_related("content_type")}
    for kode, definisi in PERAN.items():
        if hilang := definisi.izin - izin.keys():
            raise LookupError(f"Peran {kode} menyebut izin yang tidak ada: {', '.join(sorted(hilang))}")
        grup, _ = Group.objects.get_or_create(name=kode)
        grup.permissions.set([izin[i] for i in definisi.izin])


@receiver(post_migrate, dispatch_uid="lpse.samakan_peran")
def setelah_migrate(sender: AppConfig, using: str = "default", **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Once per ``migrate``, after the last app: then all permissions exist."""
    terakhir = list(global_apps.get_app_configs())[-1]
    if sender.name != terakhir.name:
        return
    for config in global_apps.get_app_configs():
        create_permissions(config, verbosity=0, using=using)
    samakan_peran()
