"""The demo office's share: minutes of every kind and state, some numbered and waiting for their signatures."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from layanan.berita_acara import contoh, contoh_lain, services
from layanan.berita_acara.enums import JenisBA
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.selectors import KATEGORI_KESAKSIAN
from layanan.tiket.enums import JenisPengguna
from layanan.tiket.models import Tiket
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah

_J = JenisBA
_SABTU = 5


def _orang(peran: str) -> Pengguna | None:
    kueri = Pengguna.objects.filter(is_active=True, groups__name=peran).order_by("pk")
    orang: Pengguna | None = kueri.first()
    return orang


def pemeran() -> dict[str, Any] | None:
    """Who plays in the minutes; None in an office that lacks one of them."""
    layanan, lain, kepala = _orang(KodePeran.LAYANAN), _orang(KodePeran.ASE), _orang(KodePeran.KEPALA)
    if layanan is None or lain is None or kepala is None:
        return None
    return {"oleh": layanan, "saksi_lain": lain, "pokja": _orang(KodePeran.POKJA), "kepala": kepala}


def hari_kerja_lalu(mundur: int) -> dt.datetime:
    """A quarter past ten, so many weekdays ago."""
    saat = bahasa.sekarang().replace(hour=10, minute=15, second=0, microsecond=0)
    while mundur:
        saat -= dt.timedelta(days=1)
        mundur -= saat.weekday() < _SABTU
    return saat


@demo(kode="berita_acara", urutan=480)
def berita_acara(konteks: KonteksDemo) -> None:
    """Once: a second filling finds them there. Who signs what is told by ``pengesahan``."""
    orang = pemeran()
    if BeritaAcara.objects.exists() or orang is None:
        return
    layanan = orang["oleh"]
    for jenis, mundur in ((_J.GANGGUAN, 8), (_J.SERAH_TERIMA, 6), (_J.UMUM, 4), (_J.FORENSIK, 3)):
        _lain(jenis, hari_kerja_lalu(mundur), orang)
    kesaksian(hari_kerja_lalu(5), orang)
    kesaksian(hari_kerja_lalu(1), orang)
    _siap(hari_kerja_lalu(1), orang)
    rusak = Tiket.objects.filter(jenis_pengguna=JenisPengguna.POKJA, kategori__kode__in=KATEGORI_KESAKSIAN)
    services.buat(
        jenis=_J.KESAKSIAN, oleh=layanan, tiket=rusak.select_related("paket", "kontak", "akun").order_by("pk").first()
    )
    ganda = services.buat(jenis=_J.UMUM, oleh=layanan)
    contoh.isi_bagian(ganda, {"waktu": ({"judul": contoh_lain.JUDUL[_J.UMUM]}, None)}, layanan)
    services.batalkan(ba_id=ganda.pk, oleh=layanan, alasan="Tercatat dua kali.")
    konteks.lapor(f"{BeritaAcara.objects.count()} berita acara.")


def _siap(saat: dt.datetime, orang: dict[str, Any]) -> BeritaAcara:
    """Witness minutes of that moment, ready to be numbered."""
    ba = services.buat(jenis=_J.KESAKSIAN, oleh=orang["oleh"])
    ba.waktu = saat
    contoh.isi_kesaksian(ba, **orang)
    return services.nyatakan_siap(ba_id=ba.pk, oleh=orang["oleh"])


def kesaksian(saat: dt.datetime, orang: dict[str, Any]) -> Naskah | None:
    """Witness minutes of that moment, numbered."""
    return services.finalkan(ba_id=_siap(saat, orang).pk, oleh=orang["oleh"]).naskah


def _lain(jenis: str, saat: dt.datetime, orang: dict[str, Any]) -> None:
    ba = services.buat(jenis=jenis, oleh=orang["oleh"])
    pihak: tuple[dict[str, Any], list[dict[str, Any]]] = ({}, contoh_lain.pihak_lain(jenis, orang))
    _final(ba, {**contoh_lain.bagian_lain(jenis, saat), "pihak": pihak}, orang["oleh"])


def betulkan(asal: BeritaAcara, orang: dict[str, Any]) -> BeritaAcara:
    """The correction of numbered minutes, numbered itself."""
    ba = services.buat(jenis=_J.PEMBETULAN, oleh=orang["oleh"], pembetulan_dari_id=asal.pk)
    return _final(ba, contoh_lain.bagian_pembetulan(hari_kerja_lalu(1)), orang["oleh"])


def _final(ba: BeritaAcara, isi: contoh.Bagian, oleh: Pengguna) -> BeritaAcara:
    contoh.isi_bagian(ba, isi, oleh)
    services.nyatakan_siap(ba_id=ba.pk, oleh=oleh)
    return services.finalkan(ba_id=ba.pk, oleh=oleh)
