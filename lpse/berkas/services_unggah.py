"""Uploads that survive a broken line: what was promised is a row, how far it came is the size of a file (tus 1.0)."""

from __future__ import annotations

import datetime as dt
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.berkas import setelan, simpanan
from lpse.berkas.models import Unggahan
from lpse.berkas.nama import nama_aman, nama_tertulis
from lpse.berkas.registri import kegunaan as cari_kegunaan
from lpse.berkas.services import periksa_janji, terima_tulisan
from lpse.berkas.simpanan import Tulisan
from lpse.galat import AturanDilanggar, TransisiBasi

if TYPE_CHECKING:
    from lpse.berkas.models import Berkas

#: Uploads one person may have under way at once.
MAKS_BERJALAN = 20
_BACA = 256 * 1024


class SedangDipakai(AturanDilanggar):
    """Another request is writing this very upload."""


def letak(*, unggahan: Unggahan) -> Path:
    """Where the bytes of this upload gather until all have come."""
    return simpanan.sementara() / f"{unggahan.kunci.hex}.tus"


def diterima(*, unggahan: Unggahan) -> int:
    """Bytes that lie on disk."""
    try:
        return letak(unggahan=unggahan).stat().st_size
    except FileNotFoundError:
        return 0


@transaction.atomic
def mulai(*, nama: str, ukuran: int, kegunaan: str, oleh: Pengguna) -> Unggahan:
    """Promise an upload.  Raises: LookupError (no such use), AturanDilanggar (size, allowance, too many at once)."""
    guna = cari_kegunaan(kegunaan)
    if ukuran <= 0:
        raise AturanDilanggar("Berkas ini kosong.")
    Pengguna.objects.select_for_update(no_key=True).get(pk=oleh.pk)
    periksa_janji(guna=guna, ukuran=ukuran, oleh=oleh)
    kini = timezone.now()
    if Unggahan.objects.filter(pengguna=oleh, kedaluwarsa_pada__gt=kini).berjalan().count() >= MAKS_BERJALAN:
        raise AturanDilanggar(f"Sudah {MAKS_BERJALAN} unggahan Anda berjalan. Tunggu sampai ada yang selesai.")
    return Unggahan.objects.create(
        pengguna=oleh,
        kegunaan=guna.kode,
        nama=nama_aman(nama),
        nama_asli=nama_tertulis(nama),
        ukuran=ukuran,
        kedaluwarsa_pada=kini + setelan.umur_unggahan(),
    )


def lanjutkan(*, unggahan_id: int, mulai_dari: int, baca: Callable[[int], bytes]) -> tuple[int, Berkas | None]:
    """Append what comes; answers with the new length, and the file once the last byte was there and it was accepted.

    What came before the line broke stays. Raises: TransisiBasi (the offset is not where it stands), SedangDipakai,
    AturanDilanggar (the whole file is refused: nothing of it is left).
    """
    unggahan = Unggahan.objects.select_related("pengguna").get(pk=unggahan_id)
    if unggahan.berkas is not None:
        return unggahan.ukuran, unggahan.berkas
    with _genggam(letak(unggahan=unggahan)) as fd:
        panjang = os.fstat(fd).st_size
        if panjang != mulai_dari:
            raise TransisiBasi(f"Unggahan ini sampai {panjang} byte, bukan {mulai_dari}.")
        with simpanan.galat_cakram():
            panjang = _tambahkan(fd, panjang, unggahan.ukuran, baca)
        if panjang < unggahan.ukuran:
            return panjang, None
        return panjang, _selesaikan(unggahan)


@contextmanager
def _genggam(jalur: Path) -> Iterator[int]:
    """The part on disk, for one writer at a time; the lock ends with the process that holds it."""
    fd = os.open(jalur, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as galat:
            raise SedangDipakai("Unggahan ini sedang berjalan di tempat lain.") from galat
        yield fd
    finally:
        os.close(fd)


def _tambahkan(fd: int, panjang: int, ukuran: int, baca: Callable[[int], bytes]) -> int:
    """Bytes until the promised size, the end of the request, or the end of the line."""
    while panjang < ukuran:
        try:
            bagian = baca(min(_BACA, ukuran - panjang))
        except OSError:  # the person's line broke; what came is kept for the next try
            break
        if not bagian:
            break
        os.write(fd, bagian)
        panjang += len(bagian)
    os.fsync(fd)
    return panjang


def _selesaikan(unggahan: Unggahan) -> Berkas:
    """The whole file lies there: check it as any other, store it, and say which file became of it."""
    jalur = letak(unggahan=unggahan)
    tulisan = Tulisan(jalur, simpanan.hitung_sidik(jalur), unggahan.ukuran)
    try:
        with transaction.atomic():
            berkas = terima_tulisan(
                tulisan=tulisan,
                nama=unggahan.nama,
                nama_asli=unggahan.nama_asli,
                guna=cari_kegunaan(unggahan.kegunaan),
                oleh=unggahan.pengguna,
                kecuali=unggahan,
            )
            Unggahan.objects.filter(pk=unggahan.pk).update(berkas=berkas)
    except AturanDilanggar:
        batalkan(unggahan_id=unggahan.pk)
        raise
    except BaseException:
        # A fault of ours: the browser must not believe it is done, so it is asked for the last byte once more.
        if jalur.exists():
            os.truncate(jalur, unggahan.ukuran - 1)
        raise
    jalur.unlink(missing_ok=True)  # the same content was there already
    return berkas


@transaction.atomic
def batalkan(*, unggahan_id: int) -> None:
    """The person gave up, or the file was refused: neither row nor bytes are left. A finished upload stays."""
    unggahan = Unggahan.objects.select_for_update().filter(pk=unggahan_id, berkas__isnull=True).first()
    if unggahan is None:
        return
    letak(unggahan=unggahan).unlink(missing_ok=True)
    unggahan.delete()


def buang_kedaluwarsa(*, sekarang: dt.datetime | None = None) -> int:
    """Uploads nobody took up again in time; those that became a file only lose their memory of it."""
    kini = sekarang or timezone.now()
    lewat = list(Unggahan.objects.filter(kedaluwarsa_pada__lt=kini))
    for satu in lewat:
        letak(unggahan=satu).unlink(missing_ok=True)
    Unggahan.objects.filter(pk__in=[u.pk for u in lewat]).delete()
    hidup = {u.hex for u in Unggahan.objects.berjalan().values_list("kunci", flat=True)}
    tersesat = [p for p in simpanan.sementara().glob("*.tus") if p.stem not in hidup and _tua(p, kini)]
    for jalur in tersesat:
        jalur.unlink(missing_ok=True)
    return len(lewat) + len(tersesat)


def _tua(jalur: Path, kini: dt.datetime) -> bool:
    try:
        return jalur.stat().st_mtime < (kini - setelan.umur_unggahan()).timestamp()
    except FileNotFoundError:
        return False
