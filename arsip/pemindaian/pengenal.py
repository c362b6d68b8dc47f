"""Limits itself, then becomes ocrmypdf: ``python -m arsip.pemindaian.pengenal MB SECONDS …ocrmypdf's arguments``.

Runs outside Django. The limits are inherited by tesseract; when the worker dies, this dies with it.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys

_PR_SET_PDEATHSIG = 1


def batasi(mb: int, detik: int) -> None:
    """Memory and processor time for this process and each of its children, and the lowest place in the queue."""
    byte = mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (byte, byte))
    resource.setrlimit(resource.RLIMIT_CPU, (detik, detik + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(15)
    with contextlib.suppress(OSError, AttributeError):  # Linux only; elsewhere the time limit alone ends an orphan
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def main(argumen: list[str]) -> int:
    batasi(int(argumen[0]), int(argumen[1]))
    from ocrmypdf.__main__ import run  # noqa: PLC0415 - heavy, and only under the limits

    return int(run(argumen[2:]))  # type: ignore[no-untyped-call] # the library leaves its entry untyped


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
