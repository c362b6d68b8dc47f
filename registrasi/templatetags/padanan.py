"""The checks of an application for pages of packages below ``padanan``, which may not import it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from registrasi.padanan.selectors import periksa

if TYPE_CHECKING:
    from registrasi.padanan.hasil import HasilPadanan
    from registrasi.pendaftaran.models import Permohonan

register = template.Library()


@register.simple_tag
def hasil_padanan(permohonan: Permohonan, sudah: HasilPadanan | str = "") -> HasilPadanan:
    """What the view already checked, else the checks of this application."""
    return periksa(permohonan) if isinstance(sudah, str) else sudah
