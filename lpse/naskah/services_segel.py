"""The office's seal: its certificate, its key file, and the passphrase that only the server knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from lpse.akun.models import profil
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.naskah import sertifikat as pabrik
from lpse.naskah.enums_sertifikat import JenisSertifikat
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda.dasar import KunciDitolak
from lpse.naskah.sertifikat_berkas import map_kunci, tulis_kunci
from lpse.naskah.services_sertifikat import daftarkan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.naskah.sertifikat import Otoritas

_GARAM = "lpse.naskah.segel"
BELUM = "Segel kantor belum dibuat. Pengelola server membuatnya dengan: manage.py sertifikat segel"


def frasa_segel() -> str:
    """Of LPSE_FRASA_SEGEL, else out of the portal's secret key: never typed, never stored."""
    frasa: str = settings.LPSE_FRASA_SEGEL
    return frasa or salted_hmac(_GARAM, "frasa", algorithm="sha256").hexdigest()


def segel_aktif() -> SertifikatPenanda | None:
    """The seal that is in force."""
    return SertifikatPenanda.objects.segel().aktif().first()


def kunci_segel() -> tuple[bytes, str]:
    """The seal's envelope and its passphrase.  Raises: KunciDitolak."""
    baris = segel_aktif()
    if baris is None:
        raise KunciDitolak(BELUM)
    try:
        return (map_kunci() / baris.jalur).read_bytes(), frasa_segel()
    except OSError as galat:
        raise KunciDitolak(f"Berkas kunci {baris.jalur} tidak dapat dibaca di server.") from galat


@transaction.atomic
def terbitkan_segel(*, otoritas: Otoritas, oleh: Pengguna | None = None) -> SertifikatPenanda:
    """Make the office's seal; one is active at a time.  Raises: AturanDilanggar."""
    if SertifikatPenanda.objects.select_for_update().segel().aktif().exists():
        raise AturanDilanggar("Kantor ini masih memegang segel aktif. Cabut yang lama lebih dahulu.")
    kantor = profil().nama
    sertifikat, isi = pabrik.terbitkan(
        otoritas, nama=f"Segel Elektronik {kantor}", nip="", kantor=kantor, frasa=frasa_segel()
    )
    baris = daftarkan(sertifikat=sertifikat, jenis=JenisSertifikat.SEGEL, pemilik=None, akhiran="p12")
    tulis_kunci(baris.jalur, isi)
    catat(
        pelaku=oleh,
        kata="membuat segel kantor",
        objek=baris,
        sesudah={"berlaku sampai": baris.berlaku_sampai.date().isoformat()},
    )
    return baris
