"""Writes of the search index: contents read, the vocabulary, and what a trigger could not have seen."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from arsip.dokumen.models import VersiDokumen
from arsip.pencarian.enums import KeadaanTeks
from arsip.pencarian.models import IndeksDokumen
from arsip.pencarian.penyari import Sari, sarikan
from arsip.pencarian.sinyal import tanpa_lapisan_teks
from lpse.berkas import simpanan
from lpse.celery import app
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_K = KeadaanTeks
TUGAS_BACA = "arsip.pencarian.baca"
#: A reading that was begun and never ended is begun again after this; so often, then never again by itself.
SEWA = dt.timedelta(minutes=5)
MAKS_PERCOBAAN = 3
#: One run of the schedule does this much: under the soft limit of a task.
_SEKALI_JALAN = 500
_DETIK_SEKALI_JALAN = 150.0
_MAKS_KATA = 60_000
#: Words of the content are taken from this many of the newest documents; descriptions from all.
_DOKUMEN_KOSAKATA = 5_000


def suruh_baca(*, dokumen_id: int) -> None:
    """Order a worker to read the newest content, after the commit; the schedule takes up what no worker took."""
    if IndeksDokumen.objects.filter(pk=dokumen_id, keadaan=_K.MENUNGGU).exists():
        transaction.on_commit(
            lambda: app.send_task(TUGAS_BACA, kwargs={"dokumen_id": dokumen_id}, expires=3600), robust=True
        )


def baca_isi(*, dokumen_id: int, pembaca: Callable[[Path, str], Sari] = sarikan) -> KeadaanTeks:
    """Read the newest content of a document into the index; answers with the state it ended in.

    Safe to repeat and to race: the reading is claimed by a conditional update, and its result counts only while the
    content it read is still the newest. A file that kills its reader is tried three times, then named *gagal*.
    """
    if not _ambil(dokumen_id):
        return _menyerah(dokumen_id)
    versi = VersiDokumen.objects.filter(dokumen=dokumen_id).select_related("berkas").order_by("-versi").first()
    if versi is None or versi.berkas is None:
        sari = Sari(_K.TANPA_BERKAS)
    elif not versi.berkas.tersedia:
        _kembalikan(dokumen_id, "Menunggu pemeriksaan berkas selesai.")
        return _K.MENUNGGU
    elif not simpanan.ada(versi.sha256, versi.ukuran):
        sari = Sari(_K.RUSAK, pesan="Isi berkas tidak ditemukan di penyimpanan.")
    else:
        sari = pembaca(simpanan.letak(versi.sha256), versi.mime)
    keadaan = _catat(dokumen_id, versi, sari)
    tambah_kosakata(dokumen_id=dokumen_id)
    return keadaan


def _ambil(dokumen_id: int) -> bool:
    """Claim the reading for one worker."""
    kini = timezone.now()
    return bool(
        IndeksDokumen.objects.filter(
            Q(dibaca_pada__isnull=True) | Q(dibaca_pada__lt=kini - SEWA),
            pk=dokumen_id,
            keadaan=_K.MENUNGGU,
            percobaan__lt=MAKS_PERCOBAAN,
        ).update(percobaan=F("percobaan") + 1, dibaca_pada=kini)
    )


def _menyerah(dokumen_id: int) -> KeadaanTeks:
    """Nobody's to read now: another worker has it, it is read already, or it failed too often."""
    IndeksDokumen.objects.filter(
        pk=dokumen_id, keadaan=_K.MENUNGGU, percobaan__gte=MAKS_PERCOBAAN, dibaca_pada__lt=timezone.now() - SEWA
    ).update(keadaan=_K.GAGAL, pesan=f"{MAKS_PERCOBAAN} kali dicoba dan tidak pernah selesai.")
    return _K(IndeksDokumen.objects.values_list("keadaan", flat=True).get(pk=dokumen_id))


def _kembalikan(dokumen_id: int, pesan: str) -> None:
    """Not its fault: the try does not count, and the next run takes it up."""
    IndeksDokumen.objects.filter(pk=dokumen_id, keadaan=_K.MENUNGGU).update(percobaan=0, dibaca_pada=None, pesan=pesan)


@transaction.atomic
def _catat(dokumen_id: int, versi: VersiDokumen | None, sari: Sari) -> KeadaanTeks:
    baris = IndeksDokumen.objects.select_for_update().defer("isi", "tsv").get(pk=dokumen_id)
    terakhir = VersiDokumen.objects.filter(dokumen=dokumen_id).order_by("-versi").values_list("pk", flat=True).first()
    if baris.keadaan != _K.MENUNGGU or terakhir != (versi.pk if versi else None):
        return _K(baris.keadaan)  # destroyed, or a newer content came meanwhile and is read by its own order
    IndeksDokumen.objects.filter(pk=dokumen_id).update(
        isi=sari.teks, keadaan=sari.keadaan, pesan=sari.pesan[:300], halaman=sari.halaman, percobaan=0,
        dibaca_pada=timezone.now(),
    )  # fmt: skip
    if sari.keadaan == _K.TANPA_TEKS and versi is not None:
        transaction.on_commit(lambda: tanpa_lapisan_teks.send(VersiDokumen, versi=versi), robust=True)
    return sari.keadaan


def susulkan(*, sekarang: Callable[[], float] = time.monotonic) -> int:
    """Read what still waits, as far as one run goes; answers with how many were read."""
    mulai, dibaca = sekarang(), 0
    bebas = Q(dibaca_pada__isnull=True) | Q(dibaca_pada__lt=timezone.now() - SEWA)
    menunggu = IndeksDokumen.objects.filter(bebas, keadaan=_K.MENUNGGU).order_by("pk").values_list("pk", flat=True)
    for dokumen_id in list(menunggu[:_SEKALI_JALAN]):
        if sekarang() - mulai > _DETIK_SEKALI_JALAN:
            break
        dibaca += baca_isi(dokumen_id=dokumen_id) != _K.MENUNGGU
    return dibaca


@transaction.atomic
def baca_ulang(*, dokumen_id: int) -> None:
    """Let a content that failed be read once more."""
    IndeksDokumen.objects.filter(pk=dokumen_id).exclude(keadaan=_K.LEPAS).update(
        keadaan=_K.MENUNGGU, percobaan=0, dibaca_pada=None, pesan=""
    )
    suruh_baca(dokumen_id=dokumen_id)


_TERTINGGAL = """
SELECT arsip_indeks_segarkan(ARRAY(
    SELECT d.id FROM arsip_dokumen d LEFT JOIN arsip_indeksdokumen i ON i.dokumen_id = d.id
     WHERE i.dokumen_id IS NULL
        OR (i.nomor, i.uraian, i.keterangan, i.unit, i.keamanan, i.jenis, i.status, i.tanggal, i.berkas_arsip_id)
           IS DISTINCT FROM
           (d.nomor, d.uraian, d.keterangan, d.unit, d.keamanan, d.jenis, d.status, d.tanggal, d.berkas_arsip_id)))
"""
# Stems are for finding; whoever mistyped is offered the word as it is written.
_KATA = """
WITH kata AS (
    SELECT word, sum(ndoc)::int AS dokumen FROM (
        SELECT word, ndoc FROM ts_stat($$SELECT to_tsvector('simple', uraian || ' ' || array_to_string(nama_pihak, ' '))
            FROM arsip_indeksdokumen$$)
        UNION ALL
        SELECT word, ndoc FROM ts_stat($$SELECT to_tsvector('simple', left(isi, 20000)) FROM arsip_indeksdokumen
            WHERE isi <> '' ORDER BY tanggal DESC LIMIT %(dokumen)s$$)
    ) semua WHERE word ~ '^[a-z]{4,40}$' GROUP BY word ORDER BY 2 DESC LIMIT %(kata)s
)
INSERT INTO arsip_kosakata (kata, dokumen, trigram)
SELECT word, dokumen,
       ARRAY(SELECT DISTINCT substr('  ' || word || ' ', n, 3) FROM generate_series(1, length(word) + 1) n)
  FROM kata
"""
# In order, so that two readers of the same new words wait for each other and never for one another in a ring.
_KATA_BARU = """
INSERT INTO arsip_kosakata (kata, dokumen, trigram)
SELECT lexeme, 1,
       ARRAY(SELECT DISTINCT substr('  ' || lexeme || ' ', n, 3) FROM generate_series(1, length(lexeme) + 1) n)
  FROM arsip_indeksdokumen,
       unnest(to_tsvector('simple', uraian || ' ' || array_to_string(nama_pihak, ' ') || ' ' || left(isi, 20000)))
 WHERE dokumen_id = %s AND lexeme ~ '^[a-z]{4,40}$' ORDER BY lexeme
ON CONFLICT DO NOTHING
"""


def tambah_kosakata(*, dokumen_id: int) -> int:
    """Learn the words of one document at once, before the night counts them all; answers with how many were new."""
    with connection.cursor() as kursor:
        kursor.execute(_KATA_BARU, [dokumen_id])
        return int(kursor.rowcount)


@transaction.atomic
def susun_kosakata() -> int:
    """Take the words of the archive anew; answers with how many there are. Readers see the old ones until the end."""
    with connection.cursor() as kursor:
        kursor.execute("LOCK TABLE arsip_kosakata IN SHARE ROW EXCLUSIVE MODE")  # who learns a word now waits
        kursor.execute("DELETE FROM arsip_kosakata")
        kursor.execute(_KATA, {"dokumen": _DOKUMEN_KOSAKATA, "kata": _MAKS_KATA})
        return int(kursor.rowcount)


def rapikan() -> str:
    """Nightly: rows that a write past the triggers left behind (a restore, a repair), and the vocabulary."""
    with connection.cursor() as kursor:
        kursor.execute(_TERTINGGAL)
    return f"Kosakata {bahasa.angka(susun_kosakata())} kata."
