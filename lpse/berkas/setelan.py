"""The office's own figures for files; every one a setting (``lpse/settings/simpanan.py``)."""

from __future__ import annotations

import datetime as dt
from typing import Literal, cast

from django.conf import settings

Cara = Literal["langsung", "accel", "sendfile"]


def kuota() -> int:
    """Bytes one person may keep."""
    return int(settings.BERKAS_KUOTA_BYTE)


def umur_unggahan() -> dt.timedelta:
    """How long a broken upload may be taken up again."""
    return dt.timedelta(hours=settings.BERKAS_UNGGAHAN_JAM)


def tenggang_yatim() -> dt.timedelta:
    """How old a content that nothing points at must be before the cleaner takes it."""
    return dt.timedelta(hours=settings.BERKAS_TENGGANG_JAM)


def clamd() -> str:
    """``host:port`` or the path of a socket; empty = no antivirus."""
    return str(settings.CLAMD)


def cara_kirim() -> Cara:
    return cast("Cara", settings.KIRIM_BERKAS)
