"""The role × URL rows of the unit Layanan dan Dukungan, gathered."""

from __future__ import annotations

from tests.meta.tabel_akses_lay_berita import BERITA
from tests.meta.tabel_akses_lay_kabar import KABAR
from tests.meta.tabel_akses_lay_kanal import KANAL
from tests.meta.tabel_akses_lay_keluhan import KELUHAN
from tests.meta.tabel_akses_lay_kios import KIOS
from tests.meta.tabel_akses_lay_paket import PAKET
from tests.meta.tabel_akses_lay_tiket import TIKET

LAYANAN = {**BERITA, **KABAR, **KANAL, **KELUHAN, **KIOS, **PAKET, **TIKET}
