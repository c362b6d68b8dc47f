"""The demo office's loans: one back, one late, one just lent, one waiting; and a read link for an auditor."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from arsip.dokumen.enums import Keamanan, StatusDokumen
from arsip.dokumen.models import Dokumen
from arsip.peminjaman import services, services_tautan
from arsip.peminjaman.enums import Kondisi, StatusPinjam
from arsip.peminjaman.models import Peminjaman, TautanBaca
from arsip.peminjaman.services import Peminjam
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_HARI = dt.timedelta(days=1)


@demo(kode="arsip.peminjaman", urutan=440)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what people have borrowed since stays as it is."""
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    asli = list(
        Dokumen.objects.filter(status=StatusDokumen.TERSIMPAN, lokasi__isnull=False)
        .exclude(keamanan=Keamanan.RAHASIA)
        .select_related("berkas_arsip")
        .order_by("pk")[:4]
    )
    if len(asli) < 4 or Peminjaman.objects.exists():  # noqa: PLR2004 - one each
        return
    sari, kini = orang["sekretariat"], konteks.sekarang
    _lama(asli[0], orang["layanan"], sari, kini - 40 * _HARI, kembali=kini - 34 * _HARI)
    _lama(asli[1], orang["ase"], sari, kini - 16 * _HARI)
    baru = services.ajukan(
        oleh=orang["regver"], peminjam=Peminjam(pegawai=orang["regver"]), dokumen_id=asli[2].pk, hari_kerja=5,
        keperluan="Mencocokkan tanda terima dengan berkas pendaftaran.",
    )  # fmt: skip
    services.setujui(peminjaman_id=baru.pk, oleh=sari)
    services.serahkan(peminjaman_id=baru.pk, oleh=sari)
    services.ajukan(
        oleh=sari, dokumen_id=asli[3].pk, hari_kerja=3, keperluan="Pemeriksaan reguler atas paket tahun lalu.",
        peminjam=Peminjam(
            nama="Hj. Sitti Rahma", instansi="Inspektorat Kabupaten Luwu Utara", kontak="0473-21098",
            nomor_surat="700/118/ITKAB/XI/2026",
        ),
    )  # fmt: skip
    _tautan(sari, asli, kini)
    konteks.lapor(f"{Peminjaman.objects.count()} peminjaman arsip, {TautanBaca.objects.count()} tautan baca")


def _lama(
    dokumen: Dokumen, peminjam: Pengguna, petugas: Pengguna, mulai: dt.datetime, kembali: dt.datetime | None = None
) -> None:
    """A loan of the past, back in good order or still away."""
    tempo = kalender().tambah_hari_kerja(mulai.astimezone(bahasa.zona()).date(), 5)
    Peminjaman.objects.create(
        dokumen=dokumen, berkas_arsip=dokumen.berkas_arsip, peminjam=peminjam, peminjam_nama=peminjam.nama,
        keperluan="Bahan rapat evaluasi bulanan.", hari_kerja=5, diajukan_oleh=peminjam, diajukan_pada=mulai - _HARI,
        diputus_oleh=petugas, diputus_pada=mulai - _HARI / 2, diserahkan_oleh=petugas, diserahkan_pada=mulai,
        jatuh_tempo=tempo, status=StatusPinjam.KEMBALI if kembali else StatusPinjam.DIPINJAM, kembali_pada=kembali,
        diterima_oleh=petugas if kembali else None, kondisi=Kondisi.BAIK if kembali else "",
    )  # fmt: skip


def _tautan(petugas: Pengguna, dokumen: list[Dokumen], kini: dt.datetime) -> None:
    services_tautan.buat(
        oleh=petugas, dokumen=[d.pk for d in dokumen[:3]], berlaku_dari=kini - _HARI, berlaku_sampai=kini + 10 * _HARI,
        maks_buka=20, berkode=True,
        pembaca=services_tautan.Pembaca(
            "Muh. Akbar, S.E.", "BPK Perwakilan Sulawesi Selatan", "45/ST/XIX.MKS/11/2026", (kini - 3 * _HARI).date(),
            "Pemeriksaan belanja barang dan jasa.",
        ),
    )  # fmt: skip
