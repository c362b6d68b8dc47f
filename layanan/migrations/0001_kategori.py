import django.db.models.deletion
import lpse.migrasi
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('arsip', '0007_pemulihan'),
        ('lpse', '0014_surel'),
        ('registrasi', '0001_registrasi'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='Kategori',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('induk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='anak', to='layanan.kategori', verbose_name='kelompok')),
                    ('kode', models.SlugField(max_length=60, unique=True, verbose_name='kode')),
                    ('nama', models.CharField(max_length=120, verbose_name='nama')),
                    ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='keterangan')),
                    ('sifat', models.CharField(choices=[('teknis', 'Teknis'), ('non_teknis', 'Non-teknis')], default='teknis', max_length=12, verbose_name='sifat')),
                    ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                ],
                options={
                    'verbose_name': 'kategori layanan',
                    'verbose_name_plural': 'kategori layanan',
                    'ordering': ['urutan', 'nama', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('nama', ''), _negated=True), models.Q(('kode', ''), _negated=True)), name='kategori_bernama'), models.CheckConstraint(condition=models.Q(('sifat__in', ['teknis', 'non_teknis'])), name='kategori_sifat')],
                },
            ), migrations.CreateModel(
                name='KategoriEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.kategori')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('induk', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.kategori', verbose_name='kelompok')),
                    ('kode', models.SlugField(db_index=False, max_length=60, verbose_name='kode')),
                    ('nama', models.CharField(max_length=120, verbose_name='nama')),
                    ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='keterangan')),
                    ('sifat', models.CharField(choices=[('teknis', 'Teknis'), ('non_teknis', 'Non-teknis')], default='teknis', max_length=12, verbose_name='sifat')),
                    ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('kategori', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_kategorievent" ("aktif", "id", "induk_id", "keterangan", "kode", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "urutan") VALUES (NEW."aktif", NEW."id", NEW."induk_id", NEW."keterangan", NEW."kode", NEW."nama", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sifat", NEW."urutan"); RETURN NULL;', hash='0aba9ef7aed4e1301e773ce596ed1acd35b15a70', operation='INSERT', pgid='pgtrigger_insert_insert_03fe9', table='layanan_kategori', when='AFTER'))), ('kategori', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_kategorievent" ("aktif", "id", "induk_id", "keterangan", "kode", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "urutan") VALUES (NEW."aktif", NEW."id", NEW."induk_id", NEW."keterangan", NEW."kode", NEW."nama", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sifat", NEW."urutan"); RETURN NULL;', hash='c380e93a45e1a9efa84c85e680f9121e27852cff', operation='UPDATE', pgid='pgtrigger_update_update_80c32', table='layanan_kategori', when='AFTER'))), ('kategori', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='55da3568423183c26a8d3ea1f4d1e518381968a5', operation='DELETE', pgid='pgtrigger_tidak_dihapus_2bd2e', table='layanan_kategori', when='BEFORE'))), ('kategori', pgtrigger.compiler.Trigger(name='kode_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kode" IS DISTINCT FROM (NEW."kode"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='4ab6b32d6f3cbccafb6be9662d73a97dadc785d2', operation='UPDATE', pgid='pgtrigger_kode_tetap_ed4fc', table='layanan_kategori', when='BEFORE'))), ('kategori', pgtrigger.compiler.Trigger(name='dua_tingkat', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.induk_id IS NOT NULL AND (\n        NEW.induk_id = NEW.id\n        OR EXISTS (SELECT 1 FROM layanan_kategori k WHERE k.id = NEW.induk_id AND k.induk_id IS NOT NULL)\n        OR EXISTS (SELECT 1 FROM layanan_kategori k WHERE k.induk_id = NEW.id)\n    ) THEN\n        RAISE EXCEPTION 'Kategori hanya bertingkat dua.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'kategori_dua_tingkat';\n    END IF;\n    RETURN NEW;\n", hash='4ffa16e23a07ace631251ca4c9b7db59b528ace0', operation='INSERT OR UPDATE OF "induk_id"', pgid='pgtrigger_dua_tingkat_74282', table='layanan_kategori', when='BEFORE'))), ('kategorievent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d531c67123a7dafab61ac90da1a67caa2d21325a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d92e9', table='layanan_kategorievent', when='BEFORE')))],
        ),
    ]
