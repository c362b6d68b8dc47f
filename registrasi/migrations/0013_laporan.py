import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0011_musnah'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('registrasi', '0012_impor'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='LembarLoket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tanggal', models.DateField(unique=True, verbose_name='tanggal')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='naskah')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disusun oleh')),
            ],
            options={
                'verbose_name': 'lembar harian loket',
                'verbose_name_plural': 'lembar harian loket',
                'ordering': ['-tanggal'],
                'permissions': [('baca_laporan', 'Membaca laporan registrasi'), ('terbitkan_lembarloket', 'Menerbitkan lembar harian loket')],
            },
        ),
        migrations.CreateModel(
            name='LembarLoketEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('tanggal', models.DateField(verbose_name='tanggal')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='naskah')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disusun oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.lembarloket')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('lembarloket', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='6f11e8310d70b2f4554e06807d59b767d218b2bc', operation='DELETE', pgid='pgtrigger_tidak_dihapus_19186', table='registrasi_lembarloket', when='BEFORE'))),
            ('lembarloket', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."tanggal" IS DISTINCT FROM (NEW."tanggal"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='33fe65055accf0431b6513b778a3e54b43435349', operation='UPDATE', pgid='pgtrigger_tetap_ec2c7', table='registrasi_lembarloket', when='BEFORE'))),
            ('lembarloket', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_lembarloketevent" ("dibuat_pada", "id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") VALUES (NEW."dibuat_pada", NEW."id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tanggal"); RETURN NULL;', hash='f1400161c96a02235fc035c3ee0ab58ec1208752', operation='INSERT', pgid='pgtrigger_insert_insert_5f0bb', table='registrasi_lembarloket', when='AFTER'))),
            ('lembarloket', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_lembarloketevent" ("dibuat_pada", "id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") VALUES (NEW."dibuat_pada", NEW."id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tanggal"); RETURN NULL;', hash='e44848bd7559e7828d067859932ef6e401e951cc', operation='UPDATE', pgid='pgtrigger_update_update_4dfc3', table='registrasi_lembarloket', when='AFTER'))),
            ('lembarloketevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8c54c0456de390183b2c46226ef4cd440e3768bb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d4998', table='registrasi_lembarloketevent', when='BEFORE'))),
        ]),
    ]
