"""Gathers what the packages hold for the Kepala's room."""

from __future__ import annotations

from lpse.admin_situs import pustaka
from lpse.akun import admin as akun, admin_kantor
from lpse.berkas import admin as berkas
from lpse.jejak import admin as jejak
from lpse.kepatuhan import admin as kepatuhan
from lpse.naskah import admin as naskah, admin_sertifikat as sertifikat
from lpse.pekerjaan import admin as pekerjaan
from lpse.tampilan import admin as tampilan
from lpse.waktu import admin as waktu

__all__ = [
    "admin_kantor",
    "akun",
    "berkas",
    "jejak",
    "kepatuhan",
    "naskah",
    "pekerjaan",
    "pustaka",
    "sertifikat",
    "tampilan",
    "waktu",
]
