"""The verbs of a clock: start, pause, resume, another target, finish, reopen; and the upkeep of its deadlines.

Every verb is safe against a double click: the same ``kunci``, or the same act by the same person within a minute, is
one event. A move that the locked row does not allow raises ``TransisiBasi``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from lpse.galat import AturanDilanggar
from lpse.jejak.konteks import SISTEM
from lpse.jejak.services import catat
from lpse.waktu import kalender
from lpse.waktu.enums import KataJam, KeadaanJam
from lpse.waktu.jam import Jam, Peristiwa
from lpse.waktu.models import JamKerja, PeristiwaJam

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna
    from lpse.waktu.jam import Hitungan

#: The same act of the same person within this time is the second half of a double click.
KLIK_GANDA = timedelta(minutes=1)
#: Open clocks recomputed in one transaction, so that nobody waits long for a row.
SEKALI_SEGAR = 200
_KATA_JEJAK = {
    KataJam.MULAI: "memulai jam kerja",
    KataJam.JEDA: "menjeda jam kerja",
    KataJam.LANJUT: "melanjutkan jam kerja",
    KataJam.UBAH_SASARAN: "mengubah sasaran jam kerja",
    KataJam.SELESAI: "menyelesaikan jam kerja",
    KataJam.BUKA_KEMBALI: "membuka kembali jam kerja",
}


_NOL = timedelta()
#: Clocks and their first events in one statement: what begins together costs one trip.
_MULAI_BANYAK = """
    WITH awal AS (
        SELECT * FROM unnest(%s::text[], %s::text[], %s::interval[], %s::timestamptz[], %s::boolean[])
                 AS a(kode, nama, sasaran, tenggat, langsung)
    ), jam AS (
        INSERT INTO lpse_jamkerja (kode, nama, objek_jenis, objek_id, objek_teks, keadaan, sasaran, mulai_pada,
                                   tenggat, terpakai, menunggu, selesai_pada, versi_kalender)
        SELECT a.kode, a.nama, %s, %s, %s, CASE WHEN a.langsung THEN 'selesai' ELSE 'berjalan' END, a.sasaran, %s,
               a.tenggat, interval '0', interval '0', CASE WHEN a.langsung THEN %s::timestamptz END, %s
          FROM awal a
        RETURNING id, kode
    ), peristiwa AS (
        INSERT INTO lpse_peristiwajam (jam_id, urut, kata, saat, dicatat_pada, oleh_id, oleh_nama, alasan, keterangan,
                                       sasaran, terpakai, menunggu, versi_kalender, kunci)
        SELECT j.id, p.urut, p.kata, %s, now(), %s, %s, '', '', CASE WHEN p.urut = 1 THEN a.sasaran END,
               CASE WHEN p.urut = 2 THEN interval '0' END, CASE WHEN p.urut = 2 THEN interval '0' END, %s, ''
          FROM jam j JOIN awal a USING (kode)
          JOIN (VALUES (1, 'mulai'), (2, 'selesai')) p(urut, kata) ON p.urut = 1 OR a.langsung
    )
    SELECT kode, id FROM jam
"""


@dataclass(frozen=True)
class Awal:
    """A clock that begins with others; ``langsung``: what it counts was done at the very moment."""

    kode: str
    nama: str
    sasaran: timedelta
    langsung: bool = False


@dataclass(frozen=True)
class Rencana:
    """Clocks worked out before their object stands: the deadlines can be written with it."""

    awal: tuple[Awal, ...]
    saat: datetime
    tenggat: tuple[datetime, ...]
    versi: str


def peristiwa_dari(*, jam: JamKerja) -> list[Peristiwa]:
    """The rows of a clock as the arithmetic takes them (``prefetch_related("peristiwa")`` before many)."""
    return [
        Peristiwa(p.kata, p.saat, p.sasaran, p.alasan, p.terpakai, p.menunggu)
        for p in sorted(jam.peristiwa.all(), key=lambda p: p.urut)
    ]


@transaction.atomic
def mulai(
    *,
    objek: Model,
    kode: str,
    nama: str,
    sasaran: timedelta,
    oleh: Pengguna | None,
    saat: datetime | None = None,
    keterangan: str = "",
) -> JamKerja:
    """Start the clock ``kode`` of an object, to be used up after ``sasaran`` of working time.

    One clock per object and code: a second start gives the one that runs. Raises: AturanDilanggar (no target, a moment
    in the future, a calendar without opening hours).
    """
    sejak = _saat(saat)
    awal = Peristiwa(KataJam.MULAI, sejak, sasaran=sasaran)
    hitungan = Jam(kalender(), [awal]).pada(sejak)
    if hitungan.tenggat is None:
        raise AturanDilanggar("Tenggat belum dapat dihitung: isi dahulu jam layanan kantor di kalender.")
    jam, baru = JamKerja.objects.get_or_create(
        kode=kode,
        objek_jenis=objek._meta.label_lower,  # noqa: SLF001 - Django's public _meta
        objek_id=str(objek.pk),
        defaults={
            "nama": nama,
            "objek_teks": str(objek)[:250],
            "sasaran": sasaran,
            "mulai_pada": sejak,
            "tenggat": hitungan.tenggat,
            "versi_kalender": kalender().versi,
        },
    )
    if baru:
        _tulis(jam, awal, 1, oleh, keterangan, "")
    return jam


def rencanakan(*, awal: Sequence[Awal], saat: datetime | None = None) -> Rencana:
    """Work out the deadlines of clocks that will begin together (one query).

    An office that has not written its hours yet is served by the wall clock until it does: such a clock names no
    calendar, so the next refresh counts it. Raises: AturanDilanggar (a moment to come, a target of nothing).
    """
    sejak, berlaku = _saat(saat), kalender()
    batas = [Jam(berlaku, [Peristiwa(KataJam.MULAI, sejak, sasaran=satu.sasaran)]).tenggat for satu in awal]
    return Rencana(
        tuple(awal), sejak, tuple(b or sejak + a.sasaran for a, b in zip(awal, batas, strict=True)),
        berlaku.versi if all(batas) else "",
    )  # fmt: skip


def mulai_banyak(*, objek: Model, rencana: Rencana, oleh: Pengguna | None) -> dict[str, JamKerja]:
    """Start the planned clocks of a **new** object, by code; one statement whatever their number.

    The caller's own line in the trail tells of them. Raises: IntegrityError when the object has one of them already.
    """
    jenis, kunci, teks = objek._meta.label_lower, str(objek.pk), str(objek)[:250]  # noqa: SLF001 - Django's public _meta
    awal, sejak, versi = rencana.awal, rencana.saat, rencana.versi
    with connection.cursor() as kursor:
        kursor.execute(
            _MULAI_BANYAK,
            [
                [a.kode for a in awal], [a.nama for a in awal], [a.sasaran for a in awal], list(rencana.tenggat),
                [a.langsung for a in awal], jenis, kunci, teks, sejak, sejak, versi, sejak,
                oleh.pk if oleh else None, oleh.nama if oleh else SISTEM, versi,
            ],
        )  # fmt: skip
        nomor = dict(kursor.fetchall())
    return {
        a.kode: JamKerja(
            pk=nomor[a.kode], kode=a.kode, nama=a.nama, objek_jenis=jenis, objek_id=kunci, objek_teks=teks,
            keadaan=KeadaanJam.SELESAI if a.langsung else KeadaanJam.BERJALAN, sasaran=a.sasaran, mulai_pada=sejak,
            tenggat=batas, terpakai=_NOL, menunggu=_NOL, selesai_pada=sejak if a.langsung else None,
            versi_kalender=versi,
        )
        for a, batas in zip(awal, rencana.tenggat, strict=True)
    }  # fmt: skip


def jeda(
    *,
    jam_id: int,
    alasan: str,
    oleh: Pengguna | None,
    keterangan: str = "",
    saat: datetime | None = None,
    kunci: str = "",
) -> JamKerja:
    """Stop the clock for a named reason (``AlasanJeda``). Raises: TransisiBasi, AturanDilanggar."""
    return _alami(jam_id, KataJam.JEDA, oleh, keterangan, saat, kunci, alasan=alasan)


def lanjut(
    *, jam_id: int, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None, kunci: str = ""
) -> JamKerja:
    """Let a paused clock go on. Raises: TransisiBasi."""
    return _alami(jam_id, KataJam.LANJUT, oleh, keterangan, saat, kunci)


def ubah_sasaran(
    *,
    jam_id: int,
    sasaran: timedelta,
    oleh: Pengguna | None,
    keterangan: str = "",
    saat: datetime | None = None,
    kunci: str = "",
) -> JamKerja:
    """Another target, for the whole of the clock (its priority changed). Raises: TransisiBasi, AturanDilanggar."""
    return _alami(jam_id, KataJam.UBAH_SASARAN, oleh, keterangan, saat, kunci, sasaran=sasaran)


def selesai(
    *, jam_id: int, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None, kunci: str = ""
) -> JamKerja:
    """Finish, and freeze the figures with the calendar they were counted by. Raises: TransisiBasi."""
    return _alami(jam_id, KataJam.SELESAI, oleh, keterangan, saat, kunci)


def buka_kembali(
    *, jam_id: int, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None, kunci: str = ""
) -> JamKerja:
    """Let a finished clock run again, on top of what it had used. Raises: TransisiBasi."""
    return _alami(jam_id, KataJam.BUKA_KEMBALI, oleh, keterangan, saat, kunci)


@transaction.atomic
def _alami(  # noqa: PLR0917 - only the verbs above call it
    jam_id: int,
    kata: KataJam,
    oleh: Pengguna | None,
    keterangan: str,
    saat: datetime | None,
    kunci: str,
    *,
    alasan: str = "",
    sasaran: timedelta | None = None,
) -> JamKerja:
    jam = JamKerja.objects.select_for_update().get(pk=jam_id)
    baris = sorted(jam.peristiwa.all(), key=lambda p: p.urut)
    if _sudah(baris, kata, oleh, kunci, alasan, sasaran):
        return jam
    peristiwa = Peristiwa(kata, _saat(saat), sasaran=sasaran, alasan=alasan)
    hitungan = Jam(kalender(), [*peristiwa_dari(jam=jam), peristiwa]).pada(peristiwa.saat)
    if hitungan.tenggat is None and hitungan.keadaan == KeadaanJam.BERJALAN:
        raise AturanDilanggar("Tenggat belum dapat dihitung: isi dahulu jam layanan kantor di kalender.")
    if kata == KataJam.SELESAI:
        peristiwa = Peristiwa(kata, peristiwa.saat, terpakai=hitungan.terpakai, menunggu=hitungan.menunggu)
    sebelum = jam.keadaan
    _pindah(jam, kata)
    jam.selesai_pada = peristiwa.saat if kata == KataJam.SELESAI else None
    _salin(jam, hitungan)
    jam.save(update_fields=["keadaan", "selesai_pada", *_TURUNAN])
    _tulis(jam, peristiwa, baris[-1].urut + 1, oleh, keterangan, kunci, sebelum)
    return jam


def _sudah(  # noqa: PLR0917 - as above
    baris: list[PeristiwaJam],
    kata: KataJam,
    oleh: Pengguna | None,
    kunci: str,
    alasan: str,
    sasaran: timedelta | None,
) -> bool:
    """Whether this very act stands already: by its key, or as the second half of a double click."""
    if kunci:
        return any(p.kunci == kunci for p in baris)
    akhir = baris[-1]
    isi = (akhir.kata, akhir.oleh_id, akhir.alasan, akhir.sasaran)
    return isi == (kata, oleh.pk if oleh else None, alasan, sasaran) and (
        abs(timezone.now() - akhir.dicatat_pada) < KLIK_GANDA
    )


def _saat(saat: datetime | None) -> datetime:
    kini = timezone.now()
    if saat is not None and saat > kini:
        raise AturanDilanggar("Peristiwa jam tidak boleh di masa depan.")
    return saat or kini


def _pindah(jam: JamKerja, kata: KataJam) -> None:
    perpindahan = {
        KataJam.JEDA: jam.jeda,
        KataJam.LANJUT: jam.lanjut,
        KataJam.SELESAI: jam.selesai,
        KataJam.BUKA_KEMBALI: jam.buka_kembali,
    }.get(kata)
    if perpindahan is not None:
        perpindahan()


_TURUNAN = ("sasaran", "tenggat", "terpakai", "menunggu", "versi_kalender")


def _salin(jam: JamKerja, hitungan: Hitungan) -> None:
    """What follows from the events, onto the row."""
    jam.sasaran = hitungan.sasaran
    jam.tenggat = hitungan.tenggat
    jam.terpakai = hitungan.terpakai
    jam.menunggu = hitungan.menunggu
    jam.versi_kalender = kalender().versi


def _tulis(  # noqa: PLR0917 - as above
    jam: JamKerja,
    peristiwa: Peristiwa,
    urut: int,
    oleh: Pengguna | None,
    keterangan: str,
    kunci: str,
    sebelum: str = "",
) -> None:
    kata = KataJam(peristiwa.kata)
    PeristiwaJam.objects.create(
        jam=jam,
        urut=urut,
        kata=kata,
        saat=peristiwa.saat,
        oleh=oleh,
        oleh_nama=oleh.nama if oleh else SISTEM,
        alasan=peristiwa.alasan,
        keterangan=keterangan.strip()[:500],
        sasaran=peristiwa.sasaran,
        terpakai=peristiwa.terpakai,
        menunggu=peristiwa.menunggu,
        versi_kalender=jam.versi_kalender,
        kunci=kunci,
    )
    catat(
        pelaku=oleh,
        kata=_KATA_JEJAK[kata],
        objek=jam,
        sebelum={"keadaan": sebelum} if sebelum else None,
        sesudah={"keadaan": jam.keadaan, "tenggat": jam.tenggat.isoformat() if jam.tenggat else None},
        alasan=" · ".join(s for s in (peristiwa.alasan, keterangan.strip()) if s),
    )


def segarkan_tenggat() -> int:
    """Recompute every open clock that an older calendar was used for; returns how many. Safe to repeat and at once.

    Finished clocks keep their figures. A clock that runs while the office has no opening hours keeps its old deadline.
    """
    jumlah = 0
    terakhir = 0
    while kunci := _sepotong(terakhir):
        terakhir = kunci[-1]
        jumlah += _segarkan(kunci)
    return jumlah


def _sepotong(sesudah: int) -> list[int]:
    basi = JamKerja.objects.exclude(keadaan=KeadaanJam.SELESAI).exclude(versi_kalender=kalender().versi)
    return list(basi.filter(pk__gt=sesudah).order_by("pk").values_list("pk", flat=True)[:SEKALI_SEGAR])


@transaction.atomic
def _segarkan(kunci: list[int]) -> int:
    berlaku = kalender()
    kini = timezone.now()
    segar = []
    terkunci = JamKerja.objects.select_for_update().exclude(keadaan=KeadaanJam.SELESAI).filter(pk__in=kunci)
    for jam in terkunci.order_by("pk").prefetch_related("peristiwa"):
        peristiwa = peristiwa_dari(jam=jam)
        hitungan = Jam(berlaku, peristiwa).pada(max(kini, peristiwa[-1].saat))
        if hitungan.tenggat is None and hitungan.keadaan == KeadaanJam.BERJALAN:
            continue
        _salin(jam, hitungan)
        segar.append(jam)
    return JamKerja.objects.bulk_update(segar, list(_TURUNAN)) if segar else 0
