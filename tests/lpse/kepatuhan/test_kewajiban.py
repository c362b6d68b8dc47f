"""The kernel's own checks: real rows, never greener than they are."""

from __future__ import annotations

import pytest

from lpse.akun.enums import JenisInstansi
from lpse.akun.models import Pengguna
from lpse.kepatuhan.kewajiban import (
    bentuk_kantor,
    jenis_instansi,
    kantor_dikenali,
    lima_unit,
    model_server,
    setelan_berdasar,
)
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.kepatuhan.registri import Status
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE

pytestmark = pytest.mark.django_db
LENGKAP = {
    "kode_lpse": "349", "dasar_hukum": "Perbup 34/2010", "alamat": "Masamba", "kota": "Masamba", "telepon": "0473",
    "surel": "a@b.example", "kop_surat": "KOP", "nama_instansi": "Pemerintah Kabupaten", "jenis_instansi": "kabupaten",
}  # fmt: skip


@pytest.mark.parametrize("periksa", [kantor_dikenali, jenis_instansi, model_server, bentuk_kantor])
def test_tanpa_profil_belum(periksa: object) -> None:
    bukti = periksa()  # type: ignore[operator] # a registered check
    assert (bukti.status, bukti.angka) == (Status.BELUM, "Belum ada profil")


@pytest.mark.pasal("2(1)")
def test_profil_dari_kosong_sampai_lengkap() -> None:
    kantor = PabrikProfilLPSE(**{**LENGKAP, "dasar_hukum": " ", "kop_surat": ""})
    assert (kantor_dikenali().status, kantor_dikenali().angka) == (Status.BELUM, "7 dari 10 isian profil")
    assert kantor_dikenali().penjelasan == "Belum terisi: dasar hukum, kop surat, jam layanan."
    kantor.dasar_hukum, kantor.kop_surat = "Perbup 34/2010", "KOP"
    kantor.save()
    kurang = kantor_dikenali()
    assert (kurang.status, kurang.tautan) == (Status.PERHATIAN, "/admin/lpse/jamlayanan/")
    PabrikJamLayanan()
    lengkap = kantor_dikenali()
    assert (lengkap.status, lengkap.angka) == (Status.TERPENUHI, "10 dari 10 isian profil")
    assert lengkap.tautan == "/admin/lpse/profillpse/1/change/"


@pytest.mark.pasal("2(2)")
def test_jenis_instansi_pembentuk() -> None:
    kantor = PabrikProfilLPSE(**LENGKAP)
    assert (jenis_instansi().status, jenis_instansi().angka) == (Status.TERPENUHI, "Pemerintah Kabupaten")
    kantor.jenis_instansi = JenisInstansi.BUMD
    kantor.save()
    assert jenis_instansi().status == Status.PERHATIAN


@pytest.mark.pasal("28")
def test_setelan_berdasar() -> None:
    assert (setelan_berdasar().status, setelan_berdasar().angka) == (Status.PERHATIAN, "Tanpa dasar")
    ProfilPeraturan.objects.update(dasar="SK 1/2026")
    assert (setelan_berdasar().status, setelan_berdasar().angka) == (Status.TERPENUHI, "Perka LKPP 2/2010")
    assert "SK 1/2026" in setelan_berdasar().penjelasan


@pytest.mark.pasal("29(2)")
def test_model_server() -> None:
    kantor = PabrikProfilLPSE(**LENGKAP)
    assert model_server().penjelasan == "Kewajiban server dijalankan di kantor ini."
    kantor.model_server = "awan"
    kantor.save()
    assert (model_server().angka, "penyelenggara" in model_server().penjelasan) == ("Layanan awan LKPP", True)


@pytest.mark.pasal("5(1)")
def test_bentuk_menurut_peraturan_yang_mengikat() -> None:
    kantor = PabrikProfilLPSE(**LENGKAP, bentuk="fungsi_unit", unit_induk="")
    assert bentuk_kantor().penjelasan == "Unit induknya belum disebut."
    kantor.unit_induk = "Bagian PBJ"
    kantor.save()
    assert bentuk_kantor().status == Status.TERPENUHI
    ProfilPeraturan.objects.update(daerah=Peraturan.objects.get(kode="KK"))
    assert (bentuk_kantor().status, "menyebut tim" in bentuk_kantor().penjelasan) == (Status.PERHATIAN, True)


@pytest.mark.pasal("6(1)")
def test_lima_unit(request: pytest.FixtureRequest) -> None:
    assert (lima_unit().status, lima_unit().angka) == (Status.BELUM, "0 dari 5 unit terisi")
    for siapa in ("bu_kepala", "sari", "asep", "rina"):
        request.getfixturevalue(siapa)
    assert lima_unit().penjelasan == "Belum ada orang: Layanan dan Dukungan."
    assert lima_unit().status == Status.PERHATIAN
    dodi: Pengguna = request.getfixturevalue("dodi")
    assert (lima_unit().status, lima_unit().angka) == (Status.TERPENUHI, "5 dari 5 unit terisi")
    Pengguna.objects.filter(pk=request.getfixturevalue("bu_kepala").pk).update(
        is_active=False, alasan_nonaktif="Pindah tugas"
    )
    assert lima_unit().status == Status.BELUM
    assert dodi.is_active
