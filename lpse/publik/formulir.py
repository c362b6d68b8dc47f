"""Forms and status pages for people without an account: taken once, opened by number and code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import cached_property

from lpse.galat import AturanDilanggar
from lpse.publik.forms import StatusForm
from lpse.publik.laju import COBA_PER_NOMOR, Laju, masih_boleh
from lpse.publik.views import PublikView
from lpse.tampilan import sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from django import forms
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from lpse.publik.hak import Pintu

KODE = "kode"
TAK_COCOK = "Nomor dan kode itu tidak cocok. Periksa keduanya pada tanda terima; kode akses tidak memuat angka 0 dan 1."


class FormulirPublik(PublikView):
    """Subclass: ``form_class``, ``judul``, ``tombol``, ``simpan`` (calls a service), ``tujuan`` (where it leads)."""

    form_class: ClassVar[type[forms.Form]]
    judul: ClassVar[str] = ""
    keterangan: ClassVar[str] = ""
    tombol: ClassVar[str] = "Kirim"
    templat: ClassVar[str] = "formulir"
    ruang_templat: ClassVar[str] = "publik"
    laju_kirim: ClassVar[Laju | None] = Laju("publik-kirim", 10, 600)
    kelompok: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]] = ()

    def argumen_form(self) -> dict[str, Any]:
        """Further arguments of the form."""
        return {}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        """Call the service; return the sentence for people. Raises: AturanDilanggar."""
        raise NotImplementedError

    def tujuan(self) -> str:
        raise NotImplementedError

    def tambahan(self) -> Mapping[str, Any]:
        """What else the page shows."""
        return {}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:  # noqa: ANN401, ARG002 - Django's signature
        return self.halaman(self.form_class(**self.argumen_form()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:  # noqa: ANN401, ARG002 - Django's signature
        form = self.form_class(request.POST, request.FILES, **self.argumen_form())
        if not form.is_valid():
            return self.halaman(form, status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(self.tujuan())
        try:
            pesan = self.simpan(form)
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            form.add_error(None, str(sebab))
            return self.halaman(form, status=422)
        except BaseException:
            sekali.kembalikan(request)  # an error page must not close the door on the second try
            raise
        if pesan:
            messages.success(request, pesan)
        return HttpResponseRedirect(self.tujuan())

    def halaman(self, form: forms.Form, status: int = 200) -> HttpResponse:
        kelompok = [(judul, [form[n] for n in nama]) for judul, nama in self.kelompok]
        konteks = {
            "judul": self.judul,
            "keterangan": self.keterangan,
            "tombol": self.tombol,
            "form": form,
            "kelompok": kelompok or [("", form.visible_fields())],
            "kunci_kirim": sekali.kunci_baru(),
            **self.tambahan(),
        }
        return self.tampil(self.templat, konteks, status=status)


class StatusPublik(PublikView):
    """Number and code. Unknown number, wrong code, too many tries at one number: one answer, the same work."""

    laju_kirim: ClassVar[Laju | None] = Laju("publik-status", 12)
    ruang_templat: ClassVar[str] = "publik"
    judul: ClassVar[str]
    keterangan: ClassVar[str] = (
        "Tulis nomor dan kode akses dari tanda terima. Data diri Anda tidak ditampilkan di sini."
    )
    pintu: ClassVar[Pintu]

    def cari(self, nomor: str, kode: str) -> uuid.UUID | None:
        """The key of what these open."""
        raise NotImplementedError

    def tujuan(self, kunci: uuid.UUID) -> str:
        raise NotImplementedError

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(StatusForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = StatusForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, status=422)
        nomor: str = form.cleaned_data["nomor"]
        boleh = masih_boleh(f"{self.pintu.ruang}-nomor", nomor, batas=COBA_PER_NOMOR, jendela=600)
        kunci = self.cari(nomor, form.cleaned_data["kode"])
        if kunci is None or not boleh:
            form.add_error(None, TAK_COCOK)
            return self._halaman(form, status=422)
        self.pintu.beri(request, kunci, KODE)
        return HttpResponseRedirect(self.tujuan(kunci))

    def _halaman(self, form: StatusForm, status: int = 200) -> HttpResponse:
        konteks = {"judul": self.judul, "keterangan": self.keterangan, "form": form}
        return self.tampil("status", konteks, status=status)


class BerpintuMixin:
    """A page of one thing, for a browser that was let in; for any other it does not exist."""

    pintu: ClassVar[Pintu]
    alamat_status: ClassVar[str]
    request: HttpRequest
    kwargs: dict[str, Any]

    def ambil(self, kunci: uuid.UUID) -> Any:  # noqa: ANN401 - the view's own model
        """The thing of this key, or None."""
        raise NotImplementedError

    @cached_property
    def objek(self) -> Any:  # noqa: ANN401 - as above
        kunci: uuid.UUID = self.kwargs["kunci"]
        return self.ambil(kunci) if self.pintu.baca(self.request, kunci) is not None else None

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        if self.objek is None:
            # One answer for «unknown», «not yours» and «too long ago».
            konteks = {"judul": "Halaman ini belum terbuka di peramban ini", "alamat_status": self.alamat_status}
            tutup: HttpResponseBase = self.tampil_tutup(konteks)
            return tutup
        jawaban: HttpResponseBase = super().jalankan(request, *args, **kwargs)  # type: ignore[misc] # of PublikView
        return jawaban

    def tampil_tutup(self, konteks: dict[str, Any]) -> HttpResponse:
        return render(self.request, "publik/tutup.html", konteks, status=404)


class KeluarPublik(BerpintuMixin, PublikView):
    """Leave this computer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        self.pintu.lepas(request, kunci)
        messages.success(request, "Halaman itu ditutup di peramban ini.")
        return HttpResponseRedirect(self.alamat_status)
