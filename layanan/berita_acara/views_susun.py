"""The builder: every section on one page, saved apart; autosave speaks JSON, without scripts it is plain forms."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views import View

from layanan.berita_acara import aturan, bentuk, services_isi
from layanan.berita_acara.bagian import TANPA_FORM, FormulirBagian
from layanan.berita_acara.forms import FormBukti
from layanan.berita_acara.izin import SUSUN
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.views import orang
from lpse.akun.akses import Izin
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import HttpRequest

HALAMAN = "layanan/berita_acara/susun.html"
BAGIAN = "layanan/berita_acara/_bagian.html"
ATURAN = "layanan/berita_acara/_aturan.html"
BUKTI = "layanan/berita_acara/_bukti.html"


class _Dasar(View):
    akses = Izin(SUSUN)

    def ambil(self, pk: int) -> BeritaAcara:
        kueri = BeritaAcara.objects.terlihat_oleh(orang(self)).select_related("pembetulan_dari", "tiket")
        return get_object_or_404(kueri, pk=pk)

    @property
    def lewat_skrip(self) -> bool:
        return "application/json" in self.request.headers.get("Accept", "")

    def halaman(
        self, ba: BeritaAcara, *, ganti: FormulirBagian | None = None, bukti: FormBukti | None = None, status: int = 200
    ) -> HttpResponse:
        """The whole builder; one section perhaps as it was sent."""
        tambah = self.request.GET.get("tambah", "")
        semua: list[tuple[bentuk.Bagian, FormulirBagian | None]] = []
        for b in bentuk.BAGIAN[ba.jenis]:
            if b.kode in TANPA_FORM:
                semua.append((b, None))
            elif ganti is not None and b.kode == ganti.kode:
                semua.append((b, ganti))
            else:
                semua.append((b, FormulirBagian(ba, b.kode, tambah=b.kode == tambah)))
        kurang = aturan.periksa(ba)
        konteks = {
            "judul": f"Susun {ba.nama.lower()}",
            "ba": ba,
            "semua": semua,
            "ringkas": aturan.ringkas(ba, kurang),
            "kurang": kurang,
            "bukti": ba.bukti.select_related("berkas").order_by("urutan"),
            "form_bukti": bukti or FormBukti(oleh=orang(self)),
            "galat": bool(ganti or (bukti is not None and bukti.is_bound)),
        }
        return render(self.request, HALAMAN, konteks, status=status)

    def aturan_html(self, ba: BeritaAcara) -> str:
        kurang = aturan.periksa(ba)
        konteks = {"ba": ba, "ringkas": aturan.ringkas(ba, kurang), "kurang": kurang}
        return render_to_string(ATURAN, konteks, request=self.request)

    def tutup(self, ba: BeritaAcara, galat: TransisiBasi) -> HttpResponse:
        """No draft any more: said so, and nothing thrown away on the page."""
        if self.lewat_skrip:
            return JsonResponse({"kata": str(galat), "tutup": True}, status=HTTPStatus.CONFLICT)
        messages.error(self.request, str(galat))
        return HttpResponseRedirect(ba.get_absolute_url())

    def kembali(self, ba: BeritaAcara, kode: str, tambah: str = "") -> HttpResponse:
        alamat = reverse("layanan:berita_acara_susun", args=[ba.pk])
        return HttpResponseRedirect(f"{alamat}{f'?tambah={tambah}' if tambah else ''}#b-{kode}")


class Susun(_Dasar):
    def get(self, _request: HttpRequest, pk: int) -> HttpResponse:
        ba = self.ambil(pk)
        if not ba.draf:
            return HttpResponseRedirect(ba.get_absolute_url())
        return self.halaman(ba)


class SimpanBagian(_Dasar):
    http_method_names = ["get", "post"]

    def get(self, _request: HttpRequest, pk: int, kode: str) -> HttpResponse:
        """The section as it is stored, for the script; a person is shown the builder."""
        ba = self.ambil(pk)
        formulir = self._formulir(ba, kode, None)
        if not self.lewat_skrip:
            return self.kembali(ba, kode)
        return JsonResponse({"html": self._html(ba, formulir), "versi": formulir.versi})

    def post(self, request: HttpRequest, pk: int, kode: str) -> HttpResponse:
        ba = self.ambil(pk)
        formulir = self._formulir(ba, kode, request.POST)
        if not formulir.sah():
            return self._tidak_sah(ba, formulir)
        versi = request.POST.get("versi", "")
        try:
            ba = services_isi.simpan_bagian(
                ba_id=pk, kode=kode, versi=int(versi) if versi.isdecimal() else -1, nilai=formulir.nilai(),
                baris=formulir.nilai_baris(), oleh=orang(self),
            )  # fmt: skip
        except services_isi.KonflikVersi as galat:
            return self._konflik(pk, formulir, galat)
        except TransisiBasi as galat:
            return self.tutup(ba, galat)
        except AturanDilanggar as galat:
            formulir.galat = str(galat)
            return self._tidak_sah(ba, formulir)
        if not self.lewat_skrip:
            messages.success(request, f"{formulir.bagian.judul} tersimpan.")
            return self.kembali(ba, kode, kode if request.POST.get("tambah") else "")
        baru = FormulirBagian(ba, kode)
        return JsonResponse(
            {
                "versi": baru.versi,
                "kata": f"Tersimpan pukul {bahasa.jam(timezone.now())}",
                "aturan": self.aturan_html(ba),
                "html": self._html(ba, baru) if formulir.berubah_bentuk(baru) else "",
            }
        )

    def _formulir(self, ba: BeritaAcara, kode: str, data: Any) -> FormulirBagian:  # noqa: ANN401 - the POST, or none
        try:
            return FormulirBagian(ba, kode, data)
        except LookupError as galat:
            raise Http404 from galat

    def _html(self, ba: BeritaAcara, formulir: FormulirBagian) -> str:
        return render_to_string(BAGIAN, {"ba": ba, "f": formulir, "b": formulir.bagian}, request=self.request)

    def _tidak_sah(self, ba: BeritaAcara, formulir: FormulirBagian) -> HttpResponse:
        if self.lewat_skrip:
            kata = formulir.galat or "Belum tersimpan: ada isian yang bentuknya keliru."
            isi = {"kata": kata, "galat": formulir.galat_bidang()}
            return JsonResponse(isi, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        # What was sent stands in the form; what is stored comes from the row as it is.
        return self.halaman(self.ambil(ba.pk), ganti=formulir, status=HTTPStatus.UNPROCESSABLE_ENTITY)

    def _konflik(self, pk: int, formulir: FormulirBagian, galat: services_isi.KonflikVersi) -> HttpResponse:
        ba = self.ambil(pk)
        formulir.konflik = {"galat": galat, "tersimpan": FormulirBagian(ba, formulir.kode).ringkasan()}
        formulir.versi = galat.versi
        if self.lewat_skrip:
            html = render_to_string("layanan/berita_acara/_konflik.html", {"f": formulir}, request=self.request)
            isi = {"kata": str(galat), "versi": galat.versi, "html": html}
            return JsonResponse(isi, status=HTTPStatus.CONFLICT)
        return self.halaman(ba, ganti=formulir, status=HTTPStatus.CONFLICT)


class _Bukti(_Dasar):
    http_method_names = ["post"]

    def jawab(self, ba: BeritaAcara, kata: str) -> HttpResponse:
        if not self.lewat_skrip:
            messages.success(self.request, kata)
            return self.kembali(ba, "bukti")
        bukti = ba.bukti.select_related("berkas").order_by("urutan")
        html = render_to_string(BUKTI, {"ba": ba, "bukti": bukti}, request=self.request)
        return JsonResponse({"html": html, "kata": kata, "aturan": self.aturan_html(self.ambil(ba.pk))})


class TambahBukti(_Bukti):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        ba = self.ambil(pk)
        form = FormBukti(request.POST, request.FILES, oleh=orang(self))
        if not form.is_valid():
            return self._galat(ba, form)
        data = form.cleaned_data
        try:
            services_isi.tambah_bukti(
                ba_id=pk, berkas=data["berkas"], keterangan=data["keterangan"], oleh=orang(self),
                kunci_kirim=data["kunci"],
            )  # fmt: skip
        except TransisiBasi as galat:
            return self.tutup(ba, galat)
        except AturanDilanggar as galat:
            form.add_error("berkas", str(galat))
            return self._galat(ba, form)
        return self.jawab(ba, "Bukti diterima dan sidiknya dihitung.")

    def _galat(self, ba: BeritaAcara, form: FormBukti) -> HttpResponse:
        if self.lewat_skrip:
            kata = " ".join(str(g) for galat in form.errors.values() for g in galat)
            return JsonResponse({"kata": kata}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        return self.halaman(ba, bukti=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


class UbahKeterangan(_Bukti):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        ba = self.ambil(pk)
        awalan = "keterangan-"
        teks = {
            int(nama.removeprefix(awalan)): str(nilai)
            for nama, nilai in request.POST.items()
            if nama.startswith(awalan) and nama.removeprefix(awalan).isdecimal()
        }
        try:
            services_isi.ubah_keterangan(ba_id=pk, keterangan=teks, oleh=orang(self))
        except TransisiBasi as galat:
            return self.tutup(ba, galat)
        return self.jawab(ba, "Keterangan bukti tersimpan.")


class LepasBukti(_Bukti):
    def post(self, _request: HttpRequest, pk: int, bukti: int) -> HttpResponse:
        ba = self.ambil(pk)
        try:
            services_isi.lepas_bukti(ba_id=pk, bukti_id=bukti, oleh=orang(self))
        except TransisiBasi as galat:
            return self.tutup(ba, galat)
        return self.jawab(ba, "Bukti dilepas dari berita acara; berkasnya tetap ada di Berkas saya.")
