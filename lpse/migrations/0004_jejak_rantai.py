"""The chain over the trail: canonical form and digest in PostgreSQL, links, anchors, and a context for every row history.

The functions are the definition that ``lpse/jejak/kanon.py`` repeats; a changed form is a new version, never an edit.
"""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import lpse.migrasi

SIDIK = """
CREATE FUNCTION lpse_untai(isi text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(octet_length(isi) || ':' || isi, '-') || E'\\n'
$$;
CREATE FUNCTION lpse_jejak_kanon(j lpse_jejak) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT E'lpse-jejak-1\\n'
        || lpse_untai(j.id::text)
        || lpse_untai(to_char(j.waktu AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || lpse_untai(j.pelaku_id::text)
        || lpse_untai(j.pelaku_nama)
        || lpse_untai(j.pelaku_peran)
        || lpse_untai(j.kata)
        || lpse_untai(j.objek_jenis)
        || lpse_untai(j.objek_id)
        || lpse_untai(j.objek_teks)
        || lpse_untai(j.sebelum::text)
        || lpse_untai(j.sesudah::text)
        || lpse_untai(j.alasan)
        || lpse_untai(j.alamat_ip::text)
        || lpse_untai(j.rujukan)
$$;
CREATE FUNCTION lpse_jejak_sidik(urut bigint, sebelum bytea, j lpse_jejak) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(convert_to(urut || E'\\n', 'UTF8') || sebelum || convert_to(lpse_jejak_kanon(j), 'UTF8'))
$$;
-- What services call: the INSERT stands planned in the session, and a SELECT carries no context for a table without
-- row history.
CREATE FUNCTION lpse_jejak_catat(
    bigint, text, text, text, text, text, text, jsonb, jsonb, text, inet, text,
    OUT id bigint, OUT waktu timestamptz
) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lpse_jejak AS j (waktu, pelaku_id, pelaku_nama, pelaku_peran, kata, objek_jenis, objek_id, objek_teks,
                                 sebelum, sesudah, alasan, alamat_ip, rujukan)
    VALUES (statement_timestamp(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    RETURNING j.id, j.waktu INTO id, waktu;
END
$$;
"""
HAPUS_SIDIK = """
DROP FUNCTION lpse_jejak_catat(bigint, text, text, text, text, text, text, jsonb, jsonb, text, inet, text);
DROP FUNCTION lpse_jejak_sidik(bigint, bytea, lpse_jejak);
DROP FUNCTION lpse_jejak_kanon(lpse_jejak);
DROP FUNCTION lpse_untai(text);
"""
# The queue lets the link be taken after every other deferred check of the transaction: by then nothing waits for a row
# lock any more, so the chain's lock cannot become part of a deadlock. Unlogged: it is empty between transactions.
GILIRAN = """
CREATE UNLOGGED TABLE lpse_jejakgiliran (jejak_id bigint PRIMARY KEY);
CREATE FUNCTION lpse_jejak_segel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lpse_segeljejak (jejak_id) VALUES (NEW.jejak_id) ON CONFLICT (jejak_id) DO NOTHING;
    DELETE FROM lpse_jejakgiliran WHERE jejak_id = NEW.jejak_id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER lpse_jejak_segel AFTER INSERT ON lpse_jejakgiliran
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lpse_jejak_segel();
"""
HAPUS_GILIRAN = "DROP TABLE lpse_jejakgiliran; DROP FUNCTION lpse_jejak_segel();"
#: The trail may be older than its chain: its lines are linked in the order they were written.
YANG_LAMA = "INSERT INTO lpse_segeljejak (jejak_id) SELECT id FROM lpse_jejak ORDER BY id"
# A write that names nobody (psql, a script, a library of its own) still gets a context: the system, the program, the
# database account and the transaction. The library's own function answers NULL there.
KONTEKS = """
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS pghistory_context.id%TYPE LANGUAGE plpgsql AS $$
DECLARE
    kunci uuid := nullif(current_setting('pghistory.context_id', true), '')::uuid;
    isi jsonb := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb;
    nomor text;
BEGIN
    IF kunci IS NOT NULL AND isi IS NOT NULL THEN
        INSERT INTO pghistory_context (id, metadata, created_at, updated_at) VALUES (kunci, isi, now(), now())
        ON CONFLICT (id) DO UPDATE SET metadata = EXCLUDED.metadata, updated_at = EXCLUDED.updated_at
            WHERE pghistory_context.metadata <> EXCLUDED.metadata;
        RETURN kunci;
    END IF;
    nomor := pg_current_xact_id()::text;
    kunci := md5('lpse-transaksi:' || nomor || ':' || now()::text)::uuid;
    INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
    VALUES (kunci, jsonb_build_object(
        'pengguna', NULL, 'nama', 'Sistem', 'peran', '', 'alamat', host(inet_client_addr()),
        'rujukan', 'transaksi-' || nomor, 'program', current_setting('application_name'), 'akun_db', session_user
    ), now(), now()) ON CONFLICT (id) DO NOTHING;
    RETURN kunci;
END
$$;
CREATE FUNCTION lpse_konteks_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.metadata @> OLD.metadata AND NEW.created_at = OLD.created_at THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Konteks riwayat hanya boleh bertambah.';
END
$$;
CREATE TRIGGER lpse_konteks_tetap BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION lpse_konteks_tetap();
CREATE FUNCTION lpse_tanpa_kosongkan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Riwayat hanya boleh bertambah.';
END
$$;
CREATE TRIGGER lpse_tanpa_kosongkan BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION lpse_tanpa_kosongkan();
"""
HAPUS_KONTEKS = """
DROP TRIGGER lpse_tanpa_kosongkan ON pghistory_context;
DROP FUNCTION lpse_tanpa_kosongkan() CASCADE;
DROP TRIGGER lpse_konteks_tetap ON pghistory_context;
DROP FUNCTION lpse_konteks_tetap();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("lpse", "0003_pekerjaan"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(SIDIK, HAPUS_SIDIK),
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='JangkarJejak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hari', models.DateField(verbose_name='hari')),
                ('waktu', models.DateTimeField(default=django.utils.timezone.now, verbose_name='waktu')),
                ('urut', models.BigIntegerField(verbose_name='urut')),
                ('sidik', models.CharField(max_length=64, verbose_name='sidik')),
                ('jenis', models.CharField(choices=[('surel', 'Surel'), ('laporan', 'Laporan tercetak'), ('rfc3161', 'Stempel waktu RFC 3161')], max_length=8, verbose_name='jenis')),
                ('tujuan', models.CharField(max_length=250, verbose_name='tujuan')),
                ('token', models.BinaryField(blank=True, null=True, verbose_name='token stempel waktu')),
                ('waktu_stempel', models.DateTimeField(blank=True, null=True, verbose_name='waktu menurut stempel')),
            ],
            options={
                'verbose_name': 'jangkar rantai jejak',
                'verbose_name_plural': 'jangkar rantai jejak',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='PemeriksaanJejak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mulai', models.DateTimeField(verbose_name='mulai')),
                ('selesai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='selesai')),
                ('utuh', models.BooleanField(verbose_name='utuh')),
                ('jumlah', models.BigIntegerField(verbose_name='baris diperiksa')),
                ('urut_akhir', models.BigIntegerField(default=0, verbose_name='sampai urut')),
                ('sidik_akhir', models.CharField(blank=True, max_length=64, verbose_name='sidik akhir')),
                ('rusak_jenis', models.CharField(blank=True, choices=[('celah', 'Mata rantai hilang'), ('hilang', 'Baris jejak hilang'), ('berubah', 'Isi baris atau mata rantainya berubah'), ('tanpa_segel', 'Baris jejak tanpa mata rantai'), ('jangkar', 'Tidak sama dengan jangkar yang disimpan')], max_length=12, verbose_name='kerusakan')),
                ('rusak_urut', models.BigIntegerField(blank=True, null=True, verbose_name='urut rusak pertama')),
                ('rusak_jejak', models.BigIntegerField(blank=True, null=True, verbose_name='id baris rusak pertama')),
                ('jumlah_rusak', models.BigIntegerField(default=0, verbose_name='jumlah rusak')),
                ('pesan', models.TextField(verbose_name='pesan')),
                ('oleh_nama', models.CharField(max_length=150, verbose_name='disuruh oleh')),
            ],
            options={
                'verbose_name': 'pemeriksaan rantai jejak',
                'verbose_name_plural': 'pemeriksaan rantai jejak',
                'ordering': ['-id'],
                'permissions': [('periksa_jejak', 'Menyuruh memeriksa rantai jejak')],
            },
        ),
        migrations.CreateModel(
            name='SegelJejak',
            fields=[
                ('urut', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='urut')),
                ('sidik', models.BinaryField(max_length=32, verbose_name='sidik')),
            ],
            options={
                'verbose_name': 'mata rantai jejak',
                'verbose_name_plural': 'mata rantai jejak',
                'ordering': ['urut'],
            },
        ),
        ]),
        migrations.AddIndex(
            model_name='jejak',
            index=models.Index(fields=['pelaku', '-id'], name='jejak_pelaku'),
        ),
        migrations.AddConstraint(
            model_name='jangkarjejak',
            constraint=models.CheckConstraint(condition=models.Q(('sidik__regex', '^[0-9a-f]{64}$')), name='jangkar_jejak_sidik'),
        ),
        migrations.AddConstraint(
            model_name='jangkarjejak',
            constraint=models.CheckConstraint(condition=models.Q(('jenis__in', ['surel', 'laporan', 'rfc3161'])), name='jangkar_jejak_jenis'),
        ),
        migrations.AddConstraint(
            model_name='jangkarjejak',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'rfc3161'), ('token__isnull', False), ('waktu_stempel__isnull', False)), models.Q(models.Q(('jenis', 'rfc3161'), _negated=True), ('token__isnull', True), ('waktu_stempel__isnull', True)), _connector='OR'), name='jangkar_jejak_bertoken'),
        ),
        migrations.AddConstraint(
            model_name='jangkarjejak',
            constraint=models.UniqueConstraint(fields=('hari', 'jenis', 'tujuan'), name='jangkar_jejak_sekali_sehari'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='jangkarjejak',
            trigger=pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='500ec2b1e93b47d28a75ad3859e86375e44616bd', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_tambah_6b8b9', table='lpse_jangkarjejak', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='jangkarjejak',
            trigger=pgtrigger.compiler.Trigger(name='tanpa_kosongkan', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'Tabel ini hanya boleh bertambah.';", hash='c2f7d6c993ed7ff815600187e8e470137e2032f6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_tanpa_kosongkan_3180b', table='lpse_jangkarjejak', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='pemeriksaanjejak',
            name='oleh',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disuruh oleh'),
        ),
        migrations.AddField(
            model_name='segeljejak',
            name='jejak',
            field=models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='segel', to='lpse.jejak', verbose_name='jejak'),
        ),
        migrations.AddConstraint(
            model_name='pemeriksaanjejak',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jumlah_rusak', 0), ('rusak_jenis', ''), ('utuh', True)), models.Q(('jumlah_rusak__gt', 0), ('utuh', False), models.Q(('rusak_jenis', ''), _negated=True)), _connector='OR'), name='pemeriksaan_jejak_bersebab'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pemeriksaanjejak',
            trigger=pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='32134d781b826a3f5da5ac11aa366427b18e9825', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_tambah_db6d3', table='lpse_pemeriksaanjejak', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pemeriksaanjejak',
            trigger=pgtrigger.compiler.Trigger(name='tanpa_kosongkan', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'Tabel ini hanya boleh bertambah.';", hash='75c7f7ef9e9d934a46df91a5d5b3b97f4d12efee', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_tanpa_kosongkan_ad5ed', table='lpse_pemeriksaanjejak', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='segeljejak',
            trigger=pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7f06609ea39aad39b55f438fccf70922732add81', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_tambah_a0495', table='lpse_segeljejak', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='segeljejak',
            trigger=pgtrigger.compiler.Trigger(name='tanpa_kosongkan', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'Tabel ini hanya boleh bertambah.';", hash='fb616c205f066ff360c788f5e2bae6e47ddedb19', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_tanpa_kosongkan_25eda', table='lpse_segeljejak', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='segeljejak',
            trigger=pgtrigger.compiler.Trigger(name='ambil_tempat', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE akhir lpse_segeljejak%ROWTYPE; baris lpse_jejak%ROWTYPE;', func="\n                    PERFORM pg_advisory_xact_lock(505072318);\n                    SELECT * INTO STRICT baris FROM lpse_jejak WHERE id = NEW.jejak_id;\n                    SELECT * INTO akhir FROM lpse_segeljejak ORDER BY urut DESC LIMIT 1;\n                    NEW.urut := coalesce(akhir.urut, 0) + 1;\n                    NEW.sidik := lpse_jejak_sidik(\n                        NEW.urut, coalesce(akhir.sidik, decode(repeat('00', 32), 'hex')), baris);\n                    RETURN NEW;\n                ", hash='f545153a168929c8720725e455342f38e46dccf8', operation='INSERT', pgid='pgtrigger_ambil_tempat_98f0d', table='lpse_segeljejak', when='BEFORE')),
        ),
        migrations.RunSQL(GILIRAN, HAPUS_GILIRAN),
        pgtrigger.migrations.AddTrigger(
            model_name='jejak',
            trigger=pgtrigger.compiler.Trigger(name='masuk_giliran', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func='INSERT INTO lpse_jejakgiliran (jejak_id) VALUES (NEW.id); RETURN NULL;', hash='f06d37f87405de4d4c9120f1cbb3b6edb2c5edc8', operation='INSERT', pgid='pgtrigger_masuk_giliran_acff2', table='lpse_jejak', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        migrations.RunSQL(YANG_LAMA, migrations.RunSQL.noop),
        migrations.RunSQL(KONTEKS, HAPUS_KONTEKS),
    ]
