"""The door of the files: what comes in, what the portal itself keeps, and reading it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from django.db import transaction
from django.utils import timezone

from lpse.berkas import simpanan
from lpse.berkas.enums import AsalBerkas, KeadaanIsi, Pemindaian, StatusBerkas
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.nama import nama_aman, nama_tertulis
from lpse.berkas.registri import kegunaan as cari_kegunaan
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.simpanan import Tulisan

_S = StatusBerkas


def simpan(*, isi: bytes, nama: str, tipe: str, kegunaan: str, oleh: Pengguna | None = None) -> Berkas:
    """Keep content that the portal itself made (a paper, an export), available at once; ``tipe`` is its MIME type.

    Inside the caller's transaction: an abort leaves nothing that anybody could open.
    Raises: LookupError (no such use), AturanDilanggar (disk full).
    """
    guna = cari_kegunaan(kegunaan)
    with simpanan.tulis_sementara([isi]) as tulisan, transaction.atomic():
        return Berkas.objects.create(
            isi=letakkan(tulisan, mime=tipe),
            nama=nama_aman(nama),
            nama_asli=nama_tertulis(nama),
            mime=tipe,
            kegunaan=guna.kode,
            asal=AsalBerkas.PORTAL,
            status=_S.TERSEDIA,
            pemindaian=Pemindaian.TIDAK_PERLU,
            rahasia=guna.rahasia,
            pengunggah=oleh,
        )


def letakkan(tulisan: Tulisan, *, mime: str) -> IsiBerkas:
    """The row of this content, its bytes on disk; one row however many people bring it at once. Inside a transaction.

    A content that was damaged, lost or thrown away is mended by whoever brings it again.
    """
    simpanan.kunci_isi(tulisan.sha256)
    isi = IsiBerkas.objects.filter(pk=tulisan.sha256).first()
    if isi is None:
        simpanan.tempatkan(tulisan)
        return IsiBerkas.objects.create(sha256=tulisan.sha256, ukuran=tulisan.ukuran, mime=mime)
    if isi.keadaan != KeadaanIsi.UTUH or not simpanan.ada(isi.sha256, isi.ukuran):
        simpanan.tempatkan(tulisan)
        pulihkan(isi)
    return isi


def pulihkan(isi: IsiBerkas) -> None:
    """The bytes are whole again: the content and the files that waited for it. Inside a transaction."""
    kini = timezone.now()
    isi.keadaan, isi.diperiksa_pada = KeadaanIsi.UTUH, kini
    isi.save(update_fields=["keadaan", "diperiksa_pada"])
    rusak = Berkas.objects.filter(isi=isi, status=_S.RUSAK)
    rusak.filter(pemindaian=Pemindaian.BELUM).update(status=_S.KARANTINA, alasan="")
    rusak.update(status=_S.TERSEDIA, alasan="")


def buka(berkas: Berkas) -> BinaryIO:
    """The content for reading; the caller closes it.

    Raises: AturanDilanggar when the file is not available (quarantine, refused, damaged, lost).
    """
    if not berkas.tersedia:
        raise AturanDilanggar(f"Berkas {berkas.nama} belum dapat dibuka: {berkas.get_status_display().lower()}.")
    try:
        return simpanan.letak(berkas.isi_id).open("rb")
    except FileNotFoundError as galat:
        raise AturanDilanggar(
            f"Isi berkas {berkas.nama} tidak ditemukan di penyimpanan. Hubungi Unit Administrasi Sistem Elektronik."
        ) from galat


def baca(berkas: Berkas) -> bytes:
    """The whole content.  Raises: as :func:`buka`."""
    with buka(berkas) as masuk:
        return masuk.read()
