"""The demo office's share: entries in every state, a listed applicant at the counter, matches answered and not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa
from registrasi.daftar_hitam import services as hitam
from registrasi.daftar_hitam.berkas import KEGUNAAN
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.services import DataEntri, DataPerubahan
from registrasi.kerja_sama.demo_lembar import lembar
from registrasi.padanan import services
from registrasi.padanan.enums import Jawaban
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.pendaftaran import services as pendaftaran
from registrasi.pendaftaran.enums import Kanal
from registrasi.pengguna.enums import StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_HARI: Final = dt.timedelta(days=1)
_PUPR: Final = "PA Dinas Pekerjaan Umum dan Penataan Ruang Kab. Luwu Utara"
_DIKNAS: Final = "PA Dinas Pendidikan dan Kebudayaan Kab. Luwu Utara"
#: The party that comes to the counter in the demo.
TERCANTUM: Final = {"nama": "CV Lembah Rongkong Abadi", "npwp": "013121660091000", "nib": "0220004417820"}


class _Petugas:
    """Writes entries as a clerk would, each with its decree as PDF."""

    def __init__(self, rina: Pengguna, hari: dt.date) -> None:
        self.rina, self.hari = rina, hari

    def sk(self, judul: str, nomor: str) -> Berkas:
        return simpan(
            isi=lembar(judul, f"Nomor {nomor}", "Salinan untuk catatan LPSE."), kegunaan=KEGUNAAN, oleh=self.rina,
            nama=f"sk-{nomor.replace('/', '-').lower()}.pdf", tipe="application/pdf",
        )  # fmt: skip

    def catat(self, urut: int, mulai: int, lama: int, pelanggaran: str, penerbit: str, **isi: str) -> DaftarHitam:
        """``mulai`` days from today, for ``lama`` days."""
        dari = self.hari + mulai * _HARI
        nomor = f"600/{urut:03d}/SK-DH/{dari.year}"
        data = DataEntri(
            nomor_sk=nomor, tanggal_sk=min(dari, self.hari) - 2 * _HARI, penerbit=penerbit, berlaku_dari=dari,
            berlaku_sampai=dari + lama * _HARI, jenis_pelanggaran=pelanggaran, **isi,
        )  # fmt: skip
        bukti = self.sk("PENETAPAN SANKSI DAFTAR HITAM", nomor)
        return hitam.catat_entri(data=data, bukti=bukti, oleh=self.rina)

    def perubahan(self, urut: int, keterangan: str, **putusan: str) -> DataPerubahan:
        return DataPerubahan(
            nomor_sk=f"600/{urut:03d}/SK-DH/{self.hari.year}", tanggal_sk=self.hari - 3 * _HARI, keterangan=keterangan,
            putusan_tanggal=self.hari - 9 * _HARI if putusan else None, **putusan,
        )  # fmt: skip


@demo(kode="registrasi.padanan", urutan=335)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what became of them since stays as it is."""
    if DaftarHitam.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    rina, kepala = orang["regver"], orang["kepala"]
    petugas = _Petugas(rina, bahasa.hari_ini())
    _entri(petugas)
    _pengguna_tercantum(petugas, kepala)
    _pemohon(petugas)
    konteks.lapor(f"{DaftarHitam.objects.count()} entri daftar hitam, {CocokDaftarHitam.objects.count()} kecocokan")


def _entri(petugas: _Petugas) -> None:
    paket = {"kode_paket": "10011868000", "nama_paket": "Peningkatan jalan Sabbang–Tallang"}
    petugas.catat(
        12, -40, 365, "Tidak melaksanakan kontrak", _PUPR, alamat="Jalan Poros Limbong Nomor 8, Rongkong",
        **TERCANTUM, **paket,
    )  # fmt: skip
    petugas.catat(
        4, -760, 365, "Mengundurkan diri tanpa alasan yang dapat diterima", _DIKNAS, nama="CV Padang Sappa Mandiri",
        npwp="024187739803000",
    )  # fmt: skip
    petugas.catat(15, 6, 730, "Menyampaikan dokumen atau keterangan palsu", _DIKNAS, nama="PT Bumi Seko Perkasa")
    tunda = petugas.catat(9, -120, 365, "Tidak menyelesaikan pekerjaan", _PUPR, nama="CV Karya Malangke Utama")
    hitam.tunda(
        entri_id=tunda.pk, bukti=petugas.sk("PENUNDAAN SANKSI DAFTAR HITAM", "600/017/SK-DH"), oleh=petugas.rina,
        data=petugas.perubahan(
            17, "Pelaksanaan SK ditunda sampai putusan berkekuatan hukum tetap.", putusan_nomor="41/G/2026/PTUN.MKS",
            putusan_kota="Makassar",
        ),
    )  # fmt: skip
    batal = petugas.catat(6, -200, 365, "Persekongkolan dalam pengadaan", _DIKNAS, nama="CV Mappedeceng Jaya")
    hitam.batalkan(
        entri_id=batal.pk, bukti=petugas.sk("PEMBATALAN SANKSI DAFTAR HITAM", "600/018/SK-DH"), oleh=petugas.rina,
        data=petugas.perubahan(18, "Keberatan penyedia diterima PA; temuan APIP tidak terbukti."),
    )  # fmt: skip


def _pengguna_tercantum(petugas: _Petugas, kepala: Pengguna) -> None:
    """One user who is switched off for it, and one whose name only resembles an entry."""
    nonaktif = PenggunaSPSE.objects.penyedia().filter(status=StatusPengguna.NONAKTIF_DAFTAR_HITAM).first()
    if nonaktif is not None:
        petugas.catat(
            10, -60, 365, "Tidak melaksanakan kewajiban dalam masa pemeliharaan", _PUPR, nama=nonaktif.nama,
            npwp=nonaktif.npwp, nib=nonaktif.nib, alamat=nonaktif.alamat,
        )  # fmt: skip
        for cocok in CocokDaftarHitam.objects.filter(pengguna=nonaktif):
            services.tangani(
                cocok_id=cocok.pk, jawaban=Jawaban.ORANG_SAMA, alasan="NPWP dan alamat sama dengan SK.", oleh=kepala
            )
    mirip = PenggunaSPSE.objects.aktif().filter(jenis=JenisPengguna.PENYEDIA_BADAN_USAHA).order_by("pk").last()
    if mirip is not None:
        petugas.catat(
            14, -15, 365, "Tidak menandatangani kontrak tanpa alasan yang dapat diterima", _DIKNAS,
            nama=f"{mirip.nama}a", alamat="Jalan Andi Djemma Nomor 3, Palopo",
        )  # fmt: skip


def _pemohon(petugas: _Petugas) -> None:
    """A listed provider whose papers lie at the counter: «Ajukan» stops with the register entry."""
    satu = pendaftaran.buat(
        jenis=JenisPengguna.PENYEDIA_BADAN_USAHA, kanal=Kanal.TATAP_MUKA, oleh=petugas.rina, nama=TERCANTUM["nama"],
        surel="kantor@rongkongabadi.example", telepon="0812 4200 7788",
    )  # fmt: skip
    satu = pendaftaran.catat_spse(
        permohonan_id=satu.pk, tanggal_daftar=petugas.hari - 4 * _HARI, surel="kantor@rongkongabadi.example",
        user_id="RONGKONGABADI", kode_registrasi="SPSE-77120", oleh=petugas.rina,
    )  # fmt: skip
    satu = pendaftaran.simpan_formulir(
        permohonan_id=satu.pk, oleh=petugas.rina,
        isi={
            **TERCANTUM, "bentuk_usaha": "cv", "alamat": "Jalan Poros Limbong Nomor 8", "kabupaten": "Luwu Utara",
            "provinsi": "Sulawesi Selatan", "penanggung_jawab": "Marthen Tandi", "jabatan": "Direktur",
            "nik_penanggung_jawab": "7322061208790002", "surel": "kantor@rongkongabadi.example",
            "status_kantor": "pusat",
        },
    )  # fmt: skip
    services.cocokkan_permohonan(permohonan=satu)
