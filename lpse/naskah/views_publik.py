"""The public check of a paper: by its code (QR or typed) and by its file. No login, no script, nothing kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, cast

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from lpse.akun.akses import Publik
from lpse.naskah.enums_periksa import Putusan
from lpse.naskah.laju import Laju
from lpse.naskah.periksa import HasilPeriksa, kode_dari, periksa_berkas, periksa_kode
from lpse.tampilan import galat

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

MAKS_BYTE = 20 * 1024 * 1024
BIDANG = "berkas"
LAJU_KODE = Laju("verifikasi-kode", 60)
LAJU_BERKAS = Laju("verifikasi-berkas", 20)
TERLALU_SERING = galat.Penjelasan(
    "Terlalu banyak pemeriksaan",
    "Portal menahan permintaan dari tempat Anda sebentar, agar kode naskah tidak dapat ditebak-tebak.",
    ("Tunggu satu menit, lalu coba lagi.", "Bila banyak naskah yang perlu diperiksa, hubungi meja layanan LPSE."),
)
BERKAS_TERLALU_BESAR = "Berkas lebih dari 20 MB, jadi tidak diperiksa. Naskah dari portal ini tidak sebesar itu."
BERKAS_KOSONG = "Pilih berkas PDF yang hendak diperiksa."
KODE_KELIRU = (
    "Kode itu tidak lengkap atau salah ketik. Salin kode periksa di kaki halaman naskah; di dalamnya tidak ada angka 0 "
    "dan 1 serta huruf I dan O."
)


class PembacaBerbatas(TemporaryFileUploadHandler):
    """Streams the upload into a file that ends with the request; one above the limit is not written to its end."""

    terlalu_besar = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if start + len(raw_data) > MAKS_BYTE:
            self.terlalu_besar = True
            raise StopUpload(connection_reset=False)
        super().receive_data_chunk(raw_data, start)
        return None


# Asking changes nothing, so there is nothing to forge; and Django's check would read the file before the limit stands.
@method_decorator(csrf_exempt, name="dispatch")
class Verifikasi(TemplateView):
    """The two doors: a code to type, a file to bring."""

    akses = Publik()
    template_name = "naskah/publik/verifikasi.html"
    extra_context = {"judul": "Pemeriksaan keaslian naskah", "maks": "20 MB"}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        laju = LAJU_BERKAS if request.method == "POST" else LAJU_KODE
        if tunggu := laju.tunggu(request):
            jawaban: HttpResponseBase = galat.halaman(request, 429, TERLALU_SERING)
            jawaban["Retry-After"] = str(tunggu)
        else:
            jawaban = super().dispatch(request, *args, **kwargs)
        jawaban["X-Robots-Tag"] = "noindex, nofollow"
        jawaban["Cache-Control"] = "no-store"
        return jawaban

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        diketik = request.GET.get("kode")
        if diketik is None:
            return super().get(request, *args, **kwargs)
        if kode := kode_dari(diketik):
            return HttpResponseRedirect(reverse("naskah_publik:kode", args=[kode]))
        return self._tampil(galat_kode=KODE_KELIRU, diketik=diketik[:60])

    def post(self, request: HttpRequest, kode: str = "") -> HttpResponse:
        pembaca = PembacaBerbatas(request)
        request.upload_handlers = [pembaca]
        unggahan = cast("UploadedFile[bytes] | None", request.FILES.get(BIDANG))
        if pembaca.terlalu_besar:
            return self._tampil(galat_berkas=BERKAS_TERLALU_BESAR, status=413)
        if unggahan is None or unggahan.file is None:
            return self._tampil(galat_berkas=BERKAS_KOSONG)
        return self._hasil(
            periksa_berkas(cast("BinaryIO", unggahan.file), kode=kode), berkas=True, nama_berkas=unggahan.name
        )

    def _hasil(self, hasil: HasilPeriksa, **konteks: Any) -> HttpResponse:  # noqa: ANN401 - template context
        self.template_name = "naskah/publik/hasil.html"
        return self._tampil(hasil=hasil, diperiksa=timezone.now(), Putusan=Putusan, **konteks)

    def _tampil(self, *, status: int = 200, **konteks: Any) -> HttpResponse:  # noqa: ANN401 - template context
        return self.render_to_response(self.get_context_data(**konteks), status=status)


class VerifikasiKode(Verifikasi):
    """Where the QR leads; a code typed another way is sent to its proper address."""

    def get(self, _request: HttpRequest, kode: str) -> HttpResponse:
        rapi = kode_dari(kode)
        if rapi and rapi != kode:
            return HttpResponseRedirect(reverse("naskah_publik:kode", args=[rapi]))
        hasil = periksa_kode(rapi)
        jawaban = self._hasil(hasil, berkas=False, diketik=kode[:60])
        if hasil.naskah is None:
            jawaban.status_code = 404
        return jawaban
