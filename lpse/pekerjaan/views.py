"""The scheduled duties: how each stands, running one now, every run that was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.pekerjaan.filters import SaringanJalan
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN, Pekerjaan
from lpse.pekerjaan.selectors import keadaan_pekerjaan
from lpse.pekerjaan.services import suruh
from lpse.pekerjaan.tables import TabelJalan
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import BaseForm


class DaftarPekerjaan(TemplateView):
    """Every scheduled duty, what needs a person on top; refreshes itself while something runs."""

    akses = Izin("lpse.lihat_pekerjaan")

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["pekerjaan/tabel.html" if potongan else "pekerjaan/daftar.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        semua = keadaan_pekerjaan(pelaku(self.request))
        return super().get_context_data(
            **kwargs,
            judul="Pekerjaan terjadwal",
            keterangan=kalimat([k for k in semua if k.perlu_orang], len(semua)),
            pekerjaan=semua,
            berlangsung=any(k.berlangsung for k in semua),
        )


def kalimat(perlu: list[Any], semua: int) -> str:
    """«Dua dari dua belas pekerjaan perlu dilihat.»"""
    if not semua:
        return "Belum ada pekerjaan terjadwal."
    if not perlu:
        return f"{bahasa.kata_angka(semua).capitalize()} pekerjaan, tidak ada yang perlu dilihat."
    return f"{bahasa.kata_angka(len(perlu)).capitalize()} dari {bahasa.kata_angka(semua)} pekerjaan perlu dilihat."


class RiwayatPekerjaan(DaftarView):
    """Every run, by duty, result and day."""

    akses = Izin("lpse.lihat_pekerjaan")
    model = JalanTugas
    table_class = TabelJalan
    filterset_class = SaringanJalan
    judul = "Riwayat pekerjaan"
    keterangan = "Gagal sudah diperkirakan dan pesannya menyebut sebabnya; galat adalah cacat yang perlu dilaporkan."
    nama_ekspor = "riwayat-pekerjaan"
    per_halaman = 50
    kosong = Kosong("Belum ada yang dijalankan", "Jalan pertama tercatat di sini.", ikon="history")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("oleh")


class JalankanPekerjaan(KonfirmasiView):
    """«Jalankan sekarang»: straight from the list, or after one more question where the work is long."""

    akses = Izin("lpse.lihat_pekerjaan")
    model = JalanTugas
    judul = "Jalankan sekarang"
    tombol = "Jalankan sekarang"
    success_url = reverse_lazy("pekerjaan")

    @cached_property
    def objek(self) -> Pekerjaan:
        pekerjaan = PEKERJAAN.get(self.kwargs["tugas"])
        if pekerjaan is None or not pekerjaan.terlihat_oleh(pelaku(self.request)):
            raise Http404
        if not pekerjaan.boleh_dijalankan(pelaku(self.request)):
            raise PermissionDenied
        return pekerjaan

    def akibat(self) -> list[str]:
        return [self.objek.akibat or "Pekerjaan ini aman diulang; hasilnya tampil di daftar pekerjaan."]

    def dari(self) -> str:
        return self.objek.jadwal.capitalize()

    def ke(self) -> str:
        return "Sekarang juga, sekali"

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        suruh(tugas=self.objek.tugas, oleh=pelaku(self.request))
        return f"{self.objek.label}: dijalankan sekarang; hasilnya tampil di bawah dalam beberapa detik."

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """Refused: back to the list, where the run that stands in the way can be seen."""
        for galat in form.non_field_errors():
            messages.warning(self.request, str(galat))
        return HttpResponseRedirect(self.get_success_url())

    def get_success_url(self) -> str:
        return str(self.success_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Jalankan: {self.objek.label}", batal=reverse("pekerjaan"))
