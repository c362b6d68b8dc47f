"""The shell: navigation by right, one current page, office's words, flash messages that are heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from lpse.akun.models import Pengguna
from lpse.tampilan.konteks import Kerangka
from lpse.tampilan.registri import ButirNavigasi, Registri, TautanPublik, navigasi, tautan_publik
from tests.pabrik import PabrikProfilLPSE

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]


@pytest.fixture
def menu() -> None:
    navigasi._isi.clear()
    navigasi.daftarkan(ButirNavigasi("antrean", "", "Antrean", "beranda", "inbox", "", 0))
    navigasi.daftarkan(
        ButirNavigasi("gaya", "Bantuan", "Gaya", "gaya", "palette", "lpse.lihat_gaya", 90, hitung=lambda _p: 7)
    )
    navigasi.daftarkan(ButirNavigasi("daftar", "Bantuan", "Daftar", "gaya_daftar", "list", "", 91))
    navigasi.daftarkan(ButirNavigasi("tiada", "Bantuan", "Tiada", "alamat_yang_belum_ada", "list", "", 92))


def kerangka(pengguna: Pengguna, jalan: str) -> Kerangka:
    permintaan = RequestFactory().get(jalan)
    permintaan.user = pengguna
    return Kerangka(permintaan)


@pytest.mark.parametrize(
    ("jalan", "kini"), [("/", ["Antrean"]), ("/gaya/", ["Gaya"]), ("/gaya/daftar/x/", ["Daftar"]), ("/lain/", [])]
)
@pytest.mark.usefixtures("menu")
def test_satu_halaman_kini_awalan_terpanjang_menang(rina: Pengguna, jalan: str, kini: list[str]) -> None:
    assert [t.label for k in kerangka(rina, jalan).navigasi for t in k.tautan if t.kini] == kini


@pytest.mark.usefixtures("menu")
def test_navigasi_hanya_yang_boleh_dan_ada(rina: Pengguna, pak_ppk: Pengguna) -> None:
    def isi(orang: Pengguna) -> list[tuple[str, list[tuple[str, int]]]]:
        return [(k.unit, [(t.label, t.jumlah) for t in k.tautan]) for k in kerangka(orang, "/").navigasi]

    assert isi(rina) == [("", [("Antrean", 0)]), ("Bantuan", [("Gaya", 7), ("Daftar", 0)])]
    assert isi(pak_ppk) == [("", [("Antrean", 0)]), ("Bantuan", [("Daftar", 0)])]


@pytest.mark.usefixtures("menu")
def test_baris_di_bawah_induknya_menjadi_tab(rina: Pengguna, pak_ppk: Pengguna) -> None:
    navigasi.daftarkan(
        ButirNavigasi("anak", "Bantuan", "Anak", "gaya_formulir", "x", "", 1, hitung=lambda _p: 2, induk="gaya")
    )

    def baris(orang: Pengguna, jalan: str) -> list[tuple[str, int, bool]]:
        return [(t.label, t.jumlah, t.kini) for k in kerangka(orang, jalan).navigasi for t in k.tautan if k.unit]

    assert baris(rina, "/gaya/formulir/") == [("Gaya", 9, True), ("Daftar", 0, False)]
    tab = kerangka(rina, "/gaya/formulir/").tab
    assert [(t.label, t.jumlah, t.kini) for t in tab] == [("Gaya", 7, False), ("Anak", 2, True)]
    assert kerangka(rina, "/gaya/daftar/").tab == kerangka(rina, "/gaya/lain/").tab == []
    assert baris(pak_ppk, "/") == [("Anak", 2, False), ("Daftar", 0, False)]
    assert kerangka(pak_ppk, "/gaya/formulir/").tab == []


def test_induk_ada_dan_tidak_bertingkat(bu_kepala: Pengguna, dodi: Pengguna) -> None:
    semua = {b.kode: b for b in navigasi.semua()}
    assert [b.kode for b in semua.values() if b.induk and (b.induk not in semua or semua[b.induk].induk)] == []
    for orang in (bu_kepala, dodi):
        panjang = {k.unit: len(k.tautan) for k in kerangka(orang, "/").navigasi}
        assert panjang["Layanan dan Dukungan"] <= 9


def test_tautan_publik_urut_dan_hanya_yang_ada(pak_ppk: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tautan_publik, "_isi", {})
    tautan_publik.daftarkan(TautanPublik("daftar", "Daftar", "gaya_daftar", 2))
    tautan_publik.daftarkan(TautanPublik("gaya", "Gaya", "gaya", 1))
    tautan_publik.daftarkan(TautanPublik("tiada", "Tiada", "alamat_yang_belum_ada", 0))
    tautan_publik.daftarkan(TautanPublik("lain", "Lain", "gaya_daftar", 3, lipat=True))
    pandangan = kerangka(pak_ppk, "/gaya/")
    assert [(t.label, t.kini) for t in pandangan.tautan_publik] == [("Gaya", True), ("Daftar", False)]
    assert [t.label for t in pandangan.tautan_publik_lain] == ["Lain"]


def test_halaman_memuat_nama_kantor_jam_dan_jalan_pintas(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    PabrikProfilLPSE.create(nama="LPSE Kabupaten Contoh", nama_pendek="LPSE Contoh", zona="Asia/Jayapura")
    isi = masuk_sebagai(rina).get("/").content.decode()
    assert "<title>Antrean kerja · LPSE Kabupaten Contoh</title>" in isi
    assert '<a class="lompat" href="#isi">Langsung ke isi</a>' in isi
    assert 'data-zona="Asia/Jayapura" data-singkatan="WIT"' in isi
    assert 'aria-keyshortcuts="Control+K"' in isi


def test_kantor_tanpa_profil_tetap_dapat_dibuka(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    isi = masuk_sebagai(rina).get("/").content.decode()
    assert "Portal LPSE" in isi
    assert "Jam layanan" not in isi


def test_keluar_hanya_dengan_post(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    isi = masuk_sebagai(rina).get("/").content.decode()
    assert '<form method="post" action="/akun/keluar/">' in isi


@pytest.mark.parametrize(
    ("tingkat", "kelas"),
    [(messages.SUCCESS, "kabar--selesai"), (messages.WARNING, "kabar--perhatian"), (messages.ERROR, "kabar--kritis")],
)
def test_kabar_terdengar_dan_bernada(tingkat: int, kelas: str) -> None:
    html = render_to_string("tampilan/kabar.html", {"messages": [Message(tingkat, "Tersimpan.")]})
    assert 'role="status" aria-live="polite"' in html
    assert kelas in html
    assert "Tersimpan." in html


def test_registri_menolak_kode_kembar() -> None:
    registri: Registri[ButirNavigasi] = Registri("uji")
    butir = ButirNavigasi("a", "", "A", "beranda", "x", "")
    registri.daftarkan(butir)
    with pytest.raises(ValueError, match="sudah terdaftar"):
        registri.daftarkan(butir)
