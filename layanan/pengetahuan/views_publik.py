"""What readers see: search, one article, votes, downloads. Everybody reads here, each as much as is for them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from layanan.kategori.selectors import pohon
from layanan.pengetahuan import selectors, services_pembaca
from layanan.pengetahuan.enums import IKON_JENIS, JenisArtikel
from layanan.pengetahuan.model_artikel import audiens_pembaca
from layanan.pengetahuan.models import Artikel
from lpse.berkas import kirim
from lpse.galat import AturanDilanggar
from lpse.publik.laju import Laju
from lpse.publik.views import PublikView

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

_KUKI: Final = "lpse-pembaca"
_SETAHUN: Final = 365 * 86_400
_PANJANG_KATA: Final = 100


class _Baca(PublikView):
    """Articles are for search engines, too; only what somebody typed is not."""

    ruang_templat = "layanan/pengetahuan"
    laju = Laju("pengetahuan", 120)

    @cached_property
    def audiens(self) -> str:
        return audiens_pembaca(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        jawaban = super().dispatch(request, *args, **kwargs)
        if not request.GET and not request.user.is_authenticated:
            del jawaban["X-Robots-Tag"]
        return jawaban


class CariArtikel(_Baca):
    """Search, or what is read most; words that found nothing are noted without the person."""

    def get(self, request: HttpRequest) -> HttpResponse:
        kata = " ".join(request.GET.get("q", "").split())[:_PANJANG_KATA]
        jenis = request.GET.get("jenis", "")
        jenis = jenis if jenis in JenisArtikel.values else ""
        kategori = request.GET.get("kategori", "")
        konteks: dict[str, Any] = {
            "judul": "Pusat bantuan", "kata": kata, "jenis": jenis, "kategori": kategori, "kelompok": pohon(),
            "pilihan": [(k, v, IKON_JENIS[k]) for k, v in JenisArtikel.choices],
        }  # fmt: skip
        if kata:
            konteks |= self._cari(kata, jenis, kategori)
        elif jenis or kategori.isdecimal():
            ada = Artikel.objects.untuk(self.audiens).defer("cari").order_by("judul")
            ada = ada.filter(jenis=jenis) if jenis else ada
            konteks["baris"] = (ada.filter(kategori=int(kategori)) if kategori.isdecimal() else ada)[:100]
        else:
            konteks |= {"populer": True, "baris": selectors.terpopuler(audiens=self.audiens)}
        return self.tampil("cari", konteks)

    def _cari(self, kata: str, jenis: str, kategori: str) -> dict[str, Any]:
        hal = self.request.GET.get("hal", "")
        halaman = max(1, int(hal)) if hal.isdecimal() and len(hal) < 4 else 1  # noqa: PLR2004 - no page has more digits
        hasil = selectors.cari(
            kata, audiens=self.audiens, jenis=jenis, kategori=int(kategori) if kategori.isdecimal() else None,
            halaman=halaman,
        )  # fmt: skip
        if not hasil.jumlah and not jenis and not kategori and halaman == 1:
            services_pembaca.catat_kosong(kata=kata, audiens=self.audiens)
        return {"hasil": hasil, "halaman": halaman, "lagi": hasil.jumlah > halaman * selectors.PER_HALAMAN}


class _SatuArtikel(_Baca):
    @cached_property
    def artikel(self) -> Artikel:
        """Only what is published for this reader, the office's staff included."""
        kueri = Artikel.objects.untuk(self.audiens).prefetch_related("kategori").defer("cari")
        return get_object_or_404(kueri, slug=self.kwargs["slug"])


class BacaArtikel(_SatuArtikel):
    def get(self, request: HttpRequest, slug: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        a = self.artikel
        services_pembaca.catat_dibaca(artikel_id=a.pk)
        lampiran = a.lampiran.filter(aktif=True).select_related("berkas")
        konteks = {
            "judul": a.judul, "a": a, "lampiran": [k for k in lampiran if k.berkas.tersedia],
            "terkait": selectors.terkait(a, audiens=self.audiens), "ikon_jenis": IKON_JENIS[JenisArtikel(a.jenis)],
        }  # fmt: skip
        return self.tampil("baca", konteks)


class NilaiArtikel(_SatuArtikel):
    """«Apakah ini membantu?»; whoever has no account is told apart by a random cookie that says nothing else."""

    http_method_names = ["post"]
    laju_kirim = Laju("pengetahuan-nilai", 20)

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        orang = request.user if request.user.is_authenticated else None
        kuki = request.COOKIES.get(_KUKI, "")[:64] or secrets.token_urlsafe(16)
        membantu = request.POST.get("membantu") == "ya"
        services_pembaca.nilai(
            artikel_id=self.artikel.pk, pembaca=services_pembaca.sidik_pembaca(pengguna=orang, kuki=kuki),
            membantu=membantu, saran=request.POST.get("saran", ""),
        )  # fmt: skip
        messages.success(request, "Terima kasih, jawaban Anda tercatat.")
        jawaban = HttpResponseRedirect(self.artikel.alamat_publik)
        if orang is None:
            jawaban.set_cookie(
                _KUKI, kuki, max_age=_SETAHUN, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
            )
        return jawaban


class UnduhPanduan(_SatuArtikel):
    def get(self, request: HttpRequest, slug: str, pk: int) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        lampiran = get_object_or_404(self.artikel.lampiran.filter(aktif=True).select_related("berkas__isi"), pk=pk)
        try:
            jawaban = kirim.kirim(request, lampiran.berkas, unduh=True)
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return HttpResponseRedirect(self.artikel.alamat_publik)
        services_pembaca.catat_unduhan(lampiran_id=lampiran.pk)
        return jawaban
