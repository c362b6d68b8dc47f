"""Slots and bookings of video calls; the officers of institutions that use this LPSE."""

from django.conf import settings
from django.db import migrations, models
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.migrasi
import lpse.tampilan.bahasa
import pgtrigger.compiler


class Migration(migrations.Migration):

    dependencies = [("registrasi", "0008_verifikasi")]

    operations = [
        lpse.migrasi.BuatModel([
            migrations.CreateModel(
                name='SlotVideo',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('mulai', models.DateTimeField(verbose_name='mulai')),
                    ('selesai', models.DateTimeField(verbose_name='selesai')),
                    ('kapasitas', models.PositiveSmallIntegerField(default=1, verbose_name='kapasitas')),
                    ('terisi', models.PositiveSmallIntegerField(default=0, editable=False, verbose_name='terisi')),
                    ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='slot_video', to=settings.AUTH_USER_MODEL, verbose_name='petugas')),
                    ('tautan', models.URLField(blank=True, max_length=500, verbose_name='tautan pertemuan')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('dibuat_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibuat oleh')),
                    ('ditutup_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditutup pada')),
                    ('alasan_tutup', models.CharField(blank=True, max_length=300, verbose_name='alasan ditutup')),
                ],
                options={
                    'verbose_name': 'slot video',
                    'verbose_name_plural': 'slot video',
                    'ordering': ['mulai', 'petugas_id'],
                    'permissions': [('kelola_janji', 'Mengatur slot panggilan video dan mencatat hasilnya')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('selesai__gt', models.F('mulai'))), name='slotvideo_waktu'), models.CheckConstraint(condition=models.Q(('kapasitas__range', (1, 20))), name='slotvideo_kapasitas'), models.CheckConstraint(condition=models.Q(('terisi__lte', models.F('kapasitas'))), name='slotvideo_tak_lebih', violation_error_message='Slot ini sudah penuh.'), models.CheckConstraint(condition=models.Q(('ditutup_pada__isnull', True), models.Q(('alasan_tutup', ''), _negated=True), _connector='OR'), name='slotvideo_tutup'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('ditutup_pada__isnull', True)), expressions=[(models.Func(models.F('petugas'), models.F('petugas'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('mulai'), models.F('selesai'), function='tstzrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='slotvideo_satu_petugas', violation_error_message='Petugas ini sudah mempunyai slot pada waktu itu.')],
                },
            ),
            migrations.CreateModel(
                name='JanjiVideo',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='janji', to='registrasi.slotvideo', verbose_name='slot')),
                    ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='janji_video', to='registrasi.permohonan', verbose_name='permohonan')),
                    ('status', django_fsm.FSMField(choices=[('dipesan', 'Dipesan'), ('hadir', 'Hadir'), ('tidak_hadir', 'Tidak hadir'), ('batal', 'Dibatalkan')], default='dipesan', max_length=12, protected=True, verbose_name='keadaan')),
                    ('dipesan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dipesan pada')),
                    ('dipesan_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dipesan oleh')),
                    ('kali_ubah', models.PositiveSmallIntegerField(default=0, verbose_name='berapa kali diubah')),
                    ('dibatalkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibatalkan pada')),
                    ('alasan_batal', models.CharField(blank=True, max_length=300, verbose_name='alasan dibatalkan')),
                    ('dicatat_pada', models.DateTimeField(blank=True, null=True, verbose_name='kehadiran dicatat pada')),
                    ('dicatat_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('hadir_nama', models.CharField(blank=True, max_length=120, verbose_name='yang hadir')),
                    ('catatan', models.TextField(blank=True, max_length=2000, verbose_name='catatan')),
                    ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='berita acara')),
                ],
                options={
                    'verbose_name': 'janji video',
                    'verbose_name_plural': 'janji video',
                    'ordering': ['-dipesan_pada'],
                    'indexes': [models.Index(fields=['slot', 'status'], name='janjivideo_slot'), models.Index(fields=['permohonan', '-dipesan_pada'], name='janjivideo_permohonan')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['dipesan', 'hadir', 'tidak_hadir', 'batal'])), name='janjivideo_status'), models.UniqueConstraint(condition=models.Q(('status', 'dipesan')), fields=('permohonan',), name='janjivideo_satu', violation_error_message='Permohonan ini sudah mempunyai janji.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'batal'), _negated=True), models.Q(('dibatalkan_pada__isnull', False), models.Q(('alasan_batal', ''), _negated=True)), _connector='OR'), name='janjivideo_batal_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['hadir', 'tidak_hadir']), _negated=True), models.Q(('dicatat_oleh__isnull', False), ('dicatat_pada__isnull', False)), _connector='OR'), name='janjivideo_dicatat'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'hadir'), _negated=True), models.Q(('naskah__isnull', False), models.Q(('hadir_nama', ''), _negated=True)), _connector='OR'), name='janjivideo_hadir_berberita_acara')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ),
            migrations.CreateModel(
                name='ButirDitunjukkan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('janji', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='butir', to='registrasi.janjivideo', verbose_name='janji')),
                    ('butir', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registrasi.butirpermohonan', verbose_name='butir persyaratan')),
                    ('ditunjukkan', models.BooleanField(verbose_name='ditunjukkan')),
                    ('keterangan', models.CharField(blank=True, max_length=300, verbose_name='keterangan')),
                ],
                options={
                    'verbose_name': 'butir ditunjukkan',
                    'verbose_name_plural': 'butir ditunjukkan',
                    'ordering': ['pk'],
                    'constraints': [models.UniqueConstraint(fields=('janji', 'butir'), name='butirditunjukkan_sekali')],
                },
            ),
            migrations.CreateModel(
                name='JanjiVideoEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.janjivideo')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('slot', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.slotvideo', verbose_name='slot')),
                    ('permohonan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.permohonan', verbose_name='permohonan')),
                    ('status', django_fsm.FSMField(choices=[('dipesan', 'Dipesan'), ('hadir', 'Hadir'), ('tidak_hadir', 'Tidak hadir'), ('batal', 'Dibatalkan')], default='dipesan', max_length=12, protected=True, verbose_name='keadaan')),
                    ('dipesan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dipesan pada')),
                    ('dipesan_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dipesan oleh')),
                    ('kali_ubah', models.PositiveSmallIntegerField(default=0, verbose_name='berapa kali diubah')),
                    ('dibatalkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibatalkan pada')),
                    ('alasan_batal', models.CharField(blank=True, max_length=300, verbose_name='alasan dibatalkan')),
                    ('dicatat_pada', models.DateTimeField(blank=True, null=True, verbose_name='kehadiran dicatat pada')),
                    ('dicatat_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('hadir_nama', models.CharField(blank=True, max_length=120, verbose_name='yang hadir')),
                    ('catatan', models.TextField(blank=True, max_length=2000, verbose_name='catatan')),
                    ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='berita acara')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='PetugasInstansi',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instansi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='petugas', to='lpse.instansi', verbose_name='instansi')),
                    ('tugas', models.CharField(choices=[('narahubung', 'Narahubung'), ('admin_agency', 'Admin Agency'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor')], max_length=12, verbose_name='tugas')),
                    ('nama', models.CharField(max_length=120, verbose_name='nama')),
                    ('nip', models.CharField(blank=True, max_length=18, verbose_name='NIP')),
                    ('jabatan', models.CharField(blank=True, max_length=120, verbose_name='jabatan')),
                    ('surel', models.EmailField(blank=True, max_length=254, verbose_name='surel')),
                    ('telepon', models.CharField(blank=True, max_length=40, verbose_name='telepon')),
                    ('pengguna', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='petugas_instansi', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                    ('mulai', models.DateField(default=lpse.tampilan.bahasa.hari_ini, verbose_name='mulai bertugas')),
                    ('selesai', models.DateField(blank=True, null=True, verbose_name='selesai bertugas')),
                    ('dicatat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('dicatat_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ],
                options={
                    'verbose_name': 'petugas instansi',
                    'verbose_name_plural': 'petugas instansi',
                    'ordering': ['nama'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('tugas__in', ['narahubung', 'admin_agency', 'ppk', 'pokja', 'pp', 'pa_kpa', 'auditor'])), name='petugas_tugas'), models.CheckConstraint(condition=models.Q(('nip', ''), ('nip__regex', '^[0-9]{18}$'), _connector='OR'), name='petugas_nip'), models.CheckConstraint(condition=models.Q(('selesai__isnull', True), ('selesai__gte', models.F('mulai')), _connector='OR'), name='petugas_masa'), models.UniqueConstraint(condition=models.Q(('selesai__isnull', True)), fields=('instansi', 'tugas', 'nama'), name='petugas_sekali', violation_error_message='Petugas ini sudah tercatat dengan tugas yang sama.')],
                },
            ),
            migrations.CreateModel(
                name='PetugasInstansiEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.petugasinstansi')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('instansi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.instansi', verbose_name='instansi')),
                    ('tugas', models.CharField(choices=[('narahubung', 'Narahubung'), ('admin_agency', 'Admin Agency'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor')], max_length=12, verbose_name='tugas')),
                    ('nama', models.CharField(max_length=120, verbose_name='nama')),
                    ('nip', models.CharField(blank=True, max_length=18, verbose_name='NIP')),
                    ('jabatan', models.CharField(blank=True, max_length=120, verbose_name='jabatan')),
                    ('surel', models.EmailField(blank=True, max_length=254, verbose_name='surel')),
                    ('telepon', models.CharField(blank=True, max_length=40, verbose_name='telepon')),
                    ('pengguna', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                    ('mulai', models.DateField(default=lpse.tampilan.bahasa.hari_ini, verbose_name='mulai bertugas')),
                    ('selesai', models.DateField(blank=True, null=True, verbose_name='selesai bertugas')),
                    ('dicatat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('dicatat_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SlotVideoEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.slotvideo')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('mulai', models.DateTimeField(verbose_name='mulai')),
                    ('selesai', models.DateTimeField(verbose_name='selesai')),
                    ('kapasitas', models.PositiveSmallIntegerField(default=1, verbose_name='kapasitas')),
                    ('petugas', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='petugas')),
                    ('tautan', models.URLField(blank=True, max_length=500, verbose_name='tautan pertemuan')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('dibuat_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibuat oleh')),
                    ('ditutup_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditutup pada')),
                    ('alasan_tutup', models.CharField(blank=True, max_length=300, verbose_name='alasan ditutup')),
                ],
                options={
                    'abstract': False,
                },
            ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('butirditunjukkan', pgtrigger.compiler.Trigger(name='hanya_bertambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='51c62bdbb8bde7bb9dff5601949fe297e34241c9', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_bertambah_d6b11', table='registrasi_butirditunjukkan', when='BEFORE'))),
            ('petugasinstansi', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='689d7dd327e5e6b1bcfba4df43d747b672cbca9f', operation='DELETE', pgid='pgtrigger_tidak_dihapus_22ba9', table='registrasi_petugasinstansi', when='BEFORE'))),
            ('petugasinstansi', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."instansi_id" IS DISTINCT FROM (NEW."instansi_id") OR OLD."dicatat_pada" IS DISTINCT FROM (NEW."dicatat_pada") OR OLD."dicatat_oleh_id" IS DISTINCT FROM (NEW."dicatat_oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='88a235a24c54a9a0a2e3b84fcdf6247bfa73f752', operation='UPDATE', pgid='pgtrigger_tetap_asal_ec0b1', table='registrasi_petugasinstansi', when='BEFORE'))),
            ('petugasinstansi', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_petugasinstansievent" ("dicatat_oleh_id", "dicatat_pada", "id", "instansi_id", "jabatan", "mulai", "nama", "nip", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "surel", "telepon", "tugas") VALUES (NEW."dicatat_oleh_id", NEW."dicatat_pada", NEW."id", NEW."instansi_id", NEW."jabatan", NEW."mulai", NEW."nama", NEW."nip", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai", NEW."surel", NEW."telepon", NEW."tugas"); RETURN NULL;', hash='a3e5042a8148986e55832d2fc068b31e3511be96', operation='INSERT', pgid='pgtrigger_insert_insert_d2d23', table='registrasi_petugasinstansi', when='AFTER'))),
            ('petugasinstansi', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_petugasinstansievent" ("dicatat_oleh_id", "dicatat_pada", "id", "instansi_id", "jabatan", "mulai", "nama", "nip", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "surel", "telepon", "tugas") VALUES (NEW."dicatat_oleh_id", NEW."dicatat_pada", NEW."id", NEW."instansi_id", NEW."jabatan", NEW."mulai", NEW."nama", NEW."nip", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai", NEW."surel", NEW."telepon", NEW."tugas"); RETURN NULL;', hash='73716cc1500c547d393e898c967282749c9e546d', operation='UPDATE', pgid='pgtrigger_update_update_72a48', table='registrasi_petugasinstansi', when='AFTER'))),
            ('petugasinstansievent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e47930444a9ceb84e1408c740b6199da60e1bc2d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4a734', table='registrasi_petugasinstansievent', when='BEFORE'))),
            ('slotvideo', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='8e733425396d493c1c41e8bb528aa09103bd9fc4', operation='DELETE', pgid='pgtrigger_tidak_dihapus_24d5a', table='registrasi_slotvideo', when='BEFORE'))),
            ('slotvideo', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_slotvideoevent" ("alasan_tutup", "dibuat_oleh_id", "dibuat_pada", "ditutup_pada", "id", "kapasitas", "mulai", "petugas_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "tautan") VALUES (NEW."alasan_tutup", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."ditutup_pada", NEW."id", NEW."kapasitas", NEW."mulai", NEW."petugas_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai", NEW."tautan"); RETURN NULL;', hash='7958e6f21868ffb49f4ba23114d8df4f3cc0fe53', operation='INSERT', pgid='pgtrigger_insert_insert_d5cce', table='registrasi_slotvideo', when='AFTER'))),
            ('slotvideo', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alasan_tutup" IS DISTINCT FROM (NEW."alasan_tutup") OR OLD."dibuat_oleh_id" IS DISTINCT FROM (NEW."dibuat_oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."ditutup_pada" IS DISTINCT FROM (NEW."ditutup_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kapasitas" IS DISTINCT FROM (NEW."kapasitas") OR OLD."mulai" IS DISTINCT FROM (NEW."mulai") OR OLD."petugas_id" IS DISTINCT FROM (NEW."petugas_id") OR OLD."selesai" IS DISTINCT FROM (NEW."selesai") OR OLD."tautan" IS DISTINCT FROM (NEW."tautan"))', func='INSERT INTO "registrasi_slotvideoevent" ("alasan_tutup", "dibuat_oleh_id", "dibuat_pada", "ditutup_pada", "id", "kapasitas", "mulai", "petugas_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "tautan") VALUES (NEW."alasan_tutup", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."ditutup_pada", NEW."id", NEW."kapasitas", NEW."mulai", NEW."petugas_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai", NEW."tautan"); RETURN NULL;', hash='06e7bd79db30b5931c7f6261a2f22ca8cd943d92', operation='UPDATE', pgid='pgtrigger_update_update_ffafc', table='registrasi_slotvideo', when='AFTER'))),
            ('janjivideoevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b13c10971b501154140874f6cc61d1b06801e3b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_27b90', table='registrasi_janjivideoevent', when='BEFORE'))),
            ('janjivideo', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='d7157d19785a3effae509496d9a5758517f0ae65', operation='DELETE', pgid='pgtrigger_tidak_dihapus_0abe1', table='registrasi_janjivideo', when='BEFORE'))),
            ('janjivideo', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."permohonan_id" IS DISTINCT FROM (NEW."permohonan_id") OR OLD."dipesan_pada" IS DISTINCT FROM (NEW."dipesan_pada") OR OLD."dipesan_oleh_id" IS DISTINCT FROM (NEW."dipesan_oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='1143195e069c266aef3d3070b61a53cc8d652525', operation='UPDATE', pgid='pgtrigger_tetap_asal_862a9', table='registrasi_janjivideo', when='BEFORE'))),
            ('janjivideo', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{dipesan:hadir,dipesan:tidak_hadir,dipesan:batal}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='e236921573043165fec7fb520236eec1972b7833', operation='UPDATE', pgid='pgtrigger_jalan_status_c694b', table='registrasi_janjivideo', when='BEFORE'))),
            ('janjivideo', pgtrigger.compiler.Trigger(name='hitung_isi', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF TG_OP <> 'INSERT' AND OLD.status IN ('dipesan', 'hadir', 'tidak_hadir')\n   AND (OLD.slot_id <> NEW.slot_id OR NEW.status NOT IN ('dipesan', 'hadir', 'tidak_hadir')) THEN\n    UPDATE registrasi_slotvideo SET terisi = terisi - 1 WHERE id = OLD.slot_id;\nEND IF;\nIF NEW.status IN ('dipesan', 'hadir', 'tidak_hadir')\n   AND (TG_OP = 'INSERT' OR OLD.slot_id <> NEW.slot_id OR OLD.status NOT IN ('dipesan', 'hadir', 'tidak_hadir')) THEN\n    UPDATE registrasi_slotvideo SET terisi = terisi + 1 WHERE id = NEW.slot_id;\nEND IF;\nRETURN NEW;\n", hash='b24f9ecf34b9c9c01940c3a832da580421c06b8b', operation='INSERT OR UPDATE OF "slot_id", "status"', pgid='pgtrigger_hitung_isi_11b73', table='registrasi_janjivideo', when='AFTER'))),
            ('janjivideo', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_janjivideoevent" ("alasan_batal", "catatan", "dibatalkan_pada", "dicatat_oleh_id", "dicatat_pada", "dipesan_oleh_id", "dipesan_pada", "hadir_nama", "id", "kali_ubah", "naskah_id", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot_id", "status") VALUES (NEW."alasan_batal", NEW."catatan", NEW."dibatalkan_pada", NEW."dicatat_oleh_id", NEW."dicatat_pada", NEW."dipesan_oleh_id", NEW."dipesan_pada", NEW."hadir_nama", NEW."id", NEW."kali_ubah", NEW."naskah_id", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slot_id", NEW."status"); RETURN NULL;', hash='9f041bdc97bc0a58e5b6856a0cc825db0005f4aa', operation='INSERT', pgid='pgtrigger_insert_insert_98b56', table='registrasi_janjivideo', when='AFTER'))),
            ('janjivideo', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_janjivideoevent" ("alasan_batal", "catatan", "dibatalkan_pada", "dicatat_oleh_id", "dicatat_pada", "dipesan_oleh_id", "dipesan_pada", "hadir_nama", "id", "kali_ubah", "naskah_id", "permohonan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot_id", "status") VALUES (NEW."alasan_batal", NEW."catatan", NEW."dibatalkan_pada", NEW."dicatat_oleh_id", NEW."dicatat_pada", NEW."dipesan_oleh_id", NEW."dipesan_pada", NEW."hadir_nama", NEW."id", NEW."kali_ubah", NEW."naskah_id", NEW."permohonan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slot_id", NEW."status"); RETURN NULL;', hash='a94c9f4288d493776971f5b346caa06bcf0f26a1', operation='UPDATE', pgid='pgtrigger_update_update_ce85f', table='registrasi_janjivideo', when='AFTER'))),
            ('slotvideoevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b04e97e75eb7403c6ddd576a13635ca4d6cf9848', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0d160', table='registrasi_slotvideoevent', when='BEFORE'))),
        ]),
    ]
