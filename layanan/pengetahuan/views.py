"""The staff's pages of articles: list, one, writing, and each step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from layanan.pengetahuan import halaman, selectors, services, services_pembaca
from layanan.pengetahuan.enums import StatusArtikel
from layanan.pengetahuan.filters import SaringanArtikel
from layanan.pengetahuan.forms import (
    KELOMPOK_ATURAN,
    KELOMPOK_TEKS,
    FormAturan,
    FormBaru,
    FormBenar,
    FormJawabKosong,
    FormKembalikan,
    FormPanduan,
    FormTarik,
    FormTeks,
    FormTerbit,
)
from layanan.pengetahuan.models import Artikel, LampiranArtikel, PencarianKosong
from layanan.pengetahuan.tables import TabelArtikel
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_LIHAT = "layanan.view_artikel"
BACA = Izin(_LIHAT)
TULIS = Izin(_LIHAT, "layanan.tulis_artikel")
TERBIT = Izin(_LIHAT, "layanan.terbitkan_artikel")


class DaftarArtikel(DaftarView):
    akses = BACA
    model = Artikel
    table_class = TabelArtikel
    filterset_class = SaringanArtikel
    template_name = "layanan/pengetahuan/daftar.html"
    judul = "Pengetahuan"
    nama_ekspor = "artikel"
    kosong = Kosong(
        "Belum ada artikel", "Tulis yang pertama: pertanyaan yang paling sering datang ke meja layanan.", ikon="book"
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().defer("cari", "isi")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        konteks["i"] = selectors.ikhtisar()
        if self.orang.has_perm("layanan.tulis_artikel"):
            konteks["utama"] = (reverse("layanan:artikel_baru"), "Tulis artikel")
        return konteks


class _Satu:
    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def artikel(self) -> Artikel:
        kueri = (
            Artikel.objects.terlihat_oleh(pelaku(self.request)).select_related("pemilik").prefetch_related("kategori")
        )
        return get_object_or_404(kueri.defer("cari"), pk=self.kwargs["pk"])


class RinciArtikel(_Satu, TemplateView):
    akses = BACA
    template_name = "layanan/pengetahuan/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        a = self.artikel
        naskah = halaman.terbuka(a)
        utama, lain = halaman.tindakan(a, naskah, pelaku(self.request))
        return super().get_context_data(
            **kwargs, judul=a.judul, a=a, naskah=naskah, tampil=naskah or a, utama=utama, lain=lain,
            fakta=halaman.fakta(a), versi=a.daftar_versi.select_related("ditulis_oleh", "ditinjau_oleh").defer("isi"),
            lampiran=a.lampiran.filter(aktif=True).select_related("berkas"), saran=selectors.saran_pembaca(a),
        )  # fmt: skip


class BuatArtikel(FormulirView):
    akses = TULIS
    form_class = FormBaru
    template_name = "layanan/pengetahuan/tulis.html"
    judul = "Tulis artikel"
    tombol = "Simpan draf"
    kelompok = (*KELOMPOK_TEKS, *KELOMPOK_ATURAN)
    hasil: Artikel | None = None

    def get_initial(self) -> dict[str, Any]:
        return {"judul": self.request.GET.get("judul", "")[:160]}

    def get_batal(self) -> str:
        return reverse("layanan:daftar_artikel")

    def simpan(self, form: FormBaru) -> str:
        self.hasil = services.buat(isian=form.isian(), aturan=form.aturan(), oleh=pelaku(self.request))
        return "Draf tersimpan. Ajukan bila sudah siap dibaca orang lain."

    def get_success_url(self) -> str:
        return self.hasil.get_absolute_url() if self.hasil else self.get_batal()


class _DiArtikel(_Satu, FormulirView):
    template_name = "layanan/pengetahuan/tulis.html"

    def get_batal(self) -> str:
        return self.artikel.get_absolute_url()

    def get_success_url(self) -> str:
        return self.get_batal()


class TulisArtikel(_DiArtikel):
    akses = TULIS
    form_class = FormTeks
    judul = "Tulis naskah artikel"
    tombol = "Simpan naskah"
    kelompok = (*KELOMPOK_TEKS, ("Catatan", ("perubahan",)))

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "naskah": halaman.terbuka(self.artikel) or self.artikel}

    def simpan(self, form: FormTeks) -> str:
        services.tulis(
            artikel_id=self.artikel.pk, isian=form.isian(), oleh=pelaku(self.request), versi=form.cleaned_data["versi"]
        )
        if self.artikel.status == StatusArtikel.TERBIT:
            return "Naskah tersimpan. Pembaca tetap melihat versi yang terbit sampai naskah ini disetujui."
        return "Naskah tersimpan. Pembaca melihatnya sesudah diajukan dan diterbitkan."


class AturArtikel(_DiArtikel):
    akses = TULIS
    form_class = FormAturan
    judul = "Atur artikel"
    kelompok = KELOMPOK_ATURAN

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "artikel": self.artikel}

    def simpan(self, form: FormAturan) -> str:
        services.atur(artikel_id=self.artikel.pk, aturan=form.aturan(), oleh=pelaku(self.request))
        return "Pengaturan artikel tersimpan."


class TambahPanduan(_DiArtikel):
    akses = TULIS
    form_class = FormPanduan
    template_name = "layanan/pengetahuan/panduan.html"
    judul = "Tambah panduan unduhan"
    tombol = "Tambahkan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def simpan(self, form: FormPanduan) -> str:
        services_pembaca.tambah_lampiran(
            artikel_id=self.artikel.pk, berkas=form.cleaned_data["berkas"][0], judul=form.cleaned_data["judul"],
            oleh=pelaku(self.request),
        )  # fmt: skip
        return "Panduan dapat diunduh pembaca artikel ini."


class _Langkah(KonfirmasiView):
    model = Artikel

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().defer("cari")


class AjukanArtikel(_Langkah):
    akses = TULIS
    judul = "Ajukan naskah"
    tombol = "Ajukan"

    def akibat(self) -> list[str]:
        return ["Orang lain membacanya lebih dahulu, lalu menerbitkannya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.ajukan(artikel_id=self.objek.pk, oleh=pelaku(self.request))
        return "Naskah diajukan. Peninjau sudah dikabari."


class TerbitkanArtikel(_Langkah):
    akses = TERBIT
    form_class = FormTerbit
    judul = "Terbitkan naskah"
    tombol = "Terbitkan"

    def akibat(self) -> list[str]:
        return [f"Pembacanya mulai sekarang: {self.objek.get_audiens_display()}."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.terbitkan(artikel_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Artikel terbit."


class KembalikanArtikel(_Langkah):
    akses = TERBIT
    form_class = FormKembalikan
    judul = "Kembalikan untuk perbaikan"
    tombol = "Kembalikan untuk perbaikan"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.kembalikan(artikel_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Naskah dikembalikan kepada penulisnya."


class BuangNaskah(_Langkah):
    akses = TULIS
    judul = "Buang naskah"
    tombol = "Buang naskah"
    bahaya = True

    def akibat(self) -> list[str]:
        return ["Naskah yang sedang ditulis tidak jadi terbit. Versi yang terbit tetap."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.buang(artikel_id=self.objek.pk, oleh=pelaku(self.request))
        return "Naskah dibuang."


class TarikArtikel(_Langkah):
    akses = TERBIT
    form_class = FormTarik
    judul = "Tarik artikel"
    tombol = "Tarik"
    bahaya = True

    def akibat(self) -> list[str]:
        return ["Pembaca tidak menemukannya lagi. Artikelnya tersimpan dan dapat diterbitkan lagi."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tarik(artikel_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Artikel ditarik."


class TerbitkanLagi(_Langkah):
    akses = TERBIT
    judul = "Terbitkan lagi"
    tombol = "Terbitkan lagi"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.terbitkan_lagi(artikel_id=self.objek.pk, oleh=pelaku(self.request))
        return "Artikel terbit lagi dengan naskah terakhirnya."


class NyatakanBenar(_Langkah):
    akses = TERBIT
    form_class = FormBenar
    judul = "Nyatakan masih benar"
    tombol = "Masih benar"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.nyatakan_benar(artikel_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Tinjauan tercatat."


class LepasPanduan(KonfirmasiView):
    akses = TULIS
    model = LampiranArtikel
    judul = "Lepas panduan unduhan"
    tombol = "Lepas"
    bahaya = True

    def akibat(self) -> list[str]:
        return ["Pembaca tidak dapat mengunduhnya lagi."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_pembaca.lepas_lampiran(lampiran_id=self.objek.pk, oleh=pelaku(self.request))
        return "Panduan dilepas."

    def get_success_url(self) -> str:
        return str(self.objek.artikel.get_absolute_url())


class PencarianTanpaHasil(TemplateView):
    """What people searched and did not find, the most wanted first."""

    akses = Izin(_LIHAT, "layanan.view_pencariankosong")
    template_name = "layanan/pengetahuan/kosong.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, judul="Yang dicari tetapi tidak ada", baris=selectors.kosong_terbuka()
        )


class JawabKosong(KonfirmasiView):
    akses = Izin(_LIHAT, "layanan.view_pencariankosong", "layanan.terbitkan_artikel")
    model = PencarianKosong
    form_class = FormJawabKosong
    judul = "Tindak lanjuti pencarian"
    tombol = "Simpan"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        artikel = form.cleaned_data["artikel"]
        services_pembaca.jawab_kosong(
            pencarian_id=self.objek.pk, artikel_id=artikel.pk if artikel else None, oleh=pelaku(self.request)
        )
        return f"Pencarian «{self.objek}» ditindaklanjuti."

    def get_success_url(self) -> str:
        return reverse("layanan:pencarian_kosong")


class DariTiket(View):
    """«Jadikan artikel» on the page of an answered ticket: a draft for staff, or the one that is there."""

    akses = TULIS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        oleh = pelaku(request)
        tiket: Any = get_object_or_404(apps.get_model("layanan", "Tiket").objects.terlihat_oleh(oleh), pk=pk)
        kategori = (tiket.kategori_id,) if tiket.kategori_id else ()
        try:
            artikel = services.dari_tiket(
                judul=tiket.judul, jawaban=tiket.solusi, kategori=kategori, sumber_objek=tiket, oleh=oleh
            )
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return HttpResponseRedirect(tiket.get_absolute_url())
        messages.success(request, "Draf artikel siap. Rapikan bahasanya, dan pastikan tidak ada nama atau nomor orang.")
        return HttpResponseRedirect(artikel.get_absolute_url())
