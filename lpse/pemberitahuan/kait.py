"""Webhooks: JSON signed with HMAC, to public addresses only, never redirected, never kept waiting for long."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import json
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.crypto import salted_hmac

from lpse.pemberitahuan.galat import DitolakTetap, GagalSementara

if TYPE_CHECKING:
    from lpse.pemberitahuan.models import KaitWeb, Kiriman

BATAS_SAMBUNG = 5
#: The whole exchange, however slowly the other side drips.
BATAS_SELURUHNYA = 15
_BACA_MAKS = 2048
_CEPAT_LAGI = frozenset({408, 425, 429})
_ALIH = range(300, 400)
_BAIK = range(200, 300)
_RUSAK = range(500, 600)
#: IPv4 addresses dressed as IPv6 of other kinds; what stands behind them is not ours to guess.
_TERJEMAHAN = ipaddress.ip_network("64:ff9b::/96")


def rahasia(kait: KaitWeb) -> str:
    """The secret that the receiver keeps too. It is not stored: it follows from the portal's key and the generation."""
    return salted_hmac("lpse.kaitweb", f"{kait.kunci}:{kait.generasi}", algorithm="sha256").hexdigest()


def tanda_tangan(kunci: str, saat: str, isi: bytes) -> str:
    """``sha256=…`` over ``<time>.<body>``, as the receiver computes it."""
    return "sha256=" + hmac.new(kunci.encode(), saat.encode() + b"." + isi, hashlib.sha256).hexdigest()


def periksa_alamat(url: str) -> SplitResult:
    """An address that may be called at all: https, or a host the operator named (``LPSE_KAIT_HOST``).

    Raises: DitolakTetap, with words for people.
    """
    try:
        bagian = urlsplit(url)
        _ = bagian.port
    except ValueError as galat:
        raise DitolakTetap("Alamat tidak dapat dibaca.") from galat
    if not bagian.hostname or bagian.username or bagian.password:
        raise DitolakTetap("Alamat harus menyebut nama host, tanpa nama pengguna atau sandi.")
    if bagian.scheme != "https" and not (bagian.scheme == "http" and bagian.hostname in settings.KAIT_HOST):
        raise DitolakTetap("Alamat harus https.")
    return bagian


def alamat_aman(host: str, port: int) -> str:
    """The address to connect to; every address of the name must be public, so that no answer can be swapped.

    Raises: GagalSementara when the name is not found now, DitolakTetap when it leads inside.
    """
    try:
        jawaban = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as galat:
        raise GagalSementara(f"Nama {host} tidak ditemukan: {galat}") from galat
    alamat = [str(satu[4][0]) for satu in jawaban]
    if host not in settings.KAIT_HOST and not all(_publik(satu) for satu in alamat):
        raise DitolakTetap(f"{host} menunjuk ke jaringan dalam; kait web hanya boleh ke alamat publik.")
    return alamat[0]


def _publik(teks: str) -> bool:
    alamat = ipaddress.ip_address(teks.partition("%")[0])
    if isinstance(alamat, ipaddress.IPv6Address):
        if alamat.ipv4_mapped:
            return _publik(str(alamat.ipv4_mapped))
        if alamat.sixtofour or alamat.teredo or alamat in _TERJEMAHAN:
            return False
    return alamat.is_global and not alamat.is_multicast


class _Sambungan(http.client.HTTPConnection):
    """Connects to the very address that was checked, whatever the name answers by now; TLS still proves the name."""

    def __init__(self, bagian: SplitResult, alamat: str, port: int) -> None:
        super().__init__(bagian.hostname or "", port, timeout=BATAS_SAMBUNG)
        self._alamat = alamat
        self._tls = ssl.create_default_context() if bagian.scheme == "https" else None

    def connect(self) -> None:
        mentah = socket.create_connection((self._alamat, self.port), BATAS_SAMBUNG)
        self.sock = self._tls.wrap_socket(mentah, server_hostname=self.host) if self._tls else mentah


def kirim_kait(kiriman: Kiriman, kait: KaitWeb) -> None:
    """POST one event.  Raises: DitolakTetap, GagalSementara."""
    bagian = periksa_alamat(kait.url)
    port = bagian.port or (443 if bagian.scheme == "https" else 80)
    isi = json.dumps(kiriman.muatan or {}, ensure_ascii=False, sort_keys=True).encode()
    saat = str(int(time.time()))
    kepala = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": f"Portal-LPSE/{settings.VERSI}",
        "X-LPSE-Jenis": kiriman.jenis,
        "X-LPSE-Kiriman": kiriman.message_id.partition("@")[0],
        "X-LPSE-Waktu": saat,
        "X-LPSE-Tanda-Tangan": tanda_tangan(rahasia(kait), saat, isi),
    }
    sambungan = _Sambungan(bagian, alamat_aman(bagian.hostname or "", port), port)
    try:
        status = _tukar(sambungan, bagian, isi, kepala)
    except (OSError, http.client.HTTPException) as galat:
        raise GagalSementara(f"{bagian.hostname} tidak menjawab: {str(galat) or type(galat).__name__}") from galat
    finally:
        sambungan.close()
    _nilai(status, bagian.hostname or "")


def _tukar(sambungan: _Sambungan, bagian: SplitResult, isi: bytes, kepala: dict[str, str]) -> int:
    jalan = (bagian.path or "/") + (f"?{bagian.query}" if bagian.query else "")
    sambungan.connect()
    putus = threading.Timer(BATAS_SELURUHNYA, sambungan.sock.shutdown, [socket.SHUT_RDWR])
    putus.start()
    try:
        sambungan.request("POST", jalan, isi, kepala)
        jawaban = sambungan.getresponse()
        jawaban.read(_BACA_MAKS)
        return jawaban.status
    finally:
        putus.cancel()


def _nilai(status: int, host: str) -> None:
    if status in _BAIK:
        return
    if status in _ALIH:
        raise DitolakTetap(f"{host} mengalihkan ({status}); pengalihan tidak diikuti. Tulis alamat akhirnya.")
    if status in _CEPAT_LAGI or status in _RUSAK:
        raise GagalSementara(f"{host} menjawab {status}.")
    raise DitolakTetap(f"{host} menolak: {status}.")
