"""Forms of the ladder to LKPP and of the coordination notes."""

from __future__ import annotations

from typing import Any

from django import forms

from layanan.konsultasi.enums import AlasanLKPP, JenisKoordinasi, KanalLKPP
from layanan.paket.models import Paket
from layanan.tiket.models import Tiket
from lpse.akun.models import Instansi, Pengguna

_WAKTU = {"type": "datetime-local"}


def _panjang(label: str, maks: int, *, wajib: bool = True, baris: int = 4, bantuan: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, max_length=maks, required=wajib, help_text=bantuan, widget=forms.Textarea(attrs={"rows": baris})
    )


class FormTanya(forms.Form):
    perihal = forms.CharField(label="Perihal", max_length=250)
    pertanyaan = _panjang("Pertanyaan", 5000, baris=6)
    alasan = forms.ChoiceField(label="Alasan", choices=AlasanLKPP.choices, initial=AlasanLKPP.C)
    kanal = forms.ChoiceField(label="Saluran", choices=KanalLKPP.choices)
    nomor_lkpp = forms.CharField(
        label="Nomor tiket atau surat di LKPP", max_length=60, required=False, help_text="Boleh menyusul."
    )


class FormNomor(forms.Form):
    nomor_lkpp = forms.CharField(label="Nomor tiket atau surat di LKPP", max_length=60)


class FormJawab(forms.Form):
    jawaban = _panjang("Jawaban LKPP", 8000, baris=7)
    lanjut = forms.BooleanField(
        label="Lanjutkan tiketnya", required=False, initial=True, help_text="Jam penyelesaiannya berjalan lagi."
    )


class FormTarik(forms.Form):
    alasan = _panjang("Mengapa ditarik", 1000, baris=3)


class FormKoordinasi(forms.Form):
    topik = forms.CharField(label="Topik", max_length=250)
    jenis = forms.ChoiceField(label="Cara", choices=JenisKoordinasi.choices)
    pada = forms.DateTimeField(label="Waktu", widget=forms.DateTimeInput(attrs=_WAKTU, format="%Y-%m-%dT%H:%M"))
    instansi = forms.ModelChoiceField(
        label="Satuan kerja", queryset=Instansi.objects.none(), required=False, empty_label="Tidak satu satuan kerja"
    )
    peserta = _panjang("Peserta", 1000, baris=2, bantuan="Nama dan kedudukannya: PPK, Pokja, PA/KPA.")
    isi = _panjang("Yang dibicarakan", 6000, baris=6)
    hasil = _panjang("Kesepakatan", 3000, wajib=False)
    nomor_tiket = forms.CharField(label="Nomor tiket", max_length=20, required=False)
    kode_tender = forms.CharField(label="Kode tender", max_length=20, required=False)

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.oleh = oleh
        bidang = self.fields["instansi"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - declared above
        bidang.queryset = Instansi.objects.filter(aktif=True).order_by("nama")

    def clean(self) -> dict[str, Any]:
        """Numbers as people write them become the ticket and the package."""
        isi = super().clean() or {}
        nomor, kode = isi.pop("nomor_tiket", "").strip(), isi.pop("kode_tender", "").strip()
        isi["tiket"] = Tiket.objects.terlihat_oleh(self.oleh).filter(nomor__iexact=nomor).first() if nomor else None
        isi["paket"] = Paket.objects.terlihat_oleh(self.oleh).filter(kode_tender=kode).first() if kode else None
        if nomor and isi["tiket"] is None:
            self.add_error("nomor_tiket", "Tiket dengan nomor ini tidak ada.")
        if kode and isi["paket"] is None:
            self.add_error("kode_tender", "Paket dengan kode ini belum diimpor.")
        return isi
