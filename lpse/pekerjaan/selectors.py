"""How every scheduled duty stands: its last run, whether the next is overdue, whether its schedule was changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from celery.schedules import BaseSchedule, maybe_schedule
from django.conf import settings
from django.utils import timezone
from django_celery_beat.models import PeriodicTask

from lpse.pekerjaan.enums import BELUM_USAI, NADA_HASIL, HasilJalan
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN, Pekerjaan, terlihat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

#: A worker that is busy, or a portal that was just started, may be this late without anybody's concern.
TENGGANG = dt.timedelta(minutes=15)
_MENIT, _JAM = 60, 3600


@dataclass(frozen=True)
class Jadwal:
    """When a duty runs by beat's own table; the settings propose, the Kepala decides (ADR 0009)."""

    jadwal: BaseSchedule | None
    hidup: bool = True
    sejak: dt.datetime | None = None
    diubah: bool = False


@dataclass(frozen=True)
class KeadaanPekerjaan:
    """One duty with its last run, its last ended run, and its schedule."""

    pekerjaan: Pekerjaan
    jadwal: Jadwal
    terakhir: JalanTugas | None
    usai: JalanTugas | None
    boleh: bool
    sekarang: dt.datetime

    @property
    def berlangsung(self) -> bool:
        """Ordered or under way, and not for longer than that may take (the reaper closes those)."""
        return self.terakhir is not None and self.terakhir.hasil in BELUM_USAI

    @property
    def terlambat(self) -> bool:
        """The next run should have begun long ago. A duty that is switched off is nobody's delay."""
        acuan = self.terakhir.mulai if self.terakhir else self.jadwal.sejak
        if self.jadwal.jadwal is None or acuan is None or not self.jadwal.hidup or self.berlangsung:
            return False
        return bool(self.jadwal.jadwal.remaining_estimate(acuan) < -TENGGANG)

    @property
    def perlu_orang(self) -> bool:
        return self.terlambat or (self.usai is not None and self.usai.hasil in {HasilJalan.GAGAL, HasilJalan.GALAT})

    @property
    def kata(self) -> str:
        """The state in one word or two."""
        if self.terakhir is not None and self.berlangsung:
            return str(HasilJalan(self.terakhir.hasil).label)
        if self.terlambat:
            return "Terlambat"
        return str(HasilJalan(self.usai.hasil).label) if self.usai else "Belum pernah"

    @property
    def nada(self) -> tuple[str, str]:
        if self.terakhir is not None and self.berlangsung:
            return NADA_HASIL[self.terakhir.hasil]
        if self.terlambat:
            return "kritis", "clock"
        return NADA_HASIL[self.usai.hasil] if self.usai else ("netral", "circle-dashed")

    @property
    def lama(self) -> str:
        return lama_jalan(self.usai) if self.usai else ""


def lama_jalan(jalan: JalanTugas) -> str:
    """«0,4 detik», «3 menit 5 detik», «1 jam 12 menit»; empty while it runs."""
    if jalan.selesai is None:
        return ""
    detik = max((jalan.selesai - jalan.mulai).total_seconds(), 0)
    if detik < _MENIT:
        return f"{bahasa.angka(detik, 1 if detik < 10 else 0)} detik"  # noqa: PLR2004 - one digit is enough from ten on
    if detik < _JAM:
        return f"{int(detik // _MENIT)} menit {int(detik % _MENIT)} detik"
    return f"{int(detik // _JAM)} jam {int(detik % _JAM // _MENIT)} menit"


def keadaan_pekerjaan(pengguna: Pengguna) -> list[KeadaanPekerjaan]:
    """Every duty this person may see, what needs a person first, then by label. Three queries."""
    semua = terlihat(pengguna)
    terakhir = _terakhir(semua, JalanTugas.objects.all())
    usai = _terakhir(semua, JalanTugas.objects.exclude(hasil__in=BELUM_USAI))
    jadwal = _jadwal()
    kini = timezone.now()
    hasil = [
        KeadaanPekerjaan(
            p, jadwal.get(p.tugas, Jadwal(None)), terakhir.get(p.tugas), usai.get(p.tugas),
            p.boleh_dijalankan(pengguna), kini,
        )
        for p in semua
    ]  # fmt: skip
    return sorted(hasil, key=lambda k: (not k.perlu_orang, k.pekerjaan.label))


def _terakhir(semua: Iterable[Pekerjaan], kueri: QuerySet[JalanTugas]) -> dict[str, JalanTugas]:
    """The newest row of each duty: as many index look-ups as duties, one query."""
    satu = [kueri.filter(tugas=p.tugas).order_by("-mulai")[:1] for p in semua]
    if not satu:
        return {}
    return {j.tugas: j for j in satu[0].union(*satu[1:], all=True)}


def _jadwal() -> dict[str, Jadwal]:
    bawaan = {isi["task"]: maybe_schedule(isi["schedule"]) for isi in settings.CELERY_BEAT_SCHEDULE.values()}
    hasil = {tugas: Jadwal(cast("BaseSchedule", jadwal)) for tugas, jadwal in bawaan.items()}
    for baris in PeriodicTask.objects.filter(task__in=PEKERJAAN).select_related("crontab", "interval"):
        jadwal: Any = baris.schedule
        asal = bawaan.get(baris.task)
        diubah = asal is not None and not _sama(jadwal, asal)
        hasil[baris.task] = Jadwal(jadwal, baris.enabled, baris.date_changed, diubah)
    return hasil


def _sama(satu: Any, lain: Any) -> bool:  # noqa: ANN401 - Celery's schedules
    """Whether two schedules name the same moments, zones aside."""
    if hasattr(satu, "minute") != hasattr(lain, "minute"):
        return False
    if not hasattr(satu, "minute"):
        return bool(satu.run_every == lain.run_every)
    bagian = ("minute", "hour", "day_of_week", "day_of_month", "month_of_year")
    return all(getattr(satu, b) == getattr(lain, b) for b in bagian)
