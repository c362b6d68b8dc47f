"""A session ends after 30 idle minutes and after 12 hours whatever happens; background polls are no activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.urls import reverse
from redis.exceptions import RedisError

from lpse.akun import tertunda
from tests.lpse.akun.test_masuk import masuk, sudah_masuk

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client, RequestFactory

    from lpse.akun.models import Pengguna

    Jam = Callable[[str], object]

HALAMAN = "/akun/"


@pytest.fixture
def masuk_pagi(klien: Client, rina: Pengguna, pada: Jam) -> Client:
    pada("2026-11-23 08:00")
    masuk(klien, rina.email)
    return klien


def test_diam_29_menit_masih_masuk(masuk_pagi: Client, pada: Jam) -> None:
    pada("2026-11-23 08:29")

    assert masuk_pagi.get(HALAMAN).status_code == 200


def test_diam_31_menit_dikeluarkan_dengan_pesan(masuk_pagi: Client, pada: Jam) -> None:
    pada("2026-11-23 08:31")
    jawaban = masuk_pagi.get(f"{HALAMAN}?a=1")

    assert jawaban["Location"] == f"{reverse('account_login')}?next=%2Fakun%2F%3Fa%3D1"
    assert not sudah_masuk(masuk_pagi)
    assert "30 menit tidak ada kegiatan" in masuk_pagi.get(jawaban["Location"]).content.decode()
    assert not UserSession.objects.exists()


def test_kegiatan_memperpanjang(masuk_pagi: Client, pada: Jam) -> None:
    for saat in ("08:20", "08:45", "09:10"):
        pada(f"2026-11-23 {saat}")
        assert masuk_pagi.get(HALAMAN).status_code == 200


def test_permintaan_latar_tidak_memperpanjang(masuk_pagi: Client, pada: Jam) -> None:
    pada("2026-11-23 08:25")
    assert masuk_pagi.get(HALAMAN, headers={"X-LPSE-Latar": "1"}).status_code == 200
    pada("2026-11-23 08:31")

    assert masuk_pagi.get(HALAMAN, headers={"X-LPSE-Latar": "1"}).status_code == 302


def test_potongan_htmx_memindahkan_halaman_dan_kembali_ke_halaman_sekitarnya(masuk_pagi: Client, pada: Jam) -> None:
    pada("2026-11-23 08:31")
    jawaban = masuk_pagi.get(
        "/cari/?q=x", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/akun/jejak/?page=2"}
    )

    assert jawaban.status_code == 200
    assert jawaban["HX-Redirect"] == f"{reverse('account_login')}?next=%2Fakun%2Fjejak%2F%3Fpage%3D2"


def test_dua_belas_jam_mutlak_walau_giat(masuk_pagi: Client, pada: Jam) -> None:
    for menit in range(20, 12 * 60, 20):
        pada(f"2026-11-23 {8 + menit // 60:02d}:{menit % 60:02d}")
        assert masuk_pagi.get(HALAMAN).status_code == 200
    pada("2026-11-23 20:01")
    jawaban = masuk_pagi.get(HALAMAN)

    assert jawaban["Location"].startswith(reverse("account_login"))
    assert "12 jam" in masuk_pagi.get(jawaban["Location"]).content.decode()


def test_setelan_kantor_dihormati(masuk_pagi: Client, pada: Jam, settings: Any) -> None:  # noqa: ANN401 - pytest-django
    settings.SESI_DIAM_MAKS = 5 * 60
    pada("2026-11-23 08:06")

    assert masuk_pagi.get(HALAMAN).status_code == 302


def test_terakhir_dipakai_tercatat_paling_sering_semenit_sekali(
    masuk_pagi: Client,
    pada: Jam,
    django_assert_num_queries: Any,  # noqa: ANN401 - pytest-django
) -> None:
    awal = UserSession.objects.get().last_seen_at
    pada("2026-11-23 08:00:30")
    masuk_pagi.get(HALAMAN)
    assert UserSession.objects.get().last_seen_at == awal
    saat = pada("2026-11-23 08:02")
    masuk_pagi.get(HALAMAN)

    assert UserSession.objects.get().last_seen_at == saat


def test_sesi_tanpa_cap_waktu_dianggap_habis(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    sesi = klien.session
    del sesi["sesi_mulai"]
    sesi.save()

    assert klien.get(HALAMAN).status_code == 302


def test_isian_yang_belum_terkirim_kembali_kepada_orangnya(
    masuk_pagi: Client, masuk_sebagai: Callable[..., Client], rina: Pengguna, dodi: Pengguna, pada: Jam
) -> None:
    """Half an hour on the telephone over an open form: the words are there again after login, once, without secrets."""
    alamat = "/gaya/formulir/"
    pada("2026-11-23 08:31")
    assert masuk_pagi.get("/pemberitahuan/lonceng/", headers={"X-LPSE-Latar": "1"}).status_code == 302
    masuk_pagi.post(alamat, {"nama": "CV Tiga Puluh Menit", "password": "rahasia sekali"})
    masuk_pagi.post(alamat, {"nama": "CV Orang Tak Dikenal"})  # logged out: nobody knows whose that is

    assert "CV Tiga" not in masuk_sebagai(dodi).get(alamat).content.decode()
    klien = masuk_sebagai(rina)
    isi = klien.get(alamat).content.decode()
    assert 'value="CV Tiga Puluh Menit"' in isi
    assert tertunda.KEMBALI in isi
    assert "rahasia sekali" not in isi
    assert "CV Tiga" not in klien.get(alamat).content.decode()


def test_isian_tertunda_tanpa_redis(rf: RequestFactory, rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    def putus(*_a: object) -> None:
        raise RedisError

    permintaan = rf.post("/gaya/formulir/", {"nama": "CV Maju"})
    permintaan.user = rina
    kosong = rf.post("/gaya/formulir/", {"nama": " ", "kunci_kirim": "x"})
    kosong.user = rina
    tertunda.simpan(kosong)
    assert tertunda.ambil(kosong) is None
    monkeypatch.setattr(cache, "set", putus)
    monkeypatch.setattr(cache, "get", putus)
    tertunda.simpan(permintaan)
    assert tertunda.ambil(permintaan) is None
