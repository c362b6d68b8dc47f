"""Antrean kerja: what waits for whom, by deadline; counters that filter; download of what is filtered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Kewajiban, Status
from lpse.kepatuhan.services import periksa_semua
from lpse.tampilan.antrean import (
    HARI_INI,
    KEMUDIAN,
    LEWAT,
    TANPA,
    AntreanKerja,
    Saringan,
    baris,
    kalimat_keadaan,
    salam,
)
from lpse.tampilan.registri import ButirAntrean, Kartu, kartu
from tests.lpse.tampilan.conftest import Kerja

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]
Isi = Callable[..., None]
Pada = Callable[[str], dt.datetime]


@pytest.mark.parametrize(
    ("jam_dari_kini", "kelompok", "sisa", "nada"),
    [
        (-1, LEWAT, "Lewat sejak 08.00", "kritis"),
        (-24, LEWAT, "Lewat 1 hari", "kritis"),
        (3, HARI_INI, "Hari ini, 12.00", "perhatian"),
        (24, KEMUDIAN, "Besok, 09.00", "jalan"),
        (24 * 9, KEMUDIAN, "Sisa 9 hari", "jalan"),
    ],
)
def test_baris_ditempatkan_menurut_tenggat(pada: Pada, jam_dari_kini: int, kelompok: str, sisa: str, nada: str) -> None:
    kini = pada("2026-11-19 09:00")
    butir = ButirAntrean(
        "A", "", "", "", "", "x", "/", kini - dt.timedelta(days=2), kini + dt.timedelta(hours=jam_dari_kini)
    )
    hasil = baris(butir, "s", "S", kini)
    assert (hasil.kelompok, hasil.sisa, hasil.nada) == (kelompok, sisa, nada)


def test_baris_tanpa_tenggat(pada: Pada) -> None:
    kini = pada("2026-11-19 09:00")
    hasil = baris(ButirAntrean("A", "", "", "", "", "x", "/", kini), "s", "S", kini)
    assert (hasil.kelompok, hasil.total) == (TANPA, 0)


def test_tenggat_tertua_lebih_dahulu(rina: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("C", tenggat=5), kerja("A", tenggat=-1), kerja("D", tenggat=None), kerja("B", tenggat=1))
    urut = [b.butir.judul for b in AntreanKerja(rina).tersaring(Saringan())]
    assert urut == ["A", "B", "C", "D"]


def test_terbaru_masuk_lebih_dahulu(rina: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("Lama", masuk=9), kerja("Baru", masuk=1))
    antre = AntreanKerja(rina)
    hasil = antre.tersaring(s := Saringan(urut="masuk"))
    assert [b.butir.judul for b in hasil] == ["Baru", "Lama"]
    assert [judul for judul, _ in antre.kelompok(hasil, s)] == [""]


def test_sumber_tanpa_izin_tidak_terlihat(rina: Pengguna, asep: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("Rahasia ASE"), izin="infrastruktur.ukur_sekarang")
    assert [b.butir.judul for b in AntreanKerja(asep).baris] == ["Rahasia ASE"]
    assert AntreanKerja(rina).baris == []


def test_halaman_menunjukkan_kelompok_dan_pencacah(
    masuk_sebagai: Masuk, rina: Pengguna, kerja: Kerja, isi_antrean: Isi
) -> None:
    isi_antrean(kerja("CV Telat", tenggat=-2), kerja("CV Nanti", tenggat=9, keadaan="Perlu perbaikan"), selesai=86)
    jawaban = masuk_sebagai(rina).get("/")
    isi = jawaban.content.decode()
    assert jawaban.templates[0].name == "tampilan/antrean.html"
    assert "Lewat tenggat · 1" in isi
    assert "Kemudian · 1" in isi
    assert [(p.label, p.jumlah) for p in jawaban.context["pencacah"]] == [
        ("Semua", 2), ("Lewat tenggat", 1), ("Hari ini", 0), ("Menunggu", 1), ("Perlu perbaikan", 1),
    ]  # fmt: skip
    assert jawaban.context["selesai"] == 86
    assert "Satu pekerjaan lewat tenggat." in isi
    assert 'href="/kerja/CV Telat/">Kerjakan yang paling mendesak' in isi


@pytest.fixture
def dua_pekerjaan(kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("CV Telat", tenggat=-2), kerja("CV Nanti", tenggat=9, keadaan="Perlu perbaikan"))


@pytest.mark.parametrize(
    ("kueri", "tampak"),
    [
        ({"keadaan": "lewat"}, ["CV Telat"]),
        ({"keadaan": "perlu-perbaikan"}, ["CV Nanti"]),
        ({"q": "nanti RINCIAN"}, ["CV Nanti"]),
        ({"jenis": "uji"}, ["CV Telat", "CV Nanti"]),
        ({"jenis": "lain"}, []),
        ({"keadaan": "ngawur"}, []),
    ],
)
@pytest.mark.usefixtures("dua_pekerjaan")
def test_saringan(masuk_sebagai: Masuk, rina: Pengguna, kueri: dict[str, str], tampak: list[str]) -> None:
    jawaban = masuk_sebagai(rina).get("/", kueri)
    assert [b.butir.judul for _, isi in jawaban.context["kelompok"] for b in isi] == tampak
    if not tampak:
        assert "Tidak ada yang cocok dengan saringan" in jawaban.content.decode()


def test_htmx_mendapat_potongan_saja(masuk_sebagai: Masuk, rina: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("CV Telat", tenggat=-2))
    isi = masuk_sebagai(rina).get("/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in isi
    assert 'id="antrean"' in isi
    assert 'id="pencacah" hx-swap-oob="true"' in isi


def test_kosong_mengatakan_apa_yang_dilakukan(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    isi = masuk_sebagai(rina).get("/").content.decode()
    assert "Tidak ada pekerjaan yang menunggu Anda" in isi


def test_unduh_tepat_yang_tersaring(masuk_sebagai: Masuk, rina: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("=CV Telat", tenggat=-2), kerja("CV Nanti", tenggat=9))
    jawaban = masuk_sebagai(rina).get("/", {"unduh": "csv", "keadaan": "lewat"})
    teks = jawaban.getvalue().decode("utf-8-sig")
    assert "Keadaan: lewat" in teks
    assert "'=CV Telat" in teks
    assert "CV Nanti" not in teks


def test_daftar_panjang_tampil_bertahap(masuk_sebagai: Masuk, rina: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(*(kerja(f"CV {n}", tenggat=n + 1) for n in range(60)))
    klien = masuk_sebagai(rina)
    assert klien.get("/").context["tampak"] == 25
    assert klien.get("/", {"tampil": "50"}).context["tampak"] == 50
    assert klien.get("/", {"tampil": "x" * 20}).context["tampak"] == 25


def test_kepala_membaca_ringkasan(
    masuk_sebagai: Masuk, bu_kepala: Pengguna, kerja: Kerja, isi_antrean: Isi, monkeypatch: pytest.MonkeyPatch
) -> None:
    isi_antrean(kerja("CV Telat", tenggat=-2), kerja("CV Nanti", tenggat=9), selesai=3)
    bukti = {
        "R-117": Bukti(Status.BELUM, "0 dari 30 hari", "Belum ada catatan."),
        "R-122": Bukti(Status.PERHATIAN, "29 dari 30 hari", "Satu hari terlewat."),
        "R-039": Bukti(Status.TERPENUHI, "30 dari 30 hari", ""),
    }
    for kode in list(KEWAJIBAN):
        monkeypatch.delitem(KEWAJIBAN, kode)
    for kode, hasil in bukti.items():
        periksa = partial(lambda b: b, hasil)
        monkeypatch.setitem(KEWAJIBAN, kode, Kewajiban(kode, (), f"isi {kode}", "Unit", periksa))
    periksa_semua()
    jawaban = masuk_sebagai(bu_kepala).get("/")
    isi = jawaban.content.decode()
    assert jawaban.templates[0].name == "tampilan/kepala.html"
    assert "<h1>Dua pekerjaan menunggu, satu kewajiban merah</h1>" in isi
    assert "Satu pekerjaan lewat tenggat dan satu kewajiban perlu perhatian." in isi
    assert "<b>1 dari 3</b>Kewajiban terpenuhi" in isi
    assert [t.kewajiban.id for t in jawaban.context["temuan"]] == ["R-117", "R-122"]
    assert [(u.label, u.terbuka, u.lewat, u.selesai) for u in jawaban.context["unit"]] == [("Sumber uji", 2, 1, 3)]


def test_kartu_tampil_menurut_izin(masuk_sebagai: Masuk, rina: Pengguna, asep: Pengguna) -> None:
    kartu.daftarkan(
        Kartu(
            "uji",
            "Kartu uji",
            "tampilan/fakta.html",
            lambda _p: {"fakta": [("Suhu", "22 derajat")]},
            "infrastruktur.view_server",
        )
    )
    assert "22 derajat" in masuk_sebagai(asep).get("/").content.decode()
    assert "Kartu uji" not in masuk_sebagai(rina).get("/").content.decode()


def test_rapat_diingat(masuk_sebagai: Masuk, rina: Pengguna, kerja: Kerja, isi_antrean: Isi) -> None:
    isi_antrean(kerja("CV A"))
    klien = masuk_sebagai(rina)
    assert "table--rapat" not in klien.get("/").content.decode()
    assert "table--rapat" in klien.get("/", {"rapat": "1"}).content.decode()
    assert "table--rapat" in klien.get("/").content.decode()
    klien.get("/", {"rapat": "0"})
    assert "table--rapat" not in klien.get("/").content.decode()


@pytest.mark.parametrize(
    ("jam", "sapa"), [("07:00", "pagi"), ("11:30", "siang"), ("15:10", "sore"), ("20:00", "malam")]
)
def test_salam_menurut_jam_kantor(rina: Pengguna, pada: Pada, jam: str, sapa: str) -> None:
    pada(f"2026-11-19 {jam}")
    assert salam(rina) == f"Selamat {sapa}, Rina."


@pytest.fixture
def jam_sembilan(pada: Pada) -> None:
    pada("2026-11-19 09:00")


@pytest.mark.parametrize(
    ("tenggat", "kalimat"),
    [
        ([], "Tidak ada pekerjaan yang menunggu Anda."),
        ([9], "Satu pekerjaan menunggu, tidak ada yang lewat tenggat."),
        ([-2, -3], "Dua pekerjaan lewat tenggat."),
        ([0.1], "Satu pekerjaan jatuh tempo hari ini."),
        ([-2, 0.1], "Satu pekerjaan lewat tenggat dan satu jatuh tempo hari ini."),
    ],
)
@pytest.mark.usefixtures("jam_sembilan")
def test_kalimat_keadaan(rina: Pengguna, kerja: Kerja, isi_antrean: Isi, tenggat: list[float], kalimat: str) -> None:
    isi_antrean(*(kerja(f"K{n}", tenggat=t) for n, t in enumerate(tenggat)))
    assert kalimat_keadaan(AntreanKerja(rina)) == kalimat


def test_post_ditolak(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    assert masuk_sebagai(rina).post("/").status_code == 405


def test_jumlah_kueri_tidak_naik_bersama_isi(
    masuk_sebagai: Masuk,
    rina: Pengguna,
    kerja: Kerja,
    isi_antrean: Isi,
    django_assert_num_queries: Callable[..., object],
) -> None:
    isi_antrean(*(kerja(f"CV {n}") for n in range(20)))
    klien = masuk_sebagai(rina)
    klien.get("/")  # warms the office's memo, the session's marks and the navigation's numbers
    with django_assert_num_queries(5):  # type: ignore[attr-defined] # a context manager
        klien.get("/")
