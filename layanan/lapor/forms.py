"""What a reporter is asked: little, in their own words, and how to reach them."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Any

from django import forms

from layanan.kategori.selectors import pilihan_kategori
from layanan.lapor.berkas import GUNA, MAKS_SEKALI
from layanan.lapor.services import Laporan
from layanan.tiket.enums import JenisPengguna, JenisTiket
from lpse.berkas.bidang import BanyakBerkas
from lpse.berkas.tipe import terima_html
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

_SPASI = re.compile(r"\s+")
_KODE: dict[str, Any] = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class BerkasField(forms.FileField):
    """None, one or several files."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        petunjuk = f"Tangkapan layar atau dokumen, paling banyak {MAKS_SEKALI}, masing-masing paling besar "
        super().__init__(
            label="Lampiran", required=False, help_text=petunjuk + f"{bahasa.byte(GUNA.maks_byte)}.",
            widget=BanyakBerkas(attrs={"accept": terima_html(GUNA.tipe), "class": "form-control"}), **kwargs,
        )  # fmt: skip

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:  # noqa: ANN401 - Django's signature
        return [super(BerkasField, self).clean(satu, initial) for satu in data or []]


class IsiLaporan(forms.Form):
    """What is wrong; the same wherever somebody reports."""

    jenis = forms.ChoiceField(
        label="Yang Anda perlukan",
        choices=[
            (JenisTiket.MASALAH, "Ada masalah yang saya alami"),
            (JenisTiket.GANGGUAN, "Sistem tidak dapat dibuka atau terganggu"),
            (JenisTiket.PERMINTAAN, "Saya meminta layanan"),
        ],
        initial=JenisTiket.MASALAH,
        widget=forms.RadioSelect,
    )
    judul = forms.CharField(
        label="Kendala dalam satu kalimat",
        help_text="Contoh: Gagal mengunggah dokumen penawaran, muncul galat 500",
        max_length=200,
        error_messages={"required": "Tulis kendalanya dalam satu kalimat."},
    )
    uraian = forms.CharField(
        label="Ceritakan",
        help_text="Apa yang Anda lakukan, apa yang muncul di layar, dan sejak kapan.",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Ceritakan kendalanya, walau singkat."},
    )
    kategori = forms.ChoiceField(label="Tentang apa", required=False)
    kode_tender = forms.CharField(
        label="Kode tender", required=False, max_length=30, help_text="Bila tentang satu paket. Contoh: 8891234",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    kode_galat = forms.CharField(
        label="Pesan atau kode galat", required=False, max_length=120, help_text="Seperti tertulis di layar.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    berkas = BerkasField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["kategori"].choices = pilihan_kategori(kosong="Pilih bila tahu")  # type: ignore[attr-defined] # a ChoiceField

    def clean_kode_tender(self) -> str:
        kode = _SPASI.sub("", str(self.cleaned_data["kode_tender"]))
        if kode and not re.fullmatch(r"\d{5,13}", kode):
            raise forms.ValidationError("Kode tender terdiri atas 5 sampai 13 angka, seperti pada SPSE.")
        return kode

    def laporan(self, **lain: Any) -> Laporan:  # noqa: ANN401 - Laporan's own fields
        isi = self.cleaned_data
        kategori = int(isi["kategori"]) if isi["kategori"] else None
        sama = {k: isi[k] for k in ("jenis", "judul", "uraian", "kode_tender", "kode_galat")}
        return Laporan(**sama, kategori_id=kategori, **lain)


class LaporForm(IsiLaporan):
    """The public form: what is wrong, and who asks."""

    jenis_pengguna = forms.ChoiceField(
        label="Anda sebagai",
        choices=[("", "Pilih"), *((k, v) for k, v in JenisPengguna.choices)],
        error_messages={"required": "Pilih Anda sebagai apa."},
    )
    nama = forms.CharField(
        label="Nama Anda", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Tulis nama Anda."},
    )  # fmt: skip
    surel = forms.EmailField(
        label="Alamat surel", required=False, max_length=254,
        help_text="Jawaban kami kirim ke sini. Tanpa surel, isi nomor telepon. Contoh: nama@perusahaan.co.id",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Alamat surel itu belum lengkap."},
    )  # fmt: skip
    telepon = forms.CharField(
        label="Nomor telepon", required=False, max_length=40, help_text="Contoh: 0812 0000 4187",
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )  # fmt: skip
    #: Machines fill everything; people do not see it.
    situs = forms.CharField(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}))
    draf = forms.UUIDField(widget=forms.HiddenInput)

    _SIAPA = ("jenis_pengguna", "nama", "surel", "telepon")

    @property
    def kelompok(self) -> list[tuple[str, list[forms.BoundField]]]:
        apa = ("jenis", "judul", "uraian", "kategori", "kode_tender", "kode_galat")
        return [("Kendalanya", [self[n] for n in apa]), ("Siapa Anda", [self[n] for n in self._SIAPA])]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if "surel" in isi and not isi.get("surel") and not str(isi.get("telepon", "")).strip():
            self.add_error("surel", "Tulis alamat surel atau nomor telepon, supaya kami dapat menjawab.")
        return isi

    @property
    def mesin(self) -> bool:
        return bool(self.data.get("situs"))

    @property
    def draf_kini(self) -> uuid.UUID:
        """The key of this form, also while it is not valid."""
        try:
            return uuid.UUID(str(self.data.get("draf") or self.initial.get("draf")))
        except ValueError:
            return uuid.uuid4()

    def laporan(self, **lain: Any) -> Laporan:  # noqa: ANN401 - as above
        return super().laporan(**{n: self.cleaned_data[n] for n in self._SIAPA}, **lain)


class KodeForm(forms.Form):
    """What stands on the receipt."""

    nomor = forms.CharField(
        label="Nomor tiket", max_length=40, help_text="Tertulis di tanda terima dan di surel. Contoh: TKT-2026-1187",
        widget=forms.TextInput(attrs=_KODE), error_messages={"required": "Tulis nomor tiket."},
    )  # fmt: skip
    kode = forms.CharField(
        label="Kode akses", max_length=40, help_text="Tertulis di bawah nomor tiket.",
        widget=forms.TextInput(attrs=_KODE), error_messages={"required": "Tulis kode akses."},
    )  # fmt: skip

    def clean_nomor(self) -> str:
        """As it is stored, however it was typed."""
        return _SPASI.sub("", str(self.cleaned_data["nomor"])).upper()


class BalasForm(forms.Form):
    """One more message of the reporter."""

    isi = forms.CharField(
        label="Balasan Anda", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 4})
    )  # fmt: skip
    berkas = BerkasField()

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if not str(isi.get("isi", "")).strip() and not isi.get("berkas"):
            self.add_error("isi", "Tulis balasan Anda, atau lampirkan berkas.")
        return isi


NILAI = ((5, "5, sangat puas"), (4, "4, puas"), (3, "3, cukup"), (2, "2, tidak puas"), (1, "1, sangat tidak puas"))


class JawabForm(forms.Form):
    """Is it solved? And how was it?"""

    jawab = forms.ChoiceField(
        label="Apakah kendala Anda sudah selesai?",
        choices=[("ya", "Ya, sudah selesai"), ("belum", "Belum selesai")],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu."},
    )
    nilai = forms.TypedChoiceField(
        label="Seberapa puas Anda dengan layanan kami?",
        choices=NILAI,
        coerce=int, empty_value=None, required=False, widget=forms.RadioSelect,
    )  # fmt: skip
    catatan = forms.CharField(
        label="Yang masih kurang, atau saran", required=False, max_length=1000,
        help_text="Wajib diisi bila belum selesai.", widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if isi.get("jawab") == "belum" and not str(isi.get("catatan", "")).strip():
            self.add_error("catatan", "Tulis apa yang masih belum beres.")
        return isi
