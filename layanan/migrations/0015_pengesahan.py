import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0014_berita_acara'),
        ('lpse', '0013_teken'),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[migrations.CreateModel(
                name='UndanganTeken',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('status', lpse.medan.FSMField(choices=[('menunggu', 'Belum dibuka'), ('dibuka', 'Sudah dibuka'), ('digores', 'Menunggu segel kantor'), ('ditandatangani', 'Sudah menandatangani'), ('ditolak', 'Menolak menandatangani'), ('dibatalkan', 'Dibatalkan')], default='menunggu', max_length=15, protected=True, verbose_name='status')),
                    ('generasi', models.PositiveIntegerField(default=1, verbose_name='generasi tautan')),
                    ('tautan_sejak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tautan dibuat pada')),
                    ('berlaku_sampai', models.DateTimeField(verbose_name='tautan berlaku sampai')),
                    ('salah', models.PositiveSmallIntegerField(default=0, verbose_name='jawaban salah')),
                    ('dibuka_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibuka pada')),
                    ('cara_identitas', models.CharField(blank=True, choices=[('nip', 'Empat angka terakhir NIP'), ('nik', 'Empat angka terakhir NIK'), ('kode', 'Kode yang dibacakan petugas'), ('akun', 'Masuk dengan akun portal')], max_length=5, verbose_name='pengenalan diri')),
                    ('alamat', models.GenericIPAddressField(blank=True, null=True, verbose_name='alamat jaringan')),
                    ('perangkat', models.CharField(blank=True, max_length=200, verbose_name='perangkat')),
                    ('persetujuan', models.TextField(blank=True, verbose_name='pernyataan')),
                    ('goresan_sha256', models.CharField(blank=True, max_length=64, verbose_name='sidik gambar')),
                    ('digores_pada', models.DateTimeField(blank=True, null=True, verbose_name='digores pada')),
                    ('cara', models.CharField(blank=True, choices=[('layar', 'Goresan di layar'), ('foto', 'Foto tanda tangan'), ('sertifikat', 'Sertifikat sendiri')], max_length=10, verbose_name='cara')),
                    ('galat_segel', models.TextField(blank=True, verbose_name='galat segel')),
                    ('ditandatangani_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditandatangani pada')),
                    ('alasan_tolak', models.TextField(blank=True, max_length=1000, verbose_name='alasan menolak')),
                    ('ditolak_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditolak pada')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('goresan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='gambar tanda tangan')),
                    ('naskah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='undangan_teken', to='lpse.naskah', verbose_name='naskah')),
                    ('slot', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='undangan_teken', to='lpse.tandatangan', verbose_name='tempat tanda tangan')),
                ],
                options={
                    'verbose_name': 'undangan tanda tangan',
                    'verbose_name_plural': 'undangan tanda tangan',
                    'ordering': ['naskah_id', 'slot_id'],
                    'permissions': [('kelola_undangan', 'Mengelola undangan tanda tangan berita acara')],
                    'indexes': [models.Index(condition=models.Q(('status__in', ['menunggu', 'dibuka', 'digores', 'ditolak'])), fields=['status', 'naskah'], name='undangan_berjalan')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['menunggu', 'dibuka', 'digores', 'ditandatangani', 'ditolak', 'dibatalkan'])), name='undangan_status'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['dibuka', 'digores', 'ditolak']), _negated=True), models.Q(('dibuka_pada__isnull', False), models.Q(('cara_identitas', ''), _negated=True)), _connector='OR'), name='undangan_dikenal'), models.CheckConstraint(condition=models.Q(models.Q(('digores_pada__isnull', True), ('goresan__isnull', True), ('goresan_sha256', ''), ('persetujuan', '')), models.Q(('goresan__isnull', False), ('goresan_sha256__regex', '^[0-9a-f]{64}$'), ('cara__in', ['layar', 'foto']), ('digores_pada__isnull', False), models.Q(('persetujuan', ''), _negated=True)), _connector='OR'), name='undangan_goresan_utuh'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'digores'), _negated=True), ('goresan__isnull', False), _connector='OR'), name='undangan_digores'), models.CheckConstraint(condition=models.Q(models.Q(('ditandatangani_pada__isnull', False), ('status', 'ditandatangani'), models.Q(('cara', ''), _negated=True)), models.Q(models.Q(('status', 'ditandatangani'), _negated=True), ('ditandatangani_pada__isnull', True)), _connector='OR'), name='undangan_ditandatangani'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'ditolak'), _negated=True), models.Q(('ditolak_pada__isnull', False), models.Q(('alasan_tolak', ''), _negated=True)), _connector='OR'), name='undangan_tolak_beralasan')],
                },
                bases=(django_fsm.FSMModelMixin, models.Model),
            ), migrations.CreateModel(
                name='UndanganTekenEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('status', lpse.medan.FSMField(choices=[('menunggu', 'Belum dibuka'), ('dibuka', 'Sudah dibuka'), ('digores', 'Menunggu segel kantor'), ('ditandatangani', 'Sudah menandatangani'), ('ditolak', 'Menolak menandatangani'), ('dibatalkan', 'Dibatalkan')], default='menunggu', max_length=15, protected=True, verbose_name='status')),
                    ('generasi', models.PositiveIntegerField(default=1, verbose_name='generasi tautan')),
                    ('tautan_sejak', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tautan dibuat pada')),
                    ('berlaku_sampai', models.DateTimeField(verbose_name='tautan berlaku sampai')),
                    ('salah', models.PositiveSmallIntegerField(default=0, verbose_name='jawaban salah')),
                    ('dibuka_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibuka pada')),
                    ('cara_identitas', models.CharField(blank=True, choices=[('nip', 'Empat angka terakhir NIP'), ('nik', 'Empat angka terakhir NIK'), ('kode', 'Kode yang dibacakan petugas'), ('akun', 'Masuk dengan akun portal')], max_length=5, verbose_name='pengenalan diri')),
                    ('alamat', models.GenericIPAddressField(blank=True, null=True, verbose_name='alamat jaringan')),
                    ('perangkat', models.CharField(blank=True, max_length=200, verbose_name='perangkat')),
                    ('persetujuan', models.TextField(blank=True, verbose_name='pernyataan')),
                    ('goresan_sha256', models.CharField(blank=True, max_length=64, verbose_name='sidik gambar')),
                    ('digores_pada', models.DateTimeField(blank=True, null=True, verbose_name='digores pada')),
                    ('cara', models.CharField(blank=True, choices=[('layar', 'Goresan di layar'), ('foto', 'Foto tanda tangan'), ('sertifikat', 'Sertifikat sendiri')], max_length=10, verbose_name='cara')),
                    ('galat_segel', models.TextField(blank=True, verbose_name='galat segel')),
                    ('ditandatangani_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditandatangani pada')),
                    ('alasan_tolak', models.TextField(blank=True, max_length=1000, verbose_name='alasan menolak')),
                    ('ditolak_pada', models.DateTimeField(blank=True, null=True, verbose_name='ditolak pada')),
                    ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                    ('goresan', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='gambar tanda tangan')),
                    ('naskah', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.naskah', verbose_name='naskah')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='layanan.undanganteken')),
                    ('slot', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.tandatangan', verbose_name='tempat tanda tangan')),
                ],
                options={
                    'abstract': False,
                },
            )],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[('undanganteken', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='484c6684de41e4512573bfd6769413e15490fde7', operation='DELETE', pgid='pgtrigger_tidak_dihapus_abee6', table='layanan_undanganteken', when='BEFORE'))), ('undanganteken', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{menunggu:dibuka,dibuka:dibuka,dibuka:menunggu,ditolak:menunggu,dibuka:digores,digores:ditandatangani,menunggu:ditandatangani,dibuka:ditandatangani,dibuka:ditolak,menunggu:dibatalkan,dibuka:dibatalkan,digores:dibatalkan,ditolak:dibatalkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='e8ae2f9194b24d03f81b8a3b845ca873ceef96f3', operation='UPDATE', pgid='pgtrigger_jalan_status_bf29b', table='layanan_undanganteken', when='BEFORE'))), ('undanganteken', pgtrigger.compiler.Trigger(name='urutan_teken', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE slot lpse_tandatangan%ROWTYPE;', func="\n        SELECT * INTO slot FROM lpse_tandatangan t WHERE t.id = NEW.slot_id;\n        IF slot.naskah_id <> NEW.naskah_id OR NOT slot.undangan THEN\n            RAISE EXCEPTION 'Undangan bukan untuk tempat tanda tangan ini.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.slot_id <> OLD.slot_id OR NEW.uuid <> OLD.uuid OR NEW.generasi < OLD.generasi THEN\n                RAISE EXCEPTION 'Undangan tidak dapat dialihkan.' USING ERRCODE = 'check_violation';\n            END IF;\n            IF OLD.goresan_id IS NOT NULL AND\n               (NEW.goresan_id, NEW.goresan_sha256, NEW.digores_pada, NEW.persetujuan, NEW.cara_identitas)\n               IS DISTINCT FROM\n               (OLD.goresan_id, OLD.goresan_sha256, OLD.digores_pada, OLD.persetujuan, OLD.cara_identitas) THEN\n                RAISE EXCEPTION 'Goresan yang sudah diterima tidak dapat diubah.' USING ERRCODE = 'check_violation';\n            END IF;\n            IF OLD.status = 'ditandatangani' THEN\n                RAISE EXCEPTION 'Undangan yang sudah ditandatangani tidak dapat diubah.'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n        END IF;\n        IF NEW.status IN ('digores', 'ditandatangani') AND EXISTS (\n            SELECT 1 FROM lpse_tandatangan t WHERE t.naskah_id = NEW.naskah_id AND t.urutan < slot.urutan\n               AND (t.pengguna_id IS NOT NULL OR t.undangan) AND t.status <> 'ditandatangani') THEN\n            RAISE EXCEPTION 'Penanda tangan sebelumnya belum menandatangani.' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.status = 'ditandatangani' AND slot.status <> 'ditandatangani' THEN\n            RAISE EXCEPTION 'Naskahnya belum memuat tanda tangan ini.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='e3799823039e8c1191145035084782a1ba25def3', operation='INSERT OR UPDATE', pgid='pgtrigger_urutan_teken_45789', table='layanan_undanganteken', when='BEFORE'))), ('undanganteken', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "layanan_undangantekenevent" ("alamat", "alasan_tolak", "berlaku_sampai", "cara", "cara_identitas", "dibuat_pada", "dibuka_pada", "digores_pada", "ditandatangani_pada", "ditolak_pada", "galat_segel", "generasi", "goresan_id", "goresan_sha256", "id", "naskah_id", "perangkat", "persetujuan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "salah", "slot_id", "status", "tautan_sejak", "uuid") VALUES (NEW."alamat", NEW."alasan_tolak", NEW."berlaku_sampai", NEW."cara", NEW."cara_identitas", NEW."dibuat_pada", NEW."dibuka_pada", NEW."digores_pada", NEW."ditandatangani_pada", NEW."ditolak_pada", NEW."galat_segel", NEW."generasi", NEW."goresan_id", NEW."goresan_sha256", NEW."id", NEW."naskah_id", NEW."perangkat", NEW."persetujuan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."salah", NEW."slot_id", NEW."status", NEW."tautan_sejak", NEW."uuid"); RETURN NULL;', hash='3f494c2976dc802fc4ae1fddb75648eae82963da', operation='INSERT', pgid='pgtrigger_insert_insert_da209', table='layanan_undanganteken', when='AFTER'))), ('undanganteken', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "layanan_undangantekenevent" ("alamat", "alasan_tolak", "berlaku_sampai", "cara", "cara_identitas", "dibuat_pada", "dibuka_pada", "digores_pada", "ditandatangani_pada", "ditolak_pada", "galat_segel", "generasi", "goresan_id", "goresan_sha256", "id", "naskah_id", "perangkat", "persetujuan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "salah", "slot_id", "status", "tautan_sejak", "uuid") VALUES (NEW."alamat", NEW."alasan_tolak", NEW."berlaku_sampai", NEW."cara", NEW."cara_identitas", NEW."dibuat_pada", NEW."dibuka_pada", NEW."digores_pada", NEW."ditandatangani_pada", NEW."ditolak_pada", NEW."galat_segel", NEW."generasi", NEW."goresan_id", NEW."goresan_sha256", NEW."id", NEW."naskah_id", NEW."perangkat", NEW."persetujuan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."salah", NEW."slot_id", NEW."status", NEW."tautan_sejak", NEW."uuid"); RETURN NULL;', hash='54adc3f1806ea0abe0fec59207180595d9b2baba', operation='UPDATE', pgid='pgtrigger_update_update_e98bc', table='layanan_undanganteken', when='AFTER'))), ('undangantekenevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8e359558353a4c8f563255d502167d7ae1f169b7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b62be', table='layanan_undangantekenevent', when='BEFORE')))],
        ),
    ]
