"""One's own notices: the bell, the list, opening one, preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.generic import TemplateView, View

from lpse.akun.akses import Masuk, pelaku
from lpse.pemberitahuan.forms import FormPreferensi
from lpse.pemberitahuan.kotak import SaringanKotak, Tanda, halaman
from lpse.pemberitahuan.models import Kabar
from lpse.pemberitahuan.selectors import jenis_untuk, jumlah_belum_dibaca, terbaru
from lpse.pemberitahuan.services_kotak import simpan_preferensi, tandai_dibaca, tandai_semua
from lpse.pemberitahuan.templatetags.lonceng import isi_lonceng
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.views import kembali_aman

if TYPE_CHECKING:
    from django.http import HttpRequest


class Lonceng(TemplateView):
    """The count alone, asked for every minute; it does not prolong the session (``X-LPSE-Latar``)."""

    akses = Masuk()
    template_name = "pemberitahuan/lonceng_jumlah.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, **isi_lonceng(jumlah_belum_dibaca(pelaku(self.request))))


class Terbaru(TemplateView):
    """The newest unread ones, in the menu of the bell."""

    akses = Masuk()
    template_name = "pemberitahuan/terbaru.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        return super().get_context_data(**kwargs, daftar=terbaru(orang), jumlah=jumlah_belum_dibaca(orang))


class DaftarKabar(TemplateView):
    """All of one's notices, unread first."""

    akses = Masuk()

    def get_template_names(self) -> list[str]:
        return ["pemberitahuan/daftar_isi.html" if self.request.htmx else "pemberitahuan/daftar.html"]  # type: ignore[attr-defined] # django-htmx

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        saringan = SaringanKotak.dari(self.request.GET)
        tanda = Tanda.baca(self.request.GET.get("setelah", ""))
        return super().get_context_data(
            **kwargs,
            judul="Pemberitahuan",
            saringan=saringan,
            tersaring=bool(saringan.tampil or saringan.jenis),
            halaman=halaman(orang, saringan, tanda),
            lanjutan=tanda is not None,
            jenis=jenis_untuk(orang),
            belum=jumlah_belum_dibaca(orang),
            saat=timezone.now().isoformat(),
        )


class Buka(View):
    """Marks one's own notice read and leads on to what it is about."""

    akses = Masuk()
    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        kabar = get_object_or_404(Kabar.objects.terlihat_oleh(pelaku(request)), pk=pk)
        tandai_dibaca(pengguna=pelaku(request), kabar_id=kabar.pk)
        return HttpResponseRedirect(kabar.url or reverse("pemberitahuan:daftar"))


class Dibaca(View):
    """«Tandai dibaca» without going there."""

    akses = Masuk()
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        kabar = get_object_or_404(Kabar.objects.terlihat_oleh(pelaku(request)), pk=pk)
        tandai_dibaca(pengguna=pelaku(request), kabar_id=kabar.pk)
        return HttpResponseRedirect(kembali_aman(request, request.POST.get("kembali", ""), "pemberitahuan:daftar"))


class DibacaSemua(View):
    """«Tandai semua dibaca»: what stood on the page, not what has come since."""

    akses = Masuk()
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        saat = _saat(request.POST.get("saat", ""))
        jumlah = tandai_semua(pengguna=pelaku(request), sampai=saat or timezone.now())
        messages.success(request, f"{jumlah} pemberitahuan ditandai sudah dibaca.")
        return HttpResponseRedirect(reverse("pemberitahuan:daftar"))


def _saat(teks: str) -> Any:  # noqa: ANN401 - a moment or None
    try:
        saat = parse_datetime(teks)
    except ValueError:
        return None
    return saat if saat is not None and timezone.is_aware(saat) else None


class Preferensi(FormulirView):
    """What one wants to be told, and how."""

    akses = Masuk()
    form_class = FormPreferensi
    template_name = "pemberitahuan/preferensi.html"
    judul = "Preferensi pemberitahuan"
    keterangan = "Pilih di mana tiap jenis kabar muncul. Yang wajib selalu tampil di lonceng."
    tombol = "Simpan preferensi"
    success_url = reverse_lazy("pemberitahuan:preferensi")
    batal = reverse_lazy("pemberitahuan:daftar")  # type: ignore[assignment] # a lazy string

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "pengguna": pelaku(self.request)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data = form.cleaned_data
        simpan_preferensi(
            pengguna=pelaku(self.request),
            pilihan=form.pilihan(),
            tenang=(data["tenang_aktif"], data["tenang_mulai"], data["tenang_selesai"]),
        )
        return "Preferensi pemberitahuan tersimpan."
