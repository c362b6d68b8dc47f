"""Small files in the Kepala's room: three rows looked at, then confirmed; the export is masked and stays out."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook
from tablib import Dataset

from lpse.jejak.models import Jejak
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.sinyal import entri_berubah
from registrasi.pengguna.models import PenggunaSPSE
from tests.pabrik_impor import PabrikImporMassal
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE

if TYPE_CHECKING:
    from django.test import Client
    from django.test.client import _MonkeyPatchedWSGIResponse as Jawaban

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db

PENGGUNA, HITAM = "/admin/registrasi/penggunaspse/", "/admin/registrasi/daftarhitam/"
XLSX, CSV = "0", "1"
KEPALA = ("User ID", "Jenis", "Nama", "NPWP", "NIK", "Surel")
KEPALA_HITAM = (
    "Nomor SK", "Nama", "NPWP", "Tanggal SK", "Penerbit", "Berlaku dari", "Berlaku sampai", "Jenis pelanggaran",
)  # fmt: skip
NIK, NPWP = "7322011407850003", "013078803803000"


@pytest.fixture
def ruang(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> Client:
    return masuk_sebagai(bu_kepala)


def _unggah(ruang: Client, daftar: str, kepala: tuple[str, ...], *baris: tuple[str, ...]) -> Jawaban:
    data = Dataset(*baris, headers=kepala).export("csv")
    berkas = SimpleUploadedFile("daftar.csv", data.encode())
    return ruang.post(f"{daftar}import/", {"import_file": berkas, "format": CSV, "resource": "0"})


def _pastikan(ruang: Client, daftar: str, jawaban: Jawaban) -> None:
    assert "confirm_form" in jawaban.context, jawaban.content.decode()
    assert (
        ruang.post(f"{daftar}process_import/", jawaban.context["confirm_form"].initial, follow=True).status_code == 200
    )


def _ekspor(ruang: Client, daftar: str) -> list[tuple[object, ...]]:
    jawaban = ruang.post(f"{daftar}export/", {"format": XLSX, "resource": "0"})
    lembar = load_workbook(io.BytesIO(jawaban.content)).active
    assert lembar is not None
    return list(lembar.values)


def test_pengguna_tiga_baris(ruang: Client, bu_kepala: Pengguna) -> None:
    lama = PabrikPenggunaSPSE(user_id="lama01", nama="CV Nama Lama", asal="impor", jenis="penyedia_badan_usaha")
    jawaban = _unggah(
        ruang, PENGGUNA, KEPALA,
        ("lama01", "Penyedia badan usaha", "CV Nama Baru", lama.npwp, lama.nik, lama.surel),
        ("baru01", "Penyedia badan usaha", "PT Baru Satu", "01.307.880-3-803.000", "", "satu@usaha.example"),
        ("ppk01", "PPK", "Budi Salempang", "", NIK, "ppk@luwuutara.example"),
    )  # fmt: skip
    assert not PenggunaSPSE.objects.filter(user_id="baru01").exists()  # a preview saves nothing
    _pastikan(ruang, PENGGUNA, jawaban)
    lama.refresh_from_db()
    assert (lama.nama, lama.nama_normal) == ("CV Nama Baru", "NAMA BARU")
    satu, ppk = PenggunaSPSE.objects.get(user_id="baru01"), PenggunaSPSE.objects.get(user_id="ppk01")
    assert (satu.npwp, satu.npwp16, satu.asal, satu.nama_normal) == (NPWP, f"0{NPWP}", "impor", "BARU SATU")
    assert (ppk.nik, ppk.jenis) == (NIK, "ppk")
    assert Jejak.objects.tentang(satu).get().pelaku == bu_kepala
    assert "nama" in (Jejak.objects.tentang(lama).latest("pk").sesudah or {})
    isi = {b[0]: b for b in _ekspor(ruang, PENGGUNA)}
    judul = isi["User ID"]
    assert isi["ppk01"][judul.index("NIK")] == "7322••••••••••03"
    assert isi["baru01"][judul.index("NPWP")] == "0130•••••••••00"
    assert NIK not in str(isi)


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        (("x1", "Kapal", "PT X", "", "", ""), "«Kapal» tidak dikenal. Pilihan: Penyedia"),
        (("x1", "PPK", "", "", "", ""), "Nama kosong."),
        (("x1", "PPK", "Budi", "", "7322••••••••••03", ""), "NIK disamarkan («7322••••••••••03»)"),
        (("tetap", "Penyedia badan usaha", "PT Lain", "", "", ""), "hasil verifikasi; ubah lewat permintaan perubahan"),
    ],
)
def test_baris_keliru_disebut_dan_tidak_ada_yang_ditulis(ruang: Client, baris: tuple[str, ...], pesan: str) -> None:
    PabrikPenggunaSPSE(user_id="tetap", asal="verifikasi")
    banyak = PenggunaSPSE.objects.count()
    baik = ("baik01", "PPK", "Andi Baik", "", "", "")
    jawaban = _unggah(ruang, PENGGUNA, KEPALA, baik, baris)
    assert pesan in jawaban.content.decode()
    assert "confirm_form" not in jawaban.context
    assert PenggunaSPSE.objects.count() == banyak


def test_kolom_hilang_dan_terlalu_panjang(ruang: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Kolom Nama tidak ada" in _unggah(ruang, PENGGUNA, KEPALA[:2], ("a", "PPK")).content.decode()
    monkeypatch.setattr("registrasi.impor.resources.BARIS_TERBANYAK", 0)
    jawaban = _unggah(ruang, PENGGUNA, KEPALA, ("a", "PPK", "A", "", "", ""))
    assert "Pakai Impor massal" in jawaban.content.decode()


def test_daftar_hitam(ruang: Client, bu_kepala: Pengguna) -> None:
    terdengar: list[str] = []

    def dengar(entri: DaftarHitam, **_lain: object) -> None:
        terdengar.append(entri.nomor_sk)

    baris = [
        (f"SK/{n}", f"PT Hitam {n}", NPWP, "5 Januari 2026", "PA", "06-01-2026", "2028-01-05", "Dokumen palsu")
        for n in range(3)
    ]
    entri_berubah.connect(dengar)
    try:
        _pastikan(ruang, HITAM, _unggah(ruang, HITAM, KEPALA_HITAM, *baris))
    finally:
        entri_berubah.disconnect(dengar)
    assert set(terdengar) == {"SK/0", "SK/1", "SK/2"}
    satu = DaftarHitam.objects.get(nomor_sk="SK/1")
    assert (satu.nama_normal, satu.npwp16, satu.asal) == ("HITAM 1", f"0{NPWP}", "impor")
    assert (satu.dibuat_oleh, str(satu.tanggal_sk), str(satu.berlaku_sampai)) == (bu_kepala, "2026-01-05", "2028-01-05")
    buruk = _unggah(ruang, HITAM, KEPALA_HITAM, (*baris[0][:3], "41-13-2026", *baris[0][4:]))
    assert "bukan tanggal" in buruk.content.decode()
    isi = {b[0]: b for b in _ekspor(ruang, HITAM)}
    judul = isi["Nomor SK"]
    assert isi["SK/2"][judul.index("NPWP")] == "0130•••••••••00"
    assert isi["SK/2"][judul.index("Tanggal SK")] == "2026-01-05"


def test_daftar_portal(rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    PabrikImporMassal(nama="a.csv", jumlah=1_200, baru=1_100, ditolak=100)
    PabrikImporMassal(nama="b.csv", jumlah=3)
    PabrikImporMassal(nama="c.csv")
    klien = masuk_sebagai(rina)
    isi = klien.get("/registrasi/impor/").content.decode()
    for kata in ("1.200: 1.100 baru, 100 ditolak", "3: tidak ada yang berubah", "Belum diperiksa"):
        assert kata in isi
    berkas = b"".join(klien.get("/registrasi/impor/", {"unduh": "csv"}).streaming_content).decode()  # type: ignore[attr-defined]  # a file is streamed
    assert "Ditolak" in berkas
    assert "1.200:" not in berkas


def test_yang_besar_hanya_dibaca(ruang: Client) -> None:
    impor = PabrikImporMassal(nama="penyedia-besar.csv")
    assert "penyedia-besar.csv" in ruang.get("/admin/registrasi/impormassal/").content.decode()
    assert ruang.get(f"/admin/registrasi/impormassal/{impor.pk}/change/").status_code == 200
    assert ruang.get("/admin/registrasi/impormassal/add/").status_code == 403
