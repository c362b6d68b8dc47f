"""The matches in the shell: navigation, inbox, and on the page of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi
from registrasi.daftar_hitam import panel
from registrasi.daftar_hitam.tampilan import UNIT
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.padanan.services import TANGANI

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lpse.akun.models import Pengguna
    from registrasi.daftar_hitam.models import DaftarHitam

_LIHAT = "registrasi.view_cocokdaftarhitam"
_TERBANYAK = 200


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return CocokDaftarHitam.objects.terlihat_oleh(pengguna).menunggu().count()


def selesai_bulan_ini(pengguna: Pengguna) -> int:
    awal = bahasa.sekarang().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return CocokDaftarHitam.objects.filter(ditangani_oleh=pengguna, ditangani_pada__gte=awal).count()


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Matches nobody answered; one query."""
    kueri = CocokDaftarHitam.objects.terlihat_oleh(pengguna).menunggu()
    for c in kueri.select_related("entri").order_by("ditemukan_pada")[:_TERBANYAK]:
        yield ButirAntrean(
            judul=c.nama,
            rincian=f"{c.get_dasar_display()} dengan SK {c.entri.nomor_sk}",
            pekerjaan="Jawab kecocokan daftar hitam",
            rincian_pekerjaan="Pengguna" if c.pengguna_id else "Permohonan",
            keadaan="Menunggu jawaban",
            nada="kritis" if c.nomor_sama else "perhatian",
            ikon="ban" if c.nomor_sama else "alert-triangle",
            url=c.get_absolute_url(),
            masuk=c.ditemukan_pada,
        )


def panel_entri(pengguna: Pengguna, entri: DaftarHitam) -> Mapping[str, Any] | None:
    """Users and applications this entry met."""
    kueri = CocokDaftarHitam.objects.terlihat_oleh(pengguna).filter(entri=entri)
    if not pengguna.has_perm(_LIHAT):
        return None
    cocok = list(kueri.select_related("pengguna", "permohonan", "ditangani_oleh", "entri")[:20])
    return {"cocok": cocok}


panel.daftarkan(panel.Panel("padanan", "registrasi/padanan/_cocok_entri.html", panel_entri))
navigasi.daftarkan(
    ButirNavigasi(
        kode="cocok_daftar_hitam",
        unit=UNIT,
        label="Kecocokan",
        url_name="registrasi:daftar_cocok",
        ikon="user-search",
        izin=_LIHAT,
        urutan=152,
        hitung=jumlah_menunggu,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="cocok_daftar_hitam",
        label="Kecocokan daftar hitam",
        izin=TANGANI,
        ambil=butir,
        urutan=150,
        selesai_bulan_ini=selesai_bulan_ini,
    )
)
