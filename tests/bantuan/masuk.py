"""Opening a door for a character without the login form: same session marks, second factor and all."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.userkit import user_id_to_str
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import Client

from lpse.akun import sesi
from lpse.akun.models import Pengguna
from tests.pabrik import SANDI

#: Base32 of the fixed characters' authenticator.
RAHASIA_TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
_PEMILIK_CATATAN = "account_authentication_methods_user"  # allauth keeps this name private
PINTU = "lpse.akun.backends.PenggunaBackend"


def kode_totp(rahasia: str = RAHASIA_TOTP, geser: int = 0) -> str:
    """The six digits an authenticator shows now (RFC 6238), ``geser`` periods of 30 s later."""
    hitung = int(time.time()) // 30 + geser
    sidik = hmac.new(base64.b32decode(rahasia, casefold=True), struct.pack(">Q", hitung), hashlib.sha1).digest()
    awal = sidik[-1] & 0x0F
    nilai: int = struct.unpack(">I", sidik[awal : awal + 4])[0] & 0x7FFFFFFF
    return f"{nilai % 1_000_000:06d}"


def pasang_totp(pengguna: Pengguna) -> None:
    """Give the person an authenticator with a secret that the tests know."""
    if not Authenticator.objects.filter(user=pengguna, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(pengguna, RAHASIA_TOTP)


def klien_masuk(pengguna: Pengguna, *, baru_saja: bool = True, faktor_kedua: bool = True) -> Client:
    """A browser of this person, past login.

    ``baru_saja`` says whether the identity was confirmed a moment ago (dangerous acts ask for it); ``faktor_kedua``
    gives roles that must have one their authenticator.
    """
    if faktor_kedua and pengguna.wajib_faktor_kedua:
        pasang_totp(pengguna)
    klien = Client()
    klien.force_login(pengguna, backend=PINTU)
    isi = klien.session
    sekarang = time.time()
    bukti = {"at": sekarang if baru_saja else 0.0, "reauthenticated": baru_saja}
    isi[sesi.KUNCI_MULAI] = isi[sesi.KUNCI_GIAT] = sekarang
    isi[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "password", **bukti}]
    if faktor_kedua and pengguna.wajib_faktor_kedua:
        isi[AUTHENTICATION_METHODS_SESSION_KEY].append({"method": "mfa", "type": "totp", **bukti})
    isi[_PEMILIK_CATATAN] = user_id_to_str(pengguna)
    isi.save()
    return klien


def beri_sandi(pengguna: Pengguna, sandi: str = SANDI) -> None:
    """A password as the real portal hashes it (unit tests use a cheap hasher that it would not know)."""
    Pengguna.objects.filter(pk=pengguna.pk).update(password=Argon2PasswordHasher().encode(sandi, "garam-uji-peramban"))
    pengguna.refresh_from_db()
