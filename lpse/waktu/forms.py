"""Forms of the calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

from lpse.akun.enums import Hari
from lpse.waktu.enums import JenisHari
from lpse.waktu.services import IsiHari, JamSehari

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from lpse.waktu.mesin import Libur

CONTOH_DASAR = "Contoh: Surat Edaran Bupati Nomor 800/12/2026."
_JAM_SEHARI = ("buka", "tutup", "istirahat_mulai", "istirahat_selesai")
_LABEL_JAM = {
    "buka": "buka pukul",
    "tutup": "tutup pukul",
    "istirahat_mulai": "istirahat dari",
    "istirahat_selesai": "istirahat sampai",
}
_WAKTU = "%Y-%m-%dT%H:%M"


def _tanggal(label: str, **lain: Any) -> forms.DateField:  # noqa: ANN401 - passed through
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **lain)


def _pukul(label: str, *, wajib: bool = False, **lain: Any) -> forms.TimeField:  # noqa: ANN401 - passed through
    sarana = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, required=wajib, widget=sarana, **lain)


def _saat(label: str) -> forms.DateTimeField:
    sarana = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_WAKTU)
    return forms.DateTimeField(label=label, widget=sarana, input_formats=[_WAKTU])


def _jumlah(label: str, terbanyak: int) -> forms.IntegerField:
    sarana = forms.NumberInput(attrs={"class": "form-control"})
    return forms.IntegerField(label=label, min_value=0, max_value=terbanyak, required=False, widget=sarana)


class HariForm(forms.Form):
    """Days, words and basis; the kinds that need hours add them."""

    kelompok: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]] = (
        ("Hari", ("mulai", "selesai")),
        ("Keterangan", ("keterangan", "dasar")),
    )

    mulai = _tanggal("Dari tanggal")
    selesai = _tanggal("Sampai tanggal", required=False, help_text="Kosongkan bila hanya satu hari.")
    keterangan = forms.CharField(label="Keterangan", max_length=160, help_text="Contoh: Hari jadi kabupaten.")
    dasar = forms.CharField(label="Dasar", max_length=200, required=False, help_text=CONTOH_DASAR)

    def pekan(self) -> dict[int, JamSehari]:
        return {}

    def isi(self, jenis: str) -> IsiHari:
        """What was filled in, as the service takes it."""
        data = self.cleaned_data
        return IsiHari(
            jenis=jenis,
            mulai=data["mulai"],
            selesai=data.get("selesai") or data["mulai"],
            keterangan=data["keterangan"],
            dasar=data["dasar"],
            jam_mulai=data.get("jam_mulai"),
            jam_selesai=data.get("jam_selesai"),
            istirahat_mulai=data.get("istirahat_mulai"),
            istirahat_selesai=data.get("istirahat_selesai"),
            pekan=self.pekan(),
        )


class PenutupanForm(HariForm):
    kelompok = (
        ("Hari", ("mulai", "selesai")),
        ("Jam, bila tidak sehari penuh", ("jam_mulai", "jam_selesai")),
        ("Keterangan", ("keterangan", "dasar")),
    )

    jam_mulai = _pukul("Tutup dari pukul", help_text="Kosongkan bila tutup sehari penuh.")
    jam_selesai = _pukul("Tutup sampai pukul")


class PembukaanForm(HariForm):
    kelompok = (
        ("Hari", ("mulai",)),
        ("Jam", ("jam_mulai", "jam_selesai", "istirahat_mulai", "istirahat_selesai")),
        ("Keterangan", ("keterangan", "dasar")),
    )

    mulai = _tanggal("Tanggal")
    selesai = None  # type: ignore[assignment] # Django's way of taking a field away
    jam_mulai = _pukul("Buka pukul", wajib=True)
    jam_selesai = _pukul("Tutup pukul", wajib=True)
    istirahat_mulai = _pukul("Istirahat dari")
    istirahat_selesai = _pukul("Istirahat sampai")


class PekanMixin(forms.Form):
    """Hours by weekday: four times for each of the seven days; a day left empty is closed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        for hari in Hari:
            for nama in _JAM_SEHARI:
                bidang = _pukul(f"{hari.label}, {_LABEL_JAM[nama]}")
                bidang.widget.attrs |= {"aria-label": bidang.label, "class": "form-control"}
                self.fields[f"{nama}_{hari.value}"] = bidang

    def baris(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Day by day, for the table of inputs."""
        return [(hari.label, [self[f"{nama}_{hari.value}"] for nama in _JAM_SEHARI]) for hari in Hari]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for hari in Hari:
            jam = [data.get(f"{nama}_{hari.value}") for nama in _JAM_SEHARI]
            if any(jam) and not (jam[0] and jam[1]):
                kosong = f"tutup_{hari.value}" if jam[0] else f"buka_{hari.value}"
                if kosong not in self.errors:
                    self.add_error(kosong, f"{hari.label}: isi jam buka dan jam tutup, atau kosongkan semuanya.")
        return data

    def pekan(self) -> dict[int, JamSehari]:
        hasil = {}
        for hari in Hari:
            buka, tutup, *istirahat = (self.cleaned_data.get(f"{nama}_{hari.value}") for nama in _JAM_SEHARI)
            if buka and tutup:
                hasil[hari.value] = JamSehari(buka, tutup, *istirahat)
        return hasil


class JamKhususForm(PekanMixin, HariForm):
    """A stretch of days with other hours."""


class JamLayananForm(PekanMixin):
    dasar = forms.CharField(label="Dasar atau alasan", max_length=200, help_text=CONTOH_DASAR)


FORM_JENIS: dict[str, type[HariForm]] = {
    JenisHari.PENUTUPAN: PenutupanForm,
    JenisHari.PEMBUKAAN: PembukaanForm,
    JenisHari.JAM_KHUSUS: JamKhususForm,
}


def awal_pekan(jam: Mapping[int, JamSehari]) -> dict[str, time | None]:
    """Initial values of a week's inputs."""
    return {f"{nama}_{hari}": getattr(satu, nama) for hari, satu in jam.items() for nama in _JAM_SEHARI}


class BatalForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 3}), help_text="Tercatat di jejak."
    )


class PustakaForm(forms.Form):
    """Which days of the library the office writes down as its own."""

    tanggal = forms.MultipleChoiceField(
        label="Hari yang dicatat", widget=forms.CheckboxSelectMultiple, error_messages={"required": "Pilih harinya."}
    )
    dasar = forms.CharField(
        label="Dasar",
        max_length=200,
        help_text="Contoh: Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB.",
    )

    def __init__(self, *args: Any, libur: Mapping[Any, Libur], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        bidang: Any = self.fields["tanggal"]
        bidang.choices = [(hari.isoformat(), isi.nama) for hari, isi in libur.items()]


class TenggatForm(forms.Form):
    """From a moment, so much working time on (or back)."""

    hitung = forms.CharField(widget=forms.HiddenInput, initial="tenggat")
    dari = _saat("Dihitung dari")
    arah = forms.ChoiceField(label="Arah", choices=[("1", "Ke depan"), ("-1", "Ke belakang")], initial="1")
    hari = _jumlah("Hari", 3660)
    jam = _jumlah("Jam", 9999)
    menit = _jumlah("Menit", 59)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors:
            waktu = bool(data["jam"] or data["menit"])
            if waktu == bool(data["hari"]):
                raise forms.ValidationError("Isi hari kerja saja, atau jam dan menit kerja saja.")
        return data

    @property
    def tanda(self) -> int:
        return int(self.cleaned_data["arah"])

    @property
    def lama(self) -> timedelta:
        data = self.cleaned_data
        return self.tanda * timedelta(hours=data["jam"] or 0, minutes=data["menit"] or 0)


class SelisihForm(forms.Form):
    """Between two moments."""

    hitung = forms.CharField(widget=forms.HiddenInput, initial="selisih")
    awal = _saat("Dari")
    akhir = _saat("Sampai")
