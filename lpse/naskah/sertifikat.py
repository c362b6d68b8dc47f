"""A small certificate authority for one office: makes certificates and their envelopes, keeps nothing itself.

Keys are ECDSA P-256: quick to make and to sign with, read by every PAdES reader of the last ten years.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

MASA_AKAR = timedelta(days=3653)
MASA_PEGAWAI = timedelta(days=731)
#: Clocks of readers differ; a certificate is valid from a little before it was made.
_MUNDUR = timedelta(minutes=5)
#: Passphrases are random (79 bits), so the envelope needs no million rounds and a signature no second of waiting.
_PUTARAN = 20_000
_PANJANG_NAMA = 64  # upper bound of a common name (RFC 5280)
#: Adobe's «authentic documents»: the certificate is meant for signing PDF.
_DOKUMEN_ASLI = x509.ObjectIdentifier("1.2.840.113583.1.1.5")


@dataclass(frozen=True)
class Otoritas:
    """A root: its certificate and its key, in memory."""

    sertifikat: x509.Certificate
    kunci: ec.EllipticCurvePrivateKey


def buat_akar(*, kantor: str, sejak: datetime | None = None, nama: str = "") -> Otoritas:
    """A new self-signed root of the office."""
    kunci = ec.generate_private_key(ec.SECP256R1())
    mulai = (sejak or datetime.now(tz=UTC)) - _MUNDUR
    subjek = _subjek(nama or f"Otoritas Sertifikat {kantor}", kantor)
    sertifikat = (
        x509.CertificateBuilder()
        .subject_name(subjek)
        .issuer_name(subjek)
        .public_key(kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(mulai)
        .not_valid_after(mulai + MASA_AKAR)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_kegunaan(tanda_tangan=False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(kunci.public_key()), critical=False)
        .sign(kunci, hashes.SHA256())
    )
    return Otoritas(sertifikat, kunci)


def terbitkan(
    akar: Otoritas,
    *,
    nama: str,
    nip: str,
    kantor: str,
    frasa: str,
    mulai: datetime | None = None,
    masa: timedelta = MASA_PEGAWAI,
) -> tuple[x509.Certificate, bytes]:
    """A certificate for one person: the certificate, and its PKCS#12 sealed with the passphrase."""
    kunci = ec.generate_private_key(ec.SECP256R1())
    sejak = (mulai or datetime.now(tz=UTC)) - _MUNDUR
    sertifikat = (
        x509.CertificateBuilder()
        .subject_name(_subjek(nama, kantor, nip))
        .issuer_name(akar.sertifikat.subject)
        .public_key(kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(sejak)
        .not_valid_after(min(sejak + masa, akar.sertifikat.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_kegunaan(tanda_tangan=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION, _DOKUMEN_ASLI]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(kunci.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(akar.kunci.public_key()), critical=False)
        .sign(akar.kunci, hashes.SHA256())
    )
    return sertifikat, bungkus(nama, kunci, sertifikat, akar.sertifikat, frasa)


def bungkus(
    nama: str, kunci: pkcs12.PKCS12PrivateKeyTypes, sertifikat: x509.Certificate, akar: x509.Certificate, frasa: str
) -> bytes:
    """The PKCS#12 envelope (AES-256, PBKDF2-SHA256)."""
    sandi = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_PUTARAN)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(frasa.encode("utf-8"))
    )
    return pkcs12.serialize_key_and_certificates(nama.encode("utf-8"), kunci, sertifikat, [akar], sandi)


def pem(sertifikat: x509.Certificate) -> str:
    return sertifikat.public_bytes(serialization.Encoding.PEM).decode("ascii")


def sidik(sertifikat: x509.Certificate) -> str:
    """SHA-256 of the certificate, hexadecimal."""
    return sertifikat.fingerprint(hashes.SHA256()).hex()


def _subjek(nama: str, kantor: str, nip: str = "") -> x509.Name:
    unsur = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, kantor[:_PANJANG_NAMA]),
        x509.NameAttribute(NameOID.COMMON_NAME, nama[:_PANJANG_NAMA]),
    ]
    if nip:
        unsur.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, nip))
    return x509.Name(unsur)


def _kegunaan(*, tanda_tangan: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=tanda_tangan,
        content_commitment=tanda_tangan,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not tanda_tangan,
        crl_sign=not tanda_tangan,
        encipher_only=False,
        decipher_only=False,
    )
