"""Public answers that may be kept by browsers and proxies: a tag of what they say, and how long they hold.

Nothing here asks Redis or a worker. «stale-if-error» lets whoever stands before the portal go on showing the last page
while the portal itself is away.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.cache import get_conditional_response, patch_vary_headers

from lpse.tampilan import kuki

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

#: Seconds a copy is fresh, and how long it may be shown when the portal does not answer.
UMUR: Final = 60
_BILA_GALAT: Final = 86_400


def simpan(
    request: HttpRequest, bahan: object, buat: Callable[[], HttpResponse], *, umur: int = UMUR
) -> HttpResponseBase:
    """Answer «not changed» when the asker's copy says the same, else make the page; ``bahan`` is what it says.

    Whoever is logged in gets a page of their own (their name stands at its head), which nobody keeps.
    """
    if request.user.is_authenticated:
        return buat()
    rupa = kuki.tema(request)
    sidik = hashlib.sha256(f"{settings.VERSI}\n{rupa}\n{bahan!r}".encode()).hexdigest()[:32]
    tanda = f'W/"{sidik}"'
    jawaban = get_conditional_response(request, etag=tanda) or buat()
    jawaban["ETag"] = tanda
    jawaban["Cache-Control"] = f"public, max-age={umur}, stale-while-revalidate=300, stale-if-error={_BILA_GALAT}"
    patch_vary_headers(jawaban, ["Cookie"])
    return jawaban
