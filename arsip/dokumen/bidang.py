"""Form fields of the archive: a classification code that is searched by typing, a place of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError

from arsip.dokumen.enums import RezimKlasifikasi, rezim_tahun
from arsip.dokumen.models import Klasifikasi, LokasiFisik

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet


class MasukanSaran(forms.TextInput):
    """A text box with suggestions that the browser itself searches (``datalist``): no script, any keyboard."""

    template_name = "arsip/dokumen/saran.html"
    #: Called when the page is drawn, so that a form built at import never remembers old suggestions.
    saran: Any = None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context(name, value, attrs)
        pengenal = f"{konteks['widget']['attrs'].get('id', name)}_saran"
        konteks["widget"]["attrs"] |= {"list": pengenal, "autocomplete": "off"}
        konteks["widget"]["pengenal_saran"] = pengenal
        konteks["widget"]["saran"] = self.saran() if self.saran is not None else []
        return konteks


def saran_klasifikasi() -> list[str]:
    """Every code in use with its words; those of the older regulation say so."""
    lama = RezimKlasifikasi.PERMENDAGRI_78_2012
    return [
        f"{k.kode} {k.uraian}{f' ({k.get_rezim_display()})' if k.rezim == lama else ''}"
        for k in Klasifikasi.objects.aktif().order_by("-rezim", "kode")
    ]


class BidangKlasifikasi(forms.CharField):
    """Type a code or a word and choose; cleans to the code. The row depends on the year: :meth:`untuk_tahun`."""

    widget = MasukanSaran

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        kwargs.setdefault("label", "Klasifikasi")
        kwargs.setdefault("max_length", 300)
        kwargs.setdefault("help_text", "Ketik kode atau sebagian uraiannya. Contoh: 000.3.5 atau pengadaan.")
        super().__init__(**kwargs)
        self.widget.saran = saran_klasifikasi

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        """A row shows as its code and words; what was typed shows as it was."""
        return str(value) if isinstance(value, Klasifikasi) else super().prepare_value(value)

    def clean(self, value: Any) -> str:  # noqa: ANN401 - Django's signature
        return str(super().clean(value)).split(maxsplit=1)[0] if value else str(super().clean(value))

    @staticmethod
    def untuk_tahun(kode: str, tahun: int) -> Klasifikasi:
        """The row of this very code in the regulation of the year.  Raises: ValidationError for people."""
        rezim = rezim_tahun(tahun)
        ada = Klasifikasi.objects.aktif().filter(rezim=rezim, kode=kode).first()
        if ada is None:
            raise ValidationError(
                f"Kode {kode} tidak ada dalam {rezim.label}, yang berlaku bagi dokumen tahun {tahun}. "
                "Pilih dari daftar, atau lihat halaman Klasifikasi."
            )
        return ada


def _pernah(kolom: str) -> list[str]:
    return list(
        LokasiFisik.objects.exclude(**{kolom: ""}).order_by(kolom).values_list(kolom, flat=True).distinct()[:100]
    )


def bidang_lokasi() -> dict[str, forms.CharField]:
    """``ruang``, ``rak``, ``boks``, ``map`` with the words used before as suggestions."""
    contoh = {"ruang": "Ruang Arsip lantai 2", "rak": "Rak 3", "boks": "Boks 12", "map": "Map 4"}
    bidang = {}
    for nama, teladan in contoh.items():
        maks = 60 if nama == "ruang" else 30
        satu = forms.CharField(
            label=nama.capitalize(), required=False, max_length=maks, widget=MasukanSaran(),
            help_text=f"Contoh: {teladan}",
        )  # fmt: skip
        satu.widget.saran = lambda kolom=nama: _pernah(kolom)
        bidang[nama] = satu
    return bidang


class BidangPilihan(forms.ModelChoiceField[Any]):
    """A choice among rows, with words of its own."""

    def __init__(self, *args: Any, sebutan: Any = str, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        self.sebutan = sebutan
        super().__init__(*args, **kwargs)

    def label_from_instance(self, obj: Model) -> str:
        return str(self.sebutan(obj))


def tetapkan(bidang: forms.Field, kueri: QuerySet[Any]) -> None:
    """Give a choice field its rows, once it is known who asks."""
    assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows for the type checker
    bidang.queryset = kueri
