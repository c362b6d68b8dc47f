"""The technician confirms the day: once, with name and moment; a correction is a new note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from django.test import Client
from django.urls import reverse

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.models import CatatanPemantauan, PemantauanHarian
from infrastruktur.pemantauan.services import konfirmasi_beberapa, konfirmasi_harian, tambah_catatan
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from tests.pabrik import PabrikPemantauanHarian

pytestmark = pytest.mark.pasal("26(1)")
Masuk = Callable[..., Client]


@pytest.fixture
def harian(server: Server) -> PemantauanHarian:
    return PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini())


def test_konfirmasi(harian: PemantauanHarian, asep: Pengguna, pada: Callable[[str], dt.datetime]) -> None:
    kini = pada(f"{harian.tanggal} 23:34")
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan=" Kipas berbunyi. ")
    harian.refresh_from_db()
    assert (harian.dikonfirmasi_oleh, harian.dikonfirmasi_pada, harian.keadaan_dikonfirmasi) == (asep, kini, "normal")
    assert list(harian.catatan.values_list("isi", "oleh", "saat_konfirmasi")) == [("Kipas berbunyi.", asep.pk, True)]
    jejak = Jejak.objects.get()
    assert (jejak.pelaku_nama, jejak.kata, jejak.alasan) == (
        "Asep Hidayat",
        "mengonfirmasi pemantauan",
        "Kipas berbunyi.",
    )


def test_dua_kali_ditolak_dan_yang_pertama_tetap(harian: PemantauanHarian, asep: Pengguna, bu_kepala: Pengguna) -> None:
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep)
    with pytest.raises(TransisiBasi, match="sudah dikonfirmasi"):
        konfirmasi_harian(pemantauan_id=harian.pk, oleh=bu_kepala)
    harian.refresh_from_db()
    assert harian.dikonfirmasi_oleh == asep


def test_hari_yang_tidak_baik_perlu_catatan(server: Server, asep: Pengguna) -> None:
    harian = PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini(), keadaan=Keadaan.WASPADA)
    with pytest.raises(AturanDilanggar, match="Tulis catatan"):
        konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan="  ")
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan="Log dimampatkan.")
    harian.refresh_from_db()
    assert harian.keadaan_dikonfirmasi == Keadaan.WASPADA


def test_keadaan_yang_memburuk_tidak_dikonfirmasi_tanpa_dilihat(server: Server, asep: Pengguna) -> None:
    harian = PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini(), keadaan=Keadaan.TIDAK_TERJANGKAU)
    with pytest.raises(TransisiBasi, match="berubah menjadi Tidak terjangkau"):
        konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan="Baik", keadaan_dilihat="normal")
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan="Diperiksa", keadaan_dilihat="kritis")


def test_hari_esok_ditolak(server: Server, asep: Pengguna) -> None:
    besok = PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini() + dt.timedelta(days=1))
    with pytest.raises(AturanDilanggar, match="belum tiba"):
        konfirmasi_harian(pemantauan_id=besok.pk, oleh=asep)


def test_dua_petugas_serempak(harian: PemantauanHarian, asep: Pengguna, benang: Callable[..., Any]) -> None:
    hasil = benang(lambda: konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan="Saya dulu."), n=4)
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi] * 3
    assert CatatanPemantauan.objects.count() == 1


def test_basis_data_menolak_mengganti_nama_petugas(
    harian: PemantauanHarian, asep: Pengguna, bu_kepala: Pengguna
) -> None:
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep)
    with pytest.raises(DatabaseError), transaction.atomic():
        PemantauanHarian.objects.update(dikonfirmasi_oleh=bu_kepala)
    PemantauanHarian.objects.update(disk_persen=50)  # the figures of the day go on


def test_catatan_baru_tidak_menimpa_yang_lama(harian: PemantauanHarian, asep: Pengguna) -> None:
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep, catatan="Baik semua.")
    tambah_catatan(pemantauan_id=harian.pk, isi="Koreksi: kipas rak 2 berbunyi.", oleh=asep)
    assert list(harian.catatan.values_list("isi", flat=True)) == ["Baik semua.", "Koreksi: kipas rak 2 berbunyi."]
    for langkah in (lambda: CatatanPemantauan.objects.update(isi="x"), CatatanPemantauan.objects.all().delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            langkah()


def test_catatan_kosong_ditolak(harian: PemantauanHarian, asep: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="kosong"):
        tambah_catatan(pemantauan_id=harian.pk, isi="  ", oleh=asep)


def test_beberapa_sekaligus_semua_atau_tidak(harian: PemantauanHarian, asep: Pengguna) -> None:
    gawat = PabrikPemantauanHarian(tanggal=bahasa.hari_ini(), keadaan=Keadaan.WASPADA)
    with pytest.raises(AturanDilanggar, match="Tulis catatan"):
        konfirmasi_beberapa(pemantauan_id=[harian.pk, gawat.pk], oleh=asep)
    assert not PemantauanHarian.objects.filter(dikonfirmasi_pada__isnull=False).exists()
    beres = konfirmasi_beberapa(pemantauan_id=[harian.pk, gawat.pk], oleh=asep, catatan="Diperiksa.")
    assert {h.pk for h in beres} == {harian.pk, gawat.pk}
    with pytest.raises(TransisiBasi, match="sudah dikonfirmasi"):
        konfirmasi_beberapa(pemantauan_id=[harian.pk, gawat.pk], oleh=asep)


def test_layar_konfirmasi_satu(harian: PemantauanHarian, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:harian_konfirmasi", args=[harian.pk])
    halaman = klien.get(alamat).content.decode()
    assert "Menunggu konfirmasi" in halaman
    assert "Dikonfirmasi oleh Asep Hidayat" in halaman
    jawaban = klien.post(alamat, {"catatan": ""}, follow=True)
    assert "dikonfirmasi." in jawaban.content.decode()
    assert PemantauanHarian.objects.get().dikonfirmasi_oleh == asep
    assert "sudah dikonfirmasi" in klien.post(alamat, {"catatan": ""}).content.decode()


def test_layar_konfirmasi_sehari(harian: PemantauanHarian, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:konfirmasi_hari", args=[harian.tanggal.isoformat()])
    assert f'name="keadaan-{harian.pk}" value="normal"' in klien.get(alamat).content.decode()
    # what did not stand on the page is not confirmed
    klien.post(alamat, {"catatan": ""})
    assert PemantauanHarian.objects.get().dikonfirmasi_oleh is None
    klien.post(alamat, {"catatan": "", f"keadaan-{harian.pk}": "normal"})
    assert PemantauanHarian.objects.get().dikonfirmasi_oleh == asep
    assert "Tidak ada yang menunggu" in klien.get(alamat).content.decode()


def test_lkpp_tidak_boleh_mengonfirmasi(
    harian: PemantauanHarian, pengamat_lkpp: Pengguna, masuk_sebagai: Masuk
) -> None:
    alamat = reverse("infrastruktur:harian_konfirmasi", args=[harian.pk])
    assert masuk_sebagai(pengamat_lkpp).post(alamat).status_code == 403


def test_rincian_hari_menyebut_yang_memburuk(harian: PemantauanHarian, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep)
    PemantauanHarian.objects.update(keadaan=Keadaan.WASPADA)
    halaman = masuk_sebagai(asep).get(harian.get_absolute_url()).content.decode()
    assert "Baik menjadi Perhatian" in halaman


def test_layar_catatan(harian: PemantauanHarian, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:harian_catatan", args=[harian.pk])
    assert "Tambah catatan SPSE-DB" in klien.get(alamat).content.decode()
    jawaban = klien.post(alamat, {"isi": "Kipas diganti."}, follow=True)
    assert "Kipas diganti." in jawaban.content.decode()
    assert harian.catatan.get().oleh == asep


def test_konfirmasi_massal_dari_log(harian: PemantauanHarian, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:log_harian")
    isian = {"aksi": "konfirmasi", "pilih": [harian.pk], "kueri": ""}
    assert "Konfirmasi yang dipilih" in klien.post(alamat, isian).content.decode()
    assert PemantauanHarian.objects.get().dikonfirmasi_oleh is None  # asked first
    assert "1 hari dikonfirmasi." in klien.post(alamat, {**isian, "yakin": "1"}, follow=True).content.decode()
    assert PemantauanHarian.objects.get().dikonfirmasi_oleh == asep
    assert harian.get_absolute_url() not in klien.get(alamat, {"konfirmasi": "belum"}).content.decode()


def test_kalimat_hari_ini_menyebut_petugas(harian: PemantauanHarian, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    ringkasan = reverse("infrastruktur:pemantauan")
    assert "Catatan hari ini menunggu konfirmasi." in klien.get(ringkasan).content.decode()
    konfirmasi_harian(pemantauan_id=harian.pk, oleh=asep)
    assert "Catatan hari ini dikonfirmasi Asep Hidayat pukul" in klien.get(ringkasan).content.decode()
