"""Several threads at the same door: each with a database connection of its own, all let go at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.db import connection

T = TypeVar("T")
#: A lock that two wait for for ever ends here; work on a busy machine must not.
BATAS_DETIK = 240


@dataclass
class HasilBenang(Generic[T]):
    """What came out: the values of those who passed, the errors of those who were refused."""

    nilai: list[T] = field(default_factory=list)
    galat: list[Exception] = field(default_factory=list)


def jalankan_serempak(*tugas: Callable[[], T]) -> HasilBenang[T]:
    """Run each callable in its own thread at once and wait for all. Raises: AssertionError when one hangs."""
    hasil: HasilBenang[T] = HasilBenang()
    garis = threading.Barrier(len(tugas))

    def jalan(satu: Callable[[], T]) -> None:
        try:
            connection.ensure_connection()
            garis.wait(BATAS_DETIK)
            hasil.nilai.append(satu())
        except Exception as galat:  # noqa: BLE001 - the test decides which errors it expected
            hasil.galat.append(galat)
        finally:
            connection.close()

    utas = [threading.Thread(target=jalan, args=(satu,), daemon=True) for satu in tugas]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(BATAS_DETIK)
    assert not [u for u in utas if u.is_alive()], "Ada benang yang macet (saling menunggu kunci?)."
    return hasil
