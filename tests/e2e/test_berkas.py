"""Files in the browser: good and hostile ones, a line that breaks, a preview, and all of it without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import FilePayload, Route, expect

from lpse.akun.models import Pengguna
from lpse.berkas.models import Berkas, Unggahan
from tests.bantuan.berkas_baik import foto_besar, gambar, pdf
from tests.bantuan.peramban import TELEPON, Pengunjung

SAYA = reverse("berkas:saya")


def _isi(nama: str, isi: bytes, mime: str = "application/pdf") -> FilePayload:
    return {"name": nama, "mimeType": mime, "buffer": isi}


def test_unggah_berkas_baik_dan_jahat(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    orang = kunjungan(dodi)
    orang.boleh_gagal.add(422)
    orang.buka(SAYA)
    halaman = orang.page
    halaman.get_by_label("Berkas", exact=True).set_input_files(
        [
            _isi("Surat tugas.pdf", pdf(2)),
            _isi("tagihan.pdf", b"MZ\x90\0" + b"\0" * 200),
            _isi("foto.jpg", gambar(sisi=(800, 600)), "image/jpeg"),
            _isi("setup.exe", b"MZ", "application/octet-stream"),
        ]
    )
    baris = halaman.get_by_role("list", name="Berkas yang diunggah").get_by_role("listitem")
    expect(baris.filter(has_text="Surat tugas.pdf")).to_contain_text("Tersimpan")
    expect(baris.filter(has_text="foto.jpg")).to_contain_text("Tersimpan")
    expect(baris.filter(has_text="tagihan.pdf")).to_contain_text("Berkas ini program Windows.")
    expect(baris.filter(has_text="setup.exe")).to_contain_text("Jenis .exe tidak diterima di sini")
    expect(halaman.locator("#daftar-berkas").get_by_role("link", name="foto.jpg", exact=True)).to_be_visible()
    orang.periksa()
    orang.periksa_di_telepon()
    assert set(Berkas.objects.milik(dodi).values_list("nama", flat=True)) == {"Surat tugas.pdf", "foto.jpg"}

    orang.tekan("Surat tugas.pdf", peran="link")
    bingkai = halaman.frame_locator("iframe[title='Pratinjau Surat tugas.pdf']")
    expect(bingkai.get_by_role("img", name="Halaman 1 dari 2")).to_be_visible()
    lebar = bingkai.get_by_role("img", name="Halaman 1 dari 2").evaluate("(g) => g.decode().then(() => g.naturalWidth)")
    assert lebar > 900
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Unduh").click()
    assert unduhan.value.suggested_filename == "Surat tugas.pdf"

    orang.buka(SAYA)
    orang.tekan("Hapus foto.jpg", peran="link")
    orang.tekan("Hapus")
    expect(halaman.get_by_role("main")).to_contain_text("foto.jpg dihapus.")
    assert [b.nama for b in Berkas.objects.milik(dodi)] == ["Surat tugas.pdf"]


def test_garis_putus_dilanjutkan(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    """Nine megabytes in three parts; the second is cut off once, and only what was missing is sent again."""
    orang = kunjungan(dodi)
    kiriman: list[str] = []

    def putus(route: Route) -> None:
        kiriman.append(route.request.headers["upload-offset"])
        if len(kiriman) == 2:
            route.abort("connectionreset")
        else:
            route.continue_()

    orang.page.route("**/berkas/unggah/*/", lambda r: putus(r) if r.request.method == "PATCH" else r.continue_())
    orang.buka(SAYA)
    orang.page.get_by_label("Berkas", exact=True).set_input_files(
        [_isi("foto besar.jpg", foto_besar(9 * 1024 * 1024), "image/jpeg")]
    )
    baris = orang.page.get_by_role("listitem").filter(has_text="foto besar.jpg").first
    expect(baris).to_contain_text("Tersimpan")
    empat = 4 * 1024 * 1024
    assert kiriman == ["0", str(empat), str(empat), str(2 * empat)]
    berkas = Berkas.objects.get()
    assert (berkas.ukuran, Unggahan.objects.get().berkas) == (9 * 1024 * 1024, berkas)
    orang.keluhan = [k for k in orang.keluhan if "ERR_CONNECTION_RESET" not in k]


@pytest.mark.parametrize("ukuran", [None, TELEPON], ids=["meja", "telepon"])
def test_tanpa_skrip(kunjungan: Callable[..., Pengunjung], dodi: Pengguna, ukuran: dict[str, int] | None) -> None:
    orang = kunjungan(dodi, skrip=False, **({"ukuran": ukuran} if ukuran else {}))
    orang.boleh_gagal.add(422)
    orang.buka(SAYA)
    orang.page.get_by_label("Berkas", exact=True).set_input_files(
        [_isi("baik.pdf", pdf()), _isi("jahat.pdf", b"<html><script>alert(1)</script></html>")]
    )
    orang.tekan("Unggah")
    expect(orang.page.get_by_role("main")).to_contain_text("jahat.pdf: Berkas ini halaman web (HTML)")
    expect(orang.page.get_by_role("link", name="baik.pdf", exact=True)).to_be_visible()
