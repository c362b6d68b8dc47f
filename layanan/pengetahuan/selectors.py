"""Finding articles: search with ranking and marked pieces, suggestions while somebody types, figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import Count, F, Q
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from layanan.pengetahuan.enums import StatusArtikel
from layanan.pengetahuan.model_artikel import KONFIGURASI
from layanan.pengetahuan.models import Artikel, NilaiArtikel, PencarianKosong
from lpse.tampilan import bahasa, markah

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

#: Results on a page; who needs more writes another word.
PER_HALAMAN: Final = 10
_BOBOT: Final = [0.1, 0.3, 0.6, 1.0]  # D, C, B, A
#: Words that say nothing of the matter; PostgreSQL brings no list of them for Indonesian.
_UMUM: Final = frozenset({
    "ada", "adalah", "agar", "akan", "anda", "apa", "apakah", "atas", "bagaimana", "bagi", "bila", "bisa",
    "cara", "dalam", "dan", "dapat", "dari", "dengan", "di", "dia", "ini", "itu", "jika", "juga", "kalau",
    "kami", "karena", "ke", "kepada", "kita", "lagi", "maka", "mau", "mengapa", "mohon", "oleh", "pada", "pagi",
    "pak", "bu", "saat", "saja", "sampai", "saya", "sebagai", "secara", "selamat", "siang", "sore", "sudah",
    "supaya", "tapi", "telah", "tentang", "terima", "kasih", "tetapi", "tidak", "tolong", "untuk", "yaitu",
    "yang",
})  # fmt: skip
#: Signs of the private use area: nobody's text holds them after cleaning.
_MULAI, _HENTI = "\ue000", "\ue001"
_CUPLIK: Final = f"StartSel={_MULAI}, StopSel={_HENTI}, MaxWords=34, MinWords=16, MaxFragments=1"
_UTUH: Final = f"StartSel={_MULAI}, StopSel={_HENTI}, HighlightAll=true"
_BUANG: Final = str.maketrans({_MULAI: None, _HENTI: None, "<": "(", ">": ")"})
_TERBANYAK_TEKS: Final = 2000


@dataclass(frozen=True)
class HasilArtikel:
    """One row of the results: title and piece escaped, what matched marked."""

    artikel: Artikel
    judul: SafeString
    cuplikan: SafeString


@dataclass(frozen=True)
class HasilCari:
    """A page of results; ``longgar`` when not every word was found together."""

    hasil: list[HasilArtikel]
    jumlah: int
    longgar: bool = False


@dataclass(frozen=True)
class SaranArtikel:
    """An article offered while somebody types."""

    pk: int
    judul: str
    ringkasan: str
    url: str


def cari(kata: str, *, audiens: str, jenis: str = "", kategori: int | None = None, halaman: int = 1) -> HasilCari:
    """Articles this circle reads that hold these words, best first; any of the words when no article holds all.

    Understands «"tepat begini"», «atau» as OR, and -kata; three queries, the marks included.
    """
    terbaca = Artikel.objects.untuk(audiens)
    terbaca = terbaca.filter(jenis=jenis) if jenis else terbaca
    terbaca = terbaca.filter(kategori=kategori) if kategori else terbaca
    kata = _tanpa_umum(kata)
    kueri: Any = SearchQuery(kata.replace(" atau ", " or "), config=KONFIGURASI, search_type="websearch")
    semua = _urut(terbaca, kueri)
    longgar = not semua.exists()
    if longgar:
        kueri = _salah_satu(kata)
        semua = _urut(terbaca, kueri)
    awal = (halaman - 1) * PER_HALAMAN
    baris = list(semua[awal : awal + PER_HALAMAN])
    jumlah = semua.count() if awal or len(baris) == PER_HALAMAN else len(baris)
    return HasilCari(_tandai(baris, kata, longgar=longgar), jumlah, longgar and bool(baris))


def _urut(terbaca: QuerySet[Artikel], kueri: Any) -> QuerySet[Any]:  # noqa: ANN401 - an expression of Django
    peringkat = SearchRank(F("cari"), kueri, weights=_BOBOT, normalization=1)
    return (
        terbaca.filter(cari=kueri).annotate(peringkat=peringkat).defer("cari").order_by("-peringkat", "-membantu", "pk")
    )


#: Any of the words of a text, stemmed and without stop words, as PostgreSQL's own parser sees them.
_SQL_SALAH_SATU: Final = (
    "(SELECT coalesce(string_agg(quote_literal(l) || %s, ' | '), '')::tsquery"
    " FROM unnest(tsvector_to_array(to_tsvector('indonesian', %s))) AS l)"
)


class _SalahSatu(SearchQuery):
    """A query that PostgreSQL writes itself; Django would wrap any other expression in ``plainto_tsquery``."""

    def __init__(self, teks: str, bobot: str) -> None:
        super().__init__(teks, config=KONFIGURASI)
        self.isi = [bobot, teks]

    def as_sql(self, *_args: Any, **_lain: Any) -> tuple[str, Any]:  # noqa: ANN401 - Django's signature
        return _SQL_SALAH_SATU, list(self.isi)


def _salah_satu(teks: str, bobot: str = "") -> _SalahSatu:
    """``bobot`` «:AB» looks at titles, other words and summaries only."""
    return _SalahSatu(_tanpa_umum(teks[:_TERBANYAK_TEKS]).replace("\\", " ").replace("\x00", " "), bobot)


def _tanpa_umum(teks: str) -> str:
    """Without the words that say nothing; a text of nothing else stays as it is, and so does what is quoted."""
    kata = teks.split()
    isi = kata if '"' in teks else [k for k in kata if k.lower().strip(".,;:!?()") not in _UMUM]
    return " ".join(isi or kata)


def _tandai(baris: list[Artikel], kata: str, *, longgar: bool) -> list[HasilArtikel]:
    """One query marks titles and pieces of one page; everything else of a text is escaped."""
    if not baris:
        return []
    judul = [b.judul.translate(_BUANG) for b in baris]
    isi = [f"{b.ringkasan} {markah.polos(b.isi)}".translate(_BUANG) for b in baris]
    kueri = _SQL_SALAH_SATU if longgar else f"websearch_to_tsquery('{KONFIGURASI}', %s)"
    sql = (
        f"SELECT ts_headline('{KONFIGURASI}', j, q, %s), ts_headline('{KONFIGURASI}', i, q, %s)"  # noqa: S608 - our own names
        f" FROM (SELECT {kueri} AS q) AS k, unnest(%s::text[], %s::text[]) WITH ORDINALITY AS t(j, i, n) ORDER BY n"
    )
    with connection.cursor() as kursor:
        kursor.execute(
            sql,
            [_UTUH, _CUPLIK, *([""] if longgar else []), kata.replace("\\", " ").replace(" atau ", " or "), judul, isi],
        )
        hasil = kursor.fetchall()
    return [HasilArtikel(b, _tanda(j), _tanda(i)) for b, (j, i) in zip(baris, hasil, strict=True)]


def _tanda(teks: str) -> SafeString:
    """Escape a text whole, then turn the private signs into marks."""
    aman = str(escape(teks)).replace(_MULAI, "<mark>").replace(_HENTI, "</mark>")
    return mark_safe(aman)  # noqa: S308 - escaped above


def sarankan(teks: str, *, audiens: str, batas: int = 3) -> list[SaranArtikel]:
    """Articles near to what somebody is typing; one query, cheap enough for each pause of the fingers."""
    if not any(len(k) > 3 and k.lower() not in _UMUM for k in teks.split()):  # noqa: PLR2004 - nothing is meant yet
        return []
    dekat = _urut(Artikel.objects.untuk(audiens), _salah_satu(teks, ":AB"))
    return [SaranArtikel(a.pk, a.judul, a.ringkasan, a.alamat_publik) for a in dekat[:batas]]


def terpopuler(*, audiens: str, batas: int = 6) -> list[Artikel]:
    """What readers of this circle open most."""
    return list(Artikel.objects.untuk(audiens).defer("cari").order_by("-dibaca", "judul")[:batas])


def terkait(artikel: Artikel, *, audiens: str, batas: int = 4) -> list[Artikel]:
    """Others about the same subjects."""
    kategori = artikel.kategori.values("pk")
    lain = Artikel.objects.untuk(audiens).filter(kategori__in=kategori).exclude(pk=artikel.pk).defer("cari")
    return list(lain.distinct().order_by("-membantu", "judul")[:batas])


def kosong_terbuka(batas: int = 100) -> QuerySet[PencarianKosong]:
    """What people searched and did not find, the most wanted first."""
    return PencarianKosong.objects.filter(dijawab_pada__isnull=True).order_by("-jumlah", "-terakhir")[:batas]


def saran_pembaca(artikel: Artikel, batas: int = 20) -> Iterable[NilaiArtikel]:
    """What readers wrote who were not helped."""
    return artikel.nilai.exclude(saran="").order_by("-diubah_pada")[:batas]


@dataclass(frozen=True)
class Ikhtisar:
    """Figures of the unit's knowledge."""

    terbit: int
    publik: int
    perlu_ditinjau: int
    membantu: int
    tidak_membantu: int
    kosong: int

    @property
    def persen_membantu(self) -> int | None:
        """Of the readers who answered; None before anybody did."""
        suara = self.membantu + self.tidak_membantu
        return round(100 * self.membantu / suara) if suara else None


def ikhtisar() -> Ikhtisar:
    """Two queries."""
    terbit = Q(status=StatusArtikel.TERBIT)
    angka = Artikel.objects.aggregate(
        terbit=Count("pk", filter=terbit),
        publik=Count("pk", filter=terbit & Q(audiens="publik")),
        tinjau=Count("pk", filter=terbit & Q(tinjau_pada__lte=bahasa.hari_ini())),
    )
    suara = NilaiArtikel.objects.filter(artikel__status=StatusArtikel.TERBIT).aggregate(
        ya=Count("pk", filter=Q(membantu=True)), tidak=Count("pk", filter=Q(membantu=False))
    )
    kosong = PencarianKosong.objects.filter(dijawab_pada__isnull=True).count()
    return Ikhtisar(angka["terbit"], angka["publik"], angka["tinjau"], suara["ya"], suara["tidak"], kosong)
