"""The signer's pages, on a telephone or a tablet, without an account (Perka LKPP 2/2010 Pasal 24(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from layanan.pengesahan import selectors, tautan
from layanan.pengesahan.enums import CaraIdentitas, StatusUndangan
from layanan.pengesahan.forms import KenaliForm, TekenForm, TolakForm
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.services import gores, kenali, tolak
from layanan.pengesahan.views_dasar import PINTU, Lewat, PenandaView, TekenPublikView, alamat
from lpse.akun.alamat import alamat_pengunjung
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.naskah.gambar import TERBANYAK, halaman_png
from lpse.naskah.goresan import MAKS_BYTE, TERLALU_BESAR

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_S = StatusUndangan
_PETUNJUK = {
    CaraIdentitas.NIP: "Empat angka terakhir NIP Anda, atau enam angka yang dibacakan petugas.",
    CaraIdentitas.NIK: "Empat angka terakhir NIK Anda, atau enam angka yang dibacakan petugas.",
}
_PETUNJUK_KODE = "Enam angka yang dibacakan petugas LPSE kepada Anda."


class Masuk(TekenPublikView):
    """Where the QR code leads: opens the door for this browser, changes nothing of the invitation."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        isi = tautan.baca(token)
        undangan = UndanganTeken.objects.select_related("naskah").filter(uuid=isi.kunci).first() if isi else None
        if isi is None or undangan is None:
            return self.tutup("tidak_dikenal")
        if isi.generasi != undangan.generasi:
            return self.tutup("diganti")
        if undangan.kedaluwarsa and undangan.status in (_S.MENUNGGU, _S.DIBUKA):
            return self.tutup("kedaluwarsa")
        hak = PINTU.baca(request, undangan.uuid)
        if hak is None or hak.lewat != Lewat.KENAL or hak.sejak < undangan.tautan_sejak:
            PINTU.beri(request, undangan.uuid, Lewat.TAUTAN)
        return HttpResponseRedirect(alamat("teken", undangan.uuid))


class Teken(PenandaView):
    """Everything on one page: which paper, as whom, the paper, the statement, the signature."""

    dikenal = False

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.halaman()

    def halaman(self, *, form: Any = None, status: int = 200) -> HttpResponse:  # noqa: ANN401 - one of two forms
        """The page as it stands for this person now."""
        undangan = self.undangan
        if undangan.status in (_S.DIGORES, _S.DITANDATANGANI):
            return HttpResponseRedirect(alamat("teken_selesai", undangan.uuid))
        if undangan.kedaluwarsa and undangan.status != _S.DITOLAK:
            return self.tutup("kedaluwarsa")
        konteks: dict[str, Any] = {
            "judul": "Tanda tangan berita acara",
            "undangan": undangan,
            "naskah": undangan.naskah,
            "slot": undangan.slot,
        }
        if undangan.status == _S.DITOLAK:
            return self.tampil("ditolak", konteks, status=status)
        if not self.sudah_kenal or undangan.status == _S.MENUNGGU:
            return self.tampil("kenali", {**konteks, "form": form or self.form_kenali()}, status=status)
        konteks["halaman"] = range(1, min(undangan.naskah.jumlah_halaman or 0, TERBANYAK) + 1)
        konteks["lebih_dulu"] = selectors.lebih_dulu(undangan.slot)
        konteks["pernyataan"] = selectors.pernyataan(undangan)
        konteks["form"] = form or TekenForm()
        return self.tampil("teken", konteks, status=status)

    def form_kenali(self, data: Any = None) -> KenaliForm:  # noqa: ANN401 - what was posted
        nomor = selectors.nomor_diri(self.undangan)
        return KenaliForm(data, petunjuk=_PETUNJUK.get(nomor[0], _PETUNJUK_KODE) if nomor else _PETUNJUK_KODE)


class Kenali(Teken):
    """Who holds the pen."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        form = self.form_kenali(request.POST)
        if not form.is_valid():
            return self.halaman(form=form, status=422)
        try:
            kenali(
                undangan_id=self.undangan.pk,
                jawaban=form.cleaned_data["jawaban"],
                alamat=alamat_pengunjung(request),
                perangkat=request.headers.get("User-Agent", ""),
            )
        except TransisiBasi:
            return HttpResponseRedirect(alamat("teken", kunci))
        except AturanDilanggar as sebab:
            form.add_error("jawaban", str(sebab))
            return self.halaman(form=form, status=422)
        PINTU.beri(request, kunci, Lewat.KENAL)
        return HttpResponseRedirect(alamat("teken", kunci))


class PembacaBerbatas(TemporaryFileUploadHandler):
    """Streams a picture into a file that ends with the request; one above the limit is not written to its end."""

    terlalu_besar = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if start + len(raw_data) > MAKS_BYTE:
            self.terlalu_besar = True
            raise StopUpload(connection_reset=False)
        super().receive_data_chunk(raw_data, start)
        return None


# Django's own check would read the whole body before our limit stands; it is asked again inside, with the limit.
@method_decorator(csrf_exempt, name="dispatch")
class Gores(Teken):
    """The signature itself."""

    http_method_names = ["post"]
    dikenal = True

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        self.pembaca = PembacaBerbatas(request)
        request.upload_handlers = [self.pembaca]
        atas = super().jalankan

        def terus(permintaan: HttpRequest) -> HttpResponseBase:
            return atas(permintaan, *args, **kwargs)

        return csrf_protect(terus)(request)

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        form = TekenForm(request.POST, request.FILES)
        benar = form.is_valid()
        if self.pembaca.terlalu_besar:
            form.add_error("foto", TERLALU_BESAR)
            return self.halaman(form=form, status=413)
        if not benar:
            return self.halaman(form=form, status=422)
        data = form.cleaned_data
        try:
            gores(undangan_id=self.undangan.pk, gambar=data["gambar"], foto=data["berfoto"], setuju=data["setuju"])
        except AturanDilanggar as sebab:
            self.undangan.refresh_from_db()
            form.add_error(None, str(sebab))
            return self.halaman(form=form, status=409 if isinstance(sebab, TransisiBasi) else 422)
        return HttpResponseRedirect(alamat("teken_selesai", kunci))


class Tolak(PenandaView):
    """Not signing, with the reason."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(TolakForm())

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        form = TolakForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, status=422)
        try:
            tolak(undangan_id=self.undangan.pk, alasan=form.cleaned_data["alasan"])
        except TransisiBasi:
            return HttpResponseRedirect(alamat("teken", kunci))
        except AturanDilanggar as sebab:
            form.add_error("alasan", str(sebab))
            return self._halaman(form, status=422)
        return HttpResponseRedirect(alamat("teken", kunci))

    def _halaman(self, form: TolakForm, status: int = 200) -> HttpResponse:
        konteks = {"judul": "Tidak menandatangani", "undangan": self.undangan, "form": form}
        return self.tampil("tolak", konteks, status=status)


class Selesai(PenandaView):
    """The receipt: what was signed, when, and how anybody checks it."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        undangan = self.undangan
        if undangan.status not in (_S.DIGORES, _S.DITANDATANGANI):
            return HttpResponseRedirect(alamat("teken", undangan.uuid))
        konteks = {
            "judul": "Tanda tangan Anda diterima",
            "undangan": undangan,
            "naskah": undangan.naskah,
            "slot": undangan.slot,
        }
        return self.tampil("selesai", konteks)


class Halaman(PenandaView):
    """One page of the paper as a picture: nothing to install, nothing of the PDF runs."""

    def get(self, request: HttpRequest, kunci: uuid.UUID, nomor: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        if nomor > TERBANYAK:
            raise Http404
        try:
            isi = halaman_png(_pdf(self.undangan), nomor)
        except (IndexError, AturanDilanggar) as galat:
            raise Http404 from galat
        return HttpResponse(isi, content_type="image/png")


class Naskah(PenandaView):
    """The paper as it stands now, as a download."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        naskah = self.undangan.naskah
        try:
            jawaban = HttpResponse(_pdf(self.undangan), content_type="application/pdf")
        except AturanDilanggar as galat:
            raise Http404 from galat
        nama = f"{naskah.jenis_nama} {naskah.nomor}".replace("/", "-").replace('"', "")
        jawaban["Content-Disposition"] = f'attachment; filename="{nama}.pdf"'
        return jawaban


def _pdf(undangan: UndanganTeken) -> bytes:
    """Raises: AturanDilanggar."""
    revisi = undangan.naskah.revisi_terakhir
    if revisi is None or revisi.berkas is None:
        raise AturanDilanggar("Berkas naskah ini tidak ditemukan.")
    return baca(berkas=revisi.berkas)
