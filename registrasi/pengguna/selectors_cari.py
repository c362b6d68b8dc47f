"""Finding an SPSE user while somebody types: a few rows by the words' beginnings, whatever the size of the register."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from lpse.identitas import kontak
from registrasi.pengguna.models import PenggunaSPSE

_KATA: Final = re.compile(r"\w+")
_KATA_TERBANYAK: Final = 6


@dataclass(frozen=True)
class PenggunaRingkas:
    """What another unit may know of a user: who it is and how to reach it, no numbers of identity."""

    id: int
    user_id: str
    nama: str
    jenis: str
    jenis_label: str
    surel: str
    telepon: str
    instansi_id: int | None
    instansi: str
    jabatan: str
    aktif: bool


def _ringkas(satu: PenggunaSPSE) -> PenggunaRingkas:
    return PenggunaRingkas(
        id=satu.pk, user_id=satu.user_id, nama=satu.nama, jenis=satu.jenis,
        jenis_label=str(satu.get_jenis_display()), surel=satu.surel, telepon=satu.telepon,
        instansi_id=satu.instansi_id, instansi=str(satu.instansi or ""), jabatan=satu.jabatan, aktif=satu.aktif,
    )  # fmt: skip


def kueri_awalan(teks: str) -> SearchQuery | None:
    """All words of the text, each by its beginning; None when there is no word in it."""
    kata = _KATA.findall(teks.lower().replace("_", " "))[:_KATA_TERBANYAK]
    return SearchQuery(" & ".join(f"{k}:*" for k in kata), config="simple", search_type="raw") if kata else None


def cari_pengguna(teks: str, *, batas: int = 8) -> list[PenggunaRingkas]:
    """Users whose name, User ID, mailbox or telephone begins like this; one query."""
    kueri = kueri_awalan(teks)
    if kueri is None:
        return []
    syarat = Q(cari=kueri)
    if nomor := kontak.telepon(teks):
        syarat |= Q(telepon=nomor)
    return [_ringkas(p) for p in PenggunaSPSE.objects.filter(syarat).select_related("instansi").order_by("pk")[:batas]]


def pengguna_ringkas(pengguna_id: int) -> PenggunaRingkas | None:
    """One user; None when there is none of that number."""
    satu = PenggunaSPSE.objects.filter(pk=pengguna_id).select_related("instansi").first()
    return _ringkas(satu) if satu else None
