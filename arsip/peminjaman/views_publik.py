"""The public side of a read link. Unknown, expired, revoked, not yet valid: one and the same page, after one look-up.

Opening is a POST, so that a mail scanner or a preview that fetches the address uses nothing up. It sets a signed
cookie for half an hour; every request after it asks the database again, so a revocation holds at once.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core import signing
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import View

from arsip.peminjaman.enums import JenisPakai
from arsip.peminjaman.selectors import isi_tautan
from arsip.peminjaman.services_buka import (
    Pengunjung,
    buka,
    cari,
    cari_terbuka,
    catat_pakai,
    dapat_dibuka,
    dokumen_tautan,
    versi_terbaca,
)
from arsip.peminjaman.services_tautan import sidik
from lpse.akun.akses import Publik
from lpse.akun.alamat import alamat_pengunjung
from lpse.berkas import gambar_mini, kirim
from lpse.galat import AturanDilanggar
from lpse.naskah.laju import Laju
from lpse.tampilan import galat

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from arsip.dokumen.models import Dokumen, VersiDokumen
    from arsip.peminjaman.model_tautan import TautanBaca
    from lpse.berkas.models import Berkas

#: A reader turns pages; whoever guesses is held much earlier.
LAJU = Laju("tautan-arsip", 240)
LAJU_MELESET = Laju("tautan-arsip-meleset", 20)
LAJU_KODE = Laju("tautan-arsip-kode", 10)
_UMUR_BUKA = 30 * 60
_GARAM = "arsip.tautan-baca"
#: The same words whatever the reason: a stranger learns nothing, a reader learns whom to ask.
_TIADA = galat.Penjelasan(
    "Tautan baca ini tidak dapat dibuka",
    "Masa berlakunya belum mulai atau sudah lewat, tautannya dicabut, atau alamatnya tidak lengkap.",
    (
        "Salin alamatnya utuh dari surat atau pesan yang Anda terima.",
        "Bila tetap tidak terbuka, mintalah tautan baru kepada yang mengirimkannya.",
    ),
)
_DITAHAN = galat.Penjelasan(
    "Terlalu banyak permintaan",
    "Portal menahan permintaan dari tempat Anda sebentar.",
    ("Tunggu satu menit, lalu coba lagi.",),
)


def _pengunjung(request: HttpRequest) -> Pengunjung:
    return Pengunjung(alamat_pengunjung(request), request.headers.get("User-Agent", ""))


def _kuki(token: str) -> str:
    return f"tautan-{sidik(token=token)[:16]}"


class _Tautan(View):
    """What all of them share: the limit, the headers, the look-up."""

    akses = Publik()
    laju = LAJU

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        jawaban: HttpResponseBase
        if tunggu := self.laju.tunggu(request):
            jawaban = self._tahan(tunggu)
        else:
            try:
                jawaban = super().dispatch(request, *args, **kwargs)
            except Http404:
                lagi = LAJU_MELESET.tunggu(request)
                jawaban = self._tahan(lagi) if lagi else galat.halaman(request, 404, _TIADA)
        jawaban["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        jawaban["Cache-Control"] = "no-store"
        jawaban["Referrer-Policy"] = "same-origin"
        return jawaban

    def _tahan(self, detik: int) -> HttpResponse:
        jawaban = galat.halaman(self.request, 429, _DITAHAN)
        jawaban["Retry-After"] = str(detik)
        return jawaban

    def terbuka(self, token: str) -> TautanBaca | None:
        """The link, for this very browser that opened it; None when it has to be opened (again)."""
        try:
            pemakaian = signing.loads(self.request.COOKIES.get(_kuki(token), ""), salt=_GARAM, max_age=_UMUR_BUKA)
        except signing.BadSignature:
            return None
        return cari_terbuka(token=token, pemakaian_id=int(pemakaian))

    def wajib_terbuka(self, token: str) -> TautanBaca:
        """Raises: Http404, whatever the reason."""
        tautan = self.terbuka(token)
        if tautan is None:
            raise Http404
        return tautan


class TautanPublik(_Tautan):
    """The door, then the list of what may be read."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        tautan = self.terbuka(token)
        if tautan is None:
            return self._pintu(token)
        konteks = {
            "judul": "Arsip untuk dibaca", "tautan": tautan, "token": token,
            "dokumen": [(d, versi_terbaca(dokumen=d)) for d in isi_tautan(tautan)],
        }  # fmt: skip
        return render(request, "arsip/peminjaman/publik_isi.html", konteks)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        tautan = cari(token=token)
        if tautan is None:
            raise Http404
        if tautan.kode_akses and (tunggu := LAJU_KODE.tunggu(request)):
            return self._tahan(tunggu)
        try:
            pakai = buka(tautan=tautan, kode=request.POST.get("kode", "")[:40], pengunjung=_pengunjung(request))
        except AturanDilanggar as sebab:
            return self._pintu(token, galat_kode=str(sebab))
        jawaban = HttpResponseRedirect(reverse("arsip:tautan_publik", args=[token]))
        jawaban.set_cookie(
            _kuki(token), signing.dumps(pakai.pk, salt=_GARAM), max_age=_UMUR_BUKA, path=reverse("arsip:tautan_akar"),
            secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
        )  # fmt: skip
        return jawaban

    def _pintu(self, token: str, galat_kode: str = "") -> HttpResponse:
        tautan = cari(token=token)
        if tautan is None or not dapat_dibuka(tautan=tautan):
            raise Http404
        konteks = {"judul": "Tautan baca arsip", "berkode": bool(tautan.kode_akses), "galat_kode": galat_kode}
        return render(self.request, "arsip/peminjaman/publik_pintu.html", konteks, status=422 if galat_kode else 200)


class TautanAkar(_Tautan):
    """No link at all: the same page as for a wrong one."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        raise Http404


class _DokumenTautan(_Tautan):
    """One document within the scope of an opened link."""

    def ambil(self, token: str, kunci: uuid.UUID) -> tuple[TautanBaca, Dokumen, VersiDokumen, Berkas]:
        """Raises: Http404 (closed meanwhile, outside the scope, or nothing to show)."""
        tautan = self.wajib_terbuka(token)
        dokumen = dokumen_tautan(tautan=tautan, kunci=kunci)
        versi = versi_terbaca(dokumen=dokumen) if dokumen is not None else None
        if dokumen is None or versi is None or versi.berkas is None:
            raise Http404
        return tautan, dokumen, versi, versi.berkas


class BacaTautan(_DokumenTautan):
    """The page around the preview; this is the reading that is written down."""

    def get(self, request: HttpRequest, token: str, kunci: uuid.UUID) -> HttpResponse:
        tautan, dokumen, versi, berkas = self.ambil(token, kunci)
        catat_pakai(tautan=tautan, dokumen=dokumen, jenis=JenisPakai.BACA, pengunjung=_pengunjung(request))
        konteks = {
            "judul": dokumen.uraian, "tautan": tautan, "token": token, "dokumen": dokumen, "versi": versi,
            "pratinjau": berkas.dapat_dilukis,
        }  # fmt: skip
        return render(request, "arsip/peminjaman/publik_baca.html", konteks)


class BingkaiTautan(_DokumenTautan):
    """Inside the frame: pictures of the pages, nothing that runs."""

    def get(self, request: HttpRequest, token: str, kunci: uuid.UUID) -> HttpResponseBase:
        _tautan, dokumen, _versi, berkas = self.ambil(token, kunci)
        if not berkas.dapat_dilukis:
            raise Http404
        halaman = range(1, min(berkas.halaman or 1, gambar_mini.MAKS_HALAMAN) + 1)
        konteks = {
            "dokumen": dokumen, "berkas": berkas, "halaman": halaman, "token": token,
            "sisa": (berkas.halaman or 1) - len(halaman),
        }  # fmt: skip
        return kirim.pagari(render(request, "arsip/peminjaman/publik_bingkai.html", konteks), bingkai=True)


class HalamanTautan(_DokumenTautan):
    def get(self, request: HttpRequest, token: str, kunci: uuid.UUID, halaman: int) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        *_, berkas = self.ambil(token, kunci)
        jalur = gambar_mini.lukis(berkas, halaman=halaman, sisi=gambar_mini.SISI_HALAMAN)
        if jalur is None:
            raise Http404
        jawaban = FileResponse(jalur.open("rb"), content_type="image/webp")
        jawaban.headers["Content-Disposition"] = "inline"
        return kirim.pagari(jawaban)


class UnduhTautan(_DokumenTautan):
    def get(self, request: HttpRequest, token: str, kunci: uuid.UUID) -> HttpResponseBase:
        tautan, dokumen, _versi, berkas = self.ambil(token, kunci)
        if not tautan.boleh_unduh:
            raise Http404
        try:
            jawaban = kirim.kirim(request, berkas, unduh=True)
        except AturanDilanggar as sebab:
            raise Http404 from sebab
        if request.method == "GET" and jawaban.status_code in {200, 206}:
            catat_pakai(tautan=tautan, dokumen=dokumen, jenis=JenisPakai.UNDUH, pengunjung=_pengunjung(request))
        return jawaban
