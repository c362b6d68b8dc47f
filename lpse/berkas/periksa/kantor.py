"""Office files: the ZIP is walked whole, under limits, before anything is believed of it."""

from __future__ import annotations

import io
import mmap
import re
import stat
import zipfile
import zlib
from pathlib import Path
from typing import IO

from lpse.berkas.periksa.dasar import EICAR, Ditolak, Temuan
from lpse.berkas.tipe import MENURUT_MIME

MAKS_ENTRI = 5_000
MAKS_MEKAR = 400 * 1024 * 1024
#: Below this a high ratio is just a very repetitive table.
RASIO_MULAI = 10 * 1024 * 1024
MAKS_RASIO = 150
MAKS_XML = 64 * 1024 * 1024
_POTONG = 1024 * 1024
_NAMA_JAHAT = re.compile(r"(^|/)\.\.(/|$)|^/|^[a-zA-Z]:|\\|[\x00-\x1f]")
_BOM = "Berkas ini bom ZIP: isinya mekar jauh melebihi ukurannya. Berkas tidak disimpan."
_RUSAK = "Berkas Office ini rusak dan tidak dapat dibuka. Simpan ulang dari aplikasinya."
_TABEL = re.compile(r"xl/(?:worksheets/sheet\d+|sharedStrings)\.xml")
_UTAMA = re.compile(
    r'ContentType="application/vnd\.openxmlformats-officedocument\.'
    r'(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)\.main\+xml"'
)
_OOXML = {"wordprocessingml.document": "docx", "spreadsheetml.sheet": "xlsx", "presentationml.presentation": "pptx"}
_HUBUNGAN = re.compile(r"<Relationship\s[^>]*>")
_RUMUS_DDE = re.compile(r"<w:(?:instrText|fldSimple)[^>]*>?[^<]*\bDDE(?:AUTO)?\b|<ddeLink\s")
_SKRIP_ODF = re.compile(r"<script:event-listener\s|<script:module\s|<office:script\s|vnd\.sun\.star\.script:")


def periksa(jalur: Path, isi: mmap.mmap) -> Temuan:
    """Raises: Ditolak."""
    if b"%PDF-" in isi[:1024]:
        raise Ditolak("Berkas ini arsip ZIP sekaligus PDF yang disembunyikan di dalamnya. Simpan ulang dokumennya.")
    with jalur.open("rb") as masuk:
        return Temuan(_arsip(masuk, len(isi), dalam=0))


def _arsip(masuk: IO[bytes], ukuran: int, *, dalam: int) -> str:
    try:
        with zipfile.ZipFile(masuk) as arsip:
            _periksa_entri(arsip, ukuran)
            teks = _baca_semua(arsip, ukuran, dalam=dalam)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as galat:
        raise Ditolak(_RUSAK) from galat
    if "[Content_Types].xml" in teks:
        return _ooxml(teks)
    if "mimetype" in teks:
        return _odf(teks)
    raise Ditolak("Arsip ZIP tidak diterima. Unggah isinya satu per satu.")


def _periksa_entri(arsip: zipfile.ZipFile, ukuran: int) -> None:
    """The directory: count, names, overlaps, promises of size.  Raises: Ditolak."""
    entri = arsip.infolist()
    if len(entri) > MAKS_ENTRI:
        raise Ditolak(f"Arsip ini memuat {len(entri)} berkas, paling banyak {MAKS_ENTRI}. Kemungkinan bom ZIP.")
    if len({e.filename for e in entri}) != len(entri):
        raise Ditolak("Arsip ini memuat nama yang sama dua kali. Simpan ulang dari aplikasinya.")
    mekar = 0
    ujung = 0
    for e in sorted(entri, key=lambda e: e.header_offset):
        # orig_filename: what the archive says, before zipfile tidies it.
        if _NAMA_JAHAT.search(e.orig_filename) or _NAMA_JAHAT.search(e.filename):
            raise Ditolak("Arsip ini memuat nama yang menunjuk ke luar foldernya (zip slip). Berkas tidak disimpan.")
        if stat.S_ISLNK(e.external_attr >> 16):
            raise Ditolak("Arsip ini memuat tautan ke berkas lain (zip slip). Berkas tidak disimpan.")
        if e.flag_bits & 1:
            raise Ditolak("Dokumen ini dikunci sandi. Simpan ulang tanpa sandi, lalu unggah lagi.")
        if e.header_offset < ujung:
            raise Ditolak(_BOM)  # entries that share their bytes
        ujung = e.header_offset + e.compress_size
        mekar += e.file_size
    if ujung > ukuran or entri[0].header_offset != 0 or arsip.comment:
        raise Ditolak("Ada isi lain yang ditempelkan pada berkas Office ini. Simpan ulang dari aplikasinya.")
    _tolak_mekar(mekar, ukuran)


def _tolak_mekar(mekar: int, ukuran: int) -> None:
    if mekar > MAKS_MEKAR or (mekar > RASIO_MULAI and mekar > ukuran * MAKS_RASIO):
        raise Ditolak(_BOM)


def _baca_semua(arsip: zipfile.ZipFile, ukuran: int, *, dalam: int) -> dict[str, str]:
    """Inflate every entry, counting what really comes; the texts that decide are kept, nested archives are walked."""
    total = 0
    teks: dict[str, str] = {}
    for e in arsip.infolist():
        if e.is_dir():
            continue
        isi, panjang = _mekarkan(arsip, e, ukuran, total)
        total += panjang
        if isi.startswith(b"PK\x03\x04"):
            _bersarang(e.filename, isi, dalam=dalam)
        else:
            teks[e.filename] = _xml(isi)
    return teks


def _mekarkan(arsip: zipfile.ZipFile, e: zipfile.ZipInfo, ukuran: int, sebelum: int) -> tuple[bytes, int]:
    """What decides of one entry (texts, nested archives; else nothing), and how long it really was."""
    simpan = _menentukan(e.filename)
    potongan: list[bytes] = []
    panjang, ekor = 0, b""
    with arsip.open(e) as masuk:
        while bagian := masuk.read(_POTONG):
            simpan = simpan or (not panjang and bagian.startswith(b"PK\x03\x04"))
            panjang += len(bagian)
            _tolak_mekar(sebelum + panjang, ukuran)
            if EICAR in ekor + bagian:
                raise Ditolak("Antivirus mengenali isi berkas ini sebagai virus uji EICAR. Berkas tidak disimpan.")
            ekor = bagian[-len(EICAR) :]
            if simpan and panjang > MAKS_XML:
                if not _TABEL.fullmatch(e.filename):
                    raise Ditolak(_BOM)
                simpan = False  # the cells of a long table: their beginning was seen, their length goes on counting
            if simpan:
                potongan.append(bagian)
    return b"".join(potongan), panjang


def _menentukan(nama: str) -> bool:
    return nama == "mimetype" or nama.endswith((".rels", ".xml"))


def _xml(isi: bytes) -> str:
    teks = isi.decode("utf-16" if isi[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8", errors="replace")
    if "<!DOCTYPE" in teks[:4096] or "<!ENTITY" in teks[:4096]:
        raise Ditolak(
            "Dokumen ini memuat perintah XML (DOCTYPE) yang dapat disalahgunakan. Simpan ulang dari aplikasinya."
        )
    return teks


def _bersarang(nama: str, isi: bytes, *, dalam: int) -> None:
    """The table behind a chart is a workbook of its own; anything else inside an archive is a hiding place."""
    if (
        dalam == 0
        and re.search(r"(^|/)embeddings/[^/]+\.xlsx$", nama)
        and _arsip(io.BytesIO(isi), len(isi), dalam=1) == "xlsx"
    ):
        return
    raise Ditolak("Ada arsip lain di dalam berkas ini. Keluarkan isinya, lalu unggah satu per satu.")


def _ooxml(teks: dict[str, str]) -> str:
    jenis = teks["[Content_Types].xml"]
    nama = {n.lower() for n in teks}
    if "macroEnabled" in jenis or any("vbaproject" in n or "/macrosheets/" in n or "vbadata" in n for n in nama):
        raise Ditolak("Dokumen ini memuat makro. Simpan ulang tanpa makro (DOCX, XLSX atau PPTX), lalu unggah lagi.")
    if any("/activex/" in n or ("/embeddings/" in n and not n.endswith((".xlsx", "/"))) for n in nama):
        raise Ditolak(
            "Dokumen ini memuat benda sisipan (OLE) yang dapat menjalankan program. Hapus benda itu, lalu simpan ulang."
        )
    for isi in (i for n, i in teks.items() if n.endswith(".rels")):
        _periksa_hubungan(isi)
    if any(_RUMUS_DDE.search(i) for n, i in teks.items() if n.startswith(("word/", "xl/"))):
        raise Ditolak(
            "Dokumen ini memuat perintah DDE yang dapat menjalankan program. Hapus bidang itu, lalu simpan ulang."
        )
    utama = _UTAMA.search(jenis)
    if utama is None:
        raise Ditolak("Isi arsip ini bukan dokumen Word, Excel atau PowerPoint yang dikenal.")
    return _OOXML[utama.group(1)]


def _periksa_hubungan(isi: str) -> None:
    """External relationships: a link the reader clicks is fine, whatever the program fetches by itself is not."""
    for satu in _HUBUNGAN.findall(isi):
        jenis = re.search(r'Type\s*=\s*["\']([^"\']*)', satu)
        akhir = jenis.group(1).rsplit("/", maxsplit=1)[-1] if jenis else ""
        luar = re.search(r'TargetMode\s*=\s*["\']External', satu, re.IGNORECASE)
        if luar and akhir != "hyperlink":
            raise Ditolak(
                "Dokumen ini mengambil isi dari luar (templat, gambar atau tautan data). "
                "Putuskan tautannya, lalu simpan ulang."
            )
        if luar and re.search(r'Target\s*=\s*["\']\s*(?:javascript|file|data|vbscript|ms-\w+):', satu, re.IGNORECASE):
            raise Ditolak("Dokumen ini memuat tautan yang menjalankan program. Hapus tautan itu, lalu simpan ulang.")
        if akhir in {"oleObject", "control", "vbaProject"}:
            raise Ditolak("Dokumen ini memuat benda sisipan (OLE) atau makro. Hapus, lalu simpan ulang.")


def _odf(teks: dict[str, str]) -> str:
    tipe = MENURUT_MIME.get(teks["mimetype"].strip())
    if tipe is None or tipe.kode not in {"odt", "ods"}:
        raise Ditolak("Isi arsip ini bukan dokumen yang dikenal. Simpan ulang sebagai PDF.")
    if "encryption-data" in teks.get("META-INF/manifest.xml", ""):
        raise Ditolak("Dokumen ini dikunci sandi. Simpan ulang tanpa sandi, lalu unggah lagi.")
    skrip = any(n.startswith(("Basic/", "Scripts/")) for n in teks)
    if skrip or any(_SKRIP_ODF.search(teks.get(n, "")) for n in ("content.xml", "styles.xml")):
        raise Ditolak("Dokumen ini memuat makro. Simpan ulang tanpa makro, lalu unggah lagi.")
    if any(re.match(r"(ObjectOLE|Object \d+)$", n) for n in teks):
        raise Ditolak("Dokumen ini memuat benda sisipan (OLE). Hapus benda itu, lalu simpan ulang.")
    if re.search(
        r'<draw:(?:object|object-ole|plugin|applet)\s[^>]*xlink:href="(?:https?|file|ftp):', teks.get("content.xml", "")
    ):
        raise Ditolak("Dokumen ini mengambil isi dari luar. Putuskan tautannya, lalu simpan ulang.")
    return tipe.kode
