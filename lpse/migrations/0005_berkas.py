import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0004_jejak_rantai'),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='IsiBerkas',
            fields=[
                ('sha256', models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name='sidik SHA-256')),
                ('ukuran', models.PositiveBigIntegerField(verbose_name='ukuran (byte)')),
                ('mime', models.CharField(max_length=120, verbose_name='tipe isi')),
                ('ditempatkan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditempatkan pada')),
                ('diperiksa_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='diperiksa pada')),
                ('keadaan', models.CharField(choices=[('utuh', 'Utuh'), ('rusak', 'Rusak'), ('hilang', 'Hilang'), ('dibuang', 'Dibuang karena berbahaya')], default='utuh', max_length=10, verbose_name='keadaan')),
            ],
            options={
                'verbose_name': 'isi berkas',
                'verbose_name_plural': 'isi berkas',
                'ordering': ['-ditempatkan_pada'],
                'indexes': [models.Index(fields=['diperiksa_pada'], name='isiberkas_diperiksa')],
                'constraints': [models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='isiberkas_sha256'), models.CheckConstraint(condition=models.Q(('keadaan__in', ['utuh', 'rusak', 'hilang', 'dibuang'])), name='isiberkas_keadaan')],
            },
        ),
        migrations.CreateModel(
            name='Berkas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='kunci')),
                ('nama', models.CharField(max_length=150, verbose_name='nama')),
                ('nama_asli', models.CharField(blank=True, max_length=500, verbose_name='nama asli')),
                ('mime', models.CharField(max_length=120, verbose_name='tipe')),
                ('kegunaan', models.CharField(db_index=True, max_length=60, verbose_name='kegunaan')),
                ('asal', models.CharField(choices=[('unggahan', 'Diunggah orang'), ('portal', 'Dibuat portal')], default='unggahan', max_length=10, verbose_name='asal')),
                ('status', models.CharField(choices=[('karantina', 'Menunggu pemeriksaan virus'), ('tersedia', 'Tersedia'), ('ditolak', 'Ditolak antivirus'), ('rusak', 'Isi rusak di penyimpanan')], default='karantina', max_length=10, verbose_name='status')),
                ('alasan', models.CharField(blank=True, max_length=300, verbose_name='alasan')),
                ('pemindaian', models.CharField(choices=[('belum', 'Belum dipindai'), ('bersih', 'Bersih'), ('terjangkit', 'Terjangkit'), ('tanpa', 'Antivirus tidak dipasang'), ('tidak_perlu', 'Tidak perlu, dibuat portal')], default='belum', max_length=12, verbose_name='pemindaian virus')),
                ('dipindai_pada', models.DateTimeField(blank=True, null=True, verbose_name='dipindai pada')),
                ('halaman', models.PositiveIntegerField(blank=True, null=True, verbose_name='jumlah halaman')),
                ('rahasia', models.BooleanField(default=False, verbose_name='rahasia')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disimpan pada')),
                ('pengunggah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diunggah oleh')),
                ('isi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='berkas', to='lpse.isiberkas', verbose_name='isi')),
            ],
            options={
                'verbose_name': 'berkas',
                'verbose_name_plural': 'berkas',
                'ordering': ['-dibuat_pada', '-id'],
                'permissions': [('unggah_berkas', 'Mengunggah berkas'), ('lihat_keadaan_berkas', 'Melihat keadaan penyimpanan berkas')],
                'indexes': [models.Index(fields=['pengunggah', '-dibuat_pada'], name='berkas_pengunggah'), models.Index(condition=models.Q(('status', 'karantina')), fields=['status'], name='berkas_karantina')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['karantina', 'tersedia', 'ditolak', 'rusak'])), name='berkas_status'), models.CheckConstraint(condition=models.Q(('asal__in', ['unggahan', 'portal'])), name='berkas_asal'), models.CheckConstraint(condition=models.Q(('pemindaian__in', ['belum', 'bersih', 'terjangkit', 'tanpa', 'tidak_perlu'])), name='berkas_pemindaian'), models.CheckConstraint(condition=models.Q(('nama', ''), _negated=True), name='berkas_bernama'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['ditolak', 'rusak']), _negated=True), models.Q(('alasan', ''), _negated=True), _connector='OR'), name='berkas_ditolak_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'tersedia'), _negated=True), ('pemindaian__in', ['bersih', 'tanpa', 'tidak_perlu']), _connector='OR'), name='berkas_tersedia_dipindai')],
            },
        ),
        migrations.CreateModel(
            name='BerkasEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='kunci')),
                ('nama', models.CharField(max_length=150, verbose_name='nama')),
                ('nama_asli', models.CharField(blank=True, max_length=500, verbose_name='nama asli')),
                ('mime', models.CharField(max_length=120, verbose_name='tipe')),
                ('kegunaan', models.CharField(max_length=60, verbose_name='kegunaan')),
                ('asal', models.CharField(choices=[('unggahan', 'Diunggah orang'), ('portal', 'Dibuat portal')], default='unggahan', max_length=10, verbose_name='asal')),
                ('status', models.CharField(choices=[('karantina', 'Menunggu pemeriksaan virus'), ('tersedia', 'Tersedia'), ('ditolak', 'Ditolak antivirus'), ('rusak', 'Isi rusak di penyimpanan')], default='karantina', max_length=10, verbose_name='status')),
                ('alasan', models.CharField(blank=True, max_length=300, verbose_name='alasan')),
                ('pemindaian', models.CharField(choices=[('belum', 'Belum dipindai'), ('bersih', 'Bersih'), ('terjangkit', 'Terjangkit'), ('tanpa', 'Antivirus tidak dipasang'), ('tidak_perlu', 'Tidak perlu, dibuat portal')], default='belum', max_length=12, verbose_name='pemindaian virus')),
                ('dipindai_pada', models.DateTimeField(blank=True, null=True, verbose_name='dipindai pada')),
                ('halaman', models.PositiveIntegerField(blank=True, null=True, verbose_name='jumlah halaman')),
                ('rahasia', models.BooleanField(default=False, verbose_name='rahasia')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disimpan pada')),
                ('pengunggah', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diunggah oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.berkas')),
                ('isi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.isiberkas', verbose_name='isi')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IsiBerkasEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('sha256', models.CharField(max_length=64, serialize=False, verbose_name='sidik SHA-256')),
                ('ukuran', models.PositiveBigIntegerField(verbose_name='ukuran (byte)')),
                ('mime', models.CharField(max_length=120, verbose_name='tipe isi')),
                ('ditempatkan_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ditempatkan pada')),
                ('keadaan', models.CharField(choices=[('utuh', 'Utuh'), ('rusak', 'Rusak'), ('hilang', 'Hilang'), ('dibuang', 'Dibuang karena berbahaya')], default='utuh', max_length=10, verbose_name='keadaan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.isiberkas')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Unggahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='kunci')),
                ('kegunaan', models.CharField(max_length=60, verbose_name='kegunaan')),
                ('nama', models.CharField(max_length=150, verbose_name='nama')),
                ('nama_asli', models.CharField(max_length=500, verbose_name='nama asli')),
                ('ukuran', models.PositiveBigIntegerField(verbose_name='ukuran (byte)')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('kedaluwarsa_pada', models.DateTimeField(verbose_name='kedaluwarsa pada')),
                ('berkas', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='unggahan', to='lpse.berkas', verbose_name='berkas')),
                ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengguna')),
            ],
            options={
                'verbose_name': 'unggahan',
                'verbose_name_plural': 'unggahan',
                'ordering': ['-dibuat_pada'],
                'indexes': [models.Index(fields=['kedaluwarsa_pada'], name='unggahan_kedaluwarsa')],
            },
        ),
        migrations.CreateModel(
            name='UnggahanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kunci', models.UUIDField(default=uuid.uuid4, editable=False, verbose_name='kunci')),
                ('kegunaan', models.CharField(max_length=60, verbose_name='kegunaan')),
                ('nama', models.CharField(max_length=150, verbose_name='nama')),
                ('nama_asli', models.CharField(max_length=500, verbose_name='nama asli')),
                ('ukuran', models.PositiveBigIntegerField(verbose_name='ukuran (byte)')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dibuat pada')),
                ('kedaluwarsa_pada', models.DateTimeField(verbose_name='kedaluwarsa pada')),
                ('berkas', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.berkas', verbose_name='berkas')),
                ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengguna')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.unggahan')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('isiberkas', pgtrigger.compiler.Trigger(name='isi_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."ukuran" IS DISTINCT FROM (NEW."ukuran"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='86cb36eeb2011d03d5830fd78ef78f1b801db025', operation='UPDATE', pgid='pgtrigger_isi_tetap_5f760', table='lpse_isiberkas', when='BEFORE'))), ('isiberkas', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_isiberkasevent" ("ditempatkan_pada", "keadaan", "mime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "ukuran") VALUES (NEW."ditempatkan_pada", NEW."keadaan", NEW."mime", _pgh_attach_context(), NOW(), \'insert\', NEW."sha256", NEW."sha256", NEW."ukuran"); RETURN NULL;', hash='76855794e409976c91e79a226ee8b33126642699', operation='INSERT', pgid='pgtrigger_insert_insert_a5a37', table='lpse_isiberkas', when='AFTER'))), ('isiberkas', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ditempatkan_pada" IS DISTINCT FROM (NEW."ditempatkan_pada") OR OLD."keadaan" IS DISTINCT FROM (NEW."keadaan") OR OLD."mime" IS DISTINCT FROM (NEW."mime") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."ukuran" IS DISTINCT FROM (NEW."ukuran"))', func='INSERT INTO "lpse_isiberkasevent" ("ditempatkan_pada", "keadaan", "mime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "ukuran") VALUES (NEW."ditempatkan_pada", NEW."keadaan", NEW."mime", _pgh_attach_context(), NOW(), \'update\', NEW."sha256", NEW."sha256", NEW."ukuran"); RETURN NULL;', hash='b546fd5aa46097a3083e40edc4f2166af7a92d70', operation='UPDATE', pgid='pgtrigger_update_update_bd53b', table='lpse_isiberkas', when='AFTER'))), ('isiberkas', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_isiberkasevent" ("ditempatkan_pada", "keadaan", "mime", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "ukuran") VALUES (OLD."ditempatkan_pada", OLD."keadaan", OLD."mime", _pgh_attach_context(), NOW(), \'delete\', OLD."sha256", OLD."sha256", OLD."ukuran"); RETURN NULL;', hash='08b6de964bacff0376af1f9181e0a93d768cd442', operation='DELETE', pgid='pgtrigger_delete_delete_99dee', table='lpse_isiberkas', when='AFTER'))), ('berkasevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a6c2e21ba92774e56693dea77697109fb39fab78', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_222bc', table='lpse_berkasevent', when='BEFORE'))), ('berkas', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{karantina:tersedia,karantina:ditolak,karantina:rusak,tersedia:rusak,tersedia:ditolak,rusak:ditolak,rusak:tersedia,rusak:karantina}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='ca4bde1dccfe6ed5fa90657bdf456d921a11985b', operation='UPDATE', pgid='pgtrigger_jalan_status_07787', table='lpse_berkas', when='BEFORE'))), ('berkas', pgtrigger.compiler.Trigger(name='berkas_tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kunci" IS DISTINCT FROM (NEW."kunci") OR OLD."isi_id" IS DISTINCT FROM (NEW."isi_id") OR OLD."nama" IS DISTINCT FROM (NEW."nama") OR OLD."nama_asli" IS DISTINCT FROM (NEW."nama_asli") OR OLD."kegunaan" IS DISTINCT FROM (NEW."kegunaan") OR OLD."asal" IS DISTINCT FROM (NEW."asal") OR OLD."pengunggah_id" IS DISTINCT FROM (NEW."pengunggah_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='1e1fb1ecae7d1b563d8d9e9f8330e052080082b8', operation='UPDATE', pgid='pgtrigger_berkas_tetap_37943', table='lpse_berkas', when='BEFORE'))), ('berkas', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_berkasevent" ("alasan", "asal", "dibuat_pada", "dipindai_pada", "halaman", "id", "isi_id", "kegunaan", "kunci", "mime", "nama", "nama_asli", "pemindaian", "pengunggah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status") VALUES (NEW."alasan", NEW."asal", NEW."dibuat_pada", NEW."dipindai_pada", NEW."halaman", NEW."id", NEW."isi_id", NEW."kegunaan", NEW."kunci", NEW."mime", NEW."nama", NEW."nama_asli", NEW."pemindaian", NEW."pengunggah_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rahasia", NEW."status"); RETURN NULL;', hash='2066b7b8d1caa04f5e799f494f110997e44176b6', operation='INSERT', pgid='pgtrigger_insert_insert_eb0d0', table='lpse_berkas', when='AFTER'))), ('berkas', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_berkasevent" ("alasan", "asal", "dibuat_pada", "dipindai_pada", "halaman", "id", "isi_id", "kegunaan", "kunci", "mime", "nama", "nama_asli", "pemindaian", "pengunggah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status") VALUES (NEW."alasan", NEW."asal", NEW."dibuat_pada", NEW."dipindai_pada", NEW."halaman", NEW."id", NEW."isi_id", NEW."kegunaan", NEW."kunci", NEW."mime", NEW."nama", NEW."nama_asli", NEW."pemindaian", NEW."pengunggah_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rahasia", NEW."status"); RETURN NULL;', hash='715b7e3a3ea227720ac19545f678b12f82f71db3', operation='UPDATE', pgid='pgtrigger_update_update_dae56', table='lpse_berkas', when='AFTER'))), ('berkas', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_berkasevent" ("alasan", "asal", "dibuat_pada", "dipindai_pada", "halaman", "id", "isi_id", "kegunaan", "kunci", "mime", "nama", "nama_asli", "pemindaian", "pengunggah_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rahasia", "status") VALUES (OLD."alasan", OLD."asal", OLD."dibuat_pada", OLD."dipindai_pada", OLD."halaman", OLD."id", OLD."isi_id", OLD."kegunaan", OLD."kunci", OLD."mime", OLD."nama", OLD."nama_asli", OLD."pemindaian", OLD."pengunggah_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rahasia", OLD."status"); RETURN NULL;', hash='85b9eb0ef4848c5284f39b5b55f220bdee99ccba', operation='DELETE', pgid='pgtrigger_delete_delete_bf685', table='lpse_berkas', when='AFTER'))), ('isiberkasevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='73377cf003e66dd08a38bf446682f21c3caa27c3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f3390', table='lpse_isiberkasevent', when='BEFORE'))), ('unggahan', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_unggahanevent" ("berkas_id", "dibuat_pada", "id", "kedaluwarsa_pada", "kegunaan", "kunci", "nama", "nama_asli", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ukuran") VALUES (NEW."berkas_id", NEW."dibuat_pada", NEW."id", NEW."kedaluwarsa_pada", NEW."kegunaan", NEW."kunci", NEW."nama", NEW."nama_asli", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ukuran"); RETURN NULL;', hash='0916e5ea2383591f84c85015f51eee3832af15d0', operation='INSERT', pgid='pgtrigger_insert_insert_ed256', table='lpse_unggahan', when='AFTER'))), ('unggahan', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_unggahanevent" ("berkas_id", "dibuat_pada", "id", "kedaluwarsa_pada", "kegunaan", "kunci", "nama", "nama_asli", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ukuran") VALUES (NEW."berkas_id", NEW."dibuat_pada", NEW."id", NEW."kedaluwarsa_pada", NEW."kegunaan", NEW."kunci", NEW."nama", NEW."nama_asli", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ukuran"); RETURN NULL;', hash='4864c2328c7d885c851a1322a892470a73f5e4c3', operation='UPDATE', pgid='pgtrigger_update_update_36d2d', table='lpse_unggahan', when='AFTER'))), ('unggahan', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_unggahanevent" ("berkas_id", "dibuat_pada", "id", "kedaluwarsa_pada", "kegunaan", "kunci", "nama", "nama_asli", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ukuran") VALUES (OLD."berkas_id", OLD."dibuat_pada", OLD."id", OLD."kedaluwarsa_pada", OLD."kegunaan", OLD."kunci", OLD."nama", OLD."nama_asli", OLD."pengguna_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."ukuran"); RETURN NULL;', hash='9f31a46b01154da6aa4b1fcd68160ec691f8ed7e', operation='DELETE', pgid='pgtrigger_delete_delete_ce7f4', table='lpse_unggahan', when='AFTER'))), ('unggahanevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='94727d968af004c2b8045301025e551324ce8fa6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_72c7a', table='lpse_unggahanevent', when='BEFORE')))],
        ),
    ]
