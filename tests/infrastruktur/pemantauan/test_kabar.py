"""Alerts of the monitoring: once per change of state, in the change's own transaction, to whoever answers for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from infrastruktur.pemantauan import kabar, services
from infrastruktur.pemantauan.enums import Keadaan, Metrik
from infrastruktur.pemantauan.model_tindak_lanjut import TENGGAT
from infrastruktur.pemantauan.models import Peringatan, PrakiraanPenuh, TindakLanjut
from infrastruktur.pemantauan.services_peringatan import HARI_KABAR, HARI_LEPAS, TUGAS_UKUR_SEMUA, perbarui_prakiraan
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from lpse.pemberitahuan.registri import JENIS
from lpse.tampilan import bahasa
from tests.infrastruktur.conftest import PengukurUji
from tests.pabrik import (
    PabrikJalanTugas,
    PabrikJamLayanan,
    PabrikPemantauanHarian,
    PabrikPengguna,
    PabrikPeringatan,
    PabrikServer,
    PabrikTindakLanjut,
    PabrikUkuranTerkini,
)

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("26(1)")]
MENIT = dt.timedelta(minutes=1)


@pytest.fixture
def rekan(db: None) -> Pengguna:
    """A second technician."""
    orang: Pengguna = PabrikPengguna(nama="Burhan", peran=("ase",))
    return orang


def _kabar(jenis: str) -> list[tuple[str, str, int]]:
    """Whom a kind was told, what it said, how often."""
    return [
        (k.penerima.nama, k.judul, k.jumlah) for k in Kabar.objects.filter(jenis=jenis).order_by("penerima__nama")
    ]  # fmt: skip


def _terjaga(kini: dt.datetime) -> None:
    """The schedule was running when the server's last chance to measure passed."""
    PabrikJalanTugas(tugas=TUGAS_UKUR_SEMUA, hasil="berhasil", mulai=kini - 16 * MENIT, selesai=kini - 16 * MENIT)


def test_server_senyap_dikabarkan_sekali_lalu_pulih(server: Server, asep: Pengguna, rekan: Pengguna) -> None:
    kini = timezone.now()
    PabrikUkuranTerkini(server=server, waktu=kini - 16 * MENIT)
    _terjaga(kini)
    assert services.periksa_senyap(sekarang=kini) == (1, 0)
    assert services.periksa_senyap(sekarang=kini + MENIT) == (0, 0)
    assert _kabar(kabar.SENYAP) == [
        ("Asep Hidayat", "SPSE-DB tidak terjangkau", 1),
        ("Burhan", "SPSE-DB tidak terjangkau", 1),
    ]
    kiriman = Kabar.objects.filter(jenis=kabar.SENYAP, penerima=asep).get()
    assert kiriman.url == server.get_absolute_url()
    assert kiriman.eskalasi_pada is not None
    selesai = JENIS[kabar.SENYAP].eskalasi.selesai  # type: ignore[union-attr] # declared
    assert selesai is not None
    assert not selesai(Peringatan.objects.get())
    services.ukur(server=server, pengukur=PengukurUji())
    assert selesai(Peringatan.objects.get())
    assert {n for n, _, _ in _kabar(kabar.PULIH)} == {"Asep Hidayat", "Burhan"}
    assert services.periksa_senyap() == (0, 0)


def test_portal_yang_mati_bukan_salah_servernya(server: Server, asep: Pengguna) -> None:
    kini = timezone.now()
    PabrikUkuranTerkini(server=server, waktu=kini - dt.timedelta(hours=9))
    assert services.periksa_senyap(sekarang=kini) == (0, 0)
    _terjaga(kini)
    PabrikServer()  # registered, never measured: the inbox says so, no alarm
    assert services.periksa_senyap(sekarang=kini) == (1, 0)
    Server.objects.update(aktif=False)
    assert services.periksa_senyap(sekarang=kini) == (0, 1)
    assert _kabar(kabar.PULIH) == []
    assert JalanTugas.objects.count() == 1


def test_kritis_dikabarkan_bersama_tindak_lanjutnya(
    server: Server, asep: Pengguna, bu_kepala: Pengguna, rina: Pengguna
) -> None:
    for _ in range(3):
        services.ukur(server=server, pengukur=PengukurUji(disk=94, ram=93))
    assert set(_kabar(kabar.KRITIS)) == {
        ("Asep Hidayat", "SPSE-DB: RAM kritis, 93,0 persen", 1),
        ("Asep Hidayat", "SPSE-DB: cakram /data kritis, 94,0 persen", 1),
    }
    selesai = JENIS[kabar.KRITIS].eskalasi.selesai  # type: ignore[union-attr] # declared
    assert selesai is not None
    tindak = TindakLanjut.objects.get(metrik=Metrik.DISK)
    assert not selesai(tindak)
    services.kerjakan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep)
    tindak.refresh_from_db()
    assert selesai(tindak)


def test_usulan_orang_sampai_ke_rekan_dan_kepala(
    server: Server, asep: Pengguna, rekan: Pengguna, bu_kepala: Pengguna
) -> None:
    services.buka_tindak_lanjut(
        server_id=server.pk, metrik="ram", kait="", jenis="penambahan", alasan="Naik terus.", oleh=asep
    )
    judul = "Asep Hidayat membuka tindak lanjut: Penambahan RAM SPSE-DB"
    assert _kabar(kabar.DIBUKA) == [("Andi Nurhayati", judul, 1), ("Burhan", judul, 1)]


def test_menugaskan_rekan(
    asep: Pengguna, rekan: Pengguna, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    tindak = PabrikTindakLanjut()
    with pytest.raises(AturanDilanggar, match="tidak mengerjakan tindak lanjut"):
        services.kerjakan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep, petugas=rina)
    alamat = reverse("infrastruktur:tindak_lanjut_kerjakan", args=[tindak.pk])
    isian = {"jenis": "penggantian", "petugas": rekan.pk, "rencana": "Ganti malam ini."}
    jawaban = masuk_sebagai(asep).post(alamat, isian, follow=True).content.decode()
    assert "ditugaskan kepada Burhan" in jawaban
    tindak.refresh_from_db()
    assert tindak.dikerjakan_oleh == rekan
    assert [n for n, _, _ in _kabar(kabar.DITUGASKAN)] == ["Burhan"]
    assert Jejak.objects.tentang(tindak).get().kata == "menugaskan tindak lanjut"


def test_mengerjakan_sendiri_tidak_mengabari_diri(asep: Pengguna) -> None:
    services.kerjakan_tindak_lanjut(tindak_lanjut_id=PabrikTindakLanjut().pk, oleh=asep, petugas=asep)
    assert _kabar(kabar.DITUGASKAN) == []


def _ramalan(server: Server, hari: int, kait: str = "/data") -> PrakiraanPenuh:
    return PrakiraanPenuh(
        server=server, metrik=Metrik.DISK, kait=kait, laju=0.9, penuh_pada=bahasa.hari_ini() + dt.timedelta(days=hari)
    )


def test_prakiraan_dikabarkan_saat_mendekat_dan_lepas_saat_menjauh(server: Server, asep: Pengguna) -> None:
    assert perbarui_prakiraan(server=[server], ramalan=[_ramalan(server, HARI_KABAR + 1)]) == 0
    dekat = [_ramalan(server, HARI_KABAR), _ramalan(server, -1, "/arsip")]
    assert perbarui_prakiraan(server=[server], ramalan=dekat) == 2
    assert perbarui_prakiraan(server=[server], ramalan=dekat) == 0
    assert sorted(j for _, j, _ in _kabar(kabar.PRAKIRAAN)) == [
        "Cakram /arsip SPSE-DB penuh dalam 0 hari",
        "Cakram /data SPSE-DB penuh dalam 30 hari",
    ]
    assert perbarui_prakiraan(server=[server], ramalan=[_ramalan(server, HARI_LEPAS)]) == 0  # not far enough yet
    assert str(Peringatan.objects.terbuka().get()) == "SPSE-DB cakram /data: segera penuh"
    perbarui_prakiraan(server=[server], ramalan=[_ramalan(server, HARI_LEPAS + 1)])
    assert not Peringatan.objects.terbuka().exists()


@pytest.fixture
def jam_kerja(db: None) -> None:
    for hari in range(5):
        PabrikJamLayanan(hari=hari)


def test_ingatkan_hanya_pada_jam_kerja_dan_sekali(
    jam_kerja: None, asep: Pengguna, rekan: Pengguna, bu_kepala: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    kini = pada("2026-11-19 10:00")  # Thursday
    lama = kini - TENGGAT - dt.timedelta(hours=1)
    dipegang = PabrikTindakLanjut(dibuka_pada=lama)
    services.kerjakan_tindak_lanjut(tindak_lanjut_id=dipegang.pk, oleh=asep)
    PabrikTindakLanjut(dibuka_pada=lama, kait="/arsip")
    PabrikTindakLanjut(dibuka_pada=kini, kait="/baru")
    for hari in (0, 1, 2, 9):
        PabrikPemantauanHarian(tanggal=kini.date() - dt.timedelta(days=hari))
    assert services.ingatkan(sekarang=kini - dt.timedelta(hours=6)) == (0, 0)
    assert services.ingatkan() == (2, 2)
    assert services.ingatkan() == (2, 2)
    penerima = [n for n, _, _ in _kabar(kabar.TERLAMBAT)]
    assert penerima == ["Andi Nurhayati", "Andi Nurhayati", "Asep Hidayat", "Asep Hidayat", "Burhan"]
    konfirmasi = Kabar.objects.filter(jenis=kabar.BELUM_KONFIRMASI, penerima=asep).get()
    assert konfirmasi.judul == "2 catatan pemantauan belum dikonfirmasi"
    assert "17 November 2026: 1 server, 18 November 2026: 1 server" in konfirmasi.isi
    pada("2026-11-20 10:00")
    services.ingatkan()
    assert Kabar.objects.filter(jenis=kabar.BELUM_KONFIRMASI, penerima=asep).count() == 2


def test_semua_beres_tidak_ada_yang_diingatkan(
    jam_kerja: None, asep: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    kini = pada("2026-11-19 10:00")
    PabrikPemantauanHarian(tanggal=kini.date(), keadaan=Keadaan.NORMAL)
    assert services.ingatkan() == (0, 0)
    assert not Kabar.objects.exists()


def test_peringatan_terlihat_oleh_yang_melihat_servernya(asep: Pengguna, rina: Pengguna) -> None:
    peringatan = PabrikPeringatan()
    assert list(Peringatan.objects.terlihat_oleh(asep)) == [peringatan]
    assert not Peringatan.objects.terlihat_oleh(rina).exists()
