"""What the kernel itself puts on the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from lpse.akun.models import JamLayanan, PenugasanPeran, ProfilLPSE
from lpse.tampilan import bahasa, hitungan
from lpse.tampilan.antrean import jumlah_menunggu
from lpse.tampilan.konteks import alamat_butir
from lpse.tampilan.registri import ButirNavigasi, HasilPencarian, SumberPencarian, navigasi, pencarian

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

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


def cari_halaman(pengguna: Pengguna, kata: str, batas: int) -> list[HasilPencarian]:
    """Pages of the navigation that this person may open, by name."""
    kata = kata.casefold()
    cocok = [b for b in navigasi.untuk(pengguna) if kata in f"{b.label} {b.unit}".casefold()]
    hasil = [HasilPencarian(b.label, b.unit or "Beranda", alamat, b.ikon) for b in cocok if (alamat := alamat_butir(b))]
    return hasil[:batas]


pencarian.daftarkan(SumberPencarian(kode="halaman", label="Halaman", izin="", cari=cari_halaman, urutan=900))


@receiver([post_save, post_delete], sender=ProfilLPSE, dispatch_uid="tampilan.lupakan_profil")
@receiver([post_save, post_delete], sender=JamLayanan, dispatch_uid="tampilan.lupakan_jam")
def lupakan_kantor(**_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """The office changed: the shell must not show yesterday's name."""
    bahasa.lupakan()


@receiver([post_save, post_delete], sender=PenugasanPeran, dispatch_uid="tampilan.lupakan_hitungan")
def lupakan_hitungan(instance: PenugasanPeran, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """A role was given or taken: what waits for this person is counted anew."""
    hitungan.lupakan_sesudahnya([instance.pengguna_id])
