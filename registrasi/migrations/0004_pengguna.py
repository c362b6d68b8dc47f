"""The register of SPSE users, their events, requests, accounts, and conflicts of interest (Pasal 10(2)d, 13(3))."""

from __future__ import annotations

from django.conf import settings
import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import django_fsm
import lpse.migrasi
import pgtrigger.compiler


#: The kernel's half of Pasal 13(3): whoever becomes staff (or gets another number) is no active PPK, Pokja or Pejabat
#: Pengadaan of the register. The kernel knows nothing of this unit, so the triggers stand here.
PASANG = """
CREATE FUNCTION registrasi_pegawai_terpisah() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE orang lpse_pengguna%ROWTYPE;
BEGIN
    IF TG_TABLE_NAME = 'lpse_penugasanperan' THEN
        SELECT * INTO orang FROM lpse_pengguna WHERE id = NEW.pengguna_id;
    ELSE
        orang := NEW;
    END IF;
    IF coalesce(orang.nik, '') = '' AND coalesce(orang.nip, '') = '' THEN
        RETURN NULL;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM lpse_penugasanperan t JOIN auth_group g ON g.id = t.peran_id
                    WHERE t.pengguna_id = orang.id AND g.name IN ('ase', 'kepala', 'layanan', 'regver', 'sekretariat')) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('registrasi.pasal13', 13));
    IF EXISTS (SELECT 1 FROM registrasi_penggunaspse u WHERE u.status = 'aktif' AND u.jenis IN ('ppk', 'pokja', 'pp')
                  AND ((u.nik <> '' AND u.nik = orang.nik) OR (u.nip <> '' AND u.nip = orang.nip))) THEN
        RAISE EXCEPTION 'Pegawai LPSE tidak boleh merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan (Pasal 13 ayat (3)).'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pisah_peran_pasal_13_3';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER pisah_pengguna_spse AFTER INSERT OR UPDATE ON lpse_penugasanperan
    FOR EACH ROW EXECUTE FUNCTION registrasi_pegawai_terpisah();
CREATE TRIGGER pisah_pengguna_spse AFTER UPDATE OF nip, nik ON lpse_pengguna
    FOR EACH ROW EXECUTE FUNCTION registrasi_pegawai_terpisah();
"""
#: Systems the office begins with (R-023); the Kepala adds others in the admin.
SISTEM = """
INSERT INTO registrasi_sistem (kode, nama, keterangan, urutan, aktif) VALUES
    ('spse', 'SPSE', 'Sistem Pengadaan Secara Elektronik', 10, true),
    ('sirup', 'SiRUP', 'Sistem Informasi Rencana Umum Pengadaan', 20, true),
    ('sikap', 'SIKaP', 'Sistem Informasi Kinerja Penyedia', 30, true),
    ('katalog', 'Katalog Elektronik', 'Pembelian lewat katalog', 40, true),
    ('emonev', 'E-Monev', 'Pemantauan dan evaluasi pengadaan', 50, true);
"""
LEPAS = """
DROP TRIGGER pisah_pengguna_spse ON lpse_pengguna;
DROP TRIGGER pisah_pengguna_spse ON lpse_penugasanperan;
DROP FUNCTION registrasi_pegawai_terpisah();
"""


class Migration(migrations.Migration):

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ('registrasi', '0003_kerja_sama'),
        ('lpse', '0012_tamu'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='PenggunaSPSE',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user_id', models.CharField(db_collation='C', max_length=60, verbose_name='User ID')),
                ('jenis', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=30, verbose_name='jenis pengguna')),
                ('bentuk_usaha', models.CharField(blank=True, default='', max_length=80, verbose_name='bentuk usaha')),
                ('nama', models.CharField(max_length=200, verbose_name='nama')),
                ('nama_normal', models.CharField(blank=True, db_collation='C', default='', max_length=200, verbose_name='nama untuk pencocokan')),
                ('npwp', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NPWP')),
                ('npwp16', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NPWP 16 angka')),
                ('nitku', models.CharField(blank=True, db_collation='C', default='', max_length=22, verbose_name='NITKU')),
                ('nib', models.CharField(blank=True, db_collation='C', default='', max_length=13, verbose_name='NIB')),
                ('nik', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NIK')),
                ('nip', models.CharField(blank=True, db_collation='C', default='', max_length=18, verbose_name='NIP')),
                ('surel', models.EmailField(blank=True, default='', max_length=254, verbose_name='surel')),
                ('telepon', models.CharField(blank=True, default='', max_length=40, verbose_name='telepon')),
                ('alamat', models.TextField(blank=True, default='', max_length=500, verbose_name='alamat')),
                ('kabupaten', models.CharField(blank=True, default='', max_length=80, verbose_name='kabupaten/kota')),
                ('provinsi', models.CharField(blank=True, default='', max_length=80, verbose_name='provinsi')),
                ('penanggung_jawab', models.CharField(blank=True, default='', max_length=150, verbose_name='penanggung jawab')),
                ('nik_penanggung_jawab', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NIK penanggung jawab')),
                ('jabatan', models.CharField(blank=True, default='', max_length=150, verbose_name='jabatan')),
                ('instansi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pspse_spse', to='lpse.instansi', verbose_name='instansi')),
                ('entitas_lain', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registrasi.entitaslain', verbose_name='entitas lain')),
                ('sk_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor SK atau surat tugas')),
                ('sk_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal SK')),
                ('sk_berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='SK berlaku sampai')),
                ('sk_berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas SK')),
                ('status', django_fsm.FSMField(choices=[('aktif', 'Aktif'), ('nonaktif_pelanggaran', 'Nonaktif: pelanggaran'), ('nonaktif_daftar_hitam', 'Nonaktif: daftar hitam'), ('nonaktif_permintaan', 'Nonaktif: permintaan'), ('nonaktif_masa_jabatan_habis', 'Nonaktif: masa jabatan habis')], default='aktif', max_length=30, protected=True, verbose_name='keadaan')),
                ('nonaktif_sampai', models.DateField(blank=True, null=True, verbose_name='nonaktif sampai')),
                ('asal', models.CharField(choices=[('verifikasi', 'Verifikasi di LPSE ini'), ('impor', 'Impor dari SPSE'), ('pindahan', 'Pindahan dari LPSE lain')], max_length=12, verbose_name='asal data')),
                ('lpse_pendaftaran', models.CharField(blank=True, default='', max_length=150, verbose_name='LPSE pendaftaran')),
                ('disetujui_pada', models.DateTimeField(blank=True, null=True, verbose_name='disetujui pada')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='masuk daftar pada')),
                ('cari', models.GeneratedField(db_persist=True, expression=models.Func('nama', 'penanggung_jawab', 'user_id', 'surel', arg_joiner=" || ' ' || ", output_field=django.contrib.postgres.search.SearchVectorField(), template="to_tsvector('simple', regexp_replace(%(expressions)s, '[^[:alnum:]]+', ' ', 'g'))"), output_field=django.contrib.postgres.search.SearchVectorField())),
            ],
            options={
                'verbose_name': 'pengguna SPSE',
                'verbose_name_plural': 'pengguna SPSE',
                'ordering': ['nama_normal', 'id'],
                'permissions': [('ekspor_pengguna', 'Mengunduh daftar pengguna SPSE'), ('kelola_pengguna', 'Mencatat perubahan, SK, sandi, dan akun sistem pengguna SPSE'), ('putuskan_perubahan', 'Menyetujui atau menolak permintaan perubahan data pengguna SPSE'), ('lihat_identitas', 'Melihat NIK, NIP, dan NPWP pengguna SPSE secara utuh')],
                'indexes': [models.Index(fields=['nama_normal', 'id'], name='pspse_nama'), models.Index(fields=['jenis', 'nama_normal', 'id'], name='pspse_jenis_nama'), models.Index(fields=['status', 'nama_normal', 'id'], name='pspse_status_nama'), models.Index(fields=['instansi', 'nama_normal', 'id'], name='pspse_instansi_nama'), models.Index(fields=['dibuat_pada', 'id'], name='pspse_terbaru'), models.Index(condition=models.Q(('sk_berlaku_sampai__isnull', False)), fields=['sk_berlaku_sampai', 'id'], name='pspse_sk_berakhir'), models.Index(fields=['npwp'], name='pspse_npwp'), models.Index(fields=['npwp16'], name='pspse_npwp16'), models.Index(fields=['nib'], name='pspse_nib'), models.Index(fields=['nik'], name='pspse_nik'), models.Index(fields=['nip'], name='pspse_nip'), models.Index(fields=['nik_penanggung_jawab'], name='pspse_nik_pj'), models.Index(django.db.models.functions.text.Lower('surel'), name='pspse_surel'), models.Index(fields=['telepon'], name='pspse_telepon'), django.contrib.postgres.indexes.GinIndex(fields=['cari'], name='pspse_cari')],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('user_id'), name='pspse_user_id', violation_error_message='User ID ini sudah terdaftar.'), models.CheckConstraint(condition=models.Q(models.Q(('user_id', ''), _negated=True), models.Q(('nama', ''), _negated=True)), name='pspse_bernama'), models.CheckConstraint(condition=models.Q(('jenis__in', ['penyedia_badan_usaha', 'penyedia_perseorangan', 'penyedia_perorangan', 'ppk', 'pokja', 'pp', 'pa_kpa', 'auditor', 'entitas_lain'])), name='pspse_jenis'), models.CheckConstraint(condition=models.Q(('status__in', ['aktif', 'nonaktif_pelanggaran', 'nonaktif_daftar_hitam', 'nonaktif_permintaan', 'nonaktif_masa_jabatan_habis'])), name='pspse_status'), models.CheckConstraint(condition=models.Q(('asal__in', ['verifikasi', 'impor', 'pindahan'])), name='pspse_asal'), models.CheckConstraint(condition=models.Q(('nonaktif_sampai__isnull', True), ('status__in', ['nonaktif_pelanggaran', 'nonaktif_daftar_hitam', 'nonaktif_permintaan', 'nonaktif_masa_jabatan_habis']), _connector='OR'), name='pspse_nonaktif_sampai'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'nonaktif_masa_jabatan_habis'), _negated=True), ('jenis__in', ['auditor', 'entitas_lain', 'pa_kpa', 'pokja', 'pp', 'ppk']), _connector='OR'), name='pspse_masa_jabatan'), models.CheckConstraint(condition=models.Q(models.Q(('asal', 'verifikasi'), _negated=True), ('disetujui_pada__isnull', False), _connector='OR'), name='pspse_disetujui'), models.CheckConstraint(condition=models.Q(('entitas_lain__isnull', True), ('jenis', 'entitas_lain'), _connector='OR'), name='pspse_entitas_lain'), models.CheckConstraint(condition=models.Q(('npwp__regex', '^[0-9]*$')), name='pspse_npwp'), models.CheckConstraint(condition=models.Q(('npwp16__regex', '^[0-9]*$')), name='pspse_npwp16'), models.CheckConstraint(condition=models.Q(('nitku__regex', '^[0-9]*$')), name='pspse_nitku'), models.CheckConstraint(condition=models.Q(('nib__regex', '^[0-9]*$')), name='pspse_nib'), models.CheckConstraint(condition=models.Q(('nik__regex', '^[0-9]*$')), name='pspse_nik'), models.CheckConstraint(condition=models.Q(('nip__regex', '^[0-9]*$')), name='pspse_nip'), models.CheckConstraint(condition=models.Q(('nik_penanggung_jawab__regex', '^[0-9]*$')), name='pspse_nik_penanggung_jawab')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),        migrations.CreateModel(
            name='Sistem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kode', models.SlugField(max_length=20, unique=True, verbose_name='kode')),
                ('nama', models.CharField(max_length=100, verbose_name='nama')),
                ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='keterangan')),
                ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                ('aktif', models.BooleanField(default=True, verbose_name='aktif')),
            ],
            options={
                'verbose_name': 'sistem pengadaan',
                'verbose_name_plural': 'sistem pengadaan',
                'ordering': ['urutan', 'nama'],
            },
        ),        migrations.CreateModel(
            name='AkunSistem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pengguna', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='akun_sistem', to='registrasi.penggunaspse', verbose_name='pengguna')),
                ('sistem', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='akun', to='registrasi.sistem', verbose_name='sistem')),
                ('nama_akun', models.CharField(blank=True, default='', max_length=60, verbose_name='nama akun')),
                ('sejak', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('berakhir', models.DateField(blank=True, null=True, verbose_name='berakhir')),
                ('dicatat_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
            ],
            options={
                'verbose_name': 'akun sistem',
                'verbose_name_plural': 'akun sistem',
                'ordering': ['sistem__urutan', 'id'],
                'indexes': [models.Index(fields=['sistem', 'pengguna'], name='akunsistem_sistem')],
                'constraints': [models.UniqueConstraint(fields=('pengguna', 'sistem'), name='akunsistem_sekali'), models.CheckConstraint(condition=models.Q(('berakhir__isnull', True), ('sejak__isnull', True), ('berakhir__gte', models.F('sejak')), _connector='OR'), name='akunsistem_urut')],
            },
        ),        migrations.CreateModel(
            name='BenturanKepentingan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='benturan', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pegawai LPSE')),
                ('dasar', models.CharField(choices=[('nik', 'NIK sama'), ('nip', 'NIP sama')], max_length=4, verbose_name='dasar')),
                ('sumber', models.CharField(default='pindai', max_length=10, verbose_name='ditemukan oleh')),
                ('ditemukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditemukan pada')),
                ('status', django_fsm.FSMField(choices=[('terbuka', 'Perlu ditangani'), ('ditangani', 'Ditangani'), ('gugur', 'Tidak ada lagi')], default='terbuka', max_length=10, protected=True, verbose_name='keadaan')),
                ('tindakan', models.TextField(blank=True, default='', max_length=1000, verbose_name='tindakan')),
                ('ditangani_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditangani oleh')),
                ('ditangani_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditangani pada')),
                ('gugur_pada', models.DateTimeField(blank=True, null=True, verbose_name='tidak ada lagi sejak')),
            ],
            options={
                'verbose_name': 'benturan kepentingan',
                'verbose_name_plural': 'benturan kepentingan',
                'ordering': ['-ditemukan_pada', '-id'],
                'permissions': [('tangani_benturan', 'Menangani benturan kepentingan pegawai LPSE')],
                'indexes': [models.Index(fields=['status', '-ditemukan_pada'], name='benturan_antrean')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'gugur'), _negated=True), fields=('pengguna', 'pegawai'), name='benturan_sekali'), models.CheckConstraint(condition=models.Q(('status__in', ['terbuka', 'ditangani', 'gugur'])), name='benturan_status'), models.CheckConstraint(condition=models.Q(('dasar__in', ['nik', 'nip'])), name='benturan_dasar'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'ditangani'), _negated=True), models.Q(('ditangani_oleh__isnull', False), ('ditangani_pada__isnull', False), models.Q(('tindakan', ''), _negated=True)), _connector='OR'), name='benturan_ditangani'), models.CheckConstraint(condition=models.Q(('gugur_pada__isnull', False), models.Q(('status', 'gugur'), _negated=True), _connector='OR'), name='benturan_gugur')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),        migrations.CreateModel(
            name='PermintaanPerubahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='perubahan', to='registrasi.penggunaspse', verbose_name='pengguna')),
                ('jenis', models.CharField(choices=[('surel', 'Alamat surel'), ('alamat', 'Alamat'), ('penanggung_jawab', 'Penanggung jawab'), ('bentuk_usaha', 'Bentuk usaha'), ('npwp', 'NPWP'), ('pindah_lpse', 'Pindah LPSE'), ('reset_sandi', 'Reset kata sandi')], max_length=20, verbose_name='jenis perubahan')),
                ('arah', models.CharField(blank=True, choices=[('masuk', 'Pindah ke LPSE ini'), ('keluar', 'Pindah ke LPSE lain')], default='', max_length=6, verbose_name='arah pindah')),
                ('lama', models.JSONField(blank=True, default=dict, verbose_name='nilai lama')),
                ('baru', models.JSONField(blank=True, default=dict, verbose_name='nilai baru')),
                ('alasan', models.TextField(max_length=1000, verbose_name='alasan')),
                ('pemohon', models.CharField(max_length=150, verbose_name='pemohon di loket')),
                ('cara_periksa', models.CharField(choices=[('ktp', 'KTP asli dicocokkan dengan orangnya'), ('ktp_kuasa', 'KTP asli penerima kuasa dan surat kuasa'), ('video', 'Panggilan video dengan KTP asli')], max_length=12, verbose_name='cara memeriksa identitas')),
                ('peringatan', models.JSONField(blank=True, default=list, verbose_name='peringatan pemeriksaan')),
                ('status', django_fsm.FSMField(choices=[('diajukan', 'Menunggu persetujuan'), ('disetujui', 'Disetujui'), ('ditolak', 'Ditolak'), ('dibatalkan', 'Dibatalkan')], default='diajukan', max_length=12, protected=True, verbose_name='keadaan')),
                ('diajukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('diajukan_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('diputus_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                ('alasan_putusan', models.TextField(blank=True, default='', max_length=1000, verbose_name='alasan putusan')),
                ('tanda_terima', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='tanda terima')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='surat')),
            ],
            options={
                'verbose_name': 'permintaan perubahan',
                'verbose_name_plural': 'permintaan perubahan',
                'ordering': ['-diajukan_pada', '-id'],
                'indexes': [models.Index(fields=['status', 'diajukan_pada'], name='perubahan_antrean'), models.Index(fields=['pengguna', '-diajukan_pada'], name='perubahan_pengguna')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'diajukan')), fields=('pengguna', 'jenis'), name='perubahan_satu_terbuka'), models.CheckConstraint(condition=models.Q(('jenis__in', ['surel', 'alamat', 'penanggung_jawab', 'bentuk_usaha', 'npwp', 'pindah_lpse', 'reset_sandi'])), name='perubahan_jenis'), models.CheckConstraint(condition=models.Q(('status__in', ['diajukan', 'disetujui', 'ditolak', 'dibatalkan'])), name='perubahan_status'), models.CheckConstraint(condition=models.Q(models.Q(('arah__in', ['masuk', 'keluar']), ('jenis', 'pindah_lpse')), models.Q(models.Q(('jenis', 'pindah_lpse'), _negated=True), ('arah', '')), _connector='OR'), name='perubahan_arah'), models.CheckConstraint(condition=models.Q(models.Q(('diputus_oleh__isnull', True), ('diputus_pada__isnull', True), ('status', 'diajukan')), models.Q(('diputus_oleh__isnull', False), ('diputus_pada__isnull', False), models.Q(('status', 'diajukan'), _negated=True)), _connector='OR'), name='perubahan_diputus'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['disetujui', 'ditolak']), _negated=True), models.Q(('diputus_oleh', models.F('diajukan_oleh')), _negated=True), _connector='OR'), name='perubahan_dua_orang'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['ditolak', 'dibatalkan']), _negated=True), models.Q(('alasan_putusan', ''), _negated=True), _connector='OR'), name='perubahan_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('alasan', ''), _negated=True), models.Q(('pemohon', ''), _negated=True), ('cara_periksa__in', ['ktp', 'ktp_kuasa', 'video'])), name='perubahan_lengkap')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),        migrations.CreateModel(
            name='BuktiPerubahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bukti', to='registrasi.permintaanperubahan', verbose_name='permintaan')),
                ('kode', models.CharField(max_length=30, verbose_name='kode')),
                ('nama', models.CharField(max_length=200, verbose_name='nama')),
                ('asli_ditunjukkan', models.BooleanField(default=False, verbose_name='asli ditunjukkan')),
                ('berkas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas')),
            ],
            options={
                'verbose_name': 'bukti perubahan',
                'verbose_name_plural': 'bukti perubahan',
                'ordering': ['permintaan', 'id'],
                'constraints': [models.UniqueConstraint(fields=('permintaan', 'kode'), name='bukti_perubahan_sekali')],
            },
        ),        migrations.CreateModel(
            name='KejadianPengguna',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kejadian', to='registrasi.penggunaspse', verbose_name='pengguna')),
                ('jenis', models.CharField(choices=[('disetujui', 'Pendaftaran disetujui'), ('diimpor', 'Masuk lewat impor'), ('sandi_diserahkan', 'Kata sandi SPSE diserahkan'), ('sandi_direset', 'Kata sandi SPSE direset'), ('diubah', 'Data diubah'), ('dinonaktifkan', 'User ID dinonaktifkan'), ('diaktifkan', 'User ID diaktifkan'), ('sk_diperbarui', 'SK diperbarui'), ('sk_habis', 'Masa berlaku SK habis'), ('pindah_masuk', 'Pindah ke LPSE ini'), ('pindah_keluar', 'Pindah ke LPSE lain'), ('akun_sistem', 'Akun sistem berubah'), ('lain', 'Catatan')], max_length=20, verbose_name='kejadian')),
                ('waktu', models.DateTimeField(default=django.utils.timezone.now, verbose_name='waktu')),
                ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('keterangan', models.TextField(blank=True, default='', max_length=1000, verbose_name='keterangan')),
                ('kepada', models.CharField(blank=True, default='', max_length=150, verbose_name='kepada')),
                ('cara_periksa', models.CharField(blank=True, choices=[('ktp', 'KTP asli dicocokkan dengan orangnya'), ('ktp_kuasa', 'KTP asli penerima kuasa dan surat kuasa'), ('video', 'Panggilan video dengan KTP asli')], default='', max_length=12, verbose_name='cara memeriksa identitas')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='naskah')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas')),
            ],
            options={
                'verbose_name': 'kejadian pengguna',
                'verbose_name_plural': 'kejadian pengguna',
                'ordering': ['-waktu', '-id'],
                'indexes': [models.Index(fields=['pengguna', '-waktu', '-id'], name='kejadian_pengguna_waktu'), models.Index(fields=['jenis', '-waktu'], name='kejadian_jenis_waktu')],
                'constraints': [models.CheckConstraint(condition=models.Q(('jenis__in', ['disetujui', 'diimpor', 'sandi_diserahkan', 'sandi_direset', 'diubah', 'dinonaktifkan', 'diaktifkan', 'sk_diperbarui', 'sk_habis', 'pindah_masuk', 'pindah_keluar', 'akun_sistem', 'lain'])), name='kejadian_jenis'), models.CheckConstraint(condition=models.Q(models.Q(('jenis__in', ('sandi_diserahkan', 'sandi_direset')), _negated=True), models.Q(models.Q(('kepada', ''), _negated=True), models.Q(('cara_periksa', ''), _negated=True)), _connector='OR'), name='kejadian_sandi_kepada_siapa')],
            },
        ),        migrations.CreateModel(
            name='PenggunaSPSEEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.penggunaspse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('user_id', models.CharField(db_collation='C', max_length=60, verbose_name='User ID')),
                ('jenis', models.CharField(choices=[('penyedia_badan_usaha', 'Penyedia badan usaha'), ('penyedia_perseorangan', 'Penyedia perusahaan perseorangan'), ('penyedia_perorangan', 'Penyedia perorangan'), ('ppk', 'PPK'), ('pokja', 'Pokja Pemilihan/ULP'), ('pp', 'Pejabat Pengadaan'), ('pa_kpa', 'PA/KPA'), ('auditor', 'Auditor'), ('entitas_lain', 'Entitas lain')], max_length=30, verbose_name='jenis pengguna')),
                ('bentuk_usaha', models.CharField(blank=True, default='', max_length=80, verbose_name='bentuk usaha')),
                ('nama', models.CharField(max_length=200, verbose_name='nama')),
                ('nama_normal', models.CharField(blank=True, db_collation='C', default='', max_length=200, verbose_name='nama untuk pencocokan')),
                ('npwp', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NPWP')),
                ('npwp16', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NPWP 16 angka')),
                ('nitku', models.CharField(blank=True, db_collation='C', default='', max_length=22, verbose_name='NITKU')),
                ('nib', models.CharField(blank=True, db_collation='C', default='', max_length=13, verbose_name='NIB')),
                ('nik', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NIK')),
                ('nip', models.CharField(blank=True, db_collation='C', default='', max_length=18, verbose_name='NIP')),
                ('surel', models.EmailField(blank=True, default='', max_length=254, verbose_name='surel')),
                ('telepon', models.CharField(blank=True, default='', max_length=40, verbose_name='telepon')),
                ('alamat', models.TextField(blank=True, default='', max_length=500, verbose_name='alamat')),
                ('kabupaten', models.CharField(blank=True, default='', max_length=80, verbose_name='kabupaten/kota')),
                ('provinsi', models.CharField(blank=True, default='', max_length=80, verbose_name='provinsi')),
                ('penanggung_jawab', models.CharField(blank=True, default='', max_length=150, verbose_name='penanggung jawab')),
                ('nik_penanggung_jawab', models.CharField(blank=True, db_collation='C', default='', max_length=16, verbose_name='NIK penanggung jawab')),
                ('jabatan', models.CharField(blank=True, default='', max_length=150, verbose_name='jabatan')),
                ('instansi', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.instansi', verbose_name='instansi')),
                ('entitas_lain', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.entitaslain', verbose_name='entitas lain')),
                ('sk_nomor', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor SK atau surat tugas')),
                ('sk_tanggal', models.DateField(blank=True, null=True, verbose_name='tanggal SK')),
                ('sk_berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='SK berlaku sampai')),
                ('sk_berkas', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas SK')),
                ('status', django_fsm.FSMField(choices=[('aktif', 'Aktif'), ('nonaktif_pelanggaran', 'Nonaktif: pelanggaran'), ('nonaktif_daftar_hitam', 'Nonaktif: daftar hitam'), ('nonaktif_permintaan', 'Nonaktif: permintaan'), ('nonaktif_masa_jabatan_habis', 'Nonaktif: masa jabatan habis')], default='aktif', max_length=30, protected=True, verbose_name='keadaan')),
                ('nonaktif_sampai', models.DateField(blank=True, null=True, verbose_name='nonaktif sampai')),
                ('asal', models.CharField(choices=[('verifikasi', 'Verifikasi di LPSE ini'), ('impor', 'Impor dari SPSE'), ('pindahan', 'Pindahan dari LPSE lain')], max_length=12, verbose_name='asal data')),
                ('lpse_pendaftaran', models.CharField(blank=True, default='', max_length=150, verbose_name='LPSE pendaftaran')),
                ('disetujui_pada', models.DateTimeField(blank=True, null=True, verbose_name='disetujui pada')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='masuk daftar pada')),
            ],
            options={
                'abstract': False,
            },
        ),        migrations.CreateModel(
            name='SistemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.sistem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('kode', models.SlugField(db_index=False, max_length=20, verbose_name='kode')),
                ('nama', models.CharField(max_length=100, verbose_name='nama')),
                ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='keterangan')),
                ('urutan', models.PositiveSmallIntegerField(default=100, verbose_name='urutan')),
                ('aktif', models.BooleanField(default=True, verbose_name='aktif')),
            ],
            options={
                'abstract': False,
            },
        ),        migrations.CreateModel(
            name='AkunSistemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.akunsistem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='pengguna')),
                ('sistem', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.sistem', verbose_name='sistem')),
                ('nama_akun', models.CharField(blank=True, default='', max_length=60, verbose_name='nama akun')),
                ('sejak', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('berakhir', models.DateField(blank=True, null=True, verbose_name='berakhir')),
                ('dicatat_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
            ],
            options={
                'abstract': False,
            },
        ),        migrations.CreateModel(
            name='BenturanKepentinganEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.benturankepentingan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='pengguna SPSE')),
                ('pegawai', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pegawai LPSE')),
                ('dasar', models.CharField(choices=[('nik', 'NIK sama'), ('nip', 'NIP sama')], max_length=4, verbose_name='dasar')),
                ('sumber', models.CharField(default='pindai', max_length=10, verbose_name='ditemukan oleh')),
                ('ditemukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditemukan pada')),
                ('status', django_fsm.FSMField(choices=[('terbuka', 'Perlu ditangani'), ('ditangani', 'Ditangani'), ('gugur', 'Tidak ada lagi')], default='terbuka', max_length=10, protected=True, verbose_name='keadaan')),
                ('tindakan', models.TextField(blank=True, default='', max_length=1000, verbose_name='tindakan')),
                ('ditangani_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditangani oleh')),
                ('ditangani_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditangani pada')),
                ('gugur_pada', models.DateTimeField(blank=True, null=True, verbose_name='tidak ada lagi sejak')),
            ],
            options={
                'abstract': False,
            },
        ),        migrations.CreateModel(
            name='PermintaanPerubahanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.permintaanperubahan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='pengguna')),
                ('jenis', models.CharField(choices=[('surel', 'Alamat surel'), ('alamat', 'Alamat'), ('penanggung_jawab', 'Penanggung jawab'), ('bentuk_usaha', 'Bentuk usaha'), ('npwp', 'NPWP'), ('pindah_lpse', 'Pindah LPSE'), ('reset_sandi', 'Reset kata sandi')], max_length=20, verbose_name='jenis perubahan')),
                ('arah', models.CharField(blank=True, choices=[('masuk', 'Pindah ke LPSE ini'), ('keluar', 'Pindah ke LPSE lain')], default='', max_length=6, verbose_name='arah pindah')),
                ('lama', models.JSONField(blank=True, default=dict, verbose_name='nilai lama')),
                ('baru', models.JSONField(blank=True, default=dict, verbose_name='nilai baru')),
                ('alasan', models.TextField(max_length=1000, verbose_name='alasan')),
                ('pemohon', models.CharField(max_length=150, verbose_name='pemohon di loket')),
                ('cara_periksa', models.CharField(choices=[('ktp', 'KTP asli dicocokkan dengan orangnya'), ('ktp_kuasa', 'KTP asli penerima kuasa dan surat kuasa'), ('video', 'Panggilan video dengan KTP asli')], max_length=12, verbose_name='cara memeriksa identitas')),
                ('peringatan', models.JSONField(blank=True, default=list, verbose_name='peringatan pemeriksaan')),
                ('status', django_fsm.FSMField(choices=[('diajukan', 'Menunggu persetujuan'), ('disetujui', 'Disetujui'), ('ditolak', 'Ditolak'), ('dibatalkan', 'Dibatalkan')], default='diajukan', max_length=12, protected=True, verbose_name='keadaan')),
                ('diajukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('diajukan_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('diputus_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                ('alasan_putusan', models.TextField(blank=True, default='', max_length=1000, verbose_name='alasan putusan')),
                ('tanda_terima', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='tanda terima')),
                ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='surat')),
            ],
            options={
                'abstract': False,
            },
        ),        migrations.CreateModel(
            name='BuktiPerubahanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.buktiperubahan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('permintaan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.permintaanperubahan', verbose_name='permintaan')),
                ('kode', models.CharField(max_length=30, verbose_name='kode')),
                ('nama', models.CharField(max_length=200, verbose_name='nama')),
                ('asli_ditunjukkan', models.BooleanField(default=False, verbose_name='asli ditunjukkan')),
                ('berkas', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            [('penggunaspse', pgtrigger.compiler.Trigger(name='benturan_pasal_13_3', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."jenis" IN (\'ppk\', \'pokja\', \'pp\') AND NEW."status" = \'aktif\')', declare='DECLARE pegawai bigint;', func="\n        PERFORM pg_advisory_xact_lock_shared(hashtextextended('registrasi.pasal13', 13));\n        FOR pegawai IN SELECT p.id FROM lpse_pengguna p\n            WHERE ((NEW.nik <> '' AND p.nik = NEW.nik) OR (NEW.nip <> '' AND p.nip = NEW.nip)) AND \n    EXISTS (SELECT 1 FROM lpse_penugasanperan t JOIN auth_group g ON g.id = t.peran_id\n             WHERE t.pengguna_id = p.id AND g.name IN ('ase', 'kepala', 'layanan', 'regver', 'sekretariat'))\n\n        LOOP\n            IF NEW.asal <> 'impor' THEN\n                RAISE EXCEPTION 'Pegawai LPSE tidak boleh merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan (Pasal 13 ayat (3)).'\n                    USING ERRCODE = 'check_violation', CONSTRAINT = 'pisah_peran_pasal_13_3';\n            END IF;\n            INSERT INTO registrasi_benturankepentingan\n                   (pengguna_id, pegawai_id, dasar, sumber, ditemukan_pada, status, tindakan)\n            SELECT NEW.id, pegawai, CASE WHEN p.nik = NEW.nik AND NEW.nik <> '' THEN 'nik' ELSE 'nip' END, 'impor',\n                   now(), 'terbuka', '' FROM lpse_pengguna p WHERE p.id = pegawai\n            ON CONFLICT DO NOTHING;\n        END LOOP;\n        RETURN NULL;\n    ", hash='a064806c5f63958ecb758738433535a5efc091ab', operation='INSERT OR UPDATE OF "nik", "nip", "jenis", "status"', pgid='pgtrigger_benturan_pasal_13_3_39390', table='registrasi_penggunaspse', when='AFTER'))), ('penggunaspse', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_penggunaspseevent" ("alamat", "asal", "bentuk_usaha", "dibuat_pada", "disetujui_pada", "entitas_lain_id", "id", "instansi_id", "jabatan", "jenis", "kabupaten", "lpse_pendaftaran", "nama", "nama_normal", "nib", "nik", "nik_penanggung_jawab", "nip", "nitku", "nonaktif_sampai", "npwp", "npwp16", "penanggung_jawab", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provinsi", "sk_berkas_id", "sk_berlaku_sampai", "sk_nomor", "sk_tanggal", "status", "surel", "telepon", "user_id") VALUES (NEW."alamat", NEW."asal", NEW."bentuk_usaha", NEW."dibuat_pada", NEW."disetujui_pada", NEW."entitas_lain_id", NEW."id", NEW."instansi_id", NEW."jabatan", NEW."jenis", NEW."kabupaten", NEW."lpse_pendaftaran", NEW."nama", NEW."nama_normal", NEW."nib", NEW."nik", NEW."nik_penanggung_jawab", NEW."nip", NEW."nitku", NEW."nonaktif_sampai", NEW."npwp", NEW."npwp16", NEW."penanggung_jawab", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provinsi", NEW."sk_berkas_id", NEW."sk_berlaku_sampai", NEW."sk_nomor", NEW."sk_tanggal", NEW."status", NEW."surel", NEW."telepon", NEW."user_id"); RETURN NULL;', hash='71c1341166e8235a919c294ad13924967375f71d', operation='INSERT', pgid='pgtrigger_insert_insert_78b6a', table='registrasi_penggunaspse', when='AFTER'))), ('penggunaspse', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{aktif:nonaktif_pelanggaran,aktif:nonaktif_daftar_hitam,aktif:nonaktif_permintaan,aktif:nonaktif_masa_jabatan_habis,nonaktif_pelanggaran:aktif,nonaktif_pelanggaran:nonaktif_daftar_hitam,nonaktif_daftar_hitam:aktif,nonaktif_daftar_hitam:nonaktif_pelanggaran,nonaktif_permintaan:aktif,nonaktif_permintaan:nonaktif_pelanggaran,nonaktif_permintaan:nonaktif_daftar_hitam,nonaktif_masa_jabatan_habis:aktif,nonaktif_masa_jabatan_habis:nonaktif_pelanggaran,nonaktif_masa_jabatan_habis:nonaktif_permintaan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='0185119021937be61e6510387e6b7e786315831e', operation='UPDATE', pgid='pgtrigger_jalan_status_8d015', table='registrasi_penggunaspse', when='BEFORE'))), ('penggunaspse', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='7ab2ab18bc50174d57d184135a2e1ab9a1bac873', operation='DELETE', pgid='pgtrigger_tidak_dihapus_9d751', table='registrasi_penggunaspse', when='BEFORE'))), ('penggunaspse', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alamat" IS DISTINCT FROM (NEW."alamat") OR OLD."asal" IS DISTINCT FROM (NEW."asal") OR OLD."bentuk_usaha" IS DISTINCT FROM (NEW."bentuk_usaha") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."disetujui_pada" IS DISTINCT FROM (NEW."disetujui_pada") OR OLD."entitas_lain_id" IS DISTINCT FROM (NEW."entitas_lain_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."instansi_id" IS DISTINCT FROM (NEW."instansi_id") OR OLD."jabatan" IS DISTINCT FROM (NEW."jabatan") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."kabupaten" IS DISTINCT FROM (NEW."kabupaten") OR OLD."lpse_pendaftaran" IS DISTINCT FROM (NEW."lpse_pendaftaran") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."nama_normal" IS DISTINCT FROM (NEW."nama_normal") OR OLD."nib" IS DISTINCT FROM (NEW."nib") OR OLD."nik" IS DISTINCT FROM (NEW."nik") OR OLD."nik_penanggung_jawab" IS DISTINCT FROM (NEW."nik_penanggung_jawab") OR OLD."nip" IS DISTINCT FROM (NEW."nip") OR OLD."nitku" IS DISTINCT FROM (NEW."nitku") OR OLD."nonaktif_sampai" IS DISTINCT FROM (NEW."nonaktif_sampai") OR OLD."npwp" IS DISTINCT FROM (NEW."npwp") OR OLD."npwp16" IS DISTINCT FROM (NEW."npwp16") OR OLD."penanggung_jawab" IS DISTINCT FROM (NEW."penanggung_jawab") OR OLD."provinsi" IS DISTINCT FROM (NEW."provinsi") OR OLD."sk_berkas_id" IS DISTINCT FROM (NEW."sk_berkas_id") OR OLD."sk_berlaku_sampai" IS DISTINCT FROM (NEW."sk_berlaku_sampai") OR OLD."sk_nomor" IS DISTINCT FROM (NEW."sk_nomor") OR OLD."sk_tanggal" IS DISTINCT FROM (NEW."sk_tanggal") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."surel" IS DISTINCT FROM (NEW."surel") OR OLD."telepon" IS DISTINCT FROM (NEW."telepon") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='INSERT INTO "registrasi_penggunaspseevent" ("alamat", "asal", "bentuk_usaha", "dibuat_pada", "disetujui_pada", "entitas_lain_id", "id", "instansi_id", "jabatan", "jenis", "kabupaten", "lpse_pendaftaran", "nama", "nama_normal", "nib", "nik", "nik_penanggung_jawab", "nip", "nitku", "nonaktif_sampai", "npwp", "npwp16", "penanggung_jawab", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provinsi", "sk_berkas_id", "sk_berlaku_sampai", "sk_nomor", "sk_tanggal", "status", "surel", "telepon", "user_id") VALUES (NEW."alamat", NEW."asal", NEW."bentuk_usaha", NEW."dibuat_pada", NEW."disetujui_pada", NEW."entitas_lain_id", NEW."id", NEW."instansi_id", NEW."jabatan", NEW."jenis", NEW."kabupaten", NEW."lpse_pendaftaran", NEW."nama", NEW."nama_normal", NEW."nib", NEW."nik", NEW."nik_penanggung_jawab", NEW."nip", NEW."nitku", NEW."nonaktif_sampai", NEW."npwp", NEW."npwp16", NEW."penanggung_jawab", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provinsi", NEW."sk_berkas_id", NEW."sk_berlaku_sampai", NEW."sk_nomor", NEW."sk_tanggal", NEW."status", NEW."surel", NEW."telepon", NEW."user_id"); RETURN NULL;', hash='4e7a734537e64b14193ac506391afcae5ff9c7f6', operation='UPDATE', pgid='pgtrigger_update_update_eab3e', table='registrasi_penggunaspse', when='AFTER'))), ('sistem', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_sistemevent" ("aktif", "id", "keterangan", "kode", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan") VALUES (NEW."aktif", NEW."id", NEW."keterangan", NEW."kode", NEW."nama", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."urutan"); RETURN NULL;', hash='fc017ef9728aec38e1753559646933c04d19a748', operation='INSERT', pgid='pgtrigger_insert_insert_d0cff', table='registrasi_sistem', when='AFTER'))), ('sistem', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='fc61f06d416d8b307f1014a6468ed2c66b34ea01', operation='DELETE', pgid='pgtrigger_tidak_dihapus_6657f', table='registrasi_sistem', when='BEFORE'))), ('sistem', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_sistemevent" ("aktif", "id", "keterangan", "kode", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan") VALUES (NEW."aktif", NEW."id", NEW."keterangan", NEW."kode", NEW."nama", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."urutan"); RETURN NULL;', hash='f4e8e3353fc67f2af9f287a6ddfb47bba74743b5', operation='UPDATE', pgid='pgtrigger_update_update_2afdd', table='registrasi_sistem', when='AFTER'))), ('akunsistem', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_akunsistemevent" ("berakhir", "dicatat_oleh_id", "id", "nama_akun", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sejak", "sistem_id") VALUES (NEW."berakhir", NEW."dicatat_oleh_id", NEW."id", NEW."nama_akun", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sejak", NEW."sistem_id"); RETURN NULL;', hash='190833d9e5b58866935c8c7adfebd050560bf14c', operation='INSERT', pgid='pgtrigger_insert_insert_ce8d3', table='registrasi_akunsistem', when='AFTER'))), ('akunsistem', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='2c50ce05520c88fa28305e5c6c40478f8fe1be9e', operation='DELETE', pgid='pgtrigger_tidak_dihapus_cae9d', table='registrasi_akunsistem', when='BEFORE'))), ('akunsistem', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_akunsistemevent" ("berakhir", "dicatat_oleh_id", "id", "nama_akun", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sejak", "sistem_id") VALUES (NEW."berakhir", NEW."dicatat_oleh_id", NEW."id", NEW."nama_akun", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sejak", NEW."sistem_id"); RETURN NULL;', hash='9bf20fe7054d19ab58ad0ca13b6faa0ffc29e88c', operation='UPDATE', pgid='pgtrigger_update_update_536f6', table='registrasi_akunsistem', when='AFTER'))), ('benturankepentingan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_benturankepentinganevent" ("dasar", "ditangani_oleh_id", "ditangani_pada", "ditemukan_pada", "gugur_pada", "id", "pegawai_id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "sumber", "tindakan") VALUES (NEW."dasar", NEW."ditangani_oleh_id", NEW."ditangani_pada", NEW."ditemukan_pada", NEW."gugur_pada", NEW."id", NEW."pegawai_id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."sumber", NEW."tindakan"); RETURN NULL;', hash='a71cb8d164de0b5c6e2da250ae1386739c15e31f', operation='INSERT', pgid='pgtrigger_insert_insert_ac63f', table='registrasi_benturankepentingan', when='AFTER'))), ('benturankepentingan', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{terbuka:ditangani,terbuka:gugur,ditangani:gugur}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='6674517fec096fa003ab59fead0db0802a59bd4d', operation='UPDATE', pgid='pgtrigger_jalan_status_25e57', table='registrasi_benturankepentingan', when='BEFORE'))), ('benturankepentingan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='66efb75087d99b54fd2d8d15b8dbbb3ab8928a7a', operation='DELETE', pgid='pgtrigger_tidak_dihapus_7dd59', table='registrasi_benturankepentingan', when='BEFORE'))), ('benturankepentingan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_benturankepentinganevent" ("dasar", "ditangani_oleh_id", "ditangani_pada", "ditemukan_pada", "gugur_pada", "id", "pegawai_id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "sumber", "tindakan") VALUES (NEW."dasar", NEW."ditangani_oleh_id", NEW."ditangani_pada", NEW."ditemukan_pada", NEW."gugur_pada", NEW."id", NEW."pegawai_id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."sumber", NEW."tindakan"); RETURN NULL;', hash='1508a8b0d41c572d9d2d5f702ecc365d646fb5d9', operation='UPDATE', pgid='pgtrigger_update_update_579c4', table='registrasi_benturankepentingan', when='AFTER'))), ('permintaanperubahan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_permintaanperubahanevent" ("alasan", "alasan_putusan", "arah", "baru", "cara_periksa", "diajukan_oleh_id", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jenis", "lama", "naskah_id", "pemohon", "pengguna_id", "peringatan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanda_terima_id") VALUES (NEW."alasan", NEW."alasan_putusan", NEW."arah", NEW."baru", NEW."cara_periksa", NEW."diajukan_oleh_id", NEW."diajukan_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."id", NEW."jenis", NEW."lama", NEW."naskah_id", NEW."pemohon", NEW."pengguna_id", NEW."peringatan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."tanda_terima_id"); RETURN NULL;', hash='84cf5387b6a58608f3b9c9756231eac3494dfe4a', operation='INSERT', pgid='pgtrigger_insert_insert_4762b', table='registrasi_permintaanperubahan', when='AFTER'))), ('permintaanperubahan', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{diajukan:disetujui,diajukan:ditolak,diajukan:dibatalkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='1d22696b9ac6eaf6580102408f0e384d08f9a81d', operation='UPDATE', pgid='pgtrigger_jalan_status_4b6ce', table='registrasi_permintaanperubahan', when='BEFORE'))), ('permintaanperubahan', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."pengguna_id" IS DISTINCT FROM (NEW."pengguna_id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."arah" IS DISTINCT FROM (NEW."arah") OR OLD."lama" IS DISTINCT FROM (NEW."lama") OR OLD."baru" IS DISTINCT FROM (NEW."baru") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."pemohon" IS DISTINCT FROM (NEW."pemohon") OR OLD."diajukan_oleh_id" IS DISTINCT FROM (NEW."diajukan_oleh_id") OR OLD."diajukan_pada" IS DISTINCT FROM (NEW."diajukan_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e69918b84cc1b9bdf82f903dfb5d04c1ab000e97', operation='UPDATE', pgid='pgtrigger_tetap_asal_b5e18', table='registrasi_permintaanperubahan', when='BEFORE'))), ('permintaanperubahan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c656e6fc33c092afb6a509d059cd2029fcd810dc', operation='DELETE', pgid='pgtrigger_tidak_dihapus_1391d', table='registrasi_permintaanperubahan', when='BEFORE'))), ('permintaanperubahan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_permintaanperubahanevent" ("alasan", "alasan_putusan", "arah", "baru", "cara_periksa", "diajukan_oleh_id", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jenis", "lama", "naskah_id", "pemohon", "pengguna_id", "peringatan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanda_terima_id") VALUES (NEW."alasan", NEW."alasan_putusan", NEW."arah", NEW."baru", NEW."cara_periksa", NEW."diajukan_oleh_id", NEW."diajukan_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."id", NEW."jenis", NEW."lama", NEW."naskah_id", NEW."pemohon", NEW."pengguna_id", NEW."peringatan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."tanda_terima_id"); RETURN NULL;', hash='6931af1c4db6ab7c517b9bc20b229e66ee04d3d9', operation='UPDATE', pgid='pgtrigger_update_update_e0c6f', table='registrasi_permintaanperubahan', when='AFTER'))), ('buktiperubahan', pgtrigger.compiler.Trigger(name='hanya_bertambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2d0c595aca2aa7713c8b9f9aa006f8b11befa882', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_bertambah_d847d', table='registrasi_buktiperubahan', when='BEFORE'))), ('buktiperubahan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_buktiperubahanevent" ("asli_ditunjukkan", "berkas_id", "id", "kode", "nama", "permintaan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."asli_ditunjukkan", NEW."berkas_id", NEW."id", NEW."kode", NEW."nama", NEW."permintaan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='566c46efabb8f720f7288514d7a879229c115dee', operation='INSERT', pgid='pgtrigger_insert_insert_41241', table='registrasi_buktiperubahan', when='AFTER'))), ('buktiperubahan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_buktiperubahanevent" ("asli_ditunjukkan", "berkas_id", "id", "kode", "nama", "permintaan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."asli_ditunjukkan", NEW."berkas_id", NEW."id", NEW."kode", NEW."nama", NEW."permintaan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='96634f03431c70a77cf7a5e927ff38d6b7eb4114', operation='UPDATE', pgid='pgtrigger_update_update_7b8c9', table='registrasi_buktiperubahan', when='AFTER'))), ('kejadianpengguna', pgtrigger.compiler.Trigger(name='hanya_bertambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1d260a8f26f58ec2308a6c139068f1bd311b2910', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_bertambah_1415a', table='registrasi_kejadianpengguna', when='BEFORE'))), ('penggunaspseevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='df6bb8f18823515c5c1e8e9739cdbf2b0a4c9ff8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_24b03', table='registrasi_penggunaspseevent', when='BEFORE'))), ('sistemevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d40921e9964f1948cc140a65b072df5694adb27', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_38722', table='registrasi_sistemevent', when='BEFORE'))), ('akunsistemevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c5c30c83d01814b5204227c5501a1717abaa8cb5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3c309', table='registrasi_akunsistemevent', when='BEFORE'))), ('benturankepentinganevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2cc0058de31362255052901aae27b45ae5c2e41d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5915', table='registrasi_benturankepentinganevent', when='BEFORE'))), ('permintaanperubahanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='459126974ac5dcd41bf3142864306a90a7186cbd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e6147', table='registrasi_permintaanperubahanevent', when='BEFORE'))), ('buktiperubahanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fb2fae3fd513dfd606373110a2d78ddc4e8bf2b9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e28ad', table='registrasi_buktiperubahanevent', when='BEFORE')))],
        ),

        migrations.RunSQL(PASANG, LEPAS),
        migrations.RunSQL(SISTEM, migrations.RunSQL.noop),
    ]
