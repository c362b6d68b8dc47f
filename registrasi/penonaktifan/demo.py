"""The demo office's share: cases in every state, one because of the blacklist, two with a request to be active."""

from __future__ import annotations

import datetime as dt
from collections import deque
from contextlib import nullcontext
from typing import TYPE_CHECKING

from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.draf import hanya_draf
from registrasi.kerja_sama.demo_lembar import lembar
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan import services, services_aktif, services_lkpp, services_putus
from registrasi.penonaktifan.berkas import LAMPIRAN
from registrasi.penonaktifan.enums import AlasanKasus, HasilPernyataan, PeranPelapor
from registrasi.penonaktifan.models import PenonaktifanAkun

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_HARI = dt.timedelta(days=1)
#: How far each case came; what stands before it on the road is passed on the way.
_SAMPAI = (
    "tidak_terbukti", "ditolak", "diaktifkan", "dibatalkan", "dilaporkan", "klarifikasi", "terbukti", "diusulkan",
    "klarifikasi_lkpp", "dinonaktifkan", "diberitahukan", "diarsipkan", "ditelaah",
)  # fmt: skip
#: A case that ended so leaves the user active, for another case.
_SELESAI = ("tidak_terbukti", "ditolak", "diaktifkan", "dibatalkan")
#: Their letters are printed; of the others the drafts do.
_TERCETAK = ("diusulkan",)
_URAIAN = (
    "User ID dipakai orang yang bukan penanggung jawabnya pada dua paket pekerjaan jalan; alamat jaringannya sama."
)
_TELAAH = "Catatan akses SPSE menunjukkan dua penyedia memakai komputer yang sama pada jam yang sama."


class _Jalan:
    """Walks one case along its road, each step by its own service."""

    def __init__(self, rina: Pengguna, kepala: Pengguna, hari: dt.date) -> None:
        self.rina, self.kepala, self.hari = rina, kepala, hari

    def berkas(self, judul: str) -> list[Berkas]:
        isi = lembar(judul, _URAIAN)
        nama = f"{judul.lower().replace(' ', '-')}.pdf"
        return [simpan(isi=isi, nama=nama, tipe="application/pdf", kegunaan=LAMPIRAN, oleh=self.rina)]

    def daftar_hitam(self) -> list[int]:
        """A request of a PA because of the register, examined without asking; the users it is about."""
        cocok = CocokDaftarHitam.objects.filter(pengguna__in=PenggunaSPSE.objects.aktif()).select_related("entri")
        satu = next((c for c in cocok if c.entri.berlaku), None)
        if satu is None or satu.pengguna_id is None:
            return []
        laporan = services.Laporan(
            alasan=AlasanKasus.DAFTAR_HITAM, pelapor="Andi Nurhayati, S.H., M.H.", peran=PeranPelapor.PA,
            nomor_surat=f"600/41/PA/{self.hari.year}", tanggal_surat=self.hari - _HARI, nomor_sk=satu.entri.nomor_sk,
            uraian="Penyedia ini dikenai sanksi daftar hitam; mohon User ID-nya dinonaktifkan selama sanksinya.",
            instansi="Dinas Pekerjaan Umum dan Penataan Ruang", surel="pa.pu@luwuutara.example",
        )  # fmt: skip
        kasus = services.laporkan(
            pengguna_id=satu.pengguna_id, laporan=laporan, oleh=self.rina,
            surat_laporan=self.berkas("Surat permintaan"), bukti=self.berkas("SK daftar hitam"),
        )  # fmt: skip
        services.telaah_tanpa_klarifikasi(kasus_id=kasus.pk, oleh=self.rina)
        return [satu.pengguna_id]

    def sampai(self, pengguna: PenggunaSPSE, n: int, akhir: str) -> None:
        laporan = services.Laporan(
            alasan=AlasanKasus.PELANGGARAN, pelapor="Ir. Hasanuddin Daeng Situru, M.T.", peran=PeranPelapor.PPK,
            nomor_surat=f"620/{210 + n}/PPK/{self.hari.year}", tanggal_surat=self.hari - 3 * _HARI, uraian=_URAIAN,
            instansi="Dinas Pekerjaan Umum dan Penataan Ruang", surel="ppk.pu@luwuutara.example",
        )  # fmt: skip
        kasus = services.laporkan(
            pengguna_id=pengguna.pk, laporan=laporan, oleh=self.rina, surat_laporan=self.berkas("Surat laporan"),
            bukti=self.berkas("Bukti akses"),
        )  # fmt: skip
        if akhir == "dilaporkan":
            return
        if akhir == "dibatalkan":
            services_lkpp.batalkan(kasus_id=kasus.pk, alasan="Pelapor mencabut laporannya.", oleh=self.rina)
            return
        services.minta_klarifikasi(
            kasus_id=kasus.pk, oleh=self.rina, tenggat=self.hari + 5 * _HARI,
            pertanyaan="Siapa yang memakai User ID Saudara pada tanggal itu, dan dari mana?",
        )  # fmt: skip
        if akhir != "klarifikasi":
            self._sesudah_jawaban(kasus, akhir)

    def _sesudah_jawaban(self, kasus: PenonaktifanAkun, akhir: str) -> None:
        services.catat_jawaban(
            kasus_id=kasus.pk, jawaban="Dipakai staf kami dari kantor yang sama.", tanpa_jawaban=False, oleh=self.rina
        )
        if akhir == "ditelaah":
            return
        if akhir == "tidak_terbukti":
            services.nyatakan_tidak_terbukti(
                kasus_id=kasus.pk, telaah="Alamat jaringannya milik warnet.", oleh=self.rina
            )
            return
        services.nyatakan_terbukti(
            kasus_id=kasus.pk, telaah=_TELAAH, ketentuan="Syarat dan Ketentuan Penggunaan SPSE butir 3", oleh=self.rina
        )
        if akhir == "terbukti":
            return
        services.catat_pernyataan(
            kasus_id=kasus.pk, hasil=HasilPernyataan.DITOLAK, catatan="Menolak di loket.", oleh=self.rina
        )
        services.usulkan(
            kasus_id=kasus.pk, pertimbangan="Pelanggaran pertama.", oleh=self.rina, sampai=self.hari + 180 * _HARI
        )
        if akhir == "klarifikasi_lkpp":
            services_lkpp.minta_klarifikasi_lkpp(
                kasus_id=kasus.pk, nomor="LKPP-88213", pertanyaan="Catatan akses dua paket itu.", oleh=self.rina
            )
        elif akhir != "diusulkan":
            self._putus(kasus, akhir)

    def _putus(self, kasus: PenonaktifanAkun, akhir: str) -> None:
        if akhir == "ditolak":
            services_putus.tolak_usulan(kasus_id=kasus.pk, oleh=self.kepala, catatan="Beri peringatan tertulis dahulu.")
            return
        services_putus.putuskan_nonaktif(kasus_id=kasus.pk, oleh=self.kepala)
        if akhir == "dinonaktifkan":
            return
        services_putus.kirim_surat(kasus_id=kasus.pk, oleh=self.rina)
        if akhir == "diberitahukan":
            return
        services_putus.arsipkan(kasus_id=kasus.pk, oleh=self.rina)
        minta = services_aktif.minta_aktif(
            kasus_id=kasus.pk, nomor_surat="12/PT/XI", tanggal_surat=self.hari, berkas=self.berkas("Bukti selesai"),
            penyelesaian="Staf yang meminjamkan User ID sudah diganti.", oleh=self.rina,
        )  # fmt: skip
        services_aktif.periksa_permintaan(permintaan_id=minta.pk, hasil="Bukti lengkap.", layak=True, oleh=self.rina)
        if akhir == "diaktifkan":
            services_aktif.setujui_aktif(permintaan_id=minta.pk, oleh=self.kepala)


@demo(kode="registrasi.penonaktifan", urutan=395)
def isi(konteks: KonteksDemo) -> None:
    """Once only, on users that are active and whom no other share needs."""
    if PenonaktifanAkun.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    jalan = _Jalan(orang["regver"], orang["kepala"], konteks.sekarang.date())
    tercantum = jalan.daftar_hitam()
    pengguna = deque(PenggunaSPSE.objects.aktif().penyedia().exclude(pk__in=tercantum).order_by("-pk"))
    for n, akhir in enumerate(_SAMPAI, start=1):
        if not pengguna:
            break
        satu = pengguna.popleft()
        with nullcontext() if akhir in _TERCETAK else hanya_draf():
            jalan.sampai(satu, n, akhir)
        if akhir in _SELESAI:
            pengguna.append(satu)
    konteks.lapor(f"{PenonaktifanAkun.objects.count()} kasus penonaktifan")
