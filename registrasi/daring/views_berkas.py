"""Scans of the applicant: the list of papers, one paper, and their own files back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from lpse.berkas import kirim
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa, sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA
from registrasi.daring import laju, selectors
from registrasi.daring.berkas import GUNA
from registrasi.daring.forms_kirim import ButirForm
from registrasi.daring.services import hapus_unggahan, jawab, unggah
from registrasi.daring.views_isi import DrafView, alamat
from registrasi.pendaftaran.enums import HasilButir
from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

_KODE_FORMULIR = {
    "formulir_pendaftaran": "pendaftaran",
    "formulir_keikutsertaan": "keikutsertaan",
}
TERLALU_BESAR = (
    f"Berkas lebih dari {bahasa.byte(GUNA.maks_byte)} tidak diterima. Perkecil fotonya (misalnya kirim ke diri sendiri "
    "lewat aplikasi pesan), atau pindai pada 150 titik per inci, lalu unggah lagi."
)


class PembacaBerbatas(TemporaryFileUploadHandler):
    """Streams an upload into a file that ends with the request; one above the limit is not written to its end."""

    terlalu_besar = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if start + len(raw_data) > GUNA.maks_byte:
            self.terlalu_besar = True
            raise StopUpload(connection_reset=False)
        super().receive_data_chunk(raw_data, start)
        return None


class DaftarBerkas(DrafView):
    """Every paper of the closed list with its state."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        if self.diperbaiki:
            return HttpResponseRedirect(alamat("perbaikan", kunci))
        butir = selectors.butir_pemohon(self.permohonan)
        konteks = {
            "judul": "Unggah dokumen",
            "permohonan": self.permohonan,
            "butir": [(b, selectors.berkas_lengkap(b), _KODE_FORMULIR.get(b.persyaratan.kode, "")) for b in butir],
        }
        return self.tampil("berkas", konteks)


# Django's own check would read the whole body before our limit stands; it is asked again inside, with the limit.
@method_decorator(csrf_exempt, name="dispatch")
class IsiButir(DrafView):
    """One paper: its number and dates, its scans; while mending, only a row that was found short."""

    laju_kirim = laju.UNGGAH

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        self.pembaca = PembacaBerbatas(request)
        request.upload_handlers = [self.pembaca]
        atas = super().jalankan

        def terus(permintaan: HttpRequest) -> HttpResponseBase:
            return atas(permintaan, *args, **kwargs)

        return csrf_protect(terus)(request)

    def get(self, request: HttpRequest, kunci: uuid.UUID, butir: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        satu = self._butir(butir)
        return self._halaman(satu, ButirForm(butir=satu, perbaikan=self.diperbaiki, initial=self._awal(satu)))

    def post(self, request: HttpRequest, kunci: uuid.UUID, butir: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        satu = self._butir(butir)
        form = ButirForm(request.POST, request.FILES, butir=satu, perbaikan=self.diperbaiki)
        if not form.is_valid():
            return self._halaman(satu, form, status=422)
        if self.pembaca.terlalu_besar:
            form.add_error("berkas", TERLALU_BESAR)
            return self._halaman(satu, form, status=413)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(alamat("butir", self.permohonan.uuid, satu.pk))
        try:
            diterima, ditolak = self._simpan(satu, form.cleaned_data)
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            form.add_error(None, str(sebab))
            return self._halaman(satu, form, status=422)
        if ditolak:
            for kalimat in ditolak:
                form.add_error("berkas", kalimat)
            return self._halaman(self._butir(butir), form, status=422)
        self._katakan(satu, diterima)
        lagi = diterima or "simpan" not in request.POST
        tujuan = alamat("butir", self.permohonan.uuid, satu.pk) if lagi else self._daftar
        return HttpResponseRedirect(tujuan)

    @property
    def _daftar(self) -> str:
        return alamat("perbaikan" if self.diperbaiki else "berkas", self.permohonan.uuid)

    def _butir(self, pk: int) -> ButirPermohonan:
        baris = self.permohonan.butir.select_related("persyaratan").prefetch_related("berkas__berkas__isi")
        if self.diperbaiki:
            baris = baris.filter(hasil=HasilButir.KURANG)
        elif not self.permohonan.dapat_diisi:
            raise Http404
        return get_object_or_404(baris, pk=pk)

    def _awal(self, butir: ButirPermohonan) -> dict[str, Any]:
        nama = ("tidak_ada", "nomor", "tanggal", "berlaku_sampai", "penerbit")
        jawaban = butir.jawaban.filter(putaran=self.permohonan.putaran + 1).first() if self.diperbaiki else None
        return {**{n: getattr(butir, n) for n in nama}, "jawaban": jawaban.jawaban if jawaban else ""}

    def _simpan(self, butir: ButirPermohonan, data: dict[str, Any]) -> tuple[int, list[str]]:
        isi = {k: v for k, v in data.items() if k not in {"berkas", "jawaban"}}
        if isi.get("tidak_ada") is False and not butir.tidak_ada:
            del isi["tidak_ada"]
        hasil = unggah(permohonan=self.permohonan, butir_id=butir.pk, unggahan=data["berkas"], isi=isi)
        if self.diperbaiki:
            jawab(permohonan_id=self.permohonan.pk, butir_id=butir.pk, jawaban=data["jawaban"])
        return hasil

    def _katakan(self, butir: ButirPermohonan, diterima: int) -> None:
        if diterima:
            kata = f"{bahasa.kata_angka(diterima).capitalize()} berkas diterima untuk {butir.persyaratan.nama}."
        else:
            kata = f"Isian {butir.persyaratan.nama} tersimpan."
        messages.success(self.request, kata)

    def _halaman(self, butir: ButirPermohonan, form: ButirForm, status: int = 200) -> HttpResponse:
        kurang = next((k for k in selectors.butir_kurang(self.permohonan) if k.butir.pk == butir.pk), None)
        putaran = self.permohonan.putaran + self.diperbaiki
        konteks = {
            "judul": butir.persyaratan.nama,
            "permohonan": self.permohonan,
            "butir": butir,
            "lampiran": [x for x in butir.berkas.all() if x.putaran == putaran],
            "form": form,
            "kurang": kurang,
            "formulir": _KODE_FORMULIR.get(butir.persyaratan.kode, ""),
            "daftar": self._daftar,
            "kunci_kirim": sekali.kunci_baru(),
        }
        return self.tampil("butir", konteks, status=status)


class _BerkasView(DrafView):
    """One scan of this very application; any other does not exist here."""

    def lampiran(self) -> BerkasButir:
        milik = BerkasButir.objects.filter(butir__permohonan=self.permohonan, berkas__pemilik__gt="")
        return get_object_or_404(milik.select_related("berkas__isi", "butir"), pk=self.kwargs["lampiran"])


class LihatBerkas(_BerkasView):
    """The applicant's own scan back, as a download: the browser of a stranger shows none of it."""

    def get(self, request: HttpRequest, kunci: uuid.UUID, lampiran: int) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        satu = self.lampiran()
        try:
            return kirim.kirim(request, satu.berkas, unduh=True)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
            return HttpResponseRedirect(alamat("butir", self.permohonan.uuid, satu.butir_id))


class HapusBerkas(_BerkasView):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, kunci: uuid.UUID, lampiran: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        satu = self.lampiran()
        try:
            nama = hapus_unggahan(permohonan=self.permohonan, berkas_butir_id=satu.pk)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
        else:
            messages.success(request, f"{nama} dihapus.")
        return HttpResponseRedirect(alamat("butir", self.permohonan.uuid, satu.butir_id))
