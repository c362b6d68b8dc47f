"""Takes the text out of one file, in a process of its own (``python -m arsip.pencarian.petik FILE MIME``).

What a stranger scanned or sent is read here and nowhere else: with limits of memory, time, pages and letters, so that
the worst file ends this process and not the worker. Knows neither Django nor the database. Prints one JSON object.
"""

from __future__ import annotations

import contextlib
import html
import json
import os
import re
import resource
import sys
import zipfile
from pathlib import Path

MAKS_BYTE = 200 * 1024 * 1024
MAKS_HALAMAN = 1000
MAKS_HURUF = 250_000
MAKS_MEMORI = 1536 * 1024 * 1024
MAKS_DETIK = 60
_MAKS_XML = 20 * 1024 * 1024
#: Fewer letters per page than this are a stamp or a page number, not a text.
HURUF_PER_HALAMAN = 12
_PDF = "application/pdf"
_TEKS = ("text/plain", "text/csv")
#: Where office files keep their words.
_KANTOR = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word/document.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xl/sharedStrings.xml",
    "application/vnd.oasis.opendocument.text": "content.xml",
    "application/vnd.oasis.opendocument.spreadsheet": "content.xml",
}
_GAMBAR = ("image/jpeg", "image/png", "image/webp", "image/tiff")
#: Signs that PostgreSQL refuses, that highlights use, or that only confuse: control, surrogates, private use.
_BUANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")
_SPASI = re.compile(r"[^\S\n]+")

Hasil = dict[str, object]


def rapikan(teks: str) -> str:
    """Text fit for storing: no signs of control, single spaces, words broken at a line's end whole again."""
    bersih = _BUANG.sub(" ", teks.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", ""))
    bersih = re.sub(r"(\w)-\n(\w)", r"\1\2", bersih)
    return re.sub(r"\n{3,}", "\n\n", _SPASI.sub(" ", bersih)).strip()[:MAKS_HURUF]


def _jawab(teks: str, halaman: int) -> Hasil:
    bersih = rapikan(teks)
    huruf = sum(h.isalnum() for h in bersih)
    keadaan = "terbaca" if huruf >= HURUF_PER_HALAMAN * max(min(halaman, 20), 1) else "tanpa_teks"
    return {"keadaan": keadaan, "halaman": halaman, "teks": bersih}


def petik_pdf(jalur: Path) -> Hasil:
    """The text layer, page after page until a limit is reached."""
    import pypdfium2  # noqa: PLC0415 - only where it is needed

    try:
        dok = pypdfium2.PdfDocument(str(jalur))
    except pypdfium2.PdfiumError as galat:
        return {"keadaan": "terkunci" if "password" in str(galat).lower() else "rusak", "pesan": str(galat)[:200]}
    bagian, panjang, terbaca = [], 0, 0
    for nomor in range(min(len(dok), MAKS_HALAMAN)):
        with contextlib.suppress(pypdfium2.PdfiumError):  # one broken page does not hide the others
            halaman = dok[nomor]
            kotak = halaman.get_textpage()
            teks = kotak.get_text_bounded()
            kotak.close()
            halaman.close()
            bagian.append(teks)
            panjang += len(teks)
            terbaca += 1
        if panjang > MAKS_HURUF:
            break
    if not terbaca:
        return {"keadaan": "rusak", "pesan": "Tidak satu halaman pun terbaca."}
    return _jawab("\n".join(bagian), terbaca)


def petik_kantor(jalur: Path, isi: str) -> Hasil:
    """Words of an office file; the declared sizes of a ZIP are not believed."""
    try:
        with zipfile.ZipFile(jalur) as arsip, arsip.open(isi) as masuk:
            xml = masuk.read(_MAKS_XML)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError) as galat:
        return {"keadaan": "rusak", "pesan": f"{type(galat).__name__}"[:200]}
    teks = re.sub(r"</(?:w:p|text:p|si|text:h)>", "\n", xml.decode("utf-8", "replace"))
    return _jawab(html.unescape(re.sub(r"<[^>]*>", " ", teks)), 1)


def petik(jalur: Path, mime: str) -> Hasil:
    """The text of a file and the state that reading it ended in."""
    if jalur.stat().st_size > MAKS_BYTE:
        return {"keadaan": "terlalu_besar"}
    if mime == _PDF:
        return petik_pdf(jalur)
    if mime in _TEKS:
        with jalur.open("rb") as masuk:
            return _jawab(masuk.read(MAKS_HURUF * 4).decode("utf-8", "replace"), 1)
    if mime in _KANTOR:
        return petik_kantor(jalur, _KANTOR[mime])
    return {"keadaan": "tanpa_teks" if mime in _GAMBAR else "jenis_lain"}


def main(argumen: list[str]) -> int:
    """Limit ourselves, read, print."""
    resource.setrlimit(resource.RLIMIT_AS, (MAKS_MEMORI, MAKS_MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (MAKS_DETIK, MAKS_DETIK + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(10)
    try:
        hasil = petik(Path(argumen[0]), argumen[1])
    except MemoryError:
        hasil = {"keadaan": "terlalu_besar", "pesan": "Memori tidak cukup."}
    sys.stdout.write(json.dumps(hasil))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
