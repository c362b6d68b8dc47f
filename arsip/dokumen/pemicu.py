"""Triggers of the register: what was filed stays, for every session and every tool."""

from __future__ import annotations

import pgtrigger

#: A document goes into an open file only, whoever writes it. The share lock makes a closing wait for the filing.
berkas_terbuka = pgtrigger.Trigger(
    name="berkas_terbuka",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("berkas_arsip_id"),
    declare=[("keadaan", "text")],
    func="""
        IF TG_OP = 'UPDATE' AND NEW.berkas_arsip_id = OLD.berkas_arsip_id THEN
            RETURN NEW;
        END IF;
        SELECT b.status INTO keadaan FROM arsip_berkasarsip b WHERE b.id = NEW.berkas_arsip_id FOR SHARE;
        IF keadaan <> 'terbuka' THEN
            RAISE EXCEPTION 'Berkas arsip yang sudah ditutup tidak menerima dokumen.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

#: Of a version only its content may go, and only when the document itself has ended by destruction or hand-over;
#: name, size and SHA-256 stay for good.
versi_tetap = pgtrigger.Trigger(
    name="versi_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    declare=[("keadaan", "text")],
    func="""
        IF to_jsonb(NEW) - 'berkas_id' IS DISTINCT FROM to_jsonb(OLD) - 'berkas_id' THEN
            RAISE EXCEPTION 'Versi dokumen yang sudah diarsipkan tidak dapat diubah.'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.berkas_id IS NOT DISTINCT FROM OLD.berkas_id THEN
            RETURN NEW;
        END IF;
        SELECT d.status INTO keadaan FROM arsip_dokumen d WHERE d.id = NEW.dokumen_id;
        IF NEW.berkas_id IS NOT NULL OR keadaan NOT IN ('musnah', 'diserahkan') THEN
            RAISE EXCEPTION 'Isi dokumen hanya dilepas sesudah dokumennya dimusnahkan atau diserahkan.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
