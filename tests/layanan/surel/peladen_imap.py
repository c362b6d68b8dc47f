"""A real IMAP server (pymap) as a process of its own, a folder for each test; and a real SMTP server (aiosmtpd)."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller
from imap_tools import MailBoxUnencrypted

PENGGUNA, SANDI = "layanan@lpse.test", "sandi uji/1"
_PERINTAH = "from pymap.main import main; main()"


def _port_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


class PeladenImap:
    """The server of one run; ``folder()`` makes a mailbox that no other test has seen."""

    def __init__(self) -> None:
        self.port = _port_bebas()
        self._urut = 0
        self._proses = subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
            [
                sys.executable, "-c", _PERINTAH, "--no-service", "admin", "--no-service", "managesieve",
                "--host", "127.0.0.1", "--port", str(self.port), "--no-tls",
                "dict", "--demo-user", PENGGUNA, "--demo-password", SANDI,
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._tunggu()

    def _tunggu(self) -> None:
        habis = time.monotonic() + 120
        while time.monotonic() < habis:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError("peladen IMAP tidak hidup")

    @contextmanager
    def masuk(self, folder: str = "INBOX") -> Iterator[MailBoxUnencrypted]:
        """A client of the test's own, in this folder."""
        with MailBoxUnencrypted("127.0.0.1", self.port) as kotak:
            kotak.login(PENGGUNA, SANDI, initial_folder=folder)
            yield kotak

    def folder(self) -> str:
        self._urut += 1
        nama = f"uji-{self._urut}"
        with self.masuk() as kotak:
            kotak.folder.create(nama)
        return nama

    def alamat(self, folder: str) -> str:
        return f"imap://layanan%40lpse.test:sandi%20uji%2F1@127.0.0.1:{self.port}/{folder}"

    def taruh(self, folder: str, *surat: Message | bytes, dibaca: bool = False) -> None:
        """Deliver letters, as a mail server would."""
        with self.masuk() as kotak:
            for satu in surat:
                mentah = satu if isinstance(satu, bytes) else satu.as_bytes()
                kotak.append(
                    mentah.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
                    folder,
                    flag_set=["\\Seen"] if dibaca else None,
                )

    def belum_dibaca(self, folder: str) -> list[str]:
        with self.masuk(folder) as kotak:
            return list(kotak.uids("UNSEEN"))

    def ganti_nomor(self, folder: str) -> None:
        """Throw the folder away and make it anew: another UIDVALIDITY, numbers from the start."""
        with self.masuk() as kotak:
            kotak.folder.delete(folder)
            kotak.folder.create(folder)

    def tutup(self) -> None:
        self._proses.terminate()
        self._proses.wait(timeout=10)


class PeladenSmtp:
    """Keeps what it was given."""

    def __init__(self) -> None:
        self.surat: list[Message] = []
        self._pengendali = Controller(self, hostname="127.0.0.1", port=_port_bebas())
        self._pengendali.start()

    @property
    def port(self) -> int:
        return int(self._pengendali.port)

    async def handle_DATA(self, _server: Any, _sesi: Any, amplop: Any) -> str:  # noqa: ANN401, N802 - aiosmtpd's own
        self.surat.append(message_from_bytes(amplop.content))
        return "250 diterima"

    def tutup(self) -> None:
        self._pengendali.stop()
