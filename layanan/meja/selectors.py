"""Reads of the desk: inbox, counters, who else is here, what hangs together with a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.utils import timezone

from layanan.meja.models import BalasanBaku, DrafPesan, SedangMenulis
from layanan.tiket.enums import MENUNGGU, StatusTiket, UnitTiket
from layanan.tiket.models import Pesan, TautanTiket, Tiket
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

_S = StatusTiket
#: Rows of the inbox that are shown beside everything else that waits.
ANTREAN_TERBANYAK = 100
_LAIN_PELAPOR = 5
_ANGKA_NOMOR = 9


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
    return antrean(orang).order_by("tenggat", "pk").first()


def petugas_semua() -> QuerySet[Pengguna]:
    """Active staff of all units and the Kepala, by name: whoever may be mentioned or asked to watch."""
    return Pengguna.objects.aktif().berperan(*UnitTiket.values, "kepala").order_by("nama")


def percakapan(tiket: Tiket) -> QuerySet[Pesan]:
    """The conversation with its files, oldest first; three queries."""
    return (
        Pesan.objects.filter(tiket=tiket)
        .select_related("oleh")
        .prefetch_related("lampiran__berkas__isi")
        .order_by("dibuat_pada", "pk")
    )


def pesan_terakhir(tiket: Tiket) -> int:
    """The number of the newest message: a page that shows an older one is stale."""
    return Pesan.objects.filter(tiket=tiket).order_by("-pk").values_list("pk", flat=True).first() or 0


def pesan_sesudah(tiket: Tiket, pk: int, orang: Pengguna) -> list[Pesan]:
    """What others wrote since the page of this person was opened."""
    kueri = Pesan.objects.filter(tiket=tiket, pk__gt=pk).exclude(oleh=orang)
    return list(kueri.select_related("oleh").order_by("pk")[:20])


def hadir_lain(tiket: Tiket, orang: Pengguna) -> list[SedangMenulis]:
    """Who else has the ticket open now, writers first."""
    kueri = SedangMenulis.objects.hidup().filter(tiket=tiket).exclude(pengguna=orang)
    return list(kueri.select_related("pengguna").order_by("-menulis", "pengguna__nama"))


def draf(tiket: Tiket, orang: Pengguna) -> DrafPesan | None:
    return DrafPesan.objects.filter(tiket=tiket, pengguna=orang).first()


def balasan_untuk(tiket: Tiket, orang: Pengguna) -> list[BalasanBaku]:
    """Canned answers to choose from, those of the ticket's subject first."""
    semua = list(BalasanBaku.objects.terlihat_oleh(orang).siap())
    return sorted(semua, key=lambda b: (tiket.kategori_id is None or b.kategori_id != tiket.kategori_id, b.urutan))


def terkait(tiket: Tiket, orang: Pengguna) -> list[tuple[str, Tiket]]:
    """Tickets that hang together with this one, each with the word for how. Two queries."""
    terlihat = Tiket.objects.terlihat_oleh(orang)
    hasil: list[tuple[str, Tiket]] = []
    dekat = Q(induk=tiket) | Q(digabung_ke=tiket)
    dekat |= Q(pk__in=[pk for pk in (tiket.induk_id, tiket.digabung_ke_id) if pk])
    for satu in terlihat.filter(dekat).order_by("pk")[:50]:
        if satu.pk == tiket.induk_id:
            hasil.append(("Insiden induk", satu))
        elif satu.pk == tiket.digabung_ke_id:
            hasil.append(("Digabung ke", satu))
        else:
            hasil.append(("Bagian insiden ini" if satu.induk_id == tiket.pk else "Digabung ke sini", satu))
    tautan = TautanTiket.objects.terlihat_oleh(orang).filter(Q(dari=tiket) | Q(ke=tiket)).select_related("dari", "ke")
    for t in tautan:
        keluar = t.dari_id == tiket.pk
        hasil.append((str(t.get_jenis_display()) if keluar else "Ditautkan dari", t.ke if keluar else t.dari))
    return hasil


def tiket_pelapor(
    *, orang: Pengguna, kontak_id: int | None = None, akun_id: int | None = None, kecuali: int = 0
) -> list[Tiket]:
    """The last tickets of one reporter; one query by an index."""
    if not (kontak_id or akun_id):
        return []
    milik = Q(kontak=kontak_id) if kontak_id else Q(akun=akun_id)
    kueri = Tiket.objects.terlihat_oleh(orang).filter(milik).exclude(pk=kecuali)
    return list(kueri.order_by("-dibuat_pada", "-pk")[:_LAIN_PELAPOR])


def cari_nomor(nomor: str, orang: Pengguna) -> Tiket | None:
    """A ticket by its number as people write it: «1187», «tkt-2026-1187»; digits alone mean the newest year's."""
    teks = nomor.strip().upper()
    kueri = Tiket.objects.terlihat_oleh(orang)
    if teks.isdecimal() and len(teks) < _ANGKA_NOMOR:
        tahun = bahasa.hari_ini().year
        calon = [f"TKT-{t}-{int(teks):04d}" for t in range(tahun, tahun - 6, -1)]
        return kueri.filter(nomor__in=calon).order_by("-dibuat_pada").first()
    return kueri.filter(nomor=teks).first()
