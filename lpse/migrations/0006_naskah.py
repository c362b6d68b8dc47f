import django.db.models.deletion
import django.utils.timezone
import django_fsm
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0005_berkas'),
    ]

    operations = [
        migrations.CreateModel(
            name='FormatNomor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(editable=False, max_length=60, unique=True, verbose_name='jenis naskah')),
                ('format', models.CharField(help_text='Isian: {klasifikasi}, {urut:03}, {bulan_romawi}, {bulan:02}, {tahun}, {unit}. Contoh: {klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}.', max_length=120, verbose_name='format nomor')),
                ('klasifikasi', models.CharField(help_text='Contoh: 000.3.5', max_length=30, verbose_name='kode klasifikasi')),
                ('ulang', models.CharField(choices=[('tahunan', 'Tiap tahun'), ('bulanan', 'Tiap bulan'), ('tidak', 'Tidak pernah')], default='tahunan', max_length=10, verbose_name='nomor dimulai lagi')),
                ('mulai_dari', models.PositiveIntegerField(default=1, help_text='Nomor urut naskah pertama dari portal, bila tahun ini sudah ada yang dinomori di luar portal.', verbose_name='nomor pertama')),
            ],
            options={
                'verbose_name': 'format nomor naskah',
                'verbose_name_plural': 'format nomor naskah',
                'ordering': ['jenis'],
            },
        ),
        migrations.CreateModel(
            name='FormatNomorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(editable=False, max_length=60, verbose_name='jenis naskah')),
                ('format', models.CharField(help_text='Isian: {klasifikasi}, {urut:03}, {bulan_romawi}, {bulan:02}, {tahun}, {unit}. Contoh: {klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}.', max_length=120, verbose_name='format nomor')),
                ('klasifikasi', models.CharField(help_text='Contoh: 000.3.5', max_length=30, verbose_name='kode klasifikasi')),
                ('ulang', models.CharField(choices=[('tahunan', 'Tiap tahun'), ('bulanan', 'Tiap bulan'), ('tidak', 'Tidak pernah')], default='tahunan', max_length=10, verbose_name='nomor dimulai lagi')),
                ('mulai_dari', models.PositiveIntegerField(default=1, help_text='Nomor urut naskah pertama dari portal, bila tahun ini sudah ada yang dinomori di luar portal.', verbose_name='nomor pertama')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Naskah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kode', models.CharField(editable=False, max_length=30, unique=True, verbose_name='kode periksa')),
                ('jenis', models.CharField(db_index=True, max_length=60, verbose_name='jenis')),
                ('jenis_nama', models.CharField(max_length=120, verbose_name='nama jenis')),
                ('unit', models.CharField(max_length=30, verbose_name='unit')),
                ('sifat', models.CharField(choices=[('biasa', 'Biasa'), ('terbatas', 'Terbatas'), ('rahasia', 'Rahasia')], default='biasa', max_length=10, verbose_name='sifat')),
                ('status', django_fsm.FSMField(choices=[('draf', 'Draf'), ('final', 'Final'), ('dibatalkan', 'Dibatalkan')], default='draf', max_length=12, protected=True, verbose_name='status')),
                ('perihal', models.CharField(max_length=250, verbose_name='perihal')),
                ('tanggal', models.DateField(verbose_name='tanggal naskah')),
                ('tempat', models.CharField(blank=True, max_length=80, verbose_name='tempat')),
                ('nomor', models.CharField(blank=True, max_length=120, verbose_name='nomor')),
                ('urut', models.PositiveIntegerField(blank=True, null=True, verbose_name='nomor urut')),
                ('kurun', models.CharField(blank=True, max_length=10, verbose_name='kurun nomor')),
                ('tahun', models.PositiveSmallIntegerField(verbose_name='tahun')),
                ('konteks', models.JSONField(default=dict, verbose_name='isi')),
                ('snapshot', models.JSONField(blank=True, null=True, verbose_name='snapshot')),
                ('jumlah_halaman', models.PositiveIntegerField(blank=True, null=True, verbose_name='jumlah halaman')),
                ('objek_jenis', models.CharField(blank=True, max_length=80, verbose_name='jenis objek')),
                ('objek_id', models.CharField(blank=True, max_length=64, verbose_name='id objek')),
                ('objek_teks', models.CharField(blank=True, max_length=250, verbose_name='objek')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('final_pada', models.DateTimeField(blank=True, null=True, verbose_name='diterbitkan pada')),
                ('dibatalkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibatalkan pada')),
                ('alasan_batal', models.TextField(blank=True, max_length=1000, verbose_name='alasan pembatalan')),
            ],
            options={
                'verbose_name': 'naskah dinas',
                'verbose_name_plural': 'naskah dinas',
                'ordering': ['-dibuat_pada', '-id'],
                'permissions': [('terbitkan_naskah', 'Menerbitkan draf naskah dinas'), ('batalkan_naskah', 'Membatalkan naskah dinas')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='NaskahEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kode', models.CharField(editable=False, max_length=30, verbose_name='kode periksa')),
                ('jenis', models.CharField(max_length=60, verbose_name='jenis')),
                ('jenis_nama', models.CharField(max_length=120, verbose_name='nama jenis')),
                ('unit', models.CharField(max_length=30, verbose_name='unit')),
                ('sifat', models.CharField(choices=[('biasa', 'Biasa'), ('terbatas', 'Terbatas'), ('rahasia', 'Rahasia')], default='biasa', max_length=10, verbose_name='sifat')),
                ('status', django_fsm.FSMField(choices=[('draf', 'Draf'), ('final', 'Final'), ('dibatalkan', 'Dibatalkan')], default='draf', max_length=12, protected=True, verbose_name='status')),
                ('perihal', models.CharField(max_length=250, verbose_name='perihal')),
                ('tanggal', models.DateField(verbose_name='tanggal naskah')),
                ('tempat', models.CharField(blank=True, max_length=80, verbose_name='tempat')),
                ('nomor', models.CharField(blank=True, max_length=120, verbose_name='nomor')),
                ('urut', models.PositiveIntegerField(blank=True, null=True, verbose_name='nomor urut')),
                ('kurun', models.CharField(blank=True, max_length=10, verbose_name='kurun nomor')),
                ('tahun', models.PositiveSmallIntegerField(verbose_name='tahun')),
                ('konteks', models.JSONField(default=dict, verbose_name='isi')),
                ('jumlah_halaman', models.PositiveIntegerField(blank=True, null=True, verbose_name='jumlah halaman')),
                ('objek_jenis', models.CharField(blank=True, max_length=80, verbose_name='jenis objek')),
                ('objek_id', models.CharField(blank=True, max_length=64, verbose_name='id objek')),
                ('objek_teks', models.CharField(blank=True, max_length=250, verbose_name='objek')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('final_pada', models.DateTimeField(blank=True, null=True, verbose_name='diterbitkan pada')),
                ('dibatalkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibatalkan pada')),
                ('alasan_batal', models.TextField(blank=True, max_length=1000, verbose_name='alasan pembatalan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PencacahNomor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(max_length=60, verbose_name='jenis naskah')),
                ('kurun', models.CharField(max_length=10, verbose_name='kurun')),
                ('terakhir', models.PositiveIntegerField(default=0, verbose_name='nomor urut terakhir')),
            ],
            options={
                'verbose_name': 'pencacah nomor',
                'verbose_name_plural': 'pencacah nomor',
                'ordering': ['jenis', '-kurun'],
            },
        ),
        migrations.CreateModel(
            name='PencacahNomorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(max_length=60, verbose_name='jenis naskah')),
                ('kurun', models.CharField(max_length=10, verbose_name='kurun')),
                ('terakhir', models.PositiveIntegerField(default=0, verbose_name='nomor urut terakhir')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RevisiNaskah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('urutan', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('sha256', models.CharField(max_length=64, unique=True, verbose_name='sidik SHA-256')),
                ('ukuran', models.PositiveIntegerField(verbose_name='ukuran (byte)')),
                ('sebab', models.CharField(choices=[('dirender', 'Diterbitkan'), ('ditandatangani', 'Ditandatangani')], max_length=15, verbose_name='sebab')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disimpan pada')),
            ],
            options={
                'verbose_name': 'revisi naskah',
                'verbose_name_plural': 'revisi naskah',
                'ordering': ['naskah_id', 'urutan'],
            },
        ),
        migrations.CreateModel(
            name='RevisiNaskahEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('urutan', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('sha256', models.CharField(max_length=64, verbose_name='sidik SHA-256')),
                ('ukuran', models.PositiveIntegerField(verbose_name='ukuran (byte)')),
                ('sebab', models.CharField(choices=[('dirender', 'Diterbitkan'), ('ditandatangani', 'Ditandatangani')], max_length=15, verbose_name='sebab')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disimpan pada')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TandaTangan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('urutan', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('sebagai', models.CharField(blank=True, max_length=120, verbose_name='sebagai')),
                ('jabatan', models.CharField(max_length=150, verbose_name='jabatan')),
                ('nama', models.CharField(max_length=150, verbose_name='nama')),
                ('pangkat', models.CharField(blank=True, max_length=100, verbose_name='pangkat')),
                ('nip', models.CharField(blank=True, max_length=30, verbose_name='NIP')),
                ('status', django_fsm.FSMField(choices=[('menunggu', 'Menunggu'), ('ditandatangani', 'Ditandatangani'), ('gagal', 'Gagal, dapat diulang')], default='menunggu', max_length=15, protected=True, verbose_name='status')),
                ('kotak', models.JSONField(blank=True, null=True, verbose_name='letak pada halaman')),
                ('pada', models.DateTimeField(blank=True, null=True, verbose_name='ditandatangani pada')),
                ('rincian', models.JSONField(blank=True, default=dict, verbose_name='rincian tanda tangan')),
                ('alasan', models.TextField(blank=True, verbose_name='alasan gagal')),
            ],
            options={
                'verbose_name': 'tanda tangan',
                'verbose_name_plural': 'tanda tangan',
                'ordering': ['naskah_id', 'urutan'],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='TandaTanganEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('urutan', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('sebagai', models.CharField(blank=True, max_length=120, verbose_name='sebagai')),
                ('jabatan', models.CharField(max_length=150, verbose_name='jabatan')),
                ('nama', models.CharField(max_length=150, verbose_name='nama')),
                ('pangkat', models.CharField(blank=True, max_length=100, verbose_name='pangkat')),
                ('nip', models.CharField(blank=True, max_length=30, verbose_name='NIP')),
                ('status', django_fsm.FSMField(choices=[('menunggu', 'Menunggu'), ('ditandatangani', 'Ditandatangani'), ('gagal', 'Gagal, dapat diulang')], default='menunggu', max_length=15, protected=True, verbose_name='status')),
                ('kotak', models.JSONField(blank=True, null=True, verbose_name='letak pada halaman')),
                ('pada', models.DateTimeField(blank=True, null=True, verbose_name='ditandatangani pada')),
                ('rincian', models.JSONField(blank=True, default=dict, verbose_name='rincian tanda tangan')),
                ('alasan', models.TextField(blank=True, verbose_name='alasan gagal')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='profillpse',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='profillpse',
            name='update_update',
        ),
        migrations.AddField(
            model_name='profillpse',
            name='huruf_naskah',
            field=models.CharField(choices=[('serif', 'Bookman (URW Bookman)'), ('sans', 'Arial (Arimo)')], default='serif', max_length=10, verbose_name='huruf naskah dinas'),
        ),
        migrations.AddField(
            model_name='profillpseevent',
            name='huruf_naskah',
            field=models.CharField(choices=[('serif', 'Bookman (URW Bookman)'), ('sans', 'Arial (Arimo)')], default='serif', max_length=10, verbose_name='huruf naskah dinas'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='profillpse',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_profillpseevent" ("alamat", "bentuk", "dasar_hukum", "huruf_naskah", "id", "jenis_instansi", "kode_lpse", "kop_surat", "kota", "logo", "model_server", "nama", "nama_instansi", "nama_pendek", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situs", "surel", "telepon", "unit_induk", "zona") VALUES (NEW."alamat", NEW."bentuk", NEW."dasar_hukum", NEW."huruf_naskah", NEW."id", NEW."jenis_instansi", NEW."kode_lpse", NEW."kop_surat", NEW."kota", NEW."logo", NEW."model_server", NEW."nama", NEW."nama_instansi", NEW."nama_pendek", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."situs", NEW."surel", NEW."telepon", NEW."unit_induk", NEW."zona"); RETURN NULL;', hash='43b63b0442bea7a90439298cd652befa64871c60', operation='INSERT', pgid='pgtrigger_insert_insert_2fb28', table='lpse_profillpse', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='profillpse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_profillpseevent" ("alamat", "bentuk", "dasar_hukum", "huruf_naskah", "id", "jenis_instansi", "kode_lpse", "kop_surat", "kota", "logo", "model_server", "nama", "nama_instansi", "nama_pendek", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "situs", "surel", "telepon", "unit_induk", "zona") VALUES (NEW."alamat", NEW."bentuk", NEW."dasar_hukum", NEW."huruf_naskah", NEW."id", NEW."jenis_instansi", NEW."kode_lpse", NEW."kop_surat", NEW."kota", NEW."logo", NEW."model_server", NEW."nama", NEW."nama_instansi", NEW."nama_pendek", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."situs", NEW."surel", NEW."telepon", NEW."unit_induk", NEW."zona"); RETURN NULL;', hash='7e08c1adc7226c89eb6b83fda5796dd395a0c510', operation='UPDATE', pgid='pgtrigger_update_update_34711', table='lpse_profillpse', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='profillpse',
            constraint=models.CheckConstraint(condition=models.Q(('huruf_naskah__in', ['serif', 'sans'])), name='profil_huruf_naskah'),
        ),
        migrations.AddConstraint(
            model_name='formatnomor',
            constraint=models.CheckConstraint(condition=models.Q(('ulang__in', ['tahunan', 'bulanan', 'tidak'])), name='formatnomor_ulang'),
        ),
        migrations.AddConstraint(
            model_name='formatnomor',
            constraint=models.CheckConstraint(condition=models.Q(('mulai_dari__gte', 1)), name='formatnomor_mulai'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='formatnomor',
            trigger=pgtrigger.compiler.Trigger(name='tetap_jenis', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."jenis" IS DISTINCT FROM (NEW."jenis"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='18d30fe829e0ba2eb4f07716b6167a699ed45d91', operation='UPDATE', pgid='pgtrigger_tetap_jenis_45fe3', table='lpse_formatnomor', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='formatnomor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_formatnomorevent" ("format", "id", "jenis", "klasifikasi", "mulai_dari", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ulang") VALUES (NEW."format", NEW."id", NEW."jenis", NEW."klasifikasi", NEW."mulai_dari", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ulang"); RETURN NULL;', hash='36e1fe2e8bee5a6fbb25a455a6c55717d8a6bab9', operation='INSERT', pgid='pgtrigger_insert_insert_62788', table='lpse_formatnomor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='formatnomor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_formatnomorevent" ("format", "id", "jenis", "klasifikasi", "mulai_dari", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ulang") VALUES (NEW."format", NEW."id", NEW."jenis", NEW."klasifikasi", NEW."mulai_dari", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ulang"); RETURN NULL;', hash='f70d3fbcdbe36d3d43037e987ff8504cf7e4a4a9', operation='UPDATE', pgid='pgtrigger_update_update_e57ea', table='lpse_formatnomor', when='AFTER')),
        ),
        migrations.AddField(
            model_name='formatnomorevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='formatnomorevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.formatnomor'),
        ),
        migrations.AddField(
            model_name='naskah',
            name='dibatalkan_oleh',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibatalkan oleh'),
        ),
        migrations.AddField(
            model_name='naskah',
            name='final_oleh',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diterbitkan oleh'),
        ),
        migrations.AddField(
            model_name='naskah',
            name='pembuat',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disusun oleh'),
        ),
        migrations.AddField(
            model_name='naskah',
            name='pengganti',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='menggantikan', to='lpse.naskah', verbose_name='naskah pengganti'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='dibatalkan_oleh',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibatalkan oleh'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='final_oleh',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diterbitkan oleh'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='pembuat',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disusun oleh'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='pengganti',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='naskah pengganti'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='naskahevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.naskah'),
        ),
        migrations.AddConstraint(
            model_name='pencacahnomor',
            constraint=models.UniqueConstraint(fields=('jenis', 'kurun'), name='pencacah_satu'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pencacahnomor',
            trigger=pgtrigger.compiler.Trigger(name='hanya_maju_satu', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    IF TG_OP = 'DELETE' OR NEW.terakhir <> OLD.terakhir + 1\n                       OR NEW.jenis <> OLD.jenis OR NEW.kurun <> OLD.kurun THEN\n                        RAISE EXCEPTION 'Pencacah nomor hanya boleh maju satu.' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='e33fe33029e1ac68b1f61fe5a95b1cb1bb4d005f', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_maju_satu_38e93', table='lpse_pencacahnomor', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pencacahnomor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_pencacahnomorevent" ("id", "jenis", "kurun", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terakhir") VALUES (NEW."id", NEW."jenis", NEW."kurun", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."terakhir"); RETURN NULL;', hash='31fdc37d7923b932e5c8c7509d4646959ea4c205', operation='INSERT', pgid='pgtrigger_insert_insert_de04b', table='lpse_pencacahnomor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pencacahnomor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_pencacahnomorevent" ("id", "jenis", "kurun", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terakhir") VALUES (NEW."id", NEW."jenis", NEW."kurun", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."terakhir"); RETURN NULL;', hash='9e8f196f49ca245a39a318a8ebc9874d5c002853', operation='UPDATE', pgid='pgtrigger_update_update_4cab6', table='lpse_pencacahnomor', when='AFTER')),
        ),
        migrations.AddField(
            model_name='pencacahnomorevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='pencacahnomorevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.pencacahnomor'),
        ),
        migrations.AddField(
            model_name='revisinaskah',
            name='berkas',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas'),
        ),
        migrations.AddField(
            model_name='revisinaskah',
            name='naskah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisi', to='lpse.naskah', verbose_name='naskah'),
        ),
        migrations.AddField(
            model_name='revisinaskahevent',
            name='berkas',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas'),
        ),
        migrations.AddField(
            model_name='revisinaskahevent',
            name='naskah',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='naskah'),
        ),
        migrations.AddField(
            model_name='revisinaskahevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='revisinaskahevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.revisinaskah'),
        ),
        migrations.AddField(
            model_name='tandatangan',
            name='naskah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tanda_tangan', to='lpse.naskah', verbose_name='naskah'),
        ),
        migrations.AddField(
            model_name='tandatangan',
            name='pengguna',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengguna'),
        ),
        migrations.AddField(
            model_name='revisinaskahevent',
            name='tanda_tangan',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.tandatangan', verbose_name='tanda tangan'),
        ),
        migrations.AddField(
            model_name='revisinaskah',
            name='tanda_tangan',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisi', to='lpse.tandatangan', verbose_name='tanda tangan'),
        ),
        migrations.AddField(
            model_name='tandatanganevent',
            name='naskah',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='naskah'),
        ),
        migrations.AddField(
            model_name='tandatanganevent',
            name='pengguna',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengguna'),
        ),
        migrations.AddField(
            model_name='tandatanganevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='tandatanganevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.tandatangan'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='formatnomorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a2a3645541e758429115d6c008b71c87916274cb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_edb57', table='lpse_formatnomorevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='naskah',
            index=models.Index(fields=['objek_jenis', 'objek_id'], name='naskah_objek'),
        ),
        migrations.AddIndex(
            model_name='naskah',
            index=models.Index(fields=['unit', 'status', '-dibuat_pada'], name='naskah_unit'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['draf', 'final', 'dibatalkan'])), name='naskah_status'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.CheckConstraint(condition=models.Q(('sifat__in', ['biasa', 'terbatas', 'rahasia'])), name='naskah_sifat'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kurun', ''), ('nomor', ''), ('snapshot__isnull', True), ('status', 'draf'), ('urut__isnull', True)), models.Q(models.Q(('status', 'draf'), _negated=True), models.Q(('nomor', ''), _negated=True), models.Q(('kurun', ''), _negated=True), ('final_pada__isnull', False), ('snapshot__isnull', False), ('urut__isnull', False), ('jumlah_halaman__gte', 1)), _connector='OR'), name='naskah_final_utuh'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dibatalkan_pada__isnull', False), ('status', 'dibatalkan'), models.Q(('alasan_batal', ''), _negated=True)), models.Q(models.Q(('status', 'dibatalkan'), _negated=True), ('alasan_batal', ''), ('dibatalkan_pada__isnull', True), ('pengganti__isnull', True)), _connector='OR'), name='naskah_batal_beralasan'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.CheckConstraint(condition=models.Q(('pengganti__isnull', True), models.Q(('pengganti', models.F('pk')), _negated=True), _connector='OR'), name='naskah_pengganti_lain'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'draf'), _negated=True), fields=('jenis', 'kurun', 'urut'), name='naskah_urut_unik'),
        ),
        migrations.AddConstraint(
            model_name='naskah',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'draf'), _negated=True), fields=('jenis', 'kurun', 'nomor'), name='naskah_nomor_unik'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naskah',
            trigger=pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."status" IN (\'final\', \'dibatalkan\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c9e53f081c30f1cc650510f6854c0b2031b892a8', operation='DELETE', pgid='pgtrigger_tidak_dihapus_cb3c7', table='lpse_naskah', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naskah',
            trigger=pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{draf:final,final:dibatalkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='5df2d87ba1fc1c0871846fed9c5a0f0a87a74ac4', operation='UPDATE', pgid='pgtrigger_jalan_status_3bbec', table='lpse_naskah', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naskah',
            trigger=pgtrigger.compiler.Trigger(name='naskah_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.status <> 'draf')", func="\n        IF to_jsonb(NEW) - ARRAY['status', 'dibatalkan_oleh_id', 'dibatalkan_pada', 'alasan_batal', 'pengganti_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'dibatalkan_oleh_id', 'dibatalkan_pada', 'alasan_batal', 'pengganti_id'] THEN\n            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF OLD.status = 'dibatalkan' AND (to_jsonb(NEW) - 'pengganti_id' IS DISTINCT FROM to_jsonb(OLD) - 'pengganti_id'\n           OR OLD.pengganti_id IS NOT NULL AND NEW.pengganti_id IS DISTINCT FROM OLD.pengganti_id) THEN\n            RAISE EXCEPTION 'Pembatalan naskah tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='acb47f230c67ae853a94e1a8ade0220d9d7f2c9b', operation='UPDATE', pgid='pgtrigger_naskah_tetap_5fbf3', table='lpse_naskah', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naskah',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_naskahevent" ("alasan_batal", "dibatalkan_oleh_id", "dibatalkan_pada", "dibuat_pada", "final_oleh_id", "final_pada", "id", "jenis", "jenis_nama", "jumlah_halaman", "kode", "konteks", "kurun", "nomor", "objek_id", "objek_jenis", "objek_teks", "pembuat_id", "pengganti_id", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "status", "tahun", "tanggal", "tempat", "unit", "urut", "uuid") VALUES (NEW."alasan_batal", NEW."dibatalkan_oleh_id", NEW."dibatalkan_pada", NEW."dibuat_pada", NEW."final_oleh_id", NEW."final_pada", NEW."id", NEW."jenis", NEW."jenis_nama", NEW."jumlah_halaman", NEW."kode", NEW."konteks", NEW."kurun", NEW."nomor", NEW."objek_id", NEW."objek_jenis", NEW."objek_teks", NEW."pembuat_id", NEW."pengganti_id", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sifat", NEW."status", NEW."tahun", NEW."tanggal", NEW."tempat", NEW."unit", NEW."urut", NEW."uuid"); RETURN NULL;', hash='1ce33e35e71799f82c31949ec3e0b2dde5778269', operation='INSERT', pgid='pgtrigger_insert_insert_7bc5f', table='lpse_naskah', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naskah',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alasan_batal" IS DISTINCT FROM (NEW."alasan_batal") OR OLD."dibatalkan_oleh_id" IS DISTINCT FROM (NEW."dibatalkan_oleh_id") OR OLD."dibatalkan_pada" IS DISTINCT FROM (NEW."dibatalkan_pada") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."final_oleh_id" IS DISTINCT FROM (NEW."final_oleh_id") OR OLD."final_pada" IS DISTINCT FROM (NEW."final_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."jenis_nama" IS DISTINCT FROM (NEW."jenis_nama") OR OLD."jumlah_halaman" IS DISTINCT FROM (NEW."jumlah_halaman") OR OLD."kode" IS DISTINCT FROM (NEW."kode") OR OLD."konteks" IS DISTINCT FROM (NEW."konteks") OR OLD."kurun" IS DISTINCT FROM (NEW."kurun") OR OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."objek_id" IS DISTINCT FROM (NEW."objek_id") OR OLD."objek_jenis" IS DISTINCT FROM (NEW."objek_jenis") OR OLD."objek_teks" IS DISTINCT FROM (NEW."objek_teks") OR OLD."pembuat_id" IS DISTINCT FROM (NEW."pembuat_id") OR OLD."pengganti_id" IS DISTINCT FROM (NEW."pengganti_id") OR OLD."perihal" IS DISTINCT FROM (NEW."perihal") OR OLD."sifat" IS DISTINCT FROM (NEW."sifat") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."tahun" IS DISTINCT FROM (NEW."tahun") OR OLD."tanggal" IS DISTINCT FROM (NEW."tanggal") OR OLD."tempat" IS DISTINCT FROM (NEW."tempat") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."urut" IS DISTINCT FROM (NEW."urut") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid"))', func='INSERT INTO "lpse_naskahevent" ("alasan_batal", "dibatalkan_oleh_id", "dibatalkan_pada", "dibuat_pada", "final_oleh_id", "final_pada", "id", "jenis", "jenis_nama", "jumlah_halaman", "kode", "konteks", "kurun", "nomor", "objek_id", "objek_jenis", "objek_teks", "pembuat_id", "pengganti_id", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "status", "tahun", "tanggal", "tempat", "unit", "urut", "uuid") VALUES (NEW."alasan_batal", NEW."dibatalkan_oleh_id", NEW."dibatalkan_pada", NEW."dibuat_pada", NEW."final_oleh_id", NEW."final_pada", NEW."id", NEW."jenis", NEW."jenis_nama", NEW."jumlah_halaman", NEW."kode", NEW."konteks", NEW."kurun", NEW."nomor", NEW."objek_id", NEW."objek_jenis", NEW."objek_teks", NEW."pembuat_id", NEW."pengganti_id", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sifat", NEW."status", NEW."tahun", NEW."tanggal", NEW."tempat", NEW."unit", NEW."urut", NEW."uuid"); RETURN NULL;', hash='ed285564e38cb1c4409082a3f5f3ef077265eb88', operation='UPDATE', pgid='pgtrigger_update_update_ab4d3', table='lpse_naskah', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='naskahevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fbcdf78dde7e41d77f37799d1290a38fceb2d060', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d7e36', table='lpse_naskahevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pencacahnomorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='deb59592f718fbc02e61d9457e38ba1757909143', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_41a32', table='lpse_pencacahnomorevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='tandatangan',
            index=models.Index(fields=['pengguna', 'status'], name='tandatangan_pengguna'),
        ),
        migrations.AddConstraint(
            model_name='tandatangan',
            constraint=models.UniqueConstraint(fields=('naskah', 'urutan'), name='tandatangan_urutan'),
        ),
        migrations.AddConstraint(
            model_name='tandatangan',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['menunggu', 'ditandatangani', 'gagal'])), name='tandatangan_status'),
        ),
        migrations.AddConstraint(
            model_name='tandatangan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pada__isnull', False), ('status', 'ditandatangani')), models.Q(models.Q(('status', 'ditandatangani'), _negated=True), ('pada__isnull', True)), _connector='OR'), name='tandatangan_utuh'),
        ),
        migrations.AddConstraint(
            model_name='tandatangan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'gagal'), _negated=True), models.Q(('alasan', ''), _negated=True), _connector='OR'), name='tandatangan_gagal_beralasan'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tandatangan',
            trigger=pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{menunggu:ditandatangani,menunggu:gagal,gagal:ditandatangani,gagal:gagal}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='0c83b1da22b34e3a8e3ffd4f62d0907b25e1e593', operation='UPDATE', pgid='pgtrigger_jalan_status_fe69d', table='lpse_tandatangan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tandatangan',
            trigger=pgtrigger.compiler.Trigger(name='slot_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE keadaan text;', func="\n        IF TG_OP <> 'INSERT' AND OLD.status = 'ditandatangani' THEN\n            RAISE EXCEPTION 'Tanda tangan yang sudah dibubuhkan tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        SELECT n.status INTO keadaan FROM lpse_naskah n\n         WHERE n.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.naskah_id ELSE NEW.naskah_id END;\n        IF TG_OP = 'DELETE' THEN\n            -- A draft that is deleted takes its slots along; then the row of the paper is already gone.\n            IF keadaan IS NOT NULL AND keadaan <> 'draf' THEN\n                RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF NEW.status = 'ditandatangani' AND keadaan <> 'final' THEN\n            RAISE EXCEPTION 'Hanya naskah final yang ditandatangani.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF keadaan <> 'draf' AND (TG_OP = 'INSERT' OR\n            to_jsonb(NEW) - ARRAY['status', 'pada', 'rincian', 'alasan']\n            IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'pada', 'rincian', 'alasan']) THEN\n            RAISE EXCEPTION 'Naskah yang sudah terbit tidak dapat diubah.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='388934fdf70856b5bbc689a7c20dbe277330ec98', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_slot_tetap_990b4', table='lpse_tandatangan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tandatangan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_tandatanganevent" ("alasan", "id", "jabatan", "kotak", "nama", "naskah_id", "nip", "pada", "pangkat", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sebagai", "status", "urutan") VALUES (NEW."alasan", NEW."id", NEW."jabatan", NEW."kotak", NEW."nama", NEW."naskah_id", NEW."nip", NEW."pada", NEW."pangkat", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rincian", NEW."sebagai", NEW."status", NEW."urutan"); RETURN NULL;', hash='4fe3342cb12a5037fca60a3ead06b87a9710bec0', operation='INSERT', pgid='pgtrigger_insert_insert_1a148', table='lpse_tandatangan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tandatangan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_tandatanganevent" ("alasan", "id", "jabatan", "kotak", "nama", "naskah_id", "nip", "pada", "pangkat", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sebagai", "status", "urutan") VALUES (NEW."alasan", NEW."id", NEW."jabatan", NEW."kotak", NEW."nama", NEW."naskah_id", NEW."nip", NEW."pada", NEW."pangkat", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rincian", NEW."sebagai", NEW."status", NEW."urutan"); RETURN NULL;', hash='73c0370205d622b81ad578ed2342e98028c842d4', operation='UPDATE', pgid='pgtrigger_update_update_fdd67', table='lpse_tandatangan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revisinaskahevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='69f454ee1d827b037b00954e9e219df4ff816664', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9ba90', table='lpse_revisinaskahevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='revisinaskah',
            constraint=models.UniqueConstraint(fields=('naskah', 'urutan'), name='revisinaskah_urutan'),
        ),
        migrations.AddConstraint(
            model_name='revisinaskah',
            constraint=models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='revisinaskah_sha256'),
        ),
        migrations.AddConstraint(
            model_name='revisinaskah',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sebab', 'dirender'), ('tanda_tangan__isnull', True), ('urutan', 1)), models.Q(('sebab', 'ditandatangani'), ('tanda_tangan__isnull', False), ('urutan__gt', 1)), _connector='OR'), name='revisinaskah_sebab'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revisinaskah',
            trigger=pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4b2a047ef8fc528104e76caae4252a456e1965ad', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_tambah_92673', table='lpse_revisinaskah', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revisinaskah',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_revisinaskahevent" ("berkas_id", "dibuat_pada", "id", "naskah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebab", "sha256", "tanda_tangan_id", "ukuran", "urutan") VALUES (NEW."berkas_id", NEW."dibuat_pada", NEW."id", NEW."naskah_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sebab", NEW."sha256", NEW."tanda_tangan_id", NEW."ukuran", NEW."urutan"); RETURN NULL;', hash='d7d68085d15499712de698da97bf123dc17bbf28', operation='INSERT', pgid='pgtrigger_insert_insert_c8dc2', table='lpse_revisinaskah', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tandatanganevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='80c59fe7b466e8bcefccf557296b3d78e7ef6b56', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f7c54', table='lpse_tandatanganevent', when='BEFORE')),
        ),
    ]
