import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0009_kepatuhan'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='SertifikatPenanda',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(choices=[('akar', 'Otoritas kantor'), ('pegawai', 'Pegawai')], default='pegawai', max_length=10, verbose_name='jenis')),
                ('subjek', models.CharField(max_length=200, verbose_name='nama pada sertifikat')),
                ('penerbit', models.CharField(max_length=200, verbose_name='penerbit')),
                ('serial', models.CharField(max_length=64, verbose_name='nomor seri')),
                ('sidik', models.CharField(max_length=64, unique=True, verbose_name='sidik SHA-256')),
                ('berlaku_dari', models.DateTimeField(verbose_name='berlaku dari')),
                ('berlaku_sampai', models.DateTimeField(verbose_name='berlaku sampai')),
                ('jalur', models.CharField(max_length=120, verbose_name='berkas kunci')),
                ('keadaan', models.CharField(choices=[('aktif', 'Aktif'), ('dicabut', 'Dicabut')], default='aktif', max_length=10, verbose_name='keadaan')),
                ('diterbitkan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diterbitkan pada')),
                ('dicabut_pada', models.DateTimeField(blank=True, null=True, verbose_name='dicabut pada')),
                ('alasan_cabut', models.CharField(blank=True, max_length=300, verbose_name='alasan pencabutan')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sertifikat_penanda', to=settings.AUTH_USER_MODEL, verbose_name='pemilik')),
            ],
            options={
                'verbose_name': 'sertifikat penanda',
                'verbose_name_plural': 'sertifikat penanda',
                'ordering': ['-diterbitkan_pada', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('jenis__in', ['akar', 'pegawai'])), name='sertifikat_jenis'), models.CheckConstraint(condition=models.Q(('keadaan__in', ['aktif', 'dicabut'])), name='sertifikat_keadaan'), models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'akar'), ('pemilik__isnull', True)), models.Q(('jenis', 'pegawai'), ('pemilik__isnull', False)), _connector='OR'), name='sertifikat_berpemilik'), models.CheckConstraint(condition=models.Q(('berlaku_dari__lt', models.F('berlaku_sampai'))), name='sertifikat_masa'), models.CheckConstraint(condition=models.Q(models.Q(('dicabut_pada__isnull', False), ('keadaan', 'dicabut'), models.Q(('alasan_cabut', ''), _negated=True)), models.Q(('alasan_cabut', ''), ('dicabut_pada__isnull', True), ('keadaan', 'aktif')), _connector='OR'), name='sertifikat_cabut_beralasan'), models.UniqueConstraint(fields=('penerbit', 'serial'), name='sertifikat_serial'), models.UniqueConstraint(condition=models.Q(('keadaan', 'aktif'), ('pemilik__isnull', False)), fields=('pemilik',), name='sertifikat_satu_aktif', violation_error_message='Orang ini masih memegang sertifikat aktif.')],
            },
        ),
        migrations.CreateModel(
            name='SertifikatPenandaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(choices=[('akar', 'Otoritas kantor'), ('pegawai', 'Pegawai')], default='pegawai', max_length=10, verbose_name='jenis')),
                ('subjek', models.CharField(max_length=200, verbose_name='nama pada sertifikat')),
                ('penerbit', models.CharField(max_length=200, verbose_name='penerbit')),
                ('serial', models.CharField(max_length=64, verbose_name='nomor seri')),
                ('sidik', models.CharField(max_length=64, verbose_name='sidik SHA-256')),
                ('berlaku_dari', models.DateTimeField(verbose_name='berlaku dari')),
                ('berlaku_sampai', models.DateTimeField(verbose_name='berlaku sampai')),
                ('jalur', models.CharField(max_length=120, verbose_name='berkas kunci')),
                ('keadaan', models.CharField(choices=[('aktif', 'Aktif'), ('dicabut', 'Dicabut')], default='aktif', max_length=10, verbose_name='keadaan')),
                ('diterbitkan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diterbitkan pada')),
                ('dicabut_pada', models.DateTimeField(blank=True, null=True, verbose_name='dicabut pada')),
                ('alasan_cabut', models.CharField(blank=True, max_length=300, verbose_name='alasan pencabutan')),
                ('pemilik', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemilik')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.sertifikatpenanda')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('sertifikatpenanda', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='985ba7a7140bbfa7f48bd56e74474a13e7298537', operation='DELETE', pgid='pgtrigger_tidak_dihapus_cc152', table='lpse_sertifikatpenanda', when='BEFORE'))), ('sertifikatpenanda', pgtrigger.compiler.Trigger(name='jalan_keadaan', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."keadaan", \':\', NEW."keadaan") = ANY(\'{aktif:dicabut}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."keadaan" IS DISTINCT FROM NEW."keadaan") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "keadaan" from "%" to "%" on table %\', OLD."keadaan", NEW."keadaan", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='378e1f4b7c3f18deb966ff595c057d68694923e0', operation='UPDATE', pgid='pgtrigger_jalan_keadaan_d81a9', table='lpse_sertifikatpenanda', when='BEFORE'))), ('sertifikatpenanda', pgtrigger.compiler.Trigger(name='sertifikat_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."pemilik_id" IS DISTINCT FROM (NEW."pemilik_id") OR OLD."subjek" IS DISTINCT FROM (NEW."subjek") OR OLD."penerbit" IS DISTINCT FROM (NEW."penerbit") OR OLD."serial" IS DISTINCT FROM (NEW."serial") OR OLD."sidik" IS DISTINCT FROM (NEW."sidik") OR OLD."berlaku_dari" IS DISTINCT FROM (NEW."berlaku_dari") OR OLD."berlaku_sampai" IS DISTINCT FROM (NEW."berlaku_sampai") OR OLD."jalur" IS DISTINCT FROM (NEW."jalur") OR OLD."diterbitkan_pada" IS DISTINCT FROM (NEW."diterbitkan_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='a82c0b8b4a7597183460f61b45c3724eb74e7b5d', operation='UPDATE', pgid='pgtrigger_sertifikat_tetap_de450', table='lpse_sertifikatpenanda', when='BEFORE'))), ('sertifikatpenanda', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_sertifikatpenandaevent" ("alasan_cabut", "berlaku_dari", "berlaku_sampai", "dicabut_pada", "diterbitkan_pada", "id", "jalur", "jenis", "keadaan", "pemilik_id", "penerbit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serial", "sidik", "subjek") VALUES (NEW."alasan_cabut", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."dicabut_pada", NEW."diterbitkan_pada", NEW."id", NEW."jalur", NEW."jenis", NEW."keadaan", NEW."pemilik_id", NEW."penerbit", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."serial", NEW."sidik", NEW."subjek"); RETURN NULL;', hash='a399ae78bde750052b2c07eb76f0b74df40a8757', operation='INSERT', pgid='pgtrigger_insert_insert_1928c', table='lpse_sertifikatpenanda', when='AFTER'))), ('sertifikatpenanda', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_sertifikatpenandaevent" ("alasan_cabut", "berlaku_dari", "berlaku_sampai", "dicabut_pada", "diterbitkan_pada", "id", "jalur", "jenis", "keadaan", "pemilik_id", "penerbit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serial", "sidik", "subjek") VALUES (NEW."alasan_cabut", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."dicabut_pada", NEW."diterbitkan_pada", NEW."id", NEW."jalur", NEW."jenis", NEW."keadaan", NEW."pemilik_id", NEW."penerbit", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."serial", NEW."sidik", NEW."subjek"); RETURN NULL;', hash='6fd72c35a9717841500eae860952aca05dd16071', operation='UPDATE', pgid='pgtrigger_update_update_3c009', table='lpse_sertifikatpenanda', when='AFTER'))), ('sertifikatpenandaevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ac1850b40d5bffd243deb968d66fa82943ade219', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d4084', table='lpse_sertifikatpenandaevent', when='BEFORE')))],
        ),
    ]
