"""Stepped form: «Langkah 3 dari 5», *Periksa jawaban* before the act, a receipt after it (UI.md, Formulir).

Answers wait in the session, so every step works without JavaScript and survives a reload; files do not fit there,
a form with files asks for them on its last page by a form of its own.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa, sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django import forms
    from django.http import HttpRequest

    from lpse.akun.akses import Akses

PERIKSA, RESI = "periksa", "resi"


@dataclass(frozen=True)
class Langkah:
    """One step: a small form of its own."""

    kode: str
    judul: str
    form_class: type[forms.Form]
    keterangan: str = ""


@dataclass(frozen=True)
class Resi:
    """What the person keeps: number, what happens next, and when to expect it."""

    nomor: str
    judul: str
    berikutnya: str
    kapan: str
    url: str = ""
    label_url: str = ""


class LangkahView(TemplateResponseMixin, ContextMixin, View):
    """Subclass: ``akses``, ``url_name`` (a path with ``<slug:langkah>``), ``judul``, ``langkah``, ``selesaikan``."""

    akses: ClassVar[Akses]
    url_name: ClassVar[str]
    langkah: ClassVar[Sequence[Langkah]]
    judul = ""
    tombol = "Ajukan"
    keluar = "/"

    def selesaikan(self, jawaban: dict[str, Any]) -> Resi:
        """All cleaned answers in one dict; call the service here. Raises: AturanDilanggar."""
        raise NotImplementedError

    # --- where the answers wait -----------------------------------------------------------------------------------

    @property
    def _kunci(self) -> str:
        return f"langkah:{self.url_name}"

    def _simpanan(self) -> dict[str, Any]:
        isi: dict[str, Any] = self.request.session.get(self._kunci, {})
        return isi

    def _simpan(self, isi: dict[str, Any]) -> None:
        self.request.session[self._kunci] = isi

    def _form(self, satu: Langkah, data: QueryDict | None = None) -> forms.Form:
        if data is None and satu.kode in self._simpanan():
            data = QueryDict(self._simpanan()[satu.kode])
        return satu.form_class(data, prefix=satu.kode)

    def _alamat(self, kode: str) -> str:
        return reverse(self.url_name, kwargs={**self.kwargs, "langkah": kode})

    def _belum(self) -> Langkah | None:
        """The first step whose answers are missing or no longer good."""
        return next((s for s in self.langkah if not self._form(s).is_valid()), None)

    # --- pages ----------------------------------------------------------------------------------------------------

    def get(self, request: HttpRequest, langkah: str, **_kwargs: object) -> HttpResponse:
        if langkah == RESI:
            return self._halaman_resi()
        if langkah == PERIKSA:
            if (belum := self._belum()) is not None:
                messages.info(request, f"Lengkapi dahulu: {belum.judul}.")
                return HttpResponseRedirect(self._alamat(belum.kode))
            return self._halaman_periksa()
        return self._halaman_langkah(*self._cari(langkah))

    def post(self, request: HttpRequest, langkah: str, **_kwargs: object) -> HttpResponse:
        if langkah == PERIKSA:
            return self._ajukan()
        nomor, satu = self._cari(langkah)
        form = self._form(satu, request.POST)
        if not form.is_valid():
            return self._halaman_langkah(nomor, satu, form)
        isi = QueryDict(mutable=True)
        for nama in form.fields:
            isi.setlist(form.add_prefix(nama), request.POST.getlist(form.add_prefix(nama)))
        self._simpan({**self._simpanan(), satu.kode: isi.urlencode()})
        terakhir = nomor == len(self.langkah)
        tujuan = PERIKSA if terakhir or request.GET.get("ke") == PERIKSA else self.langkah[nomor].kode
        return HttpResponseRedirect(self._alamat(tujuan))

    def _cari(self, kode: str) -> tuple[int, Langkah]:
        for nomor, satu in enumerate(self.langkah, start=1):
            if satu.kode == kode:
                return nomor, satu
        raise Http404

    def _halaman(self, templat: str, konteks: dict[str, Any]) -> HttpResponse:
        isi = self.get_context_data(judul=self.judul, jumlah_langkah=len(self.langkah), keluar=self.keluar, **konteks)
        return self.response_class(self.request, [templat], isi)

    def _halaman_langkah(self, nomor: int, satu: Langkah, form: forms.Form | None = None) -> HttpResponse:
        tampil = form or self._form(satu)
        konteks = {
            "form": tampil,
            "nomor": nomor,
            "langkah": satu,
            "mundur": self._alamat(self.langkah[nomor - 2].kode) if nomor > 1 else "",
            "kembali_ke_periksa": self.request.GET.get("ke") == PERIKSA,
        }
        return self._halaman("tampilan/langkah.html", konteks)

    def _halaman_periksa(self, galat: str = "") -> HttpResponse:
        bagian = [(s, self._alamat(s.kode), self._jawaban(self._form(s))) for s in self.langkah]
        konteks = {
            "bagian": bagian,
            "tombol": self.tombol,
            "galat": galat,
            "kunci_kirim": sekali.kunci_baru(),
            "mundur": self._alamat(self.langkah[-1].kode),
        }
        return self._halaman("tampilan/periksa_jawaban.html", konteks)

    @staticmethod
    def _jawaban(form: forms.Form) -> list[tuple[str, str, str]]:
        """Label, answer in words, id of the field to go back to."""
        form.is_valid()
        return [(str(b.label), _kata(b.field, form.cleaned_data.get(b.name)), b.id_for_label) for b in form]

    def _ajukan(self) -> HttpResponse:
        if not sekali.ambil(self.request):
            messages.info(self.request, SUDAH_DITERIMA)
            return HttpResponseRedirect(self._alamat(RESI))
        if (belum := self._belum()) is not None:
            sekali.kembalikan(self.request)
            return HttpResponseRedirect(self._alamat(belum.kode))
        jawaban: dict[str, Any] = {}
        for satu in self.langkah:
            form = self._form(satu)
            form.is_valid()
            jawaban |= form.cleaned_data
        try:
            resi = self.selesaikan(jawaban)
        except AturanDilanggar as galat:
            sekali.kembalikan(self.request)
            return self._halaman_periksa(str(galat))
        self.request.session.pop(self._kunci, None)
        self.request.session[f"{self._kunci}:resi"] = {**asdict(resi), "diterima": bahasa.waktu(timezone.now())}
        return HttpResponseRedirect(self._alamat(RESI))

    def _halaman_resi(self) -> HttpResponse:
        resi = self.request.session.get(f"{self._kunci}:resi")
        if resi is None:
            raise Http404
        return self._halaman("tampilan/resi.html", {"resi": resi})


def _kata(bidang: forms.Field, nilai: Any) -> str:  # noqa: ANN401 - any cleaned value
    if nilai in (None, "", []):
        return "–"
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    pilihan = {str(k): str(v) for k, v in getattr(bidang, "choices", [])}
    if isinstance(nilai, list | tuple):
        return ", ".join(pilihan.get(str(n), str(n)) for n in nilai)
    return pilihan.get(str(nilai), str(nilai)) if pilihan else str(bidang.widget.format_value(nilai) or nilai)
