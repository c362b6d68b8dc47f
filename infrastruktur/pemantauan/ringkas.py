"""The hourly roll-up: each waiting hour anew from its samples, so a lost run or a late sample only means «later»."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import connection, transaction

_SEKALI = 5_000  # marked hours per transaction: short locks, bounded memory

# Statement 1. SKIP LOCKED: an hour that is being written now stays marked for the next run.
_AMBIL = """
DELETE FROM infrastruktur_jamkotor j USING (
    SELECT server_id, jam FROM infrastruktur_jamkotor
     WHERE jam >= %(dari)s AND jam < %(sampai)s AND (%(server)s::int8[] IS NULL OR server_id = ANY(%(server)s))
     ORDER BY jam, server_id LIMIT %(batas)s FOR UPDATE SKIP LOCKED
) k WHERE j.server_id = k.server_id AND j.jam = k.jam RETURNING j.server_id, j.jam
"""
# Statement 2, with a fresh snapshot: it must see everything whose mark statement 1 took away. Samples are never taken
# away one by one, so an hour that now counts fewer has lost its raw month; its roll-up stays as it was.
_RINGKAS = """
INSERT INTO infrastruktur_ringkasan AS r (server_id, metrik, kait, jam, jumlah, minimum, rata, maksimum, terakhir,
                                          terakhir_pada, terpakai, total)
WITH p AS MATERIALIZED (  -- one pass over a narrow span, even where the planner has no figures yet
    SELECT server_id, metrik, kait, date_trunc('hour', waktu, 'UTC') AS jam, count(*) AS jumlah, min(nilai) AS minimum,
           avg(nilai) AS rata, max(nilai) AS maksimum, (array_agg(nilai ORDER BY waktu DESC))[1] AS terakhir,
           max(waktu) AS terakhir_pada, (array_agg(terpakai ORDER BY waktu DESC))[1] AS terpakai,
           (array_agg(total ORDER BY waktu DESC))[1] AS total
      FROM infrastruktur_pengukuran
     WHERE waktu >= %(awal)s AND waktu < %(akhir)s AND server_id = ANY(%(semua)s)
     GROUP BY 1, 2, 3, 4
)
SELECT p.* FROM p JOIN unnest(%(server)s::int8[], %(jam)s::timestamptz[]) AS k (server_id, jam)
    ON k.server_id = p.server_id AND k.jam = p.jam
ON CONFLICT (server_id, metrik, kait, jam) DO UPDATE SET
    jumlah = excluded.jumlah, minimum = excluded.minimum, rata = excluded.rata, maksimum = excluded.maksimum,
    terakhir = excluded.terakhir, terakhir_pada = excluded.terakhir_pada, terpakai = excluded.terpakai,
    total = excluded.total
WHERE excluded.jumlah >= r.jumlah AND (r.jumlah, r.minimum, r.rata, r.maksimum, r.terakhir, r.terakhir_pada)
    IS DISTINCT FROM (excluded.jumlah, excluded.minimum, excluded.rata, excluded.maksimum, excluded.terakhir,
                      excluded.terakhir_pada)
"""


def ringkas_jam_kotor(server_id: Sequence[int] | None = None) -> int:
    """Roll up every marked hour (of these servers); returns how many were computed. Safe to repeat and to race.

    Day by day, so that each pass reads one narrow span of the series.
    """
    jumlah = 0
    pk = None if server_id is None else list(server_id)
    for hari in _hari_kotor():
        while (n := _satu_putaran(hari, hari + dt.timedelta(days=1), pk)) > 0:
            jumlah += n
            if n < _SEKALI:
                break
    return jumlah


def _hari_kotor() -> list[dt.datetime]:
    with connection.cursor() as kursor:
        kursor.execute("SELECT DISTINCT date_trunc('day', jam, 'UTC') FROM infrastruktur_jamkotor ORDER BY 1")
        return [baris[0] for baris in kursor.fetchall()]


@transaction.atomic
def _satu_putaran(dari: dt.datetime, sampai: dt.datetime, server_id: list[int] | None) -> int:
    with connection.cursor() as kursor:
        kursor.execute(_AMBIL, {"dari": dari, "sampai": sampai, "batas": _SEKALI, "server": server_id})
        kotor = kursor.fetchall()
        if kotor:
            jam = [j for _, j in kotor]
            kursor.execute(
                _RINGKAS,
                {
                    "server": [s for s, _ in kotor],
                    "jam": jam,
                    "semua": sorted({s for s, _ in kotor}),
                    "awal": min(jam),
                    "akhir": max(jam) + dt.timedelta(hours=1),
                },
            )
    return len(kotor)
