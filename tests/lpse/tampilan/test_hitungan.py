"""The numbers of the navigation: counted once per person, forgotten at once after an act, nobody else's (ADR 0027)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import redis
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from lpse.akun.models import Pengguna
from lpse.akun.services import cabut_peran, keluarkan_semua_sesi, tetapkan_peran
from lpse.jejak.kabar import RUSAK
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import hitungan
from lpse.tampilan.antrean import AntreanKerja
from lpse.tampilan.registri import ButirNavigasi, antrean, navigasi
from tests.lpse.tampilan.conftest import Kerja

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]


class Pencacah:
    """A counter that remembers how often it was asked, and by whom."""

    def __init__(self) -> None:
        self.nilai = 4
        self.ditanya: list[int] = []

    def __call__(self, pengguna: Pengguna) -> int:
        self.ditanya.append(pengguna.pk)
        return self.nilai + pengguna.pk * 1000


@pytest.fixture
def hitung() -> Pencacah:
    """The navigation holds one line that counts, for those who may see the style page, and one for everyone."""
    pencacah = Pencacah()
    navigasi._isi.clear()
    navigasi.daftarkan(ButirNavigasi("gaya", "", "Gaya", "gaya", "x", "lpse.lihat_gaya", 1, hitung=pencacah))
    navigasi.daftarkan(ButirNavigasi("umum", "", "Umum", "gaya_daftar", "x", "", 2, hitung=lambda _p: 0))
    return pencacah


def angka(pengguna: Pengguna, **ciri: Any) -> dict[str, int]:  # noqa: ANN401 - passed on
    """As a new request would see it: nothing of the person is remembered in the object."""
    orang = Pengguna.objects.get(pk=pengguna.pk)
    return hitungan.jumlah(orang, navigasi.untuk(orang), **ciri)


def test_dihitung_sekali_lalu_diingat(hitung: Pencacah, rina: Pengguna) -> None:
    harapan = {"gaya": 4 + rina.pk * 1000, "umum": 0}
    assert angka(rina) == angka(rina) == harapan
    assert hitung.ditanya == [rina.pk]
    hitung.nilai = 5
    assert angka(rina)["gaya"] == harapan["gaya"]


def test_setengah_menit_lalu_dihitung_lagi(hitung: Pencacah, rina: Pengguna) -> None:
    angka(rina)
    redis_cache = redis.Redis.from_url(settings.CACHES["default"]["LOCATION"])
    (kunci,) = [k for k in redis_cache.keys(f"{settings.CACHES['default']['KEY_PREFIX']}:*") if b":tanda" not in k]
    assert 0 < redis_cache.ttl(kunci) <= hitungan.UMUR == 30


def test_orang_lain_tidak_pernah_mendapat_angka_orang(hitung: Pencacah, rina: Pengguna, asep: Pengguna) -> None:
    assert angka(rina)["gaya"] - rina.pk * 1000 == angka(asep)["gaya"] - asep.pk * 1000 == 4
    assert hitung.ditanya == [rina.pk, asep.pk]


def test_baris_yang_tidak_boleh_dibuka_tidak_dihitung(hitung: Pencacah, pak_ppk: Pengguna) -> None:
    assert angka(pak_ppk) == {"umum": 0}
    assert hitung.ditanya == []


def test_baris_halaman_yang_terbuka_selalu_segar(hitung: Pencacah, rina: Pengguna) -> None:
    angka(rina)
    hitung.nilai = 9
    assert angka(rina, kini="gaya") == {"gaya": 9 + rina.pk * 1000, "umum": 0}
    assert angka(rina, kini="tidak_menghitung")["gaya"] == 4 + rina.pk * 1000


def test_jawaban_atas_perbuatan_dihitung_segar_dan_tidak_disimpan(hitung: Pencacah, rina: Pengguna) -> None:
    angka(rina)
    hitung.nilai = 8
    assert angka(rina, segar=True)["gaya"] == 8 + rina.pk * 1000
    assert angka(rina)["gaya"] == 4 + rina.pk * 1000


def test_perbuatan_sendiri_melupakan_seketika(
    hitung: Pencacah, masuk_sebagai: Masuk, rina: Pengguna, asep: Pengguna
) -> None:
    klien = masuk_sebagai(rina)
    angka(asep)
    for sah in (klien.get, klien.head, klien.options):
        sah("/gaya/daftar/")
    assert hitung.ditanya == [asep.pk, rina.pk]
    for perbuatan in (klien.post, klien.put, klien.patch, klien.delete):
        perbuatan("/tampilan/tema/", {"tema": "gelap"})
        hitung.ditanya.clear()
        angka(rina)
        angka(asep)
        assert hitung.ditanya == [rina.pk]


def test_keluar_melupakan(hitung: Pencacah, masuk_sebagai: Masuk, rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    klien.get("/gaya/daftar/")
    klien.post("/akun/keluar/")
    angka(rina)
    assert hitung.ditanya == [rina.pk, rina.pk]


def test_hitungan_yang_mendahului_perbuatan_tidak_dipercaya(hitung: Pencacah, rina: Pengguna) -> None:
    """A page that counted before the act was committed, and remembers after it, remembers for nobody."""

    def lambat(pengguna: Pengguna) -> int:
        hitungan.lupakan(pengguna.pk)  # the act of another tab ends while this page counts
        return 1

    navigasi.daftarkan(ButirNavigasi("lambat", "", "L", "gaya_daftar", "x", "", 3, hitung=lambat))
    assert angka(rina)["lambat"] == 1
    hitung.nilai = 6
    assert angka(rina)["gaya"] == 6 + rina.pk * 1000


def test_peran_yang_berubah_melupakan(
    hitung: Pencacah,
    rina: Pengguna,
    bu_kepala: Pengguna,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    angka(rina)
    with django_capture_on_commit_callbacks(execute=True):
        tetapkan_peran(pengguna=rina, kode="layanan", dasar="SK 1", oleh=bu_kepala)
    angka(rina)
    with django_capture_on_commit_callbacks(execute=True):
        cabut_peran(pengguna=rina, kode="layanan", alasan="Selesai", oleh=bu_kepala)
    angka(rina)
    keluarkan_semua_sesi(pengguna=rina, oleh=bu_kepala)
    angka(rina)
    assert hitung.ditanya == [rina.pk] * 4


def test_izin_yang_hilang_tidak_menunggu_siapa_pun_melupakan(hitung: Pencacah, rina: Pengguna) -> None:
    """Rights taken behind the portal's back (a role's table changed): other rights, other keys."""
    angka(rina)
    for peran in rina.groups.all():
        peran.permissions.filter(codename="view_naskah").delete()
        peran.permissions.remove(*peran.permissions.exclude(codename="lihat_gaya"))
    angka(rina)
    assert hitung.ditanya == [rina.pk, rina.pk]


def test_yang_dikabari_dihitung_lagi(
    hitung: Pencacah,
    rina: Pengguna,
    asep: Pengguna,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    angka(rina)
    angka(asep)
    with django_capture_on_commit_callbacks(execute=True):
        kabari(penerima=[asep], jenis=RUSAK)
    hitung.ditanya.clear()
    angka(rina)
    angka(asep)
    assert hitung.ditanya == [asep.pk]


def test_tanpa_redis_tetap_dihitung(hitung: Pencacah, rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    def mati(*_isi: object, **_ciri: object) -> None:
        raise redis.exceptions.ConnectionError

    monkeypatch.setattr(cache, "get_many", mati)
    monkeypatch.setattr(cache, "set_many", mati)
    monkeypatch.setattr(cache, "set", mati)
    hitungan.lupakan(rina.pk)
    assert angka(rina) == {"gaya": 4 + rina.pk * 1000, "umum": 0}
    hitungan.lupakan_sesudahnya([])


def test_selesai_bulan_ini_diingat(isi_antrean: Callable[..., None], kerja: Kerja, rina: Pengguna) -> None:
    isi_antrean(kerja("A"), selesai=3)
    assert AntreanKerja(rina).selesai_bulan_ini() == 3
    antrean._isi.clear()
    isi_antrean(kerja("A"), selesai=8)
    assert AntreanKerja(rina).selesai_bulan_ini() == 3
    hitungan.lupakan(rina.pk)
    assert AntreanKerja(rina).selesai_bulan_ini() == 8


def test_halaman_kedua_tanpa_kueri_pencacah(
    masuk_sebagai: Masuk, bu_kepala: Pengguna, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """The real navigation of the Kepala: the first page counts everything, the next ones nothing."""
    klien = masuk_sebagai(bu_kepala)
    klien.get("/gaya/daftar/")
    hitungan.lupakan(bu_kepala.pk)
    with django_assert_max_num_queries(40) as dingin:
        klien.get("/gaya/daftar/")
    with django_assert_max_num_queries(11) as hangat:
        klien.get("/gaya/daftar/")
    assert len(dingin) > len(hangat)
