"""Gathers the models of the kernel's packages for Django."""

from __future__ import annotations

from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, Peran, ProfilLPSE, Undangan
from lpse.berkas.models import Berkas, IsiBerkas, Unggahan
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak, SegelJejak
from lpse.kepatuhan.models import (
    HasilKewajiban,
    Ketentuan,
    PasalKetentuan,
    Peraturan,
    ProfilPeraturan,
    RiwayatKewajiban,
)
from lpse.naskah.models import FormatNomor, Naskah, PencacahNomor, RevisiNaskah, TandaTangan
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import JamTenang, Kabar, KaitWeb, Kiriman, PreferensiKabar
from lpse.tampilan.models import SaringanTersimpan
from lpse.waktu.models import HariKhusus, JamKerja, JamPeriode, PeristiwaJam, VersiKalender

__all__ = [
    "Berkas",
    "FormatNomor",
    "HariKhusus",
    "HasilKewajiban",
    "Instansi",
    "IsiBerkas",
    "JalanTugas",
    "JamKerja",
    "JamLayanan",
    "JamPeriode",
    "JamTenang",
    "JangkarJejak",
    "Jejak",
    "Kabar",
    "KaitWeb",
    "Ketentuan",
    "Kiriman",
    "Naskah",
    "PasalKetentuan",
    "PemeriksaanJejak",
    "PencacahNomor",
    "Pengguna",
    "PenugasanPeran",
    "Peran",
    "Peraturan",
    "PeristiwaJam",
    "PreferensiKabar",
    "ProfilLPSE",
    "ProfilPeraturan",
    "RevisiNaskah",
    "RiwayatKewajiban",
    "SaringanTersimpan",
    "SegelJejak",
    "SertifikatPenanda",
    "TandaTangan",
    "Undangan",
    "Unggahan",
    "VersiKalender",
]
