"""The stage of a Pokja's ticket follows the schedule: it begins later, is imported later, moves, is withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import pytest

from layanan.paket.models import ImporPaket, JadwalTahapan
from layanan.paket.services_tulis import penulisan
from layanan.paket.sinyal import paket_diimpor
from layanan.tiket import services
from layanan.tiket.models import Tiket
from layanan.tiket.tahap import tahap_dicabut, tahap_menyusul
from lpse.akun.models import Pengguna
from tests.pabrik_paket import PabrikImporPaket, PabrikPaket, PabrikTahapan
from tests.pabrik_tiket import PabrikTiket

pytestmark = pytest.mark.django_db
Pergi = Callable[[str], datetime]
Tangkap = Callable[..., AbstractContextManager[object]]


def _ubah(tahap: JadwalTahapan, **kolom: datetime) -> None:
    with penulisan():
        JadwalTahapan.objects.filter(pk=tahap.pk).update(**kolom)


def _impor(tangkap: Tangkap, jenis: str) -> None:
    with tangkap(execute=True):
        paket_diimpor.send(ImporPaket, impor=PabrikImporPaket(jenis=jenis))


@pytest.mark.pasal("PPU 2h")
def test_tahap_menyusul_sesudah_laporan(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    """Reported before the stage began: the minute it begins, deadline and priority follow."""
    kini = pada("2026-11-19 08:00")
    tahap = PabrikTahapan(nama="Pembukaan", mulai=kini + timedelta(hours=1), selesai=kini + timedelta(hours=30))
    tiket = PabrikTiket(jenis_pengguna="pokja", kode_tender=tahap.paket.kode_tender)
    PabrikTiket(jenis_pengguna="penyedia", kode_tender=tahap.paket.kode_tender)
    services.peringatkan_tahap()
    tiket.refresh_from_db()
    assert (tiket.batas_tahap, tiket.prioritas) == (None, "rendah")
    saat = pada("2026-11-19 09:00")
    assert list(tahap_menyusul(saat)) == [tiket]
    services.peringatkan_tahap()
    tiket.refresh_from_db()
    assert (tiket.tahap_nama, tiket.batas_tahap, tiket.prioritas) == ("Pembukaan", tahap.selesai, "tinggi")
    assert not tahap_menyusul(saat).exists()


@pytest.mark.pasal("PPU 2h")
def test_jadwal_diimpor_lalu_bergeser_lalu_dicabut(
    kantor: None, pada: Pergi, dodi: Pengguna, django_capture_on_commit_callbacks: Tangkap
) -> None:
    kini = pada("2026-11-19 08:00")
    paket = PabrikPaket()
    tiket = PabrikTiket(jenis_pengguna="pokja", kode_tender=paket.kode_tender)
    tahap = PabrikTahapan(paket=paket, nama="Evaluasi", mulai=kini, selesai=kini + timedelta(days=6))

    def keadaan() -> tuple[str, datetime | None]:
        return Tiket.objects.values_list("tahap_nama", "batas_tahap").get(pk=tiket.pk)

    _impor(django_capture_on_commit_callbacks, "rup_penyedia")
    assert keadaan() == ("", None)
    _impor(django_capture_on_commit_callbacks, "jadwal")
    assert keadaan() == ("Evaluasi", tahap.selesai)
    _ubah(tahap, selesai=kini + timedelta(days=2))
    _impor(django_capture_on_commit_callbacks, "jadwal")
    assert keadaan() == ("Evaluasi", kini + timedelta(days=2))
    assert not tahap_dicabut(paket.pk, "Evaluasi", kini + timedelta(days=2))
    _ubah(tahap, dicabut_pada=kini)
    _impor(django_capture_on_commit_callbacks, "jadwal")
    assert keadaan() == ("", None)
    assert not tahap_dicabut(paket.pk, "", None)
