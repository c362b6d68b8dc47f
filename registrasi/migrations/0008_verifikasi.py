from django.conf import settings
from django.db import migrations, models
import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler

#: Nothing is approved with a row not yet examined, or found short, whoever writes the row (Pasal 10(2)c).
PERIKSA_TUNTAS = """
CREATE FUNCTION registrasi_permohonan_tuntas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM registrasi_butirpermohonan b
                WHERE b.permohonan_id = NEW.id AND b.hasil NOT IN ('sesuai', 'tidak_berlaku')) THEN
        RAISE EXCEPTION 'Masih ada butir yang belum diperiksa atau kurang.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verifikasi_semua_diperiksa';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER permohonan_tuntas BEFORE UPDATE ON registrasi_permohonan FOR EACH ROW
    WHEN (NEW.status = 'disetujui' AND OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION registrasi_permohonan_tuntas();
"""
LEPAS = """
DROP TRIGGER permohonan_tuntas ON registrasi_permohonan;
DROP FUNCTION registrasi_permohonan_tuntas();
"""


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0007_padanan")]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='Klaim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sejak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='sejak')),
                ('detak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tanda hidup terakhir')),
                ('pemeriksa', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemeriksa')),
                ('permohonan', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='klaim', to='registrasi.permohonan', verbose_name='permohonan')),
            ],
            options={
                'verbose_name': 'klaim pemeriksaan',
                'verbose_name_plural': 'klaim pemeriksaan',
                'constraints': [models.CheckConstraint(condition=models.Q(('detak__gte', models.F('sejak'))), name='klaim_detak_sesudah_sejak')],
            },
        ),
        migrations.CreateModel(
            name='Kehadiran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('detak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='terakhir terlihat')),
                ('orang', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='orang')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kehadiran', to='registrasi.permohonan', verbose_name='permohonan')),
            ],
            options={
                'verbose_name': 'kehadiran',
                'verbose_name_plural': 'kehadiran',
                'constraints': [models.UniqueConstraint(fields=('permohonan', 'orang'), name='kehadiran_satu_tiap_orang')],
            },
        ),
        migrations.CreateModel(
            name='PermintaanPerbaikan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('putaran', models.PositiveSmallIntegerField(verbose_name='putaran')),
                ('tenggat', models.DateField(verbose_name='paling lambat')),
                ('diminta_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diminta pada')),
                ('dibalas_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibalas pada')),
                ('butir', models.ManyToManyField(related_name='permintaan', through='registrasi.ButirPerbaikan', to='registrasi.butirpermohonan', verbose_name='butir')),
                ('diminta_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diminta oleh')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='permintaan', to='registrasi.permohonan', verbose_name='permohonan')),
            ],
            options={
                'verbose_name': 'permintaan perbaikan',
                'verbose_name_plural': 'permintaan perbaikan',
                'ordering': ['-diminta_pada'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('dibalas_pada', None)), fields=('permohonan',), name='perbaikan_satu_terbuka', violation_error_message='Permintaan perbaikan sebelumnya belum dijawab pemohon.'), models.UniqueConstraint(fields=('permohonan', 'putaran'), name='perbaikan_satu_tiap_putaran'), models.CheckConstraint(condition=models.Q(('dibalas_pada', None), ('dibalas_pada__gte', models.F('diminta_pada')), _connector='OR'), name='perbaikan_dibalas_sesudah')],
            },
        ),
        migrations.CreateModel(
            name='ButirPerbaikan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alasan', models.CharField(max_length=40, verbose_name='alasan')),
                ('keterangan', models.TextField(blank=True, max_length=1000, verbose_name='keterangan')),
                ('butir_permohonan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='diminta_perbaiki', to='registrasi.butirpermohonan', verbose_name='butir')),
                ('permintaan_perbaikan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='isi', to='registrasi.permintaanperbaikan', verbose_name='permintaan')),
            ],
            options={
                'verbose_name': 'butir perbaikan',
                'verbose_name_plural': 'butir perbaikan',
                'ordering': ['butir_permohonan__urutan', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('permintaan_perbaikan', 'butir_permohonan'), name='perbaikan_butir_sekali'), models.CheckConstraint(condition=models.Q(('alasan', ''), _negated=True), name='perbaikan_butir_beralasan')],
            },
        ),
        migrations.CreateModel(
            name='Keputusan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hasil', models.CharField(choices=[('disetujui', 'Disetujui'), ('ditolak', 'Ditolak')], max_length=10, verbose_name='keputusan')),
                ('alasan_kode', models.CharField(blank=True, choices=[('dokumen_tidak_benar', 'Dokumen terbukti tidak benar'), ('identitas_tidak_cocok', 'Identitas pemohon tidak cocok dengan dokumennya'), ('tidak_berwenang', 'Pemohon tidak berwenang bertindak bagi badan usaha atau instansinya'), ('tidak_diperbaiki', 'Kekurangan tidak diperbaiki'), ('daftar_hitam', 'Tercantum dalam daftar hitam'), ('sudah_terdaftar', 'Sudah memiliki User ID'), ('spse_tidak_ada', 'Pendaftaran online di SPSE tidak ditemukan'), ('lain', 'Alasan lain')], max_length=24, verbose_name='sebab')),
                ('alasan', models.TextField(blank=True, max_length=2000, verbose_name='penjelasan')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pada')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='surat')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('permohonan', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='keputusan', to='registrasi.permohonan', verbose_name='permohonan')),
            ],
            options={
                'verbose_name': 'keputusan verifikasi',
                'verbose_name_plural': 'keputusan verifikasi',
                'ordering': ['-pada'],
                'permissions': [('periksa_permohonan', 'Memeriksa dan memutus pendaftaran pengguna SPSE')],
                'indexes': [models.Index(fields=['-pada'], name='keputusan_waktu')],
                'constraints': [models.CheckConstraint(condition=models.Q(('hasil__in', ['disetujui', 'ditolak'])), name='keputusan_hasil'), models.CheckConstraint(condition=models.Q(models.Q(('alasan_kode', ''), ('hasil', 'disetujui')), models.Q(('alasan_kode__in', ['dokumen_tidak_benar', 'identitas_tidak_cocok', 'tidak_berwenang', 'tidak_diperbaiki', 'daftar_hitam', 'sudah_terdaftar', 'spse_tidak_ada', 'lain']), ('hasil', 'ditolak'), models.Q(('alasan', ''), _negated=True)), _connector='OR'), name='keputusan_ditolak_beralasan')],
            },
        ),
        migrations.CreateModel(
            name='PermintaanPerbaikanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('putaran', models.PositiveSmallIntegerField(verbose_name='putaran')),
                ('tenggat', models.DateField(verbose_name='paling lambat')),
                ('diminta_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diminta pada')),
                ('dibalas_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibalas pada')),
                ('diminta_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diminta oleh')),
                ('permohonan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.permohonan', verbose_name='permohonan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.permintaanperbaikan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KeputusanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('hasil', models.CharField(choices=[('disetujui', 'Disetujui'), ('ditolak', 'Ditolak')], max_length=10, verbose_name='keputusan')),
                ('alasan_kode', models.CharField(blank=True, choices=[('dokumen_tidak_benar', 'Dokumen terbukti tidak benar'), ('identitas_tidak_cocok', 'Identitas pemohon tidak cocok dengan dokumennya'), ('tidak_berwenang', 'Pemohon tidak berwenang bertindak bagi badan usaha atau instansinya'), ('tidak_diperbaiki', 'Kekurangan tidak diperbaiki'), ('daftar_hitam', 'Tercantum dalam daftar hitam'), ('sudah_terdaftar', 'Sudah memiliki User ID'), ('spse_tidak_ada', 'Pendaftaran online di SPSE tidak ditemukan'), ('lain', 'Alasan lain')], max_length=24, verbose_name='sebab')),
                ('alasan', models.TextField(blank=True, max_length=2000, verbose_name='penjelasan')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pada')),
                ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='surat')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('permohonan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.permohonan', verbose_name='permohonan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.keputusan')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('keputusan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='f33c5e959d62717cd1a465d947c6b39046e86d74', operation='DELETE', pgid='pgtrigger_tidak_dihapus_ce7c3', table='registrasi_keputusan', when='BEFORE'))),
            ('keputusan', pgtrigger.compiler.Trigger(name='putusan_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."permohonan_id" IS DISTINCT FROM (NEW."permohonan_id") OR OLD."hasil" IS DISTINCT FROM (NEW."hasil") OR OLD."alasan_kode" IS DISTINCT FROM (NEW."alasan_kode") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pada" IS DISTINCT FROM (NEW."pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='b9f978b7a5c4c45e9be5f35b0f96894be4618125', operation='UPDATE', pgid='pgtrigger_putusan_tetap_917d0', table='registrasi_keputusan', when='BEFORE'))),
            ('keputusan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_keputusanevent" ("alasan", "alasan_kode", "hasil", "id", "naskah_id", "oleh_id", "pada", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."alasan", NEW."alasan_kode", NEW."hasil", NEW."id", NEW."naskah_id", NEW."oleh_id", NEW."pada", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='9732b487205b2ad89d68781bc86539fe68998459', operation='INSERT', pgid='pgtrigger_insert_insert_08be5', table='registrasi_keputusan', when='AFTER'))),
            ('keputusan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_keputusanevent" ("alasan", "alasan_kode", "hasil", "id", "naskah_id", "oleh_id", "pada", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."alasan", NEW."alasan_kode", NEW."hasil", NEW."id", NEW."naskah_id", NEW."oleh_id", NEW."pada", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='4b47d4c79363b4c095cbaaf5e6902c0eeacf0f41', operation='UPDATE', pgid='pgtrigger_update_update_26c84', table='registrasi_keputusan', when='AFTER'))),
            ('keputusanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='250d4e9677beb162fa937b487592283697139ed2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5cdda', table='registrasi_keputusanevent', when='BEFORE'))),
            ('permintaanperbaikan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='d691f1ccc02fd2442b91af4ec3b74e78724cda1f', operation='DELETE', pgid='pgtrigger_tidak_dihapus_7edfe', table='registrasi_permintaanperbaikan', when='BEFORE'))),
            ('permintaanperbaikan', pgtrigger.compiler.Trigger(name='asal_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."permohonan_id" IS DISTINCT FROM (NEW."permohonan_id") OR OLD."putaran" IS DISTINCT FROM (NEW."putaran") OR OLD."tenggat" IS DISTINCT FROM (NEW."tenggat") OR OLD."diminta_oleh_id" IS DISTINCT FROM (NEW."diminta_oleh_id") OR OLD."diminta_pada" IS DISTINCT FROM (NEW."diminta_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='65306c6360a8396558e26546f042ce5f830c25dc', operation='UPDATE', pgid='pgtrigger_asal_tetap_c7aac', table='registrasi_permintaanperbaikan', when='BEFORE'))),
            ('permintaanperbaikan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_permintaanperbaikanevent" ("dibalas_pada", "diminta_oleh_id", "diminta_pada", "id", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putaran", "tenggat") VALUES (NEW."dibalas_pada", NEW."diminta_oleh_id", NEW."diminta_pada", NEW."id", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."putaran", NEW."tenggat"); RETURN NULL;', hash='95754b1ae2f6d4e8f5706c78fdef6294647236be', operation='INSERT', pgid='pgtrigger_insert_insert_c2644', table='registrasi_permintaanperbaikan', when='AFTER'))),
            ('permintaanperbaikan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_permintaanperbaikanevent" ("dibalas_pada", "diminta_oleh_id", "diminta_pada", "id", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putaran", "tenggat") VALUES (NEW."dibalas_pada", NEW."diminta_oleh_id", NEW."diminta_pada", NEW."id", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."putaran", NEW."tenggat"); RETURN NULL;', hash='1a38cde9e5a2129414734e3c4f5695f1f5995fcd', operation='UPDATE', pgid='pgtrigger_update_update_07003', table='registrasi_permintaanperbaikan', when='AFTER'))),
            ('butirperbaikan', pgtrigger.compiler.Trigger(name='hanya_bertambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cd8e0a5e803a3a0122bf6934de7e380ae8a2f4fa', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_bertambah_5cfeb', table='registrasi_butirperbaikan', when='BEFORE'))),
            ('permintaanperbaikanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='26fe1f8b16a6e7a31ccadd5200bd93b0cc55dc9e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_076f3', table='registrasi_permintaanperbaikanevent', when='BEFORE'))),
        ]),
        migrations.RunSQL(PERIKSA_TUNTAS, LEPAS),
    ]
