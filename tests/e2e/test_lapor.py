"""A provider without an account: report, receipt, question and answer, solved, confirmed and rated by one click."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import FilePayload, expect

from layanan.pengetahuan.enums import Audiens
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from layanan.tiket.services import kode_akses
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from lpse.tampilan import bahasa
from tests.bantuan.berkas_baik import gambar
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_pengetahuan import PabrikArtikel
from tests.pabrik_sla import jam_kantor


@pytest.fixture(autouse=True)
def kantor(transactional_db: None, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.SUREL_LAYANAN = "layanan@lpse.test"
    PabrikProfilLPSE(kota="Masamba", telepon="0473 21234")
    jam_kantor()
    bahasa.lupakan()


def _tautan(kata: str) -> str:
    """The first link of the last letter that leads there."""
    kirim_yang_siap()
    return next(m[0] for b in mail.outbox[-1].body.splitlines() if (m := re.search(rf"/publik/tiket/{kata}/\S+", b)))


def _lapor(orang: Pengunjung) -> Tiket:
    halaman = orang.page
    orang.buka(reverse("layanan_publik:lapor"))
    halaman.fill("[name=judul]", "Lupa password akun SPSE")
    halaman.locator("[name=uraian]").press_sequentially("Saya lupa password akun SPSE saya.")
    expect(halaman.get_by_role("link", name=re.compile("Lupa kata sandi SPSE"))).to_be_visible()
    orang.tekan("Kirim laporan")
    expect(halaman.get_by_role("alert")).to_contain_text("Tulis nama Anda.")
    halaman.select_option("[name=jenis_pengguna]", "penyedia")
    halaman.fill("[name=nama]", "Siti Aminah")
    halaman.fill("[name=surel]", "siti@contoh.test")
    layar = FilePayload(name="layar.png", mimeType="image/png", buffer=gambar("PNG"))
    halaman.set_input_files("[name=berkas]", layar)
    orang.tekan("Kirim laporan")
    tiket = Tiket.objects.get()
    expect(halaman.get_by_text(kode_akses(tiket))).to_be_visible()
    expect(halaman.get_by_text(tiket.nomor)).to_be_visible()
    orang.periksa_di_telepon()
    return tiket


def _selesaikan(petugas: Pengunjung, tiket: Tiket, solusi: str) -> None:
    petugas.buka(reverse("layanan:tiket_selesai", args=[tiket.pk]))
    petugas.page.fill("[name=solusi]", solusi)
    petugas.page.locator("main form button[type=submit].btn-primary").click()
    petugas.page.wait_for_load_state("load")
    tiket.refresh_from_db()
    assert tiket.status == StatusTiket.SELESAI


@pytest.mark.pasal("23(3)", "24(1)")
def test_dari_laporan_sampai_nilai(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    PabrikKategori()
    PabrikArtikel(judul="Lupa kata sandi SPSE", kata_kunci="password reset", audiens=Audiens.PUBLIK, terbit=True)
    penyedia, petugas = kunjungan(), kunjungan(dodi)
    penyedia.boleh_gagal |= {422}
    tiket = _lapor(penyedia)
    petugas.buka(reverse("layanan:tiket", args=[tiket.pk]))
    petugas.page.fill("#id_isi", "Peramban apa yang dipakai?")
    petugas.page.check("#id_tunggu")
    petugas.tekan("Kirim balasan")
    tiket.refresh_from_db()
    assert tiket.status == StatusTiket.MENUNGGU_PENGGUNA
    penyedia.buka(_tautan("lanjut"))
    penyedia.tekan("Buka tiket")
    expect(penyedia.page.get_by_text("Peramban apa yang dipakai?")).to_be_visible()
    penyedia.page.fill("[name=isi]", "Firefox 140.")
    penyedia.tekan("Kirim balasan")
    penyedia.periksa_di_telepon()
    tiket.refresh_from_db()
    assert tiket.status == StatusTiket.DITANGANI
    _selesaikan(petugas, tiket, "Sandi diatur ulang, sudah masuk.")
    penyedia.buka(_tautan("jawab"))
    assert penyedia.page.get_by_label("Ya, sudah selesai").is_checked()
    tiket.refresh_from_db()
    assert tiket.status == StatusTiket.SELESAI  # looking decided nothing
    penyedia.page.get_by_label("5, sangat puas").check()
    penyedia.periksa_di_telepon()
    penyedia.tekan("Kirim jawaban")
    tiket.refresh_from_db()
    assert (tiket.status, tiket.nilai) == (StatusTiket.DITUTUP, 5)
    tanpa_skrip = kunjungan(skrip=False)
    tanpa_skrip.buka(reverse("layanan_publik:tiket_status"))
    tanpa_skrip.page.fill("[name=nomor]", tiket.nomor)
    tanpa_skrip.page.fill("[name=kode]", kode_akses(tiket))
    tanpa_skrip.tekan("Lihat tiket")
    expect(tanpa_skrip.page.get_by_text("Firefox 140.")).to_be_visible()
    tanpa_skrip.tekan("Tutup halaman ini")
