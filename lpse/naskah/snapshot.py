"""What a paper is rendered from: one dictionary of JSON values, frozen with it and attached to its PDF."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings

from lpse.akun.models import ProfilLPSE, profil
from lpse.naskah.enums import HurufNaskah
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah, TandaTangan

SKEMA = 1
Snapshot = dict[str, Any]


def kanonis(isi: Snapshot) -> bytes:
    """The one way a snapshot is written as bytes: sorted keys, no spaces, UTF-8.  Raises: TypeError, ValueError."""
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return teks.encode()


def periksa_json(isi: object) -> None:
    """A context must survive the journey through JSON unchanged, or the paper would differ from its snapshot.

    Raises: TypeError for a date, a Decimal, a tuple, a key that is not text.
    """
    if json.loads(json.dumps(isi, allow_nan=False)) != isi:
        raise TypeError(
            "Konteks naskah hanya boleh berisi nilai JSON: teks, angka, benar/salah, daftar, kamus berkunci teks."
        )


def alamat_periksa(kode: str) -> str:
    """Where the QR leads; to this machine itself until the office has said its address (LPSE_ALAMAT)."""
    alamat = settings.ALAMAT_PORTAL or f"http://localhost:{os.environ.get('PORT') or 8000}"
    return f"{alamat.rstrip('/')}/publik/verifikasi/{kode}/"


def _alamat_pendek() -> str:
    """As a person types it: without the protocol."""
    return f"{urlsplit(alamat_periksa('x')).netloc}/publik/verifikasi"


def _kop(kantor: ProfilLPSE) -> list[dict[str, Any]]:
    """The letterhead's lines; the second is printed large, as the profile's own help text says."""
    baris = [b.strip() for b in kantor.kop_surat.splitlines() if b.strip()]
    baris = baris or [b for b in (kantor.nama_instansi, kantor.unit_induk, kantor.nama) if b]
    if kantor.kop_surat.strip():
        return [{"teks": teks, "besar": i == 1 or len(baris) == 1} for i, teks in enumerate(baris)]
    return [{"teks": teks.upper(), "besar": i == len(baris) - 1} for i, teks in enumerate(baris)]


def kantor_kop(kantor: ProfilLPSE, lambang: bytes) -> Snapshot:
    """What a letterhead says, and the face it is set in."""
    hubungi = [
        f"Telepon {kantor.telepon}" if kantor.telepon else "",
        f"Surel {kantor.surel}" if kantor.surel else "",
        f"Laman {urlsplit(kantor.situs).netloc or kantor.situs}" if kantor.situs else "",
    ]
    return {
        "nama": kantor.nama,
        "instansi": kantor.nama_instansi,
        "kop": _kop(kantor),
        "alamat": " ".join(kantor.alamat.split()),
        "hubungi": " · ".join(b for b in hubungi if b),
        "zona": bahasa.singkatan_zona(),
        "lambang": hashlib.sha256(lambang).hexdigest() if lambang else "",
        "huruf": kantor.huruf_naskah or HurufNaskah.SERIF,
    }


def lambang_kantor() -> bytes:
    """The emblem's bytes; nothing when the office has none."""
    logo = profil().logo
    if not logo:
        return b""
    with logo.open("rb") as berkas:
        isi: bytes = berkas.read()
    return isi


def _tanda_tangan(t: TandaTangan) -> Snapshot:
    return {
        "urutan": t.urutan,
        "sebagai": t.sebagai,
        "jabatan": t.jabatan,
        "nama": t.nama,
        "pangkat": t.pangkat,
        "nip": t.nip,
    }


def bekukan(naskah: Naskah, *, lambang: bytes, diterbitkan: dt.datetime | None = None) -> Snapshot:
    """Gather all that the paper says, from the row as it is now; ``diterbitkan`` is when it became final."""
    slot = [_tanda_tangan(t) for t in naskah.tanda_tangan.order_by("urutan")]
    tanggal = bahasa.tanggal(naskah.tanggal)
    return {
        "skema": SKEMA,
        "naskah": {
            "uuid": str(naskah.uuid),
            "kode": naskah.kode,
            "jenis": naskah.jenis,
            "jenis_nama": naskah.jenis_nama,
            "unit": naskah.unit,
            "sifat": naskah.sifat,
            "nomor": naskah.nomor,
            "urut": naskah.urut,
            "kurun": naskah.kurun,
            "perihal": naskah.perihal,
            "tanggal": naskah.tanggal.isoformat(),
            "tempat": naskah.tempat,
            "tempat_tanggal": f"{naskah.tempat}, {tanggal}" if naskah.tempat else tanggal,
            "objek": naskah.objek_teks,
            "diterbitkan": diterbitkan.isoformat(timespec="seconds") if diterbitkan else "",
            "alamat_periksa": _alamat_pendek(),
        },
        "kantor": kantor_kop(profil(), lambang),
        "penandatangan": slot,
        "isi": naskah.konteks,
    }
