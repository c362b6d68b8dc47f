"""Every write of the daily monitoring, gathered: one door for views, tasks, commands and the admin."""

from __future__ import annotations

from infrastruktur.pemantauan.services_harian import (
    catat_harian,
    jelaskan_hari_kosong,
    konfirmasi_beberapa,
    konfirmasi_harian,
    tambah_catatan,
)
from infrastruktur.pemantauan.services_peringatan import ingatkan, periksa_senyap
from infrastruktur.pemantauan.services_tindak_lanjut import (
    batalkan_tindak_lanjut,
    buka_tindak_lanjut,
    kerjakan_tindak_lanjut,
    selesaikan_tindak_lanjut,
)
from infrastruktur.pemantauan.services_ukur import (
    TUGAS_UKUR,
    ramal,
    rawat_partisi,
    ringkas,
    suruh_ukur,
    ukur,
    ukur_sekarang,
)

__all__ = [
    "TUGAS_UKUR",
    "batalkan_tindak_lanjut",
    "buka_tindak_lanjut",
    "catat_harian",
    "ingatkan",
    "jelaskan_hari_kosong",
    "kerjakan_tindak_lanjut",
    "konfirmasi_beberapa",
    "konfirmasi_harian",
    "periksa_senyap",
    "ramal",
    "rawat_partisi",
    "ringkas",
    "selesaikan_tindak_lanjut",
    "suruh_ukur",
    "tambah_catatan",
    "ukur",
    "ukur_sekarang",
]
