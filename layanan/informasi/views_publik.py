"""What the public does: ask for information, look by number and code, fetch the files, take the request back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy

from layanan.informasi import forms, selectors, services, services_keberatan
from layanan.informasi.enums import ArahLampiran, KanalPermintaan, StatusPermintaan
from layanan.informasi.kode import kode_permintaan
from layanan.informasi.models import PermintaanInformasi
from layanan.informasi.selectors_keberatan import batas_keberatan
from layanan.keluhan.surat_publik import UnduhSuratMixin, surat_siap
from lpse.berkas import kirim
from lpse.galat import AturanDilanggar
from lpse.publik.formulir import KODE, BerpintuMixin, FormulirPublik, KeluarPublik, StatusPublik
from lpse.publik.hak import Pintu
from lpse.publik.laju import Laju
from lpse.publik.views import PublikView
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.naskah.models import Naskah

PINTU = Pintu("informasi", {KODE: dt.timedelta(minutes=60)})
#: Who acts, as the trail tells it.
_PEMOHON: Final = "Pemohon informasi lewat halaman publik"
_STATUS = cast("str", reverse_lazy("layanan_publik:informasi_status"))


class Meminta(FormulirPublik):
    sebutan = _PEMOHON
    laju_kirim: ClassVar[Laju | None] = Laju("informasi-kirim", 15, 600)
    form_class = forms.FormPermintaan
    judul = "Minta informasi publik"
    keterangan = (
        "Kami menjawab paling lambat 10 hari kerja. Bila perlu waktu lagi, paling lama 7 hari kerja, kami kirim surat "
        "yang menyebut alasannya."
    )
    tombol = "Kirim permintaan"
    ruang_templat = "layanan/informasi"
    templat = "publik_form"
    kelompok = (
        ("Pemohon", ("nama", "nik", "badan", "alamat", "surel", "telepon", "lampiran")),
        ("Permintaan", ("rincian", "tujuan", "cara", "kirim")),
    )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        permintaan = services.ajukan(
            data=form.data_permintaan(KanalPermintaan.WEB), unggahan=self.request.FILES.getlist("lampiran")
        )
        PINTU.beri(self.request, permintaan.uuid, KODE)
        self.uuid = permintaan.uuid
        return ""

    def tujuan(self) -> str:
        if not hasattr(self, "uuid"):
            return str(_STATUS)
        return reverse("layanan_publik:informasi_resi", args=[self.uuid])


class Status(StatusPublik):
    judul = "Status permintaan informasi"
    pintu = PINTU

    def cari(self, nomor: str, kode: str) -> uuid.UUID | None:
        permintaan = selectors.cari_dengan_kode(nomor=nomor, kode=kode)
        return permintaan.uuid if permintaan else None

    def tujuan(self, kunci: uuid.UUID) -> str:
        return reverse("layanan_publik:informasi_lihat", args=[kunci])


class _Berpintu(BerpintuMixin):
    sebutan: ClassVar[str] = _PEMOHON
    pintu: ClassVar[Pintu] = PINTU
    alamat_status: ClassVar[str] = _STATUS

    def ambil(self, kunci: uuid.UUID) -> PermintaanInformasi | None:
        return (
            PermintaanInformasi.objects.select_related("surat_jawaban", "surat_perpanjangan").filter(uuid=kunci).first()
        )


class Resi(_Berpintu, PublikView):
    ruang_templat = "publik"

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        p: PermintaanInformasi = self.objek
        konteks = {
            "judul": "Permintaan Anda kami terima",
            "kalimat": "Simpan nomor dan kode di bawah untuk melihat jawabannya.",
            "nomor": p.nomor,
            "kode": kode_permintaan(p),
            "fakta": [
                ("Kami jawab paling lambat", bahasa.tanggal(p.tenggat)),
                ("Diterima", bahasa.waktu(p.dibuat_pada)),
            ],
            "alamat": reverse("layanan_publik:informasi_lihat", args=[kunci]),
            "alamat_status": request.build_absolute_uri(reverse("layanan_publik:informasi_status")),
        }
        return self.tampil("resi", konteks)


class Lihat(_Berpintu, PublikView):
    ruang_templat = "layanan/informasi"

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        p: PermintaanInformasi = self.objek
        konteks = {
            "judul": f"Permintaan informasi {p.nomor}",
            "permintaan": p,
            "keadaan": selectors.keadaan_publik(p),
            "surat": _surat(p),
        }
        return self.tampil("publik_lihat", konteks)


def _surat(permintaan: PermintaanInformasi) -> list[Naskah]:
    keberatan = permintaan.keberatan.select_related("surat")
    return surat_siap([permintaan.surat_perpanjangan, permintaan.surat_jawaban, *(k.surat for k in keberatan)])


class Surat(UnduhSuratMixin, _Berpintu, PublikView):
    """The letters that went out in this request."""

    def daftar_surat(self) -> list[Naskah]:
        return _surat(self.objek)

    def tujuan(self) -> str:
        return reverse("layanan_publik:informasi_lihat", args=[self.kwargs["kunci"]])


class Unduh(_Berpintu, PublikView):
    """A file of the answer, as a download; only of this very request, only once it is answered."""

    def get(self, request: HttpRequest, kunci: uuid.UUID, pk: int) -> HttpResponseBase:
        lampiran = self.objek.lampiran.filter(
            arah=ArahLampiran.JAWABAN, permintaan__status=StatusPermintaan.DIJAWAB
        ).select_related("berkas__isi")
        satu = get_object_or_404(lampiran, pk=pk)
        try:
            return kirim.kirim(request, satu.berkas, unduh=True)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
            return HttpResponseRedirect(reverse("layanan_publik:informasi_lihat", args=[kunci]))


class Cabut(_Berpintu, FormulirPublik):
    laju_kirim: ClassVar[Laju | None] = Laju("informasi-aksi", 40, 600)
    form_class = forms.FormCabutPermintaan
    judul = "Cabut permintaan informasi"
    tombol = "Cabut permintaan"

    def simpan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class
        services.cabut(permintaan_id=self.objek.pk)
        return "Permintaan Anda dicabut."

    def tujuan(self) -> str:
        return reverse("layanan_publik:informasi_lihat", args=[self.kwargs["kunci"]])

    def tambahan(self) -> Mapping[str, Any]:
        return {"batal": self.tujuan()}


class AjukanKeberatan(_Berpintu, FormulirPublik):
    """What the applicant may do about an answer, or about none (UU 14/2008 Pasal 35)."""

    laju_kirim: ClassVar[Laju | None] = Laju("informasi-aksi", 40, 600)
    form_class = forms.FormKeberatan
    judul = "Ajukan keberatan"
    tombol = "Ajukan keberatan"

    def argumen_form(self) -> dict[str, Any]:
        return {"permintaan": self.objek}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        keberatan = services_keberatan.ajukan_keberatan(
            permintaan_id=self.objek.pk, alasan=form.cleaned_data["alasan"], uraian=form.cleaned_data["uraian"],
            unggahan=self.request.FILES.getlist("lampiran"),
        )  # fmt: skip
        return f"{keberatan} kami terima; kami tanggapi paling lambat {bahasa.tanggal(keberatan.tenggat)}."

    def tujuan(self) -> str:
        return reverse("layanan_publik:informasi_lihat", args=[self.kwargs["kunci"]])

    def tambahan(self) -> Mapping[str, Any]:
        return {
            "batal": self.tujuan(),
            "keterangan": f"Paling lambat {bahasa.tanggal(batas_keberatan(self.objek))}. Keberatan ditanggapi atasan, "
            "bukan yang menjawab permintaan Anda, dengan surat dalam 30 hari kerja (UU 14/2008 Pasal 36).",
        }


class Keluar(_Berpintu, KeluarPublik):
    """Leave this computer."""
