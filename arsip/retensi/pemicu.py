"""Triggers of retention: the two-person rule, the binding of approvals to the list, the order of the steps.

They hold for every session and every tool; the services say the same in words for people first. Those on the tables of
``arsip/dokumen`` (holds, and that nothing is destroyed outside a signed proposal) stand in migration ``0004_retensi``.
"""

from __future__ import annotations

import pgtrigger

#: A case cannot hold what is gone. The row lock makes it wait for a destruction under way, and the other way round.
cakupan_masih_ada = pgtrigger.Trigger(
    name="cakupan_masih_ada",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("keadaan", "text"), ("nomor_berkas", "bigint")],
    func="""
        nomor_berkas := NEW.berkas_arsip_id;
        IF nomor_berkas IS NULL THEN
            SELECT d.berkas_arsip_id INTO nomor_berkas FROM arsip_dokumen d WHERE d.id = NEW.dokumen_id;
        END IF;
        SELECT b.status INTO keadaan FROM arsip_berkasarsip b WHERE b.id = nomor_berkas FOR NO KEY UPDATE;
        IF keadaan = 'musnah' OR EXISTS (SELECT 1 FROM arsip_dokumen d WHERE d.id = NEW.dokumen_id
                                         AND d.status = 'musnah') THEN
            RAISE EXCEPTION 'Arsip ini sudah dimusnahkan, jadi tidak dapat ditahan lagi.'
                USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM arsip_penahananhukum h WHERE h.id = NEW.penahanan_id AND h.berakhir IS NOT NULL) THEN
            RAISE EXCEPTION 'Penahanan ini sudah berakhir.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

#: The list binds: once sent for approval a change voids the approvals, once the minutes stand nothing changes but the
#: result of carrying them out, once per file.
butir_mengikat = pgtrigger.Trigger(
    name="butir_mengikat",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("keadaan", "text"), ("nomor_usul", "bigint")],
    func="""
        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
        nomor_usul := CASE WHEN TG_OP = 'DELETE' THEN OLD.usul_id ELSE NEW.usul_id END;
        SELECT u.status INTO keadaan FROM arsip_usulpenyusutan u WHERE u.id = nomor_usul FOR NO KEY UPDATE;
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['hasil', 'hasil_pada', 'rincian']
                              = to_jsonb(OLD) - ARRAY['hasil', 'hasil_pada', 'rincian'] THEN
            IF keadaan <> 'pelaksanaan' OR OLD.hasil <> 'belum' THEN
                RAISE EXCEPTION 'Hasil pelaksanaan tidak dapat diubah.' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF keadaan IN ('persetujuan', 'disetujui') THEN
            UPDATE arsip_persetujuanusul SET gugur_pada = now(), alasan_gugur = 'Daftar berubah sesudah disetujui.'
             WHERE usul_id = nomor_usul AND gugur_pada IS NULL;
        ELSIF keadaan NOT IN ('disusun', 'penilaian') THEN
            RAISE EXCEPTION 'Daftar usul yang sudah berberita acara tidak dapat diubah.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    """,
)

#: An approval is of this list, by another than its proposer, while it waits for approval.
persetujuan_sah = pgtrigger.Trigger(
    name="persetujuan_sah",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("usul", "arsip_usulpenyusutan%ROWTYPE")],
    func="""
        SELECT * INTO usul FROM arsip_usulpenyusutan u WHERE u.id = NEW.usul_id FOR NO KEY UPDATE;
        IF usul.status <> 'persetujuan' OR NEW.sidik <> usul.sidik THEN
            RAISE EXCEPTION 'Persetujuan ini bukan untuk daftar yang sekarang.' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.oleh_id = usul.pengusul_id THEN
            RAISE EXCEPTION 'Pengusul tidak menyetujui usulnya sendiri.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

#: Letters stand once the minutes refer to them.
surat_tetap = pgtrigger.Trigger(
    name="surat_tetap",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("keadaan", "text")],
    func="""
        SELECT u.status INTO keadaan FROM arsip_usulpenyusutan u
         WHERE u.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.usul_id ELSE NEW.usul_id END FOR NO KEY UPDATE;
        IF TG_OP = 'DELETE' OR keadaan <> 'disetujui' THEN
            RAISE EXCEPTION 'Surat persetujuan hanya dicatat pada usul yang disetujui dan belum berberita acara.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

#: The gates: two approvals of this very list, the letters that the years ask for, and minutes signed by everybody.
langkah_usul = pgtrigger.Trigger(
    name="langkah_usul",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    declare=[("orang", "bigint"), ("kepala", "bigint")],
    func="""
        IF NEW.sidik IS DISTINCT FROM OLD.sidik AND OLD.status NOT IN ('disusun', 'penilaian') THEN
            RAISE EXCEPTION 'Sidik daftar hanya ditetapkan saat diajukan.' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.status = OLD.status THEN
            RETURN NEW;
        END IF;
        IF NEW.status IN ('disusun', 'penilaian') AND OLD.status IN ('persetujuan', 'disetujui') THEN
            UPDATE arsip_persetujuanusul SET gugur_pada = now(), alasan_gugur = 'Usul dikembalikan.'
             WHERE usul_id = NEW.id AND gugur_pada IS NULL;
        END IF;
        IF NEW.status IN ('disetujui', 'berita_acara', 'pelaksanaan') THEN
            SELECT count(DISTINCT p.oleh_id), count(*) FILTER (WHERE p.sebagai = 'kepala') INTO orang, kepala
              FROM arsip_persetujuanusul p
             WHERE p.usul_id = NEW.id AND p.gugur_pada IS NULL AND p.sidik = NEW.sidik
               AND p.oleh_id <> NEW.pengusul_id;
            IF orang < 2 OR kepala < 1 THEN
                RAISE EXCEPTION 'Usul ini belum disetujui dua orang, salah satunya Kepala.'
                    USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        IF NEW.status IN ('berita_acara', 'pelaksanaan') AND NEW.jenis = 'musnah' AND EXISTS (
            SELECT 1 FROM arsip_butirusul i
             WHERE i.usul_id = NEW.id AND i.keputusan = 'musnahkan' AND NOT EXISTS (
                SELECT 1 FROM arsip_suratpersetujuan s WHERE s.usul_id = NEW.id
                   AND s.pemberi = CASE WHEN i.lama_tahun >= 10 THEN 'anri' ELSE 'kepala_daerah' END)) THEN
            RAISE EXCEPTION 'Surat persetujuan pemusnahan belum lengkap.' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.status = 'pelaksanaan' AND (
            NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = NEW.naskah_id AND n.status = 'final')
            OR (SELECT count(*) FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id
                AND t.status = 'ditandatangani') < 2
            OR EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id
                       AND t.pengguna_id IS NOT NULL AND t.status <> 'ditandatangani')) THEN
            RAISE EXCEPTION 'Berita acara belum lengkap tanda tangannya.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
