"""Not seen in four working hours: on to the head, once, over the weekend, and only while it matters."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from lpse.akun.models import JamLayanan, Pengguna
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.registri import JENIS, Eskalasi
from lpse.pemberitahuan.services import kabari
from lpse.pemberitahuan.services_eskalasi import teruskan_yang_belum_dibaca
from lpse.pemberitahuan.tasks import eskalasi
from tests.pabrik import PabrikSaringanTersimpan

if TYPE_CHECKING:
    Pada = Callable[[str], dt.datetime]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kantor")]
TIDAK_ADA, SATU = "0 kabar diteruskan.", "1 kabar diteruskan."


def _terusan() -> list[Kabar]:
    return list(Kabar.objects.filter(jenis="lpse.pemberitahuan.terusan").order_by("pk"))


def test_akhir_pekan_tidak_dihitung(asep: Pengguna, rina: Pengguna, bu_kepala: Pengguna, pada: Pada) -> None:
    """Friday 14.00 and four working hours: half past four, then Monday from 07.30, ends Monday 09.00."""
    pada("2026-11-20 14:00")
    pertama, _ = kabari(penerima=[asep, rina], jenis="uji.naik", konteks={"apa": "UPS"}, url="/infrastruktur/")
    assert pertama.eskalasi_pada == dt.datetime(2026, 11, 23, 1, tzinfo=dt.UTC)
    for saat in ("2026-11-20 18:30", "2026-11-21 12:00", "2026-11-23 08:59"):
        pada(saat)
        assert teruskan_yang_belum_dibaca() == TIDAK_ADA
    pada("2026-11-23 09:00")
    assert teruskan_yang_belum_dibaca() == SATU
    assert teruskan_yang_belum_dibaca() == TIDAK_ADA
    (kabar,) = _terusan()
    assert (kabar.penerima, kabar.judul, kabar.url) == (bu_kepala, "Belum dibaca: Segera UPS", "/infrastruktur/")
    assert f"Sudah 4 jam kerja kabar ini belum dibuka oleh {asep.nama}, {rina.nama}." in kabar.isi
    assert (kabar.asal, kabar.eskalasi_pada) == (pertama, None)
    assert Kiriman.objects.filter(kabar=kabar).count() == 1
    assert not Kabar.objects.filter(asal=None, dieskalasi_pada=None).exists()


def test_sudah_dibaca_salah_seorang_berarti_sudah_terlihat(asep: Pengguna, rina: Pengguna, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    kabari(penerima=[asep, rina], jenis="uji.naik")
    Kabar.objects.filter(penerima=rina).update(dibaca_pada=pada("2026-11-20 11:59"))
    pada("2026-11-20 12:01")
    assert teruskan_yang_belum_dibaca() == TIDAK_ADA
    assert not Kabar.objects.filter(eskalasi_pada__isnull=False).exists()


def test_perkara_yang_selesai_atau_hilang_tidak_diteruskan(asep: Pengguna, bu_kepala: Pengguna, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    objek = [PabrikSaringanTersimpan(kueri=k) for k in ("selesai", "hilang", "terbuka")]
    for satu in objek:
        kabari(penerima=[asep], jenis="uji.naik", objek=satu)
    objek[1].delete()
    pada("2026-11-20 12:01")
    assert teruskan_yang_belum_dibaca() == SATU
    assert [k.objek() for k in _terusan()] == [objek[2]]


def test_kantor_yang_tutup_sesudahnya_menunda(asep: Pengguna, bu_kepala: Pengguna, pada: Pada) -> None:
    pada("2026-11-19 08:00")  # Thursday
    kabari(penerima=[asep], jenis="uji.naik")
    JamLayanan.objects.filter(hari=3).delete()
    pada("2026-11-19 12:01")
    assert teruskan_yang_belum_dibaca() == TIDAK_ADA
    assert Kabar.objects.get().eskalasi_pada == dt.datetime(2026, 11, 20, 3, 30, tzinfo=dt.UTC)
    pada("2026-11-20 11:31")
    assert teruskan_yang_belum_dibaca() == SATU


def test_kantor_tanpa_jam_layanan_memakai_jam_biasa(asep: Pengguna, pada: Pada) -> None:
    JamLayanan.objects.all().delete()
    kini = pada("2026-11-21 22:00")
    (kabar,) = kabari(penerima=[asep], jenis="uji.naik")
    assert kabar.eskalasi_pada == kini + dt.timedelta(hours=4)


def test_penerima_terusan_dari_fungsi_dan_bukan_yang_sudah_dikabari(
    asep: Pengguna, sari: Pengguna, bu_kepala: Pengguna, pada: Pada
) -> None:
    JENIS["uji.naik"] = dataclasses.replace(JENIS["uji.naik"], eskalasi=Eskalasi(kepada=lambda k: [k.penerima, sari]))
    pada("2026-11-20 08:00")
    kabari(penerima=[asep], jenis="uji.naik")
    pada("2026-11-20 12:01")
    assert teruskan_yang_belum_dibaca() == SATU
    assert [k.penerima for k in _terusan()] == [sari]


def test_tanpa_siapa_pun_di_atasnya_berhenti_di_situ(bu_kepala: Pengguna, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    kabari(penerima=[bu_kepala], jenis="uji.naik")  # the head herself did not look
    pada("2026-11-20 12:01")
    assert teruskan_yang_belum_dibaca() == TIDAK_ADA
    assert Kabar.objects.get().dieskalasi_pada is not None


def test_jenis_yang_dicabut_berhenti_diteruskan(asep: Pengguna, bu_kepala: Pengguna, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    kabari(penerima=[asep], jenis="uji.naik")
    del JENIS["uji.naik"]
    pada("2026-11-20 12:01")
    assert teruskan_yang_belum_dibaca() == TIDAK_ADA
    assert _terusan() == []


def test_dua_petugas_serempak_meneruskan_sekali(
    asep: Pengguna, bu_kepala: Pengguna, pada: Pada, benang: Callable[..., Any]
) -> None:
    pada("2026-11-20 08:00")
    kabari(penerima=[asep], jenis="uji.naik")
    pada("2026-11-20 12:01")
    hasil = benang(teruskan_yang_belum_dibaca, n=3)
    assert hasil.galat == []
    assert sorted(hasil.nilai) == [TIDAK_ADA, TIDAK_ADA, SATU]
    assert len(_terusan()) == 1


def test_tugas_eskalasi_meninggalkan_baris() -> None:
    """lpse.pemberitahuan.eskalasi"""
    eskalasi()
    assert JalanTugas.objects.get().pesan == TIDAK_ADA
