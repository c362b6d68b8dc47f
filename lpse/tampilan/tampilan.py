"""What the kernel itself puts on the shell."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from lpse.akun.models import JamLayanan, ProfilLPSE
from lpse.tampilan import bahasa
from lpse.tampilan.antrean import jumlah_menunggu
from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="antrean",
        unit="",
        label="Antrean kerja",
        url_name="beranda",
        ikon="inbox",
        izin="",
        urutan=0,
        hitung=jumlah_menunggu,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="gaya",
        unit="Bantuan",
        label="Halaman gaya",
        url_name="gaya",
        ikon="palette",
        izin="lpse.lihat_gaya",
        urutan=910,
    )
)


@receiver([post_save, post_delete], sender=ProfilLPSE, dispatch_uid="tampilan.lupakan_profil")
@receiver([post_save, post_delete], sender=JamLayanan, dispatch_uid="tampilan.lupakan_jam")
def lupakan_kantor(**_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """The office changed: the shell must not show yesterday's name."""
    bahasa.lupakan()
