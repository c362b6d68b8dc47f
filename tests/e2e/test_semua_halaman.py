"""Every page of the table that a role may open: axe in light and dark, no complaint of the browser, desk and phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse

from lpse.akun.models import Pengguna
from tests.bantuan.kantor_contoh import isi_kantor_contoh
from tests.bantuan.peramban import Pengunjung
from tests.meta.baris_akses import TAMU
from tests.meta.objek_akses import OBJEK
from tests.meta.tabel_akses import TABEL
from tests.pabrik import tokoh

#: Answers that are no page.
BUKAN_HALAMAN = {
    "layanan:cari_pelapor",
    "layanan:saran_artikel",
    "layanan:tiket_isi_balasan",
    "sehat",
    "siap",
    "mfa_download_recovery_codes",
    "infrastruktur:lembar_pratinjau",
    "naskah:halaman",
    "berkas:unduh",
    "berkas:isi",
    "berkas:gambar_mini",
    "berkas:halaman",
    "waktu:umpan",
    "layanan_publik:lapor_saran",  # a fragment while somebody types
    "pemberitahuan:lonceng",  # pieces of the shell
    "pemberitahuan:terbaru",
    "layanan:pengesahan_qr",
    "registrasi_publik:syarat_pdf",
    "registrasi_publik:formulir_kosong",
    "registrasi:permohonan_cetak",
    "registrasi:impor_contoh",
    "registrasi:impor_galat_csv",
    "registrasi:impor_galat_xlsx",
    "layanan_publik:pengumuman_rss",
    "layanan_publik:pengumuman_atom",
    "layanan_publik:pengumuman_kalender",
    "layanan_publik:pengumuman_acara",
    "layanan_publik:status_json",
    "layanan_publik:artikel_unduh",
    "berkas:bingkai",  # the document in the locked frame of berkas:lihat: without scripts, axe included
}
#: Who looks, in this order: each sees what nobody before could open, and the pages that differ by person.
URUTAN = [TAMU, "rina", "asep", "sari", "bu_kepala", "dodi", "pokja_dua", "pengamat_lkpp"]
BERBEDA_TIAP_ORANG = {"beranda", "infrastruktur:pemantauan", "infrastruktur:server"}


def _terbuka(siapa: str) -> set[str]:
    return {n for n, b in TABEL.items() if n not in BUKAN_HALAMAN and b.harapan(siapa, milik=True)[0] == 200}


def _bagian(siapa: str) -> list[str]:
    """Names of the pages that this character is the first to see, in the table's order."""
    sudah = set().union(*(_terbuka(lain) for lain in URUTAN[: URUTAN.index(siapa)])) - BERBEDA_TIAP_ORANG
    return [n for n in TABEL if n in _terbuka(siapa) - sudah]


def _jalur(nama: str, orang: Pengguna | None) -> str:
    objek = TABEL[nama].objek
    return reverse(nama, kwargs=OBJEK[objek](orang, True) if objek else {})


#: Pages of one test: small enough that the workers share the walk evenly; each window starts with nothing in its cache.
LANGKAH = 32
PERJALANAN = [(s, awal) for s in URUTAN for awal in range(0, len(_bagian(s)), LANGKAH)]


@pytest.mark.parametrize(("siapa", "awal"), PERJALANAN)
def test_semua_halaman_bersih(kunjungan: Callable[..., Pengunjung], siapa: str, awal: int) -> None:
    isi_kantor_contoh()
    orang = None if siapa == TAMU else tokoh(siapa)
    pengunjung = kunjungan(orang)
    for nama in _bagian(siapa)[awal : awal + LANGKAH]:
        jalur = _jalur(nama, orang)
        pengunjung.buka(jalur)
        assert pengunjung.jalur == jalur
        pengunjung.periksa_di_telepon()


def test_tiap_halaman_dilihat_seseorang() -> None:
    dilihat = {n for siapa in URUTAN for n in _bagian(siapa)}
    bisa = {n for n, b in TABEL.items() if n not in BUKAN_HALAMAN and b.get == 200}
    assert bisa <= dilihat
