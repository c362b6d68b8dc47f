"""Objects of the counter's URLs: applications, their steps and files, proposals of extra rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.persyaratan.services import tetapkan
from tests.meta.objek_akses_arsip import TIADA, Kwargs
from tests.pabrik import PabrikPengguna
from tests.pabrik_pendaftaran import PabrikBerkasButir, PabrikPermohonan, isi_lengkap
from tests.pabrik_persyaratan import PabrikUsulPersyaratan

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna


def _draf(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        return {"pk": TIADA}
    permohonan = PabrikPermohonan(status=StatusPermohonan.TERDAFTAR_ONLINE)
    isi_lengkap(permohonan, berkas=False)
    permohonan.keikutsertaan.disetujui = False
    permohonan.keikutsertaan.save()
    return {"pk": permohonan.pk}


def _langkah(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_draf(_pelaku, milik), "langkah": "spse"}


def _formulir(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_draf(_pelaku, milik), "formulir": "keikutsertaan"}


def _diajukan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPermohonan().pk if milik else TIADA}


def _berkas(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        return {"pk": TIADA, "berkas": TIADA}
    lampiran = PabrikBerkasButir(butir__permohonan__status=StatusPermohonan.DRAF)
    return {"pk": lampiran.butir.permohonan_id, "berkas": lampiran.pk}


def _usul(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikUsulPersyaratan().pk if milik else TIADA}


def _tambahan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """Under the regulation that lets a rule of LKPP add one (Konkep Pasal 23(5))."""
    if not milik:
        return {"pk": TIADA}
    ProfilPeraturan.objects.update(daerah=Peraturan.objects.get(kode="KK"))
    return {"pk": tetapkan(usul_id=PabrikUsulPersyaratan().pk, oleh=PabrikPengguna(peran=("kepala",))).pk}


def _jenis(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"jenis": "ppk" if milik else "siapa"}


OBJEK_PENDAFTARAN: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "permohonan_draf": _draf,
    "langkah_permohonan": _langkah,
    "formulir_permohonan": _formulir,
    "permohonan_diajukan": _diajukan,
    "berkas_butir": _berkas,
    "usul_persyaratan": _usul,
    "syarat_tambahan": _tambahan,
    "jenis_pengguna": _jenis,
}
