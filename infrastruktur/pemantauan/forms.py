"""Forms of the daily monitoring and its follow-ups."""

from __future__ import annotations

from typing import Any

from django import forms

from infrastruktur.pemantauan.enums import JenisTindakan
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna


def _kalimat(label: str, *, bantuan: str = "", wajib: bool = True, baris: int = 3, maks: int = 1000) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=maks, widget=forms.Textarea(attrs={"rows": baris})
    )


class FormKonfirmasi(forms.Form):
    catatan = _kalimat(
        "Catatan",
        wajib=False,
        bantuan="Wajib bila keadaan bukan Baik. Contoh: Log lama dimampatkan, cakram turun 2 persen.",
    )


class FormCatatan(forms.Form):
    isi = _kalimat("Catatan", bantuan="Catatan lama tidak berubah; koreksi ditulis sebagai catatan baru.")


class FormPenjelasan(forms.Form):
    alasan = _kalimat("Mengapa hari itu tanpa catatan", bantuan="Contoh: Listrik gedung padam sejak malam sebelumnya.")


class FormTindakLanjut(forms.Form):
    jenis = forms.ChoiceField(label="Jenis", choices=JenisTindakan.choices, initial=JenisTindakan.PENAMBAHAN)
    alasan = _kalimat("Sebab", bantuan="Contoh: Cakram data penuh dalam 23 hari menurut tren.")


class FormKerjakan(forms.Form):
    jenis = forms.ChoiceField(label="Jenis", choices=JenisTindakan.choices)
    petugas = forms.ModelChoiceField(
        queryset=Pengguna.objects.none(),
        label="Petugas",
        required=False,
        empty_label="Saya sendiri",
        help_text="Orang lain yang Anda pilih menerima kabar.",
    )
    rencana = _kalimat("Rencana", wajib=False, bantuan="Contoh: Minta penawaran 2 keping cakram 2 TB dari tiga toko.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        orang: Any = self.fields["petugas"]
        orang.queryset = Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("nama")


class FormTerbitkanLembar(forms.Form):
    petugas = forms.ModelChoiceField(
        queryset=Pengguna.objects.none(),
        label="Petugas yang menandatangani",
        help_text="Menandatangani lebih dahulu; biasanya yang paling sering mengonfirmasi bulan itu.",
    )
    kepala = forms.ModelChoiceField(queryset=Pengguna.objects.none(), label="Kepala LPSE")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        for nama, peran in (("petugas", KodePeran.ASE), ("kepala", KodePeran.KEPALA)):
            bidang: Any = self.fields[nama]
            bidang.queryset = Pengguna.objects.aktif().berperan(peran).order_by("nama")


class FormGantiLembar(FormTerbitkanLembar):
    alasan = _kalimat("Alasan pembatalan", bantuan="Contoh: Catatan 14 Oktober keliru menyebut server lain.")


class FormSelesai(forms.Form):
    hasil = _kalimat(
        "Yang sudah dilakukan",
        maks=2000,
        bantuan="Contoh: Cakram 2 TB dipasang, data dipindahkan, terpakai kini 41 persen.",
    )


class FormBatal(forms.Form):
    alasan = _kalimat("Alasan pembatalan", bantuan="Contoh: Angka salah karena cakram uji terpasang sementara.")
