"""How often one address may ask the public pages; counted in Redis, in fixed windows."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.cache import cache

from lpse.akun.alamat import alamat_pengunjung

if TYPE_CHECKING:
    from django.http import HttpRequest


def detik() -> int:
    """Seconds of the clock the windows are counted by."""
    return int(time.time())


@dataclass(frozen=True)
class Laju:
    """``batas`` requests in each ``jendela`` seconds from one address."""

    nama: str
    batas: int
    jendela: int = 60

    def tunggu(self, request: HttpRequest) -> int:
        """Count this request; 0 when it may pass, else the seconds until the next window."""
        sekarang = detik()
        ke = sekarang // self.jendela
        kunci = f"laju:{self.nama}:{alamat_pengunjung(request)}:{ke}"
        cache.add(kunci, 0, self.jendela * 2)
        return 0 if cache.incr(kunci) <= self.batas else (ke + 1) * self.jendela - sekarang
