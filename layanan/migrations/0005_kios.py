"""The kiosk and the display board: paired browsers."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0004_jadwal_dicabut_surel_menyebut'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lpse.migrasi.Sekaligus(
            [
                migrations.CreateModel(
                    name='PerangkatKios',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('nama', models.CharField(max_length=80, verbose_name='nama perangkat')),
                        ('ruang', models.CharField(max_length=80, verbose_name='ruang')),
                        ('jenis', models.CharField(choices=[('kios', 'Kios'), ('papan', 'Papan layar')], default='kios', max_length=5, verbose_name='jenis')),
                        ('kode_hash', models.CharField(blank=True, default='', editable=False, max_length=64)),
                        ('kode_sampai', models.DateTimeField(blank=True, null=True, verbose_name='kode berlaku sampai')),
                        ('token_hash', models.CharField(blank=True, default='', editable=False, max_length=64)),
                        ('generasi', models.PositiveIntegerField(default=0, verbose_name='dipasang ke')),
                        ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='didaftarkan pada')),
                        ('dipasang_pada', models.DateTimeField(blank=True, null=True, verbose_name='dipasang pada')),
                        ('terlihat_pada', models.DateTimeField(blank=True, null=True, verbose_name='terlihat')),
                        ('dicabut_pada', models.DateTimeField(blank=True, null=True, verbose_name='dicabut pada')),
                        ('dicabut_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicabut oleh')),
                        ('dipasang_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kode dibuat oleh')),
                    ],
                    options={
                        'verbose_name': 'perangkat kios',
                        'verbose_name_plural': 'perangkat kios',
                        'ordering': ['nama', 'id'],
                        'permissions': [('kelola_perangkatkios', 'Memasang dan mencabut kios dan papan layar')],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('kode_hash', ''), _negated=True), fields=('kode_hash',), name='kios_kode'),
                            models.UniqueConstraint(condition=models.Q(('token_hash', ''), _negated=True), fields=('token_hash',), name='kios_token'),
                            models.UniqueConstraint(condition=models.Q(('dicabut_pada__isnull', True)), fields=('nama',), name='kios_nama', violation_error_message='Perangkat dengan nama ini sudah ada.'),
                            models.CheckConstraint(condition=models.Q(('jenis__in', ['kios', 'papan'])), name='kios_jenis'),
                            models.CheckConstraint(condition=models.Q(('kode_hash', ''), ('kode_sampai__isnull', False), _connector='OR'), name='kios_kode_berbatas'),
                            models.CheckConstraint(condition=models.Q(('token_hash', ''), models.Q(('dipasang_pada__isnull', False), ('generasi__gt', 0)), _connector='OR'), name='kios_terpasang'),
                            models.CheckConstraint(condition=models.Q(models.Q(('dicabut_oleh__isnull', True), ('dicabut_pada__isnull', True)), models.Q(('dicabut_oleh__isnull', False), ('dicabut_pada__isnull', False), ('kode_hash', ''), ('token_hash', '')), _connector='OR'), name='kios_dicabut'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='PerangkatKiosEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('nama', models.CharField(max_length=80, verbose_name='nama perangkat')),
                        ('ruang', models.CharField(max_length=80, verbose_name='ruang')),
                        ('jenis', models.CharField(choices=[('kios', 'Kios'), ('papan', 'Papan layar')], default='kios', max_length=5, verbose_name='jenis')),
                        ('kode_sampai', models.DateTimeField(blank=True, null=True, verbose_name='kode berlaku sampai')),
                        ('generasi', models.PositiveIntegerField(default=0, verbose_name='dipasang ke')),
                        ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='didaftarkan pada')),
                        ('dipasang_pada', models.DateTimeField(blank=True, null=True, verbose_name='dipasang pada')),
                        ('dicabut_pada', models.DateTimeField(blank=True, null=True, verbose_name='dicabut pada')),
                        ('dicabut_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicabut oleh')),
                        ('dipasang_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kode dibuat oleh')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.perangkatkios')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='perangkatkios',
                    trigger=pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='368d8a311a865491927b07be526e176dd9dab517', operation='DELETE', pgid='pgtrigger_tidak_dihapus_e8ffd', table='layanan_perangkatkios', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='perangkatkios',
                    trigger=pgtrigger.compiler.Trigger(name='tetap_dicabut', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."dicabut_pada" IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='1a749b5fcd37402242071eb8bdd04c015f1e1cca', operation='UPDATE', pgid='pgtrigger_tetap_dicabut_1ab8a', table='layanan_perangkatkios', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='perangkatkios',
                    trigger=pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='56fc711a96d6c07b088d65d8f4d140e1a236ef66', operation='UPDATE', pgid='pgtrigger_tetap_30a88', table='layanan_perangkatkios', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='perangkatkios',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_perangkatkiosevent" ("dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "dipasang_oleh_id", "dipasang_pada", "generasi", "id", "jenis", "kode_sampai", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruang") VALUES (NEW."dibuat_pada", NEW."dicabut_oleh_id", NEW."dicabut_pada", NEW."dipasang_oleh_id", NEW."dipasang_pada", NEW."generasi", NEW."id", NEW."jenis", NEW."kode_sampai", NEW."nama", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ruang"); RETURN NULL;', hash='bd191478700cd4ca2d5c661f9823734019f15217', operation='INSERT', pgid='pgtrigger_insert_insert_c0e62', table='layanan_perangkatkios', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='perangkatkios',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."dicabut_oleh_id" IS DISTINCT FROM (NEW."dicabut_oleh_id") OR OLD."dicabut_pada" IS DISTINCT FROM (NEW."dicabut_pada") OR OLD."dipasang_oleh_id" IS DISTINCT FROM (NEW."dipasang_oleh_id") OR OLD."dipasang_pada" IS DISTINCT FROM (NEW."dipasang_pada") OR OLD."generasi" IS DISTINCT FROM (NEW."generasi") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."kode_sampai" IS DISTINCT FROM (NEW."kode_sampai") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."ruang" IS DISTINCT FROM (NEW."ruang"))', func='INSERT INTO "layanan_perangkatkiosevent" ("dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "dipasang_oleh_id", "dipasang_pada", "generasi", "id", "jenis", "kode_sampai", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ruang") VALUES (NEW."dibuat_pada", NEW."dicabut_oleh_id", NEW."dicabut_pada", NEW."dipasang_oleh_id", NEW."dipasang_pada", NEW."generasi", NEW."id", NEW."jenis", NEW."kode_sampai", NEW."nama", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ruang"); RETURN NULL;', hash='ff94f1d6c3004258b292c7f0555cbbf3154f9e69', operation='UPDATE', pgid='pgtrigger_update_update_c5a97', table='layanan_perangkatkios', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='perangkatkiosevent',
                    trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ed1dd21e54899bbe7a805bfb821debdbe387b70c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_294bf', table='layanan_perangkatkiosevent', when='BEFORE')),
                ),
            ],
        ),
    ]
