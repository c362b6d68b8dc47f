"""Institutions: form, import and export; each row of a file stands in the trail."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook
from tablib import Dataset

from lpse.akun.models import Instansi
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikInstansi

if TYPE_CHECKING:
    from django.test import Client
    from django.test.client import _MonkeyPatchedWSGIResponse as Jawaban

    from lpse.akun.models import Pengguna

DAFTAR = "/admin/lpse/instansi/"
KEPALA = ("Kode", "Nama", "Jenis", "Hubungan", "Alamat", "Telepon", "Surel", "Aktif")
XLSX, CSV = "0", "1"


def berkas(*baris: tuple[str, ...], kepala: tuple[str, ...] = KEPALA, bentuk: str = "csv") -> SimpleUploadedFile:
    data = Dataset(*baris, headers=kepala).export(bentuk)
    return SimpleUploadedFile(f"instansi.{bentuk}", data.encode() if isinstance(data, str) else data)


def unggah(ruang: Client, isi: SimpleUploadedFile, bentuk: str = CSV) -> Jawaban:
    return ruang.post(f"{DAFTAR}import/", {"import_file": isi, "format": bentuk, "resource": "0"})


def simpan(ruang: Client, jawaban: Jawaban) -> Jawaban:
    return ruang.post(f"{DAFTAR}process_import/", jawaban.context["confirm_form"].initial, follow=True)


def test_tambah_dan_ubah_tercatat_hanya_yang_berubah(ruang: Client, bu_kepala: Pengguna) -> None:
    isi = {"nama": "Dinas Baru", "kode": "DB-1", "jenis": "satker", "hubungan": "satker", "aktif": "on"}
    assert ruang.post(f"{DAFTAR}add/", isi).status_code == 302
    instansi = Instansi.objects.get(kode="DB-1")
    assert Jejak.objects.tentang(instansi).get().kata == "menambah"
    assert ruang.post(f"{DAFTAR}{instansi.pk}/change/", {**isi, "nama": "Dinas Lain"}).status_code == 302
    baris = Jejak.objects.tentang(instansi).first()
    assert baris is not None
    assert (baris.kata, baris.sebelum, baris.sesudah) == ("mengubah", {"nama": "Dinas Baru"}, {"nama": "Dinas Lain"})
    assert baris.pelaku_id == bu_kepala.pk


def test_menyimpan_tanpa_perubahan_tidak_menambah_jejak(ruang: Client) -> None:
    instansi = PabrikInstansi(aktif=True)
    isi = {"nama": instansi.nama, "kode": instansi.kode, "jenis": "satker", "hubungan": "satker", "aktif": "on"}
    assert ruang.post(f"{DAFTAR}{instansi.pk}/change/", isi).status_code == 302
    assert not Jejak.objects.tentang(instansi).exists()


def test_tidak_dihapus_tetapi_dinonaktifkan(ruang: Client) -> None:
    instansi = PabrikInstansi()
    assert ruang.post(f"{DAFTAR}{instansi.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize(("bentuk", "nomor"), [("csv", CSV), ("xlsx", XLSX)])
def test_impor_menambah_dan_mengubah_setelah_dipastikan(
    ruang: Client, bu_kepala: Pengguna, bentuk: str, nomor: str
) -> None:
    lama = PabrikInstansi(kode="D-LAMA", nama="Nama Lama")
    jawaban = unggah(
        ruang,
        berkas(
            ("D-LAMA", "Nama Baru", "Satuan kerja", "satker", "", "", "", "Ya"),
            ("D-BARU", "Dinas Baru", "BUMD", "Pengguna LPSE ini", "", "", "", "Tidak"),
            bentuk=bentuk,
        ),
        nomor,
    )
    assert not Instansi.objects.filter(kode="D-BARU").exists()  # a preview saves nothing
    assert not Jejak.objects.tentang(lama).exists()
    simpan(ruang, jawaban)
    lama.refresh_from_db()
    baru = Instansi.objects.get(kode="D-BARU")
    assert lama.nama == "Nama Baru"
    assert (baru.jenis, baru.hubungan, baru.aktif) == ("bumd", "pengguna", False)
    baris = Jejak.objects.tentang(lama).get()
    assert (baris.kata, baris.pelaku_id, baris.sesudah) == (
        "mengubah lewat berkas",
        bu_kepala.pk,
        {"nama": "Nama Baru"},
    )
    assert Jejak.objects.tentang(baru).get().kata == "menambah"


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        (("D-1", "Dinas", "Kerajaan", "satker", "", "", "", "Ya"), "«Kerajaan» tidak dikenal. Pilihan: Kementerian"),
        (("D-1", "Dinas", "satker", "satker", "", "", "", "mungkin"), "«mungkin» bukan Ya atau Tidak."),
        (("", "Dinas", "satker", "satker", "", "", "", "Ya"), "Kode kosong."),
        (("D-1", "Dinas", "satker", "satker", "", "", "bukan surel", "Ya"), "email"),
        (("D-1", "", "satker", "satker", "", "", "", "Ya"), "tidak boleh kosong"),
    ],
)
def test_baris_yang_keliru_disebut_dan_tidak_ada_yang_disimpan(
    ruang: Client, baris: tuple[str, ...], pesan: str
) -> None:
    baik = ("D-BAIK", "Dinas Baik", "satker", "satker", "", "", "", "Ya")
    jawaban = unggah(ruang, berkas(baik, baris))
    assert pesan in jawaban.content.decode()
    assert "confirm_form" not in jawaban.context
    assert Instansi.objects.count() == 0


def test_kolom_yang_hilang_disebut(ruang: Client) -> None:
    jawaban = unggah(ruang, berkas(("D-1", "Dinas"), kepala=("Kode", "Nama")))
    assert "Kolom Jenis, Hubungan tidak ada dalam berkas" in jawaban.content.decode()


def test_unduhan_meloloskan_rumus_sebagai_teks(ruang: Client) -> None:
    PabrikInstansi(kode="D-1", nama="=HYPERLINK(1)")
    jawaban = ruang.post(f"{DAFTAR}export/", {"format": XLSX, "resource": "0"})
    lembar = load_workbook(io.BytesIO(jawaban.content)).active
    assert lembar is not None
    isi = list(lembar.values)
    assert isi[0] == KEPALA
    assert isi[1][0] == "D-1"
    assert not str(isi[1][1]).startswith("=")
