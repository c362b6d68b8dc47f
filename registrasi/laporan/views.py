"""Pages of the figures: one day, one month, what is open and what expires."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.naskah.models import Naskah
from lpse.tampilan import bahasa
from lpse.tampilan.ekspor import PENGIRIM
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import TanpaIsian
from registrasi.laporan import selectors, services
from registrasi.laporan.models import LembarLoket
from registrasi.pendaftaran.enums import Kanal
from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

BACA = Izin("registrasi.baca_laporan")
_TAHUN_AWAL: Final = 2010
#: The axis of a forecast of few applications names whole numbers only.
_SUMBU_TERENDAH: Final = 5


class FormPeriode(forms.Form):
    """What the figures of a month are filtered by."""

    bulan = forms.RegexField(
        r"^\d{4}-(0[1-9]|1[0-2])$", label="Bulan", required=False, widget=forms.TextInput(attrs={"type": "month"})
    )
    jenis = forms.ChoiceField(label="Jenis", required=False, choices=[("", "Semua jenis"), *JenisPengguna.choices])
    kanal = forms.ChoiceField(label="Kanal", required=False, choices=[("", "Semua kanal"), *Kanal.choices])

    def periode(self) -> tuple[dt.date, str, str]:
        """Month, kind, channel; this month and everything for what was not said or makes no sense."""
        kini = bahasa.hari_ini().replace(day=1)
        if not self.is_valid():
            return kini, "", ""
        d = self.cleaned_data
        bulan = dt.date.fromisoformat(f"{d['bulan']}-01") if d["bulan"] else kini
        return (bulan if _TAHUN_AWAL <= bulan.year <= kini.year + 1 else kini), d["jenis"], d["kanal"]


def _kirim(
    request: HttpRequest,
    nama: str,
    kepala: Sequence[str],
    baris: Iterable[Sequence[Any]],
    saringan: list[tuple[str, str]],
) -> HttpResponseBase | None:
    kirim = PENGIRIM.get(request.GET.get("unduh", ""))
    return kirim(nama, kepala, baris, saringan, oleh=pelaku(request).nama) if kirim else None


class LaporanHarian(TemplateView):
    """The sheet of one day."""

    akses = BACA
    template_name = "registrasi/laporan/harian.html"

    @cached_property
    def tanggal(self) -> dt.date:
        return bahasa.baca_tanggal(self.request.GET.get("tanggal", "")) or bahasa.hari_ini()

    @cached_property
    def lembar(self) -> selectors.LembarHarian:
        return selectors.harian(self.tanggal)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override] # a file is streamed  # noqa: ANN401 - Django's signature
        baris = (
            [bahasa.jam(k.waktu), k.nomor, k.nama, k.jenis, k.kanal, k.kejadian, k.petugas]
            for k in self.lembar.kejadian
        )
        kepala = ["Pukul", "Nomor", "Nama", "Jenis", "Kanal", "Kejadian", "Petugas"]
        saringan = [("Tanggal", bahasa.tanggal(self.tanggal))]
        return _kirim(request, "lembar-loket", kepala, baris, saringan) or super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        baris = LembarLoket.objects.terlihat_oleh(pelaku(self.request)).filter(tanggal=self.tanggal).first()
        naskah = Naskah.objects.tentang(baris).filter(status="final").first() if baris else None
        hari = dt.timedelta(days=1)
        return super().get_context_data(
            **kwargs, judul="Lembar harian loket", tanggal=self.tanggal, lembar=self.lembar, naskah=naskah,
            kemarin=self.tanggal - hari, besok=self.tanggal + hari if self.tanggal < bahasa.hari_ini() else None,
            kelompok=[(n.capitalize(), self.lembar.jumlah(n)) for n in ("petugas", "kanal", "jenis")],
        )  # fmt: skip


class TerbitkanLembar(FormulirView):
    """Confirmation: the sheet of the day becomes an official paper."""

    akses = Izin("registrasi.baca_laporan", "registrasi.terbitkan_lembarloket")
    form_class = TanpaIsian
    template_name = "tampilan/konfirmasi.html"
    judul = "Terbitkan lembar harian loket"
    tombol = "Terbitkan"

    @cached_property
    def tanggal(self) -> dt.date:
        tanggal = bahasa.baca_tanggal(self.kwargs["tanggal"])
        if tanggal is None:
            raise Http404
        return tanggal

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        lembar = selectors.harian(self.tanggal)
        akibat = [
            f"{bahasa.tanggal(self.tanggal)}: {bahasa.angka(len(lembar.kejadian))} kejadian menjadi naskah bernomor.",
            "Isinya tidak berubah lagi; yang keliru dibatalkan dan diterbitkan ulang.",
        ]
        objek = f"Lembar {bahasa.tanggal(self.tanggal)}"
        return super().get_context_data(**kwargs, akibat=akibat, objek=objek)

    def simpan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        naskah = services.terbitkan_lembar(tanggal=self.tanggal, oleh=pelaku(self.request))
        return f"Lembar terbit dengan nomor {naskah.nomor}."

    def get_success_url(self) -> str:
        return f"{reverse('registrasi:laporan_harian')}?tanggal={self.tanggal.isoformat()}"

    def get_batal(self) -> str:
        return self.get_success_url()


class LaporanBulanan(TemplateView):
    """One month: counts, durations, reasons; and the twelve months up to it."""

    akses = BACA
    template_name = "registrasi/laporan/bulanan.html"

    @cached_property
    def form(self) -> FormPeriode:
        return FormPeriode(self.request.GET)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override] # a file is streamed  # noqa: ANN401 - Django's signature
        bulan, jenis, kanal = self.form.periode()
        if request.GET.get("unduh") in PENGIRIM:
            baris = (
                [b.nama, b.diterima, b.disetujui, b.ditolak]
                for _, b in selectors.deret(bulan, jenis=jenis, kanal=kanal)
            )
            jawaban = _kirim(
                request,
                "angka-registrasi",
                ["Bulan", "Diterima", "Disetujui", "Ditolak"],
                baris,
                _saringan(jenis, kanal),
            )
            if jawaban is not None:
                return jawaban
        if request.GET and not self.form.is_valid():
            messages.error(request, "Saringan itu tidak dikenal; yang tampil bulan ini seluruhnya.")
            return HttpResponseRedirect(request.path)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        bulan, jenis, kanal = self.form.periode()
        deret = selectors.deret(bulan, jenis=jenis, kanal=kanal)
        return super().get_context_data(
            **kwargs, judul="Angka bulanan registrasi", a=selectors.bulanan(bulan, jenis=jenis, kanal=kanal),
            nama_bulan=deret[-1][1].nama, deret=deret, grafik=_grafik(deret), form=self.form,
            bulan=f"{bulan:%Y-%m}", jenis=jenis, kanal=kanal,
            pilihan_jenis=JenisPengguna.choices, pilihan_kanal=Kanal.choices,
        )  # fmt: skip


def _saringan(jenis: str, kanal: str) -> list[tuple[str, str]]:
    return [
        *([("Jenis", str(JenisPengguna(jenis).label))] if jenis else []),
        *([("Kanal", str(Kanal(kanal).label))] if kanal else []),
    ]


def _grafik(deret: list[tuple[dt.date, selectors.Baris]]) -> dict[str, Any]:
    """The shape that ``js/grafik.js`` names at its head."""
    waktu = [int(dt.datetime.combine(b, dt.time(12), tzinfo=bahasa.zona()).timestamp()) for b, _ in deret]
    return {
        "waktu": waktu, "satuan": "permohonan", "min": 0, "langkah": "bulan",
        "seri": [
            {"nama": "Diterima", "nilai": [b.diterima for _, b in deret], "bidang": True},
            {"nama": "Disetujui", "nilai": [b.disetujui for _, b in deret]},
            {"nama": "Ditolak", "nilai": [b.ditolak for _, b in deret]},
        ],
    }  # fmt: skip


class LaporanTunggakan(TemplateView):
    """What is open now, and what expires within thirty days."""

    akses = BACA
    template_name = "registrasi/laporan/tunggakan.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override] # a file is streamed  # noqa: ANN401 - Django's signature
        if request.GET.get("unduh") in PENGIRIM:
            baris = (
                [p.tenggat, p.nomor, p.nama, p.get_jenis_pengguna_display(), p.get_status_display()]
                for p in selectors.prakiraan().permohonan
            )
            jawaban = _kirim(
                request,
                "prakiraan-kedaluwarsa",
                ["Tenggat", "Nomor", "Nama", "Jenis", "Keadaan"],
                baris,
                [("Rentang", "30 hari ke depan")],
            )
            if jawaban is not None:
                return jawaban
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        p = selectors.prakiraan()
        waktu = [int(dt.datetime.combine(h, dt.time(12), tzinfo=bahasa.zona()).timestamp()) for h, _ in p.per_hari]
        grafik = {
            "waktu": waktu,
            "satuan": "permohonan",
            "min": 0,
            "langkah": "hari",
            "maks": max(_SUMBU_TERENDAH, *(n for _, n in p.per_hari)),
            "seri": [{"nama": "Kedaluwarsa", "nilai": [n for _, n in p.per_hari], "bidang": True}],
        }
        return super().get_context_data(
            **kwargs, judul="Tunggakan dan prakiraan", t=selectors.tunggakan(), p=p, grafik=grafik,
            hari=[(h, n) for h, n in p.per_hari if n],
        )  # fmt: skip
