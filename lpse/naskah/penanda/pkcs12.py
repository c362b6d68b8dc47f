"""The shipped signer: PAdES B-B with the person's own PKCS#12, B-T when the office names a time-stamping service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cryptography import x509
from django.conf import settings
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from lpse.naskah.penanda.dasar import Hasil, KunciDitolak, PenandaMenolak, PenandaTakTersedia
from lpse.naskah.penanda.huruf import huruf_tanda
from lpse.naskah.penanda.pades import tempel
from lpse.naskah.penanda.tsa import CapWaktu
from lpse.tampilan.bahasa import tanggal

if TYPE_CHECKING:
    from lpse.naskah.penanda.dasar import Permintaan

SALAH_FRASA = "Frasa sandi tidak cocok dengan sertifikat Anda. Tidak ada yang berubah; coba lagi."


@dataclass(frozen=True)
class BerkasKunci:
    """A PKCS#12 as it lies on disk."""

    isi: bytes


class PenandaPkcs12:
    """``cari(pengguna_id)`` finds the person's key file.  Raises (there): KunciDitolak."""

    kode = "pkcs12"
    label = "Sertifikat kantor (PKCS#12)"

    def __init__(self, cari: Callable[[int], BerkasKunci] | None = None, tsa: str | None = None) -> None:
        self.cari = cari or _dari_register
        self.tsa = settings.LPSE_TSA_URL if tsa is None else tsa

    @property
    def batas_detik(self) -> int:
        return 30 if self.tsa else 10

    def tandatangani(self, pdf: bytes, permintaan: Permintaan) -> Hasil:
        pena = buka(self.cari(permintaan.pengguna_id), permintaan.frasa)
        sertifikat = sertifikat_dari(pena)
        periksa_masa(sertifikat, permintaan.waktu)
        try:
            hasil = tempel(
                pdf,
                permintaan,
                pena=pena,
                huruf=huruf_tanda(),
                cap_waktu=CapWaktu(self.tsa) if self.tsa else None,
            )
        except TimestampRequestError as galat:
            raise PenandaTakTersedia(f"Layanan cap waktu tidak menjawab sebagaimana mestinya ({galat}).") from galat
        except (SigningError, PdfError) as galat:
            raise PenandaMenolak(f"PDF naskah tidak dapat ditandatangani: {galat}") from galat
        return Hasil(hasil, {**rincian_sertifikat(sertifikat), "tingkat": "B-T" if self.tsa else "B-B"})


def buka(berkas: BerkasKunci, frasa: str) -> SimpleSigner:
    """The key, out of its envelope; in memory only, for this one signature.  Raises: KunciDitolak."""
    if not frasa:
        raise KunciDitolak("Isi frasa sandi sertifikat Anda.")
    try:
        pena: SimpleSigner = SimpleSigner.load_pkcs12_data(berkas.isi, (), frasa.encode("utf-8"))
    except (ValueError, AttributeError) as galat:  # AttributeError: an envelope without a key or certificate
        raise KunciDitolak(SALAH_FRASA) from galat
    return pena


def sertifikat_dari(pena: SimpleSigner) -> x509.Certificate:
    """The certificate that this key signs with."""
    assert pena.signing_cert is not None  # noqa: S101 - narrows the type, an envelope without one was refused
    return x509.load_der_x509_certificate(pena.signing_cert.dump())


def periksa_masa(sertifikat: x509.Certificate, saat: datetime) -> None:
    """Refuse a certificate that is not valid at this moment.  Raises: KunciDitolak."""
    if saat < sertifikat.not_valid_before_utc:
        mulai = tanggal(sertifikat.not_valid_before_utc)
        raise KunciDitolak(f"Sertifikat Anda baru berlaku mulai {mulai}. Naskah belum ditandatangani.")
    if saat > sertifikat.not_valid_after_utc:
        akhir = tanggal(sertifikat.not_valid_after_utc)
        raise KunciDitolak(f"Sertifikat Anda habis berlaku pada {akhir}. Mintalah sertifikat baru kepada pengelola.")


def rincian_sertifikat(sertifikat: x509.Certificate) -> dict[str, str]:
    """What the record keeps of the certificate that signed."""
    return {
        "subjek": _nama(sertifikat.subject),
        "penerbit": _nama(sertifikat.issuer),
        "serial": f"{sertifikat.serial_number:x}",
        "berlaku_sampai": sertifikat.not_valid_after_utc.isoformat(),
    }


def _nama(nama: x509.Name) -> str:
    umum = nama.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(umum[0].value) if umum else nama.rfc4514_string()


def _dari_register(pengguna_id: int) -> BerkasKunci:
    from lpse.naskah.sertifikat_berkas import kunci_pengguna  # noqa: PLC0415 - models, once the apps are ready

    return BerkasKunci(kunci_pengguna(pengguna_id))
