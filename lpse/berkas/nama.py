"""Names of files: what a person reads, what a header may carry, what no file system stumbles over."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

MAKS_NAMA = 150
_TANPA_NAMA = "berkas"
#: Names that Windows keeps for devices, with whatever extension.
_CADANGAN = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$", re.IGNORECASE)
_TERLARANG = re.compile(r'[<>:"|?*\\/]')
_EKSTENSI = re.compile(r"\.([a-z0-9]{1,8})$", re.IGNORECASE)


def ekstensi(nama: str) -> str:
    """The extension in lower case without its dot, as the cleaned name shows it; empty when there is none."""
    cocok = _EKSTENSI.search(nama)
    return cocok.group(1).lower() if cocok else ""


def nama_aman(nama: str) -> str:
    """A name that is safe in a header, on any disk and before the eye: the last part of a path, no control signs, no
    marks that turn the reading direction, no device name of Windows, :data:`MAKS_NAMA` signs at most.
    """
    # What pretends to be another order of letters is taken away, not shown: "gambar\u202efdp.exe" reads exe.
    bersih = "".join(
        huruf
        for huruf in unicodedata.normalize("NFC", nama)
        if huruf in "\t\n\r" or unicodedata.category(huruf) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    )
    bersih = bersih.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    bersih = re.sub(r"\s+", " ", _TERLARANG.sub("_", bersih)).strip().rstrip(" .")
    akhiran = _EKSTENSI.search(bersih)
    batang, ujung = (bersih[: akhiran.start()], akhiran.group(0)) if akhiran else (bersih, "")
    batang = batang.strip(" .") or _TANPA_NAMA
    if _CADANGAN.match(batang.split(".", maxsplit=1)[0].strip()):
        batang = f"_{batang}"
    return batang[: MAKS_NAMA - len(ujung)].rstrip(" .") + ujung


def nama_tertulis(nama: str, *, maks: int = 500) -> str:
    """The name as it was sent, every sign that cannot be seen written out; evidence for the admin, never a name."""
    return "".join(
        huruf
        if huruf == " " or unicodedata.category(huruf)[0] not in "CZ"
        else huruf.encode("unicode_escape", "surrogatepass").decode("ascii")
        for huruf in nama[:maks]
    )[:maks]


def nama_kepala(nama: str, *, unduh: bool) -> str:
    """``Content-Disposition`` by RFC 6266: an ASCII fallback and the name itself in UTF-8."""
    jenis = "attachment" if unduh else "inline"
    aman = nama_aman(nama)
    polos = unicodedata.normalize("NFKD", aman).encode("ascii", "ignore").decode("ascii")
    polos = re.sub(r'["\\%]', "_", polos).strip(" .") or _TANPA_NAMA
    if ekstensi(polos) != ekstensi(aman) or polos.startswith("."):
        polos = f"{_TANPA_NAMA}.{ekstensi(aman)}" if ekstensi(aman) else _TANPA_NAMA
    kepala = f'{jenis}; filename="{polos}"'
    return kepala if polos == aman else f"{kepala}; filename*=UTF-8''{quote(aman, safe='')}"
