"""Template words: badges, ribbons, fields, error summary, addresses that keep the filter."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

pytestmark = pytest.mark.django_db


def tulis(templat: str, **konteks: object) -> str:
    return Template(templat).render(Context(konteks))


def test_lencana_membawa_ikon_kata_dan_nada() -> None:
    html = tulis('{% lencana teks "perhatian" %}', teks="Perlu <b>perbaikan")
    assert 'class="badge badge--perhatian"' in html
    assert "#alert-triangle" in html
    assert "Perlu &lt;b&gt;perbaikan" in html


def test_kata_nada_tak_dikenal_menjadi_tenang() -> None:
    assert 'class="kata k-netral"' in tulis('{% kata "Baik" "merdu" %}')


def test_ikon_tersembunyi_dari_pembaca_layar() -> None:
    assert 'aria-hidden="true"' in tulis('{% ikon "server" %}')


@pytest.mark.parametrize(
    ("pakai", "total", "ujung"), [(30, 30, "119.0"), (21, 30, "83.0"), (40, 30, "119.0"), (1, 2, "59.0")]
)
def test_pita_sepanjang_yang_terpakai(pakai: int, total: int, ujung: str) -> None:
    html = tulis("{% pita pakai total 'kritis' 'Lewat 1 hari' %}", pakai=pakai, total=total)
    assert f'd="M0 4H{ujung}"' in html
    assert 'aria-label="Lewat 1 hari"' in html
    assert "pita--kritis" in html


def test_pita_belum_terpakai_tidak_punya_isi() -> None:
    assert "p-pakai" not in tulis("{% pita 0 30 %}")


class Isian(forms.Form):
    nama = forms.CharField(label="Nama", help_text="Contoh: CV Maju")
    cara = forms.ChoiceField(label="Cara", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    setuju = forms.BooleanField(label="Setuju", required=False)
    rahasia = forms.CharField(widget=forms.HiddenInput, required=False)


def test_bidang_terikat_pada_petunjuk_dan_galatnya() -> None:
    html = tulis("{% for f in form %}{% bidang f %}{% endfor %}", form=Isian({"nama": ""}))
    assert '<label class="form-label" for="id_nama">Nama</label>' in html
    assert re.search(r'<input[^>]*aria-describedby="id_nama_helptext id_nama_error"', html)
    assert 'id="id_nama_helptext"' in html
    assert 'id="id_nama_error"' in html
    assert 'class="form-control"' in html
    assert "<legend>Cara</legend>" in html
    assert '<input type="hidden" name="rahasia" id="id_rahasia">' in html


def test_bidang_yang_boleh_kosong_disebut() -> None:
    class Boleh(forms.Form):
        catatan = forms.CharField(label="Catatan", required=False)

    assert "(boleh kosong)" in tulis("{% bidang form.catatan %}", form=Boleh())


def test_renderer_django_memakai_rupa_yang_sama() -> None:
    assert 'class="form-label"' in str(Isian())


def test_ringkasan_galat_menautkan_tiap_isian_dan_mengambil_fokus() -> None:
    form = Isian({"nama": "", "cara": ""})
    form.add_error(None, "Aturan kantor menolak.")
    html = tulis("{% ringkasan_galat form %}", form=form)
    assert "Tiga hal perlu diperbaiki" in html
    assert "data-fokus" in html
    assert 'href="#id_nama"' in html
    assert 'href="#id_cara_0"' in html
    assert "<li>Aturan kantor menolak.</li>" in html


@pytest.mark.parametrize("form", [None, Isian(), Isian({"nama": "A", "cara": "a"})])
def test_ringkasan_galat_diam_bila_tidak_ada_galat(form: Isian | None) -> None:
    assert tulis("{% ringkasan_galat form %}", form=form).strip() == ""


def test_kueri_mengganti_dan_membuang_satu_nilai() -> None:
    permintaan = RequestFactory().get("/", {"q": "a b", "hal": "3"})
    assert tulis("{% kueri hal='' urut='nama' %}", request=permintaan) == "?q=a+b&amp;urut=nama"
    assert tulis("{% kueri q='' hal='' %}", request=permintaan) == "?"


def test_penyaring_templat() -> None:
    assert tulis("{{ 1234|angka }} {{ 2|kata_angka }} {{ 1024|byte }} {{ '199003122015032004'|samar }}") == (
        "1.234 dua 1 kB 1990••••••••••••04"
    )
    assert tulis("[{{ x|tanggal }}{{ x|jam }}{{ x|waktu }}]", x="bukan waktu") == "[]"


def test_qr_berupa_satu_jalur_svg() -> None:
    html = tulis("{% qr 'CONTOH-1' 'Kode' %}")
    assert html.count("<path") == 1
    assert "style" not in html
