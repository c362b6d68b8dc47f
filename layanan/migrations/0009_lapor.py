import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0008_meja'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='DrafLapor',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='kunci')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('tiket', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='draf_lapor', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'draf laporan publik',
                    'verbose_name_plural': 'draf laporan publik',
                    'ordering': ['-dibuat_pada'],
                    'permissions': [('bersihkan_draflapor', 'Membersihkan draf laporan publik')],
                    'indexes': [models.Index(condition=models.Q(('tiket__isnull', True)), fields=['dibuat_pada'], name='draflapor_terbuka')],
                },
            ), migrations.CreateModel(
                name='DrafLaporEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='kunci')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.draflapor')),
                    ('tiket', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('draflapor', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_draflaporevent" ("dibuat_pada", "id", "kunci", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tiket_id") VALUES (NEW."dibuat_pada", NEW."id", NEW."kunci", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tiket_id"); RETURN NULL;', hash='28e3fa6639473b142a0b50e44e27fff80e17b923', operation='INSERT', pgid='pgtrigger_insert_insert_6c11e', table='layanan_draflapor', when='AFTER'))), ('draflapor', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_draflaporevent" ("dibuat_pada", "id", "kunci", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tiket_id") VALUES (NEW."dibuat_pada", NEW."id", NEW."kunci", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tiket_id"); RETURN NULL;', hash='e197d8bba135a808d0efc38ec3d4257d7970b73c', operation='UPDATE', pgid='pgtrigger_update_update_890a0', table='layanan_draflapor', when='AFTER'))), ('draflaporevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bacec984c743ebbe2a0f86e10249f66dca61d46c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aeeaf', table='layanan_draflaporevent', when='BEFORE')))],
        ),
    ]
