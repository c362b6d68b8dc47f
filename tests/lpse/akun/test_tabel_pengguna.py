"""The list of people stays readable; the files hold everything."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from tests.pabrik import PabrikPengguna


def test_jabatan_di_bawah_nama_dan_surel_hanya_di_unduhan(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna
) -> None:
    PabrikPengguna(nama="Wati <b>", email="wati@lpse.example", jabatan="Pranata Komputer")
    klien = masuk_sebagai(bu_kepala)
    halaman = klien.get(reverse("akun:daftar_pengguna"), {"q": "Wati"}).content.decode()
    assert "Wati &lt;b&gt;<small>Pranata Komputer</small>" in halaman
    assert "wati@lpse.example" not in halaman
    unduhan = klien.get(reverse("akun:daftar_pengguna"), {"q": "Wati", "unduh": "csv"})
    kepala, isi = b"".join(unduhan.streaming_content).decode().splitlines()[-2:]  # type: ignore[attr-defined] # streams
    assert kepala.split(";")[:4] == ["Nama", "Alamat surel", "NIP", "Jabatan"]
    assert isi.startswith("Wati <b>;wati@lpse.example;")
