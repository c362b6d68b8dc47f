"""Triggers of the checklist: closed to the rows of its kind of user, and closed for good after the end."""

from __future__ import annotations

import pgtrigger

_SELESAI = "('disetujui', 'ditolak', 'kedaluwarsa', 'dibatalkan')"

#: A row belongs to a requirement of the application's own kind, and stands still once the application is decided.
butir_tertutup = pgtrigger.Trigger(
    name="butir_tertutup",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("keadaan", "text"), ("jenis", "text")],
    func=f"""
        SELECT p.status, p.jenis_pengguna INTO keadaan, jenis FROM registrasi_permohonan p
         WHERE p.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.permohonan_id ELSE NEW.permohonan_id END;
        IF keadaan IN {_SELESAI} THEN
            RAISE EXCEPTION 'Permohonan ini sudah selesai; butirnya tidak dapat diubah.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'butirpermohonan_tertutup';
        END IF;
        IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT 1 FROM registrasi_butirpersyaratan s
                                             WHERE s.id = NEW.persyaratan_id AND s.jenis_pengguna = jenis) THEN
            RAISE EXCEPTION 'Butir ini bukan persyaratan jenis pengguna itu.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'butirpermohonan_tertutup';
        END IF;
        IF TG_OP = 'UPDATE' AND (NEW.permohonan_id, NEW.persyaratan_id)
                                <> (OLD.permohonan_id, OLD.persyaratan_id) THEN
            RAISE EXCEPTION 'Butir tidak berpindah permohonan atau persyaratan.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'butirpermohonan_tertutup';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    """,  # noqa: S608 - a constant of ours
)

#: Files of a decided application neither come nor go.
berkas_terbuka = pgtrigger.Trigger(
    name="berkas_terbuka",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("keadaan", "text")],
    func=f"""
        SELECT p.status INTO keadaan FROM registrasi_butirpermohonan b
          JOIN registrasi_permohonan p ON p.id = b.permohonan_id
         WHERE b.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.butir_id ELSE NEW.butir_id END;
        IF keadaan IN {_SELESAI} THEN
            RAISE EXCEPTION 'Permohonan ini sudah selesai; berkasnya tidak dapat diubah.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'butirpermohonan_tertutup';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    """,  # noqa: S608 - a constant of ours
)
