"""The guide is read in the portal: every page renders, its links lead to pages that exist."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.panduan import isi

SEMUA = sorted(p.stem for p in Path(settings.BASE_DIR, "docs", "panduan").glob("*.md") if p.stem != "README")


def test_tiap_halaman_terbaca_dan_tautannya_ada() -> None:
    muka = str(isi.daftar().isi)
    for nama in SEMUA:
        satu = isi.halaman(nama)
        assert satu is not None
        assert satu.judul
        assert ".md" not in "".join(re.findall(r'href="([^"]*)"', str(satu.isi)))
        assert reverse("panduan_baca", args=[nama]) in muka, f"{nama} tidak disebut di docs/panduan/README.md"
    for alamat in re.findall(r'href="(/panduan/[^"]*)"', muka):
        assert alamat.strip("/").split("/")[1] in SEMUA
    assert "<br>" not in str(isi.halaman("meja-bantuan"))
    assert "<h2>" in str(isi.halaman("meja-bantuan"))
    assert isi.halaman("tidak-ada") is None
    assert isi.halaman("../resep/README") is None


@pytest.mark.django_db
def test_halaman(masuk_sebagai: Callable[..., Client], dodi: Pengguna) -> None:
    klien = masuk_sebagai(dodi)
    assert reverse("panduan_baca", args=["meja-bantuan"]) in klien.get(reverse("panduan")).content.decode()
    assert "Surel layanan" in klien.get(reverse("panduan_baca", args=["surel-masuk"])).content.decode()
    assert klien.get(reverse("panduan_baca", args=["tidak-ada"])).status_code == 404
