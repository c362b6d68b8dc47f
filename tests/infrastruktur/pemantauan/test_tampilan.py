"""What the monitoring puts on the shell: the work that waits, the counters, the card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from infrastruktur.pemantauan import tampilan
from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.services import kerjakan_tindak_lanjut, konfirmasi_harian, selesaikan_tindak_lanjut
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from tests.pabrik import PabrikPemantauanHarian, PabrikServer, PabrikTindakLanjut, PabrikUkuranTerkini

pytestmark = pytest.mark.pasal("26(1)")


def _hari_ini(**isian: object) -> Server:
    server = PabrikServer(dipantau_sejak=bahasa.hari_ini())
    PabrikUkuranTerkini(server=server)
    PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini(), **isian)
    return server


def test_satu_butir_konfirmasi_sehari(asep: Pengguna) -> None:
    _hari_ini()
    _hari_ini()
    _hari_ini(keadaan=Keadaan.WASPADA)
    butir = list(tampilan.butir_semua(asep))
    assert [(b.judul, b.rincian, b.rincian_pekerjaan, b.nada) for b in butir] == [
        (f"Konfirmasi pemantauan {bahasa.tanggal(bahasa.hari_ini())}", "2 baik, 1 perhatian", "3 server", "jalan")
    ]
    assert tampilan.jumlah_menunggu(asep) == 3


def test_kemarin_ikut_dua_hari_lalu_tidak(asep: Pengguna) -> None:
    server = PabrikServer(dipantau_sejak=bahasa.hari_ini() - dt.timedelta(days=2))
    PabrikUkuranTerkini(server=server)
    for n in range(3):
        PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini() - dt.timedelta(days=n))
    assert len(list(tampilan.butir_konfirmasi(asep))) == 2


def test_habis_dikonfirmasi(asep: Pengguna) -> None:
    server = _hari_ini()
    konfirmasi_harian(pemantauan_id=server.harian.get().pk, oleh=asep)
    assert list(tampilan.butir_semua(asep)) == []
    assert (tampilan.jumlah_menunggu(asep), tampilan.dikonfirmasi_bulan_ini(asep)) == (0, 1)


def test_server_diam_masuk_antrean(asep: Pengguna) -> None:
    server = PabrikServer(nama="SPSE-DB", dipantau_sejak=bahasa.hari_ini())
    assert [b.rincian for b in tampilan.butir_senyap(asep)] == ["Belum pernah mengirim ukuran"]
    ukuran = PabrikUkuranTerkini(server=server, waktu=timezone.now() - dt.timedelta(minutes=20))
    butir = list(tampilan.butir_senyap(asep))
    assert [(b.judul, b.nada, b.masuk) for b in butir] == [("SPSE-DB tidak terjangkau", "kritis", ukuran.waktu)]
    PabrikUkuranTerkini(server=server, metrik="ram", kait="")
    assert list(tampilan.butir_senyap(asep)) == []


def test_server_nonaktif_tidak_ditunggu(asep: Pengguna) -> None:
    PabrikServer(aktif=False)
    assert list(tampilan.butir_semua(asep)) == []


def test_tindak_lanjut_tinggal_sampai_ditutup(asep: Pengguna) -> None:
    tindak = PabrikTindakLanjut()
    assert [(b.judul, b.nada) for b in tampilan.butir_tindak_lanjut(asep)] == [("Penambahan cakram /data", "kritis")]
    kerjakan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep)
    assert [b.nada for b in tampilan.butir_tindak_lanjut(asep)] == ["jalan"]
    selesaikan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep, hasil="Selesai.")
    assert list(tampilan.butir_tindak_lanjut(asep)) == []
    assert (tampilan.jumlah_terbuka(asep), tampilan.ditutup_bulan_ini(asep)) == (0, 1)


def test_yang_hanya_membaca_tidak_disuruh(pengamat_lkpp: Pengguna) -> None:
    _hari_ini()
    assert tampilan.jumlah_menunggu(pengamat_lkpp) == 0


def test_antrean_dan_kartu_di_beranda(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    server = _hari_ini(keadaan=Keadaan.NORMAL)
    halaman = masuk_sebagai(asep).get(reverse("beranda")).content.decode()
    assert "Konfirmasi pemantauan" in halaman
    assert "Keadaan server" in halaman
    assert server.nama in halaman
