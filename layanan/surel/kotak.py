"""The service mailbox over IMAP (RFC 3501): where it is, what lies there beyond a place, and one letter of it.

Only what was asked for is fetched, and nothing is marked by fetching (BODY.PEEK). The mark «seen» that follows is a
courtesy to people who look into the mailbox: what was taken is known by the place kept in PostgreSQL.
"""

from __future__ import annotations

import imaplib
import ssl
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from imap_tools import ImapToolsError, MailBox, MailBoxUnencrypted, MailMessageFlags

from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from imap_tools import BaseMailBox

#: Seconds for one word with the server; the task's own limit is far above.
TUNGGU = 30
_PORT, _PORT_TLS = 143, 993
_BULAN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Alamat:
    """Where a mailbox is; ``sandi`` never stands in ``nama``, which people read."""

    tuan: str
    port: int
    pengguna: str
    sandi: str
    folder: str
    tls: bool

    @property
    def nama(self) -> str:
        return f"{self.pengguna}@{self.tuan}:{self.port}/{self.folder}"


def urai_alamat(url: str) -> Alamat:
    """``imaps://name:password@host:993/INBOX``.  Raises: ImproperlyConfigured."""
    bagian = urlsplit(url)
    if bagian.scheme not in {"imap", "imaps"} or not bagian.hostname or not bagian.username:
        raise ImproperlyConfigured("LPSE_SUREL_IMAP_URL harus seperti imaps://nama:sandi@tuan:993/INBOX.")
    tls = bagian.scheme == "imaps"
    return Alamat(
        bagian.hostname,
        bagian.port or (_PORT_TLS if tls else _PORT),
        unquote(bagian.username),
        unquote(bagian.password or ""),
        unquote(bagian.path.strip("/")) or "INBOX",
        tls,
    )


class Kotak:
    """An open mailbox."""

    def __init__(self, sambungan: BaseMailBox, folder: str) -> None:
        self._sambungan = sambungan
        keadaan = sambungan.folder.status(folder)
        self.uidvalidity = int(keadaan["UIDVALIDITY"])
        self.uid_berikut = int(keadaan["UIDNEXT"])

    def sesudah(self, uid: int) -> list[int]:
        """Letters beyond a place, in their order. «n:*» always names the last letter, so it is sifted here again."""
        return self._cari(f"UID {uid + 1}:*", lebih_dari=uid)

    def belum_dibaca(self, *, sesudah: int) -> list[int]:
        """Letters beyond a place that nobody has opened."""
        return self._cari("UNSEEN", lebih_dari=sesudah)

    def sejak(self, hari: dt.date) -> list[int]:
        """Letters that came on this day or later (the server's own day)."""
        return self._cari(f"SINCE {hari.day}-{_BULAN[hari.month - 1]}-{hari.year}")

    def _cari(self, kata: str, *, lebih_dari: int = 0) -> list[int]:
        return sorted(u for satu in self._sambungan.uids(kata) if (u := int(satu)) > lebih_dari)

    def tajuk(self, uid: int) -> tuple[bytes, int] | None:
        """The headers and the size of the whole letter; None when it was removed meanwhile."""
        return self._ambil(uid, hanya_tajuk=True)

    def utuh(self, uid: int) -> bytes | None:
        """The whole letter; None when it was removed meanwhile."""
        isi = self._ambil(uid, hanya_tajuk=False)
        return isi[0] if isi else None

    def _ambil(self, uid: int, *, hanya_tajuk: bool) -> tuple[bytes, int] | None:
        bagian = f"(BODY.PEEK[{'HEADER' if hanya_tajuk else ''}] UID RFC822.SIZE)"
        _, jawaban = self._sambungan.client.uid("FETCH", str(uid), bagian)
        for satu in jawaban or ():
            if isinstance(satu, tuple):
                return bytes(satu[1]), _ukuran(jawaban)
        return None

    def tandai(self, uid: int) -> None:
        self._sambungan.flag([str(uid)], [MailMessageFlags.SEEN], value=True)


def _ukuran(jawaban: list[bytes | tuple[bytes, bytes]]) -> int:
    """RFC822.SIZE, wherever in the answer the server put it."""
    for satu in jawaban:
        teks = (satu[0] if isinstance(satu, tuple) else satu).decode("ascii", "replace").upper()
        if "RFC822.SIZE" in teks:
            angka = teks.partition("RFC822.SIZE")[2].strip(" )").split(" ")[0]
            return int(angka) if angka.isdigit() else 0
    return 0


@contextmanager
def buka(alamat: Alamat) -> Iterator[Kotak]:
    """Log in and stand in the folder; out again whatever happens.

    Raises: AturanDilanggar when the server is away, refuses, or hangs up in the middle (the next run goes on).
    """
    try:
        with _sambung(alamat) as sambungan:
            sambungan.login(alamat.pengguna, alamat.sandi, initial_folder=alamat.folder)
            yield Kotak(sambungan, alamat.folder)
    except (ImapToolsError, imaplib.IMAP4.error, OSError) as galat:
        raise AturanDilanggar(f"Kotak surel {alamat.nama} tidak dapat dibaca: {_sebab(galat)}") from galat


def _sambung(alamat: Alamat) -> BaseMailBox:
    if alamat.tls:
        return MailBox(alamat.tuan, alamat.port, timeout=TUNGGU, ssl_context=ssl.create_default_context())
    return MailBoxUnencrypted(alamat.tuan, alamat.port, timeout=TUNGGU)


def _sebab(galat: Exception) -> str:
    """A server's words, short and without a password."""
    return " ".join(str(galat).split())[:200] or type(galat).__name__
