"""The sekretariat closes the office for a day, and the deadline everybody counts on moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE


@pytest.fixture
def kantor(db: None) -> None:
    PabrikProfilLPSE(zona="Asia/Makassar")
    for hari in range(5):
        PabrikJamLayanan(hari=hari, buka=time(8), tutup=time(16), istirahat_mulai=time(12), istirahat_selesai=time(13))


def _hitung(orang: Pengunjung) -> None:
    orang.buka(reverse("waktu:hitung"))
    orang.isi("Dihitung dari", "2029-11-16T14:00")
    orang.isi("Jam", "4")
    orang.tekan("Hitung tenggat")


@pytest.mark.usefixtures("kantor")
def test_penutupan_menggeser_tenggat(kunjungan: Callable[..., Pengunjung], sari: Pengguna) -> None:
    """From a Friday afternoon four hours end on Monday; once Monday is closed, on Tuesday."""
    sekretaris = kunjungan(sari)
    _hitung(sekretaris)
    expect(sekretaris.page.get_by_role("main")).to_contain_text("Senin, 19 November 2029, pukul 10.00 WITA")
    sekretaris.buka(reverse("waktu:bulan"))
    sekretaris.tekan("Catat hari khusus", peran="link")
    sekretaris.tekan("Penutupan", peran="link")
    sekretaris.isi("Dari tanggal", "2029-11-19")
    sekretaris.isi("Keterangan", "Pindah gedung")
    sekretaris.tekan("Catat di kalender")
    expect(sekretaris.page.get_by_role("main")).to_contain_text("Penutupan: Pindah gedung dicatat")
    _hitung(sekretaris)
    expect(sekretaris.page.get_by_role("main")).to_contain_text("Selasa, 20 November 2029, pukul 10.00 WITA")
    sekretaris.buka(f"{reverse('waktu:bulan')}?bulan=2029-11")
    expect(sekretaris.page.get_by_role("main")).to_contain_text("Pindah gedung")
