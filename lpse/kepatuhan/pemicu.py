"""Triggers of the compliance map's history: a day is written while it is today in the office, and never again."""

from __future__ import annotations

import pgtrigger

#: Today where the office stands, by the database's own clock.
HARI_KANTOR = "(now() AT TIME ZONE COALESCE((SELECT zona FROM lpse_profillpse WHERE id = 1), 'Asia/Makassar'))::date"

hanya_hari_ini = pgtrigger.Trigger(
    name="hanya_hari_ini",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF NEW.tanggal <> {HARI_KANTOR} AND NOT (TG_OP = 'INSERT' AND NEW.contoh) THEN
            RAISE EXCEPTION 'Riwayat kewajiban hanya ditulis untuk hari ini.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'riwayat_kewajiban_hari_ini';
        END IF;
        RETURN NEW;
    """,
)

tanpa_kosongkan = pgtrigger.Trigger(
    name="tanpa_kosongkan",
    when=pgtrigger.Before,
    operation=pgtrigger.Truncate,
    level=pgtrigger.Statement,
    func="RAISE EXCEPTION 'Riwayat kewajiban hanya boleh bertambah.';",
)
