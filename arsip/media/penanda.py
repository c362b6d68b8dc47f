"""The marker file on a medium: who it is, sealed with the portal's key, so that a copy or a forgery is seen."""

from __future__ import annotations

import json
import os
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path

from django.core.signing import BadSignature, Signer

NAMA = ".lpse-media.json"
#: A marker is a few hundred bytes; whatever is longer is not one.
_PALING_BESAR = 4096
_GARAM = "arsip.media.penanda"


class PenandaPalsu(Exception):  # noqa: N818 - the field's own words
    """A marker is there, and it is not one that this portal sealed."""


@dataclass(frozen=True)
class Penanda:
    """What the marker says. ``pengenal`` are the traits of the file system it was written on."""

    uuid: str
    kode: str
    nomor_seri: str
    repositori: str
    pengenal: dict[str, str]


def tulis(akar: Path, penanda: Penanda) -> None:
    """Write the marker onto the mount, whole or not at all.  Raises: OSError (read-only, full, gone)."""
    isi = asdict(penanda)
    teks = json.dumps({"versi": 1, "isi": isi, "segel": _segel(isi)}, ensure_ascii=False, indent=1, sort_keys=True)
    sementara = akar / f"{NAMA}.{uuid.uuid4().hex[:8]}"
    try:
        with sementara.open("x", encoding="utf-8") as berkas:
            berkas.write(teks)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.replace(akar / NAMA)
    except OSError:
        sementara.unlink(missing_ok=True)
        raise


def baca(akar: Path) -> Penanda | None:
    """The marker of this mount; None when there is none.

    Raises: PenandaPalsu (a link, too long, not ours, changed by a single letter), OSError (the mount is gone).
    """
    tempat = akar / NAMA
    try:
        pegangan = os.open(tempat, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return None
    except OSError as galat:
        if tempat.is_symlink():
            raise PenandaPalsu(str(tempat)) from galat
        raise
    with os.fdopen(pegangan, "rb") as berkas:
        mentah = berkas.read(_PALING_BESAR + 1)
    if len(mentah) > _PALING_BESAR:
        raise PenandaPalsu(str(tempat))
    try:
        bungkus = json.loads(mentah)
        isi = bungkus["isi"]
        Signer(salt=_GARAM).unsign(f"{_kanonis(isi)}:{bungkus['segel']}")
        return Penanda(**isi)
    except (ValueError, KeyError, TypeError, BadSignature) as galat:
        raise PenandaPalsu(str(tempat)) from galat


def _kanonis(isi: dict[str, object]) -> str:
    return json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _segel(isi: dict[str, object]) -> str:
    return Signer(salt=_GARAM).signature(_kanonis(isi))
