"""What the tests of this unit ask for by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from django.utils import timezone

from infrastruktur.pemantauan.enums import Metrik
from infrastruktur.pemantauan.pengukur import Ukuran
from infrastruktur.pemantauan.tulis import Sampel, tulis
from infrastruktur.perangkat.models import Server
from tests.pabrik import PabrikServer


@pytest.fixture
def server(db: None) -> Server:
    """SPSE-DB, watched for thirty days."""
    return PabrikServer(kode="spse-db", nama="SPSE-DB")


@dataclass
class PengukurUji:
    """A machine made of numbers."""

    disk: float = 44.0
    ram: float = 61.0
    cpu: float = 23.0
    kait: str = "/data"
    lain: Sequence[Ukuran] = field(default_factory=list)

    def ukur(self) -> list[Ukuran]:
        return [
            Ukuran(Metrik.DISK, self.disk, self.kait, int(self.disk * 10**10), 10**12),
            Ukuran(Metrik.RAM, self.ram, terpakai=int(self.ram * 10**8), total=10**10),
            Ukuran(Metrik.CPU, self.cpu, total=4),
            Ukuran(Metrik.UPTIME, 86_400.0),
            *self.lain,
        ]


Isi = Callable[..., int]


@pytest.fixture
def isi() -> Isi:
    """``isi(server, metrik, nilai=[…], mulai=…, kait=…)``: samples every five minutes, as an agent writes them."""

    def jalan(
        server: Server,
        metrik: Metrik,
        nilai: Sequence[float],
        *,
        mulai: dt.datetime | None = None,
        kait: str = "",
        selang: dt.timedelta = dt.timedelta(minutes=5),
    ) -> int:
        awal = mulai or timezone.now() - selang * (len(nilai) - 1)
        return tulis(
            [
                Sampel(server.pk, metrik.value, kait, awal + selang * n, float(v), None, None)
                for n, v in enumerate(nilai)
            ]
        )

    return jalan
