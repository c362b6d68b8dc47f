"""One page of a person's notices: unread first, newest first, by keyset (no page ever counts the table)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Q

from lpse.pemberitahuan.models import Kabar
from lpse.pemberitahuan.registri import JENIS

if TYPE_CHECKING:
    from django.http import QueryDict

    from lpse.akun.models import Pengguna
    from lpse.pemberitahuan.models import KabarQuerySet

PER_HALAMAN = 25
_AWAL = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MIKRO = dt.timedelta(microseconds=1)
_ANGKA_MAKS = 18


@dataclass(frozen=True)
class Tanda:
    """Where the last page ended: among the read ones or not, at which moment, at which row."""

    dibaca: bool
    terakhir: dt.datetime
    pk: int

    def __str__(self) -> str:
        return f"{'s' if self.dibaca else 'b'}.{(self.terakhir - _AWAL) // _MIKRO}.{self.pk}"

    @classmethod
    def baca(cls, teks: str) -> Tanda | None:
        """From an address; None for anything that makes no sense."""
        bagian, saat, pk = [*teks.split("."), "", "", ""][:3]
        angka = saat.isdecimal() and pk.isdecimal() and len(saat) <= _ANGKA_MAKS and len(pk) <= _ANGKA_MAKS
        if bagian not in {"b", "s"} or not angka:
            return None
        try:
            return cls(bagian == "s", _AWAL + int(saat) * _MIKRO, int(pk))
        except OverflowError:
            return None


@dataclass(frozen=True)
class SaringanKotak:
    """What the person chose above the list."""

    tampil: str = ""
    jenis: str = ""

    @classmethod
    def dari(cls, data: QueryDict) -> SaringanKotak:
        jenis = data.get("jenis", "")
        return cls("belum" if data.get("tampil") == "belum" else "", jenis if jenis in JENIS else "")


@dataclass
class Halaman:
    """One page, in its two parts."""

    belum: list[Kabar] = field(default_factory=list)
    sudah: list[Kabar] = field(default_factory=list)
    berikut: str = ""


def halaman(pengguna: Pengguna, saringan: SaringanKotak, tanda: Tanda | None) -> Halaman:
    """Unread ones first; what is left of the page is filled with read ones."""
    milik = Kabar.objects.terlihat_oleh(pengguna).di_lonceng()
    if saringan.jenis:
        milik = milik.filter(jenis=saringan.jenis)
    hasil = Halaman()
    if tanda is None or not tanda.dibaca:
        hasil.belum = _setelah(milik.belum_dibaca(), tanda, PER_HALAMAN + 1)
    sisa = PER_HALAMAN + 1 - len(hasil.belum)
    if sisa > 0 and saringan.tampil != "belum":
        sudah = milik.filter(dibaca_pada__isnull=False)
        hasil.sudah = _setelah(sudah, tanda if tanda and tanda.dibaca else None, sisa)
    semua = [*hasil.belum, *hasil.sudah]
    if len(semua) > PER_HALAMAN:
        ujung = semua[PER_HALAMAN - 1]
        hasil.berikut = str(Tanda(ujung.dibaca_pada is not None, ujung.terakhir, ujung.pk))
        hasil.belum, hasil.sudah = (
            hasil.belum[:PER_HALAMAN],
            hasil.sudah[: PER_HALAMAN - len(hasil.belum[:PER_HALAMAN])],
        )
    return hasil


def _setelah(kueri: KabarQuerySet, tanda: Tanda | None, banyak: int) -> list[Kabar]:
    if tanda is not None:
        kueri = kueri.filter(Q(terakhir__lt=tanda.terakhir) | Q(terakhir=tanda.terakhir, pk__lt=tanda.pk))
    return list(kueri.order_by("-terakhir", "-pk")[:banyak])
