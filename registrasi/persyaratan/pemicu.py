"""Triggers that keep the checklist closed, whoever writes the row (Perka LKPP 2/2010 Pasal 22(3), (4))."""

from __future__ import annotations

import pgtrigger

#: Set by the loader of ``fixtures/registrasi`` for its own transaction; nobody else writes the rows of a regulation.
PENANDA_MUAT = "lpse.muat_persyaratan"

#: What a field inspection is called, as PostgreSQL reads it.
SURVEI = r"(survei|survey|peninjauan|pemeriksaan|kunjungan|cek|inspeksi)\s+(ke\s+)?(lapangan|lokasi)"

#: The switch of the binding regulations: the regional one decides, the national one where it is silent.
_BOLEH_TAMBAH = """
    SELECT COALESCE(d.kebijakan -> 'syarat_tambahan_dari_lkpp', n.kebijakan -> 'syarat_tambahan_dari_lkpp')
           ->> 'nilai' = 'true'
      FROM lpse_profilperaturan p
      JOIN lpse_peraturan n ON n.id = p.nasional_id
      LEFT JOIN lpse_peraturan d ON d.id = p.daerah_id
"""

daftar_tertutup = pgtrigger.Trigger(
    name="daftar_tertutup",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("boleh", "boolean")],
    func=f"""
        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
        IF (TG_OP <> 'INSERT' AND OLD.asal = 'regulasi' OR TG_OP <> 'DELETE' AND NEW.asal = 'regulasi')
           AND COALESCE(current_setting('{PENANDA_MUAT}', true), '') <> 'ya' THEN
            RAISE EXCEPTION 'Butir dari peraturan tidak dapat ditambah, diubah, atau dihapus.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';
        END IF;
        IF TG_OP = 'INSERT' AND NEW.asal = 'lkpp' THEN
            boleh := ({_BOLEH_TAMBAH});
            IF boleh IS DISTINCT FROM true THEN
                RAISE EXCEPTION 'Peraturan yang mengikat tidak mengizinkan syarat tambahan.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';
            END IF;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.asal = 'lkpp'
           AND to_jsonb(NEW) - 'berlaku_sampai' <> to_jsonb(OLD) - 'berlaku_sampai' THEN
            RAISE EXCEPTION 'Syarat tambahan hanya dapat diakhiri, lalu ditetapkan yang baru.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';
        END IF;
        IF TG_OP = 'DELETE' AND OLD.asal = 'lkpp' THEN
            RAISE EXCEPTION 'Syarat tambahan diakhiri, bukan dihapus.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    """,
)
