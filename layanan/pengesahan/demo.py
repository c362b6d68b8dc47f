"""The demo office's share: minutes half signed, and one that everybody has signed and the archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layanan.berita_acara import contoh as contoh_ba, services as ba_services
from layanan.berita_acara.enums import JenisBA
from layanan.pengesahan.contoh import coretan
from layanan.pengesahan.enums import BERJALAN, StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.services import gores, kenali, siapkan_undangan
from layanan.pengesahan.services_selaras import selaraskan
from layanan.pengesahan.tautan import kode_lisan
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.services_tanda_tangan import tandatangani

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah


def _orang(peran: str) -> Pengguna | None:
    orang: Pengguna | None = Pengguna.objects.filter(is_active=True, groups__name=peran).order_by("pk").first()
    return orang


@demo(kode="pengesahan", urutan=490)
def pengesahan(konteks: KonteksDemo) -> None:
    """Once: a second filling finds signatures there."""
    if UndanganTeken.objects.filter(status=StatusUndangan.DITANDATANGANI).exists():
        return
    separuh = UndanganTeken.objects.filter(status__in=BERJALAN).order_by("pk").first()
    if separuh is not None:
        _gores(separuh.naskah, banyak=2)
    tuntas = _kesaksian()
    if tuntas is not None:
        _tuntaskan(tuntas, konteks.bersama.get("frasa", {}))
    konteks.lapor(f"{UndanganTeken.objects.filter(status=StatusUndangan.DITANDATANGANI).count()} tanda tangan.")


def _kesaksian() -> Naskah | None:
    """Minutes of a witness, numbered."""
    layanan, lain, kepala = _orang(KodePeran.LAYANAN), _orang(KodePeran.ASE), _orang(KodePeran.KEPALA)
    if layanan is None or lain is None or kepala is None:
        return None
    ba = ba_services.buat(jenis=JenisBA.KESAKSIAN, oleh=layanan)
    contoh_ba.isi_kesaksian(ba, oleh=layanan, saksi_lain=lain, pokja=_orang(KodePeran.POKJA), kepala=kepala)
    ba_services.nyatakan_siap(ba_id=ba.pk, oleh=layanan)
    return ba_services.finalkan(ba_id=ba.pk, oleh=layanan).naskah


def _gores(naskah: Naskah, *, banyak: int) -> None:
    """The first so many sign as people do: by the code that is read out, with a drawn line."""
    for undangan in siapkan_undangan(naskah_id=naskah.pk)[:banyak]:
        kenali(undangan_id=undangan.pk, jawaban=kode_lisan(undangan), alamat="10.20.4.31", perangkat="Ponsel")
        gores(undangan_id=undangan.pk, gambar=coretan(undangan.slot.nama), foto=False, setuju=True)


def _tuntaskan(naskah: Naskah, frasa: dict[int, str]) -> None:
    """Everybody, the Kepala last and with the own certificate."""
    semua = siapkan_undangan(naskah_id=naskah.pk)
    _gores(naskah, banyak=len(semua) - 1)
    kepala = semua[-1].slot.pengguna
    if kepala is not None and kepala.pk in frasa:
        tandatangani(naskah_id=naskah.pk, oleh=kepala, frasa=frasa[kepala.pk])
        selaraskan(naskah_id=naskah.pk)
