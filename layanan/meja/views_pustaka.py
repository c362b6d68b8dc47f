"""Canned answers and macros: lists and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views import View

from layanan.meja import services
from layanan.meja.filters import SaringanBalasan, SaringanMakro
from layanan.meja.forms_pustaka import MAKS_BALASAN, FormBalasan, FormMakro
from layanan.meja.models import KELOLA as KELOLA_PUSTAKA, BalasanBaku, Makro
from layanan.meja.selectors import tiket_contoh
from layanan.meja.tables import TabelBalasan, TabelMakro
from layanan.meja.variabel import VARIABEL, asing, isi_variabel, kosong
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

KELOLA = "layanan.kelola_tiket"


class DaftarBalasan(DaftarView):
    akses = Izin(KELOLA)
    model = BalasanBaku
    table_class = TabelBalasan
    filterset_class = SaringanBalasan
    template_name = "layanan/meja/pustaka.html"
    judul = "Balasan baku"
    keterangan = "Jawaban siap pakai; nama pelapor, nomor tiket, dan tenggatnya terisi sendiri."
    kosong = Kosong("Belum ada balasan baku", "Tulis jawaban yang sering Anda ketik, lalu pakai di halaman tiket.")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("kategori", "pemilik")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        utama = (reverse("layanan:balasan_baku_baru"), "Tulis balasan baku")
        return super().get_context_data(**{"utama": utama, **kwargs})


class DaftarMakro(DaftarView):
    akses = Izin(KELOLA)
    model = Makro
    table_class = TabelMakro
    filterset_class = SaringanMakro
    template_name = "layanan/meja/pustaka.html"
    judul = "Makro"
    keterangan = "Beberapa perbuatan dengan satu tekan: ambil, jawab, beri label, alihkan, tunggu, selesaikan."
    kosong = Kosong("Belum ada makro", "Susun perbuatan yang selalu Anda lakukan bersamaan.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        boleh = self.orang.has_perm(KELOLA_PUSTAKA)
        utama = (reverse("layanan:makro_baru"), "Susun makro") if boleh else None
        return super().get_context_data(**{"utama": utama, **kwargs})


class TulisBalasan(FormulirView):
    """New, or changed when the address names one."""

    akses = Izin(KELOLA)
    form_class = FormBalasan
    template_name = "layanan/meja/pustaka_formulir.html"
    tombol = "Simpan balasan baku"
    success_url = reverse_lazy("layanan:daftar_balasan_baku")

    @cached_property
    def balasan(self) -> BalasanBaku | None:
        if "pk" not in self.kwargs:
            return None
        return get_object_or_404(BalasanBaku.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        b = self.balasan
        if b is None:
            return {"pribadi": not self.request.user.has_perm(KELOLA_PUSTAKA), "aktif": True, "urutan": 100}
        return {
            "judul": b.judul, "isi": b.isi, "kategori": b.kategori_id or "", "pribadi": b.pemilik_id is not None,
            "aktif": b.aktif, "urutan": b.urutan,
        }  # fmt: skip

    def simpan(self, form: FormBalasan) -> str:
        services.simpan_balasan(oleh=pelaku(self.request), data=form.cleaned_data, balasan=self.balasan)
        return "Balasan baku disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        judul = "Ubah balasan baku" if self.balasan else "Tulis balasan baku"
        konteks = {
            "judul": judul,
            "daftar": self.success_url,
            "judul_daftar": "Balasan baku",
            "variabel": VARIABEL,
            "pratinjau": reverse("layanan:balasan_baku_pratinjau"),
        }
        return {**super().get_context_data(**kwargs), **konteks}

    def get_batal(self) -> str:
        return str(self.success_url)


class PratinjauBalasan(View):
    """What is being written, with its variables filled in from a real ticket; nothing is kept."""

    akses = Izin(KELOLA)
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        isi = request.POST.get("isi", "")[:MAKS_BALASAN].strip()
        orang = pelaku(request)
        konteks: dict[str, Any] = {"isi": isi, "asing": asing(isi)}
        if isi and (tiket := tiket_contoh(orang)):
            konteks |= {
                "tiket": tiket,
                "teks": isi_variabel(isi, tiket=tiket, petugas=orang),
                "kosong": kosong(isi, tiket=tiket, petugas=orang),
            }
        return render(request, "layanan/meja/pratinjau_balasan.html", konteks)


class SusunMakro(FormulirView):
    """New, or changed when the address names one."""

    akses = Izin(KELOLA_PUSTAKA, KELOLA)
    form_class = FormMakro
    template_name = "layanan/meja/pustaka_formulir.html"
    tombol = "Simpan makro"
    success_url = reverse_lazy("layanan:daftar_makro")
    kelompok = (
        ("Makro", ("nama", "keterangan", "aktif", "urutan")),
        ("Yang dikerjakan, berurutan", ("ambil", "label", "catatan", "balasan", "unit", "sesudah", "solusi")),
    )

    @cached_property
    def makro(self) -> Makro | None:
        if "pk" not in self.kwargs:
            return None
        return get_object_or_404(Makro.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        m = self.makro
        if m is None:
            return {"aktif": True, "urutan": 100}
        kolom = ("nama", "keterangan", "ambil", "balasan", "catatan", "unit", "sesudah", "solusi", "aktif", "urutan")
        return {**{k: getattr(m, k) for k in kolom}, "label": list(m.label.all())}

    def simpan(self, form: FormMakro) -> str:
        isi = dict(form.cleaned_data)
        label = isi.pop("label")
        services.simpan_makro(oleh=pelaku(self.request), data=isi, label=label, makro=self.makro)
        return "Makro disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        judul = "Ubah makro" if self.makro else "Susun makro"
        konteks = {"judul": judul, "daftar": self.success_url, "judul_daftar": "Makro", "variabel": VARIABEL}
        return {**super().get_context_data(**kwargs), **konteks}

    def get_batal(self) -> str:
        return str(self.success_url)
