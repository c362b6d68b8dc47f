"""The bell of the top bar; builtin, so the shell loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template

from lpse.pemberitahuan.selectors import LONCENG_MAKS, jumlah_belum_dibaca

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

register = template.Library()


@register.inclusion_tag("pemberitahuan/lonceng_jumlah.html")
def jumlah_lonceng(pengguna: Pengguna) -> dict[str, Any]:
    """The unread count, which refreshes itself every minute without prolonging the session."""
    return isi_lonceng(jumlah_belum_dibaca(pengguna))


def isi_lonceng(jumlah: int) -> dict[str, Any]:
    """What the count's template needs."""
    return {"jumlah": jumlah, "lebih": jumlah > LONCENG_MAKS, "maks": LONCENG_MAKS}
