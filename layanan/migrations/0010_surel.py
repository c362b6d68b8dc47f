import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0009_lapor'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='KotakSurel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('nama', models.CharField(max_length=250, unique=True, verbose_name='kotak')),
                    ('uidvalidity', models.PositiveBigIntegerField(default=0, verbose_name='UIDVALIDITY')),
                    ('uid_terakhir', models.PositiveBigIntegerField(default=0, verbose_name='UID terakhir')),
                    ('uid_awal', models.PositiveBigIntegerField(default=0, verbose_name='UID awal')),
                    ('diambil_pada', models.DateTimeField(blank=True, null=True, verbose_name='diambil pada')),
                ],
                options={
                    'verbose_name': 'kotak surel',
                    'verbose_name_plural': 'kotak surel',
                    'constraints': [models.CheckConstraint(condition=models.Q(('nama', ''), _negated=True), name='kotaksurel_bernama')],
                },
            ), migrations.CreateModel(
                name='SurelMasuk',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('message_id', models.CharField(max_length=250, unique=True, verbose_name='Message-ID')),
                    ('dari', models.CharField(blank=True, max_length=254, verbose_name='dari')),
                    ('dari_nama', models.CharField(blank=True, max_length=150, verbose_name='nama pengirim')),
                    ('kepada', models.CharField(blank=True, max_length=300, verbose_name='kepada')),
                    ('perihal', models.CharField(blank=True, max_length=200, verbose_name='perihal')),
                    ('teks', models.TextField(blank=True, verbose_name='isi')),
                    ('ukuran', models.PositiveBigIntegerField(default=0, verbose_name='ukuran (byte)')),
                    ('ditulis_pada', models.DateTimeField(blank=True, null=True, verbose_name='tanggal surel')),
                    ('diterima_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diterima pada')),
                    ('nasib', models.CharField(choices=[('tiket_baru', 'Menjadi tiket'), ('balasan', 'Balasan pada tiket'), ('pantulan', 'Diabaikan: pantulan'), ('otomatis', 'Diabaikan: balasan otomatis'), ('milis', 'Diabaikan: surat berantai'), ('sampah', 'Diabaikan: ditandai sampah'), ('lingkaran', 'Diabaikan: lingkaran'), ('gagal', 'Tidak terbaca')], max_length=12, verbose_name='nasib')),
                    ('sebab', models.CharField(blank=True, max_length=500, verbose_name='sebab')),
                    ('ditolak', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=500), blank=True, default=list, size=None, verbose_name='lampiran tidak diterima')),
                    ('tiket', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='surel_masuk', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'surel masuk',
                    'verbose_name_plural': 'surel masuk',
                    'ordering': ['-diterima_pada', '-id'],
                    'permissions': [('tiketkan_surelmasuk', 'Menjadikan surel yang diabaikan sebagai tiket')],
                    'indexes': [models.Index(fields=['-diterima_pada', '-id'], name='surelmasuk_terbaru'), models.Index(fields=['dari', 'diterima_pada'], name='surelmasuk_dari')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('nasib__in', ['tiket_baru', 'balasan', 'pantulan', 'otomatis', 'milis', 'sampah', 'lingkaran', 'gagal'])), name='surelmasuk_nasib'), models.CheckConstraint(condition=models.Q(('message_id', ''), _negated=True), name='surelmasuk_bernomor'), models.CheckConstraint(condition=models.Q(('nasib__in', ('pantulan', 'otomatis', 'milis', 'sampah', 'lingkaran', 'gagal')), ('tiket__isnull', False), _connector='OR'), name='surelmasuk_bertiket'), models.CheckConstraint(condition=models.Q(models.Q(('nasib__in', ('pantulan', 'otomatis', 'milis', 'sampah', 'lingkaran', 'gagal')), _negated=True), models.Q(('sebab', ''), _negated=True), _connector='OR'), name='surelmasuk_bersebab')],
                },
            ), migrations.CreateModel(
                name='SurelMasukEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('message_id', models.CharField(max_length=250, verbose_name='Message-ID')),
                    ('dari', models.CharField(blank=True, max_length=254, verbose_name='dari')),
                    ('dari_nama', models.CharField(blank=True, max_length=150, verbose_name='nama pengirim')),
                    ('kepada', models.CharField(blank=True, max_length=300, verbose_name='kepada')),
                    ('perihal', models.CharField(blank=True, max_length=200, verbose_name='perihal')),
                    ('teks', models.TextField(blank=True, verbose_name='isi')),
                    ('ukuran', models.PositiveBigIntegerField(default=0, verbose_name='ukuran (byte)')),
                    ('ditulis_pada', models.DateTimeField(blank=True, null=True, verbose_name='tanggal surel')),
                    ('diterima_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diterima pada')),
                    ('nasib', models.CharField(choices=[('tiket_baru', 'Menjadi tiket'), ('balasan', 'Balasan pada tiket'), ('pantulan', 'Diabaikan: pantulan'), ('otomatis', 'Diabaikan: balasan otomatis'), ('milis', 'Diabaikan: surat berantai'), ('sampah', 'Diabaikan: ditandai sampah'), ('lingkaran', 'Diabaikan: lingkaran'), ('gagal', 'Tidak terbaca')], max_length=12, verbose_name='nasib')),
                    ('sebab', models.CharField(blank=True, max_length=500, verbose_name='sebab')),
                    ('ditolak', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=500), blank=True, default=list, size=None, verbose_name='lampiran tidak diterima')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.surelmasuk')),
                    ('tiket', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('surelmasuk', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='56f8740c41e99b93674ad022b5522ed7db494b0d', operation='DELETE', pgid='pgtrigger_tidak_dihapus_0fa4e', table='layanan_surelmasuk', when='BEFORE'))), ('surelmasuk', pgtrigger.compiler.Trigger(name='surel_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."message_id" IS DISTINCT FROM (NEW."message_id") OR OLD."dari" IS DISTINCT FROM (NEW."dari") OR OLD."perihal" IS DISTINCT FROM (NEW."perihal") OR OLD."teks" IS DISTINCT FROM (NEW."teks") OR OLD."diterima_pada" IS DISTINCT FROM (NEW."diterima_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='495b45f3501b328cd4a9005a19deb82ded99eefd', operation='UPDATE', pgid='pgtrigger_surel_tetap_3fd28', table='layanan_surelmasuk', when='BEFORE'))), ('surelmasuk', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_surelmasukevent" ("dari", "dari_nama", "diterima_pada", "ditolak", "ditulis_pada", "id", "kepada", "message_id", "nasib", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebab", "teks", "tiket_id", "ukuran") VALUES (NEW."dari", NEW."dari_nama", NEW."diterima_pada", NEW."ditolak", NEW."ditulis_pada", NEW."id", NEW."kepada", NEW."message_id", NEW."nasib", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sebab", NEW."teks", NEW."tiket_id", NEW."ukuran"); RETURN NULL;', hash='e288e8a6346cef3611ca2d3b4750e5c5912598dd', operation='INSERT', pgid='pgtrigger_insert_insert_dc118', table='layanan_surelmasuk', when='AFTER'))), ('surelmasuk', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_surelmasukevent" ("dari", "dari_nama", "diterima_pada", "ditolak", "ditulis_pada", "id", "kepada", "message_id", "nasib", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebab", "teks", "tiket_id", "ukuran") VALUES (NEW."dari", NEW."dari_nama", NEW."diterima_pada", NEW."ditolak", NEW."ditulis_pada", NEW."id", NEW."kepada", NEW."message_id", NEW."nasib", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sebab", NEW."teks", NEW."tiket_id", NEW."ukuran"); RETURN NULL;', hash='a404266ec80a9701f300762ae0745989b12febde', operation='UPDATE', pgid='pgtrigger_update_update_e3f99', table='layanan_surelmasuk', when='AFTER'))), ('surelmasukevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b8a83e128bc5eaa58d50b3d0c3e3f0415ea9cdc3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3ca33', table='layanan_surelmasukevent', when='BEFORE')))],
        ),
    ]
