"""Reads of the desk: inbox, counters, who else is here, what hangs together with a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BigIntegerField, CharField, Count, F, Func, OuterRef, Prefetch, Q, Value
from django.db.models.functions import JSONObject
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.kontak.models import Kontak
from layanan.meja.models import BalasanBaku, DrafPesan, Makro, SedangMenulis
from layanan.tiket.enums import MENUNGGU, StatusTiket, UnitTiket
from layanan.tiket.models import Label, LampiranPesan, Pengamat, Pesan, TautanTiket, Tiket
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model, QuerySet

_S = StatusTiket
#: Rows of the inbox that are shown beside everything else that waits.
ANTREAN_TERBANYAK = 100
_LAIN_PELAPOR = 5
_TERKAIT = 60
_ANGKA_NOMOR = 9


class NamaDi(Func):
    """A name from another table, looked up only for the rows a page shows.

    A join reads it for every row before they are sorted, and Django makes an object of it for each row.
    """

    def __init__(self, kunci: str, model: type[Model]) -> None:
        super().__init__(
            F(kunci),
            template=f"(SELECT nama FROM {model._meta.db_table} WHERE id = %(expressions)s)",  # noqa: S608, SLF001 - our own table, public _meta
            output_field=CharField(),
        )


#: What a row of the list says about others, by the name it has there.
_NAMA = {
    "nama_kategori": NamaDi("kategori_id", Kategori),
    "nama_kontak": NamaDi("kontak_id", Kontak),
    "nama_akun": NamaDi("akun_id", Pengguna),
    "nama_petugas": NamaDi("petugas_id", Pengguna),
}


@dataclass(frozen=True)
class AngkaMeja:
    """Open tickets this person may see, counted at one look."""

    terbuka: int
    lewat: int
    saya: int
    belum: int
    menunggu: int
    konfirmasi: int


def unit_orang(orang: Pengguna) -> list[str]:
    """The units whose desk this person sits at; the Kepala sits at none."""
    return [u for u in UnitTiket.values if u in orang.kode_peran]


def daftar(orang: Pengguna) -> QuerySet[Tiket]:
    """Tickets this person may see, with what a row shows."""
    return Tiket.objects.terlihat_oleh(orang).select_related("kontak", "akun", "petugas", "kategori")


def baris(orang: Pengguna) -> QuerySet[Tiket]:
    """Tickets this person may see, as rows of the list: names instead of what they belong to."""
    return Tiket.objects.terlihat_oleh(orang).annotate(**_NAMA)


def angka_meja(orang: Pengguna) -> AngkaMeja:
    """One query over what is open or waits for the reporter's yes."""
    kueri = Tiket.objects.terlihat_oleh(orang)
    hidup = ~Q(status=_S.SELESAI)
    angka = kueri.filter(Q(status__in=[_S.BARU, _S.DITANGANI, *MENUNGGU, _S.SELESAI])).aggregate(
        terbuka=Count("pk", filter=hidup),
        lewat=Count("pk", filter=hidup & Q(tenggat__lt=timezone.now())),
        saya=Count("pk", filter=hidup & Q(petugas=orang)),
        belum=Count("pk", filter=Q(status=_S.BARU)),
        menunggu=Count("pk", filter=Q(status__in=MENUNGGU)),
        konfirmasi=Count("pk", filter=Q(status=_S.SELESAI)),
    )
    return AngkaMeja(**angka)


def antrean(orang: Pengguna) -> QuerySet[Tiket]:
    """What waits for this person now: theirs that wait for nobody else, and what nobody of their unit has taken."""
    belum = Q(status=_S.BARU, unit__in=unit_orang(orang))
    return Tiket.objects.filter(belum | Q(status=_S.DITANGANI, petugas=orang))


def berikutnya(orang: Pengguna) -> Tiket | None:
    """The most urgent one of the inbox."""
    return antrean(orang).order_by("tenggat", "pk").only("nomor", "judul").first()


def petugas_semua() -> QuerySet[Pengguna]:
    """Active staff of all units and the Kepala, by name: whoever may be mentioned or asked to watch."""
    hasil: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan(*UnitTiket.values, "kepala").order_by("nama")
    return hasil


def percakapan(tiket: Tiket) -> QuerySet[Pesan]:
    """The conversation with its files, oldest first; two queries."""
    lampiran = LampiranPesan.objects.select_related("berkas__isi").order_by("pk")
    return (
        Pesan.objects.filter(tiket=tiket)
        .annotate(nomor_asal=F("asal__nomor"))
        .prefetch_related(Prefetch("lampiran", queryset=lampiran))
        .order_by("dibuat_pada", "pk")
    )


def tiket_lengkap(orang: Pengguna) -> QuerySet[Tiket]:
    """Tickets with all that stands around one of them in small rows, in one query: labels, watchers, who is here."""
    label = Label.objects.filter(tiket=OuterRef("pk")).values(isi=JSONObject(pk="pk", nama="nama"))
    pengamat = Pengamat.objects.filter(tiket=OuterRef("pk")).values(
        isi=JSONObject(pk="pengguna_id", nama="pengguna__nama")
    )
    lain = SedangMenulis.objects.hidup().filter(tiket=OuterRef("pk")).exclude(pengguna=orang)
    hadir = lain.order_by("-menulis", "pengguna__nama").values(isi=JSONObject(nama="pengguna__nama", menulis="menulis"))
    return daftar(orang).select_related("kategori__induk", "paket").annotate(
        isi_label=ArraySubquery(label), isi_pengamat=ArraySubquery(pengamat), isi_hadir=ArraySubquery(hadir)
    )  # fmt: skip


def pesan_terakhir(tiket: Tiket) -> int:
    """The number of the newest message: a page that shows an older one is stale."""
    return Pesan.objects.filter(tiket=tiket).order_by("-pk").values_list("pk", flat=True).first() or 0


def pesan_sesudah(tiket: Tiket, pk: int, orang: Pengguna) -> list[Pesan]:
    """What others wrote since the page of this person was opened."""
    kueri = Pesan.objects.filter(tiket=tiket, pk__gt=pk).exclude(oleh=orang)
    return list(kueri.select_related("oleh").order_by("pk")[:20])


def hadir_lain(tiket: Tiket, orang: Pengguna) -> list[Mapping[str, Any]]:
    """Who else has the ticket open now, writers first."""
    kueri = SedangMenulis.objects.hidup().filter(tiket=tiket).exclude(pengguna=orang)
    return list(kueri.order_by("-menulis", "pengguna__nama").values("menulis", nama=F("pengguna__nama")))


def draf(tiket: Tiket, orang: Pengguna) -> DrafPesan | None:
    return DrafPesan.objects.filter(tiket=tiket, pengguna=orang).first()


@dataclass(frozen=True)
class Pustaka:
    """Canned answers and macros to choose from: key and words."""

    balasan: list[tuple[int, str]]
    makro: list[tuple[int, str]]


def pustaka(tiket: Tiket, orang: Pengguna) -> Pustaka:
    """What the composer offers, answers of the ticket's subject first; one query."""
    kolom = ("jenis", "pk", "kata", "kategori_id", "urutan")
    balasan = BalasanBaku.objects.terlihat_oleh(orang).siap().order_by()
    makro = Makro.objects.terlihat_oleh(orang).siap().order_by()
    baris = list(
        balasan.annotate(jenis=Value("b"), kata=F("judul")).values_list(*kolom)
        .union(
            makro.annotate(jenis=Value("m"), kata=F("nama"), kategori_id=Value(None, output_field=BigIntegerField()))
            .values_list(*kolom),
            all=True,
        )
    )  # fmt: skip
    baris.sort(key=lambda b: (tiket.kategori_id is None or b[3] != tiket.kategori_id, b[4], b[2]))
    return Pustaka(
        balasan=[(pk, kata) for jenis, pk, kata, _, _ in baris if jenis == "b"],
        makro=[(pk, kata) for jenis, pk, kata, _, _ in baris if jenis == "m"],
    )


def terkait(tiket: Tiket, orang: Pengguna) -> list[tuple[str, Tiket, int | None]]:
    """Tickets that hang together with this one, and the reporter's last: the word for how, the key of a link made.

    Two queries.
    """
    dekat = Q(induk=tiket) | Q(digabung_ke=tiket)
    dekat |= Q(pk__in=[pk for pk in (tiket.induk_id, tiket.digabung_ke_id) if pk])
    milik = Q(kontak=tiket.kontak_id) if tiket.kontak_id else Q(akun=tiket.akun_id) if tiket.akun_id else Q(pk__in=[])
    kueri = Tiket.objects.terlihat_oleh(orang).filter(dekat | milik).exclude(pk=tiket.pk).defer("cari", "uraian")
    hasil: list[tuple[str, Tiket, int | None]] = []
    lain: list[tuple[str, Tiket, int | None]] = []
    for satu in kueri.order_by("-dibuat_pada", "-pk")[:_TERKAIT]:
        kata = _hubungan(tiket, satu)
        (hasil if kata else lain).append((kata or "Pelapor yang sama", satu, None))
    tautan = TautanTiket.objects.terlihat_oleh(orang).filter(Q(dari=tiket) | Q(ke=tiket)).select_related("dari", "ke")
    gabungan = {satu.pk for kata, satu, _ in hasil if kata in _DIGABUNG}
    for t in tautan:
        keluar = t.dari_id == tiket.pk
        if (t.ke_id if keluar else t.dari_id) in gabungan:  # named already by what binds them for good
            continue
        hasil.append((str(t.get_jenis_display()) if keluar else "Ditautkan dari", t.ke if keluar else t.dari, t.pk))
    sudah = {satu.pk for _, satu, _ in hasil}
    return [*hasil, *[b for b in lain if b[1].pk not in sudah][:_LAIN_PELAPOR]]


_DIGABUNG = ("Digabung ke", "Digabung ke sini")


def _hubungan(tiket: Tiket, satu: Tiket) -> str:
    if satu.pk == tiket.digabung_ke_id:
        return _DIGABUNG[0]
    if satu.digabung_ke_id == tiket.pk:
        return _DIGABUNG[1]
    if satu.pk == tiket.induk_id:
        return "Insiden induk"
    return "Bagian insiden ini" if satu.induk_id == tiket.pk else ""


def tiket_pelapor(
    *, orang: Pengguna, kontak_id: int | None = None, akun_id: int | None = None, banyak: int = _LAIN_PELAPOR
) -> list[Tiket]:
    """The last tickets of one reporter, by the card or by the account; one query by two indexes."""
    if not (kontak_id or akun_id):
        return []
    milik = Q(kontak=kontak_id) if kontak_id else Q(pk__in=[])
    milik |= Q(akun=akun_id) if akun_id else Q(pk__in=[])
    kueri = Tiket.objects.terlihat_oleh(orang).filter(milik)
    return list(kueri.order_by("-dibuat_pada", "-pk")[:banyak])


def cari_nomor(nomor: str, orang: Pengguna) -> Tiket | None:
    """A ticket by its number as people write it: «1187», «tkt-2026-1187»; digits alone mean the newest year's."""
    teks = nomor.strip().upper()
    kueri = Tiket.objects.terlihat_oleh(orang)
    if teks.isdecimal() and len(teks) < _ANGKA_NOMOR:
        tahun = bahasa.hari_ini().year
        calon = [f"TKT-{t}-{int(teks):04d}" for t in range(tahun, tahun - 6, -1)]
        return kueri.filter(nomor__in=calon).order_by("-dibuat_pada").first()
    return kueri.filter(nomor=teks).first()


def tiket_contoh(orang: Pengguna) -> Tiket | None:
    """The ticket a canned answer is tried on: the newest this person handles, else the newest they may see."""
    kueri = daftar(orang).select_related("paket", "kontak", "akun").order_by("-dibuat_pada", "-pk")
    return kueri.filter(petugas=orang).first() or kueri.first()
