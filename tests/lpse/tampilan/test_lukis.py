"""The body written in Python holds what django-tables2 answers for every cell."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
import pytest
from django.template import Context, Template
from django.template.base import render_value_in_context
from django.test import RequestFactory
from django.test.html import parse_html

from lpse.akun.models import Pengguna
from lpse.tampilan.lukis import badan, kepala
from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import ikon
from tests.pabrik import PabrikInstansi

_BAHAYA = "<script>"


class TabelOrang(Tabel):
    nama = tables.Column("Nama", linkify=lambda value: f"/orang/{len(value)}/")
    zona = tables.Column("Instansi", accessor="instansi__nama")
    jenis = tables.Column("Jenis", accessor="instansi__jenis")
    pk = KolomAngka(verbose_name="No <1>")
    get_full_name = tables.Column("Fungsi")
    delete = tables.Column("Berbahaya", default="tidak dipanggil")
    tiada = tables.Column("Hanya pelukis", empty_values=())
    semua = tables.Column("Semua fakta", accessor="nama")
    date_joined = KolomWaktu(verbose_name="Sejak", attrs={"cell": {"class": "tetap"}})
    aktif = tables.Column("Aktif", accessor="is_active")
    surel = tables.EmailColumn(accessor="email", verbose_name="Surel")

    class Meta(Tabel.Meta):
        row_attrs = {"class": "baris-uji"}

    def render_tiada(self, record: object) -> str:
        return f"{_BAHAYA}{type(record).__name__}"

    def render_semua(self, **fakta: Any) -> str:  # noqa: ANN401 - the library's facts
        return f"{sorted(fakta)} {fakta['value']}"


@pytest.mark.django_db
def test_sel_sama_dengan_django_tables2(rina: Pengguna) -> None:
    rina.nama = _BAHAYA
    rina.instansi = PabrikInstansi(nama="Dinas <b>")
    tabel = TabelOrang([rina, Pengguna(nama="Baru", pk=9), {"nama": "Dari kamus", "pk": 7, "is_active": False}])
    hasil = badan(Context(), tabel, "nama")
    assert _BAHAYA not in hasil
    assert parse_html(hasil) == parse_html(
        Template(
            "{% for row in t.paginated_rows %}<tr class='baris-uji'>{% for column, cell in row.items %}"
            "{% if column.name == 'nama' %}<th scope='row'>{{ cell }}</th>{% else %}<td"
            "{% if column.attrs.td.class %} class='{{ column.attrs.td.class }}'{% endif %}"
            "{% if column.name == 'pk' or column.name == 'date_joined' %} data-nama='{{ column.header }}'{% endif %}"
            ">{{ cell }}</td>{% endif %}"
            "{% endfor %}</tr>{% endfor %}"
        ).render(Context({"t": tabel}))
    )
    assert str(render_value_in_context(rina.is_active, Context())) in hasil


def test_kepala_mengurutkan_dari_halaman_pertama_dan_membawa_saringan() -> None:
    tabel = TabelOrang([], order_by=("-zona",))
    minta = RequestFactory().get("/", {"hal": "3", "kosong": "", "q": "a&<b"})
    isi = kepala(Context({"daftar_url": "/orang/", "request": minta}), tabel, ikon)
    satu = '<th scope="col" class="orderable"><a class="urut" href="{0}" hx-get="{0}" hx-target="#daftar"'
    assert isi.startswith(satu.format("?q=a%26%3Cb&amp;urut=nama"))
    assert 'class="desc orderable" aria-sort="descending"><a class="urut" href="?q=a%26%3Cb&amp;urut=zona"' in isi
    assert ("No &lt;1&gt;" in isi, f"Instansi{ikon('arrow-down')}</a></th>" in isi) == (True, True)
    assert 'aria-sort="ascending"' in kepala(Context(), TabelOrang([], order_by=("nama",)), ikon)
    assert "<a " not in kepala(Context(), tabel, ikon)  # a table on another page orders nothing


def test_tabel_tanpa_baris_dan_tanpa_kepala() -> None:
    assert badan(Context(), TabelOrang([]), "") == ""
