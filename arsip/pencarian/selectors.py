"""The search itself: a page of results with facets, in a handful of queries that cost what a page costs (ADR 0020).

Every number and every word shown comes from rows that :meth:`IndeksDokumenQuerySet.terlihat_oleh` lets the person
see; the condition of rights stands inside each query. A result too large to be counted (more than :data:`BATAS`) is
never walked whole: its facets are reckoned from a slice of one in 64, or in a large archive that no word narrows from
:data:`_CONTOH` documents spread evenly over it, and said to be about so many.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.search import SearchRank
from django.core.exceptions import EmptyResultSet
from django.db import connection, transaction
from django.db.models import Case, F, FloatField, Max, Min, Value, When

from arsip.dokumen.models import Klasifikasi
from arsip.pencarian.enums import Urutan
from arsip.pencarian.kueri import EkspresiKueri
from arsip.pencarian.models import IndeksDokumen
from arsip.pencarian.sorot import sorot
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import taksiran

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from arsip.pencarian.pilihan import Pilihan
    from arsip.pencarian.sorot import Sorotan
    from lpse.akun.models import Pengguna

PER_HALAMAN = 20
#: Results are counted up to here; beyond, the page says «2.000+».
BATAS = 2_000
#: Results are ranked by how well they match up to here; beyond, the newest come first.
BATAS_PERINGKAT = 400
#: Results that can be paged through; who needs the 1,001st narrows the search or takes the export.
BATAS_HALAMAN = 1_000
IRISAN = 64
#: A slice with more rows than this stands for more than BATAS results, as sure as makes no difference.
_BATAS_IRISAN = BATAS // IRISAN * 2
_FASET_TERBANYAK = 10
#: Documents read along the dates for one page cost about as much as this many gathered ones squared, per document
#: there is: 20 rows × 8 µs to unpack a vector ÷ 1,2 µs to gather a row (bench/arsip.py).
_TELUSUR = 133
#: The same where a phrase is asked for: what is gathered has its vector unpacked, too.
_TELUSUR_FRASA = 16
#: Documents that are looked at where no word narrows the search, and how many of them must answer to speak for all.
_CONTOH = 1_024
_CONTOH_CUKUP = 48
_BOBOT = [0.05, 0.3, 0.5, 1.0]
_KOLOM = ("dokumen_id", "tanggal", "unit", "jenis", "tahun", "klasifikasi_kode", "nama_pihak", "keamanan")


@dataclass(frozen=True)
class Temuan:
    """What a search found, before anything of it is shown: keys of the page, numbers, facets."""

    kunci: list[int]
    jumlah: int
    lebih: bool
    faset: dict[str, list[tuple[str, int]]]
    menurut_tanggal: bool

    @property
    def sebutan(self) -> str:
        """«1.234», or «2.000+»."""
        return f"{bahasa.angka(BATAS)}+" if self.lebih else bahasa.angka(self.jumlah)

    @property
    def halaman(self) -> int:
        """How many pages there are to turn."""
        return max(1, -(-min(self.jumlah, BATAS_HALAMAN) // PER_HALAMAN))


_FASET = """
SELECT 'jumlah' AS faset, '' AS nilai, count(*) AS n, 0 AS urut FROM cocok
UNION ALL SELECT 'unit', unit, count(*), 0 FROM cocok GROUP BY unit
UNION ALL SELECT 'jenis', jenis, count(*), 0 FROM cocok GROUP BY jenis
UNION ALL SELECT 'keamanan', keamanan, count(*), 0 FROM cocok GROUP BY keamanan
UNION ALL (SELECT 'tahun', tahun::text, count(*), 0 FROM cocok GROUP BY tahun ORDER BY tahun DESC LIMIT %(faset)s)
UNION ALL (SELECT 'klasifikasi', klasifikasi_kode, count(*), 0 FROM cocok GROUP BY klasifikasi_kode
           ORDER BY 3 DESC, 2 LIMIT %(faset)s)
UNION ALL (SELECT 'pihak', nama, count(*), 0 FROM cocok, unnest(nama_pihak) nama GROUP BY nama
           ORDER BY 3 DESC, 2 LIMIT %(faset)s)
"""
_KOSONG = "SELECT 'jumlah' AS faset, '' AS nilai, 0::bigint AS n, 0::bigint AS urut"
_SEMUA = "UNION ALL (SELECT 'semua', dokumen_id::text, 0, 0 FROM cocok LIMIT %(peringkat)s)"
_KUNCI = """
UNION ALL (SELECT 'kunci', dokumen_id::text, 0, row_number() OVER () FROM (
    SELECT dokumen_id FROM cocok ORDER BY tanggal {arah}, dokumen_id {arah} LIMIT %(batas)s OFFSET %(mulai)s) hal)
"""


def _jalankan(kueri: QuerySet[Any], lanjut: str, isi: dict[str, Any]) -> dict[str, list[tuple[str, int]]]:
    """Run ``lanjut`` over the rows of ``kueri`` as the table ``cocok``; an empty set is no query at all."""
    try:
        sql, nilai = kueri.query.sql_with_params()
    except EmptyResultSet:
        return {"jumlah": [("", 0)]}
    hasil: dict[str, list[tuple[str, int]]] = {}
    with transaction.atomic(), connection.cursor() as kursor:
        # A limit makes the planner believe that reading on from the start is cheap; unpacking the vectors is not.
        kursor.execute("SELECT set_config('enable_seqscan', 'off', true)")
        # The values of the query go in first (positional); those of ``lanjut`` are numbers of our own.
        kursor.execute(f"WITH cocok AS MATERIALIZED ({sql}) {lanjut % isi}", nilai)
        for faset, kunci, n, _urut in kursor.fetchall():
            hasil.setdefault(faset, []).append((kunci, n))
    return hasil


def temukan(pengguna: Pengguna | AnonymousUser, pilihan: Pilihan, *, hal: int = 1, per: int = PER_HALAMAN) -> Temuan:
    """The page ``hal`` of what this person may see of what was asked for, with numbers and facets."""
    mulai = (max(1, hal) - 1) * per
    isi = {"faset": _FASET_TERBANYAK, "batas": per, "mulai": mulai, "peringkat": BATAS_PERINGKAT + 1}
    arah = "ASC" if pilihan.urut == Urutan.TERLAMA else "DESC"
    # Whoever sees only what was opened to them has little to count: it is counted at once.
    contoh = _contoh(pengguna, pilihan, isi) if getattr(pengguna, "pegawai_lpse", False) else None
    if contoh is not None and contoh.banyak:
        return _yang_banyak(pengguna, pilihan, contoh, isi, arah)
    menurut_cocok = pilihan.urut == Urutan.RELEVAN and bool(pilihan.kueri)
    semua = pilihan.tersaring(pengguna).order_by().values(*_KOLOM)[: BATAS + 1]
    hasil = _jalankan(semua, _FASET + _KUNCI.format(arah=arah) + (_SEMUA if menurut_cocok else ""), isi)
    jumlah = hasil.pop("jumlah")[0][1]
    if jumlah > BATAS:
        return _yang_banyak(pengguna, pilihan, contoh or _contoh(pengguna, pilihan, isi), isi, arah)
    kunci = [int(k) for k, _ in hasil.pop("kunci", [])]
    cocok = [int(k) for k, _ in hasil.pop("semua", [])]
    if menurut_cocok and 1 < jumlah <= BATAS_PERINGKAT:
        return Temuan(list(_peringkat(cocok, pilihan)[mulai : mulai + per]), jumlah, False, hasil, False)
    return Temuan(kunci, jumlah, False, hasil, True)


@dataclass(frozen=True)
class _Contoh:
    """What a part of the archive says of the whole: each document found in it stands for ``kali`` of them."""

    jumlah: int
    kali: float
    cukup: float
    faset: dict[str, list[tuple[str, int]]]

    @property
    def banyak(self) -> bool:
        """More than is counted, as sure as makes no difference."""
        return self.jumlah > self.cukup

    @property
    def perkiraan(self) -> int:
        return round(self.jumlah * self.kali)


def _contoh(pengguna: Pengguna | AnonymousUser, pilihan: Pilihan, isi: dict[str, Any]) -> _Contoh:
    """A slice of one in 64; where no word is asked for, a fixed number of documents if that is less work and enough."""
    if not pilihan.kueri:
        kunci, kali = _kunci_contoh()
        if kali > IRISAN:
            merata = pilihan.tersaring(pengguna).filter(pk__in=kunci)
            if (contoh := _hitung_contoh(merata, kali, max(_CONTOH_CUKUP, 2 * BATAS / kali), isi)).banyak:
                return contoh
    return _hitung_contoh(pilihan.tersaring(pengguna, iris=0), IRISAN, _BATAS_IRISAN, isi)


def _hitung_contoh(kueri: QuerySet[Any], kali: float, cukup: float, isi: dict[str, Any]) -> _Contoh:
    hasil = _jalankan(kueri.order_by().values(*_KOLOM), _FASET, isi)
    jumlah = hasil.pop("jumlah")[0][1]
    return _Contoh(jumlah, kali, cukup, {f: [(v, round(n * kali)) for v, n in semua] for f, semua in hasil.items()})


def _kunci_contoh() -> tuple[list[int], float]:
    """Keys spread over the archive without a rhythm, the same ones each time, and how many keys each stands for."""
    ujung = IndeksDokumen.objects.aggregate(awal=Min("pk"), akhir=Max("pk"))
    awal, akhir = ujung["awal"] or 0, ujung["akhir"] or 0
    langkah = (akhir - awal + 1) // _CONTOH
    geser = max(langkah, 1)
    return [awal + k * langkah + k * 2654435761 % 4294967296 % geser for k in range(_CONTOH)], langkah


def _yang_banyak(
    pengguna: Pengguna | AnonymousUser,
    pilihan: Pilihan,
    contoh: _Contoh,
    isi: dict[str, Any],
    arah: str,
) -> Temuan:
    """More than is counted: the newest first, the facets by the slice.

    Rare ones are gathered and sorted, common ones read off the index of dates until the page is full; which is less
    work, the slice tells better than the planner can guess for words, phrases and rights together.
    """
    kueri = pilihan.tersaring(pengguna)
    telusur = _TELUSUR_FRASA if '"' in pilihan.kueri.teks else _TELUSUR
    if contoh.perkiraan**2 < telusur * max(taksiran(IndeksDokumen), contoh.perkiraan):
        hasil = _jalankan(kueri.order_by().values(*_KOLOM), _KOSONG + _KUNCI.format(arah=arah), isi)
        return Temuan([int(k) for k, _ in hasil["kunci"]], BATAS, True, contoh.faset, True)
    urut = ("tanggal", "dokumen_id") if arah == "ASC" else ("-tanggal", "-dokumen_id")
    mulai, per = isi["mulai"], isi["batas"]
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)")
        kunci = list(kueri.order_by(*urut).values_list("dokumen_id", flat=True)[mulai : mulai + per])
    return Temuan(kunci, BATAS, True, contoh.faset, True)


def _peringkat(cocok: Sequence[int], pilihan: Pilihan) -> QuerySet[Any]:
    """These keys by how well they match: the very number first, then weight and frequency, then the newest."""
    nilai: Any = SearchRank(F("tsv"), EkspresiKueri(pilihan.kueri), weights=_BOBOT)
    if pilihan.kueri.nomor:
        persis = Case(
            *(When(nomor__iexact=n, then=Value(10.0)) for n in pilihan.kueri.nomor),
            default=Value(0.0), output_field=FloatField(),
        )  # fmt: skip
        nilai = persis + nilai
    return (
        IndeksDokumen.objects.filter(pk__in=cocok)
        .annotate(peringkat=nilai)
        .order_by("-peringkat", "-tanggal", "-dokumen_id")
        .values_list("dokumen_id", flat=True)
    )


def baris_hasil(kunci: Sequence[int], pilihan: Pilihan) -> list[Sorotan]:
    """The rows of one page, in this order, with what matched marked. The keys are already those that may be seen."""
    ada = {
        baris.pk: baris
        for baris in IndeksDokumen.objects.filter(pk__in=kunci)
        .select_related("dokumen", "klasifikasi")
        .defer("tsv", "isi")
    }
    return sorot([ada[k] for k in kunci if k in ada], pilihan.kueri)


def nama_klasifikasi(kode: Sequence[str]) -> dict[str, str]:
    """Words of these codes; the newer regulation speaks where both know a code."""
    baris = Klasifikasi.objects.filter(kode__in=kode).order_by("rezim").values_list("kode", "uraian")
    return dict(baris)
