"""What the public does: complain, suggest, look by number and code, answer, object, rate, take back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from django.http import Http404, HttpResponse
from django.urls import reverse, reverse_lazy

from layanan.keluhan import forms_publik as forms, selectors, services
from layanan.keluhan.enums import KanalKeluhan
from layanan.keluhan.models import Keluhan, Masukan
from layanan.keluhan.surat_publik import UnduhSuratMixin, surat_siap
from lpse.publik.formulir import KODE, BerpintuMixin, FormulirPublik, KeluarPublik, StatusPublik
from lpse.publik.hak import Pintu
from lpse.publik.laju import Laju
from lpse.publik.views import PublikView
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from django.http import HttpRequest

    from lpse.naskah.models import Naskah

PINTU = Pintu("keluhan", {KODE: dt.timedelta(minutes=60)})
#: Who acts, as the trail tells it.
_PENGADU: Final = "Pengadu lewat halaman publik"
_STATUS = cast("str", reverse_lazy("layanan_publik:keluhan_status"))


class Mengadu(FormulirPublik):
    sebutan = _PENGADU
    """The public form. Whoever is named in it does not see it."""

    laju_kirim: ClassVar[Laju | None] = Laju("keluhan-kirim", 15, 600)
    form_class = forms.FormKeluhanPublik
    judul = "Sampaikan keluhan"
    keterangan = (
        "Nama Anda hanya diketahui penangan keluhan. Petugas atau unit yang Anda keluhkan tidak melihatnya dan tidak "
        "menanganinya. Masalah teknis SPSE dilaporkan sebagai tiket, bukan keluhan."
    )
    tombol = "Kirim keluhan"
    ruang_templat = "layanan/keluhan"
    templat = "publik_form"
    kelompok = (
        ("Apa yang dikeluhkan", ("tentang", "unit", "petugas", "nama_disebut")),
        ("Isi keluhan", ("perihal", "uraian", "tanggal_kejadian", "lampiran")),
        ("Tentang Anda", ("anonim", "nama", "surel", "telepon", "alamat", "instansi")),
    )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        keluhan = services.terima(
            data=form.data_keluhan(KanalKeluhan.WEB), unggahan=self.request.FILES.getlist("lampiran")
        )
        PINTU.beri(self.request, keluhan.uuid, KODE)
        self.uuid = keluhan.uuid
        return ""

    def tujuan(self) -> str:
        if not hasattr(self, "uuid"):
            return str(_STATUS)
        return reverse("layanan_publik:keluhan_resi", args=[self.uuid])


class MemberiMasukan(FormulirPublik):
    sebutan = "Pemberi masukan lewat halaman publik"
    laju_kirim: ClassVar[Laju | None] = Laju("masukan-kirim", 15, 600)
    form_class = forms.FormMasukan
    judul = "Beri masukan"
    keterangan = "Usul perbaikan layanan. Nama dan surel boleh kosong; isi bila ingin membaca tanggapannya."
    tombol = "Kirim masukan"
    ruang_templat = "layanan/keluhan"
    templat = "publik_form"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        masukan = services.terima_masukan(data=form.data_masukan(KanalKeluhan.WEB))
        PINTU.beri(self.request, masukan.uuid, KODE)
        self.uuid = masukan.uuid
        return ""

    def tujuan(self) -> str:
        if not hasattr(self, "uuid"):
            return str(_STATUS)
        return reverse("layanan_publik:keluhan_resi", args=[self.uuid])


class Status(StatusPublik):
    judul = "Status keluhan atau masukan"
    pintu = PINTU

    def cari(self, nomor: str, kode: str) -> uuid.UUID | None:
        keluhan = selectors.cari_dengan_kode(nomor=nomor, kode=kode)
        masukan = selectors.cari_masukan(nomor=nomor, kode=kode)
        return keluhan.uuid if keluhan else masukan.uuid if masukan else None

    def tujuan(self, kunci: uuid.UUID) -> str:
        return reverse("layanan_publik:keluhan_lihat", args=[kunci])


class _Berpintu(BerpintuMixin):
    sebutan: ClassVar[str] = _PENGADU
    pintu: ClassVar[Pintu] = PINTU
    alamat_status: ClassVar[str] = _STATUS

    def ambil(self, kunci: uuid.UUID) -> Keluhan | Masukan | None:
        keluhan = Keluhan.objects.select_related("jawaban", "keberatan").filter(uuid=kunci).first()
        return keluhan or Masukan.objects.filter(uuid=kunci).first()


class Resi(_Berpintu, PublikView):
    """Number and code, to be kept: nothing else opens the status page, least of all for whoever stayed anonymous."""

    ruang_templat = "publik"

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        objek, masukan = self.objek, isinstance(self.objek, Masukan)
        fakta = [("Diterima", bahasa.waktu(objek.dibuat_pada))]
        if not masukan:
            fakta.insert(0, ("Kami jawab paling lambat", bahasa.tanggal(objek.tenggat)))
        konteks = {
            "judul": "Masukan Anda kami terima" if masukan else "Keluhan Anda kami terima",
            "kalimat": "Simpan nomor dan kode di bawah: tanpa keduanya, jawabannya tidak dapat dibuka.",
            "nomor": objek.nomor,
            "kode": services.kode_masukan(objek) if masukan else services.kode_keluhan(objek),
            "fakta": fakta,
            "alamat": reverse("layanan_publik:keluhan_lihat", args=[kunci]),
            "alamat_status": request.build_absolute_uri(reverse("layanan_publik:keluhan_status")),
        }
        return self.tampil("resi", konteks)


class Lihat(_Berpintu, PublikView):
    """Where it stands, without anybody's name."""

    ruang_templat = "layanan/keluhan"

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        if isinstance(self.objek, Masukan):
            return self.tampil("publik_masukan", {"judul": f"Masukan {self.objek.nomor}", "masukan": self.objek})
        konteks = {
            "judul": f"Keluhan {self.objek.nomor}",
            "keluhan": self.objek,
            "keadaan": selectors.keadaan_publik(self.objek),
            "surat": _surat(self.objek),
        }
        return self.tampil("publik_lihat", konteks)


def _surat(objek: Any) -> list[Naskah]:  # noqa: ANN401 - a complaint or a suggestion, which has none
    keberatan = getattr(objek, "keberatan", None)
    return surat_siap([getattr(objek, "jawaban", None), keberatan.jawaban if keberatan else None])


class Surat(UnduhSuratMixin, _Berpintu, PublikView):
    """The letter of the answer, or of the word on the objection."""

    def daftar_surat(self) -> list[Naskah]:
        return _surat(self.objek)

    def tujuan(self) -> str:
        return reverse("layanan_publik:keluhan_lihat", args=[self.kwargs["kunci"]])


class _AksiPengadu(_Berpintu, FormulirPublik):
    """One act of the complainant, who showed number and code."""

    laju_kirim: ClassVar[Laju | None] = Laju("keluhan-aksi", 40, 600)

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Django's signature
        if isinstance(self.objek, Masukan):
            raise Http404
        return super().jalankan(request, *args, **kwargs)

    def tujuan(self) -> str:
        return reverse("layanan_publik:keluhan_lihat", args=[self.kwargs["kunci"]])

    def tambahan(self) -> Mapping[str, Any]:
        return {"batal": self.tujuan()}


class JawabKlarifikasi(_AksiPengadu):
    form_class = forms.FormKlarifikasi
    judul = "Jawab pertanyaan kami"
    tombol = "Kirim jawaban"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.jawab_klarifikasi(keluhan_id=self.objek.pk, isi=form.cleaned_data["isi"])
        return "Jawaban Anda kami terima."


class AjukanKeberatan(_AksiPengadu):
    form_class = forms.FormKeberatan
    judul = "Ajukan keberatan"
    keterangan = "Keberatan diputus orang lain daripada yang memutus pertama, satu kali."
    tombol = "Ajukan keberatan"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.ajukan_keberatan(keluhan_id=self.objek.pk, alasan=form.cleaned_data["alasan"])
        return "Keberatan Anda kami terima."


class Nilai(_AksiPengadu):
    form_class = forms.FormNilai
    judul = "Nilai penanganan keluhan"
    tombol = "Kirim nilai"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.nilai(
            keluhan_id=self.objek.pk, nilai=int(form.cleaned_data["nilai"]), catatan=form.cleaned_data["catatan"]
        )
        return "Terima kasih atas penilaian Anda."


class Cabut(_AksiPengadu):
    form_class = forms.FormCabut
    judul = "Cabut keluhan"
    keterangan = "Keluhan yang dicabut tidak ditangani lagi. Anda boleh mengadu lagi kapan saja."
    tombol = "Cabut keluhan"

    def simpan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class
        services.cabut(keluhan_id=self.objek.pk)
        return "Keluhan Anda dicabut."


class Keluar(_Berpintu, KeluarPublik):
    """Leave this computer."""
