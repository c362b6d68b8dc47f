"""Loading the checklists and the first wording of the forms from ``fixtures/registrasi/``."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from lpse.tampilan import bahasa
from registrasi.persyaratan.enums import Asal
from registrasi.persyaratan.models import ButirPersyaratan, EntitasLain, VersiFormulir
from registrasi.persyaratan.pemicu import PENANDA_MUAT

_TETAP = ("peraturan", "jenis_pengguna", "kode")
_ISI = (
    "pasal", "huruf", "nama", "uraian", "sifat", "perlu_asli", "perlu_nomor", "perlu_masa_berlaku", "unsur",
    "urutan", "asal", "berlaku_dari", "berlaku_sampai",
)  # fmt: skip


def baca(*, nama: str) -> dict[str, Any]:
    """One file of ``fixtures/registrasi/``."""
    teks = (Path(settings.BASE_DIR) / "fixtures" / "registrasi" / nama).read_text(encoding="utf-8")
    isi: dict[str, Any] = json.loads(teks)
    return isi


def susun(*, isi: dict[str, Any]) -> list[ButirPersyaratan]:
    """Every row of every regulation that lists papers itself; one that refers to another adds none."""
    return [
        ButirPersyaratan(
            peraturan=kode, jenis_pengguna=jenis, kode=b["kode"], pasal=p["klausa"][b["klausa"]], huruf=b["huruf"],
            nama=b["nama"], uraian=b["uraian"], sifat=b["sifat"], perlu_asli=b["perlu_asli"],
            perlu_nomor=b["perlu_nomor"], perlu_masa_berlaku=b["perlu_masa_berlaku"], unsur=b["unsur"],
            urutan=b["urutan"], asal=Asal.REGULASI, berlaku_dari=dt.date.fromisoformat(p["berlaku_dari"]),
        )
        for kode, p in isi["peraturan"].items()
        if "klausa" in p
        for b in isi["butir"]
        for jenis in b["jenis"]
    ]  # fmt: skip


@transaction.atomic
def muat() -> int:
    """Make the rows of the regulations equal to the file; forms and entities only what is missing.

    Safe to repeat, and a repetition writes no history.  Counts the rows of the checklists.
    """
    baris = susun(isi=baca(nama="persyaratan.json"))
    with connection.cursor() as kursor:
        kursor.execute("SELECT set_config(%s, 'ya', true)", [PENANDA_MUAT])
        ButirPersyaratan.objects.bulk_create(
            baris, update_conflicts=True, unique_fields=list(_TETAP), update_fields=list(_ISI)
        )
        _akhiri_yang_hilang({(b.peraturan, b.jenis_pengguna, b.kode) for b in baris})
        kursor.execute("SELECT set_config(%s, '', true)", [PENANDA_MUAT])
    rumusan = baca(nama="formulir.json")
    VersiFormulir.objects.bulk_create([VersiFormulir(**f) for f in rumusan["formulir"]], ignore_conflicts=True)
    EntitasLain.objects.bulk_create([EntitasLain(**e) for e in rumusan["entitas"]], ignore_conflicts=True)
    return len(baris)


def _akhiri_yang_hilang(kunci: set[tuple[str, str, str]]) -> None:
    """A row the file no longer has stays for the applications that used it, and ends today."""
    berlaku = ButirPersyaratan.objects.filter(asal=Asal.REGULASI, berlaku_sampai__isnull=True)
    usang = [pk for pk, *k in berlaku.values_list("pk", *_TETAP) if tuple(k) not in kunci]
    ButirPersyaratan.objects.filter(pk__in=usang).update(berlaku_sampai=bahasa.hari_ini())
