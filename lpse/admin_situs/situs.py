"""The admin site: who gets in, and that login, logout and passwords are the portal's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from unfold.dataclasses import SearchResult
from unfold.sites import UnfoldAdminSite

from lpse.akun.akses import pelaku
from lpse.tampilan.registri import pencarian

if TYPE_CHECKING:
    from django.http import HttpRequest

BATAS_PENCARIAN = 8
PANJANG_KATA = 100


class SitusKepala(UnfoldAdminSite):
    """Only who holds ``lpse.buka_admin`` gets in; there is no login form or password form of its own."""

    site_title = "Ruang Kepala"
    site_header = "Portal LPSE"
    index_title = "Ruang Kepala"
    enable_nav_sidebar = True
    empty_value_display = "—"

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and request.user.has_perm("lpse.buka_admin")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Django lists every model on every page, for a menu that only the index draws: not before it does."""
        daftar = super().get_app_list
        return cast("list[Any]", SimpleLazyObject(lambda: daftar(request, app_label)))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The portal's own login, then back here. Raises: PermissionDenied for who is logged in without the right."""
        if self.has_permission(request):
            return redirect("admin:index")
        if request.user.is_authenticated:
            raise PermissionDenied
        tujuan = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        return redirect(f"{resolve_url('account_login')}?{urlencode({REDIRECT_FIELD_NAME: tujuan})}")

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return redirect("account_change_password")

    def password_change_done(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return redirect("admin:index")

    def search(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Screens of this room by name, then what the portal's own search finds; nothing is kept in a cache."""
        kata = request.GET.get("s", "").strip()[:PANJANG_KATA]
        if not kata:
            return HttpResponse()
        hasil = [*self._layar(request, kata), *self._temuan(request, kata)]
        luas = "extended" in request.GET
        templat = "unfold/helpers/command_results.html" if luas else "unfold/helpers/search_results.html"
        halaman = Paginator(hasil, max(1, len(hasil)))
        konteks = {"results": halaman.page(1), "page_obj": halaman, "page_counter": 0, "execution_time": 0}
        return TemplateResponse(request, templat, konteks, headers={"HX-Trigger": "search"})

    def extra_urls(self) -> list[URLPattern]:
        """Unfold's door for screens that belong to no model."""
        return [path("riwayat-baris/", self.admin_view(self.riwayat_baris), name="riwayat_baris")]

    def riwayat_baris(self, request: HttpRequest) -> HttpResponse:
        """Every tracked table with the way to its history."""
        if not request.user.has_perm("lpse.view_jejak"):
            raise PermissionDenied
        from pghistory.models import Event  # noqa: PLC0415 - the site is made before models are ready

        opsi = [m._meta for m in self._registry if issubclass(m, Event)]  # noqa: SLF001 - Django's public _meta
        tabel = [
            {"nama": o.verbose_name_plural, "alamat": reverse(f"admin:{o.app_label}_{o.model_name}_changelist")}
            for o in sorted(opsi, key=lambda o: str(o.verbose_name))
        ]
        konteks = {**self.each_context(request), "title": "Riwayat baris", "tabel": tabel}
        return TemplateResponse(request, "admin/riwayat_baris.html", konteks)

    def _layar(self, request: HttpRequest, kata: str) -> list[SearchResult]:
        return [
            SearchResult(str(butir["title"]), str(kelompok["title"]), butir["link"], butir["icon"])
            for kelompok in self.get_sidebar_list(request)
            for butir in kelompok["items"]
            if butir["has_permission"] and kata.lower() in str(butir["title"]).lower()
        ]

    def _temuan(self, request: HttpRequest, kata: str) -> list[SearchResult]:
        return [
            SearchResult(h.judul, h.rincian, h.url, "search")
            for sumber in pencarian.untuk(pelaku(request))
            for h in sumber.cari(pelaku(request), kata, BATAS_PENCARIAN)
        ]


def alamat_admin(nama: str) -> str | None:
    """Address of a screen of this room, None when it is not registered."""
    try:
        return reverse(f"admin:{nama}")
    except NoReverseMatch:
        return None
