"""A provider at home: the mailed link, the form, scans, the receipt, and the status by number and code."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import FilePayload, expect

from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from lpse.tampilan import bahasa
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.services import kode_akses
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE

_SUREL = "cv.salassa@contoh.test"
#: What is typed at each step, by name of the field; a tick is True.
_ISIAN: dict[str, dict[str, str | bool]] = {
    "spse": {"surel": _SUREL, "user_id": "SALASSA", "kode_registrasi": "K-7"},
    "usaha": {"nama": "CV Salassa Cipta", "npwp": "02.418.773.9-803.000", "nib": "9120101234567"},
    "alamat": {"alamat": "Jalan Trans Sulawesi 41", "kabupaten": "Luwu Utara", "provinsi": "Sulawesi Selatan"},
    "penanggung_jawab": {"penanggung_jawab": "Muh. Yusuf", "nik_penanggung_jawab": "7322011708820003"},
    "izin": {"izin-0-jenis": "NIB", "izin-0-nomor": "9120101234567"},
    "akta": {"akta-0-nomor": "27"},
    "pemilik": {"pemilik-0-nama": "Muh. Yusuf"},
    "pengurus": {"pengurus-0-nama": "Muh. Yusuf"},
    "kontak": {"kontak-0-nama": "Sitti Aminah"},
    "keikutsertaan": {"disetujui": True, "ditandatangani": True},
    "wakil": {},
}


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))
    bahasa.lupakan()


def _isi(orang: Pengunjung) -> None:
    halaman = orang.page
    for langkah, isian in _ISIAN.items():
        expect(halaman).to_have_url(re.compile(f"/langkah/{langkah}/$"))
        if langkah == "spse":
            halaman.fill("[name=tanggal_daftar]", bahasa.hari_ini().isoformat())
        if langkah == "usaha":
            halaman.select_option("[name=bentuk_usaha]", "cv")
        for nama, nilai in isian.items():
            if nilai is True:
                halaman.check(f"[name='{nama}']")
            else:
                halaman.fill(f"[name='{nama}']", str(nilai))
        orang.tekan("Simpan dan lanjut", periksa=langkah in {"usaha", "izin", "pengurus"})


@pytest.mark.pasal("10(2)b", "22(1)a2")
def test_penyedia_mengisi_di_rumah_sampai_status(kunjungan: Callable[..., Pengunjung]) -> None:
    orang = kunjungan()
    orang.buka(reverse("registrasi_publik:mulai"))
    orang.page.check("input[value=penyedia_badan_usaha]")
    orang.page.fill("[name=surel]", _SUREL)
    orang.tekan("Kirim tautan ke surel saya")
    kirim_yang_siap()
    (tautan,) = [b for b in mail.outbox[-1].body.splitlines() if "/lanjut/" in b]
    orang.buka(tautan[tautan.index("/publik/") :])
    orang.tekan("Mulai mengisi")
    orang.tekan("Lanjut: Pendaftaran online di SPSE", peran="link")
    _isi(orang)
    _unggah(orang)
    orang.tekan("Periksa jawaban", peran="link")
    orang.page.check("[name=benar]")
    orang.tekan("Ajukan")
    # The other steps and papers are the same two templates, looked at above.
    orang.diperiksa |= {j for j in orang.dilihat if "/langkah/" in j or "/dokumen/" in j}
    permohonan = Permohonan.objects.get()
    expect(orang.page.locator("main")).to_contain_text(permohonan.nomor)
    expect(orang.page.locator("main")).to_contain_text(kode_akses(permohonan))
    lain = kunjungan(skrip=False)
    lain.buka(reverse("registrasi_publik:status"))
    lain.page.fill("[name=nomor]", permohonan.nomor)
    lain.page.fill("[name=kode]", kode_akses(permohonan))
    lain.tekan("Lihat status")
    expect(lain.page.locator("main")).to_contain_text("Menunggu verifikasi")
    expect(lain.page.locator("main")).not_to_contain_text("Salassa")


def _unggah(orang: Pengunjung) -> None:
    daftar = orang.page.url
    berkas = FilePayload(name="pindaian.pdf", mimeType="application/pdf", buffer=pdf())
    alamat = [a.get_attribute("href") or "" for a in orang.page.locator("ul.tugas a").all()]
    for n, jalur in enumerate(alamat):
        orang.buka(jalur, periksa=n == 0)
        if orang.page.locator("[name=tidak_ada]").count():
            orang.page.check("[name=tidak_ada]")
        else:
            orang.page.set_input_files("[name=berkas]", [berkas])
        orang.tekan("Simpan", periksa=n == 0)
    orang.buka(daftar[daftar.index("/publik/") :])
