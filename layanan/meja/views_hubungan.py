"""Merge, split, link, children: tickets that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from layanan.meja import forms
from layanan.meja.views_tindakan import Tindakan
from layanan.tiket import services
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import TautanTiket

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket


class Gabungkan(Tindakan):
    form_class = forms.FormGabung
    judul = "Gabungkan tiket"
    tombol = "Gabungkan"
    bahaya = True
    tujuan = StatusTiket.DIGABUNG
    tiket_tujuan: Tiket | None = None

    def laksanakan(self, form: forms.FormTiket) -> str:
        self.tiket_tujuan = form.cleaned_data["ke"]
        services.gabungkan(tiket_id=self.objek.pk, ke_id=form.cleaned_data["ke"].pk, oleh=self.orang)
        return f"{self.objek.nomor} digabung ke {form.cleaned_data['ke'].nomor}."

    def akibat(self) -> list[str]:
        return [
            "Percakapannya pindah ke tiket tujuan; tiket ini berakhir dan menunjuk ke sana.",
            "Untuk banyak pelapor dengan satu sebab, jadikan bagian insiden saja: setiap pelapor tetap dijawab.",
        ]

    def get_success_url(self) -> str:
        return str((self.tiket_tujuan or self.objek).get_absolute_url())

    def get_batal(self) -> str:
        return str(self.objek.get_absolute_url())


class Pisahkan(Tindakan):
    form_class = forms.FormPisah
    judul = "Pisahkan menjadi tiket baru"
    tombol = "Pisahkan"
    tiket_baru: Tiket | None = None

    def laksanakan(self, form: forms.FormTiket) -> str:
        isi = form.cleaned_data
        self.tiket_baru = services.pisahkan(
            tiket_id=self.objek.pk, pesan_ids=isi["pesan"], judul=isi["judul"], oleh=self.orang
        )
        return f"Dipisahkan menjadi {self.tiket_baru.nomor}."

    def akibat(self) -> list[str]:
        return ["Pesan yang dipilih pindah ke tiket baru milik pelapor yang sama; keduanya saling menunjuk."]

    def get_success_url(self) -> str:
        return str((self.tiket_baru or self.objek).get_absolute_url())

    def get_batal(self) -> str:
        return str(self.objek.get_absolute_url())


class JadikanBagian(Tindakan):
    form_class = forms.FormInduk
    judul = "Jadikan bagian insiden"
    tombol = "Jadikan bagian"

    def laksanakan(self, form: forms.FormTiket) -> str:
        induk = form.cleaned_data["induk"]
        services.jadikan_anak(tiket_id=self.objek.pk, induk_id=induk.pk, oleh=self.orang)
        return f"Tiket ini bagian dari insiden {induk.nomor}."

    def akibat(self) -> list[str]:
        return ["Bila insiden induk diselesaikan, tiket ini dapat diselesaikan bersamanya dengan solusi yang sama."]


class LepasBagian(Tindakan):
    judul = "Lepaskan dari insiden"
    tombol = "Lepaskan"

    def laksanakan(self, form: forms.FormTiket) -> str:  # noqa: ARG002 - asks for nothing
        services.jadikan_anak(tiket_id=self.objek.pk, induk_id=None, oleh=self.orang)
        return "Tiket ini berdiri sendiri lagi."


class Tautkan(Tindakan):
    form_class = forms.FormTaut
    judul = "Tautkan dengan tiket lain"
    tombol = "Tautkan"

    def laksanakan(self, form: forms.FormTiket) -> str:
        isi = form.cleaned_data
        services.tautkan(dari_id=self.objek.pk, ke_id=isi["ke"].pk, jenis=isi["jenis"], oleh=self.orang)
        return f"Ditautkan dengan {isi['ke'].nomor}."


class LepasTaut(Tindakan):
    """From either end of the link."""

    judul = "Lepas tautan"
    tombol = "Lepas"

    @cached_property
    def tautan(self) -> TautanTiket:
        kueri = TautanTiket.objects.terlihat_oleh(self.orang).filter(Q(dari=self.objek) | Q(ke=self.objek))
        return get_object_or_404(kueri.select_related("dari", "ke"), pk=self.kwargs["tautan"])

    def laksanakan(self, form: forms.FormTiket) -> str:  # noqa: ARG002 - asks for nothing
        lain = self._lain()
        services.lepas_tautan(tautan_id=self.tautan.pk, oleh=self.orang)
        return f"Tidak lagi ditautkan dengan {lain.nomor}."

    def akibat(self) -> list[str]:
        lain = self._lain()
        return [f"{lain.nomor} ({lain.judul}) hilang dari daftar terkait di kedua tiket. Jejaknya tetap ada."]

    def _lain(self) -> Tiket:
        return self.tautan.ke if self.tautan.dari_id == self.objek.pk else self.tautan.dari
