"""Everything the schedule runs is also a command, safe to repeat, with a row that says how it ended; the partitions."""

from __future__ import annotations

import datetime as dt
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from infrastruktur.pemantauan import tasks
from infrastruktur.pemantauan.models import JamKotor, Pengukuran, Ringkasan
from infrastruktur.pemantauan.partisi import Bulan, partisi_ada, sudah_diringkas
from infrastruktur.pemantauan.pekerjaan import PEKERJAAN
from infrastruktur.pemantauan.services import rawat_partisi
from infrastruktur.pemantauan.tulis import Sampel, tulis
from infrastruktur.perangkat.models import Server
from lpse.pekerjaan.models import JalanTugas

TUGAS = {
    "ukur_semua": tasks.ukur_semua,
    "catat_harian": tasks.catat_harian,
    "ringkas": tasks.ringkas,
    "ingatkan": tasks.ingatkan,
    "ramal": tasks.ramal,
    "rawat_partisi": tasks.rawat_partisi,
}


def _panggil(*argumen: str) -> str:
    keluar = StringIO()
    call_command(*argumen, stdout=keluar)
    return keluar.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("kode", PEKERJAAN)
def test_tugas_dan_perintah_melakukan_hal_yang_sama_dan_boleh_diulang(kode: str) -> None:
    assert TUGAS[kode].name == PEKERJAAN[kode].tugas
    TUGAS[kode].apply(task_id="t-1").get()
    assert _panggil("pantau", kode).strip()
    baris = JalanTugas.objects.filter(tugas=PEKERJAAN[kode].tugas).order_by("pk")
    assert [(b.hasil, b.oleh, b.rujukan) for b in baris] == [("berhasil", None, "t-1"), ("berhasil", None, "")]
    assert all(b.pesan for b in baris)


@pytest.mark.django_db
def test_perintah_ukur_dan_daftarkan_server() -> None:
    assert "terdaftar" in _panggil("daftarkan_server")
    assert "terdaftar" in _panggil("daftarkan_server")
    server = Server.objects.get()
    assert (server.kode, server.antrean) == (settings.KODE_SERVER, f"pantau.{settings.KODE_SERVER}")
    assert "angka" in _panggil("pantau", "ukur")
    assert Pengukuran.objects.filter(server=server).exists()
    Server.objects.update(aktif=False)
    with pytest.raises(CommandError, match="nonaktif"):
        call_command("pantau", "ukur")


def _isi(server: Server, saat: dt.datetime) -> None:
    tulis([Sampel(server.pk, "disk", "/", saat + dt.timedelta(minutes=5 * n), 40.0, 1, 2) for n in range(3)])


def test_partisi_disiapkan_tiga_bulan(db: None) -> None:
    rawat_partisi(sekarang=dt.datetime(2031, 11, 20, tzinfo=dt.UTC))
    assert {Bulan(2031, 11), Bulan(2031, 12), Bulan(2032, 1)} <= set(partisi_ada())
    assert rawat_partisi(sekarang=dt.datetime(2031, 11, 20, tzinfo=dt.UTC))[0] == []


def test_sampel_lama_dibuang_sesudah_diringkas(server: Server) -> None:
    """Raw samples live ninety days; the roll-up stays."""
    _isi(server, dt.datetime(2026, 7, 31, 23, 50, tzinfo=dt.UTC))
    sekarang = dt.datetime(2026, 10, 30, tzinfo=dt.UTC)
    assert rawat_partisi(sekarang=sekarang - dt.timedelta(days=1))[1] == []  # 31 July is not ninety days old yet
    _, dibuang = rawat_partisi(sekarang=sekarang)
    assert dibuang == ["infrastruktur_pengukuran_2026_07"]
    assert Pengukuran.objects.count() == 1  # 00:00 of August
    assert sum(Ringkasan.objects.values_list("jumlah", flat=True)) == 3


def test_yang_belum_diringkas_tidak_dibuang(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    _isi(server, dt.datetime(2026, 7, 10, tzinfo=dt.UTC))
    monkeypatch.setattr("infrastruktur.pemantauan.services_ukur.ringkas_jam_kotor", lambda: 0)
    _, dibuang = rawat_partisi(sekarang=dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    assert dibuang == []
    JamKotor.objects.all().delete()  # the mark is lost, the count still tells
    assert not sudah_diringkas(Bulan(2026, 7))
    assert Pengukuran.objects.count() == 3


def test_sampel_terlambat_ke_bulan_yang_sudah_dibuang_tetap_masuk(server: Server) -> None:
    _isi(server, dt.datetime(2026, 7, 10, tzinfo=dt.UTC))
    rawat_partisi(sekarang=dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    assert Bulan(2026, 7) not in partisi_ada()
    sebelum = list(Ringkasan.objects.values())
    tulis([Sampel(server.pk, "disk", "/", dt.datetime(2026, 7, 10, 0, 30, tzinfo=dt.UTC), 99.0, 1, 2)])
    assert Bulan(2026, 7) in partisi_ada()
    # an hour whose samples are gone keeps its roll-up, and the month may go again
    _, dibuang = rawat_partisi(sekarang=dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    assert dibuang == ["infrastruktur_pengukuran_2026_07"]
    assert list(Ringkasan.objects.values()) == sebelum
