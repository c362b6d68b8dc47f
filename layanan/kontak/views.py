"""Screens of the contacts: the list, a card, and its changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from layanan.kontak import services
from layanan.kontak.filters import SaringanKontak
from layanan.kontak.forms import FormKontak, FormNonaktif
from layanan.kontak.models import Kontak
from layanan.kontak.panel import isi_panel
from layanan.kontak.tables import TabelKontak
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

BACA = Izin("layanan.view_kontak")
KELOLA = Izin("layanan.view_kontak", "layanan.kelola_kontak")


class DaftarKontak(DaftarView):
    akses = BACA
    model = Kontak
    table_class = TabelKontak
    filterset_class = SaringanKontak
    judul = "Kontak"
    keterangan = "Orang yang meminta layanan, dan narahubung satuan kerja. Kartu baru muncul sendiri dari tiketnya."
    nama_ekspor = "kontak"
    kosong = Kosong("Belum ada kontak", "Catat narahubung tiap satuan kerja lebih dahulu.", ikon="address-book")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("layanan.kelola_kontak")
        return (reverse("layanan:kontak_baru"), "Catat kontak") if boleh else None

    def get_queryset(self) -> QuerySet[Any]:
        kueri = super().get_queryset().select_related("instansi")
        return kueri if self.request.GET.get("peran") == "nonaktif" else kueri.filter(aktif=True)


class RinciKontak(TemplateView):
    akses = BACA
    template_name = "layanan/kontak/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        kueri = Kontak.objects.terlihat_oleh(orang).select_related("instansi", "akun", "pengguna_spse")
        k = get_object_or_404(kueri, pk=self.kwargs["pk"])
        fakta = [
            ("Jenis pengguna", k.get_jenis_pengguna_display()), ("Satuan kerja", str(k.instansi or "")),
            ("Jabatan", k.jabatan), ("Surel", k.surel), ("Telepon", k.telepon),
            ("Narahubung", "Satuan kerja" if k.satker_kontak else ""),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=k.nama, kontak=k, fakta=[f for f in fakta if f[1]], panel=isi_panel(orang, k),
            lepas=k.akun_id is None and k.pengguna_spse_id is None,
        )  # fmt: skip


class _Isian(FormulirView):
    form_class = FormKontak
    akses = KELOLA
    kelompok = (
        ("Orangnya", ("nama", "jenis_pengguna", "surel", "telepon")),
        ("Satuan kerjanya", ("instansi_id", "jabatan", "satker_kontak")),
    )
    kontak: Kontak | None = None

    def get_success_url(self) -> str:
        return self.kontak.get_absolute_url() if self.kontak else reverse("layanan:kontak")


class KontakBaru(_Isian):
    judul = "Catat kontak"
    tombol = "Catat"
    batal = reverse_lazy("layanan:kontak")  # type: ignore[assignment] # a lazy text

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.kontak = services.catat_kontak(oleh=pelaku(self.request), **form.data_layanan())
        return f"{self.kontak} dicatat."


class UbahKontak(_Isian):
    judul = "Betulkan kontak"

    @cached_property
    def kartu(self) -> Kontak:
        return get_object_or_404(Kontak.objects.terlihat_oleh(pelaku(self.request)), pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        k = self.kartu
        return {
            "nama": k.nama, "jenis_pengguna": k.jenis_pengguna, "surel": k.surel, "telepon": k.telepon,
            "instansi_id": k.instansi_id, "jabatan": k.jabatan, "satker_kontak": k.satker_kontak,
        }  # fmt: skip

    def get_batal(self) -> str:
        return self.kartu.get_absolute_url()

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.kontak = services.ubah_kontak(kontak_id=self.kartu.pk, oleh=pelaku(self.request), **form.data_layanan())
        return "Kontak dibetulkan."


class NonaktifkanKontak(KonfirmasiView):
    akses = KELOLA
    model = Kontak
    form_class = FormNonaktif
    judul = "Jangan pakai kontak ini lagi"
    tombol = "Nonaktifkan"
    bahaya = True

    def dari(self) -> str:
        return "Dipakai"

    def ke(self) -> str:
        return "Tidak dipakai lagi"

    def akibat(self) -> list[str]:
        return ["Tidak ditemukan lagi saat mencatat tiket.", "Tiket lamanya tetap menyebut namanya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.nonaktifkan_kontak(
            kontak_id=self.objek.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request)
        )
        return "Kontak tidak dipakai lagi."
