"""People as a file: numbers masked, no password, and no way in by a file."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from lpse.akun.models import Pengguna
from lpse.akun.resources import PenggunaResource

if TYPE_CHECKING:
    from django.test import Client


def test_unduhan_menyamarkan_nomor_dan_tanpa_sandi(ruang: Client, rina: Pengguna) -> None:
    Pengguna.objects.filter(pk=rina.pk).update(nik="7322015203900001")
    jawaban = ruang.post("/admin/lpse/pengguna/export/", {"format": "0", "resource": "0"})
    teks = jawaban.content.decode()
    baris = {b["Surel"]: b for b in csv.DictReader(io.StringIO(teks))}
    assert set(baris[rina.email]) == {
        "Nama", "Surel", "NIP (tersamar)", "NIK (tersamar)", "Jabatan", "Pangkat/golongan", "Instansi", "Peran",
        "Aktif",
    }  # fmt: skip
    assert baris[rina.email]["NIK (tersamar)"] == f"7322{'•' * 10}01"
    assert baris[rina.email]["Peran"] == "Registrasi dan Verifikasi"
    assert str(rina.nip) not in teks
    assert rina.password not in teks


def test_tidak_ada_impor_pengguna(ruang: Client) -> None:
    assert ruang.get("/admin/lpse/pengguna/import/").status_code in {302, 404}
    with pytest.raises(PermissionError, match="undangan"):
        PenggunaResource().import_row({}, None)
