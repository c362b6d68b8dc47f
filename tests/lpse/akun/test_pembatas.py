"""Guessing locks the guesser out, per account and address; the Kepala at another address gets in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import time_machine
from axes.models import AccessAttempt
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.bantuan.masuk import pasang_totp
from tests.lpse.akun.test_masuk import masuk, sudah_masuk
from tests.pabrik import SANDI, PabrikPengguna

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna

PENEBAK, KANTOR = "203.0.113.7", "198.51.100.20"


def dari(alamat: str) -> Client:
    return Client(REMOTE_ADDR=alamat)


def tebak(alamat: str, login: str, kali: int) -> Any:  # noqa: ANN401 - the last test response
    jawaban = None
    for n in range(kali):
        jawaban = masuk(dari(alamat), login, f"tebakan-nomor-{n}")
    return jawaban


def test_penebak_terkunci_kepala_tidak(bu_kepala: Pengguna) -> None:
    pasang_totp(bu_kepala)
    jawaban = tebak(PENEBAK, bu_kepala.email, settings.AXES_FAILURE_LIMIT)
    assert jawaban.status_code == 429

    penebak, kantor = dari(PENEBAK), dari(KANTOR)
    assert masuk(penebak, bu_kepala.email).status_code == 429  # even with the right password
    assert not sudah_masuk(penebak)
    assert masuk(kantor, bu_kepala.email)["Location"] == reverse("mfa_authenticate")


def test_ratusan_tebakan_dari_banyak_alamat_tidak_mengunci_kepala(bu_kepala: Pengguna) -> None:
    pasang_totp(bu_kepala)
    for n in range(30):
        tebak(f"203.0.113.{n}", bu_kepala.email, 2)

    assert masuk(dari(KANTOR), bu_kepala.email)["Location"] == reverse("mfa_authenticate")


def test_halaman_terkunci(bu_kepala: Pengguna) -> None:
    with time_machine.travel("2026-11-23 01:00:00Z", tick=False):
        jawaban = tebak(PENEBAK, bu_kepala.email, 5)
    isi = jawaban.content.decode()

    assert jawaban.status_code == 429
    assert "Terlalu banyak percobaan" in isi
    assert "23 November 2026, pukul 09.15 WITA" in isi
    assert jawaban["Retry-After"] == "900"
    assert '<html lang="id"' in isi


def test_menunggu_membuka_lagi_dan_mencoba_tidak_memperpanjang(rina: Pengguna) -> None:
    tebak(PENEBAK, rina.email, 5)
    for menit in (5, 14):
        with time_machine.travel(timezone.now() + timedelta(minutes=menit)):
            assert masuk(dari(PENEBAK), rina.email).status_code == 429
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        klien = dari(PENEBAK)
        masuk(klien, rina.email)
        assert sudah_masuk(klien)


def test_nip_dan_surel_satu_hitungan(rina: Pengguna) -> None:
    tebak(PENEBAK, rina.email, 3)
    tebak(PENEBAK, str(rina.nip), 1)
    assert AccessAttempt.objects.values_list("username", flat=True).distinct().get() == rina.email

    assert tebak(PENEBAK, rina.email.upper(), 1).status_code == 429


def test_akun_yang_tidak_ada_terkunci_sama(db: None) -> None:
    assert tebak(PENEBAK, "tidak.ada@lpse.example", 5).status_code == 429


def test_batas_alamat_lebih_tinggi(db: None, settings: Any) -> None:  # noqa: ANN401 - pytest-django's fixture
    settings.AXES_LIMIT_ALAMAT = 12
    orang = [PabrikPengguna(peran=("regver",)) for _ in range(4)]
    for satu in orang[:3]:
        tebak(PENEBAK, satu.email, 4)
    klien = dari(PENEBAK)

    assert masuk(klien, orang[3].email).status_code == 429
    lain = dari(KANTOR)
    masuk(lain, orang[3].email)
    assert sudah_masuk(lain)


def test_di_bawah_batas_alamat_rekan_sekantor_masih_masuk(rina: Pengguna, dodi: Pengguna) -> None:
    tebak(KANTOR, rina.email, 5)
    klien = dari(KANTOR)
    masuk(klien, dodi.email)

    assert sudah_masuk(klien)


def test_berhasil_menghapus_hitungan_sendiri_saja(rina: Pengguna, dodi: Pengguna) -> None:
    tebak(KANTOR, rina.email, 4)
    tebak(KANTOR, dodi.email, 3)
    masuk(dari(KANTOR), rina.email)

    assert set(AccessAttempt.objects.values_list("username", "failures_since_start")) == {(dodi.email, 3)}


def test_kata_sandi_dan_nama_tidak_tercatat(rina: Pengguna) -> None:
    masuk(dari(PENEBAK), rina.email, "rahasia-yang-salah-ketik")

    (baris,) = AccessAttempt.objects.values()
    assert "rahasia-yang-salah-ketik" not in str(baris)
    assert rina.email not in baris["post_data"]


def test_alamat_palsu_di_kepala_permintaan_tidak_dipercaya(rina: Pengguna) -> None:
    for n in range(5):
        Client(REMOTE_ADDR=PENEBAK).post(
            reverse("account_login"),
            {"login": rina.email, "password": "salah"},
            headers={"X-Forwarded-For": f"10.0.0.{n}"},
        )

    assert masuk(dari(PENEBAK), rina.email).status_code == 429


def test_di_belakang_proksi_alamat_pengunjung_yang_dihitung(rina: Pengguna, settings: Any) -> None:  # noqa: ANN401 - as above
    settings.JUMLAH_PROKSI = 1

    def lewat_proksi(asal: str, sandi: str) -> Client:
        klien = Client(REMOTE_ADDR="172.18.0.2", headers={"X-Forwarded-For": f"1.2.3.4, {asal}"})
        masuk(klien, rina.email, sandi)
        return klien

    for n in range(5):
        lewat_proksi(PENEBAK, f"salah-{n}")

    assert not sudah_masuk(lewat_proksi(PENEBAK, SANDI))
    assert sudah_masuk(lewat_proksi(KANTOR, SANDI))


def test_tebakan_saat_membuktikan_diri_juga_dihitung(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina, baru_saja=False)
    hasil = [klien.post(reverse("account_reauthenticate"), {"password": "salah"}).status_code for _ in range(5)]

    assert hasil == [200, 200, 200, 200, 429]
