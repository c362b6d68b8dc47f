"""What a failed task tells the worker's main process, kept short enough for the pipe between them.

billiard sends, beside the exception and the traceback as text, a copy of every frame with the position of each of its
instructions: 70 kB for an ordinary chain of calls. A pipe holds 64. While the worker shuts down nobody empties it, so
the child waits in the middle of its message and the main process for the end of another: the worker never ends. Nothing
reads that copy once the child itself has written its log line; the text tells the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from celery.signals import task_failure, task_postrun, task_retry

if TYPE_CHECKING:
    from billiard.einfo import ExceptionInfo

_galat: dict[str, ExceptionInfo] = {}


def ingat(einfo: ExceptionInfo, sender: Any, task_id: str = "", **_lain: Any) -> None:  # noqa: ANN401 - signal
    """Before the log line is written, which still wants the frames."""
    _galat[task_id or sender.request.id] = einfo


def ringkaskan(task_id: str, **_lain: Any) -> None:  # noqa: ANN401 - signal
    """After it, and before the message is sent."""
    if einfo := _galat.pop(task_id, None):
        einfo.tb = None


def dengarkan() -> None:
    """Connect once per process (called by ``lpse.catatan.celery.pasang``)."""
    task_failure.connect(ingat, weak=False, dispatch_uid="lpse.catatan.galat_tugas.gagal")
    task_retry.connect(ingat, weak=False, dispatch_uid="lpse.catatan.galat_tugas.ulang")
    task_postrun.connect(ringkaskan, weak=False, dispatch_uid="lpse.catatan.galat_tugas.selesai")
