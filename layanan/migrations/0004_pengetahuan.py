import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0003_paket'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='Artikel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('judul', models.CharField(max_length=160, verbose_name='judul')),
                    ('slug', models.SlugField(max_length=180, unique=True, verbose_name='alamat')),
                    ('jenis', models.CharField(choices=[('tanya_jawab', 'Tanya jawab'), ('panduan', 'Panduan'), ('fitur', 'Fasilitas dan fitur SPSE')], default='tanya_jawab', max_length=12, verbose_name='jenis')),
                    ('audiens', models.CharField(choices=[('publik', 'Publik'), ('pengguna', 'Pengguna portal'), ('pegawai', 'Pegawai LPSE')], default='publik', max_length=8, verbose_name='pembaca')),
                    ('ringkasan', models.CharField(max_length=300, verbose_name='ringkasan')),
                    ('isi', models.TextField(max_length=40000, verbose_name='isi')),
                    ('kata_kunci', models.CharField(blank=True, max_length=300, verbose_name='kata lain')),
                    ('versi_aplikasi', models.CharField(blank=True, max_length=60, verbose_name='versi aplikasi')),
                    ('status', lpse.medan.FSMField(choices=[('draf', 'Belum terbit'), ('terbit', 'Terbit'), ('ditarik', 'Ditarik')], default='draf', max_length=8, protected=True, verbose_name='keadaan')),
                    ('versi', models.PositiveIntegerField(default=0, verbose_name='versi terbit')),
                    ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='terbit pada')),
                    ('tinjau_pada', models.DateField(verbose_name='ditinjau lagi pada')),
                    ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penanggung jawab')),
                    ('asal', models.CharField(blank=True, max_length=120, verbose_name='asal')),
                    ('asal_jenis', models.CharField(blank=True, max_length=60, verbose_name='jenis asal')),
                    ('asal_id', models.CharField(blank=True, max_length=40, verbose_name='kunci asal')),
                    ('dibaca', models.PositiveIntegerField(default=0, verbose_name='dibaca')),
                    ('membantu', models.PositiveIntegerField(default=0, verbose_name='membantu')),
                    ('tidak_membantu', models.PositiveIntegerField(default=0, verbose_name='tidak membantu')),
                    ('alasan_tarik', models.CharField(blank=True, max_length=300, verbose_name='alasan ditarik')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('cari', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.SearchVector('judul', config='indonesian', weight='A'), '||', django.contrib.postgres.search.SearchVector('kata_kunci', config='indonesian', weight='A'), django.contrib.postgres.search.SearchConfig('indonesian')), '||', django.contrib.postgres.search.SearchVector('ringkasan', config='indonesian', weight='B'), django.contrib.postgres.search.SearchConfig('indonesian')), '||', django.contrib.postgres.search.SearchVector('isi', config='indonesian', weight='C'), django.contrib.postgres.search.SearchConfig('indonesian')), output_field=django.contrib.postgres.search.SearchVectorField())),
                    ('kategori', models.ManyToManyField(blank=True, related_name='artikel', to='layanan.kategori', verbose_name='kategori')),
                ],
                options={
                    'verbose_name': 'artikel',
                    'verbose_name_plural': 'artikel',
                    'ordering': ['judul', 'id'],
                    'permissions': [('tulis_artikel', 'Menulis dan mengubah artikel pengetahuan'), ('terbitkan_artikel', 'Meninjau, menerbitkan, dan menarik artikel')],
                    'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['cari'], name='artikel_cari'), models.Index(fields=['status', 'audiens', 'tinjau_pada'], name='artikel_keadaan')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['draf', 'terbit', 'ditarik'])), name='artikel_status'), models.CheckConstraint(condition=models.Q(('jenis__in', ['tanya_jawab', 'panduan', 'fitur'])), name='artikel_jenis'), models.CheckConstraint(condition=models.Q(('audiens__in', ['publik', 'pengguna', 'pegawai'])), name='artikel_audiens'), models.CheckConstraint(condition=models.Q(('judul', ''), _negated=True), name='artikel_berjudul'), models.CheckConstraint(condition=models.Q(('status', 'draf'), models.Q(('terbit_pada__isnull', False), ('versi__gt', 0)), ('status', 'ditarik'), _connector='OR'), name='artikel_terbit_berversi'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'ditarik'), _negated=True), models.Q(('alasan_tarik', ''), _negated=True), _connector='OR'), name='artikel_tarik_beralasan'), models.UniqueConstraint(condition=models.Q(('asal_id', ''), _negated=True), fields=('asal_jenis', 'asal_id'), name='artikel_satu_per_asal')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ), migrations.CreateModel(
                name='ArtikelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.artikel')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('judul', models.CharField(max_length=160, verbose_name='judul')),
                    ('slug', models.SlugField(db_index=False, max_length=180, verbose_name='alamat')),
                    ('jenis', models.CharField(choices=[('tanya_jawab', 'Tanya jawab'), ('panduan', 'Panduan'), ('fitur', 'Fasilitas dan fitur SPSE')], default='tanya_jawab', max_length=12, verbose_name='jenis')),
                    ('audiens', models.CharField(choices=[('publik', 'Publik'), ('pengguna', 'Pengguna portal'), ('pegawai', 'Pegawai LPSE')], default='publik', max_length=8, verbose_name='pembaca')),
                    ('ringkasan', models.CharField(max_length=300, verbose_name='ringkasan')),
                    ('isi', models.TextField(max_length=40000, verbose_name='isi')),
                    ('kata_kunci', models.CharField(blank=True, max_length=300, verbose_name='kata lain')),
                    ('versi_aplikasi', models.CharField(blank=True, max_length=60, verbose_name='versi aplikasi')),
                    ('status', lpse.medan.FSMField(choices=[('draf', 'Belum terbit'), ('terbit', 'Terbit'), ('ditarik', 'Ditarik')], default='draf', max_length=8, protected=True, verbose_name='keadaan')),
                    ('versi', models.PositiveIntegerField(default=0, verbose_name='versi terbit')),
                    ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='terbit pada')),
                    ('tinjau_pada', models.DateField(verbose_name='ditinjau lagi pada')),
                    ('pemilik', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penanggung jawab')),
                    ('asal', models.CharField(blank=True, max_length=120, verbose_name='asal')),
                    ('asal_jenis', models.CharField(blank=True, max_length=60, verbose_name='jenis asal')),
                    ('asal_id', models.CharField(blank=True, max_length=40, verbose_name='kunci asal')),
                    ('alasan_tarik', models.CharField(blank=True, max_length=300, verbose_name='alasan ditarik')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VersiArtikel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('artikel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='daftar_versi', to='layanan.artikel', verbose_name='artikel')),
                    ('nomor', models.PositiveIntegerField(verbose_name='nomor')),
                    ('judul', models.CharField(max_length=160, verbose_name='judul')),
                    ('ringkasan', models.CharField(max_length=300, verbose_name='ringkasan')),
                    ('isi', models.TextField(max_length=40000, verbose_name='isi')),
                    ('kata_kunci', models.CharField(blank=True, max_length=300, verbose_name='kata lain')),
                    ('versi_aplikasi', models.CharField(blank=True, max_length=60, verbose_name='versi aplikasi')),
                    ('perubahan', models.CharField(blank=True, max_length=300, verbose_name='yang berubah')),
                    ('catatan', models.CharField(blank=True, max_length=500, verbose_name='catatan peninjau')),
                    ('status', lpse.medan.FSMField(choices=[('draf', 'Draf'), ('ditinjau', 'Menunggu tinjauan'), ('terbit', 'Terbit'), ('dibuang', 'Tidak jadi')], default='draf', max_length=8, protected=True, verbose_name='keadaan')),
                    ('ditulis_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditulis oleh')),
                    ('ditinjau_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditinjau oleh')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('diubah_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diubah pada')),
                    ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='terbit pada')),
                ],
                options={
                    'verbose_name': 'versi artikel',
                    'verbose_name_plural': 'versi artikel',
                    'ordering': ['-nomor'],
                    'constraints': [models.UniqueConstraint(fields=('artikel', 'nomor'), name='versiartikel_nomor'), models.CheckConstraint(condition=models.Q(('status__in', ['draf', 'ditinjau', 'terbit', 'dibuang'])), name='versiartikel_status'), models.UniqueConstraint(condition=models.Q(('status__in', ('draf', 'ditinjau'))), fields=('artikel',), name='versiartikel_satu_terbuka'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'terbit'), _negated=True), models.Q(('ditinjau_oleh__isnull', False), ('terbit_pada__isnull', False), models.Q(('ditinjau_oleh', models.F('ditulis_oleh')), _negated=True)), _connector='OR'), name='versiartikel_dua_orang')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ), migrations.CreateModel(
                name='VersiArtikelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.versiartikel')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('artikel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.artikel', verbose_name='artikel')),
                    ('nomor', models.PositiveIntegerField(verbose_name='nomor')),
                    ('judul', models.CharField(max_length=160, verbose_name='judul')),
                    ('ringkasan', models.CharField(max_length=300, verbose_name='ringkasan')),
                    ('isi', models.TextField(max_length=40000, verbose_name='isi')),
                    ('kata_kunci', models.CharField(blank=True, max_length=300, verbose_name='kata lain')),
                    ('versi_aplikasi', models.CharField(blank=True, max_length=60, verbose_name='versi aplikasi')),
                    ('perubahan', models.CharField(blank=True, max_length=300, verbose_name='yang berubah')),
                    ('catatan', models.CharField(blank=True, max_length=500, verbose_name='catatan peninjau')),
                    ('status', lpse.medan.FSMField(choices=[('draf', 'Draf'), ('ditinjau', 'Menunggu tinjauan'), ('terbit', 'Terbit'), ('dibuang', 'Tidak jadi')], default='draf', max_length=8, protected=True, verbose_name='keadaan')),
                    ('ditulis_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditulis oleh')),
                    ('ditinjau_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditinjau oleh')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('diubah_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diubah pada')),
                    ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='terbit pada')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LampiranArtikel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('artikel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lampiran', to='layanan.artikel', verbose_name='artikel')),
                    ('berkas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas')),
                    ('judul', models.CharField(max_length=160, verbose_name='judul')),
                    ('urutan', models.PositiveSmallIntegerField(default=0, verbose_name='urutan')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dapat diunduh')),
                    ('unduhan', models.PositiveIntegerField(default=0, verbose_name='diunduh')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditambahkan pada')),
                    ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ],
                options={
                    'verbose_name': 'lampiran artikel',
                    'verbose_name_plural': 'lampiran artikel',
                    'ordering': ['urutan', 'id'],
                    'constraints': [models.UniqueConstraint(fields=('artikel', 'berkas'), name='lampiranartikel_sekali')],
                },
            ), migrations.CreateModel(
                name='LampiranArtikelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.lampiranartikel')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('artikel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.artikel', verbose_name='artikel')),
                    ('berkas', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas')),
                    ('judul', models.CharField(max_length=160, verbose_name='judul')),
                    ('urutan', models.PositiveSmallIntegerField(default=0, verbose_name='urutan')),
                    ('aktif', models.BooleanField(default=True, verbose_name='dapat diunduh')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditambahkan pada')),
                    ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='NilaiArtikel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('artikel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nilai', to='layanan.artikel', verbose_name='artikel')),
                    ('pembaca', models.CharField(max_length=64, verbose_name='pembaca')),
                    ('membantu', models.BooleanField(verbose_name='membantu')),
                    ('saran', models.CharField(blank=True, max_length=500, verbose_name='saran')),
                    ('diubah_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pada')),
                ],
                options={
                    'verbose_name': 'nilai artikel',
                    'verbose_name_plural': 'nilai artikel',
                    'ordering': ['-diubah_pada'],
                    'indexes': [models.Index(fields=['artikel', '-diubah_pada'], name='nilaiartikel_terbaru')],
                    'constraints': [models.UniqueConstraint(fields=('artikel', 'pembaca'), name='nilaiartikel_sekali')],
                },
            ), migrations.CreateModel(
                name='PencarianKosong',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kata', models.CharField(max_length=100, verbose_name='kata')),
                    ('audiens', models.CharField(choices=[('publik', 'Publik'), ('pengguna', 'Pengguna portal'), ('pegawai', 'Pegawai LPSE')], max_length=8, verbose_name='pencari')),
                    ('jumlah', models.PositiveIntegerField(default=1, verbose_name='kali')),
                    ('pertama', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pertama kali')),
                    ('terakhir', models.DateTimeField(default=django.utils.timezone.now, verbose_name='terakhir')),
                    ('dijawab_pada', models.DateTimeField(blank=True, null=True, verbose_name='dijawab pada')),
                    ('artikel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='layanan.artikel', verbose_name='dijawab artikel')),
                    ('dijawab_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ],
                options={
                    'verbose_name': 'pencarian tanpa hasil',
                    'verbose_name_plural': 'pencarian tanpa hasil',
                    'ordering': ['-jumlah', '-terakhir'],
                    'indexes': [models.Index(condition=models.Q(('dijawab_pada__isnull', True)), fields=['-jumlah'], name='pencariankosong_terbuka')],
                    'constraints': [models.UniqueConstraint(fields=('kata', 'audiens'), name='pencariankosong_kata'), models.CheckConstraint(condition=models.Q(('kata', ''), _negated=True), name='pencariankosong_berisi'), models.CheckConstraint(condition=models.Q(('audiens__in', ['publik', 'pengguna', 'pegawai'])), name='pencariankosong_audiens')],
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('artikelevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='07c53dd1896dfdb55fc5ff35c2bc6874f1ef4c27', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_33507', table='layanan_artikelevent', when='BEFORE'))), ('artikel', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='dca1b1bd0846d9117976cdec7a2e166738dffe33', operation='DELETE', pgid='pgtrigger_tidak_dihapus_83446', table='layanan_artikel', when='BEFORE'))), ('artikel', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{draf:terbit,draf:ditarik,terbit:ditarik,ditarik:terbit}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='3f45b4363057baa96e4d5c4f8df6c34050dce865', operation='UPDATE', pgid='pgtrigger_jalan_status_6fce5', table='layanan_artikel', when='BEFORE'))), ('artikel', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."asal_jenis" IS DISTINCT FROM (NEW."asal_jenis") OR OLD."asal_id" IS DISTINCT FROM (NEW."asal_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='d08593bb584b41fee7be5b96cf761566917f4770', operation='UPDATE', pgid='pgtrigger_tetap_dc5bf', table='layanan_artikel', when='BEFORE'))), ('artikel', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_artikelevent" ("alasan_tarik", "asal", "asal_id", "asal_jenis", "audiens", "dibuat_pada", "id", "isi", "jenis", "judul", "kata_kunci", "pemilik_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "slug", "status", "terbit_pada", "tinjau_pada", "versi", "versi_aplikasi") VALUES (NEW."alasan_tarik", NEW."asal", NEW."asal_id", NEW."asal_jenis", NEW."audiens", NEW."dibuat_pada", NEW."id", NEW."isi", NEW."jenis", NEW."judul", NEW."kata_kunci", NEW."pemilik_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ringkasan", NEW."slug", NEW."status", NEW."terbit_pada", NEW."tinjau_pada", NEW."versi", NEW."versi_aplikasi"); RETURN NULL;', hash='f51d7d145d0625033cb9822ef55e7e1178f07e11', operation='INSERT', pgid='pgtrigger_insert_insert_bc01b', table='layanan_artikel', when='AFTER'))), ('artikel', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alasan_tarik" IS DISTINCT FROM (NEW."alasan_tarik") OR OLD."asal" IS DISTINCT FROM (NEW."asal") OR OLD."asal_id" IS DISTINCT FROM (NEW."asal_id") OR OLD."asal_jenis" IS DISTINCT FROM (NEW."asal_jenis") OR OLD."audiens" IS DISTINCT FROM (NEW."audiens") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."isi" IS DISTINCT FROM (NEW."isi") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."judul" IS DISTINCT FROM (NEW."judul") OR OLD."kata_kunci" IS DISTINCT FROM (NEW."kata_kunci") OR OLD."pemilik_id" IS DISTINCT FROM (NEW."pemilik_id") OR OLD."ringkasan" IS DISTINCT FROM (NEW."ringkasan") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."terbit_pada" IS DISTINCT FROM (NEW."terbit_pada") OR OLD."tinjau_pada" IS DISTINCT FROM (NEW."tinjau_pada") OR OLD."versi" IS DISTINCT FROM (NEW."versi") OR OLD."versi_aplikasi" IS DISTINCT FROM (NEW."versi_aplikasi"))', func='INSERT INTO "layanan_artikelevent" ("alasan_tarik", "asal", "asal_id", "asal_jenis", "audiens", "dibuat_pada", "id", "isi", "jenis", "judul", "kata_kunci", "pemilik_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "slug", "status", "terbit_pada", "tinjau_pada", "versi", "versi_aplikasi") VALUES (NEW."alasan_tarik", NEW."asal", NEW."asal_id", NEW."asal_jenis", NEW."audiens", NEW."dibuat_pada", NEW."id", NEW."isi", NEW."jenis", NEW."judul", NEW."kata_kunci", NEW."pemilik_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ringkasan", NEW."slug", NEW."status", NEW."terbit_pada", NEW."tinjau_pada", NEW."versi", NEW."versi_aplikasi"); RETURN NULL;', hash='4a07e0f05edb4d0821b9069a8819a87b3e6d093f', operation='UPDATE', pgid='pgtrigger_update_update_28e98', table='layanan_artikel', when='AFTER'))), ('lampiranartikel', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='7c988ec05c49400a2912236541654ff6b5620b53', operation='DELETE', pgid='pgtrigger_tidak_dihapus_c10c3', table='layanan_lampiranartikel', when='BEFORE'))), ('lampiranartikel', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."artikel_id" IS DISTINCT FROM (NEW."artikel_id") OR OLD."berkas_id" IS DISTINCT FROM (NEW."berkas_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e8a38c000b72ccc7bd0def3ec245ddbfe90ebf97', operation='UPDATE', pgid='pgtrigger_tetap_29261', table='layanan_lampiranartikel', when='BEFORE'))), ('lampiranartikel', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_lampiranartikelevent" ("aktif", "artikel_id", "berkas_id", "dibuat_pada", "id", "judul", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan") VALUES (NEW."aktif", NEW."artikel_id", NEW."berkas_id", NEW."dibuat_pada", NEW."id", NEW."judul", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."urutan"); RETURN NULL;', hash='baa1d7047c4950b60ce10c3479945166519f522c', operation='INSERT', pgid='pgtrigger_insert_insert_c98ef', table='layanan_lampiranartikel', when='AFTER'))), ('lampiranartikel', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aktif" IS DISTINCT FROM (NEW."aktif") OR OLD."artikel_id" IS DISTINCT FROM (NEW."artikel_id") OR OLD."berkas_id" IS DISTINCT FROM (NEW."berkas_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."judul" IS DISTINCT FROM (NEW."judul") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."urutan" IS DISTINCT FROM (NEW."urutan"))', func='INSERT INTO "layanan_lampiranartikelevent" ("aktif", "artikel_id", "berkas_id", "dibuat_pada", "id", "judul", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan") VALUES (NEW."aktif", NEW."artikel_id", NEW."berkas_id", NEW."dibuat_pada", NEW."id", NEW."judul", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."urutan"); RETURN NULL;', hash='edaf0938b8628ade0ddd2e0f41e65843bbf8237d', operation='UPDATE', pgid='pgtrigger_update_update_38005', table='layanan_lampiranartikel', when='AFTER'))), ('lampiranartikelevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='744c86de54d54f7387f16ef42cf16c5387f14bab', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b9272', table='layanan_lampiranartikelevent', when='BEFORE'))), ('nilaiartikel', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ce473b9678c81273859436d98e53972d6ae5b0d8', operation='DELETE', pgid='pgtrigger_tidak_dihapus_fb629', table='layanan_nilaiartikel', when='BEFORE'))), ('versiartikel', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='1feada471b8c785d6177ae1171cc13820446c98b', operation='DELETE', pgid='pgtrigger_tidak_dihapus_f5d95', table='layanan_versiartikel', when='BEFORE'))), ('versiartikel', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{draf:ditinjau,draf:dibuang,ditinjau:draf,ditinjau:terbit,ditinjau:dibuang}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='4aa0c329825973b118b525caca678106266ec2bb', operation='UPDATE', pgid='pgtrigger_jalan_status_67d53', table='layanan_versiartikel', when='BEFORE'))), ('versiartikel', pgtrigger.compiler.Trigger(name='terbit_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."status" IN (\'terbit\', \'dibuang\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e0c890382a924a9873f5d3be67fb22c29f355a28', operation='UPDATE', pgid='pgtrigger_terbit_tetap_738bb', table='layanan_versiartikel', when='BEFORE'))), ('versiartikel', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_versiartikelevent" ("artikel_id", "catatan", "dibuat_pada", "ditinjau_oleh_id", "ditulis_oleh_id", "diubah_pada", "id", "isi", "judul", "kata_kunci", "nomor", "perubahan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "status", "terbit_pada", "versi_aplikasi") VALUES (NEW."artikel_id", NEW."catatan", NEW."dibuat_pada", NEW."ditinjau_oleh_id", NEW."ditulis_oleh_id", NEW."diubah_pada", NEW."id", NEW."isi", NEW."judul", NEW."kata_kunci", NEW."nomor", NEW."perubahan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ringkasan", NEW."status", NEW."terbit_pada", NEW."versi_aplikasi"); RETURN NULL;', hash='df3034b19ee4ccbd11f8e79fd3d635108e94c83d', operation='INSERT', pgid='pgtrigger_insert_insert_ca805', table='layanan_versiartikel', when='AFTER'))), ('versiartikel', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_versiartikelevent" ("artikel_id", "catatan", "dibuat_pada", "ditinjau_oleh_id", "ditulis_oleh_id", "diubah_pada", "id", "isi", "judul", "kata_kunci", "nomor", "perubahan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "status", "terbit_pada", "versi_aplikasi") VALUES (NEW."artikel_id", NEW."catatan", NEW."dibuat_pada", NEW."ditinjau_oleh_id", NEW."ditulis_oleh_id", NEW."diubah_pada", NEW."id", NEW."isi", NEW."judul", NEW."kata_kunci", NEW."nomor", NEW."perubahan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ringkasan", NEW."status", NEW."terbit_pada", NEW."versi_aplikasi"); RETURN NULL;', hash='59df80ce9800282fb37e1c790e7256a9041c5056', operation='UPDATE', pgid='pgtrigger_update_update_e598d', table='layanan_versiartikel', when='AFTER'))), ('versiartikelevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cdef67b6ac3a26d23435e58e32b5bf2945772cdd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8e9ca', table='layanan_versiartikelevent', when='BEFORE')))],
        ),
    ]
