"""The page of a month, its file, and the paper made of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from layanan.laporan import selectors, services
from layanan.laporan.models import BACA, TERBITKAN, LaporanBulanan
from lpse.akun.akses import Izin, pelaku
from lpse.akun.enums import Hari
from lpse.naskah.models import Naskah
from lpse.tampilan import bahasa
from lpse.tampilan.ekspor import PENGIRIM
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import TanpaIsian

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_TAHUN_AWAL: Final = 2010
_KEPALA: Final = ["Bagian", "Nama", "Masuk", "Selesai", "Tepat waktu", "Dinilai", "Persen"]


class FormBulan(forms.Form):
    bulan = forms.RegexField(r"^\d{4}-(0[1-9]|1[0-2])$", required=False)

    def bulan_dipilih(self) -> dt.date:
        """The month asked for; this one for what was not said or makes no sense."""
        kini = bahasa.hari_ini().replace(day=1)
        if not self.is_valid() or not self.cleaned_data["bulan"]:
            return kini
        bulan = dt.date.fromisoformat(f"{self.cleaned_data['bulan']}-01")
        return bulan if bulan.year >= _TAHUN_AWAL and bulan <= kini else kini


def nama_bulan(bulan: dt.date) -> str:
    """«November 2026»."""
    return f"{bahasa.BULAN[bulan.month - 1]} {bulan.year}"


class Laporan(TemplateView):
    """One month: all figures with their exclusions, and the twelve months up to it."""

    akses = Izin(BACA)
    template_name = "layanan/laporan/bulanan.html"

    @cached_property
    def bulan(self) -> dt.date:
        return FormBulan(self.request.GET).bulan_dipilih()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override] # a file is streamed  # noqa: ANN401 - Django's signature
        kirim = PENGIRIM.get(request.GET.get("unduh", ""))
        if kirim is not None:
            saringan = [("Bulan", nama_bulan(self.bulan))]
            isi = baris_ekspor(selectors.bulanan(self.bulan))
            return kirim("laporan-layanan", _KEPALA, isi, saringan, oleh=pelaku(request).nama)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        a, deret = selectors.bulanan(self.bulan), selectors.deret(self.bulan)
        baris = LaporanBulanan.objects.terlihat_oleh(saya).filter(bulan=self.bulan).first()
        naskah = Naskah.objects.tentang(baris).filter(status="final").first() if baris else None
        berakhir = self.bulan < bahasa.hari_ini().replace(day=1)
        return super().get_context_data(
            **kwargs, judul="Laporan layanan", bulan=f"{self.bulan:%Y-%m}", nama_bulan=nama_bulan(self.bulan), a=a,
            deret=deret, grafik=_grafik_bulan(deret), naskah=naskah,
            boleh_terbit=berakhir and naskah is None and saya.has_perm(TERBITKAN),
            jam=[(f"{j:02d}.00", n, _persen(n, a.jam_sibuk)) for j, n in a.jam_sibuk],
            hari=[(Hari(h - 1).label, n, _persen(n, a.hari_sibuk)) for h, n in a.hari_sibuk],
            jamnya=[("Tanggapan pertama", a.respons), ("Penyelesaian", a.penyelesaian)],
        )  # fmt: skip


def _persen(n: int, semua: Sequence[tuple[int, int]]) -> int:
    return round(100 * n / max(jumlah for _, jumlah in semua))


def baris_ekspor(b: selectors.Bulanan) -> Iterator[list[Any]]:
    """All figures of the page, one under the other."""
    yield ["Ringkasan", "Masuk", b.masuk, b.selesai, "", "", ""]
    yield ["Ringkasan", "Tunggakan awal bulan", b.tunggakan_awal, "", "", "", ""]
    yield ["Ringkasan", "Tunggakan akhir bulan", b.tunggakan_akhir, "", "", "", ""]
    for nama, c in (("Tanggapan pertama", b.respons), ("Penyelesaian", b.penyelesaian)):
        yield ["Capaian", nama, "", c.jumlah, c.tercapai, c.dinilai, c.persen]
        for sebab, n in c.kecuali:
            yield [f"Dikecualikan: {nama}", sebab, n, "", "", "", ""]
    for judul, kelompok in b.menurut:
        for k in kelompok:
            yield [judul, k.nama, k.masuk, k.selesai, k.tercapai, k.dinilai, k.persen]
    for jam, n in b.jam_sibuk:
        yield ["Jam", f"{jam:02d}.00", n, "", "", "", ""]
    for hari, n in b.hari_sibuk:
        yield ["Hari", Hari(hari - 1).label, n, "", "", "", ""]
    for kata, n in b.kosong:
        yield ["Dicari tanpa hasil", kata, n, "", "", "", ""]


def _grafik_bulan(deret: list[selectors.Titik]) -> dict[str, Any]:
    """The shape that ``js/grafik.js`` names at its head."""
    waktu = [int(dt.datetime.combine(t.awal, dt.time(12), tzinfo=bahasa.zona()).timestamp()) for t in deret]
    return {
        "waktu": waktu, "satuan": "tiket", "min": 0, "langkah": "bulan",
        "seri": [
            {"nama": "Masuk", "nilai": [t.masuk for t in deret], "bidang": True},
            {"nama": "Selesai", "nilai": [t.selesai for t in deret], "warna": "hijau", "putus": [10, 4]},
            {"nama": "Tunggakan", "nilai": [t.tunggakan for t in deret], "warna": "jingga", "putus": [3, 4]},
        ],
    }  # fmt: skip


class TerbitkanLaporan(FormulirView):
    """Confirmation: the figures of the month become an official paper."""

    akses = Izin(BACA, TERBITKAN)
    form_class = TanpaIsian
    template_name = "tampilan/konfirmasi.html"
    judul = "Terbitkan laporan bulanan"
    tombol = "Terbitkan"

    @cached_property
    def bulan(self) -> dt.date:
        form = FormBulan({"bulan": self.kwargs["bulan"]})
        if not form.is_valid():
            raise Http404
        return form.bulan_dipilih()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        akibat = [
            f"Angka {nama_bulan(self.bulan)} menjadi naskah bernomor dengan kop surat dan tanda tangan.",
            "Isinya tidak berubah lagi; yang keliru dibatalkan dan diterbitkan ulang.",
        ]
        return super().get_context_data(**kwargs, akibat=akibat, objek="Laporan layanan")

    def simpan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        naskah = services.terbitkan_bulanan(bulan=self.bulan, oleh=pelaku(self.request))
        return f"Laporan terbit dengan nomor {naskah.nomor}."

    def get_success_url(self) -> str:
        return f"{reverse('layanan:laporan')}?bulan={self.bulan:%Y-%m}"

    def get_batal(self) -> str:
        return self.get_success_url()
