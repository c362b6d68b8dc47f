"""Places and rotation plans."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.media import selectors, services_rotasi, services_tempat
from arsip.media.forms import FormGiliran, FormRencana, FormTempat, FormUbahRencana
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.model_tempat import TempatAman
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView


class DaftarTempat(TemplateView):
    akses = Izin("arsip.view_tempataman")
    template_name = "arsip/media/tempat.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, judul="Tempat penyimpanan media", tempat=selectors.daftar_tempat(pelaku(self.request))
        )


class TambahTempat(FormulirView):
    akses = Izin("arsip.add_tempataman")
    form_class = FormTempat
    judul = "Tambah tempat"
    keterangan = "Tempat aman berada di luar ruang server. Daftarkan juga ruang servernya sendiri, satu kali."
    tombol = "Tambah tempat"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        tempat = services_tempat.tambah_tempat(isian=form.cleaned_data, oleh=pelaku(self.request))
        return f"{tempat} ditambahkan."

    def get_success_url(self) -> str:
        return reverse("arsip:tempat_media")

    def get_batal(self) -> str:
        return self.get_success_url()


class UbahTempat(TambahTempat):
    akses = Izin("arsip.change_tempataman")
    tombol = "Simpan perubahan"
    keterangan = ""

    @cached_property
    def tempat(self) -> TempatAman:
        return get_object_or_404(TempatAman.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.tempat}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_tempat.ubah_tempat(tempat_id=self.tempat.pk, isian=form.cleaned_data, oleh=pelaku(self.request))
        return f"{self.tempat} disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul="Ubah tempat")


class RotasiMedia(TemplateView):
    """The plans in force: whose turn it is, what is late."""

    akses = Izin("arsip.view_rencanarotasi")
    template_name = "arsip/media/rotasi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul="Rotasi media", rencana=selectors.rencana(pelaku(self.request)))


class BuatRencana(FormulirView):
    akses = Izin("arsip.change_rencanarotasi")
    form_class = FormRencana
    judul = "Buat rencana rotasi"
    keterangan = "Ayah–anak: media anak bergiliran tiap minggu, media ayah sekali sebulan dan disimpan lebih lama."
    tombol = "Buat rencana"
    kelompok = (
        ("Rencana", ("nama", "pola", "mulai", "tempat")),
        ("Media ayah–anak", ("hari", "anak", "ayah")),
        ("Aturan", ("tenggat_hari", "simpan_terakhir", "aktif")),
    )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        isi = form.cleaned_data
        rencana = services_rotasi.buat_rencana(
            isian=isi, anak=list(isi["anak"]), ayah=list(isi["ayah"]), hari=int(isi["hari"]), oleh=pelaku(self.request)
        )
        return f"Rencana {rencana} dibuat."

    def get_success_url(self) -> str:
        return reverse("arsip:rotasi_media")

    def get_batal(self) -> str:
        return self.get_success_url()


class _SatuRencana(FormulirView):
    akses = Izin("arsip.change_rencanarotasi")

    @cached_property
    def rencana(self) -> RencanaRotasi:
        return get_object_or_404(RencanaRotasi.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("arsip:rotasi_media")

    def get_batal(self) -> str:
        return self.get_success_url()


class UbahRencana(_SatuRencana):
    form_class = FormUbahRencana
    judul = "Ubah rencana rotasi"
    tombol = "Simpan perubahan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.rencana}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_rotasi.ubah_rencana(rencana_id=self.rencana.pk, isian=form.cleaned_data, oleh=pelaku(self.request))
        return f"Rencana {self.rencana} disimpan."


class TambahGiliran(_SatuRencana):
    form_class = FormGiliran
    judul = "Tambah giliran"
    tombol = "Tambah giliran"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        slot = services_rotasi.tambah_giliran(
            rencana_id=self.rencana.pk, isian=form.cleaned_data, oleh=pelaku(self.request)
        )
        return f"Giliran {slot.nama} ditambahkan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=str(self.rencana))


class _SatuGiliran:
    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def slot(self) -> SlotRotasi:
        return get_object_or_404(SlotRotasi.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("arsip:rotasi_media")

    def get_batal(self) -> str:
        return self.get_success_url()


class UbahGiliran(_SatuGiliran, FormulirView):
    akses = Izin("arsip.change_rencanarotasi")
    form_class = FormGiliran
    judul = "Ubah giliran"
    tombol = "Simpan perubahan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.slot}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_rotasi.ubah_giliran(slot_id=self.slot.pk, isian=form.cleaned_data, oleh=pelaku(self.request))
        return f"Giliran {self.slot.nama} disimpan."


class HapusGiliran(_SatuGiliran, KonfirmasiView):
    akses = Izin("arsip.change_rencanarotasi")
    model = SlotRotasi
    judul = "Hapus giliran"
    tombol = "Hapus giliran"
    bahaya = True

    @cached_property
    def objek(self) -> SlotRotasi:
        return self.slot

    def dari(self) -> str:
        return str(self.slot)

    def ke(self) -> str:
        return "Tidak ada giliran pada hari itu"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_rotasi.hapus_giliran(slot_id=self.slot.pk, oleh=pelaku(self.request))
        return "Giliran dihapus."
