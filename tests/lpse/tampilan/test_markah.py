"""Markdown to safe HTML and to plain words; banners in Redis."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.template import Context, Template
from hypothesis import given, settings, strategies as st

from lpse.tampilan import markah, spanduk
from lpse.tampilan.spanduk import Spanduk

JAHAT = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "![g](https://jahat.id/pelacak.png)",
    '[a](https://x.id "judul\\" onmouseover=\\"alert(1)")',
    "<svg/onload=alert(1)>",
    "<a href='jav\tascript:alert(1)'>x</a>",
    "[x]: javascript:alert(1)\n[x]",
    "<style>*{display:none}</style>",
    '<https://x.id/"onclick=alert(1)>',
)


@pytest.mark.parametrize("teks", JAHAT)
def test_yang_jahat_menjadi_kata_biasa(teks: str) -> None:
    isi = str(markah.html(teks))
    for pembuka in ("<script", "<img", "<svg", "<style", 'href="javascript', 'href="data', 'href="jav'):
        assert pembuka not in isi.lower()
    assert not re.search(r"<[^>]*\son\w+=", isi)


_UNSUR = {
    "a", "blockquote", "br", "code", "del", "div", "em", "h3", "h4", "h5", "hr", "li", "ol", "p", "pre", "s", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_BERATRIBUT = re.compile(
    r'ol start="\d+"|table class="table"|a href="[^"<>]*" rel="noopener noreferrer nofollow"'
    r'|div class="geser" role="group" tabindex="0" aria-label="Tabel"'
)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab<>\"'&[]()!:/*_#-`|\n =.javscript"), max_size=80))
def test_tidak_pernah_ada_unsur_atau_atribut_asing(teks: str) -> None:
    for unsur in re.findall(r"<([^>]*)>", str(markah.html(teks))):
        assert unsur.lstrip("/") in _UNSUR or _BERATRIBUT.fullmatch(unsur), unsur


def test_judul_tabel_dan_tautan() -> None:
    isi = str(markah.html("# Satu\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[LPSE](https://lpse.id) ~~lama~~"))
    assert "<h3>Satu</h3>" in isi
    assert '<div class="geser"' in isi
    assert '<a href="https://lpse.id" rel="noopener noreferrer nofollow">LPSE</a> <s>lama</s>' in isi
    assert Template("{{ t|markah }}|{{ n|markah }}").render(Context({"t": "**a**", "n": None})) == (
        "<p><strong>a</strong></p>\n|"
    )


def test_polos_untuk_surel_dan_kalender() -> None:
    teks = "## Judul\n\nHalo **tebal** [LPSE](https://lpse.id) <https://spse.id>\n\n- satu\n- dua\n\n"
    teks += "| A | B |\n|---|---|\n"
    teks += "| 1 | 2 |"
    assert markah.polos(teks) == (
        "Judul\nHalo tebal LPSE (https://lpse.id) https://spse.id\n• satu\n• dua\nA | B\n1 | 2"
    )
    assert markah.polos("satu dua tiga empat", batas=12) == "satu dua…"
    assert markah.polos("satu", batas=12) == "satu"


def test_spanduk_dipasang_dibaca_dan_diganti() -> None:
    dua = [Spanduk("1", "perhatian", "tool", "Gangguan", "A"), Spanduk("2", "", "tool", "Informasi", "B", publik=False)]
    assert spanduk.baca(publik=True) == []
    spanduk.pasang(dua)
    assert spanduk.baca(publik=False) == dua
    assert spanduk.baca(publik=True) == dua[:1]
    spanduk.pasang([])
    assert spanduk.baca(publik=False) == []
    assert cache.get("spanduk") == []
