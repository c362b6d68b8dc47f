"""Whom an entry of the register may meet: candidates by index, never a walk through a million users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import connection
from django.db.models import Q

from lpse.identitas import npwp as nomor_npwp
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.selectors import Pihak
from registrasi.padanan.identitas import Identitas
from registrasi.padanan.kembar import kunci_permohonan
from registrasi.padanan.sql import angka
from registrasi.pendaftaran.models import Pemilik, Pengurus
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.pengguna.selectors import cari_kembar
from registrasi.persyaratan.enums import PENYEDIA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from registrasi.daftar_hitam.models import DaftarHitam

#: Users met by a number or the very same name by entries in force, and not written down yet, or no longer met. Each
#: branch is a join on an index of the users; the register is the small side.
_PASANGAN: Final = """
WITH tayang AS (
    SELECT id, npwp16::text COLLATE "C" AS npwp16, nib COLLATE "C" AS nib, nik COLLATE "C" AS nik,
           nama_normal COLLATE "C" AS nama
      FROM registrasi_daftarhitam
     WHERE status = 'tayang' AND berlaku_dari <= %(hari)s AND berlaku_sampai >= %(hari)s
), bertemu AS (
    SELECT t.id AS entri, p.id AS pengguna FROM tayang t JOIN registrasi_penggunaspse p ON p.npwp16 = t.npwp16
     WHERE t.npwp16 <> ''
    UNION SELECT t.id, p.id FROM tayang t JOIN registrasi_penggunaspse p ON p.npwp16 = t.nik WHERE t.nik <> ''
    UNION SELECT t.id, p.id FROM tayang t JOIN registrasi_penggunaspse p ON p.nib = t.nib WHERE t.nib <> ''
    UNION SELECT t.id, p.id FROM tayang t JOIN registrasi_penggunaspse p ON p.nik = t.nik WHERE t.nik <> ''
    UNION SELECT t.id, p.id FROM tayang t JOIN registrasi_penggunaspse p ON p.nik_penanggung_jawab = t.nik
     WHERE t.nik <> ''
    UNION SELECT t.id, p.id FROM tayang t JOIN registrasi_penggunaspse p ON p.nama_normal = t.nama
)
SELECT b.pengguna FROM bertemu b LEFT JOIN registrasi_cocokdaftarhitam c
       ON c.entri_id = b.entri AND c.pengguna_id = b.pengguna AND c.gugur_pada IS NULL
 WHERE c.id IS NULL
UNION
SELECT c.pengguna_id FROM registrasi_cocokdaftarhitam c JOIN tayang t ON t.id = c.entri_id
 WHERE c.pengguna_id IS NOT NULL AND c.ditangani_pada IS NULL AND c.gugur_pada IS NULL
"""


def pihak_pengguna(pengguna: PenggunaSPSE) -> list[Pihak]:
    """The provider, and the person its User ID stands for."""
    semua = [Pihak(nama=pengguna.nama, npwp=pengguna.npwp16 or pengguna.npwp, nib=pengguna.nib, nik=pengguna.nik)]
    if pengguna.penanggung_jawab or pengguna.nik_penanggung_jawab:
        sebutan = f"Penanggung jawab {pengguna.penanggung_jawab}".strip()
        semua.append(Pihak(nama=pengguna.penanggung_jawab, nik=pengguna.nik_penanggung_jawab, sebutan=sebutan))
    return semua


def pasangan_pengguna() -> Iterator[PenggunaSPSE]:
    """Providers whose rows of matches have to be looked at again; one set-based query for their keys."""
    with connection.cursor() as kursor:
        kursor.execute(_PASANGAN, {"hari": bahasa.hari_ini()})
        kunci = [k for (k,) in kursor.fetchall()]
    return PenggunaSPSE.objects.filter(pk__in=kunci, jenis__in=PENYEDIA).iterator(500)


def calon_pengguna(entri: DaftarHitam) -> list[PenggunaSPSE]:
    """Providers that may be this party: by number, or by a similar name (the indexed door of ``pengguna``)."""
    orang = entri.nik or (entri.npwp if nomor_npwp.limabelas(entri.npwp) == "" else "")
    kembar = cari_kembar(nik=orang, npwp=entri.npwp or entri.nik, nib=entri.nib, nama=entri.nama)
    return [k.pengguna for k in kembar if k.pengguna.penyedia]


def calon_permohonan(entri: DaftarHitam) -> set[int]:
    """Keys of applications that may be about this party, its owners and management included."""
    kunci = kunci_permohonan(Identitas(nama=entri.nama, npwp=entri.npwp or entri.nik, nib=entri.nib, nik=entri.nik))
    nomor = {entri.nik, nomor_npwp.enambelas(entri.npwp)} - {""}
    if nomor:
        for model in (Pemilik, Pengurus):
            baris = model.objects.annotate(a_nik=angka("nik")).filter(Q(a_nik__in=sorted(nomor)))
            kunci.update(baris.values_list("formulir__permohonan_id", flat=True))
    return kunci
