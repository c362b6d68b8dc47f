"""A browser that complains: every page it shows is checked by axe in light and dark, and nothing may be refused."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, ViewportSize

from tests.bantuan.peladen import AKAR

if TYPE_CHECKING:
    from collections.abc import Iterable

MEJA: ViewportSize = {"width": 1366, "height": 768}
TELEPON: ViewportSize = {"width": 360, "height": 740}
ATURAN_AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ARGUMEN = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic", "--disable-dev-shm-usage",
]  # fmt: skip
_PENDENGAR_CSP = """
document.addEventListener('securitypolicyviolation', (e) =>
  console.error(`CSP ${e.violatedDirective} menolak ${e.blockedURI} (${e.sourceFile}:${e.lineNumber})`));
"""
#: What the theme can change; everything else axe asks is the same page in light and in dark.
ATURAN_WARNA = ["color-contrast", "link-in-text-block"]
#: What a phone's layout can change; the rest axe asks is the same page at the desk.
ATURAN_TELEPON = [
    "aria-hidden-focus", "button-name", "label", "link-name", "scrollable-region-focusable", "target-size",
]  # fmt: skip
#: The header and the menu are the same on every page of a person; they are asked once in each visit, theme and width.
KERANGKA = [".kepala-portal", ".nav-unit"]
#: Rows and items that differ from an earlier one beside them in their words only, odd and even apart: what axe says of
#: one it says of all, so forty rows of a list are asked as few. ``preload: false``: no rule of ours reads the style
#: sheets themselves, so axe need not fetch each again.
_JALANKAN_AXE = r"""async ([jenis, aturan, kecuali]) => {
  if (typeof axe === 'undefined') return null;
  const runOnly = {type: jenis, values: aturan};
  const exclude = kecuali.map((satu) => [satu]);
  const kata = / (href|src|id|for|form|name|value|title|alt|aria-label|aria-describedby|d[\w-]+|hx-[\w-]+)="[^"]+"/g;
  for (const induk of document.querySelectorAll('tbody, ul, ol')) {
    const dilihat = new Set();
    [...induk.children].forEach((satu, nomor) => {
      const rupa = nomor % 2 + satu.outerHTML.replace(/>[^<]*[^<\s][^<]*</g, '>kata<').replace(kata, ' $1');
      if (dilihat.has(rupa)) exclude.push(satu);
      dilihat.add(rupa);
    });
  }
  const hasil = await axe.run({include: document, exclude}, {runOnly, resultTypes: ['violations'], preload: false});
  const sebab = (n) => n.any.concat(n.all, n.none).map((c) => c.message).join('; ');
  return hasil.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} — ${sebab(n)}`));
}"""


@cache
def _axe() -> str:
    return (AKAR / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


class Pengunjung:
    """One person at one browser window.

    ``buka`` and ``tekan`` check the page they arrive at; ``selesai`` (called by the fixture) fails when a page was
    shown and never checked, and on any console error, page error, failed request or CSP violation of the whole visit.
    """

    def __init__(self, konteks: BrowserContext, pangkal: str, *, skrip: bool = True) -> None:
        self.konteks, self.pangkal, self.skrip = konteks, pangkal, skrip
        self.keluhan: list[str] = []
        self.dilihat: set[str] = set()
        self.diperiksa: set[str] = set()
        self.boleh_gagal: set[int] = set()
        self._kerangka_bersih: set[tuple[str, str]] = set()
        konteks.add_init_script(_PENDENGAR_CSP)
        self.page: Page = konteks.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda galat: self.keluhan.append(f"galat halaman: {galat}"))
        self.page.on("response", self._jawaban)

    def _console(self, pesan: ConsoleMessage) -> None:
        wajar = any(f"status of {kode}" in pesan.text for kode in self.boleh_gagal)
        if pesan.type in {"error", "warning"} and not wajar:
            self.keluhan.append(f"console {pesan.type}: {pesan.text} ({pesan.location.get('url')})")

    def _jawaban(self, jawaban: Response) -> None:
        if jawaban.status >= 400 and jawaban.status not in self.boleh_gagal:
            self.keluhan.append(f"{jawaban.status}: {jawaban.url}")
            if jawaban.status >= 500:
                catatan = (Path(os.environ["LPSE_VAR"]) / "portal.log").read_text(encoding="utf-8").splitlines()
                self.keluhan += [b[-1500:].replace("\\n", "\n") for b in catatan if "Traceback" in b][-1:]
        # A preview's frame is looked at with the page around it.
        tampil = jawaban.request.is_navigation_request() and jawaban.status < 300 and not jawaban.frame.parent_frame
        if tampil and "text/html" in jawaban.headers.get("content-type", ""):
            self.dilihat.add(urlsplit(jawaban.url).path)

    @property
    def jalur(self) -> str:
        return urlsplit(self.page.url).path

    def buka(self, jalur: str, *, periksa: bool = True) -> Response | None:
        """Go to a path of the portal and check what it shows."""
        jawaban = self.page.goto(f"{self.pangkal}{jalur}", wait_until="load")
        if periksa:
            self.periksa()
        return jawaban

    def tekan(self, nama: str, *, peran: Any = "button", periksa: bool = True) -> None:  # noqa: ANN401 - an ARIA role
        """Press the button or link with this name and check the page it leads to."""
        self.page.get_by_role(peran, name=nama, exact=True).first.click()
        self.page.wait_for_load_state("load")
        if periksa:
            self.periksa()

    def isi(self, label: str, nilai: str) -> None:
        self.page.get_by_label(label, exact=True).first.fill(nilai)

    def periksa(self) -> None:
        """Axe in light, its colours in dark, no sideways scrolling. Without JavaScript only what the browser says."""
        self.diperiksa.add(self.jalur)
        assert self.page.title().strip(), f"{self.jalur}: tanpa judul dokumen"
        if self.skrip:
            self._axe("light")
            self._axe("dark")
            self.page.emulate_media(color_scheme="light")
            self._lebar()

    def periksa_di_telepon(self) -> None:
        """The page that is open, on a phone: its layout, and axe on what only a phone shows."""
        semula = self.page.viewport_size or MEJA
        self.page.set_viewport_size(TELEPON)
        self._axe("light", aturan=("rule", ATURAN_TELEPON))
        self._lebar()
        self.page.set_viewport_size(semula)

    def _axe(self, tema: Literal["light", "dark"], *, aturan: tuple[str, list[str]] | None = None) -> None:
        self.page.emulate_media(color_scheme=tema)
        aturan = aturan or (("tag", ATURAN_AXE) if tema == "light" else ("rule", ATURAN_WARNA))
        kunci = (tema, str(aturan))
        isi = [*aturan, KERANGKA if kunci in self._kerangka_bersih else []]
        pelanggaran: list[str] | None = self.page.evaluate(_JALANKAN_AXE, isi)
        if pelanggaran is None:  # a page that has not been looked at yet
            self.page.evaluate(_axe())
            pelanggaran = self.page.evaluate(_JALANKAN_AXE, isi)
        if not pelanggaran and self.page.locator(KERANGKA[0]).count():
            self._kerangka_bersih.add(kunci)
        self.keluhan += [f"axe ({tema}) {self.jalur}: {p}" for p in pelanggaran or []]

    def _lebar(self) -> None:
        lebih = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if lebih > 0:
            lebar = (self.page.viewport_size or MEJA)["width"]
            self.keluhan.append(f"{self.jalur}: bergulir menyamping {lebih} px pada lebar {lebar} px")

    def selesai(self, *, kecuali: Iterable[str] = ()) -> None:
        """Close the window and say everything that was wrong at once."""
        self.konteks.close()
        self.keluhan += [
            f"{j}: tampil tetapi tidak diperiksa" for j in sorted(self.dilihat - self.diperiksa - set(kecuali))
        ]
        assert self.keluhan == [], "\n".join(dict.fromkeys(self.keluhan))
