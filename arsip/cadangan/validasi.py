"""What may stand in the fields of targets and repositories; secrets may not."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError

_SFTP = re.compile(r"^sftp:(?:(?://)?[^\s:/@]+@)?[^\s:/@]+(?::\d+)?[:/]\S+$")
_S3 = re.compile(r"^s3:(?:https?://)?[\w.:-]+/\S+$")
_REST = re.compile(r"^rest:https?://(?:[^\s:/@]+@)?[^\s/@]+/\S*$")
#: «name:password@» at the start of an address, with or without the scheme's slashes.
_BERSANDI = re.compile(r"^(?:sftp|s3|rest):(?:https?:)?(?://)?[^/@]*:[^/@]*@|://[^/@]*:[^/@]*@")
_ENV = re.compile(r"^env:[A-Z][A-Z0-9_]{1,60}$")


def alamat_repositori(nilai: str) -> str:
    """A folder, or restic's own address of SFTP, S3 or a rest-server, without a password.  Raises: ValidationError."""
    bersih = nilai.strip()
    if _BERSANDI.search(bersih):
        raise ValidationError("Alamat memuat sandi. Taruh sandinya di berkas kredensial bermode 600.")
    if bersih.startswith("/"):
        return _jalur(bersih)
    if any(pola.match(bersih) for pola in (_SFTP, _S3, _REST)):
        return bersih
    raise ValidationError(
        "Alamat tidak dikenal. Contoh: /srv/cadangan, sftp:cadangan@10.20.0.5:/srv/cadangan, "
        "s3:https://s3.example/cadangan, rest:https://cadangan.example/portal/"
    )


def tempat_rahasia(nilai: str) -> str:
    """The path of a file or ``env:NAMA``; never the secret itself.  Raises: ValidationError."""
    bersih = nilai.strip()
    if bersih.startswith("/"):
        return _jalur(bersih)
    if _ENV.match(bersih):
        return bersih
    raise ValidationError("Tulis jalur berkas bermode 600 (contoh: /etc/portal-lpse/sandi-cadangan) atau env:NAMA.")


def folder_lengkap(semua: list[str]) -> list[str]:
    """Absolute folders, none twice.  Raises: ValidationError."""
    hasil = [_jalur(satu) for satu in semua]
    if not hasil:
        raise ValidationError("Tulis sedikitnya satu folder.")
    if len(set(hasil)) != len(hasil):
        raise ValidationError("Ada folder yang ditulis dua kali.")
    return hasil


def _jalur(nilai: str) -> str:
    jalur = PurePosixPath(nilai)
    if not jalur.is_absolute() or ".." in jalur.parts or any(ord(huruf) < ord(" ") for huruf in nilai):
        raise ValidationError(f"{nilai}: tulis jalur lengkap yang diawali garis miring, tanpa titik dua kali.")
    return str(jalur)
