"""Which tickets this browser was let into: by its own report, by number and code, or by a mailed link."""

from __future__ import annotations

import datetime as dt

from lpse.publik.hak import Pintu

LAPORAN, KODE, TAUTAN = "laporan", "kode", "tautan"
#: A library's computer may be the next one's in an hour; whoever comes back has the number and the code.
PINTU = Pintu(
    "layanan.tiket",
    {LAPORAN: dt.timedelta(hours=2), KODE: dt.timedelta(hours=1), TAUTAN: dt.timedelta(hours=2)},
)
#: Who acts, as the trail tells it.
SEBUTAN = {LAPORAN: "Pelapor lewat halaman publik", KODE: "Pelapor dengan kode akses", TAUTAN: "Pelapor lewat tautan"}
