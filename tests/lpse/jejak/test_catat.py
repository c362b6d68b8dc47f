"""The door to the trail: one readable line, in the caller's transaction, with who, where and which request."""

from __future__ import annotations

import pytest
from django.db import transaction

from lpse.akun.models import Pengguna
from lpse.jejak.konteks import SEKARANG, SISTEM, Konteks, sebagai_luar
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from tests.pabrik import PabrikInstansi, PabrikPengguna


def test_catat_menulis_siapa_apa_dan_atas_apa(asep: Pengguna) -> None:
    dinas = PabrikInstansi(nama="Dinas Pendidikan")
    catat(
        pelaku=asep, kata="mengubah", objek=dinas, sebelum={"aktif": True}, sesudah={"aktif": False}, alasan="Digabung"
    )
    (baris,) = Jejak.objects.values(
        "pelaku_id", "pelaku_nama", "pelaku_peran", "kata", "objek_jenis", "objek_id", "objek_teks", "sebelum",
        "sesudah", "alasan", "alamat_ip", "rujukan",
    )  # fmt: skip
    assert baris == {
        "pelaku_id": asep.pk,
        "pelaku_nama": "Asep Hidayat",
        "pelaku_peran": "Administrasi Sistem Elektronik",
        "kata": "mengubah",
        "objek_jenis": "lpse.instansi",
        "objek_id": str(dinas.pk),
        "objek_teks": "Dinas Pendidikan",
        "sebelum": {"aktif": True},
        "sesudah": {"aktif": False},
        "alasan": "Digabung",
        "alamat_ip": None,
        "rujukan": "",
    }


def test_catat_dapat_dibaca_sebagai_kalimat(asep: Pengguna) -> None:
    assert (
        str(catat(pelaku=asep, kata="menutup", objek=PabrikInstansi(nama="Dinas A"))) == "Asep Hidayat menutup Dinas A"
    )


def test_catat_tanpa_pelaku_adalah_sistem(db: None) -> None:
    baris = catat(pelaku=None, kata="memeriksa", objek=PabrikInstansi())
    assert (baris.pelaku_id, baris.pelaku_nama, baris.pelaku_peran) == (None, SISTEM, "")


def test_catat_tanpa_akun_adalah_orang_luar(asep: Pengguna) -> None:
    dinas = PabrikInstansi()
    with sebagai_luar("Pelapor lewat tautan"):
        assert catat(pelaku=None, kata="menilai", objek=dinas).pelaku_nama == "Pelapor lewat tautan"
        assert catat(pelaku=asep, kata="menilai", objek=dinas).pelaku_nama == asep.nama
    assert catat(pelaku=None, kata="menilai", objek=dinas).pelaku_nama == SISTEM


def test_catat_memakai_alamat_dan_nomor_permintaan_yang_berjalan(db: None) -> None:
    tanda = SEKARANG.set(Konteks(alamat_ip="10.1.2.3", rujukan="req-77"))
    try:
        baris = catat(pelaku=None, kata="memeriksa", objek=PabrikInstansi())
    finally:
        SEKARANG.reset(tanda)
    baris.refresh_from_db()
    assert (baris.alamat_ip, baris.rujukan) == ("10.1.2.3", "req-77")


@pytest.mark.parametrize("nomor", ["199003122015032004", "7322015203900001", "01.884.210.6-803.000"])
def test_catat_menyamarkan_nomor_pribadi(db: None, nomor: str) -> None:
    baris = catat(
        pelaku=None,
        kata="memeriksa",
        objek=PabrikInstansi(nama=f"CV Maju NPWP {nomor}"),
        sebelum={"nomor": nomor},
        sesudah={"daftar": [f"lama {nomor}"]},
        alasan=f"Nomor {nomor} salah ketik",
    )
    baris.refresh_from_db()
    tertulis = f"{baris.objek_teks} {baris.alasan} {baris.sebelum} {baris.sesudah}"
    assert nomor not in tertulis
    assert "…" in tertulis


def test_catat_ikut_batal_bersama_transaksinya(db: None) -> None:
    def gagal() -> None:
        with transaction.atomic():
            catat(pelaku=None, kata="memeriksa", objek=PabrikInstansi())
            assert Jejak.objects.count() == 1
            raise RuntimeError("batal")

    with pytest.raises(RuntimeError, match="batal"):
        gagal()
    assert Jejak.objects.count() == 0


def test_jejak_tetap_ada_setelah_orangnya_tiada(db: None) -> None:
    orang = PabrikPengguna(nama="Pegawai Lama")
    catat(pelaku=orang, kata="memeriksa", objek=PabrikInstansi())
    nomor = orang.pk
    orang.delete()
    (baris,) = Jejak.objects.values_list("pelaku_id", "pelaku_nama")
    assert baris == (nomor, "Pegawai Lama")


def test_tentang_hanya_jejak_objek_itu(db: None) -> None:
    satu, dua = PabrikInstansi.create_batch(2)
    milik_satu = catat(pelaku=None, kata="membuat", objek=satu)
    catat(pelaku=None, kata="membuat", objek=dua)
    assert list(Jejak.objects.tentang(satu)) == [milik_satu]


def test_jejak_terlihat_oleh_kepala_seluruhnya_dan_oleh_orang_lain_miliknya(
    asep: Pengguna, dodi: Pengguna, bu_kepala: Pengguna, orang_luar: Pengguna
) -> None:
    objek = PabrikInstansi()
    punya_asep = catat(pelaku=asep, kata="membuat", objek=objek)
    punya_dodi = catat(pelaku=dodi, kata="mengubah", objek=objek)
    sistem = catat(pelaku=None, kata="memeriksa", objek=objek)
    assert set(Jejak.objects.terlihat_oleh(bu_kepala)) == {punya_asep, punya_dodi, sistem}
    assert set(Jejak.objects.terlihat_oleh(asep)) == {punya_asep}
    assert set(Jejak.objects.terlihat_oleh(dodi)) == {punya_dodi}
    assert set(Jejak.objects.terlihat_oleh(orang_luar)) == set()
