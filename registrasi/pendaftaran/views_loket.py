"""The *Loket* page: the checklist of one application with ticks, numbers and scans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA
from registrasi.pendaftaran import services, services_butir
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.forms_loket import FormLoket
from registrasi.pendaftaran.models import BerkasButir, Permohonan
from registrasi.pendaftaran.selectors import kekurangan
from registrasi.persyaratan.selectors import dasar

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

#: Warnings of the numbers and names; the duty above this one brings its panel.
PANEL_PERINGATAN = ("registrasi/padanan/_peringatan.html", "registrasi/pendaftaran/_kosong.html")


class Loket(TemplateView):
    """Tick, write, attach; saved as often as wanted, handed in when nothing is missing."""

    akses = Izin(services.KELOLA)
    template_name = "registrasi/pendaftaran/loket.html"

    @cached_property
    def permohonan(self) -> Permohonan:
        return get_object_or_404(Permohonan.objects.terlihat_oleh(pelaku(self.request)), pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not self.permohonan.dapat_diisi and self.permohonan.status != StatusPermohonan.PERLU_PERBAIKAN:
            messages.info(request, f"Permohonan ini {self.permohonan.keadaan}.")
            return HttpResponseRedirect(self.permohonan.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, **_kwargs: object) -> HttpResponse:
        p, oleh = self.permohonan, pelaku(request)
        form = FormLoket(p, oleh, request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(self._tujuan())
        versi = request.POST.get("versi", "")
        try:
            jumlah = services_butir.terima_banyak(
                permohonan_id=p.pk, oleh=oleh, versi=int(versi) if versi.isdecimal() else None,
                isi={f.butir.pk: (f.isi(), f.cleaned_data["berkas"]) for f in form.baris},
            )  # fmt: skip
        except AturanDilanggar as galat:
            sekali.kembalikan(request)
            return self.render_to_response(self.get_context_data(form=form, galat=str(galat)), status=422)
        messages.success(request, f"{jumlah} butir tersimpan." if jumlah else "Tidak ada yang berubah.")
        return HttpResponseRedirect(self._tujuan())

    def _tujuan(self) -> str:
        nama = "permohonan_ajukan" if "ajukan" in self.request.POST else "loket"
        return reverse(f"registrasi:{nama}", args=[self.permohonan.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        p = self.permohonan
        kurang = kekurangan(p) if p.dapat_diisi else []
        form = kwargs.pop("form", None) or FormLoket(p, pelaku(self.request))
        return super().get_context_data(
            **kwargs, judul="Loket", permohonan=p, form=form, kurang=kurang,
            kurang_lain=[k for k in kurang if k.butir is None],
            siap=p.dapat_diisi and not kurang, lapangan=dasar("R-081"), tertutup=dasar("R-080"),
            kunci_kirim=sekali.kunci_baru(), panel_peringatan=PANEL_PERINGATAN,
        )  # fmt: skip


class LepasBerkas(View):
    """Take a wrong scan off its row."""

    akses = Izin(services.KELOLA)
    http_method_names = ("post",)

    def post(self, request: HttpRequest, pk: int, berkas: int) -> HttpResponse:
        oleh = pelaku(request)
        permohonan = get_object_or_404(Permohonan.objects.terlihat_oleh(oleh), pk=pk)
        lampiran = get_object_or_404(BerkasButir, pk=berkas, butir__permohonan=permohonan)
        try:
            butir = services.lepas_berkas(permohonan_id=pk, berkas_butir_id=lampiran.pk, oleh=oleh)
            messages.success(request, f"Berkas dilepas dari {butir.persyaratan.nama}.")
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        return HttpResponseRedirect(reverse("registrasi:loket", args=[pk]))
