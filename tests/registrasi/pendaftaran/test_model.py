"""What PostgreSQL itself holds about applications and their checklist."""

from __future__ import annotations

import itertools

import pytest
from django.db import DatabaseError, transaction

from registrasi.pendaftaran.enums import PERPINDAHAN_PERMOHONAN, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE

pytestmark = pytest.mark.django_db
_S = StatusPermohonan


def test_pabrik_membuat_setiap_keadaan() -> None:
    for status in _S.values:
        assert PabrikPermohonan(status=status, lengkap=True).status == status
    assert ButirPermohonan.objects.count() == 7 * len(_S.values)


@pytest.mark.parametrize(("asal", "tujuan"), list(itertools.permutations(_S.values, 2)))
def test_hanya_perpindahan_dari_tabel_yang_diterima_basis_data(asal: str, tujuan: str) -> None:
    permohonan = PabrikPermohonan(status=asal)
    boleh = (asal, tujuan) in PERPINDAHAN_PERMOHONAN
    isi = {"status": tujuan, "nomor": permohonan.nomor or "REG/1/XI/2026", "diajukan_pada": permohonan.dibuat_pada}
    isi["diputus_pada"] = None if tujuan in {"draf", "terdaftar_online", *_S.values[2:4]} else permohonan.dibuat_pada
    isi["alasan_akhir"], isi["pengguna"] = "Ditarik.", PabrikPenggunaSPSE() if tujuan == _S.DISETUJUI else None
    try:
        with transaction.atomic():
            Permohonan.objects.filter(pk=permohonan.pk).update(**isi)
        pindah = True
    except DatabaseError:
        pindah = False
    assert pindah is boleh
