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
#: What goes when a paper is destroyed: all that the PDF was made of.
_MUSNAH = "'dimusnahkan_lewat_id', 'snapshot', 'konteks'"

naskah_tetap = pgtrigger.Trigger(
    name="naskah_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("OLD.status <> 'draf'"),
    func=f"""
        IF NEW.dimusnahkan_lewat_id IS DISTINCT FROM OLD.dimusnahkan_lewat_id THEN
            -- Destroyed: once, under minutes that are in force and signed by everybody, and nothing else on the way.
            IF OLD.dimusnahkan_lewat_id IS NOT NULL OR to_jsonb(NEW) - ARRAY[{_MUSNAH}] IS DISTINCT FROM
               to_jsonb(OLD) - ARRAY[{_MUSNAH}] OR NEW.konteks <> '{{}}'::jsonb
               OR NEW.snapshot <> jsonb_build_object('dimusnahkan', true) THEN
                RAISE EXCEPTION 'Pemusnahan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';
            END IF;
            IF NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = NEW.dimusnahkan_lewat_id AND n.status = 'final')
               OR NOT EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.dimusnahkan_lewat_id)
               OR EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.dimusnahkan_lewat_id
                          AND (t.pengguna_id IS NOT NULL OR t.undangan) AND t.status <> 'ditandatangani') THEN
                RAISE EXCEPTION 'Naskah hanya dimusnahkan dengan berita acara yang lengkap tanda tangannya.'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF to_jsonb(NEW) - ARRAY[{_DAFTAR}] IS DISTINCT FROM to_jsonb(OLD) - ARRAY[{_DAFTAR}] THEN
            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.status = 'dibatalkan' AND (to_jsonb(NEW) - 'pengganti_id' IS DISTINCT FROM to_jsonb(OLD) - 'pengganti_id'
           OR OLD.pengganti_id IS NOT NULL AND NEW.pengganti_id IS DISTINCT FROM OLD.pengganti_id) THEN
            RAISE EXCEPTION 'Pembatalan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,  # noqa: S608 - column names of this file
)

#: Slots belong to the draft; once it is final they can only be signed, in their order, once signed only read.
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
        -- An earlier signature that is not committed yet is not there: two sessions at once cannot swap the order.
        IF NEW.status = 'ditandatangani' AND (NEW.pengguna_id IS NOT NULL OR NEW.undangan) AND EXISTS (
            SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id AND t.urutan < NEW.urutan
               AND (t.pengguna_id IS NOT NULL OR t.undangan) AND t.status <> 'ditandatangani') THEN
            RAISE EXCEPTION 'Penanda tangan sebelumnya belum menandatangani.' USING ERRCODE = 'check_violation';
        END IF;
        IF keadaan <> 'draf' AND (TG_OP = 'INSERT' OR
            to_jsonb(NEW) - ARRAY['status', 'pada', 'rincian', 'alasan']
            IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'pada', 'rincian', 'alasan']) THEN
            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

#: A stored PDF stays what it was; its file goes with the paper that was destroyed, once and to nothing.
revisi_tetap = pgtrigger.Trigger(
    name="revisi_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF NEW.berkas_id IS NOT NULL OR to_jsonb(NEW) - 'berkas_id' IS DISTINCT FROM to_jsonb(OLD) - 'berkas_id'
           OR NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = OLD.naskah_id AND n.dimusnahkan_lewat_id IS NOT NULL)
        THEN
            RAISE EXCEPTION 'Revisi naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
