"""Pages of the shell itself: work inbox, search, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from lpse.akun.akses import Masuk, Publik
from lpse.kepatuhan.selectors import keadaan_kewajiban
from lpse.tampilan.antrean import BARIS_AWAL, AntreanKerja, Saringan, kalimat_keadaan, salam
from lpse.tampilan.ekspor import PENGIRIM
from lpse.tampilan.kuki import ingat_rapat, ingat_tema, rapat
from lpse.tampilan.pencarian import cari_semua
from lpse.tampilan.registri import kartu
from lpse.tampilan.ringkasan import (
    denyut,
    judul_kepala,
    kalimat_kepala,
    keadaan_unit,
    temuan_kewajiban,
    untuk_kepala,
)

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.akun.models import Pengguna

KEPALA_ANTREAN = ("Judul", "Rincian", "Pekerjaan", "Keadaan", "Sisa waktu", "Masuk", "Tenggat")


def kembali_aman(request: HttpRequest, alamat: str, cadangan: str = "beranda") -> str:
    """An address of this very portal to go back to, or the fallback."""
    if url_has_allowed_host_and_scheme(alamat, {request.get_host()}, require_https=request.is_secure()):
        return alamat
    return resolve_url(cadangan)


class Tema(View):
    """The manual switch between light and dark; a cookie, so that the login page knows it too."""

    akses = Publik()
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        jawaban = HttpResponseRedirect(kembali_aman(request, request.POST.get("kembali", "")))
        ingat_tema(jawaban, request.POST.get("tema", ""))
        return jawaban


class Cari(TemplateView):
    """Search over everything the person may see; HTMX asks for suggestions, a form submit for the page."""

    akses = Masuk()

    def get_template_names(self) -> list[str]:
        return ["tampilan/saran.html" if self.request.htmx else "tampilan/cari.html"]  # type: ignore[attr-defined] # django-htmx

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kata = self.request.GET.get("q", "").strip()[:100]
        batas = 4 if self.request.htmx else 20  # type: ignore[attr-defined] # django-htmx
        return super().get_context_data(**kwargs, judul="Cari", **cari_semua(self.request.user, kata, batas))


class Beranda(TemplateResponseMixin, ContextMixin, View):
    """Antrean kerja: what waits for me now, oldest deadline first (UI.md). Every role lands on its own."""

    akses = Masuk()

    def get(self, request: HttpRequest) -> HttpResponseBase:
        kerja, saringan = AntreanKerja.untuk(_orang(request)), Saringan.dari(request.GET)
        kirim = PENGIRIM.get(request.GET.get("unduh", ""))
        if kirim:
            isi = (
                [
                    b.butir.judul,
                    b.butir.rincian,
                    b.butir.pekerjaan,
                    b.butir.keadaan,
                    b.sisa,
                    b.butir.masuk,
                    b.butir.tenggat,
                ]
                for b in kerja.tersaring(saringan)
            )
            return kirim("antrean-kerja", KEPALA_ANTREAN, isi, saringan.kalimat(kerja.jenis), oleh=_orang(request).nama)
        jawaban = self.render_to_response(self.get_context_data())
        ingat_rapat(request, jawaban)
        return jawaban

    def get_template_names(self) -> list[str]:
        if self.request.htmx:  # type: ignore[attr-defined] # django-htmx
            return ["tampilan/antrean_fragmen.html"]
        return ["tampilan/kepala.html" if untuk_kepala(_orang(self.request)) else "tampilan/antrean.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        pengguna = _orang(self.request)
        kerja, saringan = AntreanKerja.untuk(pengguna), Saringan.dari(self.request.GET)
        isi = kerja.tersaring(saringan)
        tampil = max(bilangan(self.request.GET.get("tampil", ""), BARIS_AWAL), BARIS_AWAL)
        konteks = super().get_context_data(
            **kwargs,
            kerja=kerja,
            saringan=saringan,
            tersaring=bool(saringan.kata or saringan.jenis or saringan.keadaan),
            kelompok=kerja.kelompok(isi[:tampil], saringan),
            jumlah=len(isi),
            tampak=min(tampil, len(isi)),
            tampil_berikut=tampil + BARIS_AWAL,
            pencacah=kerja.pencacah(saringan),
            selesai=kerja.selesai_bulan_ini(),
            rapat=rapat(self.request),
        )
        if not self.request.htmx:  # type: ignore[attr-defined] # django-htmx
            konteks |= self._halaman_penuh(pengguna, kerja)
        return konteks

    def _halaman_penuh(self, pengguna: Pengguna, kerja: AntreanKerja) -> dict[str, Any]:
        konteks: dict[str, Any] = {
            "salam": salam(pengguna),
            "kalimat": kalimat_keadaan(kerja),
            "terdesak": next(iter(kerja.tersaring(Saringan())), None),
            "kartu": [{"kartu": k, "isi": k.konteks(pengguna)} for k in kartu.untuk(pengguna)],
        }
        if untuk_kepala(pengguna):
            kewajiban = keadaan_kewajiban()
            hitungan = denyut(kewajiban)
            konteks |= {
                "temuan": temuan_kewajiban(kewajiban),
                "denyut": hitungan,
                "judul": judul_kepala(kerja, hitungan.merah),
                "kalimat_kepala": kalimat_kepala(kerja, hitungan),
                "unit": keadaan_unit(kerja),
            }
        return konteks


def _orang(request: HttpRequest) -> Pengguna:
    """The person behind a request that AksesMiddleware let through."""
    return cast("Pengguna", request.user)


def bilangan(teks: str, cadangan: int) -> int:
    """A number from an address, never an error."""
    return int(teks) if teks.isdecimal() and len(teks) < 9 else cadangan  # noqa: PLR2004 - longer is nonsense
