"""Loading the matrix: the files under ``fixtures/kepatuhan/`` are the source, the tables are what pages read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from lpse.galat import AturanDilanggar
from lpse.kepatuhan import data
from lpse.kepatuhan.enums import Lingkup
from lpse.kepatuhan.models import Ketentuan, PasalKetentuan, Peraturan, ProfilPeraturan
from lpse.kepatuhan.pasal import urutan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_BIDANG_PERATURAN = (
    "urutan",
    "lingkup",
    "nama",
    "nama_pendek",
    "tentang",
    "wilayah",
    "sebutan_pimpinan",
    "sebutan_pegawai",
    "kepala_daerah",
    "bentuk",
    "aturan_tim",
    "kebijakan",
    "mengesampingkan",
    "kelompok_pasal",
)
_BIDANG_KETENTUAN = ("kelompok", "jenis", "unit", "unit_lain", "standar", "isi", "fitur", "aktif")


@dataclass(frozen=True)
class Termuat:
    """How much of the matrix stands in the database now."""

    ketentuan: int
    peraturan: int
    pasal: int


@transaction.atomic
def muat() -> Termuat:
    """Make the tables equal to the files; safe to repeat, and a repetition writes no history."""
    semua = data.ketentuan().values()
    Ketentuan.objects.bulk_create(
        [
            Ketentuan(
                nomor=k.nomor,
                kelompok=k.kelompok,
                jenis=list(k.jenis),
                unit=k.unit,
                unit_lain=list(k.unit_lain),
                standar=list(k.standar),
                isi=k.isi,
                fitur=k.fitur,
                aktif=True,
            )
            for k in semua
        ],
        update_conflicts=True,
        unique_fields=["nomor"],
        update_fields=list(_BIDANG_KETENTUAN),
    )
    Ketentuan.objects.filter(aktif=True).exclude(nomor__in=[k.nomor for k in semua]).update(aktif=False)
    pasal = sum(_muat_peraturan(p) for p in data.peraturan())
    if not ProfilPeraturan.objects.exists():
        nasional = Peraturan.objects.filter(lingkup=Lingkup.NASIONAL).order_by("urutan")[0]
        ProfilPeraturan.objects.create(pk=1, nasional=nasional)
    return Termuat(len(semua), len(data.peraturan()), pasal)


@transaction.atomic
def muat_berkas(*, berkas: Path) -> Peraturan:
    """Load one more regulation from its own file.  Raises: AturanDilanggar for a file that cannot be one."""
    try:
        isi = data.baca_peraturan(berkas)
        hilang = sorted(set(isi.pasal) - set(data.ketentuan()))
        if hilang:
            raise AturanDilanggar(f"Berkas {berkas.name} menyebut kewajiban yang tidak dikenal: {', '.join(hilang)}.")
        _muat_peraturan(isi)
        return Peraturan.objects.get(kode=isi.kode)
    except (OSError, ValueError, KeyError) as galat:
        raise AturanDilanggar(f"Berkas {berkas.name} bukan peraturan yang dapat dimuat: {galat}.") from galat


def _muat_peraturan(isi: data.DataPeraturan) -> int:
    tanggal = isi.isi.get("tanggal")
    nilai = {b: isi.isi[b] for b in _BIDANG_PERATURAN if b in isi.isi}
    if tanggal:
        nilai["tanggal"] = dt.date.fromisoformat(tanggal)
    peraturan, _ = Peraturan.objects.update_or_create(kode=isi.kode, defaults=nilai)
    ketentuan = dict(Ketentuan.objects.filter(nomor__in=isi.pasal).values_list("nomor", "pk"))
    urut = {p: n for n, p in enumerate(sorted({p for d in isi.pasal.values() for p in d}, key=urutan), start=1)}
    baris = [
        PasalKetentuan(
            ketentuan_id=ketentuan[nomor],
            peraturan=peraturan,
            pasal=pasal,
            urut=urut[pasal],
            bunyi=isi.bunyi.get(pasal, ""),
        )
        for nomor, daftar in isi.pasal.items()
        for pasal in daftar
    ]
    PasalKetentuan.objects.bulk_create(
        baris,
        update_conflicts=True,
        unique_fields=["ketentuan", "peraturan", "pasal"],
        update_fields=["urut", "bunyi"],
    )
    _buang_yang_dilepas(peraturan, {(b.ketentuan_id, b.pasal) for b in baris})
    return len(baris)


def _buang_yang_dilepas(peraturan: Peraturan, tinggal: Iterable[tuple[int, str]]) -> None:
    """A clause that the file no longer gives a duty is only a pointer; its row history keeps what it was."""
    lama = PasalKetentuan.objects.filter(peraturan=peraturan).values_list("pk", "ketentuan_id", "pasal")
    simpan = set(tinggal)
    PasalKetentuan.objects.filter(pk__in=[pk for pk, k, p in lama if (k, p) not in simpan]).delete()
