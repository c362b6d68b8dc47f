"""Screens of the package register: packages, RUP rows, imports. No screen writes a package (Pasal 3(3))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from layanan.paket import services
from layanan.paket.filters import SaringanImpor, SaringanPaket, SaringanRUP
from layanan.paket.forms import FormImpor
from layanan.paket.models import ImporPaket, Paket, PaketRUP
from layanan.paket.panel import isi_panel
from layanan.paket.selectors import tahap_semua
from layanan.paket.tables import TabelImpor, TabelPaket, TabelRUP
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView

if TYPE_CHECKING:
    from django.db.models import QuerySet

BACA = Izin("layanan.view_paket")
IMPOR = Izin("layanan.view_imporpaket", "layanan.impor_paket")


class DaftarPaket(DaftarView):
    akses = BACA
    model = Paket
    table_class = TabelPaket
    filterset_class = SaringanPaket
    template_name = "layanan/paket/daftar.html"
    judul = "Paket pengadaan"
    nama_ekspor = "paket"
    kosong = Kosong("Belum ada paket", "Impor data SPSE dari ISB/satudata LKPP lebih dahulu.", ikon="package")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("layanan.impor_paket")
        return (reverse("layanan:paket_impor_baru"), "Impor data") if boleh else None


class DaftarRUP(DaftarView):
    akses = Izin("layanan.view_paketrup")
    model = PaketRUP
    table_class = TabelRUP
    filterset_class = SaringanRUP
    template_name = "layanan/paket/daftar_rup.html"
    judul = "Rencana umum pengadaan"
    nama_ekspor = "rup"
    kosong = Kosong("Belum ada RUP", "Impor data SIRUP dari ISB/satudata LKPP lebih dahulu.", ikon="list-details")


class RinciPaket(TemplateView):
    akses = BACA
    template_name = "layanan/paket/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        p = get_object_or_404(Paket.objects.terlihat_oleh(orang).select_related("instansi"), pk=self.kwargs["pk"])
        return super().get_context_data(
            **kwargs, judul=p.nama, paket=p, tahapan_paket=tahap_semua(p, bahasa.sekarang()), fakta=_fakta(p),
            panel=isi_panel(orang, p),
        )  # fmt: skip


def _rupiah(nilai: Any) -> str:  # noqa: ANN401 - Decimal or nothing
    return "" if nilai is None else f"Rp{bahasa.angka(nilai)}"


def _fakta(p: Paket) -> list[tuple[str, str]]:
    fakta = [
        ("Kode tender", p.kode_tender), ("Kode RUP", p.kode_rup), ("Satuan kerja", p.satker),
        ("Tahun anggaran", str(p.tahun)), ("HPS", _rupiah(p.hps)), ("Pagu", _rupiah(p.pagu)),
        ("Sumber dana", p.sumber_dana), ("Jenis pengadaan", p.jenis_pengadaan), ("Metode", p.metode),
        ("Kualifikasi", p.metode_kualifikasi), ("Versi tender", str(p.versi)),
        ("Diumumkan", bahasa.waktu(p.tanggal_pengumuman)), ("PPK", p.ppk_nama),
        ("Pokja", ", ".join(n for n, _ in p.pokja)), ("Lokasi", p.lokasi), ("Asal data", p.asal_berkas),
        ("Disegarkan", bahasa.waktu(p.disegarkan_pada)),
    ]  # fmt: skip
    return [f for f in fakta if f[1]]


class DaftarImpor(DaftarView):
    akses = Izin("layanan.view_imporpaket")
    model = ImporPaket
    table_class = TabelImpor
    filterset_class = SaringanImpor
    judul = "Impor data paket"
    keterangan = "Berkas JSON dari ISB/satudata LKPP: pengumuman, jadwal tahapan, dan RUP."
    nama_ekspor = "impor-paket"
    kosong = Kosong("Belum ada impor", "Unggah pengumuman tender lebih dahulu, lalu jadwalnya.", ikon="file-import")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("layanan.impor_paket")
        return (reverse("layanan:paket_impor_baru"), "Impor data") if boleh else None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("oleh")


class ImporBaru(FormulirView):
    akses = IMPOR
    form_class = FormImpor
    template_name = "layanan/paket/impor_baru.html"
    judul = "Impor data paket"
    tombol = "Unggah dan baca"
    impor: ImporPaket | None = None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.impor = services.unggah(
            jenis=form.cleaned_data["jenis"], berkas=form.cleaned_data["berkas"][0], oleh=pelaku(self.request)
        )
        return "Berkas diterima dan sedang dibaca. Halaman ini boleh ditinggalkan."

    def get_success_url(self) -> str:
        return self.impor.get_absolute_url() if self.impor else reverse("layanan:paket_impor")

    def get_batal(self) -> str:
        return reverse("layanan:paket_impor")


class RinciImpor(TemplateView):
    akses = Izin("layanan.view_imporpaket")
    template_name = "layanan/paket/impor_rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = ImporPaket.objects.terlihat_oleh(pelaku(self.request)).select_related("oleh")
        i = get_object_or_404(kueri, pk=self.kwargs["pk"])
        nada, ikon = i.nada
        fakta = [
            ("Jenis data", i.get_jenis_display()), ("Diunggah", f"{bahasa.waktu(i.dibuat_pada)}, {i.oleh}"),
            ("Selesai dibaca", bahasa.waktu(i.selesai_pada)),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=i.nama, impor=i, nada=nada, ikon=ikon, fakta=[f for f in fakta if f[1]]
        )
