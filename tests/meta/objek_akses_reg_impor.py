"""Objects of the URLs of import, SIKAP and reports: one that is seen, and one that does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factory.django import DjangoModelFactory

from lpse.akun.models import Pengguna
from lpse.berkas.services import simpan
from registrasi.impor.berkas import GALAT
from tests.pabrik_impor import PabrikImporMassal
from tests.pabrik_sikap import PabrikKampanyeSIKAP, PabrikKesiapanSIKAP

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _objek(pabrik: type[DjangoModelFactory[Any]]) -> Callable[[Pengguna | None, bool], Kwargs]:
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"pk": pabrik.create().pk if milik else TIADA}

    return buat


def _galat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        return {"pk": TIADA}
    berkas = simpan(isi=b"\xef\xbb\xbfUser ID;galat\r\n", nama="galat.csv", tipe="text/csv", kegunaan=GALAT)
    return {"pk": PabrikImporMassal(berkas_galat=berkas).pk}


OBJEK_IMPOR: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "impor": _objek(PabrikImporMassal),
    "impor_jenis": lambda _pelaku, milik: {"jenis": "pengguna" if milik else "kapal"},
    "impor_galat": _galat,
    "sikap": _objek(PabrikKesiapanSIKAP),
    "sikap_kampanye": _objek(PabrikKampanyeSIKAP),
    "laporan_tanggal": lambda _pelaku, milik: {"tanggal": "2026-11-20" if milik else "bukan-hari"},
}
