"""Makers of the objects of the unit Layanan dan Dukungan, gathered."""

from __future__ import annotations

from tests.meta.objek_akses_lay_berita import OBJEK_BERITA
from tests.meta.objek_akses_lay_kabar import OBJEK_KABAR
from tests.meta.objek_akses_lay_kanal import OBJEK_KANAL
from tests.meta.objek_akses_lay_keluhan import OBJEK_KELUHAN
from tests.meta.objek_akses_lay_kios import OBJEK_KIOS
from tests.meta.objek_akses_lay_paket import OBJEK_PAKET
from tests.meta.objek_akses_lay_tiket import OBJEK_TIKET

OBJEK_LAYANAN = {
    **OBJEK_BERITA,
    **OBJEK_KABAR,
    **OBJEK_KANAL,
    **OBJEK_KELUHAN,
    **OBJEK_KIOS,
    **OBJEK_PAKET,
    **OBJEK_TIKET,
}
