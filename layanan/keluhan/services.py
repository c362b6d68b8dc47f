"""The doors of a complaint, gathered; each stands in the file of its kind of act."""

from __future__ import annotations

from layanan.keluhan.kode import keluhan_cocok, kode_keluhan, kode_masukan
from layanan.keluhan.services_dasar import nomor_register
from layanan.keluhan.services_masukan import (
    DataMasukan,
    hentikan_masukan,
    selesaikan_masukan,
    telaah_masukan,
    terima_masukan,
    tindak_lanjuti_masukan,
)
from layanan.keluhan.services_pihak import buka_pengadu, lepas_terlapor, lihat_pengadu, pilah, tambah_terlapor
from layanan.keluhan.services_putus import (
    ajukan_keberatan,
    cabut,
    eskalasi,
    eskalasi_lewat,
    nilai,
    putus_keberatan,
    putuskan,
    selesaikan_diam,
)
from layanan.keluhan.services_tangani import (
    catat_isi,
    jawab_klarifikasi,
    lanjut_tanpa_klarifikasi,
    lanjutkan_yang_diam,
    tanya_klarifikasi,
    tetapkan,
)
from layanan.keluhan.services_terima import DataKeluhan, terima

__all__ = [
    "DataKeluhan",
    "DataMasukan",
    "ajukan_keberatan",
    "buka_pengadu",
    "cabut",
    "catat_isi",
    "eskalasi",
    "eskalasi_lewat",
    "hentikan_masukan",
    "jawab_klarifikasi",
    "keluhan_cocok",
    "kode_keluhan",
    "kode_masukan",
    "lanjut_tanpa_klarifikasi",
    "lanjutkan_yang_diam",
    "lepas_terlapor",
    "lihat_pengadu",
    "nilai",
    "nomor_register",
    "pilah",
    "putus_keberatan",
    "putuskan",
    "selesaikan_diam",
    "selesaikan_masukan",
    "tambah_terlapor",
    "tanya_klarifikasi",
    "telaah_masukan",
    "terima",
    "terima_masukan",
    "tetapkan",
    "tindak_lanjuti_masukan",
]
