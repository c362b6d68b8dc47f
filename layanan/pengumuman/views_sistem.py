"""The staff's page of the systems' states, and the list of subscribers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.views.generic import TemplateView

from layanan.pengumuman import services_sistem
from layanan.pengumuman.filters import SaringanPelanggan
from layanan.pengumuman.forms import FormKeadaan
from layanan.pengumuman.models import KeadaanSistem, Pelanggan, SistemLayanan
from layanan.pengumuman.selectors_status import status
from layanan.pengumuman.services_sistem import PETUGAS
from layanan.pengumuman.tables import TabelPelanggan
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django import forms

CATAT = Izin("layanan.view_pengumuman", "layanan.catat_keadaan_sistem")
_TERBARU = 30


class KeadaanSemua(TemplateView):
    """Each system now, with its ninety days, and what was noted last."""

    akses = Izin("layanan.view_pengumuman")
    template_name = "layanan/pengumuman/sistem.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        riwayat = KeadaanSistem.objects.terlihat_oleh(orang).select_related("sistem", "pengumuman", "oleh")
        return super().get_context_data(
            **kwargs, judul="Keadaan sistem", s=status(orang), riwayat=riwayat.order_by("-mulai", "-pk")[:_TERBARU],
            dicatat=set(riwayat.terbuka().filter(pengumuman=None, sumber=PETUGAS).values_list("sistem", flat=True)),
        )  # fmt: skip


class CatatKeadaan(KonfirmasiView):
    akses = CATAT
    model = SistemLayanan
    form_class: type[forms.Form] = FormKeadaan
    judul = "Catat keadaan sistem"
    tombol = "Catat"

    def akibat(self) -> list[str]:
        return [
            "Halaman status menampilkannya mulai sekarang, sampai Anda mencatatnya pulih.",
            "Bila pengguna perlu dikabari, susun pengumuman gangguan: keadaannya ikut tercatat sendiri.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_sistem.catat_keadaan(sistem_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Keadaan {self.objek} dicatat."

    def get_success_url(self) -> str:
        return reverse("layanan:sistem")


class PulihkanSistem(CatatKeadaan):
    form_class = KonfirmasiView.form_class
    judul = "Catat sistem pulih"
    tombol = "Catat pulih"

    def akibat(self) -> list[str]:
        return ["Halaman status kembali menyebut sistem ini normal, bila tidak ada pengumuman gangguan yang tayang."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_sistem.pulihkan(sistem_id=self.objek.pk, oleh=pelaku(self.request))
        return f"{self.objek} dicatat pulih."


class DaftarPelanggan(DaftarView):
    akses = Izin("layanan.view_pengumuman", "layanan.view_pelanggan")
    model = Pelanggan
    table_class = TabelPelanggan
    filterset_class = SaringanPelanggan
    template_name = "layanan/pengumuman/pelanggan.html"
    judul = "Pelanggan surel"
    keterangan = "Orang yang meminta pengumuman lewat surel. Mereka mendaftar, mengubah topik, dan berhenti sendiri."
    nama_ekspor = "pelanggan-pengumuman"
    kosong = Kosong("Belum ada pelanggan", "Pengunjung mendaftar di halaman pengumuman publik.", ikon="mail")
