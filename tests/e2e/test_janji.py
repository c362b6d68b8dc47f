"""An applicant books a call with number and code; the officer writes down what was shown, and the minutes appear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from registrasi.janji.models import JanjiVideo, SlotVideo
from registrasi.pendaftaran.services import kode_akses
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.pabrik_janji import PabrikSlotVideo
from tests.pabrik_pendaftaran import PabrikPermohonan


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


@pytest.mark.pasal("22(1)")
def test_pesan_lalu_berita_acara(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    p = PabrikPermohonan(lengkap=True, nama="CV Sinar Masamba Jaya", kanal="video")
    slot = PabrikSlotVideo(petugas=rina, tautan="https://video.example/loket")
    pemohon = kunjungan()
    pemohon.buka(reverse("registrasi_publik:janji_masuk"))
    pemohon.isi("Nomor permohonan", p.nomor)
    pemohon.isi("Kode akses", kode_akses(p))
    pemohon.tekan("Buka janji")
    pemohon.page.locator(f"input[name=slot][value='{slot.pk}']").check()
    pemohon.tekan("Pesan janji", periksa=False)  # the same page, with the booking on it
    expect(pemohon.page.get_by_role("link", name="Masuk ke panggilan")).to_have_attribute("href", slot.tautan)
    pemohon.periksa_di_telepon()

    mulai = timezone.now() - dt.timedelta(minutes=10)
    SlotVideo.objects.filter(pk=slot.pk).update(mulai=mulai, selesai=mulai + dt.timedelta(minutes=30))
    janji = JanjiVideo.objects.get(permohonan=p)
    petugas = kunjungan(rina)
    petugas.buka(janji.get_absolute_url())
    petugas.tekan("Catat hasil", peran="link")
    ktp = petugas.page.get_by_role("group", name="KTP Direktur")
    expect(ktp.get_by_label("Ditunjukkan", exact=True)).to_be_checked()
    petugas.page.get_by_role("group", name="NPWP").get_by_label("Tidak ditunjukkan").check()
    petugas.tekan("Simpan dan terbitkan berita acara", periksa=False)
    expect(petugas.page.get_by_role("link", name="Berita acara")).to_be_visible()
    janji.refresh_from_db()
    assert janji.status == "hadir"
    assert janji.naskah is not None
    assert dict(janji.butir.values_list("butir__persyaratan__kode", "ditunjukkan"))["npwp"] is False
