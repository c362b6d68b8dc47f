"""What the tests of the shell share: an empty inbox registry, and a source of work that says what a test wants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.utils import timezone

from lpse.tampilan.registri import ButirAntrean, Registri, SumberAntrean, antrean, kartu, navigasi, pencarian

Kerja = Callable[..., ButirAntrean]


@pytest.fixture(autouse=True)
def _registri_sendiri() -> Iterator[None]:
    """Every test registers for itself; the units' own declarations come back afterwards."""
    semua: list[Registri] = [navigasi, kartu, antrean, pencarian]  # type: ignore[type-arg] # any kind
    simpanan = [dict(r._isi) for r in semua]
    for r in (kartu, antrean, pencarian):
        r._isi.clear()
    yield
    for r, isi in zip(semua, simpanan, strict=True):
        r._isi.clear()
        r._isi.update(isi)


@pytest.fixture
def kerja() -> Kerja:
    """``kerja("CV Maju", tenggat=2)``: one piece of work, its deadline in days from now (None: without)."""

    def buat(judul: str, *, tenggat: float | None = 1, keadaan: str = "Menunggu", masuk: int = 3) -> ButirAntrean:
        kini = timezone.now()
        batas = None if tenggat is None else kini + dt.timedelta(days=tenggat)
        return ButirAntrean(
            judul, f"rincian {judul}", "Periksa", keadaan, "jalan", "circle-dot", f"/kerja/{judul}/",
            kini - dt.timedelta(days=masuk), batas,
        )  # fmt: skip

    return buat


@pytest.fixture
def isi_antrean() -> Callable[..., None]:
    """``isi_antrean(butir, …)`` puts a source of work into everybody's inbox."""

    def isi(*butir: ButirAntrean, kode: str = "uji", izin: str = "", selesai: int | None = None) -> None:
        antrean.daftarkan(
            SumberAntrean(
                kode, f"Sumber {kode}", izin, lambda _p: butir,
                selesai_bulan_ini=None if selesai is None else lambda _p: selesai,
            )
        )  # fmt: skip

    return isi
