"""Template words of the monitoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from infrastruktur.pemantauan.enums import NADA_KEADAAN, Keadaan
from lpse.tampilan import bahasa
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    import datetime as dt

    from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def kata_keadaan(keadaan: str) -> SafeString:
    """The state of a day as colour, icon and word."""
    satu = Keadaan(keadaan)
    return kata(satu.label, *NADA_KEADAAN[satu])


@register.filter
def pukul(nilai: dt.datetime | None) -> str:
    """«07.34», for tables whose foot names the zone."""
    return bahasa.jam(nilai).partition(" ")[0]


@register.filter
def mul4(nilai: int) -> int:
    """Where the stripe of a day begins on a ribbon of four pixels a day."""
    return nilai * 4
