"""/kepatuhan/: the Kepala reads it, others do not, and it says only what is true."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.kepatuhan import registri
from lpse.kepatuhan.registri import Bukti, Kewajiban, Status

ALAMAT = "/kepatuhan/"
Masuk = Callable[..., Client]


@pytest.fixture
def satu_kewajiban(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = {
        "R-900": Kewajiban(
            "R-900", ("P2 99(1)", "LU 99(1)"), "Menguji peta", "Unit Uji",
            lambda: Bukti(Status.PERHATIAN, "2 dari 3 hari", "Satu hari kosong.", "/bukti/"),
        )
    }  # fmt: skip
    monkeypatch.setattr(registri, "KEWAJIBAN", isi)
    monkeypatch.setattr("lpse.kepatuhan.selectors.KEWAJIBAN", isi)


def test_kepala_membaca_keadaan_angka_dan_bukti(
    masuk_sebagai: Masuk, bu_kepala: Pengguna, satu_kewajiban: None
) -> None:
    jawaban = masuk_sebagai(bu_kepala).get(ALAMAT)
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert reverse("kepatuhan") == ALAMAT
    for kata in ("Menguji peta", "2 dari 3 hari", "Satu hari kosong.", 'href="/bukti/"', "Perlu perhatian", "Pasal 99"):
        assert kata in halaman
    assert "P2\N{NO-BREAK SPACE}99(1)" in halaman
    assert "kewajiban lain belum diperiksa oleh portal ini" in halaman


def test_tanpa_kewajiban_dikatakan_apa_adanya(
    masuk_sebagai: Masuk, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lpse.kepatuhan.selectors.KEWAJIBAN", {})
    halaman = masuk_sebagai(bu_kepala).get(ALAMAT).content.decode()
    assert "Belum ada kewajiban yang diperiksa otomatis oleh portal ini." in halaman


@pytest.mark.parametrize("siapa", ["rina", "asep", "sari", "dodi", "pak_ppk", "orang_luar"])
def test_selain_kepala_ditolak(masuk_sebagai: Masuk, request: pytest.FixtureRequest, siapa: str) -> None:
    assert masuk_sebagai(request.getfixturevalue(siapa)).get(ALAMAT).status_code == 403


@pytest.mark.django_db
def test_tamu_ke_pintu_masuk(klien: Client) -> None:
    jawaban = klien.get(ALAMAT)
    assert (jawaban.status_code, jawaban.headers["Location"].partition("?")[0]) == (302, reverse("account_login"))


def test_hanya_dibaca(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    assert masuk_sebagai(bu_kepala).post(ALAMAT).status_code == 405


def test_ada_di_navigasi_kepala_saja(masuk_sebagai: Masuk, bu_kepala: Pengguna, rina: Pengguna) -> None:
    assert f'href="{ALAMAT}"' in masuk_sebagai(bu_kepala).get("/").content.decode()
    assert f'href="{ALAMAT}"' not in masuk_sebagai(rina).get("/").content.decode()
