"""The trail for Kepala and auditor: the list, one line, and the state of the chain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView, TemplateView, View

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.jejak import selectors
from lpse.jejak.filters import SaringanJejak, nama_jenis
from lpse.jejak.forms import BandingForm, TanggapanForm
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak, SegelJejak
from lpse.jejak.pekerjaan import TUGAS_PERIKSA
from lpse.jejak.services_rantai import tanggapi
from lpse.jejak.tables import TabelJejak
from lpse.pekerjaan.enums import BELUM_USAI
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.services import suruh
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

_JANGKAR_TERBARU = 20
_PERIKSA_TERBARU = 7


class DaftarJejak(DaftarView):
    """Who did what to which object, all of it."""

    akses = Izin("lpse.view_jejak")
    model = Jejak
    table_class = TabelJejak
    filterset_class = SaringanJejak
    template_name = "jejak/daftar.html"
    judul = "Jejak"
    keterangan = (
        "Siapa melakukan apa, atas apa, dan mengapa. Jejak hanya bertambah, tiap baris terantai pada yang sebelumnya."
    )
    nama_ekspor = "jejak"
    per_halaman = 50
    kosong = Kosong("Belum ada jejak", "Perbuatan pertama di portal ini tercatat di sini.", ikon="history")


class RinciJejak(DetailView[Jejak]):
    """One line: before → after, its link, the row history it caused."""

    akses = Izin("lpse.view_jejak")
    template_name = "jejak/rinci.html"
    context_object_name = "jejak"

    def get_queryset(self) -> QuerySet[Jejak]:
        return Jejak.objects.terlihat_oleh(pelaku(self.request))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        j = self.object
        segel = SegelJejak.objects.filter(jejak_id=j.pk).first()
        return super().get_context_data(
            **kwargs,
            judul=str(j),
            perubahan=selectors.perubahan(j),
            segel=segel,
            sidik_sebelum=SegelJejak.objects.filter(urut=segel.urut - 1).first() if segel else None,
            riwayat=selectors.riwayat_terkait(j),
            sepermintaan=Jejak.objects.filter(rujukan=j.rujukan).exclude(pk=j.pk)[:10] if j.rujukan else [],
            fakta=[
                ("Pelaku", j.pelaku_nama),
                ("Peran saat itu", j.pelaku_peran),
                ("Perbuatan", j.kata),
                ("Objek", f"{j.objek_teks} ({nama_jenis(j.objek_jenis).lower()})"),
                ("Waktu", bahasa.waktu(j.waktu)),
                ("Alamat", j.alamat_ip),
                ("Nomor permintaan", j.rujukan),
                ("Nomor baris", str(j.pk)),
            ],
        )


class KeadaanRantai(TemplateView):
    """State first, then what it rests on: checks and anchors; a head from an old letter can be compared here."""

    akses = Izin("lpse.view_jejak")
    template_name = "jejak/rantai.html"

    @cached_property
    def banding(self) -> BandingForm:
        return BandingForm(self.request.GET if "tempelan" in self.request.GET else None)

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["jejak/keadaan.html" if potongan else self.template_name]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        keadaan = selectors.keadaan_rantai()
        rusak = keadaan.terakhir is not None and not keadaan.terakhir.utuh
        hasil = None
        if self.banding.is_bound and self.banding.is_valid():
            urut, sidik = self.banding.cleaned_data["tempelan"]
            hasil = selectors.bandingkan(urut=urut, sidik=sidik)
        return super().get_context_data(
            **kwargs,
            judul="Keadaan rantai jejak",
            keadaan=keadaan,
            rusak=rusak,
            ditanggapi=rusak and keadaan.terakhir is not None and selectors.sudah_ditanggapi(keadaan.terakhir),
            berlangsung=JalanTugas.objects.filter(tugas=TUGAS_PERIKSA, hasil__in=BELUM_USAI).exists(),
            pemeriksaan=PemeriksaanJejak.objects.terlihat_oleh(self.request.user)[:_PERIKSA_TERBARU],
            jangkar=JangkarJejak.objects.terlihat_oleh(self.request.user)[:_JANGKAR_TERBARU],
            form=self.banding,
            hasil=hasil,
            alamat_surel=settings.LPSE_JANGKAR_SUREL,
            alamat_tsa=settings.LPSE_TSA_URL,
        )


class PeriksaSekarang(View):
    """The button: a worker walks the chain now."""

    akses = Izin("lpse.periksa_jejak")
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            suruh(tugas=TUGAS_PERIKSA, oleh=pelaku(request))
            messages.success(request, "Rantai jejak diperiksa sekarang; hasilnya tampil di bawah begitu selesai.")
        except AturanDilanggar as galat:
            messages.warning(request, str(galat))
        return HttpResponseRedirect(reverse("jejak:rantai"))


class TanggapiKerusakan(KonfirmasiView):
    """The Kepala writes what is known about damage; the state stays as it is."""

    akses = Izin("lpse.periksa_jejak")
    model = PemeriksaanJejak
    form_class = TanggapanForm
    judul = "Tanggapi kerusakan rantai"
    tombol = "Catat tanggapan"

    def akibat(self) -> list[str]:
        return [self.objek.pesan, "Tanggapan tercatat di jejak dan tidak dapat diubah; keadaan rantai tetap rusak."]

    def jalankan(self, form: TanggapanForm) -> str:
        tanggapi(pemeriksaan_id=self.objek.pk, oleh=pelaku(self.request), penjelasan=form.cleaned_data["penjelasan"])
        return "Tanggapan tercatat."

    def get_success_url(self) -> str:
        return reverse("jejak:rantai")
