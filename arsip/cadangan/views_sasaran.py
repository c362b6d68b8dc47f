"""Targets: one of them, adding, changing, running now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.cadangan import selectors, services, services_tempat
from arsip.cadangan.enums import JenisJalan, JenisSasaran
from arsip.cadangan.forms import FormSasaran
from arsip.cadangan.models import Sasaran
from arsip.cadangan.registri import bagian
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.forms import BaseForm

_SIMPAN = ("simpan_harian", "simpan_mingguan", "simpan_bulanan", "simpan_tahunan")
_ISI: dict[str, tuple[str, ...]] = {
    JenisSasaran.BASISDATA: ("asal_dsn",),
    JenisSasaran.FOLDER: ("folder", "pengecualian"),
}


class RinciSasaran(TemplateView):
    akses = Izin("arsip.view_sasaran")
    template_name = "arsip/cadangan/sasaran.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        sasaran = get_object_or_404(
            Sasaran.objects.terlihat_oleh(orang).select_related("repositori"), kode=self.kwargs["kode"]
        )
        keadaan = next(k for k in selectors.keadaan_sasaran(orang) if k.sasaran.pk == sasaran.pk)
        return super().get_context_data(
            **kwargs, judul=str(sasaran), sasaran=sasaran, keadaan=keadaan, fakta=_fakta(sasaran),
            jalan=sasaran.jalan.select_related("oleh", "sasaran", "repositori")[:8],
            salinan=sasaran.salinan.ada()[:8], nada_tingkat=selectors.NADA_TINGKAT,
            bagian=bagian("sasaran", orang, sasaran),
        )  # fmt: skip


def _fakta(s: Sasaran) -> list[tuple[str, Any]]:
    simpan = f"{s.simpan_harian} harian, {s.simpan_mingguan} mingguan, {s.simpan_bulanan} bulanan"
    return [
        ("Jenis", s.get_jenis_display()),
        ("Isi", s.isi_teks),
        *([("Dikecualikan", ", ".join(s.pengecualian))] if s.pengecualian else []),
        ("Dijalankan di", f"{s.server} (antrean {s.antrean})"),
        ("Repositori", s.repositori),
        ("Disimpan", f"{simpan}, {s.simpan_tahunan} tahunan"),
        ("Batas waktu", selectors.lama_detik(s.batas_menit * 60)),
    ]


class _FormulirSasaran(FormulirView):
    akses = Izin("arsip.kelola_cadangan")
    form_class = FormSasaran

    @property
    def jenis(self) -> str:
        raise NotImplementedError

    @property
    def kelompok(self) -> Any:  # type: ignore[override] # noqa: ANN401 - depends on the kind
        nama: tuple[str, ...] = ("nama", "server", *_ISI[self.jenis], "aktif")
        return (
            ("Sasaran", nama if "kode" in self.kwargs else ("kode", *nama)),
            ("Tempat dan simpanan", ("repositori", *_SIMPAN, "batas_menit")),
        )

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "jenis": self.jenis}

    def get_success_url(self) -> str:
        return self.sasaran.get_absolute_url() if hasattr(self, "sasaran") else reverse("arsip:cadangan")

    def get_batal(self) -> str:
        return self.get_success_url()


class TambahSasaran(_FormulirSasaran):
    tombol = "Tambah sasaran"
    keterangan = "Cadangan pertama berjalan dalam satu menit bila pekerja mesinnya hidup."

    @property
    def jenis(self) -> str:
        if self.kwargs["jenis"] not in JenisSasaran.values:
            raise Http404
        return str(self.kwargs["jenis"])

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        isian = {**form.cleaned_data, "jenis": self.jenis}
        self.sasaran = services_tempat.simpan_sasaran(isian=isian, oleh=pelaku(self.request))
        return f"{self.sasaran} ditambahkan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Tambah sasaran {JenisSasaran(self.jenis).label.lower()}")


class UbahSasaran(_FormulirSasaran):
    tombol = "Simpan perubahan"

    @cached_property
    def sasaran(self) -> Sasaran:
        return get_object_or_404(Sasaran.objects.terlihat_oleh(self.request.user), kode=self.kwargs["kode"])

    @property
    def jenis(self) -> str:
        return self.sasaran.jenis

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.sasaran}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_tempat.simpan_sasaran(isian=form.cleaned_data, oleh=pelaku(self.request), sasaran_id=self.sasaran.pk)
        return f"{self.sasaran} disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Ubah {self.sasaran.nama}")


class JalankanSasaran(KonfirmasiView):
    """«Cadangkan sekarang»."""

    akses = Izin("arsip.jalankan_cadangan")
    model = Sasaran
    judul = "Cadangkan sekarang"
    tombol = "Cadangkan sekarang"

    @cached_property
    def objek(self) -> Sasaran:
        kueri = Sasaran.objects.terlihat_oleh(self.request.user).select_related("repositori")
        return get_object_or_404(kueri, kode=self.kwargs["kode"])

    def dari(self) -> str:
        terakhir = self.objek.salinan.ada().first()
        return f"Salinan terakhir {bahasa.waktu(terakhir.waktu_data)}" if terakhir else "Belum pernah dicadangkan"

    def ke(self) -> str:
        return f"Salinan baru di {self.objek.repositori}"

    def akibat(self) -> list[str]:
        return [f"Dikerjakan di {self.objek.server}; halaman boleh ditinggalkan, hasilnya dikabarkan."]

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        self.jalan = services.suruh(jenis=JenisJalan.CADANG, sasaran=self.objek, oleh=pelaku(self.request))
        return f"Cadangan {self.objek} disuruh."

    def get_success_url(self) -> str:
        return self.jalan.get_absolute_url() if hasattr(self, "jalan") else self.objek.get_absolute_url()
