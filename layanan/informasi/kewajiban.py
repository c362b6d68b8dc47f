"""The duty to inform the public, as it stands (PPU Pasal 2d, UU 14/2008 Pasal 22)."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse

from layanan.informasi.selectors import angka
from layanan.informasi.selectors_keberatan import angka_keberatan
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

_HARI = 365


@kewajiban("R-058")
def melayani_informasi() -> Bukti:
    """Requests of the year, answered within ten plus seven working days; the public pages stand open."""
    kini = bahasa.hari_ini()
    sejak = kini - dt.timedelta(days=_HARI)
    a, keberatan = angka(sejak, kini), angka_keberatan(sejak, kini)
    tautan = reverse("layanan:daftar_informasi")
    if not a.masuk:
        return Bukti(Status.PERHATIAN, "0 permintaan", "Formulir publik terbuka; belum ada permintaan.", tautan)
    kata = f"{a.dijawab} dijawab, {a.tepat_waktu} tepat waktu"
    if keberatan.masuk:
        kata += f"; {keberatan.masuk} keberatan, {keberatan.terbuka} belum ditanggapi"
    if keberatan.lewat:
        return Bukti(
            Status.PERHATIAN, f"{a.masuk} permintaan", f"{kata}, {keberatan.lewat} lewat 30 hari kerja.", tautan
        )
    if a.lewat:
        return Bukti(Status.PERHATIAN, f"{a.masuk} permintaan", f"{kata}; {a.lewat} lewat tenggat.", tautan)
    return Bukti(Status.TERPENUHI, f"{a.masuk} permintaan", f"{kata}; tidak ada yang lewat tenggat.", tautan)
