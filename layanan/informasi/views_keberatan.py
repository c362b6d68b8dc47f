"""Screens of objections for the staff: written down at the desk, answered by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from layanan.informasi import forms, services_keberatan as services
from layanan.informasi.models import KELOLA, KeberatanInformasi, PermintaanInformasi
from layanan.informasi.selectors_keberatan import batas_keberatan
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


def _isian(form: Any) -> dict[str, Any]:  # noqa: ANN401 - the view's own form class
    return {k: v for k, v in form.cleaned_data.items() if k != "lampiran"}


class CatatKeberatan(KonfirmasiView):
    """An objection that came by letter or was said at the desk."""

    akses = Izin(KELOLA)
    template_name = "layanan/informasi/konfirmasi.html"
    form_class = forms.FormKeberatan
    model = PermintaanInformasi
    judul = "Catat keberatan"
    tombol = "Catat keberatan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "permintaan": self.objek}

    def akibat(self) -> list[str]:
        return [
            f"Keberatan diajukan paling lambat {bahasa.tanggal(batas_keberatan(self.objek))} (UU 14/2008 Pasal 36).",
            "Kepala LPSE menanggapinya dengan surat dalam 30 hari kerja; pemohon diberi tahu.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        keberatan = services.ajukan_keberatan(
            permintaan_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **_isian(form),
            unggahan=self.request.FILES.getlist("lampiran"),
        )  # fmt: skip
        return f"{keberatan} tercatat; ditanggapi paling lambat {bahasa.tanggal(keberatan.tenggat)}."


class TanggapiKeberatan(KonfirmasiView):
    akses = Izin(KELOLA)
    template_name = "layanan/informasi/konfirmasi.html"
    form_class = forms.FormTanggapan
    model = KeberatanInformasi
    judul = "Tanggapi keberatan"
    tombol = "Terbitkan tanggapan"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("permintaan")

    def dari(self) -> str:
        return str(self.objek.get_putusan_display()) if self.objek.putusan else "Menunggu tanggapan"

    def ke(self) -> str:
        return "Ditanggapi"

    def akibat(self) -> list[str]:
        k = self.objek
        return [
            f"{k.get_alasan_display()}: {k.uraian}",
            "Surat tanggapan langsung bernomor dan tidak dapat ditarik.",
            "Pemohon yang tidak puas dapat membawa sengketanya ke Komisi Informasi dalam 14 hari kerja.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tanggapi_keberatan(
            keberatan_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **_isian(form),
            unggahan=self.request.FILES.getlist("lampiran"),
        )  # fmt: skip
        return "Surat tanggapan terbit; pemohon diberi tahu."
