"""The builder on a laptop beside the Pokja: it saves by itself, survives a lost line, and two tabs lose nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from layanan.berita_acara.models import BeritaAcara
from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_berita_acara import PabrikBeritaAcara


def _kabar(halaman: Page, bagian: str, kata: str) -> None:
    expect(halaman.locator(f'[data-simpan="{bagian}"]')).to_contain_text(kata)


def _putus_dan_pulih(orang: Pengunjung, ba: BeritaAcara) -> None:
    """Typed while the line was away: said so, kept on this machine, sent by itself afterwards."""
    halaman = orang.page
    orang.konteks.set_offline(True)
    halaman.get_by_label("Nama paket").fill("Rekonstruksi Jalan Sabbang–Tallang")
    kronologi = halaman.locator('form[data-bagian="kronologi"]')
    kronologi.get_by_label("Langkah", exact=False).first.fill("Berkas dibuka dengan Spamkodok")
    expect(halaman.locator("[data-sambungan]")).to_contain_text("Sambungan terputus. 2 bagian menunggu dikirim")
    assert ba.kronologi.count() == 0
    orang.konteks.set_offline(False)
    expect(halaman.locator("[data-sambungan]")).to_be_hidden()
    _kabar(halaman, "paket", "Tersimpan pukul")
    _kabar(halaman, "kronologi", "Tersimpan pukul")
    ba.refresh_from_db()
    assert (ba.nama_paket, ba.kronologi.count()) == ("Rekonstruksi Jalan Sabbang–Tallang", 1)


def _ditutup_sebelum_terkirim(orang: Pengunjung, ba: BeritaAcara) -> None:
    """The tab was closed before the line came back: the next opening sends what it had left behind."""
    halaman = orang.page
    halaman.route("**/bagian/paket/", lambda rute: rute.abort())
    halaman.get_by_label("Satuan kerja").fill("Dinas PUPR")
    _kabar(halaman, "paket", "Menunggu sambungan")
    halaman.unroute("**/bagian/paket/")
    halaman.reload()
    orang.periksa()
    expect(halaman.get_by_label("Satuan kerja")).to_have_value("Dinas PUPR")
    _kabar(halaman, "paket", "Tersimpan pukul")
    ba.refresh_from_db()
    assert ba.satker == "Dinas PUPR"


def _dua_tab(orang: Pengunjung, ba: BeritaAcara) -> None:
    halaman, lain = orang.page, orang.konteks.new_page()
    lain.goto(halaman.url)
    lain.get_by_label("Kode RUP").fill("58214407")
    _kabar(lain, "paket", "Tersimpan pukul")
    lain.close()
    halaman.get_by_label("Kode tender").fill("10096514001")
    konflik = halaman.locator("[data-konflik]")
    expect(konflik).to_contain_text("Isian Anda masih utuh")
    expect(konflik).to_contain_text("58214407")
    orang.periksa()
    ba.refresh_from_db()
    assert ba.kode_tender == "10096514000"
    halaman.get_by_role("button", name="Simpan isian saya").click()
    _kabar(halaman, "paket", "Tersimpan pukul")
    expect(konflik).to_have_count(0)
    ba.refresh_from_db()
    assert ba.kode_tender == "10096514001"


def _baris_tidak_lari(orang: Pengunjung, ba: BeritaAcara) -> None:
    """A witness written below the head is stored above; the field in hand stays that witness's own."""
    halaman = orang.page
    pihak = halaman.locator('form[data-bagian="pihak"]')
    pertama, kedua = (halaman.locator(f"#id_baris-pihak-{i}-nama") for i in (0, 1))
    halaman.locator("#id_baris-pihak-0-peran").select_option("mengetahui")
    pertama.fill("Hasnah Rahman")
    pihak.get_by_role("button", name="Tambah orang").click()
    kedua.fill("Dodi Saputra")
    expect(halaman.locator("#aturan")).to_contain_text("Isi jabatan Dodi Saputra.")
    expect(kedua).to_be_focused()
    expect(kedua).to_have_value("Dodi Saputra")
    kedua.blur()
    expect(pertama).to_have_value("Dodi Saputra")
    assert list(ba.pihak.order_by("urutan").values_list("nama", flat=True)) == ["Dodi Saputra", "Hasnah Rahman"]


@pytest.mark.pasal("24(2)")
def test_menyusun_di_samping_pokja(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    PabrikProfilLPSE(kota="Masamba")
    ba = PabrikBeritaAcara(dibuat_oleh=dodi)
    orang = kunjungan(dodi)
    orang.boleh_gagal = {409}
    orang.buka(reverse("layanan:berita_acara_susun", args=[ba.pk]))
    orang.periksa_di_telepon()
    halaman = orang.page
    halaman.get_by_label("Kode tender").fill("10096514000")
    _kabar(halaman, "paket", "Tersimpan pukul")
    expect(halaman.locator("#aturan")).not_to_contain_text("Isi kode tender.")
    _putus_dan_pulih(orang, ba)
    _ditutup_sebelum_terkirim(orang, ba)
    _dua_tab(orang, ba)
    _baris_tidak_lari(orang, ba)
    # A rule leads to its field.
    halaman.get_by_role("link", name="Isi nama Pokja atau Pejabat Pengadaan.").click()
    expect(halaman.locator("#id_pokja-pokja_nama")).to_be_focused()
    orang.keluhan = [k for k in orang.keluhan if "ERR_INTERNET_DISCONNECTED" not in k and "ERR_FAILED" not in k]
