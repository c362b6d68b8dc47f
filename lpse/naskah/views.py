"""The papers on the portal: list, detail, preview of a draft, publishing, cancelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView, View

from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from lpse.naskah.enums import NADA_STATUS, NADA_TANDA_TANGAN, SifatNaskah, StatusNaskah, StatusTandaTangan
from lpse.naskah.filters import UNIT, SaringanNaskah
from lpse.naskah.forms import BatalForm
from lpse.naskah.gambar import TERBANYAK, halaman_png
from lpse.naskah.models import Naskah
from lpse.naskah.selectors import (
    boleh_batal,
    boleh_buang,
    boleh_terbit,
    boleh_terbit_sesuatu,
    jalan_naskah,
    menunggu_saya,
    objek_naskah,
)
from lpse.naskah.services import batalkan, buang_draf, finalkan, pratinjau
from lpse.naskah.tables import TabelNaskah
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView, TanpaIsian

if TYPE_CHECKING:
    from django import forms
    from django.db.models import QuerySet
    from django.http.response import HttpResponseBase

BARIS_JEJAK = 30


def _hitung_slot() -> dict[str, Count]:
    sudah = Q(tanda_tangan__status=StatusTandaTangan.DITANDATANGANI)
    return {"jumlah_slot": Count("tanda_tangan"), "jumlah_tanda": Count("tanda_tangan", filter=sudah)}


class DaftarNaskah(DaftarView):
    akses = Masuk()
    model = Naskah
    table_class = TabelNaskah
    filterset_class = SaringanNaskah
    judul = "Naskah dinas"
    keterangan = (
        "Surat dan berita acara yang disusun portal, sejak draf sampai diterbitkan, ditandatangani, atau dibatalkan."
    )
    nama_ekspor = "naskah-dinas"
    kosong = Kosong(
        "Belum ada naskah",
        "Naskah disusun dari pekerjaan masing-masing unit; yang menyangkut Anda akan muncul di sini.",
        ikon="file-text",
    )

    def get_queryset(self) -> QuerySet[Any]:
        semua: QuerySet[Any] = super().get_queryset().select_related("pembuat").annotate(**_hitung_slot())
        return semua


class RinciNaskah(DetailView[Naskah]):
    akses = Masuk()
    template_name = "naskah/rinci.html"
    context_object_name = "naskah"

    def get_queryset(self) -> QuerySet[Naskah]:
        return Naskah.objects.terlihat_oleh(pelaku(self.request)).select_related(
            "pembuat", "final_oleh", "dibatalkan_oleh", "pengganti", "dimusnahkan_lewat"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya, naskah = pelaku(self.request), self.object
        slot = list(naskah.tanda_tangan.order_by("urutan"))
        nada, ikon = NADA_STATUS[naskah.status]
        return {
            **super().get_context_data(**kwargs),
            "nada": nada,
            "ikon_status": ikon,
            "tahapan": jalan_naskah(naskah, slot),
            "slot": [(s, *NADA_TANDA_TANGAN[s.status]) for s in slot],
            "giliran_saya": menunggu_saya(saya).filter(naskah=naskah).exists(),
            "revisi": list(naskah.revisi.select_related("berkas").order_by("urutan")),
            "halaman": range(1, 0 if naskah.dimusnahkan_lewat_id else min(naskah.jumlah_halaman or 0, TERBANYAK) + 1),
            "fakta": _fakta(naskah),
            "objek": objek_naskah(saya, naskah),
            "boleh_terbit": naskah.draf and boleh_terbit(saya, naskah),
            "boleh_buang": naskah.draf and boleh_buang(saya, naskah),
            "boleh_batal": naskah.final and not naskah.dimusnahkan_lewat_id and boleh_batal(saya, naskah),
            "jejak": Jejak.objects.tentang(naskah)[:BARIS_JEJAK],
        }


def _fakta(naskah: Naskah) -> list[tuple[str, str]]:
    fakta = [
        ("Jenis", naskah.jenis_nama),
        ("Unit", UNIT.get(naskah.unit, naskah.unit)),
        ("Nomor", naskah.nomor or "Diberikan saat diterbitkan"),
        ("Tanggal", bahasa.tanggal(naskah.tanggal)),
        ("Sifat", str(naskah.get_sifat_display())),
        ("Disusun", f"{naskah.pembuat or 'Sistem'}, {bahasa.waktu(naskah.dibuat_pada)}"),
    ]
    if naskah.final_pada:
        fakta += [
            ("Diterbitkan", f"{naskah.final_oleh or 'Sistem'}, {bahasa.waktu(naskah.final_pada)}"),
            ("Jumlah halaman", str(naskah.jumlah_halaman)),
            ("Kode periksa", naskah.kode),
        ]
    return fakta


class PratinjauNaskah(View):
    """The draft as a PDF with DRAF across every page; made for this look, kept nowhere."""

    akses = Masuk()
    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        naskah = get_object_or_404(
            Naskah.objects.terlihat_oleh(pelaku(request)).filter(status=StatusNaskah.DRAF), pk=pk
        )
        try:
            isi = pratinjau(naskah=naskah)
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return HttpResponseRedirect(naskah.get_absolute_url())
        jawaban = HttpResponse(isi, content_type="application/pdf")
        jawaban["Content-Disposition"] = f'inline; filename="draf-{naskah.pk}.pdf"'
        return jawaban


class GambarHalaman(View):
    """One page of the stored paper as a picture; of a confidential one, opening the first page is in the trail."""

    akses = Masuk()
    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int, halaman: int) -> HttpResponse:
        naskah = get_object_or_404(Naskah.objects.terlihat_oleh(pelaku(request)), pk=pk)
        revisi = naskah.revisi_terakhir
        if revisi is None or revisi.berkas is None:
            raise Http404
        if naskah.sifat == SifatNaskah.RAHASIA and halaman == 1:
            catat(pelaku=pelaku(request), kata="melihat naskah rahasia", objek=naskah)
        try:
            gambar = halaman_png(baca(berkas=revisi.berkas), halaman)
        except (IndexError, AturanDilanggar) as galat:
            raise Http404 from galat
        return HttpResponse(gambar, content_type="image/png")


class _TindakanNaskah(KonfirmasiView):
    """A confirm page about one paper, for who may do that to a paper of its kind."""

    model = Naskah

    def boleh(self, naskah: Naskah) -> bool:
        raise NotImplementedError

    @cached_property
    def objek(self) -> Naskah:
        naskah: Naskah = get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])
        if not self.boleh(naskah):
            raise PermissionDenied
        return naskah

    def dari(self) -> str:
        return str(self.objek.get_status_display())


class FinalkanNaskah(_TindakanNaskah):
    akses = Izin("lpse.terbitkan_naskah")
    judul = "Terbitkan naskah"
    tombol = "Terbitkan"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        """Whoever publishes no kind at all learns nothing of which drafts there are."""
        if not boleh_terbit_sesuatu(pelaku(request)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def boleh(self, naskah: Naskah) -> bool:
        return boleh_terbit(pelaku(self.request), naskah)

    def ke(self) -> str:
        return StatusNaskah.FINAL.label

    def akibat(self) -> list[str]:
        return [
            "Naskah menerima nomor berikutnya dan isinya dibekukan; sesudah ini tidak dapat diubah lagi.",
            "Yang keliru dibatalkan dengan alasan, lalu diganti naskah baru.",
            "Penanda tangan pertama menerima pemberitahuan.",
        ]

    def jalankan(self, form: TanpaIsian) -> str:  # noqa: ARG002 - nothing is asked
        naskah = finalkan(naskah_id=self.objek.pk, oleh=pelaku(self.request))
        return f"{naskah.jenis_nama} terbit dengan nomor {naskah.nomor}."


class BuangDraf(_TindakanNaskah):
    akses = Izin("lpse.terbitkan_naskah")
    judul = "Buang draf"
    tombol = "Buang draf"
    bahaya = True

    def boleh(self, naskah: Naskah) -> bool:
        return boleh_buang(pelaku(self.request), naskah)

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().filter(status=StatusNaskah.DRAF)

    def ke(self) -> str:
        return "Dibuang"

    def akibat(self) -> list[str]:
        return ["Draf ini hilang; barisnya di jejak tetap ada. Nomor belum terpakai."]

    def jalankan(self, form: TanpaIsian) -> str:  # noqa: ARG002 - nothing is asked
        buang_draf(naskah_id=self.objek.pk, oleh=pelaku(self.request))
        return "Draf dibuang."

    def get_success_url(self) -> str:
        return reverse("naskah:daftar")

    def get_batal(self) -> str:
        return str(self.objek.get_absolute_url())


class BatalkanNaskah(_TindakanNaskah):
    akses = Izin("lpse.batalkan_naskah", ulang=True)
    judul = "Batalkan naskah"
    tombol = "Batalkan naskah"
    form_class: type[forms.Form] = BatalForm
    bahaya = True

    def boleh(self, naskah: Naskah) -> bool:
        return boleh_batal(pelaku(self.request), naskah)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "naskah": self.objek, "pengguna": pelaku(self.request)}

    def ke(self) -> str:
        return StatusNaskah.DIBATALKAN.label

    def akibat(self) -> list[str]:
        return [
            f"Siapa pun yang memeriksa nomor {self.objek.nomor} membaca bahwa naskah ini dibatalkan, dan alasannya.",
            "Berkasnya tetap tersimpan dan nomornya tidak dipakai lagi.",
        ]

    def jalankan(self, form: BatalForm) -> str:
        naskah = batalkan(
            naskah_id=self.objek.pk,
            oleh=pelaku(self.request),
            alasan=form.cleaned_data["alasan"],
            pengganti=form.cleaned_data["pengganti"],
        )
        return f"{naskah} dibatalkan."
