"""The demo office's share: requests for information in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layanan.informasi import services, services_keberatan
from layanan.informasi.models import PermintaanInformasi
from layanan.informasi.services import DataPermintaan
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.draf import hanya_draf

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_ISI = (
    ("Baso Mappangara", "Daftar tender tahun 2025 beserta pemenangnya", "Penelitian skripsi"),
    ("LSM Luwu Transparan", "Jumlah penyedia terdaftar menurut kecamatan", "Kajian usaha kecil"),
    ("Nurjannah Bahar", "Salinan berita acara gangguan SPSE bulan Maret", "Pembelaan di sanggahan"),
    ("Yusuf Sampe", "Rekaman kamera ruang bidding", "Keperluan pribadi"),
    ("Hasriani", "Jumlah tender gagal tahun 2025 dan sebabnya", "Liputan media"),
    ("Andi Mappeasse", "Daftar pemenang pekerjaan jalan tahun 2024", "Pengawasan warga"),
    ("CV Tana Lili Jaya", "Statistik penyedia menurut kualifikasi usaha", "Rencana usaha"),
    ("Rahmat Hidayat", "Jadwal pelatihan SPSE", "Keperluan kantor"),
)


@demo(kode="layanan.informasi", urutan=645)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if PermintaanInformasi.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    dodi = orang["layanan"]
    baris = [
        services.ajukan(data=DataPermintaan(
            nama=nama, alamat="Jalan Simpurusiang, Masamba", rincian=rincian, tujuan=tujuan, nik="7322011203850001",
            surel="pemohon@contoh.example",
        ))
        for nama, rincian, tujuan in _ISI
    ]  # fmt: skip
    with hanya_draf():
        for satu in baris[1:]:
            services.proses(permintaan_id=satu.pk, oleh=dodi)
        services.perpanjang(
            permintaan_id=baris[2].pk, alasan="Berita acaranya dikumpulkan dari arsip tahun lalu.", oleh=dodi
        )
        services.jawab(
            permintaan_id=baris[3].pk, hasil="dikecualikan", uraian="Rekaman memuat data pribadi pengunjung lain.",
            dasar="UU 14/2008 Pasal 17 huruf h", oleh=dodi,
        )  # fmt: skip
        for satu, hasil, uraian in (
            (baris[4], "diberikan", "Sebelas tender gagal; sebab tiap paket ada di berkas terlampir."),
            (baris[5], "sebagian", "Terlampir daftar pemenang; nilai penawaran yang kalah tidak kami miliki."),
            (baris[6], "tidak_dikuasai", "Statistik itu dikuasai Dinas Penanaman Modal."),
        ):
            services.jawab(permintaan_id=satu.pk, hasil=hasil, uraian=uraian, oleh=dodi)
        _keberatan(baris[3], baris[5], orang["kepala"])
    services.cabut(permintaan_id=baris[7].pk)
    konteks.lapor(f"{len(baris)} permintaan informasi, dua dengan keberatan")


def _keberatan(ditolak: PermintaanInformasi, sebagian: PermintaanInformasi, kepala: Pengguna) -> None:
    """One waits for the Kepala, one is answered."""
    services_keberatan.ajukan_keberatan(
        permintaan_id=ditolak.pk, alasan="ditolak",
        uraian="Saya meminta rekaman saya sendiri; wajah orang lain dapat dikaburkan.",
    )  # fmt: skip
    kedua = services_keberatan.ajukan_keberatan(
        permintaan_id=sebagian.pk, alasan="tidak_sesuai", uraian="Yang dikirim daftar tahun 2023."
    )
    services_keberatan.tanggapi_keberatan(
        keberatan_id=kedua.pk, putusan="diterima", uraian="Benar; daftar tahun 2024 menyusul dalam dua hari kerja.",
        oleh=kepala,
    )  # fmt: skip
