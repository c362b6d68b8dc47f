from __future__ import annotations

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0008_pemberitahuan'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='Ketentuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nomor', models.CharField(max_length=12, unique=True, verbose_name='nomor')),
                ('kelompok', models.CharField(choices=[('pembentukan', 'Pembentukan, lingkup, dan batas'), ('organisasi', 'Organisasi dan pegawai'), ('hubungan', 'Hubungan kerja'), ('registrasi', 'Registrasi dan verifikasi pengguna'), ('layanan', 'Layanan kepada pengguna'), ('masalah', 'Penanganan masalah'), ('infrastruktur', 'Infrastruktur, kinerja, dan cadangan'), ('aplikasi', 'SULAP, E-data, dan E-Monev'), ('standar', 'Standar, prosedur, dan audit')], max_length=20, verbose_name='kelompok')),
                ('jenis', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('wajib', 'Wajib'), ('larangan', 'Larangan'), ('boleh', 'Boleh'), ('hak', 'Hak'), ('definisi', 'Pengertian')], max_length=10), size=None, verbose_name='jenis')),
                ('unit', models.CharField(choices=[('lpse', 'Pimpinan'), ('sekretariat', 'Sekretariat'), ('registrasi', 'Registrasi dan Verifikasi'), ('layanan', 'Layanan dan Dukungan'), ('infrastruktur', 'Administrasi Sistem Elektronik'), ('arsip', 'Pengarsipan'), ('sulap', 'SULAP'), ('emonev', 'E-Monev')], max_length=20, verbose_name='unit')),
                ('unit_lain', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('lpse', 'Pimpinan'), ('sekretariat', 'Sekretariat'), ('registrasi', 'Registrasi dan Verifikasi'), ('layanan', 'Layanan dan Dukungan'), ('infrastruktur', 'Administrasi Sistem Elektronik'), ('arsip', 'Pengarsipan'), ('sulap', 'SULAP'), ('emonev', 'E-Monev')], max_length=20), blank=True, default=list, size=None, verbose_name='unit lain')),
                ('standar', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None, verbose_name='standar LKPP')),
                ('isi', models.TextField(verbose_name='isi ringkas')),
                ('fitur', models.TextField(blank=True, verbose_name='cara portal memenuhinya')),
                ('aktif', models.BooleanField(default=True, verbose_name='aktif')),
            ],
            options={
                'verbose_name': 'ketentuan',
                'verbose_name_plural': 'ketentuan',
                'ordering': ['nomor'],
                'permissions': [('periksa_kepatuhan', 'Memeriksa kewajiban sekarang juga'), ('terbitkan_kepatuhan', 'Menerbitkan laporan kepatuhan')],
                'constraints': [models.CheckConstraint(condition=models.Q(('unit__in', ['lpse', 'sekretariat', 'registrasi', 'layanan', 'infrastruktur', 'arsip', 'sulap', 'emonev'])), name='ketentuan_unit'), models.CheckConstraint(condition=models.Q(('jenis__len__gt', 0)), name='ketentuan_berjenis'), models.CheckConstraint(condition=models.Q(('isi', ''), _negated=True), name='ketentuan_berisi')],
            },
        ),
        migrations.CreateModel(
            name='HasilKewajiban',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('terpenuhi', 'Terpenuhi'), ('perhatian', 'Perlu perhatian'), ('belum', 'Belum'), ('galat', 'Pemeriksaan gagal')], max_length=10, verbose_name='keadaan')),
                ('angka', models.CharField(max_length=200, verbose_name='angka')),
                ('penjelasan', models.TextField(blank=True, verbose_name='penjelasan')),
                ('tautan', models.CharField(blank=True, max_length=500, verbose_name='tautan bukti')),
                ('diperiksa_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diperiksa pada')),
                ('lama_ms', models.PositiveIntegerField(default=0, verbose_name='lama (milidetik)')),
                ('ketentuan', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='hasil', to='lpse.ketentuan', verbose_name='ketentuan')),
            ],
            options={
                'verbose_name': 'hasil kewajiban',
                'verbose_name_plural': 'hasil kewajiban',
                'ordering': ['ketentuan__nomor'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['terpenuhi', 'perhatian', 'belum', 'galat'])), name='hasil_kewajiban_status')],
            },
        ),
        migrations.CreateModel(
            name='HasilKewajibanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('status', models.CharField(choices=[('terpenuhi', 'Terpenuhi'), ('perhatian', 'Perlu perhatian'), ('belum', 'Belum'), ('galat', 'Pemeriksaan gagal')], max_length=10, verbose_name='keadaan')),
                ('angka', models.CharField(max_length=200, verbose_name='angka')),
                ('penjelasan', models.TextField(blank=True, verbose_name='penjelasan')),
                ('tautan', models.CharField(blank=True, max_length=500, verbose_name='tautan bukti')),
                ('diperiksa_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diperiksa pada')),
                ('lama_ms', models.PositiveIntegerField(default=0, verbose_name='lama (milidetik)')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.hasilkewajiban')),
                ('ketentuan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.ketentuan', verbose_name='ketentuan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KetentuanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nomor', models.CharField(max_length=12, verbose_name='nomor')),
                ('kelompok', models.CharField(choices=[('pembentukan', 'Pembentukan, lingkup, dan batas'), ('organisasi', 'Organisasi dan pegawai'), ('hubungan', 'Hubungan kerja'), ('registrasi', 'Registrasi dan verifikasi pengguna'), ('layanan', 'Layanan kepada pengguna'), ('masalah', 'Penanganan masalah'), ('infrastruktur', 'Infrastruktur, kinerja, dan cadangan'), ('aplikasi', 'SULAP, E-data, dan E-Monev'), ('standar', 'Standar, prosedur, dan audit')], max_length=20, verbose_name='kelompok')),
                ('jenis', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('wajib', 'Wajib'), ('larangan', 'Larangan'), ('boleh', 'Boleh'), ('hak', 'Hak'), ('definisi', 'Pengertian')], max_length=10), size=None, verbose_name='jenis')),
                ('unit', models.CharField(choices=[('lpse', 'Pimpinan'), ('sekretariat', 'Sekretariat'), ('registrasi', 'Registrasi dan Verifikasi'), ('layanan', 'Layanan dan Dukungan'), ('infrastruktur', 'Administrasi Sistem Elektronik'), ('arsip', 'Pengarsipan'), ('sulap', 'SULAP'), ('emonev', 'E-Monev')], max_length=20, verbose_name='unit')),
                ('unit_lain', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('lpse', 'Pimpinan'), ('sekretariat', 'Sekretariat'), ('registrasi', 'Registrasi dan Verifikasi'), ('layanan', 'Layanan dan Dukungan'), ('infrastruktur', 'Administrasi Sistem Elektronik'), ('arsip', 'Pengarsipan'), ('sulap', 'SULAP'), ('emonev', 'E-Monev')], max_length=20), blank=True, default=list, size=None, verbose_name='unit lain')),
                ('standar', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None, verbose_name='standar LKPP')),
                ('isi', models.TextField(verbose_name='isi ringkas')),
                ('fitur', models.TextField(blank=True, verbose_name='cara portal memenuhinya')),
                ('aktif', models.BooleanField(default=True, verbose_name='aktif')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.ketentuan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Peraturan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kode', models.CharField(max_length=20, unique=True, verbose_name='kode')),
                ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                ('lingkup', models.CharField(choices=[('nasional', 'Nasional'), ('daerah', 'Daerah')], max_length=10, verbose_name='lingkup')),
                ('nama', models.CharField(max_length=200, verbose_name='nama')),
                ('nama_pendek', models.CharField(max_length=80, verbose_name='nama pendek')),
                ('tentang', models.CharField(blank=True, max_length=300, verbose_name='tentang')),
                ('wilayah', models.CharField(blank=True, max_length=120, verbose_name='wilayah')),
                ('tanggal', models.DateField(blank=True, null=True, verbose_name='ditetapkan')),
                ('sebutan_pimpinan', models.CharField(default='Kepala LPSE', max_length=80, verbose_name='sebutan pimpinan')),
                ('sebutan_pegawai', models.CharField(default='Pegawai LPSE', max_length=80, verbose_name='sebutan pegawai')),
                ('kepala_daerah', models.CharField(blank=True, max_length=120, verbose_name='kepala daerah')),
                ('bentuk', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='bentuk LPSE')),
                ('aturan_tim', models.JSONField(blank=True, default=dict, verbose_name='aturan tim')),
                ('kebijakan', models.JSONField(blank=True, default=dict, verbose_name='kebijakan')),
                ('mengesampingkan', models.JSONField(blank=True, default=dict, verbose_name='ketentuan nasional yang diatur lain')),
                ('kelompok_pasal', models.JSONField(blank=True, default=list, verbose_name='kelompok pasal')),
            ],
            options={
                'verbose_name': 'peraturan',
                'verbose_name_plural': 'peraturan',
                'ordering': ['urutan', 'kode'],
                'constraints': [models.CheckConstraint(condition=models.Q(('lingkup__in', ['nasional', 'daerah'])), name='peraturan_lingkup')],
            },
        ),
        migrations.CreateModel(
            name='PasalKetentuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pasal', models.CharField(max_length=20, verbose_name='pasal')),
                ('urut', models.PositiveSmallIntegerField(default=0, verbose_name='urut')),
                ('bunyi', models.TextField(blank=True, verbose_name='bunyi')),
                ('ketentuan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pasal', to='lpse.ketentuan', verbose_name='ketentuan')),
                ('peraturan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pasal', to='lpse.peraturan', verbose_name='peraturan')),
            ],
            options={
                'verbose_name': 'pasal ketentuan',
                'verbose_name_plural': 'pasal ketentuan',
                'ordering': ['peraturan__urutan', 'urut'],
                'constraints': [models.UniqueConstraint(fields=('ketentuan', 'peraturan', 'pasal'), name='pasal_ketentuan_unik')],
            },
        ),
        migrations.CreateModel(
            name='PasalKetentuanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pasal', models.CharField(max_length=20, verbose_name='pasal')),
                ('urut', models.PositiveSmallIntegerField(default=0, verbose_name='urut')),
                ('bunyi', models.TextField(blank=True, verbose_name='bunyi')),
                ('ketentuan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.ketentuan', verbose_name='ketentuan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.pasalketentuan')),
                ('peraturan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.peraturan', verbose_name='peraturan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PeraturanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kode', models.CharField(max_length=20, verbose_name='kode')),
                ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                ('lingkup', models.CharField(choices=[('nasional', 'Nasional'), ('daerah', 'Daerah')], max_length=10, verbose_name='lingkup')),
                ('nama', models.CharField(max_length=200, verbose_name='nama')),
                ('nama_pendek', models.CharField(max_length=80, verbose_name='nama pendek')),
                ('tentang', models.CharField(blank=True, max_length=300, verbose_name='tentang')),
                ('wilayah', models.CharField(blank=True, max_length=120, verbose_name='wilayah')),
                ('tanggal', models.DateField(blank=True, null=True, verbose_name='ditetapkan')),
                ('sebutan_pimpinan', models.CharField(default='Kepala LPSE', max_length=80, verbose_name='sebutan pimpinan')),
                ('sebutan_pegawai', models.CharField(default='Pegawai LPSE', max_length=80, verbose_name='sebutan pegawai')),
                ('kepala_daerah', models.CharField(blank=True, max_length=120, verbose_name='kepala daerah')),
                ('bentuk', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='bentuk LPSE')),
                ('aturan_tim', models.JSONField(blank=True, default=dict, verbose_name='aturan tim')),
                ('kebijakan', models.JSONField(blank=True, default=dict, verbose_name='kebijakan')),
                ('mengesampingkan', models.JSONField(blank=True, default=dict, verbose_name='ketentuan nasional yang diatur lain')),
                ('kelompok_pasal', models.JSONField(blank=True, default=list, verbose_name='kelompok pasal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.peraturan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProfilPeraturan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dasar', models.CharField(blank=True, max_length=250, verbose_name='dasar')),
                ('ditetapkan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditetapkan pada')),
                ('daerah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.peraturan', verbose_name='peraturan daerah')),
                ('ditetapkan_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('nasional', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.peraturan', verbose_name='peraturan nasional')),
            ],
            options={
                'verbose_name': 'profil peraturan',
                'verbose_name_plural': 'profil peraturan',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='profil_peraturan_satu')],
            },
        ),
        migrations.CreateModel(
            name='ProfilPeraturanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('dasar', models.CharField(blank=True, max_length=250, verbose_name='dasar')),
                ('ditetapkan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditetapkan pada')),
                ('daerah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.peraturan', verbose_name='peraturan daerah')),
                ('ditetapkan_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('nasional', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.peraturan', verbose_name='peraturan nasional')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.profilperaturan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiwayatKewajiban',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tanggal', models.DateField(verbose_name='tanggal')),
                ('status', models.CharField(choices=[('terpenuhi', 'Terpenuhi'), ('perhatian', 'Perlu perhatian'), ('belum', 'Belum'), ('galat', 'Pemeriksaan gagal')], max_length=10, verbose_name='keadaan terakhir')),
                ('terburuk', models.CharField(choices=[('terpenuhi', 'Terpenuhi'), ('perhatian', 'Perlu perhatian'), ('belum', 'Belum'), ('galat', 'Pemeriksaan gagal')], max_length=10, verbose_name='keadaan terburuk')),
                ('angka', models.CharField(max_length=200, verbose_name='angka')),
                ('penjelasan', models.TextField(blank=True, verbose_name='penjelasan')),
                ('diperiksa_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diperiksa pada')),
                ('jumlah', models.PositiveIntegerField(default=1, verbose_name='banyak pemeriksaan')),
                ('contoh', models.BooleanField(default=False, verbose_name='data contoh')),
                ('ketentuan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='riwayat', to='lpse.ketentuan', verbose_name='ketentuan')),
            ],
            options={
                'verbose_name': 'riwayat kewajiban',
                'verbose_name_plural': 'riwayat kewajiban',
                'ordering': ['-tanggal', 'ketentuan__nomor'],
                'indexes': [models.Index(fields=['tanggal'], name='riwayat_kewajiban_tanggal')],
                'constraints': [models.UniqueConstraint(fields=('ketentuan', 'tanggal'), name='riwayat_kewajiban_sehari'), models.CheckConstraint(condition=models.Q(('status__in', ['terpenuhi', 'perhatian', 'belum', 'galat'])), name='riwayat_kewajiban_status'), models.CheckConstraint(condition=models.Q(('terburuk__in', ['terpenuhi', 'perhatian', 'belum', 'galat'])), name='riwayat_kewajiban_terburuk')],
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('ketentuan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_ketentuanevent" ("aktif", "fitur", "id", "isi", "jenis", "kelompok", "nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standar", "unit", "unit_lain") VALUES (NEW."aktif", NEW."fitur", NEW."id", NEW."isi", NEW."jenis", NEW."kelompok", NEW."nomor", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."standar", NEW."unit", NEW."unit_lain"); RETURN NULL;', hash='5445052c59c9a480ec524f458dd7705630a28a69', operation='INSERT', pgid='pgtrigger_insert_insert_d5d89', table='lpse_ketentuan', when='AFTER'))), ('ketentuan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_ketentuanevent" ("aktif", "fitur", "id", "isi", "jenis", "kelompok", "nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standar", "unit", "unit_lain") VALUES (NEW."aktif", NEW."fitur", NEW."id", NEW."isi", NEW."jenis", NEW."kelompok", NEW."nomor", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."standar", NEW."unit", NEW."unit_lain"); RETURN NULL;', hash='8ee5f5a2c77c48ae3798f4421385f1ee454794bd', operation='UPDATE', pgid='pgtrigger_update_update_a988c', table='lpse_ketentuan', when='AFTER'))), ('peraturan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_peraturanevent" ("aturan_tim", "bentuk", "id", "kebijakan", "kelompok_pasal", "kepala_daerah", "kode", "lingkup", "mengesampingkan", "nama", "nama_pendek", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebutan_pegawai", "sebutan_pimpinan", "tanggal", "tentang", "urutan", "wilayah") VALUES (NEW."aturan_tim", NEW."bentuk", NEW."id", NEW."kebijakan", NEW."kelompok_pasal", NEW."kepala_daerah", NEW."kode", NEW."lingkup", NEW."mengesampingkan", NEW."nama", NEW."nama_pendek", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sebutan_pegawai", NEW."sebutan_pimpinan", NEW."tanggal", NEW."tentang", NEW."urutan", NEW."wilayah"); RETURN NULL;', hash='5cb4293a306d19bae746a3c708c2b70cd2761e10', operation='INSERT', pgid='pgtrigger_insert_insert_42ddf', table='lpse_peraturan', when='AFTER'))), ('peraturan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_peraturanevent" ("aturan_tim", "bentuk", "id", "kebijakan", "kelompok_pasal", "kepala_daerah", "kode", "lingkup", "mengesampingkan", "nama", "nama_pendek", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebutan_pegawai", "sebutan_pimpinan", "tanggal", "tentang", "urutan", "wilayah") VALUES (NEW."aturan_tim", NEW."bentuk", NEW."id", NEW."kebijakan", NEW."kelompok_pasal", NEW."kepala_daerah", NEW."kode", NEW."lingkup", NEW."mengesampingkan", NEW."nama", NEW."nama_pendek", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sebutan_pegawai", NEW."sebutan_pimpinan", NEW."tanggal", NEW."tentang", NEW."urutan", NEW."wilayah"); RETURN NULL;', hash='acfb9e225967fd72005e5a2d64168420c689d577', operation='UPDATE', pgid='pgtrigger_update_update_2ae82', table='lpse_peraturan', when='AFTER'))), ('hasilkewajibanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d7e46984ddc8609d4c892c806e62c400ac5548d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e9c97', table='lpse_hasilkewajibanevent', when='BEFORE'))), ('hasilkewajiban', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_hasilkewajibanevent" ("angka", "diperiksa_pada", "id", "ketentuan_id", "lama_ms", "penjelasan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tautan") VALUES (NEW."angka", NEW."diperiksa_pada", NEW."id", NEW."ketentuan_id", NEW."lama_ms", NEW."penjelasan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."tautan"); RETURN NULL;', hash='2985c3ae468e3a4f57137e92e72d57d7a620b9a5', operation='INSERT', pgid='pgtrigger_insert_insert_7ca41', table='lpse_hasilkewajiban', when='AFTER'))), ('hasilkewajiban', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."status" IS DISTINCT FROM (NEW."status"))', func='INSERT INTO "lpse_hasilkewajibanevent" ("angka", "diperiksa_pada", "id", "ketentuan_id", "lama_ms", "penjelasan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tautan") VALUES (NEW."angka", NEW."diperiksa_pada", NEW."id", NEW."ketentuan_id", NEW."lama_ms", NEW."penjelasan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."tautan"); RETURN NULL;', hash='6da5f1ad8aaca8c9a4a869095c0e30c8faeb47af', operation='UPDATE', pgid='pgtrigger_update_update_f33dc', table='lpse_hasilkewajiban', when='AFTER'))), ('ketentuanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ef2e3cfe0d8203490c1a9143c3d4e180bce4e7e4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b8421', table='lpse_ketentuanevent', when='BEFORE'))), ('pasalketentuanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3f389b1f9645bfcc70eacd7f5a29cc5463c96113', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f6eff', table='lpse_pasalketentuanevent', when='BEFORE'))), ('pasalketentuan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_pasalketentuanevent" ("bunyi", "id", "ketentuan_id", "pasal", "peraturan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urut") VALUES (NEW."bunyi", NEW."id", NEW."ketentuan_id", NEW."pasal", NEW."peraturan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."urut"); RETURN NULL;', hash='c0b94a0308893ee191364bc44bd68a175757f5ec', operation='INSERT', pgid='pgtrigger_insert_insert_b5f7e', table='lpse_pasalketentuan', when='AFTER'))), ('pasalketentuan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_pasalketentuanevent" ("bunyi", "id", "ketentuan_id", "pasal", "peraturan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urut") VALUES (NEW."bunyi", NEW."id", NEW."ketentuan_id", NEW."pasal", NEW."peraturan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."urut"); RETURN NULL;', hash='11e6bdb22a5f190031f39bdd321185d6357e5fde', operation='UPDATE', pgid='pgtrigger_update_update_ee79e', table='lpse_pasalketentuan', when='AFTER'))), ('peraturanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b87daa4aa90f49a64b53020c0e0c8e1c34a9eb6d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9e427', table='lpse_peraturanevent', when='BEFORE'))), ('profilperaturan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_profilperaturanevent" ("daerah_id", "dasar", "ditetapkan_oleh_id", "ditetapkan_pada", "id", "nasional_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."daerah_id", NEW."dasar", NEW."ditetapkan_oleh_id", NEW."ditetapkan_pada", NEW."id", NEW."nasional_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2fd1d7a646f74601e8c12c2d6e26b82fd6b98cac', operation='INSERT', pgid='pgtrigger_insert_insert_42349', table='lpse_profilperaturan', when='AFTER'))), ('profilperaturan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_profilperaturanevent" ("daerah_id", "dasar", "ditetapkan_oleh_id", "ditetapkan_pada", "id", "nasional_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."daerah_id", NEW."dasar", NEW."ditetapkan_oleh_id", NEW."ditetapkan_pada", NEW."id", NEW."nasional_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='c99d27fc9beb5bfb06e14d319ebd3ea70ddb16bf', operation='UPDATE', pgid='pgtrigger_update_update_c2392', table='lpse_profilperaturan', when='AFTER'))), ('profilperaturanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='84d44a9a01c9b26c8485b39a2de053713f5aa29b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9ed7d', table='lpse_profilperaturanevent', when='BEFORE'))), ('riwayatkewajiban', pgtrigger.compiler.Trigger(name='hanya_hari_ini', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.tanggal <> (now() AT TIME ZONE COALESCE((SELECT zona FROM lpse_profillpse WHERE id = 1), 'Asia/Makassar'))::date AND NOT (TG_OP = 'INSERT' AND NEW.contoh) THEN\n            RAISE EXCEPTION 'Riwayat kewajiban hanya ditulis untuk hari ini.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'riwayat_kewajiban_hari_ini';\n        END IF;\n        RETURN NEW;\n    ", hash='4279fe6ff9925f44fbdf1b4f49863058c38bac3e', operation='INSERT OR UPDATE', pgid='pgtrigger_hanya_hari_ini_88317', table='lpse_riwayatkewajiban', when='BEFORE'))), ('riwayatkewajiban', pgtrigger.compiler.Trigger(name='tanpa_kosongkan', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'Riwayat kewajiban hanya boleh bertambah.';", hash='afaae22ae1748c6da751f5dc6d5ee9bdf652378f', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_tanpa_kosongkan_d1a84', table='lpse_riwayatkewajiban', when='BEFORE'))), ('riwayatkewajiban', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='64ed782b9c1cae5f579a95e8489f0dde5878d345', operation='DELETE', pgid='pgtrigger_tidak_dihapus_6e792', table='lpse_riwayatkewajiban', when='BEFORE'))), ('riwayatkewajiban', pgtrigger.compiler.Trigger(name='tetap_harinya', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ketentuan_id" IS DISTINCT FROM (NEW."ketentuan_id") OR OLD."tanggal" IS DISTINCT FROM (NEW."tanggal") OR OLD."contoh" IS DISTINCT FROM (NEW."contoh"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='a7c0a6cac50aa278e80444cb8271473bbda85a6d', operation='UPDATE', pgid='pgtrigger_tetap_harinya_150be', table='lpse_riwayatkewajiban', when='BEFORE')))],
        ),
    ]
