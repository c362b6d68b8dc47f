"""Acts on an account: a page that says from → to, then the service; dangerous ones ask for proof again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from lpse.akun.models import PenugasanPeran
from lpse.akun.services import nonaktifkan
from lpse.jejak.models import Jejak
from tests.bantuan.masuk import pasang_totp

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

BERBAHAYA = (
    "tetapkan-peran", "cabut-peran", "nonaktifkan", "aktifkan", "keluarkan-sesi", "lepas-faktor-kedua", "nomor",
)  # fmt: skip


def alamat(orang: Pengguna, tindakan: str) -> str:
    return f"/admin/lpse/pengguna/{orang.pk}/{tindakan}/"


def kata_terakhir(orang: Pengguna) -> tuple[str, str]:
    baris = Jejak.objects.tentang(orang).first()
    assert baris is not None
    return baris.kata, baris.alasan


@pytest.mark.parametrize("tindakan", BERBAHAYA)
def test_bukti_diri_diminta_lagi(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna, tindakan: str
) -> None:
    jawaban = masuk_sebagai(bu_kepala, baru_saja=False).post(alamat(rina, tindakan), {"alasan": "x"})
    assert jawaban.status_code == 302
    assert jawaban.headers["Location"].startswith(reverse("account_reauthenticate"))


@pytest.mark.parametrize("tindakan", BERBAHAYA)
def test_pegawai_lain_ditolak(
    masuk_sebagai: Callable[..., Client], asep: Pengguna, rina: Pengguna, tindakan: str
) -> None:
    assert masuk_sebagai(asep).post(alamat(rina, tindakan), {"alasan": "x"}).status_code == 403


@pytest.mark.parametrize("tindakan", BERBAHAYA)
def test_orang_yang_tidak_ada_404(ruang: Client, tindakan: str) -> None:
    assert ruang.get(f"/admin/lpse/pengguna/999999/{tindakan}/").status_code == 404


def test_tetapkan_peran(ruang: Client, bu_kepala: Pengguna, rina: Pengguna) -> None:
    halaman = ruang.get(alamat(rina, "tetapkan-peran")).content.decode()
    assert "Registrasi dan Verifikasi" in halaman
    assert "Ditambah peran yang dipilih di bawah" in halaman
    ruang.post(alamat(rina, "tetapkan-peran"), {"kode": "layanan", "dasar": "SK 2/2026"})
    penugasan = PenugasanPeran.objects.get(pengguna=rina, peran__name="layanan")
    assert (penugasan.dasar, penugasan.ditetapkan_oleh_id) == ("SK 2/2026", bu_kepala.pk)


@pytest.mark.pasal("13(3)")
def test_peran_yang_dipisahkan_ditolak_dengan_kata(ruang: Client, rina: Pengguna) -> None:
    jawaban = ruang.post(alamat(rina, "tetapkan-peran"), {"kode": "ppk", "dasar": "SK 3/2026"}, follow=True)
    assert "tidak boleh merangkap" in jawaban.content.decode()
    assert not PenugasanPeran.objects.filter(pengguna=rina, peran__name="ppk").exists()


def test_tanpa_dasar_formulir_kembali_dengan_ringkasan(ruang: Client, rina: Pengguna) -> None:
    halaman = ruang.post(alamat(rina, "tetapkan-peran"), {"kode": "layanan", "dasar": ""}).content.decode()
    assert "Ada yang perlu diperbaiki" in halaman
    assert 'href="#id_dasar"' in halaman
    assert not PenugasanPeran.objects.filter(pengguna=rina, peran__name="layanan").exists()


def test_cabut_peran_hanya_menawarkan_yang_dipegang(ruang: Client, rina: Pengguna) -> None:
    halaman = ruang.get(alamat(rina, "cabut-peran")).content.decode()
    assert '<option value="regver"' in halaman
    assert '<option value="kepala"' not in halaman
    ruang.post(alamat(rina, "cabut-peran"), {"kode": "regver", "alasan": "mutasi"})
    assert not PenugasanPeran.objects.filter(pengguna=rina).exists()
    assert kata_terakhir(rina) == ("mencabut peran Registrasi dan Verifikasi dari", "mutasi")


def test_kepala_terakhir_tidak_dapat_dicabut(ruang: Client, bu_kepala: Pengguna) -> None:
    jawaban = ruang.post(alamat(bu_kepala, "cabut-peran"), {"kode": "kepala", "alasan": "x"}, follow=True)
    assert "satu-satunya Kepala LPSE" in jawaban.content.decode()
    assert PenugasanPeran.objects.filter(pengguna=bu_kepala, peran__name="kepala").exists()


def test_nonaktifkan_mengakhiri_sesinya(ruang: Client, masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    milik_rina = masuk_sebagai(rina)
    assert milik_rina.get("/").status_code == 200
    ruang.post(alamat(rina, "nonaktifkan"), {"alasan": "mutasi"})
    rina.refresh_from_db()
    assert (rina.is_active, rina.alasan_nonaktif) == (False, "mutasi")
    assert milik_rina.get("/").status_code == 302
    assert kata_terakhir(rina) == ("menonaktifkan", "mutasi")


def test_nonaktifkan_dua_kali_dikatakan(ruang: Client, rina: Pengguna) -> None:
    ruang.post(alamat(rina, "nonaktifkan"), {"alasan": "mutasi"})
    jawaban = ruang.post(alamat(rina, "nonaktifkan"), {"alasan": "mutasi"}, follow=True)
    assert "sudah nonaktif" in jawaban.content.decode()


def test_aktifkan_kembali(ruang: Client, bu_kepala: Pengguna, rina: Pengguna) -> None:
    nonaktifkan(pengguna=rina, alasan="cuti", oleh=bu_kepala)
    ruang.post(alamat(rina, "aktifkan"), {"alasan": "kembali bertugas"})
    rina.refresh_from_db()
    assert (rina.is_active, rina.nonaktif_pada) == (True, None)
    assert kata_terakhir(rina) == ("mengaktifkan kembali", "kembali bertugas")


def test_keluarkan_sesi(ruang: Client, masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    milik_rina = masuk_sebagai(rina)
    ruang.post(alamat(rina, "keluarkan-sesi"), {"alasan": "ponsel hilang"})
    assert milik_rina.get("/").status_code == 302
    assert kata_terakhir(rina) == ("mengeluarkan semua sesi", "ponsel hilang")


def test_lepas_faktor_kedua(ruang: Client, asep: Pengguna) -> None:
    pasang_totp(asep)
    ruang.post(alamat(asep, "lepas-faktor-kedua"), {"alasan": "ponsel hilang"})
    assert not Authenticator.objects.filter(user=asep).exists()
    assert kata_terakhir(asep) == ("melepas faktor kedua", "ponsel hilang")


def test_nomor_lengkap_terlihat_dan_dilihatnya_tercatat(ruang: Client, bu_kepala: Pengguna, rina: Pengguna) -> None:
    halaman = ruang.get(alamat(rina, "nomor")).content.decode()
    assert str(rina.nip) in halaman
    baris = Jejak.objects.tentang(rina).get(kata="melihat NIP dan NIK")
    assert baris.pelaku_id == bu_kepala.pk
    assert str(rina.nip) not in f"{baris.sebelum}{baris.sesudah}{baris.alasan}{baris.objek_teks}"


def test_nomor_diubah_lewat_layanan(ruang: Client, rina: Pengguna, dodi: Pengguna) -> None:
    ruang.post(alamat(rina, "nomor"), {"nip": rina.nip, "nik": "7322015203900001"})
    rina.refresh_from_db()
    assert rina.nik == "7322015203900001"
    jawaban = ruang.post(alamat(rina, "nomor"), {"nip": dodi.nip, "nik": ""}, follow=True)
    assert "NIP ini sudah dipakai akun lain." in jawaban.content.decode()
    jawaban = ruang.post(alamat(rina, "nomor"), {"nip": "123", "nik": ""})
    assert "NIP harus 18 angka" in jawaban.content.decode()
