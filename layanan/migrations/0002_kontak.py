import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0001_kategori'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='Kontak',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('nama', models.CharField(max_length=150, verbose_name='nama')),
                    ('nama_normal', models.CharField(db_collation='C', editable=False, max_length=150, verbose_name='nama untuk pencocokan')),
                    ('jenis_pengguna', models.CharField(choices=[('pokja', 'Pokja Pemilihan'), ('penyedia', 'Penyedia'), ('ppk', 'PPK'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('publik', 'Masyarakat'), ('lain', 'Lainnya')], default='publik', max_length=10, verbose_name='jenis pengguna')),
                    ('surel', models.EmailField(blank=True, default='', max_length=254, verbose_name='surel')),
                    ('telepon', models.CharField(blank=True, default='', max_length=40, verbose_name='telepon')),
                    ('telepon_normal', models.CharField(blank=True, db_collation='C', default='', editable=False, max_length=15)),
                    ('jabatan', models.CharField(blank=True, default='', max_length=150, verbose_name='jabatan')),
                    ('satker_kontak', models.BooleanField(default=False, verbose_name='narahubung satuan kerja')),
                    ('aktif', models.BooleanField(default=True, verbose_name='aktif')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='dicatat pada')),
                    ('cari', models.GeneratedField(db_persist=True, expression=models.Func('nama', 'surel', 'jabatan', arg_joiner=" || ' ' || ", output_field=django.contrib.postgres.search.SearchVectorField(), template="to_tsvector('simple', regexp_replace(%(expressions)s, '[^[:alnum:]]+', ' ', 'g'))"), output_field=django.contrib.postgres.search.SearchVectorField())),
                    ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='akun portal')),
                    ('dibuat_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('instansi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.instansi', verbose_name='satuan kerja')),
                    ('pengguna_spse', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                ],
                options={
                    'verbose_name': 'kontak',
                    'verbose_name_plural': 'kontak',
                    'ordering': ['nama_normal', 'id'],
                    'permissions': [('kelola_kontak', 'Mencatat dan membetulkan kontak pemakai layanan')],
                    'indexes': [models.Index(fields=['nama_normal', 'id'], name='kontak_nama'), models.Index(django.db.models.functions.text.Lower('surel'), name='kontak_surel_idx'), models.Index(fields=['telepon_normal'], name='kontak_telepon_idx'), django.contrib.postgres.indexes.GinIndex(fields=['cari'], name='kontak_cari')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('akun__isnull', False)), fields=('akun',), name='kontak_akun'), models.UniqueConstraint(condition=models.Q(('pengguna_spse__isnull', False)), fields=('pengguna_spse',), name='kontak_pengguna_spse'), models.UniqueConstraint(django.db.models.functions.text.Lower('surel'), condition=models.Q(('aktif', True), ('akun__isnull', True), ('pengguna_spse__isnull', True), models.Q(('surel', ''), _negated=True)), name='kontak_surel', violation_error_message='Alamat surel ini sudah tercatat.'), models.UniqueConstraint(condition=models.Q(('aktif', True), ('akun__isnull', True), ('pengguna_spse__isnull', True), ('surel', ''), models.Q(('telepon_normal', ''), _negated=True)), fields=('telepon_normal', 'nama_normal'), name='kontak_telepon', violation_error_message='Nama dengan nomor telepon ini sudah tercatat.'), models.CheckConstraint(condition=models.Q(('nama', ''), _negated=True), name='kontak_bernama'), models.CheckConstraint(condition=models.Q(('jenis_pengguna__in', ['pokja', 'penyedia', 'ppk', 'pp', 'pa_kpa', 'auditor', 'publik', 'lain'])), name='kontak_jenis'), models.CheckConstraint(condition=models.Q(('satker_kontak', False), ('instansi__isnull', False), _connector='OR'), name='kontak_satker_berinstansi', violation_error_message='Narahubung satuan kerja memerlukan satuan kerjanya.')],
                },
            ), migrations.CreateModel(
                name='KontakEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('nama', models.CharField(max_length=150, verbose_name='nama')),
                    ('nama_normal', models.CharField(db_collation='C', editable=False, max_length=150, verbose_name='nama untuk pencocokan')),
                    ('jenis_pengguna', models.CharField(choices=[('pokja', 'Pokja Pemilihan'), ('penyedia', 'Penyedia'), ('ppk', 'PPK'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('publik', 'Masyarakat'), ('lain', 'Lainnya')], default='publik', max_length=10, verbose_name='jenis pengguna')),
                    ('surel', models.EmailField(blank=True, default='', max_length=254, verbose_name='surel')),
                    ('telepon', models.CharField(blank=True, default='', max_length=40, verbose_name='telepon')),
                    ('telepon_normal', models.CharField(blank=True, db_collation='C', default='', editable=False, max_length=15)),
                    ('jabatan', models.CharField(blank=True, default='', max_length=150, verbose_name='jabatan')),
                    ('satker_kontak', models.BooleanField(default=False, verbose_name='narahubung satuan kerja')),
                    ('aktif', models.BooleanField(default=True, verbose_name='aktif')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='dicatat pada')),
                    ('akun', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='akun portal')),
                    ('dibuat_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('instansi', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.instansi', verbose_name='satuan kerja')),
                    ('pengguna_spse', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.kontak')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('kontak', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='849e52b0ca0f33f45bd9f29f21ab0cc6eca94478', operation='DELETE', pgid='pgtrigger_tidak_dihapus_e1f40', table='layanan_kontak', when='BEFORE'))), ('kontak', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_kontakevent" ("aktif", "akun_id", "dibuat_oleh_id", "dibuat_pada", "id", "instansi_id", "jabatan", "jenis_pengguna", "nama", "nama_normal", "pengguna_spse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satker_kontak", "surel", "telepon", "telepon_normal") VALUES (NEW."aktif", NEW."akun_id", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."instansi_id", NEW."jabatan", NEW."jenis_pengguna", NEW."nama", NEW."nama_normal", NEW."pengguna_spse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."satker_kontak", NEW."surel", NEW."telepon", NEW."telepon_normal"); RETURN NULL;', hash='922b707a0d1a52079d13f59c88caed9e95279cdd', operation='INSERT', pgid='pgtrigger_insert_insert_8f006', table='layanan_kontak', when='AFTER'))), ('kontak', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aktif" IS DISTINCT FROM (NEW."aktif") OR OLD."akun_id" IS DISTINCT FROM (NEW."akun_id") OR OLD."dibuat_oleh_id" IS DISTINCT FROM (NEW."dibuat_oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."instansi_id" IS DISTINCT FROM (NEW."instansi_id") OR OLD."jabatan" IS DISTINCT FROM (NEW."jabatan") OR OLD."jenis_pengguna" IS DISTINCT FROM (NEW."jenis_pengguna") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."nama_normal" IS DISTINCT FROM (NEW."nama_normal") OR OLD."pengguna_spse_id" IS DISTINCT FROM (NEW."pengguna_spse_id") OR OLD."satker_kontak" IS DISTINCT FROM (NEW."satker_kontak") OR OLD."surel" IS DISTINCT FROM (NEW."surel") OR OLD."telepon" IS DISTINCT FROM (NEW."telepon") OR OLD."telepon_normal" IS DISTINCT FROM (NEW."telepon_normal"))', func='INSERT INTO "layanan_kontakevent" ("aktif", "akun_id", "dibuat_oleh_id", "dibuat_pada", "id", "instansi_id", "jabatan", "jenis_pengguna", "nama", "nama_normal", "pengguna_spse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satker_kontak", "surel", "telepon", "telepon_normal") VALUES (NEW."aktif", NEW."akun_id", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."instansi_id", NEW."jabatan", NEW."jenis_pengguna", NEW."nama", NEW."nama_normal", NEW."pengguna_spse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."satker_kontak", NEW."surel", NEW."telepon", NEW."telepon_normal"); RETURN NULL;', hash='cf02a0a74d71645e68b1f9f7e655eeb1415ec374', operation='UPDATE', pgid='pgtrigger_update_update_c1212', table='layanan_kontak', when='AFTER'))), ('kontakevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cda4c678407954d06fbb730b662a266719c33e5c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_84f5e', table='layanan_kontakevent', when='BEFORE')))],
        ),
    ]
