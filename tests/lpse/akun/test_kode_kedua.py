"""The second step of login: codes serve once, guesses are counted, a browser may be trusted until closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from lpse.akun.forms_faktor import pakai_kode_aplikasi
from tests.bantuan.masuk import RAHASIA_TOTP, kode_totp, pasang_totp
from tests.lpse.akun.test_masuk import masuk, sudah_masuk
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from lpse.akun.models import Pengguna
    from tests.bantuan.benang import HasilBenang


@pytest.fixture
def bertotp(asep: Pengguna) -> Pengguna:
    pasang_totp(asep)
    return asep


def ketik(klien: Client, kode: str, **lain: str) -> Any:  # noqa: ANN401 - a test response
    return klien.post(reverse("mfa_authenticate"), {"code": kode, **lain})


def test_kata_sandi_saja_tidak_cukup(klien: Client, bertotp: Pengguna) -> None:
    assert masuk(klien, bertotp.email)["Location"] == reverse("mfa_authenticate")
    assert not sudah_masuk(klien)
    assert klien.get(reverse("beranda"))["Location"].startswith(reverse("account_login"))
    isi = klien.get(reverse("mfa_authenticate")).content.decode()
    assert "Masukkan kode kedua" in isi
    assert bertotp.nama in isi


def test_dengan_kode_masuk(klien: Client, bertotp: Pengguna) -> None:
    masuk(klien, bertotp.email, next="/akun/")
    jawaban = ketik(klien, kode_totp())

    assert jawaban["Location"] == "/akun/"
    assert sudah_masuk(klien)


@pytest.mark.parametrize("geser", [-1, 1])
def test_ponsel_meleset_setengah_menit_diterima(
    klien: Client, bertotp: Pengguna, geser: int, pada: Callable[[str], datetime]
) -> None:
    pada("2026-11-24 10:00:10")  # between two looks the real clock may turn its half minute
    masuk(klien, bertotp.email)
    ketik(klien, kode_totp(geser=geser))

    assert sudah_masuk(klien)


@pytest.mark.parametrize("geser", [-3, 3])
def test_kode_yang_terlalu_lama_ditolak(klien: Client, bertotp: Pengguna, geser: int) -> None:
    masuk(klien, bertotp.email)

    assert "Kode tidak cocok atau sudah dipakai" in ketik(klien, kode_totp(geser=geser)).content.decode()
    assert not sudah_masuk(klien)


def test_kode_sekali_pakai_walau_singgahan_dikosongkan(klien: Client, bertotp: Pengguna) -> None:
    kode = kode_totp()
    masuk(klien, bertotp.email)
    ketik(klien, kode)
    cache.clear()  # the memory of used codes is the database, not the cache
    kedua = Client()
    masuk(kedua, bertotp.email)
    ketik(kedua, kode)

    assert sudah_masuk(klien)
    assert not sudah_masuk(kedua)


def test_kode_yang_lebih_lama_dari_yang_terpakai_ditolak(bertotp: Pengguna, pada: Callable[[str], datetime]) -> None:
    pada("2026-11-24 10:00:10")
    sarana = Authenticator.objects.get(user=bertotp)

    assert pakai_kode_aplikasi(sarana.pk, kode_totp(geser=1))
    assert not pakai_kode_aplikasi(sarana.pk, kode_totp(geser=1))
    assert not pakai_kode_aplikasi(sarana.pk, kode_totp())


@pytest.mark.django_db(transaction=True)
def test_dua_benang_dengan_kode_yang_sama(benang: Callable[..., HasilBenang[bool]], bertotp: Pengguna) -> None:
    nomor, kode = Authenticator.objects.get(user=bertotp).pk, kode_totp()
    hasil = benang(lambda: pakai_kode_aplikasi(nomor, kode), n=2)

    assert sorted(hasil.nilai) == [False, True]


@pytest.mark.django_db(transaction=True)
def test_kode_pemasangan_tidak_dapat_dipakai_masuk(klien: Client, asep: Pengguna) -> None:
    masuk(klien, asep.email)
    klien.get(reverse("mfa_activate_totp"))
    kode = kode_totp(klien.session["mfa.totp.secret"])
    klien.post(reverse("mfa_activate_totp"), {"code": kode})
    kedua = Client()
    masuk(kedua, asep.email)
    ketik(kedua, kode)

    assert not sudah_masuk(kedua)


def test_kode_cadangan_sekali_pakai(bertotp: Pengguna) -> None:
    kode = RecoveryCodes.activate(bertotp).get_unused_codes()[0]
    pertama, kedua = Client(), Client()
    for klien in (pertama, kedua):
        masuk(klien, bertotp.email)
        ketik(klien, kode)

    assert sudah_masuk(pertama)
    assert not sudah_masuk(kedua)


def test_tebakan_dihitung(klien: Client, bertotp: Pengguna) -> None:
    masuk(klien, bertotp.email)
    for _ in range(5):
        ketik(klien, "000000")

    assert "Terlalu banyak percobaan" in ketik(klien, kode_totp()).content.decode()
    assert not sudah_masuk(klien)


def test_rahasia_tersimpan_terenkripsi(bertotp: Pengguna) -> None:
    assert RAHASIA_TOTP not in str(Authenticator.objects.get(user=bertotp).data)


def test_kunci_rahasia_yang_hilang_tidak_membuka_apa_pun(
    klien: Client,
    bertotp: Pengguna,
    settings: Any,  # noqa: ANN401 - pytest-django's fixture
) -> None:
    settings.SECRET_KEY = "kunci-lain" * 6
    masuk(klien, bertotp.email)

    assert "Kode tidak cocok" in ketik(klien, kode_totp()).content.decode()
    assert not sudah_masuk(klien)


def test_kunci_lama_masih_terbaca(klien: Client, bertotp: Pengguna, settings: Any) -> None:  # noqa: ANN401 - as above
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "kunci-lain" * 6
    masuk(klien, bertotp.email)
    ketik(klien, kode_totp())

    assert sudah_masuk(klien)


class TestPercayaPeramban:
    """«Jangan minta kode di peramban ini» ends when the counter closes."""

    @pytest.fixture(autouse=True)
    def _kantor(self, db: None) -> None:  # noqa: ARG002 - asked for its effect
        PabrikProfilLPSE()
        PabrikJamLayanan(hari=0)  # Monday 08.00–16.00

    def masuk_percaya(self, klien: Client, orang: Pengguna) -> Any:  # noqa: ANN401 - a test response
        masuk(klien, orang.email)
        return ketik(klien, kode_totp(), percaya="on")

    def test_sampai_jam_tutup(self, klien: Client, bertotp: Pengguna, pada: Callable[[str], object]) -> None:
        pada("2026-11-23 09:00")
        masuk(klien, bertotp.email)
        assert "sampai pukul 16.00 WITA" in klien.get(reverse("mfa_authenticate")).content.decode()
        kue = ketik(klien, kode_totp(), percaya="on").cookies["lpse-percaya"]
        assert int(kue["max-age"]) == 7 * 3600
        assert kue["httponly"]
        klien.post(reverse("account_logout"))

        pada("2026-11-23 15:59")
        masuk(klien, bertotp.email)
        assert sudah_masuk(klien)
        klien.post(reverse("account_logout"))

        pada("2026-11-23 16:01")
        assert masuk(klien, bertotp.email)["Location"] == reverse("mfa_authenticate")

    @pytest.mark.parametrize("saat", ["2026-11-23 16:30", "2026-11-22 09:00"])
    def test_di_luar_jam_tidak_ditawarkan(
        self, klien: Client, bertotp: Pengguna, pada: Callable[[str], object], saat: str
    ) -> None:
        pada(saat)
        masuk(klien, bertotp.email)
        assert "Jangan minta kode" not in klien.get(reverse("mfa_authenticate")).content.decode()

        assert "lpse-percaya" not in ketik(klien, kode_totp(), percaya="on").cookies

    def test_tidak_berlaku_bagi_orang_lain(
        self, klien: Client, bertotp: Pengguna, bu_kepala: Pengguna, pada: Callable[[str], object]
    ) -> None:
        pada("2026-11-23 09:00")
        pasang_totp(bu_kepala)
        self.masuk_percaya(klien, bertotp)
        klien.post(reverse("account_logout"))

        assert masuk(klien, bu_kepala.email)["Location"] == reverse("mfa_authenticate")

    def test_gugur_bila_sandi_berganti(self, klien: Client, bertotp: Pengguna, pada: Callable[[str], object]) -> None:
        pada("2026-11-23 09:00")
        self.masuk_percaya(klien, bertotp)
        klien.post(reverse("account_logout"))
        bertotp.set_password("gunung-sungai-lampu-meja")
        bertotp.save()

        assert masuk(klien, bertotp.email, "gunung-sungai-lampu-meja")["Location"] == reverse("mfa_authenticate")
