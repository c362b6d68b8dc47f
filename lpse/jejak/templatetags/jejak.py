"""``{% jejak_objek objek %}``: the timeline of one object, on every detail page; builtin, so no page loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.db.models import Model
    from django.template import Context

register = template.Library()
TERBARU = 20


@register.inclusion_tag("tampilan/jejak.html", takes_context=True)
def jejak_objek(context: Context, objek: Model, terbaru: int = TERBARU) -> dict[str, Any]:
    """Newest lines about the object, for whoever sees it; a link to all of them for who may read the trail."""
    baris = list(Jejak.objects.tentang(objek)[: terbaru + 1])
    pengguna = context["request"].user if "request" in context else None
    semua = ""
    if pengguna is not None and pengguna.has_perm("lpse.view_jejak"):
        saring = {"jenis": objek._meta.label_lower, "objek": objek.pk}  # noqa: SLF001 - Django's public _meta
        semua = f"{reverse('jejak:daftar')}?{urlencode(saring)}"
    return {"jejak": baris[:terbaru], "jejak_lebih": len(baris) > terbaru, "jejak_semua": semua}
