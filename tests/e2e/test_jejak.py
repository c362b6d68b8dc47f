"""The auditor follows one act from the list to its link, then proves by an old letter that nothing was rewritten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from lpse.jejak.selectors import kepala_rantai
from lpse.jejak.services import catat
from lpse.jejak.services_rantai import periksa, surat_jangkar
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikInstansi, PabrikJejak, PabrikProfilLPSE


@pytest.mark.pasal("19(1)")
def test_auditor_menelusuri_dan_membandingkan(
    kunjungan: Callable[..., Pengunjung], pak_auditor: Pengguna, rina: Pengguna
) -> None:
    PabrikProfilLPSE()
    dinas = PabrikInstansi(nama="Dinas Pekerjaan Umum")
    for _ in range(3):
        PabrikJejak()
    catat(
        pelaku=rina, kata="mengubah alamat", objek=dinas, sebelum={"alamat": "Jalan Lama 1"},
        sesudah={"alamat": "Jalan Baru 2"}, alasan="Kantor pindah",
    )  # fmt: skip
    assert periksa().utuh
    kepala = kepala_rantai()
    assert kepala
    surat = str(surat_jangkar(alamat="arsip@lpse.example", kepala=kepala).body)

    auditor = kunjungan(pak_auditor)
    utama = auditor.page.get_by_role("main")
    auditor.buka("/jejak/?q=rina")
    expect(utama).to_contain_text("mengubah alamat")
    expect(utama).not_to_contain_text("mencatat")
    utama.locator("tbody a").first.click()
    auditor.page.wait_for_load_state()
    expect(utama).to_contain_text("Jalan Lama 1")
    expect(utama).to_contain_text(kepala.sidik)
    auditor.periksa()
    auditor.buka("/jejak/rantai/")
    expect(utama).to_contain_text("Rantai utuh sampai baris 4")
    auditor.page.get_by_label("Urut dan sidik dari surel atau laporan").fill(surat)
    auditor.tekan("Bandingkan")
    expect(utama).to_contain_text("Sidik pada urut 4 sama")
