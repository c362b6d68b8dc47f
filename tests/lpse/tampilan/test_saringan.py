"""Filter rows: every word counts, values in words, controls that name themselves."""

from __future__ import annotations

import django_filters
import pytest
from django.http import QueryDict
from django.template import Context, Template

from lpse.akun.enums import JenisInstansi
from lpse.akun.models import Instansi
from lpse.tampilan.saringan import SaringanDaftar
from tests.pabrik import PabrikInstansi

pytestmark = pytest.mark.django_db


class SaringanInstansi(SaringanDaftar):
    kolom_cari = ("nama", "kode")
    jenis = django_filters.ChoiceFilter(label="Jenis", choices=JenisInstansi.choices)
    banyak = django_filters.MultipleChoiceFilter(
        field_name="jenis", label="Beberapa jenis", choices=JenisInstansi.choices
    )
    aktif = django_filters.BooleanFilter(label="Aktif")
    sejak = django_filters.DateFilter(label="Sejak", method="semua")
    rentang = django_filters.NumericRangeFilter(label="Rentang", method="semua")
    induk = django_filters.ModelChoiceFilter(field_name="pk", label="Instansi", queryset=Instansi.objects.all())

    def semua(self, kueri: object, _nama: str, _nilai: object) -> object:
        return kueri


class SaringanTanpaCari(SaringanDaftar):
    aktif = django_filters.BooleanFilter(label="Aktif")


def saring(kueri: str) -> SaringanInstansi:
    return SaringanInstansi(QueryDict(kueri), queryset=Instansi.objects.all())


def test_tiap_kata_harus_ada_di_salah_satu_kolom() -> None:
    PabrikInstansi.create(nama="Dinas Kesehatan", kode="D.01")
    PabrikInstansi.create(nama="Dinas Pendidikan", kode="D.02")
    assert [i.nama for i in saring("q=dinas+d.02").qs] == ["Dinas Pendidikan"]
    assert list(saring("q=kesehatan+d.02").qs) == []


def test_nilai_dalam_kata() -> None:
    dinas = PabrikInstansi.create(nama="Dinas Kesehatan")
    kalimat = saring(
        f"q=dinas&jenis=satker&banyak=satker&banyak=bumd&aktif=true&sejak=2026-11-21&rentang_min=1&rentang_max=&induk={dinas.pk}"
    ).kalimat()
    assert kalimat == [
        ("Cari", "dinas"),
        ("Jenis", "Satuan kerja"),
        ("Beberapa jenis", "Satuan kerja, BUMD"),
        ("Aktif", "ya"),
        ("Sejak", "21 November 2026"),
        ("Rentang", "1 sampai …"),
        ("Instansi", "Dinas Kesehatan"),
    ]


@pytest.mark.parametrize("kueri", ["", "jenis=ngawur", "jenis=&q="])
def test_tanpa_saringan_yang_berarti_tidak_aktif(kueri: str) -> None:
    assert not saring(kueri).aktif


def test_tanpa_kolom_cari_tanpa_kotak_cari() -> None:
    assert list(SaringanTanpaCari(None, queryset=Instansi.objects.all()).form.fields) == ["aktif"]


def test_kendali_menyebut_namanya() -> None:
    form = saring("").form
    html = Template("{% for f in form %}{% bidang_saring f %}{% endfor %}").render(Context({"form": form}))
    assert 'aria-label="Cari"' in html
    assert '<option value="" selected>Semua jenis</option>' in html
    assert '<label class="form-label" for="id_sejak">Sejak</label>' in html
    assert 'type="date"' in html


class SaringanLipat(SaringanInstansi):
    lipat = ("sejak", "rentang")


@pytest.mark.parametrize(("kueri", "dipakai"), [("", False), ("jenis=opd", False), ("sejak=2026-11-01", True)])
def test_saringan_yang_dilipat_terbuka_bila_dipakai(kueri: str, dipakai: bool) -> None:
    saringan = SaringanLipat(QueryDict(kueri), queryset=Instansi.objects.all())
    assert [b.name for b in saringan.lain()] == ["sejak", "rentang"]
    assert not {"sejak", "rentang"} & {b.name for b in saringan.tampak()}
    assert saringan.lain_dipakai() is dipakai
