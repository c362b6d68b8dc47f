"""Figures of the readiness for SIKAP (Perbup Konawe Kepulauan 14/2018 Pasal 1(25), 23(4)).

Counted over the active providers of the register: whoever has no row yet is as unready as one can be.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from django.db import connection
from django.db.models import Count, Q

from registrasi.pengguna.enums import StatusPengguna
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna
from registrasi.sikap.enums import BAGIAN, StatusADP
from registrasi.sikap.models import PENUH, KesiapanSIKAP

#: How many regencies are named; the rest is one line.
KABUPATEN_TERBANYAK: Final = 15
TANPA_KETERANGAN: Final = "Tidak disebut"


@dataclass(frozen=True)
class Angka:
    """One line of the figures: how many providers, how many of them are ready, how far all of them are on average."""

    nama: str
    penyedia: int
    siap: int
    lengkap: int
    teragregasi: int
    aktif: int
    rerata: int

    @property
    def persen(self) -> int:
        """Ready providers of a hundred, never 100 while one is missing."""
        return PENUH * self.siap // self.penyedia if self.penyedia else 0

    @property
    def belum(self) -> int:
        return self.penyedia - self.siap


@dataclass(frozen=True)
class Ikhtisar:
    semua: Angka
    menurut_jenis: list[Angka]
    menurut_bentuk: list[Angka]
    menurut_kabupaten: list[Angka]
    #: Section in words, providers who completed it, providers to whom it applies.
    bagian: list[tuple[str, int, int]]


def _hitung(dikelompokkan: str) -> list[Angka]:
    """One pass over the active providers, grouped by a column of the register (a name of ours)."""
    with connection.cursor() as kursor:
        kursor.execute(
            f"""SELECT {dikelompokkan}, count(*),
                       count(*) FILTER (WHERE k.kelengkapan = %s AND k.adp_status = %s AND k.aktif_pada IS NOT NULL),
                       count(*) FILTER (WHERE k.kelengkapan = %s),
                       count(*) FILTER (WHERE k.adp_status = %s),
                       count(k.aktif_pada), coalesce(round(avg(coalesce(k.kelengkapan, 0))), 0)
                  FROM registrasi_penggunaspse p
                  LEFT JOIN registrasi_kesiapansikap k ON k.pengguna_id = p.id
                 WHERE p.status = %s AND p.jenis = ANY(%s) GROUP BY 1 ORDER BY 2 DESC, 1""",  # noqa: S608 - our own names
            [PENUH, StatusADP.TERAGREGASI, PENUH, StatusADP.TERAGREGASI, StatusPengguna.AKTIF, sorted(PENYEDIA)],
        )
        return [Angka(str(b[0]), *(int(n) for n in b[1:])) for b in kursor.fetchall()]


def _jumlahkan(nama: str, baris: list[Angka]) -> Angka:
    penyedia = sum(b.penyedia for b in baris)
    rerata = round(sum(b.rerata * b.penyedia for b in baris) / penyedia) if penyedia else 0
    return Angka(
        nama, penyedia, sum(b.siap for b in baris), sum(b.lengkap for b in baris),
        sum(b.teragregasi for b in baris), sum(b.aktif for b in baris), rerata,
    )  # fmt: skip


def ikhtisar() -> Ikhtisar:
    """Everything the page and the duty R-086 say, in a fixed number of queries."""
    jenis = _hitung("p.jenis")
    label = {kode: str(kata) for kode, kata in JenisPengguna.choices}
    kabupaten = _hitung(f"coalesce(nullif(p.kabupaten, ''), '{TANPA_KETERANGAN}')")
    if len(kabupaten) > KABUPATEN_TERBANYAK:
        sisa = kabupaten[KABUPATEN_TERBANYAK:]
        kabupaten = [*kabupaten[:KABUPATEN_TERBANYAK], _jumlahkan(f"{len(sisa)} kabupaten/kota lain", sisa)]
    return Ikhtisar(
        semua=_jumlahkan("Semua penyedia", jenis),
        menurut_jenis=[replace(b, nama=label.get(b.nama, b.nama)) for b in jenis],
        menurut_bentuk=_hitung(f"coalesce(nullif(p.bentuk_usaha, ''), '{TANPA_KETERANGAN}')"),
        menurut_kabupaten=kabupaten,
        bagian=menurut_bagian(),
    )


def menurut_bagian() -> list[tuple[str, int, int]]:
    """Every section: its words, how many completed it, to how many it applies; active providers with a row."""
    aktif = KesiapanSIKAP.objects.filter(pengguna__status=StatusPengguna.AKTIF, pengguna__jenis__in=PENYEDIA)
    hitung = {f"{n}_ya": Count("pk", filter=Q(**{n: True})) for n, _ in BAGIAN}
    hitung |= {f"{n}_berlaku": Count(n) for n, _ in BAGIAN}
    angka = aktif.aggregate(**hitung)
    return [(kata, angka[f"{n}_ya"], angka[f"{n}_berlaku"]) for n, kata in BAGIAN]
