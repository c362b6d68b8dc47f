"""What a signer is asked and what it answers; the portal knows no more of them (docs/resep/tambah-penanda.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from lpse.galat import AturanDilanggar


class PenandaMenolak(Exception):  # noqa: N818 - the field's own words
    """The service answered and will not sign (identity, quota, policy). The slot becomes *gagal* with this reason."""


class PenandaTakTersedia(Exception):  # noqa: N818 - as above
    """No usable answer: down, timed out, malformed. The slot becomes *gagal*; the same request may be sent again."""


class KunciDitolak(AturanDilanggar):
    """The signer's own key or passphrase does not serve; nothing was tried and nothing changes."""


@dataclass(frozen=True)
class Bidang:
    """One signature field: its name, its page (from 1), its box in points from the lower left, its tooltip."""

    nama: str
    halaman: int
    kotak: tuple[float, float, float, float]
    keterangan: str


@dataclass(frozen=True)
class Permintaan:
    """One signature, as every signer understands it.

    ``semua_bidang`` are the fields of every slot of the paper in order: the first signature lays them all out, so that
    later ones only fill in what the first has already certified. ``kunci`` is the same for every try of the same
    signature on the same bytes: an idempotency key for services that know one.
    """

    bidang: Bidang
    semua_bidang: tuple[Bidang, ...]
    alasan: str
    tempat: str
    waktu: datetime
    nama: str
    pengguna_id: int
    nip: str
    nik: str
    teks: tuple[str, ...]
    kunci: str
    frasa: str = field(default="", repr=False)
    #: A drawn signature (PNG) that the visible one shows; under the office's seal, ``pengguna_id`` is 0 then.
    gambar: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Hasil:
    """The signed PDF and, in words, what signed it: ``subjek``, ``penerbit``, ``serial``, ``tingkat`` (B-B, B-T), …"""

    pdf: bytes
    rincian: dict[str, str]


class Penanda(Protocol):
    """Signs one PDF as an incremental update: the answer begins with the very bytes it was given.

    Raises: KunciDitolak (the person's input; nothing was tried), PenandaMenolak, PenandaTakTersedia.
    """

    @property
    def kode(self) -> str:
        """Short name for the record: «pkcs12»."""
        ...

    @property
    def label(self) -> str:
        """Name for people: «Sertifikat kantor (PKCS#12)»."""
        ...

    @property
    def batas_detik(self) -> int:
        """The longest one signature may take, all tries together."""
        ...

    def tandatangani(self, pdf: bytes, permintaan: Permintaan) -> Hasil: ...
