"""«Terbitkan laporan kepatuhan»: from the month's page to the signed paper's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from lpse.akun.akses import Izin, pelaku
from lpse.kepatuhan.models import RiwayatKewajiban
from lpse.kepatuhan.selectors_riwayat import Bulan, baca_bulan, susun_bulan
from lpse.kepatuhan.services_laporan import terbitkan_laporan
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from lpse.tampilan.konfirmasi import TanpaIsian


class TerbitkanLaporan(KonfirmasiView):
    """Says what the paper will hold before the number is taken."""

    akses = Izin("lpse.lihat_kepatuhan", "lpse.terbitkan_kepatuhan")
    model = RiwayatKewajiban
    judul = "Terbitkan laporan kepatuhan"
    tombol = "Terbitkan"
    terbit = ""

    @cached_property
    def objek(self) -> Bulan:
        awal = baca_bulan(self.kwargs["bulan"])
        if awal is None:
            raise Http404
        return susun_bulan(awal)

    def dari(self) -> str:
        return f"Catatan {self.objek.nama}"

    def ke(self) -> str:
        return "Naskah dinas bernomor"

    def akibat(self) -> list[str]:
        hari = f"{self.objek.hari_tercatat} dari {self.objek.akhir.day} hari"
        return [
            f"Diperiksa: {len(self.objek.baris)} kewajiban, {hari}.",
            "Laporan mendapat nomor, dibekukan, dan menunggu tanda tangan Anda; isinya tidak berubah sesudah itu.",
        ]

    def jalankan(self, form: TanpaIsian) -> str:  # noqa: ARG002 - asks for the decision only
        naskah = terbitkan_laporan(awal=self.objek.awal, oleh=pelaku(self.request))
        self.terbit = naskah.get_absolute_url()
        return f"Laporan Kepatuhan {self.objek.nama} terbit dengan nomor {naskah.nomor}."

    def get_success_url(self) -> str:
        return self.terbit or reverse("kepatuhan_bulan", args=[self.kwargs["bulan"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"{self.judul} {self.objek.nama}")
