"""Pages of the shell itself: work inbox, search, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View

from lpse.akun.akses import Masuk, Publik
from lpse.tampilan.konteks import KUKI_TEMA, TEMA
from lpse.tampilan.pencarian import cari_semua

if TYPE_CHECKING:
    from django.http import HttpRequest

_SETAHUN = 365 * 86400


def kembali_aman(request: HttpRequest, alamat: str, cadangan: str = "beranda") -> str:
    """An address of this very portal to go back to, or the fallback."""
    if url_has_allowed_host_and_scheme(alamat, {request.get_host()}, require_https=request.is_secure()):
        return alamat
    return resolve_url(cadangan)


class Tema(View):
    """The manual switch between light and dark; a cookie, so that the login page knows it too."""

    akses = Publik()
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        jawaban = HttpResponseRedirect(kembali_aman(request, request.POST.get("kembali", "")))
        tema = request.POST.get("tema", "")
        if tema in TEMA:
            jawaban.set_cookie(
                KUKI_TEMA, tema, max_age=_SETAHUN, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
            )
        else:
            jawaban.delete_cookie(KUKI_TEMA, samesite="Lax")
        return jawaban


class Cari(TemplateView):
    """Search over everything the person may see; HTMX asks for suggestions, a form submit for the page."""

    akses = Masuk()

    def get_template_names(self) -> list[str]:
        return ["tampilan/saran.html" if self.request.htmx else "tampilan/cari.html"]  # type: ignore[attr-defined] # django-htmx

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kata = self.request.GET.get("q", "").strip()[:100]
        batas = 4 if self.request.htmx else 20  # type: ignore[attr-defined] # django-htmx
        return super().get_context_data(**kwargs, judul="Cari", **cari_semua(self.request.user, kata, batas))


class Beranda(TemplateView):
    """Antrean kerja: what waits for me now (UI.md)."""

    akses = Masuk()
    template_name = "tampilan/antrean.html"
