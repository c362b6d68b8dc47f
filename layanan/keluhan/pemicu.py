"""Triggers that keep a complaint away from whoever it is about (Perka LKPP 2/2010 Pasal 11(2)c).

Both sides take the complaint's row: who is put on it (an update of the row itself) and who is named in it (locked in
the trigger of ``Terlapor``), so that two transactions cannot each miss the other's half.
"""

from __future__ import annotations

import pgtrigger

_PESAN = "Keluhan tidak boleh ditangani pihak yang dikeluhkan, atau pegawai unit yang dikeluhkan."


def _terlibat(keluhan: str, orang: str) -> str:
    return f"""EXISTS (
        SELECT 1 FROM layanan_terlapor t
         WHERE t.keluhan_id = {keluhan} AND t.dilepas_pada IS NULL
           AND (t.pengguna_id = {orang} OR (t.unit <> '' AND EXISTS (
                SELECT 1 FROM lpse_penugasanperan r JOIN auth_group g ON g.id = r.peran_id
                 WHERE r.pengguna_id = {orang} AND g.name = t.unit))))"""  # noqa: S608 - built from our own words


def _tolak(syarat: str) -> str:
    return (
        f"IF {syarat} THEN RAISE EXCEPTION '{_PESAN}' "
        "USING ERRCODE = 'check_violation', CONSTRAINT = 'keluhan_bukan_terlapor'; END IF;"
    )


def bukan_terlapor(*kolom: str) -> pgtrigger.Trigger:
    """On the complaint: nobody named in these columns is complained about. They are looked at when they change."""
    periksa = " ".join(
        _tolak(
            f"NEW.{k} IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.{k} IS DISTINCT FROM OLD.{k})"
            f" AND {_terlibat('NEW.id', f'NEW.{k}')}"
        )
        for k in kolom
    )
    return pgtrigger.Trigger(
        name="bukan_terlapor",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"{periksa} RETURN NEW;",
    )


def bukan_terlapor_anak(kolom: str) -> pgtrigger.Trigger:
    """On a row below the complaint: whoever wrote it is not complained about; the complaint's row is held meanwhile."""
    tolak = _tolak(f"NEW.{kolom} IS NOT NULL AND {_terlibat('NEW.keluhan_id', f'NEW.{kolom}')}")
    return pgtrigger.Trigger(
        name="bukan_terlapor",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"PERFORM 1 FROM layanan_keluhan WHERE id = NEW.keluhan_id FOR UPDATE; {tolak} RETURN NEW;",
    )


#: Naming somebody who is handling the complaint is refused: the handler is taken off first.
bukan_penangan = pgtrigger.Trigger(
    name="bukan_penangan",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("penangan", "bigint")],
    func=(
        "SELECT penangan_id INTO penangan FROM layanan_keluhan WHERE id = NEW.keluhan_id FOR UPDATE; "  # noqa: S608 - as above
        f"{_tolak('penangan IS NOT NULL AND ' + _terlibat('NEW.keluhan_id', 'penangan'))} RETURN NULL;"
    ),
)
#: An anonymous complaint has no person behind it, not even by mistake.
bukan_anonim = pgtrigger.Trigger(
    name="bukan_anonim",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func=(
        "IF (SELECT anonim FROM layanan_keluhan WHERE id = NEW.keluhan_id) THEN "
        "RAISE EXCEPTION 'Keluhan anonim tidak menyimpan nama pengadu.' "
        "USING ERRCODE = 'check_violation', CONSTRAINT = 'pengadu_bukan_anonim'; END IF; RETURN NEW;"
    ),
)
#: An appeal is decided by somebody other than whoever decided first.
pemutus_lain = pgtrigger.Trigger(
    name="pemutus_lain",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=(
        "IF NEW.diputus_oleh_id IS NOT NULL AND NEW.diputus_oleh_id = "
        "(SELECT diputus_oleh_id FROM layanan_keluhan WHERE id = NEW.keluhan_id) THEN "
        "RAISE EXCEPTION 'Keberatan diputus orang lain daripada pemutus keluhannya.' "
        "USING ERRCODE = 'check_violation', CONSTRAINT = 'keberatan_pemutus_lain'; END IF; RETURN NEW;"
    ),
)
