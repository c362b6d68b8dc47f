"""What every screen of the Kepala's room has in common: visible rows only, no deletion, writes through a service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from unfold.admin import ModelAdmin

from lpse.admin_situs.paginasi import PaginatorTaksiran
from lpse.admin_situs.services import simpan_dengan_jejak
from lpse.akun.akses import pelaku
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.forms import ModelForm
    from django.http import HttpRequest

JEJAK_TERBARU = 100


class AdminDasar(ModelAdmin):
    """Base of ours: rows from ``terlihat_oleh``, estimated counts, no delete, every change in the trail."""

    paginator = PaginatorTaksiran
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 0
    list_fullwidth = True
    list_filter_submit = True
    warn_unsaved_form = True
    save_as_continue = False
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False
    object_history_template = "admin/riwayat_objek.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        terlihat = getattr(self.model._default_manager, "terlihat_oleh", None)  # noqa: SLF001 - Django's public API
        semua: QuerySet[Any] = terlihat(request.user) if terlihat else super().get_queryset(request)
        return semua.order_by(*self.ordering) if self.ordering else semua

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing official is deleted (ARCHITECTURE § 4.4)."""
        return False

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm[Any], change: bool) -> None:
        simpan_dengan_jejak(objek=obj, oleh=pelaku(request), bidang=form.changed_data)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        try:
            jawaban: HttpResponse = super().changeform_view(request, object_id, form_url, extra_context)
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return redirect(request.get_full_path())
        return jawaban

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> None:
        """Nothing: the trail (jejak) already has the line."""

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> None:
        """Nothing: the trail (jejak) already has the line."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> None:
        """Nothing: the trail (jejak) already has the line."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The trail of this object, newest first."""
        objek = self.get_object(request, object_id)
        if objek is None:
            raise Http404
        if not self.has_view_or_change_permission(request, objek):
            raise PermissionDenied
        konteks = {
            **self.admin_site.each_context(request),
            "title": f"Riwayat {objek}",
            "opts": self.opts,
            "object": objek,
            "baris": Jejak.objects.terlihat_oleh(request.user).tentang(objek)[:JEJAK_TERBARU],
            "batas": JEJAK_TERBARU,
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, konteks)


class AdminBaca(AdminDasar):
    """Read only: a list, its filters, and the details of one row."""

    actions = ()
    warn_unsaved_form = False
    #: Whether the page of one row leads to the row's own trail; a line of history has none.
    tampilkan_riwayat = True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        tambahan = extra_context or {}
        if not self.tampilkan_riwayat:
            tambahan = {**tambahan, "show_history": False}
        return super().changeform_view(request, object_id, form_url, tambahan)


def izin_lihat_jejak(request: HttpRequest) -> bool:
    return request.user.has_perm("lpse.view_jejak")


def alamat_rinci(objek: Model) -> str:
    """Address of an object's page in this room."""
    return reverse(f"admin:{objek._meta.app_label}_{objek._meta.model_name}_change", args=[objek.pk])  # noqa: SLF001 - public
