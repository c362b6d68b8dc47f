"""The doors of retention, gathered: what views, tasks and other packages call."""

from __future__ import annotations

from arsip.retensi.services_jra import Nilai, muat_jra, terbitkan_versi
from arsip.retensi.services_laksana import kirim, laksanakan, paketkan, perintahkan, samakan_usul
from arsip.retensi.services_penahanan import akhiri, tahan, tambah_cakupan
from arsip.retensi.services_pindah import samakan_pemindahan, susun_pemindahan
from arsip.retensi.services_setuju import catat_surat, setujui, terbitkan_pemusnahan, terbitkan_penyerahan
from arsip.retensi.services_susul import ingatkan, susulan
from arsip.retensi.services_usul import (
    ajukan,
    batalkan,
    keluarkan_butir,
    kembalikan,
    mulai_penilaian,
    nilai,
    susun_usul,
)

__all__ = [
    "Nilai",
    "ajukan",
    "akhiri",
    "batalkan",
    "catat_surat",
    "ingatkan",
    "keluarkan_butir",
    "kembalikan",
    "kirim",
    "laksanakan",
    "muat_jra",
    "mulai_penilaian",
    "nilai",
    "paketkan",
    "perintahkan",
    "samakan_pemindahan",
    "samakan_usul",
    "setujui",
    "susulan",
    "susun_pemindahan",
    "susun_usul",
    "tahan",
    "tambah_cakupan",
    "terbitkan_pemusnahan",
    "terbitkan_penyerahan",
    "terbitkan_versi",
]
