"""Small rows of our own in the shape of LKPP's answers, with every trap of DOMAIN.md A1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from layanan.paket.berkas import IMPOR
from lpse.berkas.services import simpan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_UMUM: dict[str, Any] = {
    "tahun_anggaran": 2026, "list_tahun_anggaran": "2026", "kd_klpd": "D447", "kd_satker": "12335093",
    "kd_satker_str": "1.03.0.00.0.00.01.0000", "nama_satker": "DINAS PEKERJAAN UMUM", "kd_tender": 10096514000,
    "kd_rup": "55901301;55901302", "nama_paket": "Rekonstruksi Jalan", "pagu": 7500000000, "hps": 7426180000.55,
    "sumber_dana": "APBD;APBDP", "kualifikasi_paket": None, "jenis_pengadaan": "Pekerjaan Konstruksi",
    "mtd_pemilihan": "Tender", "mtd_kualifikasi": "Pasca Satu File", "status_tender": "Berlangsung", "versi_tender": 1,
    "tgl_pengumuman_tender": "2026-10-01 10:00:00", "nama_ppk": "Pejabat Lima", "nip_ppk": "197701012008011670",
    "nip_pokja": "197501012000011001;197801011998012002", "nama_pokja": "Pejabat Satu;Pejabat Dua",
    "lokasi_pekerjaan": "Sabbang - Luwu Utara (Kab.)", "url_lpse": "https://spse.lutra.example/eproc4/",
}  # fmt: skip
TENDER: list[Any] = [
    _UMUM,
    {
        **_UMUM, "versi_tender": 2, "tgl_pengumuman_tender": "2026-11-02T10:00:00.000000Z",
        "nama_paket": "<p>Rekonstruksi Jalan Ruas Sabbang–Tallang\n Tahap II &amp; Drainase</p>",
    },
    {
        **_UMUM, "kd_tender": "10096515000", "kd_satker": 152339, "kd_satker_str": None, "hps": "tidak ada",
        "nama_satker": "Dinas Kesehatan", "tgl_pengumuman_tender": "kemarin", "url_lpse": "javascript:alert(1)",
        "status_tender": "Dievaluasi Ulang Kembali",
    },
    {
        **_UMUM, "kd_tender": "10096516000.0", "nip_pokja": "1;2", "nama_pokja": "Pejabat Tiga", "hps": 9e9,
        "tgl_pengumuman_tender": "2026-10-09 10:00:01.679000Z",
    },
    {"Kode Tender": 10096517000, "Nama Paket": "Bangun <b>Pagar</b>", "Pagu": "50000000", "Tahun Anggaran": "2026"},
    {**_UMUM, "kd_tender": None},
    {**_UMUM, "kd_tender": 10096518000, "nama_paket": " - "},
    {**_UMUM, "kd_tender": 12},
    "bukan objek",
]  # fmt: skip
NON_TENDER: list[Any] = [
    {
        "tahun_anggaran": 2026, "nama_satker": "DINAS KETENAGAKERJAAN", "lls_id": 10048728000,
        "kd_nontender": 10048728000, "kd_rup": "55901309", "nama_paket": "Belanja kursus", "pagu": 79747800,
        "hps": 79747800, "status_nontender": "Selesai", "versi_nontender": 1, "kategori_pengadaan": "Jasa Lainnya",
        "tgl_pengumuman_nontender": "2026-01-31 14:00:00.000000Z", "nip_nama_ppk": "196801012005011127 - Pejabat Lima",
        "nip_nama_pokja": None, "nip_nama_pp": "197801011998011701 - Pejabat Empat",
        "url_lpse": "https://spse.lutra.example/eproc4",
    },
    {"kd_nontender": 10048729000, "nama_paket": "Tanpa tahun", "nip_nama_pp": "Pejabat Enam;"},
]  # fmt: skip
_TAHAP: dict[str, Any] = {
    "kd_tender": 10096514000, "kd_tahapan": 18807, "nama_tahapan": "Pengumuman Pascakualifikasi", "kd_akt": 291,
    "nama_akt": None, "tgl_awal": "2026-11-02 10:00:00", "tgl_akhir": "2026-11-09 23:59:00",
}  # fmt: skip
JADWAL: list[Any] = [
    _TAHAP,
    {
        **_TAHAP, "kd_tahapan": "18808", "nama_tahapan": "Upload Dokumen Penawaran", "tgl_awal": "2026-11-10",
        "tgl_akhir": "2026-11-24T16:00:00.000000Z",
    },
    {
        **_TAHAP, "kd_tahapan": 18843, "nama_tahapan": None, "tgl_awal": "2026-11-25 08:00:00",
        "tgl_akhir": "2026-11-27 08:00:00",
    },
    {
        **_TAHAP, "kd_tahapan": 5, "nama_tahapan": "Terbalik", "tgl_awal": "2026-12-25 08:00:00",
        "tgl_akhir": "2026-11-01 08:00:00",
    },
    {**_TAHAP, "kd_tender": 77777},
    {**_TAHAP, "kd_tahapan": None, "kd_akt": None},
    {**_TAHAP, "kd_tahapan": 6, "tgl_akhir": None},
    {**_TAHAP, "kd_tender": True},
]  # fmt: skip
_RUP: dict[str, Any] = {
    "tahun_anggaran": 2026, "kd_satker": 152339, "kd_satker_str": "2.07.3.32.0.00.09.0000",
    "nama_satker": "DINAS KETENAGAKERJAAN", "kd_rup": 53605662, "nama_paket": "Pelatihan barista", "pagu": 79691100,
    "metode_pengadaan": "Pengadaan Langsung", "jenis_pengadaan": "Jasa Lainnya", "tgl_awal_pemilihan": "2026-01-10",
    "tgl_pengumuman_paket": "2026-01-04 22:31:51", "status_aktif_rup": True, "status_delete_rup": False,
    "status_umumkan_rup": "Terumumkan",
}  # fmt: skip
RUP_PENYEDIA: list[Any] = [
    _RUP,
    {**_RUP, "kd_rup": "53605663", "status_delete_rup": "true"},
    {**_RUP, "kd_rup": 53605664, "status_aktif_rup": 0, "pagu": -5},
    {**_RUP, "kd_rup": 53605665, "status_umumkan_rup": "Draf", "pagu": True, "tgl_awal_pemilihan": "2026-13-40"},
    {**_RUP, "kd_rup": "x"},
    {**_RUP, "kd_rup": "9" * 21},
    {**_RUP, "kd_rup": 9, "tahun_anggaran": "0026", "tgl_pengumuman_paket": "0026-01-01"},
]
RUP_SWAKELOLA: list[Any] = [
    {
        **{k: v for k, v in _RUP.items() if not k.startswith(("status", "tgl_awal"))}, "pagu": "1e30",
        "tipe_swakelola_nama": "Tipe 1", "tgl_awal_pelaksanaan_kontrak": "2026-02-01", "nama_satker": {"aneh": 1},
        "kd_satker": "000",
    }
]  # fmt: skip


def berkas_json(isi: Any, *, oleh: Pengguna) -> Berkas:  # noqa: ANN401 - rows, or raw bytes
    """A stored file of the import."""
    mentah = isi if isinstance(isi, bytes) else json.dumps(isi, ensure_ascii=False).encode()
    return simpan(isi=mentah, nama="data.json", tipe="application/json", kegunaan=IMPOR, oleh=oleh)
