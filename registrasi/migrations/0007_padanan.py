"""Matches with the register of listed providers, and the indexes under which duplicates are found (Pasal 22(2))."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
import registrasi.padanan.sql
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("registrasi", "0006_daring"),
        ("lpse", "0012_tamu"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='CocokDaftarHitam',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('pihak', models.CharField(default='Penyedia', max_length=200, verbose_name='pihak')),
                    ('pihak_utama', models.BooleanField(default=True, verbose_name='penyedia itu sendiri')),
                    ('nama', models.CharField(max_length=200, verbose_name='nama')),
                    ('dasar', models.CharField(choices=[('npwp', 'NPWP sama'), ('nib', 'NIB sama'), ('nik', 'NIK sama'), ('nama', 'Nama sama'), ('nama_mirip', 'Nama mirip')], max_length=10, verbose_name='dasar')),
                    ('kemiripan', models.PositiveSmallIntegerField(default=100, verbose_name='kemiripan nama')),
                    ('ditemukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditemukan pada')),
                    ('gugur_pada', models.DateTimeField(blank=True, null=True, verbose_name='gugur pada')),
                    ('jawaban', models.CharField(blank=True, choices=[('orang_sama', 'Benar pihak yang sama'), ('bukan', 'Bukan pihak yang sama')], default='', max_length=10, verbose_name='jawaban')),
                    ('alasan', models.TextField(blank=True, default='', max_length=1000, verbose_name='alasan')),
                    ('ditangani_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditangani pada')),
                    ('ditangani_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditangani oleh')),
                    ('entri', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cocok', to='registrasi.daftarhitam', verbose_name='entri daftar hitam')),
                    ('pengguna', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cocok_daftar_hitam', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                    ('permohonan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cocok_daftar_hitam', to='registrasi.permohonan', verbose_name='permohonan')),
                ],
                options={
                    'verbose_name': 'kecocokan daftar hitam',
                    'verbose_name_plural': 'kecocokan daftar hitam',
                    'ordering': ['-ditemukan_pada', '-id'],
                    'permissions': [('tangani_cocokdaftarhitam', 'Menjawab kecocokan dengan daftar hitam'), ('cocokkan_daftarhitam', 'Menjalankan pencocokan daftar hitam')],
                    'indexes': [models.Index(condition=models.Q(('ditangani_pada__isnull', True), ('gugur_pada__isnull', True)), fields=['-ditemukan_pada'], name='cocokdh_menunggu'), models.Index(fields=['-ditemukan_pada', '-id'], name='cocokdh_terbaru')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('pengguna__isnull', False)), fields=('entri', 'pengguna'), name='cocokdh_pengguna'), models.UniqueConstraint(condition=models.Q(('permohonan__isnull', False)), fields=('entri', 'permohonan'), name='cocokdh_permohonan'), models.CheckConstraint(condition=models.Q(models.Q(('pengguna__isnull', False), ('permohonan__isnull', True)), models.Q(('pengguna__isnull', True), ('permohonan__isnull', False)), _connector='OR'), name='cocokdh_satu_sasaran'), models.CheckConstraint(condition=models.Q(('dasar__in', ['npwp', 'nib', 'nik', 'nama', 'nama_mirip'])), name='cocokdh_dasar'), models.CheckConstraint(condition=models.Q(('kemiripan__lte', 100)), name='cocokdh_kemiripan'), models.CheckConstraint(condition=models.Q(models.Q(('alasan', ''), ('ditangani_oleh__isnull', True), ('ditangani_pada__isnull', True), ('jawaban', '')), models.Q(('ditangani_oleh__isnull', False), ('ditangani_pada__isnull', False), ('jawaban__in', ['orang_sama', 'bukan']), models.Q(('alasan', ''), _negated=True)), _connector='OR'), name='cocokdh_ditangani'), models.CheckConstraint(condition=models.Q(('dasar__in', ['nib', 'nik', 'npwp']), ('jawaban', 'bukan'), ('pihak_utama', True), _negated=True), name='cocokdh_nomor_tak_dibantah', violation_error_message='Nomor yang sama tidak dapat dijawab bukan pihak yang sama.')],
                },
            ), migrations.CreateModel(
                name='CocokDaftarHitamEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('pihak', models.CharField(default='Penyedia', max_length=200, verbose_name='pihak')),
                    ('pihak_utama', models.BooleanField(default=True, verbose_name='penyedia itu sendiri')),
                    ('nama', models.CharField(max_length=200, verbose_name='nama')),
                    ('dasar', models.CharField(choices=[('npwp', 'NPWP sama'), ('nib', 'NIB sama'), ('nik', 'NIK sama'), ('nama', 'Nama sama'), ('nama_mirip', 'Nama mirip')], max_length=10, verbose_name='dasar')),
                    ('kemiripan', models.PositiveSmallIntegerField(default=100, verbose_name='kemiripan nama')),
                    ('ditemukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditemukan pada')),
                    ('gugur_pada', models.DateTimeField(blank=True, null=True, verbose_name='gugur pada')),
                    ('jawaban', models.CharField(blank=True, choices=[('orang_sama', 'Benar pihak yang sama'), ('bukan', 'Bukan pihak yang sama')], default='', max_length=10, verbose_name='jawaban')),
                    ('alasan', models.TextField(blank=True, default='', max_length=1000, verbose_name='alasan')),
                    ('ditangani_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditangani pada')),
                    ('ditangani_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditangani oleh')),
                    ('entri', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.daftarhitam', verbose_name='entri daftar hitam')),
                    ('pengguna', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                    ('permohonan', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.permohonan', verbose_name='permohonan')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.cocokdaftarhitam')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('cocokdaftarhitam', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='439e0b8ec5856b7f15b8f1af230de895250032e3', operation='DELETE', pgid='pgtrigger_tidak_dihapus_ac659', table='registrasi_cocokdaftarhitam', when='BEFORE'))), ('cocokdaftarhitam', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."entri_id" IS DISTINCT FROM (NEW."entri_id") OR OLD."pengguna_id" IS DISTINCT FROM (NEW."pengguna_id") OR OLD."permohonan_id" IS DISTINCT FROM (NEW."permohonan_id") OR OLD."ditemukan_pada" IS DISTINCT FROM (NEW."ditemukan_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='15c7693b966f3ce21e5da3882491748193dfc8dd', operation='UPDATE', pgid='pgtrigger_tetap_asal_a58ed', table='registrasi_cocokdaftarhitam', when='BEFORE'))), ('cocokdaftarhitam', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_cocokdaftarhitamevent" ("alasan", "dasar", "ditangani_oleh_id", "ditangani_pada", "ditemukan_pada", "entri_id", "gugur_pada", "id", "jawaban", "kemiripan", "nama", "pengguna_id", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pihak", "pihak_utama") VALUES (NEW."alasan", NEW."dasar", NEW."ditangani_oleh_id", NEW."ditangani_pada", NEW."ditemukan_pada", NEW."entri_id", NEW."gugur_pada", NEW."id", NEW."jawaban", NEW."kemiripan", NEW."nama", NEW."pengguna_id", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pihak", NEW."pihak_utama"); RETURN NULL;', hash='fc88c9a034bcca0b15abf656e77c9ddac8d5359d', operation='INSERT', pgid='pgtrigger_insert_insert_d5288', table='registrasi_cocokdaftarhitam', when='AFTER'))), ('cocokdaftarhitam', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_cocokdaftarhitamevent" ("alasan", "dasar", "ditangani_oleh_id", "ditangani_pada", "ditemukan_pada", "entri_id", "gugur_pada", "id", "jawaban", "kemiripan", "nama", "pengguna_id", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pihak", "pihak_utama") VALUES (NEW."alasan", NEW."dasar", NEW."ditangani_oleh_id", NEW."ditangani_pada", NEW."ditemukan_pada", NEW."entri_id", NEW."gugur_pada", NEW."id", NEW."jawaban", NEW."kemiripan", NEW."nama", NEW."pengguna_id", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pihak", NEW."pihak_utama"); RETURN NULL;', hash='cda5db870028a3b002c4d10a3277018120e7a995', operation='UPDATE', pgid='pgtrigger_update_update_0def2', table='registrasi_cocokdaftarhitam', when='AFTER'))), ('cocokdaftarhitamevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4a69b81bc9f8b7ea7778e2b3a1698d1868e34eed', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0eb18', table='registrasi_cocokdaftarhitamevent', when='BEFORE')))],
        ),
        migrations.RunSQL(registrasi.padanan.sql.BUAT, registrasi.padanan.sql.BUANG),
    ]
