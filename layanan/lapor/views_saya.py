"""«Lapor» and «Tiket saya» of whoever is logged in: their own tickets, the same conversation, the same answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse, reverse_lazy
from django.views.generic import View

from layanan.lapor import selectors
from layanan.lapor.filters import SaringanTiketSaya
from layanan.lapor.forms import BalasForm, IsiLaporan, JawabForm
from layanan.lapor.services import balas, jawab_belum, jawab_selesai, lapor_dari_portal
from layanan.lapor.tables import TabelTiketSaya
from layanan.tiket.enums import Kanal
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import SUDAH_DITERIMA, FormulirView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

MELAPOR = "layanan.lapor_tiket"


class LaporPortal(FormulirView):
    """A report with one's own account: who asks is known already."""

    akses = Izin(MELAPOR)
    template_name = "layanan/lapor/lapor_portal.html"
    form_class = IsiLaporan
    judul = "Lapor"
    keterangan = "Tulis kendalanya; petugas layanan menjawab di sini dan lewat surel Anda."
    tombol = "Kirim laporan"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        kunci = f"portal:{self.request.user.pk}:{self.request.POST.get(sekali.KUNCI, '')}"[:120]
        self.tiket = lapor_dari_portal(
            laporan=form.laporan(), oleh=pelaku(self.request), unggahan=form.cleaned_data["berkas"], kunci=kunci
        )
        return f"Laporan Anda kami terima sebagai tiket {self.tiket.nomor}."

    def get_success_url(self) -> str:
        tiket = getattr(self, "tiket", None)
        return reverse("layanan:lapor_tiket", args=[tiket.pk]) if tiket else reverse("layanan:lapor_saya")

    def get_batal(self) -> str:
        return reverse("layanan:lapor_saya")


class TiketSaya(DaftarView):
    """One's own tickets, the newest first."""

    akses = Izin(MELAPOR)
    model = Tiket
    table_class = TabelTiketSaya
    filterset_class = SaringanTiketSaya
    judul = "Tiket saya"
    nama_ekspor = "tiket-saya"
    utama = (reverse_lazy("layanan:lapor_baru"), "Lapor")  # type: ignore[assignment] # lazy text
    kosong = Kosong(
        "Belum ada laporan",
        "Laporan yang Anda kirim dari sini, dan yang Anda kirim lewat surel akun ini, muncul di sini.",
        ikon="ticket",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().filter(akun=self.orang).defer("cari")


class _Milik(View):
    """One ticket of one's own; any other does not exist here."""

    akses = Izin(MELAPOR)

    def tiket(self) -> Tiket:
        orang = pelaku(self.request)
        milik = Tiket.objects.terlihat_oleh(orang).filter(akun=orang).select_related("kategori", "kontak", "akun")
        return get_object_or_404(milik, pk=self.kwargs["pk"])


class TiketSayaLihat(_Milik):
    """The conversation; a reply goes on below it."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(self.tiket(), BalasForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket = self.tiket()
        form = BalasForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._halaman(tiket, form, status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(_alamat(tiket))
        try:
            balas(
                tiket=tiket, isi=form.cleaned_data["isi"], unggahan=form.cleaned_data["berkas"],
                kunci=_kunci(request, tiket), oleh=pelaku(request), kanal=Kanal.PORTAL,
            )  # fmt: skip
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            form.add_error(None, str(sebab))
            return self._halaman(tiket, form, status=422)
        messages.success(request, "Balasan Anda kami terima.")
        return HttpResponseRedirect(_alamat(tiket))

    def _halaman(self, tiket: Tiket, form: BalasForm, status: int = 200) -> HttpResponse:
        konteks = {
            "judul": tiket.judul,
            "tiket": tiket,
            "keadaan": selectors.keadaan(tiket),
            "percakapan": selectors.percakapan(tiket),
            "form": form,
            "tujuan_jawab": reverse("layanan:lapor_hasil", args=[tiket.pk]),
            "kunci_kirim": sekali.kunci_baru(),
        }
        return render(self.request, "layanan/lapor/tiket_saya.html", konteks, status=status)


class TiketSayaHasil(_Milik):
    """Is it solved? And how was it?"""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket = self.tiket()
        return self._halaman(
            tiket, JawabForm(initial=selectors.isian_jawaban(tiket, jawab=request.GET.get("jawab", "")))
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket, form = self.tiket(), JawabForm(request.POST)
        if not form.is_valid():
            return self._halaman(tiket, form, status=422)
        isi, orang = form.cleaned_data, pelaku(request)
        try:
            if isi["jawab"] == "ya":
                jawab_selesai(tiket=tiket, nilai=isi["nilai"], catatan=isi["catatan"], oleh=orang)
            else:
                jawab_belum(tiket=tiket, alasan=isi["catatan"], kunci=_kunci(request, tiket), oleh=orang)
        except AturanDilanggar as sebab:
            form.add_error(None, str(sebab))
            return self._halaman(tiket, form, status=422)
        messages.success(request, "Terima kasih. Jawaban Anda kami terima.")
        return HttpResponseRedirect(_alamat(tiket))

    def _halaman(self, tiket: Tiket, form: JawabForm, status: int = 200) -> HttpResponse:
        konteks = {
            **selectors.judul_jawaban(tiket),
            "tiket": tiket,
            "keadaan": selectors.keadaan(tiket),
            "form": form,
            "kunci_kirim": sekali.kunci_baru(),
        }
        return render(self.request, "layanan/lapor/jawab_portal.html", konteks, status=status)


def _alamat(tiket: Tiket) -> str:
    return reverse("layanan:lapor_tiket", args=[tiket.pk])


def _kunci(request: HttpRequest, tiket: Tiket) -> str:
    return f"portal:{tiket.pk}:{request.POST.get(sekali.KUNCI) or sekali.kunci_baru()}"[:120]
