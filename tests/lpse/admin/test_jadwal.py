"""Schedules: timed anew, switched off, run now; every change in the trail, every shape in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from celery import current_app
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask
from django_celery_results.models import TaskResult

from lpse.admin_situs.pustaka import kata_jadwal, kata_kalender, kata_selang
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

DAFTAR = "/admin/django_celery_beat/periodictask/"


@pytest.fixture
def jadwal(db: None) -> PeriodicTask:
    selang = IntervalSchedule.objects.create(every=5, period="minutes")
    return PeriodicTask.objects.create(
        name="Detak uji", task="lpse.detak", interval=selang, queue="utama", expire_seconds=25, kwargs="{}"
    )


def test_dimatikan_dan_diatur_ulang_tercatat(ruang: Client, bu_kepala: Pengguna, jadwal: PeriodicTask) -> None:
    lain = IntervalSchedule.objects.create(every=10, period="minutes")
    jawaban = ruang.post(f"{DAFTAR}{jadwal.pk}/change/", {"interval": lain.pk, "description": "", "task": "jahat"})
    assert jawaban.status_code == 302
    jadwal.refresh_from_db()
    assert (jadwal.enabled, jadwal.interval_id, jadwal.task) == (False, lain.pk, "lpse.detak")
    baris = Jejak.objects.tentang(jadwal).get()
    assert (baris.kata, baris.pelaku_id, baris.objek_teks) == ("mengubah", bu_kepala.pk, "Detak uji")
    assert set(baris.sesudah or {}) == {"enabled", "interval"}


def test_tidak_ditambah_atau_dihapus(ruang: Client, jadwal: PeriodicTask) -> None:
    assert ruang.get(f"{DAFTAR}add/").status_code == 403
    assert ruang.post(f"{DAFTAR}{jadwal.pk}/delete/", {"post": "yes"}).status_code == 403


def test_jalankan_sekarang_mengirim_tugas_setelah_tercatat(
    ruang: Client,
    jadwal: PeriodicTask,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's fixture
) -> None:
    dikirim: list[tuple[Any, ...]] = []
    monkeypatch.setattr(current_app, "send_task", lambda nama, **isi: dikirim.append((nama, isi)))
    assert "Jalankan" in ruang.get(f"{DAFTAR}{jadwal.pk}/jalankan/").content.decode()
    assert dikirim == []
    with django_capture_on_commit_callbacks(execute=True):
        ruang.post(f"{DAFTAR}{jadwal.pk}/jalankan/")
    assert dikirim == [("lpse.detak", {"kwargs": {}, "queue": "utama", "expires": 25})]
    assert Jejak.objects.tentang(jadwal).get().kata == "menjalankan di luar jadwal"


def test_tugas_yang_tidak_dikenal_ditolak_dengan_kata(ruang: Client, jadwal: PeriodicTask) -> None:
    PeriodicTask.objects.filter(pk=jadwal.pk).update(task="versi.lama")
    jawaban = ruang.post(f"{DAFTAR}{jadwal.pk}/jalankan/", follow=True)
    assert "tidak dikenal lagi oleh portal" in jawaban.content.decode()
    assert not Jejak.objects.tentang(jadwal).exists()


@pytest.mark.parametrize(
    ("menit", "jam", "hari", "tanggal", "kata"),
    [
        ("30", "1", "*", "*", "Tiap hari pukul 01.30"),
        ("0", "7", "1", "*", "Tiap Senin pukul 07.00"),
        ("5", "*", "*", "*", "Tiap jam, menit ke-5"),
        ("*/15", "*", "*", "*", "Tiap 15 menit"),
        ("20", "*/6", "*", "*", "Tiap 6 jam, menit ke-20"),
        ("0", "8", "*", "1", "Kalender 0 8 1 * *"),
        ("0,30", "8", "*", "*", "Kalender 0,30 8 * * *"),
    ],
)
def test_kalender_dalam_kata(menit: str, jam: str, hari: str, tanggal: str, kata: str) -> None:
    kalender = CrontabSchedule(minute=menit, hour=jam, day_of_week=hari, day_of_month=tanggal)
    assert kata_kalender(kalender) == kata == str(kalender)


def test_selang_dalam_kata() -> None:
    assert kata_selang(IntervalSchedule(every=300, period="seconds")) == "Tiap 300 detik"
    assert kata_selang(IntervalSchedule(every=1, period="hours")) == "Tiap jam"
    assert kata_jadwal(PeriodicTask(name="x", task="y")) == "Tidak terjadwal"


def test_selang_dan_kalender_ditambah_dengan_jejak(ruang: Client) -> None:
    assert (
        ruang.post("/admin/django_celery_beat/intervalschedule/add/", {"every": "7", "period": "minutes"}).status_code
        == 302
    )
    assert "Tiap 7 menit" in ruang.get("/admin/django_celery_beat/intervalschedule/").content.decode()
    isi = {
        "minute": "0", "hour": "6", "day_of_week": "*", "day_of_month": "*", "month_of_year": "*",
        "timezone": "Asia/Makassar",
    }  # fmt: skip
    assert ruang.post("/admin/django_celery_beat/crontabschedule/add/", isi).status_code == 302
    assert "Tiap hari pukul 06.00" in ruang.get("/admin/django_celery_beat/crontabschedule/").content.decode()
    assert Jejak.objects.filter(kata="menambah").count() == 2


def test_hasil_tugas_hanya_dibaca_dan_nomor_orang_tersamar(ruang: Client) -> None:
    hasil = TaskResult.objects.create(
        task_id="abc", task_name="lpse.detak", status="FAILURE", result='"gagal"',
        traceback="ValueError: NIK 7322015203900001 sudah dipakai",
    )  # fmt: skip
    alamat = f"/admin/django_celery_results/taskresult/{hasil.pk}/change/"
    halaman = ruang.get(alamat).content.decode()
    assert "Gagal" in halaman
    assert "7322…01" in halaman
    assert "7322015203900001" not in halaman
    assert ruang.post(alamat, {"status": "SUCCESS"}).status_code == 403
