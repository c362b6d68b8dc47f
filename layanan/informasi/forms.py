"""Forms of requests for information."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from layanan.informasi.enums import (
    CaraKirim,
    CaraMemperoleh,
    HasilPermintaan,
    KanalPermintaan,
    PutusanKeberatanInformasi,
)
from layanan.informasi.selectors_keberatan import alasan_tersedia
from layanan.informasi.services import DataPermintaan
from layanan.informasi.services_dasar import JAWABAN, LAMPIRAN
from layanan.keluhan.forms import kalimat
from lpse.berkas.bidang import BidangBanyakBerkas

if TYPE_CHECKING:
    from layanan.informasi.models import PermintaanInformasi


def _lampiran(bantuan: str, guna: str = LAMPIRAN) -> forms.FileField:
    return BidangBanyakBerkas(guna=guna, label="Lampiran", help_text=bantuan)


class FormPermintaan(forms.Form):
    """What the law asks of an applicant."""

    nama = forms.CharField(label="Nama lengkap", max_length=150)
    nik = forms.CharField(
        label="NIK", max_length=20, required=False, help_text="16 angka di KTP; badan hukum boleh kosong.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    badan = forms.CharField(label="Badan hukum atau kelompok", max_length=200, required=False)
    alamat = forms.CharField(label="Alamat", max_length=300)
    surel = forms.EmailField(label="Alamat surel", required=False)
    telepon = forms.CharField(label="Nomor telepon", max_length=40, required=False)
    rincian = kalimat("Informasi yang diminta", bantuan="Sebut jenis, tahun, dan paketnya bila ada.")
    tujuan = kalimat("Tujuan penggunaan", maks=1000, baris=3)
    cara = forms.ChoiceField(
        label="Cara memperoleh", choices=CaraMemperoleh.choices, widget=forms.RadioSelect,
        initial=CaraMemperoleh.SALINAN_DIGITAL,
    )  # fmt: skip
    kirim = forms.ChoiceField(
        label="Cara mendapat salinan", choices=CaraKirim.choices, widget=forms.RadioSelect, initial=CaraKirim.SUREL
    )
    lampiran = _lampiran("KTP atau akta pendirian. PDF, JPG, atau PNG, 10 MB tiap berkas.")

    def data_permintaan(self, kanal: str) -> DataPermintaan:
        """As the service takes it."""
        isi: dict[str, Any] = {k: v for k, v in self.cleaned_data.items() if k not in {"lampiran", "kanal"}}
        return DataPermintaan(**isi, kanal=kanal)


class FormCatatPermintaan(FormPermintaan):
    kanal = forms.ChoiceField(
        label="Kanal", choices=[k for k in KanalPermintaan.choices if k[0] != KanalPermintaan.WEB.value]
    )
    field_order = ("kanal",)


class FormPerpanjang(forms.Form):
    alasan = kalimat("Alasan perpanjangan", maks=1000, bantuan="Tertulis dalam surat kepada pemohon.")


class FormJawabPermintaan(forms.Form):
    hasil = forms.ChoiceField(label="Hasil", choices=HasilPermintaan.choices, widget=forms.RadioSelect)
    uraian = kalimat("Jawaban", maks=8000, baris=7, bantuan="Tertulis dalam surat kepada pemohon.")
    dasar = forms.CharField(
        label="Dasar pengecualian", max_length=300, required=False,
        help_text="Wajib bila ditolak. Contoh: UU 14/2008 Pasal 17 huruf h",
    )  # fmt: skip
    lampiran = _lampiran("Informasi yang diberikan; pemohon mengunduhnya di halaman status.", JAWABAN)


class FormCabutPermintaan(forms.Form):
    yakin = forms.BooleanField(
        label="Ya, saya mencabut permintaan ini", error_messages={"required": "Centang dahulu bila yakin."}
    )


class FormKeberatan(forms.Form):
    """An objection; its grounds are those of UU 14/2008 Pasal 35(1) that fit the request as it stands."""

    alasan = forms.ChoiceField(
        label="Alasan", widget=forms.RadioSelect, error_messages={"required": "Pilih satu alasan."}
    )
    uraian = kalimat("Uraian", bantuan="Bagian mana yang menurut Anda keliru, dan apa yang Anda minta.")
    lampiran = _lampiran("Bila ada: surat keberatan atau bukti. PDF, JPG, atau PNG, 10 MB tiap berkas.")

    def __init__(self, *args: Any, permintaan: PermintaanInformasi, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["alasan"]
        pilihan.choices = alasan_tersedia(permintaan)
        if len(pilihan.choices) == 1:
            pilihan.initial = pilihan.choices[0][0]


class FormTanggapan(forms.Form):
    putusan = forms.ChoiceField(
        label="Tanggapan",
        choices=PutusanKeberatanInformasi.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih tanggapannya."},
    )
    uraian = kalimat("Isi dan alasan", maks=8000, baris=7, bantuan="Tertulis dalam surat kepada pemohon.")
    lampiran = _lampiran("Informasi yang sekarang diberikan; pemohon mengunduhnya di halaman status.", JAWABAN)
