"""The register of listed providers, and the keys under which similar names meet (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations

import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import django_fsm
import lpse.migrasi
import pgtrigger.compiler
import registrasi.daftar_hitam.sql
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("registrasi", "0001_persyaratan"),
        ('lpse', '0011_musnah'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(registrasi.daftar_hitam.sql.BUAT_KUNCI_NAMA, registrasi.daftar_hitam.sql.BUANG_KUNCI_NAMA),
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='DaftarHitam',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('nama', models.CharField(max_length=200, verbose_name='nama penyedia')),
                    ('nama_normal', models.CharField(db_index=True, max_length=200, verbose_name='nama untuk pembandingan')),
                    ('npwp', models.CharField(blank=True, default='', max_length=16, verbose_name='NPWP')),
                    ('npwp16', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('npwp'), 15)), then=django.db.models.functions.text.Concat(models.Value('0'), 'npwp')), default=models.F('npwp')), output_field=models.CharField(max_length=17), verbose_name='NPWP 16 angka')),
                    ('nib', models.CharField(blank=True, default='', max_length=13, verbose_name='NIB')),
                    ('nik', models.CharField(blank=True, default='', max_length=16, verbose_name='NIK')),
                    ('alamat', models.CharField(blank=True, default='', max_length=400, verbose_name='alamat')),
                    ('kode_paket', models.CharField(blank=True, default='', max_length=40, verbose_name='kode tender atau RUP')),
                    ('nama_paket', models.CharField(blank=True, default='', max_length=500, verbose_name='nama paket')),
                    ('nomor_sk', models.CharField(max_length=120, unique=True, verbose_name='nomor SK penetapan')),
                    ('tanggal_sk', models.DateField(verbose_name='tanggal SK')),
                    ('penerbit', models.CharField(max_length=200, verbose_name='penerbit SK')),
                    ('berlaku_dari', models.DateField(verbose_name='berlaku dari')),
                    ('berlaku_sampai', models.DateField(verbose_name='berlaku sampai')),
                    ('jenis_pelanggaran', models.CharField(max_length=300, verbose_name='jenis pelanggaran')),
                    ('status', django_fsm.FSMField(choices=[('tayang', 'Tayang'), ('penundaan', 'Penundaan'), ('pembatalan', 'Pembatalan')], default='tayang', max_length=10, protected=True, verbose_name='keadaan')),
                    ('sk_perubahan_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor SK perubahan')),
                    ('sk_perubahan_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal SK perubahan')),
                    ('putusan_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor putusan')),
                    ('putusan_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal putusan')),
                    ('putusan_kota', models.CharField(blank=True, default='', max_length=100, verbose_name='kota pengadilan')),
                    ('putusan_deskripsi', models.CharField(blank=True, default='', max_length=500, verbose_name='deskripsi')),
                    ('asal', models.CharField(choices=[('manual', 'Dicatat petugas'), ('impor', 'Impor daftar')], default='manual', max_length=6, verbose_name='asal')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='dokumen bukti')),
                    ('dibuat_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ],
                options={
                    'verbose_name': 'entri daftar hitam',
                    'verbose_name_plural': 'daftar hitam',
                    'ordering': ['-tanggal_sk', '-id'],
                    'permissions': [('ubah_status_daftarhitam', 'Menunda, menayangkan kembali, dan membatalkan entri daftar hitam')],
                    'indexes': [models.Index(fields=['npwp16'], name='daftarhitam_npwp'), models.Index(fields=['nib'], name='daftarhitam_nib'), models.Index(fields=['nik'], name='daftarhitam_nik'), models.Index(fields=['-tanggal_sk', '-id'], name='daftarhitam_urut'), models.Index(fields=['status', 'berlaku_sampai'], name='daftarhitam_masa_idx'), django.contrib.postgres.indexes.GinIndex(registrasi.daftar_hitam.sql.KunciNama('nama_normal'), name='daftarhitam_kunci_nama')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['tayang', 'penundaan', 'pembatalan'])), name='daftarhitam_status'), models.CheckConstraint(condition=models.Q(('asal__in', ['manual', 'impor'])), name='daftarhitam_asal'), models.CheckConstraint(condition=models.Q(models.Q(('nama', ''), _negated=True), models.Q(('nama_normal', ''), _negated=True), models.Q(('nomor_sk', ''), _negated=True), models.Q(('penerbit', ''), _negated=True), models.Q(('jenis_pelanggaran', ''), _negated=True)), name='daftarhitam_lengkap'), models.CheckConstraint(condition=models.Q(('berlaku_sampai__gte', models.F('berlaku_dari'))), name='daftarhitam_masa', violation_error_message='Akhir masa berlaku mendahului awalnya.'), models.CheckConstraint(condition=models.Q(('npwp__regex', '^(\\d{15,16})?$'), ('nib__regex', '^(\\d{13})?$'), ('nik__regex', '^(\\d{16})?$')), name='daftarhitam_angka'), models.CheckConstraint(condition=models.Q(('status', 'tayang'), models.Q(models.Q(('sk_perubahan_nomor', ''), _negated=True), ('sk_perubahan_tanggal__isnull', False)), _connector='OR'), name='daftarhitam_perubahan_ber_sk'), models.CheckConstraint(condition=models.Q(('sk_perubahan_nomor', ''), models.Q(('sk_perubahan_nomor', models.F('nomor_sk')), _negated=True), _connector='OR'), name='daftarhitam_sk_baru'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'penundaan'), _negated=True), models.Q(models.Q(('putusan_nomor', ''), _negated=True), models.Q(('putusan_kota', ''), _negated=True), models.Q(('putusan_deskripsi', ''), _negated=True), ('putusan_tanggal__isnull', False)), _connector='OR'), name='daftarhitam_penundaan_berputusan')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ), migrations.CreateModel(
                name='DaftarHitamEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('nama', models.CharField(max_length=200, verbose_name='nama penyedia')),
                    ('nama_normal', models.CharField(max_length=200, verbose_name='nama untuk pembandingan')),
                    ('npwp', models.CharField(blank=True, default='', max_length=16, verbose_name='NPWP')),
                    ('nib', models.CharField(blank=True, default='', max_length=13, verbose_name='NIB')),
                    ('nik', models.CharField(blank=True, default='', max_length=16, verbose_name='NIK')),
                    ('alamat', models.CharField(blank=True, default='', max_length=400, verbose_name='alamat')),
                    ('kode_paket', models.CharField(blank=True, default='', max_length=40, verbose_name='kode tender atau RUP')),
                    ('nama_paket', models.CharField(blank=True, default='', max_length=500, verbose_name='nama paket')),
                    ('nomor_sk', models.CharField(max_length=120, verbose_name='nomor SK penetapan')),
                    ('tanggal_sk', models.DateField(verbose_name='tanggal SK')),
                    ('penerbit', models.CharField(max_length=200, verbose_name='penerbit SK')),
                    ('berlaku_dari', models.DateField(verbose_name='berlaku dari')),
                    ('berlaku_sampai', models.DateField(verbose_name='berlaku sampai')),
                    ('jenis_pelanggaran', models.CharField(max_length=300, verbose_name='jenis pelanggaran')),
                    ('status', django_fsm.FSMField(choices=[('tayang', 'Tayang'), ('penundaan', 'Penundaan'), ('pembatalan', 'Pembatalan')], default='tayang', max_length=10, protected=True, verbose_name='keadaan')),
                    ('sk_perubahan_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor SK perubahan')),
                    ('sk_perubahan_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal SK perubahan')),
                    ('putusan_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor putusan')),
                    ('putusan_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal putusan')),
                    ('putusan_kota', models.CharField(blank=True, default='', max_length=100, verbose_name='kota pengadilan')),
                    ('putusan_deskripsi', models.CharField(blank=True, default='', max_length=500, verbose_name='deskripsi')),
                    ('asal', models.CharField(choices=[('manual', 'Dicatat petugas'), ('impor', 'Impor daftar')], default='manual', max_length=6, verbose_name='asal')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('bukti', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='dokumen bukti')),
                    ('dibuat_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.daftarhitam')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='RiwayatDaftarHitam',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('dari', models.CharField(blank=True, choices=[('tayang', 'Tayang'), ('penundaan', 'Penundaan'), ('pembatalan', 'Pembatalan')], max_length=10, verbose_name='dari')),
                    ('ke', models.CharField(choices=[('tayang', 'Tayang'), ('penundaan', 'Penundaan'), ('pembatalan', 'Pembatalan')], max_length=10, verbose_name='ke')),
                    ('nomor_sk', models.CharField(max_length=120, verbose_name='nomor SK')),
                    ('tanggal_sk', models.DateField(verbose_name='tanggal SK')),
                    ('putusan_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor putusan')),
                    ('putusan_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal putusan')),
                    ('putusan_kota', models.CharField(blank=True, default='', max_length=100, verbose_name='kota pengadilan')),
                    ('keterangan', models.CharField(blank=True, default='', max_length=500, verbose_name='keterangan')),
                    ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pada')),
                    ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='dokumen bukti')),
                    ('entri', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='riwayat', to='registrasi.daftarhitam', verbose_name='entri')),
                    ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ],
                options={
                    'verbose_name': 'riwayat daftar hitam',
                    'verbose_name_plural': 'riwayat daftar hitam',
                    'ordering': ['-pada', '-id'],
                    'indexes': [models.Index(fields=['entri', '-pada'], name='riwayatdaftarhitam_urut')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('ke__in', ['tayang', 'penundaan', 'pembatalan'])), name='riwayatdaftarhitam_ke'), models.CheckConstraint(condition=models.Q(('nomor_sk', ''), _negated=True), name='riwayatdaftarhitam_ber_sk')],
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('daftarhitam', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3c32b3c797a0790458c67c7307321e0c607e3290', operation='DELETE', pgid='pgtrigger_tidak_dihapus_cb043', table='registrasi_daftarhitam', when='BEFORE'))), ('daftarhitam', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."asal" IS DISTINCT FROM (NEW."asal") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."dibuat_oleh_id" IS DISTINCT FROM (NEW."dibuat_oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='8c297cc03510d935bffd0ec7047786e4417b38b8', operation='UPDATE', pgid='pgtrigger_tetap_asal_46555', table='registrasi_daftarhitam', when='BEFORE'))), ('daftarhitam', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{tayang:penundaan,tayang:pembatalan,penundaan:tayang,penundaan:pembatalan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='d47374b6b707071aafcdbbc6057af4a93fd1fc88', operation='UPDATE', pgid='pgtrigger_jalan_status_574d7', table='registrasi_daftarhitam', when='BEFORE'))), ('daftarhitam', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_daftarhitamevent" ("alamat", "asal", "berlaku_dari", "berlaku_sampai", "bukti_id", "dibuat_oleh_id", "dibuat_pada", "id", "jenis_pelanggaran", "kode_paket", "nama", "nama_normal", "nama_paket", "nib", "nik", "nomor_sk", "npwp", "penerbit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan_deskripsi", "putusan_kota", "putusan_nomor", "putusan_tanggal", "sk_perubahan_nomor", "sk_perubahan_tanggal", "status", "tanggal_sk") VALUES (NEW."alamat", NEW."asal", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."bukti_id", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."jenis_pelanggaran", NEW."kode_paket", NEW."nama", NEW."nama_normal", NEW."nama_paket", NEW."nib", NEW."nik", NEW."nomor_sk", NEW."npwp", NEW."penerbit", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."putusan_deskripsi", NEW."putusan_kota", NEW."putusan_nomor", NEW."putusan_tanggal", NEW."sk_perubahan_nomor", NEW."sk_perubahan_tanggal", NEW."status", NEW."tanggal_sk"); RETURN NULL;', hash='4eb451553a29c86a6758a632ff8442a2c4289667', operation='INSERT', pgid='pgtrigger_insert_insert_7837f', table='registrasi_daftarhitam', when='AFTER'))), ('daftarhitam', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alamat" IS DISTINCT FROM (NEW."alamat") OR OLD."asal" IS DISTINCT FROM (NEW."asal") OR OLD."berlaku_dari" IS DISTINCT FROM (NEW."berlaku_dari") OR OLD."berlaku_sampai" IS DISTINCT FROM (NEW."berlaku_sampai") OR OLD."bukti_id" IS DISTINCT FROM (NEW."bukti_id") OR OLD."dibuat_oleh_id" IS DISTINCT FROM (NEW."dibuat_oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis_pelanggaran" IS DISTINCT FROM (NEW."jenis_pelanggaran") OR OLD."kode_paket" IS DISTINCT FROM (NEW."kode_paket") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."nama_normal" IS DISTINCT FROM (NEW."nama_normal") OR OLD."nama_paket" IS DISTINCT FROM (NEW."nama_paket") OR OLD."nib" IS DISTINCT FROM (NEW."nib") OR OLD."nik" IS DISTINCT FROM (NEW."nik") OR OLD."nomor_sk" IS DISTINCT FROM (NEW."nomor_sk") OR OLD."npwp" IS DISTINCT FROM (NEW."npwp") OR OLD."penerbit" IS DISTINCT FROM (NEW."penerbit") OR OLD."putusan_deskripsi" IS DISTINCT FROM (NEW."putusan_deskripsi") OR OLD."putusan_kota" IS DISTINCT FROM (NEW."putusan_kota") OR OLD."putusan_nomor" IS DISTINCT FROM (NEW."putusan_nomor") OR OLD."putusan_tanggal" IS DISTINCT FROM (NEW."putusan_tanggal") OR OLD."sk_perubahan_nomor" IS DISTINCT FROM (NEW."sk_perubahan_nomor") OR OLD."sk_perubahan_tanggal" IS DISTINCT FROM (NEW."sk_perubahan_tanggal") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."tanggal_sk" IS DISTINCT FROM (NEW."tanggal_sk"))', func='INSERT INTO "registrasi_daftarhitamevent" ("alamat", "asal", "berlaku_dari", "berlaku_sampai", "bukti_id", "dibuat_oleh_id", "dibuat_pada", "id", "jenis_pelanggaran", "kode_paket", "nama", "nama_normal", "nama_paket", "nib", "nik", "nomor_sk", "npwp", "penerbit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan_deskripsi", "putusan_kota", "putusan_nomor", "putusan_tanggal", "sk_perubahan_nomor", "sk_perubahan_tanggal", "status", "tanggal_sk") VALUES (NEW."alamat", NEW."asal", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."bukti_id", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."jenis_pelanggaran", NEW."kode_paket", NEW."nama", NEW."nama_normal", NEW."nama_paket", NEW."nib", NEW."nik", NEW."nomor_sk", NEW."npwp", NEW."penerbit", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."putusan_deskripsi", NEW."putusan_kota", NEW."putusan_nomor", NEW."putusan_tanggal", NEW."sk_perubahan_nomor", NEW."sk_perubahan_tanggal", NEW."status", NEW."tanggal_sk"); RETURN NULL;', hash='660a3c9c408661b68f5158cfeacf41e39e7696ef', operation='UPDATE', pgid='pgtrigger_update_update_d8e71', table='registrasi_daftarhitam', when='AFTER'))), ('daftarhitamevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21acd7b829765fdfdddc37fd46d94011025ee81b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a7bd7', table='registrasi_daftarhitamevent', when='BEFORE'))), ('riwayatdaftarhitam', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='f30fb85b5589636e7e37b849539a5c040e50e796', operation='DELETE', pgid='pgtrigger_tidak_dihapus_c7681', table='registrasi_riwayatdaftarhitam', when='BEFORE'))), ('riwayatdaftarhitam', pgtrigger.compiler.Trigger(name='tidak_diubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='50f6d448c74168bc268c3a040cf927a4772ed1b1', operation='UPDATE', pgid='pgtrigger_tidak_diubah_e99cb', table='registrasi_riwayatdaftarhitam', when='BEFORE')))],
        ),
    ]

