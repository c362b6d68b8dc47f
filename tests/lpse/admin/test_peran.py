"""Roles in the Kepala's room: what the table of ``akun/peran.py`` says, in words, read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group

from lpse.akun.admin import nama_izin
from lpse.akun.enums import KodePeran
from lpse.akun.peran import PERAN

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

DAFTAR = "/admin/lpse/peran/"


def test_daftar_semua_peran_dengan_unit_dan_faktor_kedua(ruang: Client) -> None:
    halaman = ruang.get(DAFTAR).content.decode()
    for kode in KodePeran:
        assert kode.label in halaman
        assert PERAN[kode].unit in halaman
    assert halaman.count("Wajib") == sum(d.wajib_faktor_kedua for d in PERAN.values())


@pytest.mark.pasal("13(3)")
@pytest.mark.parametrize(
    ("kode", "kata"),
    [
        ("regver", "tidak boleh merangkap PPK, Pokja, atau Pejabat Pengadaan"),
        ("ppk", "tidak boleh merangkap pegawai LPSE"),
        ("auditor", "Tidak ada."),
    ],
)
def test_pemisahan_tugas_dan_pemegang(ruang: Client, rina: Pengguna, kode: str, kata: str) -> None:
    grup = Group.objects.get(name=kode)
    halaman = ruang.get(f"{DAFTAR}{grup.pk}/change/").content.decode()
    assert kata in halaman
    assert (rina.nama in halaman) == (kode == "regver")
    assert ("Belum ada pemegang aktif" in halaman) == (kode != "regver")


def test_izin_disebut_dengan_kata(ruang: Client) -> None:
    grup = Group.objects.get(name="kepala")
    halaman = ruang.get(f"{DAFTAR}{grup.pk}/change/").content.decode()
    for kata in ("Membuka ruang Kepala", "Mengubah instansi", "Melihat jejak"):
        assert kata in halaman
    assert "Can " not in halaman
    assert nama_izin("view_x", "Can view x", "kartu") == "Melihat kartu"
    assert nama_izin("lihat_x", "Melihat x", "kartu") == "Melihat x"


def test_peran_tidak_diubah_di_sini(ruang: Client) -> None:
    grup = Group.objects.get(name="kepala")
    assert ruang.post(f"{DAFTAR}{grup.pk}/change/", {"name": "x"}).status_code == 403
    assert ruang.get(f"{DAFTAR}add/").status_code == 403
    assert ruang.post(f"{DAFTAR}{grup.pk}/delete/", {"post": "yes"}).status_code == 403
    assert ruang.get(f"{DAFTAR}bukan-angka/change/", follow=True).status_code == 200  # back to the index with a message
