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
        ('layanan', '0011_fasilitasi'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='Pengalihan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('alasan', models.CharField(choices=[('pembuatan_paket', 'Pembuatan paket'), ('metode_persyaratan', 'Penentuan metode dan persyaratan pengadaan'), ('jadwal', 'Penyusunan jadwal pengadaan dan perubahannya'), ('isi_dokumen', 'Isi dokumen pengadaan dan adendumnya'), ('isi_pengumuman', 'Isi pengumuman'), ('data_kualifikasi', 'Isi data kualifikasi'), ('ba_penjelasan', 'Isi berita acara pemberian penjelasan'), ('isi_penawaran', 'Isi dokumen penawaran'), ('hasil_evaluasi', 'Hasil evaluasi'), ('ba_hasil', 'Berita acara hasil pelelangan'), ('pemenang', 'Penetapan pemenang dan pengumumannya'), ('sanggahan', 'Isi sanggahan dan jawabannya')], max_length=20, verbose_name='perkara')),
                    ('kepada', models.CharField(choices=[('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan')], max_length=5, verbose_name='yang berwenang')),
                    ('jawaban', models.TextField(max_length=4000, verbose_name='jawaban kepada pelapor')),
                    ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dialihkan pada')),
                    ('kontak', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='layanan.kontak', verbose_name='diteruskan kepada')),
                    ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='surat')),
                    ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                    ('tiket', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='pengalihan', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'pengalihan di luar kewenangan',
                    'verbose_name_plural': 'pengalihan di luar kewenangan',
                    'ordering': ['-pada', '-id'],
                    'permissions': [('alihkan_luar', 'Mengalihkan perkara di luar kewenangan LPSE kepada yang berwenang')],
                    'indexes': [models.Index(fields=['-pada', '-id'], name='pengalihan_urut')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('alasan__in', ['pembuatan_paket', 'metode_persyaratan', 'jadwal', 'isi_dokumen', 'isi_pengumuman', 'data_kualifikasi', 'ba_penjelasan', 'isi_penawaran', 'hasil_evaluasi', 'ba_hasil', 'pemenang', 'sanggahan'])), name='pengalihan_alasan'), models.CheckConstraint(condition=models.Q(('kepada__in', ['ppk', 'pokja', 'pp'])), name='pengalihan_kepada'), models.CheckConstraint(condition=models.Q(('jawaban', ''), _negated=True), name='pengalihan_berjawab')],
                },
            ), migrations.CreateModel(
                name='SaranJadwal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kode_tender', models.CharField(max_length=20, verbose_name='kode tender')),
                    ('nama_paket', models.CharField(max_length=1000, verbose_name='nama paket')),
                    ('tahap_nama', models.CharField(max_length=200, verbose_name='tahapan')),
                    ('batas_tahap', models.DateTimeField(verbose_name='tahapan berakhir')),
                    ('gangguan_mulai', models.DateTimeField(verbose_name='gangguan mulai')),
                    ('gangguan_selesai', models.DateTimeField(blank=True, null=True, verbose_name='gangguan selesai')),
                    ('uraian', models.TextField(max_length=3000, verbose_name='uraian gangguan')),
                    ('tanggapan', models.CharField(choices=[('menunggu', 'Menunggu keputusan Pokja'), ('diubah', 'Jadwal diubah Pokja'), ('tetap', 'Jadwal tetap menurut Pokja')], default='menunggu', max_length=10, verbose_name='tanggapan Pokja')),
                    ('tanggapan_catatan', models.CharField(blank=True, default='', max_length=500, verbose_name='catatan tanggapan')),
                    ('ditanggapi_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditanggapi pada')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('naskah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='surat saran')),
                    ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                    ('tiket', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='saran_jadwal', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'saran perubahan jadwal',
                    'verbose_name_plural': 'saran perubahan jadwal',
                    'ordering': ['-dibuat_pada', '-id'],
                    'permissions': [('sarankan_jadwal', 'Menyurati Pokja dengan saran perubahan jadwal')],
                    'indexes': [models.Index(fields=['-dibuat_pada', '-id'], name='saranjadwal_urut')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('tanggapan__in', ['menunggu', 'diubah', 'tetap'])), name='saranjadwal_tanggapan'), models.CheckConstraint(condition=models.Q(models.Q(('ditanggapi_pada__isnull', True), ('tanggapan', 'menunggu')), models.Q(models.Q(('tanggapan', 'menunggu'), _negated=True), ('ditanggapi_pada__isnull', False)), _connector='OR'), name='saranjadwal_ditanggapi'), models.CheckConstraint(condition=models.Q(('gangguan_selesai__isnull', True), ('gangguan_selesai__gte', models.F('gangguan_mulai')), _connector='OR'), name='saranjadwal_gangguan_urut'), models.UniqueConstraint(condition=models.Q(('tanggapan', 'menunggu')), fields=('tiket',), name='saranjadwal_satu_menunggu')],
                },
            ), migrations.CreateModel(
                name='SaranJadwalEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('kode_tender', models.CharField(max_length=20, verbose_name='kode tender')),
                    ('nama_paket', models.CharField(max_length=1000, verbose_name='nama paket')),
                    ('tahap_nama', models.CharField(max_length=200, verbose_name='tahapan')),
                    ('batas_tahap', models.DateTimeField(verbose_name='tahapan berakhir')),
                    ('gangguan_mulai', models.DateTimeField(verbose_name='gangguan mulai')),
                    ('gangguan_selesai', models.DateTimeField(blank=True, null=True, verbose_name='gangguan selesai')),
                    ('uraian', models.TextField(max_length=3000, verbose_name='uraian gangguan')),
                    ('tanggapan', models.CharField(choices=[('menunggu', 'Menunggu keputusan Pokja'), ('diubah', 'Jadwal diubah Pokja'), ('tetap', 'Jadwal tetap menurut Pokja')], default='menunggu', max_length=10, verbose_name='tanggapan Pokja')),
                    ('tanggapan_catatan', models.CharField(blank=True, default='', max_length=500, verbose_name='catatan tanggapan')),
                    ('ditanggapi_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditanggapi pada')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('naskah', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='surat saran')),
                    ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.saranjadwal')),
                    ('tiket', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='KonsultasiLKPP',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('alasan', models.CharField(choices=[('a', 'Kendala aplikasi yang tidak dapat diselesaikan LPSE'), ('b', 'Kebutuhan yang belum dilayani SPSE'), ('c', 'Konsultasi LPSE')], max_length=1, verbose_name='alasan')),
                    ('kanal', models.CharField(choices=[('support', 'LPSE Support'), ('surat', 'Surat'), ('telepon', 'Call centre 144'), ('tatap_muka', 'Tatap muka'), ('surel', 'Surel')], default='support', max_length=12, verbose_name='saluran')),
                    ('nomor_lkpp', models.CharField(blank=True, default='', max_length=60, verbose_name='nomor di LKPP')),
                    ('perihal', models.CharField(max_length=250, verbose_name='perihal')),
                    ('pertanyaan', models.TextField(max_length=5000, verbose_name='pertanyaan')),
                    ('ditanyakan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditanyakan pada')),
                    ('status', lpse.medan.FSMField(choices=[('menunggu', 'Menunggu LKPP'), ('dijawab', 'Dijawab LKPP'), ('ditarik', 'Ditarik')], default='menunggu', max_length=10, protected=True, verbose_name='keadaan')),
                    ('jawaban', models.TextField(blank=True, default='', max_length=8000, verbose_name='jawaban LKPP')),
                    ('diakhiri_pada', models.DateTimeField(blank=True, null=True, verbose_name='dijawab atau ditarik pada')),
                    ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditanyakan oleh')),
                    ('tiket', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='konsultasi', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'konsultasi LKPP',
                    'verbose_name_plural': 'konsultasi LKPP',
                    'ordering': ['-ditanyakan_pada', '-id'],
                    'permissions': [('kelola_konsultasi', 'Mencatat konsultasi ke LKPP dan jawabannya')],
                    'indexes': [models.Index(fields=['-ditanyakan_pada', '-id'], name='konsultasi_urut'), models.Index(condition=models.Q(('status', 'menunggu')), fields=['ditanyakan_pada'], name='konsultasi_menunggu')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('alasan__in', ['a', 'b', 'c'])), name='konsultasi_alasan'), models.CheckConstraint(condition=models.Q(('kanal__in', ['support', 'surat', 'telepon', 'tatap_muka', 'surel'])), name='konsultasi_kanal'), models.CheckConstraint(condition=models.Q(('status__in', ['menunggu', 'dijawab', 'ditarik'])), name='konsultasi_status'), models.CheckConstraint(condition=models.Q(models.Q(('perihal', ''), _negated=True), models.Q(('pertanyaan', ''), _negated=True)), name='konsultasi_berisi'), models.CheckConstraint(condition=models.Q(models.Q(('diakhiri_pada__isnull', True), ('status', 'menunggu')), models.Q(('diakhiri_pada__isnull', False), ('status__in', ['dijawab', 'ditarik']), models.Q(('jawaban', ''), _negated=True)), _connector='OR'), name='konsultasi_diakhiri'), models.UniqueConstraint(condition=models.Q(('status', 'menunggu')), fields=('tiket',), name='konsultasi_satu_menunggu')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ), migrations.CreateModel(
                name='KonsultasiLKPPEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('alasan', models.CharField(choices=[('a', 'Kendala aplikasi yang tidak dapat diselesaikan LPSE'), ('b', 'Kebutuhan yang belum dilayani SPSE'), ('c', 'Konsultasi LPSE')], max_length=1, verbose_name='alasan')),
                    ('kanal', models.CharField(choices=[('support', 'LPSE Support'), ('surat', 'Surat'), ('telepon', 'Call centre 144'), ('tatap_muka', 'Tatap muka'), ('surel', 'Surel')], default='support', max_length=12, verbose_name='saluran')),
                    ('nomor_lkpp', models.CharField(blank=True, default='', max_length=60, verbose_name='nomor di LKPP')),
                    ('perihal', models.CharField(max_length=250, verbose_name='perihal')),
                    ('pertanyaan', models.TextField(max_length=5000, verbose_name='pertanyaan')),
                    ('ditanyakan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditanyakan pada')),
                    ('status', lpse.medan.FSMField(choices=[('menunggu', 'Menunggu LKPP'), ('dijawab', 'Dijawab LKPP'), ('ditarik', 'Ditarik')], default='menunggu', max_length=10, protected=True, verbose_name='keadaan')),
                    ('jawaban', models.TextField(blank=True, default='', max_length=8000, verbose_name='jawaban LKPP')),
                    ('diakhiri_pada', models.DateTimeField(blank=True, null=True, verbose_name='dijawab atau ditarik pada')),
                    ('oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditanyakan oleh')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.konsultasilkpp')),
                    ('tiket', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Koordinasi',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('jenis', models.CharField(choices=[('rapat', 'Rapat'), ('telepon', 'Telepon'), ('kunjungan', 'Kunjungan'), ('surat', 'Surat'), ('pesan', 'Pesan')], max_length=10, verbose_name='cara')),
                    ('topik', models.CharField(max_length=250, verbose_name='topik')),
                    ('pada', models.DateTimeField(verbose_name='pada')),
                    ('peserta', models.TextField(max_length=1000, verbose_name='peserta')),
                    ('isi', models.TextField(max_length=6000, verbose_name='yang dibicarakan')),
                    ('hasil', models.TextField(blank=True, default='', max_length=3000, verbose_name='kesepakatan')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('instansi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.instansi', verbose_name='satuan kerja')),
                    ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('paket', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='koordinasi', to='layanan.paket', verbose_name='paket')),
                    ('tiket', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='koordinasi', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'verbose_name': 'catatan koordinasi',
                    'verbose_name_plural': 'catatan koordinasi',
                    'ordering': ['-pada', '-id'],
                    'permissions': [('kelola_koordinasi', 'Mencatat koordinasi dengan pelaku pengadaan')],
                    'indexes': [models.Index(fields=['-pada', '-id'], name='koordinasi_urut')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('jenis__in', ['rapat', 'telepon', 'kunjungan', 'surat', 'pesan'])), name='koordinasi_jenis'), models.CheckConstraint(condition=models.Q(models.Q(('topik', ''), _negated=True), models.Q(('isi', ''), _negated=True), models.Q(('peserta', ''), _negated=True)), name='koordinasi_berisi')],
                },
            ), migrations.CreateModel(
                name='KoordinasiEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('jenis', models.CharField(choices=[('rapat', 'Rapat'), ('telepon', 'Telepon'), ('kunjungan', 'Kunjungan'), ('surat', 'Surat'), ('pesan', 'Pesan')], max_length=10, verbose_name='cara')),
                    ('topik', models.CharField(max_length=250, verbose_name='topik')),
                    ('pada', models.DateTimeField(verbose_name='pada')),
                    ('peserta', models.TextField(max_length=1000, verbose_name='peserta')),
                    ('isi', models.TextField(max_length=6000, verbose_name='yang dibicarakan')),
                    ('hasil', models.TextField(blank=True, default='', max_length=3000, verbose_name='kesepakatan')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                    ('instansi', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.instansi', verbose_name='satuan kerja')),
                    ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                    ('paket', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.paket', verbose_name='paket')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.koordinasi')),
                    ('tiket', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='layanan.tiket', verbose_name='tiket')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('konsultasilkpp', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='75f0119a2fadf9b9e189165586a3954d7baded4a', operation='DELETE', pgid='pgtrigger_tidak_dihapus_5b61e', table='layanan_konsultasilkpp', when='BEFORE'))), ('konsultasilkpp', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."tiket_id" IS DISTINCT FROM (NEW."tiket_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."ditanyakan_pada" IS DISTINCT FROM (NEW."ditanyakan_pada") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='50c511c412de2ab28de42971a77634b48cb9c2fd', operation='UPDATE', pgid='pgtrigger_tetap_asal_cfa4d', table='layanan_konsultasilkpp', when='BEFORE'))), ('konsultasilkpp', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{menunggu:dijawab,menunggu:ditarik}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='77850d44ba246f2384a4649cfa7a9d289be7a3f0', operation='UPDATE', pgid='pgtrigger_jalan_status_51830', table='layanan_konsultasilkpp', when='BEFORE'))), ('konsultasilkpp', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_konsultasilkppevent" ("alasan", "diakhiri_pada", "ditanyakan_pada", "id", "jawaban", "kanal", "nomor_lkpp", "oleh_id", "perihal", "pertanyaan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tiket_id") VALUES (NEW."alasan", NEW."diakhiri_pada", NEW."ditanyakan_pada", NEW."id", NEW."jawaban", NEW."kanal", NEW."nomor_lkpp", NEW."oleh_id", NEW."perihal", NEW."pertanyaan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."tiket_id"); RETURN NULL;', hash='41aad62a5184b751fa11610e6793e9a40a0c4eaa', operation='INSERT', pgid='pgtrigger_insert_insert_06bdf', table='layanan_konsultasilkpp', when='AFTER'))), ('konsultasilkpp', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_konsultasilkppevent" ("alasan", "diakhiri_pada", "ditanyakan_pada", "id", "jawaban", "kanal", "nomor_lkpp", "oleh_id", "perihal", "pertanyaan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tiket_id") VALUES (NEW."alasan", NEW."diakhiri_pada", NEW."ditanyakan_pada", NEW."id", NEW."jawaban", NEW."kanal", NEW."nomor_lkpp", NEW."oleh_id", NEW."perihal", NEW."pertanyaan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."tiket_id"); RETURN NULL;', hash='890d449fb1d51dfe11f7b3657d073c4fb567cee1', operation='UPDATE', pgid='pgtrigger_update_update_4d556', table='layanan_konsultasilkpp', when='AFTER'))), ('konsultasilkppevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='96692ab8ef52a98aa327950d1850db50c7367ddb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1a4de', table='layanan_konsultasilkppevent', when='BEFORE'))), ('koordinasi', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='0818194b906d374625efb47e54d853fed8c3affa', operation='DELETE', pgid='pgtrigger_tidak_dihapus_4c85a', table='layanan_koordinasi', when='BEFORE'))), ('koordinasi', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='f8ca736b1899c42b047aa9c6fcdf9219dd9291b6', operation='UPDATE', pgid='pgtrigger_tetap_asal_0b79c', table='layanan_koordinasi', when='BEFORE'))), ('koordinasi', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_koordinasievent" ("dibuat_pada", "hasil", "id", "instansi_id", "isi", "jenis", "oleh_id", "pada", "paket_id", "peserta", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tiket_id", "topik") VALUES (NEW."dibuat_pada", NEW."hasil", NEW."id", NEW."instansi_id", NEW."isi", NEW."jenis", NEW."oleh_id", NEW."pada", NEW."paket_id", NEW."peserta", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tiket_id", NEW."topik"); RETURN NULL;', hash='8e7e0dd77ebcbba9f2081e44b241862abbdce911', operation='INSERT', pgid='pgtrigger_insert_insert_b9fa7', table='layanan_koordinasi', when='AFTER'))), ('koordinasi', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_koordinasievent" ("dibuat_pada", "hasil", "id", "instansi_id", "isi", "jenis", "oleh_id", "pada", "paket_id", "peserta", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tiket_id", "topik") VALUES (NEW."dibuat_pada", NEW."hasil", NEW."id", NEW."instansi_id", NEW."isi", NEW."jenis", NEW."oleh_id", NEW."pada", NEW."paket_id", NEW."peserta", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tiket_id", NEW."topik"); RETURN NULL;', hash='b87b14b8626d5f1e8347f8a9507ea3f61811a105', operation='UPDATE', pgid='pgtrigger_update_update_762a7', table='layanan_koordinasi', when='AFTER'))), ('koordinasievent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='252bccd11cdfbdc4e30e75d96c6ace7d8fff8976', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c32fa', table='layanan_koordinasievent', when='BEFORE'))), ('pengalihan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='9eebeb87c779f7b1fcda03672c22775c26d64b18', operation='DELETE', pgid='pgtrigger_tidak_dihapus_95803', table='layanan_pengalihan', when='BEFORE'))), ('pengalihan', pgtrigger.compiler.Trigger(name='tidak_diubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='12ca133d049948cefe2b39fcd0991464f5af1490', operation='UPDATE', pgid='pgtrigger_tidak_diubah_041e0', table='layanan_pengalihan', when='BEFORE'))), ('saranjadwal', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='cd3980e8e14cba2a157abbbf818895e3e9fb9622', operation='DELETE', pgid='pgtrigger_tidak_dihapus_2a5c6', table='layanan_saranjadwal', when='BEFORE'))), ('saranjadwal', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."tiket_id" IS DISTINCT FROM (NEW."tiket_id") OR OLD."kode_tender" IS DISTINCT FROM (NEW."kode_tender") OR OLD."tahap_nama" IS DISTINCT FROM (NEW."tahap_nama") OR OLD."batas_tahap" IS DISTINCT FROM (NEW."batas_tahap") OR OLD."uraian" IS DISTINCT FROM (NEW."uraian") OR OLD."naskah_id" IS DISTINCT FROM (NEW."naskah_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='b805033971869315737e9b233d36a8eaacee93bd', operation='UPDATE', pgid='pgtrigger_tetap_asal_2fdb9', table='layanan_saranjadwal', when='BEFORE'))), ('saranjadwal', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_saranjadwalevent" ("batas_tahap", "dibuat_pada", "ditanggapi_pada", "gangguan_mulai", "gangguan_selesai", "id", "kode_tender", "nama_paket", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahap_nama", "tanggapan", "tanggapan_catatan", "tiket_id", "uraian") VALUES (NEW."batas_tahap", NEW."dibuat_pada", NEW."ditanggapi_pada", NEW."gangguan_mulai", NEW."gangguan_selesai", NEW."id", NEW."kode_tender", NEW."nama_paket", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tahap_nama", NEW."tanggapan", NEW."tanggapan_catatan", NEW."tiket_id", NEW."uraian"); RETURN NULL;', hash='0abd5512a83c060cd8b75f51adc765ff50569cd4', operation='INSERT', pgid='pgtrigger_insert_insert_70614', table='layanan_saranjadwal', when='AFTER'))), ('saranjadwal', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_saranjadwalevent" ("batas_tahap", "dibuat_pada", "ditanggapi_pada", "gangguan_mulai", "gangguan_selesai", "id", "kode_tender", "nama_paket", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahap_nama", "tanggapan", "tanggapan_catatan", "tiket_id", "uraian") VALUES (NEW."batas_tahap", NEW."dibuat_pada", NEW."ditanggapi_pada", NEW."gangguan_mulai", NEW."gangguan_selesai", NEW."id", NEW."kode_tender", NEW."nama_paket", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tahap_nama", NEW."tanggapan", NEW."tanggapan_catatan", NEW."tiket_id", NEW."uraian"); RETURN NULL;', hash='d57d86fc30a47696234c7fa9fe1b1b49cb5feb53', operation='UPDATE', pgid='pgtrigger_update_update_7e884', table='layanan_saranjadwal', when='AFTER'))), ('saranjadwalevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='82061ee141036420601adb4ccd93c41659246f4f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fe1d6', table='layanan_saranjadwalevent', when='BEFORE')))],
        ),
    ]
