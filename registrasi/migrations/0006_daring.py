"""What applicants write from home."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0005_pendaftaran"), ("lpse", "0012_tamu")]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='DrafDaring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='kunci')),
                ('surel', models.EmailField(max_length=254, verbose_name='alamat surel')),
                ('jenis_pengguna', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=24, verbose_name='jenis pengguna')),
                ('generasi', models.PositiveIntegerField(default=0, verbose_name='generasi tautan')),
                ('berlaku_sampai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tautan berlaku sampai')),
                ('hak_sejak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='hak sejak')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('dibuka_pada', models.DateTimeField(blank=True, null=True, verbose_name='pertama dibuka pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('permohonan', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='daring', to='registrasi.permohonan', verbose_name='permohonan')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(django.db.models.functions.text.Lower('surel'), models.F('jenis_pengguna'), condition=models.Q(('selesai_pada__isnull', True)), name='drafdaring_satu_terbuka'),
                    models.CheckConstraint(condition=models.Q(('jenis_pengguna__in', ['penyedia_badan_usaha', 'penyedia_perseorangan', 'penyedia_perorangan', 'ppk', 'pokja', 'pp', 'pa_kpa', 'auditor', 'entitas_lain'])), name='drafdaring_jenis'),
                    models.CheckConstraint(condition=models.Q(('surel', ''), _negated=True), name='drafdaring_bersurel'),
                    models.CheckConstraint(condition=models.Q(('permohonan__isnull', True), ('dibuka_pada__isnull', False), _connector='OR'), name='drafdaring_dibuka'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('selesai_pada__isnull', True)), fields=['dibuat_pada'], name='drafdaring_terbuka'),
                ],
                'verbose_name': 'draf daring',
                'verbose_name_plural': 'draf daring',
                'ordering': ['-dibuat_pada', '-pk'],
                'permissions': [('bersihkan_drafdaring', 'Membersihkan draf daring yang tidak dibuka')],
            },
        ),
        migrations.CreateModel(
            name='DrafDaringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='kunci')),
                ('surel', models.EmailField(max_length=254, verbose_name='alamat surel')),
                ('jenis_pengguna', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=24, verbose_name='jenis pengguna')),
                ('generasi', models.PositiveIntegerField(default=0, verbose_name='generasi tautan')),
                ('berlaku_sampai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tautan berlaku sampai')),
                ('hak_sejak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='hak sejak')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('dibuka_pada', models.DateTimeField(blank=True, null=True, verbose_name='pertama dibuka pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('permohonan', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.permohonan', verbose_name='permohonan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.drafdaring')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='JawabanPerbaikan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('putaran', models.PositiveSmallIntegerField(verbose_name='putaran')),
                ('jawaban', models.TextField(max_length=1000, verbose_name='jawaban pemohon')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditulis pada')),
                ('butir', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='jawaban', to='registrasi.butirpermohonan', verbose_name='butir')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('butir', 'putaran'), name='jawabanperbaikan_satu'),
                    models.CheckConstraint(condition=models.Q(('jawaban', ''), _negated=True), name='jawabanperbaikan_berisi'),
                ],
                'verbose_name': 'jawaban perbaikan',
                'verbose_name_plural': 'jawaban perbaikan',
                'ordering': ['putaran', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='JawabanPerbaikanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('putaran', models.PositiveSmallIntegerField(verbose_name='putaran')),
                ('jawaban', models.TextField(max_length=1000, verbose_name='jawaban pemohon')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditulis pada')),
                ('butir', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.butirpermohonan', verbose_name='butir')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.jawabanperbaikan')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('drafdaring', pgtrigger.compiler.Trigger(name='asal_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kunci" IS DISTINCT FROM (NEW."kunci") OR OLD."surel" IS DISTINCT FROM (NEW."surel") OR OLD."jenis_pengguna" IS DISTINCT FROM (NEW."jenis_pengguna") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='cc6435bd47c5d3c670f10415b4d9406245d72abb', operation='UPDATE', pgid='pgtrigger_asal_tetap_7fffa', table='registrasi_drafdaring', when='BEFORE'))),
            ('drafdaring', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_drafdaringevent" ("berlaku_sampai", "dibuat_pada", "dibuka_pada", "generasi", "hak_sejak", "id", "jenis_pengguna", "kunci", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "surel") VALUES (NEW."berlaku_sampai", NEW."dibuat_pada", NEW."dibuka_pada", NEW."generasi", NEW."hak_sejak", NEW."id", NEW."jenis_pengguna", NEW."kunci", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai_pada", NEW."surel"); RETURN NULL;', hash='cbbb605099ea935a25baeb2746fd300a39bbd9e8', operation='INSERT', pgid='pgtrigger_insert_insert_ca8b0', table='registrasi_drafdaring', when='AFTER'))),
            ('drafdaring', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_drafdaringevent" ("berlaku_sampai", "dibuat_pada", "dibuka_pada", "generasi", "hak_sejak", "id", "jenis_pengguna", "kunci", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "surel") VALUES (NEW."berlaku_sampai", NEW."dibuat_pada", NEW."dibuka_pada", NEW."generasi", NEW."hak_sejak", NEW."id", NEW."jenis_pengguna", NEW."kunci", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai_pada", NEW."surel"); RETURN NULL;', hash='b2b6dc6700250a11ef923c82557b01f33f2dda20', operation='UPDATE', pgid='pgtrigger_update_update_40a1e', table='registrasi_drafdaring', when='AFTER'))),
            ('drafdaringevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e8e1415b97b8de154ab32681d83feb7b4894f20e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_180d5', table='registrasi_drafdaringevent', when='BEFORE'))),
            ('jawabanperbaikan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_jawabanperbaikanevent" ("butir_id", "dibuat_pada", "id", "jawaban", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putaran") VALUES (NEW."butir_id", NEW."dibuat_pada", NEW."id", NEW."jawaban", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."putaran"); RETURN NULL;', hash='e5a7d08ddea517dd01204b0186e5313cfa27511c', operation='INSERT', pgid='pgtrigger_insert_insert_26c3a', table='registrasi_jawabanperbaikan', when='AFTER'))),
            ('jawabanperbaikan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_jawabanperbaikanevent" ("butir_id", "dibuat_pada", "id", "jawaban", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putaran") VALUES (NEW."butir_id", NEW."dibuat_pada", NEW."id", NEW."jawaban", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."putaran"); RETURN NULL;', hash='c3783fe293897fee6d4417f8662189b679f26a23', operation='UPDATE', pgid='pgtrigger_update_update_315a2', table='registrasi_jawabanperbaikan', when='AFTER'))),
            ('jawabanperbaikanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7f1c4035bf17288cbc1ba973b59f26327a3b7fd9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d6910', table='registrasi_jawabanperbaikanevent', when='BEFORE'))),
        ]),
    ]
