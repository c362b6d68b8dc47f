"""Passwords and credentials of repositories: files of mode 600 or the environment, read only where they are used."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from pathlib import Path
from urllib.parse import quote

from arsip.cadangan.galat import IzinDitolak, SetelanKurang

_LINGKUNGAN = "env:"
_TERBUKA = stat.S_IRWXG | stat.S_IRWXO
#: What a credential file may set; anything else in it is refused.
NAMA_KREDENSIAL = frozenset(
    {
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_DEFAULT_REGION",
        "RESTIC_REST_USERNAME", "RESTIC_REST_PASSWORD",
    }
)  # fmt: skip


def baca_rahasia(tempat: str, apa: str) -> str:
    """The content of a secret: ``env:NAMA`` or the path of a file that only its owner may read.

    Raises: SetelanKurang, IzinDitolak.
    """
    if tempat.startswith(_LINGKUNGAN):
        nilai = os.environ.get(tempat.removeprefix(_LINGKUNGAN), "")
        if not nilai:
            raise SetelanKurang(
                f"{apa}: variabel lingkungan {tempat.removeprefix(_LINGKUNGAN)} kosong di mesin pekerja."
            )
        return nilai
    jalur = Path(tempat)
    try:
        keadaan = jalur.stat()
        if keadaan.st_mode & _TERBUKA:
            raise IzinDitolak(f"{apa}: berkas {tempat} terbuka bagi orang lain. Tutup dengan: chmod 600 {tempat}")
        isi = jalur.read_text(encoding="utf-8").strip()
    except FileNotFoundError as galat:
        raise SetelanKurang(f"{apa}: berkas {tempat} tidak ada di mesin pekerja.") from galat
    except OSError as galat:
        raise IzinDitolak(f"{apa}: berkas {tempat} tidak terbaca ({galat.strerror}).") from galat
    if not isi:
        raise SetelanKurang(f"{apa}: berkas {tempat} kosong.")
    return isi


def baca_kredensial(berkas: str) -> dict[str, str]:
    """The lines ``NAMA=nilai`` of a credential file.  Raises: SetelanKurang, IzinDitolak."""
    if not berkas:
        return {}
    hasil: dict[str, str] = {}
    for nomor, baris in enumerate(baca_rahasia(berkas, "Berkas kredensial").splitlines(), 1):
        bersih = baris.strip()
        if not bersih or bersih.startswith("#"):
            continue
        nama, sama, nilai = bersih.partition("=")
        if not sama or nama.strip() not in NAMA_KREDENSIAL:
            daftar = ", ".join(sorted(NAMA_KREDENSIAL))
            raise SetelanKurang(
                f"Berkas kredensial {berkas} baris {nomor}: tulis NAMA=nilai; nama yang dikenal: {daftar}."
            )
        hasil[nama.strip()] = nilai.strip().strip("\"'")
    return hasil


def lingkungan_restic(
    alamat: str, berkas_sandi: str, berkas_lingkungan: str = "", *, awalan: str = "RESTIC_"
) -> dict[str, str]:
    """What restic finds in its environment: address, password, credentials; never in its arguments.

    ``awalan`` is ``RESTIC_FROM_`` for the repository a copy comes from.  Raises: SetelanKurang, IzinDitolak.
    """
    kredensial = baca_kredensial(berkas_lingkungan)
    orang, sandi = kredensial.pop("RESTIC_REST_USERNAME", ""), kredensial.pop("RESTIC_REST_PASSWORD", "")
    if alamat.startswith("rest:") and orang:
        protokol, _, sisa = alamat.removeprefix("rest:").partition("://")
        alamat = f"rest:{protokol}://{quote(orang, safe='')}:{quote(sandi, safe='')}@{sisa}"
    hasil = {f"{awalan}REPOSITORY": alamat, **kredensial}
    kata_sandi = baca_rahasia(berkas_sandi, "Sandi repositori")
    if berkas_sandi.startswith(_LINGKUNGAN):
        hasil[f"{awalan}PASSWORD"] = kata_sandi
    else:
        hasil[f"{awalan}PASSWORD_FILE"] = berkas_sandi
    return hasil


def tulis_sandi_baru(jalur: Path) -> bool:
    """Make a password file of mode 600 with 256 random bits, whole or not at all; False when it exists already."""
    jalur.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sementara = jalur.with_name(f".{jalur.name}.{secrets.token_hex(4)}")
    sementara.touch(mode=0o600)
    with sementara.open("w", encoding="utf-8") as berkas:
        berkas.write(secrets.token_urlsafe(32) + "\n")
        berkas.flush()
        os.fsync(berkas.fileno())
    try:
        jalur.hardlink_to(sementara)  # the first of several processes wins
    except FileExistsError:
        return False
    finally:
        sementara.unlink()
    return True


def sidik_kunci(kata_sandi: str) -> str:
    """Fingerprint that tells two keys apart and says nothing about them: the passwords carry 256 random bits."""
    return hashlib.sha256(b"lembar-pemulihan:" + kata_sandi.encode()).hexdigest()


def sidik_pendek(sidik: str) -> str:
    """The fingerprint as people compare it: four groups of four."""
    return " ".join(sidik[i : i + 4] for i in range(0, 16, 4))
