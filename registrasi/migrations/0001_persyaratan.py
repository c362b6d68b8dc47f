"""What each kind of user must bring, the wording of the forms, and other entities."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [("lpse", "0011_musnah"), ("arsip", "0007_pemulihan")]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='ButirPersyaratan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kode', models.SlugField(max_length=40, verbose_name='kode')),
                ('jenis_pengguna', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=24, verbose_name='jenis pengguna')),
                ('peraturan', models.CharField(max_length=10, verbose_name='peraturan')),
                ('pasal', models.CharField(max_length=20, verbose_name='pasal')),
                ('huruf', models.CharField(blank=True, max_length=1, verbose_name='huruf')),
                ('nama', models.CharField(max_length=160, verbose_name='nama')),
                ('uraian', models.TextField(blank=True, max_length=600, verbose_name='uraian')),
                ('sifat', models.CharField(choices=[('wajib', 'Wajib'), ('bila_ada', 'Bila ada'), ('bila_diwakilkan', 'Bila diwakilkan')], default='wajib', max_length=16, verbose_name='sifat')),
                ('perlu_asli', models.BooleanField(default=True, verbose_name='asli ditunjukkan')),
                ('perlu_nomor', models.BooleanField(default=False, verbose_name='nomor dicatat')),
                ('perlu_masa_berlaku', models.BooleanField(default=False, verbose_name='masa berlaku dicatat')),
                ('unsur', models.JSONField(blank=True, default=list, verbose_name='unsur identitas')),
                ('urutan', models.PositiveSmallIntegerField(default=0, verbose_name='urutan')),
                ('asal', models.CharField(choices=[('regulasi', 'Peraturan'), ('lkpp', 'Aturan LKPP')], default='regulasi', max_length=8, verbose_name='asal')),
                ('dasar_aturan_lkpp', models.CharField(blank=True, max_length=250, verbose_name='dasar aturan LKPP')),
                ('berlaku_dari', models.DateField(verbose_name='berlaku dari')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='berlaku sampai')),
            ],
            options={
                'verbose_name': 'butir persyaratan',
                'verbose_name_plural': 'butir persyaratan',
                'ordering': ['jenis_pengguna', 'urutan', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('peraturan', 'jenis_pengguna', 'kode'), name='persyaratan_satu'), models.CheckConstraint(condition=models.Q(('jenis_pengguna__in', ['penyedia_badan_usaha', 'penyedia_perseorangan', 'penyedia_perorangan', 'ppk', 'pokja', 'pp', 'pa_kpa', 'auditor', 'entitas_lain'])), name='persyaratan_jenis'), models.CheckConstraint(condition=models.Q(('sifat__in', ['wajib', 'bila_ada', 'bila_diwakilkan'])), name='persyaratan_sifat'), models.CheckConstraint(condition=models.Q(models.Q(('asal', 'regulasi'), ('dasar_aturan_lkpp', '')), models.Q(('asal', 'lkpp'), models.Q(('dasar_aturan_lkpp__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='persyaratan_berdasar', violation_error_message='Syarat tambahan harus menyebut aturan LKPP yang menjadi dasarnya.'), models.CheckConstraint(condition=models.Q(models.Q(('nama__iregex', '(survei|survey|peninjauan|pemeriksaan|kunjungan|cek|inspeksi)\\s+(ke\\s+)?(lapangan|lokasi)'), _negated=True), models.Q(('uraian__iregex', '(survei|survey|peninjauan|pemeriksaan|kunjungan|cek|inspeksi)\\s+(ke\\s+)?(lapangan|lokasi)'), _negated=True)), name='persyaratan_tanpa_survei', violation_error_message='Pemeriksaan lapangan tidak boleh menjadi syarat.'), models.CheckConstraint(condition=models.Q(('berlaku_sampai__isnull', True), ('berlaku_sampai__gte', models.F('berlaku_dari')), _connector='OR'), name='persyaratan_masa')],
            },
        ),
        migrations.CreateModel(
            name='EntitasLain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kode', models.SlugField(max_length=30, unique=True, verbose_name='kode')),
                ('nama', models.CharField(max_length=120, verbose_name='nama')),
                ('dasar', models.CharField(help_text='Bagian Syarat dan Ketentuan Penggunaan SPSE atau aturan yang menyebutnya.', max_length=250, verbose_name='dasar')),
                ('aktif', models.BooleanField(default=True, verbose_name='dapat dipilih')),
            ],
            options={
                'verbose_name': 'entitas lain',
                'verbose_name_plural': 'entitas lain',
                'ordering': ['nama'],
                'constraints': [models.CheckConstraint(condition=models.Q(('dasar', ''), _negated=True), name='entitaslain_berdasar', violation_error_message='Tulis dasar yang menyebut entitas ini.')],
            },
        ),
        migrations.CreateModel(
            name='VersiFormulir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('formulir', models.CharField(choices=[('pendaftaran', 'Formulir Pendaftaran'), ('keikutsertaan', 'Formulir Keikutsertaan'), ('non_penyedia', 'Formulir Pengguna Selain Penyedia')], max_length=16, verbose_name='formulir')),
                ('versi', models.CharField(max_length=20, verbose_name='versi')),
                ('berlaku_dari', models.DateField(verbose_name='berlaku dari')),
                ('teks', models.JSONField(default=list, verbose_name='pernyataan')),
                ('catatan', models.CharField(blank=True, max_length=250, verbose_name='catatan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='dibuat pada')),
            ],
            options={
                'verbose_name': 'versi formulir',
                'verbose_name_plural': 'versi formulir',
                'ordering': ['formulir', '-berlaku_dari', '-pk'],
                'permissions': [('kelola_versiformulir', 'Menetapkan rumusan formulir yang baru')],
                'constraints': [models.UniqueConstraint(fields=('formulir', 'versi'), name='versiformulir_satu'), models.UniqueConstraint(fields=('formulir', 'berlaku_dari'), name='versiformulir_satu_hari', violation_error_message='Formulir ini sudah punya versi yang berlaku dari hari itu.'), models.CheckConstraint(condition=models.Q(('formulir__in', ['pendaftaran', 'keikutsertaan', 'non_penyedia'])), name='versiformulir_jenis')],
            },
        ),
        migrations.CreateModel(
            name='UsulPersyaratan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis_pengguna', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=24, verbose_name='jenis pengguna')),
                ('nama', models.CharField(max_length=160, verbose_name='nama dokumen')),
                ('uraian', models.TextField(blank=True, max_length=600, verbose_name='uraian')),
                ('sifat', models.CharField(choices=[('wajib', 'Wajib'), ('bila_ada', 'Bila ada'), ('bila_diwakilkan', 'Bila diwakilkan')], default='wajib', max_length=16, verbose_name='sifat')),
                ('perlu_asli', models.BooleanField(default=True, verbose_name='asli ditunjukkan')),
                ('perlu_nomor', models.BooleanField(default=False, verbose_name='nomor dicatat')),
                ('perlu_masa_berlaku', models.BooleanField(default=False, verbose_name='masa berlaku dicatat')),
                ('dasar_aturan_lkpp', models.CharField(max_length=250, verbose_name='dasar aturan LKPP')),
                ('status', django_fsm.FSMField(choices=[('diajukan', 'Menunggu putusan Kepala'), ('ditetapkan', 'Ditetapkan'), ('ditolak', 'Ditolak')], default='diajukan', max_length=12, protected=True, verbose_name='keadaan')),
                ('pengusul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengusul')),
                ('diajukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diajukan pada')),
                ('pemutus', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemutus')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan')),
                ('butir', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='usul', to='registrasi.butirpersyaratan', verbose_name='butir')),
            ],
            options={
                'verbose_name': 'usul syarat tambahan',
                'verbose_name_plural': 'usul syarat tambahan',
                'ordering': ['-diajukan_pada'],
                'permissions': [('usulkan_persyaratan', 'Mengusulkan syarat tambahan menurut aturan LKPP'), ('tetapkan_persyaratan', 'Menetapkan dan mengakhiri syarat tambahan')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['diajukan', 'ditetapkan', 'ditolak'])), name='usulsyarat_status'), models.CheckConstraint(condition=models.Q(('dasar_aturan_lkpp__regex', '^\\s*$'), _negated=True), name='usulsyarat_berdasar', violation_error_message='Sebut aturan LKPP yang menjadi dasar.'), models.CheckConstraint(condition=models.Q(models.Q(('nama__iregex', '(survei|survey|peninjauan|pemeriksaan|kunjungan|cek|inspeksi)\\s+(ke\\s+)?(lapangan|lokasi)'), _negated=True), models.Q(('uraian__iregex', '(survei|survey|peninjauan|pemeriksaan|kunjungan|cek|inspeksi)\\s+(ke\\s+)?(lapangan|lokasi)'), _negated=True)), name='usulsyarat_tanpa_survei'), models.CheckConstraint(condition=models.Q(models.Q(('butir__isnull', True), ('pemutus__isnull', True), ('status', 'diajukan')), models.Q(('butir__isnull', False), ('pemutus__isnull', False), ('status', 'ditetapkan')), models.Q(('butir__isnull', True), ('pemutus__isnull', False), ('status', 'ditolak'), models.Q(('alasan', ''), _negated=True)), _connector='OR'), name='usulsyarat_diputus')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='ButirPersyaratanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.butirpersyaratan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('kode', models.SlugField(db_index=False, max_length=40, verbose_name='kode')),
                ('jenis_pengguna', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=24, verbose_name='jenis pengguna')),
                ('peraturan', models.CharField(max_length=10, verbose_name='peraturan')),
                ('pasal', models.CharField(max_length=20, verbose_name='pasal')),
                ('huruf', models.CharField(blank=True, max_length=1, verbose_name='huruf')),
                ('nama', models.CharField(max_length=160, verbose_name='nama')),
                ('uraian', models.TextField(blank=True, max_length=600, verbose_name='uraian')),
                ('sifat', models.CharField(choices=[('wajib', 'Wajib'), ('bila_ada', 'Bila ada'), ('bila_diwakilkan', 'Bila diwakilkan')], default='wajib', max_length=16, verbose_name='sifat')),
                ('perlu_asli', models.BooleanField(default=True, verbose_name='asli ditunjukkan')),
                ('perlu_nomor', models.BooleanField(default=False, verbose_name='nomor dicatat')),
                ('perlu_masa_berlaku', models.BooleanField(default=False, verbose_name='masa berlaku dicatat')),
                ('unsur', models.JSONField(blank=True, default=list, verbose_name='unsur identitas')),
                ('urutan', models.PositiveSmallIntegerField(default=0, verbose_name='urutan')),
                ('asal', models.CharField(choices=[('regulasi', 'Peraturan'), ('lkpp', 'Aturan LKPP')], default='regulasi', max_length=8, verbose_name='asal')),
                ('dasar_aturan_lkpp', models.CharField(blank=True, max_length=250, verbose_name='dasar aturan LKPP')),
                ('berlaku_dari', models.DateField(verbose_name='berlaku dari')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='berlaku sampai')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EntitasLainEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.entitaslain')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('kode', models.SlugField(db_index=False, max_length=30, verbose_name='kode')),
                ('nama', models.CharField(max_length=120, verbose_name='nama')),
                ('dasar', models.CharField(help_text='Bagian Syarat dan Ketentuan Penggunaan SPSE atau aturan yang menyebutnya.', max_length=250, verbose_name='dasar')),
                ('aktif', models.BooleanField(default=True, verbose_name='dapat dipilih')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VersiFormulirEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.versiformulir')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('formulir', models.CharField(choices=[('pendaftaran', 'Formulir Pendaftaran'), ('keikutsertaan', 'Formulir Keikutsertaan'), ('non_penyedia', 'Formulir Pengguna Selain Penyedia')], max_length=16, verbose_name='formulir')),
                ('versi', models.CharField(max_length=20, verbose_name='versi')),
                ('berlaku_dari', models.DateField(verbose_name='berlaku dari')),
                ('teks', models.JSONField(default=list, verbose_name='pernyataan')),
                ('catatan', models.CharField(blank=True, max_length=250, verbose_name='catatan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='dibuat pada')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UsulPersyaratanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.usulpersyaratan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('jenis_pengguna', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=24, verbose_name='jenis pengguna')),
                ('nama', models.CharField(max_length=160, verbose_name='nama dokumen')),
                ('uraian', models.TextField(blank=True, max_length=600, verbose_name='uraian')),
                ('sifat', models.CharField(choices=[('wajib', 'Wajib'), ('bila_ada', 'Bila ada'), ('bila_diwakilkan', 'Bila diwakilkan')], default='wajib', max_length=16, verbose_name='sifat')),
                ('perlu_asli', models.BooleanField(default=True, verbose_name='asli ditunjukkan')),
                ('perlu_nomor', models.BooleanField(default=False, verbose_name='nomor dicatat')),
                ('perlu_masa_berlaku', models.BooleanField(default=False, verbose_name='masa berlaku dicatat')),
                ('dasar_aturan_lkpp', models.CharField(max_length=250, verbose_name='dasar aturan LKPP')),
                ('status', django_fsm.FSMField(choices=[('diajukan', 'Menunggu putusan Kepala'), ('ditetapkan', 'Ditetapkan'), ('ditolak', 'Ditolak')], default='diajukan', max_length=12, protected=True, verbose_name='keadaan')),
                ('pengusul', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengusul')),
                ('diajukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diajukan pada')),
                ('pemutus', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemutus')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan')),
                ('butir', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.butirpersyaratan', verbose_name='butir')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu([('butirpersyaratan', pgtrigger.compiler.Trigger(name='daftar_tertutup', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE boleh boolean;', func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN\n            RETURN NEW;\n        END IF;\n        IF (TG_OP <> 'INSERT' AND OLD.asal = 'regulasi' OR TG_OP <> 'DELETE' AND NEW.asal = 'regulasi')\n           AND COALESCE(current_setting('lpse.muat_persyaratan', true), '') <> 'ya' THEN\n            RAISE EXCEPTION 'Butir dari peraturan tidak dapat ditambah, diubah, atau dihapus.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';\n        END IF;\n        IF TG_OP = 'INSERT' AND NEW.asal = 'lkpp' THEN\n            boleh := (\n    SELECT COALESCE(d.kebijakan -> 'syarat_tambahan_dari_lkpp', n.kebijakan -> 'syarat_tambahan_dari_lkpp')\n           ->> 'nilai' = 'true'\n      FROM lpse_profilperaturan p\n      JOIN lpse_peraturan n ON n.id = p.nasional_id\n      LEFT JOIN lpse_peraturan d ON d.id = p.daerah_id\n);\n            IF boleh IS DISTINCT FROM true THEN\n                RAISE EXCEPTION 'Peraturan yang mengikat tidak mengizinkan syarat tambahan.'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';\n            END IF;\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.asal = 'lkpp'\n           AND to_jsonb(NEW) - 'berlaku_sampai' <> to_jsonb(OLD) - 'berlaku_sampai' THEN\n            RAISE EXCEPTION 'Syarat tambahan hanya dapat diakhiri, lalu ditetapkan yang baru.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';\n        END IF;\n        IF TG_OP = 'DELETE' AND OLD.asal = 'lkpp' THEN\n            RAISE EXCEPTION 'Syarat tambahan diakhiri, bukan dihapus.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'persyaratan_tertutup';\n        END IF;\n        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;\n    ", hash='d804b6c4881ef9e851ec06f31cc4cd181278bab7', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_daftar_tertutup_072d5', table='registrasi_butirpersyaratan', when='BEFORE'))), ('butirpersyaratan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_butirpersyaratanevent" ("asal", "berlaku_dari", "berlaku_sampai", "dasar_aturan_lkpp", "huruf", "id", "jenis_pengguna", "kode", "nama", "pasal", "peraturan", "perlu_asli", "perlu_masa_berlaku", "perlu_nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "unsur", "uraian", "urutan") VALUES (NEW."asal", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."dasar_aturan_lkpp", NEW."huruf", NEW."id", NEW."jenis_pengguna", NEW."kode", NEW."nama", NEW."pasal", NEW."peraturan", NEW."perlu_asli", NEW."perlu_masa_berlaku", NEW."perlu_nomor", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sifat", NEW."unsur", NEW."uraian", NEW."urutan"); RETURN NULL;', hash='1d3e3ca6aa972f1ce81325ae104bea7d3626315f', operation='INSERT', pgid='pgtrigger_insert_insert_5a569', table='registrasi_butirpersyaratan', when='AFTER'))), ('butirpersyaratan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_butirpersyaratanevent" ("asal", "berlaku_dari", "berlaku_sampai", "dasar_aturan_lkpp", "huruf", "id", "jenis_pengguna", "kode", "nama", "pasal", "peraturan", "perlu_asli", "perlu_masa_berlaku", "perlu_nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "unsur", "uraian", "urutan") VALUES (NEW."asal", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."dasar_aturan_lkpp", NEW."huruf", NEW."id", NEW."jenis_pengguna", NEW."kode", NEW."nama", NEW."pasal", NEW."peraturan", NEW."perlu_asli", NEW."perlu_masa_berlaku", NEW."perlu_nomor", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sifat", NEW."unsur", NEW."uraian", NEW."urutan"); RETURN NULL;', hash='d65367622e3c6763d569f66da5e77664072b1cb6', operation='UPDATE', pgid='pgtrigger_update_update_c8263', table='registrasi_butirpersyaratan', when='AFTER'))), ('entitaslain', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_entitaslainevent" ("aktif", "dasar", "id", "kode", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aktif", NEW."dasar", NEW."id", NEW."kode", NEW."nama", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='343354e5fdd766bcec4c11daf65e936988c0bdcc', operation='INSERT', pgid='pgtrigger_insert_insert_772a8', table='registrasi_entitaslain', when='AFTER'))), ('entitaslain', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_entitaslainevent" ("aktif", "dasar", "id", "kode", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aktif", NEW."dasar", NEW."id", NEW."kode", NEW."nama", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='d35dafcb2a072e7b4ecbcf177f12e8cc1614fc4c', operation='UPDATE', pgid='pgtrigger_update_update_d60d1', table='registrasi_entitaslain', when='AFTER'))), ('versiformulir', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='69555de1cdde1d623816b01eae4c7fa196c3dead', operation='DELETE', pgid='pgtrigger_tidak_dihapus_6d358', table='registrasi_versiformulir', when='BEFORE'))), ('versiformulir', pgtrigger.compiler.Trigger(name='rumusan_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."formulir" IS DISTINCT FROM (NEW."formulir") OR OLD."versi" IS DISTINCT FROM (NEW."versi") OR OLD."berlaku_dari" IS DISTINCT FROM (NEW."berlaku_dari") OR OLD."teks" IS DISTINCT FROM (NEW."teks"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='5c226a7c7d570d8a383d7695b65a4180b9357204', operation='UPDATE', pgid='pgtrigger_rumusan_tetap_cab7c', table='registrasi_versiformulir', when='BEFORE'))), ('versiformulir', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_versiformulirevent" ("berlaku_dari", "catatan", "dibuat_pada", "formulir", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teks", "versi") VALUES (NEW."berlaku_dari", NEW."catatan", NEW."dibuat_pada", NEW."formulir", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."teks", NEW."versi"); RETURN NULL;', hash='76d669086fceacb8c5a87cd199a636db4a25bff9', operation='INSERT', pgid='pgtrigger_insert_insert_5df3e', table='registrasi_versiformulir', when='AFTER'))), ('versiformulir', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_versiformulirevent" ("berlaku_dari", "catatan", "dibuat_pada", "formulir", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teks", "versi") VALUES (NEW."berlaku_dari", NEW."catatan", NEW."dibuat_pada", NEW."formulir", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."teks", NEW."versi"); RETURN NULL;', hash='aaf839cbc3f52f2e21c70252eb5d4864179f1f31', operation='UPDATE', pgid='pgtrigger_update_update_ed4bf', table='registrasi_versiformulir', when='AFTER'))), ('usulpersyaratan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='b7668299fc565a00d1c5ec25ba3f1487e3de04ca', operation='DELETE', pgid='pgtrigger_tidak_dihapus_2e828', table='registrasi_usulpersyaratan', when='BEFORE'))), ('usulpersyaratan', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{diajukan:ditetapkan,diajukan:ditolak}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='019614399a6a94d3b82b70e10eae9ef5fe174e5a', operation='UPDATE', pgid='pgtrigger_jalan_status_fd3a6', table='registrasi_usulpersyaratan', when='BEFORE'))), ('usulpersyaratan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_usulpersyaratanevent" ("alasan", "butir_id", "dasar_aturan_lkpp", "diajukan_pada", "diputus_pada", "id", "jenis_pengguna", "nama", "pemutus_id", "pengusul_id", "perlu_asli", "perlu_masa_berlaku", "perlu_nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "status", "uraian") VALUES (NEW."alasan", NEW."butir_id", NEW."dasar_aturan_lkpp", NEW."diajukan_pada", NEW."diputus_pada", NEW."id", NEW."jenis_pengguna", NEW."nama", NEW."pemutus_id", NEW."pengusul_id", NEW."perlu_asli", NEW."perlu_masa_berlaku", NEW."perlu_nomor", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sifat", NEW."status", NEW."uraian"); RETURN NULL;', hash='ce1ff808a3decbb032386a0c40b2760015f8bc0c', operation='INSERT', pgid='pgtrigger_insert_insert_27343', table='registrasi_usulpersyaratan', when='AFTER'))), ('usulpersyaratan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_usulpersyaratanevent" ("alasan", "butir_id", "dasar_aturan_lkpp", "diajukan_pada", "diputus_pada", "id", "jenis_pengguna", "nama", "pemutus_id", "pengusul_id", "perlu_asli", "perlu_masa_berlaku", "perlu_nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "status", "uraian") VALUES (NEW."alasan", NEW."butir_id", NEW."dasar_aturan_lkpp", NEW."diajukan_pada", NEW."diputus_pada", NEW."id", NEW."jenis_pengguna", NEW."nama", NEW."pemutus_id", NEW."pengusul_id", NEW."perlu_asli", NEW."perlu_masa_berlaku", NEW."perlu_nomor", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sifat", NEW."status", NEW."uraian"); RETURN NULL;', hash='dc8cf2c87eaf0561b5b32764880161ad4a2e3185', operation='UPDATE', pgid='pgtrigger_update_update_b0b2b', table='registrasi_usulpersyaratan', when='AFTER'))), ('butirpersyaratanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5d98832f31a33ba9082387e7d7321bd692d9de89', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b343a', table='registrasi_butirpersyaratanevent', when='BEFORE'))), ('entitaslainevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='57f6e17f3281222607490851aa05331d64fefe52', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_01a40', table='registrasi_entitaslainevent', when='BEFORE'))), ('versiformulirevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='09acda39711f02cf141356f242ab442d58e4aa2b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0fb6', table='registrasi_versiformulirevent', when='BEFORE'))), ('usulpersyaratanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0043aebce921af639b362de7135114acb5aa74c1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_18181', table='registrasi_usulpersyaratanevent', when='BEFORE')))]),
    ]
