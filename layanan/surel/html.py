"""The words of an HTML letter: tags, scripts, styles and pictures fall away, links keep their address."""

from __future__ import annotations

from html.parser import HTMLParser

_DIAM = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe"})
_BARIS = frozenset(
    {"p", "div", "br", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "pre"}
)


class _Pengurai(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.hasil: list[str] = []
        self._diam: list[str] = []
        self._tautan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DIAM:
            self._diam.append(tag)
        elif tag == "li":
            self.hasil.append("\n- ")
        elif tag in {"td", "th"}:
            self.hasil.append(" ")
        elif tag in _BARIS:
            self.hasil.append("\n")
        elif tag == "a":
            self._tautan.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._diam:
            while self._diam.pop() != tag:
                pass
        elif tag == "a" and self._tautan:
            self._tutup_tautan(self._tautan.pop())
        elif tag in _BARIS:
            self.hasil.append("\n")

    def _tutup_tautan(self, alamat: str) -> None:
        """The address in brackets, where the words do not say it already; only of a kind a person may follow."""
        if alamat.startswith(("http://", "https://")) and alamat not in "".join(self.hasil[-3:]):
            self.hasil.append(f" ({alamat[:300]})")

    def handle_data(self, data: str) -> None:
        if not self._diam:
            self.hasil.append(" ".join(data.split("\n")))


def teks_dari_html(html: str) -> str:
    """Plain text of an HTML letter; whatever is in it, nothing of it runs or is fetched."""
    pengurai = _Pengurai()
    pengurai.feed(html)
    pengurai.close()
    baris = [" ".join(b.split()) for b in "".join(pengurai.hasil).split("\n")]
    return "\n".join(b for n, b in enumerate(baris) if b or (n and baris[n - 1]))
