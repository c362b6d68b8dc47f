"""Words of runs and snapshots on pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from arsip.cadangan.enums import NADA_STATUS
from arsip.cadangan.selectors import NADA_TINGKAT, lama
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from arsip.cadangan.models import JalanCadangan, Salinan

register = template.Library()


@register.simple_tag
def keadaan_jalan(jalan: JalanCadangan) -> SafeString:
    return kata(jalan.get_status_display(), *NADA_STATUS[jalan.status])


@register.simple_tag
def keadaan_salinan(salinan: Salinan) -> SafeString:
    return kata(salinan.get_tingkat_display(), *NADA_TINGKAT[salinan.tingkat])


@register.filter
def lama_jalan(jalan: JalanCadangan) -> str:
    return lama(jalan)
