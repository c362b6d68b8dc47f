"""The demo office's packages: tenders with stages around today, non-tenders, plans; read in through the import."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Final

from layanan.paket.berkas import IMPOR
from layanan.paket.enums import JenisImporPaket
from layanan.paket.models import ImporPaket, Paket, PaketRUP
from layanan.paket.services import jalankan_impor
from lpse.akun.models import Instansi
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: The tender that the other demos speak of.
KODE_UTAMA: Final = "10096514000"
_URL: Final = "https://spse.luwuutara.example/eproc4"
_TAHAP: Final = (
    ("18807", "Pengumuman Pascakualifikasi", -18, -9),
    ("18808", "Download Dokumen Pemilihan", -18, -2),
    ("18809", "Pemberian Penjelasan", -12, -12),
    ("18810", "Upload Dokumen Penawaran", -11, -2),
    ("18811", "Pembukaan Dokumen Penawaran", -1, 0),
    ("18812", "Evaluasi Administrasi, Kualifikasi, Teknis, dan Harga", 0, 6),
    ("18813", "Pembuktian Kualifikasi", 3, 7),
    ("18814", "Penetapan Pemenang", 8, 8),
    ("18815", "Pengumuman Pemenang", 8, 8),
    ("18816", "Masa Sanggah", 9, 14),
)
#: Name, method, kind, amount in millions; the first is the main one.
_PAKET: Final = (
    ("Rekonstruksi Jalan Ruas Sabbang–Tallang Tahap II", "Tender", "Pekerjaan Konstruksi", 7426),
    ("Pembangunan Gedung Rawat Inap RSUD Andi Djemma Masamba", "Tender", "Pekerjaan Konstruksi", 11850),
    ("Rehabilitasi Jaringan Irigasi D.I. Baliase Kiri", "Tender", "Pekerjaan Konstruksi", 4310),
    ("Pengadaan Alat Kesehatan Puskesmas Bone-Bone", "Tender", "Pengadaan Barang", 1875),
    (
        "Jasa Konsultansi Pengawasan Jalan Ruas Sabbang–Tallang",
        "Seleksi",
        "Jasa Konsultansi Badan Usaha Konstruksi",
        412,
    ),
    ("Penyusunan RDTR Kawasan Perkotaan Masamba", "Seleksi", "Jasa Konsultansi Badan Usaha Non Konstruksi", 865),
    ("Pembangunan Jembatan Gantung Desa Rinding Allo", "Tender", "Pekerjaan Konstruksi", 2940),
    ("Jasa Kebersihan Gedung Kantor Bupati", "Tender", "Jasa Lainnya", 1240),
)
_NAMA_RUP: Final = (
    "Belanja Alat Tulis Kantor", "Pemeliharaan Kendaraan Dinas", "Belanja Makan dan Minum Rapat",
    "Pengadaan Laptop dan Printer", "Jasa Konsultansi Perencanaan", "Rehabilitasi Ruang Kantor", "Belanja Bahan Cetak",
    "Pengadaan Mebel Kantor",
)  # fmt: skip


def _satker() -> list[Instansi]:
    return list(Instansi.objects.filter(aktif=True, hubungan="satker").order_by("pk")[:12])


def _saat(hari: dt.datetime, geser: int, jam: int, menit: int = 0) -> str:
    return f"{(hari + dt.timedelta(days=geser)):%Y-%m-%d} {jam:02}:{menit:02}:00"


def _umum(satker: Instansi, tahun: int) -> dict[str, Any]:
    return {
        "tahun_anggaran": tahun, "kd_satker": satker.pk + 120000, "kd_satker_str": satker.kode,
        "nama_satker": satker.nama, "sumber_dana": "APBD",
    }  # fmt: skip


def _tender(kini: dt.datetime, satker: list[Instansi]) -> tuple[list[Any], list[Any]]:
    """Announcements, and the stages of each, the main one with bids being opened today."""
    umum, jadwal = [], []
    for n, (nama, metode, jenis, juta) in enumerate(_PAKET):
        kode, geser = str(int(KODE_UTAMA) + n * 1000), (0, 0, 4, -5, 9, -20, 2, -40)[n]
        status = "Selesai" if geser < -15 else "Berlangsung"  # noqa: PLR2004 - the last stage is 14 days on
        umum.append({
            **_umum(satker[n % len(satker)], kini.year), "kd_tender": int(kode), "kd_rup": str(55965678 + n),
            "nama_paket": nama, "pagu": juta * 1_020_000, "hps": juta * 1_000_000 - 1234, "jenis_pengadaan": jenis,
            "mtd_pemilihan": metode, "mtd_kualifikasi": "Pasca Satu File",
            "kualifikasi_paket": "Kecil" if n % 2 else None,
            "kontrak_pembayaran": "Harga Satuan", "status_tender": status, "versi_tender": 1,
            "tgl_pengumuman_tender": _saat(kini, geser - 18, 8), "nama_ppk": "Ir. Abdul Rahman, M.T.",
            "nama_pokja": "Andi Mappanyukki, S.T.;Nurhayati, S.E.;Yusuf Pasande, S.Kom.",
            "nip_pokja": "197904122006041007;198208172009022004;198501232010011012",
            "lokasi_pekerjaan": "Kabupaten Luwu Utara", "url_lpse": _URL,
        })  # fmt: skip
        jadwal += [
            {
                "kd_tender": int(kode), "kd_tahapan": int(kd), "nama_tahapan": tahap, "kd_akt": int(kd) % 1000,
                "nama_akt": None, "tgl_awal": _saat(kini, geser + awal, 8),
                "tgl_akhir": _saat(kini, geser + akhir, 23, 59),
            }
            for kd, tahap, awal, akhir in _TAHAP
        ]  # fmt: skip
    return umum, jadwal


def _nontender(kini: dt.datetime, satker: list[Instansi]) -> list[Any]:
    return [
        {
            **_umum(satker[n % len(satker)], kini.year), "kd_nontender": 10048728000 + n * 1000,
            "kd_rup": str(56965678 + n), "nama_paket": f"{nama} {satker[n % len(satker)].nama}", "pagu": 90_000_000 + n,
            "hps": 89_500_000, "jenis_pengadaan": "Pengadaan Barang", "mtd_pemilihan": "Pengadaan Langsung",
            "status_nontender": ("Selesai", "Berlangsung")[n % 2], "versi_nontender": 1,
            "tgl_pengumuman_nontender": _saat(kini, -3 * n - 2, 9), "url_lpse": _URL,
            "nip_nama_pp": "198810102012011005 - Hasrul, S.E.", "nip_nama_ppk": "197701012008011670 - Ir. Abdul Rahman",
        }
        for n, nama in enumerate(_NAMA_RUP)
    ]  # fmt: skip


def _rup(konteks: KonteksDemo, satker: list[Instansi]) -> list[Any]:
    """Most work units announced; one some of it, one too early, one nothing."""
    kini, banyak = konteks.sekarang, konteks.pilih(kecil=4, sedang=8, besar=120)
    hasil = []
    for n, satu in enumerate(satker[:-1]):
        for m in range(banyak if n else 2):
            bulan = 12 if n == 1 and m == 0 else 1
            tahun = kini.year - 1 if bulan == 12 else kini.year  # noqa: PLR2004 - December
            hasil.append({
                **_umum(satu, kini.year), "kd_rup": 57000000 + n * 1000 + m,
                "nama_paket": f"{_NAMA_RUP[m % 8]} {satu.nama}",
                "pagu": 25_000_000 * (1 + m % 9), "metode_pengadaan": "Tender" if m == 0 else "Pengadaan Langsung",
                "jenis_pengadaan": "Pengadaan Barang", "tgl_awal_pemilihan": f"{kini.year}-02-01",
                "tgl_pengumuman_paket": f"{tahun}-{bulan:02}-{10 + m % 15} 10:00:00", "status_aktif_rup": True,
                "status_delete_rup": False, "status_umumkan_rup": "Terumumkan",
            })  # fmt: skip
    return hasil


def _impor(jenis: str, baris: list[Any], oleh: Pengguna, nama: str) -> None:
    isi = json.dumps(baris, ensure_ascii=False).encode()
    berkas = simpan(isi=isi, nama=nama, tipe="application/json", kegunaan=IMPOR, oleh=oleh)
    jalankan_impor(impor_id=ImporPaket.objects.create(jenis=jenis, berkas=berkas, nama=nama, oleh=oleh).pk)


@demo(kode="layanan.paket", urutan=300)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what SPSE told since stays as it is."""
    satker = _satker()
    if not satker or Paket.objects.filter(kode_tender=KODE_UTAMA).exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    kini, dodi = konteks.sekarang.astimezone(bahasa.zona()), orang["layanan"]
    umum, jadwal = _tender(kini, satker)
    _impor(JenisImporPaket.TENDER, umum, dodi, "SPSE-TenderPengumuman.json")
    _impor(JenisImporPaket.JADWAL, jadwal, dodi, "SPSE-JadwalTahapanTender.json")
    _impor(JenisImporPaket.NON_TENDER, _nontender(kini, satker), dodi, "SPSE-NonTenderPengumuman.json")
    _impor(JenisImporPaket.RUP_PENYEDIA, _rup(konteks, satker), dodi, "RUP-PaketPenyedia-Terumumkan.json")
    konteks.lapor(f"{Paket.objects.count()} paket SPSE, {PaketRUP.objects.count()} paket RUP")
