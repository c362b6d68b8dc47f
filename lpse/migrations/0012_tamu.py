import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0011_musnah'),
    ]

    operations = [
        lpse.migrasi.Sekaligus([
        pgtrigger.migrations.RemoveTrigger(
            model_name='berkas',
            name='berkas_tetap',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='berkas',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='berkas',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='berkas',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='kiriman',
            name='tetap_tujuan',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='kiriman',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='kiriman',
            name='update_update',
        ),
        migrations.RemoveConstraint(
            model_name='kiriman',
            name='kiriman_tujuan',
        ),
        migrations.AddField(
            model_name='berkas',
            name='pemilik',
            field=models.CharField(blank=True, max_length=100, verbose_name='milik'),
        ),
        migrations.AddField(
            model_name='berkasevent',
            name='pemilik',
            field=models.CharField(blank=True, max_length=100, verbose_name='milik'),
        ),
        migrations.AddField(
            model_name='kiriman',
            name='surel',
            field=models.EmailField(blank=True, max_length=254, verbose_name='surel orang luar'),
        ),
        migrations.AddField(
            model_name='kirimanevent',
            name='surel',
            field=models.EmailField(blank=True, max_length=254, verbose_name='surel orang luar'),
        ),
        migrations.AddIndex(
            model_name='berkas',
            index=models.Index(condition=models.Q(('pemilik', ''), _negated=True), fields=['pemilik'], name='berkas_pemilik'),
        ),
        migrations.AddConstraint(
            model_name='berkas',
            constraint=models.CheckConstraint(condition=models.Q(('pemilik', ''), models.Q(('asal', 'unggahan'), ('pengunggah__isnull', True)), _connector='OR'), name='berkas_satu_pemilik'),
        ),
        migrations.AddConstraint(
            model_name='kiriman',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kait__isnull', True), ('penerima__isnull', False), ('saluran', 'surel'), ('surel', '')), models.Q(('kait__isnull', False), ('penerima__isnull', True), ('saluran', 'kait'), ('surel', '')), models.Q(models.Q(('surel', ''), _negated=True), ('kait__isnull', True), ('muatan__isnull', False), ('penerima__isnull', True), ('saluran', 'surel')), _connector='OR'), name='kiriman_tujuan'),
        ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('berkas', pgtrigger.compiler.Trigger(name='berkas_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kunci" IS DISTINCT FROM (NEW."kunci") OR OLD."isi_id" IS DISTINCT FROM (NEW."isi_id") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."nama_asli" IS DISTINCT FROM (NEW."nama_asli") OR OLD."kegunaan" IS DISTINCT FROM (NEW."kegunaan") OR OLD."asal" IS DISTINCT FROM (NEW."asal") OR OLD."pengunggah_id" IS DISTINCT FROM (NEW."pengunggah_id") OR OLD."pemilik" IS DISTINCT FROM (NEW."pemilik") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='63cd3367c9d9c0e4089f51d9c0523671b2ae9cee', operation='UPDATE', pgid='pgtrigger_berkas_tetap_37943', table='lpse_berkas', when='BEFORE'))),
            ('berkas', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_berkasevent" ("alasan", "asal", "dibuat_pada", "dipindai_pada", "halaman", "id", "isi_id", "kegunaan", "kunci", "mime", "nama", "nama_asli", "pemilik", "pemindaian", "pengunggah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status") VALUES (NEW."alasan", NEW."asal", NEW."dibuat_pada", NEW."dipindai_pada", NEW."halaman", NEW."id", NEW."isi_id", NEW."kegunaan", NEW."kunci", NEW."mime", NEW."nama", NEW."nama_asli", NEW."pemilik", NEW."pemindaian", NEW."pengunggah_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rahasia", NEW."status"); RETURN NULL;', hash='ab45654129bf56a810925d32053f998d7f0ecc7f', operation='INSERT', pgid='pgtrigger_insert_insert_eb0d0', table='lpse_berkas', when='AFTER'))),
            ('berkas', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_berkasevent" ("alasan", "asal", "dibuat_pada", "dipindai_pada", "halaman", "id", "isi_id", "kegunaan", "kunci", "mime", "nama", "nama_asli", "pemilik", "pemindaian", "pengunggah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status") VALUES (NEW."alasan", NEW."asal", NEW."dibuat_pada", NEW."dipindai_pada", NEW."halaman", NEW."id", NEW."isi_id", NEW."kegunaan", NEW."kunci", NEW."mime", NEW."nama", NEW."nama_asli", NEW."pemilik", NEW."pemindaian", NEW."pengunggah_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rahasia", NEW."status"); RETURN NULL;', hash='f07caf11947f352f64e79237eba2f6eacea32052', operation='UPDATE', pgid='pgtrigger_update_update_dae56', table='lpse_berkas', when='AFTER'))),
            ('berkas', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_berkasevent" ("alasan", "asal", "dibuat_pada", "dipindai_pada", "halaman", "id", "isi_id", "kegunaan", "kunci", "mime", "nama", "nama_asli", "pemilik", "pemindaian", "pengunggah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status") VALUES (OLD."alasan", OLD."asal", OLD."dibuat_pada", OLD."dipindai_pada", OLD."halaman", OLD."id", OLD."isi_id", OLD."kegunaan", OLD."kunci", OLD."mime", OLD."nama", OLD."nama_asli", OLD."pemilik", OLD."pemindaian", OLD."pengunggah_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rahasia", OLD."status"); RETURN NULL;', hash='4f4bba7428519958e6579a878a2ab81b20237305', operation='DELETE', pgid='pgtrigger_delete_delete_bf685', table='lpse_berkas', when='AFTER'))),
            ('kiriman', pgtrigger.compiler.Trigger(name='tetap_tujuan', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."saluran" IS DISTINCT FROM (NEW."saluran") OR OLD."penerima_id" IS DISTINCT FROM (NEW."penerima_id") OR OLD."kait_id" IS DISTINCT FROM (NEW."kait_id") OR OLD."surel" IS DISTINCT FROM (NEW."surel") OR OLD."message_id" IS DISTINCT FROM (NEW."message_id") OR OLD."kunci" IS DISTINCT FROM (NEW."kunci"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='09a217a5a04cfe33e8afd04cda6a2ba40c394589', operation='UPDATE', pgid='pgtrigger_tetap_tujuan_0c3d3', table='lpse_kiriman', when='BEFORE'))),
            ('kiriman', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_kirimanevent" ("coba_lagi_pada", "dibuat", "dikirim_pada", "galat", "id", "jenis", "kabar_id", "kait_id", "kunci", "message_id", "muatan", "penerima_id", "penting", "percobaan", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ragu", "ringkasan_id", "saluran", "sewa", "sewa_sampai", "status", "surel", "tahan") VALUES (NEW."coba_lagi_pada", NEW."dibuat", NEW."dikirim_pada", NEW."galat", NEW."id", NEW."jenis", NEW."kabar_id", NEW."kait_id", NEW."kunci", NEW."message_id", NEW."muatan", NEW."penerima_id", NEW."penting", NEW."percobaan", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ragu", NEW."ringkasan_id", NEW."saluran", NEW."sewa", NEW."sewa_sampai", NEW."status", NEW."surel", NEW."tahan"); RETURN NULL;', hash='9d9c06fa77b762f977890f54183a3189ddbddcee', operation='INSERT', pgid='pgtrigger_insert_insert_828c9', table='lpse_kiriman', when='AFTER'))),
            ('kiriman', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_kirimanevent" ("coba_lagi_pada", "dibuat", "dikirim_pada", "galat", "id", "jenis", "kabar_id", "kait_id", "kunci", "message_id", "muatan", "penerima_id", "penting", "percobaan", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ragu", "ringkasan_id", "saluran", "sewa", "sewa_sampai", "status", "surel", "tahan") VALUES (NEW."coba_lagi_pada", NEW."dibuat", NEW."dikirim_pada", NEW."galat", NEW."id", NEW."jenis", NEW."kabar_id", NEW."kait_id", NEW."kunci", NEW."message_id", NEW."muatan", NEW."penerima_id", NEW."penting", NEW."percobaan", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ragu", NEW."ringkasan_id", NEW."saluran", NEW."sewa", NEW."sewa_sampai", NEW."status", NEW."surel", NEW."tahan"); RETURN NULL;', hash='1cc5112159296e1bedb0c19a0fd3e9039a7cfb47', operation='UPDATE', pgid='pgtrigger_update_update_adb4f', table='lpse_kiriman', when='AFTER'))),
        ]),
    ]
