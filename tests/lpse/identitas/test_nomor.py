"""Numbers of persons and bodies: what is warned about, what is said, and that nothing ever crashes or blocks."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from lpse.identitas import (
    digit,
    format_nik,
    format_nip,
    format_nitku,
    format_npwp,
    kontak,
    nib,
    nik,
    nip,
    nitku,
    npwp,
    samar,
)  # fmt: skip

HARI = dt.date(2026, 11, 21)


def _luhn(delapan: str) -> str:
    jumlah = sum(sum(divmod(int(a) * 2, 10)) if i % 2 == 0 else int(a) for i, a in enumerate(reversed(delapan)))
    return str(-jumlah % 10)


def test_nik_dibaca() -> None:
    hasil = nik.periksa("7322 0154 0785 0003", hari_ini=HARI)
    assert (hasil.wajar, hasil.kosong, hasil.nilai) == (True, False, "7322015407850003")
    assert hasil.tanggal_lahir == dt.date(1985, 7, 14)
    assert hasil.rincian == {
        "Tanggal lahir": "14 Juli 1985", "Jenis kelamin": "Perempuan",
        "Terdaftar pertama di": "Luwu Utara, Sulawesi Selatan",
    }  # fmt: skip
    assert nik.periksa("7322011407850003", hari_ini=HARI).rincian["Jenis kelamin"] == "Laki-laki"
    assert nik.tanggal_lahir("7322011407050003", hari_ini=HARI) == dt.date(2005, 7, 14)
    assert nik.tanggal_lahir("7322011407200003", hari_ini=HARI) == dt.date(1920, 7, 14)
    assert nik.tanggal_lahir("7322012902000003", hari_ini=HARI) == dt.date(2000, 2, 29)
    assert nik.wilayah("6501") == ("Kalimantan Utara", "")
    assert nik.periksa("6501011407850003", hari_ini=HARI).rincian["Terdaftar pertama di"] == "Kalimantan Utara"


@pytest.mark.parametrize(
    ("tulisan", "pesan"),
    [
        ("732201140785000", "terdiri atas 15 angka"),
        ("73220114O7850003", "tanda selain angka"),
        ("7322013207850003", "tidak ada di kalender"),
        ("7322018107850003", "tidak ada di kalender"),
        ("7322013102850003", "tidak ada di kalender"),
        ("9922011407850003", "Kode provinsi 99"),
        ("7399011407850003", "Kode kabupaten/kota 7399"),
        ("1111111111111111", "satu angka yang diulang"),
    ],
)
def test_nik_diingatkan(tulisan: str, pesan: str) -> None:
    assert any(pesan in p for p in nik.periksa(tulisan, hari_ini=HARI).peringatan)


def test_nik_masa_depan() -> None:
    assert "masa depan" in nik.periksa("7322012902280003", hari_ini=dt.date(1927, 1, 1)).peringatan[0]


def test_kosong_tidak_diingatkan() -> None:
    for periksa in (nik.periksa, npwp.periksa, nitku.periksa, nib.periksa, nip.periksa):
        hasil = periksa(None)
        assert (hasil.kosong, hasil.wajar, hasil.peringatan) == (True, False, [])


def test_npwp_lama_dan_baru() -> None:
    lama = periksa = npwp.periksa("02.418.773." + _luhn("02418773") + "-803.000")
    assert (lama.wajar, lama.rincian) == (True, {"Bentuk": "15 angka", "Kode KPP": "803", "Cabang": "pusat"})
    baru = npwp.periksa(f"0{periksa.nilai}")
    assert baru.wajar
    assert baru.rincian["Bentuk"].startswith("16 angka (0 di depan")
    assert npwp.periksa("02.418.773.9-803.000").peringatan == [
        "Angka pemeriksa NPWP (angka ke-9) tidak cocok; periksa salah ketik."
    ]
    assert npwp.periksa("7322011407850003").wajar
    assert "dibaca sebagai NIK" in npwp.periksa("9900011499850003").peringatan[0]
    assert npwp.sama("02.418.773.9-803.000", "0024187739803000")
    assert not npwp.sama("", "")
    assert (npwp.limabelas("0024187739803000"), npwp.limabelas("7322011407850003")) == ("024187739803000", "")
    assert npwp.periksa_pasangan("024187739803000", "0024187739803000") == []
    assert npwp.periksa_pasangan("024187739803000", "0024187739803111") != []
    assert npwp.periksa_pasangan("024187739803000", "7322011407850003") == []
    assert format_npwp("024187739803000") == "02.418.773.9-803.000"
    assert (format_npwp("0024187739803000"), format_npwp("12")) == ("0024 1877 3980 3000", "12")


def test_nitku_nib() -> None:
    utuh = f"002418773{_luhn('02418773')}803000000000"
    hasil = nitku.periksa(utuh, npwp=utuh[1:16])
    assert (hasil.wajar, hasil.rincian) == (True, {"Tempat kegiatan": "kantor pusat"})
    assert nitku.periksa(f"{utuh[:16]}000002").rincian == {"Tempat kegiatan": "cabang 000002"}
    assert "tidak diawali NPWP" in nitku.periksa(utuh, npwp="012345678901234").peringatan[0]
    assert "meragukan" in nitku.periksa("9900011499850003000000").peringatan[0]
    assert "22" in nitku.periksa("123").peringatan[0]
    assert (format_nitku(utuh)[:19], format_nitku("1")) == (f"{utuh[:4]} {utuh[4:8]} {utuh[8:12]} {utuh[12:16]}", "1")
    assert nib.periksa("0211260034871").wajar
    assert "13" in nib.periksa("021126003487").peringatan[0]
    assert (nib.rapi("0211 2600 34871"), nib.rapi("x")) == ("0211260034871", "x")


@pytest.mark.parametrize(
    ("tulisan", "pesan"),
    [
        ("19721303 199503 1 001", "Tanggal lahir di dalam NIP"),
        ("19720103 199513 1 001", "Bulan pengangkatan 13"),
        ("19720103 198612 1 001", "lebih awal daripada usia 15"),
        ("19720103 202421 1 001", "NI PPPK"),
        ("19720103 199503 3 001", "jenis kelamin"),
        ("19720103 203003 1 001", "masa depan"),
        ("20270103 204503 1 001", "Tanggal lahir di dalam NIP ada di masa depan"),
        ("1972", "terdiri atas 4 angka"),
    ],
)
def test_nip_diingatkan(tulisan: str, pesan: str) -> None:
    assert any(pesan in p for p in nip.periksa(tulisan, hari_ini=HARI).peringatan)


def test_nip_dibaca() -> None:
    hasil = nip.periksa("197201031995032001", hari_ini=HARI)
    assert hasil.wajar
    assert hasil.rincian == {
        "Tanggal lahir": "3 Januari 1972", "Pengangkatan": "Maret 1995", "Jenis kelamin": "Perempuan",
    }  # fmt: skip
    assert (nip.tanggal_lahir("197201031995032001"), nip.tanggal_lahir("1972")) == (dt.date(1972, 1, 3), None)
    assert (format_nip("197201031995032001"), format_nip("1")) == ("19720103 199503 2 001", "1")
    assert nip.periksa("197201032024211001", hari_ini=HARI).rincian["Pengangkatan"] == "tahun 2024 (pola PPPK)"


def test_rapi_samar_kontak() -> None:
    assert (format_nik("7322011407850003"), format_nik("7")) == ("7322 0114 0785 0003", "7")
    assert samar("02.418.773.9-803.000") == "0241" + "•" * 9 + "00"
    assert (samar(""), samar(None)) == ("", "")
    for tulisan in ("+62 812-0000-4187", "0812 0000 4187", "812 0000 4187", "0062 812 0000 4187"):
        assert kontak.telepon(tulisan) == "6281200004187"
    assert (kontak.telepon("144"), kontak.telepon("(0473) 21-0012")) == ("", "62473210012")
    assert (kontak.surel(" Admin@CV.Example "), kontak.surel(None)) == ("admin@cv.example", "")


@given(st.text(max_size=40))
def test_apa_pun_tidak_menggagalkan(teks: str) -> None:
    """Whatever stands in a field: the original is kept, digits only come out, formatting never loses a digit."""
    for periksa, rapi in (
        (nik.periksa, format_nik), (npwp.periksa, format_npwp), (nitku.periksa, format_nitku), (nib.periksa, nib.rapi),
        (nip.periksa, format_nip),
    ):  # fmt: skip
        hasil = periksa(teks)
        assert hasil.asli == teks
        assert hasil.nilai == digit(teks)
        assert all(p.endswith(".") for p in hasil.peringatan)
        assert digit(rapi(teks)) == digit(teks)


@given(st.dates(dt.date(1935, 1, 1), dt.date(2009, 11, 20)), st.booleans(), st.integers(0, 9999))
def test_nik_yang_dibuat_dari_tanggal_terbaca_lagi(lahir: dt.date, perempuan: bool, urut: int) -> None:
    nomor = f"732201{lahir.day + 40 * perempuan:02d}{lahir:%m%y}{urut:04d}"
    hasil = nik.periksa(nomor, hari_ini=HARI)
    assert (hasil.peringatan, hasil.tanggal_lahir, nik.perempuan(nomor)) == ([], lahir, perempuan)


@given(st.from_regex(r"[0-9]{8}", fullmatch=True), st.from_regex(r"[0-9]{6}", fullmatch=True), st.integers(1, 9))
def test_satu_angka_npwp_yang_keliru_diketahui(awal: str, akhir: str, geser: int) -> None:
    benar = _luhn(awal)
    nomor = f"{awal}{benar}{akhir}"
    if len(set(nomor)) > 1:
        assert npwp.periksa(nomor).wajar
    salah = f"{awal}{(int(benar) + geser) % 10}{akhir}"
    assert npwp.periksa(salah).peringatan
