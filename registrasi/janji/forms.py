"""Forms of video calls."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings

from lpse.tampilan import bahasa
from registrasi.janji.services_hasil import Ditunjukkan
from registrasi.janji.services_slot import MAKS_PEKAN, petugas_janji

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan

_TIDAK = "tidak"
_PILIHAN = (("ya", "Ditunjukkan"), (_TIDAK, "Tidak ditunjukkan"), ("", "Tidak diminta"))


def _tanggal(label: str) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def _jam(label: str) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))


class _FormPetugas(forms.Form):
    petugas = forms.ModelChoiceField(petugas_janji(), label="Petugas")
    tautan = forms.URLField(
        label="Tautan pertemuan", required=False, assume_scheme="https", max_length=500,
        help_text="Boleh diisi kemudian. Hanya pemohon yang memesan melihatnya.",
    )  # fmt: skip

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["petugas"]
        pilihan.queryset = petugas_janji()
        if petugas_janji().filter(pk=oleh.pk).exists():
            pilihan.initial = oleh.pk


class FormPola(_FormPetugas):
    dari = _tanggal("Mulai tanggal")
    pekan = forms.IntegerField(label="Berapa pekan", min_value=1, max_value=MAKS_PEKAN)

    field_order = ("petugas", "dari", "pekan", "tautan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["dari"].initial = bahasa.hari_ini
        self.fields["pekan"].initial = settings.JANJI_PEKAN


class FormSlot(_FormPetugas):
    tanggal = _tanggal("Tanggal")
    mulai = _jam("Mulai pukul")
    selesai = _jam("Selesai pukul")
    kapasitas = forms.IntegerField(label="Kapasitas (pemohon)", min_value=1, max_value=20, initial=1)

    field_order = ("petugas", "tanggal", "mulai", "selesai", "kapasitas", "tautan")

    def masa(self) -> tuple[dt.datetime, dt.datetime]:
        """In the office's zone."""
        data = self.cleaned_data
        mulai, selesai = (
            dt.datetime.combine(data["tanggal"], data[j], tzinfo=bahasa.zona()) for j in ("mulai", "selesai")
        )
        return mulai, selesai


class FormTautan(forms.Form):
    tautan = forms.URLField(label="Tautan pertemuan", assume_scheme="https", max_length=500)


class FormAlasan(forms.Form):
    alasan = forms.CharField(label="Alasan", max_length=250, widget=forms.Textarea(attrs={"rows": 2}))


class FormTidakHadir(forms.Form):
    catatan = forms.CharField(
        label="Catatan", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Contoh: Ditunggu 15 menit dan ditelepon dua kali.",
    )  # fmt: skip


class FormHadir(forms.Form):
    """Who was there, and one question for each row of the application's checklist."""

    hadir_nama = forms.CharField(label="Yang hadir di panggilan", max_length=120)

    def __init__(self, *args: Any, permohonan: Permohonan, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["hadir_nama"].initial = permohonan.wakil_nama or permohonan.nama
        self.butir = list(permohonan.butir.select_related("persyaratan").order_by("urutan", "pk"))
        for b in self.butir:
            minta = "" if b.tidak_ada or not b.persyaratan.perlu_asli else "ya"
            self.fields[f"butir_{b.pk}"] = forms.ChoiceField(
                label=b.persyaratan.nama, choices=_PILIHAN, required=False, widget=forms.RadioSelect, initial=minta
            )
            self.fields[f"keterangan_{b.pk}"] = forms.CharField(
                label=f"Keterangan {b.persyaratan.nama}", max_length=300, required=False
            )
        self.fields["catatan"] = forms.CharField(
            label="Catatan", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
        )

    def hasil(self) -> list[Ditunjukkan]:
        """The rows that were asked for."""
        data = self.cleaned_data
        return [
            Ditunjukkan(b.pk, data[f"butir_{b.pk}"] != _TIDAK, data[f"keterangan_{b.pk}"])
            for b in self.butir
            if data[f"butir_{b.pk}"]
        ]

    def kelompok(self) -> list[tuple[Any, Any]]:
        """Each row's two fields together."""
        return [(self[f"butir_{b.pk}"], self[f"keterangan_{b.pk}"]) for b in self.butir]


class FormPesan(forms.Form):
    """The applicant's choice; which slots exist is checked by the service on the locked row."""

    slot = forms.IntegerField(
        label="Waktu", min_value=1, error_messages={"required": "Pilih waktunya.", "invalid": "Pilih waktunya."}
    )
