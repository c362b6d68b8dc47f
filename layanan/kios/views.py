"""The staff's page of the kiosks and boards: list, pairing, revoking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from layanan.kios import services
from layanan.kios.filters import SaringanPerangkat
from layanan.kios.forms import FormPerangkat
from layanan.kios.models import KELOLA, LIHAT, PerangkatKios
from layanan.kios.tables import TabelPerangkat
from lpse.akun.akses import Izin, pelaku
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.http import HttpRequest

URUS = Izin(LIHAT, KELOLA)
#: Where the code waits for the one page that shows it.
_KODE = "layanan.kios.kode"


def _titip(request: HttpRequest, perangkat: PerangkatKios, kode: str) -> None:
    sampai = bahasa.jam(perangkat.kode_sampai)
    request.session[_KODE] = {"nama": perangkat.nama, "kode": f"{kode[:3]} {kode[3:]}", "sampai": sampai}


class DaftarPerangkat(DaftarView):
    akses = URUS
    model = PerangkatKios
    table_class = TabelPerangkat
    filterset_class = SaringanPerangkat
    template_name = "layanan/kios/daftar.html"
    judul = "Kios dan papan"
    nama_ekspor = "kios-dan-papan"
    kosong = Kosong(
        "Belum ada perangkat",
        "Pasang komputer layar sentuh di ruang penawaran sebagai kios, atau televisi sebagai papan.",
        ikon="presentation",
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return {
            **super().get_context_data(**kwargs),
            "utama": (reverse("layanan:kios_pasang"), "Pasang perangkat"),
            "pasang": self.request.session.pop(_KODE, None),
            "alamat_kios": alamat_portal(reverse("layanan_kios:mulai")),
        }


class PasangPerangkat(FormulirView):
    akses = URUS
    form_class = FormPerangkat
    judul = "Pasang perangkat"
    keterangan = "Sesudah ini portal memberi kode enam angka. Ketik kode itu di perangkatnya dalam 10 menit."
    tombol = "Buat kode pasang"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        perangkat, kode = services.buat_kode(oleh=pelaku(self.request), **form.cleaned_data)
        _titip(self.request, perangkat, kode)
        return "Kode pasang dibuat."

    def get_success_url(self) -> str:
        return reverse("layanan:kios")

    def get_batal(self) -> str:
        return self.get_success_url()


class KodeUlang(KonfirmasiView):
    akses = URUS
    model = PerangkatKios
    judul = "Buat kode pasang baru"
    tombol = "Buat kode"

    def akibat(self) -> list[str]:
        return ["Begitu kodenya diketik, peramban yang memegang perangkat ini sebelumnya tidak berlaku lagi."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        kode = services.kode_ulang(perangkat_id=self.objek.pk, oleh=pelaku(self.request))
        self.objek.refresh_from_db()
        _titip(self.request, self.objek, kode)
        return "Kode pasang dibuat."


class CabutPerangkat(KonfirmasiView):
    akses = URUS
    model = PerangkatKios
    judul = "Cabut perangkat"
    tombol = "Cabut"
    bahaya = True

    def dari(self) -> str:
        return str(self.objek.keadaan.label)

    def ke(self) -> str:
        return "Dicabut"

    def akibat(self) -> list[str]:
        return ["Layarnya kembali ke halaman kode pasang. Tiket yang dibuat di sana tetap ada."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        return f"{services.cabut(perangkat_id=self.objek.pk, oleh=pelaku(self.request)).nama} dicabut."
