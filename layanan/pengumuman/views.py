"""The staff's pages of announcements: list, one, writing, and each step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.apps import apps
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from layanan.pengumuman import halaman, services, services_tayang
from layanan.pengumuman.enums import HIDUP, NADA_JENIS, JenisPengumuman, StatusPengumuman
from layanan.pengumuman.filters import SaringanPengumuman
from layanan.pengumuman.forms import (
    KELOMPOK,
    FormAkhiri,
    FormBatal,
    FormBatalTayang,
    FormKembalikan,
    FormPengumuman,
    FormTerbit,
    FormUbah,
)
from layanan.pengumuman.models import Pengumuman
from layanan.pengumuman.tables import TabelPengumuman
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_LIHAT = "layanan.view_pengumuman"
BACA = Izin(_LIHAT)
SUSUN = Izin(_LIHAT, "layanan.susun_pengumuman")
TERBIT = Izin(_LIHAT, "layanan.terbitkan_pengumuman")
_S = StatusPengumuman


class DaftarPengumuman(DaftarView):
    akses = BACA
    model = Pengumuman
    table_class = TabelPengumuman
    filterset_class = SaringanPengumuman
    template_name = "layanan/pengumuman/daftar.html"
    judul = "Pengumuman"
    nama_ekspor = "pengumuman"
    kosong = Kosong(
        "Belum ada pengumuman", "Susun yang pertama: gangguan, pemeliharaan, pelatihan, atau informasi.",
        ikon="speakerphone",
    )  # fmt: skip

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("disusun_oleh")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        if self.orang.has_perm("layanan.susun_pengumuman"):
            konteks["utama"] = (reverse("layanan:pengumuman_baru"), "Susun pengumuman")
        return konteks


class _Satu:
    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def pengumuman(self) -> Pengumuman:
        kueri = Pengumuman.objects.terlihat_oleh(pelaku(self.request))
        lengkap = kueri.select_related("disusun_oleh", "diajukan_oleh", "diterbitkan_oleh").prefetch_related("sistem")
        return get_object_or_404(lengkap, pk=self.kwargs["pk"])


class RinciPengumuman(_Satu, TemplateView):
    akses = BACA
    template_name = "layanan/pengumuman/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        p = self.pengumuman
        utama, lain = halaman.tindakan(p, pelaku(self.request))
        return super().get_context_data(
            **kwargs, judul=p.judul, p=p, fakta=halaman.fakta(p), jalan=halaman.jalan(p), utama=utama, lain=lain,
            ikon_jenis=NADA_JENIS[JenisPengumuman(p.jenis)][1], petunjuk=halaman.petunjuk(p),
            versi=p.daftar_versi.select_related("oleh"), surat=halaman.surat(p),
        )  # fmt: skip


class _Tulis(FormulirView):
    template_name = "layanan/pengumuman/tulis.html"
    form_class: type[FormPengumuman] = FormPengumuman
    kelompok: tuple[tuple[str, tuple[str, ...]], ...] = KELOMPOK
    hasil: Pengumuman | None = None

    def get_success_url(self) -> str:
        assert self.hasil is not None  # noqa: S101 - set by simpan, which comes before
        return self.hasil.get_absolute_url()


class BuatPengumuman(_Tulis):
    akses = SUSUN
    judul = "Susun pengumuman"
    tombol = "Simpan draf"

    def get_initial(self) -> dict[str, Any]:
        jenis = self.request.GET.get("jenis", "")
        return {"jenis": jenis if jenis in JenisPengumuman.values else JenisPengumuman.INFORMASI}

    def get_batal(self) -> str:
        return reverse("layanan:daftar_pengumuman")

    def simpan(self, form: FormPengumuman) -> str:
        self.hasil = services.buat(isian=form.isian(), oleh=pelaku(self.request))
        return "Draf tersimpan. Periksa pratinjaunya, lalu ajukan."

    def get_success_url(self) -> str:
        return super().get_success_url() if self.hasil else self.get_batal()


class IsiPengumuman(_Satu, _Tulis):
    """Writing on at a draft."""

    akses = SUSUN
    judul = "Ubah draf pengumuman"
    tombol = "Simpan draf"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "pengumuman": self.pengumuman}

    def get_batal(self) -> str:
        return self.pengumuman.get_absolute_url()

    def get_success_url(self) -> str:
        return self.get_batal()

    def simpan(self, form: FormPengumuman) -> str:
        services.ubah_draf(
            pengumuman_id=self.pengumuman.pk, isian=form.isian(), oleh=pelaku(self.request),
            versi=form.cleaned_data["versi"],
        )  # fmt: skip
        return "Draf tersimpan."


class UbahTayang(IsiPengumuman):
    """A change of what is on air: what changed stands on top, for that is what people read."""

    form_class = FormUbah
    judul = "Ubah pengumuman yang tayang"
    tombol = "Umumkan perubahan"
    kelompok = (("Perubahan", ("catatan", "tanpa_surel")), *KELOMPOK)

    def simpan(self, form: FormPengumuman) -> str:
        versi = form.cleaned_data["versi"]
        services_tayang.ubah(
            pengumuman_id=self.pengumuman.pk, isian=form.isian(), catatan=form.cleaned_data["catatan"],
            tanpa_surel=form.cleaned_data["tanpa_surel"], oleh=pelaku(self.request),
            versi=int(versi) if versi.isdecimal() else None,
        )  # fmt: skip
        return "Perubahan diumumkan."


class _Langkah(KonfirmasiView):
    """One step of the road; ``tujuan`` is the state it leads to."""

    model = Pengumuman
    tujuan: ClassVar[StatusPengumuman]

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)


class AjukanPengumuman(_Langkah):
    akses = SUSUN
    judul = "Ajukan untuk ditinjau"
    tombol = "Ajukan"
    tujuan = _S.DITINJAU

    def akibat(self) -> list[str]:
        return ["Orang lain membacanya lebih dahulu. Sesudah disetujui, pengumuman terbit pada waktunya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.ajukan(pengumuman_id=self.objek.pk, oleh=pelaku(self.request))
        return "Pengumuman diajukan. Peninjau sudah dikabari."


class SetujuiPengumuman(_Langkah):
    akses = TERBIT
    form_class = FormTerbit
    judul = "Setujui dan terbitkan"
    tombol = "Setujui"
    tujuan = _S.TAYANG

    def ke(self) -> str:
        return str((_S.TERJADWAL if halaman.terjadwal(self.objek) else _S.TAYANG).label)

    def akibat(self) -> list[str]:
        return halaman.akibat_terbit(self.objek)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        p = services.setujui(pengumuman_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Pengumuman terjadwal." if p.status == _S.TERJADWAL else "Pengumuman tayang."


class TerbitkanLangsung(SetujuiPengumuman):
    akses = SUSUN
    judul = "Terbitkan sekarang"
    tombol = "Terbitkan"

    def ke(self) -> str:
        return str(_S.TAYANG.label)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.terbitkan_langsung(pengumuman_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Pengumuman tayang."


class KembalikanPengumuman(_Langkah):
    akses = TERBIT
    form_class = FormKembalikan
    judul = "Kembalikan untuk perbaikan"
    tombol = "Kembalikan untuk perbaikan"
    tujuan = _S.DRAF

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.kembalikan(pengumuman_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Pengumuman dikembalikan kepada penyusunnya."


class TarikPengumuman(_Langkah):
    akses = SUSUN
    judul = "Tarik ke draf"
    tombol = "Tarik ke draf"
    tujuan = _S.DRAF

    def akibat(self) -> list[str]:
        return ["Belum terbit pada jadwalnya. Sesudah diperbaiki, ajukan lagi."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.tarik(pengumuman_id=self.objek.pk, oleh=pelaku(self.request))
        return "Pengumuman kembali menjadi draf."


class BatalkanPengumuman(_Langkah):
    akses = SUSUN
    judul = "Batalkan pengumuman"
    tombol = "Batalkan"
    tujuan = _S.DIBATALKAN
    bahaya = True

    @property
    def tayang(self) -> bool:
        return self.objek.status in HIDUP

    def get_form_class(self) -> type[Any]:
        return FormBatalTayang if self.tayang else FormBatal

    def akibat(self) -> list[str]:
        if not self.tayang:
            return ["Belum ada yang membacanya, jadi tidak ada yang dikabari."]
        return ["Halaman publik dan umpan menyebutnya dibatalkan beserta alasannya.", *halaman.akibat_surel(self.objek)]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        pintu = services_tayang.batalkan if self.tayang else services.batalkan_draf
        pintu(pengumuman_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Pengumuman dibatalkan."


class AkhiriPengumuman(_Langkah):
    akses = SUSUN
    form_class = FormAkhiri
    judul = "Akhiri pengumuman"
    tombol = "Akhiri"
    tujuan = _S.BERAKHIR

    def akibat(self) -> list[str]:
        pulih = ["Sistem yang terdampak kembali normal di halaman status."] if self.objek.bersistem else []
        return ["Spanduk, kios, dan papan layar berhenti menampilkannya.", *pulih, *halaman.akibat_surel(self.objek)]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_tayang.akhiri(pengumuman_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Pengumuman berakhir."


class DariTiket(View):
    """«Umumkan gangguan» on the page of a ticket: a draft in one click, or the one that is there."""

    akses = SUSUN
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        oleh = pelaku(request)
        tiket: Any = get_object_or_404(apps.get_model("layanan", "Tiket").objects.terlihat_oleh(oleh), pk=pk)
        judul, sistem = halaman.gangguan_tiket(tiket.aplikasi)
        try:
            p = services.dari_gangguan(
                judul=judul, uraian="", sistem=sistem, mulai=tiket.dibuat_pada, sumber_objek=tiket, oleh=oleh
            )
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return HttpResponseRedirect(tiket.get_absolute_url())
        messages.success(request, "Draf pengumuman siap. Periksa judulnya, tulis akibatnya, lalu terbitkan.")
        alamat = "layanan:pengumuman_isi" if p.status == _S.DRAF else "layanan:pengumuman"
        return HttpResponseRedirect(reverse(alamat, args=[p.pk]))
