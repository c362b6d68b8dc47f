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
        ('layanan', '0010_surel'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='TahunAPBD',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tahun', models.PositiveSmallIntegerField(unique=True, verbose_name='tahun anggaran')),
                    ('tanggal_persetujuan', models.DateField(blank=True, null=True, verbose_name='persetujuan bersama RAPBD')),
                    ('nomor_persetujuan', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor persetujuan')),
                    ('tenggat_umum', models.DateField(blank=True, null=True, verbose_name='RUP diharapkan terumumkan')),
                    ('dicatat_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ],
                options={
                    'verbose_name': 'tahun APBD',
                    'verbose_name_plural': 'tahun APBD',
                    'ordering': ['-tahun'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('tahun__gte', 2000), ('tahun__lte', 2100)), name='tahunapbd_wajar'), models.CheckConstraint(condition=models.Q(('tanggal_persetujuan__isnull', True), models.Q(('nomor_persetujuan', ''), _negated=True), _connector='OR'), name='tahunapbd_bernomor', violation_error_message='Persetujuan bersama disebut dengan nomornya.')],
                },
            ), migrations.CreateModel(
                name='TahunAPBDEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('tahun', models.PositiveSmallIntegerField(verbose_name='tahun anggaran')),
                    ('tanggal_persetujuan', models.DateField(blank=True, null=True, verbose_name='persetujuan bersama RAPBD')),
                    ('nomor_persetujuan', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor persetujuan')),
                    ('tenggat_umum', models.DateField(blank=True, null=True, verbose_name='RUP diharapkan terumumkan')),
                    ('dicatat_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.tahunapbd')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Fasilitasi',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('jenis', models.CharField(choices=[('rup', 'Pengumuman RUP'), ('pengumuman', 'Pengumuman pemilihan')], max_length=10, verbose_name='jenis')),
                    ('status', lpse.medan.FSMField(choices=[('terbuka', 'Didampingi'), ('selesai', 'Selesai')], default='terbuka', max_length=10, protected=True, verbose_name='keadaan')),
                    ('pagu_anggaran', models.DecimalField(blank=True, decimal_places=2, max_digits=20, null=True, verbose_name='belanja pengadaan')),
                    ('rencana', models.PositiveIntegerField(default=0, verbose_name='paket yang direncanakan')),
                    ('progres', models.CharField(choices=[('belum', 'Belum mengumumkan'), ('sebagian', 'Sebagian terumumkan'), ('terumumkan', 'Terumumkan semua')], default='belum', max_length=10, verbose_name='progres')),
                    ('terumumkan', models.PositiveIntegerField(default=0, verbose_name='paket terumumkan')),
                    ('pagu_terumumkan', models.DecimalField(decimal_places=2, default=0, max_digits=20, verbose_name='pagu terumumkan')),
                    ('mendahului_apbd', models.PositiveIntegerField(default=0, verbose_name='diumumkan sebelum persetujuan APBD')),
                    ('dihitung_pada', models.DateTimeField(blank=True, null=True, verbose_name='dihitung pada')),
                    ('diingatkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='diingatkan pada')),
                    ('alasan_selesai', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan selesai')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuka pada')),
                    ('instansi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.instansi', verbose_name='satuan kerja')),
                    ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pendamping')),
                    ('apbd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fasilitasi', to='layanan.tahunapbd', verbose_name='tahun anggaran')),
                ],
                options={
                    'verbose_name': 'fasilitasi',
                    'verbose_name_plural': 'fasilitasi RUP dan pengumuman',
                    'ordering': ['-apbd__tahun', 'instansi__nama', 'id'],
                    'permissions': [('kelola_fasilitasi', 'Mendampingi satuan kerja mengumumkan RUP dan pengumuman')],
                    'indexes': [models.Index(fields=['status', 'progres'], name='fasilitasi_kerja')],
                    'constraints': [models.UniqueConstraint(fields=('jenis', 'instansi', 'apbd'), name='fasilitasi_sekali', violation_error_message='Kasus satuan kerja ini untuk tahun itu sudah ada.'), models.CheckConstraint(condition=models.Q(('jenis__in', ['rup', 'pengumuman'])), name='fasilitasi_jenis'), models.CheckConstraint(condition=models.Q(('status__in', ['terbuka', 'selesai'])), name='fasilitasi_status'), models.CheckConstraint(condition=models.Q(('progres__in', ['belum', 'sebagian', 'terumumkan'])), name='fasilitasi_progres'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'selesai'), _negated=True), ('progres', 'terumumkan'), models.Q(('alasan_selesai', ''), _negated=True), _connector='OR'), name='fasilitasi_selesai_beralasan')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ), migrations.CreateModel(
                name='FasilitasiEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('jenis', models.CharField(choices=[('rup', 'Pengumuman RUP'), ('pengumuman', 'Pengumuman pemilihan')], max_length=10, verbose_name='jenis')),
                    ('status', lpse.medan.FSMField(choices=[('terbuka', 'Didampingi'), ('selesai', 'Selesai')], default='terbuka', max_length=10, protected=True, verbose_name='keadaan')),
                    ('pagu_anggaran', models.DecimalField(blank=True, decimal_places=2, max_digits=20, null=True, verbose_name='belanja pengadaan')),
                    ('rencana', models.PositiveIntegerField(default=0, verbose_name='paket yang direncanakan')),
                    ('progres', models.CharField(choices=[('belum', 'Belum mengumumkan'), ('sebagian', 'Sebagian terumumkan'), ('terumumkan', 'Terumumkan semua')], default='belum', max_length=10, verbose_name='progres')),
                    ('terumumkan', models.PositiveIntegerField(default=0, verbose_name='paket terumumkan')),
                    ('pagu_terumumkan', models.DecimalField(decimal_places=2, default=0, max_digits=20, verbose_name='pagu terumumkan')),
                    ('mendahului_apbd', models.PositiveIntegerField(default=0, verbose_name='diumumkan sebelum persetujuan APBD')),
                    ('diingatkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='diingatkan pada')),
                    ('alasan_selesai', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan selesai')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuka pada')),
                    ('instansi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.instansi', verbose_name='satuan kerja')),
                    ('petugas', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pendamping')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.fasilitasi')),
                    ('apbd', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.tahunapbd', verbose_name='tahun anggaran')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LangkahFasilitasi',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('jenis', models.CharField(choices=[('dibuka', 'Kasus dibuka'), ('hubungi', 'Dihubungi'), ('dampingi', 'Didampingi mengisi'), ('periksa', 'Tampilan diperiksa'), ('pengingat', 'Pengingat dikirim'), ('surat', 'Surat pengingat'), ('tiket', 'Tiket dibuka'), ('selesai', 'Kasus selesai'), ('buka_lagi', 'Dibuka kembali')], max_length=10, verbose_name='langkah')),
                    ('catatan', models.TextField(blank=True, default='', max_length=2000, verbose_name='catatan')),
                    ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pada')),
                    ('fasilitasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='langkah', to='layanan.fasilitasi', verbose_name='kasus')),
                    ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='surat')),
                    ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                    ('tiket', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='langkah_fasilitasi', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'langkah fasilitasi',
                    'verbose_name_plural': 'langkah fasilitasi',
                    'ordering': ['-pada', '-id'],
                    'indexes': [models.Index(fields=['fasilitasi', '-pada'], name='langkahfasilitasi_urut')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('jenis__in', ['dibuka', 'hubungi', 'dampingi', 'periksa', 'pengingat', 'surat', 'tiket', 'selesai', 'buka_lagi'])), name='langkahfasilitasi_jenis')],
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('langkahfasilitasi', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='64952a09c10b99b74d896aaf6d19df6f8900c3fe', operation='DELETE', pgid='pgtrigger_tidak_dihapus_52cb6', table='layanan_langkahfasilitasi', when='BEFORE'))), ('langkahfasilitasi', pgtrigger.compiler.Trigger(name='tidak_diubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='190e702bc5f74ae22240b73ae8ef3e5c3776bcf5', operation='UPDATE', pgid='pgtrigger_tidak_diubah_295eb', table='layanan_langkahfasilitasi', when='BEFORE'))), ('tahunapbd', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='27938d277ed1e65d92f174036267e25a0c2f75f8', operation='DELETE', pgid='pgtrigger_tidak_dihapus_4d693', table='layanan_tahunapbd', when='BEFORE'))), ('tahunapbd', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_tahunapbdevent" ("dicatat_oleh_id", "id", "nomor_persetujuan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahun", "tanggal_persetujuan", "tenggat_umum") VALUES (NEW."dicatat_oleh_id", NEW."id", NEW."nomor_persetujuan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tahun", NEW."tanggal_persetujuan", NEW."tenggat_umum"); RETURN NULL;', hash='5c65c81226de7727e4840c722146bc7500fdb25d', operation='INSERT', pgid='pgtrigger_insert_insert_21e25', table='layanan_tahunapbd', when='AFTER'))), ('tahunapbd', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_tahunapbdevent" ("dicatat_oleh_id", "id", "nomor_persetujuan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahun", "tanggal_persetujuan", "tenggat_umum") VALUES (NEW."dicatat_oleh_id", NEW."id", NEW."nomor_persetujuan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tahun", NEW."tanggal_persetujuan", NEW."tenggat_umum"); RETURN NULL;', hash='9c8bfc684d60f4ceb7cd8e7f03b548cccab0d6f9', operation='UPDATE', pgid='pgtrigger_update_update_9b752', table='layanan_tahunapbd', when='AFTER'))), ('fasilitasievent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87fb57a725668452a7b3a3911d95465b57d39f1c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cb030', table='layanan_fasilitasievent', when='BEFORE'))), ('fasilitasi', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='7b1281bd52289afcac112fe2c601faad2f3b9b22', operation='DELETE', pgid='pgtrigger_tidak_dihapus_d1a2a', table='layanan_fasilitasi', when='BEFORE'))), ('fasilitasi', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."instansi_id" IS DISTINCT FROM (NEW."instansi_id") OR OLD."apbd_id" IS DISTINCT FROM (NEW."apbd_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='fddda4199a10f263ec11deafd380a3060ddbbecb', operation='UPDATE', pgid='pgtrigger_tetap_asal_1e6a9', table='layanan_fasilitasi', when='BEFORE'))), ('fasilitasi', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{terbuka:selesai,selesai:terbuka}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='8446c79486d9b33aa82d465beaec8f00993f02cc', operation='UPDATE', pgid='pgtrigger_jalan_status_940e6', table='layanan_fasilitasi', when='BEFORE'))), ('fasilitasi', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_fasilitasievent" ("alasan_selesai", "apbd_id", "dibuat_pada", "diingatkan_pada", "id", "instansi_id", "jenis", "mendahului_apbd", "pagu_anggaran", "pagu_terumumkan", "petugas_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progres", "rencana", "status", "terumumkan") VALUES (NEW."alasan_selesai", NEW."apbd_id", NEW."dibuat_pada", NEW."diingatkan_pada", NEW."id", NEW."instansi_id", NEW."jenis", NEW."mendahului_apbd", NEW."pagu_anggaran", NEW."pagu_terumumkan", NEW."petugas_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."progres", NEW."rencana", NEW."status", NEW."terumumkan"); RETURN NULL;', hash='749f350dd1781eb9fe1388fa837376254f63258c', operation='INSERT', pgid='pgtrigger_insert_insert_810dc', table='layanan_fasilitasi', when='AFTER'))), ('fasilitasi', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alasan_selesai" IS DISTINCT FROM (NEW."alasan_selesai") OR OLD."apbd_id" IS DISTINCT FROM (NEW."apbd_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."diingatkan_pada" IS DISTINCT FROM (NEW."diingatkan_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."instansi_id" IS DISTINCT FROM (NEW."instansi_id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."mendahului_apbd" IS DISTINCT FROM (NEW."mendahului_apbd") OR OLD."pagu_anggaran" IS DISTINCT FROM (NEW."pagu_anggaran") OR OLD."pagu_terumumkan" IS DISTINCT FROM (NEW."pagu_terumumkan") OR OLD."petugas_id" IS DISTINCT FROM (NEW."petugas_id") OR OLD."progres" IS DISTINCT FROM (NEW."progres") OR OLD."rencana" IS DISTINCT FROM (NEW."rencana") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."terumumkan" IS DISTINCT FROM (NEW."terumumkan"))', func='INSERT INTO "layanan_fasilitasievent" ("alasan_selesai", "apbd_id", "dibuat_pada", "diingatkan_pada", "id", "instansi_id", "jenis", "mendahului_apbd", "pagu_anggaran", "pagu_terumumkan", "petugas_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progres", "rencana", "status", "terumumkan") VALUES (NEW."alasan_selesai", NEW."apbd_id", NEW."dibuat_pada", NEW."diingatkan_pada", NEW."id", NEW."instansi_id", NEW."jenis", NEW."mendahului_apbd", NEW."pagu_anggaran", NEW."pagu_terumumkan", NEW."petugas_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."progres", NEW."rencana", NEW."status", NEW."terumumkan"); RETURN NULL;', hash='3c17f1cf54f2cc64620f269e7b2461214a130676', operation='UPDATE', pgid='pgtrigger_update_update_a92e1', table='layanan_fasilitasi', when='AFTER'))), ('tahunapbdevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='79a0afbf01630bf40db9a6b97cacfb0b93d2c06a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_394d6', table='layanan_tahunapbdevent', when='BEFORE')))],
        ),
    ]
