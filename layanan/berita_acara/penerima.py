"""What this package hears: minutes that everybody has signed go to the archive."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.dispatch import receiver

from layanan.berita_acara.services_arsip import coba_arsipkan
from layanan.berita_acara.sinyal import ba_ditandatangani

if TYPE_CHECKING:
    from layanan.berita_acara.models import BeritaAcara


@receiver(ba_ditandatangani, dispatch_uid="layanan.berita_acara.arsip")
def saat_tuntas(ba: BeritaAcara, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Robust: a full disk must not undo a signature."""
    transaction.on_commit(partial(coba_arsipkan, ba_id=ba.pk), robust=True)
