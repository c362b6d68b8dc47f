"""Two clerks on the facts of one ticket: nobody overwrites what the other wrote without seeing it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from tests.pabrik import PabrikPengguna
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_tiket import PabrikLabel, PabrikTiket

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> Client:
    return masuk_sebagai(dodi)


def _buka(klien: Client, nama: str, tiket: Tiket) -> tuple[str, str]:
    """The page as it is opened now: its address, and what it says it showed."""
    alamat = reverse(f"layanan:tiket_{nama}", args=[tiket.pk])
    return alamat, _awal(klien.get(alamat).content.decode())


def _awal(isi: str) -> str:
    cocok = re.search(r'name="awal" value="([^"]*)"', isi)
    assert cocok is not None
    return html.unescape(cocok[1])


_KOLOM = ("judul", "jenis", "sifat", "ranah", "jenis_pengguna", "aplikasi", "kode_galat", "kode_tender", "tahap_nama")


def _rincian(tiket: Tiket, **lain: str) -> dict[str, str]:
    isi = {kolom: getattr(tiket, kolom) for kolom in _KOLOM}
    return {**isi, "kategori": str(tiket.kategori_id or ""), "batas_tahap": "", **lain}


def test_rincian_yang_tidak_disentuh_tetap_milik_rekan(klien: Client) -> None:
    """The other clerk's fields stay; a field that both changed is shown once and then taken."""
    tiket = PabrikTiket(judul="Lama", aplikasi="SPSE", kode_galat="E-1")
    lama = _rincian(tiket)
    alamat, awal = _buka(klien, "rincian", tiket)
    Tiket.objects.filter(pk=tiket.pk).update(aplikasi="Apendo", judul="Judul rekan")
    isi = {**lama, "judul": "Judul saya", "kode_galat": "E-2", "awal": awal}
    jawaban = klien.post(alamat, isi).content.decode()
    assert "rekan Anda menulis «Judul rekan»" in html.unescape(jawaban)
    assert 'value="Apendo"' in jawaban
    tiket.refresh_from_db()
    assert (tiket.judul, tiket.aplikasi, tiket.kode_galat) == ("Judul rekan", "Apendo", "E-1")
    assert klien.post(alamat, {**isi, "aplikasi": "Apendo", "awal": _awal(jawaban)}).status_code == 302
    tiket.refresh_from_db()
    assert (tiket.judul, tiket.aplikasi, tiket.kode_galat) == ("Judul saya", "Apendo", "E-2")


def test_rincian_bentrok_menyebut_kata_bukan_kode(klien: Client) -> None:
    tiket = PabrikTiket()
    lama = _rincian(tiket)
    alamat, awal = _buka(klien, "rincian", tiket)
    Tiket.objects.filter(pk=tiket.pk).update(
        ranah="prosedur", batas_tahap="2027-01-04T08:00+00:00", kategori=PabrikKategori(nama="Apendo")
    )
    isi = {**lama, "ranah": "perangkat_keras", "batas_tahap": "2027-01-05T09:00", "kategori": str(PabrikKategori().pk)}
    kata = html.unescape(klien.post(alamat, {**isi, "awal": awal}).content.decode())
    for satu in ("«Prosedur»", "«4 Januari 2027, pukul 16.00 WITA»", "«Apendo»"):
        assert satu in kata, satu
    alamat, awal = _buka(klien, "rincian", tiket)
    Tiket.objects.filter(pk=tiket.pk).update(batas_tahap=None)
    kata = html.unescape(klien.post(alamat, {**isi, "awal": awal}).content.decode())
    assert "«kosong»" in kata


@pytest.mark.parametrize("awal", ["", "bukan json", "[1]"])
def test_halaman_tanpa_ingatan_tetap_tersimpan(klien: Client, awal: str) -> None:
    tiket = PabrikTiket()
    alamat = reverse("layanan:tiket_rincian", args=[tiket.pk])
    assert klien.post(alamat, {**_rincian(tiket, judul="Baru"), "awal": awal}).status_code == 302
    tiket.refresh_from_db()
    assert tiket.judul == "Baru"


def test_kategori_yang_ditutup_tidak_hilang(klien: Client) -> None:
    """A subject that is no longer offered stays with a ticket whose other facts are mended."""
    kategori = PabrikKategori(nama="Silver", aktif=False)
    tiket = PabrikTiket(kategori=kategori)
    alamat, awal = _buka(klien, "rincian", tiket)
    assert "Silver (tidak dipakai lagi)" in klien.get(alamat).content.decode()
    assert klien.post(alamat, {**_rincian(tiket, judul="Lain"), "awal": awal}).status_code == 302
    tiket.refresh_from_db()
    assert (tiket.judul, tiket.kategori) == ("Lain", kategori)


def test_prioritas_petugas_dan_unit_yang_didahului(klien: Client, dodi: Pengguna) -> None:
    rekan = PabrikPengguna(nama="Wati Rahman", peran=("layanan",))
    tiket = PabrikTiket()
    prioritas, tugaskan, alihkan = (_buka(klien, n, tiket) for n in ("prioritas", "tugaskan", "alihkan"))
    Tiket.objects.filter(pk=tiket.pk).update(urgensi="mendesak", dampak="sedang", unit="ase")
    isi = {"urgensi": "tidak", "dampak": "besar", "alasan": "Banyak"}
    jawaban = klien.post(prioritas[0], {**isi, "awal": prioritas[1]}).content.decode()
    assert "mengubahnya menjadi mendesak, dampak sedang" in jawaban
    assert klien.post(prioritas[0], {**isi, "awal": _awal(jawaban)}).status_code == 302
    isi = {"unit": "ase", "alasan": "Periksa log", "awal": alihkan[1]}
    assert "sudah dialihkan ke Administrasi Sistem Elektronik" in klien.post(alihkan[0], isi).content.decode()
    Tiket.objects.filter(pk=tiket.pk).update(unit="layanan", petugas=rekan, status="ditangani")
    isi = {"kepada": str(dodi.pk), "catatan": "Tolong", "awal": tugaskan[1]}
    jawaban = klien.post(tugaskan[0], isi).content.decode()
    assert "sudah berpindah ke Wati Rahman" in jawaban
    Tiket.objects.filter(pk=tiket.pk).update(petugas=None, status="baru")
    assert "sudah berpindah ke meja unit" in klien.post(tugaskan[0], {**isi, "awal": _awal(jawaban)}).content.decode()


def test_label_dua_petugas_disatukan(klien: Client) -> None:
    apendo, spse, jaringan = (PabrikLabel(nama=n) for n in ("apendo", "spse", "jaringan"))
    tiket = PabrikTiket()
    tiket.label.set([apendo])
    alamat, awal = _buka(klien, "label", tiket)
    tiket.label.add(jaringan)
    assert klien.post(alamat, {"label": [spse.pk], "baru": "baru", "awal": awal}).status_code == 302
    assert sorted(satu.nama for satu in tiket.label.all()) == ["baru", "jaringan", "spse"]
