"""Markdown as the office writes it: to safe HTML for pages and feeds, to plain words for mails and calendars.

Two fences: the parser makes no HTML of anybody's tags (CommonMark with ``html`` off, no pictures), and what it made is
still cleaned by a list of what may stay. The only attributes that survive are a link's address and the start of a list.
"""

from __future__ import annotations

import html as _html
import re
from typing import TYPE_CHECKING, Final

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from nh3 import Cleaner

if TYPE_CHECKING:
    from markdown_it.token import Token

_TANDA: Final = frozenset(
    {
        "a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "hr", "li", "ol", "p", "pre", "s", "strong",
        "table", "tbody", "td", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_MD: Final = (
    MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"]).disable("image")
)
_PEMBERSIH: Final = Cleaner(
    tags=_TANDA,
    attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener noreferrer nofollow",
)
#: A page has its h1 and its panels their h2, so that a text begins at h3.
_TURUN: Final = {"h1": "h3", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h5", "h6": "h5"}
_TABEL: Final = '<div class="geser" role="group" tabindex="0" aria-label="Tabel"><table class="table">'
_BLOK: Final = re.compile(r"</(?:p|h\d|li|tr|blockquote|pre)>|<br>|<hr>")
_BUTIR: Final = re.compile(r"<li>\s*")
_SEL: Final = re.compile(r"</t[hd]>\s*(?=<t[hd])")
_TAUTAN: Final = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_APA_PUN: Final = re.compile(r"<[^>]+>")
_KOSONG: Final = re.compile(r"\n\s*\n+")


def html(teks: str) -> SafeString:
    """Safe HTML of a text in Markdown; headings begin at the third level, wide tables scroll by themselves."""
    bersih = _PEMBERSIH.clean(_MD.renderer.render(_turunkan(_MD.parse(teks)), _MD.options, {}))
    siap = bersih.replace("<table>", _TABEL).replace("</table>", "</table></div>")
    return mark_safe(siap)  # noqa: S308 - cleaned above; what is added is ours


def _turunkan(potongan: list[Token]) -> list[Token]:
    for satu in potongan:
        satu.tag = _TURUN.get(satu.tag, satu.tag)
    return potongan


def tanpa_tautan(teks: str) -> SafeString:
    """The same HTML with the words of its links and no address: for a screen nobody may leave."""
    siap = _TAUTAN.sub(r"\2", html(teks))
    return mark_safe(siap)  # noqa: S308 - cleaned before; only tags were taken away


def polos(teks: str, *, batas: int = 0) -> str:
    """The same text without any markup: one line per block, addresses of links behind their words.

    ``batas`` > 0 makes one line of it, cut at a word with «…».
    """
    isi = _TAUTAN.sub(_tautan_polos, str(html(teks)))
    isi = _SEL.sub(" | ", _BUTIR.sub("• ", isi))
    isi = _html.unescape(_APA_PUN.sub("", _BLOK.sub("\n", isi)))
    isi = _KOSONG.sub("\n", isi).strip()
    return potong(isi, batas) if batas else isi


def _tautan_polos(cocok: re.Match[str]) -> str:
    alamat, kata = cocok[1], cocok[2]
    return kata if _html.unescape(_APA_PUN.sub("", kata)) == _html.unescape(alamat) else f"{kata} ({alamat})"


def potong(teks: str, batas: int) -> str:
    """One line of at most ``batas`` letters, ended at a word."""
    satu = " ".join(teks.split())
    if len(satu) <= batas:
        return satu
    return satu[: batas - 1].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
