"""Agreements with institutions that use this LPSE."""

from django.conf import settings
from django.db import migrations, models
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.migrasi
import pgtrigger.compiler


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0002_daftar_hitam")]

    operations = [
        lpse.migrasi.BuatModel([
            migrations.CreateModel(
                name='KerjaSama',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instansi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kerja_sama', to='lpse.instansi', verbose_name='instansi')),
                    ('nomor_surat', models.CharField(max_length=100, verbose_name='nomor surat permohonan')),
                    ('tanggal_surat', models.DateField(verbose_name='tanggal surat permohonan')),
                    ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='surat permohonan')),
                    ('penanda_tangan', models.CharField(max_length=120, verbose_name='penanda tangan surat')),
                    ('jabatan_penanda_tangan', models.CharField(max_length=120, verbose_name='jabatan penanda tangan')),
                    ('keperluan', models.TextField(max_length=2000, verbose_name='keperluan')),
                    ('mulai', models.DateField(verbose_name='mulai')),
                    ('sampai', models.DateField(verbose_name='sampai')),
                    ('lanjutan_dari', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lanjutan', to='registrasi.kerjasama', verbose_name='perpanjangan dari')),
                    ('status', django_fsm.FSMField(choices=[('diajukan', 'Diajukan'), ('ditelaah', 'Ditelaah, menunggu keputusan Kepala'), ('disetujui', 'Disetujui'), ('ditolak', 'Ditolak'), ('berakhir', 'Berakhir')], default='diajukan', max_length=10, protected=True, verbose_name='keadaan')),
                    ('dicatat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('dicatat_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('rekomendasi', models.CharField(blank=True, choices=[('terima', 'Dapat diterima'), ('tolak', 'Tidak dapat diterima')], max_length=6, verbose_name='rekomendasi')),
                    ('telaah', models.TextField(blank=True, max_length=2000, verbose_name='hasil telaah')),
                    ('ditelaah_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditelaah pada')),
                    ('ditelaah_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditelaah oleh')),
                    ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                    ('diputus_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                    ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan')),
                    ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='surat jawaban')),
                    ('nomor_perjanjian', models.CharField(blank=True, max_length=100, verbose_name='nomor perjanjian')),
                    ('tanggal_perjanjian', models.DateField(blank=True, null=True, verbose_name='tanggal perjanjian')),
                    ('perjanjian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='naskah perjanjian')),
                    ('berakhir_pada', models.DateField(blank=True, null=True, verbose_name='berakhir pada')),
                    ('diakhiri_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diakhiri oleh')),
                    ('alasan_akhir', models.TextField(blank=True, max_length=1000, verbose_name='alasan berakhir')),
                ],
                options={
                    'verbose_name': 'kerja sama',
                    'verbose_name_plural': 'kerja sama',
                    'ordering': ['-dicatat_pada'],
                    'permissions': [('kelola_kerjasama', 'Mencatat dan menelaah permohonan penggunaan LPSE, perjanjian, dan petugas instansi'), ('putuskan_kerjasama', 'Menyetujui, menolak, dan mengakhiri penggunaan LPSE oleh instansi lain')],
                    'indexes': [models.Index(fields=['status', 'sampai'], name='kerjasama_tempo')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['diajukan', 'ditelaah', 'disetujui', 'ditolak', 'berakhir'])), name='kerjasama_status'), models.CheckConstraint(condition=models.Q(('rekomendasi__in', ['', 'terima', 'tolak'])), name='kerjasama_saran'), models.CheckConstraint(condition=models.Q(('sampai__gt', models.F('mulai'))), name='kerjasama_masa'), models.UniqueConstraint(condition=models.Q(('status__in', ('diajukan', 'ditelaah'))), fields=('instansi',), name='kerjasama_satu_permohonan', violation_error_message='Permohonan instansi ini masih diproses.'), models.UniqueConstraint(fields=('instansi', 'nomor_surat'), name='kerjasama_surat_sekali'), models.UniqueConstraint(condition=models.Q(('nomor_perjanjian', ''), _negated=True), fields=('nomor_perjanjian',), name='kerjasama_nomor_perjanjian'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('status', 'disetujui')), expressions=[(models.Func(models.F('instansi'), models.F('instansi'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('mulai'), models.F('sampai'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='kerjasama_masa_tak_bertindih', violation_error_message='Instansi ini sudah mempunyai kerja sama pada masa itu.'), models.CheckConstraint(condition=models.Q(('status', 'diajukan'), models.Q(('ditelaah_oleh__isnull', False), ('ditelaah_pada__isnull', False), models.Q(('telaah', ''), _negated=True), models.Q(('rekomendasi', ''), _negated=True)), _connector='OR'), name='kerjasama_ditelaah'), models.CheckConstraint(condition=models.Q(('status__in', ('diajukan', 'ditelaah')), models.Q(('diputus_oleh__isnull', False), ('diputus_pada__isnull', False), ('naskah__isnull', False)), _connector='OR'), name='kerjasama_diputus_bersurat'), models.CheckConstraint(condition=models.Q(('diputus_oleh__isnull', True), models.Q(('diputus_oleh', models.F('ditelaah_oleh')), _negated=True), _connector='OR'), name='kerjasama_dua_orang'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'ditolak'), _negated=True), models.Q(('alasan', ''), _negated=True), _connector='OR'), name='kerjasama_ditolak_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'berakhir'), _negated=True), models.Q(('berakhir_pada__isnull', False), models.Q(('alasan_akhir', ''), _negated=True)), _connector='OR'), name='kerjasama_berakhir_beralasan')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ),
            migrations.CreateModel(
                name='KerjaSamaEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.kerjasama')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('instansi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.instansi', verbose_name='instansi')),
                    ('nomor_surat', models.CharField(max_length=100, verbose_name='nomor surat permohonan')),
                    ('tanggal_surat', models.DateField(verbose_name='tanggal surat permohonan')),
                    ('surat', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='surat permohonan')),
                    ('penanda_tangan', models.CharField(max_length=120, verbose_name='penanda tangan surat')),
                    ('jabatan_penanda_tangan', models.CharField(max_length=120, verbose_name='jabatan penanda tangan')),
                    ('keperluan', models.TextField(max_length=2000, verbose_name='keperluan')),
                    ('mulai', models.DateField(verbose_name='mulai')),
                    ('sampai', models.DateField(verbose_name='sampai')),
                    ('lanjutan_dari', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.kerjasama', verbose_name='perpanjangan dari')),
                    ('status', django_fsm.FSMField(choices=[('diajukan', 'Diajukan'), ('ditelaah', 'Ditelaah, menunggu keputusan Kepala'), ('disetujui', 'Disetujui'), ('ditolak', 'Ditolak'), ('berakhir', 'Berakhir')], default='diajukan', max_length=10, protected=True, verbose_name='keadaan')),
                    ('dicatat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('dicatat_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('rekomendasi', models.CharField(blank=True, choices=[('terima', 'Dapat diterima'), ('tolak', 'Tidak dapat diterima')], max_length=6, verbose_name='rekomendasi')),
                    ('telaah', models.TextField(blank=True, max_length=2000, verbose_name='hasil telaah')),
                    ('ditelaah_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditelaah pada')),
                    ('ditelaah_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditelaah oleh')),
                    ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                    ('diputus_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                    ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan')),
                    ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='surat jawaban')),
                    ('nomor_perjanjian', models.CharField(blank=True, max_length=100, verbose_name='nomor perjanjian')),
                    ('tanggal_perjanjian', models.DateField(blank=True, null=True, verbose_name='tanggal perjanjian')),
                    ('perjanjian', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='naskah perjanjian')),
                    ('berakhir_pada', models.DateField(blank=True, null=True, verbose_name='berakhir pada')),
                    ('diakhiri_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diakhiri oleh')),
                    ('alasan_akhir', models.TextField(blank=True, max_length=1000, verbose_name='alasan berakhir')),
                ],
                options={
                    'abstract': False,
                },
            ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('kerjasama', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='9295035c2f7e6734b720368d61f3b1c03fbe60db', operation='DELETE', pgid='pgtrigger_tidak_dihapus_e8565', table='registrasi_kerjasama', when='BEFORE'))),
            ('kerjasama', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."instansi_id" IS DISTINCT FROM (NEW."instansi_id") OR OLD."nomor_surat" IS DISTINCT FROM (NEW."nomor_surat") OR OLD."tanggal_surat" IS DISTINCT FROM (NEW."tanggal_surat") OR OLD."lanjutan_dari_id" IS DISTINCT FROM (NEW."lanjutan_dari_id") OR OLD."dicatat_pada" IS DISTINCT FROM (NEW."dicatat_pada") OR OLD."dicatat_oleh_id" IS DISTINCT FROM (NEW."dicatat_oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='c566f97ba99b68153e6365d639e87d0ded43238e', operation='UPDATE', pgid='pgtrigger_tetap_asal_46697', table='registrasi_kerjasama', when='BEFORE'))),
            ('kerjasama', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{diajukan:ditelaah,ditelaah:disetujui,ditelaah:ditolak,disetujui:berakhir}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='7cca3c0a29e91c9bfca7b11b2a54111bcf6c00ec', operation='UPDATE', pgid='pgtrigger_jalan_status_41fee', table='registrasi_kerjasama', when='BEFORE'))),
            ('kerjasama', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_kerjasamaevent" ("alasan", "alasan_akhir", "berakhir_pada", "diakhiri_oleh_id", "dicatat_oleh_id", "dicatat_pada", "diputus_oleh_id", "diputus_pada", "ditelaah_oleh_id", "ditelaah_pada", "id", "instansi_id", "jabatan_penanda_tangan", "keperluan", "lanjutan_dari_id", "mulai", "naskah_id", "nomor_perjanjian", "nomor_surat", "penanda_tangan", "perjanjian_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rekomendasi", "sampai", "status", "surat_id", "tanggal_perjanjian", "tanggal_surat", "telaah") VALUES (NEW."alasan", NEW."alasan_akhir", NEW."berakhir_pada", NEW."diakhiri_oleh_id", NEW."dicatat_oleh_id", NEW."dicatat_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."ditelaah_oleh_id", NEW."ditelaah_pada", NEW."id", NEW."instansi_id", NEW."jabatan_penanda_tangan", NEW."keperluan", NEW."lanjutan_dari_id", NEW."mulai", NEW."naskah_id", NEW."nomor_perjanjian", NEW."nomor_surat", NEW."penanda_tangan", NEW."perjanjian_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rekomendasi", NEW."sampai", NEW."status", NEW."surat_id", NEW."tanggal_perjanjian", NEW."tanggal_surat", NEW."telaah"); RETURN NULL;', hash='4a358997012ae748055450d3abb8005b4805b6c4', operation='INSERT', pgid='pgtrigger_insert_insert_84162', table='registrasi_kerjasama', when='AFTER'))),
            ('kerjasama', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_kerjasamaevent" ("alasan", "alasan_akhir", "berakhir_pada", "diakhiri_oleh_id", "dicatat_oleh_id", "dicatat_pada", "diputus_oleh_id", "diputus_pada", "ditelaah_oleh_id", "ditelaah_pada", "id", "instansi_id", "jabatan_penanda_tangan", "keperluan", "lanjutan_dari_id", "mulai", "naskah_id", "nomor_perjanjian", "nomor_surat", "penanda_tangan", "perjanjian_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rekomendasi", "sampai", "status", "surat_id", "tanggal_perjanjian", "tanggal_surat", "telaah") VALUES (NEW."alasan", NEW."alasan_akhir", NEW."berakhir_pada", NEW."diakhiri_oleh_id", NEW."dicatat_oleh_id", NEW."dicatat_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."ditelaah_oleh_id", NEW."ditelaah_pada", NEW."id", NEW."instansi_id", NEW."jabatan_penanda_tangan", NEW."keperluan", NEW."lanjutan_dari_id", NEW."mulai", NEW."naskah_id", NEW."nomor_perjanjian", NEW."nomor_surat", NEW."penanda_tangan", NEW."perjanjian_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rekomendasi", NEW."sampai", NEW."status", NEW."surat_id", NEW."tanggal_perjanjian", NEW."tanggal_surat", NEW."telaah"); RETURN NULL;', hash='11c3dc52446d21eeacd4279410e7474d0bf86512', operation='UPDATE', pgid='pgtrigger_update_update_93c58', table='registrasi_kerjasama', when='AFTER'))),
            ('kerjasamaevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='145220fb160a200c3212a7ec5a5f53f87e3106ec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_52257', table='registrasi_kerjasamaevent', when='BEFORE'))),
        ]),
    ]
