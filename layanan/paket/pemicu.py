"""Packages, stages and RUP rows are SPSE's: PostgreSQL refuses every write but the import's (Pasal 3(3), R-013)."""

from __future__ import annotations

from typing import Final

import pgtrigger

#: Set for one transaction by ``services_tulis.penulisan`` alone.
PENANDA_IMPOR: Final = "layanan.impor_paket"

hanya_impor = pgtrigger.Trigger(
    name="hanya_impor",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF COALESCE(current_setting('{PENANDA_IMPOR}', true), '') <> 'ya' THEN
            RAISE EXCEPTION 'Data paket milik SPSE: hanya impor yang menulisnya (Pasal 3 ayat (3)).'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'paket_hanya_impor';
        END IF;
        RETURN NEW;
    """,
)
tidak_dihapus = pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)
