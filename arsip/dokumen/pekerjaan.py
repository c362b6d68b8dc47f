"""What the schedule runs of the register."""

from __future__ import annotations

from arsip.dokumen.services_naskah import susulan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan, izin_unit

SUSULAN = "arsip.dokumen.susulan"

daftarkan(
    Pekerjaan(SUSULAN, "Arsipkan naskah yang tertinggal", "tiap jam, menit ke-20", susulan, izin="arsip.kelola_arsip")
)
izin_unit("arsip", "arsip.view_sasaran")  # the archivist and the technicians
