import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0007_tiket'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='BalasanBaku',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('judul', models.CharField(max_length=120, verbose_name='judul')),
                    ('isi', models.TextField(max_length=4000, verbose_name='isi')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                    ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                    ('diubah_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diubah pada')),
                    ('diubah_oleh', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diubah oleh')),
                    ('kategori', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='layanan.kategori', verbose_name='kategori')),
                    ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemilik')),
                ],
                options={
                    'verbose_name': 'balasan baku',
                    'verbose_name_plural': 'balasan baku',
                    'ordering': ['urutan', 'judul'],
                    'permissions': [('kelola_balasanbaku', 'Mengelola balasan baku dan makro unit')],
                    'constraints': [models.UniqueConstraint(fields=('judul', 'pemilik'), name='balasan_judul_unik', nulls_distinct=False, violation_error_message='Sudah ada balasan baku dengan judul itu.'), models.CheckConstraint(condition=models.Q(('isi', ''), _negated=True), name='balasan_berisi')],
                },
            ), migrations.CreateModel(
                name='DrafPesan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('isi', models.TextField(max_length=20000, verbose_name='isi')),
                    ('versi', models.PositiveIntegerField(default=1, verbose_name='versi')),
                    ('diubah_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diubah pada')),
                    ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penulis')),
                    ('tiket', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='draf', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'draf pesan',
                    'verbose_name_plural': 'draf pesan',
                    'constraints': [models.UniqueConstraint(fields=('tiket', 'pengguna'), name='draf_satu_tiap_orang'), models.CheckConstraint(condition=models.Q(('versi__gte', 1)), name='draf_versi')],
                },
            ), migrations.CreateModel(
                name='Makro',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('nama', models.CharField(max_length=80, unique=True, verbose_name='nama')),
                    ('keterangan', models.CharField(blank=True, max_length=200, verbose_name='keterangan')),
                    ('ambil', models.BooleanField(default=False, verbose_name='ambil tiketnya bila belum ada petugas')),
                    ('catatan', models.TextField(blank=True, max_length=2000, verbose_name='tulis catatan internal')),
                    ('unit', models.CharField(blank=True, choices=[('layanan', 'Layanan dan Dukungan'), ('ase', 'Administrasi Sistem Elektronik'), ('regver', 'Registrasi dan Verifikasi'), ('sekretariat', 'Sekretariat')], max_length=12, verbose_name='alihkan ke unit')),
                    ('sesudah', models.CharField(blank=True, choices=[('', 'Tetap'), ('menunggu_pengguna', 'Menunggu pengguna'), ('selesai', 'Selesai, tunggu konfirmasi pelapor')], max_length=20, verbose_name='keadaan sesudahnya')),
                    ('solusi', models.TextField(blank=True, max_length=2000, verbose_name='solusi')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                    ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                    ('balasan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='makro', to='layanan.balasanbaku', verbose_name='kirim balasan baku')),
                    ('label', models.ManyToManyField(blank=True, related_name='+', to='layanan.label', verbose_name='beri label')),
                ],
                options={
                    'verbose_name': 'makro',
                    'verbose_name_plural': 'makro',
                    'ordering': ['urutan', 'nama'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('sesudah__in', ['', 'menunggu_pengguna', 'selesai'])), name='makro_sesudah'), models.CheckConstraint(condition=models.Q(('unit__in', ['', 'layanan', 'ase', 'regver', 'sekretariat'])), name='makro_unit'), models.CheckConstraint(condition=models.Q(models.Q(('sesudah', 'selesai'), _negated=True), models.Q(('solusi', ''), _negated=True), _connector='OR'), name='makro_selesai_bersolusi', violation_error_message='Makro yang menyelesaikan tiket harus menyebut solusinya.'), models.CheckConstraint(condition=models.Q(('unit', ''), ('sesudah', ''), _connector='OR'), name='makro_alih_tanpa_sesudah', violation_error_message='Tiket yang dialihkan ke unit lain tidak sekaligus diselesaikan.')],
                },
            ), migrations.CreateModel(
                name='SedangMenulis',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('menulis', models.BooleanField(default=False, verbose_name='sedang menulis')),
                    ('detak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='terakhir terlihat')),
                    ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='orang')),
                    ('tiket', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'kehadiran di tiket',
                    'verbose_name_plural': 'kehadiran di tiket',
                    'indexes': [models.Index(fields=['detak'], name='menulis_detak')],
                    'constraints': [models.UniqueConstraint(fields=('tiket', 'pengguna'), name='menulis_satu_tiap_orang')],
                },
            ), migrations.CreateModel(
                name='BalasanBakuEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('judul', models.CharField(max_length=120, verbose_name='judul')),
                    ('isi', models.TextField(max_length=4000, verbose_name='isi')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                    ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                    ('diubah_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diubah pada')),
                    ('diubah_oleh', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diubah oleh')),
                    ('kategori', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.kategori', verbose_name='kategori')),
                    ('pemilik', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemilik')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.balasanbaku')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MakroEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('nama', models.CharField(max_length=80, verbose_name='nama')),
                    ('keterangan', models.CharField(blank=True, max_length=200, verbose_name='keterangan')),
                    ('ambil', models.BooleanField(default=False, verbose_name='ambil tiketnya bila belum ada petugas')),
                    ('catatan', models.TextField(blank=True, max_length=2000, verbose_name='tulis catatan internal')),
                    ('unit', models.CharField(blank=True, choices=[('layanan', 'Layanan dan Dukungan'), ('ase', 'Administrasi Sistem Elektronik'), ('regver', 'Registrasi dan Verifikasi'), ('sekretariat', 'Sekretariat')], max_length=12, verbose_name='alihkan ke unit')),
                    ('sesudah', models.CharField(blank=True, choices=[('', 'Tetap'), ('menunggu_pengguna', 'Menunggu pengguna'), ('selesai', 'Selesai, tunggu konfirmasi pelapor')], max_length=20, verbose_name='keadaan sesudahnya')),
                    ('solusi', models.TextField(blank=True, max_length=2000, verbose_name='solusi')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                    ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                    ('balasan', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.balasanbaku', verbose_name='kirim balasan baku')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.makro')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('balasanbaku', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='7a03fc604b52b2da499f84a3bd4d0a7594a18d48', operation='DELETE', pgid='pgtrigger_tidak_dihapus_a7ced', table='layanan_balasanbaku', when='BEFORE'))), ('balasanbaku', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_balasanbakuevent" ("aktif", "diubah_oleh_id", "diubah_pada", "id", "isi", "judul", "kategori_id", "pemilik_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan") VALUES (NEW."aktif", NEW."diubah_oleh_id", NEW."diubah_pada", NEW."id", NEW."isi", NEW."judul", NEW."kategori_id", NEW."pemilik_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."urutan"); RETURN NULL;', hash='a335bdb923e28d6601dbc03fa9519d29671760b1', operation='INSERT', pgid='pgtrigger_insert_insert_a59a2', table='layanan_balasanbaku', when='AFTER'))), ('balasanbaku', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_balasanbakuevent" ("aktif", "diubah_oleh_id", "diubah_pada", "id", "isi", "judul", "kategori_id", "pemilik_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan") VALUES (NEW."aktif", NEW."diubah_oleh_id", NEW."diubah_pada", NEW."id", NEW."isi", NEW."judul", NEW."kategori_id", NEW."pemilik_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."urutan"); RETURN NULL;', hash='989ccf49ea71da8e6a9aad2b708260223d720d91', operation='UPDATE', pgid='pgtrigger_update_update_b0925', table='layanan_balasanbaku', when='AFTER'))), ('balasanbakuevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e8ece5c8192cd9dcd99a5aef48d75b488c5bb13d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c1b5c', table='layanan_balasanbakuevent', when='BEFORE'))), ('makro', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='fe6b2b68bf5b5f55c8c8bb4ecee03b513f3da81f', operation='DELETE', pgid='pgtrigger_tidak_dihapus_820ce', table='layanan_makro', when='BEFORE'))), ('makro', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_makroevent" ("aktif", "ambil", "balasan_id", "catatan", "id", "keterangan", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesudah", "solusi", "unit", "urutan") VALUES (NEW."aktif", NEW."ambil", NEW."balasan_id", NEW."catatan", NEW."id", NEW."keterangan", NEW."nama", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sesudah", NEW."solusi", NEW."unit", NEW."urutan"); RETURN NULL;', hash='e74846ad214e4b9b50b11236b5d4648aea67da7b', operation='INSERT', pgid='pgtrigger_insert_insert_c5f4f', table='layanan_makro', when='AFTER'))), ('makro', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_makroevent" ("aktif", "ambil", "balasan_id", "catatan", "id", "keterangan", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesudah", "solusi", "unit", "urutan") VALUES (NEW."aktif", NEW."ambil", NEW."balasan_id", NEW."catatan", NEW."id", NEW."keterangan", NEW."nama", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sesudah", NEW."solusi", NEW."unit", NEW."urutan"); RETURN NULL;', hash='211b41bd78f31f402844e7639ce1695a6aad0cc4', operation='UPDATE', pgid='pgtrigger_update_update_d2d63', table='layanan_makro', when='AFTER'))), ('makroevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='99460aa6d63ad6fab4bc598bd403267a377c9ee8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_60a3d', table='layanan_makroevent', when='BEFORE')))],
        ),
    ]
