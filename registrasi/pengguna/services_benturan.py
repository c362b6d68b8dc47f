"""Conflicts of interest: found every night in one statement, handled by a person (Perka LKPP 2/2010 Pasal 13(3))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from registrasi.pengguna.models import BenturanKepentingan
from registrasi.pengguna.pemicu import STAF, TERPISAH, daftar

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_PASANGAN = f"""
    SELECT u.id AS pengguna_id, p.id AS pegawai_id,
           CASE WHEN u.nik <> '' AND u.nik = p.nik THEN 'nik' ELSE 'nip' END AS dasar
      FROM lpse_pengguna p JOIN registrasi_penggunaspse u ON u.nik = p.nik AND u.nik <> ''
     WHERE u.jenis IN ({daftar(TERPISAH)}) AND u.status = 'aktif' AND {STAF}
    UNION
    SELECT u.id, p.id, CASE WHEN u.nik <> '' AND u.nik = p.nik THEN 'nik' ELSE 'nip' END
      FROM lpse_pengguna p JOIN registrasi_penggunaspse u ON u.nip = p.nip AND u.nip <> ''
     WHERE u.jenis IN ({daftar(TERPISAH)}) AND u.status = 'aktif' AND {STAF}
"""  # noqa: S608 - our own constants
_TAMBAH = f"""
    INSERT INTO registrasi_benturankepentingan
           (pengguna_id, pegawai_id, dasar, sumber, ditemukan_pada, status, tindakan)
    SELECT s.pengguna_id, s.pegawai_id, s.dasar, 'pindai', now(), 'terbuka', '' FROM ({_PASANGAN}) s
    ON CONFLICT DO NOTHING
"""  # noqa: S608 - as above
_MASIH = f"""
    SELECT b.id FROM registrasi_benturankepentingan b WHERE b.status <> 'gugur'
       AND NOT EXISTS (SELECT 1 FROM ({_PASANGAN}) s
                        WHERE s.pengguna_id = b.pengguna_id AND s.pegawai_id = b.pegawai_id)
"""  # noqa: S608 - as above


@transaction.atomic
def pindai_benturan() -> tuple[int, int]:
    """Put new pairs on the list, and end those of which one side is gone. Safe to repeat.  Returns: found, ended."""
    with connection.cursor() as kursor:
        kursor.execute(_TAMBAH)
        baru = kursor.rowcount
        kursor.execute(_MASIH)
        lewat = [pk for (pk,) in kursor.fetchall()]
    for benturan in BenturanKepentingan.objects.select_for_update().filter(pk__in=lewat):
        benturan.gugurkan()
        benturan.save(update_fields=["status", "gugur_pada"])
        catat(pelaku=None, kata="mencatat benturan kepentingan berakhir", objek=benturan)
    return baru, len(lewat)


@transaction.atomic
def tangani_benturan(*, benturan_id: int, tindakan: str, oleh: Pengguna) -> BenturanKepentingan:
    """Write down what was done about it; it leaves the list by itself once one side has ended.

    Raises: TransisiBasi (a colleague was faster), AturanDilanggar (nothing written, or about oneself).
    """
    benturan = BenturanKepentingan.objects.select_for_update().get(pk=benturan_id)
    if not can_proceed(benturan.tangani):
        raise TransisiBasi(f"Benturan ini sudah {benturan.get_status_display().lower()}.")
    if not tindakan.strip():
        raise AturanDilanggar("Tulis apa yang dilakukan.")
    if benturan.pegawai_id == oleh.pk:
        raise AturanDilanggar("Benturan tentang diri sendiri ditangani orang lain.")
    benturan.tangani(oleh=oleh, tindakan=tindakan.strip()[:1000])
    benturan.save(update_fields=["status", "ditangani_oleh", "ditangani_pada", "tindakan"])
    catat(pelaku=oleh, kata="menangani benturan kepentingan", objek=benturan, alasan=benturan.tindakan)
    return benturan
