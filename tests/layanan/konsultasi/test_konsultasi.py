"""The ladder to LKPP and the coordination notes: written once, answered once, the ticket goes on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from layanan.konsultasi import services
from layanan.konsultasi.enums import PERPINDAHAN, StatusKonsultasi
from layanan.konsultasi.kewajiban import berkonsultasi, berkoordinasi, diteruskan_ke_lkpp
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from layanan.konsultasi.tampilan import jumlah_menunggu
from layanan.tiket import services as tiket_services
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.kepatuhan.registri import Status
from tests.pabrik import PabrikInstansi, tokoh
from tests.pabrik_konsultasi import PabrikKonsultasiLKPP, PabrikKoordinasi
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_paket import PabrikPaket
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna
    from tests.bantuan.benang import HasilBenang

pytestmark = pytest.mark.django_db
S = StatusKonsultasi


@pytest.fixture
def petugas() -> Pengguna:
    return tokoh("dodi")


@pytest.mark.pasal("24(3)a", "24(3)b")
def test_tiket_ke_lkpp_tercatat_sendiri_dan_jawabannya_melanjutkan(petugas: Pengguna) -> None:
    tiket: Tiket = PabrikTiket.create(status=StatusTiket.MENUNGGU_LKPP)
    k = KonsultasiLKPP.objects.get(tiket=tiket)
    assert (k.alasan, k.nomor_lkpp, k.status, k.pertanyaan) == ("b", "LKPP-88121", S.MENUNGGU, tiket.uraian)
    assert jumlah_menunggu(petugas) == 1
    with pytest.raises(AturanDilanggar, match="sudah menunggu"):
        services.tanyakan(perihal="x", pertanyaan="y", oleh=petugas, tiket=tiket)
    with pytest.raises(AturanDilanggar, match="Tulis jawaban"):
        services.jawab_lkpp(konsultasi_id=k.pk, jawaban=" ", oleh=petugas)
    services.jawab_lkpp(konsultasi_id=k.pk, jawaban="Sudah diperbaiki di SPSE 4.5.", oleh=petugas)
    tiket = Tiket.objects.get(pk=tiket.pk)
    assert tiket.status == StatusTiket.DITANGANI
    # A second question of the same ticket; the ticket goes on without an answer, and nothing is written twice.
    tiket_services.teruskan_lkpp(tiket_id=tiket.pk, alasan="a", nomor_lkpp="", oleh=petugas, keterangan="Masih galat")
    dua = KonsultasiLKPP.objects.menunggu().get()
    assert (dua.alasan, dua.pertanyaan) == ("a", "Masih galat")
    tiket_services.lanjutkan(tiket_id=tiket.pk, oleh=petugas)
    tiket_services.teruskan_lkpp(tiket_id=tiket.pk, alasan="a", nomor_lkpp="", oleh=petugas)
    assert KonsultasiLKPP.objects.menunggu().count() == 1
    tiket_services.selesaikan(tiket_id=tiket.pk, solusi="Diganti peramban", oleh=petugas)
    dua.refresh_from_db()
    assert (dua.status, tiket.nomor in dua.jawaban) == (S.DITARIK, True)


def test_jawaban_yang_ditulis_di_tiket(petugas: Pengguna) -> None:
    """«Lanjutkan» with LKPP's words answers the question; by the schedule, nobody answers for LKPP."""
    tiket: Tiket = PabrikTiket.create(status=StatusTiket.MENUNGGU_LKPP)
    tiket_services.lanjutkan(tiket_id=tiket.pk, oleh=petugas, catatan="Sudah dipulihkan LKPP.")
    k = KonsultasiLKPP.objects.get(tiket=tiket)
    assert (k.status, k.jawaban) == (S.DIJAWAB, "Sudah dipulihkan LKPP.")
    assert "Dilanjutkan Dodi" in tiket.pesan.latest("pk").isi


def test_jawaban_tanpa_melanjutkan(petugas: Pengguna) -> None:
    tiket = PabrikTiket(status=StatusTiket.MENUNGGU_LKPP)
    k = KonsultasiLKPP.objects.get()
    services.jawab_lkpp(konsultasi_id=k.pk, jawaban="Tunggu rilis.", oleh=petugas, lanjut=False)
    assert Tiket.objects.get(pk=tiket.pk).status == StatusTiket.MENUNGGU_LKPP


@pytest.mark.parametrize("asal", S.values)
def test_setiap_langkah_dari_setiap_keadaan(asal: str, petugas: Pengguna) -> None:
    def buat() -> KonsultasiLKPP:
        k: KonsultasiLKPP = PabrikKonsultasiLKPP()
        if asal == S.DIJAWAB:
            services.jawab_lkpp(konsultasi_id=k.pk, jawaban="x", oleh=petugas)
        if asal == S.DITARIK:
            services.tarik(konsultasi_id=k.pk, alasan="x", oleh=petugas)
        return k

    langkah: dict[str, Callable[[KonsultasiLKPP], Any]] = {
        S.DIJAWAB: lambda k: services.jawab_lkpp(konsultasi_id=k.pk, jawaban="x", oleh=petugas),
        S.DITARIK: lambda k: services.tarik(konsultasi_id=k.pk, alasan="x", oleh=petugas),
    }
    for tujuan, jalan in langkah.items():
        if (asal, tujuan) in PERPINDAHAN:
            assert jalan(buat()).status == tujuan
        else:
            with pytest.raises(TransisiBasi, match="sudah"):
                jalan(buat())


@pytest.mark.pasal("18(2)", "19(2)a")
def test_tanya_nomor_dan_kewajiban(petugas: Pengguna) -> None:
    assert berkonsultasi().status == diteruskan_ke_lkpp().status == Status.TERPENUHI
    kini = timezone.now()
    for isi, pesan in (
        ({"alasan": "z"}, "Pilih alasan"), ({"perihal": " "}, "Isi perihal"), ({"pertanyaan": ""}, "Tulis pertanyaan"),
        ({"ditanyakan_pada": kini + dt.timedelta(days=1)}, "masa depan"),
    ):  # fmt: skip
        data: dict[str, Any] = {"perihal": "A", "pertanyaan": "B", "oleh": petugas, **isi}
        with pytest.raises(AturanDilanggar, match=pesan):
            services.tanyakan(**data)
    k = services.tanyakan(perihal="A", pertanyaan="B", oleh=petugas, ditanyakan_pada=kini - dt.timedelta(days=3))
    assert (k.hari_menunggu, berkonsultasi().status) == (3, Status.PERHATIAN)
    services.isi_nomor(konsultasi_id=k.pk, nomor_lkpp="LS-1", oleh=petugas)
    assert berkonsultasi().status == Status.TERPENUHI
    PabrikKonsultasiLKPP(alasan="a", nomor_lkpp="LS-2", ditanyakan_pada=kini - dt.timedelta(days=20))
    assert diteruskan_ke_lkpp().status == Status.PERHATIAN
    assert "20 hari" in diteruskan_ke_lkpp().penjelasan


@pytest.mark.pasal("18(1)", "19(1)b")
def test_koordinasi_dan_kewajiban(petugas: Pengguna) -> None:
    assert berkoordinasi().status == Status.BELUM
    kini = timezone.now()
    isi: dict[str, Any] = {
        "jenis": "rapat", "topik": "Pembukaan", "pada": kini, "peserta": "Pokja", "isi": "Cara melapor",
        "oleh": petugas,
    }  # fmt: skip
    for ganti, pesan in (
        ({"jenis": "lain"}, "Pilih cara"), ({"pada": kini + dt.timedelta(days=1)}, "sesudah terjadi"),
        ({"peserta": " "}, "siapa saja"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=pesan):
            services.catat_koordinasi(**{**isi, **ganti})
    k = services.catat_koordinasi(**isi, tiket=PabrikTiket(), paket=PabrikPaket())
    assert berkoordinasi().status == Status.PERHATIAN
    PabrikKontakLayanan(instansi=PabrikInstansi(), satker_kontak=True)
    assert berkoordinasi().status == Status.TERPENUHI
    with pytest.raises(AturanDilanggar, match="milik orang lain"):
        services.betulkan_koordinasi(koordinasi_id=k.pk, oleh=tokoh("asep"), hasil="x")
    services.betulkan_koordinasi(koordinasi_id=k.pk, oleh=petugas)
    services.betulkan_koordinasi(koordinasi_id=k.pk, oleh=petugas, hasil="Sepakat")
    assert Koordinasi.objects.get().hasil == "Sepakat"


def test_halaman(petugas: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(petugas)
    klien.post(
        reverse("layanan:konsultasi_baru"), {"perihal": "ADP", "pertanyaan": "?", "alasan": "c", "kanal": "surat"}
    )
    k = KonsultasiLKPP.objects.get()
    klien.post(reverse("layanan:konsultasi_nomor", args=[k.pk]), {"nomor_lkpp": "LS-77"})
    assert "LS-77" in klien.get(k.get_absolute_url()).content.decode()
    klien.post(reverse("layanan:konsultasi_jawab", args=[k.pk]), {"jawaban": "Ya"})
    lain = PabrikKonsultasiLKPP()
    klien.post(reverse("layanan:konsultasi_tarik", args=[lain.pk]), {"alasan": "Salah"})
    assert set(KonsultasiLKPP.objects.values_list("status", flat=True)) == {S.DIJAWAB, S.DITARIK}
    tiket, paket = PabrikTiket(status=StatusTiket.MENUNGGU_LKPP), PabrikPaket(kode_tender="10096514000")
    isi = {
        "topik": "Pembukaan", "jenis": "rapat", "pada": "2026-11-02T09:00", "peserta": "Pokja", "isi": "Cara melapor",
        "nomor_tiket": tiket.nomor.lower(), "kode_tender": paket.kode_tender,
    }  # fmt: skip
    salah = klien.post(reverse("layanan:koordinasi_baru"), {**isi, "nomor_tiket": "TKT-X", "kode_tender": "1"})
    assert "belum diimpor" in salah.content.decode()
    klien.post(reverse("layanan:koordinasi_baru"), isi)
    c = Koordinasi.objects.get()
    assert (c.tiket, c.paket) == (tiket, paket)
    ubah = reverse("layanan:koordinasi_ubah", args=[c.pk])
    assert tiket.nomor in klien.get(ubah).content.decode()
    klien.post(ubah, {**isi, "hasil": "Sepakat", "nomor_tiket": "", "kode_tender": ""})
    assert "Sepakat" in klien.get(c.get_absolute_url()).content.decode()
    PabrikKoordinasi(tiket=tiket, paket=paket, topik="Rapat lanjutan")
    for nama in ("konsultasi", "koordinasi"):
        for kueri in ({}, {"unduh": "csv"}):
            assert klien.get(reverse(f"layanan:{nama}"), kueri).status_code == 200
    for url in (tiket.get_absolute_url(), paket.get_absolute_url()):
        assert "Rapat lanjutan" in klien.get(url).content.decode()


def test_dua_jawaban_bersamaan_satu_yang_tercatat(benang: Callable[..., HasilBenang[Any]]) -> None:
    dodi = tokoh("dodi")
    PabrikTiket(status=StatusTiket.MENUNGGU_LKPP)
    k = KonsultasiLKPP.objects.get()
    hasil = benang(lambda: services.jawab_lkpp(konsultasi_id=k.pk, jawaban="Ya", oleh=dodi), n=2)
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [TransisiBasi])
