"""Forms of the register: an entry, its correction, the decree behind a move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.forms import BidangBerkas
from registrasi.daftar_hitam.berkas import KEGUNAAN
from registrasi.daftar_hitam.enums import PELANGGARAN
from registrasi.daftar_hitam.models import PANJANG_DESKRIPSI
from registrasi.daftar_hitam.services import DataEntri, DataPerubahan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_LAIN = "lain"


def _tanggal(label: str, bantuan: str = "") -> forms.DateField:
    return forms.DateField(
        label=label, help_text=bantuan, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def _nomor(label: str, bantuan: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=bantuan,
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
    )


class _Berbukti(forms.Form):
    """A form with one PDF of evidence."""

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        bidang: Any = self.fields["bukti"]
        bidang.oleh = oleh

    def berkas_bukti(self) -> Berkas | None:
        berkas: list[Berkas] = self.cleaned_data["bukti"]
        return berkas[0] if berkas else None


class FormEntri(_Berbukti):
    nama = forms.CharField(
        label="Nama penyedia", max_length=200, help_text="Seperti di SK. Contoh: CV Sinar Masamba Jaya"
    )
    npwp = _nomor("NPWP", "15 atau 16 angka; titik dan tanda hubung boleh.")
    nib = _nomor("NIB", "13 angka.")
    nik = _nomor("NIK", "16 angka, bagi penyedia perorangan.")
    alamat = forms.CharField(label="Alamat", max_length=400, required=False)
    kode_paket = forms.CharField(
        label="Kode tender atau RUP", max_length=40, required=False, help_text="Contoh: 10011868000"
    )
    nama_paket = forms.CharField(label="Nama paket", max_length=500, required=False)
    nomor_sk = forms.CharField(
        label="Nomor SK penetapan", max_length=120, help_text="Satu SK satu entri. Contoh: 600/112/SK-DH/DPUPR/2026"
    )
    tanggal_sk = _tanggal("Tanggal SK")
    penerbit = forms.CharField(
        label="Penerbit SK", max_length=200, help_text="PA/KPA yang menetapkan. Contoh: PA Dinas PUPR Kab. Luwu Utara"
    )
    berlaku_dari = _tanggal("Berlaku dari")
    berlaku_sampai = _tanggal(
        "Berlaku sampai", "Hari terakhir sanksi; sesudahnya entri tidak lagi menghentikan siapa pun."
    )
    pelanggaran = forms.ChoiceField(
        label="Jenis pelanggaran",
        choices=[("", "Pilih jenis pelanggaran"), *((p, p) for p in PELANGGARAN), (_LAIN, "Lain, ditulis di bawah")],
    )
    pelanggaran_lain = forms.CharField(
        label="Jenis pelanggaran lain", max_length=300, required=False, help_text="Hanya bila tidak ada di pilihan."
    )
    bukti = BidangBerkas(kegunaan=KEGUNAAN, label="SK penetapan (PDF)", help_text="Paling besar 10 MB.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("pelanggaran") == _LAIN and not data.get("pelanggaran_lain"):
            self.add_error("pelanggaran_lain", "Tulis jenis pelanggarannya.")
        dari, sampai = data.get("berlaku_dari"), data.get("berlaku_sampai")
        if dari and sampai and sampai < dari:
            self.add_error("berlaku_sampai", "Akhir masa berlaku mendahului awalnya.")
        return data

    def data_entri(self) -> DataEntri:
        isi = dict(self.cleaned_data)
        jenis, lain = isi.pop("pelanggaran"), isi.pop("pelanggaran_lain")
        kolom = {k: v for k, v in isi.items() if k in DataEntri.__dataclass_fields__}
        return DataEntri(jenis_pelanggaran=lain if jenis == _LAIN else jenis, **kolom)


class FormUbahEntri(FormEntri):
    alasan = forms.CharField(
        label="Yang dibetulkan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: Nomor NPWP salah salin dari SK.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["bukti"].required = False
        self.fields["bukti"].label = "Ganti SK penetapan (PDF)"
        self.fields["bukti"].help_text = "Kosongkan bila berkasnya tetap."

    @staticmethod
    def pelanggaran_awal(jenis: str) -> dict[str, str]:
        """The two fields of a kind of breach that may stand outside the list."""
        if jenis in PELANGGARAN:
            return {"pelanggaran": jenis, "pelanggaran_lain": ""}
        return {"pelanggaran": _LAIN, "pelanggaran_lain": jenis}


class FormPerubahan(_Berbukti):
    nomor_sk = forms.CharField(label="Nomor SK baru", max_length=120, help_text="SK perubahan, bukan SK penetapannya.")
    tanggal_sk = _tanggal("Tanggal SK baru")
    keterangan = forms.CharField(
        label="Keterangan",
        max_length=PANJANG_DESKRIPSI,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"Paling panjang {PANJANG_DESKRIPSI} huruf.",
    )
    bukti = BidangBerkas(kegunaan=KEGUNAAN, label="SK perubahan (PDF)", help_text="Paling besar 10 MB.")

    def perubahan(self) -> DataPerubahan:
        isi = {k: v for k, v in self.cleaned_data.items() if k != "bukti"}
        return DataPerubahan(**isi)


class FormPenundaan(FormPerubahan):
    putusan_nomor = forms.CharField(label="Nomor putusan", max_length=120, help_text="Contoh: 41/G/2026/PTUN.MKS")
    putusan_tanggal = _tanggal("Tanggal putusan")
    putusan_kota = forms.CharField(label="Kota pengadilan", max_length=100, help_text="Contoh: Makassar")
    field_order = ("putusan_nomor", "putusan_tanggal", "putusan_kota", "nomor_sk", "tanggal_sk", "keterangan", "bukti")
