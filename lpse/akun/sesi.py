"""How long a session lives, when a person last proved who they are, and which browser may skip the second factor."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from allauth.account.authentication import get_authentication_records
from allauth.mfa import app_settings as setelan_mfa
from allauth.mfa.internal.flows import trust
from django.conf import settings
from django.utils import timezone

from lpse.akun.models import JamLayanan, profil

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.http import HttpRequest, HttpResponse

    from lpse.akun.models import Pengguna

KUNCI_MULAI = "sesi_mulai"
KUNCI_GIAT = "sesi_giat"
#: Header of a background poll (clock, counters): it shows the page is open, not that a person is there.
KEPALA_LATAR = "X-LPSE-Latar"
#: A session row is rewritten at most this often for activity alone, seconds.
JEDA_CATAT_GIAT = 60


def mulai(request: HttpRequest) -> None:
    """Stamp a session that has just begun."""
    sekarang = time.time()
    request.session[KUNCI_MULAI] = sekarang
    request.session[KUNCI_GIAT] = sekarang


def alasan_habis(request: HttpRequest) -> str:
    """Why the session is over, in words for the person; empty while it lives."""
    sekarang = time.time()
    if sekarang - request.session.get(KUNCI_MULAI, 0) > settings.SESI_MUTLAK_MAKS:
        jam = settings.SESI_MUTLAK_MAKS // 3600
        return f"Sesi Anda sudah berjalan {jam} jam dan berakhir. Masuk lagi untuk melanjutkan."
    if sekarang - request.session.get(KUNCI_GIAT, 0) > settings.SESI_DIAM_MAKS:
        menit = settings.SESI_DIAM_MAKS // 60
        return f"Anda dikeluarkan karena {menit} menit tidak ada kegiatan. Masuk lagi untuk melanjutkan."
    return ""


def catat_kegiatan(request: HttpRequest) -> bool:
    """Note that the person is there; answers whether the stamp moved (background polls never move it)."""
    sekarang = time.time()
    if request.headers.get(KEPALA_LATAR) == "1" or sekarang - request.session.get(KUNCI_GIAT, 0) < JEDA_CATAT_GIAT:
        return False
    request.session[KUNCI_GIAT] = sekarang
    return True


def baru_membuktikan_diri(request: HttpRequest) -> bool:
    """Whether password or second factor was given within ``ACCOUNT_REAUTHENTICATION_TIMEOUT`` seconds."""
    orang: Any = request.user
    catatan = get_authentication_records(request, orang) if orang.is_authenticated else []
    batas = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(satu.get("at", 0) > batas for satu in catatan)


def akhir_hari_kerja() -> datetime | None:
    """When today's counter closes in the office's zone; None on a closed day or after closing."""
    zona = ZoneInfo(profil().zona)
    kini = timezone.now().astimezone(zona)
    jam = JamLayanan.objects.filter(hari=kini.weekday()).first()
    if jam is None:
        return None
    tutup = datetime.combine(kini.date(), jam.tutup, tzinfo=zona)
    return tutup if tutup > kini else None


def percayai_peramban(response: HttpResponse, request: HttpRequest, pengguna: Pengguna | AnonymousUser) -> None:
    """Let this browser skip the second factor until today's counter closes (never longer than a working day).

    allauth dates a trust from its start and gives all the same length; ours must end at the closing hour, so the
    start is counted back from there.
    """
    sampai = akhir_hari_kerja()
    if sampai is None:
        return
    sisa = sampai - timezone.now()
    mulai_semu = int(sampai.timestamp() - setelan_mfa.TRUST_COOKIE_AGE.total_seconds())
    daftar = trust.decode_trust_cookie(request)
    daftar.append(trust.IssuedTrust(fingerprint=trust.create_config_fingerprint(pengguna), at=mulai_semu))
    response.set_cookie(
        setelan_mfa.TRUST_COOKIE_NAME,
        trust.encode_trust_cookie(daftar),
        max_age=sisa,
        path=setelan_mfa.TRUST_COOKIE_PATH,
        secure=setelan_mfa.TRUST_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
