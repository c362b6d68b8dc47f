"""After ``migrate`` every registered kind of paper has its number format; what the Kepala changed stays as it is."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig, apps as global_apps
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from lpse.naskah.models_nomor import FormatNomor
from lpse.naskah.registri import JENIS, JenisNaskah


def bawaan(jenis: JenisNaskah) -> dict[str, Any]:
    """First values of a kind's format row."""
    return {"format": jenis.format_nomor, "klasifikasi": jenis.klasifikasi, "ulang": jenis.ulang}


def benihkan_format() -> None:
    """Add the missing rows; existing ones are the Kepala's."""
    for jenis in JENIS.values():
        FormatNomor.objects.get_or_create(jenis=jenis.kode, defaults=bawaan(jenis))


@receiver(post_migrate, dispatch_uid="lpse.format_nomor")
def setelah_migrate(sender: AppConfig, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Once per ``migrate``, after the last app: then the table exists."""
    if sender.name == list(global_apps.get_app_configs())[-1].name:
        benihkan_format()
