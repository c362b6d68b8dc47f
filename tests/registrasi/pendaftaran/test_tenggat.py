"""The applicant's days: frozen clock over holidays, three notices, one end; the office's two working days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command

from lpse.galat import TransisiBasi
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.pendaftaran import services, services_tenggat
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.sinyal import permohonan_kedaluwarsa
from registrasi.pendaftaran.tasks import tenggat
from tests.pabrik import PabrikJamLayanan, PabrikPengguna
from tests.pabrik_pendaftaran import PabrikPermohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPermohonan


def _luar(p: Permohonan) -> int:
    return Kiriman.objects.filter(kunci__startswith=f"luar:pendaftaran:{p.pk}:").count()


@pytest.mark.pasal("22(1)a1")
def test_tiga_puluh_hari_menyeberangi_libur_lalu_kedaluwarsa(
    rina: Pengguna, pada: Callable[[str], dt.datetime], django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    """Registered on 26 November 2026: Christmas and two weekends do not stretch the thirty days."""
    pada("2026-11-26 09:00")
    p = services.buat(jenis="penyedia_badan_usaha", kanal="tatap_muka", oleh=rina, nama="CV A", surel="a@contoh.id")
    services.catat_spse(
        permohonan_id=p.pk, tanggal_daftar=dt.date(2026, 11, 26), surel="a@contoh.id", user_id="A", kode_registrasi="K",
        oleh=rina,
    )  # fmt: skip
    ingat = {}
    dengar: list[Permohonan] = []
    penerima = lambda permohonan, **_k: dengar.append(permohonan)  # noqa: E731 - kept alive for the signal
    permohonan_kedaluwarsa.connect(penerima)
    for hari in range(32):
        kini = dt.date(2026, 11, 26) + dt.timedelta(days=hari)
        pada(f"{kini} 06:40")
        with django_capture_on_commit_callbacks(execute=True):
            habis, diingatkan = services_tenggat.periksa_tenggat()
            assert services_tenggat.periksa_tenggat() == (0, 0), "berulang pada hari yang sama"
        if diingatkan or habis:
            ingat[kini] = (habis, diingatkan)
    assert ingat == {
        dt.date(2026, 12, 12): (0, 1),  # 14 days, a Saturday
        dt.date(2026, 12, 19): (0, 1),  # 7 days, a Saturday
        dt.date(2026, 12, 24): (0, 1),  # 2 days, joint leave before Christmas
        dt.date(2026, 12, 27): (1, 0),  # the day after the thirtieth, a Sunday
    }
    p.refresh_from_db()
    assert (p.status, p.tenggat) == (_S.KEDALUWARSA, dt.date(2026, 12, 26))
    assert dengar == [p]
    assert Kabar.objects.filter(jenis="registrasi.pendaftaran.menjelang", penerima=rina).count() == 3
    assert _luar(p) == 4


def test_hari_yang_terlewat_disusulkan_sekali(rina: Pengguna) -> None:
    hari = bahasa.hari_ini()
    p = PabrikPermohonan(status=_S.TERDAFTAR_ONLINE, tenggat=hari + dt.timedelta(days=5), petugas=rina)
    assert services_tenggat.ingatkan(hari=hari) == 1
    assert services_tenggat.ingatkan(hari=hari + dt.timedelta(days=1)) == 0
    assert services_tenggat.ingatkan(hari=hari + dt.timedelta(days=5)) == 1
    assert _luar(p) == 2


def test_giliran_kantor_tidak_kedaluwarsa_dan_petugas_nonaktif_diganti_unit(rina: Pengguna) -> None:
    hari = bahasa.hari_ini()
    keluar = PabrikPengguna(peran=("regver",), is_active=False, alasan_nonaktif="Pindah.")
    p = PabrikPermohonan(tenggat=hari, petugas=keluar)
    assert services_tenggat.kedaluwarsakan_semua(hari=hari + dt.timedelta(days=9)) == 0
    assert services_tenggat.ingatkan(hari=hari) == 1
    assert Kabar.objects.filter(jenis="registrasi.pendaftaran.menjelang", penerima=rina).count() == 1
    assert _luar(p) == 0, "pemohon sudah menyerahkan berkasnya"


def test_kedaluwarsakan_menolak_yang_belum_lewat() -> None:
    p = PabrikPermohonan(status=_S.DRAF, tenggat=bahasa.hari_ini())
    with pytest.raises(TransisiBasi):
        services.kedaluwarsakan(permohonan_id=p.pk)


def test_satu_yang_baru_berpindah_dilewati(monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody has just moved on, or holds, is left for the next run."""
    hari = bahasa.hari_ini()
    p = PabrikPermohonan(status=_S.DRAF, tenggat=hari - dt.timedelta(days=1))
    monkeypatch.setattr(services_tenggat, "DAPAT_KEDALUWARSA", ())
    assert services_tenggat.kedaluwarsakan_semua(hari=hari) == 0
    p.refresh_from_db()
    assert p.status == _S.DRAF


def test_tugas_perintah_dan_catatannya() -> None:
    PabrikPermohonan(status=_S.DRAF, tenggat=bahasa.hari_ini() - dt.timedelta(days=1))
    tenggat()
    call_command("jalankan", "registrasi.pendaftaran.tenggat", verbosity=0)
    baris = JalanTugas.objects.filter(tugas="registrasi.pendaftaran.tenggat").order_by("pk")
    assert [b.hasil for b in baris] == ["berhasil", "berhasil"]
    assert "1 permohonan kedaluwarsa" in baris[0].pesan


@pytest.mark.parametrize(
    ("saat", "harap"),
    [("2026-11-20 10:00", "2026-11-24"), ("2026-11-21 10:00", "2026-11-24"), ("2026-12-23 10:00", "2026-12-29")],
)
def test_batas_layanan_dua_hari_kerja(pada: Callable[[str], dt.datetime], saat: str, harap: str) -> None:
    """Friday, Saturday, and the day before Christmas leave."""
    pada(saat)
    for hari in range(5):
        PabrikJamLayanan(hari=hari)
    assert services.batas_layanan().astimezone(bahasa.zona()).date().isoformat() == harap


def test_batas_layanan_kantor_tanpa_jam_buka(pada: Callable[[str], dt.datetime]) -> None:
    pada("2026-11-20 10:00")
    assert bahasa.waktu(services.batas_layanan()) == "22 November 2026, pukul 16.00 WITA"
