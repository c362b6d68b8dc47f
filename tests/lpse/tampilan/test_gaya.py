"""The living style page stands, for staff only, with every pattern on it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.tampilan.gaya import contoh_grafik

pytestmark = pytest.mark.django_db


def test_semua_pola_ada(masuk_sebagai: Callable[..., Client], sari: Pengguna) -> None:
    isi = masuk_sebagai(sari).get("/gaya/").content.decode()
    for kelas in (
        "skala", "palet", "btn btn-primary", "badge badge--kritis", "kata k-selesai", "pita pita--kritis", "pencacah",
        "table table--tumpuk", "kabar kabar--selesai", "kosong", "wadah-grafik", "tahapan", "tugas", "fakta", "jejak",
        "galat-ringkas", "formulir", "pilih-tema",
    ):  # fmt: skip
        assert re.search(rf'class="(?:[^"]* )?{kelas}[ "]', isi), kelas
    assert 'type="application/json"' in isi


def test_grafik_sejajar_dengan_waktunya() -> None:
    data = contoh_grafik()
    assert {len(s["nilai"]) for s in data["seri"]} == {len(data["waktu"])}
    assert data["waktu"] == sorted(data["waktu"])


def test_pelaku_pengadaan_tidak_melihat(masuk_sebagai: Callable[..., Client], pak_ppk: Pengguna) -> None:
    assert masuk_sebagai(pak_ppk).get("/gaya/").status_code == 403
