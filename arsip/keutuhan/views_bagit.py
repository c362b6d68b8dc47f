"""Screens of the exports: asking, watching, fetching."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.keutuhan import services_bagit
from arsip.keutuhan.enums import StatusEkspor
from arsip.keutuhan.filters import SaringanEkspor
from arsip.keutuhan.forms import FormEkspor
from arsip.keutuhan.models import EksporBagit
from arsip.keutuhan.tables import TabelEkspor
from arsip.keutuhan.tas import nama_polos
from arsip.pencarian.forms import FormCari
from arsip.pencarian.pilihan import Pilihan
from lpse.akun.akses import Izin
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.akun.models import Pengguna

_IZIN = "arsip.ekspor_bagit"


class DaftarEkspor(DaftarView):
    akses = Izin(_IZIN)
    model = EksporBagit
    table_class = TabelEkspor
    filterset_class = SaringanEkspor
    judul = "Ekspor arsip"
    keterangan = "Tas BagIt yang Anda minta: ZIP dengan sidik dan metadata, dapat dibuka arsiparis mana pun."
    nama_ekspor = "ekspor-arsip"
    kosong = Kosong(
        "Belum ada ekspor", "Mulai dari halaman berkas arsip, atau pilih dokumen di daftar arsip.", ikon="package"
    )


class MintaEkspor(FormulirView):
    """``?berkas=<id>``, ``?dokumen=<id>&dokumen=<id>``, or ``?cari=1&q=…``, a search: what the person sees of it."""

    akses = Izin(_IZIN)
    form_class = FormEkspor
    judul = "Ekspor sebagai BagIt"
    tombol = "Susun ekspor"

    @property
    def orang(self) -> Pengguna:
        return cast("Pengguna", self.request.user)

    @cached_property
    def pilihan(self) -> tuple[list[int], BerkasArsip | None]:
        nomor = self.request.GET.get("berkas", "")
        if nomor.isdecimal():
            return [], get_object_or_404(BerkasArsip.objects.terlihat_oleh(self.orang), pk=nomor)
        if self.request.GET.get("cari"):
            return self._hasil_cari(), None
        kunci = [k for k in self.request.GET.getlist("dokumen") if k.isdecimal()][: services_bagit.MAKS_DOKUMEN]
        ids = list(Dokumen.objects.terlihat_oleh(self.orang).filter(pk__in=kunci).values_list("pk", flat=True))
        if not ids:
            raise Http404
        return ids, None

    def _hasil_cari(self) -> list[int]:
        """All that this search finds for this person, up to what one export may hold."""
        form = FormCari(self.request.GET)
        if not form.is_valid():
            raise Http404
        pilihan = Pilihan.dari_isian(form.cleaned_data)
        kueri = pilihan.tersaring(self.orang).order_by("-tanggal", "-dokumen_id")
        ids = list(kueri.values_list("dokumen_id", flat=True)[: services_bagit.MAKS_DOKUMEN + 1])
        if not ids:
            raise Http404
        return ids

    def get_initial(self) -> dict[str, Any]:
        _ids, berkas = self.pilihan
        nama = str(berkas)[:120] if berkas else f"Pilihan arsip {bahasa.tanggal(bahasa.hari_ini())}"
        return {**super().get_initial(), "nama": nama}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        ids, berkas = self.pilihan
        self.ekspor = services_bagit.minta(
            oleh=self.orang, dokumen=ids, berkas_arsip_id=berkas.pk if berkas else None, **form.cleaned_data
        )
        return "Ekspor disusun pekerja. Halaman ini boleh ditinggalkan; Anda dikabari begitu siap."

    def get_success_url(self) -> str:
        return self.ekspor.get_absolute_url() if hasattr(self, "ekspor") else reverse("arsip:daftar_bagit")

    def get_batal(self) -> str:
        _ids, berkas = self.pilihan
        return berkas.get_absolute_url() if berkas else reverse("arsip:daftar_bagit")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        ids, berkas = self.pilihan
        apa = f"berkas {berkas}" if berkas else f"{bahasa.angka(len(ids))} dokumen"
        return super().get_context_data(
            **kwargs, keterangan=f"Dari {apa}, hanya yang boleh Anda baca; pembacaan yang rahasia tercatat di jejak."
        )


class RinciEkspor(TemplateView):
    """With HTMX only the state, asked for every two seconds while a worker is at it."""

    akses = Izin(_IZIN)

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["arsip/keutuhan/bagit_keadaan.html" if potongan else "arsip/keutuhan/bagit.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        e = get_object_or_404(
            EksporBagit.objects.terlihat_oleh(self.request.user).select_related("berkas_arsip"), pk=self.kwargs["pk"]
        )
        nada, ikon = e.nada
        return super().get_context_data(**kwargs, judul=e.nama, ekspor=e, nada=nada, ikon=ikon)


class BatalkanEkspor(KonfirmasiView):
    akses = Izin(_IZIN)
    model = EksporBagit
    judul = "Batalkan ekspor"
    tombol = "Batalkan ekspor"
    bahaya = True

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return StatusEkspor.DIBATALKAN.label

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_bagit.batalkan(ekspor_id=self.objek.pk, oleh=cast("Pengguna", self.request.user))
        return "Ekspor dibatalkan."


class UnduhEkspor(View):
    akses = Izin(_IZIN)

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        orang = cast("Pengguna", request.user)
        ekspor = get_object_or_404(EksporBagit.objects.terlihat_oleh(orang), pk=pk)
        try:
            jalur = services_bagit.siapkan_unduhan(ekspor=ekspor, oleh=orang)
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return HttpResponseRedirect(ekspor.get_absolute_url())
        nama = f"{nama_polos(ekspor.nama, maks=80)}-bagit.zip"
        jawaban = FileResponse(jalur.open("rb"), as_attachment=True, filename=nama, content_type="application/zip")
        jawaban.headers["Cache-Control"] = "no-store"
        jawaban.headers["X-Content-Type-Options"] = "nosniff"
        return jawaban
