import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('infrastruktur', '0004_jalan_tugas_ke_kernel'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='LembarBulanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bulan', models.DateField(help_text='Tanggal satu bulan itu.', verbose_name='bulan')),
                ('server', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lembar', to='infrastruktur.server', verbose_name='server')),
            ],
            options={
                'verbose_name': 'lembar pemantauan bulanan',
                'verbose_name_plural': 'lembar pemantauan bulanan',
                'ordering': ['-bulan', 'server__nama'],
                'permissions': [('terbitkan_lembar', 'Menerbitkan lembar pemantauan bulanan')],
                'constraints': [models.UniqueConstraint(fields=('server', 'bulan'), name='lembar_satu_sebulan'), models.CheckConstraint(condition=models.Q(('bulan__day', 1)), name='lembar_tanggal_satu')],
            },
        ),
        migrations.CreateModel(
            name='LembarBulananEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('bulan', models.DateField(help_text='Tanggal satu bulan itu.', verbose_name='bulan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='infrastruktur.lembarbulanan')),
                ('server', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='infrastruktur.server', verbose_name='server')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Peringatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(choices=[('senyap', 'Tidak terjangkau'), ('prakiraan', 'Segera penuh')], max_length=10, verbose_name='jenis')),
                ('metrik', models.CharField(blank=True, choices=[('disk', 'Cakram'), ('inode', 'Inode'), ('ram', 'Memori (RAM)'), ('swap', 'Swap'), ('cpu', 'Beban prosesor'), ('uptime', 'Waktu nyala')], default='', max_length=8, verbose_name='ukuran')),
                ('kait', models.CharField(blank=True, default='', max_length=200, verbose_name='titik kait')),
                ('mulai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='mulai')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
                ('server', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='peringatan', to='infrastruktur.server', verbose_name='server')),
            ],
            options={
                'verbose_name': 'peringatan server',
                'verbose_name_plural': 'peringatan server',
                'ordering': ['-mulai'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('selesai__isnull', True)), fields=('server', 'jenis', 'metrik', 'kait'), name='peringatan_satu_terbuka'), models.CheckConstraint(condition=models.Q(('jenis__in', ['senyap', 'prakiraan'])), name='peringatan_jenis'), models.CheckConstraint(condition=models.Q(('selesai__isnull', True), ('selesai__gte', models.F('mulai')), _connector='OR'), name='peringatan_urut')],
            },
        ),
        migrations.CreateModel(
            name='PeringatanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(choices=[('senyap', 'Tidak terjangkau'), ('prakiraan', 'Segera penuh')], max_length=10, verbose_name='jenis')),
                ('metrik', models.CharField(blank=True, choices=[('disk', 'Cakram'), ('inode', 'Inode'), ('ram', 'Memori (RAM)'), ('swap', 'Swap'), ('cpu', 'Beban prosesor'), ('uptime', 'Waktu nyala')], default='', max_length=8, verbose_name='ukuran')),
                ('kait', models.CharField(blank=True, default='', max_length=200, verbose_name='titik kait')),
                ('mulai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='mulai')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='infrastruktur.peringatan')),
                ('server', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='infrastruktur.server', verbose_name='server')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('lembarbulanan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='339ea5c53ed88b01506865d1b39fd984ce3d1916', operation='DELETE', pgid='pgtrigger_tidak_dihapus_45a21', table='infrastruktur_lembarbulanan', when='BEFORE'))), ('lembarbulanan', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."server_id" IS DISTINCT FROM (NEW."server_id") OR OLD."bulan" IS DISTINCT FROM (NEW."bulan"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='b3a4ee9129a30d0ad3a04a6ccc4030859cb07d84', operation='UPDATE', pgid='pgtrigger_tetap_dc5e8', table='infrastruktur_lembarbulanan', when='BEFORE'))), ('lembarbulanan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "infrastruktur_lembarbulananevent" ("bulan", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "server_id") VALUES (NEW."bulan", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."server_id"); RETURN NULL;', hash='7716073a9774763120bd48f45fc0a5d80a51a52f', operation='INSERT', pgid='pgtrigger_insert_insert_f5d4c', table='infrastruktur_lembarbulanan', when='AFTER'))), ('lembarbulanan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "infrastruktur_lembarbulananevent" ("bulan", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "server_id") VALUES (NEW."bulan", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."server_id"); RETURN NULL;', hash='06231f57f06ce0d0a8bf1a6ca7a89573a9f14127', operation='UPDATE', pgid='pgtrigger_update_update_5e222', table='infrastruktur_lembarbulanan', when='AFTER'))), ('lembarbulananevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dac5096b0181af0cdb8a58d4ea4bb4cc4f152f82', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_32a2c', table='infrastruktur_lembarbulananevent', when='BEFORE'))), ('peringatan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='5a7d48f86f015e269d94f4745aeaa0c2708658c8', operation='DELETE', pgid='pgtrigger_tidak_dihapus_309b2', table='infrastruktur_peringatan', when='BEFORE'))), ('peringatan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "infrastruktur_peringatanevent" ("id", "jenis", "kait", "metrik", "mulai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "server_id") VALUES (NEW."id", NEW."jenis", NEW."kait", NEW."metrik", NEW."mulai", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai", NEW."server_id"); RETURN NULL;', hash='a2d414587419db8e91a48300b61df01cf47aa498', operation='INSERT', pgid='pgtrigger_insert_insert_c6f4e', table='infrastruktur_peringatan', when='AFTER'))), ('peringatan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "infrastruktur_peringatanevent" ("id", "jenis", "kait", "metrik", "mulai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "server_id") VALUES (NEW."id", NEW."jenis", NEW."kait", NEW."metrik", NEW."mulai", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai", NEW."server_id"); RETURN NULL;', hash='f23539797619f4da8c47ebb636d44fd7ae90d66d', operation='UPDATE', pgid='pgtrigger_update_update_3baa8', table='infrastruktur_peringatan', when='AFTER'))), ('peringatanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='26b508389b717ff73db3fcf73c819462ee867899', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_32a46', table='infrastruktur_peringatanevent', when='BEFORE')))],
        ),
    ]
