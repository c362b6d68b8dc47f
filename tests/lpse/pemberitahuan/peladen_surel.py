"""A mail server of fifty lines: says what it is told to say, and keeps what it was given."""

from __future__ import annotations

import socketserver
import threading
from email import message_from_bytes
from email.message import Message


class _Percakapan(socketserver.StreamRequestHandler):
    """One client. ``jawaban`` replaces the answer to a word (``{"RCPT": "450 penuh"}``); «putus» hangs up."""

    def handle(self) -> None:
        peladen: PeladenSurel = self.server.milik  # type: ignore[attr-defined] # set below
        if not self._jawab(peladen.jawaban.get("SAMBUT", "220 uji siap")):
            return
        while baris := self.rfile.readline():
            kata = baris.split()[0].upper().decode() if baris.split() else ""
            jawab = peladen.jawaban.get(kata)
            if kata == "DATA" and (jawab is None or jawab.startswith("3")):
                if not self._jawab("354 lanjut") or not self._terima(peladen):
                    return
                continue
            if not self._jawab(jawab or ("221 sampai jumpa" if kata == "QUIT" else "250 baik")) or kata == "QUIT":
                return

    def _terima(self, peladen: PeladenSurel) -> bool:
        isi = b""
        while (baris := self.rfile.readline()) not in {b".\r\n", b""}:
            isi += baris[1:] if baris.startswith(b"..") else baris
        jawab = peladen.jawaban.get("ISI", "250 diterima")
        if jawab.startswith("2"):
            with peladen.kunci:
                peladen.surat.append(message_from_bytes(isi))
        return self._jawab(jawab)

    def _jawab(self, teks: str) -> bool:
        if teks == "putus":
            return False
        self.wfile.write(teks.encode() + b"\r\n")
        return True


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class PeladenSurel:
    """Listens on a free port of this machine until ``tutup``."""

    def __init__(self, jawaban: dict[str, str]) -> None:
        self.jawaban = jawaban
        self.surat: list[Message] = []
        self.kunci = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Percakapan)
        self._server.milik = self  # type: ignore[attr-defined] # the handler finds its way back by it
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def nomor(self) -> list[str]:
        """Message-IDs in the order they came."""
        return [str(s["Message-ID"]) for s in self.surat]

    def tutup(self) -> None:
        self._server.shutdown()
        self._server.server_close()
