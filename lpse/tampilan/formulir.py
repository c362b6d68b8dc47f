"""One-column form: grouped, hints, error summary that takes focus, answers kept, taken once (UI.md, Formulir)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.views.generic import FormView

from lpse.akun import tertunda
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict

    from lpse.akun.akses import Akses

SUDAH_DITERIMA = "Kiriman ini sudah diterima sebelumnya; tidak ada yang dikerjakan dua kali."


class FormulirView(FormView[BaseForm]):
    """Fill in ``simpan`` (calls a service, returns the message); everything else is the house's.

    Groups of fields: ``kelompok = (("Judul", ("nama", "kode")), …)``; without it, the form's own order.
    """

    akses: ClassVar[Akses]
    template_name = "tampilan/formulir.html"
    judul = ""
    keterangan = ""
    tombol = "Simpan"
    batal = ""
    bahaya = False
    kelompok: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        """Call the service; return the sentence for people. Raises: AturanDilanggar."""
        raise NotImplementedError

    def get_batal(self) -> str:
        return self.batal

    @cached_property
    def tertunda(self) -> QueryDict | None:
        """What this person had typed here when they first had to log in again."""
        return tertunda.ambil(self.request) if self.request.method == "GET" else None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        if self.tertunda is not None:
            messages.warning(request, tertunda.KEMBALI)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        return kwargs if self.tertunda is None else {**kwargs, "data": self.tertunda, "files": MultiValueDict()}

    def form_valid(self, form: BaseForm) -> HttpResponse:
        if not sekali.ambil(self.request):
            messages.info(self.request, SUDAH_DITERIMA)
            return HttpResponseRedirect(self.get_success_url())
        try:
            pesan = self.simpan(form)
        except AturanDilanggar as galat:
            sekali.kembalikan(self.request)
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        except BaseException:
            sekali.kembalikan(self.request)  # an error page must not close the door on the second try
            raise
        messages.success(self.request, pesan)
        return HttpResponseRedirect(self.get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        form = konteks["form"]
        kelompok = [(judul, [form[n] for n in nama]) for judul, nama in self.kelompok]
        return {
            "judul": self.judul,
            "keterangan": self.keterangan,
            "tombol": self.tombol,
            "bahaya": self.bahaya,
            "batal": self.get_batal(),
            "kelompok": kelompok or [("", form.visible_fields())],
            "kunci_kirim": sekali.kunci_baru(),
            **konteks,
        }
