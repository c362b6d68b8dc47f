"""Puts a CMS signature into a paper as an incremental update (PAdES): the bytes before stay as they were."""

from __future__ import annotations

import asyncio
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import BuildProps, SignatureObject

from lpse.naskah.penanda import bidang
from lpse.naskah.penanda.putaran import di_utas_sendiri
from lpse.naskah.penanda.tampak import rupa

if TYPE_CHECKING:
    from pyhanko.sign.signers.pdf_cms import Signer
    from pyhanko.sign.timestamps import TimeStamper

    from lpse.naskah.penanda.dasar import Permintaan
    from lpse.naskah.penanda.huruf import HurufTanda

SIDIK = "sha256"
_DASAR = 4096  # attributes, digests, signature
_CAP_WAKTU = 8192


class PenulisTambahan(IncrementalPdfFileWriter):
    """Writes updates that leave the paper's metadata alone.

    Rendering wrote them, with the check code and the PDF/A mark; a signature changes neither. pyHanko would rewrite
    both for the sake of a modification date.
    """

    def _update_meta(self) -> None:
        return


def tempel(
    pdf: bytes, permintaan: Permintaan, *, pena: Signer, huruf: HurufTanda, cap_waktu: TimeStamper | None = None
) -> bytes:
    """Sign: the first signature certifies the paper (only its other signature fields may still be filled).

    Raises: pyHanko's errors when the PDF is no PDF or its field is taken, TimestampRequestError.
    """
    penulis = PenulisTambahan(BytesIO(pdf))
    pertama = bidang.formulir(penulis) is None
    bidang.siapkan(penulis, huruf, permintaan.semua_bidang)
    langkah = PdfCMSEmbedder().write_cms(permintaan.bidang.nama, penulis, existing_fields_only=True)
    widget = next(langkah).get_object()
    fon = penulis.root["/AcroForm"]["/DR"]["/Font"].raw_get("/TT")
    gambar = rupa(penulis, huruf, fon, permintaan.bidang.kotak, permintaan.teks, gambar=permintaan.gambar)
    widget["/AP"][pdf_name("/N")] = gambar
    langkah.send(
        SigObjSetup(
            sig_placeholder=SignatureObject(
                timestamp=permintaan.waktu,
                subfilter=SigSeedSubFilter.PADES,
                name=permintaan.nama,
                location=permintaan.tempat,
                reason=permintaan.alasan,
                app_build_props=BuildProps(name="Portal LPSE"),
                bytes_reserved=2 * _ruang(pena, cap_waktu),
            ),
            mdp_setup=SigMDPSetup(
                md_algorithm=SIDIK, certify=pertama, docmdp_perms=MDPPerm.FILL_FORMS if pertama else None
            ),
        )
    )
    siap, keluaran = langkah.send(SigIOSetup(md_algorithm=SIDIK))
    tanda = pena.async_sign(siap.document_digest, SIDIK, use_pades=True, timestamper=cap_waktu)
    cms = di_utas_sendiri(asyncio.run, tanda)
    langkah.send(cms)
    hasil: bytes = keluaran.getvalue()
    return hasil


def _ruang(pena: Signer, cap_waktu: TimeStamper | None) -> int:
    """Bytes to keep free for the CMS: the certificates, the rest, and a time stamp's token."""
    sertifikat = {c.sha256: c for c in (*pena.cert_registry, pena.signing_cert)}
    return _DASAR + sum(len(c.dump()) for c in sertifikat.values()) + (_CAP_WAKTU if cap_waktu else 0)
