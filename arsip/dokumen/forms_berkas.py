"""Forms of the files, and of the rights on documents and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from arsip.dokumen.bidang import BidangKlasifikasi, bidang_lokasi, tetapkan
from arsip.dokumen.enums import Keamanan
from arsip.dokumen.forms import LOKASI, FormAlasan, pilihan_unit
from arsip.dokumen.services import lokasi_untuk
from arsip.dokumen.services_hak import sebut
from lpse.akun.models import Pengguna
from lpse.akun.peran import PERAN
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip
    from arsip.dokumen.services_hak import Penerima


class FormBerkas(forms.Form):
    """An archival file: opened by hand, or described anew (then without unit and date)."""

    unit = forms.ChoiceField(label="Unit pencipta")
    tanggal = forms.DateField(
        label="Dibuka pada", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Tahunnya menentukan nomor berkas dan dasar klasifikasinya.",
    )  # fmt: skip
    klasifikasi = BidangKlasifikasi()
    uraian = forms.CharField(
        label="Uraian berkas", max_length=300, help_text="Contoh: Pemeliharaan server SPSE tahun 2026"
    )
    keamanan = forms.ChoiceField(label="Keamanan", choices=Keamanan.choices, initial=Keamanan.BIASA)

    def __init__(self, *args: Any, oleh: Pengguna, berkas: BerkasArsip | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.berkas = berkas
        self.fields["unit"].choices = pilihan_unit(oleh)  # type: ignore[attr-defined] # a choice field, declared above
        self.fields.update(bidang_lokasi())
        if berkas is not None:
            del self.fields["unit"], self.fields["tanggal"]
            self.fields["alasan"] = forms.CharField(label="Alasan", required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        hari = isi.get("tanggal")
        tahun = self.berkas.tahun if self.berkas else hari.year if hari else None
        if tahun and isi.get("klasifikasi"):
            try:
                isi["klasifikasi"] = BidangKlasifikasi.untuk_tahun(isi["klasifikasi"], tahun)
            except ValidationError as galat:
                self.add_error("klasifikasi", galat)
        if not isi.get("ruang") and any(isi.get(n) for n in LOKASI[1:]):
            self.add_error("ruang", "Tulis ruangnya juga, supaya rak dan boksnya dapat dicari.")
        return isi

    def isian(self) -> dict[str, Any]:
        """The columns of the file as the services take them."""
        isi = {k: v for k, v in self.cleaned_data.items() if k not in (*LOKASI, "alasan")}
        return {**isi, "lokasi": lokasi_untuk(**{n: self.cleaned_data[n] for n in LOKASI})}


class FormTutup(forms.Form):
    """The event that ends a file's business."""

    tanggal = forms.DateField(
        label="Tanggal peristiwa", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Dari hari ini masa aktif menurut jadwal retensi dihitung.",
    )  # fmt: skip
    peristiwa = forms.CharField(
        label="Peristiwa penutup", max_length=300, help_text="Contoh: Tahun anggaran 2026 selesai dipertanggungjawabkan"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["tanggal"].widget.attrs["max"] = bahasa.hari_ini().isoformat()


class FormBukaLagi(FormAlasan):
    """Why a closed file is opened again."""


class PilihanPeran(forms.ModelMultipleChoiceField[Group]):
    def label_from_instance(self, obj: Group) -> str:
        return sebut(penerima=obj)


class PilihanOrang(forms.ModelChoiceField[Pengguna]):
    def label_from_instance(self, obj: Pengguna) -> str:
        return f"{obj.nama}, {obj.jabatan or obj.label_peran}"


class FormHak(forms.Form):
    """Open to roles or units, and to one person by name."""

    peran = PilihanPeran(
        Group.objects.none(), label="Unit atau peran", required=False, widget=forms.CheckboxSelectMultiple
    )
    orang = PilihanOrang(Pengguna.objects.none(), label="Orang", required=False, empty_label="Pilih orang")
    alasan = forms.CharField(
        label="Alasan", required=False, max_length=300, help_text="Contoh: pemeriksaan Inspektorat, ST 700/12/2026"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        tetapkan(self.fields["peran"], Group.objects.filter(name__in=PERAN).order_by("pk"))
        tetapkan(self.fields["orang"], Pengguna.objects.aktif().prefetch_related("groups").order_by("nama"))

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not isi.get("peran") and not isi.get("orang") and not self.errors:
            self.add_error("orang", "Pilih unit, peran, atau orang yang dibukakan.")
        return isi

    def penerima(self) -> list[Penerima]:
        orang = self.cleaned_data["orang"]
        return [*self.cleaned_data["peran"], *([orang] if orang else [])]
