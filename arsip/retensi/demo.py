"""The demo office's retention: old files that are due, one held for a case, one permanent, and a list half-way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from arsip.dokumen.berkas import ARSIP
from arsip.dokumen.demo_lembar import lembar
from arsip.dokumen.enums import JenisDokumen, Unit
from arsip.dokumen.services import arsipkan, klasifikasi_untuk, lokasi_untuk
from arsip.dokumen.services_berkas import buka_berkas, tutup_berkas
from arsip.retensi import services
from arsip.retensi.enums import JenisUsul, Keputusan
from arsip.retensi.model_jra import NasibBerkas
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip
    from lpse.akun.models import Pengguna

_LAMA = (
    ("Pengadaan langsung alat tulis kantor {tahun}", 2019, "Pembayaran lunas"),
    ("Pelelangan rehabilitasi gedung kantor camat {tahun}", 2019, "Serah terima akhir pekerjaan"),
    ("Pelelangan jalan Masamba, disengketakan {tahun}", 2019, "Penandatanganan kontrak"),
    ("Pembentukan LPSE dan pelelangan elektronik pertama {tahun}", 2018, "Penetapan pemenang"),
)


@demo(kode="arsip.retensi", urutan=430)
def isi(konteks: KonteksDemo) -> None:
    """Files of 2018 and 2019 came over from the paper archive as inactive; their list waits for one approval."""
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    orang = {peran: p for p in reversed(semua.values()) for peran in p.kode_peran}
    arsiparis, kepala = orang["sekretariat"], orang["kepala"]
    berkas = [_lama(arsiparis, n, *satu) for n, satu in enumerate(_LAMA, start=1)]
    hari = min(konteks.sekarang.astimezone(bahasa.zona()).date(), bahasa.hari_ini())
    services.tahan(
        perkara="Sengketa pelelangan jalan Masamba", nomor="14/G/2026/PTUN.Mks", mulai=hari - dt.timedelta(days=40),
        dasar="Surat permintaan data PTUN Makassar", berkas_id=[berkas[2].pk], oleh=arsiparis,
    )  # fmt: skip
    NasibBerkas.objects.create(
        berkas_arsip=berkas[3], alasan="Bernilai sejarah kelembagaan; ditetapkan panitia tahun lalu", oleh=kepala
    )
    usul = services.susun_usul(jenis=JenisUsul.MUSNAH, tahun=hari.year, oleh=arsiparis)
    services.mulai_penilaian(
        usul_id=usul.pk, nomor_sk=f"000.5.6.2/3/SK/{hari.year}", tanggal_sk=hari - dt.timedelta(days=60),
        ketua=orang["regver"], anggota=[orang["layanan"]], oleh=arsiparis,
    )  # fmt: skip
    services.nilai(
        usul_id=usul.pk, butir_id=usul.butir.values_list("pk", flat=True), keputusan=Keputusan.MUSNAHKAN,
        alasan="Nilai guna habis; tidak ada temuan pemeriksaan", oleh=orang["regver"],
    )  # fmt: skip
    services.ajukan(usul_id=usul.pk, oleh=arsiparis)
    services.setujui(usul_id=usul.pk, oleh=kepala, catatan="Sesuai penilaian panitia")
    konteks.lapor(f"{len(berkas)} berkas lama, satu ditahan, satu permanen; {usul} menunggu satu persetujuan")


def _lama(oleh: Pengguna, nomor: int, uraian: str, tahun: int, peristiwa: str) -> BerkasArsip:
    kode = klasifikasi_untuk(kode="027", tahun=tahun)
    lokasi = lokasi_untuk(ruang="Ruang Arsip Inaktif", rak="Rak 1", boks=f"Boks {nomor}")
    judul = uraian.format(tahun=tahun)
    berkas = buka_berkas(
        klasifikasi=kode, unit=Unit.SEKRETARIAT, uraian=judul, oleh=oleh, tanggal=dt.date(tahun, 2, 4), lokasi=lokasi
    )
    pdf = simpan(
        isi=lembar(judul, f"027/{nomor}/{tahun}", ("Berkas lama yang dipindai dari arsip kertas.",)),
        nama=f"arsip-{tahun}-{nomor}.pdf", tipe="application/pdf", kegunaan=ARSIP,
    )  # fmt: skip
    arsipkan(
        berkas=pdf, klasifikasi=kode, unit=Unit.SEKRETARIAT, jenis=JenisDokumen.PINDAIAN, nomor=f"027/{nomor}/{tahun}",
        tanggal=dt.date(tahun, 3, 11), uraian=judul, oleh=oleh, berkas_arsip=berkas, lokasi=lokasi,
    )  # fmt: skip
    tutup = tutup_berkas(berkas_arsip_id=berkas.pk, tanggal=dt.date(tahun, 12, 27), peristiwa=peristiwa, oleh=oleh)
    tutup.inaktifkan()
    tutup.save(update_fields=["status"])
    return tutup
