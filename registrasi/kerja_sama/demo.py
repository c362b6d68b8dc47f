"""The demo office's share: institutions in every state of their agreement."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lpse.akun.enums import JenisInstansi
from lpse.akun.services_instansi import InstansiBaru
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from registrasi.kerja_sama import services, services_petugas
from registrasi.kerja_sama.berkas import KERJA_SAMA
from registrasi.kerja_sama.demo_lembar import lembar
from registrasi.kerja_sama.enums import Rekomendasi, TugasPetugas
from registrasi.kerja_sama.models import KerjaSama
from registrasi.kerja_sama.services import SuratPermohonan
from registrasi.kerja_sama.services_petugas import DataPetugas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_HARI = dt.timedelta(days=1)
_J = JenisInstansi
#: Institution, kind, days from today to its end, how far it came.
_ISI = (
    ("BUMD-LU-02", "Perumda Pasar Sentral Masamba", _J.BUMD, 42, "perjanjian"),
    ("BUMN-09", "PT Pelabuhan Nusantara Cabang Palopo", _J.BUMN, 330, "disetujui"),
    ("INST-7305", "Komisi Pemilihan Umum Kabupaten Luwu Utara", _J.LEMBAGA, 365, "ditelaah"),
    ("ORG-11", "Palang Merah Indonesia Kabupaten Luwu Utara", _J.ORGANISASI, 300, "diajukan"),
    ("ORG-12", "Yayasan Pesisir Lestari", _J.ORGANISASI, 200, "ditolak"),
    ("INST-7306", "Rumah Sakit Umum Pusat Rampi", _J.INSTITUSI, 90, "berakhir"),
)


@demo(kode="registrasi.kerja_sama", urutan=310)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what the office has agreed since stays as it is."""
    if KerjaSama.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    rina, kepala, hari = orang["regver"], orang["kepala"], konteks.sekarang.date()
    for n, (kode, nama, jenis, sisa, sampai) in enumerate(_ISI, start=1):
        satu = services.catat_permohonan(
            oleh=rina, surat=_surat(n, hari, sisa), instansi_baru=InstansiBaru(
                kode, nama, jenis, "Masamba, Luwu Utara", f"0473-2110{n}", f"sekretariat@{kode.lower()}.example"
            ),
        )  # fmt: skip
        _lanjutkan(satu, sampai, rina, kepala, hari)
    konteks.lapor(f"{KerjaSama.objects.count()} kerja sama instansi")


def _surat(n: int, hari: dt.date, sisa: int) -> SuratPermohonan:
    return SuratPermohonan(
        nomor=f"027/{100 + n}/X/{hari.year}", tanggal=hari - 30 * _HARI, jabatan="Pimpinan",
        penanda_tangan="Drs. H. Baso Amiruddin, M.Si.", mulai=hari - (365 - sisa) * _HARI, sampai=hari + sisa * _HARI,
        keperluan="Pengadaan barang dan jasa lewat SPSE, karena belum mempunyai LPSE sendiri.",
    )  # fmt: skip


def _lanjutkan(satu: KerjaSama, sampai: str, rina: Pengguna, kepala: Pengguna, hari: dt.date) -> None:
    """As far along the road as this one came."""
    if sampai == "diajukan":
        return
    saran = Rekomendasi.TOLAK if sampai == "ditolak" else Rekomendasi.TERIMA
    services.telaah(
        kerja_sama_id=satu.pk, oleh=rina, rekomendasi=saran,
        hasil="Kegiatannya tidak memakai dana pengadaan." if sampai == "ditolak" else "Kapasitas LPSE mencukupi.",
    )  # fmt: skip
    if sampai == "ditelaah":
        return
    if sampai == "ditolak":
        services.tolak(kerja_sama_id=satu.pk, oleh=kepala, alasan="Kegiatannya tidak memakai dana pengadaan.")
        return
    services.setujui(kerja_sama_id=satu.pk, oleh=kepala)
    if sampai == "berakhir":
        services.akhiri(kerja_sama_id=satu.pk, oleh=kepala, alasan="Instansi sudah mempunyai LPSE sendiri.")
    if sampai != "perjanjian":
        return
    naskah = simpan(
        isi=lembar("PERJANJIAN KERJA SAMA", str(satu.instansi), satu.keperluan), nama="perjanjian-kerja-sama.pdf",
        tipe="application/pdf", kegunaan=KERJA_SAMA, oleh=rina,
    )  # fmt: skip
    services.catat_perjanjian(
        kerja_sama_id=satu.pk, oleh=rina, nomor=f"0{satu.pk}/PKS/LPSE/{hari.year}", tanggal=hari - 20 * _HARI,
        berkas=[naskah],
    )  # fmt: skip
    services_petugas.tambah_petugas(
        instansi_id=satu.instansi_id, oleh=rina,
        data=DataPetugas(TugasPetugas.NARAHUBUNG, "Nurhayati Samad, S.E.", jabatan="Kepala Bagian Umum",
                         surel="nurhayati@instansi.example", telepon="0812-4200-1001", mulai=hari - 20 * _HARI),
    )  # fmt: skip
