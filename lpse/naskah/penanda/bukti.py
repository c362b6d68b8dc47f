"""Reads the signatures of a PDF and tells what each is worth.

For PDFs of our own making only: it parses what it is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from lpse.naskah.penanda.putaran import di_utas_sendiri

if TYPE_CHECKING:
    from asn1crypto import x509
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus


class TakTerbaca(Exception):  # noqa: N818 - the field's own words
    """The bytes are no PDF whose signatures could be read."""


@dataclass(frozen=True)
class BuktiTanda:
    """One signature as it stands in the file.

    ``utuh``: what it covers is unchanged, and later updates only did what it allows. ``tepercaya``: its certificate
    leads to one of our roots and was valid at the time asked about. ``seluruh``: nothing follows it in the file.
    """

    bidang: str
    nama: str
    penerbit: str
    serial: str
    waktu: datetime | None
    cap_waktu: datetime | None
    utuh: bool
    tepercaya: bool
    seluruh: bool


def baca_bukti(
    pdf: bytes, akar: Sequence[x509.Certificate], saat: Sequence[datetime | None] | None = None
) -> list[BuktiTanda]:
    """Every signature in the order it was made; ``saat`` are the moments its certificate must have been valid at.

    Raises: TakTerbaca.
    """
    try:
        tanda = PdfFileReader(BytesIO(pdf)).embedded_signatures
        waktu = list(saat or ())
        return [_bukti(t, akar, waktu[i] if i < len(waktu) else None) for i, t in enumerate(tanda)]
    except (PdfError, SignatureValidationError, ValueError, KeyError, TypeError) as galat:
        raise TakTerbaca(str(galat)) from galat


def _bukti(tanda: EmbeddedPdfSignature, akar: Sequence[x509.Certificate], saat: datetime | None) -> BuktiTanda:
    konteks = ValidationContext(trust_roots=list(akar), allow_fetching=False, moment=saat)
    # The token of a time stamp has its own authority; whether we trust that one changes nothing for the paper.
    keadaan: PdfSignatureStatus = di_utas_sendiri(validate_pdf_signature, tanda, konteks)
    sertifikat = tanda.signer_cert
    cap = keadaan.timestamp_validity
    return BuktiTanda(
        bidang=str(tanda.field_name),
        nama=_nama(sertifikat.subject),
        penerbit=_nama(sertifikat.issuer),
        serial=f"{sertifikat.serial_number:x}",
        waktu=tanda.self_reported_timestamp,
        cap_waktu=cap.timestamp if cap is not None and cap.intact and cap.valid else None,
        utuh=bool(keadaan.intact and keadaan.valid and keadaan.docmdp_ok),
        tepercaya=bool(keadaan.trusted),
        seluruh=keadaan.coverage == SignatureCoverageLevel.ENTIRE_FILE,
    )


def _nama(nama: x509.Name) -> str:
    return str(nama.native.get("common_name", nama.human_friendly))
