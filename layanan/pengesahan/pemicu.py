"""What PostgreSQL keeps of signing in order, for every session and every tool."""

from __future__ import annotations

import pgtrigger

#: Drawn or signed only when everybody before has signed, *ditandatangani* only when the paper itself says so; what was
#: drawn stays as it was drawn.
urutan_teken = pgtrigger.Trigger(
    name="urutan_teken",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("slot", "lpse_tandatangan%ROWTYPE")],
    func="""
        SELECT * INTO slot FROM lpse_tandatangan t WHERE t.id = NEW.slot_id;
        IF slot.naskah_id <> NEW.naskah_id OR NOT slot.undangan THEN
            RAISE EXCEPTION 'Undangan bukan untuk tempat tanda tangan ini.' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF NEW.slot_id <> OLD.slot_id OR NEW.uuid <> OLD.uuid OR NEW.generasi < OLD.generasi THEN
                RAISE EXCEPTION 'Undangan tidak dapat dialihkan.' USING ERRCODE = 'check_violation';
            END IF;
            IF OLD.goresan_id IS NOT NULL AND
               (NEW.goresan_id, NEW.goresan_sha256, NEW.digores_pada, NEW.persetujuan, NEW.cara_identitas)
               IS DISTINCT FROM
               (OLD.goresan_id, OLD.goresan_sha256, OLD.digores_pada, OLD.persetujuan, OLD.cara_identitas) THEN
                RAISE EXCEPTION 'Goresan yang sudah diterima tidak dapat diubah.' USING ERRCODE = 'check_violation';
            END IF;
            IF OLD.status = 'ditandatangani' THEN
                RAISE EXCEPTION 'Undangan yang sudah ditandatangani tidak dapat diubah.'
                    USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        IF NEW.status IN ('digores', 'ditandatangani') AND EXISTS (
            SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id AND t.urutan < slot.urutan
               AND (t.pengguna_id IS NOT NULL OR t.undangan) AND t.status <> 'ditandatangani') THEN
            RAISE EXCEPTION 'Penanda tangan sebelumnya belum menandatangani.' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.status = 'ditandatangani' AND slot.status <> 'ditandatangani' THEN
            RAISE EXCEPTION 'Naskahnya belum memuat tanda tangan ini.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
