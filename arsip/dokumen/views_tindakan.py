"""Acts on one document that ask before they are done: relate, move, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from arsip.dokumen import services_dokumen
from arsip.dokumen.enums import StatusDokumen
from arsip.dokumen.forms import FormAlasan, FormHubungan, FormPindah
from arsip.dokumen.models import Dokumen, RelasiDokumen
from arsip.dokumen.views import SatuDokumenMixin
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView, TanpaIsian

if TYPE_CHECKING:
    from django import forms


class HubungkanDokumen(SatuDokumenMixin, FormulirView):
    akses = Izin("arsip.change_dokumen")
    template_name = "arsip/dokumen/formulir.html"
    form_class = FormHubungan
    judul = "Hubungkan dokumen"
    keterangan = "Hubungan terlihat dari kedua dokumen, bagi yang melihat keduanya."
    tombol = "Hubungkan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def simpan(self, form: FormHubungan) -> str:
        ke = form.cleaned_data["ke"]
        services_dokumen.hubungkan(
            dari_id=self.dokumen.pk, ke=ke, jenis=form.cleaned_data["jenis"], oleh=pelaku(self.request)
        )
        return f"Dihubungkan dengan {ke}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, induk=self.dokumen)


class _TindakanDokumen(SatuDokumenMixin, KonfirmasiView):
    akses = Izin("arsip.change_dokumen")
    model = Dokumen


class LepasHubungan(_TindakanDokumen):
    judul = "Lepas hubungan"
    tombol = "Lepas hubungan"
    bahaya = True

    @cached_property
    def relasi(self) -> RelasiDokumen:
        terlihat = RelasiDokumen.objects.terlihat_oleh(self.request.user).select_related("ke")
        return get_object_or_404(terlihat, pk=self.kwargs["relasi"], dari=self.dokumen)

    def dari(self) -> str:
        return f"{self.relasi.get_jenis_display()} {self.relasi.ke}"

    def ke(self) -> str:
        return "Tidak berhubungan"

    def jalankan(self, form: TanpaIsian) -> str:  # noqa: ARG002 - asks for the decision only
        services_dokumen.lepas_hubungan(relasi_id=self.relasi.pk, oleh=pelaku(self.request))
        return "Hubungan dilepas."


class PindahkanDokumen(_TindakanDokumen):
    judul = "Pindahkan ke berkas lain"
    tombol = "Pindahkan"
    form_class: type[forms.Form] = FormPindah

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "oleh": pelaku(self.request),
            "kecuali": self.dokumen.berkas_arsip_id,
        }

    def dari(self) -> str:
        return f"Item {self.dokumen.nomor_item} berkas {self.dokumen.berkas_arsip.nomor}"

    def ke(self) -> str:
        return "Item terakhir berkas yang dipilih"

    def akibat(self) -> list[str]:
        return ["Di berkas lama nomor itemnya tetap terpakai, dengan keterangan ke mana dokumen dipindahkan."]

    def jalankan(self, form: FormPindah) -> str:
        dokumen = services_dokumen.pindah_berkas(
            dokumen_id=self.dokumen.pk,
            ke_id=form.cleaned_data["ke"].pk,
            alasan=form.cleaned_data["alasan"],
            oleh=pelaku(self.request),
        )
        return f"Dipindahkan menjadi item {dokumen.nomor_item} berkas {dokumen.berkas_arsip.nomor}."


class BatalkanDokumen(_TindakanDokumen):
    judul = "Batalkan dokumen"
    tombol = "Batalkan dokumen"
    form_class: type[forms.Form] = FormAlasan
    bahaya = True

    def dari(self) -> str:
        return StatusDokumen.TERSIMPAN.label

    def ke(self) -> str:
        return StatusDokumen.BATAL.label

    def akibat(self) -> list[str]:
        return ["Dokumen, isi, dan nomor itemnya tetap tersimpan dengan tanda batal; tidak dapat dikembalikan."]

    def jalankan(self, form: FormAlasan) -> str:
        services_dokumen.batalkan_dokumen(
            dokumen_id=self.dokumen.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request)
        )
        return "Dokumen dibatalkan."
