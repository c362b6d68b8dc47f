"""The doors of the applications, gathered; each stands in the file of its kind of act."""

from __future__ import annotations

from registrasi.pendaftaran.kode import kode_akses, kode_cocok
from registrasi.pendaftaran.services_ajukan import ajukan, batalkan, isi_tanda_terima
from registrasi.pendaftaran.services_butir import lepas_berkas, terima_banyak, terima_butir
from registrasi.pendaftaran.services_dasar import (
    KELOLA,
    basi,
    batas_layanan,
    jejak,
    kunci_permohonan,
    pastikan_dapat_diisi,
    tulis,
)
from registrasi.pendaftaran.services_isi import (
    atur_wakil,
    buat,
    catat_spse,
    simpan_baris,
    simpan_formulir,
    simpan_keikutsertaan,
)
from registrasi.pendaftaran.services_tenggat import ingatkan, kedaluwarsakan, kedaluwarsakan_semua, periksa_tenggat

__all__ = [
    "KELOLA",
    "ajukan",
    "atur_wakil",
    "basi",
    "batalkan",
    "batas_layanan",
    "buat",
    "catat_spse",
    "ingatkan",
    "isi_tanda_terima",
    "jejak",
    "kedaluwarsakan",
    "kedaluwarsakan_semua",
    "kode_akses",
    "kode_cocok",
    "kunci_permohonan",
    "lepas_berkas",
    "pastikan_dapat_diisi",
    "periksa_tenggat",
    "simpan_baris",
    "simpan_formulir",
    "simpan_keikutsertaan",
    "terima_banyak",
    "terima_butir",
    "tulis",
]  # fmt: skip
