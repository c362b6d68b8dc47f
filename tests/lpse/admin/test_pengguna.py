"""People in the Kepala's room: masked numbers, no password field, changes through the service."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.test.utils import CaptureQueriesContext

from lpse.akun.models import Pengguna
from lpse.akun.services import nonaktifkan
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikInstansi, PabrikPengguna

if TYPE_CHECKING:
    from django.test import Client

DAFTAR = "/admin/lpse/pengguna/"


def rinci(orang: Pengguna) -> str:
    return f"{DAFTAR}{orang.pk}/change/"


def test_daftar_menyamarkan_nip_dan_menyebut_peran(ruang: Client, rina: Pengguna) -> None:
    halaman = ruang.get(DAFTAR).content.decode()
    assert rina.nama in halaman
    assert "Registrasi dan Verifikasi" in halaman
    assert str(rina.nip) not in halaman
    assert f"{str(rina.nip)[:4]}{'•' * 12}{str(rina.nip)[-2:]}" in halaman


def test_jumlah_kueri_daftar_tetap(ruang: Client, django_assert_max_num_queries: object) -> None:
    from django.db import connection  # noqa: PLC0415 - counted here only

    def hitung() -> int:
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert ruang.get(DAFTAR).status_code == 200
        return len(kueri)

    hitung()  # warms content types and the office's profile
    sedikit = hitung()
    PabrikPengguna.create_batch(20, instansi=PabrikInstansi(), peran=("ppk",))
    assert hitung() == sedikit


def test_saringan_peran_dan_pencarian(ruang: Client, rina: Pengguna, dodi: Pengguna) -> None:
    halaman = ruang.get(DAFTAR, {"peran": "layanan"}).content.decode()
    assert dodi.nama in halaman
    assert rina.nama not in halaman
    halaman = ruang.get(DAFTAR, {"q": "Marlina"}).content.decode()
    assert rina.nama in halaman
    assert dodi.nama not in halaman


def test_tidak_ada_isian_sandi_peran_atau_superuser(ruang: Client, rina: Pengguna) -> None:
    halaman = ruang.get(rinci(rina)).content.decode()
    nama = set(re.findall(r'<(?:input|select|textarea)[^>]*\bname="([^"]+)"', halaman))
    milik_formulir = {n for n in nama if not n.startswith(("csrf", "_", "penugasan-", "s"))}
    assert milik_formulir == {"nama", "jabatan", "pangkat", "instansi", "telepon"}
    assert "password" not in halaman.lower()


def test_perubahan_lewat_layanan_dan_tercatat(ruang: Client, bu_kepala: Pengguna, rina: Pengguna) -> None:
    instansi = PabrikInstansi()
    isi = {
        "nama": "Rina Marlina, S.E.",
        "jabatan": "Verifikator",
        "pangkat": "",
        "telepon": "",
        "instansi": instansi.pk,
    }
    tanpa_baris = {f"penugasan-{k}_FORMS": "0" for k in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
    jawaban = ruang.post(rinci(rina), {**isi, **tanpa_baris, "is_superuser": "on", "email": "x@x.example"})
    assert jawaban.status_code == 302
    rina.refresh_from_db()
    assert (rina.nama, rina.jabatan, rina.instansi_id) == ("Rina Marlina, S.E.", "Verifikator", instansi.pk)
    assert (rina.email, rina.is_superuser) == ("rina@lpse.example", False)
    baris = Jejak.objects.tentang(rina).first()
    assert baris is not None
    assert (baris.pelaku_id, baris.kata) == (bu_kepala.pk, "mengubah data")
    assert set(baris.sesudah or {}) == {"nama", "jabatan", "instansi"}


def test_tidak_dapat_ditambah_atau_dihapus_di_sini(ruang: Client, rina: Pengguna) -> None:
    assert ruang.get(f"{DAFTAR}add/").status_code == 403
    assert ruang.post(f"{DAFTAR}{rina.pk}/delete/", {"post": "yes"}).status_code == 403
    jawaban = ruang.post(DAFTAR, {"action": "delete_selected", "_selected_action": [rina.pk], "post": "yes"})
    assert jawaban.status_code in {200, 302}
    assert Pengguna.objects.filter(pk=rina.pk).exists()


def test_tindakan_mengikuti_keadaan_akun(ruang: Client, bu_kepala: Pengguna, rina: Pengguna) -> None:
    aktif = ruang.get(rinci(rina)).content.decode()
    assert f"{DAFTAR}{rina.pk}/nonaktifkan/" in aktif
    assert f"{DAFTAR}{rina.pk}/aktifkan/" not in aktif
    nonaktifkan(pengguna=rina, alasan="mutasi", oleh=bu_kepala)
    nonaktif = ruang.get(rinci(rina)).content.decode()
    assert f"{DAFTAR}{rina.pk}/aktifkan/" in nonaktif
    assert f"{DAFTAR}{rina.pk}/nonaktifkan/" not in nonaktif
    assert "mutasi" in nonaktif
    sendiri = ruang.get(rinci(bu_kepala)).content.decode()
    assert f"{DAFTAR}{bu_kepala.pk}/nonaktifkan/" not in sendiri
    assert f"{DAFTAR}{bu_kepala.pk}/lepas-faktor-kedua/" not in sendiri


def test_riwayat_objek_adalah_jejaknya(ruang: Client, bu_kepala: Pengguna, rina: Pengguna) -> None:
    nonaktifkan(pengguna=rina, alasan="mutasi ke dinas lain", oleh=bu_kepala)
    halaman = ruang.get(f"{DAFTAR}{rina.pk}/history/").content.decode()
    assert "menonaktifkan" in halaman
    assert "mutasi ke dinas lain" in halaman
