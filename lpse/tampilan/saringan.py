"""Filter rows of lists (django-filter) in the house look."""

from __future__ import annotations

import copy
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import django_filters
from django import forms
from django.db.models import Q
from django.utils.dateparse import parse_date
from django.utils.functional import cached_property
from django_filters.fields import ModelChoiceField, ModelChoiceIterator

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet


class _PilihanLangsung(ModelChoiceIterator):  # type: ignore[misc] # the library publishes no types
    """The choices by one plain query; Django opens a cursor on the server, three journeys for a dozen rows."""

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        if self.field.null_label is not None:
            yield self.field.null_value, self.field.null_label
        yield from map(self.choice, self.queryset.all())


class BidangModel(ModelChoiceField):  # type: ignore[misc] # as above
    """A choice among the rows of a table."""

    iterator = _PilihanLangsung


class _Saring(OrderedDict[str, Any]):
    """The filters of a class. A request needs its own, but not of all that hangs on them: choices, validators."""

    def __deepcopy__(self, _memo: dict[int, object]) -> _Saring:
        return _Saring((nama, _salin(satu)) for nama, satu in self.items())


def _salin(saring: django_filters.Filter) -> django_filters.Filter:
    salinan = copy.copy(saring)
    salinan.extra = dict(saring.extra)
    if salinan.method is not None:
        salinan.method = saring.method  # its caller is bound to this copy, and thereby to the filters of this request
    return salinan


class _Sendiri(dict[str, forms.Field]):
    """Fields made for one form, which need not copy them once more."""

    def __deepcopy__(self, _memo: dict[int, object]) -> _Sendiri:
        return self


class SaringanDaftar(django_filters.FilterSet):  # type: ignore[misc] # the library publishes no types
    """Base of a list's filters: a search box over ``kolom_cari``, and the chosen values in words."""

    kolom_cari: tuple[str, ...] = ()
    petunjuk_cari = "Cari"
    #: Filters asked for rarely, under «Saringan lain»: the row stays one line.
    lipat: tuple[str, ...] = ()

    q = django_filters.CharFilter(method="cari", label="Cari")

    @classmethod
    def get_filters(cls) -> _Saring:
        return _Saring(super().get_filters())

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        if not self.kolom_cari:
            del self.filters["q"]
        for nama, saring in self.filters.items():
            label = saring.label or nama
            saring.extra["required"] = False
            if isinstance(saring, django_filters.ChoiceFilter | django_filters.ModelChoiceFilter):
                saring.extra["empty_label"] = f"Semua {label.lower()}"
            if isinstance(saring, django_filters.ModelChoiceFilter):
                saring.field_class = BidangModel
            if isinstance(saring, django_filters.DateFilter):
                saring.extra["widget"] = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        if "q" in self.filters:
            self.filters["q"].extra["widget"] = forms.TextInput(
                attrs={"type": "search", "placeholder": self.petunjuk_cari, "maxlength": 100}
            )

    def get_form_class(self) -> type[forms.Form]:
        """The form of this request: its class is used once."""
        kelas: type[forms.Form] = super().get_form_class()
        kelas.base_fields = _Sendiri(kelas.base_fields)
        return kelas

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """Every word must occur in one of the columns."""
        for satu in kata.split()[:8]:
            syarat = Q()
            for kolom in self.kolom_cari:
                syarat |= Q(**{f"{kolom}__icontains": satu})
            kueri = kueri.filter(syarat)
        return kueri

    def kalimat(self) -> list[tuple[str, str]]:
        """Chosen values in words, as printed on downloads: ``[("Keadaan", "Kritis"), …]``."""
        return list(self._kalimat())

    def _kalimat(self) -> Iterator[tuple[str, str]]:
        if not self.is_bound or not self.form.is_valid():
            return
        for nama, bidang in self.form.fields.items():
            nilai = self.form.cleaned_data.get(nama)
            if nilai in (None, "", []):
                continue
            label = str(self.filters[nama].label or nama) if nama in self.filters else nama
            yield label, _kata(bidang, nilai)

    @cached_property
    def aktif(self) -> bool:
        """Whether anything narrows the list; a page asks five times."""
        return any(True for _ in self._kalimat())

    def tampak(self) -> list[forms.BoundField]:
        """The controls that are always in the row."""
        return [b for b in self.form.visible_fields() if b.name not in self.lipat]

    def lain(self) -> list[forms.BoundField]:
        """The controls under «Saringan lain»."""
        return [b for b in self.form.visible_fields() if b.name in self.lipat]

    def lain_dipakai(self) -> bool:
        """A filter that narrows the list is never out of sight."""
        return any(self.data.get(nama) for nama in self.lipat)


def _kata(bidang: forms.Field, nilai: Any) -> str:  # noqa: ANN401 - any cleaned value
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, slice):
        return f"{nilai.start or '…'} sampai {nilai.stop or '…'}"
    # No ``or``: choices that a function answers have no length.
    pilihan = {} if hasattr(bidang, "queryset") else {n: kata for n, kata in getattr(bidang, "choices", ())}  # noqa: C416 - dict() asks for it, too
    if isinstance(nilai, list | tuple):
        return ", ".join(str(pilihan.get(n, n)) for n in nilai)
    teks = str(pilihan.get(nilai, nilai))
    hari = parse_date(teks) if isinstance(bidang, forms.DateField) else None
    return bahasa.tanggal(hari) if hari else teks
