"""R-077, R-078, R-079, R-082, R-087 from real rows: not yet, with a gap, done."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from lpse.akun.models import Pengguna
from lpse.kepatuhan.enums import Status
from registrasi.pendaftaran.models import Permohonan
from registrasi.verifikasi import kewajiban, services_putus
from registrasi.verifikasi.models import Keputusan
from tests.pabrik_pendaftaran import PabrikPermohonan, petugas_dari
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE
from tests.pabrik_verifikasi import PabrikKeputusan, tandai_semua

pytestmark = pytest.mark.django_db
SEMUA = {
    "R-077": kewajiban.kebenaran_dokumen_diperiksa,
    "R-078": kewajiban.semua_dokumen_diverifikasi,
    "R-079": kewajiban.disetujui_atau_ditolak,
    "R-082": kewajiban.bukan_kualifikasi,
    "R-087": kewajiban.sandi_hanya_peristiwanya,
}


@pytest.mark.pasal("22(2)")
@pytest.mark.pasal("10(2)c")
@pytest.mark.pasal("10(3)")
@pytest.mark.pasal("22(5)")
@pytest.mark.pasal("1")
def test_dari_belum_sampai_terpenuhi(kantor: None, rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {k: f().status for k, f in SEMUA.items()} == dict.fromkeys(SEMUA, Status.BELUM)
    p = PabrikPermohonan(lengkap=True)
    tandai_semua(p, rina)
    services_putus.setujui(permohonan_id=p.pk, oleh=rina)
    assert {k: f().status for k, f in SEMUA.items()} == dict.fromkeys(SEMUA, Status.TERPENUHI)
    assert kewajiban.semua_dokumen_diverifikasi().angka == "1 disetujui, 0 dengan butir terlewat"
    monkeypatch.setattr(kewajiban, "kolom_sandi", lambda: ["registrasi.X.sandi"])
    assert kewajiban.sandi_hanya_peristiwanya().status == Status.PERHATIAN
    PabrikPenggunaSPSE(asal="verifikasi", penanggung_jawab="", disetujui_pada=timezone.now())
    assert kewajiban.kebenaran_dokumen_diperiksa().status == Status.PERHATIAN


def test_celah_terlihat(permohonan: Permohonan, settings: SettingsWrapper) -> None:
    settings.EMPAT_MATA = False
    Permohonan.objects.update(tenggat_layanan=timezone.now() - dt.timedelta(days=1))
    sendiri = PabrikPermohonan()
    PabrikKeputusan(permohonan=sendiri, oleh=petugas_dari(sendiri))
    bukti = kewajiban.semua_dokumen_diverifikasi()
    assert bukti.status == Status.PERHATIAN
    for kata in ("1 diputus oleh orang yang memasukkannya", "empat mata dimatikan", "lewat tenggat layanan"):
        assert kata in bukti.penjelasan.lower() or kata in bukti.penjelasan
    assert kewajiban.disetujui_atau_ditolak().status == Status.PERHATIAN  # without a letter
    assert Keputusan.objects.count() == 1
