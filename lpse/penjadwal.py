"""Beat's scheduler: the settings name the office's schedules and their first times; afterwards the Kepala's word holds.

django-celery-beat's own scheduler writes the settings over the table at every start, which would undo what was changed
in the Kepala's room, and it knows ``expire_seconds`` only, so that ``expires`` of Celery's own schedules was lost.
"""

from __future__ import annotations

from typing import Any

from django_celery_beat.models import PeriodicTask
from django_celery_beat.schedulers import DatabaseScheduler, ModelEntry


class EntriKantor(ModelEntry):  # type: ignore[misc] # the library publishes no types
    """A schedule that is made once; only what the program itself knows better follows the settings."""

    @classmethod
    def from_entry(cls, name: str, app: Any = None, **entry: Any) -> EntriKantor:  # noqa: ANN401 - Celery's signature
        isi = cls._unpack_fields(**entry)
        jadwal, baru = PeriodicTask.objects.get_or_create(name=name, defaults=isi)
        if not baru:
            tetap = {bidang: isi[bidang] for bidang in ("task", "args", "kwargs", "queue", "expire_seconds")}
            if any(getattr(jadwal, bidang) != nilai for bidang, nilai in tetap.items()):
                PeriodicTask.objects.filter(pk=jadwal.pk).update(**tetap)
                jadwal.refresh_from_db()
        return cls(jadwal, app=app)

    @classmethod
    def _unpack_options(cls, expires: float | None = None, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - Celery's
        isi: dict[str, Any] = super()._unpack_options(**options)
        if expires is not None:
            isi["expire_seconds"] = int(expires)
        return isi


class PenjadwalKantor(DatabaseScheduler):  # type: ignore[misc] # the library publishes no types
    """``CELERY_BEAT_SCHEDULER``."""

    Entry = EntriKantor

    def install_default_entries(self, data: Any) -> None:  # noqa: ANN401 - the library's signature
        """Nothing: the clean-up of old results stands in the settings under a name of ours."""
