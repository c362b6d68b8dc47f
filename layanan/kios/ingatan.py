"""What the person at one device said so far: in Redis under the device, wiped by its start screen, gone by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.core.cache import cache

if TYPE_CHECKING:
    from layanan.kios.models import PerangkatKios

#: Longer than anybody types without a pause of thirty seconds; the page itself wipes much sooner.
UMUR: Final = 20 * 60


def _kunci(perangkat: PerangkatKios) -> str:
    return f"kios:{perangkat.pk}:{perangkat.generasi}"


def baca(perangkat: PerangkatKios) -> dict[str, Any]:
    return dict(cache.get(_kunci(perangkat)) or {})


def tulis(perangkat: PerangkatKios, isi: dict[str, Any]) -> None:
    cache.set(_kunci(perangkat), isi, UMUR)


def lupa(perangkat: PerangkatKios) -> None:
    cache.delete(_kunci(perangkat))
