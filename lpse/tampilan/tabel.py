"""Tables of the house: one template, honest counts on large tables, rows that can leave as a file."""

from __future__ import annotations

import copy
from collections import OrderedDict
from html import escape
from typing import TYPE_CHECKING, Any

import django_tables2 as tables
from django.core.paginator import Paginator
from django.db import connection
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django_tables2.rows import BoundRow

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from django.db.models import Model, QuerySet

#: Up to here rows are counted; beyond, the page says «lebih dari» and asks for a narrower filter.
HITUNG_TERBANYAK = 100_000
_POTONGAN_EKSPOR = 2_000


class _KolomKelas(OrderedDict[str, tables.Column]):
    """The columns of a class. A table needs its own, but what hangs on them (attributes, links) nobody changes."""

    def __deepcopy__(self, _memo: dict[int, object]) -> _KolomKelas:
        return _KolomKelas((nama, copy.copy(kolom)) for nama, kolom in self.items())


class Tabel(tables.Table):  # type: ignore[misc] # the library publishes no types
    """Base of every list. The first visible column is the row's heading."""

    def __init_subclass__(cls, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init_subclass__(**kwargs)
        cls.base_columns = _KolomKelas(cls.base_columns)

    class Meta:
        template_name = "tampilan/tabel.html"
        attrs = {"class": "table table--tumpuk"}
        order_by_field = "urut"
        page_field = "hal"
        per_page_field = "per"
        default = "–"


class KolomTanggal(tables.Column):  # type: ignore[misc] # as above
    #: Stacked on a narrow screen, a bare date says not what it is the date of.
    bernama = True

    def render(self, value: dt.date) -> str:
        return bahasa.tanggal(value)


class KolomWaktu(tables.Column):  # type: ignore[misc] # as above
    bernama = True

    def render(self, value: dt.datetime) -> str:
        return bahasa.waktu(value)


class KolomAngka(tables.Column):  # type: ignore[misc] # as above
    """A number at the right, in the house's digits."""

    def __init__(self, *args: Any, desimal: int = 0, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        self.desimal = desimal
        kwargs.setdefault("attrs", {"cell": {"class": "angka"}})
        super().__init__(*args, **kwargs)

    def render(self, value: float) -> str:
        return bahasa.angka(value, self.desimal)


class KolomSamar(tables.Column):  # type: ignore[misc] # as above
    """A personal number: masked on the screen, masked in the file."""

    def render(self, value: str) -> str:
        return bahasa.samar(value)

    def value(self, value: str) -> str:
        return bahasa.samar(value)


class KolomPilih(tables.Column):  # type: ignore[misc] # as above
    """The checkbox of a bulk act; its name tells a screen reader which row."""

    def __init__(self) -> None:
        super().__init__(
            accessor="pk",
            orderable=False,
            exclude_from_export=True,
            attrs={"cell": {"class": "pilih"}},
            verbose_name=mark_safe(
                '<label class="pilih-semua"><input type="checkbox" data-pilih-semua hidden data-hanya-skrip>'
                '<span class="baca-saja">Pilih semua di halaman ini</span></label>'
            ),
        )

    def render(self, value: object, record: Model) -> SafeString:
        return SafeString(  # both escaped; a list draws it in every row
            f'<label class="pilih-semua"><input type="checkbox" name="pilih" value="{escape(str(value))}">'
            f'<span class="baca-saja">Pilih {escape(str(record))}</span></label>'
        )


class PaginatorTerbatas(Paginator[Any]):
    """Counts at most ``HITUNG_TERBANYAK`` rows, so that a page of a huge table costs what a page costs."""

    @cached_property
    def count(self) -> int:
        return min(self._terhitung, HITUNG_TERBANYAK)

    @cached_property
    def lebih(self) -> bool:
        """Whether there are more rows than were counted."""
        return self._terhitung > HITUNG_TERBANYAK

    @cached_property
    def _terhitung(self) -> int:
        baris: Any = self.object_list  # the row set of django-tables2, over a list or a queryset
        data: list[Any] | QuerySet[Any] = baris.data.data
        if isinstance(data, list):
            return len(data)
        if data._fields is None and not (data.query.distinct or data.query.combinator):  # type: ignore[attr-defined] # Django's own
            data = data.values("pk")  # what is looked up for a row is not looked up to count it
        return data.order_by()[: HITUNG_TERBANYAK + 1].count()


def taksiran(model: type[Model]) -> int:
    """PostgreSQL's own estimate of a table's rows, partitions included; 0 when it was never analysed."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint FROM pg_class c"
            " WHERE c.oid = %s::regclass OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = %s::regclass)",
            [model._meta.db_table] * 2,  # noqa: SLF001 - Django's public _meta
        )
        return int(kursor.fetchone()[0])


def kepala_ekspor(tabel: tables.Table) -> list[str]:
    return [str(k.header) for k in _kolom_ekspor(tabel)]


def baris_ekspor(tabel: tables.Table) -> Iterator[list[Any]]:
    """Every filtered row, in the shown order, as plain values; never the whole table in memory."""
    kolom = _kolom_ekspor(tabel)
    data = tabel.data.data
    isi = data if isinstance(data, list) else data.iterator(chunk_size=_POTONGAN_EKSPOR)
    for rekaman in isi:
        baris = BoundRow(rekaman, tabel)
        yield [_nilai(tabel, baris, k) for k in kolom]


def _kolom_ekspor(tabel: tables.Table) -> list[Any]:
    return [k for k in tabel.columns.iterall() if not k.column.exclude_from_export]


def _nilai(tabel: tables.Table, baris: BoundRow, kolom: Any) -> Any:  # noqa: ANN401 - a cell holds anything
    """``value_<column>`` of the table, else the column's own export value, else the label, else the raw value."""
    if hasattr(tabel, f"value_{kolom.name}") or isinstance(kolom.column, KolomSamar):
        return baris.get_cell_value(kolom.name)
    label = getattr(baris.record, f"get_{kolom.accessor}_display", None)
    if label is not None:
        return label()
    mentah = kolom.accessor.resolve(baris.record, quiet=True)
    nilai = mentah() if callable(mentah) else mentah
    return ", ".join(map(str, nilai)) if isinstance(nilai, list | tuple) else nilai
