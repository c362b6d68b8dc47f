"""Webhooks of the office; the secret is shown once, when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.filters import SaringanKait
from lpse.pemberitahuan.forms import FormKait
from lpse.pemberitahuan.kait import rahasia
from lpse.pemberitahuan.models import KaitWeb
from lpse.pemberitahuan.services_kait import ganti_rahasia, nyalakan_kait, simpan_kait, uji_kait
from lpse.pemberitahuan.tables import TabelKait
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpRequest, HttpResponse

LIHAT = Izin("lpse.view_kaitweb")
#: It carries the office's words outside: whoever changes it proves who they are again.
KELOLA = Izin("lpse.view_kaitweb", "lpse.kelola_kaitweb", ulang=True)


def _tunjukkan_rahasia(request: HttpRequest, kait: KaitWeb) -> HttpResponse:
    """Show the secret this once; afterwards it can only be replaced."""
    return render(request, "pemberitahuan/kait_rahasia.html", {"kait": kait, "rahasia": rahasia(kait)})


class DaftarKait(DaftarView):
    akses = LIHAT
    model = KaitWeb
    table_class = TabelKait
    filterset_class = SaringanKait
    judul = "Kait web"
    keterangan = "Alamat di luar portal yang dikabari tiap kejadian, bertanda tangan HMAC-SHA256."
    nama_ekspor = "kait-web"
    kosong = Kosong(
        "Belum ada kait web",
        "Tambahkan alamat bila ada sistem lain yang perlu tahu kejadian di portal ini.",
        ikon="webhook",
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        boleh = self.orang.has_perm("lpse.kelola_kaitweb")
        return (reverse("pemberitahuan:kait_baru"), "Tambah kait web") if boleh else None


class BuatKait(FormulirView):
    akses = KELOLA
    form_class = FormKait
    judul = "Tambah kait web"
    tombol = "Buat kait web"
    keterangan = "Rahasianya tampil sekali setelah dibuat."
    batal = reverse_lazy("pemberitahuan:kait")  # type: ignore[assignment] # a lazy string

    def form_valid(self, form: BaseForm) -> HttpResponse:
        try:
            kait = simpan_kait(**form.cleaned_data, oleh=pelaku(self.request))
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        return _tunjukkan_rahasia(self.request, kait)


class UbahKait(FormulirView):
    akses = KELOLA
    form_class = FormKait
    template_name = "pemberitahuan/kait_ubah.html"
    judul = "Ubah kait web"
    success_url = reverse_lazy("pemberitahuan:kait")
    batal = reverse_lazy("pemberitahuan:kait")  # type: ignore[assignment] # a lazy string

    @cached_property
    def objek(self) -> KaitWeb:
        return get_object_or_404(KaitWeb.objects.terlihat_oleh(pelaku(self.request)), pk=self.kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kait": self.objek}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, objek=self.objek)

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        simpan_kait(**form.cleaned_data, oleh=pelaku(self.request), kait_id=self.objek.pk)
        return "Kait web tersimpan."


class _TindakanKait(KonfirmasiView):
    akses = KELOLA
    model = KaitWeb


class GantiRahasia(_TindakanKait):
    judul = "Ganti rahasia"
    tombol = "Ganti rahasia"
    bahaya = True

    def akibat(self) -> list[str]:
        return ["Rahasia lama tidak berlaku lagi mulai kiriman berikutnya. Pasang yang baru di sisi penerima."]

    def form_valid(self, form: BaseForm) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return _tunjukkan_rahasia(self.request, ganti_rahasia(kait_id=self.objek.pk, oleh=pelaku(self.request)))


class NyalakanKait(_TindakanKait):
    """Stops a webhook that runs, starts one that is stopped."""

    @property
    def judul(self) -> str:  # type: ignore[override] # depends on the state
        return "Hentikan kait web" if self.objek.aktif else "Nyalakan kait web"

    tombol = judul  # the button says the same

    def dari(self) -> str:
        return str(self.objek.keadaan)

    def ke(self) -> str:
        return "Berhenti" if self.objek.aktif else "Aktif"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class
        kait = nyalakan_kait(kait_id=self.objek.pk, aktif=not self.objek.aktif, oleh=pelaku(self.request))
        return f"Kait web {kait.nama} {kait.keadaan.lower()}."


class UjiKait(_TindakanKait):
    judul = "Uji kait web"
    tombol = "Kirim uji"

    def akibat(self) -> list[str]:
        return ["Satu kejadian uji dikirim lewat jalan biasa; hasilnya tampil di daftar kiriman."]

    def get_success_url(self) -> str:
        return reverse("pemberitahuan:kiriman")

    def get_batal(self) -> str:
        return str(self.objek.get_absolute_url())

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class
        uji_kait(kait_id=self.objek.pk, oleh=pelaku(self.request))
        return "Kiriman uji masuk antrean."
