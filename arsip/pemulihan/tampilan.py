"""What drills and restores put on the shell: navigation, the dashboard card, requests that wait for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arsip.cadangan import registri
from arsip.cadangan.registri import Bagian
from arsip.pemulihan import selectors
from arsip.pemulihan.models import PermintaanPulih, UjiPulih
from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, Kartu, SumberAntrean, antrean, kartu, navigasi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from arsip.cadangan.models import Salinan, Sasaran
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"
_KARTU_TERBANYAK = 6


def jumlah_menunggu(pengguna: Pengguna) -> int:
    """Requests of others that wait for this person's decision."""
    if not pengguna.has_perm("arsip.setujui_pemulihan"):
        return 0
    return PermintaanPulih.objects.dapat_diputus(pengguna).count()


def butir_putusan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    for p in PermintaanPulih.objects.dapat_diputus(pengguna).select_related("salinan__sasaran", "peminta"):
        yield ButirAntrean(
            judul=f"Pemulihan {p.apa}",
            rincian=f"{p.peminta}: {p.alasan[:80]}",
            pekerjaan="Putusan pemulihan",
            rincian_pekerjaan=str(p.salinan.sasaran),
            keadaan=str(p.get_status_display()),
            nada="perhatian",
            ikon="database-import",
            url=p.get_absolute_url(),
            masuk=p.dibuat_pada,
            tenggat=p.kedaluwarsa_pada,
        )


def diputus_bulan_ini(pengguna: Pengguna) -> int:
    awal = bahasa.hari_ini().replace(day=1)
    return (
        PermintaanPulih.objects.terlihat_oleh(pengguna).filter(pemutus=pengguna, diputus_pada__date__gte=awal).count()
    )


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    semua = selectors.keadaan_terlihat(pengguna)
    return {"keadaan": semua[:_KARTU_TERBANYAK], "sisa": max(0, len(semua) - _KARTU_TERBANYAK)}


def bagian_sasaran(pengguna: Pengguna, objek: Sasaran) -> Mapping[str, Any] | None:
    """The newest drills of one target, on its own page."""
    if not pengguna.has_perm("arsip.view_ujipulih"):
        return None
    uji = UjiPulih.objects.terlihat_oleh(pengguna).filter(sasaran=objek).select_related("naskah")[:5]
    return {"sasaran": objek, "uji": list(uji)}


def bagian_salinan(pengguna: Pengguna, objek: Salinan) -> Mapping[str, Any] | None:
    """The way into a snapshot, on its own page."""
    if not pengguna.has_perm("arsip.minta_pemulihan"):
        return None
    return {"salinan": objek, "uji": UjiPulih.objects.terlihat_oleh(pengguna).filter(salinan=objek).first()}


navigasi.daftarkan(
    ButirNavigasi(
        kode="pemulihan",
        unit=UNIT,
        label="Pemulihan",
        url_name="arsip:pemulihan",
        ikon="database-import",
        izin="arsip.view_ujipulih",
        urutan=270,
        hitung=jumlah_menunggu,
    )
)
kartu.daftarkan(
    Kartu(
        kode="pemulihan",
        judul="Terbukti dapat dipulihkan",
        templat="arsip/pemulihan/kartu.html",
        konteks=isi_kartu,
        izin="arsip.view_ujipulih",
        urutan=270,
        url_name="arsip:pemulihan",
        tautan="Pemulihan",
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="pemulihan",
        label="Permintaan pemulihan",
        izin="arsip.setujui_pemulihan",
        ambil=butir_putusan,
        urutan=270,
        selesai_bulan_ini=diputus_bulan_ini,
    )
)
registri.daftarkan(
    Bagian("pemulihan.sasaran", "sasaran", "arsip/pemulihan/bagian_sasaran.html", bagian_sasaran, urutan=300),
    Bagian("pemulihan.salinan", "salinan", "arsip/pemulihan/bagian_salinan.html", bagian_salinan, urutan=300),
)
