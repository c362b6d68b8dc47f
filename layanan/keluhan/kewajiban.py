"""Duties of complaints and suggestions, as they stand (Perka LKPP 2/2010 Pasal 11(2)c, 19(1)d)."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse

from layanan.keluhan.selectors import angka, angka_masukan
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

_HARI = 365


def _setahun() -> tuple[dt.date, dt.date]:
    kini = bahasa.hari_ini()
    return kini - dt.timedelta(days=_HARI), kini


@kewajiban("R-095")
def menangani_keluhan() -> Bukti:
    """Complaints of the year, answered in time; none waits beyond its day."""
    a = angka(*_setahun())
    tautan = reverse("layanan:daftar_keluhan")
    if not a.masuk:
        return Bukti(Status.PERHATIAN, "0 keluhan", "Belum ada keluhan setahun terakhir.", tautan)
    kata = f"{a.dijawab} dijawab" + (f", {a.persen_tepat} % tepat waktu" if a.persen_tepat is not None else "")
    if a.lewat:
        return Bukti(Status.PERHATIAN, f"{a.masuk} keluhan", f"{kata}; {a.lewat} lewat tenggat.", tautan)
    return Bukti(Status.TERPENUHI, f"{a.masuk} keluhan", f"{kata}; tidak ada yang lewat tenggat.", tautan)


@kewajiban("R-052")
def menerima_masukan() -> Bukti:
    """Suggestions of the year and what became of them."""
    a = angka_masukan(*_setahun())
    tautan = reverse("layanan:daftar_masukan")
    if not a.masuk:
        return Bukti(Status.PERHATIAN, "0 masukan", "Belum ada masukan setahun terakhir.", tautan)
    kata = f"{a.selesai} ditindaklanjuti sampai selesai, {a.terbuka} berjalan"
    if a.lewat:
        return Bukti(Status.PERHATIAN, f"{a.masuk} masukan", f"{kata}; {a.lewat} lewat tenggat.", tautan)
    return Bukti(Status.TERPENUHI, f"{a.masuk} masukan", f"{kata}.", tautan)
