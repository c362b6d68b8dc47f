import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0011_musnah'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('registrasi', '0011_sikap'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='ImporMassal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(choices=[('pengguna', 'Pengguna SPSE'), ('daftar_hitam', 'Daftar hitam'), ('sikap', 'Kesiapan SIKAP')], max_length=14, verbose_name='jenis')),
                ('nama', models.CharField(max_length=150, verbose_name='nama berkas')),
                ('status', django_fsm.FSMField(choices=[('disiapkan', 'Kolom belum dicocokkan'), ('antre', 'Menunggu giliran'), ('berjalan', 'Sedang berjalan'), ('diperiksa', 'Sudah diperiksa, belum ditulis'), ('selesai', 'Selesai ditulis'), ('gagal', 'Gagal'), ('terputus', 'Terputus'), ('dibatalkan', 'Dibatalkan')], default='disiapkan', max_length=12, protected=True, verbose_name='status')),
                ('mode', models.CharField(choices=[('kering', 'Pemeriksaan'), ('tulis', 'Penulisan')], default='kering', max_length=6, verbose_name='tahap')),
                ('bentuk', models.JSONField(blank=True, default=dict, verbose_name='bentuk berkas')),
                ('pemetaan', models.JSONField(blank=True, default=dict, verbose_name='pemetaan kolom')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diunggah pada')),
                ('diantre_pada', models.DateTimeField(blank=True, null=True, verbose_name='disuruh pada')),
                ('dikirim_pada', models.DateTimeField(blank=True, null=True, verbose_name='dikirim ke antrean pada')),
                ('mulai', models.DateTimeField(blank=True, null=True, verbose_name='mulai')),
                ('detak', models.DateTimeField(blank=True, null=True, verbose_name='detak terakhir')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
                ('langkah', models.CharField(blank=True, max_length=60, verbose_name='langkah')),
                ('kemajuan', models.PositiveSmallIntegerField(default=0, verbose_name='kemajuan')),
                ('jumlah', models.PositiveIntegerField(default=0, verbose_name='baris')),
                ('baru', models.PositiveIntegerField(default=0, verbose_name='baru')),
                ('berubah', models.PositiveIntegerField(default=0, verbose_name='berubah')),
                ('sama', models.PositiveIntegerField(default=0, verbose_name='sama')),
                ('ditolak', models.PositiveIntegerField(default=0, verbose_name='ditolak')),
                ('diperingatkan', models.PositiveIntegerField(default=0, verbose_name='diperingatkan')),
                ('hasil', models.JSONField(blank=True, default=dict, verbose_name='rincian hasil')),
                ('contoh', models.JSONField(blank=True, default=list, verbose_name='contoh galat')),
                ('pesan', models.TextField(blank=True, max_length=2000, verbose_name='pesan')),
                ('batal_diminta', models.BooleanField(default=False, verbose_name='pembatalan diminta')),
                ('berkas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas')),
                ('berkas_galat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lpse.berkas', verbose_name='berkas galat')),
                ('dibatalkan_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibatalkan oleh')),
                ('ditulis_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditulis oleh')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diunggah oleh')),
            ],
            options={
                'verbose_name': 'impor massal',
                'verbose_name_plural': 'impor massal',
                'ordering': ['-dibuat_pada', '-id'],
                'permissions': [('impor_data', 'Mengimpor pengguna, daftar hitam, dan kesiapan SIKAP dari berkas')],
                'indexes': [
                    models.Index(fields=['-dibuat_pada'], name='impor_terbaru'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('status__in', ['disiapkan', 'antre', 'berjalan', 'diperiksa', 'selesai', 'gagal', 'terputus', 'dibatalkan'])), name='impor_status'),
                    models.CheckConstraint(condition=models.Q(('jenis__in', ['pengguna', 'daftar_hitam', 'sikap'])), name='impor_jenis'),
                    models.CheckConstraint(condition=models.Q(('mode__in', ['kering', 'tulis'])), name='impor_mode'),
                    models.CheckConstraint(condition=models.Q(('kemajuan__lte', 100)), name='impor_persen'),
                    models.CheckConstraint(condition=models.Q(models.Q(('status', 'berjalan'), _negated=True), models.Q(('detak__isnull', False), ('mulai__isnull', False)), _connector='OR'), name='impor_berjalan_berdetak'),
                    models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['gagal', 'terputus']), _negated=True), models.Q(('pesan', ''), _negated=True), _connector='OR'), name='impor_gagal_beralasan'),
                    models.CheckConstraint(condition=models.Q(models.Q(('status', 'selesai'), _negated=True), models.Q(('ditulis_oleh__isnull', False), ('mode', 'tulis'), ('selesai__isnull', False)), _connector='OR'), name='impor_selesai_bertanggung_jawab'),
                    models.UniqueConstraint(condition=models.Q(('status', 'berjalan')), fields=('jenis',), name='impor_satu_berjalan_per_jenis'),
                ],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='ImporMassalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(choices=[('pengguna', 'Pengguna SPSE'), ('daftar_hitam', 'Daftar hitam'), ('sikap', 'Kesiapan SIKAP')], max_length=14, verbose_name='jenis')),
                ('nama', models.CharField(max_length=150, verbose_name='nama berkas')),
                ('status', django_fsm.FSMField(choices=[('disiapkan', 'Kolom belum dicocokkan'), ('antre', 'Menunggu giliran'), ('berjalan', 'Sedang berjalan'), ('diperiksa', 'Sudah diperiksa, belum ditulis'), ('selesai', 'Selesai ditulis'), ('gagal', 'Gagal'), ('terputus', 'Terputus'), ('dibatalkan', 'Dibatalkan')], default='disiapkan', max_length=12, protected=True, verbose_name='status')),
                ('mode', models.CharField(choices=[('kering', 'Pemeriksaan'), ('tulis', 'Penulisan')], default='kering', max_length=6, verbose_name='tahap')),
                ('bentuk', models.JSONField(blank=True, default=dict, verbose_name='bentuk berkas')),
                ('pemetaan', models.JSONField(blank=True, default=dict, verbose_name='pemetaan kolom')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diunggah pada')),
                ('diantre_pada', models.DateTimeField(blank=True, null=True, verbose_name='disuruh pada')),
                ('mulai', models.DateTimeField(blank=True, null=True, verbose_name='mulai')),
                ('selesai', models.DateTimeField(blank=True, null=True, verbose_name='selesai')),
                ('jumlah', models.PositiveIntegerField(default=0, verbose_name='baris')),
                ('baru', models.PositiveIntegerField(default=0, verbose_name='baru')),
                ('berubah', models.PositiveIntegerField(default=0, verbose_name='berubah')),
                ('sama', models.PositiveIntegerField(default=0, verbose_name='sama')),
                ('ditolak', models.PositiveIntegerField(default=0, verbose_name='ditolak')),
                ('diperingatkan', models.PositiveIntegerField(default=0, verbose_name='diperingatkan')),
                ('hasil', models.JSONField(blank=True, default=dict, verbose_name='rincian hasil')),
                ('contoh', models.JSONField(blank=True, default=list, verbose_name='contoh galat')),
                ('pesan', models.TextField(blank=True, max_length=2000, verbose_name='pesan')),
                ('batal_diminta', models.BooleanField(default=False, verbose_name='pembatalan diminta')),
                ('berkas', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas')),
                ('berkas_galat', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas galat')),
                ('dibatalkan_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibatalkan oleh')),
                ('ditulis_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditulis oleh')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diunggah oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.impormassal')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('impormassal', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c63a3225fcfc8a90cd800ef3b8ef108d5c57b2e1', operation='DELETE', pgid='pgtrigger_tidak_dihapus_e6e94', table='registrasi_impormassal', when='BEFORE'))),
            ('impormassal', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."berkas_id" IS DISTINCT FROM (NEW."berkas_id") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='12129b372868390b97bcce55746f176164ddbf34', operation='UPDATE', pgid='pgtrigger_tetap_466f1', table='registrasi_impormassal', when='BEFORE'))),
            ('impormassal', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{disiapkan:antre,disiapkan:dibatalkan,antre:berjalan,antre:dibatalkan,antre:gagal,berjalan:diperiksa,berjalan:selesai,berjalan:gagal,berjalan:terputus,berjalan:dibatalkan,diperiksa:antre,diperiksa:dibatalkan,gagal:antre,gagal:dibatalkan,terputus:antre,terputus:dibatalkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='e911e26e0d5603e5e98a518457da6b80247e7ece', operation='UPDATE', pgid='pgtrigger_jalan_status_cc327', table='registrasi_impormassal', when='BEFORE'))),
            ('impormassal', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_impormassalevent" ("baru", "batal_diminta", "bentuk", "berkas_galat_id", "berkas_id", "berubah", "contoh", "diantre_pada", "dibatalkan_oleh_id", "dibuat_pada", "diperingatkan", "ditolak", "ditulis_oleh_id", "hasil", "id", "jenis", "jumlah", "mode", "mulai", "nama", "oleh_id", "pemetaan", "pesan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sama", "selesai", "status") VALUES (NEW."baru", NEW."batal_diminta", NEW."bentuk", NEW."berkas_galat_id", NEW."berkas_id", NEW."berubah", NEW."contoh", NEW."diantre_pada", NEW."dibatalkan_oleh_id", NEW."dibuat_pada", NEW."diperingatkan", NEW."ditolak", NEW."ditulis_oleh_id", NEW."hasil", NEW."id", NEW."jenis", NEW."jumlah", NEW."mode", NEW."mulai", NEW."nama", NEW."oleh_id", NEW."pemetaan", NEW."pesan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sama", NEW."selesai", NEW."status"); RETURN NULL;', hash='203f3f6a17370418f98896a2da6476bdfd3a7615', operation='INSERT', pgid='pgtrigger_insert_insert_3aecc', table='registrasi_impormassal', when='AFTER'))),
            ('impormassal', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."baru" IS DISTINCT FROM (NEW."baru") OR OLD."batal_diminta" IS DISTINCT FROM (NEW."batal_diminta") OR OLD."bentuk" IS DISTINCT FROM (NEW."bentuk") OR OLD."berkas_id" IS DISTINCT FROM (NEW."berkas_id") OR OLD."berkas_galat_id" IS DISTINCT FROM (NEW."berkas_galat_id") OR OLD."berubah" IS DISTINCT FROM (NEW."berubah") OR OLD."contoh" IS DISTINCT FROM (NEW."contoh") OR OLD."diantre_pada" IS DISTINCT FROM (NEW."diantre_pada") OR OLD."dibatalkan_oleh_id" IS DISTINCT FROM (NEW."dibatalkan_oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."diperingatkan" IS DISTINCT FROM (NEW."diperingatkan") OR OLD."ditolak" IS DISTINCT FROM (NEW."ditolak") OR OLD."ditulis_oleh_id" IS DISTINCT FROM (NEW."ditulis_oleh_id") OR OLD."hasil" IS DISTINCT FROM (NEW."hasil") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."jumlah" IS DISTINCT FROM (NEW."jumlah") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."mulai" IS DISTINCT FROM (NEW."mulai") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pemetaan" IS DISTINCT FROM (NEW."pemetaan") OR OLD."pesan" IS DISTINCT FROM (NEW."pesan") OR OLD."sama" IS DISTINCT FROM (NEW."sama") OR OLD."selesai" IS DISTINCT FROM (NEW."selesai") OR OLD."status" IS DISTINCT FROM (NEW."status"))', func='INSERT INTO "registrasi_impormassalevent" ("baru", "batal_diminta", "bentuk", "berkas_galat_id", "berkas_id", "berubah", "contoh", "diantre_pada", "dibatalkan_oleh_id", "dibuat_pada", "diperingatkan", "ditolak", "ditulis_oleh_id", "hasil", "id", "jenis", "jumlah", "mode", "mulai", "nama", "oleh_id", "pemetaan", "pesan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sama", "selesai", "status") VALUES (NEW."baru", NEW."batal_diminta", NEW."bentuk", NEW."berkas_galat_id", NEW."berkas_id", NEW."berubah", NEW."contoh", NEW."diantre_pada", NEW."dibatalkan_oleh_id", NEW."dibuat_pada", NEW."diperingatkan", NEW."ditolak", NEW."ditulis_oleh_id", NEW."hasil", NEW."id", NEW."jenis", NEW."jumlah", NEW."mode", NEW."mulai", NEW."nama", NEW."oleh_id", NEW."pemetaan", NEW."pesan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sama", NEW."selesai", NEW."status"); RETURN NULL;', hash='9f136ac985d98611b89ee72f2aa66c69e6a6dabb', operation='UPDATE', pgid='pgtrigger_update_update_2fae0', table='registrasi_impormassal', when='AFTER'))),
            ('impormassalevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='513ca11d08cc317bfd7a5562d1f9b14e59a46c7b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8d917', table='registrasi_impormassalevent', when='BEFORE'))),
        ]),
    ]
