"""Invitations: the list and its acts for who invites, and the page an invited person opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from lpse.akun.akses import Izin, Publik, pelaku
from lpse.akun.filters import SaringanUndangan
from lpse.akun.forms import AlasanForm, TerimaUndanganForm, UndangForm, YakinForm
from lpse.akun.models import Undangan
from lpse.akun.services_undangan import (
    UndanganTerbit,
    batalkan_undangan,
    calon_pengguna,
    kirim_ulang_undangan,
    terima_undangan,
    undang,
    undangan_dari_token,
)
from lpse.akun.surel import tautan_undangan
from lpse.akun.tables import TabelUndangan
from lpse.galat import AturanDilanggar
from lpse.tampilan.daftar import DaftarView, Kosong

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Where the link's token waits in the session after the first request, so that the address bar does not show it.
KUNCI_TOKEN = "undangan_token"  # noqa: S105 - name of a session key
TANPA_TOKEN = "isi"  # noqa: S105 - the word that stands in the address instead of the token


def alamat_portal(request: HttpRequest) -> str:
    """The portal's own address for letters: the office's setting, else the one this request came by."""
    return settings.ALAMAT_PORTAL or request.build_absolute_uri("/")


def _tunjukkan_tautan(request: HttpRequest, terbit: UndanganTerbit) -> HttpResponse:
    """Show the link this once; nobody can read it again afterwards."""
    tautan = tautan_undangan(terbit.token, alamat_portal(request))
    return render(request, "akun/undangan_terbit.html", {"undangan": terbit.undangan, "tautan": tautan})


class DaftarUndangan(DaftarView):
    akses = Izin("lpse.view_undangan")
    model = Undangan
    table_class = TabelUndangan
    filterset_class = SaringanUndangan
    judul = "Undangan"
    keterangan = "Tautan undangan berlaku 72 jam dan sekali pakai."
    nama_ekspor = "undangan"
    kosong = Kosong("Belum ada undangan", "Undang orang pertama; ia memilih kata sandinya sendiri.", ikon="mail")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("dibuat_oleh").prefetch_related("peran")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        return (reverse("akun:undang"), "Undang") if self.orang.has_perm("lpse.undang_pengguna") else None


class Undang(FormView[UndangForm]):
    akses = Izin("lpse.undang_pengguna", ulang=True)
    template_name = "akun/undang.html"
    form_class = UndangForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def form_valid(self, form: UndangForm) -> HttpResponse:
        try:
            terbit = undang(**form.cleaned_data, oleh=pelaku(self.request), alamat_portal=alamat_portal(self.request))
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        return _tunjukkan_tautan(self.request, terbit)


class _TindakanUndangan(FormView[Any]):
    akses = Izin("lpse.undang_pengguna", ulang=True)
    template_name = "akun/tindakan_undangan.html"
    judul = ""
    tombol = ""
    akibat = ""
    bahaya = False

    def ambil(self) -> Undangan:
        return get_object_or_404(Undangan.objects.terlihat_oleh(pelaku(self.request)), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return {
            **super().get_context_data(**kwargs),
            "undangan": self.ambil(),
            "judul": self.judul,
            "tombol": self.tombol,
            "akibat": self.akibat,
            "bahaya": self.bahaya,
        }


class KirimUlang(_TindakanUndangan):
    form_class = YakinForm
    judul = "Kirim ulang undangan"
    tombol = "Kirim ulang"
    akibat = "Tautan lama mati. Tautan baru berlaku 72 jam sejak dikirim."

    def form_valid(self, form: YakinForm) -> HttpResponse:
        try:
            terbit = kirim_ulang_undangan(
                undangan_id=self.ambil().pk, oleh=pelaku(self.request), alamat_portal=alamat_portal(self.request)
            )
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        return _tunjukkan_tautan(self.request, terbit)


class Batalkan(_TindakanUndangan):
    form_class = AlasanForm
    judul = "Batalkan undangan"
    tombol = "Batalkan undangan"
    akibat = "Tautannya tidak dapat dipakai lagi."
    bahaya = True

    def form_valid(self, form: AlasanForm) -> HttpResponse:
        undangan = self.ambil()
        try:
            batalkan_undangan(undangan_id=undangan.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request))
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        messages.success(self.request, f"Undangan {undangan.nama} dibatalkan.")
        return HttpResponseRedirect(reverse("akun:daftar_undangan"))


@method_decorator([never_cache, sensitive_post_parameters("sandi", "ulangi")], name="dispatch")
class TerimaUndangan(FormView[TerimaUndanganForm]):
    """The invited person chooses their own password. The token moves from the address into the session at once."""

    akses = Publik()
    template_name = "akun/terima_undangan.html"
    form_class = TerimaUndanganForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Django's signature
        if kwargs["token"] != TANPA_TOKEN:
            request.session[KUNCI_TOKEN] = kwargs["token"]
            return HttpResponseRedirect(reverse("akun:terima_undangan", args=[TANPA_TOKEN]))
        try:
            self.undangan = undangan_dari_token(token=request.session.get(KUNCI_TOKEN, ""))
        except AturanDilanggar as galat:
            return render(request, "akun/undangan_gugur.html", {"pesan": str(galat)}, status=410)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "calon": calon_pengguna(undangan=self.undangan)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return {**super().get_context_data(**kwargs), "undangan": self.undangan, "peran": self.undangan.peran.all()}

    def form_valid(self, form: TerimaUndanganForm) -> HttpResponse:
        data = form.cleaned_data
        try:
            terima_undangan(token=self.request.session[KUNCI_TOKEN], sandi=data["sandi"], telepon=data["telepon"])
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        del self.request.session[KUNCI_TOKEN]
        messages.success(
            self.request, "Akun Anda siap. Masuk dengan alamat surel atau NIP dan kata sandi yang baru Anda pilih."
        )
        return HttpResponseRedirect(reverse("account_login"))
