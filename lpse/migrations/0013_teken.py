import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0012_tamu'),
    ]

    operations = [
        lpse.migrasi.Sekaligus(
            langkah=[pgtrigger.migrations.RemoveTrigger(
                model_name='naskah',
                name='naskah_tetap',
            ), pgtrigger.migrations.RemoveTrigger(
                model_name='tandatangan',
                name='slot_tetap',
            ), pgtrigger.migrations.RemoveTrigger(
                model_name='tandatangan',
                name='insert_insert',
            ), pgtrigger.migrations.RemoveTrigger(
                model_name='tandatangan',
                name='update_update',
            ), migrations.RemoveConstraint(
                model_name='sertifikatpenanda',
                name='sertifikat_jenis',
            ), migrations.RemoveConstraint(
                model_name='sertifikatpenanda',
                name='sertifikat_berpemilik',
            ), migrations.AddField(
                model_name='tandatangan',
                name='undangan',
                field=models.BooleanField(default=False, verbose_name='lewat undangan'),
            ), migrations.AddField(
                model_name='tandatanganevent',
                name='undangan',
                field=models.BooleanField(default=False, verbose_name='lewat undangan'),
            ), migrations.AlterField(
                model_name='sertifikatpenanda',
                name='jenis',
                field=models.CharField(choices=[('akar', 'Otoritas kantor'), ('pegawai', 'Pegawai'), ('segel', 'Segel kantor')], default='pegawai', max_length=10, verbose_name='jenis'),
            ), migrations.AlterField(
                model_name='sertifikatpenandaevent',
                name='jenis',
                field=models.CharField(choices=[('akar', 'Otoritas kantor'), ('pegawai', 'Pegawai'), ('segel', 'Segel kantor')], default='pegawai', max_length=10, verbose_name='jenis'),
            ), migrations.AddConstraint(
                model_name='sertifikatpenanda',
                constraint=models.CheckConstraint(condition=models.Q(('jenis__in', ['akar', 'pegawai', 'segel'])), name='sertifikat_jenis'),
            ), migrations.AddConstraint(
                model_name='sertifikatpenanda',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis__in', ['akar', 'segel']), ('pemilik__isnull', True)), models.Q(('jenis', 'pegawai'), ('pemilik__isnull', False)), _connector='OR'), name='sertifikat_berpemilik'),
            ), migrations.AddConstraint(
                model_name='sertifikatpenanda',
                constraint=models.UniqueConstraint(condition=models.Q(('jenis', 'segel'), ('keadaan', 'aktif')), fields=('jenis',), name='sertifikat_satu_segel', violation_error_message='Kantor ini masih memegang segel aktif.'),
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('naskah', pgtrigger.compiler.Trigger(name='naskah_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.status <> 'draf')", func="\n        IF NEW.dimusnahkan_lewat_id IS DISTINCT FROM OLD.dimusnahkan_lewat_id THEN\n            -- Destroyed: once, under minutes that are in force and signed by everybody, and nothing else on the way.\n            IF OLD.dimusnahkan_lewat_id IS NOT NULL OR to_jsonb(NEW) - ARRAY['dimusnahkan_lewat_id', 'snapshot', 'konteks'] IS DISTINCT FROM\n               to_jsonb(OLD) - ARRAY['dimusnahkan_lewat_id', 'snapshot', 'konteks'] OR NEW.konteks <> '{}'::jsonb\n               OR NEW.snapshot <> jsonb_build_object('dimusnahkan', true) THEN\n                RAISE EXCEPTION 'Pemusnahan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';\n            END IF;\n            IF NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = NEW.dimusnahkan_lewat_id AND n.status = 'final')\n               OR NOT EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.dimusnahkan_lewat_id)\n               OR EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.dimusnahkan_lewat_id\n                          AND (t.pengguna_id IS NOT NULL OR t.undangan) AND t.status <> 'ditandatangani') THEN\n                RAISE EXCEPTION 'Naskah hanya dimusnahkan dengan berita acara yang lengkap tanda tangannya.'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF to_jsonb(NEW) - ARRAY['status', 'dibatalkan_oleh_id', 'dibatalkan_pada', 'alasan_batal', 'pengganti_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'dibatalkan_oleh_id', 'dibatalkan_pada', 'alasan_batal', 'pengganti_id'] THEN\n            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF OLD.status = 'dibatalkan' AND (to_jsonb(NEW) - 'pengganti_id' IS DISTINCT FROM to_jsonb(OLD) - 'pengganti_id'\n           OR OLD.pengganti_id IS NOT NULL AND NEW.pengganti_id IS DISTINCT FROM OLD.pengganti_id) THEN\n            RAISE EXCEPTION 'Pembatalan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='ddda0251f86dbc7c17994e0e27ac6e04c7e43349', operation='UPDATE', pgid='pgtrigger_naskah_tetap_5fbf3', table='lpse_naskah', when='BEFORE'))), ('tandatangan', pgtrigger.compiler.Trigger(name='slot_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE keadaan text;', func="\n        IF TG_OP <> 'INSERT' AND OLD.status = 'ditandatangani' THEN\n            RAISE EXCEPTION 'Tanda tangan yang sudah dibubuhkan tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        SELECT n.status INTO keadaan FROM lpse_naskah n\n         WHERE n.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.naskah_id ELSE NEW.naskah_id END;\n        IF TG_OP = 'DELETE' THEN\n            -- A draft that is deleted takes its slots along; then the row of the paper is already gone.\n            IF keadaan IS NOT NULL AND keadaan <> 'draf' THEN\n                RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF NEW.status = 'ditandatangani' AND keadaan <> 'final' THEN\n            RAISE EXCEPTION 'Hanya naskah final yang ditandatangani.' USING ERRCODE = 'check_violation';\n        END IF;\n        -- An earlier signature that is not committed yet is not there: two sessions at once cannot swap the order.\n        IF NEW.status = 'ditandatangani' AND (NEW.pengguna_id IS NOT NULL OR NEW.undangan) AND EXISTS (\n            SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id AND t.urutan < NEW.urutan\n               AND (t.pengguna_id IS NOT NULL OR t.undangan) AND t.status <> 'ditandatangani') THEN\n            RAISE EXCEPTION 'Penanda tangan sebelumnya belum menandatangani.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF keadaan <> 'draf' AND (TG_OP = 'INSERT' OR\n            to_jsonb(NEW) - ARRAY['status', 'pada', 'rincian', 'alasan']\n            IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'pada', 'rincian', 'alasan']) THEN\n            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='7e6b08813a33102f8447426c3203fdfc5f2e85c7', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_slot_tetap_990b4', table='lpse_tandatangan', when='BEFORE'))), ('tandatangan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_tandatanganevent" ("alasan", "id", "jabatan", "kotak", "nama", "naskah_id", "nip", "pada", "pangkat", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sebagai", "status", "undangan", "urutan") VALUES (NEW."alasan", NEW."id", NEW."jabatan", NEW."kotak", NEW."nama", NEW."naskah_id", NEW."nip", NEW."pada", NEW."pangkat", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rincian", NEW."sebagai", NEW."status", NEW."undangan", NEW."urutan"); RETURN NULL;', hash='c187f7205b69bb94d833c2dc1b54204d52c6ee08', operation='INSERT', pgid='pgtrigger_insert_insert_1a148', table='lpse_tandatangan', when='AFTER'))), ('tandatangan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_tandatanganevent" ("alasan", "id", "jabatan", "kotak", "nama", "naskah_id", "nip", "pada", "pangkat", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sebagai", "status", "undangan", "urutan") VALUES (NEW."alasan", NEW."id", NEW."jabatan", NEW."kotak", NEW."nama", NEW."naskah_id", NEW."nip", NEW."pada", NEW."pangkat", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rincian", NEW."sebagai", NEW."status", NEW."undangan", NEW."urutan"); RETURN NULL;', hash='2d4f9c895b8f6bde59342e9090581b65749b3fd9', operation='UPDATE', pgid='pgtrigger_update_update_fdd67', table='lpse_tandatangan', when='AFTER')))],
        ),
    ]
