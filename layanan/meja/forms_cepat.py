"""The one screen on which a call, a visit, a letter or a message is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.meja.berkas import LAMPIRAN
from layanan.meja.forms import PILIHAN_TANGAN, BidangKategori, FormTiket
from layanan.meja.services_cepat import CatatanCepat
from layanan.tiket.enums import Dampak, JenisTiket, Kanal, Ranah, Urgensi
from lpse.berkas.forms import BidangBerkas
from lpse.identitas import kontak as normal
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.kontak.selectors import CalonPelapor
    from lpse.akun.models import Pengguna

_SAAT = {"type": "datetime-local"}


class IsianPelapor(forms.Form):
    """Who asks: somebody found while typing, or a name with a way to reach them."""

    nama = forms.CharField(label="Siapa yang melapor", max_length=150, required=False)
    calon = forms.CharField(required=False, max_length=40)
    telepon = forms.CharField(label="Telepon", max_length=40, required=False)
    surel = forms.EmailField(label="Surel", required=False)
    jenis_pengguna = forms.ChoiceField(
        label="Sebagai", required=False, choices=[("", "Menurut kartunya"), *JenisPenggunaLayanan.choices]
    )

    def clean_telepon(self) -> str:
        teks = str(self.cleaned_data["telepon"]).strip()
        if teks and not normal.telepon(teks):
            raise ValidationError("Nomor telepon itu belum lengkap. Contoh: 0812 3456 7831")
        return teks

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not isi.get("calon") and not str(isi.get("nama", "")).strip():
            self.add_error("nama", "Tulis siapa yang melapor, atau pilih dari yang ditemukan.")
        return isi


class FormPelapor(IsianPelapor, FormTiket):
    """Another reporter for a ticket."""

    alasan = forms.CharField(
        label="Mengapa diganti", max_length=300, help_text="Contoh: menelepon atas nama direkturnya"
    )  # fmt: skip


class FormCepat(IsianPelapor):
    """Fields in the order they are asked on the telephone; all but two may stay empty."""

    kanal = forms.ChoiceField(
        label="Datang lewat", choices=PILIHAN_TANGAN, initial=Kanal.TELEPON, widget=forms.RadioSelect
    )
    judul = forms.CharField(label="Masalahnya", max_length=200)
    uraian = forms.CharField(
        label="Uraian", max_length=20_000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    kategori = BidangKategori()
    jenis = forms.ChoiceField(label="Tipe", choices=JenisTiket.choices, initial=JenisTiket.GANGGUAN)
    urgensi = forms.ChoiceField(label="Urgensi", choices=Urgensi.choices, initial=Urgensi.TIDAK)
    dampak = forms.ChoiceField(label="Dampak", choices=Dampak.choices, initial=Dampak.KECIL)
    kode_tender = forms.CharField(label="Kode tender", max_length=40, required=False)
    ranah = forms.ChoiceField(label="Jenis sarana", choices=Ranah.choices, initial=Ranah.LAIN, required=False)
    aplikasi = forms.CharField(label="Aplikasi", max_length=80, required=False)
    kode_galat = forms.CharField(label="Kode galat", max_length=120, required=False)
    tahap_nama = forms.CharField(label="Tahap yang berjalan", max_length=160, required=False)
    batas_tahap = forms.DateTimeField(
        label="Tahap berakhir pada", required=False, widget=forms.DateTimeInput(attrs=_SAAT, format="%Y-%m-%dT%H:%M")
    )
    diterima_pada = forms.DateTimeField(
        label="Diterima pada", required=False, widget=forms.DateTimeInput(attrs=_SAAT, format="%Y-%m-%dT%H:%M")
    )
    tangani = forms.BooleanField(label="Saya tangani sendiri", required=False, initial=True)
    solusi = forms.CharField(
        label="Jawaban yang sudah diberikan",
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    lampiran = BidangBerkas(
        kegunaan=LAMPIRAN, maks_jumlah=5, label="Berkas", required=False,
        help_text="Pindaian surat, tangkapan layar dari WhatsApp.",
    )  # fmt: skip

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["lampiran"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - narrows the type
        bidang.oleh = oleh

    def clean_ranah(self) -> str:
        return str(self.cleaned_data["ranah"] or Ranah.LAIN)

    def clean_diterima_pada(self) -> Any:  # noqa: ANN401 - a moment or None
        saat = self.cleaned_data["diterima_pada"]
        if saat and saat > timezone.now():
            raise ValidationError("Waktu diterima tidak boleh di masa depan.")
        return saat

    def catatan(self) -> CatatanCepat:
        return CatatanCepat(**self.cleaned_data)


def sebut_calon(calon: CalonPelapor) -> str:
    """The choice as the form sends it."""
    return f"{calon.sumber}:{calon.kunci}"


def kapan_kini() -> str:
    """«09.42 WITA», for the heading of the page."""
    return bahasa.jam(timezone.now())
