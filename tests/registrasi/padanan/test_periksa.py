"""What the checks say about one application: numbers, dates, facts × sources, duplicates, listed parties."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from lpse.tampilan import bahasa
from registrasi.padanan.enums import Tingkat
from registrasi.padanan.hasil import HasilPadanan
from registrasi.padanan.identitas import Identitas, baca
from registrasi.padanan.kembar import kembar_permohonan
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.padanan.selectors import angka_cocok, periksa
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.persyaratan.enums import JenisPengguna
from tests.pabrik_daftar_hitam import PabrikDaftarHitam
from tests.pabrik_padanan import PabrikCocokDaftarHitam
from tests.pabrik_pendaftaran import (
    PabrikAkta,
    PabrikDataNonPenyedia,
    PabrikFormulirPendaftaran,
    PabrikIzinUsaha,
    PabrikKontak,
    PabrikPemilik,
    PabrikPengurus,
    PabrikPermohonan,
    isi_butir,
)
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE

pytestmark = pytest.mark.django_db
HARI = dt.date(2026, 11, 21)
NPWP, NIK = "01.312.166.0-091.000", "7322011203850001"


def permohonan(**formulir: Any) -> Permohonan:  # noqa: ANN401 - any field of the form
    """An application whose numbers are sound, unless told otherwise."""
    satu: Permohonan = PabrikPermohonan(nama="CV Sinar Masamba Jaya")
    PabrikFormulirPendaftaran(permohonan=satu, **{"npwp": NPWP, "nama": satu.nama, **formulir})
    return satu


def fakta(satu: Permohonan, **isi: dict[str, str]) -> None:
    """What each paper says, by the code of its requirement."""
    for butir in isi_butir(satu, berkas=False):
        if butir.persyaratan.kode in isi:
            ButirPermohonan.objects.filter(pk=butir.pk).update(fakta=isi[butir.persyaratan.kode], tidak_ada=False)


def kode(hasil: HasilPadanan) -> set[str]:
    return {p.kode for p in hasil.peringatan}


def test_yang_bersih_tidak_diingatkan(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    satu = permohonan()
    with django_assert_max_num_queries(16):
        hasil = periksa(satu)
    assert (hasil.peringatan, hasil.kembar, hasil.tercantum, hasil.bersih) == ([], [], [], True)
    assert [b.hasil for b in hasil.fakta.baris] == ["belum"] * len(hasil.fakta.baris)


@pytest.mark.pasal("22(2)")
def test_nomor_diingatkan_tanpa_menghalangi() -> None:
    satu = permohonan(
        npwp="01.312.166.1-091.000", nitku="123", nib="12", nik_penanggung_jawab="9922011203850001",
        nik="7322013203850001",
    )  # fmt: skip
    PabrikPemilik(formulir=satu.formulir, nama="Sitti", nik="12")
    PabrikPengurus(formulir=satu.formulir, nik="")
    PabrikKontak(formulir=satu.formulir, nama="Amir", nik="7322013003850001")
    hasil = periksa(satu)
    assert kode(hasil) == {"nomor.npwp", "nomor.nitku", "nomor.nib", "nomor.nik"}
    kalimat = " ".join(p.kalimat for p in hasil.peringatan)
    for bagian in ("angka ke-9", "Penanggung jawab: Kode provinsi 99", "Pemilik Sitti: NIK terdiri atas 2 angka"):
        assert bagian in kalimat
    assert {p.nada for p in hasil.peringatan} == {("perhatian", "alert-triangle")}
    satu = permohonan(npwp="7322011203850009", nik="7322011203850001")
    assert "nomor.npwp_nik" in kode(periksa(satu))


def test_tanggal_diingatkan() -> None:
    kini = bahasa.hari_ini()
    satu = permohonan(pkp_tanggal=dt.date(2018, 1, 1))
    f = satu.formulir
    PabrikAkta(formulir=f, tanggal=dt.date(2019, 5, 6))
    PabrikAkta(formulir=f, jenis="perubahan", nomor="7", tanggal=dt.date(2018, 5, 6))
    PabrikIzinUsaha(formulir=f, tanggal=kini + dt.timedelta(days=2))
    PabrikIzinUsaha(formulir=f, nomor="2", tanggal=dt.date(2024, 1, 1), berlaku_sampai=kini - dt.timedelta(days=1))
    PabrikIzinUsaha(formulir=f, nomor="3", tanggal=dt.date(2024, 1, 1), berlaku_sampai=kini + dt.timedelta(days=9))
    PabrikIzinUsaha(formulir=f, nomor="4", tanggal=dt.date(2024, 1, 1), berlaku_sampai=dt.date(2023, 1, 1))
    for butir in isi_butir(satu, berkas=False)[:1]:
        ButirPermohonan.objects.filter(pk=butir.pk).update(
            tanggal=kini + dt.timedelta(days=1), berlaku_sampai=kini - dt.timedelta(days=1), fakta={"npwp": "12"}
        )
    hasil = periksa(satu)
    jumlah = {k: sum(p.kode == k for p in hasil.peringatan) for k in kode(hasil)}
    assert jumlah == {
        "tanggal.depan": 2, "tanggal.sebelum_pendirian": 2, "tanggal.kedaluwarsa": 1, "tanggal.segera": 1,
        "tanggal.masa": 2, "nomor.npwp": 1,
    }  # fmt: skip
    assert [p.tingkat for p in hasil.peringatan if p.kode == "tanggal.segera"] == [Tingkat.INFO]
    assert sum(p.butir is not None for p in hasil.peringatan) == 3


@pytest.mark.pasal("22(2)")
def test_fakta_berdampingan() -> None:
    satu = permohonan(alamat="Jalan Trans Sulawesi Nomor 41", kabupaten="", provinsi="")
    fakta(
        satu,
        ktp={"penanggung_jawab": "ANDI RAHMAT", "nik": "7322 0112 0385 0001"},
        npwp={"nama": "SINAR MASAMBA JAYA, CV", "npwp": f"0{NPWP}", "alamat": "Jl. Trans Sulawesi No. 41"},
        akta_pendirian={
            "nama": "CV. Sinar Masamba Raya",
            "penanggung_jawab": "Andi Rahmat, S.T.",
            "jabatan": "DIREKTUR",
        },
        izin_usaha={"nib": "9120101234568", "alamat": "Jalan Trans Sulawesi Nomor 114"},
    )
    tabel = periksa(satu).fakta
    assert tabel.sumber == ("Formulir", "Keikutsertaan", "KTP", "Akta", "NPWP", "NIB/izin")
    hasil = {b.unsur: b.hasil for b in tabel.baris}
    assert hasil == {
        "nama": "berbeda", "alamat": "berbeda", "npwp": "sama", "nib": "berbeda", "penanggung_jawab": "sama",
        "jabatan": "sama", "nik": "sama",
    }  # fmt: skip
    assert (tabel.berbeda, tabel.terbanding) == (3, 7)
    baris = {b.unsur: dict(zip(tabel.sumber, b.sel, strict=True)) for b in tabel.baris}
    assert (baris["nama"]["KTP"].kata, baris["nama"]["NPWP"].kata) == ("Tidak memuat", "Sama")
    assert baris["nik"]["Keikutsertaan"].kata == "Belum diisi"
    assert [(p.teks, p.beda) for p in baris["nama"]["Akta"].potongan] == [("CV. Sinar Masamba", False), ("Raya", True)]
    assert [p.teks for p in baris["alamat"]["NIB/izin"].potongan if p.beda] == ["114"]
    assert baris["npwp"]["Formulir"].kata == "01.312.166.0-091.000"
    beda = [p for p in periksa(satu).peringatan if p.kode == "beda"]
    assert {p.kalimat for p in beda} == {
        "Nama di Akta berbeda dengan formulir.", "Alamat di NIB/izin berbeda dengan formulir.",
        "NIB di NIB/izin berbeda dengan formulir.",
    }  # fmt: skip
    assert all(p.butir is not None for p in beda)


def test_surel_spse_dan_wakil() -> None:
    satu = permohonan()
    Permohonan.objects.filter(pk=satu.pk).update(
        spse_surel="lain@contoh.id", diwakilkan=True, wakil_nama="Amir", wakil_nik="12"
    )
    satu.refresh_from_db()
    assert kode(periksa(satu)) == {"spse.surel", "nomor.nik"}


def test_bukan_penyedia() -> None:
    satu: Permohonan = PabrikPermohonan(jenis_pengguna=JenisPengguna.PPK, nama="Andi Pejabat", status="draf")
    assert periksa(satu).fakta.baris[0].sel[0].nilai == "Andi Pejabat"
    kini = bahasa.hari_ini()
    PabrikDataNonPenyedia(permohonan=satu, nip="198603122010011005", sk_berlaku_sampai=kini - dt.timedelta(days=3))
    PabrikDaftarHitam(nama="Andi Pejabat", nik="7322011203850002")
    satu = Permohonan.objects.get(pk=satu.pk)
    hasil = periksa(satu)
    assert kode(hasil) == {"nomor.lahir", "tanggal.kedaluwarsa"}
    assert (hasil.tercantum, baca(satu).pihak) == ([], [])
    lain = PabrikPermohonan(jenis_pengguna=JenisPengguna.PP, nama="Orang Lain")
    PabrikDataNonPenyedia(permohonan=lain, nama="Orang Lain", nip="1986 0312 2010 0110 05", nik="")
    assert [(k.nama, k.dasar) for k in periksa(satu).kembar] == [("Orang Lain", ("NIP",))]


@pytest.mark.pasal("22(2)")
def test_kembar_pengguna_dan_permohonan() -> None:
    satu = permohonan(nib="9120101234567", telepon="0812 0000 4187", surel="Admin@Sinar.example")
    akun = PabrikPenggunaSPSE(user_id=satu.spse_user_id.lower(), nama="CV Lain Sekali")
    PabrikPenggunaSPSE(nama="PT Bumi", nib="9120101234567")
    sama = PabrikPermohonan(nama="PT Bukan Itu")
    PabrikFormulirPendaftaran(permohonan=sama, npwp="0013121660091000", nib="9120 1012 34567", nik_penanggung_jawab="")
    PabrikPermohonan(nama="CV Sinar Masambaa Jaya", telepon="+62 812-0000-4187", status="draf")
    PabrikPermohonan(nama="CV Tirta", surel="ADMIN@sinar.example", status="draf")
    PabrikPermohonan(nama="CV Sinar Masamba Jaya", status="kedaluwarsa")
    hasil = periksa(satu)
    assert {(k.jenis, k.nama, k.dasar) for k in hasil.kembar} == {
        ("pengguna", "CV Lain Sekali", ("User ID",)), ("pengguna", "PT Bumi", ("NIB",)),
        ("permohonan", "PT Bukan Itu", ("NPWP", "NIB")),
        ("permohonan", "CV Sinar Masambaa Jaya", ("telepon", "nama mirip")), ("permohonan", "CV Tirta", ("surel",)),
    }  # fmt: skip
    sebab = {k.nama: (k.sebab, k.url) for k in hasil.kembar}
    assert sebab["CV Sinar Masambaa Jaya"][0] == "telepon sama, nama mirip (97 dari 100)"
    assert sebab["CV Lain Sekali"][1] == akun.get_absolute_url()
    assert kode(hasil) == {"kembar", "spse.surel"}
    assert [p.kode for p in hasil.perlu_dilihat] == ["spse.surel"]
    assert (hasil.jumlah_lain, hasil.jumlah_perhatian, hasil.bersih) == ("6 hal", "1 hal", False)
    assert kembar_permohonan(Identitas(), 0) == []
    mirip = kembar_permohonan(Identitas(nama="CV Sinar Masambaa Jaya"), 0)
    assert {k.nomor_sama for k in mirip} == {False}


@pytest.mark.pasal("10(4)")
def test_tercantum_di_daftar_hitam() -> None:
    satu = permohonan()
    PabrikPemilik(formulir=satu.formulir, nama="Sitti Aminah", nik="7322014203850001")
    PabrikKontak(formulir=satu.formulir, nama="Hasan Basri")
    badan = PabrikDaftarHitam(nama="CV Lain", npwp="013121660091000", nomor_sk="600/1")
    nama = PabrikDaftarHitam(nama="PT Sinar Masamba Jaya", nomor_sk="600/2")
    pemilik = PabrikDaftarHitam(nama="Aminah", nik="7322014203850001")
    PabrikDaftarHitam(nama="Hasan Basri")
    direktur = PabrikDaftarHitam(nama="Rahmat", nik=NIK)
    hasil = periksa(satu)
    assert [t.entri for t in hasil.menghentikan] == [badan, direktur]
    assert [t.entri for t in hasil.pertanyaan] == [nama, pemilik]
    assert hasil.pertanyaan[1].kalimat.startswith("Pemilik Sitti Aminah: NIK sama dengan Aminah, SK ")
    assert {p.tingkat for p in hasil.peringatan} == {Tingkat.KRITIS, Tingkat.PERHATIAN}
    CocokDaftarHitam.objects.create(
        entri=nama, permohonan=satu, nama="x", dasar="nama", jawaban="bukan", alasan="Lain alamat",
        ditangani_pada=bahasa.sekarang(), ditangani_oleh=satu.petugas,
    )  # fmt: skip
    assert [t.entri for t in periksa(satu).pertanyaan] == [pemilik]
    PabrikCocokDaftarHitam()
    angka = angka_cocok()
    assert (angka.menunggu, angka.benar, angka.bukan) == (1, 0, 1)
    assert hasil.fakta.baris
    assert hasil.kata_beda.startswith("0 dari")
