"""Draws the set tables onto the pages WeasyPrint laid out, as marked content with a structure tree of its own.

WeasyPrint makes the page: number, QR, «Halaman x dari y», the heading, an empty room. Our ``paint`` adds the
rows to the same content stream with the same embedded faces; ``sambung`` adds Table, TR, TH, TD to its structure tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pydyf

from lpse.naskah.lampiran import ISI_X, ISI_Y, JARAK_BARIS, UKURAN, Baris, Kolom, Tata, tinggi

if TYPE_CHECKING:
    from lpse.naskah.muka import Muka

_TURUN = 0.78 * JARAK_BARIS  # from the top of a line to its baseline
_GARIS = b"0 G 0.5 w"
_KELABU = b"0.945 0.961 0.976 rg"


class Mentah(pydyf.Object):  # type: ignore[misc] # the library carries no types
    """An object whose bytes are known: a thousand rows make seven thousand of them."""

    def __init__(self, isi: bytes) -> None:
        super().__init__()
        self.isi = isi

    @property
    def data(self) -> bytes:
        return self.isi


@dataclass
class Lembar:
    """One page of one table: which rows, where the room is, and the marks that were drawn (kind per MCID, by row)."""

    tata: Tata
    nomor: int
    x: float
    y: float
    tanda: list[tuple[str, list[int]]] = field(default_factory=list)


def pasang(halaman: Any, lembar: Lembar) -> None:  # noqa: ANN401 - a page of the library
    """Let the page draw the rows after everything of its own."""
    asli = halaman.paint

    def paint(stream: Any, scale: float = 1) -> None:  # noqa: ANN401 - a stream of the library
        asli(stream, scale)
        _lukis(stream, lembar)

    halaman.paint = paint


def _lukis(stream: Any, lembar: Lembar) -> None:  # noqa: ANN401 - as above
    t = lembar.tata
    biasa, tebal = _fon(stream, t.biasa), _fon(stream, t.tebal)
    y = lembar.y
    mcid = len(stream._tags)  # noqa: SLF001 - the next free mark of this page
    isi: list[bytes] = [b"q"]
    baris = [(True, t.kepala), *((False, b) for b in t.halaman[lembar.nomor])]
    isi += _kisi(t.kolom, [tinggi(b) for _, b in baris], lembar)
    for kepala, satu in baris:
        gaya, fon, jenis = (t.tebal, tebal, "TH") if kepala else (t.biasa, biasa, "TD")
        # The head stands on every page but is one row of the table: its repetitions are artifacts.
        ulangan = kepala and lembar.nomor > 0
        isi.append(b"0 g BT /%s %g Tf" % (fon.hash.encode(), UKURAN))
        nomor: list[int] = []
        for kolom, teks in zip(t.kolom, satu, strict=True):
            isi.append(b"/Artifact BMC" if ulangan else b"/%s <</MCID %d>> BDC" % (jenis.encode(), mcid))
            isi += _teks(teks, kolom, gaya, lembar.x, y + ISI_Y + _TURUN, tengah=kepala)
            isi.append(b"EMC")
            if not ulangan:
                nomor.append(mcid)
                mcid += 1
        isi.append(b"ET")
        if nomor:
            lembar.tanda.append((jenis, nomor))
        y += tinggi(satu)
    isi.append(b"Q")
    stream.stream.extend(isi)
    _pakai(biasa, t.biasa, t.halaman[lembar.nomor])
    _pakai(tebal, t.tebal, [t.kepala])


def _fon(stream: Any, m: Muka) -> Any:  # noqa: ANN401 - a font of the library
    """The embedded face; the heading of the page, drawn before, wears both the regular and the bold."""
    batas = 600
    return next(
        f
        for f in stream._fonts.values()  # noqa: SLF001 - no public door
        if f.family == m.keluarga and (f.weight >= batas) is m.tebal and not f.style
    )


def _pakai(fon: Any, m: Muka, baris: list[Baris]) -> None:  # noqa: ANN401 - as above
    """Tell the face which letters to embed, how wide they are, and what they mean."""
    for huruf in set("".join(teks for satu in baris for sel in satu for teks in sel)):
        glif = m.glif[huruf]
        fon.to_unicode.setdefault(glif, huruf)
        fon.widths.setdefault(glif, round(m.lebar_huruf[huruf]))


def _teks(teks: list[str], kolom: Kolom, m: Muka, x0: float, y: float, *, tengah: bool) -> list[bytes]:
    """Lines of one cell; the page counts from the top, letters stand upright by the mirrored text matrix."""
    hasil = []
    for ke, satu in enumerate(teks):
        if not satu:
            continue
        x = x0 + kolom.kiri + ISI_X
        if tengah or kolom.rata != "kiri":
            sela = kolom.lebar - 2 * ISI_X - sum(map(m.lebar_huruf.__getitem__, satu)) * UKURAN / 1000
            x += sela / 2 if tengah or kolom.rata == "tengah" else sela
        heksa = b"".join(b"%04x" % m.glif[h] for h in satu)
        hasil.append(b"1 0 0 -1 %.2f %.2f Tm <%s> Tj" % (x, y + ke * JARAK_BARIS, heksa))
    return hasil


def _kisi(kolom: list[Kolom], tinggi_baris: list[float], lembar: Lembar) -> list[bytes]:
    """Lines and the head's ground: ornament to whoever listens."""
    kiri, kanan = lembar.x, lembar.x + kolom[-1].kiri + kolom[-1].lebar
    bawah = lembar.y + sum(tinggi_baris)
    garis = [
        b"/Artifact BMC",
        _KELABU,
        b"%.2f %.2f %.2f %.2f re f" % (kiri, lembar.y, kanan - kiri, tinggi_baris[0]),
        _GARIS,
    ]
    y = lembar.y
    for t in (0.0, *tinggi_baris):
        y += t
        garis.append(b"%.2f %.2f m %.2f %.2f l" % (kiri, y, kanan, y))
    tegak = (kiri, *(lembar.x + k.kiri + k.lebar for k in kolom))
    garis += [b"%.2f %.2f m %.2f %.2f l" % (x, lembar.y, x, bawah) for x in tegak]
    return [*garis, b"S EMC"]


def sambung(pdf: Any, semua: list[tuple[int, Lembar]]) -> None:  # noqa: ANN401 - pydyf's document
    """Add one Table per set table to the structure tree; ``semua``: page index and what was drawn there."""
    akar = _objek(pdf, pdf.catalog["StructTreeRoot"])
    nomor = _objek(pdf, akar["ParentTree"])["Nums"]
    dokumen = _objek(pdf, akar["K"][0])
    for pengenal in dict.fromkeys(lembar.tata.pengenal for _, lembar in semua):
        milik = [(i, lembar) for i, lembar in semua if lembar.tata.pengenal == pengenal]
        rumah = _bagian_halaman(pdf, dokumen, pdf.page_references[milik[0][0]])
        tabel = pydyf.Dictionary({"Type": "/StructElem", "S": "/Table", "P": rumah.reference, "K": pydyf.Array()})
        pdf.add_object(tabel)
        rumah["K"].append(tabel.reference)
        for indeks, lembar in milik:
            _baris_tabel(pdf, tabel, lembar, pdf.page_references[indeks], nomor[2 * indeks + 1])


def _baris_tabel(pdf: Any, tabel: Any, lembar: Lembar, halaman: bytes, petunjuk: Any) -> None:  # noqa: ANN401 - as above
    for jenis, tanda in lembar.tanda:
        baris = Mentah(b"")
        pdf.add_object(baris)
        atribut = b"/A<</O/Table/Scope/Column>>" if jenis == "TH" else b""
        anak = []
        for mcid in tanda:
            sel = Mentah(
                b"<</Type/StructElem/S/%s/P %s/Pg %s/K %d%s>>"
                % (jenis.encode(), baris.reference, halaman, mcid, atribut)
            )
            pdf.add_object(sel)
            anak.append(sel.reference)
            petunjuk.append(sel.reference)
        baris.isi = b"<</Type/StructElem/S/TR/P %s/K[%s]>>" % (tabel.reference, b" ".join(anak))
        tabel["K"].append(baris.reference)


def _objek(pdf: Any, rujukan: bytes) -> Any:  # noqa: ANN401 - any object of the document
    return pdf.objects[int(rujukan.split()[0])]


def _bagian_halaman(pdf: Any, dokumen: Any, halaman: bytes) -> Any:  # noqa: ANN401 - as above
    """The structure element that holds this page's content; the document itself when there is none."""
    for rujukan in reversed(dokumen["K"]):
        unsur = _objek(pdf, rujukan)
        if unsur.get("Pg") == halaman:
            return unsur
    return dokumen
