"""The demo office's tickets that were not its matter, and a suggestion to a Pokja."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from layanan.kewenangan import services
from layanan.kewenangan.enums import PIHAK_ALASAN, AlasanLuar
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from layanan.kontak.models import Kontak
from layanan.paket.demo import KODE_UTAMA
from layanan.paket.selectors import tahap_berjalan
from layanan.tiket.enums import Dampak, Kanal, Urgensi
from layanan.tiket.services import DataTiket, buat
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_A = AlasanLuar
_LAPORAN: Final = (
    (_A.HASIL_EVALUASI, "Mengapa penawaran kami gugur?", "Harga kami terendah tetapi dinyatakan gugur."),
    (_A.JADWAL, "Mohon perpanjang jadwal upload", "Waktu upload terlalu singkat, mohon LPSE memperpanjang."),
    (_A.METODE_PERSYARATAN, "Syarat SBU memberatkan", "Syarat SBU pada dokumen pemilihan mengarah ke satu penyedia."),
)


@demo(kode="layanan.kewenangan", urutan=562)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if Pengalihan.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    dodi, kontak = orang["layanan"], Kontak.objects.filter(jenis_pengguna="penyedia").order_by("pk").first()
    for alasan, judul, uraian in _LAPORAN:
        tiket = buat(
            data=DataTiket(judul=judul, uraian=uraian, kanal=Kanal.WEB, kontak=kontak, jenis_pengguna="penyedia"),
            oleh=dodi, kunci=f"demo:kewenangan:{alasan}",
        )  # fmt: skip
        kepada = PIHAK_ALASAN[alasan][0]
        services.alihkan(
            tiket_id=tiket.pk, alasan=alasan, kepada=kepada, oleh=dodi,
            jawaban=services.jawaban_baku(tiket=tiket, alasan=alasan, kepada=kepada),
        )  # fmt: skip
    _saran(konteks, dodi)
    konteks.lapor(f"{Pengalihan.objects.count()} pengalihan, {SaranJadwal.objects.count()} saran jadwal")


def _saran(konteks: KonteksDemo, dodi: Pengguna) -> None:
    tahap = tahap_berjalan(KODE_UTAMA, konteks.sekarang)
    if tahap is None:
        return
    tiket = buat(
        data=DataTiket(
            judul="SPSE lambat saat pembukaan penawaran", uraian="Halaman pembukaan penawaran berhenti di 30 persen.",
            kanal=Kanal.TELEPON, jenis_pengguna="pokja", kode_tender=KODE_UTAMA, urgensi=Urgensi.MENDESAK,
            dampak=Dampak.BESAR,
        ),
        oleh=dodi, kunci="demo:saran-jadwal",
    )  # fmt: skip
    kini = min(konteks.sekarang, dt.datetime.now(dt.UTC))
    services.sarankan_jadwal(
        tiket_id=tiket.pk, gangguan_mulai=kini - dt.timedelta(hours=3), gangguan_selesai=kini - dt.timedelta(hours=1),
        uraian="Sambungan serat optik ke ruang server putus; pembukaan penawaran tertunda dua jam.", oleh=dodi,
        tahap_nama=tahap.nama, batas_tahap=tahap.selesai,
    )  # fmt: skip
