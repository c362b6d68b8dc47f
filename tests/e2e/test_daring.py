"""A provider from home to the verified letter: link, form, scans, receipt, what fell short, approval, QR."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import FilePayload, Keyboard, expect

from lpse.akun.models import Pengguna
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.pendaftaran.services import kode_akses
from registrasi.pengguna.models import PenggunaSPSE
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE

_SUREL = "cv.salassa@contoh.test"
#: Rows of the checklist that the clerk sends back.
_KURANG = ("ktp", "izin_usaha")
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


def _ajukan_dari_rumah(orang: Pengunjung) -> Permohonan:
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
    return permohonan


def _lihat_status(lain: Pengunjung, permohonan: Permohonan, keadaan: str) -> None:
    """By number and code, at somebody's phone without scripts; the name is not told."""
    lain.buka(reverse("registrasi_publik:status"))
    lain.page.fill("[name=nomor]", permohonan.nomor)
    lain.page.fill("[name=kode]", kode_akses(permohonan))
    lain.tekan("Lihat status")
    expect(lain.page.locator("main")).to_contain_text(keadaan)
    expect(lain.page.locator("main")).not_to_contain_text("Salassa")


def _tandai(papan: Keyboard, butir: ButirPermohonan) -> None:
    """At the counter the original lies beside the copy (A), and both agree (S)."""
    if butir.persyaratan.perlu_asli and not butir.tidak_ada:
        papan.press("a")
    papan.press("t" if butir.tidak_ada else "s")


def _kurangi(petugas: Pengunjung, permohonan: Permohonan) -> None:
    """The clerk finds the KTP and the permit short, all else in order, and sends those two back."""
    petugas.buka(reverse("registrasi:pemeriksaan", args=[permohonan.pk]))
    papan, page = petugas.page.keyboard, petugas.page
    for n, butir in enumerate(permohonan.butir.order_by("urutan"), start=1):
        lencana = page.locator("[data-butir]").nth(n - 1).locator(".badge")
        papan.press(str(n))
        if butir.persyaratan.kode not in _KURANG:
            _tandai(papan, butir)
            expect(lencana).to_have_text("Tidak berlaku" if butir.tidak_ada else "Sesuai")
            continue
        papan.press("k")
        expect(page.get_by_label("Alasan kurang").locator("visible=true")).to_be_focused()
        papan.press("1")
        papan.press("Tab")
        papan.type("Foto buram.")
        papan.press("Escape")
        expect(lencana).to_have_text("Kurang")
    expect(page.locator("#bilah")).to_contain_text("7 dari 7 selesai")
    petugas.tekan("Kembalikan untuk perbaikan", peran="link")
    petugas.tekan("Kembalikan untuk perbaikan")
    expect(page.get_by_role("main")).to_contain_text("Menunggu perbaikan dari pemohon")


def _perbaiki(orang: Pengunjung, permohonan: Permohonan) -> None:
    """Exactly the two rows are asked for again; each gets a new scan."""
    _lihat_status(orang, permohonan, "Perlu perbaikan")
    orang.buka(reverse("registrasi_publik:perbaikan", args=[permohonan.uuid]))
    alamat = [a.get_attribute("href") or "" for a in orang.page.locator("ul.tugas a").all()]
    assert len(alamat) == len(_KURANG)
    for jalur in alamat:
        orang.buka(jalur)
        berkas = FilePayload(name="ulang.pdf", mimeType="application/pdf", buffer=pdf(2))
        orang.page.set_input_files("[name=berkas]", [berkas])
        orang.tekan("Simpan")
    orang.buka(reverse("registrasi_publik:perbaikan", args=[permohonan.uuid]))
    orang.tekan("Kirim perbaikan")
    expect(orang.page.locator("main")).to_contain_text("Perbaikan Anda sudah kami terima.")


def _setujui(petugas: Pengunjung, permohonan: Permohonan) -> None:
    """Only the two rows wait; the letter follows the decision."""
    petugas.buka(reverse("registrasi:pemeriksaan", args=[permohonan.pk]))
    expect(petugas.page.locator("#bilah")).to_contain_text("5 dari 7 selesai")
    for n, butir in enumerate(permohonan.butir.order_by("urutan"), start=1):
        if butir.persyaratan.kode in _KURANG:
            petugas.page.keyboard.press(str(n))
            _tandai(petugas.page.keyboard, butir)
    expect(petugas.page.locator("#bilah")).to_contain_text("7 dari 7 selesai")
    petugas.tekan("Setujui", peran="link")
    petugas.tekan("Setujui")
    expect(petugas.page.get_by_role("main")).to_contain_text("disetujui; surat nomor")


@pytest.mark.pasal("10(2)b", "10(3)", "22(1)a2", "22(2)")
def test_penyedia_dari_rumah_sampai_surat_yang_terperiksa(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    orang, petugas, lain = kunjungan(), kunjungan(rina), kunjungan(skrip=False)
    permohonan = _ajukan_dari_rumah(orang)
    _lihat_status(lain, permohonan, "Menunggu verifikasi")
    _kurangi(petugas, permohonan)
    _perbaiki(lain, permohonan)
    _setujui(petugas, permohonan)
    permohonan.refresh_from_db()
    assert (permohonan.status, permohonan.putaran) == (StatusPermohonan.DISETUJUI, 2)
    assert PenggunaSPSE.objects.get().user_id == "SALASSA"
    surat = permohonan.keputusan.naskah
    assert surat is not None
    # What the QR on the letter leads to.
    orang.buka(reverse("naskah_publik:kode", args=[surat.kode]))
    expect(orang.page.locator("main")).to_contain_text("Naskah ini asli")
    expect(orang.page.locator("main")).to_contain_text(surat.nomor)


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
