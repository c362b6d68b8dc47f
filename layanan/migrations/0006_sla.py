import datetime
import django.db.models.deletion
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0005_pengumuman'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='TargetLayanan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('prioritas', models.CharField(choices=[('tinggi', 'Tinggi'), ('menengah', 'Menengah'), ('rendah', 'Rendah')], max_length=10, verbose_name='prioritas')),
                    ('kategori', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='layanan.kategori', verbose_name='kategori')),
                    ('jenis_pengguna', models.CharField(blank=True, choices=[('pokja', 'Pokja Pemilihan'), ('penyedia', 'Penyedia'), ('ppk', 'PPK'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('publik', 'Masyarakat'), ('lain', 'Lainnya')], default='', max_length=12, verbose_name='jenis pengguna')),
                    ('respons', models.DurationField(verbose_name='tanggapan pertama')),
                    ('selesai', models.DurationField(verbose_name='penyelesaian')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                    ('diubah_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diubah oleh')),
                    ('diubah_pada', models.DateTimeField(auto_now=True, verbose_name='diubah pada')),
                ],
                options={
                    'verbose_name': 'target layanan',
                    'verbose_name_plural': 'target layanan',
                    'ordering': ['prioritas', 'kategori', 'jenis_pengguna'],
                    'constraints': [models.UniqueConstraint(fields=('prioritas', 'kategori', 'jenis_pengguna'), name='target_satu', nulls_distinct=False, violation_error_message='Target untuk prioritas, kategori, dan jenis pengguna ini sudah ada.'), models.CheckConstraint(condition=models.Q(('prioritas__in', ['tinggi', 'menengah', 'rendah'])), name='target_prioritas'), models.CheckConstraint(condition=models.Q(('jenis_pengguna', ''), ('jenis_pengguna__in', ['pokja', 'penyedia', 'ppk', 'pp', 'pa_kpa', 'auditor', 'publik', 'lain']), _connector='OR'), name='target_pengguna'), models.CheckConstraint(condition=models.Q(('respons__gt', datetime.timedelta(0)), ('selesai__gte', models.F('respons'))), name='target_masuk_akal', violation_error_message='Tanggapan pertama lebih dari nol, dan penyelesaian tidak lebih cepat darinya.'), models.CheckConstraint(condition=models.Q(('aktif', True), ('kategori__isnull', False), models.Q(('jenis_pengguna', ''), _negated=True), _connector='OR'), name='target_umum_selalu_dipakai', violation_error_message='Target umum tiap prioritas selalu dipakai.')],
                },
            ), migrations.CreateModel(
                name='KepalaUnit',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('unit', models.CharField(choices=[('layanan', 'Layanan dan Dukungan'), ('ase', 'Administrasi Sistem Elektronik'), ('regver', 'Registrasi dan Verifikasi'), ('sekretariat', 'Sekretariat')], max_length=12, unique=True, verbose_name='unit')),
                    ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kepala unit')),
                ],
                options={
                    'verbose_name': 'kepala unit',
                    'verbose_name_plural': 'kepala unit',
                    'ordering': ['unit'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('unit__in', ['layanan', 'ase', 'regver', 'sekretariat'])), name='kepalaunit_unit')],
                },
            ), migrations.CreateModel(
                name='PeringatanJam',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('jam', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='peringatan', to='lpse.jamkerja', verbose_name='jam kerja')),
                    ('ambang', models.PositiveSmallIntegerField(verbose_name='ambang (persen)')),
                    ('sasaran', models.DurationField(verbose_name='sasaran')),
                    ('terpakai', models.DurationField(verbose_name='jam kerja terpakai')),
                    ('pada', models.DateTimeField(auto_now_add=True, verbose_name='pada')),
                ],
                options={
                    'verbose_name': 'peringatan jam layanan',
                    'verbose_name_plural': 'peringatan jam layanan',
                    'ordering': ['-pada', '-pk'],
                    'constraints': [models.UniqueConstraint(fields=('jam', 'ambang', 'sasaran'), name='peringatan_sekali'), models.CheckConstraint(condition=models.Q(('ambang__in', (50, 80, 100))), name='peringatan_ambang')],
                },
            ), migrations.CreateModel(
                name='TargetLayananEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.targetlayanan')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('prioritas', models.CharField(choices=[('tinggi', 'Tinggi'), ('menengah', 'Menengah'), ('rendah', 'Rendah')], max_length=10, verbose_name='prioritas')),
                    ('kategori', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.kategori', verbose_name='kategori')),
                    ('jenis_pengguna', models.CharField(blank=True, choices=[('pokja', 'Pokja Pemilihan'), ('penyedia', 'Penyedia'), ('ppk', 'PPK'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('publik', 'Masyarakat'), ('lain', 'Lainnya')], default='', max_length=12, verbose_name='jenis pengguna')),
                    ('respons', models.DurationField(verbose_name='tanggapan pertama')),
                    ('selesai', models.DurationField(verbose_name='penyelesaian')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                    ('diubah_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diubah oleh')),
                    ('diubah_pada', models.DateTimeField(auto_now=True, verbose_name='diubah pada')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='KepalaUnitEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.kepalaunit')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('unit', models.CharField(choices=[('layanan', 'Layanan dan Dukungan'), ('ase', 'Administrasi Sistem Elektronik'), ('regver', 'Registrasi dan Verifikasi'), ('sekretariat', 'Sekretariat')], max_length=12, verbose_name='unit')),
                    ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kepala unit')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('targetlayanan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_targetlayananevent" ("aktif", "diubah_oleh_id", "diubah_pada", "id", "jenis_pengguna", "kategori_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prioritas", "respons", "selesai") VALUES (NEW."aktif", NEW."diubah_oleh_id", NEW."diubah_pada", NEW."id", NEW."jenis_pengguna", NEW."kategori_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prioritas", NEW."respons", NEW."selesai"); RETURN NULL;', hash='388f221d6db98fac0ef85273e8be4a81e9097645', operation='INSERT', pgid='pgtrigger_insert_insert_7fc03', table='layanan_targetlayanan', when='AFTER'))), ('targetlayanan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_targetlayananevent" ("aktif", "diubah_oleh_id", "diubah_pada", "id", "jenis_pengguna", "kategori_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prioritas", "respons", "selesai") VALUES (NEW."aktif", NEW."diubah_oleh_id", NEW."diubah_pada", NEW."id", NEW."jenis_pengguna", NEW."kategori_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prioritas", NEW."respons", NEW."selesai"); RETURN NULL;', hash='30df281959a9038770a9b0396e21bca545fcfb4f', operation='UPDATE', pgid='pgtrigger_update_update_83d3e', table='layanan_targetlayanan', when='AFTER'))), ('targetlayanan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ff6429d49b0d9420b5b64fabc25523c6694c64af', operation='DELETE', pgid='pgtrigger_tidak_dihapus_3262a', table='layanan_targetlayanan', when='BEFORE'))), ('kepalaunit', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_kepalaunitevent" ("id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit"); RETURN NULL;', hash='0ff90df5da617abe1e376b2af90e4f9cc7093e58', operation='INSERT', pgid='pgtrigger_insert_insert_33b7b', table='layanan_kepalaunit', when='AFTER'))), ('kepalaunit', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_kepalaunitevent" ("id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit") VALUES (NEW."id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit"); RETURN NULL;', hash='7025bd4a1af5cc9ff2089c716545a818b7d21384', operation='UPDATE', pgid='pgtrigger_update_update_22bdb', table='layanan_kepalaunit', when='AFTER'))), ('peringatanjam', pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6bfb659fd7fe8f70e130e53796d0eebc51e615ac', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_tambah_09e21', table='layanan_peringatanjam', when='BEFORE'))), ('targetlayananevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e2994c514c8be43cf601e6090d51937c333e746f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_02880', table='layanan_targetlayananevent', when='BEFORE'))), ('kepalaunitevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bcbc82791b0256f985c63de29bcb3c4a98a3a192', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_347b4', table='layanan_kepalaunitevent', when='BEFORE')))],
        ),
    ]
