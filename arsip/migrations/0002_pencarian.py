"""The search index with the triggers that keep it true, and the scan intake.

The triggers are set by the statement (transition tables), so that bulk writes cost one pass and are never missed.
"""

from __future__ import annotations

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


INDEKS = """
-- Contents and vectors stand beside the row, so that counting and filtering reads narrow rows only.
ALTER TABLE arsip_indeksdokumen SET (toast_tuple_target = 256);
-- Words in angle brackets are words here; the parser of PostgreSQL would take them for tags and leave them out.
CREATE FUNCTION arsip_tanpa_kurung(teks text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(teks, '<>', '  ')
$$;
-- A number as it is compared: «000.3.5 / 001 / LPSE» and «000.3.5/001/lpse» are the same.
CREATE FUNCTION arsip_nomor_baku(nomor text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT rtrim(lower(regexp_replace(nomor, '\\s+', '', 'g')), '.-/')
$$;
-- Lexemes of the numbers in a text («n:000.3.5/001/lpse»), and of the slice that a large result is sampled by («i:17»):
-- one of 64 by Fibonacci hashing of the key, so that no rhythm in how documents are filed shows in a sample.
CREATE FUNCTION arsip_indeks_tanda(id bigint, nomor text, teks text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_agg(DISTINCT t)) FROM (
        SELECT 'i:' || ((id % 1000003 * 2654435761 % 4294967296) >> 26) AS t
        UNION ALL SELECT 'n:' || left(arsip_nomor_baku(nomor), 150) WHERE nomor <> ''
        UNION ALL (SELECT 'n:' || left(arsip_nomor_baku(c[1]), 150)
            FROM regexp_matches(teks, '[[:alnum:]][[:alnum:].-]*(?:/[[:alnum:].-]+)+', 'g') c
            WHERE c[1] ~ '\\d' LIMIT 300)
    ) semua
$$;
CREATE FUNCTION arsip_indeks_tsv(id bigint, nomor text, uraian text, keterangan text, pihak text[], isi text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT setweight(to_tsvector('pg_catalog.indonesian', translate(nomor, '/', ' ') || ' ' || arsip_tanpa_kurung(uraian)), 'A')
        || setweight(to_tsvector('pg_catalog.indonesian', array_to_string(pihak, ' ; ')), 'B')
        || setweight(to_tsvector('pg_catalog.indonesian', arsip_tanpa_kurung(keterangan)), 'C')
        || setweight(to_tsvector('pg_catalog.indonesian', arsip_tanpa_kurung(isi)), 'D')
        || arsip_indeks_tanda(id, nomor, uraian || ' ' || keterangan || ' ' || left(isi, 60000))
$$;
CREATE FUNCTION arsip_indeks_vektor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.tsv IS NOT NULL
       AND (NEW.nomor, NEW.uraian, NEW.keterangan, NEW.nama_pihak, NEW.isi)
           IS NOT DISTINCT FROM (OLD.nomor, OLD.uraian, OLD.keterangan, OLD.nama_pihak, OLD.isi) THEN
        RETURN NEW;
    END IF;
    IF length(NEW.isi) < 60000 THEN
        NEW.tsv := arsip_indeks_tsv(
            NEW.dokumen_id, NEW.nomor, NEW.uraian, NEW.keterangan, NEW.nama_pihak, NEW.isi);
        RETURN NEW;
    END IF;
    BEGIN
        NEW.tsv := arsip_indeks_tsv(
            NEW.dokumen_id, NEW.nomor, NEW.uraian, NEW.keterangan, NEW.nama_pihak, NEW.isi);
    EXCEPTION WHEN program_limit_exceeded THEN  -- a text made of nothing but different words
        NEW.isi := left(NEW.isi, 60000);
        NEW.tsv := arsip_indeks_tsv(
            NEW.dokumen_id, NEW.nomor, NEW.uraian, NEW.keterangan, NEW.nama_pihak, NEW.isi);
    END;
    RETURN NEW;
END
$$;
CREATE TRIGGER arsip_indeks_vektor BEFORE INSERT OR UPDATE ON arsip_indeksdokumen
    FOR EACH ROW EXECUTE FUNCTION arsip_indeks_vektor();

-- The rows of these documents, made or brought up to date; a row that says the same already is not written again.
CREATE FUNCTION arsip_indeks_segarkan(kunci bigint[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO arsip_indeksdokumen AS i (
        dokumen_id, nomor, uraian, keterangan, nama_pihak, unit, keamanan, jenis, status, tanggal, tahun,
        klasifikasi_id, klasifikasi_kode, berkas_arsip_id, pembuat_id, isi, keadaan, pesan, percobaan, halaman)
    SELECT d.id, d.nomor, d.uraian, d.keterangan, coalesce(p.nama, '{}'), d.unit, d.keamanan, d.jenis, d.status,
           d.tanggal, extract(year FROM d.tanggal)::smallint, d.klasifikasi_id, k.kode, d.berkas_arsip_id,
           d.pembuat_id, '', CASE WHEN d.status IN ('musnah', 'diserahkan') THEN 'lepas' ELSE 'menunggu' END, '', 0, 0
      FROM arsip_dokumen d
      JOIN arsip_klasifikasi k ON k.id = d.klasifikasi_id
      LEFT JOIN (SELECT dokumen_id, array_agg(DISTINCT nama ORDER BY nama) AS nama FROM arsip_pihakdokumen
                  WHERE dokumen_id = ANY(kunci) GROUP BY dokumen_id) p ON p.dokumen_id = d.id
     WHERE d.id = ANY(kunci)
     ORDER BY d.id
    ON CONFLICT (dokumen_id) DO UPDATE SET
        nomor = excluded.nomor, uraian = excluded.uraian, keterangan = excluded.keterangan,
        nama_pihak = excluded.nama_pihak, unit = excluded.unit, keamanan = excluded.keamanan, jenis = excluded.jenis,
        status = excluded.status, tanggal = excluded.tanggal, tahun = excluded.tahun,
        klasifikasi_id = excluded.klasifikasi_id, klasifikasi_kode = excluded.klasifikasi_kode,
        berkas_arsip_id = excluded.berkas_arsip_id, pembuat_id = excluded.pembuat_id,
        isi = CASE WHEN excluded.keadaan = 'lepas' THEN '' ELSE i.isi END,
        keadaan = CASE WHEN excluded.keadaan = 'lepas' THEN 'lepas' ELSE i.keadaan END
    WHERE (i.nomor, i.uraian, i.keterangan, i.nama_pihak, i.unit, i.keamanan, i.jenis, i.status, i.tanggal,
           i.klasifikasi_id, i.klasifikasi_kode, i.berkas_arsip_id, i.pembuat_id)
       IS DISTINCT FROM
          (excluded.nomor, excluded.uraian, excluded.keterangan, excluded.nama_pihak, excluded.unit,
           excluded.keamanan, excluded.jenis, excluded.status, excluded.tanggal, excluded.klasifikasi_id,
           excluded.klasifikasi_kode, excluded.berkas_arsip_id, excluded.pembuat_id)
$$;
CREATE FUNCTION arsip_indeks_dari_dokumen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM arsip_indeks_segarkan(ARRAY(SELECT id FROM baru));
    RETURN NULL;
END
$$;
CREATE TRIGGER arsip_indeks_dokumen_baru AFTER INSERT ON arsip_dokumen REFERENCING NEW TABLE AS baru
    FOR EACH STATEMENT EXECUTE FUNCTION arsip_indeks_dari_dokumen();
CREATE TRIGGER arsip_indeks_dokumen_ubah AFTER UPDATE ON arsip_dokumen REFERENCING NEW TABLE AS baru
    FOR EACH STATEMENT EXECUTE FUNCTION arsip_indeks_dari_dokumen();
CREATE FUNCTION arsip_indeks_dari_pihak() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM arsip_indeks_segarkan(ARRAY(SELECT DISTINCT dokumen_id FROM berubah));
    RETURN NULL;
END
$$;
CREATE TRIGGER arsip_indeks_pihak_baru AFTER INSERT ON arsip_pihakdokumen REFERENCING NEW TABLE AS berubah
    FOR EACH STATEMENT EXECUTE FUNCTION arsip_indeks_dari_pihak();
CREATE TRIGGER arsip_indeks_pihak_hapus AFTER DELETE ON arsip_pihakdokumen REFERENCING OLD TABLE AS berubah
    FOR EACH STATEMENT EXECUTE FUNCTION arsip_indeks_dari_pihak();
CREATE FUNCTION arsip_indeks_dari_pihak_ubah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM arsip_indeks_segarkan(ARRAY(SELECT dokumen_id FROM baru UNION SELECT dokumen_id FROM lama));
    RETURN NULL;
END
$$;
CREATE TRIGGER arsip_indeks_pihak_ubah AFTER UPDATE ON arsip_pihakdokumen
    REFERENCING OLD TABLE AS lama NEW TABLE AS baru
    FOR EACH STATEMENT EXECUTE FUNCTION arsip_indeks_dari_pihak_ubah();
-- A new content is read anew; the text that is there stays searchable until then.
CREATE FUNCTION arsip_indeks_dari_versi() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE arsip_indeksdokumen SET keadaan = 'menunggu', percobaan = 0, pesan = '', dibaca_pada = NULL
     WHERE dokumen_id IN (SELECT dokumen_id FROM baru) AND keadaan <> 'lepas';
    RETURN NULL;
END
$$;
CREATE TRIGGER arsip_indeks_versi_baru AFTER INSERT ON arsip_versidokumen REFERENCING NEW TABLE AS baru
    FOR EACH STATEMENT EXECUTE FUNCTION arsip_indeks_dari_versi();
-- What stood in the register before the index did.
SELECT arsip_indeks_segarkan(ARRAY(SELECT id FROM arsip_dokumen));
"""
HAPUS_INDEKS = """
DROP TRIGGER arsip_indeks_versi_baru ON arsip_versidokumen;
DROP TRIGGER arsip_indeks_pihak_ubah ON arsip_pihakdokumen;
DROP TRIGGER arsip_indeks_pihak_hapus ON arsip_pihakdokumen;
DROP TRIGGER arsip_indeks_pihak_baru ON arsip_pihakdokumen;
DROP TRIGGER arsip_indeks_dokumen_ubah ON arsip_dokumen;
DROP TRIGGER arsip_indeks_dokumen_baru ON arsip_dokumen;
DROP TRIGGER arsip_indeks_vektor ON arsip_indeksdokumen;
DROP FUNCTION arsip_indeks_dari_versi();
DROP FUNCTION arsip_indeks_dari_pihak_ubah();
DROP FUNCTION arsip_indeks_dari_pihak();
DROP FUNCTION arsip_indeks_dari_dokumen();
DROP FUNCTION arsip_indeks_segarkan(bigint[]);
DROP FUNCTION arsip_indeks_vektor();
DROP FUNCTION arsip_indeks_tsv(bigint, text, text, text, text[], text);
DROP FUNCTION arsip_indeks_tanda(bigint, text, text);
DROP FUNCTION arsip_nomor_baku(text);
DROP FUNCTION arsip_tanpa_kurung(text);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('arsip', '0001_dokumen'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='IndeksDokumen',
            fields=[
                ('dokumen', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='indeks', serialize=False, to='arsip.dokumen')),
                ('nomor', models.TextField(blank=True, verbose_name='nomor')),
                ('uraian', models.TextField(verbose_name='uraian')),
                ('keterangan', models.TextField(blank=True, verbose_name='keterangan')),
                ('nama_pihak', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None, verbose_name='orang dan instansi')),
                ('unit', models.CharField(choices=[('pimpinan', 'Kepala LPSE'), ('sekretariat', 'Sekretariat'), ('ase', 'Administrasi Sistem Elektronik'), ('regver', 'Registrasi dan Verifikasi'), ('layanan', 'Layanan dan Dukungan'), ('arsip', 'Pengarsipan')], max_length=20, verbose_name='unit')),
                ('keamanan', models.CharField(choices=[('biasa', 'Biasa'), ('terbatas', 'Terbatas'), ('rahasia', 'Rahasia')], max_length=10, verbose_name='keamanan')),
                ('jenis', models.CharField(choices=[('naskah', 'Naskah dinas portal'), ('surat_masuk', 'Surat masuk'), ('surat_keluar', 'Surat keluar'), ('laporan', 'Laporan'), ('berkas_registrasi', 'Berkas registrasi pengguna'), ('pindaian', 'Pindaian'), ('foto', 'Foto atau tangkapan layar'), ('lain', 'Lainnya')], max_length=20, verbose_name='jenis')),
                ('status', models.CharField(choices=[('tersimpan', 'Tersimpan'), ('batal', 'Batal'), ('musnah', 'Musnah'), ('diserahkan', 'Diserahkan')], max_length=12, verbose_name='status')),
                ('tanggal', models.DateField(verbose_name='tanggal')),
                ('tahun', models.PositiveSmallIntegerField(verbose_name='tahun')),
                ('klasifikasi', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='arsip.klasifikasi')),
                ('klasifikasi_kode', models.CharField(max_length=20, verbose_name='kode klasifikasi')),
                ('berkas_arsip', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='arsip.berkasarsip')),
                ('pembuat', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('isi', models.TextField(blank=True, verbose_name='isi')),
                ('keadaan', models.CharField(choices=[('menunggu', 'Menunggu dibaca'), ('terbaca', 'Isi dapat dicari'), ('tanpa_teks', 'Tanpa lapisan teks'), ('terkunci', 'Dikunci sandi'), ('rusak', 'Rusak, tidak terbaca'), ('terlalu_besar', 'Terlalu besar untuk dibaca'), ('kehabisan_waktu', 'Terlalu lama dibaca'), ('jenis_lain', 'Jenis berkas tidak dibaca'), ('tanpa_berkas', 'Tanpa berkas'), ('gagal', 'Berulang kali gagal dibaca'), ('lepas', 'Isi tidak disimpan lagi')], default='menunggu', max_length=20, verbose_name='keadaan isi')),
                ('pesan', models.CharField(blank=True, max_length=300, verbose_name='keterangan keadaan')),
                ('percobaan', models.PositiveSmallIntegerField(default=0, verbose_name='percobaan')),
                ('halaman', models.PositiveIntegerField(default=0, verbose_name='halaman terbaca')),
                ('dibaca_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibaca pada')),
                ('tsv', django.contrib.postgres.search.SearchVectorField(editable=False, verbose_name='vektor cari')),
            ],
            options={
                'verbose_name': 'indeks dokumen',
                'verbose_name_plural': 'indeks dokumen',
                'ordering': ['-tanggal', '-dokumen_id'],
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['tsv'], name='indeks_tsv'), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['nama_pihak'], name='indeks_pihak'), models.Index(fields=['-tanggal', '-dokumen'], name='indeks_tanggal'), models.Index(fields=['unit', '-tanggal'], name='indeks_unit'), models.Index(fields=['jenis', '-tanggal'], name='indeks_jenis'), models.Index(fields=['klasifikasi_kode'], name='indeks_klasifikasi', opclasses=['varchar_pattern_ops']), models.Index(condition=models.Q(('keadaan', 'menunggu')), fields=['dokumen'], name='indeks_menunggu')],
                'constraints': [models.CheckConstraint(condition=models.Q(('keadaan__in', ['menunggu', 'terbaca', 'tanpa_teks', 'terkunci', 'rusak', 'terlalu_besar', 'kehabisan_waktu', 'jenis_lain', 'tanpa_berkas', 'gagal', 'lepas'])), name='indeks_keadaan'), models.CheckConstraint(condition=models.Q(models.Q(('keadaan', 'lepas'), _negated=True), ('isi', ''), _connector='OR'), name='indeks_lepas_kosong')],
            },
        ),
        migrations.CreateModel(
            name='Kosakata',
            fields=[
                ('kata', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='kata')),
                ('dokumen', models.PositiveIntegerField(verbose_name='dokumen')),
                ('trigram', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=3), size=None, verbose_name='trigram')),
            ],
            options={
                'verbose_name': 'kosakata',
                'verbose_name_plural': 'kosakata',
                'ordering': ['kata'],
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['trigram'], name='kosakata_trigram')],
            },
        ),
        migrations.CreateModel(
            name='KirimanPindaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nama', models.CharField(max_length=120, verbose_name='nama kiriman')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dikerjakan oleh')),
                ('dibuat_oleh', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diterima pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
            ],
            options={
                'verbose_name': 'kiriman pindaian',
                'verbose_name_plural': 'kiriman pindaian',
                'ordering': ['-dibuat_pada', '-id'],
                'permissions': [('pindai_arsip', 'Menerima dan mengarsipkan pindaian')],
                'indexes': [models.Index(condition=models.Q(('selesai_pada__isnull', True)), fields=['pemilik'], name='kiriman_terbuka')],
                'constraints': [models.CheckConstraint(condition=models.Q(('nama', ''), _negated=True), name='kiriman_bernama')],
            },
        ),
        migrations.CreateModel(
            name='KirimanPindaianEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.kirimanpindaian')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('nama', models.CharField(max_length=120, verbose_name='nama kiriman')),
                ('pemilik', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dikerjakan oleh')),
                ('dibuat_oleh', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diterima pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LembarPindaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kiriman', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lembar', to='arsip.kirimanpindaian', verbose_name='kiriman')),
                ('urutan', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('nama', models.CharField(max_length=150, verbose_name='nama berkas')),
                ('berkas', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='sidik SHA-256')),
                ('status', lpse.medan.FSMField(choices=[('menunggu', 'Menunggu diarsipkan'), ('diarsipkan', 'Diarsipkan'), ('dibuang', 'Tidak diarsipkan'), ('ditolak', 'Berkas ditolak')], default='menunggu', max_length=12, protected=True, verbose_name='status')),
                ('alasan', models.CharField(blank=True, max_length=300, verbose_name='alasan')),
                ('isian', models.JSONField(blank=True, default=dict, verbose_name='isian')),
                ('dokumen', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lembar_pindaian', to='arsip.dokumen', verbose_name='dokumen')),
                ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputuskan oleh')),
                ('pada', models.DateTimeField(blank=True, null=True, verbose_name='diputuskan pada')),
            ],
            options={
                'verbose_name': 'lembar pindaian',
                'verbose_name_plural': 'lembar pindaian',
                'ordering': ['kiriman_id', 'urutan'],
                'indexes': [models.Index(fields=['sha256'], name='lembar_sha256')],
                'constraints': [models.UniqueConstraint(fields=('kiriman', 'urutan'), name='lembar_urutan'), models.CheckConstraint(condition=models.Q(('status__in', ['menunggu', 'diarsipkan', 'dibuang', 'ditolak'])), name='lembar_status'), models.CheckConstraint(condition=models.Q(models.Q(('dokumen__isnull', False), ('status', 'diarsipkan')), models.Q(models.Q(('status', 'diarsipkan'), _negated=True), ('dokumen__isnull', True)), _connector='OR'), name='lembar_diarsipkan_berdokumen'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['dibuang', 'ditolak']), _negated=True), models.Q(('alasan', ''), _negated=True), _connector='OR'), name='lembar_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('berkas__isnull', True), ('status__in', ['ditolak', 'diarsipkan'])), models.Q(('berkas__isnull', False), ('status__in', ['menunggu', 'dibuang'])), _connector='OR'), name='lembar_berberkas')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='LembarPindaianEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arsip.lembarpindaian')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('kiriman', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.kirimanpindaian', verbose_name='kiriman')),
                ('urutan', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('nama', models.CharField(max_length=150, verbose_name='nama berkas')),
                ('berkas', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='sidik SHA-256')),
                ('status', lpse.medan.FSMField(choices=[('menunggu', 'Menunggu diarsipkan'), ('diarsipkan', 'Diarsipkan'), ('dibuang', 'Tidak diarsipkan'), ('ditolak', 'Berkas ditolak')], default='menunggu', max_length=12, protected=True, verbose_name='status')),
                ('alasan', models.CharField(blank=True, max_length=300, verbose_name='alasan')),
                ('isian', models.JSONField(blank=True, default=dict, verbose_name='isian')),
                ('dokumen', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='arsip.dokumen', verbose_name='dokumen')),
                ('oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diputuskan oleh')),
                ('pada', models.DateTimeField(blank=True, null=True, verbose_name='diputuskan pada')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PengenalanTeks',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='pengenalan', to='arsip.versidokumen', verbose_name='versi')),
                ('status', models.CharField(choices=[('antre', 'Menunggu giliran'), ('berjalan', 'Sedang dikenali'), ('berhasil', 'Teks dikenali'), ('kosong', 'Tidak ada teks yang dikenali'), ('gagal', 'Gagal'), ('tanpa_alat', 'Alat OCR tidak dipasang')], default='antre', max_length=12, verbose_name='status')),
                ('percobaan', models.PositiveSmallIntegerField(default=0, verbose_name='percobaan')),
                ('pesan', models.CharField(blank=True, max_length=300, verbose_name='keterangan')),
                ('hasil', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='hasil_pengenalan', to='arsip.versidokumen', verbose_name='hasil')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disuruh pada')),
                ('mulai', models.DateTimeField(blank=True, null=True, verbose_name='mulai')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
            ],
            options={
                'verbose_name': 'pengenalan teks',
                'verbose_name_plural': 'pengenalan teks',
                'ordering': ['-dibuat_pada', '-id'],
                'indexes': [models.Index(condition=models.Q(('status__in', ['antre', 'berjalan', 'tanpa_alat'])), fields=['dibuat_pada'], name='ocr_antre')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['antre', 'berjalan', 'berhasil', 'kosong', 'gagal', 'tanpa_alat'])), name='ocr_status'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'berhasil'), _negated=True), ('hasil__isnull', False), _connector='OR'), name='ocr_berhasil'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'gagal'), _negated=True), models.Q(('pesan', ''), _negated=True), _connector='OR'), name='ocr_gagal_beralasan')],
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('kirimanpindaian', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_kirimanpindaianevent" ("dibuat_oleh_id", "dibuat_pada", "id", "nama", "pemilik_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada") VALUES (NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."nama", NEW."pemilik_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai_pada"); RETURN NULL;', hash='595b19bde1101fbc2a093de0c948f3462595d18e', operation='INSERT', pgid='pgtrigger_insert_insert_792eb', table='arsip_kirimanpindaian', when='AFTER'))), ('kirimanpindaian', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='461b6dcf640b68d67ca8b547d81fdacabc70eb6a', operation='DELETE', pgid='pgtrigger_tidak_dihapus_9e3a9', table='arsip_kirimanpindaian', when='BEFORE'))), ('kirimanpindaian', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_kirimanpindaianevent" ("dibuat_oleh_id", "dibuat_pada", "id", "nama", "pemilik_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada") VALUES (NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."nama", NEW."pemilik_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai_pada"); RETURN NULL;', hash='1c512db1c674ffdeaa3fad4a2dc3ad076482ab13', operation='UPDATE', pgid='pgtrigger_update_update_d784b', table='arsip_kirimanpindaian', when='AFTER'))), ('kirimanpindaianevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='09053df0db0766754e4e0a87530ac4ce6eedacf8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b92f8', table='arsip_kirimanpindaianevent', when='BEFORE'))), ('lembarpindaian', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arsip_lembarpindaianevent" ("alasan", "berkas_id", "dokumen_id", "id", "isian", "kiriman_id", "nama", "oleh_id", "pada", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "status", "urutan") VALUES (NEW."alasan", NEW."berkas_id", NEW."dokumen_id", NEW."id", NEW."isian", NEW."kiriman_id", NEW."nama", NEW."oleh_id", NEW."pada", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."status", NEW."urutan"); RETURN NULL;', hash='a716621d3274a69b889afaaae304dd28b8b3aafc', operation='INSERT', pgid='pgtrigger_insert_insert_6ef82', table='arsip_lembarpindaian', when='AFTER'))), ('lembarpindaian', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{menunggu:diarsipkan,menunggu:dibuang,dibuang:menunggu}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='e8e9e4d3b0864b9364fc9dc3a0cfc9cfaa011355', operation='UPDATE', pgid='pgtrigger_jalan_status_f8172', table='arsip_lembarpindaian', when='BEFORE'))), ('lembarpindaian', pgtrigger.compiler.Trigger(name='lembar_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kiriman_id" IS DISTINCT FROM (NEW."kiriman_id") OR OLD."urutan" IS DISTINCT FROM (NEW."urutan") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='be22d52dce649086357485456afa4b0f5448c97b', operation='UPDATE', pgid='pgtrigger_lembar_tetap_d2dd1', table='arsip_lembarpindaian', when='BEFORE'))), ('lembarpindaian', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='a58be65c232e3880df430b6a995766507083d8f8', operation='DELETE', pgid='pgtrigger_tidak_dihapus_db8f6', table='arsip_lembarpindaian', when='BEFORE'))), ('lembarpindaian', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "arsip_lembarpindaianevent" ("alasan", "berkas_id", "dokumen_id", "id", "isian", "kiriman_id", "nama", "oleh_id", "pada", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "status", "urutan") VALUES (NEW."alasan", NEW."berkas_id", NEW."dokumen_id", NEW."id", NEW."isian", NEW."kiriman_id", NEW."nama", NEW."oleh_id", NEW."pada", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."status", NEW."urutan"); RETURN NULL;', hash='d483b102237a76d9edf6cc925ac98761b99dd6d3', operation='UPDATE', pgid='pgtrigger_update_update_bb55c', table='arsip_lembarpindaian', when='AFTER'))), ('lembarpindaianevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0c3625605ff803b411c8971d4f40d053649ca08b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_06b4d', table='arsip_lembarpindaianevent', when='BEFORE')))],
        ),
        migrations.RunSQL(INDEKS, HAPUS_INDEKS),
    ]
