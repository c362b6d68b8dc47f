"""Our words for libraries: the two files agree, and nothing the Kepala may meet is left in English."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import pytest
import unfold
from django.utils import translation
from hypothesis import given, strategies as st

from lpse.terjemahan import BERKAS, baca_po, susun_mo

PAKET_UNFOLD = Path(unfold.__file__).parent
#: Parts of unfold for packages that this portal does not use.
TAK_DIPAKAI = (
    "constance",
    "guardian",
    "simple_history",
    "location_field",
    "contrib/forms",
    "unfold_crispy",
    "registration",
)
#: Screens of unfold that our own doors replace: login, logout, passwords, users.
DIGANTI = ("admin/login.html", "admin/auth/", "widgets/password_toggle.html")
_KATA = re.compile(r"{%\s*(?:trans|translate)\s+(\"([^\"]+)\"|'([^']+)')")


def test_mo_disusun_dari_po() -> None:
    isi = baca_po(BERKAS.read_text(encoding="utf-8"))
    assert BERKAS.with_suffix(".mo").read_bytes() == susun_mo(isi), "jalankan: manage.py susun_terjemahan"


def test_mo_terbaca_oleh_gettext(tmp_path: Path) -> None:
    with BERKAS.with_suffix(".mo").open("rb") as berkas:
        katalog = gettext.GNUTranslations(berkas)
    assert katalog.gettext("Filters") == "Saringan"
    assert katalog.ngettext("Export %(len)s selected item.", "Export %(len)s selected items.", 2) == (
        "Unduh %(len)s baris yang dipilih."
    )


@given(st.dictionaries(st.text('abc\n"\\é %s', min_size=1), st.text('xyz\n"\\ü', min_size=1), min_size=1))
def test_susunan_apa_pun_terbaca_kembali(isi: dict[str, str]) -> None:
    lengkap = {"": "Content-Type: text/plain; charset=UTF-8\n", **isi}
    po = "\n\n".join(f"msgid {_kutip(k)}\nmsgstr {_kutip(v)}" for k, v in lengkap.items())
    assert baca_po(po) == lengkap
    import io  # noqa: PLC0415 - only here

    katalog = gettext.GNUTranslations(io.BytesIO(susun_mo(lengkap)))
    assert {k: katalog.gettext(k) for k in isi} == isi


def _kutip(teks: str) -> str:
    return '"' + teks.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@pytest.mark.parametrize("rusak", ['msgid "a"\nentah "b"', "msgstr", 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"'])
def test_po_yang_rusak_ditolak(rusak: str) -> None:
    with pytest.raises(ValueError, match=r"Baris|Dua kali"):
        baca_po(rusak)


def test_semua_kata_templat_unfold_berbahasa_indonesia() -> None:
    """Fails after an upgrade of unfold that brings new words: add them to django.po."""
    inggris = set()
    with translation.override("id"):
        for berkas in PAKET_UNFOLD.rglob("*.html"):
            letak = berkas.relative_to(PAKET_UNFOLD).as_posix()
            if any(bagian in letak for bagian in (*TAK_DIPAKAI, *DIGANTI)):
                continue
            for cocok in _KATA.finditer(berkas.read_text(encoding="utf-8")):
                kata = cocok[2] or cocok[3]
                if translation.gettext(kata) == kata:
                    inggris.add(kata)
    assert inggris == set()
