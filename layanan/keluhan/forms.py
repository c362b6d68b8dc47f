"""Forms of complaints and suggestions for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from layanan.keluhan.enums import (
    JenisPesan,
    KanalKeluhan,
    Putusan,
    PutusanKeberatan,
    Tentang,
    TopikMasukan,
    UnitKeluhan,
)
from layanan.keluhan.model_keluhan import TANGANI
from layanan.keluhan.selectors import bebas, pegawai, pemegang
from layanan.keluhan.services_masukan import DataMasukan
from layanan.keluhan.services_terima import LAMPIRAN, DataKeluhan
from lpse.berkas.bidang import BidangBanyakBerkas

if TYPE_CHECKING:
    from layanan.keluhan.models import Keluhan

_UNIT = [("", "Tidak tentang satu unit"), *UnitKeluhan.choices]


def kalimat(label: str, *, bantuan: str = "", wajib: bool = True, maks: int = 4000, baris: int = 5) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=maks, widget=forms.Textarea(attrs={"rows": baris}),
        error_messages={"required": "Tulis dahulu."},
    )  # fmt: skip


def hari(label: str, *, bantuan: str = "", wajib: bool = True) -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label, help_text=bantuan, required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


class FormKeluhan(forms.Form):
    """What the complainant says; public and at the desk."""

    tentang = forms.ChoiceField(
        label="Tentang", choices=Tentang.choices, widget=forms.RadioSelect, initial=Tentang.LAYANAN,
        error_messages={"required": "Pilih apa yang dikeluhkan."},
    )  # fmt: skip
    unit = forms.ChoiceField(
        label="Unit yang dikeluhkan", choices=_UNIT, required=False,
        help_text="Pegawai unit itu tidak melihat dan tidak menangani keluhan ini.",
    )  # fmt: skip
    petugas = forms.ModelChoiceField(
        pegawai(), label="Petugas yang dikeluhkan", required=False, empty_label="Tidak tentang satu petugas",
        help_text="Petugas itu tidak melihat dan tidak menangani keluhan ini.",
    )  # fmt: skip
    nama_disebut = forms.CharField(
        label="Nama atau ciri petugas, bila tidak ada di daftar", max_length=150, required=False,
        help_text="Contoh: petugas loket 2, berkerudung biru",
    )  # fmt: skip
    perihal = forms.CharField(
        label="Perihal", max_length=200, help_text="Satu kalimat. Contoh: Antrean loket tidak dipanggil berurutan",
        error_messages={"required": "Tulis perihal keluhan."},
    )  # fmt: skip
    uraian = kalimat("Uraian", maks=8000, baris=7, bantuan="Apa yang terjadi, di mana, dan apa yang Anda harapkan.")
    tanggal_kejadian = hari("Tanggal kejadian", wajib=False)
    lampiran = BidangBanyakBerkas(
        guna=LAMPIRAN, label="Lampiran", help_text="PDF, JPG, atau PNG; paling banyak 5 berkas, 10 MB tiap berkas."
    )
    anonim = forms.BooleanField(
        label="Saya mengadu tanpa nama", required=False,
        help_text="Jawabannya hanya dapat dibaca di halaman status dengan nomor dan kode.",
    )  # fmt: skip
    nama = forms.CharField(label="Nama Anda", max_length=150, required=False)
    surel = forms.EmailField(label="Alamat surel", required=False)
    telepon = forms.CharField(label="Nomor telepon", max_length=40, required=False)
    alamat = forms.CharField(label="Alamat", max_length=300, required=False)
    instansi = forms.CharField(label="Perusahaan atau instansi", max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["petugas"]
        pilihan.queryset = pegawai()

    def data_keluhan(self, kanal: str) -> DataKeluhan:
        """As the service takes it; whoever wants no name leaves none, whatever was typed."""
        isi = {k: v for k, v in self.cleaned_data.items() if k not in {"lampiran", "kanal"}}
        if isi["anonim"]:
            isi |= dict.fromkeys(("nama", "surel", "telepon", "alamat", "instansi"), "")
        return DataKeluhan(**isi, kanal=kanal)


class FormCatatKeluhan(FormKeluhan):
    kanal = forms.ChoiceField(
        label="Kanal", choices=[k for k in KanalKeluhan.choices if k[0] != KanalKeluhan.WEB.value]
    )
    field_order = ("kanal",)


class _TentangKeluhan(forms.Form):
    """A form about one complaint."""

    def __init__(self, *args: Any, keluhan: Keluhan, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.keluhan = keluhan


class FormLanjut(_TentangKeluhan):
    """Nothing but the decision."""


class FormTetapkan(_TentangKeluhan):
    kepada = forms.ModelChoiceField(
        pegawai(), label="Penangan", help_text="Hanya pegawai yang tidak menyangkut keluhan ini."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["kepada"]
        pilihan.queryset = bebas(self.keluhan, pemegang(TANGANI))


class FormPilah(_TentangKeluhan):
    petugas = forms.ModelMultipleChoiceField(
        pegawai(), label="Petugas yang dimaksud", required=False, widget=forms.CheckboxSelectMultiple
    )
    unit = forms.ChoiceField(label="Unit yang dimaksud", choices=_UNIT, required=False)
    bukan_pegawai = forms.BooleanField(label="Yang disebut bukan pegawai LPSE", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["petugas"]
        pilihan.queryset = pegawai()


class FormTerlapor(_TentangKeluhan):
    petugas = forms.ModelChoiceField(pegawai(), label="Petugas", required=False, empty_label="Tidak satu petugas")
    unit = forms.ChoiceField(label="Unit", choices=_UNIT, required=False)
    alasan = kalimat("Alasan", maks=300, baris=3)


class FormAlasan(_TentangKeluhan):
    alasan = kalimat("Alasan", maks=500, baris=4)


class FormTanya(_TentangKeluhan):
    pertanyaan = kalimat("Pertanyaan untuk pengadu", bantuan="Pengadu membacanya di halaman status.")


class FormJawab(_TentangKeluhan):
    isi = kalimat("Klarifikasi pengadu", bantuan="Tulis seperti yang disampaikan pengadu.")


class FormCatat(_TentangKeluhan):
    jenis = forms.ChoiceField(
        label="Jenis", choices=[(j.value, j.label) for j in (JenisPesan.CATATAN, JenisPesan.KETERANGAN)],
        widget=forms.RadioSelect, initial=JenisPesan.CATATAN,
    )  # fmt: skip
    isi = kalimat("Isi", maks=8000)


class FormPutuskan(_TentangKeluhan):
    putusan = forms.ChoiceField(label="Putusan", choices=Putusan.choices, widget=forms.RadioSelect)
    uraian = kalimat(
        "Pertimbangan",
        maks=8000,
        baris=7,
        bantuan="Dibaca pengadu dalam surat jawaban. Jangan menyebut nama pihak lain.",
    )
    tindak_lanjut = kalimat("Tindak lanjut", wajib=False, bantuan="Wajib bila terbukti: apa yang diperbaiki dan kapan.")


class FormPutusKeberatan(_TentangKeluhan):
    putusan = forms.ChoiceField(label="Putusan", choices=PutusanKeberatan.choices, widget=forms.RadioSelect)
    uraian = kalimat("Pertimbangan", maks=8000, baris=7)


class FormBukaPengadu(_TentangKeluhan):
    kepada = forms.ModelChoiceField(pegawai(), label="Kepada")
    alasan = kalimat("Untuk apa", maks=300, baris=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["kepada"]
        pilihan.queryset = bebas(self.keluhan, pegawai())


class FormMasukan(forms.Form):
    """A suggestion; name and address are the giver's choice."""

    topik = forms.ChoiceField(label="Tentang", choices=TopikMasukan.choices)
    isi = kalimat("Masukan Anda", maks=4000, baris=6, bantuan="Apa yang dapat kami perbaiki, dan mengapa.")
    nama = forms.CharField(label="Nama Anda", max_length=150, required=False)
    surel = forms.EmailField(
        label="Alamat surel", required=False, help_text="Tanggapan dan hasilnya kami kirim ke sini."
    )

    def data_masukan(self, kanal: str) -> DataMasukan:
        """As the service takes it."""
        return DataMasukan(**{k: v for k, v in self.cleaned_data.items() if k != "kanal"}, kanal=kanal)


class FormCatatMasukan(FormMasukan):
    kanal = forms.ChoiceField(
        label="Kanal", choices=[k for k in KanalKeluhan.choices if k[0] != KanalKeluhan.WEB.value]
    )
    field_order = ("kanal",)


class FormTelaah(forms.Form):
    tanggapan = kalimat("Tanggapan", bantuan="Dibaca pemberi masukan.")


class FormTindakLanjut(forms.Form):
    penanggung_jawab = forms.ModelChoiceField(pegawai(), label="Penanggung jawab")
    tenggat = hari("Paling lambat")
    rencana = kalimat("Yang dikerjakan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["penanggung_jawab"]
        pilihan.queryset = pegawai()


class FormHasil(forms.Form):
    hasil = kalimat("Hasil", bantuan="Dibaca pemberi masukan.")


class FormHenti(forms.Form):
    alasan = kalimat("Mengapa tidak dilanjutkan", bantuan="Dibaca pemberi masukan.")
