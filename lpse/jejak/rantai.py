"""The walk along the chain: every digest computed anew by PostgreSQL, in batches, against links and anchors.

Nothing but a few numbers per batch comes to this process, so its memory does not grow with the trail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection

from lpse.jejak.enums import JenisRusak

#: Links per query: small enough to stay in PostgreSQL's work memory.
POTONGAN = 20_000

_AKHIR = "SELECT urut, sidik FROM lpse_segeljejak ORDER BY urut DESC LIMIT 1"
_DARI_AKHIR = "SELECT sidik FROM lpse_segeljejak WHERE urut <= %s ORDER BY urut DESC LIMIT 1"
_BERIKUT = "SELECT max(urut) FROM (SELECT urut FROM lpse_segeljejak WHERE urut > %s ORDER BY urut LIMIT %s) p"
_NILAI = """
WITH potong AS (
    SELECT s.urut, s.jejak_id, s.sidik,
           coalesce(lag(s.sidik) OVER w, %(sidik)s) AS sebelum,
           coalesce(lag(s.urut) OVER w, %(urut)s) AS lalu
      FROM lpse_segeljejak s WHERE s.urut > %(urut)s AND s.urut <= %(sampai)s
    WINDOW w AS (ORDER BY s.urut)
), nilai AS (
    SELECT p.urut, p.jejak_id,
           CASE WHEN p.lalu <> p.urut - 1 THEN 'celah'
                WHEN j.id IS NULL THEN 'hilang'
                WHEN p.sidik <> lpse_jejak_sidik(p.urut, p.sebelum, j) THEN 'berubah' END AS rusak
      FROM potong p LEFT JOIN lpse_jejak j ON j.id = p.jejak_id
)
SELECT count(*), count(rusak),
       (SELECT row_to_json(n) FROM nilai n WHERE n.rusak IS NOT NULL ORDER BY n.urut LIMIT 1)
  FROM nilai
"""
# A line is linked by the very commit that brings it, so a visible line without a link was put there some other way.
_TANPA_SEGEL = """
SELECT count(*), min(j.id) FROM lpse_jejak j
 WHERE NOT EXISTS (SELECT FROM lpse_segeljejak s WHERE s.jejak_id = j.id)
"""
_JANGKAR = """
WITH simpanan AS (
    SELECT urut, sidik, 'jangkar ' || hari AS asal FROM lpse_jangkarjejak
    UNION ALL
    SELECT urut_akhir, sidik_akhir, 'pemeriksaan ' || id FROM lpse_pemeriksaanjejak WHERE utuh AND urut_akhir > 0
)
SELECT count(*), min(t.urut), (array_agg(t.asal ORDER BY t.urut))[1]
  FROM simpanan t LEFT JOIN lpse_segeljejak s ON s.urut = t.urut
 WHERE encode(s.sidik, 'hex') IS DISTINCT FROM t.sidik
"""


@dataclass(frozen=True)
class Kerusakan:
    """The first place where the chain does not hold."""

    jenis: JenisRusak
    urut: int | None
    jejak_id: int | None
    asal: str = ""

    @property
    def kalimat(self) -> str:
        tempat = f"urut {self.urut}" if self.urut is not None else ""
        baris = f"baris jejak nomor {self.jejak_id}" if self.jejak_id is not None else ""
        di = ", ".join(t for t in (tempat, baris, self.asal) if t)
        return f"{self.jenis.label}: {di}."


@dataclass(frozen=True)
class HasilTelusur:
    """What one walk found."""

    jumlah: int
    urut_akhir: int
    sidik_akhir: str
    jumlah_rusak: int
    pertama: Kerusakan | None

    @property
    def utuh(self) -> bool:
        return self.pertama is None


def _satu(sql: str, isi: Any = None) -> tuple[Any, ...]:  # noqa: ANN401 - parameters and columns of any type
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return tuple(kursor.fetchone() or ())


def _pertama(baris: Any) -> Kerusakan:  # noqa: ANN401 - a JSON object
    return Kerusakan(JenisRusak(baris["rusak"]), baris["urut"], baris["jejak_id"])


def telusuri(*, potongan: int = POTONGAN) -> HasilTelusur:
    """Walk the whole chain up to the head of this moment, then compare lines and kept heads with it."""
    akhir = _satu(_AKHIR)
    sampai, sidik = (akhir[0], bytes(akhir[1])) if akhir else (0, b"")
    jumlah = rusak = urut = 0
    lalu = bytes(32)
    pertama: Kerusakan | None = None
    while urut < sampai:
        batas = min(_satu(_BERIKUT, [urut, potongan])[0], sampai)
        banyak, cacat, contoh = _satu(_NILAI, {"urut": urut, "sampai": batas, "sidik": lalu})
        jumlah, rusak = jumlah + banyak, rusak + cacat
        if cacat and pertama is None:
            pertama = _pertama(contoh)
        lalu = bytes(_satu(_DARI_AKHIR, [batas])[0])
        urut = batas
    for periksa in (_tanpa_segel, _jangkar_beda):
        cacat, temuan = periksa()
        rusak, pertama = rusak + cacat, pertama or temuan
    return HasilTelusur(jumlah, sampai, sidik.hex(), rusak, pertama)


def _tanpa_segel() -> tuple[int, Kerusakan | None]:
    banyak, pertama = _satu(_TANPA_SEGEL)
    return banyak, Kerusakan(JenisRusak.TANPA_SEGEL, None, pertama) if banyak else None


def _jangkar_beda() -> tuple[int, Kerusakan | None]:
    banyak, urut, asal = _satu(_JANGKAR)
    return banyak, Kerusakan(JenisRusak.JANGKAR, urut, None, asal) if banyak else None
