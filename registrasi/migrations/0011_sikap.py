import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0011_musnah'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('registrasi', '0010_penonaktifan'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='KesiapanSIKAP',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('identitas', models.BooleanField(default=False, null=True, verbose_name='identitas')),
                ('izin_usaha', models.BooleanField(default=False, null=True, verbose_name='izin usaha')),
                ('akta', models.BooleanField(default=False, null=True, verbose_name='akta')),
                ('pemilik', models.BooleanField(default=False, null=True, verbose_name='pemilik')),
                ('pengurus', models.BooleanField(default=False, null=True, verbose_name='pengurus')),
                ('tenaga_ahli', models.BooleanField(default=False, null=True, verbose_name='tenaga ahli')),
                ('peralatan', models.BooleanField(default=False, null=True, verbose_name='peralatan')),
                ('pengalaman', models.BooleanField(default=False, null=True, verbose_name='pengalaman')),
                ('pajak', models.BooleanField(default=False, null=True, verbose_name='pajak')),
                ('kelengkapan', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Cast(models.Func(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.Value(100), '*', models.Func(models.Func(models.F('identitas'), models.Value(value=False), function='NULLIF'), models.Func(models.F('izin_usaha'), models.Value(value=False), function='NULLIF'), models.Func(models.F('akta'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pemilik'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pengurus'), models.Value(value=False), function='NULLIF'), models.Func(models.F('tenaga_ahli'), models.Value(value=False), function='NULLIF'), models.Func(models.F('peralatan'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pengalaman'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pajak'), models.Value(value=False), function='NULLIF'), function='num_nonnulls', output_field=models.IntegerField())), '/', models.Func(models.Func(models.F('identitas'), models.F('izin_usaha'), models.F('akta'), models.F('pemilik'), models.F('pengurus'), models.F('tenaga_ahli'), models.F('peralatan'), models.F('pengalaman'), models.F('pajak'), function='num_nonnulls', output_field=models.IntegerField()), models.Value(0), function='NULLIF')), models.Value(100), function='COALESCE', output_field=models.IntegerField()), models.PositiveSmallIntegerField()), output_field=models.PositiveSmallIntegerField(verbose_name='kelengkapan (persen)'), verbose_name='kelengkapan (persen)')),
                ('adp_status', models.CharField(choices=[('belum', 'Belum diajukan'), ('diajukan', 'Diajukan'), ('teragregasi', 'Teragregasi'), ('gagal', 'Gagal, perlu diulang')], default='belum', max_length=12, verbose_name='agregasi data penyedia')),
                ('agregasi', models.DateField(blank=True, null=True, verbose_name='teragregasi pada')),
                ('aktif_pada', models.DateField(blank=True, null=True, verbose_name='aktif di SIKAP pada')),
                ('catatan', models.CharField(blank=True, max_length=300, verbose_name='catatan')),
                ('dihubungi_pada', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='terakhir dihubungi')),
                ('diperbarui_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='diperbarui pada')),
                ('pengguna', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='kesiapan_sikap', to='registrasi.penggunaspse', verbose_name='penyedia')),
            ],
            options={
                'verbose_name': 'kesiapan SIKAP',
                'verbose_name_plural': 'kesiapan SIKAP',
                'ordering': ['kelengkapan', 'id'],
                'permissions': [('kelola_sikap', 'Mencatat kesiapan SIKAP dan menghubungi penyedia')],
                'indexes': [
                    models.Index(fields=['kelengkapan', 'id'], name='sikap_kelengkapan'),
                    models.Index(fields=['dihubungi_pada'], name='sikap_dihubungi'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('adp_status__in', ['belum', 'diajukan', 'teragregasi', 'gagal'])), name='sikap_adp'),
                    models.CheckConstraint(condition=models.Q(models.Q(('adp_status', 'teragregasi'), ('agregasi__isnull', False)), models.Q(models.Q(('adp_status', 'teragregasi'), _negated=True), ('agregasi__isnull', True)), _connector='OR'), name='sikap_teragregasi_bertanggal', violation_error_message='Isi tanggal agregasi bila, dan hanya bila, datanya sudah teragregasi.'),
                ],
            },
        ),
        migrations.CreateModel(
            name='KesiapanSIKAPEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('identitas', models.BooleanField(default=False, null=True, verbose_name='identitas')),
                ('izin_usaha', models.BooleanField(default=False, null=True, verbose_name='izin usaha')),
                ('akta', models.BooleanField(default=False, null=True, verbose_name='akta')),
                ('pemilik', models.BooleanField(default=False, null=True, verbose_name='pemilik')),
                ('pengurus', models.BooleanField(default=False, null=True, verbose_name='pengurus')),
                ('tenaga_ahli', models.BooleanField(default=False, null=True, verbose_name='tenaga ahli')),
                ('peralatan', models.BooleanField(default=False, null=True, verbose_name='peralatan')),
                ('pengalaman', models.BooleanField(default=False, null=True, verbose_name='pengalaman')),
                ('pajak', models.BooleanField(default=False, null=True, verbose_name='pajak')),
                ('kelengkapan', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Cast(models.Func(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.Value(100), '*', models.Func(models.Func(models.F('identitas'), models.Value(value=False), function='NULLIF'), models.Func(models.F('izin_usaha'), models.Value(value=False), function='NULLIF'), models.Func(models.F('akta'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pemilik'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pengurus'), models.Value(value=False), function='NULLIF'), models.Func(models.F('tenaga_ahli'), models.Value(value=False), function='NULLIF'), models.Func(models.F('peralatan'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pengalaman'), models.Value(value=False), function='NULLIF'), models.Func(models.F('pajak'), models.Value(value=False), function='NULLIF'), function='num_nonnulls', output_field=models.IntegerField())), '/', models.Func(models.Func(models.F('identitas'), models.F('izin_usaha'), models.F('akta'), models.F('pemilik'), models.F('pengurus'), models.F('tenaga_ahli'), models.F('peralatan'), models.F('pengalaman'), models.F('pajak'), function='num_nonnulls', output_field=models.IntegerField()), models.Value(0), function='NULLIF')), models.Value(100), function='COALESCE', output_field=models.IntegerField()), models.PositiveSmallIntegerField()), output_field=models.PositiveSmallIntegerField(verbose_name='kelengkapan (persen)'), verbose_name='kelengkapan (persen)')),
                ('adp_status', models.CharField(choices=[('belum', 'Belum diajukan'), ('diajukan', 'Diajukan'), ('teragregasi', 'Teragregasi'), ('gagal', 'Gagal, perlu diulang')], default='belum', max_length=12, verbose_name='agregasi data penyedia')),
                ('agregasi', models.DateField(blank=True, null=True, verbose_name='teragregasi pada')),
                ('aktif_pada', models.DateField(blank=True, null=True, verbose_name='aktif di SIKAP pada')),
                ('catatan', models.CharField(blank=True, max_length=300, verbose_name='catatan')),
                ('dihubungi_pada', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='terakhir dihubungi')),
                ('diperbarui_pada', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='diperbarui pada')),
                ('pengguna', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.penggunaspse', verbose_name='penyedia')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.kesiapansikap')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KampanyeSIKAP',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('judul', models.CharField(max_length=120, verbose_name='judul')),
                ('pesan', models.TextField(blank=True, max_length=1000, verbose_name='pesan tambahan')),
                ('status', models.CharField(choices=[('antre', 'Menunggu dikirim'), ('selesai', 'Selesai dikirim')], default='antre', editable=False, max_length=8, verbose_name='status')),
                ('saringan', models.CharField(blank=True, max_length=300, verbose_name='saringan')),
                ('sasaran', models.PositiveIntegerField(default=0, verbose_name='penyedia disurati')),
                ('tanpa_surel', models.PositiveIntegerField(default=0, verbose_name='tanpa surel')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disuruh pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disuruh oleh')),
            ],
            options={
                'verbose_name': 'kampanye SIKAP',
                'verbose_name_plural': 'kampanye SIKAP',
                'ordering': ['-dibuat_pada', '-id'],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('status__in', ['antre', 'selesai'])), name='kampanye_status'),
                    models.CheckConstraint(condition=models.Q(('judul', ''), _negated=True), name='kampanye_berjudul'),
                    models.CheckConstraint(condition=models.Q(models.Q(('selesai_pada__isnull', False), ('status', 'selesai')), models.Q(('selesai_pada__isnull', True), ('status', 'antre')), _connector='OR'), name='kampanye_selesai_bertanggal'),
                ],
            },
        ),
        migrations.CreateModel(
            name='KampanyeSIKAPEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('judul', models.CharField(max_length=120, verbose_name='judul')),
                ('pesan', models.TextField(blank=True, max_length=1000, verbose_name='pesan tambahan')),
                ('status', models.CharField(choices=[('antre', 'Menunggu dikirim'), ('selesai', 'Selesai dikirim')], default='antre', editable=False, max_length=8, verbose_name='status')),
                ('saringan', models.CharField(blank=True, max_length=300, verbose_name='saringan')),
                ('sasaran', models.PositiveIntegerField(default=0, verbose_name='penyedia disurati')),
                ('tanpa_surel', models.PositiveIntegerField(default=0, verbose_name='tanpa surel')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='disuruh pada')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='disuruh oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.kampanyesikap')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KontakSIKAP',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cara', models.CharField(choices=[('telepon', 'Telepon'), ('surel', 'Surel'), ('tatap_muka', 'Tatap muka'), ('surat', 'Surat')], max_length=10, verbose_name='cara')),
                ('keterangan', models.CharField(blank=True, max_length=300, verbose_name='keterangan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('terkirim_pada', models.DateTimeField(blank=True, null=True, verbose_name='terkirim pada')),
                ('kampanye', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kontak', to='registrasi.kampanyesikap', verbose_name='kampanye')),
                ('kesiapan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kontak', to='registrasi.kesiapansikap', verbose_name='penyedia')),
                ('oleh', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
            ],
            options={
                'verbose_name': 'kontak SIKAP',
                'verbose_name_plural': 'kontak SIKAP',
                'ordering': ['-dibuat_pada', '-id'],
                'indexes': [
                    models.Index(condition=models.Q(('terkirim_pada__isnull', True)), fields=['kampanye', 'id'], name='kontaksikap_antre'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('cara__in', ['telepon', 'surel', 'tatap_muka', 'surat'])), name='kontaksikap_cara'),
                    models.CheckConstraint(condition=models.Q(('kampanye__isnull', False), ('terkirim_pada__isnull', False), _connector='OR'), name='kontaksikap_tanpa_kampanye_terjadi'),
                    models.UniqueConstraint(fields=('kampanye', 'kesiapan'), name='kontaksikap_sekali_per_kampanye'),
                ],
            },
        ),
        migrations.CreateModel(
            name='KontakSIKAPEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('cara', models.CharField(choices=[('telepon', 'Telepon'), ('surel', 'Surel'), ('tatap_muka', 'Tatap muka'), ('surat', 'Surat')], max_length=10, verbose_name='cara')),
                ('keterangan', models.CharField(blank=True, max_length=300, verbose_name='keterangan')),
                ('dibuat_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='dicatat pada')),
                ('terkirim_pada', models.DateTimeField(blank=True, null=True, verbose_name='terkirim pada')),
                ('kampanye', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.kampanyesikap', verbose_name='kampanye')),
                ('kesiapan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='registrasi.kesiapansikap', verbose_name='penyedia')),
                ('oleh', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registrasi.kontaksikap')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu([
            ('kesiapansikap', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='8653a0d5e35640aabbc00bf87956afdef15eeb50', operation='DELETE', pgid='pgtrigger_tidak_dihapus_a8d40', table='registrasi_kesiapansikap', when='BEFORE'))),
            ('kesiapansikap', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."pengguna_id" IS DISTINCT FROM (NEW."pengguna_id"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='f9b9be88d33e7987367efd4483544b41ac1ab609', operation='UPDATE', pgid='pgtrigger_tetap_973bc', table='registrasi_kesiapansikap', when='BEFORE'))),
            ('kesiapansikap', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_kesiapansikapevent" ("adp_status", "agregasi", "akta", "aktif_pada", "catatan", "dihubungi_pada", "diperbarui_pada", "id", "identitas", "izin_usaha", "pajak", "pemilik", "pengalaman", "pengguna_id", "pengurus", "peralatan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tenaga_ahli") VALUES (NEW."adp_status", NEW."agregasi", NEW."akta", NEW."aktif_pada", NEW."catatan", NEW."dihubungi_pada", NEW."diperbarui_pada", NEW."id", NEW."identitas", NEW."izin_usaha", NEW."pajak", NEW."pemilik", NEW."pengalaman", NEW."pengguna_id", NEW."pengurus", NEW."peralatan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tenaga_ahli"); RETURN NULL;', hash='43e71d67818ed9d228113f73c4e3551ed129ca5e', operation='INSERT', pgid='pgtrigger_insert_insert_7dcc2', table='registrasi_kesiapansikap', when='AFTER'))),
            ('kesiapansikap', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_kesiapansikapevent" ("adp_status", "agregasi", "akta", "aktif_pada", "catatan", "dihubungi_pada", "diperbarui_pada", "id", "identitas", "izin_usaha", "pajak", "pemilik", "pengalaman", "pengguna_id", "pengurus", "peralatan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tenaga_ahli") VALUES (NEW."adp_status", NEW."agregasi", NEW."akta", NEW."aktif_pada", NEW."catatan", NEW."dihubungi_pada", NEW."diperbarui_pada", NEW."id", NEW."identitas", NEW."izin_usaha", NEW."pajak", NEW."pemilik", NEW."pengalaman", NEW."pengguna_id", NEW."pengurus", NEW."peralatan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tenaga_ahli"); RETURN NULL;', hash='adea9cd5bc01fe5c4c19fac11be253fb8c35c94c', operation='UPDATE', pgid='pgtrigger_update_update_a1284', table='registrasi_kesiapansikap', when='AFTER'))),
            ('kesiapansikapevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ab226a5df3f8efbc4c04c08433671618d9047f0e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6de7', table='registrasi_kesiapansikapevent', when='BEFORE'))),
            ('kampanyesikap', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='882d92390d87811dc07ac759d600cd3595e1eb0a', operation='DELETE', pgid='pgtrigger_tidak_dihapus_82dcc', table='registrasi_kampanyesikap', when='BEFORE'))),
            ('kampanyesikap', pgtrigger.compiler.Trigger(name='jalan_status', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{antre:selesai}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='0f641e4725b614c770f065bd394cac27875745a4', operation='UPDATE', pgid='pgtrigger_jalan_status_266a3', table='registrasi_kampanyesikap', when='BEFORE'))),
            ('kampanyesikap', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_kampanyesikapevent" ("dibuat_pada", "id", "judul", "oleh_id", "pesan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saringan", "sasaran", "selesai_pada", "status", "tanpa_surel") VALUES (NEW."dibuat_pada", NEW."id", NEW."judul", NEW."oleh_id", NEW."pesan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."saringan", NEW."sasaran", NEW."selesai_pada", NEW."status", NEW."tanpa_surel"); RETURN NULL;', hash='b79d3685f416d4e0679dc56146a3836e29d6c9bd', operation='INSERT', pgid='pgtrigger_insert_insert_be887', table='registrasi_kampanyesikap', when='AFTER'))),
            ('kampanyesikap', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_kampanyesikapevent" ("dibuat_pada", "id", "judul", "oleh_id", "pesan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saringan", "sasaran", "selesai_pada", "status", "tanpa_surel") VALUES (NEW."dibuat_pada", NEW."id", NEW."judul", NEW."oleh_id", NEW."pesan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."saringan", NEW."sasaran", NEW."selesai_pada", NEW."status", NEW."tanpa_surel"); RETURN NULL;', hash='17c40a40b5b3b153988b0b5180b17c4729789002', operation='UPDATE', pgid='pgtrigger_update_update_6c8d0', table='registrasi_kampanyesikap', when='AFTER'))),
            ('kampanyesikapevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4b536ce25845e4741876a5acdbbd3f8be0913ab1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b9fad', table='registrasi_kampanyesikapevent', when='BEFORE'))),
            ('kontaksikap', pgtrigger.compiler.Trigger(name='tidak_dihapus', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='aa655394ddf7f89179c4317f6a34244699d7b714', operation='DELETE', pgid='pgtrigger_tidak_dihapus_0f99b', table='registrasi_kontaksikap', when='BEFORE'))),
            ('kontaksikap', pgtrigger.compiler.Trigger(name='tetap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."kesiapan_id" IS DISTINCT FROM (NEW."kesiapan_id") OR OLD."cara" IS DISTINCT FROM (NEW."cara") OR OLD."kampanye_id" IS DISTINCT FROM (NEW."kampanye_id") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='c5d45de6a196f8163fd8ebff03b17cb962ec7daf', operation='UPDATE', pgid='pgtrigger_tetap_78fe1', table='registrasi_kontaksikap', when='BEFORE'))),
            ('kontaksikap', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registrasi_kontaksikapevent" ("cara", "dibuat_pada", "id", "kampanye_id", "kesiapan_id", "keterangan", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terkirim_pada") VALUES (NEW."cara", NEW."dibuat_pada", NEW."id", NEW."kampanye_id", NEW."kesiapan_id", NEW."keterangan", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."terkirim_pada"); RETURN NULL;', hash='e5d2c83f7691a4ecfac89501fc1265ab8da47168', operation='INSERT', pgid='pgtrigger_insert_insert_8eb4e', table='registrasi_kontaksikap', when='AFTER'))),
            ('kontaksikap', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registrasi_kontaksikapevent" ("cara", "dibuat_pada", "id", "kampanye_id", "kesiapan_id", "keterangan", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terkirim_pada") VALUES (NEW."cara", NEW."dibuat_pada", NEW."id", NEW."kampanye_id", NEW."kesiapan_id", NEW."keterangan", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."terkirim_pada"); RETURN NULL;', hash='c604347e88a7d0bb23a59eaf0254fad13bae2ee2', operation='UPDATE', pgid='pgtrigger_update_update_77818', table='registrasi_kontaksikap', when='AFTER'))),
            ('kontaksikapevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='53d4d8b012a61be6a6c1578dc549a873c8bb5884', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7cb0f', table='registrasi_kontaksikapevent', when='BEFORE'))),
        ]),
    ]
