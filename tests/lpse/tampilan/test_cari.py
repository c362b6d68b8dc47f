"""Search over the registry: grouped, only what the person may see, page without scripts and suggestions with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.tampilan.registri import HasilPencarian, SumberPencarian, pencarian
from lpse.tampilan.tampilan import cari_halaman

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]


def sumber(kode: str, izin: str = "", banyak: int = 1) -> None:
    def cari(pengguna: Pengguna, kata: str, batas: int) -> list[HasilPencarian]:
        return [
            HasilPencarian(f"{kode} {kata} {n}", f"untuk {pengguna.nama}", f"/{kode}/{n}/", "server")
            for n in range(banyak)
        ][:batas]

    pencarian.daftarkan(SumberPencarian(kode, f"Sumber {kode}", izin, cari))


def test_hasil_dikelompokkan_menurut_sumber(masuk_sebagai: Masuk, asep: Pengguna) -> None:
    sumber("server", "infrastruktur.view_server")
    sumber("orang")
    jawaban = masuk_sebagai(asep).get("/cari/", {"q": "  spse  "})
    assert [(k.label, [h.judul for h in k.hasil]) for k in jawaban.context["kelompok_hasil"]] == [
        ("Sumber orang", ["orang spse 0"]),
        ("Sumber server", ["server spse 0"]),
    ]
    assert "2 hasil untuk “spse”" in jawaban.content.decode()


def test_sumber_tanpa_izin_tidak_ditanya(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    sumber("server", "infrastruktur.view_server")
    jawaban = masuk_sebagai(rina).get("/cari/", {"q": "spse"})
    assert jawaban.context["kelompok_hasil"] == []
    assert "Tidak ditemukan" in jawaban.content.decode()


def test_halaman_menu_ditemukan_menurut_izin(rina: Pengguna, pak_ppk: Pengguna) -> None:
    assert [h.url for h in cari_halaman(rina, "GAYA", 5)] == ["/gaya/"]
    assert cari_halaman(pak_ppk, "gaya", 5) == []


def test_satu_huruf_belum_dicari(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    sumber("orang")
    isi = masuk_sebagai(rina).get("/cari/", {"q": "a"}).content.decode()
    assert "Ketik sedikitnya dua huruf" in isi
    assert "orang a 0" not in isi


def test_saran_htmx_singkat_dan_bertaut_ke_semua(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    sumber("orang", banyak=9)
    isi = masuk_sebagai(rina).get("/cari/", {"q": "an di"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in isi
    assert isi.count("<li>") == 4
    assert 'href="/cari/?q=an%20di"' in isi


def test_terlalu_banyak_dikatakan(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    sumber("orang", banyak=30)
    jawaban = masuk_sebagai(rina).get("/cari/", {"q": "andi"})
    assert [(len(k.hasil), k.lebih) for k in jawaban.context["kelompok_hasil"]] == [(20, True)]


def test_kata_tidak_pernah_menjadi_html(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    isi = masuk_sebagai(rina).get("/cari/", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in isi


def test_tamu_diminta_masuk() -> None:
    assert Client().get("/cari/", {"q": "andi"}).status_code == 302
