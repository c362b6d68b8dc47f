import django.db.models.deletion
import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0010_naskah_sertifikat'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='naskah',
            name='naskah_tetap',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='naskah',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='naskah',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='revisinaskah',
            name='hanya_tambah',
        ),
        migrations.RemoveConstraint(
            model_name='isiberkas',
            name='isiberkas_keadaan',
        ),
        migrations.AddField(
            model_name='naskah',
            name='dimusnahkan_lewat',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memusnahkan', to='lpse.naskah', verbose_name='dimusnahkan dengan'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='dimusnahkan_lewat',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='dimusnahkan dengan'),
        ),
        migrations.AlterField(
            model_name='isiberkas',
            name='keadaan',
            field=models.CharField(choices=[('utuh', 'Utuh'), ('rusak', 'Rusak'), ('hilang', 'Hilang'), ('dibuang', 'Dibuang karena berbahaya'), ('musnah', 'Dimusnahkan dengan berita acara')], default='utuh', max_length=10, verbose_name='keadaan'),
        ),
        migrations.AlterField(
            model_name='isiberkasevent',
            name='keadaan',
            field=models.CharField(choices=[('utuh', 'Utuh'), ('rusak', 'Rusak'), ('hilang', 'Hilang'), ('dibuang', 'Dibuang karena berbahaya'), ('musnah', 'Dimusnahkan dengan berita acara')], default='utuh', max_length=10, verbose_name='keadaan'),
        ),
        migrations.AlterField(
            model_name='revisinaskah',
            name='berkas',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas'),
        ),
        migrations.AlterField(
            model_name='revisinaskahevent',
            name='berkas',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas'),
        ),
        lpse.migrasi.TambahPemicu([
            ('naskah', pgtrigger.compiler.Trigger(name='naskah_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.status <> 'draf')", func="\n        IF NEW.dimusnahkan_lewat_id IS DISTINCT FROM OLD.dimusnahkan_lewat_id THEN\n            -- Destroyed: once, under minutes that are in force and signed by everybody, and nothing else on the way.\n            IF OLD.dimusnahkan_lewat_id IS NOT NULL OR to_jsonb(NEW) - ARRAY['dimusnahkan_lewat_id', 'snapshot', 'konteks'] IS DISTINCT FROM\n               to_jsonb(OLD) - ARRAY['dimusnahkan_lewat_id', 'snapshot', 'konteks'] OR NEW.konteks <> '{}'::jsonb\n               OR NEW.snapshot <> jsonb_build_object('dimusnahkan', true) THEN\n                RAISE EXCEPTION 'Pemusnahan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';\n            END IF;\n            IF NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = NEW.dimusnahkan_lewat_id AND n.status = 'final')\n               OR NOT EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.dimusnahkan_lewat_id)\n               OR EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.dimusnahkan_lewat_id\n                          AND t.pengguna_id IS NOT NULL AND t.status <> 'ditandatangani') THEN\n                RAISE EXCEPTION 'Naskah hanya dimusnahkan dengan berita acara yang lengkap tanda tangannya.'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF to_jsonb(NEW) - ARRAY['status', 'dibatalkan_oleh_id', 'dibatalkan_pada', 'alasan_batal', 'pengganti_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'dibatalkan_oleh_id', 'dibatalkan_pada', 'alasan_batal', 'pengganti_id'] THEN\n            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF OLD.status = 'dibatalkan' AND (to_jsonb(NEW) - 'pengganti_id' IS DISTINCT FROM to_jsonb(OLD) - 'pengganti_id'\n           OR OLD.pengganti_id IS NOT NULL AND NEW.pengganti_id IS DISTINCT FROM OLD.pengganti_id) THEN\n            RAISE EXCEPTION 'Pembatalan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='4acf6c5b75108bad07dfa7329d3d577e80eb9be9', operation='UPDATE', pgid='pgtrigger_naskah_tetap_5fbf3', table='lpse_naskah', when='BEFORE'))),
            ('naskah', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_naskahevent" ("alasan_batal", "dibatalkan_oleh_id", "dibatalkan_pada", "dibuat_pada", "dimusnahkan_lewat_id", "final_oleh_id", "final_pada", "id", "jenis", "jenis_nama", "jumlah_halaman", "kode", "konteks", "kurun", "nomor", "objek_id", "objek_jenis", "objek_teks", "pembuat_id", "pengganti_id", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "status", "tahun", "tanggal", "tempat", "unit", "urut", "uuid") VALUES (NEW."alasan_batal", NEW."dibatalkan_oleh_id", NEW."dibatalkan_pada", NEW."dibuat_pada", NEW."dimusnahkan_lewat_id", NEW."final_oleh_id", NEW."final_pada", NEW."id", NEW."jenis", NEW."jenis_nama", NEW."jumlah_halaman", NEW."kode", NEW."konteks", NEW."kurun", NEW."nomor", NEW."objek_id", NEW."objek_jenis", NEW."objek_teks", NEW."pembuat_id", NEW."pengganti_id", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sifat", NEW."status", NEW."tahun", NEW."tanggal", NEW."tempat", NEW."unit", NEW."urut", NEW."uuid"); RETURN NULL;', hash='c1e4ad6d44a51fb432452160dc916a31e1f3244f', operation='INSERT', pgid='pgtrigger_insert_insert_7bc5f', table='lpse_naskah', when='AFTER'))),
            ('naskah', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alasan_batal" IS DISTINCT FROM (NEW."alasan_batal") OR OLD."dibatalkan_oleh_id" IS DISTINCT FROM (NEW."dibatalkan_oleh_id") OR OLD."dibatalkan_pada" IS DISTINCT FROM (NEW."dibatalkan_pada") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."dimusnahkan_lewat_id" IS DISTINCT FROM (NEW."dimusnahkan_lewat_id") OR OLD."final_oleh_id" IS DISTINCT FROM (NEW."final_oleh_id") OR OLD."final_pada" IS DISTINCT FROM (NEW."final_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."jenis_nama" IS DISTINCT FROM (NEW."jenis_nama") OR OLD."jumlah_halaman" IS DISTINCT FROM (NEW."jumlah_halaman") OR OLD."kode" IS DISTINCT FROM (NEW."kode") OR OLD."konteks" IS DISTINCT FROM (NEW."konteks") OR OLD."kurun" IS DISTINCT FROM (NEW."kurun") OR OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."objek_id" IS DISTINCT FROM (NEW."objek_id") OR OLD."objek_jenis" IS DISTINCT FROM (NEW."objek_jenis") OR OLD."objek_teks" IS DISTINCT FROM (NEW."objek_teks") OR OLD."pembuat_id" IS DISTINCT FROM (NEW."pembuat_id") OR OLD."pengganti_id" IS DISTINCT FROM (NEW."pengganti_id") OR OLD."perihal" IS DISTINCT FROM (NEW."perihal") OR OLD."sifat" IS DISTINCT FROM (NEW."sifat") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."tahun" IS DISTINCT FROM (NEW."tahun") OR OLD."tanggal" IS DISTINCT FROM (NEW."tanggal") OR OLD."tempat" IS DISTINCT FROM (NEW."tempat") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."urut" IS DISTINCT FROM (NEW."urut") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid"))', func='INSERT INTO "lpse_naskahevent" ("alasan_batal", "dibatalkan_oleh_id", "dibatalkan_pada", "dibuat_pada", "dimusnahkan_lewat_id", "final_oleh_id", "final_pada", "id", "jenis", "jenis_nama", "jumlah_halaman", "kode", "konteks", "kurun", "nomor", "objek_id", "objek_jenis", "objek_teks", "pembuat_id", "pengganti_id", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "status", "tahun", "tanggal", "tempat", "unit", "urut", "uuid") VALUES (NEW."alasan_batal", NEW."dibatalkan_oleh_id", NEW."dibatalkan_pada", NEW."dibuat_pada", NEW."dimusnahkan_lewat_id", NEW."final_oleh_id", NEW."final_pada", NEW."id", NEW."jenis", NEW."jenis_nama", NEW."jumlah_halaman", NEW."kode", NEW."konteks", NEW."kurun", NEW."nomor", NEW."objek_id", NEW."objek_jenis", NEW."objek_teks", NEW."pembuat_id", NEW."pengganti_id", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sifat", NEW."status", NEW."tahun", NEW."tanggal", NEW."tempat", NEW."unit", NEW."urut", NEW."uuid"); RETURN NULL;', hash='426d581e91636e2921f81d1b5786cdac3b57e3d2', operation='UPDATE', pgid='pgtrigger_update_update_ab4d3', table='lpse_naskah', when='AFTER'))),
            ('revisinaskah', pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='9539b43020bd94b543f4c740604c0b94a351fdfb', operation='DELETE', pgid='pgtrigger_hanya_tambah_92673', table='lpse_revisinaskah', when='BEFORE'))),
            ('revisinaskah', pgtrigger.compiler.Trigger(name='revisi_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.berkas_id IS NOT NULL OR to_jsonb(NEW) - 'berkas_id' IS DISTINCT FROM to_jsonb(OLD) - 'berkas_id'\n           OR NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = OLD.naskah_id AND n.dimusnahkan_lewat_id IS NOT NULL)\n        THEN\n            RAISE EXCEPTION 'Revisi naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='3f720c4a234a4c39c50ebb1176977bf509652ef0', operation='UPDATE', pgid='pgtrigger_revisi_tetap_5e8af', table='lpse_revisinaskah', when='BEFORE'))),
        ]),
        migrations.AddConstraint(
            model_name='isiberkas',
            constraint=models.CheckConstraint(condition=models.Q(('keadaan__in', ['utuh', 'rusak', 'hilang', 'dibuang', 'musnah'])), name='isiberkas_keadaan'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.CheckConstraint(condition=models.Q(('dimusnahkan_lewat__isnull', True), models.Q(models.Q(('status', 'draf'), _negated=True), models.Q(('dimusnahkan_lewat', models.F('pk')), _negated=True), ('konteks', {})), _connector='OR'), name='naskah_musnah_kosong'),
        ),
    ]
