"""The counter's checklist as one form: a line per row, each with its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.forms import BidangBerkas
from registrasi.pendaftaran.berkas import BERKAS_BUTIR
from registrasi.pendaftaran.forms import hari, teks
from registrasi.pendaftaran.services_butir import MAKS_BERKAS
from registrasi.persyaratan.enums import Sifat

if TYPE_CHECKING:
    from django.http import QueryDict
    from django.utils.datastructures import MultiValueDict

    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import ButirPermohonan, Permohonan

#: How an identity fact is asked for where the paper itself is read.
LABEL_UNSUR = {
    "nama": "Nama di dokumen", "alamat": "Alamat di dokumen", "npwp": "NPWP di dokumen", "nib": "NIB di dokumen",
    "nik": "NIK di dokumen", "nip": "NIP di dokumen", "penanggung_jawab": "Penanggung jawab di dokumen",
    "jabatan": "Jabatan di dokumen", "instansi": "Instansi di dokumen",
}  # fmt: skip
_ISI = ("tidak_ada", "salinan_diterima", "asli_ditunjukkan", "nomor", "tanggal", "berlaku_sampai", "penerbit")


class FormButir(forms.Form):
    """One row: ticks first, then what is written on the paper, then its scans."""

    use_required_attribute = False
    salinan_diterima = forms.BooleanField(label="Salinan diterima", required=False)
    asli_ditunjukkan = forms.BooleanField(label="Asli ditunjukkan", required=False)
    tidak_ada = forms.BooleanField(label="Tidak ada", required=False)
    nomor = teks("Nomor", 120)
    tanggal = hari("Tanggal")
    berlaku_sampai = hari("Berlaku s.d.")
    penerbit = teks("Penerbit", 160)
    berkas = BidangBerkas(kegunaan=BERKAS_BUTIR, maks_jumlah=MAKS_BERKAS, label="Pindaian", required=False)

    def __init__(self, *args: Any, butir: ButirPermohonan, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        awal = {n: getattr(butir, n) for n in _ISI} | {f"fakta_{k}": v for k, v in butir.fakta.items()}
        super().__init__(*args, **{**kwargs, "initial": awal, "prefix": f"b{butir.pk}"})
        self.butir = butir
        syarat = butir.persyaratan
        berkas: Any = self.fields["berkas"]
        berkas.oleh = oleh
        if not syarat.perlu_asli:
            del self.fields["asli_ditunjukkan"]
            self.fields["salinan_diterima"].label = "Diserahkan"
        if syarat.sifat == Sifat.WAJIB:
            del self.fields["tidak_ada"]
        if not syarat.perlu_nomor:
            for nama in ("nomor", "tanggal", "penerbit"):
                del self.fields[nama]
        if not syarat.perlu_masa_berlaku:
            del self.fields["berlaku_sampai"]
        if syarat.perlu_nomor:
            for unsur in syarat.unsur:
                self.fields[f"fakta_{unsur}"] = teks(LABEL_UNSUR[unsur], 250)

    @property
    def centang(self) -> list[forms.BoundField]:
        return [self[n] for n in ("salinan_diterima", "asli_ditunjukkan", "tidak_ada") if n in self.fields]

    @property
    def rincian(self) -> list[forms.BoundField]:
        """What the paper says of itself."""
        return [self[n] for n in ("nomor", "tanggal", "berlaku_sampai", "penerbit") if n in self.fields]

    @property
    def fakta(self) -> list[forms.BoundField]:
        """What the paper says of the applicant."""
        return [self[n] for n in self.fields if n.startswith("fakta_")]

    def isi(self) -> dict[str, Any]:
        """The answers as the service takes them."""
        data = {n: self.cleaned_data[n] for n in _ISI if n in self.cleaned_data}
        fakta = {n.removeprefix("fakta_"): v for n, v in self.cleaned_data.items() if n.startswith("fakta_") and v}
        return data | ({"fakta": fakta} if self.fakta else {})


class FormLoket:
    """All rows of one application; it is good when every row is."""

    def __init__(
        self,
        permohonan: Permohonan,
        oleh: Pengguna,
        data: QueryDict | None = None,
        files: MultiValueDict[str, Any] | None = None,
    ) -> None:
        butir = permohonan.butir.select_related("persyaratan").prefetch_related("berkas__berkas__isi")
        self.baris = [FormButir(data, files, butir=b, oleh=oleh) for b in butir]

    def is_valid(self) -> bool:
        hasil = [f.is_valid() for f in self.baris]  # every row says what is wrong with it
        return all(hasil)
