"""Acts on one object: a page that says what will change and asks for what the service needs; POST calls the service."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from unfold.widgets import UnfoldAdminTextareaWidget

from lpse.admin_situs.dasar import alamat_rinci
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model
    from django.http import HttpRequest

    from lpse.admin_situs.dasar import AdminDasar


class FormAlasan(forms.Form):
    """Every act that takes something away asks why."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
        help_text="Tercatat di jejak. Contoh: mutasi ke Dinas Kesehatan per 1 Desember 2026.",
    )


class FormKosong(forms.Form):
    """Nothing to fill in, only to confirm."""


@dataclass(frozen=True)
class Tindakan:
    """What the page of one act says and does. ``jalankan`` gets the cleaned answers and returns the message."""

    judul: str
    penjelasan: str
    tombol: str
    jalankan: Callable[[dict[str, Any]], str]
    form: type[forms.Form] = FormAlasan
    awal: dict[str, Any] = field(default_factory=dict)
    bahaya: bool = False
    dari: str = ""
    ke: str = ""


def ambil(admin: AdminDasar, request: HttpRequest, object_id: str) -> Any:
    """The visible object. Raises: Http404."""
    objek = admin.get_object(request, object_id)
    if objek is None:
        raise Http404
    return objek


def halaman_tindakan(admin: AdminDasar, request: HttpRequest, objek: Model, tindakan: Tindakan) -> HttpResponse:
    """Show the page (GET), or do the act and go back to the object (POST)."""
    formulir = tindakan.form(request.POST if request.method == "POST" else None, initial=tindakan.awal)
    if request.method == "POST" and formulir.is_valid():
        try:
            messages.success(request, tindakan.jalankan(formulir.cleaned_data))
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        return redirect(alamat_rinci(objek))
    konteks = {
        **admin.admin_site.each_context(request),
        "title": tindakan.judul,
        "opts": admin.opts,
        "original": objek,
        "tindakan": tindakan,
        "form": formulir,
        "batal": alamat_rinci(objek),
    }
    return TemplateResponse(request, "admin/tindakan.html", konteks)
