import django.db.models.deletion
import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('infrastruktur', '0002_partisi'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='server',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='server',
            name='update_update',
        ),
        migrations.CreateModel(
            name='PrakiraanPenuh',
            fields=[
                ('pk', models.CompositePrimaryKey('server_id', 'metrik', 'kait', blank=True, editable=False, primary_key=True, serialize=False)),
                ('metrik', models.CharField(choices=[('disk', 'Cakram'), ('inode', 'Inode'), ('ram', 'Memori (RAM)'), ('swap', 'Swap'), ('cpu', 'Beban prosesor'), ('uptime', 'Waktu nyala')], max_length=8)),
                ('kait', models.CharField(blank=True, default='', max_length=200, verbose_name='titik kait')),
                ('laju', models.FloatField(verbose_name='persen per hari')),
                ('laju_bawah', models.FloatField(verbose_name='batas bawah 95 %')),
                ('laju_atas', models.FloatField(verbose_name='batas atas 95 %')),
                ('persen', models.FloatField(verbose_name='persen menurut tren')),
                ('hari_data', models.PositiveSmallIntegerField(verbose_name='hari data')),
                ('kritis_pada', models.DateField(null=True, verbose_name='kritis pada')),
                ('penuh_pada', models.DateField(verbose_name='penuh pada')),
                ('dihitung_pada', models.DateTimeField(verbose_name='dihitung pada')),
                ('server', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='prakiraan', to='infrastruktur.server')),
            ],
            options={
                'verbose_name': 'prakiraan penuh',
                'verbose_name_plural': 'prakiraan penuh',
                'constraints': [models.CheckConstraint(condition=models.Q(('laju__gt', 0), ('laju_bawah__gt', 0)), name='prakiraan_menanjak')],
            },
        ),
        migrations.AddField(
            model_name='server',
            name='contoh',
            field=models.BooleanField(default=False, editable=False, verbose_name='server contoh'),
        ),
        migrations.AddField(
            model_name='serverevent',
            name='contoh',
            field=models.BooleanField(default=False, editable=False, verbose_name='server contoh'),
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('server', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "infrastruktur_serverevent" ("aktif", "alamat", "contoh", "cpu_kritis", "cpu_perhatian", "dipantau_sejak", "disk_kritis", "disk_perhatian", "id", "inode_kritis", "inode_perhatian", "kode", "lokasi", "nama", "peran", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ram_kritis", "ram_perhatian", "swap_kritis", "swap_perhatian") VALUES (NEW."aktif", NEW."alamat", NEW."contoh", NEW."cpu_kritis", NEW."cpu_perhatian", NEW."dipantau_sejak", NEW."disk_kritis", NEW."disk_perhatian", NEW."id", NEW."inode_kritis", NEW."inode_perhatian", NEW."kode", NEW."lokasi", NEW."nama", NEW."peran", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ram_kritis", NEW."ram_perhatian", NEW."swap_kritis", NEW."swap_perhatian"); RETURN NULL;', hash='fb57c13d3921b71ca64ba27ab36a0fa556e30eb3', operation='INSERT', pgid='pgtrigger_insert_insert_e0651', table='infrastruktur_server', when='AFTER'))), ('server', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "infrastruktur_serverevent" ("aktif", "alamat", "contoh", "cpu_kritis", "cpu_perhatian", "dipantau_sejak", "disk_kritis", "disk_perhatian", "id", "inode_kritis", "inode_perhatian", "kode", "lokasi", "nama", "peran", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ram_kritis", "ram_perhatian", "swap_kritis", "swap_perhatian") VALUES (NEW."aktif", NEW."alamat", NEW."contoh", NEW."cpu_kritis", NEW."cpu_perhatian", NEW."dipantau_sejak", NEW."disk_kritis", NEW."disk_perhatian", NEW."id", NEW."inode_kritis", NEW."inode_perhatian", NEW."kode", NEW."lokasi", NEW."nama", NEW."peran", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ram_kritis", NEW."ram_perhatian", NEW."swap_kritis", NEW."swap_perhatian"); RETURN NULL;', hash='76979d937617f611f458eabb61e371c46b9b2744', operation='UPDATE', pgid='pgtrigger_update_update_8a712', table='infrastruktur_server', when='AFTER')))],
        ),
    ]
