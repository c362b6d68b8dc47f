"""What the files put on the shell: navigation, and damage in the inbox of those who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from lpse.berkas.selectors import isi_rusak
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

navigasi.daftarkan(
    ButirNavigasi(
        kode="berkas",
        unit="",
        label="Berkas saya",
        url_name="berkas:saya",
        ikon="files",
        izin="lpse.unggah_berkas",
        urutan=20,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="berkas.keadaan",
        unit="Administrasi Sistem Elektronik",
        label="Keadaan berkas",
        url_name="berkas:keadaan",
        ikon="database-heart",
        izin="lpse.lihat_keadaan_berkas",
        urutan=390,
    )
)


def antrean_rusak(_pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """Contents whose bytes are not what they were."""
    for isi in isi_rusak():
        nama = ", ".join(b.nama for b in list(isi.berkas.all())[:2]) or isi.sha256[:12]
        yield ButirAntrean(
            judul=f"Isi berkas {isi.get_keadaan_display().lower()}: {nama}",
            rincian=f"SHA-256 {isi.sha256[:16]}…",
            pekerjaan="Pulihkan dari cadangan",
            keadaan=isi.get_keadaan_display(),
            nada="kritis",
            ikon="alert-octagon",
            url=reverse("berkas:keadaan"),
            masuk=isi.diperiksa_pada,
        )


antrean.daftarkan(
    SumberAntrean(
        kode="berkas.rusak",
        label="Berkas rusak",
        izin="lpse.lihat_keadaan_berkas",
        ambil=antrean_rusak,
        urutan=390,
    )
)
