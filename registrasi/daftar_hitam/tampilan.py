"""The register in the shell: navigation and search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from lpse.identitas import digit, npwp as nomor_npwp
from lpse.tampilan.registri import ButirNavigasi, HasilPencarian, SumberPencarian, navigasi, pencarian
from registrasi.daftar_hitam.models import DaftarHitam

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """By name or decree, or by the whole number of a party."""
    syarat = Q(nama__icontains=kata) | Q(nomor_sk__icontains=kata)
    if angka := digit(kata):
        syarat |= Q(npwp16=nomor_npwp.enambelas(angka)) | Q(nib=angka) | Q(nik=angka)
    for e in DaftarHitam.objects.terlihat_oleh(pengguna).filter(syarat)[:batas]:
        yield HasilPencarian(e.nama, f"SK {e.nomor_sk}, {e.keberlakuan.label.lower()}", e.get_absolute_url(), "ban")


navigasi.daftarkan(
    ButirNavigasi(
        kode="daftar_hitam",
        unit=UNIT,
        label="Daftar hitam",
        url_name="registrasi:daftar_hitam",
        ikon="gavel",
        izin="registrasi.view_daftarhitam",
        urutan=150,
    )
)
pencarian.daftarkan(
    SumberPencarian(
        kode="daftar_hitam", label="Daftar hitam", izin="registrasi.view_daftarhitam", cari=cari, urutan=150
    )
)
