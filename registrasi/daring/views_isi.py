"""The draft at home: task list, one step after the other, checking the answers, handing in, the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.forms import formset_factory
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa, sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA
from lpse.tampilan.rinci import selesai_dari
from registrasi.daring import hak, selectors
from registrasi.daring.forms_kirim import AjukanForm, BatalForm
from registrasi.daring.hak import Lewat
from registrasi.daring.services import ajukan, batalkan
from registrasi.daring.services_draf import tutup_semua
from registrasi.daring.views_dasar import PemohonView
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.forms import FormPejabat
from registrasi.pendaftaran.langkah import PERIKSA, LangkahIsi, baris_awal, isi_awal, langkah_untuk, simpan
from registrasi.pendaftaran.selectors import kekurangan
from registrasi.pendaftaran.services import kode_akses
from registrasi.pendaftaran.services_isi import MAKS_BARIS

if TYPE_CHECKING:
    import uuid

    from django.forms import BaseForm, BaseFormSet
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from registrasi.pendaftaran.forms import FormBaris

HANYA_TAUTAN = frozenset({Lewat.TAUTAN})
_BASI = (
    "Isian ini sudah berubah di tab atau peramban lain sejak halaman ini dibuka. Tulisan Anda masih ada di bawah; "
    "tekan simpan sekali lagi untuk memakainya."
)


def alamat(nama: str, kunci: uuid.UUID, *lain: Any) -> str:  # noqa: ANN401 - parts of an address
    return reverse(f"registrasi_publik:{nama}", args=[kunci, *lain])


class DrafView(PemohonView):
    """A page of a draft; while a form itself is asked to be mended, its steps open by number and code too."""

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        permohonan = self.permohonan_atau_kosong
        if permohonan is not None and not permohonan.dapat_diisi:
            if permohonan.status == StatusPermohonan.PERLU_PERBAIKAN and self.lewat_ini == Lewat.KODE:
                return super().jalankan(request, *args, **kwargs)
            if self.lewat_ini == Lewat.KODE:
                return HttpResponseRedirect(alamat("status_lihat", permohonan.uuid))
        return super().jalankan(request, *args, **kwargs)

    @property
    def diperbaiki(self) -> bool:
        return bool(self.permohonan.status == StatusPermohonan.PERLU_PERBAIKAN)

    @property
    def pusat(self) -> str:
        """Where the person comes from and goes back to."""
        return alamat("perbaikan" if self.diperbaiki else "isi", self.permohonan.uuid)


class Isi(DrafView):
    """«5 dari 11 selesai»: every part with its state."""

    lewat = HANYA_TAUTAN

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        permohonan = self.permohonan
        tugas = selectors.tugas(permohonan)
        berikut = next((t for t in tugas if not t.selesai), None)
        return self.tampil(
            "isi",
            {
                "judul": f"Pendaftaran {permohonan.get_jenis_pengguna_display()}",
                "permohonan": permohonan,
                "tugas": tugas,
                "kemajuan": selesai_dari(tugas),
                "berikut": berikut,
                "formulir": selectors.formulir_tersedia(permohonan.jenis_pengguna),
            },
        )


class Langkah(DrafView):
    """One step: a form, or rows that come and go. Nothing typed is lost, whatever is refused."""

    def get(self, request: HttpRequest, kunci: uuid.UUID, langkah: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        nomor, satu = self._cari(langkah)
        return self._halaman(nomor, satu, self._kosong(satu))

    def post(self, request: HttpRequest, kunci: uuid.UUID, langkah: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        nomor, satu = self._cari(langkah)
        if satu.baris is not None and "tambah" in request.POST:
            return self._halaman(nomor, satu, self._kosong(satu, self._ditambah(satu)))
        isian = self._kosong(satu, request.POST)
        if not isian.is_valid():
            return self._halaman(nomor, satu, isian, status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return self._lanjut(nomor)
        try:
            self._simpan(satu, isian)
        except TransisiBasi as sebab:
            sekali.kembalikan(request)
            self.permohonan.refresh_from_db()
            return self._halaman(nomor, satu, isian, galat=_BASI if self._terbuka else str(sebab), status=409)
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            return self._halaman(nomor, satu, isian, galat=str(sebab), status=422)
        return self._lanjut(nomor)

    @property
    def _terbuka(self) -> bool:
        return self.permohonan.dapat_diisi or self.diperbaiki

    def _cari(self, kode: str) -> tuple[int, LangkahIsi]:
        for nomor, satu in enumerate(langkah_untuk(self.permohonan), start=1):
            if satu.kode == kode:
                return nomor, satu
        raise Http404

    def _kosong(self, satu: LangkahIsi, data: Any = None) -> BaseForm | BaseFormSet[FormBaris]:  # noqa: ANN401 - a QueryDict or nothing
        if satu.baris is not None:
            awal = baris_awal(self.permohonan, satu) if data is None else None
            pabrik = formset_factory(
                satu.baris, extra=0 if awal else 1, max_num=MAKS_BARIS, validate_max=True,
                absolute_max=MAKS_BARIS + 1, can_delete=True, can_delete_extra=True,
            )  # fmt: skip
            return pabrik(data, prefix=satu.kode, initial=awal)
        form_class = satu.form
        assert form_class is not None  # noqa: S101 - a step has rows or a form
        isi = isi_awal(self.permohonan, satu)
        if issubclass(form_class, FormPejabat):
            return form_class(data, initial=isi, jenis=self.permohonan.jenis_pengguna)
        return form_class(data, initial=isi)

    def _ditambah(self, satu: LangkahIsi) -> Any:  # noqa: ANN401 - a QueryDict
        data = self.request.POST.copy()
        kunci = f"{satu.kode}-TOTAL_FORMS"
        jumlah = data.get(kunci, "0")
        data[kunci] = str(int(jumlah) + 1) if jumlah.isdecimal() and int(jumlah) < 60 else "1"  # noqa: PLR2004 - above any limit of ours
        return data

    def _simpan(self, satu: LangkahIsi, isian: Any) -> None:  # noqa: ANN401 - a form or its rows
        versi = self.request.POST.get("versi", "")
        nomor_versi = int(versi) if versi.isdecimal() and len(versi) < 10 else 0  # noqa: PLR2004 - a column's width
        isi: Any = isian.cleaned_data
        if satu.baris is not None:
            isi = [
                {k: v for k, v in f.cleaned_data.items() if k != "DELETE"}
                for f in isian.forms
                if f.has_changed() and not f.cleaned_data.get("DELETE")
            ]
        simpan(self.permohonan, satu, isi, oleh=None, versi=nomor_versi)

    def _lanjut(self, nomor: int) -> HttpResponse:
        kunci = self.permohonan.uuid
        if self.diperbaiki:
            messages.success(self.request, "Isian tersimpan.")
            return HttpResponseRedirect(self.pusat)
        if self.request.GET.get("ke") == PERIKSA:
            return HttpResponseRedirect(alamat("periksa", kunci))
        semua = langkah_untuk(self.permohonan)
        tujuan = alamat("langkah", kunci, semua[nomor].kode) if nomor < len(semua) else alamat("berkas", kunci)
        return HttpResponseRedirect(tujuan)

    def _halaman(self, nomor: int, satu: LangkahIsi, isian: Any, galat: str = "", status: int = 200) -> HttpResponse:  # noqa: ANN401 - a form or its rows
        semua = langkah_untuk(self.permohonan)
        konteks = {
            "judul": satu.judul,
            "langkah": satu,
            "nomor": nomor,
            "jumlah": len(semua) + 1,
            "form": None if satu.baris else isian,
            "baris": isian if satu.baris else None,
            "galat": galat,
            "permohonan": self.permohonan,
            "kunci_kirim": sekali.kunci_baru(),
            "pernyataan": selectors.pernyataan(self.permohonan) if satu.kode == "keikutsertaan" else (),
            "mundur": alamat("langkah", self.permohonan.uuid, semua[nomor - 2].kode) if nomor > 1 else self.pusat,
            "pusat": self.pusat,
            "diperbaiki": self.diperbaiki,
        }
        return self.tampil("langkah", konteks, status=status)


class Periksa(DrafView):
    """Everything once more, what still lacks, what looks mistyped; then *Ajukan*."""

    lewat = HANYA_TAUTAN

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(AjukanForm(penyedia=self.permohonan.penyedia))

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        form = AjukanForm(request.POST, penyedia=self.permohonan.penyedia)
        if not form.is_valid():
            return self._halaman(form, status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(alamat("resi", kunci))
        try:
            permohonan = ajukan(permohonan_id=self.permohonan.pk, versi=form.cleaned_data["versi"])
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            self.permohonan.refresh_from_db()
            return self._halaman(form, galat=str(sebab), status=422)
        hak.beri(request, permohonan.uuid, Lewat.KODE)
        return HttpResponseRedirect(alamat("resi", permohonan.uuid))

    def _halaman(self, form: AjukanForm, galat: str = "", status: int = 200) -> HttpResponse:
        permohonan = self.permohonan
        konteks = {
            "judul": "Periksa jawaban",
            "permohonan": permohonan,
            "form": form,
            "galat": galat,
            "bagian": selectors.jawaban(permohonan),
            "butir": selectors.butir_pemohon(permohonan),
            "kurang": kekurangan(permohonan),
            "peringatan": selectors.peringatan(permohonan),
            "pernyataan": () if permohonan.penyedia else selectors.pernyataan(permohonan),
            "kunci_kirim": sekali.kunci_baru(),
        }
        return self.tampil("periksa", konteks, status=status)


class Resi(PemohonView):
    """Number, access code, QR, next step and when to expect it."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        permohonan = self.permohonan
        if not permohonan.nomor:
            return HttpResponseRedirect(alamat("isi", kunci))
        konteks = {
            "judul": "Permohonan Anda sudah kami terima",
            "permohonan": permohonan,
            "kode": kode_akses(permohonan),
            "alamat_status": request.build_absolute_uri(reverse("registrasi_publik:status")),
            "kapan": bahasa.waktu(permohonan.tenggat_layanan),
            "formulir": selectors.formulir_tersedia(permohonan.jenis_pengguna),
        }
        return self.tampil("resi", konteks)


class Batal(PemohonView):
    """Give the application up, with a reason; shown from → to before it happens."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(BatalForm())

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        form = BatalForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, status=422)
        try:
            batalkan(permohonan_id=self.permohonan.pk, alasan=form.cleaned_data["alasan"])
        except AturanDilanggar as sebab:
            return self._halaman(form, galat=str(sebab), status=422)
        hak.lepas(request, kunci)
        return self.tampil("batal_usai", {"judul": "Permohonan dibatalkan"})

    def _halaman(self, form: BatalForm, galat: str = "", status: int = 200) -> HttpResponse:
        tujuan = "isi" if self.lewat_ini == Lewat.TAUTAN else "status_lihat"
        konteks = {
            "judul": "Batalkan permohonan",
            "permohonan": self.permohonan,
            "form": form,
            "galat": galat,
            "kembali": alamat(tujuan, self.permohonan.uuid),
        }
        return self.tampil("batal", konteks, status=status)


class TutupSemua(PemohonView):
    """«Keluar dari semua peramban»: every link and browser is shut out, a fresh link goes by mail."""

    lewat = HANYA_TAUTAN
    http_method_names = ["post"]

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        tutup_semua(permohonan=self.permohonan)
        hak.lepas(request, kunci)
        return HttpResponseRedirect(reverse("registrasi_publik:terkirim"))
