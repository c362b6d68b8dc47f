"""Screens of the ladder to LKPP and of the coordination notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from layanan.konsultasi import services
from layanan.konsultasi.enums import StatusKonsultasi
from layanan.konsultasi.filters import SaringanKonsultasi, SaringanKoordinasi
from layanan.konsultasi.forms import FormJawab, FormKoordinasi, FormNomor, FormTanya, FormTarik
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from layanan.konsultasi.tables import TabelKonsultasi, TabelKoordinasi
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

BACA = Izin("layanan.view_konsultasilkpp")
KELOLA = Izin("layanan.view_konsultasilkpp", "layanan.kelola_konsultasi")
CATAT = Izin("layanan.view_koordinasi", "layanan.kelola_koordinasi")


class DaftarKonsultasi(DaftarView):
    akses = BACA
    model = KonsultasiLKPP
    table_class = TabelKonsultasi
    filterset_class = SaringanKonsultasi
    template_name = "layanan/konsultasi/daftar.html"
    judul = "Konsultasi LKPP"
    nama_ekspor = "konsultasi-lkpp"
    kosong = Kosong(
        "Belum ada konsultasi", "Tiket yang diteruskan ke LKPP tercatat sendiri di sini.", ikon="building-bank"
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("layanan.kelola_konsultasi")
        return (reverse("layanan:konsultasi_baru"), "Catat pertanyaan") if boleh else None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("tiket")


class KonsultasiBaru(FormulirView):
    akses = KELOLA
    form_class = FormTanya
    judul = "Catat pertanyaan ke LKPP"
    keterangan = "Pertanyaan tentang satu tiket lebih baik diteruskan dari halaman tiketnya."
    tombol = "Catat"
    konsultasi: KonsultasiLKPP | None = None

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.konsultasi = services.tanyakan(oleh=pelaku(self.request), **form.cleaned_data)
        return "Pertanyaan dicatat."

    def get_success_url(self) -> str:
        return self.konsultasi.get_absolute_url() if self.konsultasi else reverse("layanan:konsultasi")

    def get_batal(self) -> str:
        return reverse("layanan:konsultasi")


class RinciKonsultasi(TemplateView):
    akses = BACA
    template_name = "layanan/konsultasi/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = KonsultasiLKPP.objects.terlihat_oleh(pelaku(self.request)).select_related("tiket", "oleh")
        k = get_object_or_404(kueri, pk=self.kwargs["pk"])
        nada, ikon = k.nada
        fakta = [
            ("Alasan", k.get_alasan_display()), ("Saluran", k.get_kanal_display()), ("Nomor LKPP", k.nomor_lkpp),
            ("Ditanyakan", f"{bahasa.waktu(k.ditanyakan_pada)}{f', {k.oleh}' if k.oleh else ''}"),
            ("Berakhir", bahasa.waktu(k.diakhiri_pada)), ("Menunggu", f"{bahasa.angka(k.hari_menunggu)} hari"),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=k.perihal, konsultasi=k, nada=nada, ikon=ikon, fakta=[f for f in fakta if f[1]],
            menunggu=k.status == StatusKonsultasi.MENUNGGU,
        )  # fmt: skip


class _Tindakan(KonfirmasiView):
    akses = KELOLA
    model = KonsultasiLKPP


class NomorKonsultasi(_Tindakan):
    form_class = FormNomor
    judul = "Nomor dari LKPP"
    tombol = "Simpan"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.isi_nomor(konsultasi_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Nomor LKPP disimpan."


class JawabKonsultasi(_Tindakan):
    form_class = FormJawab
    judul = "Catat jawaban LKPP"
    tombol = "Catat jawaban"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return "Dijawab LKPP"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.jawab_lkpp(konsultasi_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Jawaban LKPP dicatat."


class TarikKonsultasi(_Tindakan):
    form_class = FormTarik
    judul = "Tarik pertanyaan"
    tombol = "Tarik"
    bahaya = True

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return "Ditarik"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tarik(konsultasi_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Pertanyaan ditarik."


class DaftarKoordinasi(DaftarView):
    akses = Izin("layanan.view_koordinasi")
    model = Koordinasi
    table_class = TabelKoordinasi
    filterset_class = SaringanKoordinasi
    judul = "Catatan koordinasi"
    keterangan = "Pembicaraan dengan PA/KPA, PPK, Pokja, dan Pejabat Pengadaan, beserta kesepakatannya."
    nama_ekspor = "koordinasi"
    kosong = Kosong("Belum ada catatan", "Catat rapat, telepon, atau kunjungan berikut kesepakatannya.", ikon="users")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("layanan.kelola_koordinasi")
        return (reverse("layanan:koordinasi_baru"), "Catat koordinasi") if boleh else None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi", "oleh")


class _Isian(FormulirView):
    akses = CATAT
    form_class = FormKoordinasi
    kelompok = (
        ("Pertemuannya", ("topik", "jenis", "pada", "instansi", "peserta")),
        ("Isinya", ("isi", "hasil")),
        ("Berkaitan dengan", ("nomor_tiket", "kode_tender")),
    )
    koordinasi: Koordinasi | None = None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def get_success_url(self) -> str:
        return self.koordinasi.get_absolute_url() if self.koordinasi else reverse("layanan:koordinasi")


class KoordinasiBaru(_Isian):
    judul = "Catat koordinasi"
    tombol = "Catat"

    def get_initial(self) -> dict[str, Any]:
        data = self.request.GET
        return {"nomor_tiket": data.get("tiket", "")[:20], "kode_tender": data.get("tender", "")[:20]}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.koordinasi = services.catat_koordinasi(oleh=pelaku(self.request), **form.cleaned_data)
        return "Koordinasi dicatat."

    def get_batal(self) -> str:
        return reverse("layanan:koordinasi")


class UbahKoordinasi(_Isian):
    judul = "Betulkan catatan"

    @cached_property
    def catatan(self) -> Koordinasi:
        kueri = Koordinasi.objects.terlihat_oleh(pelaku(self.request)).select_related("tiket", "paket")
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        k = self.catatan
        return {
            "topik": k.topik, "jenis": k.jenis, "pada": k.pada, "instansi": k.instansi_id, "peserta": k.peserta,
            "isi": k.isi, "hasil": k.hasil, "nomor_tiket": k.tiket.nomor if k.tiket else "",
            "kode_tender": k.paket.kode_tender if k.paket else "",
        }  # fmt: skip

    def get_batal(self) -> str:
        return self.catatan.get_absolute_url()

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.koordinasi = services.betulkan_koordinasi(
            koordinasi_id=self.catatan.pk, oleh=pelaku(self.request), **form.cleaned_data
        )
        return "Catatan dibetulkan."


class RinciKoordinasi(TemplateView):
    akses = Izin("layanan.view_koordinasi")
    template_name = "layanan/konsultasi/koordinasi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        kueri = Koordinasi.objects.terlihat_oleh(orang).select_related("tiket", "paket", "oleh", "instansi")
        k = get_object_or_404(kueri, pk=self.kwargs["pk"])
        fakta = [
            ("Cara", k.get_jenis_display()), ("Waktu", bahasa.waktu(k.pada)), ("Satuan kerja", str(k.instansi or "")),
            ("Peserta", k.peserta), ("Dicatat", f"{bahasa.waktu(k.dibuat_pada)}, {k.oleh}"),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=k.topik, koordinasi=k, fakta=[f for f in fakta if f[1]], milik=k.oleh_id == orang.pk
        )
