"""Loading the classification tree: the files under ``fixtures/arsip/`` are the source, the table is what pages read."""

from __future__ import annotations

import csv
from pathlib import Path

from django.conf import settings
from django.db import transaction

from arsip.dokumen.enums import RezimKlasifikasi
from arsip.dokumen.models import Klasifikasi


def _map() -> Path:
    return Path(settings.BASE_DIR) / "fixtures" / "arsip"


def baca(*, rezim: str) -> dict[str, str]:
    """Code → words, as the file of this regulation gives them.

    Raises: ValueError for a code that stands twice, or whose parent does not stand in the file.
    """
    isi: dict[str, str] = {}
    with (_map() / f"klasifikasi_{rezim}.csv").open(encoding="utf-8", newline="") as berkas:
        for baris in csv.DictReader(berkas, delimiter=";"):
            if baris["kode"] in isi:
                raise ValueError(f"Kode {baris['kode']} tertulis dua kali ({rezim}).")
            isi[baris["kode"]] = baris["uraian"]
    if yatim := sorted(k for k in isi if (induk := induk_kode(kode=k, semua=isi)) is not None and induk not in isi):
        raise ValueError(f"Kode tanpa induk ({rezim}): {', '.join(yatim)}.")
    return isi


def induk_kode(*, kode: str, semua: dict[str, str]) -> str | None:
    """The code above this one: without its last part; of three figures the hundred or the ten that the tree holds."""
    if "." in kode:
        return kode.rpartition(".")[0]
    for calon in (f"{kode[:2]}0", f"{kode[0]}00"):
        if calon != kode and calon in semua:
            return calon
    return None


@transaction.atomic
def muat() -> int:
    """Make the table equal to the files; safe to repeat, and a repetition writes no history.  Counts the codes."""
    jumlah = 0
    for rezim in RezimKlasifikasi.values:
        isi = baca(rezim=rezim)
        _muat_rezim(rezim, isi)
        jumlah += len(isi)
    return jumlah


def _muat_rezim(rezim: str, isi: dict[str, str]) -> None:
    """Parents before children: a code's parent has a smaller depth, and within one depth a rounder number."""
    ada = {k.kode: k for k in Klasifikasi.objects.filter(rezim=rezim).select_related("induk")}
    for kode in sorted(isi, key=lambda k: (k.count("."), -_bulat(k), k)):
        induk_teks = induk_kode(kode=kode, semua=isi)
        induk = ada[induk_teks] if induk_teks is not None else None
        lama = ada.get(kode)
        if lama is None:
            ada[kode] = Klasifikasi.objects.create(rezim=rezim, kode=kode, uraian=isi[kode], induk=induk)
        elif (lama.uraian, lama.induk_id, lama.aktif) != (isi[kode], induk.pk if induk else None, True):
            lama.uraian, lama.induk, lama.aktif = isi[kode], induk, True
            lama.save(update_fields=["uraian", "induk", "aktif"])
    Klasifikasi.objects.filter(rezim=rezim, aktif=True).exclude(kode__in=list(isi)).update(aktif=False)


def _bulat(kode: str) -> int:
    """How many noughts the three figures end with."""
    return len(kode) - len(kode.rstrip("0"))
