"""Triggers that keep minutes as they were once they are no draft, for every session and every tool."""

from __future__ import annotations

import pgtrigger

#: All that may still be written on numbered minutes: how far the signing and the filing went, or that they ended.
_BOLEH_BERUBAH = (
    "status", "ditandatangani_pada", "diarsipkan_pada", "dibatalkan_pada", "dibatalkan_oleh_id", "alasan_batal",
)  # fmt: skip
#: What a move between draft, ready and final writes besides.
_SAAT_FINAL = ("nomor", "naskah_id", "final_pada", "final_oleh_id", "versi")

_TETAP = ", ".join(f"'{kolom}'" for kolom in _BOLEH_BERUBAH)
_PINDAH = ", ".join(f"'{kolom}'" for kolom in (*_BOLEH_BERUBAH, *_SAAT_FINAL))

ba_tetap = pgtrigger.Trigger(
    name="ba_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("OLD.status <> 'draf'"),
    func=f"""
        IF OLD.status = 'siap' THEN
            -- Back to the draft, on to the number, or the end: content moves on none of these ways.
            IF to_jsonb(NEW) - ARRAY[{_PINDAH}] IS DISTINCT FROM to_jsonb(OLD) - ARRAY[{_PINDAH}] THEN
                RAISE EXCEPTION 'Berita acara yang sudah dinyatakan siap tidak diubah isinya.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'beritaacara_siap_tetap';
            END IF;
            RETURN NEW;
        END IF;
        IF to_jsonb(NEW) - ARRAY[{_TETAP}] IS DISTINCT FROM to_jsonb(OLD) - ARRAY[{_TETAP}]
           OR (OLD.status = 'dibatalkan' AND NEW IS DISTINCT FROM OLD) THEN
            RAISE EXCEPTION 'Berita acara yang sudah bernomor tidak dapat diubah; buat berita acara pembetulan.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'beritaacara_tetap';
        END IF;
        RETURN NEW;
    """,
)

#: The least that minutes of a witness hold, whatever the portal's own rules say (Pasal 24(2)).
kesaksian_cukup = pgtrigger.Trigger(
    name="kesaksian_cukup",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.status = 'siap' AND OLD.status = 'draf' AND NEW.jenis = 'kesaksian'"),
    func="""
        IF (SELECT count(*) FROM layanan_pihakba p WHERE p.ba_id = NEW.id AND p.peran = 'saksi_lpse') < 2
           OR NOT EXISTS (SELECT 1 FROM layanan_pihakba p WHERE p.ba_id = NEW.id AND p.peran = 'pokja')
           OR (SELECT count(*) FROM layanan_pihakba p WHERE p.ba_id = NEW.id AND p.peran = 'mengetahui') <> 1 THEN
            RAISE EXCEPTION 'Berita acara kesaksian memerlukan dua saksi LPSE, satu Pokja, dan Kepala yang mengetahui.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'beritaacara_pihak_cukup';
        END IF;
        IF (SELECT count(*) FROM layanan_percobaan c WHERE c.ba_id = NEW.id AND c.percobaan) < 2
           OR (SELECT count(DISTINCT c.perangkat_nomor) FROM layanan_percobaan c
                WHERE c.ba_id = NEW.id AND c.percobaan AND c.perangkat_nomor IS NOT NULL) < 2
           OR NOT EXISTS (SELECT 1 FROM layanan_berkastakterbuka b WHERE b.ba_id = NEW.id) THEN
            RAISE EXCEPTION 'Berita acara kesaksian memerlukan dua percobaan pada dua komputer dan daftar berkasnya.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'beritaacara_percobaan_cukup';
        END IF;
        RETURN NEW;
    """,
)


def rincian_tetap(tabel: str) -> pgtrigger.Trigger:
    """Rows that hang on minutes belong to the draft: later nobody adds, changes or takes away."""
    return pgtrigger.Trigger(
        name="rincian_tetap",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("keadaan", "text")],
        func=f"""
            -- Locked against a colleague who declares the minutes ready at this very moment.
            SELECT b.status INTO keadaan FROM layanan_beritaacara b
             WHERE b.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.ba_id ELSE NEW.ba_id END FOR SHARE;
            IF keadaan IS DISTINCT FROM 'draf'
               OR (TG_OP = 'UPDATE' AND NEW.ba_id IS DISTINCT FROM OLD.ba_id) THEN
                RAISE EXCEPTION 'Isi berita acara hanya diubah selama masih draf.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{tabel}_tetap';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        """,  # noqa: S608 - a name of this file
    )
