"""A notice arrives, the bell says so, it is opened and is read; preferences by keyboard and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from lpse.pemberitahuan.models import Kabar, PreferensiKabar
from lpse.pemberitahuan.services import kabari
from tests.bantuan.peramban import TELEPON, Pengunjung
from tests.pabrik import PabrikKiriman, PabrikProfilLPSE, PabrikServer

#: A little more than the bell waits between two questions, milliseconds.
SEMENIT = 61_000
UJI, TERUSAN = "lpse.pemberitahuan.uji", "lpse.pemberitahuan.terusan"


@pytest.mark.parametrize("telepon", [False, True], ids=["meja", "telepon"])
def test_kabar_datang_dan_dibaca_dari_lonceng(
    kunjungan: Callable[..., Pengunjung], asep: Pengguna, telepon: bool
) -> None:
    PabrikProfilLPSE()
    server = PabrikServer(kode="spse-db", nama="SPSE-DB")
    teknisi = kunjungan(asep, **({"ukuran": TELEPON} if telepon else {}))
    teknisi.page.clock.install()
    teknisi.buka(reverse("akun:saya"))
    jumlah = teknisi.page.locator("#lonceng-jumlah")
    expect(jumlah).to_have_text("")
    kabari(penerima=[asep], jenis=UJI, objek=server, konteks={"oleh": "Bu Kepala"})
    teknisi.page.clock.run_for(SEMENIT)
    expect(jumlah).to_have_text("1 belum dibaca")
    teknisi.page.locator("details[data-lonceng] > summary").click()
    teknisi.page.get_by_role("link", name="Uji kait web SPSE-DB").click()
    teknisi.page.wait_for_load_state()
    teknisi.periksa()
    assert teknisi.jalur == server.get_absolute_url()
    expect(teknisi.page.locator("#lonceng-jumlah")).to_have_text("")
    assert Kabar.objects.get().dibaca_pada is not None


def test_sesi_yang_habis_tidak_membuang_isian(kunjungan: Callable[..., Pengunjung], asep: Pengguna) -> None:
    """The count's own question must not lead away from a half-filled form."""
    PabrikProfilLPSE()
    teknisi = kunjungan(asep)
    teknisi.page.clock.install()
    teknisi.buka(reverse("akun:ubah_profil"))
    teknisi.page.get_by_label("Telepon").fill("0812")
    teknisi.page.context.clear_cookies()
    with teknisi.page.expect_response("**/pemberitahuan/lonceng/") as jawaban:
        teknisi.page.clock.run_for(SEMENIT)
    assert jawaban.value.header_value("HX-Redirect")
    teknisi.page.wait_for_timeout(300)
    assert teknisi.jalur == reverse("akun:ubah_profil")
    expect(teknisi.page.get_by_label("Telepon")).to_have_value("0812")


def test_preferensi_tanpa_skrip(kunjungan: Callable[..., Pengunjung], bu_kepala: Pengguna) -> None:
    PabrikProfilLPSE()
    kepala = kunjungan(bu_kepala, skrip=False)
    kepala.buka(reverse("pemberitahuan:daftar"))
    kepala.tekan("Preferensi", peran="link")
    kepala.page.get_by_label("Surel: Kabar bawahan yang belum dibaca").select_option("ringkasan")
    kepala.tekan("Simpan preferensi")
    expect(kepala.page.get_by_role("main")).to_contain_text("Preferensi pemberitahuan tersimpan")
    assert PreferensiKabar.objects.get(pengguna=bu_kepala, jenis=TERUSAN).surel == "ringkasan"


def test_kepala_mengirim_ulang_surat_mati(kunjungan: Callable[..., Pengunjung], bu_kepala: Pengguna) -> None:
    PabrikProfilLPSE()
    mati = PabrikKiriman(status="mati", galat="Ditolak server surel: 550 tak dikenal", coba_lagi_pada=None)
    kepala = kunjungan(bu_kepala)
    kepala.buka(reverse("pemberitahuan:kiriman"))
    expect(kepala.page.get_by_role("main")).to_contain_text("1 mati")
    kepala.tekan(mati.perihal, peran="link")
    kepala.tekan("Kirim ulang", peran="link")
    expect(kepala.page.get_by_role("main")).to_contain_text("Message-ID tetap sama")
    kepala.tekan("Kirim ulang")
    expect(kepala.page.get_by_role("main")).to_contain_text("masuk antrean lagi")
