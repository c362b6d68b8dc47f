"""The list with those that ended: newest first, page after page, the same rows whichever way the words are found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from layanan.meja import filters
from layanan.meja.selectors import baris
from layanan.meja.views_daftar import DaftarTiket
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from tests.pabrik import PabrikPengguna
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_tiket import PabrikTiket

pytestmark = pytest.mark.django_db
DAFTAR = reverse("layanan:daftar_tiket")


def _isi(klien: Client, kueri: str) -> Any:  # noqa: ANN401 - a template context
    return klien.get(f"{DAFTAR}?keadaan=semua&{kueri}", headers={"HX-Request": "true"}).context


def _judul(konteks: Any) -> list[str]:  # noqa: ANN401 - as above
    return [t.judul for t in konteks["tabel"].data.data]


def test_halaman_menurut_tempat(
    dodi: Pengguna, masuk_sebagai: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DaftarTiket, "per_halaman", 2)
    for n, status in (
        (3, StatusTiket.DITUTUP),
        (2, StatusTiket.DIBATALKAN),
        (1, StatusTiket.BARU),
        (0, StatusTiket.DITUTUP),
    ):
        PabrikTiket(judul=f"T{n}", status=status)
    klien = masuk_sebagai(dodi)
    satu = _isi(klien, "")
    assert (_judul(satu), satu["jumlah"], satu["jumlah_halaman"]) == (["T0", "T1"], 4, 2)
    dua = _isi(klien, f"hal={satu['halaman'].sesudah}")
    assert (_judul(dua), dua["halaman"].sesudah) == (["T2", "T3"], "")
    assert _judul(_isi(klien, f"hal={dua['halaman'].sebelum}")) == ["T0", "T1"]
    assert _judul(_isi(klien, "urut=dibuat_pada")) == ["T3", "T2"]
    assert _judul(_isi(klien, "urut=prioritas")) == ["T0", "T1"]  # no index of that order: the newest
    kolom = [k.name for k in satu["tabel"].columns]
    assert ("dibuat_pada" in kolom, "tenggat" in kolom) == (True, False)
    assert [k.name for k in satu["tabel"].columns if k.orderable] == ["dibuat_pada"]
    terbuka = klien.get(DAFTAR).context
    assert (_judul(terbuka), "tenggat" in [k.name for k in terbuka["tabel"].columns]) == (["T1"], True)


def test_nama_di_baris_dan_urutannya(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """Names come without a join, whichever way the reporter is known; a list may still be ordered by them."""
    kategori = PabrikKategori(nama="Aplikasi SPSE")
    akun = PabrikPengguna(nama="Bu Akun")
    kartu = PabrikTiket(judul="A", kategori=kategori, status=StatusTiket.DITANGANI, petugas=dodi)
    punya_akun = PabrikTiket(judul="B", kontak=None, akun=akun, kategori=None)
    PabrikTiket(judul="C", kontak=None, akun=None, kategori=None)
    assert "JOIN" not in str(baris(dodi).query)
    klien = masuk_sebagai(dodi)
    tabel = klien.get(DAFTAR, {"urut": "petugas"}).context["tabel"]
    per_judul = {b.record.judul: b for b in tabel.rows}
    assert [str(per_judul[j].get_cell_value("pelapor")) for j in "ABC"] == [kartu.kontak.nama, "Bu Akun", "Tanpa nama"]
    assert [str(per_judul[j].get_cell_value("petugas")) for j in "ABC"] == [dodi.nama, "", ""]
    assert "Aplikasi SPSE" in str(per_judul["A"].get_cell("judul"))
    assert tabel.rows[0].record == kartu
    assert "Belum diambil" in str(tabel.rows[1].get_cell("petugas"))
    assert punya_akun in [b.record for b in klien.get(DAFTAR, {"urut": "pelapor"}).context["tabel"].rows]


def test_kata_kerap_dan_langka_menemukan_yang_sama(monkeypatch: pytest.MonkeyPatch) -> None:
    satu = PabrikTiket(judul="Gagal mengunggah penawaran")
    PabrikTiket(judul="Lupa kata sandi")
    for kerap in (0.0, 1.0):
        monkeypatch.setattr(filters, "kerap", lambda *_, k=kerap: k)
        for kata in ("unggahan penawaran", satu.nomor.lower(), satu.kontak.nama):
            assert list(filters.SaringanTiket({"keadaan": "semua", "q": kata}, queryset=Tiket.objects.all()).qs) == [
                satu
            ]
