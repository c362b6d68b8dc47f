"""The office's small certificate authority: its root, its people's certificates, and their revocation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import transaction
from django.utils import timezone

from lpse.akun.models import profil
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah import sertifikat as pabrik
from lpse.naskah.enums_sertifikat import JenisSertifikat, KeadaanSertifikat
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda.pkcs12 import rincian_sertifikat
from lpse.naskah.sertifikat_berkas import map_kunci, tambah_akar, tulis_kunci

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.naskah.sertifikat import Otoritas

_PEKAT = 12  # letters of the shortest passphrase we seal a key with


@transaction.atomic
def buat_otoritas(*, frasa: str, oleh: Pengguna | None = None) -> Otoritas:
    """Make the office's root, seal its key with the passphrase, and trust it.  Raises: AturanDilanggar."""
    _periksa_frasa(frasa)
    if SertifikatPenanda.objects.akar().aktif().exists():
        raise AturanDilanggar("Kantor ini sudah memiliki otoritas sertifikat; pakai yang ada.")
    otoritas = pabrik.buat_akar(kantor=profil().nama)
    baris = daftarkan(sertifikat=otoritas.sertifikat, jenis=JenisSertifikat.AKAR, pemilik=None, akhiran="ca")
    kunci = otoritas.kunci.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(frasa.encode("utf-8")),
    )
    tulis_kunci(baris.jalur, kunci + pabrik.pem(otoritas.sertifikat).encode("ascii"))
    tambah_akar(pabrik.pem(otoritas.sertifikat))
    catat(pelaku=oleh, kata="membuat otoritas sertifikat", objek=baris, sesudah={"nomor seri": baris.serial})
    return otoritas


def buka_otoritas(*, frasa: str) -> Otoritas:
    """The office's root with its key, unsealed in memory.  Raises: AturanDilanggar."""
    baris = SertifikatPenanda.objects.akar().aktif().order_by("-id").first()
    if baris is None:
        raise AturanDilanggar(
            "Kantor ini belum memiliki otoritas sertifikat. Buat dengan: manage.py sertifikat akar --buat"
        )
    try:
        isi = (map_kunci() / baris.jalur).read_bytes()
    except OSError as galat:
        raise AturanDilanggar(f"Berkas kunci otoritas {baris.jalur} tidak dapat dibaca: {galat.strerror}.") from galat
    try:
        kunci = serialization.load_pem_private_key(isi, frasa.encode("utf-8"))
    except (ValueError, TypeError) as galat:
        raise AturanDilanggar("Frasa sandi otoritas tidak cocok.") from galat
    if not isinstance(kunci, ec.EllipticCurvePrivateKey):
        raise AturanDilanggar(f"Berkas {baris.jalur} tidak memuat kunci otoritas kantor.")
    return pabrik.Otoritas(x509.load_pem_x509_certificate(isi), kunci)


@transaction.atomic
def terbitkan_sertifikat(
    *,
    pengguna: Pengguna,
    otoritas: Otoritas,
    frasa: str,
    oleh: Pengguna | None = None,
    masa: timedelta = pabrik.MASA_PEGAWAI,
    mulai: datetime | None = None,
) -> SertifikatPenanda:
    """A certificate and its sealed key file for one person; one active at a time.  Raises: AturanDilanggar."""
    _periksa_frasa(frasa)
    if SertifikatPenanda.objects.select_for_update().aktif().filter(pemilik=pengguna).exists():
        raise AturanDilanggar(f"{pengguna.nama} masih memegang sertifikat aktif. Cabut yang lama lebih dahulu.")
    sertifikat, isi = pabrik.terbitkan(
        otoritas,
        nama=pengguna.nama,
        nip=pengguna.nip or "",
        kantor=profil().nama,
        frasa=frasa,
        mulai=mulai,
        masa=masa,
    )
    baris = daftarkan(sertifikat=sertifikat, jenis=JenisSertifikat.PEGAWAI, pemilik=pengguna, akhiran="p12")
    tulis_kunci(baris.jalur, isi)
    catat(
        pelaku=oleh,
        kata="menerbitkan sertifikat tanda tangan",
        objek=baris,
        sesudah={"pemilik": pengguna.nama, "berlaku sampai": baris.berlaku_sampai.date().isoformat()},
    )
    return baris


@transaction.atomic
def cabut_sertifikat(*, sertifikat_id: int, alasan: str, oleh: Pengguna | None = None) -> SertifikatPenanda:
    """Revoke from now on; what was signed before stays signed.  Raises: AturanDilanggar, TransisiBasi."""
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pencabutan.")
    baris = SertifikatPenanda.objects.select_for_update().get(pk=sertifikat_id)
    if not baris.aktif:
        raise TransisiBasi(f"{baris} sudah dicabut.")
    baris.keadaan, baris.dicabut_pada, baris.alasan_cabut = KeadaanSertifikat.DICABUT, timezone.now(), alasan.strip()
    baris.save(update_fields=["keadaan", "dicabut_pada", "alasan_cabut"])
    catat(
        pelaku=oleh,
        kata="mencabut sertifikat tanda tangan",
        objek=baris,
        sebelum={"keadaan": KeadaanSertifikat.AKTIF.label},
        sesudah={"keadaan": KeadaanSertifikat.DICABUT.label},
        alasan=alasan,
    )
    return baris


def _periksa_frasa(frasa: str) -> None:
    if len(frasa) < _PEKAT:
        raise AturanDilanggar(f"Frasa sandi sertifikat sedikitnya {_PEKAT} huruf.")


def daftarkan(
    *, sertifikat: x509.Certificate, jenis: JenisSertifikat, pemilik: Pengguna | None, akhiran: str
) -> SertifikatPenanda:
    """Enter a certificate into the register; its key file is the caller's."""
    rincian = rincian_sertifikat(sertifikat)
    return SertifikatPenanda.objects.create(
        jenis=jenis,
        pemilik=pemilik,
        subjek=rincian["subjek"],
        penerbit=rincian["penerbit"],
        serial=rincian["serial"],
        sidik=pabrik.sidik(sertifikat),
        berlaku_dari=sertifikat.not_valid_before_utc.astimezone(UTC),
        berlaku_sampai=sertifikat.not_valid_after_utc.astimezone(UTC),
        jalur=f"{rincian['serial']}.{akhiran}",
    )
