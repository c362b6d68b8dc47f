"""The Kepala's landing page and the room's navigation and search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib import admin

from lpse.demo.keadaan import KATA_DEMO
from lpse.jejak.services import catat
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Kewajiban, Status
from lpse.kepatuhan.services import periksa_semua
from lpse.tampilan.registri import HasilPencarian, Kartu, Registri, SumberPencarian
from tests.pabrik import PabrikProfilLPSE

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna


@pytest.mark.parametrize(
    ("status", "judul"),
    [(Status.BELUM, "1 kewajiban perlu tindakan"), (Status.TERPENUHI, "Semua kewajiban yang diperiksa terpenuhi")],
)
def test_kewajiban_di_atas(ruang: Client, monkeypatch: pytest.MonkeyPatch, status: Status, judul: str) -> None:
    for kode in list(KEWAJIBAN):
        monkeypatch.delitem(KEWAJIBAN, kode)
    periksa = Kewajiban("R-117", (), "Menguji beranda", "Unit", lambda: Bukti(status, "1 dari 2", "", "/b/"))
    monkeypatch.setitem(KEWAJIBAN, "R-117", periksa)
    periksa_semua()
    halaman = ruang.get("/admin/").content.decode()
    for kata in (judul, "Menguji beranda", '<a href="/b/">1 dari 2</a>', str(status.label)):
        assert kata in halaman


def test_kartu_menurut_izin_dan_tempat(ruang: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    kartu: Registri[Kartu] = Registri("uji")
    dasar: dict[str, Any] = {"templat": "infrastruktur/kartu.html", "konteks": lambda _p: {"kondisi": []}}
    kartu.daftarkan(Kartu(kode="a", judul="Kartu Boleh", izin="lpse.lihat_kepatuhan", **dasar))
    kartu.daftarkan(Kartu(kode="b", judul="Kartu Terlarang", izin="lpse.tidak_ada", **dasar))
    kartu.daftarkan(Kartu(kode="c", judul="Kartu Portal Saja", izin="", di_admin=False, **dasar))
    monkeypatch.setattr("lpse.admin_situs.dasbor.kartu", kartu)
    halaman = ruang.get("/admin/").content.decode()
    assert "Kartu Boleh" in halaman
    assert "Kartu Terlarang" not in halaman
    assert "Kartu Portal Saja" not in halaman


def test_navigasi_berkelompok_dan_hanya_yang_terbuka(ruang: Client) -> None:
    halaman = ruang.get("/admin/").content.decode()
    menu = halaman[halaman.index('id="nav-sidebar-apps"') :]
    judul = [j.strip() for j in re.findall(r"<h2[^>]*>\s*([^<]+)", menu)][:7]
    unit = ["Pengarsipan", "Registrasi dan Verifikasi", "Pemantauan"]
    assert judul == ["Orang dan peran", "Kantor", *unit, "Jadwal", "Riwayat"]
    tautan = re.findall(r'href="(/admin/[^"]+)"', menu)
    assert tautan
    daftar = {f"/admin/{m._meta.app_label}/{m._meta.model_name}/" for m in admin.site._registry}
    for alamat in set(tautan) - daftar:  # each list is opened in test_rapi.py
        assert ruang.get(alamat).status_code in {200, 302}, alamat


def test_tanda_kantor_demo(ruang: Client) -> None:
    assert "Kantor demo" not in ruang.get("/admin/").content.decode()
    catat(pelaku=None, kata=KATA_DEMO, objek=PabrikProfilLPSE())
    assert "Kantor demo" in ruang.get("/admin/").content.decode()


def test_pencarian_layar_dan_data(ruang: Client, monkeypatch: pytest.MonkeyPatch, rina: Pengguna) -> None:
    sumber: Registri[SumberPencarian] = Registri("uji")
    sumber.daftarkan(
        SumberPencarian(
            "x", "X", "", lambda _p, kata, batas: [HasilPencarian(f"{kata}-{batas}", "rincian", "/x/", "user")]
        )
    )
    sumber.daftarkan(
        SumberPencarian("y", "Y", "lpse.tidak_ada", lambda _p, _k, _b: [HasilPencarian("RAHASIA", "", "/y/", "user")])
    )
    monkeypatch.setattr("lpse.admin_situs.situs.pencarian", sumber)
    halaman = ruang.get("/admin/search/", {"s": "jad", "extended": "1"}).content.decode()
    assert "Jadwal tugas" in halaman
    assert "jad-8" in halaman
    assert "RAHASIA" not in halaman
    assert ruang.get("/admin/search/", {"s": " "}).content == b""
