"""Objects of the URLs of deactivation, agreements and video calls: one that is seen, and one that does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factory.django import DjangoModelFactory

from lpse.akun.models import Pengguna
from tests.pabrik_janji import PabrikJanjiVideo, PabrikSlotVideo
from tests.pabrik_kerja_sama import PabrikKerjaSama, PabrikPetugasInstansi
from tests.pabrik_penonaktifan import PabrikPenonaktifanAkun, PabrikPermintaanAktif

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _objek(pabrik: type[DjangoModelFactory[Any]]) -> Callable[[Pengguna | None, bool], Kwargs]:
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"pk": pabrik.create().pk if milik else TIADA}

    return buat


OBJEK_PENONAKTIFAN: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "kerja_sama": _objek(PabrikKerjaSama),
    "petugas_instansi": _objek(PabrikPetugasInstansi),
    "penonaktifan": _objek(PabrikPenonaktifanAkun),
    "pengaktifan": _objek(PabrikPermintaanAktif),
    "slot_video": _objek(PabrikSlotVideo),
    "janji_video": _objek(PabrikJanjiVideo),
}
