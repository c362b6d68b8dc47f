"""Screens of the integrity: how the archive stands, a check now, a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.keutuhan import services, services_laporan
from arsip.keutuhan.forms import FormLaporan
from arsip.keutuhan.models import KerusakanIsi, LaporanKeutuhan
from arsip.keutuhan.selectors import JANJI, SASARAN, angka_keutuhan, pita_hari, temuan_terbuka
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_PERIKSA = "arsip.periksa_keutuhan"


class Keutuhan(TemplateView):
    """State first, then what is broken and what to do, then the thirty days, then the reports."""

    akses = Izin("arsip.view_harikeutuhan")
    template_name = "arsip/keutuhan/keutuhan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = cast("Pengguna", self.request.user)
        a = angka_keutuhan()
        hari = pita_hari()
        jatah = services.jatah_jalan(isi=a.isi, byte=a.byte)
        return super().get_context_data(
            **kwargs,
            judul="Keutuhan arsip",
            keterangan=f"Tiap isi arsip dihitung ulang sidiknya paling lambat tiap {JANJI.days} hari.",
            angka=a,
            temuan=temuan_terbuka(orang),
            pulih=KerusakanIsi.objects.terlihat_oleh(orang).exclude(pulih_pada=None)[:5],
            hari=hari,
            hari_terukur=sum(h.catatan is not None for h in hari),
            hari_baik=sum(h.catatan is not None and h.catatan.baik for h in hari),
            jatah_byte=jatah[1],
            sasaran=SASARAN.days,
            janji=JANJI.days,
            alamat_pulih=reverse("arsip:pemulihan") if orang.has_perm("arsip.view_ujipulih") else "",
            laporan=LaporanKeutuhan.objects.terlihat_oleh(orang).exclude(naskah=None).select_related("naskah")[:6],
        )


class PeriksaDokumen(KonfirmasiView):
    """«Periksa sekarang» of one document."""

    akses = Izin(_PERIKSA)
    model = Dokumen
    judul = "Periksa keutuhan sekarang"
    tombol = "Periksa sekarang"

    @cached_property
    def objek(self) -> Any:  # noqa: ANN401 - as the parent's
        return get_object_or_404(self.get_queryset(), uuid=self.kwargs["kunci"])

    def akibat(self) -> list[str]:
        return ["Semua versinya dibaca utuh dari penyimpanan dan dibandingkan dengan sidik saat diarsipkan."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        hasil = services.periksa_dokumen(dokumen_id=self.objek.pk, oleh=cast("Pengguna", self.request.user))
        return hasil.kalimat


class PeriksaBerkas(KonfirmasiView):
    """«Periksa sekarang» of a whole file."""

    akses = Izin(_PERIKSA)
    model = BerkasArsip
    judul = "Periksa keutuhan berkas"
    tombol = "Periksa sekarang"

    def akibat(self) -> list[str]:
        return ["Berkas yang besar diperiksa pekerja; Anda dikabari hasilnya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        hasil = services.periksa_berkas(berkas_arsip_id=self.objek.pk, oleh=cast("Pengguna", self.request.user))
        return hasil.kalimat if hasil else "Berkas ini besar; pekerja memeriksanya dan Anda dikabari hasilnya."


class TerbitkanLaporan(FormulirView):
    akses = Izin("arsip.terbitkan_keutuhan")
    form_class = FormLaporan
    judul = "Terbitkan laporan keutuhan"
    tombol = "Terbitkan"
    batal = cast("str", reverse_lazy("arsip:keutuhan"))

    def get_batal(self) -> str:
        return str(self.batal)

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        bulan = services_laporan.bulan_lalu() if form.cleaned_data["kurun"] == "bulan_lalu" else None
        self.laporan = services_laporan.terbitkan_laporan(oleh=cast("Pengguna", self.request.user), bulan=bulan)
        return f"Laporan Keutuhan Arsip terbit, nomor {self.laporan.naskah.nomor if self.laporan.naskah else '–'}."

    def get_success_url(self) -> str:
        return self.laporan.get_absolute_url() if hasattr(self, "laporan") else reverse("arsip:keutuhan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        keterangan = (
            f"Keadaan {bahasa.tanggal(bahasa.hari_ini())} dan tiga puluh hari ke belakang, bernomor, untuk "
            "ditandatangani petugas arsip dan Kepala LPSE. Yang bulanan terbit sendiri tiap tanggal 1."
        )
        return super().get_context_data(**kwargs, keterangan=keterangan)
