"""Loans of paper originals, read links, the integrity of the archive and its exports as BagIt."""

from __future__ import annotations

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models


#: The original that is away, promised or lost is neither moved nor destroyed, whoever writes the row: a loan holds the
#: rows of the register while it is decided, so a move under way waits and then finds it.
TAHAN_ASLI = """
CREATE FUNCTION arsip_asli_tertahan(berkas bigint, dok bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM arsip_peminjaman p
         WHERE p.berkas_arsip_id = berkas AND (dok IS NULL OR p.dokumen_id IS NULL OR p.dokumen_id = dok)
           AND (p.status IN ('disetujui', 'dipinjam') OR (p.status = 'hilang' AND p.tindak_lanjut_pada IS NULL))
    )
$$;
CREATE FUNCTION arsip_dokumen_tertahan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF arsip_asli_tertahan(OLD.berkas_arsip_id, OLD.id) THEN
        RAISE EXCEPTION 'Asli dokumen ini sedang dipinjam; terima kembali dahulu.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'peminjaman_menahan_asli';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION arsip_berkas_tertahan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF arsip_asli_tertahan(OLD.id, NULL) THEN
        RAISE EXCEPTION 'Asli dari berkas ini sedang dipinjam; terima kembali dahulu.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'peminjaman_menahan_asli';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dokumen_tertahan BEFORE UPDATE ON arsip_dokumen FOR EACH ROW
    WHEN (NEW.berkas_arsip_id IS DISTINCT FROM OLD.berkas_arsip_id OR NEW.lokasi_id IS DISTINCT FROM OLD.lokasi_id
          OR (NEW.status IS DISTINCT FROM OLD.status AND NEW.status IN ('musnah', 'diserahkan')))
    EXECUTE FUNCTION arsip_dokumen_tertahan();
CREATE TRIGGER berkas_tertahan BEFORE UPDATE ON arsip_berkasarsip FOR EACH ROW
    WHEN (NEW.lokasi_id IS DISTINCT FROM OLD.lokasi_id
          OR (NEW.status IS DISTINCT FROM OLD.status AND NEW.status IN ('musnah', 'diserahkan')))
    EXECUTE FUNCTION arsip_berkas_tertahan();
"""
LEPAS_ASLI = """
DROP TRIGGER berkas_tertahan ON arsip_berkasarsip;
DROP TRIGGER dokumen_tertahan ON arsip_dokumen;
DROP FUNCTION arsip_berkas_tertahan();
DROP FUNCTION arsip_dokumen_tertahan();
DROP FUNCTION arsip_asli_tertahan(bigint, bigint);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('arsip', '0002_pencarian'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='Peminjaman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('berkas_arsip', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='peminjaman', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dokumen', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='peminjaman', to='arsip.dokumen', verbose_name='dokumen')),
                ('rahasia', models.BooleanField(default=False, verbose_name='rahasia')),
                ('peminjam', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pegawai')),
                ('peminjam_nama', models.CharField(max_length=120, verbose_name='nama peminjam')),
                ('peminjam_instansi', models.CharField(blank=True, max_length=160, verbose_name='instansi')),
                ('peminjam_kontak', models.CharField(blank=True, max_length=120, verbose_name='kontak')),
                ('nomor_surat', models.CharField(blank=True, max_length=100, verbose_name='nomor surat')),
                ('tanggal_surat', models.DateField(blank=True, null=True, verbose_name='tanggal surat')),
                ('keperluan', models.TextField(max_length=1000, verbose_name='keperluan')),
                ('hari_kerja', models.PositiveSmallIntegerField(verbose_name='lama (hari kerja)')),
                ('status', lpse.medan.FSMField(choices=[('diajukan', 'Diajukan'), ('disetujui', 'Disetujui, menunggu diambil'), ('ditolak', 'Ditolak'), ('dibatalkan', 'Dibatalkan'), ('dipinjam', 'Dipinjam'), ('kembali', 'Dikembalikan'), ('hilang', 'Hilang')], default='diajukan', max_length=12, protected=True, verbose_name='keadaan')),
                ('diajukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diajukan pada')),
                ('diajukan_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diajukan oleh')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('diputus_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan')),
                ('diserahkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='diserahkan pada')),
                ('diserahkan_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penyerah')),
                ('jatuh_tempo', models.DateField(blank=True, null=True, verbose_name='jatuh tempo')),
                ('perpanjangan', models.PositiveSmallIntegerField(default=0, verbose_name='berapa kali diperpanjang')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='bukti peminjaman')),
                ('kembali_pada', models.DateTimeField(blank=True, null=True, verbose_name='kembali pada')),
                ('diterima_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penerima')),
                ('kondisi', models.CharField(blank=True, choices=[('baik', 'Baik dan lengkap'), ('rusak', 'Rusak atau tidak lengkap'), ('hilang', 'Hilang')], max_length=6, verbose_name='kondisi')),
                ('catatan_kembali', models.TextField(blank=True, max_length=1000, verbose_name='catatan pengembalian')),
                ('tindak_lanjut', models.TextField(blank=True, max_length=2000, verbose_name='tindak lanjut')),
                ('tindak_lanjut_pada', models.DateTimeField(blank=True, null=True, verbose_name='tindak lanjut pada')),
                ('tindak_lanjut_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penindak')),
            ],
            options={
                'verbose_name': 'peminjaman arsip',
                'verbose_name_plural': 'peminjaman arsip',
                'ordering': ['-diajukan_pada'],
                'permissions': [('kelola_peminjaman', 'Menyetujui, menyerahkan, dan menerima kembali pinjaman arsip'), ('setujui_pinjam_rahasia', 'Menyetujui peminjaman arsip rahasia')],
                'indexes': [models.Index(fields=['status', 'jatuh_tempo'], name='peminjaman_tempo'), models.Index(fields=['peminjam', '-diajukan_pada'], name='peminjaman_peminjam')],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('status__in', ['disetujui', 'dipinjam']), models.Q(('status', 'hilang'), ('tindak_lanjut_pada', None)), _connector='OR'), expressions=[(models.Func(models.F('berkas_arsip'), models.F('berkas_arsip'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&'), (models.Func(models.F('dokumen'), models.F('dokumen'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField()), '&&')], name='peminjaman_satu_asli', violation_error_message='Asli ini sedang dipinjam atau sudah dijanjikan.'), models.CheckConstraint(condition=models.Q(('status__in', ['diajukan', 'disetujui', 'ditolak', 'dibatalkan', 'dipinjam', 'kembali', 'hilang'])), name='peminjaman_status'), models.CheckConstraint(condition=models.Q(('kondisi__in', ['', 'baik', 'rusak', 'hilang'])), name='peminjaman_kondisi'), models.CheckConstraint(condition=models.Q(('hari_kerja__range', (1, 60))), name='peminjaman_lama'), models.CheckConstraint(condition=models.Q(('peminjam__isnull', False), models.Q(models.Q(('peminjam_instansi', ''), _negated=True), models.Q(('peminjam_kontak', ''), _negated=True), models.Q(('nomor_surat', ''), _negated=True)), _connector='OR'), name='peminjaman_orang_luar_lengkap'), models.CheckConstraint(condition=models.Q(('status', 'diajukan'), models.Q(('diputus_oleh__isnull', False), ('diputus_pada__isnull', False)), _connector='OR'), name='peminjaman_diputus'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['ditolak', 'dibatalkan']), _negated=True), models.Q(('alasan', ''), _negated=True), _connector='OR'), name='peminjaman_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['dipinjam', 'kembali', 'hilang']), _negated=True), models.Q(('diserahkan_oleh__isnull', False), ('diserahkan_pada__isnull', False), ('jatuh_tempo__isnull', False)), _connector='OR'), name='peminjaman_diserahkan'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'kembali'), _negated=True), models.Q(('diterima_oleh__isnull', False), ('kembali_pada__isnull', False), ('kondisi__in', ['baik', 'rusak'])), _connector='OR'), name='peminjaman_kembali_utuh'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'hilang'), _negated=True), models.Q(('kondisi', 'hilang'), models.Q(('catatan_kembali', ''), _negated=True)), _connector='OR'), name='peminjaman_hilang_diceritakan'), models.CheckConstraint(condition=models.Q(('tindak_lanjut_pada__isnull', True), models.Q(('tindak_lanjut', ''), _negated=True), _connector='OR'), name='peminjaman_ditindaklanjuti')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='TautanBaca',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sidik', models.CharField(max_length=64, unique=True, verbose_name='sidik alamat')),
                ('nama', models.CharField(max_length=120, verbose_name='nama pembaca')),
                ('instansi', models.CharField(max_length=160, verbose_name='instansi')),
                ('kontak', models.CharField(blank=True, max_length=120, verbose_name='kontak')),
                ('nomor_surat', models.CharField(max_length=100, verbose_name='nomor surat tugas')),
                ('tanggal_surat', models.DateField(verbose_name='tanggal surat tugas')),
                ('keperluan', models.TextField(max_length=1000, verbose_name='keperluan')),
                ('berkas_arsip', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('berlaku_dari', models.DateTimeField(verbose_name='berlaku dari')),
                ('berlaku_sampai', models.DateTimeField(verbose_name='berlaku sampai')),
                ('maks_buka', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='paling banyak dibuka')),
                ('jumlah_buka', models.PositiveIntegerField(default=0, verbose_name='sudah dibuka')),
                ('kode_akses', models.CharField(blank=True, max_length=128, verbose_name='sidik kode akses')),
                ('gagal_kode', models.PositiveSmallIntegerField(default=0, verbose_name='kode salah berturut-turut')),
                ('boleh_unduh', models.BooleanField(default=False, verbose_name='boleh mengunduh')),
                ('rahasia', models.BooleanField(default=False, verbose_name='memuat arsip rahasia')),
                ('status', lpse.medan.FSMField(choices=[('menunggu', 'Menunggu persetujuan Kepala'), ('aktif', 'Aktif'), ('ditolak', 'Ditolak'), ('dicabut', 'Dicabut')], default='aktif', max_length=10, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('dibuat_oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibuat oleh')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('diputus_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                ('dicabut_pada', models.DateTimeField(blank=True, null=True, verbose_name='dicabut pada')),
                ('dicabut_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicabut oleh')),
                ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan ditolak atau dicabut')),
            ],
            options={
                'verbose_name': 'tautan baca',
                'verbose_name_plural': 'tautan baca',
                'ordering': ['-dibuat_pada'],
                'permissions': [('buat_tautanbaca', 'Membuat dan mencabut tautan baca arsip'), ('setujui_tautan_rahasia', 'Menyetujui tautan baca ke arsip rahasia')],
                'indexes': [models.Index(fields=['dibuat_oleh', '-dibuat_pada'], name='tautanbaca_pembuat')],
                'constraints': [models.CheckConstraint(condition=models.Q(('sidik__regex', '^[0-9a-f]{64}$')), name='tautanbaca_sidik'), models.CheckConstraint(condition=models.Q(('status__in', ['menunggu', 'aktif', 'ditolak', 'dicabut'])), name='tautanbaca_status'), models.CheckConstraint(condition=models.Q(('berlaku_sampai__gt', models.F('berlaku_dari'))), name='tautanbaca_masa'), models.CheckConstraint(condition=models.Q(('maks_buka__isnull', True), models.Q(('jumlah_buka__lte', models.F('maks_buka')), ('maks_buka__gte', 1)), _connector='OR'), name='tautanbaca_kali_buka'), models.CheckConstraint(condition=models.Q(models.Q(('rahasia', True), ('status', 'aktif'), _negated=True), models.Q(('diputus_oleh__isnull', False), ('diputus_pada__isnull', False)), _connector='OR'), name='tautanbaca_rahasia_disetujui'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['dicabut', 'ditolak']), _negated=True), models.Q(('alasan', ''), _negated=True), _connector='OR'), name='tautanbaca_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'dicabut'), _negated=True), ('dicabut_pada__isnull', False), _connector='OR'), name='tautanbaca_dicabut_pada')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='DokumenTautan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tautan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='butir', to='arsip.tautanbaca', verbose_name='tautan')),
                ('dokumen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tautan', to='arsip.dokumen', verbose_name='dokumen')),
                ('rahasia', models.BooleanField(default=False, verbose_name='rahasia saat dibuat')),
            ],
            options={
                'verbose_name': 'dokumen tautan',
                'verbose_name_plural': 'dokumen tautan',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('tautan', 'dokumen'), name='dokumentautan_satu')],
            },
        ),
        migrations.CreateModel(
            name='PemakaianTautan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tautan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pemakaian', to='arsip.tautanbaca', verbose_name='tautan')),
                ('jenis', models.CharField(choices=[('buka', 'Membuka tautan'), ('baca', 'Membaca'), ('unduh', 'Mengunduh'), ('kode_salah', 'Kode akses salah')], max_length=10, verbose_name='apa')),
                ('dokumen', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='arsip.dokumen')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='pada')),
                ('alamat_ip', models.GenericIPAddressField(blank=True, null=True, verbose_name='alamat')),
                ('agen', models.CharField(blank=True, max_length=200, verbose_name='peramban')),
            ],
            options={
                'verbose_name': 'pemakaian tautan baca',
                'verbose_name_plural': 'pemakaian tautan baca',
                'ordering': ['-pada', '-pk'],
                'indexes': [models.Index(fields=['tautan', '-pada'], name='pemakaiantautan_tautan')],
                'constraints': [models.CheckConstraint(condition=models.Q(('jenis__in', ['buka', 'baca', 'unduh', 'kode_salah'])), name='pemakaiantautan_jenis')],
            },
        ),
        migrations.CreateModel(
            name='HariKeutuhan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tanggal', models.DateField(unique=True, verbose_name='tanggal')),
                ('isi', models.PositiveIntegerField(verbose_name='isi tersimpan')),
                ('byte', models.PositiveBigIntegerField(verbose_name='ukuran (byte)')),
                ('diperiksa', models.PositiveIntegerField(default=0, verbose_name='diperiksa hari itu')),
                ('terlambat', models.PositiveIntegerField(default=0, verbose_name='lewat 30 hari')),
                ('rusak', models.PositiveIntegerField(default=0, verbose_name='rusak')),
                ('hilang', models.PositiveIntegerField(default=0, verbose_name='hilang')),
                ('tertua', models.DateTimeField(blank=True, null=True, verbose_name='pemeriksaan tertua')),
                ('diperbarui_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diukur pada')),
            ],
            options={
                'verbose_name': 'keutuhan sehari',
                'verbose_name_plural': 'keutuhan sehari',
                'ordering': ['-tanggal'],
                'permissions': [('periksa_keutuhan', 'Memeriksa keutuhan arsip sekarang'), ('terbitkan_keutuhan', 'Menerbitkan laporan keutuhan arsip'), ('ekspor_bagit', 'Mengekspor arsip sebagai BagIt')],
            },
        ),
        migrations.CreateModel(
            name='KerusakanIsi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, verbose_name='sidik SHA-256')),
                ('keadaan', models.CharField(choices=[('rusak', 'Isi berubah'), ('hilang', 'Isi tidak ada')], max_length=6, verbose_name='keadaan')),
                ('ditemukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditemukan pada')),
                ('pulih_pada', models.DateTimeField(blank=True, null=True, verbose_name='pulih pada')),
                ('dokumen', models.PositiveIntegerField(default=0, verbose_name='dokumen terkena')),
            ],
            options={
                'verbose_name': 'kerusakan isi arsip',
                'verbose_name_plural': 'kerusakan isi arsip',
                'ordering': ['-ditemukan_pada'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('pulih_pada', None)), fields=('sha256',), name='kerusakanisi_satu_terbuka'), models.CheckConstraint(condition=models.Q(('keadaan__in', ['rusak', 'hilang'])), name='kerusakanisi_keadaan')],
            },
        ),
        migrations.CreateModel(
            name='LaporanKeutuhan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bulan', models.DateField(blank=True, null=True, verbose_name='bulan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diminta oleh')),
                ('naskah', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='naskah')),
            ],
            options={
                'verbose_name': 'laporan keutuhan',
                'verbose_name_plural': 'laporan keutuhan',
                'ordering': ['-dibuat_pada'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('bulan__isnull', False)), fields=('bulan',), name='laporankeutuhan_sekali_sebulan'), models.CheckConstraint(condition=models.Q(('bulan__isnull', True), ('bulan__day', 1), _connector='OR'), name='laporankeutuhan_awal_bulan')],
            },
        ),
        migrations.CreateModel(
            name='EksporBagit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='kunci')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diminta oleh')),
                ('nama', models.CharField(max_length=120, verbose_name='nama')),
                ('uraian', models.CharField(blank=True, max_length=500, verbose_name='uraian')),
                ('berkas_arsip', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dokumen_ids', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None, verbose_name='dokumen')),
                ('termuat', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None, verbose_name='dokumen termuat')),
                ('status', lpse.medan.FSMField(choices=[('antre', 'Menunggu giliran'), ('berjalan', 'Sedang disusun'), ('siap', 'Siap diunduh'), ('gagal', 'Gagal'), ('dibatalkan', 'Dibatalkan'), ('dibuang', 'Masa simpan habis')], default='antre', max_length=10, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diminta pada')),
                ('mulai', models.DateTimeField(blank=True, null=True, verbose_name='mulai')),
                ('detak', models.DateTimeField(blank=True, null=True, verbose_name='tanda hidup')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
                ('tahap', models.CharField(blank=True, max_length=60, verbose_name='tahap')),
                ('kemajuan', models.PositiveBigIntegerField(default=0, verbose_name='byte dikerjakan')),
                ('total', models.PositiveBigIntegerField(default=0, verbose_name='byte seluruhnya')),
                ('pesan', models.TextField(blank=True, max_length=1000, verbose_name='pesan')),
                ('ukuran', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='ukuran ZIP (byte)')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='sidik ZIP')),
                ('simpan_sampai', models.DateTimeField(blank=True, null=True, verbose_name='disimpan sampai')),
            ],
            options={
                'verbose_name': 'ekspor BagIt',
                'verbose_name_plural': 'ekspor BagIt',
                'ordering': ['-dibuat_pada'],
                'indexes': [models.Index(fields=['pemohon', '-dibuat_pada'], name='eksporbagit_pemohon'), models.Index(condition=models.Q(('status__in', ('antre', 'berjalan'))), fields=['detak'], name='eksporbagit_belum_usai')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['antre', 'berjalan', 'siap', 'gagal', 'dibatalkan', 'dibuang'])), name='eksporbagit_status'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'siap'), _negated=True), models.Q(('sha256__regex', '^[0-9a-f]{64}$'), ('simpan_sampai__isnull', False), ('ukuran__gt', 0)), _connector='OR'), name='eksporbagit_siap_utuh'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'gagal'), _negated=True), models.Q(('pesan', ''), _negated=True), _connector='OR'), name='eksporbagit_gagal_beralasan')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='PeminjamanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.peminjaman')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('berkas_arsip', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dokumen', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.dokumen', verbose_name='dokumen')),
                ('rahasia', models.BooleanField(default=False, verbose_name='rahasia')),
                ('peminjam', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pegawai')),
                ('peminjam_nama', models.CharField(max_length=120, verbose_name='nama peminjam')),
                ('peminjam_instansi', models.CharField(blank=True, max_length=160, verbose_name='instansi')),
                ('peminjam_kontak', models.CharField(blank=True, max_length=120, verbose_name='kontak')),
                ('nomor_surat', models.CharField(blank=True, max_length=100, verbose_name='nomor surat')),
                ('tanggal_surat', models.DateField(blank=True, null=True, verbose_name='tanggal surat')),
                ('keperluan', models.TextField(max_length=1000, verbose_name='keperluan')),
                ('hari_kerja', models.PositiveSmallIntegerField(verbose_name='lama (hari kerja)')),
                ('status', lpse.medan.FSMField(choices=[('diajukan', 'Diajukan'), ('disetujui', 'Disetujui, menunggu diambil'), ('ditolak', 'Ditolak'), ('dibatalkan', 'Dibatalkan'), ('dipinjam', 'Dipinjam'), ('kembali', 'Dikembalikan'), ('hilang', 'Hilang')], default='diajukan', max_length=12, protected=True, verbose_name='keadaan')),
                ('diajukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diajukan pada')),
                ('diajukan_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diajukan oleh')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('diputus_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan')),
                ('diserahkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='diserahkan pada')),
                ('diserahkan_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penyerah')),
                ('jatuh_tempo', models.DateField(blank=True, null=True, verbose_name='jatuh tempo')),
                ('perpanjangan', models.PositiveSmallIntegerField(default=0, verbose_name='berapa kali diperpanjang')),
                ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='bukti peminjaman')),
                ('kembali_pada', models.DateTimeField(blank=True, null=True, verbose_name='kembali pada')),
                ('diterima_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penerima')),
                ('kondisi', models.CharField(blank=True, choices=[('baik', 'Baik dan lengkap'), ('rusak', 'Rusak atau tidak lengkap'), ('hilang', 'Hilang')], max_length=6, verbose_name='kondisi')),
                ('catatan_kembali', models.TextField(blank=True, max_length=1000, verbose_name='catatan pengembalian')),
                ('tindak_lanjut', models.TextField(blank=True, max_length=2000, verbose_name='tindak lanjut')),
                ('tindak_lanjut_pada', models.DateTimeField(blank=True, null=True, verbose_name='tindak lanjut pada')),
                ('tindak_lanjut_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='penindak')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TautanBacaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.tautanbaca')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('sidik', models.CharField(max_length=64, verbose_name='sidik alamat')),
                ('nama', models.CharField(max_length=120, verbose_name='nama pembaca')),
                ('instansi', models.CharField(max_length=160, verbose_name='instansi')),
                ('kontak', models.CharField(blank=True, max_length=120, verbose_name='kontak')),
                ('nomor_surat', models.CharField(max_length=100, verbose_name='nomor surat tugas')),
                ('tanggal_surat', models.DateField(verbose_name='tanggal surat tugas')),
                ('keperluan', models.TextField(max_length=1000, verbose_name='keperluan')),
                ('berkas_arsip', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('berlaku_dari', models.DateTimeField(verbose_name='berlaku dari')),
                ('berlaku_sampai', models.DateTimeField(verbose_name='berlaku sampai')),
                ('maks_buka', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='paling banyak dibuka')),
                ('kode_akses', models.CharField(blank=True, max_length=128, verbose_name='sidik kode akses')),
                ('boleh_unduh', models.BooleanField(default=False, verbose_name='boleh mengunduh')),
                ('rahasia', models.BooleanField(default=False, verbose_name='memuat arsip rahasia')),
                ('status', lpse.medan.FSMField(choices=[('menunggu', 'Menunggu persetujuan Kepala'), ('aktif', 'Aktif'), ('ditolak', 'Ditolak'), ('dicabut', 'Dicabut')], default='aktif', max_length=10, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('dibuat_oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibuat oleh')),
                ('diputus_pada', models.DateTimeField(blank=True, null=True, verbose_name='diputus pada')),
                ('diputus_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputus oleh')),
                ('dicabut_pada', models.DateTimeField(blank=True, null=True, verbose_name='dicabut pada')),
                ('dicabut_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicabut oleh')),
                ('alasan', models.TextField(blank=True, max_length=1000, verbose_name='alasan ditolak atau dicabut')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KerusakanIsiEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.kerusakanisi')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('sha256', models.CharField(max_length=64, verbose_name='sidik SHA-256')),
                ('keadaan', models.CharField(choices=[('rusak', 'Isi berubah'), ('hilang', 'Isi tidak ada')], max_length=6, verbose_name='keadaan')),
                ('ditemukan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditemukan pada')),
                ('pulih_pada', models.DateTimeField(blank=True, null=True, verbose_name='pulih pada')),
                ('dokumen', models.PositiveIntegerField(default=0, verbose_name='dokumen terkena')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LaporanKeutuhanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.laporankeutuhan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('bulan', models.DateField(blank=True, null=True, verbose_name='bulan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diminta oleh')),
                ('naskah', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='naskah')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EksporBagitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.eksporbagit')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='kunci')),
                ('pemohon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diminta oleh')),
                ('nama', models.CharField(max_length=120, verbose_name='nama')),
                ('uraian', models.CharField(blank=True, max_length=500, verbose_name='uraian')),
                ('berkas_arsip', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dokumen_ids', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None, verbose_name='dokumen')),
                ('termuat', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None, verbose_name='dokumen termuat')),
                ('status', lpse.medan.FSMField(choices=[('antre', 'Menunggu giliran'), ('berjalan', 'Sedang disusun'), ('siap', 'Siap diunduh'), ('gagal', 'Gagal'), ('dibatalkan', 'Dibatalkan'), ('dibuang', 'Masa simpan habis')], default='antre', max_length=10, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diminta pada')),
                ('mulai', models.DateTimeField(blank=True, null=True, verbose_name='mulai')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
                ('total', models.PositiveBigIntegerField(default=0, verbose_name='byte seluruhnya')),
                ('pesan', models.TextField(blank=True, max_length=1000, verbose_name='pesan')),
                ('ukuran', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='ukuran ZIP (byte)')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='sidik ZIP')),
                ('simpan_sampai', models.DateTimeField(blank=True, null=True, verbose_name='disimpan sampai')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('peminjaman', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_peminjamanevent" ("alasan", "berkas_arsip_id", "catatan_kembali", "diajukan_oleh_id", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "diserahkan_oleh_id", "diserahkan_pada", "diterima_oleh_id", "dokumen_id", "hari_kerja", "id", "jatuh_tempo", "kembali_pada", "keperluan", "kondisi", "naskah_id", "nomor_surat", "peminjam_id", "peminjam_instansi", "peminjam_kontak", "peminjam_nama", "perpanjangan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status", "tanggal_surat", "tindak_lanjut", "tindak_lanjut_oleh_id", "tindak_lanjut_pada") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."catatan_kembali", NEW."diajukan_oleh_id", NEW."diajukan_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."diserahkan_oleh_id", NEW."diserahkan_pada", NEW."diterima_oleh_id", NEW."dokumen_id", NEW."hari_kerja", NEW."id", NEW."jatuh_tempo", NEW."kembali_pada", NEW."keperluan", NEW."kondisi", NEW."naskah_id", NEW."nomor_surat", NEW."peminjam_id", NEW."peminjam_instansi", NEW."peminjam_kontak", NEW."peminjam_nama", NEW."perpanjangan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rahasia", NEW."status", NEW."tanggal_surat", NEW."tindak_lanjut", NEW."tindak_lanjut_oleh_id", NEW."tindak_lanjut_pada"); RETURN NULL;', hash='788138328f3b04971eb5ec3f3b080750ca9c152d', operation='INSERT', pgid='pgtrigger_insert_insert_0571c', table='arsip_peminjaman', when='AFTER'))), ('peminjaman', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{diajukan:disetujui,diajukan:ditolak,diajukan:dibatalkan,disetujui:dipinjam,disetujui:dibatalkan,dipinjam:kembali,dipinjam:hilang,hilang:kembali}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='a7b3f803350efa8b7984db7b8acd977306d9e7eb', operation='UPDATE', pgid='pgtrigger_jalan_status_21a48', table='arsip_peminjaman', when='BEFORE'))), ('peminjaman', pgtrigger.compiler.Trigger(name='tetap_asal', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."dokumen_id" IS DISTINCT FROM (NEW."dokumen_id") OR OLD."peminjam_id" IS DISTINCT FROM (NEW."peminjam_id") OR OLD."peminjam_nama" IS DISTINCT FROM (NEW."peminjam_nama") OR OLD."peminjam_instansi" IS DISTINCT FROM (NEW."peminjam_instansi") OR OLD."diajukan_pada" IS DISTINCT FROM (NEW."diajukan_pada") OR OLD."diajukan_oleh_id" IS DISTINCT FROM (NEW."diajukan_oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='fac5aa57927260272c4d956f6ee7df30d16d6a65', operation='UPDATE', pgid='pgtrigger_tetap_asal_9087b', table='arsip_peminjaman', when='BEFORE'))), ('peminjaman', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='a423f42365eb4bbe9a9a312a3d9c31be18e0bc31', operation='DELETE', pgid='pgtrigger_tidak_dihapus_e50d4', table='arsip_peminjaman', when='BEFORE'))), ('peminjaman', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_peminjamanevent" ("alasan", "berkas_arsip_id", "catatan_kembali", "diajukan_oleh_id", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "diserahkan_oleh_id", "diserahkan_pada", "diterima_oleh_id", "dokumen_id", "hari_kerja", "id", "jatuh_tempo", "kembali_pada", "keperluan", "kondisi", "naskah_id", "nomor_surat", "peminjam_id", "peminjam_instansi", "peminjam_kontak", "peminjam_nama", "perpanjangan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status", "tanggal_surat", "tindak_lanjut", "tindak_lanjut_oleh_id", "tindak_lanjut_pada") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."catatan_kembali", NEW."diajukan_oleh_id", NEW."diajukan_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."diserahkan_oleh_id", NEW."diserahkan_pada", NEW."diterima_oleh_id", NEW."dokumen_id", NEW."hari_kerja", NEW."id", NEW."jatuh_tempo", NEW."kembali_pada", NEW."keperluan", NEW."kondisi", NEW."naskah_id", NEW."nomor_surat", NEW."peminjam_id", NEW."peminjam_instansi", NEW."peminjam_kontak", NEW."peminjam_nama", NEW."perpanjangan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rahasia", NEW."status", NEW."tanggal_surat", NEW."tindak_lanjut", NEW."tindak_lanjut_oleh_id", NEW."tindak_lanjut_pada"); RETURN NULL;', hash='65f4bda3ba644ea073c01722e4f581dcf2a356ba', operation='UPDATE', pgid='pgtrigger_update_update_5fb93', table='arsip_peminjaman', when='AFTER'))), ('tautanbaca', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_tautanbacaevent" ("alasan", "berkas_arsip_id", "berlaku_dari", "berlaku_sampai", "boleh_unduh", "dibuat_oleh_id", "dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "diputus_oleh_id", "diputus_pada", "id", "instansi", "keperluan", "kode_akses", "kontak", "maks_buka", "nama", "nomor_surat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "sidik", "status", "tanggal_surat") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."boleh_unduh", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."dicabut_oleh_id", NEW."dicabut_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."id", NEW."instansi", NEW."keperluan", NEW."kode_akses", NEW."kontak", NEW."maks_buka", NEW."nama", NEW."nomor_surat", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rahasia", NEW."sidik", NEW."status", NEW."tanggal_surat"); RETURN NULL;', hash='2dffa56d391c06a6ebf21430e79868abac050d97', operation='INSERT', pgid='pgtrigger_insert_insert_5212f', table='arsip_tautanbaca', when='AFTER'))), ('tautanbaca', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{menunggu:aktif,menunggu:ditolak,menunggu:dicabut,aktif:dicabut}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='c97701b6c83e24d4623274353bf3af7a502a2361', operation='UPDATE', pgid='pgtrigger_jalan_status_8b44c', table='arsip_tautanbaca', when='BEFORE'))), ('tautanbaca', pgtrigger.compiler.Trigger(name='tetap_janji', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."sidik" IS DISTINCT FROM (NEW."sidik") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."instansi" IS DISTINCT FROM (NEW."instansi") OR OLD."nomor_surat" IS DISTINCT FROM (NEW."nomor_surat") OR OLD."tanggal_surat" IS DISTINCT FROM (NEW."tanggal_surat") OR OLD."berkas_arsip_id" IS DISTINCT FROM (NEW."berkas_arsip_id") OR OLD."berlaku_dari" IS DISTINCT FROM (NEW."berlaku_dari") OR OLD."berlaku_sampai" IS DISTINCT FROM (NEW."berlaku_sampai") OR OLD."maks_buka" IS DISTINCT FROM (NEW."maks_buka") OR OLD."kode_akses" IS DISTINCT FROM (NEW."kode_akses") OR OLD."boleh_unduh" IS DISTINCT FROM (NEW."boleh_unduh") OR OLD."rahasia" IS DISTINCT FROM (NEW."rahasia") OR OLD."dibuat_oleh_id" IS DISTINCT FROM (NEW."dibuat_oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='7d93c724ebd0cb4bd79b0baa1fea9577c2613f92', operation='UPDATE', pgid='pgtrigger_tetap_janji_85f81', table='arsip_tautanbaca', when='BEFORE'))), ('tautanbaca', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='8b725257e3c0336b2c90383593cc8c333b9648de', operation='DELETE', pgid='pgtrigger_tidak_dihapus_421fb', table='arsip_tautanbaca', when='BEFORE'))), ('tautanbaca', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."berkas_arsip_id" IS DISTINCT FROM (NEW."berkas_arsip_id") OR OLD."berlaku_dari" IS DISTINCT FROM (NEW."berlaku_dari") OR OLD."berlaku_sampai" IS DISTINCT FROM (NEW."berlaku_sampai") OR OLD."boleh_unduh" IS DISTINCT FROM (NEW."boleh_unduh") OR OLD."dibuat_oleh_id" IS DISTINCT FROM (NEW."dibuat_oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."dicabut_oleh_id" IS DISTINCT FROM (NEW."dicabut_oleh_id") OR OLD."dicabut_pada" IS DISTINCT FROM (NEW."dicabut_pada") OR OLD."diputus_oleh_id" IS DISTINCT FROM (NEW."diputus_oleh_id") OR OLD."diputus_pada" IS DISTINCT FROM (NEW."diputus_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."instansi" IS DISTINCT FROM (NEW."instansi") OR OLD."keperluan" IS DISTINCT FROM (NEW."keperluan") OR OLD."kode_akses" IS DISTINCT FROM (NEW."kode_akses") OR OLD."kontak" IS DISTINCT FROM (NEW."kontak") OR OLD."maks_buka" IS DISTINCT FROM (NEW."maks_buka") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."nomor_surat" IS DISTINCT FROM (NEW."nomor_surat") OR OLD."rahasia" IS DISTINCT FROM (NEW."rahasia") OR OLD."sidik" IS DISTINCT FROM (NEW."sidik") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."tanggal_surat" IS DISTINCT FROM (NEW."tanggal_surat"))', func='INSERT INTO "arsip_tautanbacaevent" ("alasan", "berkas_arsip_id", "berlaku_dari", "berlaku_sampai", "boleh_unduh", "dibuat_oleh_id", "dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "diputus_oleh_id", "diputus_pada", "id", "instansi", "keperluan", "kode_akses", "kontak", "maks_buka", "nama", "nomor_surat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "sidik", "status", "tanggal_surat") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."berlaku_dari", NEW."berlaku_sampai", NEW."boleh_unduh", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."dicabut_oleh_id", NEW."dicabut_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."id", NEW."instansi", NEW."keperluan", NEW."kode_akses", NEW."kontak", NEW."maks_buka", NEW."nama", NEW."nomor_surat", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rahasia", NEW."sidik", NEW."status", NEW."tanggal_surat"); RETURN NULL;', hash='07e21b32ec70f4f80ce22ae5bb58087545bb7508', operation='UPDATE', pgid='pgtrigger_update_update_9c1c4', table='arsip_tautanbaca', when='AFTER'))), ('dokumentautan', pgtrigger.compiler.Trigger(name='hanya_bertambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='52243866c22812cec2981d6f12b69fb9ee831b6a', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_bertambah_da806', table='arsip_dokumentautan', when='BEFORE'))), ('pemakaiantautan', pgtrigger.compiler.Trigger(name='hanya_bertambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c94c888d1ec44222ad440205ffaa290737d7a220', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_bertambah_e7413', table='arsip_pemakaiantautan', when='BEFORE'))), ('kerusakanisi', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_kerusakanisievent" ("ditemukan_pada", "dokumen", "id", "keadaan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulih_pada", "sha256") VALUES (NEW."ditemukan_pada", NEW."dokumen", NEW."id", NEW."keadaan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pulih_pada", NEW."sha256"); RETURN NULL;', hash='b91ae71632b58ddd9574b45fc6f913d2e67018c2', operation='INSERT', pgid='pgtrigger_insert_insert_f34bb', table='arsip_kerusakanisi', when='AFTER'))), ('kerusakanisi', pgtrigger.compiler.Trigger(name='tetap_temuan', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."ditemukan_pada" IS DISTINCT FROM (NEW."ditemukan_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='0a19fbff290add0f9353b32316cfd061668b373f', operation='UPDATE', pgid='pgtrigger_tetap_temuan_8e27f', table='arsip_kerusakanisi', when='BEFORE'))), ('kerusakanisi', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='fcd96d15c2fba7a3b894466aa0c9fff7854d0880', operation='DELETE', pgid='pgtrigger_tidak_dihapus_99e83', table='arsip_kerusakanisi', when='BEFORE'))), ('kerusakanisi', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_kerusakanisievent" ("ditemukan_pada", "dokumen", "id", "keadaan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulih_pada", "sha256") VALUES (NEW."ditemukan_pada", NEW."dokumen", NEW."id", NEW."keadaan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pulih_pada", NEW."sha256"); RETURN NULL;', hash='fa0dbacee515f3ca2bd792fd199b62a020cd7a63', operation='UPDATE', pgid='pgtrigger_update_update_7cf33', table='arsip_kerusakanisi', when='AFTER'))), ('laporankeutuhan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_laporankeutuhanevent" ("bulan", "dibuat_pada", "id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bulan", NEW."dibuat_pada", NEW."id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='f6a64ddb1fa4753e4cd6b468a39f6f48abb05ac1', operation='INSERT', pgid='pgtrigger_insert_insert_76071', table='arsip_laporankeutuhan', when='AFTER'))), ('laporankeutuhan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='0316ee0cd731b6c14b4108936be5722567e84068', operation='DELETE', pgid='pgtrigger_tidak_dihapus_41b21', table='arsip_laporankeutuhan', when='BEFORE'))), ('laporankeutuhan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_laporankeutuhanevent" ("bulan", "dibuat_pada", "id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bulan", NEW."dibuat_pada", NEW."id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='a3428e5272935befa5977b56a3627b224185aac2', operation='UPDATE', pgid='pgtrigger_update_update_bdf97', table='arsip_laporankeutuhan', when='AFTER'))), ('eksporbagit', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_eksporbagitevent" ("berkas_arsip_id", "dibuat_pada", "dokumen_ids", "id", "kunci", "mulai", "nama", "pemohon_id", "pesan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sha256", "simpan_sampai", "status", "termuat", "total", "ukuran", "uraian") VALUES (NEW."berkas_arsip_id", NEW."dibuat_pada", NEW."dokumen_ids", NEW."id", NEW."kunci", NEW."mulai", NEW."nama", NEW."pemohon_id", NEW."pesan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai", NEW."sha256", NEW."simpan_sampai", NEW."status", NEW."termuat", NEW."total", NEW."ukuran", NEW."uraian"); RETURN NULL;', hash='caa82bf7ea88f52cf1529054fa3ca5c6efcd5a8a', operation='INSERT', pgid='pgtrigger_insert_insert_0d33b', table='arsip_eksporbagit', when='AFTER'))), ('eksporbagit', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{antre:berjalan,antre:gagal,antre:dibatalkan,berjalan:siap,berjalan:gagal,berjalan:dibatalkan,siap:dibuang}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='81a8250581894b6886f84f5c609fe7abfbe11d20', operation='UPDATE', pgid='pgtrigger_jalan_status_0d9b1', table='arsip_eksporbagit', when='BEFORE'))), ('eksporbagit', pgtrigger.compiler.Trigger(name='tetap_permintaan', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kunci" IS DISTINCT FROM (NEW."kunci") OR OLD."pemohon_id" IS DISTINCT FROM (NEW."pemohon_id") OR OLD."dokumen_ids" IS DISTINCT FROM (NEW."dokumen_ids") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='2b7637d870d14e804435cab877bfc9af20bb14aa', operation='UPDATE', pgid='pgtrigger_tetap_permintaan_9f078', table='arsip_eksporbagit', when='BEFORE'))), ('eksporbagit', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='df3db533fc3a9249ac9d682f3bc8a71555c57d98', operation='DELETE', pgid='pgtrigger_tidak_dihapus_d4a94', table='arsip_eksporbagit', when='BEFORE'))), ('eksporbagit', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."berkas_arsip_id" IS DISTINCT FROM (NEW."berkas_arsip_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."dokumen_ids" IS DISTINCT FROM (NEW."dokumen_ids") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kunci" IS DISTINCT FROM (NEW."kunci") OR OLD."mulai" IS DISTINCT FROM (NEW."mulai") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."pemohon_id" IS DISTINCT FROM (NEW."pemohon_id") OR OLD."pesan" IS DISTINCT FROM (NEW."pesan") OR OLD."selesai" IS DISTINCT FROM (NEW."selesai") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."simpan_sampai" IS DISTINCT FROM (NEW."simpan_sampai") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."termuat" IS DISTINCT FROM (NEW."termuat") OR OLD."total" IS DISTINCT FROM (NEW."total") OR OLD."ukuran" IS DISTINCT FROM (NEW."ukuran") OR OLD."uraian" IS DISTINCT FROM (NEW."uraian"))', func='INSERT INTO "arsip_eksporbagitevent" ("berkas_arsip_id", "dibuat_pada", "dokumen_ids", "id", "kunci", "mulai", "nama", "pemohon_id", "pesan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "sha256", "simpan_sampai", "status", "termuat", "total", "ukuran", "uraian") VALUES (NEW."berkas_arsip_id", NEW."dibuat_pada", NEW."dokumen_ids", NEW."id", NEW."kunci", NEW."mulai", NEW."nama", NEW."pemohon_id", NEW."pesan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai", NEW."sha256", NEW."simpan_sampai", NEW."status", NEW."termuat", NEW."total", NEW."ukuran", NEW."uraian"); RETURN NULL;', hash='2c746379a591dafe84d14bc321b38479a2108794', operation='UPDATE', pgid='pgtrigger_update_update_ebe3c', table='arsip_eksporbagit', when='AFTER'))), ('peminjamanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f2b3c8da8e6a387b3079920d2c60c753f357f0de', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7820c', table='arsip_peminjamanevent', when='BEFORE'))), ('tautanbacaevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='94a00f4d7762ed4a8d1a70c60dfa54b61e489f66', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_afa21', table='arsip_tautanbacaevent', when='BEFORE'))), ('kerusakanisievent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0fc6416c0b466b7932b4789f6bc099a0b41eb885', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2f96b', table='arsip_kerusakanisievent', when='BEFORE'))), ('laporankeutuhanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9670fe8f56ebb8b9d443aafe19f5227a45399f36', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_680d5', table='arsip_laporankeutuhanevent', when='BEFORE'))), ('eksporbagitevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f4bfd54279e89d53d3c5d3902251a318a30acd56', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9a9db', table='arsip_eksporbagitevent', when='BEFORE')))],
        ),
        migrations.RunSQL(TAHAN_ASLI, LEPAS_ASLI),
    ]
