"""The import against real, masked answers of LKPP, where they are at hand (``LPSE_DATA_ISB`` names their folder)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from layanan.paket import baca
from layanan.paket.enums import JenisImporPaket
from layanan.paket.models import JadwalTahapan, Paket, PaketRUP
from layanan.paket.services_tulis import tulis

_RUANG = Path(os.environ.get("LPSE_DATA_ISB", "tests/data/isb"))
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not _RUANG.is_dir(), reason="contoh data asli LKPP tidak ada di mesin ini (LPSE_DATA_ISB)"),
]
_BERKAS = (
    (JenisImporPaket.TENDER, "SPSE-TenderPengumuman.json"),
    (JenisImporPaket.JADWAL, "SPSE-JadwalTahapanTender.json"),
    (JenisImporPaket.NON_TENDER, "SPSE-NonTenderPengumuman.json"),
    (JenisImporPaket.RUP_PENYEDIA, "RUP-PaketPenyedia-Terumumkan.json"),
    (JenisImporPaket.RUP_SWAKELOLA, "RUP-PaketSwakelola-Terumumkan.json"),
)


def test_tidak_satu_baris_pun_hilang() -> None:
    for jenis, nama in _BERKAS:
        baris = baca.muat((_RUANG / nama).read_bytes())
        hasil = tulis(jenis=jenis, baris=baris, asal=nama)
        assert (hasil.baru, hasil.dilewati) == (len(baris), 0), (nama, hasil.peringatan())
        assert tulis(jenis=jenis, baris=baris, asal=nama).sama == len(baris)
    assert Paket.objects.filter(tanggal_pengumuman=None).count() == 0
    assert all(p.pokja and p.url.startswith("https://") for p in Paket.objects.filter(jenis_transaksi="tender"))
    assert JadwalTahapan.objects.exclude(selesai__isnull=True).exists()
    assert PaketRUP.objects.terumumkan().exists()
