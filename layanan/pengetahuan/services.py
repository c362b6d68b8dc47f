"""Writing articles: drafted, read by somebody else, published, withdrawn (Perka LKPP 2/2010 Pasal 11(2)b)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from layanan.pengetahuan import kabar
from layanan.pengetahuan.enums import VERSI_TERBUKA, Audiens, JenisArtikel, StatusArtikel, StatusVersi
from layanan.pengetahuan.models import Artikel, VersiArtikel
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna

_A, _V = StatusArtikel, StatusVersi
#: An article is read again after half a year when nobody says otherwise.
TINJAU_LAGI: Final = dt.timedelta(days=182)
_TEKS: Final = ("judul", "ringkasan", "isi", "kata_kunci", "versi_aplikasi")
_TERBITKAN: Final = "layanan.terbitkan_artikel"
_MAKS_RINGKASAN: Final = 300
#: A first sentence with something after it.
_KALIMAT: Final = re.compile(r"(\S.*?[.!?])\s+(?=\S)", re.DOTALL)


@dataclass(frozen=True)
class IsianArtikel:
    """The text of a version."""

    judul: str
    ringkasan: str
    isi: str
    kata_kunci: str = ""
    versi_aplikasi: str = ""
    perubahan: str = ""


@dataclass(frozen=True)
class Aturan:
    """What an article is, whatever its text: kind, readers, categories, next review."""

    jenis: str = JenisArtikel.TANYA_JAWAB
    audiens: str = Audiens.PUBLIK
    kategori: tuple[int, ...] = ()
    tinjau_pada: dt.date | None = None


@transaction.atomic
def buat(*, isian: IsianArtikel, aturan: Aturan, oleh: Pengguna) -> Artikel:
    """A new article with its first draft.  Raises: AturanDilanggar."""
    return _buat(isian, aturan, oleh)


def _buat(isian: IsianArtikel, aturan: Aturan, oleh: Pengguna, **asal: str) -> Artikel:
    teks = _periksa(isian)
    artikel = Artikel.objects.create(
        **teks, slug=_slug(teks["judul"]), jenis=aturan.jenis, audiens=aturan.audiens, pemilik=oleh,
        tinjau_pada=aturan.tinjau_pada or bahasa.hari_ini() + TINJAU_LAGI, **asal,
    )  # fmt: skip
    artikel.kategori.set(aturan.kategori)
    VersiArtikel.objects.create(artikel=artikel, nomor=1, ditulis_oleh=oleh, **teks)
    catat(pelaku=oleh, kata="menulis artikel", objek=artikel, sesudah={"pembaca": str(artikel.get_audiens_display())})
    return artikel


def _periksa(isian: IsianArtikel) -> dict[str, str]:
    teks = {n: getattr(isian, n).strip() for n in _TEKS}
    kurang = [k for n, k in (("judul", "judul"), ("ringkasan", "ringkasan"), ("isi", "isi")) if not teks[n]]
    if kurang:
        raise AturanDilanggar(f"Lengkapi dahulu: {', '.join(kurang)}.")
    return teks


def _slug(judul: str) -> str:
    """Free address from the title; two of the same name get a number."""
    dasar = slugify(judul)[:160].strip("-") or "artikel"
    terpakai = set(Artikel.objects.filter(slug__startswith=dasar).values_list("slug", flat=True))
    calon = (f"{dasar}-{n}" for n in range(2, len(terpakai) + 3))
    return dasar if dasar not in terpakai else next(c for c in calon if c not in terpakai)


@transaction.atomic
def dari_tiket(*, judul: str, jawaban: str, kategori: tuple[int, ...], sumber_objek: Model, oleh: Pengguna) -> Artikel:
    """A draft for staff from an answered ticket; asked again, the same article.

    Only what the office answered is taken over: a user's own words and names stay in the ticket.
    Raises: AturanDilanggar (nothing was answered yet).
    """
    asal = {"asal_jenis": sumber_objek._meta.label_lower, "asal_id": str(sumber_objek.pk)}  # noqa: SLF001 - Django's
    if (ada := Artikel.objects.filter(**asal).first()) is not None:
        return ada
    if not jawaban.strip():
        raise AturanDilanggar("Tiket ini belum mempunyai jawaban atau solusi untuk dijadikan artikel.")
    ringkasan, isi = _pisah(judul, jawaban.strip())
    isian = IsianArtikel(judul=judul[:160], ringkasan=ringkasan, isi=isi[:40_000])
    aturan = Aturan(audiens=Audiens.PEGAWAI, kategori=kategori)
    try:
        with transaction.atomic():
            return _buat(isian, aturan, oleh, **asal, asal=str(sumber_objek)[:120])
    except IntegrityError:  # a colleague clicked in the same moment
        return Artikel.objects.get(**asal)


def _pisah(judul: str, jawaban: str) -> tuple[str, str]:
    """The first sentence and the rest, so that no reader meets it twice; one sentence alone is the text."""
    awal = _KALIMAT.match(jawaban)
    if awal is None or len(awal[1]) > _MAKS_RINGKASAN:
        return f"Jawaban singkat tentang: {judul}"[:_MAKS_RINGKASAN], jawaban
    return " ".join(awal[1].split()), jawaban[awal.end() :]


def _kunci(artikel_id: int) -> Artikel:
    return Artikel.objects.select_for_update(of=("self",)).get(pk=artikel_id)


def _terbuka(artikel: Artikel) -> VersiArtikel | None:
    return (
        VersiArtikel.objects.select_for_update(of=("self",)).filter(artikel=artikel, status__in=VERSI_TERBUKA).first()
    )


def _versi(artikel: Artikel, status: str) -> VersiArtikel:
    """The version somebody is working on.  Raises: TransisiBasi when it is not in this state (any more)."""
    versi = _terbuka(artikel)
    if versi is None or versi.status != status:
        ada = versi.get_status_display().lower() if versi else "tidak ada yang sedang ditulis"
        raise TransisiBasi(f"Naskah artikel ini sudah berpindah ({ada}). Muat ulang halamannya.")
    return versi


@transaction.atomic
def tulis(*, artikel_id: int, isian: IsianArtikel, oleh: Pengguna, versi: str = "") -> VersiArtikel:
    """Write on at the draft, or begin the next version; readers keep the published text meanwhile.

    ``versi`` is when the draft was last changed as the clerk's page knew it.
    Raises: AturanDilanggar (incomplete), TransisiBasi (under review, or a colleague was faster).
    """
    teks = _periksa(isian)
    artikel = _kunci(artikel_id)
    draf = _terbuka(artikel)
    if draf is None:
        nomor = (artikel.daftar_versi.aggregate(n=Max("nomor"))["n"] or 0) + 1
        draf = VersiArtikel(artikel=artikel, nomor=nomor)
    elif draf.status != _V.DRAF:
        raise TransisiBasi("Naskah ini sedang ditinjau. Minta peninjau mengembalikannya, lalu tulis lagi.")
    elif versi and versi != draf.diubah_pada.isoformat():
        raise TransisiBasi("Naskah ini baru saja diubah orang lain. Buka lagi halamannya sebelum menulis.")
    for nama, nilai in teks.items():
        setattr(draf, nama, nilai)
    draf.perubahan, draf.ditulis_oleh, draf.diubah_pada = isian.perubahan.strip()[:300], oleh, timezone.now()
    draf.save()
    if artikel.status == _A.DRAF:
        _pakai(artikel, draf)
    catat(pelaku=oleh, kata="mengubah naskah artikel", objek=artikel, sesudah={"versi": draf.nomor})
    return draf


def _pakai(artikel: Artikel, versi: VersiArtikel) -> None:
    """The article shows this text from now on."""
    for nama in _TEKS:
        setattr(artikel, nama, getattr(versi, nama))
    artikel.save(update_fields=list(_TEKS))


@transaction.atomic
def atur(*, artikel_id: int, aturan: Aturan, oleh: Pengguna) -> Artikel:
    """Change kind, readers, categories, or the day of review.

    Raises: AturanDilanggar: of a published article, only by whoever publishes, for it may open the text to strangers.
    """
    artikel = _kunci(artikel_id)
    if artikel.status == _A.TERBIT and not oleh.has_perm(_TERBITKAN):
        raise AturanDilanggar("Pembaca dan kategori artikel yang sudah terbit diatur oleh yang menerbitkan.")
    sebelum = {"jenis": artikel.jenis, "pembaca": artikel.audiens, "tinjau": bahasa.tanggal(artikel.tinjau_pada)}
    artikel.jenis, artikel.audiens = aturan.jenis, aturan.audiens
    artikel.tinjau_pada = aturan.tinjau_pada or artikel.tinjau_pada
    artikel.save(update_fields=["jenis", "audiens", "tinjau_pada"])
    artikel.kategori.set(aturan.kategori)
    sesudah = {"jenis": artikel.jenis, "pembaca": artikel.audiens, "tinjau": bahasa.tanggal(artikel.tinjau_pada)}
    catat(pelaku=oleh, kata="mengatur artikel", objek=artikel, sebelum=sebelum, sesudah=sesudah)
    return artikel


@transaction.atomic
def ajukan(*, artikel_id: int, oleh: Pengguna) -> VersiArtikel:
    """Hand the draft in for review by somebody else.  Raises: TransisiBasi."""
    artikel = _kunci(artikel_id)
    versi = _versi(artikel, _V.DRAF)
    versi.ajukan()
    versi.save(update_fields=["status"])
    catat(pelaku=oleh, kata="mengajukan naskah artikel", objek=artikel, sesudah={"versi": versi.nomor})
    penerima = [o for o in kabar.peninjau() if o.pk not in {oleh.pk, versi.ditulis_oleh_id}]
    kabari(penerima=penerima, jenis=kabar.DIAJUKAN, objek=artikel, konteks={"penulis": str(versi.ditulis_oleh)})
    return versi


@transaction.atomic
def kembalikan(*, artikel_id: int, catatan: str, oleh: Pengguna) -> VersiArtikel:
    """Send it back, saying why.  Raises: AturanDilanggar (no reason), TransisiBasi."""
    artikel = _kunci(artikel_id)
    versi = _versi(artikel, _V.DITINJAU)
    if not catatan.strip():
        raise AturanDilanggar("Tulis apa yang perlu diperbaiki.")
    versi.kembalikan(catatan=catatan.strip()[:500])
    versi.save(update_fields=["status", "catatan"])
    catat(pelaku=oleh, kata="mengembalikan naskah artikel", objek=artikel, alasan=versi.catatan)
    if versi.ditulis_oleh_id != oleh.pk:
        kabari(
            penerima=[versi.ditulis_oleh], jenis=kabar.DIKEMBALIKAN, objek=artikel, konteks={"catatan": versi.catatan}
        )
    return versi


@transaction.atomic
def terbitkan(*, artikel_id: int, oleh: Pengguna, tinjau_pada: dt.date | None = None) -> Artikel:
    """Readers see the reviewed version from now on.  Raises: AturanDilanggar (one's own text), TransisiBasi."""
    artikel = _kunci(artikel_id)
    versi = _versi(artikel, _V.DITINJAU)
    if versi.ditulis_oleh_id == oleh.pk:
        raise AturanDilanggar("Naskah yang Anda tulis sendiri diterbitkan oleh orang lain.")
    versi.terbitkan(oleh=oleh)
    versi.save(update_fields=["status", "ditinjau_oleh", "terbit_pada"])
    if artikel.status != _A.TERBIT:
        artikel.terbitkan()
    artikel.versi, artikel.terbit_pada = versi.nomor, versi.terbit_pada
    artikel.tinjau_pada = tinjau_pada or max(artikel.tinjau_pada, bahasa.hari_ini() + TINJAU_LAGI)
    artikel.alasan_tarik = ""
    artikel.save(update_fields=["status", "versi", "terbit_pada", "tinjau_pada", "alasan_tarik"])
    _pakai(artikel, versi)
    catat(pelaku=oleh, kata="menerbitkan artikel", objek=artikel, sesudah={"versi": versi.nomor})
    return artikel


@transaction.atomic
def buang(*, artikel_id: int, oleh: Pengguna) -> VersiArtikel:
    """Give the open version up; the published text stays.  Raises: TransisiBasi (nothing is being written)."""
    artikel = _kunci(artikel_id)
    versi = _terbuka(artikel)
    if versi is None:
        raise TransisiBasi("Tidak ada naskah yang sedang ditulis.")
    versi.buang()
    versi.save(update_fields=["status"])
    catat(pelaku=oleh, kata="membuang naskah artikel", objek=artikel, sebelum={"versi": versi.nomor})
    return versi


@transaction.atomic
def tarik(*, artikel_id: int, alasan: str, oleh: Pengguna) -> Artikel:
    """Take it away from readers; it is kept.  Raises: AturanDilanggar (no reason), TransisiBasi (withdrawn before)."""
    artikel = _kunci(artikel_id)
    if artikel.status == _A.DITARIK:
        raise TransisiBasi("Artikel ini sudah ditarik.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan penarikannya.")
    artikel.tarik(alasan=alasan.strip()[:300])
    artikel.save(update_fields=["status", "alasan_tarik"])
    catat(pelaku=oleh, kata="menarik artikel", objek=artikel, alasan=artikel.alasan_tarik)
    return artikel


@transaction.atomic
def terbitkan_lagi(*, artikel_id: int, oleh: Pengguna) -> Artikel:
    """Bring a withdrawn article back with its last text.  Raises: TransisiBasi, AturanDilanggar (never published)."""
    artikel = _kunci(artikel_id)
    if artikel.status != _A.DITARIK:
        raise TransisiBasi("Artikel ini tidak sedang ditarik.")
    if not artikel.versi:
        raise AturanDilanggar("Artikel ini belum pernah terbit. Ajukan naskahnya untuk ditinjau.")
    artikel.terbitkan()
    artikel.alasan_tarik = ""
    artikel.save(update_fields=["status", "alasan_tarik"])
    catat(pelaku=oleh, kata="menerbitkan lagi artikel", objek=artikel)
    return artikel


@transaction.atomic
def nyatakan_benar(*, artikel_id: int, tinjau_pada: dt.date, oleh: Pengguna) -> Artikel:
    """Read again and found right; the next review is on this day.  Raises: AturanDilanggar (past), TransisiBasi."""
    artikel = _kunci(artikel_id)
    if artikel.status != _A.TERBIT:
        raise TransisiBasi("Artikel ini tidak sedang terbit.")
    if tinjau_pada <= bahasa.hari_ini():
        raise AturanDilanggar("Pilih hari tinjauan berikutnya yang belum tiba.")
    sebelum = {"tinjau": bahasa.tanggal(artikel.tinjau_pada)}
    artikel.tinjau_pada = tinjau_pada
    artikel.save(update_fields=["tinjau_pada"])
    catat(
        pelaku=oleh, kata="meninjau artikel dan menyatakannya masih benar", objek=artikel, sebelum=sebelum,
        sesudah={"tinjau": bahasa.tanggal(tinjau_pada)},
    )  # fmt: skip
    return artikel


def ingatkan() -> str:
    """Remind whoever answers for an article whose review is due; once per article and day of review. Safe to repeat."""
    jumlah = 0
    for artikel in Artikel.objects.perlu_ditinjau(bahasa.hari_ini()).select_related("pemilik").order_by("pk"):
        kunci = f"{kabar.TINJAU}:{artikel.pk}:{artikel.tinjau_pada.isoformat()}"
        jumlah += bool(kabari(penerima=[artikel.pemilik], jenis=kabar.TINJAU, objek=artikel, kunci=kunci))
    return f"{bahasa.angka(jumlah)} artikel perlu ditinjau."
