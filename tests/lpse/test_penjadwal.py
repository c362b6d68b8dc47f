"""Beat's schedules: made once from the settings, then the Kepala's word holds over a restart."""

from __future__ import annotations

from typing import Any

import pytest
from celery import current_app
from celery.schedules import crontab
from django.conf import settings
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from lpse.penjadwal import EntriKantor, PenjadwalKantor

pytestmark = pytest.mark.django_db
ISI: dict[str, Any] = {"task": "lpse.detak", "schedule": 30.0, "options": {"expires": 25, "queue": "utama"}}


def test_jadwal_dibuat_dengan_batas_kedaluwarsa() -> None:
    EntriKantor.from_entry("Uji", app=current_app, **ISI)
    jadwal = PeriodicTask.objects.get(name="Uji")
    assert (jadwal.task, jadwal.expire_seconds, jadwal.queue, jadwal.enabled) == ("lpse.detak", 25, "utama", True)
    assert jadwal.interval.every == 30


def test_perubahan_kepala_bertahan_saat_beat_mulai_lagi() -> None:
    EntriKantor.from_entry("Uji", app=current_app, **ISI)
    lain = IntervalSchedule.objects.create(every=2, period="minutes")
    PeriodicTask.objects.filter(name="Uji").update(interval=lain, enabled=False)
    EntriKantor.from_entry("Uji", app=current_app, **ISI)
    jadwal = PeriodicTask.objects.get(name="Uji")
    assert (jadwal.interval_id, jadwal.enabled) == (lain.pk, False)


def test_yang_milik_program_tetap_mengikuti_setelan() -> None:
    EntriKantor.from_entry("Uji", app=current_app, **ISI)
    PeriodicTask.objects.filter(name="Uji").update(task="lama.hilang", expire_seconds=None)
    entri = EntriKantor.from_entry("Uji", app=current_app, **ISI)
    jadwal = PeriodicTask.objects.get(name="Uji")
    assert (jadwal.task, jadwal.expire_seconds) == ("lpse.detak", 25)
    assert entri.model.task == "lpse.detak"


def test_setelan_kantor_seluruhnya_dapat_dipasang() -> None:
    for nama_jadwal, isi in settings.CELERY_BEAT_SCHEDULE.items():
        PenjadwalKantor.Entry.from_entry(nama_jadwal, app=current_app, **isi)
    nama = set(settings.CELERY_BEAT_SCHEDULE)
    assert set(PeriodicTask.objects.values_list("name", flat=True)) == nama
    for jadwal in PeriodicTask.objects.all():
        asal = settings.CELERY_BEAT_SCHEDULE[jadwal.name]
        assert jadwal.expire_seconds == asal["options"]["expires"]
        if isinstance(asal["schedule"], float):
            assert jadwal.expire_seconds < asal["schedule"]
        else:
            assert isinstance(asal["schedule"], crontab)
    assert settings.CELERY_BEAT_SCHEDULER == "lpse.penjadwal:PenjadwalKantor"
