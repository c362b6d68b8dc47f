"""Light, dark, or as the device: a cookie, no script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("tema", ["gelap", "terang"])
def test_pilihan_diingat_juga_di_halaman_masuk(tema: str) -> None:
    klien = Client()
    jawaban = klien.post("/tampilan/tema/", {"tema": tema, "kembali": "/akun/masuk/"})
    assert jawaban["Location"] == "/akun/masuk/"
    assert f'data-tema="{tema}"' in klien.get("/akun/masuk/").content.decode()
    assert f'data-tema="{tema}"' in klien.get("/tidak-ada/").content.decode()


@pytest.mark.parametrize("pilihan", ["ikut", "", '"><script>'])
def test_pilihan_lain_mengikuti_alat(pilihan: str) -> None:
    klien = Client()
    klien.post("/tampilan/tema/", {"tema": "gelap"})
    klien.post("/tampilan/tema/", {"tema": pilihan})
    assert "data-tema" not in klien.get("/akun/masuk/").content.decode()


@pytest.mark.parametrize("alamat", ["https://jahat.example/", "//jahat.example/", "javascript:alert(1)", ""])
def test_tidak_mengalihkan_ke_luar(alamat: str) -> None:
    assert Client().post("/tampilan/tema/", {"tema": "gelap", "kembali": alamat})["Location"] == "/"


def test_tombol_menunjukkan_pilihan_kini(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    assert 'value="ikut" aria-pressed="true"' in klien.get("/").content.decode()
    klien.post("/tampilan/tema/", {"tema": "gelap"})
    assert 'value="gelap" aria-pressed="true"' in klien.get("/").content.decode()


def test_get_ditolak() -> None:
    assert Client().get("/tampilan/tema/").status_code == 405
