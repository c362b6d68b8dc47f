"""The clerk's stepped form: every step is kept in the database, so a reload or a break of power loses nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from registrasi.pendaftaran import services
from registrasi.pendaftaran.forms import FormPejabat
from registrasi.pendaftaran.langkah import PERIKSA, LangkahIsi, baris_awal, isi_awal, langkah_untuk, simpan
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.selectors import kekurangan
from registrasi.pendaftaran.services_isi import MAKS_BARIS
from registrasi.pendaftaran.views_loket import PANEL_PERINGATAN
from registrasi.persyaratan.enums import JenisFormulir
from registrasi.persyaratan.selectors import versi_berlaku

if TYPE_CHECKING:
    from django.forms.formsets import BaseFormSet
    from django.http import HttpRequest, HttpResponse, QueryDict

TAMBAH = "tambah"


def buat_form(permohonan: Permohonan, langkah: LangkahIsi, data: QueryDict | None = None) -> forms.Form:
    """The form of a step, filled with what is kept."""
    assert langkah.form is not None  # noqa: S101 - a step has a form or rows
    lain: dict[str, Any] = {"jenis": permohonan.jenis_pengguna} if langkah.form is FormPejabat else {}
    return langkah.form(data, initial=isi_awal(permohonan, langkah), **lain)


def buat_baris(permohonan: Permohonan, langkah: LangkahIsi, data: QueryDict | None = None) -> BaseFormSet[Any]:
    """The rows of a step: those that are kept, and one empty row below them."""
    assert langkah.baris is not None  # noqa: S101 - as above
    jenis = forms.formset_factory(
        langkah.baris, extra=1, can_delete=True, max_num=MAKS_BARIS, absolute_max=MAKS_BARIS + 1
    )
    return jenis(data, prefix=langkah.kode, initial=baris_awal(permohonan, langkah))


class Isi(TemplateView):
    """One step at a time; *Simpan dan keluar* at each of them."""

    akses = Izin(services.KELOLA)
    template_name = "registrasi/pendaftaran/isi.html"

    @cached_property
    def permohonan(self) -> Permohonan:
        kueri = Permohonan.objects.terlihat_oleh(pelaku(self.request)).select_related(
            "formulir", "keikutsertaan", "non_penyedia"
        )
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    @cached_property
    def semua(self) -> tuple[LangkahIsi, ...]:
        return langkah_untuk(self.permohonan)

    @cached_property
    def nomor(self) -> int:
        """The place of this step, from one."""
        for n, satu in enumerate(self.semua, start=1):
            if satu.kode == self.kwargs["langkah"]:
                return n
        raise Http404

    @property
    def langkah(self) -> LangkahIsi:
        return self.semua[self.nomor - 1]

    def alamat(self, kode: str) -> str:
        return reverse("registrasi:permohonan_isi", args=[self.permohonan.pk, kode])

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            services.pastikan_dapat_diisi(permohonan=self.permohonan)
        except AturanDilanggar as galat:
            messages.info(request, str(galat))
            return HttpResponseRedirect(self.permohonan.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, **_kwargs: object) -> HttpResponse:
        return self._kirim_baris(request) if self.langkah.baris else self._kirim_form(request)

    def _kirim_form(self, request: HttpRequest) -> HttpResponse:
        form = buat_form(self.permohonan, self.langkah, request.POST)
        if not form.is_valid():
            return self._tampil(form=form)
        return self._simpan(form.cleaned_data, form=form)

    def _kirim_baris(self, request: HttpRequest) -> HttpResponse:
        kode = self.langkah.kode
        if TAMBAH in request.POST:
            data = request.POST.copy()
            jumlah = data.get(f"{kode}-TOTAL_FORMS", "1")
            data[f"{kode}-TOTAL_FORMS"] = str(min(int(jumlah) if jumlah.isdecimal() else 1, MAKS_BARIS) + 1)
            return self._tampil(baris=buat_baris(self.permohonan, self.langkah, data), tanpa_galat=True)
        baris = buat_baris(self.permohonan, self.langkah, request.POST)
        if not baris.is_valid():
            return self._tampil(baris=baris)
        isi = [f.cleaned_data for f in baris.forms if f.has_changed() and not f.cleaned_data.get("DELETE")]
        return self._simpan(isi, baris=baris)

    def _simpan(self, isi: Any, **tampil: Any) -> HttpResponse:  # noqa: ANN401 - answers of a form or of rows
        versi = self.request.POST.get("versi", "")
        try:
            simpan(
                self.permohonan, self.langkah, isi, oleh=pelaku(self.request),
                versi=int(versi) if versi.isdecimal() else None,
            )  # fmt: skip
        except AturanDilanggar as galat:
            return self._tampil(**tampil, galat=str(galat))
        return HttpResponseRedirect(self._tujuan())

    def _tujuan(self) -> str:
        if "keluar" in self.request.POST:
            messages.success(self.request, "Tersimpan sebagai draf; teruskan kapan saja.")
            return self.permohonan.get_absolute_url()
        if self.nomor == len(self.semua) or self.request.GET.get("ke") == PERIKSA:
            return self.alamat(PERIKSA)
        return self.alamat(self.semua[self.nomor].kode)

    def _tampil(self, **konteks: Any) -> HttpResponse:  # noqa: ANN401 - what the page shows
        status = 200 if konteks.pop("tanpa_galat", False) else 422
        return self.render_to_response(self.get_context_data(**konteks, tanpa_galat=status == 200), status=status)  # noqa: PLR2004 - HTTP

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        p, langkah, n = self.permohonan, self.langkah, self.nomor
        if langkah.baris and "baris" not in kwargs:
            kwargs["baris"] = buat_baris(p, langkah)
        elif langkah.form and "form" not in kwargs:
            kwargs["form"] = buat_form(p, langkah)
        return super().get_context_data(
            **kwargs, judul=f"Permohonan {p.nama or 'baru'}", permohonan=p, langkah_kini=langkah, nomor=n,
            jumlah_langkah=len(self.semua), semua=[(s, self.alamat(s.kode)) for s in self.semua],
            mundur=self.alamat(self.semua[n - 2].kode) if n > 1 else "",
            ke_periksa=self.request.GET.get("ke") == PERIKSA,
            pernyataan=versi_berlaku(JenisFormulir.KEIKUTSERTAAN) if langkah.kode == "keikutsertaan" else None,
            maks_baris=MAKS_BARIS,
        )  # fmt: skip


class PeriksaJawaban(Isi):
    """*Periksa jawaban*: everything written, what is missing, the warnings; then the counter's checklist."""

    template_name = "registrasi/pendaftaran/periksa.html"

    def post(self, request: HttpRequest, **_kwargs: object) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return HttpResponseRedirect(reverse("registrasi:permohonan_periksa", args=[self.permohonan.pk]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        p = self.permohonan
        kurang = [k for k in kekurangan(p) if k.butir is None]
        return TemplateView.get_context_data(
            self, **kwargs, judul="Periksa jawaban", permohonan=p, kurang=kurang, panel_peringatan=PANEL_PERINGATAN,
            bagian=[(s, self.alamat(s.kode), *_jawaban(p, s)) for s in self.semua],
            mundur=self.alamat(self.semua[-1].kode),
        )  # fmt: skip


def _jawaban(permohonan: Permohonan, langkah: LangkahIsi) -> tuple[list[tuple[str, str]], list[list[tuple[str, str]]]]:
    """Answers of a step in words, and its rows."""
    if langkah.form is not None:
        form = buat_form(permohonan, langkah)
        awal = isi_awal(permohonan, langkah)
        return [(str(b.label), kata_nilai(b.field, awal.get(b.name))) for b in form], []
    contoh = buat_baris(permohonan, langkah).empty_form
    bidang = [(n, f) for n, f in contoh.fields.items() if n not in {"id", "DELETE"}]
    return [], [
        [(str(f.label), kata_nilai(f, isi.get(n))) for n, f in bidang if isi.get(n) not in {None, ""}]
        for isi in baris_awal(permohonan, langkah)
    ]


def kata_nilai(bidang: forms.Field, nilai: Any) -> str:  # noqa: ANN401 - any kept value
    """A kept answer in words."""
    if isinstance(nilai, dt.date):
        return bahasa.tanggal(nilai)
    if nilai in {None, ""}:
        return "–"
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    pilihan = getattr(bidang, "choices", ()) if isinstance(nilai, str) else ()
    return {str(k): str(v) for k, v in pilihan}.get(str(nilai), str(nilai))
