"""To which ticket a letter belongs (RFC 5322 § 3.6.4), and whether its sender may speak there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from layanan.surel.models import SurelMasuk
from layanan.tiket.models import Pesan, Tiket
from lpse.pemberitahuan.models import Kiriman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from layanan.surel.baca import Surat

_TANDA = re.compile(r"\[\s*(TKT-\d{4}-\d{1,9})\s*\]", re.IGNORECASE)
_AWALAN = re.compile(r"^(?:(?:re|fw|fwd|bls|balas|trs|aw|sv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_LABEL = Tiket._meta.label_lower  # noqa: SLF001 - Django's public _meta
#: A ticket merged into one that was merged again: no longer chain is believed.
_MAKS_GABUNG = 10


@dataclass(frozen=True)
class Utas:
    """The ticket a letter names, and whether its sender is the reporter of that ticket."""

    tiket: Tiket
    pelapor: bool


def perihal_polos(perihal: str) -> str:
    """The subject as it was first written: without «Re:» and without the ticket's number."""
    return " ".join(_AWALAN.sub("", _TANDA.sub(" ", perihal).strip()).split())


def cari_utas(surat: Surat) -> Utas | None:
    """By the letters it answers; else by the number in its subject, which alone anybody could write.

    A sender who is not the ticket's reporter gets no say in it, whatever their letter names.
    """
    tiket = tiket_dari_rujukan(surat.rujukan) or _dari_perihal(surat.perihal)
    if tiket is None:
        return None
    return Utas(yang_hidup(tiket), surat.dari in alamat_pelapor(tiket))


def alamat_pelapor(tiket: Tiket) -> set[str]:
    """Addresses that speak for the reporter: theirs, and those whose letters a clerk merged into this ticket."""
    alamat = {tiket.kontak.surel if tiket.kontak else "", tiket.akun.email if tiket.akun else ""}
    alamat |= set(
        SurelMasuk.objects.filter(menyebut__isnull=False, tiket__digabung_ke=tiket).values_list("dari", flat=True)
    )
    return {a.strip().lower() for a in alamat if a.strip()}


def tiket_dari_rujukan(rujukan: Sequence[str]) -> Tiket | None:
    """The ticket of the nearest letter that the portal took in or sent out."""
    semua = Tiket.objects.select_related("kontak", "akun")
    masuk = dict(Pesan.objects.filter(surel_id__in=rujukan).values_list("surel_id", "tiket_id"))
    keluar = {
        k.message_id: int(nomor)
        for k in Kiriman.objects.filter(message_id__in=rujukan).select_related("kabar")
        if (nomor := _objek(k))
    }
    for satu in rujukan:
        if (pk := masuk.get(satu) or keluar.get(satu)) is not None:
            return semua.filter(pk=pk).first()
    return None


def _objek(kiriman: Kiriman) -> str:
    muatan = kiriman.muatan or {}
    if muatan.get("objek_jenis") == _LABEL:
        return str(muatan["objek_id"])
    kabar = kiriman.kabar
    return kabar.objek_id if kabar is not None and kabar.objek_jenis == _LABEL else ""


def _dari_perihal(perihal: str) -> Tiket | None:
    cocok = _TANDA.search(perihal)
    if cocok is None:
        return None
    return Tiket.objects.select_related("kontak", "akun").filter(nomor=cocok[1].upper()).first()


def yang_hidup(tiket: Tiket) -> Tiket:
    """Where a merged ticket goes on."""
    for _ in range(_MAKS_GABUNG):
        if tiket.digabung_ke is None:
            break
        tiket = tiket.digabung_ke
    return tiket
