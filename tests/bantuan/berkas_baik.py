"""Good files of every kind, made here; what the hostile ones are made of."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

_CT = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_UTAMA = {
    "docx": ("word/document.xml", "wordprocessingml.document"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation"),
}


def pdf(halaman: int = 1, ubah: Callable[[pikepdf.Pdf], None] | None = None, **simpan: object) -> bytes:
    """A real PDF; ``ubah`` changes it before it is written."""
    with pikepdf.new() as dok:
        for _ in range(halaman):
            dok.add_blank_page(page_size=(595, 842))
        if ubah:
            ubah(dok)
        keluar = io.BytesIO()
        simpan.setdefault("deterministic_id", "encryption" not in simpan)  # the same call, the same bytes
        dok.save(keluar, **simpan)  # type: ignore[arg-type] # options of the one test that passes them
        return keluar.getvalue()


def gambar(jenis: str = "JPEG", sisi: tuple[int, int] = (64, 48), **simpan: object) -> bytes:
    keluar = io.BytesIO()
    Image.new("RGB", sisi, (15, 76, 129)).save(keluar, jenis, **simpan)
    return keluar.getvalue()


def foto_besar(byte: int) -> bytes:
    """A photo as heavy as a phone's best: a small picture, the rest in the segments that phones fill."""
    asal = gambar(sisi=(4000, 3000))
    isi, sisa = bytearray(asal[:2]), byte - len(asal)
    while sisa > 4:
        panjang = min(65_533, sisa - 4)
        isi += b"\xff\xea" + struct.pack("!H", panjang + 2) + b"\x5a" * panjang
        sisa -= panjang + 4
    return bytes(isi + asal[2:])


def arsip(isi: Mapping[str, bytes | str], *, mampat: int = zipfile.ZIP_DEFLATED) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", mampat) as z:
        for nama, data in isi.items():
            z.writestr(nama, data)
    return keluar.getvalue()


def ooxml(
    kode: str = "docx", tambah: Mapping[str, bytes | str] | None = None, hubungan: str = ""
) -> dict[str, bytes | str]:
    """The smallest honest Office document, as names and contents."""
    utama, jenis = _UTAMA[kode]
    tipe = f"application/vnd.openxmlformats-officedocument.{jenis}.main+xml"
    isi = f'<Override PartName="/{utama}" ContentType="{tipe}"/>'
    akar = f'<Relationship Id="r1" Type="{_DOK}/officeDocument" Target="{utama}"/>'
    return {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{_CT}">{isi}</Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{_RELS}">{akar}</Relationships>',
        utama: '<?xml version="1.0"?><dokumen>Notulen rapat</dokumen>',
        f"{utama.split('/')[0]}/_rels/x.rels": f'<Relationships xmlns="{_RELS}">{hubungan}</Relationships>',
        **(tambah or {}),
    }


def luar(jenis: str, sasaran: str = "https://jahat.example/x") -> str:
    return f'<Relationship Id="r9" Type="{_DOK}/{jenis}" Target="{sasaran}" TargetMode="External"/>'


def odf(kode: str = "text", tambah: Mapping[str, bytes | str] | None = None, isi: str = "<p>Notulen</p>") -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        z.writestr("mimetype", f"application/vnd.oasis.opendocument.{kode}")
        for nama, data in {"content.xml": isi, "META-INF/manifest.xml": "<manifest/>", **(tambah or {})}.items():
            z.writestr(nama, data, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()


def pdf_bertanda() -> bytes:
    """As a signing service leaves it: a signature field and a link that a reader may click."""

    def ubah(dok: pikepdf.Pdf) -> None:
        bidang = Dictionary(FT=Name.Sig, T=String("ttd"), V=Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite")))
        dok.Root.AcroForm = Dictionary(Fields=Array([dok.make_indirect(bidang)]), SigFlags=3)
        tautan = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([0, 0, 9, 9]),
            A=Dictionary(S=Name.URI, URI=String("https://lpse.example")),
        )
        dok.pages[0].obj.Annots = Array([tautan])

    return pdf(ubah=ubah)


def _paparan() -> bytes:
    """A chart's own table lies beside it."""
    return arsip(ooxml("pptx", {"ppt/embeddings/Microsoft_Excel_Sheet1.xlsx": arsip(ooxml("xlsx"))}))


#: Name, bytes, the code of its kind and the name it is stored under.
BAIK: tuple[tuple[str, Callable[[], bytes], str, str], ...] = (
    ("Surat tugas.pdf", lambda: pdf(3), "pdf", "Surat tugas.pdf"),
    ("Bertanda tangan.PDF", pdf_bertanda, "pdf", "Bertanda tangan.PDF"),
    ("foto.jpg", gambar, "jpeg", "foto.jpg"),
    ("Ma'ruf & Anak (1).jpeg", lambda: gambar(exif=Image.Exif()), "jpeg", "Ma'ruf & Anak (1).jpeg"),
    ("layar.png", lambda: gambar("PNG"), "png", "layar.png"),
    ("ruang.webp", lambda: gambar("WEBP"), "webp", "ruang.webp"),
    ("notulen.docx", lambda: arsip(ooxml()), "docx", "notulen.docx"),
    ("tautan.docx", lambda: arsip(ooxml(hubungan=luar("hyperlink"))), "docx", "tautan.docx"),
    ("rekap.xlsx", lambda: arsip(ooxml("xlsx")), "xlsx", "rekap.xlsx"),
    ("paparan.pptx", _paparan, "pptx", "paparan.pptx"),
    ("surat.odt", odf, "odt", "surat.odt"),
    ("angka.ods", lambda: odf("spreadsheet"), "ods", "angka.ods"),
    ("data.csv", lambda: b"nama;nilai\nCV Maju;-5\nPT Ujung;+62 811\n", "csv", "data.csv"),
    ("catatan.txt", "\ufeffRapat pukul 09.00, 5 < 7.\n".encode, "txt", "catatan.txt"),
    ("tanpa akhiran", pdf, "pdf", "tanpa akhiran.pdf"),
)  # fmt: skip
