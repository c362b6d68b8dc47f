"""A letter as its bytes came, turned into plain words: odd charsets, HTML only, broken headers, hostile parts.

Nothing here trusts the sender: a header may say anything, a charset may not exist, a part may be called ``../../x``.
What comes out is text that PostgreSQL takes and a page may show.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from imap_tools.message import MailMessage

from layanan.surel.html import teks_dari_html

if TYPE_CHECKING:
    import datetime as dt
    from email.message import Message

#: A letter is a question, not a book: what is longer stays in the mailbox.
MAKS_TEKS = 30_000
MAKS_HTML = 400_000
MAKS_LAMPIRAN = 20
_MAKS_PERIHAL = 200
_MAKS_NOMOR = 250
_MAKS_RUJUKAN = 30
#: A picture that only decorates a signature.
LOGO_BYTE = 15 * 1024
_NOMOR = re.compile(r"<([^<>\s]{3,500})>")
_TAK_TERCETAK = re.compile(r"[^\S\n\t]|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_CADANGAN = ("utf-8", "cp1252")


@dataclass(frozen=True)
class LampiranSurat:
    """One attached file: its name as written, its bytes."""

    nama: str
    isi: bytes


@dataclass(frozen=True)
class Surat:
    """One letter, read."""

    message_id: str
    dari: str
    dari_nama: str
    kepada: str
    perihal: str
    #: Message-IDs it answers, the nearest first.
    rujukan: tuple[str, ...]
    tanggal: dt.datetime | None
    teks: str
    lampiran: tuple[LampiranSurat, ...]
    #: Headers by their lower-case name, first of each.
    tajuk: dict[str, str]
    jenis_isi: str
    ukuran: int
    #: Message-IDs of the letters it carries: which one a bounce speaks of.
    nomor_di_dalam: tuple[str, ...] = ()
    #: Only the headers came: the letter was too big to fetch.
    terlalu_besar: bool = False


def baca(mentah: bytes, *, ukuran: int = 0, terlalu_besar: bool = False) -> Surat:
    """Read a letter (RFC 5322, RFC 2045), or only its headers when it is ``terlalu_besar`` to fetch."""
    surat = MailMessage.from_bytes(mentah).obj
    tajuk = _tajuk(surat)
    dari_nama, dari = _alamat(surat)
    return Surat(
        message_id=_nomor(tajuk.get("message-id", ""), mentah),
        dari=dari,
        dari_nama=dari_nama,
        kepada=satu_baris(tajuk.get("to", ""))[:300],
        perihal=satu_baris(tajuk.get("subject", ""))[:_MAKS_PERIHAL],
        rujukan=_rujukan(tajuk),
        tanggal=_tanggal(tajuk.get("date", "")),
        teks="" if terlalu_besar else _teks(surat),
        lampiran=() if terlalu_besar else tuple(_lampiran(surat)),
        tajuk=tajuk,
        jenis_isi=surat.get_content_type(),
        ukuran=ukuran or len(mentah),
        nomor_di_dalam=() if terlalu_besar else _nomor_di_dalam(surat),
        terlalu_besar=terlalu_besar,
    )


def bersih(teks: str) -> str:
    """Printable text with plain line ends; no NUL, no half a character, no sign that turns the line around."""
    utuh = teks.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "ignore").decode("utf-8")
    return "\n".join(_TAK_TERCETAK.sub(_ganti, baris).rstrip() for baris in utuh.split("\n"))


def _ganti(cocok: re.Match[str]) -> str:
    return " " if cocok[0].isspace() else ""


def satu_baris(teks: str) -> str:
    return " ".join(bersih(teks).split())


def _tajuk(surat: Message) -> dict[str, str]:
    semua: dict[str, str] = {}
    for nama, nilai in surat.raw_items():
        semua.setdefault(nama.lower(), _terurai(str(nilai)))
    return semua


def _terurai(nilai: str) -> str:
    """One header in words: encoded words (RFC 2047) and the raw eight-bit kind that old programs send."""
    polos = _dekode(nilai.encode("utf-8", "surrogateescape"), "")
    try:
        bagian = decode_header(polos)
    except (HeaderParseError, ValueError):
        return polos
    return "".join(b if isinstance(b, str) else _dekode(b, sandi or "") for b, sandi in bagian)


def _dekode(isi: bytes, sandi: str) -> str:
    """Bytes in the charset they claim, else in one that fits; never an error."""
    for satu in (sandi, *_CADANGAN):
        try:
            return isi.decode(satu) if satu else isi.decode("utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    return isi.decode("latin-1")


def _alamat(surat: Message) -> tuple[str, str]:
    """Name and address of the first sender; an address without «@» is none. Split first, decoded afterwards: an encoded
    name may hold a comma.
    """
    mentah = next((str(n) for nama, n in surat.raw_items() if nama.lower() == "from"), "")
    for nama, alamat in getaddresses([" ".join(_dekode(mentah.encode("utf-8", "surrogateescape"), "").split())]):
        rapi = satu_baris(alamat).lower()
        if "@" in rapi and " " not in rapi:
            return satu_baris(_terurai(nama))[:150], rapi[:254]
    return "", ""


def _nomor(tajuk: str, mentah: bytes) -> str:
    """The Message-ID without brackets; a letter without one is known by what is in it."""
    cocok = _NOMOR.search(tajuk)
    if cocok and len(cocok[1]) <= _MAKS_NOMOR:
        return satu_baris(cocok[1])
    sidik = hashlib.sha256(cocok[1].encode() if cocok else mentah).hexdigest()
    return f"{sidik}@tanpa-nomor.invalid"


def _rujukan(tajuk: dict[str, str]) -> tuple[str, ...]:
    balas = _NOMOR.findall(tajuk.get("in-reply-to", ""))
    rantai = _NOMOR.findall(tajuk.get("references", ""))
    return tuple(dict.fromkeys([*balas, *reversed(rantai)]))[:_MAKS_RUJUKAN]


def _tanggal(tajuk: str) -> dt.datetime | None:
    try:
        saat = parsedate_to_datetime(tajuk)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return saat if saat.tzinfo else timezone.make_aware(saat, timezone.get_default_timezone())


def _nomor_di_dalam(surat: Message) -> tuple[str, ...]:
    """Of a forwarded letter, or of the headers that a report of delivery returns (RFC 3462)."""
    nomor: list[str] = []
    for bagian in _daun(surat):
        if bagian.get_content_type() == "message/rfc822":
            nomor += [str(satu.get("Message-ID", "")) for satu in bagian.get_payload() if not isinstance(satu, str)]
        elif bagian.get_content_type() == "text/rfc822-headers":
            nomor += re.findall(r"^message-id:.*$", _dekode(_isi(bagian), ""), re.IGNORECASE | re.MULTILINE)
    return tuple(n for teks in nomor for n in _NOMOR.findall(teks))[:_MAKS_RUJUKAN]


def _isi(bagian: Message) -> bytes:
    muatan = bagian.get_payload(decode=True)
    return muatan if isinstance(muatan, bytes) else b""


def _daun(surat: Message) -> list[Message]:
    """The parts that hold something; a forwarded letter is one attachment and is not looked into."""
    daun: list[Message] = []
    antre = [surat]
    while antre:
        satu = antre.pop(0)
        anak = satu.get_payload()
        if satu.get_content_maintype() == "multipart" and isinstance(anak, list):
            antre = [*anak, *antre]
        else:
            daun.append(satu)
    return daun


def _berlampir(bagian: Message) -> bool:
    return bagian.get_content_disposition() == "attachment" or bool(bagian.get_filename())


def _teks(surat: Message) -> str:
    """The plain text; where only HTML came, its words without scripts, styles or pictures."""
    polos: list[str] = []
    html: list[str] = []
    for bagian in _daun(surat):
        if _berlampir(bagian) or bagian.get_content_type() not in {"text/plain", "text/html", "text/"}:
            continue
        isi = _dekode(_isi(bagian), bagian.get_content_charset() or "")
        if bagian.get_content_type() == "text/html":
            html.append(teks_dari_html(isi[:MAKS_HTML]))
        else:
            polos.append(isi)
    teks = bersih("\n".join(polos)).strip() or bersih("\n".join(html)).strip()
    return re.sub(r"\n{4,}", "\n\n\n", teks)


def _lampiran(surat: Message) -> list[LampiranSurat]:
    """Attached files and pictures pasted into the text; the little ones of a signature are left out."""
    hasil: list[LampiranSurat] = []
    for bagian in _daun(surat):
        gambar = bagian.get_content_maintype() == "image"
        if not (_berlampir(bagian) or gambar):
            continue
        isi = _isi(bagian)
        hiasan = gambar and bagian.get("Content-ID") is not None and len(isi) < LOGO_BYTE
        if isi and not hiasan:
            hasil.append(LampiranSurat(_nama_lampiran(bagian), isi))
    return hasil


def _nama_lampiran(bagian: Message) -> str:
    nama = satu_baris(_terurai(str(bagian.get_filename() or "")))
    return nama[-150:] or f"gambar.{bagian.get_content_subtype()}"
