"""What counts as a person's number, and what an address may show in the log."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from lpse.catatan import samarkan, samarkan_alamat


@given(st.integers(min_value=10**14, max_value=10**22 - 1))
def test_setiap_deret_15_sampai_22_angka_tersamar(nomor: int) -> None:
    teks = str(nomor)
    assert samarkan(f"a{teks}b") == f"a{teks[:4]}…{teks[-2:]}b"


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_deret_yang_lebih_pendek_dibiarkan(nomor: int) -> None:
    assert samarkan(str(nomor)) == str(nomor)


@given(st.uuids())
def test_uuid_dibiarkan(nomor: object) -> None:
    assert samarkan(f"[{nomor}]") == f"[{nomor}]"


@pytest.mark.parametrize(
    ("alamat", "tertulis"),
    [
        ("/antrean/", "/antrean/"),
        ("/infrastruktur/server/portal-1/", "/infrastruktur/server/portal-1/"),
        ("/akun/undangan/aB3dE5fG7hI9jK1lM3nO5pQ7/", "/akun/undangan/…/"),
        ("/akun/password/reset/key/1-cbx2u7-9c1d2e3f4a5b6c7d8e9f/", "/akun/password/reset/key/…/"),
        ("/admin/lpse/pengguna/?q=199003122015032004&page=2", "/admin/lpse/pengguna/?q&page"),
        ("/publik/naskah/199003122015032004/", "/publik/naskah/1990…04/"),
        ("/cari/?", "/cari/"),
    ],
)
def test_alamat_tanpa_kunci_dan_nilai(alamat: str, tertulis: str) -> None:
    assert samarkan_alamat(alamat) == tertulis
