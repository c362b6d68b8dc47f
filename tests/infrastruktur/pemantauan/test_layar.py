"""The screens: state first, one server, the graph and its table twin, the log, the sheet, downloads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from infrastruktur.pemantauan.enums import Keadaan, Metrik
from infrastruktur.pemantauan.grafik import RENTANG, data_grafik, titik
from infrastruktur.pemantauan.perkara import perkara_server, pokok
from infrastruktur.pemantauan.ringkas import ringkas_jam_kotor
from infrastruktur.pemantauan.selectors import kondisi_server, kondisi_terlihat
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from tests.pabrik import (
    PabrikCatatanPemantauan,
    PabrikPemantauanHarian,
    PabrikPrakiraanPenuh,
    PabrikServer,
    PabrikTindakLanjut,
    PabrikUkuranTerkini,
)

pytestmark = pytest.mark.pasal("26(1)")
Masuk = Callable[..., Client]
Isi = Callable[..., int]
RINGKASAN = "infrastruktur:pemantauan"


def _isi_badan(klien: Client, nama: str, *arg: object, **kueri: str) -> str:
    jawaban = klien.get(reverse(nama, args=arg), kueri)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def test_semua_baik(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikUkuranTerkini(server=server, nilai=44)
    halaman = _isi_badan(masuk_sebagai(asep), RINGKASAN)
    assert "Semua baik" in halaman
    assert "SPSE-DB baik" in halaman


def test_satu_hal_perlu_anda(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikUkuranTerkini(server=server, kait="/data", nilai=85)
    PabrikUkuranTerkini(server=PabrikServer(nama="SPSE-APP"), nilai=40)
    halaman = _isi_badan(masuk_sebagai(asep), RINGKASAN)
    assert "Satu hal perlu Anda: cakram /data SPSE-DB 85 persen" in halaman
    assert "Satu server lain baik." in halaman


def test_server_diam_tidak_pernah_tampak_baik(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikUkuranTerkini(server=server, nilai=44, waktu=timezone.now() - dt.timedelta(minutes=16))
    klien = masuk_sebagai(asep)
    assert "Satu hal perlu Anda: SPSE-DB tidak terjangkau" in _isi_badan(klien, RINGKASAN)
    halaman = _isi_badan(klien, "infrastruktur:server", "spse-db")
    assert "Tidak terbaca" in halaman
    assert ">Baik<" not in halaman.split('id="ukur"')[1].split("</section>")[0]


def test_server_yang_belum_pernah_mengukur(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    assert "Belum ada ukuran dari SPSE-DB" in _isi_badan(masuk_sebagai(asep), "infrastruktur:server", "spse-db")


def test_tanpa_server(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    assert "Belum ada server yang dipantau" in _isi_badan(masuk_sebagai(asep), RINGKASAN)


def test_urutan_perkara_yang_terberat_dahulu(server: Server) -> None:
    PabrikUkuranTerkini(server=server, kait="/data", nilai=95)
    PabrikUkuranTerkini(server=server, metrik=Metrik.RAM, kait="", nilai=82)
    PabrikTindakLanjut(server=server, metrik=Metrik.SWAP, kait="")
    perkara = perkara_server(kondisi_server([server])[0])
    assert [(p.nada, p.judul.split(" SPSE-DB")[0]) for p in perkara] == [
        ("kritis", "penambahan swap"),
        ("kritis", "cakram /data"),
        ("perhatian", "memori (RAM)"),
    ]


def test_yang_sudah_ditangani_tidak_diminta_lagi(server: Server) -> None:
    PabrikUkuranTerkini(server=server, kait="/data", nilai=95)
    PabrikPrakiraanPenuh(server=server, kait="/data")
    PabrikTindakLanjut(server=server, status="dikerjakan", dikerjakan_oleh_id=_orang(), dikerjakan_pada=timezone.now())
    assert perkara_server(kondisi_server([server])[0]) == []


def _orang() -> int:
    from tests.pabrik import PabrikPengguna  # noqa: PLC0415 - only here

    return int(PabrikPengguna().pk)


def test_prosesor_sibuk_sesaat_bukan_kritis(server: Server) -> None:
    PabrikUkuranTerkini(server=server, metrik=Metrik.CPU, kait="", nilai=180)
    kondisi = kondisi_server([server])[0]
    assert kondisi.keadaan == Keadaan.WASPADA
    assert pokok([kondisi]).nada == "perhatian"


def test_cakram_yang_dilepas_bukan_takaran(server: Server) -> None:
    PabrikUkuranTerkini(server=server, kait="/", nilai=44)
    PabrikUkuranTerkini(server=server, kait="/usb", nilai=99, waktu=timezone.now() - dt.timedelta(hours=3))
    assert [u.kait for u in kondisi_server([server])[0].takaran] == ["/"]


@pytest.mark.parametrize("banyak", [1, 40])
def test_jumlah_kueri_tetap(asep: Pengguna, banyak: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _ in range(banyak):
        s = PabrikServer()
        PabrikUkuranTerkini(server=s)
        PabrikPemantauanHarian(server=s, dikonfirmasi_oleh=None)
    asep.has_perm("infrastruktur.view_server")  # permissions and roles are read once per request
    assert asep.pegawai_lpse
    bahasa.zona()
    with django_assert_num_queries(6):
        assert len(kondisi_terlihat(asep)) == banyak


@pytest.mark.parametrize("nama", [RINGKASAN, "infrastruktur:log_harian", "beranda"])
def test_halaman_tidak_bertambah_kuerinya(
    nama: str, asep: Pengguna, masuk_sebagai: Masuk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(12):
        s = PabrikServer()
        PabrikUkuranTerkini(server=s)
        PabrikCatatanPemantauan(pemantauan=PabrikPemantauanHarian(server=s), oleh=asep)
    klien = masuk_sebagai(asep)
    with django_assert_max_num_queries(70):  # the first page counts the navigation's numbers
        _isi_badan(klien, nama)
    with django_assert_max_num_queries(45):
        _isi_badan(klien, nama)


def test_titik_tiap_rentang(server: Server, isi: Isi) -> None:
    kini = timezone.now()
    isi(server, Metrik.DISK, [40 + n / 100 for n in range(288 * 2)], kait="/", mulai=kini - dt.timedelta(days=2))
    ringkas_jam_kotor()
    panjang = {k: len(titik(server, "disk", "/", r, sampai=kini)) for k, r in RENTANG.items()}
    assert 96 <= panjang["24j"] <= 97
    assert 24 <= panjang["7h"] <= 25
    assert panjang["30h"] == panjang["1t"] in {2, 3}


def test_titik_sehari_mulai_tengah_malam_kantor(server: Server, isi: Isi) -> None:
    isi(server, Metrik.DISK, [40.0, 41.0], kait="/", mulai=dt.datetime(2026, 11, 19, 23, 50, tzinfo=dt.UTC))
    ringkas_jam_kotor()
    hasil = titik(server, "disk", "/", RENTANG["30h"], sampai=dt.datetime(2026, 11, 21, tzinfo=dt.UTC))
    assert [(t.waktu, t.minimum, t.rata, t.maksimum) for t in hasil] == [
        (dt.datetime(2026, 11, 19, 16, tzinfo=dt.UTC), 40.0, 40.5, 41.0)
    ]


def test_gambar_bolong_saat_data_bolong(server: Server, isi: Isi) -> None:
    kini = timezone.now()
    isi(server, Metrik.RAM, [50] * 10, mulai=kini - dt.timedelta(hours=20))
    isi(server, Metrik.RAM, [60] * 10, mulai=kini - dt.timedelta(hours=2))
    deret = titik(server, "ram", "", RENTANG["24j"], sampai=kini)
    hasil = data_grafik(server, "ram", RENTANG["24j"], deret, nama="Memori (RAM)", sekarang=kini)
    assert hasil is not None
    rata, tertinggi, terendah = (s["nilai"] for s in hasil.data["seri"])
    assert hasil.data["pita"] == [(1, 2)]
    assert [n is None for n in rata] == [n is None for n in tertinggi] == [n is None for n in terendah]
    terisi = [i for i, n in enumerate(rata) if n is not None]
    assert None in rata[terisi[0] : terisi[-1]]
    assert {len(s["nilai"]) for s in hasil.data["seri"]} == {len(hasil.data["waktu"])}
    assert hasil.data["waktu"] == sorted(set(hasil.data["waktu"]))
    assert [b["jenis"] for b in hasil.data["batas"]] == ["perhatian", "kritis"]
    assert (hasil.data["min"], hasil.data["maks"], hasil.data["kini"]) == (0, 100, None)
    assert "60,0 persen" in hasil.uraian


def test_beban_di_atas_seratus_meninggikan_skala(server: Server, isi: Isi) -> None:
    kini = timezone.now()
    isi(server, Metrik.CPU, [50, 173.2], mulai=kini - dt.timedelta(hours=1))
    deret = titik(server, "cpu", "", RENTANG["24j"], sampai=kini)
    hasil = data_grafik(server, "cpu", RENTANG["24j"], deret, nama="Prosesor", sekarang=kini)
    assert hasil is not None
    assert (hasil.data["min"], hasil.data["maks"]) == (0, 180)


def test_ukuran_lama_bukan_ukuran_kini(server: Server, isi: Isi) -> None:
    kini = timezone.now()
    isi(server, Metrik.RAM, [50.0], mulai=kini - dt.timedelta(hours=5))
    deret = titik(server, "ram", "", RENTANG["24j"], sampai=kini)
    hasil = data_grafik(server, "ram", RENTANG["24j"], deret, nama="Memori (RAM)", sekarang=kini)
    assert hasil is not None
    assert [t["label"] for t in hasil.data["tanda"]] == ["Terakhir 50 %"]
    assert hasil.data["waktu"][-1] == int(kini.timestamp())  # the axis still ends now


def test_gambar_dengan_prakiraan(server: Server, isi: Isi) -> None:
    kini = timezone.now()
    isi(
        server,
        Metrik.DISK,
        [60 + n * 0.74 for n in range(31)],
        kait="/data",
        mulai=kini - dt.timedelta(days=30),
        selang=dt.timedelta(days=1),
    )
    ringkas_jam_kotor()
    ramalan = PabrikPrakiraanPenuh(
        server=server, kait="/data", kritis_pada=bahasa.hari_ini() + dt.timedelta(days=10),
        penuh_pada=bahasa.hari_ini() + dt.timedelta(days=23),
    )  # fmt: skip
    deret = titik(server, "disk", "/data", RENTANG["30h"], sampai=kini)
    hasil = data_grafik(server, "disk", RENTANG["30h"], deret, nama="Cakram /data", ramalan=ramalan, sekarang=kini)
    assert hasil is not None
    assert hasil.ramal
    assert [t["label"] for t in hasil.data["tanda"]] == ["Hari ini 82 %", "Kritis dalam 10 hari", "Penuh dalam 23 hari"]
    assert hasil.data["kini"] == int(kini.timestamp())
    assert hasil.data["min"] == 50  # nothing happens below, so the scale begins there
    terukur, duga, cepat, lambat = (s["nilai"] for s in hasil.data["seri"])
    sambung = max(i for i, n in enumerate(terukur) if n is not None)
    assert terukur[sambung] == duga[sambung]  # the forecast leaves from the newest figure
    assert duga[-1] == 100
    assert all(a >= b for a, b in zip(cepat[sambung:], lambat[sambung:], strict=True))
    assert hasil.data["waktu"] == sorted(set(hasil.data["waktu"]))
    # a year ahead is not drawn into the year behind
    setahun = data_grafik(server, "disk", RENTANG["1t"], deret, nama="x", ramalan=ramalan, sekarang=kini)
    assert setahun is not None
    assert not setahun.ramal
    assert len(setahun.data["seri"]) == 1


def test_tanpa_titik_tanpa_gambar(server: Server) -> None:
    assert data_grafik(server, "disk", RENTANG["7h"], [], nama="x") is None


@pytest.mark.parametrize("rentang", RENTANG)
def test_halaman_server_dengan_grafik_dan_tabel_kembar(
    server: Server, isi: Isi, asep: Pengguna, masuk_sebagai: Masuk, rentang: str
) -> None:
    isi(server, Metrik.DISK, [40.0, 42.5], kait="/data")
    ringkas_jam_kotor()
    klien = masuk_sebagai(asep)
    halaman = _isi_badan(klien, "infrastruktur:server", "spse-db", rentang=rentang, ukuran="disk:/data")
    assert 'data-grafik="data-grafik"' in halaman
    assert '<script id="data-grafik" type="application/json">' in halaman
    assert re.search(r"vendor/uplot\.min[.\w]*\.js", halaman)
    assert f"{RENTANG[rentang].label} terakhir. Dari " in halaman
    assert "Perhatian 80 %" in halaman
    assert "Kritis 90 %" in halaman
    tabel = _isi_badan(klien, "infrastruktur:server", "spse-db", rentang=rentang, ukuran="disk:/data", tampil="tabel")
    assert "data-grafik" not in tabel
    assert "uplot" not in tabel
    assert "42,5" in tabel


def test_masukan_alamat_yang_aneh_tidak_menjadi_galat(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikUkuranTerkini(server=server)
    klien = masuk_sebagai(asep)
    _isi_badan(klien, "infrastruktur:server", "spse-db", rentang="'; drop", ukuran="<x>", tampil="?")
    _isi_badan(klien, RINGKASAN, hal="99999")
    _isi_badan(klien, "infrastruktur:log_harian", server="tiada", dari="kemarin")


def test_takaran_saja_untuk_htmx(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikUkuranTerkini(server=server, nilai=44)
    jawaban = masuk_sebagai(asep).get(server.get_absolute_url(), headers={"HX-Request": "true"})
    halaman = jawaban.content.decode()
    assert "Cakram sistem" in halaman
    assert "<html" not in halaman


def test_log_disaring_dan_diunduh(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    baik = PabrikPemantauanHarian(server=PabrikServer(nama="SPSE-APP"))
    waspada = PabrikPemantauanHarian(server=PabrikServer(nama="SPSE-DB"), keadaan=Keadaan.WASPADA)
    PabrikCatatanPemantauan(pemantauan=waspada, isi="=cmd|' /C calc'!A0", oleh=asep)
    klien = masuk_sebagai(asep)
    halaman = _isi_badan(klien, "infrastruktur:log_harian", keadaan="waspada")
    assert waspada.get_absolute_url() in halaman
    assert baik.get_absolute_url() not in halaman
    jawaban = klien.get(reverse("infrastruktur:log_harian"), {"keadaan": "waspada", "unduh": "csv"})
    isi = b"".join(jawaban.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined] # a streaming answer
    assert "Keadaan: Perhatian" in isi
    assert "SPSE-DB" in isi
    assert "SPSE-APP" not in isi
    assert "\n=cmd" not in isi
    assert ";=cmd" not in isi


def test_lembar_bulanan(
    server: Server, asep: Pengguna, masuk_sebagai: Masuk, pada: Callable[[str], dt.datetime]
) -> None:
    pada("2026-11-20 10:00")
    Server.objects.update(dipantau_sejak=dt.date(2026, 11, 16))
    for hari in (16, 17, 19, 20):
        PabrikPemantauanHarian(server=server, tanggal=dt.date(2026, 11, hari))
    klien = masuk_sebagai(asep)
    halaman = _isi_badan(klien, "infrastruktur:lembar", "spse-db", "2026-11")
    assert "Tercatat 4 dari 5 hari" in halaman
    assert halaman.count("Tanpa catatan") == 1
    jawaban = klien.get(reverse("infrastruktur:lembar", args=["spse-db", "2026-11"]), {"unduh": "xlsx"})
    lembar = load_workbook(BytesIO(b"".join(jawaban.streaming_content))).active  # type: ignore[attr-defined] # a streaming answer
    assert lembar is not None
    nilai = [[sel.value for sel in baris[:3]] for baris in lembar.iter_rows()]
    assert [n[2] for n in nilai[-5:]] == ["Baik", "Baik", "Tanpa catatan", "Baik", "Baik"]


@pytest.mark.parametrize("bulan", ["2026-13", "2099-01", "abc", "2026-1"])
def test_bulan_yang_tidak_ada(server: Server, asep: Pengguna, masuk_sebagai: Masuk, bulan: str) -> None:
    assert masuk_sebagai(asep).get(reverse("infrastruktur:lembar", args=["spse-db", bulan])).status_code == 404


def test_catatan_di_bawah_takaran(server: Server) -> None:
    PabrikUkuranTerkini(server=server, nilai=44, terpakai=88 * 1024**3, total=200 * 1024**3)
    PabrikUkuranTerkini(server=server, kait="/data", nilai=83)
    PabrikUkuranTerkini(server=server, metrik=Metrik.INODE, nilai=8, terpakai=1_004_011, total=13_107_200)
    PabrikUkuranTerkini(server=server, metrik=Metrik.CPU, kait="", nilai=23, terpakai=None, total=12)
    PabrikUkuranTerkini(server=server, metrik=Metrik.RAM, kait="", nilai=61, terpakai=None, total=None)
    PabrikUkuranTerkini(server=server, metrik=Metrik.UPTIME, kait="", nilai=86_400 * 3 + 5)
    kondisi = kondisi_server([server])[0]
    assert {u.label: u.catatan for u in kondisi.takaran} == {
        "Beban prosesor": "Beban 5 menit, 12 inti",
        "Memori (RAM)": "",
        "Cakram sistem": "88 GB dari 200 GB",
        "Cakram /data": "Perhatian 80 %, kritis 90 %",
        "Inode sistem": "1.004.011 dari 13.107.200 berkas",
    }
    assert kondisi.menyala == 3
    assert kondisi.cakram is not None
    assert (kondisi.cakram.kait, kondisi.cakram.lebar, kondisi.cakram.tanda) == ("/data", 166.0, (159, 179))


def test_tombol_tidak_menunjuk_halaman_sendiri(server: Server, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    halaman = _isi_badan(masuk_sebagai(asep), "infrastruktur:server", "spse-db")
    assert "SPSE-DB tidak terjangkau" in halaman
    assert ">Periksa<" not in halaman
