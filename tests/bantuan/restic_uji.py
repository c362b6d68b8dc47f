"""restic without the half second that opening a key costs on purpose: for tests that open hundreds of times.

The key of a fresh repository is written anew with the cheapest scrypt there is. Everything else is restic's own.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.poly1305 import Poly1305

_N, _R, _P = 2, 8, 1


def percepat(repositori: Path, sandi: str) -> None:
    """Make every key of a local repository that this password opens cheap to open."""
    for berkas in list((repositori / "keys").iterdir()):
        isi = json.loads(berkas.read_text(encoding="utf-8"))
        if isi["N"] == _N:
            continue
        kunci = _kunci(sandi, base64.b64decode(isi["salt"]), isi["N"], isi["r"], isi["p"])
        data = base64.b64decode(isi["data"])
        terbuka = _ctr(kunci[:32], data[:16], data[16:-16])
        garam, nonce = os.urandom(64), os.urandom(16)
        baru = _kunci(sandi, garam, _N, _R, _P)
        tertutup = _ctr(baru[:32], nonce, terbuka)
        isi |= {
            "N": _N,
            "r": _R,
            "p": _P,
            "salt": base64.b64encode(garam).decode(),
            "data": base64.b64encode(nonce + tertutup + _mac(baru[32:48], baru[48:64], nonce, tertutup)).decode(),
        }
        teks = json.dumps(isi).encode()
        (repositori / "keys" / hashlib.sha256(teks).hexdigest()).write_bytes(teks)
        berkas.unlink()


def _kunci(sandi: str, garam: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(sandi.encode(), salt=garam, n=n, r=r, p=p, maxmem=1 << 28, dklen=64)


def _ctr(kunci: bytes, nonce: bytes, isi: bytes) -> bytes:
    sandi = Cipher(algorithms.AES(kunci), modes.CTR(nonce)).encryptor()
    return sandi.update(isi) + sandi.finalize()


def _mac(k: bytes, r: bytes, nonce: bytes, isi: bytes) -> bytes:
    s = Cipher(algorithms.AES(k), modes.ECB()).encryptor()  # noqa: S305 - one block: Poly1305-AES is defined so
    return Poly1305.generate_tag(r + s.update(nonce) + s.finalize(), isi)
