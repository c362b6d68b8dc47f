"""The technician's morning round (Pasal 26(1)): from the inbox to a confirmed day, without JavaScript too, on paper."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from infrastruktur.pemantauan.models import PemantauanHarian
from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from tests.bantuan.peramban import TELEPON, Pengunjung
from tests.pabrik import PabrikPemantauanHarian, PabrikProfilLPSE, PabrikServer, PabrikUkuranTerkini


@pytest.fixture
def hari_ini(db: None) -> PemantauanHarian:
    """One server, measured today, waiting for its confirmation."""
    PabrikProfilLPSE()
    server = PabrikServer(kode="spse-db", nama="SPSE-DB")
    PabrikUkuranTerkini(server=server)
    harian: PemantauanHarian = PabrikPemantauanHarian(server=server)
    return harian


@pytest.mark.pasal("26(1)")
@pytest.mark.parametrize(
    ("skrip", "ukuran"), [(True, None), (False, None), (True, TELEPON)], ids=["meja", "tanpa-skrip", "telepon"]
)
def test_teknisi_mengonfirmasi_hari_dari_antreannya(
    kunjungan: Callable[..., Pengunjung],
    asep: Pengguna,
    hari_ini: PemantauanHarian,
    skrip: bool,
    ukuran: dict[str, int] | None,
) -> None:
    teknisi = kunjungan(asep, skrip=skrip, **({"ukuran": ukuran} if ukuran else {}))
    teknisi.buka("/")
    teknisi.page.get_by_role("main").get_by_role("link", name="SPSE-DB").first.click()
    teknisi.page.wait_for_load_state()
    teknisi.periksa()
    teknisi.buka(reverse("infrastruktur:harian", args=[hari_ini.pk]))
    teknisi.tekan("Konfirmasi", peran="link")
    expect(teknisi.page.get_by_role("main")).to_contain_text("Menunggu konfirmasi")
    teknisi.tekan("Konfirmasi")
    expect(teknisi.page.get_by_role("main")).to_contain_text("dikonfirmasi")
    hari_ini.refresh_from_db()
    assert hari_ini.dikonfirmasi_oleh == asep
    assert Jejak.objects.tentang(hari_ini).filter(pelaku_id=asep.pk).count() == 1


def test_lembar_bulanan_tercetak_rapi(
    kunjungan: Callable[..., Pengunjung], asep: Pengguna, hari_ini: PemantauanHarian
) -> None:
    teknisi = kunjungan(asep)
    bulan = timezone.localdate().strftime("%Y-%m")
    teknisi.buka(reverse("infrastruktur:lembar", args=[hari_ini.server.kode, bulan]))
    teknisi.page.emulate_media(media="print")
    expect(teknisi.page.get_by_role("navigation", name="Menu unit")).to_be_hidden()
    expect(teknisi.page.get_by_role("search")).to_be_hidden()
    expect(teknisi.page.get_by_role("heading", name="LEMBAR PEMANTAUAN")).to_be_visible()
    kertas = PdfReader(BytesIO(teknisi.page.pdf(format="A4", prefer_css_page_size=True)))
    isi = "\n".join(halaman.extract_text() for halaman in kertas.pages)
    assert "SPSE-DB" in isi
    assert "Dicetak" in isi
    assert len(kertas.pages) <= 2
