"""Triggers that keep a final paper as it was, for every session and every tool."""

from __future__ import annotations

import pgtrigger

#: All that may still be written on a final paper: that it was cancelled, by whom, why, and what replaces it.
_BOLEH_BERUBAH = (
    "status",
    "dibatalkan_oleh_id",
    "dibatalkan_pada",
    "alasan_batal",
    "pengganti_id",
)
_DAFTAR = ", ".join(f"'{kolom}'" for kolom in _BOLEH_BERUBAH)

naskah_tetap = pgtrigger.Trigger(
    name="naskah_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("OLD.status <> 'draf'"),
    func=f"""
        IF to_jsonb(NEW) - ARRAY[{_DAFTAR}] IS DISTINCT FROM to_jsonb(OLD) - ARRAY[{_DAFTAR}] THEN
            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.status = 'dibatalkan' AND (to_jsonb(NEW) - 'pengganti_id' IS DISTINCT FROM to_jsonb(OLD) - 'pengganti_id'
           OR OLD.pengganti_id IS NOT NULL AND NEW.pengganti_id IS DISTINCT FROM OLD.pengganti_id) THEN
            RAISE EXCEPTION 'Pembatalan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

#: Slots belong to the draft; once it is final they can only be signed, once signed only read.
slot_tetap = pgtrigger.Trigger(
    name="slot_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("keadaan", "text")],
    func="""
        IF TG_OP <> 'INSERT' AND OLD.status = 'ditandatangani' THEN
            RAISE EXCEPTION 'Tanda tangan yang sudah dibubuhkan tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        SELECT n.status INTO keadaan FROM lpse_naskah n
         WHERE n.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.naskah_id ELSE NEW.naskah_id END;
        IF TG_OP = 'DELETE' THEN
            -- A draft that is deleted takes its slots along; then the row of the paper is already gone.
            IF keadaan IS NOT NULL AND keadaan <> 'draf' THEN
                RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';
            END IF;
            RETURN OLD;
        END IF;
        IF NEW.status = 'ditandatangani' AND keadaan <> 'final' THEN
            RAISE EXCEPTION 'Hanya naskah final yang ditandatangani.' USING ERRCODE = 'check_violation';
        END IF;
        IF keadaan <> 'draf' AND (TG_OP = 'INSERT' OR
            to_jsonb(NEW) - ARRAY['status', 'pada', 'rincian', 'alasan']
            IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'pada', 'rincian', 'alasan']) THEN
            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
