"""Pairing a browser with the portal, and shutting it out again (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import TYPE_CHECKING, Final

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from layanan.kios.models import PerangkatKios
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UMUR_KODE: Final = dt.timedelta(minutes=10)
KODE_KELIRU: Final = "Kode itu tidak dikenal, sudah dipakai, atau lewat 10 menit. Minta kode baru kepada petugas."
SUDAH_DICABUT: Final = "Perangkat ini sudah dicabut. Pasang sebagai perangkat baru."
_JEDA_TERLIHAT: Final = dt.timedelta(minutes=1)


def sidik(*, guna: str, rahasia: str) -> str:
    """What is kept of a code or a token. Keyed, for six digits alone are guessed from their digest at once."""
    return salted_hmac(f"layanan.kios.{guna}", rahasia, algorithm="sha256").hexdigest()


def _kode_baru(perangkat: PerangkatKios) -> str:
    kode = f"{secrets.randbelow(10**6):06}"
    perangkat.kode_hash = sidik(guna="kode", rahasia=kode)
    perangkat.kode_sampai = timezone.now() + UMUR_KODE
    return kode


@transaction.atomic
def buat_kode(*, nama: str, ruang: str, jenis: str, oleh: Pengguna) -> tuple[PerangkatKios, str]:
    """Register a device; the code is told once and works once, for ten minutes (Pasal 23(3)).

    Raises: AturanDilanggar (the name is taken).
    """
    perangkat = PerangkatKios(nama=nama.strip(), ruang=ruang.strip(), jenis=jenis, dipasang_oleh=oleh)
    kode = _kode_baru(perangkat)
    try:
        with transaction.atomic():
            perangkat.save()
    except IntegrityError as galat:
        raise AturanDilanggar("Perangkat dengan nama ini sudah ada. Beri nama lain, atau cabut yang lama.") from galat
    catat(pelaku=oleh, kata="membuat kode pasang perangkat", objek=perangkat, sesudah={"jenis": jenis})
    return perangkat, kode


@transaction.atomic
def kode_ulang(*, perangkat_id: int, oleh: Pengguna) -> str:
    """Another code for a device that stands: the browser it was paired with stays until the code is used.

    Raises: AturanDilanggar (revoked).
    """
    perangkat = _kunci(perangkat_id)
    kode = _kode_baru(perangkat)
    perangkat.dipasang_oleh = oleh
    perangkat.save(update_fields=["kode_hash", "kode_sampai", "dipasang_oleh"])
    catat(pelaku=oleh, kata="membuat kode pasang perangkat", objek=perangkat)
    return kode


@transaction.atomic
def pasang(*, kode: str) -> tuple[PerangkatKios, str]:
    """Give this browser the token of the device the code was made for; of two at once, one (Pasal 23(3)).

    Raises: AturanDilanggar (no such code, used, too old).
    """
    kini = timezone.now()
    kueri = PerangkatKios.objects.berlaku().select_for_update(of=("self",))
    perangkat = kueri.filter(kode_hash=sidik(guna="kode", rahasia=kode), kode_sampai__gt=kini).first()
    if perangkat is None:
        raise AturanDilanggar(KODE_KELIRU)
    token = secrets.token_urlsafe(32)
    perangkat.kode_hash, perangkat.token_hash = "", sidik(guna="token", rahasia=token)
    perangkat.generasi += 1
    perangkat.dipasang_pada = perangkat.terlihat_pada = kini
    perangkat.save()
    catat(pelaku=None, kata="memasang perangkat", objek=perangkat, sesudah={"dipasang ke": perangkat.generasi})
    return perangkat, token


@transaction.atomic
def cabut(*, perangkat_id: int, oleh: Pengguna) -> PerangkatKios:
    """Shut the browser out, for good.  Raises: AturanDilanggar (revoked before)."""
    perangkat = _kunci(perangkat_id)
    perangkat.kode_hash = perangkat.token_hash = ""
    perangkat.dicabut_pada, perangkat.dicabut_oleh = timezone.now(), oleh
    perangkat.save()
    catat(pelaku=oleh, kata="mencabut perangkat", objek=perangkat)
    return perangkat


def kenali(*, token: str) -> PerangkatKios | None:
    """The device that holds this token, and that it was seen, noted once a minute; None for any other."""
    if not token:
        return None
    perangkat = PerangkatKios.objects.berlaku().filter(token_hash=sidik(guna="token", rahasia=token)).first()
    if perangkat is None:
        return None
    kini = timezone.now()
    if perangkat.terlihat_pada is None or kini - perangkat.terlihat_pada >= _JEDA_TERLIHAT:
        perangkat.terlihat_pada = kini
        PerangkatKios.objects.berlaku().filter(pk=perangkat.pk).update(terlihat_pada=kini)
    return perangkat


def _kunci(perangkat_id: int) -> PerangkatKios:
    perangkat = PerangkatKios.objects.select_for_update(of=("self",)).get(pk=perangkat_id)
    if perangkat.dicabut_pada is not None:
        raise AturanDilanggar(SUDAH_DICABUT)
    return perangkat
