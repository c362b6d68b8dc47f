"""From the forms of an approved application to what the register keeps of its user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist

from lpse.galat import AturanDilanggar
from registrasi.pengguna.services import DataPengguna

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import DataNonPenyedia, FormulirPendaftaran, Permohonan


def data_pengguna(permohonan: Permohonan) -> DataPengguna:
    """One User ID bound to one responsible person (Pasal 22(2)).  Raises: AturanDilanggar when the form is missing."""
    try:
        if permohonan.penyedia:
            return _penyedia(permohonan, permohonan.formulir)
        return _non_penyedia(permohonan, permohonan.non_penyedia)
    except ObjectDoesNotExist as galat:
        raise AturanDilanggar("Formulir pendaftaran belum diisi, jadi belum ada identitas yang disetujui.") from galat


def _penyedia(p: Permohonan, f: FormulirPendaftaran) -> DataPengguna:
    return DataPengguna(
        user_id=p.spse_user_id or f.user_id, jenis=p.jenis_pengguna, nama=f.nama or p.nama,
        bentuk_usaha=f.get_bentuk_usaha_display(), npwp=f.npwp, nitku=f.nitku, nib=f.nib, nik=f.nik,
        surel=p.spse_surel or f.surel or p.surel, telepon=f.hp or f.telepon or p.telepon, alamat=f.alamat,
        kabupaten=f.kabupaten, provinsi=f.provinsi, penanggung_jawab=f.penanggung_jawab,
        nik_penanggung_jawab=f.nik_penanggung_jawab, jabatan=f.jabatan,
    )  # fmt: skip


def _non_penyedia(p: Permohonan, d: DataNonPenyedia) -> DataPengguna:
    return DataPengguna(
        user_id=d.user_id or p.spse_user_id, jenis=p.jenis_pengguna, nama=d.nama or p.nama, nip=d.nip, nik=d.nik,
        surel=d.surel or p.surel, telepon=d.telepon or p.telepon, alamat=d.alamat, jabatan=d.jabatan,
        penanggung_jawab=d.nama or p.nama, nik_penanggung_jawab=d.nik, instansi=d.instansi,
        entitas_lain=d.entitas_lain, sk_nomor=d.sk_nomor, sk_tanggal=d.sk_tanggal,
        sk_berlaku_sampai=d.sk_berlaku_sampai,
    )  # fmt: skip
