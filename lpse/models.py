"""Gathers the models of the kernel's packages for Django."""

from __future__ import annotations

from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, Peran, ProfilLPSE, Undangan
from lpse.berkas.models import Berkas, IsiBerkas, Unggahan
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak, SegelJejak
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import JamTenang, Kabar, KaitWeb, Kiriman, PreferensiKabar
from lpse.tampilan.models import SaringanTersimpan
from lpse.waktu.models import HariKhusus, JamKerja, JamPeriode, PeristiwaJam, VersiKalender

__all__ = [
    "Berkas",
    "HariKhusus",
    "Instansi",
    "IsiBerkas",
    "JalanTugas",
    "JangkarJejak",
    "JamKerja",
    "JamLayanan",
    "JamPeriode",
    "JamTenang",
    "Jejak",
    "Kabar",
    "KaitWeb",
    "Kiriman",
    "PemeriksaanJejak",
    "Pengguna",
    "PenugasanPeran",
    "Peran",
    "PeristiwaJam",
    "PreferensiKabar",
    "ProfilLPSE",
    "SaringanTersimpan",
    "SegelJejak",
    "Undangan",
    "Unggahan",
    "VersiKalender",
]
