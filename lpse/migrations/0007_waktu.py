import datetime
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.comparison
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('lpse', '0006_naskah'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.RunSQL(
            sql='CREATE SEQUENCE lpse_versikalender_nomor',
            reverse_sql='DROP SEQUENCE lpse_versikalender_nomor',
        ),
        lpse.migrasi.BuatModel([
        migrations.CreateModel(
            name='HariKhusus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jenis', models.CharField(choices=[('libur_nasional', 'Libur nasional'), ('cuti_bersama', 'Cuti bersama'), ('tetap_buka', 'Tetap buka'), ('penutupan', 'Penutupan'), ('pembukaan', 'Pembukaan khusus'), ('jam_khusus', 'Jam khusus')], max_length=20, verbose_name='jenis')),
                ('mulai', models.DateField(verbose_name='dari tanggal')),
                ('selesai', models.DateField(verbose_name='sampai tanggal')),
                ('jam_mulai', models.TimeField(blank=True, null=True, verbose_name='dari pukul')),
                ('jam_selesai', models.TimeField(blank=True, null=True, verbose_name='sampai pukul')),
                ('istirahat_mulai', models.TimeField(blank=True, null=True, verbose_name='istirahat dari')),
                ('istirahat_selesai', models.TimeField(blank=True, null=True, verbose_name='istirahat sampai')),
                ('keterangan', models.CharField(max_length=160, verbose_name='keterangan')),
                ('dasar', models.CharField(blank=True, max_length=200, verbose_name='dasar')),
                ('dibuat_pada', models.DateTimeField(auto_now_add=True, verbose_name='dicatat pada')),
                ('dibatalkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibatalkan pada')),
                ('alasan_batal', models.CharField(blank=True, max_length=500, verbose_name='alasan pembatalan')),
                ('dibatalkan_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibatalkan oleh')),
                ('dibuat_oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
            ],
            options={
                'verbose_name': 'hari khusus',
                'verbose_name_plural': 'hari khusus',
                'ordering': ['mulai', 'pk'],
                'permissions': [('kelola_kalender', 'Dapat mengurus kalender dan jam layanan kantor')],
                'indexes': [models.Index(fields=['mulai', 'selesai'], name='hari_khusus_rentang')],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('dibatalkan_pada__isnull', True), ('jenis', 'libur_nasional')), expressions=[(models.Func(models.Func(models.F('mulai'), django.db.models.functions.comparison.Coalesce(models.F('jam_mulai'), models.Value(datetime.time(0, 0)), output_field=models.TimeField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), models.Case(models.When(jam_selesai__isnull=True, then=models.Func(models.F('selesai'), models.Value(1, output_field=models.IntegerField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)')), default=models.Func(models.F('selesai'), models.F('jam_selesai'), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), output_field=models.DateTimeField()), function='tsrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='hari_libur_nasional_tidak_tumpang', violation_error_message='Libur nasional pada hari atau jam itu sudah ada di kalender.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('dibatalkan_pada__isnull', True), ('jenis', 'cuti_bersama')), expressions=[(models.Func(models.Func(models.F('mulai'), django.db.models.functions.comparison.Coalesce(models.F('jam_mulai'), models.Value(datetime.time(0, 0)), output_field=models.TimeField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), models.Case(models.When(jam_selesai__isnull=True, then=models.Func(models.F('selesai'), models.Value(1, output_field=models.IntegerField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)')), default=models.Func(models.F('selesai'), models.F('jam_selesai'), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), output_field=models.DateTimeField()), function='tsrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='hari_cuti_bersama_tidak_tumpang', violation_error_message='Cuti bersama pada hari atau jam itu sudah ada di kalender.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('dibatalkan_pada__isnull', True), ('jenis', 'tetap_buka')), expressions=[(models.Func(models.Func(models.F('mulai'), django.db.models.functions.comparison.Coalesce(models.F('jam_mulai'), models.Value(datetime.time(0, 0)), output_field=models.TimeField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), models.Case(models.When(jam_selesai__isnull=True, then=models.Func(models.F('selesai'), models.Value(1, output_field=models.IntegerField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)')), default=models.Func(models.F('selesai'), models.F('jam_selesai'), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), output_field=models.DateTimeField()), function='tsrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='hari_tetap_buka_tidak_tumpang', violation_error_message='Tetap buka pada hari atau jam itu sudah ada di kalender.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('dibatalkan_pada__isnull', True), ('jenis', 'penutupan')), expressions=[(models.Func(models.Func(models.F('mulai'), django.db.models.functions.comparison.Coalesce(models.F('jam_mulai'), models.Value(datetime.time(0, 0)), output_field=models.TimeField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), models.Case(models.When(jam_selesai__isnull=True, then=models.Func(models.F('selesai'), models.Value(1, output_field=models.IntegerField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)')), default=models.Func(models.F('selesai'), models.F('jam_selesai'), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), output_field=models.DateTimeField()), function='tsrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='hari_penutupan_tidak_tumpang', violation_error_message='Penutupan pada hari atau jam itu sudah ada di kalender.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('dibatalkan_pada__isnull', True), ('jenis', 'pembukaan')), expressions=[(models.Func(models.Func(models.F('mulai'), django.db.models.functions.comparison.Coalesce(models.F('jam_mulai'), models.Value(datetime.time(0, 0)), output_field=models.TimeField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), models.Case(models.When(jam_selesai__isnull=True, then=models.Func(models.F('selesai'), models.Value(1, output_field=models.IntegerField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)')), default=models.Func(models.F('selesai'), models.F('jam_selesai'), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), output_field=models.DateTimeField()), function='tsrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='hari_pembukaan_tidak_tumpang', violation_error_message='Pembukaan khusus pada hari atau jam itu sudah ada di kalender.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('dibatalkan_pada__isnull', True), ('jenis', 'jam_khusus')), expressions=[(models.Func(models.Func(models.F('mulai'), django.db.models.functions.comparison.Coalesce(models.F('jam_mulai'), models.Value(datetime.time(0, 0)), output_field=models.TimeField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), models.Case(models.When(jam_selesai__isnull=True, then=models.Func(models.F('selesai'), models.Value(1, output_field=models.IntegerField()), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)')), default=models.Func(models.F('selesai'), models.F('jam_selesai'), arg_joiner=' + ', output_field=models.DateTimeField(), template='(%(expressions)s)'), output_field=models.DateTimeField()), function='tsrange', output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()), '&&')], name='hari_jam_khusus_tidak_tumpang', violation_error_message='Jam khusus pada hari atau jam itu sudah ada di kalender.'), models.CheckConstraint(condition=models.Q(('jenis__in', ['libur_nasional', 'cuti_bersama', 'tetap_buka', 'penutupan', 'pembukaan', 'jam_khusus'])), name='hari_khusus_jenis'), models.CheckConstraint(condition=models.Q(('mulai__lte', models.F('selesai'))), name='hari_khusus_urut'), models.CheckConstraint(condition=models.Q(models.Q(('jam_mulai__isnull', True), ('jam_selesai__isnull', True)), models.Q(('jam_mulai__isnull', False), ('jam_mulai__lt', models.F('jam_selesai')), ('jam_selesai__isnull', False), ('jenis__in', ['penutupan', 'pembukaan']), ('mulai', models.F('selesai'))), _connector='OR'), name='hari_khusus_jam_sehari'), models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'pembukaan'), _negated=True), ('jam_mulai__isnull', False), _connector='OR'), name='hari_pembukaan_berjam'), models.CheckConstraint(condition=models.Q(models.Q(('istirahat_mulai__isnull', True), ('istirahat_selesai__isnull', True)), models.Q(('istirahat_mulai__gte', models.F('jam_mulai')), ('istirahat_mulai__isnull', False), ('istirahat_mulai__lt', models.F('istirahat_selesai')), ('istirahat_selesai__isnull', False), ('istirahat_selesai__lte', models.F('jam_selesai')), ('jenis', 'pembukaan')), _connector='OR'), name='hari_khusus_istirahat'), models.CheckConstraint(condition=models.Q(models.Q(('alasan_batal', ''), ('dibatalkan_pada__isnull', True)), models.Q(('dibatalkan_pada__isnull', False), models.Q(('alasan_batal', ''), _negated=True)), _connector='OR'), name='hari_khusus_batal_beralasan')],
            },
        ),
        migrations.CreateModel(
            name='HariKhususEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('jenis', models.CharField(choices=[('libur_nasional', 'Libur nasional'), ('cuti_bersama', 'Cuti bersama'), ('tetap_buka', 'Tetap buka'), ('penutupan', 'Penutupan'), ('pembukaan', 'Pembukaan khusus'), ('jam_khusus', 'Jam khusus')], max_length=20, verbose_name='jenis')),
                ('mulai', models.DateField(verbose_name='dari tanggal')),
                ('selesai', models.DateField(verbose_name='sampai tanggal')),
                ('jam_mulai', models.TimeField(blank=True, null=True, verbose_name='dari pukul')),
                ('jam_selesai', models.TimeField(blank=True, null=True, verbose_name='sampai pukul')),
                ('istirahat_mulai', models.TimeField(blank=True, null=True, verbose_name='istirahat dari')),
                ('istirahat_selesai', models.TimeField(blank=True, null=True, verbose_name='istirahat sampai')),
                ('keterangan', models.CharField(max_length=160, verbose_name='keterangan')),
                ('dasar', models.CharField(blank=True, max_length=200, verbose_name='dasar')),
                ('dibuat_pada', models.DateTimeField(auto_now_add=True, verbose_name='dicatat pada')),
                ('dibatalkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='dibatalkan pada')),
                ('alasan_batal', models.CharField(blank=True, max_length=500, verbose_name='alasan pembatalan')),
                ('dibatalkan_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibatalkan oleh')),
                ('dibuat_oleh', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dicatat oleh')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.harikhusus')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='JamKerja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kode', models.CharField(max_length=40, verbose_name='jam')),
                ('nama', models.CharField(max_length=120, verbose_name='nama')),
                ('objek_jenis', models.CharField(max_length=80, verbose_name='jenis objek')),
                ('objek_id', models.CharField(max_length=64, verbose_name='id objek')),
                ('objek_teks', models.CharField(max_length=250, verbose_name='objek')),
                ('keadaan', lpse.medan.FSMField(choices=[('berjalan', 'Berjalan'), ('jeda', 'Jeda'), ('selesai', 'Selesai')], default='berjalan', max_length=10, protected=True, verbose_name='keadaan')),
                ('sasaran', models.DurationField(verbose_name='sasaran')),
                ('mulai_pada', models.DateTimeField(verbose_name='mulai pada')),
                ('tenggat', models.DateTimeField(blank=True, null=True, verbose_name='tenggat')),
                ('terpakai', models.DurationField(default=datetime.timedelta(0), verbose_name='jam kerja terpakai')),
                ('menunggu', models.DurationField(default=datetime.timedelta(0), verbose_name='jam kerja menunggu')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('versi_kalender', models.CharField(max_length=40, verbose_name='versi kalender')),
            ],
            options={
                'verbose_name': 'jam kerja',
                'verbose_name_plural': 'jam kerja',
                'ordering': ['tenggat', 'pk'],
                'indexes': [models.Index(condition=models.Q(('keadaan', 'selesai'), _negated=True), fields=['tenggat'], name='jam_kerja_tenggat'), models.Index(condition=models.Q(('keadaan', 'selesai'), _negated=True), fields=['versi_kalender'], name='jam_kerja_versi')],
                'constraints': [models.UniqueConstraint(fields=('kode', 'objek_jenis', 'objek_id'), name='jam_kerja_satu_per_objek'), models.CheckConstraint(condition=models.Q(('keadaan__in', ['berjalan', 'jeda', 'selesai'])), name='jam_kerja_keadaan'), models.CheckConstraint(condition=models.Q(('sasaran__gt', datetime.timedelta(0))), name='jam_kerja_sasaran_ada'), models.CheckConstraint(condition=models.Q(models.Q(('keadaan', 'selesai'), ('selesai_pada__isnull', False)), models.Q(models.Q(('keadaan', 'selesai'), _negated=True), ('selesai_pada__isnull', True)), _connector='OR'), name='jam_kerja_selesai_utuh'), models.CheckConstraint(condition=models.Q(models.Q(('keadaan', 'berjalan'), _negated=True), ('tenggat__isnull', False), _connector='OR'), name='jam_kerja_berjalan_bertenggat')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='JamKerjaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kode', models.CharField(max_length=40, verbose_name='jam')),
                ('nama', models.CharField(max_length=120, verbose_name='nama')),
                ('objek_jenis', models.CharField(max_length=80, verbose_name='jenis objek')),
                ('objek_id', models.CharField(max_length=64, verbose_name='id objek')),
                ('objek_teks', models.CharField(max_length=250, verbose_name='objek')),
                ('keadaan', lpse.medan.FSMField(choices=[('berjalan', 'Berjalan'), ('jeda', 'Jeda'), ('selesai', 'Selesai')], default='berjalan', max_length=10, protected=True, verbose_name='keadaan')),
                ('sasaran', models.DurationField(verbose_name='sasaran')),
                ('mulai_pada', models.DateTimeField(verbose_name='mulai pada')),
                ('tenggat', models.DateTimeField(blank=True, null=True, verbose_name='tenggat')),
                ('terpakai', models.DurationField(default=datetime.timedelta(0), verbose_name='jam kerja terpakai')),
                ('menunggu', models.DurationField(default=datetime.timedelta(0), verbose_name='jam kerja menunggu')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='selesai pada')),
                ('versi_kalender', models.CharField(max_length=40, verbose_name='versi kalender')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.jamkerja')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='JamPeriode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hari', models.SmallIntegerField(choices=[(0, 'Senin'), (1, 'Selasa'), (2, 'Rabu'), (3, 'Kamis'), (4, 'Jumat'), (5, 'Sabtu'), (6, 'Minggu')], verbose_name='hari')),
                ('buka', models.TimeField(verbose_name='buka')),
                ('tutup', models.TimeField(verbose_name='tutup')),
                ('istirahat_mulai', models.TimeField(blank=True, null=True, verbose_name='istirahat mulai')),
                ('istirahat_selesai', models.TimeField(blank=True, null=True, verbose_name='istirahat selesai')),
                ('hari_khusus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='jam_periode', to='lpse.harikhusus', verbose_name='hari khusus')),
            ],
            options={
                'verbose_name': 'jam pada periode',
                'verbose_name_plural': 'jam pada periode',
                'ordering': ['hari_khusus', 'hari'],
                'constraints': [models.UniqueConstraint(fields=('hari_khusus', 'hari'), name='jam_periode_satu_per_hari'), models.CheckConstraint(condition=models.Q(('hari__in', [0, 1, 2, 3, 4, 5, 6])), name='jam_periode_hari'), models.CheckConstraint(condition=models.Q(('buka__lt', models.F('tutup'))), name='jam_periode_buka_sebelum_tutup'), models.CheckConstraint(condition=models.Q(models.Q(('istirahat_mulai__isnull', True), ('istirahat_selesai__isnull', True)), models.Q(('istirahat_mulai__gte', models.F('buka')), ('istirahat_mulai__isnull', False), ('istirahat_mulai__lt', models.F('istirahat_selesai')), ('istirahat_selesai__isnull', False), ('istirahat_selesai__lte', models.F('tutup'))), _connector='OR'), name='jam_periode_istirahat_di_dalam')],
            },
        ),
        migrations.CreateModel(
            name='JamPeriodeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('hari', models.SmallIntegerField(choices=[(0, 'Senin'), (1, 'Selasa'), (2, 'Rabu'), (3, 'Kamis'), (4, 'Jumat'), (5, 'Sabtu'), (6, 'Minggu')], verbose_name='hari')),
                ('buka', models.TimeField(verbose_name='buka')),
                ('tutup', models.TimeField(verbose_name='tutup')),
                ('istirahat_mulai', models.TimeField(blank=True, null=True, verbose_name='istirahat mulai')),
                ('istirahat_selesai', models.TimeField(blank=True, null=True, verbose_name='istirahat selesai')),
                ('hari_khusus', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lpse.harikhusus', verbose_name='hari khusus')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.jamperiode')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PeristiwaJam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('urut', models.PositiveIntegerField(verbose_name='urut')),
                ('kata', models.CharField(choices=[('mulai', 'Mulai'), ('jeda', 'Jeda'), ('lanjut', 'Lanjut'), ('ubah_sasaran', 'Ubah sasaran'), ('selesai', 'Selesai'), ('buka_kembali', 'Buka kembali')], max_length=12, verbose_name='peristiwa')),
                ('saat', models.DateTimeField(verbose_name='saat')),
                ('dicatat_pada', models.DateTimeField(auto_now_add=True, verbose_name='dicatat pada')),
                ('oleh_nama', models.CharField(max_length=150, verbose_name='nama pelaku')),
                ('alasan', models.CharField(blank=True, choices=[('pengguna', 'Menunggu pengguna'), ('penyedia', 'Menunggu penyedia'), ('lkpp', 'Menunggu LKPP'), ('unit_lain', 'Menunggu unit lain'), ('pihak_ketiga', 'Menunggu pihak ketiga'), ('gangguan', 'Menunggu gangguan pulih')], max_length=20, verbose_name='alasan jeda')),
                ('keterangan', models.CharField(blank=True, max_length=500, verbose_name='keterangan')),
                ('sasaran', models.DurationField(blank=True, null=True, verbose_name='sasaran')),
                ('terpakai', models.DurationField(blank=True, null=True, verbose_name='jam kerja terpakai')),
                ('menunggu', models.DurationField(blank=True, null=True, verbose_name='jam kerja menunggu')),
                ('versi_kalender', models.CharField(blank=True, max_length=40, verbose_name='versi kalender')),
                ('kunci', models.CharField(blank=True, max_length=64, verbose_name='kunci kirim')),
                ('jam', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='peristiwa', to='lpse.jamkerja', verbose_name='jam kerja')),
                ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
            ],
            options={
                'verbose_name': 'peristiwa jam',
                'verbose_name_plural': 'peristiwa jam',
                'ordering': ['jam', 'urut'],
                'constraints': [models.UniqueConstraint(fields=('jam', 'urut'), name='peristiwa_jam_urut'), models.UniqueConstraint(condition=models.Q(('kunci', ''), _negated=True), fields=('jam', 'kunci'), name='peristiwa_jam_kunci'), models.CheckConstraint(condition=models.Q(('kata__in', ['mulai', 'jeda', 'lanjut', 'ubah_sasaran', 'selesai', 'buka_kembali'])), name='peristiwa_jam_kata'), models.CheckConstraint(condition=models.Q(models.Q(('alasan__in', ['pengguna', 'penyedia', 'lkpp', 'unit_lain', 'pihak_ketiga', 'gangguan']), ('kata', 'jeda')), models.Q(models.Q(('kata', 'jeda'), _negated=True), ('alasan', '')), _connector='OR'), name='peristiwa_jam_jeda_beralasan'), models.CheckConstraint(condition=models.Q(models.Q(('kata__in', ('mulai', 'ubah_sasaran')), ('sasaran__gt', datetime.timedelta(0)), ('sasaran__isnull', False)), models.Q(models.Q(('kata__in', ('mulai', 'ubah_sasaran')), _negated=True), ('sasaran__isnull', True)), _connector='OR'), name='peristiwa_jam_sasaran'), models.CheckConstraint(condition=models.Q(models.Q(('kata', 'selesai'), ('menunggu__isnull', False), ('terpakai__isnull', False)), models.Q(models.Q(('kata', 'selesai'), _negated=True), ('menunggu__isnull', True), ('terpakai__isnull', True)), _connector='OR'), name='peristiwa_jam_angka_beku')],
            },
        ),
        migrations.CreateModel(
            name='VersiKalender',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nomor', models.BigIntegerField(verbose_name='nomor')),
                ('berubah_pada', models.DateTimeField(verbose_name='berubah pada')),
            ],
            options={
                'verbose_name': 'versi kalender',
                'verbose_name_plural': 'versi kalender',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='versi_kalender_satu')],
            },
        ),
        migrations.CreateModel(
            name='VersiKalenderEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nomor', models.BigIntegerField(verbose_name='nomor')),
                ('berubah_pada', models.DateTimeField(verbose_name='berubah pada')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lpse.versikalender')),
            ],
            options={
                'abstract': False,
            },
        ),
        ]),
        lpse.migrasi.TambahPemicu(
            pemicu=[('jamlayanan', pgtrigger.compiler.Trigger(name='kalender_berubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    INSERT INTO lpse_versikalender (id, nomor, berubah_pada)\n    VALUES (1, nextval('lpse_versikalender_nomor'), clock_timestamp())\n    ON CONFLICT (id) DO UPDATE SET nomor = nextval('lpse_versikalender_nomor'), berubah_pada = clock_timestamp();\n    RETURN NULL;\n", hash='e5d7f41e9decd33769d929a102b9f55e054e30ca', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE OR TRUNCATE', pgid='pgtrigger_kalender_berubah_66edc', table='lpse_jamlayanan', when='AFTER'))), ('profillpse', pgtrigger.compiler.Trigger(name='zona_berubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    INSERT INTO lpse_versikalender (id, nomor, berubah_pada)\n    VALUES (1, nextval('lpse_versikalender_nomor'), clock_timestamp())\n    ON CONFLICT (id) DO UPDATE SET nomor = nextval('lpse_versikalender_nomor'), berubah_pada = clock_timestamp();\n    RETURN NULL;\n", hash='db0f87d5246ea77cf5ba1880075cb2a9f01b381a', operation='INSERT OR UPDATE OF "zona"', pgid='pgtrigger_zona_berubah_20f43', table='lpse_profillpse', when='AFTER'))), ('jamkerja', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_jamkerjaevent" ("id", "keadaan", "kode", "menunggu", "mulai_pada", "nama", "objek_id", "objek_jenis", "objek_teks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran", "selesai_pada", "tenggat", "terpakai", "versi_kalender") VALUES (NEW."id", NEW."keadaan", NEW."kode", NEW."menunggu", NEW."mulai_pada", NEW."nama", NEW."objek_id", NEW."objek_jenis", NEW."objek_teks", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sasaran", NEW."selesai_pada", NEW."tenggat", NEW."terpakai", NEW."versi_kalender"); RETURN NULL;', hash='8751cb5818e2f45edced650dcc42896f4771ee11', operation='INSERT', pgid='pgtrigger_insert_insert_e8266', table='lpse_jamkerja', when='AFTER'))), ('jamkerja', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_jamkerjaevent" ("id", "keadaan", "kode", "menunggu", "mulai_pada", "nama", "objek_id", "objek_jenis", "objek_teks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran", "selesai_pada", "tenggat", "terpakai", "versi_kalender") VALUES (NEW."id", NEW."keadaan", NEW."kode", NEW."menunggu", NEW."mulai_pada", NEW."nama", NEW."objek_id", NEW."objek_jenis", NEW."objek_teks", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sasaran", NEW."selesai_pada", NEW."tenggat", NEW."terpakai", NEW."versi_kalender"); RETURN NULL;', hash='7081f35d3e003e2a4a9deb1b1ebb469baeb4d567', operation='UPDATE', pgid='pgtrigger_update_update_cc2cb', table='lpse_jamkerja', when='AFTER'))), ('versikalender', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_versikalenderevent" ("berubah_pada", "id", "nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."berubah_pada", NEW."id", NEW."nomor", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='e8834278cee2efd5f46e4ab60f1ea6bf39630b17', operation='INSERT', pgid='pgtrigger_insert_insert_31c5a', table='lpse_versikalender', when='AFTER'))), ('versikalender', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_versikalenderevent" ("berubah_pada", "id", "nomor", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."berubah_pada", NEW."id", NEW."nomor", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='18df0eb67489d4b14e663b1668a104f77f42dd31', operation='UPDATE', pgid='pgtrigger_update_update_a91fa', table='lpse_versikalender', when='AFTER'))), ('harikhusus', pgtrigger.compiler.Trigger(name='kalender_berubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    INSERT INTO lpse_versikalender (id, nomor, berubah_pada)\n    VALUES (1, nextval('lpse_versikalender_nomor'), clock_timestamp())\n    ON CONFLICT (id) DO UPDATE SET nomor = nextval('lpse_versikalender_nomor'), berubah_pada = clock_timestamp();\n    RETURN NULL;\n", hash='56fe48cff3afc8153d161b431cfe908569a9276a', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE OR TRUNCATE', pgid='pgtrigger_kalender_berubah_e9090', table='lpse_harikhusus', when='AFTER'))), ('harikhusus', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_harikhususevent" ("alasan_batal", "dasar", "dibatalkan_oleh_id", "dibatalkan_pada", "dibuat_oleh_id", "dibuat_pada", "id", "istirahat_mulai", "istirahat_selesai", "jam_mulai", "jam_selesai", "jenis", "keterangan", "mulai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai") VALUES (NEW."alasan_batal", NEW."dasar", NEW."dibatalkan_oleh_id", NEW."dibatalkan_pada", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."istirahat_mulai", NEW."istirahat_selesai", NEW."jam_mulai", NEW."jam_selesai", NEW."jenis", NEW."keterangan", NEW."mulai", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai"); RETURN NULL;', hash='94dd88f9f2a4b13a42a41c22e2761ddb5be91f01', operation='INSERT', pgid='pgtrigger_insert_insert_a06ed', table='lpse_harikhusus', when='AFTER'))), ('harikhusus', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_harikhususevent" ("alasan_batal", "dasar", "dibatalkan_oleh_id", "dibatalkan_pada", "dibuat_oleh_id", "dibuat_pada", "id", "istirahat_mulai", "istirahat_selesai", "jam_mulai", "jam_selesai", "jenis", "keterangan", "mulai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai") VALUES (NEW."alasan_batal", NEW."dasar", NEW."dibatalkan_oleh_id", NEW."dibatalkan_pada", NEW."dibuat_oleh_id", NEW."dibuat_pada", NEW."id", NEW."istirahat_mulai", NEW."istirahat_selesai", NEW."jam_mulai", NEW."jam_selesai", NEW."jenis", NEW."keterangan", NEW."mulai", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai"); RETURN NULL;', hash='536849e3c0eec622c4640e5c1ea192dc49dce299', operation='UPDATE', pgid='pgtrigger_update_update_5adf0', table='lpse_harikhusus', when='AFTER'))), ('harikhususevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8acb5d0f86d55301f949487c024211bfb8ad3c7f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2ea64', table='lpse_harikhususevent', when='BEFORE'))), ('jamkerjaevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ba92130b062fc64b07865c28ea0e5017028b7b76', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1758a', table='lpse_jamkerjaevent', when='BEFORE'))), ('jamperiode', pgtrigger.compiler.Trigger(name='kalender_berubah', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    INSERT INTO lpse_versikalender (id, nomor, berubah_pada)\n    VALUES (1, nextval('lpse_versikalender_nomor'), clock_timestamp())\n    ON CONFLICT (id) DO UPDATE SET nomor = nextval('lpse_versikalender_nomor'), berubah_pada = clock_timestamp();\n    RETURN NULL;\n", hash='06c4f285a885b6bc346f6621d9d7d8e263ec9d17', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE OR TRUNCATE', pgid='pgtrigger_kalender_berubah_efad3', table='lpse_jamperiode', when='AFTER'))), ('jamperiode', pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_jamperiodeevent" ("buka", "hari", "hari_khusus_id", "id", "istirahat_mulai", "istirahat_selesai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tutup") VALUES (NEW."buka", NEW."hari", NEW."hari_khusus_id", NEW."id", NEW."istirahat_mulai", NEW."istirahat_selesai", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tutup"); RETURN NULL;', hash='5ba561cd8e50c6f8a165495804983586f09149c3', operation='INSERT', pgid='pgtrigger_insert_insert_aabbb', table='lpse_jamperiode', when='AFTER'))), ('jamperiode', pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lpse_jamperiodeevent" ("buka", "hari", "hari_khusus_id", "id", "istirahat_mulai", "istirahat_selesai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tutup") VALUES (NEW."buka", NEW."hari", NEW."hari_khusus_id", NEW."id", NEW."istirahat_mulai", NEW."istirahat_selesai", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tutup"); RETURN NULL;', hash='808bf3510df9d85f9383ab372819fcb121ef139d', operation='UPDATE', pgid='pgtrigger_update_update_7771a', table='lpse_jamperiode', when='AFTER'))), ('jamperiode', pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lpse_jamperiodeevent" ("buka", "hari", "hari_khusus_id", "id", "istirahat_mulai", "istirahat_selesai", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tutup") VALUES (OLD."buka", OLD."hari", OLD."hari_khusus_id", OLD."id", OLD."istirahat_mulai", OLD."istirahat_selesai", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tutup"); RETURN NULL;', hash='05c543dc33b7742a07b6653c611874cf3e47df36', operation='DELETE', pgid='pgtrigger_delete_delete_3dbf0', table='lpse_jamperiode', when='AFTER'))), ('jamperiodeevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='da3c23aa3eb9f8789038681e55e5c9f0e5a6b266', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2f626', table='lpse_jamperiodeevent', when='BEFORE'))), ('peristiwajam', pgtrigger.compiler.Trigger(name='hanya_tambah', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='22b5e97e779befeaa61f5d99556afab55eb1efb5', operation='UPDATE OR DELETE', pgid='pgtrigger_hanya_tambah_e2d9b', table='lpse_peristiwajam', when='BEFORE'))), ('peristiwajam', pgtrigger.compiler.Trigger(name='tanpa_kosongkan', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'Peristiwa jam hanya boleh bertambah.';", hash='87ecd41a5a152f1fec2213f0e98fd9813890a1f0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_tanpa_kosongkan_c4917', table='lpse_peristiwajam', when='BEFORE'))), ('versikalenderevent', pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='549e1ac514870dcbfc42f3e73f2224eebf815a14', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1bdd0', table='lpse_versikalenderevent', when='BEFORE')))],
        ),
    ]
