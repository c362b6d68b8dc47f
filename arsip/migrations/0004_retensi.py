import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


# The clock of every archival file; see arsip/retensi/model_jra.py, JamRetensi.
PANDANGAN = """
CREATE OR REPLACE VIEW arsip_jamretensi AS
WITH padan AS MATERIALIZED (
    SELECT DISTINCT ON (k.id) k.id AS klasifikasi_id, i.id AS dasar_id
      FROM arsip_klasifikasi k
      JOIN arsip_klasifikasi i ON i.rezim = k.rezim AND (i.kode = k.kode OR starts_with(k.kode, i.kode || '.'))
     WHERE i.id IN (SELECT klasifikasi_id FROM arsip_aturanretensi)
     ORDER BY k.id, length(i.kode) DESC
)
SELECT b.id AS berkas_arsip_id,
       a.id AS aturan_id,
       COALESCE(n.nasib, NULLIF(a.nasib, '')) AS nasib,
       (a.aktif_tahun + a.inaktif_tahun)::integer AS lama_tahun,
       (b.ditutup_pada + make_interval(years => a.aktif_tahun))::date AS aktif_sampai,
       (b.ditutup_pada + make_interval(years => a.aktif_tahun + a.inaktif_tahun))::date AS inaktif_sampai,
       EXISTS (SELECT 1 FROM arsip_cakupanpenahanan c
                 JOIN arsip_penahananhukum h ON h.id = c.penahanan_id AND h.berakhir IS NULL
                WHERE c.berkas_arsip_id = b.id
                   OR c.dokumen_id IN (SELECT d.id FROM arsip_dokumen d WHERE d.berkas_arsip_id = b.id)) AS ditahan
  FROM arsip_berkasarsip b
  LEFT JOIN padan p ON p.klasifikasi_id = b.klasifikasi_id
  LEFT JOIN arsip_aturanretensi a ON a.id = (
       SELECT x.id FROM arsip_aturanretensi x
        WHERE x.klasifikasi_id = p.dasar_id
        ORDER BY (x.berlaku_mulai <= COALESCE(b.ditutup_pada, CURRENT_DATE)
                  AND (x.berlaku_sampai IS NULL OR x.berlaku_sampai > COALESCE(b.ditutup_pada, CURRENT_DATE))) DESC,
                 x.berlaku_mulai
        LIMIT 1)
  LEFT JOIN arsip_nasibberkas n ON n.berkas_arsip_id = b.id
"""

# Guards on the tables of arsip/dokumen, for every session and every tool. Each takes the row of the file first, as a
# hold does (trigger cakupan_masih_ada): whichever of the two comes second sees what the first has done.
JAGA = """
CREATE FUNCTION arsip_ditahan(nomor_berkas bigint, nomor_dokumen bigint) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (SELECT 1 FROM arsip_cakupanpenahanan c
                     JOIN arsip_penahananhukum h ON h.id = c.penahanan_id AND h.berakhir IS NULL
                    WHERE c.berkas_arsip_id = nomor_berkas OR c.dokumen_id = nomor_dokumen
                       OR (nomor_dokumen IS NULL AND c.dokumen_id IN
                           (SELECT d.id FROM arsip_dokumen d WHERE d.berkas_arsip_id = nomor_berkas)))
$$;

CREATE FUNCTION arsip_jaga_berkas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = 'musnah' AND arsip_ditahan(NEW.id, NULL) THEN
        RAISE EXCEPTION 'Berkas arsip ini ditahan untuk suatu perkara, jadi tidak dapat dimusnahkan.'
            USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM arsip_butirusul i JOIN arsip_usulpenyusutan u ON u.id = i.usul_id
                    WHERE i.berkas_arsip_id = NEW.id AND u.status = 'pelaksanaan' AND i.hasil = 'belum'
                      AND i.keputusan = CASE NEW.status WHEN 'musnah' THEN 'musnahkan' ELSE 'serahkan' END) THEN
        RAISE EXCEPTION 'Arsip hanya dimusnahkan atau diserahkan lewat usul yang berita acaranya sudah lengkap.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER arsip_jaga_berkas BEFORE UPDATE ON arsip_berkasarsip FOR EACH ROW
    WHEN (NEW.status IN ('musnah', 'diserahkan') AND NEW.status IS DISTINCT FROM OLD.status)
    EXECUTE FUNCTION arsip_jaga_berkas();

CREATE FUNCTION arsip_jaga_dokumen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM arsip_berkasarsip b WHERE b.id = OLD.berkas_arsip_id FOR NO KEY UPDATE;
    IF NEW.berkas_arsip_id IS DISTINCT FROM OLD.berkas_arsip_id THEN
        IF EXISTS (SELECT 1 FROM arsip_cakupanpenahanan c
                     JOIN arsip_penahananhukum h ON h.id = c.penahanan_id AND h.berakhir IS NULL
                    WHERE c.berkas_arsip_id = OLD.berkas_arsip_id) THEN
            RAISE EXCEPTION 'Berkas arsip ini ditahan untuk suatu perkara, jadi isinya tidak dipindahkan.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status = 'musnah' AND arsip_ditahan(NEW.berkas_arsip_id, NEW.id) THEN
        RAISE EXCEPTION 'Dokumen ini ditahan untuk suatu perkara, jadi tidak dapat dimusnahkan.'
            USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM arsip_butirusul i JOIN arsip_usulpenyusutan u ON u.id = i.usul_id
                    WHERE i.berkas_arsip_id = NEW.berkas_arsip_id AND u.status = 'pelaksanaan' AND i.hasil = 'belum'
                      AND i.keputusan = CASE NEW.status WHEN 'musnah' THEN 'musnahkan' ELSE 'serahkan' END) THEN
        RAISE EXCEPTION 'Arsip hanya dimusnahkan atau diserahkan lewat usul yang berita acaranya sudah lengkap.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER arsip_jaga_dokumen BEFORE UPDATE ON arsip_dokumen FOR EACH ROW
    WHEN (NEW.berkas_arsip_id IS DISTINCT FROM OLD.berkas_arsip_id
          OR (NEW.status IN ('musnah', 'diserahkan') AND NEW.status IS DISTINCT FROM OLD.status))
    EXECUTE FUNCTION arsip_jaga_dokumen();

CREATE FUNCTION arsip_jaga_versi() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE nomor_berkas bigint;
BEGIN
    SELECT d.berkas_arsip_id INTO nomor_berkas FROM arsip_dokumen d WHERE d.id = OLD.dokumen_id;
    PERFORM 1 FROM arsip_berkasarsip b WHERE b.id = nomor_berkas FOR NO KEY UPDATE;
    IF arsip_ditahan(nomor_berkas, OLD.dokumen_id) THEN
        RAISE EXCEPTION 'Dokumen ini ditahan untuk suatu perkara, jadi isinya tidak dapat dilepas.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER arsip_jaga_versi BEFORE UPDATE ON arsip_versidokumen FOR EACH ROW
    WHEN (OLD.berkas_id IS NOT NULL AND NEW.berkas_id IS NULL)
    EXECUTE FUNCTION arsip_jaga_versi();
"""
JAGA_BALIK = """
DROP TRIGGER IF EXISTS arsip_jaga_versi ON arsip_versidokumen;
DROP TRIGGER IF EXISTS arsip_jaga_dokumen ON arsip_dokumen;
DROP TRIGGER IF EXISTS arsip_jaga_berkas ON arsip_berkasarsip;
DROP FUNCTION IF EXISTS arsip_jaga_versi();
DROP FUNCTION IF EXISTS arsip_jaga_dokumen();
DROP FUNCTION IF EXISTS arsip_jaga_berkas();
DROP FUNCTION IF EXISTS arsip_ditahan(bigint, bigint);
"""



class Migration(migrations.Migration):

    dependencies = [
        ('arsip', '0003_peminjaman'),
        ('lpse', '0011_musnah'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='AturanRetensi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveSmallIntegerField(verbose_name='versi')),
                ('berlaku_mulai', models.DateField(verbose_name='berlaku mulai')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='diganti mulai')),
                ('aktif_tahun', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='retensi aktif (tahun)')),
                ('dihitung_sejak', models.CharField(blank=True, default='', max_length=150, verbose_name='dihitung sejak')),
                ('inaktif_tahun', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='retensi inaktif (tahun)')),
                ('nasib', models.CharField(blank=True, choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], default='', max_length=10, verbose_name='nasib akhir')),
                ('kecuali', models.CharField(blank=True, default='', max_length=200, verbose_name='kecuali')),
                ('dasar', models.CharField(max_length=300, verbose_name='dasar')),
                ('alasan', models.CharField(blank=True, default='', max_length=300, verbose_name='alasan versi')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditetapkan pada')),
                ('klasifikasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aturan_retensi', to='arsip.klasifikasi', verbose_name='klasifikasi')),
                ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditetapkan oleh')),
            ],
            options={
                'verbose_name': 'aturan retensi',
                'verbose_name_plural': 'jadwal retensi arsip',
                'ordering': ['klasifikasi__kode', '-versi'],
                'permissions': [('kelola_retensi', 'Mengelola retensi: JRA, pemindahan, penahanan, usul musnah dan serah')],
                'constraints': [models.UniqueConstraint(fields=('klasifikasi', 'versi'), name='aturanretensi_versi'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('klasifikasi'), models.F('klasifikasi'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('berlaku_mulai'), models.F('berlaku_sampai'), models.Value('[)'), function='daterange'), '&&')], name='aturanretensi_tidak_tumpang', violation_error_message='Pada masa itu sudah ada aturan lain untuk klasifikasi ini.'), models.CheckConstraint(condition=models.Q(('berlaku_sampai__isnull', True), ('berlaku_sampai__gt', models.F('berlaku_mulai')), _connector='OR'), name='aturanretensi_masa'), models.CheckConstraint(condition=models.Q(models.Q(('aktif_tahun__isnull', True), ('inaktif_tahun__isnull', True), ('nasib', '')), models.Q(('aktif_tahun__isnull', False), ('inaktif_tahun__isnull', False), ('nasib__in', ['musnah', 'dinilai', 'permanen'])), _connector='OR'), name='aturanretensi_lengkap_atau_kosong'), models.CheckConstraint(condition=models.Q(('dasar', ''), _negated=True), name='aturanretensi_berdasar'), models.CheckConstraint(condition=models.Q(('versi', 1), models.Q(models.Q(('alasan', ''), _negated=True), ('oleh__isnull', False)), _connector='OR'), name='aturanretensi_versi_beralasan')],
            },
        ),
        migrations.CreateModel(
            name='NasibBerkas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nasib', models.CharField(choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], default='permanen', max_length=10, verbose_name='nasib akhir')),
                ('alasan', models.CharField(max_length=500, verbose_name='alasan')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditetapkan pada')),
                ('berkas_arsip', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='nasib_tetap', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
            ],
            options={
                'verbose_name': 'penetapan permanen',
                'verbose_name_plural': 'penetapan permanen',
                'ordering': ['-pada'],
                'constraints': [models.CheckConstraint(condition=models.Q(('nasib', 'permanen')), name='nasibberkas_permanen'), models.CheckConstraint(condition=models.Q(('alasan', ''), _negated=True), name='nasibberkas_beralasan')],
            },
        ),
        migrations.CreateModel(
            name='JamRetensi',
            fields=[
                ('berkas_arsip', models.OneToOneField(on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='jam', serialize=False, to='arsip.berkasarsip')),
                ('nasib', models.CharField(choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], max_length=10, null=True, verbose_name='nasib akhir')),
                ('lama_tahun', models.IntegerField(null=True, verbose_name='lama simpan (tahun)')),
                ('aktif_sampai', models.DateField(null=True, verbose_name='aktif sampai')),
                ('inaktif_sampai', models.DateField(null=True, verbose_name='inaktif sampai')),
                ('ditahan', models.BooleanField(verbose_name='ditahan')),
            ],
            options={
                'verbose_name': 'jam retensi',
                'verbose_name_plural': 'jam retensi',
                'db_table': 'arsip_jamretensi',
                'managed': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PenahananHukum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('perkara', models.CharField(help_text='Contoh: Sengketa tender jalan Wawonii', max_length=200, verbose_name='perkara')),
                ('nomor', models.CharField(max_length=120, verbose_name='nomor perkara atau surat')),
                ('dasar', models.CharField(help_text='Contoh: Surat permintaan kejaksaan, putusan sela', max_length=300, verbose_name='dasar')),
                ('mulai', models.DateField(verbose_name='mulai')),
                ('berakhir', models.DateField(blank=True, null=True, verbose_name='berakhir')),
                ('alasan_akhir', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan pengakhiran')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('diakhiri_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diakhiri oleh')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditahan oleh')),
            ],
            options={
                'verbose_name': 'penahanan arsip',
                'verbose_name_plural': 'penahanan arsip',
                'ordering': ['-dibuat_pada', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('perkara', ''), _negated=True), models.Q(('nomor', ''), _negated=True), models.Q(('dasar', ''), _negated=True)), name='penahanan_berdasar'), models.CheckConstraint(condition=models.Q(models.Q(('alasan_akhir', ''), ('berakhir__isnull', True), ('diakhiri_oleh__isnull', True)), models.Q(('berakhir__isnull', False), ('diakhiri_oleh__isnull', False), models.Q(('alasan_akhir', ''), _negated=True)), _connector='OR'), name='penahanan_akhir_beralasan'), models.CheckConstraint(condition=models.Q(('berakhir__isnull', True), ('berakhir__gte', models.F('mulai')), _connector='OR'), name='penahanan_kurun')],
            },
        ),
        migrations.CreateModel(
            name='CakupanPenahanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditahan pada')),
                ('berkas_arsip', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='penahanan', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dokumen', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='penahanan', to='arsip.dokumen', verbose_name='dokumen')),
                ('penahanan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cakupan', to='arsip.penahananhukum', verbose_name='penahanan arsip')),
            ],
            options={
                'verbose_name': 'cakupan penahanan',
                'verbose_name_plural': 'cakupan penahanan',
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('berkas_arsip__isnull', False), ('dokumen__isnull', True)), models.Q(('berkas_arsip__isnull', True), ('dokumen__isnull', False)), _connector='OR'), name='cakupan_satu'), models.UniqueConstraint(condition=models.Q(('berkas_arsip__isnull', False)), fields=('penahanan', 'berkas_arsip'), name='cakupan_berkas'), models.UniqueConstraint(condition=models.Q(('dokumen__isnull', False)), fields=('penahanan', 'dokumen'), name='cakupan_dokumen')],
            },
        ),
        migrations.CreateModel(
            name='Pemindahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', lpse.medan.FSMField(choices=[('tanda_tangan', 'Menunggu tanda tangan'), ('selesai', 'Selesai'), ('dibatalkan', 'Dibatalkan')], default='tanda_tangan', max_length=15, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('lokasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='arsip.lokasifisik', verbose_name='lokasi baru')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='berita acara')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disusun oleh')),
            ],
            options={
                'verbose_name': 'pemindahan arsip',
                'verbose_name_plural': 'pemindahan arsip',
                'ordering': ['-dibuat_pada', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['tanda_tangan', 'selesai', 'dibatalkan'])), name='pemindahan_status'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'selesai'), _negated=True), models.Q(('naskah__isnull', False), ('selesai_pada__isnull', False)), _connector='OR'), name='pemindahan_selesai_utuh')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='ButirPemindahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lokasi_lama', models.CharField(blank=True, default='', max_length=200, verbose_name='lokasi semula')),
                ('berjalan', models.BooleanField(default=True, verbose_name='sedang dipindahkan')),
                ('berkas_arsip', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pemindahan', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('pemindahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='butir', to='arsip.pemindahan', verbose_name='pemindahan')),
            ],
            options={
                'verbose_name': 'butir pemindahan',
                'verbose_name_plural': 'butir pemindahan',
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('pemindahan', 'berkas_arsip'), name='butirpindah_sekali'), models.UniqueConstraint(condition=models.Q(('berjalan', True)), fields=('berkas_arsip',), name='butirpindah_satu_berjalan')],
            },
        ),
        migrations.CreateModel(
            name='UsulPenyusutan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(choices=[('musnah', 'Usul musnah'), ('serah', 'Usul serah')], max_length=10, verbose_name='jenis')),
                ('tahun', models.PositiveSmallIntegerField(verbose_name='tahun')),
                ('status', lpse.medan.FSMField(choices=[('disusun', 'Disusun'), ('penilaian', 'Dinilai panitia'), ('persetujuan', 'Menunggu persetujuan'), ('disetujui', 'Disetujui'), ('berita_acara', 'Berita acara ditandatangani'), ('pelaksanaan', 'Dilaksanakan'), ('selesai', 'Selesai'), ('dibatalkan', 'Dibatalkan')], default='disusun', max_length=15, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('sidik', models.CharField(blank=True, default='', max_length=64, verbose_name='sidik daftar')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor SK panitia')),
                ('tanggal_sk', models.DateField(blank=True, null=True, verbose_name='tanggal SK panitia')),
                ('lembaga', models.CharField(blank=True, default='', max_length=200, verbose_name='lembaga kearsipan')),
                ('simpan_isi', models.BooleanField(default=True, verbose_name='isi tetap disimpan di portal')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('alasan_batal', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan pembatalan')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.naskah', verbose_name='berita acara')),
                ('pengusul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diusulkan oleh')),
            ],
            options={
                'verbose_name': 'usul penyusutan',
                'verbose_name_plural': 'usul penyusutan',
                'ordering': ['-dibuat_pada', '-id'],
                'permissions': [('setujui_penyusutan', 'Menyetujui usul musnah dan usul serah'), ('laksanakan_penyusutan', 'Melaksanakan pemusnahan dan penyerahan arsip')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['disusun', 'penilaian', 'persetujuan', 'disetujui', 'berita_acara', 'pelaksanaan', 'selesai', 'dibatalkan'])), name='usul_status'), models.CheckConstraint(condition=models.Q(('jenis__in', ['musnah', 'serah'])), name='usul_jenis'), models.UniqueConstraint(condition=models.Q(('status__in', ('disusun', 'penilaian', 'persetujuan', 'disetujui', 'berita_acara', 'pelaksanaan'))), fields=('jenis', 'tahun'), name='usul_satu_berjalan', violation_error_message='Usul tahun itu masih berjalan. Lanjutkan yang itu.'), models.CheckConstraint(condition=models.Q(('status__in', ['disusun', 'penilaian', 'dibatalkan']), ('sidik__regex', '^[0-9a-f]{64}$'), _connector='OR'), name='usul_bersidik'), models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'musnah'), _negated=True), ('status__in', ['disusun', 'dibatalkan']), models.Q(models.Q(('nomor_sk', ''), _negated=True), ('tanggal_sk__isnull', False)), _connector='OR'), name='usul_berpanitia'), models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'serah'), _negated=True), models.Q(('lembaga', ''), _negated=True), _connector='OR'), name='usul_berlembaga'), models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'serah'), _negated=True), models.Q(('status', 'penilaian'), _negated=True), _connector='OR'), name='usul_serah_tanpa_panitia'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['berita_acara', 'pelaksanaan', 'selesai']), _negated=True), ('naskah__isnull', False), _connector='OR'), name='usul_bernaskah'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'dibatalkan'), _negated=True), models.Q(('alasan_batal', ''), _negated=True), _connector='OR'), name='usul_batal_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'selesai'), _negated=True), ('selesai_pada__isnull', False), _connector='OR'), name='usul_selesai_bertanggal')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='ButirUsul',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nasib_jra', models.CharField(choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], max_length=10, verbose_name='nasib menurut JRA')),
                ('lama_tahun', models.PositiveSmallIntegerField(verbose_name='lama simpan (tahun)')),
                ('jatuh_tempo', models.DateField(verbose_name='jatuh tempo')),
                ('keputusan', models.CharField(choices=[('belum', 'Belum dinilai'), ('musnahkan', 'Musnahkan'), ('pertahankan', 'Pertahankan'), ('permanenkan', 'Permanenkan'), ('serahkan', 'Serahkan')], default='belum', max_length=12, verbose_name='keputusan')),
                ('alasan', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan')),
                ('dinilai_pada', models.DateTimeField(blank=True, null=True, verbose_name='dinilai pada')),
                ('sidik_isi', models.CharField(blank=True, default='', max_length=64, verbose_name='sidik isi berkas')),
                ('hasil', models.CharField(choices=[('belum', 'Belum dilaksanakan'), ('dimusnahkan', 'Dimusnahkan'), ('diserahkan', 'Diserahkan'), ('tetap', 'Tetap disimpan'), ('ditahan', 'Tertahan perkara'), ('dipinjam', 'Sedang dipinjam'), ('berubah', 'Isinya berubah sejak disetujui')], default='belum', max_length=12, verbose_name='hasil')),
                ('hasil_pada', models.DateTimeField(blank=True, null=True, verbose_name='dilaksanakan pada')),
                ('rincian', models.JSONField(blank=True, default=dict, verbose_name='rincian hasil')),
                ('berkas_arsip', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='usul', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dinilai_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dinilai oleh')),
                ('usul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='butir', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'verbose_name': 'butir usul',
                'verbose_name_plural': 'butir usul',
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('usul', 'berkas_arsip'), name='butirusul_sekali'), models.CheckConstraint(condition=models.Q(('keputusan__in', ['belum', 'musnahkan', 'pertahankan', 'permanenkan', 'serahkan'])), name='butirusul_keputusan'), models.CheckConstraint(condition=models.Q(('hasil__in', ['belum', 'dimusnahkan', 'diserahkan', 'tetap', 'ditahan', 'dipinjam', 'berubah'])), name='butirusul_hasil'), models.CheckConstraint(condition=models.Q(('keputusan__in', ['belum', 'serahkan']), models.Q(models.Q(('alasan', ''), _negated=True), ('dinilai_oleh__isnull', False), ('dinilai_pada__isnull', False)), _connector='OR'), name='butirusul_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('keputusan', 'musnahkan'), _negated=True), models.Q(('nasib_jra', 'permanen'), _negated=True), _connector='OR'), name='butirusul_permanen_tak_musnah'), models.CheckConstraint(condition=models.Q(models.Q(('hasil', 'dimusnahkan'), _negated=True), ('keputusan', 'musnahkan'), _connector='OR'), name='butirusul_musnah_diputus')],
            },
        ),
        migrations.CreateModel(
            name='AnggotaPanitia',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sebagai', models.CharField(choices=[('ketua', 'Ketua'), ('anggota', 'Anggota')], default='anggota', max_length=10, verbose_name='sebagai')),
                ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='orang')),
                ('usul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='panitia', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'verbose_name': 'anggota panitia penilai',
                'verbose_name_plural': 'anggota panitia penilai',
                'ordering': ['-sebagai', 'id'],
                'constraints': [models.UniqueConstraint(fields=('usul', 'pengguna'), name='panitia_sekali'), models.UniqueConstraint(condition=models.Q(('sebagai', 'ketua')), fields=('usul',), name='panitia_satu_ketua')],
            },
        ),
        migrations.CreateModel(
            name='PersetujuanUsul',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sebagai', models.CharField(choices=[('kepala', 'Kepala LPSE'), ('pejabat', 'Pejabat lain')], max_length=10, verbose_name='sebagai')),
                ('sidik', models.CharField(max_length=64, verbose_name='sidik daftar')),
                ('catatan', models.CharField(blank=True, default='', max_length=500, verbose_name='catatan')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disetujui pada')),
                ('gugur_pada', models.DateTimeField(blank=True, null=True, verbose_name='gugur pada')),
                ('alasan_gugur', models.CharField(blank=True, default='', max_length=300, verbose_name='alasan gugur')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disetujui oleh')),
                ('usul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='persetujuan', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'verbose_name': 'persetujuan usul',
                'verbose_name_plural': 'persetujuan usul',
                'ordering': ['pada', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('gugur_pada__isnull', True)), fields=('usul', 'oleh'), name='persetujuan_orang_sekali'), models.UniqueConstraint(condition=models.Q(('gugur_pada__isnull', True)), fields=('usul', 'sebagai'), name='persetujuan_kursi_sekali'), models.CheckConstraint(condition=models.Q(models.Q(('alasan_gugur', ''), ('gugur_pada__isnull', True)), models.Q(('gugur_pada__isnull', False), models.Q(('alasan_gugur', ''), _negated=True)), _connector='OR'), name='persetujuan_gugur_beralasan'), models.CheckConstraint(condition=models.Q(('sebagai__in', ['kepala', 'pejabat'])), name='persetujuan_sebagai')],
            },
        ),
        migrations.CreateModel(
            name='SuratPersetujuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pemberi', models.CharField(choices=[('anri', 'Kepala ANRI'), ('kepala_daerah', 'Bupati/Wali Kota')], max_length=15, verbose_name='pemberi persetujuan')),
                ('nomor', models.CharField(max_length=120, verbose_name='nomor surat')),
                ('tanggal', models.DateField(verbose_name='tanggal surat')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ('usul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='surat', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'verbose_name': 'surat persetujuan',
                'verbose_name_plural': 'surat persetujuan',
                'ordering': ['pemberi', '-pada'],
                'constraints': [models.UniqueConstraint(fields=('usul', 'pemberi'), name='suratpersetujuan_sekali'), models.CheckConstraint(condition=models.Q(('nomor', ''), _negated=True), name='suratpersetujuan_bernomor'), models.CheckConstraint(condition=models.Q(('pemberi__in', ['anri', 'kepala_daerah'])), name='suratpersetujuan_pemberi')],
            },
        ),
        migrations.CreateModel(
            name='AturanRetensiEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('versi', models.PositiveSmallIntegerField(verbose_name='versi')),
                ('berlaku_mulai', models.DateField(verbose_name='berlaku mulai')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='diganti mulai')),
                ('aktif_tahun', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='retensi aktif (tahun)')),
                ('dihitung_sejak', models.CharField(blank=True, default='', max_length=150, verbose_name='dihitung sejak')),
                ('inaktif_tahun', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='retensi inaktif (tahun)')),
                ('nasib', models.CharField(blank=True, choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], default='', max_length=10, verbose_name='nasib akhir')),
                ('kecuali', models.CharField(blank=True, default='', max_length=200, verbose_name='kecuali')),
                ('dasar', models.CharField(max_length=300, verbose_name='dasar')),
                ('alasan', models.CharField(blank=True, default='', max_length=300, verbose_name='alasan versi')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditetapkan pada')),
                ('klasifikasi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.klasifikasi', verbose_name='klasifikasi')),
                ('oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditetapkan oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.aturanretensi')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NasibBerkasEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nasib', models.CharField(choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], default='permanen', max_length=10, verbose_name='nasib akhir')),
                ('alasan', models.CharField(max_length=500, verbose_name='alasan')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditetapkan pada')),
                ('berkas_arsip', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.nasibberkas')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PenahananHukumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('perkara', models.CharField(help_text='Contoh: Sengketa tender jalan Wawonii', max_length=200, verbose_name='perkara')),
                ('nomor', models.CharField(max_length=120, verbose_name='nomor perkara atau surat')),
                ('dasar', models.CharField(help_text='Contoh: Surat permintaan kejaksaan, putusan sela', max_length=300, verbose_name='dasar')),
                ('mulai', models.DateField(verbose_name='mulai')),
                ('berakhir', models.DateField(blank=True, null=True, verbose_name='berakhir')),
                ('alasan_akhir', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan pengakhiran')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('diakhiri_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diakhiri oleh')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditahan oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.penahananhukum')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CakupanPenahananEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditahan pada')),
                ('berkas_arsip', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dokumen', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.dokumen', verbose_name='dokumen')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.cakupanpenahanan')),
                ('penahanan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.penahananhukum', verbose_name='penahanan arsip')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PemindahanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('status', lpse.medan.FSMField(choices=[('tanda_tangan', 'Menunggu tanda tangan'), ('selesai', 'Selesai'), ('dibatalkan', 'Dibatalkan')], default='tanda_tangan', max_length=15, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('lokasi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.lokasifisik', verbose_name='lokasi baru')),
                ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='berita acara')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disusun oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.pemindahan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ButirPemindahanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('lokasi_lama', models.CharField(blank=True, default='', max_length=200, verbose_name='lokasi semula')),
                ('berjalan', models.BooleanField(default=True, verbose_name='sedang dipindahkan')),
                ('berkas_arsip', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.butirpemindahan')),
                ('pemindahan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.pemindahan', verbose_name='pemindahan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UsulPenyusutanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(choices=[('musnah', 'Usul musnah'), ('serah', 'Usul serah')], max_length=10, verbose_name='jenis')),
                ('tahun', models.PositiveSmallIntegerField(verbose_name='tahun')),
                ('status', lpse.medan.FSMField(choices=[('disusun', 'Disusun'), ('penilaian', 'Dinilai panitia'), ('persetujuan', 'Menunggu persetujuan'), ('disetujui', 'Disetujui'), ('berita_acara', 'Berita acara ditandatangani'), ('pelaksanaan', 'Dilaksanakan'), ('selesai', 'Selesai'), ('dibatalkan', 'Dibatalkan')], default='disusun', max_length=15, protected=True, verbose_name='keadaan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disusun pada')),
                ('sidik', models.CharField(blank=True, default='', max_length=64, verbose_name='sidik daftar')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=120, verbose_name='nomor SK panitia')),
                ('tanggal_sk', models.DateField(blank=True, null=True, verbose_name='tanggal SK panitia')),
                ('lembaga', models.CharField(blank=True, default='', max_length=200, verbose_name='lembaga kearsipan')),
                ('simpan_isi', models.BooleanField(default=True, verbose_name='isi tetap disimpan di portal')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('alasan_batal', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan pembatalan')),
                ('naskah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='berita acara')),
                ('pengusul', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diusulkan oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.usulpenyusutan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ButirUsulEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nasib_jra', models.CharField(choices=[('musnah', 'Musnah'), ('dinilai', 'Dinilai kembali'), ('permanen', 'Permanen')], max_length=10, verbose_name='nasib menurut JRA')),
                ('lama_tahun', models.PositiveSmallIntegerField(verbose_name='lama simpan (tahun)')),
                ('jatuh_tempo', models.DateField(verbose_name='jatuh tempo')),
                ('keputusan', models.CharField(choices=[('belum', 'Belum dinilai'), ('musnahkan', 'Musnahkan'), ('pertahankan', 'Pertahankan'), ('permanenkan', 'Permanenkan'), ('serahkan', 'Serahkan')], default='belum', max_length=12, verbose_name='keputusan')),
                ('alasan', models.CharField(blank=True, default='', max_length=500, verbose_name='alasan')),
                ('dinilai_pada', models.DateTimeField(blank=True, null=True, verbose_name='dinilai pada')),
                ('sidik_isi', models.CharField(blank=True, default='', max_length=64, verbose_name='sidik isi berkas')),
                ('hasil', models.CharField(choices=[('belum', 'Belum dilaksanakan'), ('dimusnahkan', 'Dimusnahkan'), ('diserahkan', 'Diserahkan'), ('tetap', 'Tetap disimpan'), ('ditahan', 'Tertahan perkara'), ('dipinjam', 'Sedang dipinjam'), ('berubah', 'Isinya berubah sejak disetujui')], default='belum', max_length=12, verbose_name='hasil')),
                ('hasil_pada', models.DateTimeField(blank=True, null=True, verbose_name='dilaksanakan pada')),
                ('rincian', models.JSONField(blank=True, default=dict, verbose_name='rincian hasil')),
                ('berkas_arsip', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.berkasarsip', verbose_name='berkas arsip')),
                ('dinilai_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dinilai oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.butirusul')),
                ('usul', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AnggotaPanitiaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('sebagai', models.CharField(choices=[('ketua', 'Ketua'), ('anggota', 'Anggota')], default='anggota', max_length=10, verbose_name='sebagai')),
                ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='orang')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.anggotapanitia')),
                ('usul', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PersetujuanUsulEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('sebagai', models.CharField(choices=[('kepala', 'Kepala LPSE'), ('pejabat', 'Pejabat lain')], max_length=10, verbose_name='sebagai')),
                ('sidik', models.CharField(max_length=64, verbose_name='sidik daftar')),
                ('catatan', models.CharField(blank=True, default='', max_length=500, verbose_name='catatan')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disetujui pada')),
                ('gugur_pada', models.DateTimeField(blank=True, null=True, verbose_name='gugur pada')),
                ('alasan_gugur', models.CharField(blank=True, default='', max_length=300, verbose_name='alasan gugur')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disetujui oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.persetujuanusul')),
                ('usul', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SuratPersetujuanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pemberi', models.CharField(choices=[('anri', 'Kepala ANRI'), ('kepala_daerah', 'Bupati/Wali Kota')], max_length=15, verbose_name='pemberi persetujuan')),
                ('nomor', models.CharField(max_length=120, verbose_name='nomor surat')),
                ('tanggal', models.DateField(verbose_name='tanggal surat')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.suratpersetujuan')),
                ('usul', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.usulpenyusutan', verbose_name='usul')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('aturanretensi', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c0e7714ce620102b2d6dbcb17d89d7a9ebb2655d', operation='DELETE', pgid='pgtrigger_tidak_dihapus_43762', table='arsip_aturanretensi', when='BEFORE'))), ('aturanretensi', pgtrigger.compiler.Trigger(name='versi_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."klasifikasi_id" IS DISTINCT FROM (NEW."klasifikasi_id") OR OLD."versi" IS DISTINCT FROM (NEW."versi") OR OLD."berlaku_mulai" IS DISTINCT FROM (NEW."berlaku_mulai") OR OLD."aktif_tahun" IS DISTINCT FROM (NEW."aktif_tahun") OR OLD."dihitung_sejak" IS DISTINCT FROM (NEW."dihitung_sejak") OR OLD."inaktif_tahun" IS DISTINCT FROM (NEW."inaktif_tahun") OR OLD."nasib" IS DISTINCT FROM (NEW."nasib") OR OLD."kecuali" IS DISTINCT FROM (NEW."kecuali") OR OLD."dasar" IS DISTINCT FROM (NEW."dasar") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='79f429b6be6980b39c9846f0f43244d99410cea4', operation='UPDATE', pgid='pgtrigger_versi_tetap_e8f16', table='arsip_aturanretensi', when='BEFORE'))), ('aturanretensi', pgtrigger.compiler.Trigger(name='akhir_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.berlaku_sampai IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='9713ec221c874b78d4d59e32993cdd5bca829d82', operation='UPDATE', pgid='pgtrigger_akhir_tetap_36d7f', table='arsip_aturanretensi', when='BEFORE'))), ('aturanretensi', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_aturanretensievent" ("aktif_tahun", "alasan", "berlaku_mulai", "berlaku_sampai", "dasar", "dibuat_pada", "dihitung_sejak", "id", "inaktif_tahun", "kecuali", "klasifikasi_id", "nasib", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versi") VALUES (NEW."aktif_tahun", NEW."alasan", NEW."berlaku_mulai", NEW."berlaku_sampai", NEW."dasar", NEW."dibuat_pada", NEW."dihitung_sejak", NEW."id", NEW."inaktif_tahun", NEW."kecuali", NEW."klasifikasi_id", NEW."nasib", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."versi"); RETURN NULL;', hash='9b24176c4e8afc503e3a5e073fe3a6011a978f18', operation='INSERT', pgid='pgtrigger_insert_insert_99801', table='arsip_aturanretensi', when='AFTER'))), ('aturanretensi', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_aturanretensievent" ("aktif_tahun", "alasan", "berlaku_mulai", "berlaku_sampai", "dasar", "dibuat_pada", "dihitung_sejak", "id", "inaktif_tahun", "kecuali", "klasifikasi_id", "nasib", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versi") VALUES (NEW."aktif_tahun", NEW."alasan", NEW."berlaku_mulai", NEW."berlaku_sampai", NEW."dasar", NEW."dibuat_pada", NEW."dihitung_sejak", NEW."id", NEW."inaktif_tahun", NEW."kecuali", NEW."klasifikasi_id", NEW."nasib", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."versi"); RETURN NULL;', hash='200d3bd8655d84d991988564059701209adaf692', operation='UPDATE', pgid='pgtrigger_update_update_d44be', table='arsip_aturanretensi', when='AFTER'))), ('aturanretensievent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='feeec8012af27a8769c3c309a1a53d9e0666904a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9cee0', table='arsip_aturanretensievent', when='BEFORE'))), ('nasibberkas', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='601f32e5769b1e2fae3cc574669335fd461a05ce', operation='UPDATE OR DELETE', pgid='pgtrigger_tetap_2556b', table='arsip_nasibberkas', when='BEFORE'))), ('nasibberkas', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_nasibberkasevent" ("alasan", "berkas_arsip_id", "id", "nasib", "oleh_id", "pada", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."id", NEW."nasib", NEW."oleh_id", NEW."pada", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='42dcdeba9f09079965b1451780ac25de0b47aa64', operation='INSERT', pgid='pgtrigger_insert_insert_9133b', table='arsip_nasibberkas', when='AFTER'))), ('nasibberkas', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_nasibberkasevent" ("alasan", "berkas_arsip_id", "id", "nasib", "oleh_id", "pada", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."id", NEW."nasib", NEW."oleh_id", NEW."pada", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='fe2bd7570a9539aaf34768388980c9cf6b4ce7ed', operation='UPDATE', pgid='pgtrigger_update_update_21d38', table='arsip_nasibberkas', when='AFTER'))), ('nasibberkasevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9746e1ff6347f353f13204329ebbe160c297df09', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bc6b2', table='arsip_nasibberkasevent', when='BEFORE'))), ('pemindahan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='606825f946434176346dc3988ddaf741c8f3bc7f', operation='DELETE', pgid='pgtrigger_tidak_dihapus_b3e0d', table='arsip_pemindahan', when='BEFORE'))), ('pemindahan', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{tanda_tangan:selesai,tanda_tangan:dibatalkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='b6ce10104a30c6f7d0e11704f5f085245fde71de', operation='UPDATE', pgid='pgtrigger_jalan_status_9981c', table='arsip_pemindahan', when='BEFORE'))), ('pemindahan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_pemindahanevent" ("dibuat_pada", "id", "lokasi_id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status") VALUES (NEW."dibuat_pada", NEW."id", NEW."lokasi_id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai_pada", NEW."status"); RETURN NULL;', hash='805f683f22fc8de8b4b3d583657105fed54ba1e3', operation='INSERT', pgid='pgtrigger_insert_insert_9f10e', table='arsip_pemindahan', when='AFTER'))), ('pemindahan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_pemindahanevent" ("dibuat_pada", "id", "lokasi_id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status") VALUES (NEW."dibuat_pada", NEW."id", NEW."lokasi_id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai_pada", NEW."status"); RETURN NULL;', hash='028cd552adbca20f3746e250b0fcc9d6453739fe', operation='UPDATE', pgid='pgtrigger_update_update_df2fa', table='arsip_pemindahan', when='AFTER'))), ('butirpemindahanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f8c59ec3a4adff5b98b8d31b93244c4f8ad738a9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_52fdf', table='arsip_butirpemindahanevent', when='BEFORE'))), ('butirpemindahan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c048cea906053608fbb97d6938203ef9676da900', operation='DELETE', pgid='pgtrigger_tidak_dihapus_6a6a8', table='arsip_butirpemindahan', when='BEFORE'))), ('butirpemindahan', pgtrigger.compiler.Trigger(name='butir_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."pemindahan_id" IS DISTINCT FROM (NEW."pemindahan_id") OR OLD."berkas_arsip_id" IS DISTINCT FROM (NEW."berkas_arsip_id") OR OLD."lokasi_lama" IS DISTINCT FROM (NEW."lokasi_lama"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='7be3e48f7bd2157457526ae52ff698f82097cefb', operation='UPDATE', pgid='pgtrigger_butir_tetap_6d892', table='arsip_butirpemindahan', when='BEFORE'))), ('butirpemindahan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_butirpemindahanevent" ("berjalan", "berkas_arsip_id", "id", "lokasi_lama", "pemindahan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."berjalan", NEW."berkas_arsip_id", NEW."id", NEW."lokasi_lama", NEW."pemindahan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='e4ae49f576a62494cba56788d16f2869b598e0c8', operation='INSERT', pgid='pgtrigger_insert_insert_ba047', table='arsip_butirpemindahan', when='AFTER'))), ('butirpemindahan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_butirpemindahanevent" ("berjalan", "berkas_arsip_id", "id", "lokasi_lama", "pemindahan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."berjalan", NEW."berkas_arsip_id", NEW."id", NEW."lokasi_lama", NEW."pemindahan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='5a708f5560f11cae1466a67e49587ba8722d54aa', operation='UPDATE', pgid='pgtrigger_update_update_ead34', table='arsip_butirpemindahan', when='AFTER'))), ('pemindahanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f9128db8e22f500c68e9c45ae4c2955a36cf90cd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b0e15', table='arsip_pemindahanevent', when='BEFORE'))), ('penahananhukum', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ba0525b10bd0ce4f19938aa0e8bed8b8a3619c8d', operation='DELETE', pgid='pgtrigger_tidak_dihapus_e2ff9', table='arsip_penahananhukum', when='BEFORE'))), ('penahananhukum', pgtrigger.compiler.Trigger(name='perkara_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."perkara" IS DISTINCT FROM (NEW."perkara") OR OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."dasar" IS DISTINCT FROM (NEW."dasar") OR OLD."mulai" IS DISTINCT FROM (NEW."mulai") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='3f3a5ea66e0baa2c3472d8ef1dc2be2068f81ea7', operation='UPDATE', pgid='pgtrigger_perkara_tetap_c6fbe', table='arsip_penahananhukum', when='BEFORE'))), ('penahananhukum', pgtrigger.compiler.Trigger(name='akhir_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.berakhir IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='69824c991bee5618c003fed4e98ccd5e33489bcb', operation='UPDATE', pgid='pgtrigger_akhir_tetap_b1d14', table='arsip_penahananhukum', when='BEFORE'))), ('penahananhukum', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_penahananhukumevent" ("alasan_akhir", "berakhir", "dasar", "diakhiri_oleh_id", "dibuat_pada", "id", "mulai", "nomor", "oleh_id", "perkara", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."alasan_akhir", NEW."berakhir", NEW."dasar", NEW."diakhiri_oleh_id", NEW."dibuat_pada", NEW."id", NEW."mulai", NEW."nomor", NEW."oleh_id", NEW."perkara", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='8097346e3b87c44074d1c49d64da1ff01a8b9e69', operation='INSERT', pgid='pgtrigger_insert_insert_c727d', table='arsip_penahananhukum', when='AFTER'))), ('penahananhukum', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_penahananhukumevent" ("alasan_akhir", "berakhir", "dasar", "diakhiri_oleh_id", "dibuat_pada", "id", "mulai", "nomor", "oleh_id", "perkara", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."alasan_akhir", NEW."berakhir", NEW."dasar", NEW."diakhiri_oleh_id", NEW."dibuat_pada", NEW."id", NEW."mulai", NEW."nomor", NEW."oleh_id", NEW."perkara", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='585166784ee7130c5ab92240ce648e0e253efd0a', operation='UPDATE', pgid='pgtrigger_update_update_19c11', table='arsip_penahananhukum', when='AFTER'))), ('cakupanpenahananevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f45f0e18dc71efe5988fa0db0fe8c7abd607f841', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3b8d0', table='arsip_cakupanpenahananevent', when='BEFORE'))), ('cakupanpenahanan', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8912f90d0021355d48a1ffb1c73980ff3691dcf8', operation='UPDATE OR DELETE', pgid='pgtrigger_tetap_7e6ab', table='arsip_cakupanpenahanan', when='BEFORE'))), ('cakupanpenahanan', pgtrigger.compiler.Trigger(name='cakupan_masih_ada', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE keadaan text; nomor_berkas bigint;', func="\n        nomor_berkas := NEW.berkas_arsip_id;\n        IF nomor_berkas IS NULL THEN\n            SELECT d.berkas_arsip_id INTO nomor_berkas FROM arsip_dokumen d WHERE d.id = NEW.dokumen_id;\n        END IF;\n        SELECT b.status INTO keadaan FROM arsip_berkasarsip b WHERE b.id = nomor_berkas FOR NO KEY UPDATE;\n        IF keadaan = 'musnah' OR EXISTS (SELECT 1 FROM arsip_dokumen d WHERE d.id = NEW.dokumen_id\n                                         AND d.status = 'musnah') THEN\n            RAISE EXCEPTION 'Arsip ini sudah dimusnahkan, jadi tidak dapat ditahan lagi.'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        IF EXISTS (SELECT 1 FROM arsip_penahananhukum h WHERE h.id = NEW.penahanan_id AND h.berakhir IS NOT NULL) THEN\n            RAISE EXCEPTION 'Penahanan ini sudah berakhir.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='9e21a9cb2d93f8c8a1ac23ef63101d804dc8c2a2', operation='INSERT', pgid='pgtrigger_cakupan_masih_ada_97cf6', table='arsip_cakupanpenahanan', when='BEFORE'))), ('cakupanpenahanan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_cakupanpenahananevent" ("berkas_arsip_id", "dokumen_id", "id", "pada", "penahanan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."berkas_arsip_id", NEW."dokumen_id", NEW."id", NEW."pada", NEW."penahanan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='377906f1503ddb50111dfee02d4803beadca47c6', operation='INSERT', pgid='pgtrigger_insert_insert_b5757', table='arsip_cakupanpenahanan', when='AFTER'))), ('penahananhukumevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dbcc7d1030dc93c6963f478c8fb7e4e9104069c8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_401f9', table='arsip_penahananhukumevent', when='BEFORE'))), ('usulpenyusutan', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='7e79cb390e332ff48972664e3580b3e5ae3b4e50', operation='DELETE', pgid='pgtrigger_tidak_dihapus_a04cc', table='arsip_usulpenyusutan', when='BEFORE'))), ('usulpenyusutan', pgtrigger.compiler.Trigger(name='asal_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."tahun" IS DISTINCT FROM (NEW."tahun") OR OLD."pengusul_id" IS DISTINCT FROM (NEW."pengusul_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='8d07d0aebf38eca09140e06619923c8438a4ba5f', operation='UPDATE', pgid='pgtrigger_asal_tetap_39e61', table='arsip_usulpenyusutan', when='BEFORE'))), ('usulpenyusutan', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{disusun:penilaian,disusun:persetujuan,penilaian:persetujuan,persetujuan:disetujui,persetujuan:penilaian,persetujuan:disusun,disetujui:penilaian,disetujui:disusun,disetujui:berita_acara,berita_acara:disetujui,berita_acara:pelaksanaan,pelaksanaan:selesai,disusun:dibatalkan,penilaian:dibatalkan,persetujuan:dibatalkan,disetujui:dibatalkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='769c368abdb9b835807e3b0f0cd9bba51bf2676b', operation='UPDATE', pgid='pgtrigger_jalan_status_e278f', table='arsip_usulpenyusutan', when='BEFORE'))), ('usulpenyusutan', pgtrigger.compiler.Trigger(name='langkah_usul', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE orang bigint; kepala bigint;', func="\n        IF NEW.sidik IS DISTINCT FROM OLD.sidik AND OLD.status NOT IN ('disusun', 'penilaian') THEN\n            RAISE EXCEPTION 'Sidik daftar hanya ditetapkan saat diajukan.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.status = OLD.status THEN\n            RETURN NEW;\n        END IF;\n        IF NEW.status IN ('disusun', 'penilaian') AND OLD.status IN ('persetujuan', 'disetujui') THEN\n            UPDATE arsip_persetujuanusul SET gugur_pada = now(), alasan_gugur = 'Usul dikembalikan.'\n             WHERE usul_id = NEW.id AND gugur_pada IS NULL;\n        END IF;\n        IF NEW.status IN ('disetujui', 'berita_acara', 'pelaksanaan') THEN\n            SELECT count(DISTINCT p.oleh_id), count(*) FILTER (WHERE p.sebagai = 'kepala') INTO orang, kepala\n              FROM arsip_persetujuanusul p\n             WHERE p.usul_id = NEW.id AND p.gugur_pada IS NULL AND p.sidik = NEW.sidik\n               AND p.oleh_id <> NEW.pengusul_id;\n            IF orang < 2 OR kepala < 1 THEN\n                RAISE EXCEPTION 'Usul ini belum disetujui dua orang, salah satunya Kepala.'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n        END IF;\n        IF NEW.status IN ('berita_acara', 'pelaksanaan') AND NEW.jenis = 'musnah' AND EXISTS (\n            SELECT 1 FROM arsip_butirusul i\n             WHERE i.usul_id = NEW.id AND i.keputusan = 'musnahkan' AND NOT EXISTS (\n                SELECT 1 FROM arsip_suratpersetujuan s WHERE s.usul_id = NEW.id\n                   AND s.pemberi = CASE WHEN i.lama_tahun >= 10 THEN 'anri' ELSE 'kepala_daerah' END)) THEN\n            RAISE EXCEPTION 'Surat persetujuan pemusnahan belum lengkap.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.status = 'pelaksanaan' AND (\n            NOT EXISTS (SELECT 1 FROM lpse_naskah n WHERE n.id = NEW.naskah_id AND n.status = 'final')\n            OR (SELECT count(*) FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id\n                AND t.status = 'ditandatangani') < 2\n            OR EXISTS (SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id\n                       AND t.pengguna_id IS NOT NULL AND t.status <> 'ditandatangani')) THEN\n            RAISE EXCEPTION 'Berita acara belum lengkap tanda tangannya.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='b3ca61d723b1e83a223a1f23080e833723b21b44', operation='UPDATE', pgid='pgtrigger_langkah_usul_89280', table='arsip_usulpenyusutan', when='BEFORE'))), ('usulpenyusutan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_usulpenyusutanevent" ("alasan_batal", "dibuat_pada", "id", "jenis", "lembaga", "naskah_id", "nomor_sk", "pengusul_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "sidik", "simpan_isi", "status", "tahun", "tanggal_sk") VALUES (NEW."alasan_batal", NEW."dibuat_pada", NEW."id", NEW."jenis", NEW."lembaga", NEW."naskah_id", NEW."nomor_sk", NEW."pengusul_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai_pada", NEW."sidik", NEW."simpan_isi", NEW."status", NEW."tahun", NEW."tanggal_sk"); RETURN NULL;', hash='473f83d5ca31361332267fa430fcdda7e650efbd', operation='INSERT', pgid='pgtrigger_insert_insert_dc34f', table='arsip_usulpenyusutan', when='AFTER'))), ('usulpenyusutan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_usulpenyusutanevent" ("alasan_batal", "dibuat_pada", "id", "jenis", "lembaga", "naskah_id", "nomor_sk", "pengusul_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "sidik", "simpan_isi", "status", "tahun", "tanggal_sk") VALUES (NEW."alasan_batal", NEW."dibuat_pada", NEW."id", NEW."jenis", NEW."lembaga", NEW."naskah_id", NEW."nomor_sk", NEW."pengusul_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai_pada", NEW."sidik", NEW."simpan_isi", NEW."status", NEW."tahun", NEW."tanggal_sk"); RETURN NULL;', hash='3db0fd7be354bf2bdd8eafba8d8f292e3dda3d8e', operation='UPDATE', pgid='pgtrigger_update_update_ecd5d', table='arsip_usulpenyusutan', when='AFTER'))), ('suratpersetujuanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d32bccc3549150808dcfc1dd3083b352e9433035', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_acfc5', table='arsip_suratpersetujuanevent', when='BEFORE'))), ('suratpersetujuan', pgtrigger.compiler.Trigger(name='surat_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE keadaan text;', func="\n        SELECT u.status INTO keadaan FROM arsip_usulpenyusutan u\n         WHERE u.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.usul_id ELSE NEW.usul_id END FOR NO KEY UPDATE;\n        IF TG_OP = 'DELETE' OR keadaan <> 'disetujui' THEN\n            RAISE EXCEPTION 'Surat persetujuan hanya dicatat pada usul yang disetujui dan belum berberita acara.'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='f134a14af2efc4eccf8fad4e003103bf4ac06226', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_surat_tetap_294d2', table='arsip_suratpersetujuan', when='BEFORE'))), ('suratpersetujuan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_suratpersetujuanevent" ("id", "nomor", "oleh_id", "pada", "pemberi", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "usul_id") VALUES (NEW."id", NEW."nomor", NEW."oleh_id", NEW."pada", NEW."pemberi", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tanggal", NEW."usul_id"); RETURN NULL;', hash='6e3297e71ebb09a89426043f77af7d58fd1e2477', operation='INSERT', pgid='pgtrigger_insert_insert_6f5c7', table='arsip_suratpersetujuan', when='AFTER'))), ('suratpersetujuan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_suratpersetujuanevent" ("id", "nomor", "oleh_id", "pada", "pemberi", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "usul_id") VALUES (NEW."id", NEW."nomor", NEW."oleh_id", NEW."pada", NEW."pemberi", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tanggal", NEW."usul_id"); RETURN NULL;', hash='e2da99031603ce049f942291dd0aaf525f111264', operation='UPDATE', pgid='pgtrigger_update_update_336d0', table='arsip_suratpersetujuan', when='AFTER'))), ('persetujuanusulevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c19b985a1a4e0edfc256899f9fe0549a6d3dfca2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1059e', table='arsip_persetujuanusulevent', when='BEFORE'))), ('persetujuanusul', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='768831d0e11247fc1c045ec5a6b441172a3cfbe4', operation='DELETE', pgid='pgtrigger_tidak_dihapus_29ae9', table='arsip_persetujuanusul', when='BEFORE'))), ('persetujuanusul', pgtrigger.compiler.Trigger(name='persetujuan_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."usul_id" IS DISTINCT FROM (NEW."usul_id") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."sebagai" IS DISTINCT FROM (NEW."sebagai") OR OLD."sidik" IS DISTINCT FROM (NEW."sidik") OR OLD."catatan" IS DISTINCT FROM (NEW."catatan") OR OLD."pada" IS DISTINCT FROM (NEW."pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='5e9bd89bd01983cf78db5bfe27607fe0acc5784e', operation='UPDATE', pgid='pgtrigger_persetujuan_tetap_bff64', table='arsip_persetujuanusul', when='BEFORE'))), ('persetujuanusul', pgtrigger.compiler.Trigger(name='gugur_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.gugur_pada IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='75331586d7cd5899ae1f733e1a38efd39baaaaf2', operation='UPDATE', pgid='pgtrigger_gugur_tetap_d7f2e', table='arsip_persetujuanusul', when='BEFORE'))), ('persetujuanusul', pgtrigger.compiler.Trigger(name='persetujuan_sah', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE usul arsip_usulpenyusutan%ROWTYPE;', func="\n        SELECT * INTO usul FROM arsip_usulpenyusutan u WHERE u.id = NEW.usul_id FOR NO KEY UPDATE;\n        IF usul.status <> 'persetujuan' OR NEW.sidik <> usul.sidik THEN\n            RAISE EXCEPTION 'Persetujuan ini bukan untuk daftar yang sekarang.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.oleh_id = usul.pengusul_id THEN\n            RAISE EXCEPTION 'Pengusul tidak menyetujui usulnya sendiri.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='657ad80e4f336d3858da6b2b975ebdd5ba459a52', operation='INSERT', pgid='pgtrigger_persetujuan_sah_58b35', table='arsip_persetujuanusul', when='BEFORE'))), ('persetujuanusul', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_persetujuanusulevent" ("alasan_gugur", "catatan", "gugur_pada", "id", "oleh_id", "pada", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebagai", "sidik", "usul_id") VALUES (NEW."alasan_gugur", NEW."catatan", NEW."gugur_pada", NEW."id", NEW."oleh_id", NEW."pada", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sebagai", NEW."sidik", NEW."usul_id"); RETURN NULL;', hash='1f0bc760333f8a827bacb36d9fb77e4f56502f4f', operation='INSERT', pgid='pgtrigger_insert_insert_228c8', table='arsip_persetujuanusul', when='AFTER'))), ('persetujuanusul', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_persetujuanusulevent" ("alasan_gugur", "catatan", "gugur_pada", "id", "oleh_id", "pada", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebagai", "sidik", "usul_id") VALUES (NEW."alasan_gugur", NEW."catatan", NEW."gugur_pada", NEW."id", NEW."oleh_id", NEW."pada", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sebagai", NEW."sidik", NEW."usul_id"); RETURN NULL;', hash='552cb351a22e74e4ce337d8bf7f6f7638df77eb5', operation='UPDATE', pgid='pgtrigger_update_update_ec1e8', table='arsip_persetujuanusul', when='AFTER'))), ('butirusulevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1e28e17a0776a30c68d39f5ad758694baccc7602', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a0a9e', table='arsip_butirusulevent', when='BEFORE'))), ('butirusul', pgtrigger.compiler.Trigger(name='butir_mengikat', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE keadaan text; nomor_usul bigint;', func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN\n            RETURN NEW;\n        END IF;\n        nomor_usul := CASE WHEN TG_OP = 'DELETE' THEN OLD.usul_id ELSE NEW.usul_id END;\n        SELECT u.status INTO keadaan FROM arsip_usulpenyusutan u WHERE u.id = nomor_usul FOR NO KEY UPDATE;\n        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['hasil', 'hasil_pada', 'rincian']\n                              = to_jsonb(OLD) - ARRAY['hasil', 'hasil_pada', 'rincian'] THEN\n            IF keadaan <> 'pelaksanaan' OR OLD.hasil <> 'belum' THEN\n                RAISE EXCEPTION 'Hasil pelaksanaan tidak dapat diubah.' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF keadaan IN ('persetujuan', 'disetujui') THEN\n            UPDATE arsip_persetujuanusul SET gugur_pada = now(), alasan_gugur = 'Daftar berubah sesudah disetujui.'\n             WHERE usul_id = nomor_usul AND gugur_pada IS NULL;\n        ELSIF keadaan NOT IN ('disusun', 'penilaian') THEN\n            RAISE EXCEPTION 'Daftar usul yang sudah berberita acara tidak dapat diubah.'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;\n    ", hash='fb98d863c30d0d1965425a6316d4567cad15b1b2', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_butir_mengikat_a8983', table='arsip_butirusul', when='BEFORE'))), ('butirusul', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_butirusulevent" ("alasan", "berkas_arsip_id", "dinilai_oleh_id", "dinilai_pada", "hasil", "hasil_pada", "id", "jatuh_tempo", "keputusan", "lama_tahun", "nasib_jra", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sidik_isi", "usul_id") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."dinilai_oleh_id", NEW."dinilai_pada", NEW."hasil", NEW."hasil_pada", NEW."id", NEW."jatuh_tempo", NEW."keputusan", NEW."lama_tahun", NEW."nasib_jra", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rincian", NEW."sidik_isi", NEW."usul_id"); RETURN NULL;', hash='715f1a590561c4325c6712a5d77b917b54fd83b4', operation='INSERT', pgid='pgtrigger_insert_insert_1f1f8', table='arsip_butirusul', when='AFTER'))), ('butirusul', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_butirusulevent" ("alasan", "berkas_arsip_id", "dinilai_oleh_id", "dinilai_pada", "hasil", "hasil_pada", "id", "jatuh_tempo", "keputusan", "lama_tahun", "nasib_jra", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sidik_isi", "usul_id") VALUES (NEW."alasan", NEW."berkas_arsip_id", NEW."dinilai_oleh_id", NEW."dinilai_pada", NEW."hasil", NEW."hasil_pada", NEW."id", NEW."jatuh_tempo", NEW."keputusan", NEW."lama_tahun", NEW."nasib_jra", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rincian", NEW."sidik_isi", NEW."usul_id"); RETURN NULL;', hash='8e1aa516544bb2e248e1c74194fcfab61b21485f', operation='UPDATE', pgid='pgtrigger_update_update_7e0dc', table='arsip_butirusul', when='AFTER'))), ('butirusul', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_butirusulevent" ("alasan", "berkas_arsip_id", "dinilai_oleh_id", "dinilai_pada", "hasil", "hasil_pada", "id", "jatuh_tempo", "keputusan", "lama_tahun", "nasib_jra", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "sidik_isi", "usul_id") VALUES (OLD."alasan", OLD."berkas_arsip_id", OLD."dinilai_oleh_id", OLD."dinilai_pada", OLD."hasil", OLD."hasil_pada", OLD."id", OLD."jatuh_tempo", OLD."keputusan", OLD."lama_tahun", OLD."nasib_jra", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rincian", OLD."sidik_isi", OLD."usul_id"); RETURN NULL;', hash='b6bc717bb728156361137748ed64acf5d7cf600c', operation='DELETE', pgid='pgtrigger_delete_delete_c46bb', table='arsip_butirusul', when='AFTER'))), ('anggotapanitiaevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='31c660243489d452204fd818730ad2146514cbc2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c78cb', table='arsip_anggotapanitiaevent', when='BEFORE'))), ('anggotapanitia', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_anggotapanitiaevent" ("id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebagai", "usul_id") VALUES (NEW."id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sebagai", NEW."usul_id"); RETURN NULL;', hash='93b1427c33f91b44a18ad4edc1665f2d0e2aa170', operation='INSERT', pgid='pgtrigger_insert_insert_2d725', table='arsip_anggotapanitia', when='AFTER'))), ('anggotapanitia', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_anggotapanitiaevent" ("id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebagai", "usul_id") VALUES (OLD."id", OLD."pengguna_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sebagai", OLD."usul_id"); RETURN NULL;', hash='34589d1015498e8e31742b4b87d2f12bf70f1d53', operation='DELETE', pgid='pgtrigger_delete_delete_bc20c', table='arsip_anggotapanitia', when='AFTER'))), ('usulpenyusutanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6f1c81bc47e6277a06816a8e092e1fa9a0752633', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_25e09', table='arsip_usulpenyusutanevent', when='BEFORE')))],
        ),
        migrations.RunSQL(PANDANGAN, 'DROP VIEW IF EXISTS arsip_jamretensi'),
        migrations.RunSQL(JAGA, JAGA_BALIK),
    ]
