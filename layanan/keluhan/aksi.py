"""What may be done with a complaint now, and by whom: the buttons of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse

from layanan.keluhan.enums import StatusKeluhan
from layanan.keluhan.model_keluhan import PILAH, PUTUSKAN, TANGANI
from layanan.keluhan.selectors import batas_klarifikasi
from layanan.keluhan.services_putus import pemutus_keberatan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Callable

    from layanan.keluhan.models import Keluhan
    from lpse.akun.models import Pengguna

_S = StatusKeluhan


@dataclass(frozen=True)
class Aksi:
    label: str
    url: str
    ikon: str
    utama: bool = False


@dataclass(frozen=True)
class _Kini:
    """The complaint, and how this person stands to it."""

    k: Keluhan
    milik: bool
    kepala: bool
    siapa: Pengguna


@dataclass(frozen=True)
class _Calon:
    label: str
    nama: str
    ikon: str
    boleh: Callable[[_Kini], bool]
    utama: bool = False


def _memutus(x: _Kini) -> bool:
    dieskalasi = x.k.dieskalasi_pada is not None
    return x.k.status == _S.DITANGANI and (x.kepala if dieskalasi else x.milik)


def _diam(x: _Kini) -> bool:
    """Our question was not answered in its days."""
    return x.milik and x.k.status == _S.KLARIFIKASI and batas_klarifikasi(x.k) < bahasa.hari_ini()


_PILAH: Final = _Calon("Pilah keluhan", "pilah", "filter", lambda _x: True, utama=True)
_CALON: Final = (
    _Calon("Tetapkan penangan", "tetapkan", "user-check", lambda x: x.k.status == _S.BARU, utama=True),
    _Calon("Putuskan dan jawab", "putuskan", "gavel", _memutus, utama=True),
    _Calon("Catat klarifikasi", "jawab", "message", lambda x: x.milik and x.k.status == _S.KLARIFIKASI, utama=True),
    _Calon("Lanjutkan tanpa klarifikasi", "lanjut", "player-play", _diam),
    _Calon(
        "Putuskan keberatan", "putus_keberatan", "gavel",
        lambda x: x.k.status == _S.KEBERATAN and x.siapa in pemutus_keberatan(keluhan=x.k), utama=True,
    ),
    _Calon("Minta klarifikasi", "tanya", "help-circle", lambda x: x.milik and x.k.status == _S.DITANGANI),
    _Calon(
        "Tulis catatan", "catatan", "pencil", lambda x: x.milik and x.k.status in {_S.DITANGANI, _S.KLARIFIKASI}
    ),
    _Calon("Alihkan", "tetapkan", "user-check", lambda x: x.k.status in {_S.DITANGANI, _S.KLARIFIKASI}),
    _Calon("Bawa ke Kepala", "eskalasi", "arrow-up", lambda x: x.k.terbuka and x.k.dieskalasi_pada is None),
    _Calon("Tambah pihak yang dikeluhkan", "terlapor", "user-x", lambda x: x.k.terbuka),
    _Calon("Bukakan nama pengadu", "buka_pengadu", "lock-open", lambda x: x.kepala and not x.k.anonim),
)  # fmt: skip


def aksi_untuk(pengguna: Pengguna, keluhan: Keluhan) -> list[Aksi]:
    """In the order of the road; one of them is the main one."""
    if not pengguna.has_perm(TANGANI):
        return []

    if keluhan.menunggu_pilah:
        return [_jadikan(_PILAH, keluhan)] if pengguna.has_perm(PILAH) else []
    kini = _Kini(keluhan, milik=keluhan.penangan_id == pengguna.pk, kepala=pengguna.has_perm(PUTUSKAN), siapa=pengguna)
    return [_jadikan(calon, keluhan) for calon in _CALON if calon.boleh(kini)]


def _jadikan(calon: _Calon, keluhan: Keluhan) -> Aksi:
    return Aksi(calon.label, reverse(f"layanan:keluhan_{calon.nama}", args=[keluhan.pk]), calon.ikon, utama=calon.utama)
