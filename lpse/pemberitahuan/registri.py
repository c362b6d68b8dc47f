"""The kinds of notices, declared by each duty in its ``kabar.py`` (recipe card: tambah-kabar)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.enums import PilihanSurel

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna
    from lpse.pemberitahuan.models import Kabar

#: Whom an unseen notice goes to next: whoever holds a role, or whoever this function names.
Kepada = KodePeran | Callable[["Kabar"], Iterable["Pengguna"]]


@dataclass(frozen=True)
class Eskalasi:
    """«Not seen in 4 working hours → the unit head».

    ``batas`` is working time of the office's calendar. It goes on once, and stops when one of the first receivers
    opened the notice or ``selesai(objek)`` says that the matter is closed.
    """

    kepada: Kepada
    batas: dt.timedelta = dt.timedelta(hours=4)
    selesai: Callable[[Any], bool] | None = None


@dataclass(frozen=True)
class JenisKabar:
    """One kind of notice: its words and how urgent it is.

    ``judul`` and ``isi`` are Django templates in Bahasa Indonesia (plain text, never HTML) over ``konteks`` and
    ``objek``. ``sebab`` ends the sentence «Anda menerima kabar ini karena …» below each mail.
    """

    kode: str  # <app>.<duty>.<what>
    label: str
    judul: str
    isi: str
    sebab: str
    kelompok: str = "Portal"
    #: Permission of those who may ever get it; others do not see it among their preferences. Empty: everyone.
    izin: str = ""
    #: False: a machine's kind, which never reaches a person and so is nobody's preference.
    untuk_orang: bool = True
    ikon: str = "bell"
    #: Passes quiet hours and never waits for the digest unless the person asked for it.
    penting: bool = False
    #: Cannot be switched off on the bell.
    wajib: bool = False
    #: How it leaves by mail while the person has chosen nothing.
    surel: PilihanSurel = PilihanSurel.LANGSUNG
    #: Whether webhooks of the office may carry it.
    kait: bool = False
    #: The same kind about the same object, unread and this young, is counted on the first one («3×»).
    gabung: dt.timedelta = dt.timedelta(minutes=30)
    #: Address of the page it opens; without it ``objek.get_absolute_url()``.
    url: Callable[[Model], str] | None = None
    eskalasi: Eskalasi | None = None
    #: For people without an account (``kabari_luar``), asked at the moment of sending and never stored: lines of label
    #: and value (an access code), and the button's words and public address (a signed link).
    baris_luar: Callable[[Any], Sequence[tuple[str, str]]] | None = None
    tautan_luar: Callable[[Any], tuple[str, str]] | None = None
    #: Further links under the button, words and public address: the answers that one click opens.
    pilihan_luar: Callable[[Any], Sequence[tuple[str, str]]] | None = None
    #: Headers that hold a conversation together (In-Reply-To, References, Reply-To), and the quoted line above them.
    tajuk_luar: Callable[[Any], Mapping[str, str]] | None = None
    kutipan_luar: Callable[[Any], str] | None = None
    #: A letter of a conversation: its subject stays as the other side wrote it. Answers are read where a Reply-To is.
    percakapan: bool = False


JENIS: dict[str, JenisKabar] = {}


def daftarkan(*jenis: JenisKabar) -> None:
    """Called by a duty's ``kabar.py`` when the app starts up.  Raises: ValueError for a code taken twice.

    A kind that escalates must reach the bell of the first receivers, or nobody could ever have seen it in time.
    """
    for j in jenis:
        if j.kode in JENIS:
            raise ValueError(f"Jenis kabar {j.kode} sudah terdaftar.")
        if j.eskalasi and not j.wajib:
            raise ValueError(f"Jenis kabar {j.kode} diteruskan bila tak dibaca, jadi harus wajib=True.")
        JENIS[j.kode] = j
