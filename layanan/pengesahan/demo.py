"""The demo office's share: minutes signed by all, half signed, refused after two had signed, and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layanan.berita_acara.demo import betulkan, pemeran
from layanan.berita_acara.enums import BERNOMOR, JenisBA
from layanan.berita_acara.models import BeritaAcara
from layanan.pengesahan.contoh import coretan
from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.services import gores, kenali, siapkan_undangan, tolak
from layanan.pengesahan.services_selaras import selaraskan
from layanan.pengesahan.tautan import kode_lisan
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.services_tanda_tangan import tandatangani

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah

_J = JenisBA


@demo(kode="pengesahan", urutan=490)
def pengesahan(konteks: KonteksDemo) -> None:
    """Once: a second filling finds signatures there."""
    orang = pemeran()
    if UndanganTeken.objects.filter(status=StatusUndangan.DITANDATANGANI).exists() or orang is None:
        return
    frasa = konteks.bersama.get("frasa", {})
    saksi = _bernomor(_J.KESAKSIAN)
    for ba in [*_bernomor(_J.GANGGUAN), *_bernomor(_J.SERAH_TERIMA), *saksi[:1]]:
        if ba.naskah is not None:
            _tuntaskan(ba.naskah, frasa)
    for ba in [*saksi[1:], *_bernomor(_J.FORENSIK)]:
        if ba.naskah is not None:
            _gores(ba.naskah, banyak=2)
            if ba.jenis == _J.FORENSIK:
                _tolak(ba.naskah, "Nomor surat LKPP yang tertulis bukan yang kami terima.")
    if saksi:
        betulkan(saksi[0], orang)
    konteks.lapor(f"{UndanganTeken.objects.filter(status=StatusUndangan.DITANDATANGANI).count()} tanda tangan.")


def _bernomor(jenis: str) -> list[BeritaAcara]:
    """Numbered minutes of a kind, the oldest first."""
    return list(BeritaAcara.objects.filter(jenis=jenis, status__in=BERNOMOR).select_related("naskah").order_by("pk"))


def _gores(naskah: Naskah, *, banyak: int) -> None:
    """The first so many sign as people do: by the code that is read out, with a drawn line."""
    for undangan in siapkan_undangan(naskah_id=naskah.pk)[:banyak]:
        kenali(undangan_id=undangan.pk, jawaban=kode_lisan(undangan), alamat="10.20.4.31", perangkat="Ponsel")
        gores(undangan_id=undangan.pk, gambar=coretan(undangan.slot.nama), foto=False, setuju=True)


def _tolak(naskah: Naskah, alasan: str) -> None:
    """The next one reads it and will not sign."""
    undangan = next(u for u in siapkan_undangan(naskah_id=naskah.pk) if u.status == StatusUndangan.MENUNGGU)
    kenali(undangan_id=undangan.pk, jawaban=kode_lisan(undangan), alamat="10.20.4.31", perangkat="Ponsel")
    tolak(undangan_id=undangan.pk, alasan=alasan)


def _tuntaskan(naskah: Naskah, frasa: dict[int, str]) -> None:
    """Everybody, the Kepala last and with the own certificate."""
    semua = siapkan_undangan(naskah_id=naskah.pk)
    _gores(naskah, banyak=len(semua) - 1)
    kepala = semua[-1].slot.pengguna
    if kepala is not None and kepala.pk in frasa:
        tandatangani(naskah_id=naskah.pk, oleh=kepala, frasa=frasa[kepala.pk])
        selaraskan(naskah_id=naskah.pk)
