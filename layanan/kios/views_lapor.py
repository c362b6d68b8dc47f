"""A report at the kiosk, one question per screen; what was said waits in Redis until it is sent or wiped."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from layanan.kios import ingatan
from layanan.kios.forms import PERLU, FormCerita, FormKontak, FormPerlu, FormSiapa
from layanan.kios.views_kios import LayarView, ke_mulai
from layanan.lapor.services import Laporan, lapor_dari_kios
from layanan.lapor.views_dasar import SURAT_PER_SUREL
from layanan.lapor.views_lapor import TERLALU_BANYAK
from layanan.tiket.enums import JenisPengguna
from layanan.tiket.models import Tiket
from layanan.tiket.services import kode_akses
from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.publik.laju import masih_boleh
from lpse.tampilan import markah

if TYPE_CHECKING:
    from django import forms
    from django.http import HttpRequest, HttpResponse

#: The questions in their order, each with what it answers.
LANGKAH: Final[dict[str, str]] = {"siapa": "jenis_pengguna", "perlu": "jenis", "cerita": "uraian", "kontak": "nama"}
#: Reports of one device in an hour: a queue of people stays below it, a child who plays does not.
LAPORAN_SEJAM: Final = 40
TERLALU_SERING: Final = "Kios ini menerima terlalu banyak laporan dalam satu jam. Sampaikan kepada petugas loket."
_KONSEP: Final = "konsep"


def _buka(nama: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"layanan_kios:{nama}"))


class _Langkah(LayarView):
    """One screen of the report."""

    nama: ClassVar[str]
    kembali: ClassVar[str]

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        isi = ingatan.baca(self.perangkat)
        return _buka(lain) if (lain := self.tempat(isi)) else self.tanya(isi)

    def post(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        isi = ingatan.baca(self.perangkat)
        return _buka(lain) if (lain := self.tempat(isi)) else self.terima(isi)

    def tempat(self, isi: dict[str, Any]) -> str:
        """Where this person belongs, if not here: at the number that was given, or at the first open question."""
        if "tiket" in isi:
            return "selesai"
        urut = list(LANGKAH)
        sebelum = urut[: urut.index(self.nama)] if self.nama in LANGKAH else urut
        return next((nama for nama in sebelum if LANGKAH[nama] not in isi), "")

    def tanya(self, isi: dict[str, Any]) -> HttpResponse:
        raise NotImplementedError

    def terima(self, isi: dict[str, Any]) -> HttpResponse:
        raise NotImplementedError

    def urutan(self) -> dict[str, Any]:
        """«Pertanyaan 2 dari 5», and where «Kembali» leads."""
        ke = list(LANGKAH).index(self.nama) + 1 if self.nama in LANGKAH else len(LANGKAH) + 1
        return {"kembali": reverse(f"layanan_kios:{self.kembali}"), "ke": ke, "dari": len(LANGKAH) + 1}


class _Pertanyaan(_Langkah):
    ke: ClassVar[str]
    form_class: ClassVar[type[forms.Form]]
    templat: ClassVar[str] = "isian"
    judul: ClassVar[str]

    def tanya(self, isi: dict[str, Any]) -> HttpResponse:
        return self._halaman(self.form_class(initial={**isi, **isi.get(_KONSEP, {})}))

    def terima(self, isi: dict[str, Any]) -> HttpResponse:
        form = self.form_class(self.request.POST)
        isi = {"kunci": uuid.uuid4().hex, **isi}
        if "mundur" in self.request.POST:
            # What was typed so far stays, complete or not.
            tulisan = {n: self.request.POST.get(n, "")[:4000] for n in form.fields}
            ingatan.tulis(self.perangkat, {**isi, _KONSEP: {**isi.get(_KONSEP, {}), **tulisan}})
            return _buka(self.kembali)
        if not form.is_valid():
            return self._halaman(form, 422)
        konsep = {k: v for k, v in isi.get(_KONSEP, {}).items() if k not in form.fields}
        ingatan.tulis(self.perangkat, {**isi, **form.cleaned_data, _KONSEP: konsep})
        return _buka(self.ke)

    def _halaman(self, form: forms.Form, status: int = 200) -> HttpResponse:
        konteks = {"judul": self.judul, "form": form, "tombol": "Lanjut", "mundur": True}
        return self.layar(self.templat, {**konteks, **self.urutan()}, status)


class Siapa(_Pertanyaan):
    nama, ke, kembali, form_class, templat = "siapa", "perlu", "mulai", FormSiapa, "pilih"
    judul = "Anda sebagai apa?"


class Perlu(_Pertanyaan):
    nama, ke, kembali, form_class, templat = "perlu", "cerita", "siapa", FormPerlu, "pilih"
    judul = "Apa keperluan Anda?"


class Cerita(_Pertanyaan):
    nama, ke, kembali, form_class = "cerita", "kontak", "perlu", FormCerita
    judul = "Apa kendalanya?"


class Kontak(_Pertanyaan):
    nama, ke, kembali, form_class = "kontak", "periksa", "cerita", FormKontak
    judul = "Ke mana kami menjawab?"


class Periksa(_Langkah):
    """The answers once more; sent, only the number stays."""

    nama, kembali = "periksa", "kontak"

    def tanya(self, isi: dict[str, Any], galat: str = "") -> HttpResponse:
        fakta = [
            ("Anda", JenisPengguna(isi["jenis_pengguna"]).label, "siapa"),
            ("Keperluan", dict(PERLU)[isi["jenis"]], "perlu"),
            ("Kendala", isi["uraian"], "cerita"),
            ("Nama", isi["nama"], "kontak"),
            ("Telepon", isi["telepon"] or "–", "kontak"),
            ("Surel", isi["surel"] or "–", "kontak"),
        ]
        rinci = [(label, nilai, reverse(f"layanan_kios:{langkah}")) for label, nilai, langkah in fakta]
        konteks = {"judul": "Sudah benar?", "fakta": rinci, "galat": galat, **self.urutan()}
        return self.layar("periksa", konteks, 422 if galat else 200)

    def terima(self, isi: dict[str, Any]) -> HttpResponse:
        try:
            tiket = self._kirim(isi)
        except AturanDilanggar as galat:
            return self.tanya(isi, str(galat))
        ingatan.tulis(self.perangkat, {"tiket": tiket.pk})
        return _buka("selesai")

    def _kirim(self, isi: dict[str, Any]) -> Tiket:
        """Raises: AturanDilanggar."""
        if not masih_boleh("kios-lapor", str(self.perangkat.pk), batas=LAPORAN_SEJAM):
            raise AturanDilanggar(TERLALU_SERING)
        if isi["surel"] and not masih_boleh("lapor-surel", isi["surel"], batas=SURAT_PER_SUREL):
            raise AturanDilanggar(TERLALU_BANYAK)
        laporan = Laporan(
            judul=markah.potong(isi["uraian"], 120), uraian=isi["uraian"], nama=isi["nama"], surel=isi["surel"],
            telepon=isi["telepon"], jenis_pengguna=isi["jenis_pengguna"], jenis=isi["jenis"],
        )  # fmt: skip
        return lapor_dari_kios(laporan=laporan, kunci=isi["kunci"])


class Selesai(LayarView):
    """The number, large, with the code and a QR to the status page; gone with «Selesai» or by itself."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket = Tiket.objects.filter(pk=ingatan.baca(self.perangkat).get("tiket", 0)).first()
        if tiket is None:
            return ke_mulai()
        alamat = alamat_portal(reverse("layanan_publik:tiket_status"))
        konteks = {
            "judul": "Laporan Anda kami terima", "tiket": tiket, "kode": kode_akses(tiket), "alamat": alamat,
            "alamat_qr": f"{alamat}?{urlencode({'nomor': tiket.nomor})}",
        }  # fmt: skip
        return self.layar("selesai", konteks)
