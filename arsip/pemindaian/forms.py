"""Forms of the scan intake: the batch, the sheet, putting aside, handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError

from arsip.dokumen.enums import JENIS_TANGAN, JenisDokumen, Keamanan, TingkatPerkembangan, Unit
from arsip.pemindaian.berkas import PINDAIAN
from arsip.pemindaian.models import MAKS_LEMBAR
from lpse.akun.models import Pengguna
from lpse.berkas.forms import BidangBerkas

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.berkas.forms import Kiriman
    from lpse.berkas.models import Berkas

_MAKS_PIHAK = 20


class BidangPindaian(BidangBerkas):
    """Takes what is good and remembers what was refused, so that one bad file does not hold up two hundred."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(kegunaan=PINDAIAN, maks_jumlah=MAKS_LEMBAR, **kwargs)
        self.ditolak: list[tuple[str, str]] = []

    def clean(self, value: Kiriman) -> list[Berkas]:
        """Raises: ValidationError when nothing at all was accepted."""
        self.widget.diterima = []
        self.ditolak = []
        try:
            return super().clean(value)
        except ValidationError as galat:
            diterima: list[Berkas] = self.widget.diterima
            if not diterima:
                raise
            self.ditolak = [(nama, sebab) for nama, _, sebab in (p.partition(": ") for p in galat.messages)]
            return diterima


class FormKiriman(forms.Form):
    """A new batch."""

    nama = forms.CharField(
        label="Nama kiriman",
        max_length=120,
        required=False,
        help_text="Contoh: Kontrak 2019, lemari kiri. Bila kosong, memakai waktu.",
    )
    berkas = BidangPindaian(label="Berkas pindaian")

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.bidang_berkas.oleh = oleh

    @property
    def bidang_berkas(self) -> BidangPindaian:
        bidang = self.fields["berkas"]
        assert isinstance(bidang, BidangPindaian)  # noqa: S101 - declared above
        return bidang


class FormTambahLembar(FormKiriman):
    """More files into a batch that is there."""

    nama = None  # type: ignore[assignment] # Django's way of leaving a field out


class BidangPihak(forms.CharField):
    """One person or institution per line, «Nama; sebagai»: cleans to pairs."""

    widget = forms.Textarea(attrs={"rows": 2, "placeholder": "CV Maju Jaya; penyedia"})

    def clean(self, value: str) -> list[tuple[str, str]]:
        """Raises: ValidationError (too many, a name too long)."""
        baris = [b.strip() for b in (super().clean(value) or "").splitlines() if b.strip()]
        if len(baris) > _MAKS_PIHAK:
            raise ValidationError(f"Paling banyak {_MAKS_PIHAK} orang atau instansi.")
        pasangan = [(n.strip(), p.strip()) for n, _, p in (b.partition(";") for b in baris)]
        if any(not n or len(n) > 200 or len(p) > 80 for n, p in pasangan):  # noqa: PLR2004 - what the columns hold
            raise ValidationError("Tulis satu nama per baris, boleh diikuti titik koma dan perannya.")
        return list(dict.fromkeys(pasangan))


class FormLembar(forms.Form):
    """What one sheet becomes in the archive."""

    klasifikasi = forms.RegexField(
        r"^\d{3}(\.\d{1,3})*$", label="Klasifikasi", max_length=20, strip=True,
        error_messages={"invalid": "Kode klasifikasi hanya angka dan titik. Contoh: 000.3.5"},
        widget=forms.TextInput(attrs={"list": "daftar-klasifikasi", "autocomplete": "off", "placeholder": "000.3.5"}),
    )  # fmt: skip
    uraian = forms.CharField(label="Uraian", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    nomor = forms.CharField(label="Nomor dokumen", max_length=120, required=False)
    tanggal = forms.DateField(
        label="Tanggal dokumen", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    unit = forms.ChoiceField(label="Unit pencipta", choices=Unit.choices)
    jenis = forms.ChoiceField(label="Jenis", choices=JENIS_TANGAN, initial=JenisDokumen.PINDAIAN)
    keamanan = forms.ChoiceField(label="Keamanan", choices=Keamanan.choices, initial=Keamanan.BIASA)
    tingkat = forms.ChoiceField(
        label="Tingkat perkembangan", choices=TingkatPerkembangan.choices, initial=TingkatPerkembangan.ASLI
    )
    pihak = BidangPihak(
        label="Orang atau instansi", required=False, help_text="Satu per baris; peran sesudah titik koma."
    )
    berkas_arsip = forms.CharField(
        label="Nomor berkas arsip", max_length=40, required=False,
        help_text="Kosongkan untuk berkas terbuka menurut klasifikasi, unit, dan tahunnya.",
        widget=forms.TextInput(attrs={"list": "daftar-berkas", "autocomplete": "off"}),
    )  # fmt: skip
    ruang = forms.CharField(label="Ruang", max_length=60, required=False)
    rak = forms.CharField(label="Rak", max_length=30, required=False)
    boks = forms.CharField(label="Boks", max_length=30, required=False)
    map = forms.CharField(label="Map", max_length=30, required=False)
    keterangan = forms.CharField(label="Keterangan", max_length=2000, required=False)
    tetap = forms.BooleanField(label="Tetap arsipkan walau isinya sudah ada", required=False)

    def clean(self) -> dict[str, Any]:
        isian = super().clean() or {}
        if not isian.get("ruang") and any(isian.get(k) for k in ("rak", "boks", "map")):
            self.add_error("ruang", "Sebutkan ruangnya bila rak, boks, atau map diisi.")
        return isian


def sebab_galat(form: forms.Form) -> str:
    """The errors of a form in one sentence each: «Uraian: Bidang ini wajib diisi.»"""
    return " ".join(
        f"{form.fields[nama].label if nama in form.fields else 'Isian'}: {' '.join(map(str, pesan))}"
        for nama, pesan in form.errors.items()
    )


class FormAlasan(forms.Form):
    """Why a sheet is put aside."""

    alasan = forms.CharField(
        label="Alasan", max_length=300, help_text="Contoh: terpindai dua kali; kosong; bukan arsip.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class FormSerahkan(forms.Form):
    """To whom a batch goes."""

    kepada = forms.ModelChoiceField(Pengguna.objects.none(), label="Diserahkan kepada", empty_label="Pilih orang")
    catatan = forms.CharField(label="Catatan", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, orang: QuerySet[Pengguna], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["kepada"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.queryset = orang
