from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import django_fsm
import lpse.medan
import lpse.migrasi
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("layanan", "0012_konsultasi"),
        ("lpse", "0014_surel"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[
                migrations.CreateModel(
                    name="Keluhan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nomor", models.CharField(max_length=20, unique=True, verbose_name="nomor")),
                        (
                            "uuid",
                            models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="kunci"),
                        ),
                        (
                            "generasi_kode",
                            models.PositiveSmallIntegerField(default=1, verbose_name="generasi kode akses"),
                        ),
                        (
                            "tentang",
                            models.CharField(
                                choices=[
                                    ("layanan", "Layanan, prosedur, atau waktu pelayanan"),
                                    ("aplikasi", "Aplikasi atau jaringan"),
                                    ("fasilitas", "Ruang, perangkat, atau fasilitas"),
                                    ("unit", "Satu unit LPSE"),
                                    ("petugas", "Petugas LPSE"),
                                ],
                                max_length=10,
                                verbose_name="tentang",
                            ),
                        ),
                        (
                            "nama_disebut",
                            models.CharField(blank=True, max_length=150, verbose_name="petugas yang disebut"),
                        ),
                        ("menunggu_pilah", models.BooleanField(default=False, verbose_name="menunggu dipilah")),
                        ("perihal", models.CharField(max_length=200, verbose_name="perihal")),
                        ("uraian", models.TextField(max_length=8000, verbose_name="uraian")),
                        ("tanggal_kejadian", models.DateField(blank=True, null=True, verbose_name="tanggal kejadian")),
                        (
                            "kanal",
                            models.CharField(
                                choices=[
                                    ("web", "Formulir web"),
                                    ("loket", "Datang langsung"),
                                    ("telepon", "Telepon"),
                                    ("surel", "Surel"),
                                    ("surat", "Surat"),
                                    ("wa", "WhatsApp"),
                                    ("kotak", "Kotak saran"),
                                ],
                                default="web",
                                max_length=8,
                                verbose_name="kanal",
                            ),
                        ),
                        ("anonim", models.BooleanField(default=False, verbose_name="anonim")),
                        (
                            "status",
                            lpse.medan.FSMField(
                                choices=[
                                    ("baru", "Baru, menunggu penangan"),
                                    ("ditangani", "Ditangani"),
                                    ("klarifikasi", "Menunggu klarifikasi pengadu"),
                                    ("diputus", "Diputus, sudah dijawab"),
                                    ("keberatan", "Keberatan diajukan"),
                                    ("selesai", "Selesai"),
                                    ("dicabut", "Dicabut pengadu"),
                                ],
                                default="baru",
                                max_length=12,
                                protected=True,
                                verbose_name="keadaan",
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="dijawab paling lambat")),
                        (
                            "klarifikasi_sejak",
                            models.DateField(blank=True, null=True, verbose_name="menunggu klarifikasi sejak"),
                        ),
                        (
                            "dieskalasi_pada",
                            models.DateTimeField(blank=True, null=True, verbose_name="dieskalasi pada"),
                        ),
                        (
                            "alasan_eskalasi",
                            models.CharField(blank=True, max_length=500, verbose_name="alasan eskalasi"),
                        ),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("terbukti", "Terbukti"),
                                    ("sebagian", "Terbukti sebagian"),
                                    ("tidak_terbukti", "Tidak terbukti"),
                                    ("bukan_kewenangan", "Bukan kewenangan LPSE"),
                                ],
                                max_length=18,
                                verbose_name="putusan",
                            ),
                        ),
                        (
                            "uraian_putusan",
                            models.TextField(blank=True, max_length=8000, verbose_name="pertimbangan putusan"),
                        ),
                        ("tindak_lanjut", models.TextField(blank=True, max_length=4000, verbose_name="tindak lanjut")),
                        ("diputus_pada", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "batas_keberatan",
                            models.DateField(blank=True, null=True, verbose_name="keberatan paling lambat"),
                        ),
                        ("selesai_pada", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        ("nilai", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kepuasan")),
                        (
                            "nilai_catatan",
                            models.CharField(blank=True, max_length=500, verbose_name="catatan kepuasan"),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diterima pada"),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "jawaban",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.naskah",
                                verbose_name="surat jawaban",
                            ),
                        ),
                        (
                            "penangan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="penangan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "keluhan",
                        "verbose_name_plural": "keluhan",
                        "ordering": ["-dibuat_pada", "-pk"],
                        "permissions": [
                            ("tangani_keluhan", "Menangani dan menjawab keluhan"),
                            ("pilah_keluhan", "Memilah keluhan yang menyebut nama petugas"),
                            ("putuskan_keluhan", "Memutus keluhan yang dieskalasi dan keberatan"),
                        ],
                        "indexes": [
                            models.Index(fields=["-dibuat_pada", "-id"], name="keluhan_urut"),
                            models.Index(
                                condition=models.Q(("status__in", ("baru", "ditangani", "klarifikasi"))),
                                fields=["tenggat"],
                                name="keluhan_tenggat",
                            ),
                            models.Index(fields=["status", "tenggat"], name="keluhan_status_idx"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "baru",
                                            "ditangani",
                                            "klarifikasi",
                                            "diputus",
                                            "keberatan",
                                            "selesai",
                                            "dicabut",
                                        ],
                                    )
                                ),
                                name="keluhan_status",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tentang__in", ["layanan", "aplikasi", "fasilitas", "unit", "petugas"])
                                ),
                                name="keluhan_tentang",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kanal__in", ["web", "loket", "telepon", "surel", "surat", "wa", "kotak"])
                                ),
                                name="keluhan_kanal",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("perihal", ""), _negated=True), models.Q(("uraian", ""), _negated=True)
                                ),
                                name="keluhan_berisi",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["ditangani", "klarifikasi"]), _negated=True),
                                    ("penangan__isnull", False),
                                    _connector="OR",
                                ),
                                name="keluhan_berpenangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("menunggu_pilah", True), _negated=True),
                                    ("penangan__isnull", True),
                                    _connector="OR",
                                ),
                                name="keluhan_dipilah_dahulu",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("klarifikasi_sejak__isnull", False), ("status", "klarifikasi")),
                                    models.Q(
                                        models.Q(("status", "klarifikasi"), _negated=True),
                                        ("klarifikasi_sejak__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="keluhan_klarifikasi_sejak",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("alasan_eskalasi", ""), ("dieskalasi_pada__isnull", True)),
                                    models.Q(
                                        ("dieskalasi_pada__isnull", False),
                                        models.Q(("alasan_eskalasi", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="keluhan_eskalasi_beralasan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ("diputus", "keberatan", "selesai")), _negated=True),
                                    models.Q(
                                        models.Q(("putusan", ""), _negated=True),
                                        models.Q(("uraian_putusan", ""), _negated=True),
                                        ("batas_keberatan__isnull", False),
                                        ("diputus_oleh__isnull", False),
                                        ("diputus_pada__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="keluhan_putusan_utuh",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("nilai__isnull", True),
                                    models.Q(
                                        ("nilai__range", (1, 5)), ("status__in", ("diputus", "keberatan", "selesai"))
                                    ),
                                    _connector="OR",
                                ),
                                name="keluhan_nilai",
                            ),
                        ],
                    },
                    bases=(django_fsm.FSMModelMixin, models.Model),
                ),
                migrations.CreateModel(
                    name="Keberatan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("alasan", models.TextField(max_length=4000, verbose_name="alasan keberatan")),
                        (
                            "diajukan_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diajukan pada"),
                        ),
                        ("tenggat", models.DateField(verbose_name="diputus paling lambat")),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("diterima", "Keberatan diterima"),
                                    ("sebagian", "Keberatan diterima sebagian"),
                                    ("ditolak", "Keberatan ditolak"),
                                ],
                                max_length=10,
                                verbose_name="putusan",
                            ),
                        ),
                        ("uraian", models.TextField(blank=True, max_length=8000, verbose_name="pertimbangan")),
                        ("diputus_pada", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "jawaban",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.naskah",
                                verbose_name="surat jawaban",
                            ),
                        ),
                        (
                            "keluhan",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="keberatan",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "keberatan atas keluhan",
                        "verbose_name_plural": "keberatan atas keluhan",
                        "ordering": ["-diajukan_pada"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("alasan", ""), _negated=True), name="keberatan_beralasan"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_oleh__isnull", True), ("diputus_pada__isnull", True), ("putusan", "")
                                    ),
                                    models.Q(
                                        ("diputus_oleh__isnull", False),
                                        ("diputus_pada__isnull", False),
                                        ("putusan__in", ["diterima", "sebagian", "ditolak"]),
                                        models.Q(("uraian", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="keberatan_putusan_utuh",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeberatanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("alasan", models.TextField(max_length=4000, verbose_name="alasan keberatan")),
                        (
                            "diajukan_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diajukan pada"),
                        ),
                        ("tenggat", models.DateField(verbose_name="diputus paling lambat")),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("diterima", "Keberatan diterima"),
                                    ("sebagian", "Keberatan diterima sebagian"),
                                    ("ditolak", "Keberatan ditolak"),
                                ],
                                max_length=10,
                                verbose_name="putusan",
                            ),
                        ),
                        ("uraian", models.TextField(blank=True, max_length=8000, verbose_name="pertimbangan")),
                        ("diputus_pada", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "jawaban",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lpse.naskah",
                                verbose_name="surat jawaban",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="layanan.keberatan",
                            ),
                        ),
                        (
                            "keluhan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KeluhanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("nomor", models.CharField(max_length=20, verbose_name="nomor")),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="kunci")),
                        (
                            "generasi_kode",
                            models.PositiveSmallIntegerField(default=1, verbose_name="generasi kode akses"),
                        ),
                        (
                            "tentang",
                            models.CharField(
                                choices=[
                                    ("layanan", "Layanan, prosedur, atau waktu pelayanan"),
                                    ("aplikasi", "Aplikasi atau jaringan"),
                                    ("fasilitas", "Ruang, perangkat, atau fasilitas"),
                                    ("unit", "Satu unit LPSE"),
                                    ("petugas", "Petugas LPSE"),
                                ],
                                max_length=10,
                                verbose_name="tentang",
                            ),
                        ),
                        (
                            "nama_disebut",
                            models.CharField(blank=True, max_length=150, verbose_name="petugas yang disebut"),
                        ),
                        ("menunggu_pilah", models.BooleanField(default=False, verbose_name="menunggu dipilah")),
                        ("perihal", models.CharField(max_length=200, verbose_name="perihal")),
                        ("uraian", models.TextField(max_length=8000, verbose_name="uraian")),
                        ("tanggal_kejadian", models.DateField(blank=True, null=True, verbose_name="tanggal kejadian")),
                        (
                            "kanal",
                            models.CharField(
                                choices=[
                                    ("web", "Formulir web"),
                                    ("loket", "Datang langsung"),
                                    ("telepon", "Telepon"),
                                    ("surel", "Surel"),
                                    ("surat", "Surat"),
                                    ("wa", "WhatsApp"),
                                    ("kotak", "Kotak saran"),
                                ],
                                default="web",
                                max_length=8,
                                verbose_name="kanal",
                            ),
                        ),
                        ("anonim", models.BooleanField(default=False, verbose_name="anonim")),
                        (
                            "status",
                            lpse.medan.FSMField(
                                choices=[
                                    ("baru", "Baru, menunggu penangan"),
                                    ("ditangani", "Ditangani"),
                                    ("klarifikasi", "Menunggu klarifikasi pengadu"),
                                    ("diputus", "Diputus, sudah dijawab"),
                                    ("keberatan", "Keberatan diajukan"),
                                    ("selesai", "Selesai"),
                                    ("dicabut", "Dicabut pengadu"),
                                ],
                                default="baru",
                                max_length=12,
                                protected=True,
                                verbose_name="keadaan",
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="dijawab paling lambat")),
                        (
                            "klarifikasi_sejak",
                            models.DateField(blank=True, null=True, verbose_name="menunggu klarifikasi sejak"),
                        ),
                        (
                            "dieskalasi_pada",
                            models.DateTimeField(blank=True, null=True, verbose_name="dieskalasi pada"),
                        ),
                        (
                            "alasan_eskalasi",
                            models.CharField(blank=True, max_length=500, verbose_name="alasan eskalasi"),
                        ),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("terbukti", "Terbukti"),
                                    ("sebagian", "Terbukti sebagian"),
                                    ("tidak_terbukti", "Tidak terbukti"),
                                    ("bukan_kewenangan", "Bukan kewenangan LPSE"),
                                ],
                                max_length=18,
                                verbose_name="putusan",
                            ),
                        ),
                        (
                            "uraian_putusan",
                            models.TextField(blank=True, max_length=8000, verbose_name="pertimbangan putusan"),
                        ),
                        ("tindak_lanjut", models.TextField(blank=True, max_length=4000, verbose_name="tindak lanjut")),
                        ("diputus_pada", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "batas_keberatan",
                            models.DateField(blank=True, null=True, verbose_name="keberatan paling lambat"),
                        ),
                        ("selesai_pada", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        ("nilai", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kepuasan")),
                        (
                            "nilai_catatan",
                            models.CharField(blank=True, max_length=500, verbose_name="catatan kepuasan"),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diterima pada"),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diputus oleh",
                            ),
                        ),
                        (
                            "jawaban",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lpse.naskah",
                                verbose_name="surat jawaban",
                            ),
                        ),
                        (
                            "penangan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="penangan",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="layanan.keluhan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LampiranKeluhan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="dilampirkan pada"),
                        ),
                        (
                            "berkas",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.berkas",
                                verbose_name="berkas",
                            ),
                        ),
                        (
                            "keluhan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lampiran",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lampiran keluhan",
                        "verbose_name_plural": "lampiran keluhan",
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["keluhan"], name="lampirankeluhan_keluhan")],
                    },
                ),
                migrations.CreateModel(
                    name="Masukan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nomor", models.CharField(max_length=20, unique=True, verbose_name="nomor")),
                        (
                            "uuid",
                            models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="kunci"),
                        ),
                        (
                            "generasi_kode",
                            models.PositiveSmallIntegerField(default=1, verbose_name="generasi kode akses"),
                        ),
                        (
                            "topik",
                            models.CharField(
                                choices=[
                                    ("loket", "Pelayanan loket dan helpdesk"),
                                    ("pendaftaran", "Pendaftaran dan verifikasi"),
                                    ("aplikasi", "Aplikasi dan portal"),
                                    ("pelatihan", "Pelatihan dan panduan"),
                                    ("fasilitas", "Ruang dan fasilitas"),
                                    ("lain", "Lainnya"),
                                ],
                                max_length=12,
                                verbose_name="topik",
                            ),
                        ),
                        ("isi", models.TextField(max_length=4000, verbose_name="isi masukan")),
                        ("nama", models.CharField(blank=True, max_length=150, verbose_name="nama")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        (
                            "kanal",
                            models.CharField(
                                choices=[
                                    ("web", "Formulir web"),
                                    ("loket", "Datang langsung"),
                                    ("telepon", "Telepon"),
                                    ("surel", "Surel"),
                                    ("surat", "Surat"),
                                    ("wa", "WhatsApp"),
                                    ("kotak", "Kotak saran"),
                                ],
                                default="web",
                                max_length=8,
                                verbose_name="kanal",
                            ),
                        ),
                        (
                            "status",
                            lpse.medan.FSMField(
                                choices=[
                                    ("baru", "Baru"),
                                    ("ditelaah", "Ditelaah"),
                                    ("ditindaklanjuti", "Ditindaklanjuti"),
                                    ("selesai", "Selesai"),
                                    ("tidak_dilanjutkan", "Tidak dilanjutkan"),
                                ],
                                default="baru",
                                max_length=18,
                                protected=True,
                                verbose_name="keadaan",
                            ),
                        ),
                        (
                            "tanggapan",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="tanggapan kepada pemberi masukan"
                            ),
                        ),
                        ("tindak_lanjut", models.TextField(blank=True, max_length=4000, verbose_name="tindak lanjut")),
                        (
                            "tenggat",
                            models.DateField(blank=True, null=True, verbose_name="tindak lanjut paling lambat"),
                        ),
                        ("hasil", models.TextField(blank=True, max_length=4000, verbose_name="hasil")),
                        ("selesai_pada", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diterima pada"),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "penanggung_jawab",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="penanggung jawab",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "masukan",
                        "verbose_name_plural": "masukan",
                        "ordering": ["-dibuat_pada", "-pk"],
                        "permissions": [("kelola_masukan", "Menelaah dan menindaklanjuti masukan")],
                        "indexes": [
                            models.Index(fields=["-dibuat_pada", "-id"], name="masukan_urut"),
                            models.Index(fields=["status", "tenggat"], name="masukan_status_idx"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["baru", "ditelaah", "ditindaklanjuti", "selesai", "tidak_dilanjutkan"],
                                    )
                                ),
                                name="masukan_status",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "topik__in",
                                        ["loket", "pendaftaran", "aplikasi", "pelatihan", "fasilitas", "lain"],
                                    )
                                ),
                                name="masukan_topik",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("isi", ""), _negated=True), name="masukan_berisi"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["ditindaklanjuti", "selesai"]), _negated=True),
                                    models.Q(
                                        ("penanggung_jawab__isnull", False),
                                        ("tenggat__isnull", False),
                                        models.Q(("tindak_lanjut", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="masukan_tindak_lanjut_utuh",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["selesai", "tidak_dilanjutkan"]), _negated=True),
                                    models.Q(("selesai_pada__isnull", False), models.Q(("hasil", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="masukan_selesai_berhasil",
                            ),
                        ],
                    },
                    bases=(django_fsm.FSMModelMixin, models.Model),
                ),
                migrations.CreateModel(
                    name="MasukanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("nomor", models.CharField(max_length=20, verbose_name="nomor")),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="kunci")),
                        (
                            "generasi_kode",
                            models.PositiveSmallIntegerField(default=1, verbose_name="generasi kode akses"),
                        ),
                        (
                            "topik",
                            models.CharField(
                                choices=[
                                    ("loket", "Pelayanan loket dan helpdesk"),
                                    ("pendaftaran", "Pendaftaran dan verifikasi"),
                                    ("aplikasi", "Aplikasi dan portal"),
                                    ("pelatihan", "Pelatihan dan panduan"),
                                    ("fasilitas", "Ruang dan fasilitas"),
                                    ("lain", "Lainnya"),
                                ],
                                max_length=12,
                                verbose_name="topik",
                            ),
                        ),
                        ("isi", models.TextField(max_length=4000, verbose_name="isi masukan")),
                        ("nama", models.CharField(blank=True, max_length=150, verbose_name="nama")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        (
                            "kanal",
                            models.CharField(
                                choices=[
                                    ("web", "Formulir web"),
                                    ("loket", "Datang langsung"),
                                    ("telepon", "Telepon"),
                                    ("surel", "Surel"),
                                    ("surat", "Surat"),
                                    ("wa", "WhatsApp"),
                                    ("kotak", "Kotak saran"),
                                ],
                                default="web",
                                max_length=8,
                                verbose_name="kanal",
                            ),
                        ),
                        (
                            "status",
                            lpse.medan.FSMField(
                                choices=[
                                    ("baru", "Baru"),
                                    ("ditelaah", "Ditelaah"),
                                    ("ditindaklanjuti", "Ditindaklanjuti"),
                                    ("selesai", "Selesai"),
                                    ("tidak_dilanjutkan", "Tidak dilanjutkan"),
                                ],
                                default="baru",
                                max_length=18,
                                protected=True,
                                verbose_name="keadaan",
                            ),
                        ),
                        (
                            "tanggapan",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="tanggapan kepada pemberi masukan"
                            ),
                        ),
                        ("tindak_lanjut", models.TextField(blank=True, max_length=4000, verbose_name="tindak lanjut")),
                        (
                            "tenggat",
                            models.DateField(blank=True, null=True, verbose_name="tindak lanjut paling lambat"),
                        ),
                        ("hasil", models.TextField(blank=True, max_length=4000, verbose_name="hasil")),
                        ("selesai_pada", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diterima pada"),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "penanggung_jawab",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="penanggung jawab",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="layanan.masukan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Pengadu",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nama", models.CharField(max_length=150, verbose_name="nama")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        ("telepon", models.CharField(blank=True, max_length=40, verbose_name="telepon")),
                        ("alamat", models.CharField(blank=True, max_length=300, verbose_name="alamat")),
                        (
                            "instansi",
                            models.CharField(blank=True, max_length=200, verbose_name="perusahaan atau instansi"),
                        ),
                        (
                            "keluhan",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pengadu",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pengadu",
                        "verbose_name_plural": "pengadu",
                        "ordering": ["pk"],
                        "permissions": [("lihat_pengadu", "Melihat nama pengadu")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("nama", ""), _negated=True), name="pengadu_bernama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("surel", ""), _negated=True),
                                    models.Q(("telepon", ""), _negated=True),
                                    models.Q(("alamat", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="pengadu_terhubungi",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PengaduUserObjectPermission",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "content_object",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hak_orang",
                                to="layanan.pengadu",
                            ),
                        ),
                        (
                            "permission",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission"),
                        ),
                        (
                            "user",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                        ),
                    ],
                    options={
                        "verbose_name": "hak melihat pengadu",
                        "verbose_name_plural": "hak melihat pengadu",
                        "abstract": False,
                        "unique_together": {("user", "permission", "content_object")},
                    },
                ),
                migrations.CreateModel(
                    name="PermintaanInformasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nomor", models.CharField(max_length=20, unique=True, verbose_name="nomor")),
                        (
                            "uuid",
                            models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="kunci"),
                        ),
                        (
                            "generasi_kode",
                            models.PositiveSmallIntegerField(default=1, verbose_name="generasi kode akses"),
                        ),
                        ("nama", models.CharField(max_length=150, verbose_name="nama pemohon")),
                        ("nik", models.CharField(blank=True, max_length=16, verbose_name="NIK")),
                        (
                            "badan",
                            models.CharField(blank=True, max_length=200, verbose_name="badan hukum atau kelompok"),
                        ),
                        ("alamat", models.CharField(max_length=300, verbose_name="alamat")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        ("telepon", models.CharField(blank=True, max_length=40, verbose_name="telepon")),
                        ("rincian", models.TextField(max_length=4000, verbose_name="informasi yang diminta")),
                        ("tujuan", models.TextField(max_length=1000, verbose_name="tujuan penggunaan")),
                        (
                            "cara",
                            models.CharField(
                                choices=[
                                    ("melihat", "Melihat, membaca, atau mencatat di kantor"),
                                    ("digital", "Mendapat salinan digital"),
                                    ("cetak", "Mendapat salinan cetak"),
                                ],
                                max_length=8,
                                verbose_name="cara memperoleh",
                            ),
                        ),
                        (
                            "kirim",
                            models.CharField(
                                choices=[
                                    ("surel", "Lewat surel"),
                                    ("ambil", "Diambil di kantor"),
                                    ("pos", "Dikirim lewat pos"),
                                ],
                                max_length=6,
                                verbose_name="cara mendapat salinan",
                            ),
                        ),
                        (
                            "kanal",
                            models.CharField(
                                choices=[
                                    ("web", "Formulir web"),
                                    ("loket", "Datang langsung"),
                                    ("surat", "Surat"),
                                    ("surel", "Surel"),
                                    ("telepon", "Telepon"),
                                ],
                                default="web",
                                max_length=8,
                                verbose_name="kanal",
                            ),
                        ),
                        (
                            "status",
                            lpse.medan.FSMField(
                                choices=[
                                    ("diajukan", "Diajukan"),
                                    ("diproses", "Diproses"),
                                    ("diperpanjang", "Diperpanjang"),
                                    ("dijawab", "Dijawab"),
                                    ("dicabut", "Dicabut pemohon"),
                                ],
                                default="diajukan",
                                max_length=14,
                                protected=True,
                                verbose_name="keadaan",
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="dijawab paling lambat")),
                        ("tenggat_awal", models.DateField(verbose_name="tenggat pertama")),
                        (
                            "alasan_perpanjangan",
                            models.TextField(blank=True, max_length=1000, verbose_name="alasan perpanjangan"),
                        ),
                        (
                            "diperpanjang_pada",
                            models.DateTimeField(blank=True, null=True, verbose_name="diperpanjang pada"),
                        ),
                        (
                            "hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("diberikan", "Diberikan seluruhnya"),
                                    ("sebagian", "Diberikan sebagian"),
                                    ("dikecualikan", "Ditolak: informasi yang dikecualikan"),
                                    ("tidak_dikuasai", "Tidak dikuasai LPSE"),
                                ],
                                max_length=14,
                                verbose_name="hasil",
                            ),
                        ),
                        ("uraian_jawaban", models.TextField(blank=True, max_length=8000, verbose_name="jawaban")),
                        (
                            "dasar_penolakan",
                            models.CharField(blank=True, max_length=300, verbose_name="dasar pengecualian"),
                        ),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diterima pada"),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dijawab oleh",
                            ),
                        ),
                        (
                            "petugas",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="petugas",
                            ),
                        ),
                        (
                            "surat_jawaban",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.naskah",
                                verbose_name="surat jawaban",
                            ),
                        ),
                        (
                            "surat_perpanjangan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.naskah",
                                verbose_name="surat perpanjangan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "permintaan informasi",
                        "verbose_name_plural": "permintaan informasi",
                        "ordering": ["-dibuat_pada", "-pk"],
                        "permissions": [("kelola_permintaaninformasi", "Memproses dan menjawab permintaan informasi")],
                        "indexes": [
                            models.Index(fields=["-dibuat_pada", "-id"], name="permintaaninformasi_urut"),
                            models.Index(
                                condition=models.Q(("status__in", ("diajukan", "diproses", "diperpanjang"))),
                                fields=["tenggat"],
                                name="permintaaninformasi_tenggat",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["diajukan", "diproses", "diperpanjang", "dijawab", "dicabut"])
                                ),
                                name="permintaaninformasi_status",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("nama", ""), _negated=True),
                                    models.Q(("rincian", ""), _negated=True),
                                    models.Q(("tujuan", ""), _negated=True),
                                    models.Q(("alamat", ""), _negated=True),
                                ),
                                name="permintaaninformasi_lengkap",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nik__regex", "^(\\d{16})?$")), name="permintaaninformasi_nik"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("surel", ""), _negated=True),
                                    models.Q(("telepon", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="permintaaninformasi_terhubungi",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diperpanjang_pada__isnull", True), ("tenggat", models.F("tenggat_awal"))
                                    ),
                                    models.Q(
                                        ("diperpanjang_pada__isnull", False),
                                        ("tenggat__gt", models.F("tenggat_awal")),
                                        models.Q(("alasan_perpanjangan", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="permintaaninformasi_perpanjangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "dijawab"), _negated=True),
                                    models.Q(
                                        ("dijawab_oleh__isnull", False),
                                        ("dijawab_pada__isnull", False),
                                        ("hasil__in", ["diberikan", "sebagian", "dikecualikan", "tidak_dikuasai"]),
                                        models.Q(("uraian_jawaban", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="permintaaninformasi_jawaban_utuh",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("hasil", "dikecualikan"), _negated=True),
                                    models.Q(("dasar_penolakan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="permintaaninformasi_tolak_berdasar",
                            ),
                        ],
                    },
                    bases=(django_fsm.FSMModelMixin, models.Model),
                ),
                migrations.CreateModel(
                    name="LampiranInformasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "arah",
                            models.CharField(
                                choices=[("pemohon", "Dari pemohon"), ("jawaban", "Jawaban")],
                                max_length=7,
                                verbose_name="arah",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="dilampirkan pada"),
                        ),
                        (
                            "berkas",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.berkas",
                                verbose_name="berkas",
                            ),
                        ),
                        (
                            "permintaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lampiran",
                                to="layanan.permintaaninformasi",
                                verbose_name="permintaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lampiran permintaan informasi",
                        "verbose_name_plural": "lampiran permintaan informasi",
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["permintaan"], name="lampiraninformasi_permintaan")],
                    },
                ),
                migrations.CreateModel(
                    name="PermintaanInformasiEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("nomor", models.CharField(max_length=20, verbose_name="nomor")),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="kunci")),
                        (
                            "generasi_kode",
                            models.PositiveSmallIntegerField(default=1, verbose_name="generasi kode akses"),
                        ),
                        ("nama", models.CharField(max_length=150, verbose_name="nama pemohon")),
                        ("nik", models.CharField(blank=True, max_length=16, verbose_name="NIK")),
                        (
                            "badan",
                            models.CharField(blank=True, max_length=200, verbose_name="badan hukum atau kelompok"),
                        ),
                        ("alamat", models.CharField(max_length=300, verbose_name="alamat")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        ("telepon", models.CharField(blank=True, max_length=40, verbose_name="telepon")),
                        ("rincian", models.TextField(max_length=4000, verbose_name="informasi yang diminta")),
                        ("tujuan", models.TextField(max_length=1000, verbose_name="tujuan penggunaan")),
                        (
                            "cara",
                            models.CharField(
                                choices=[
                                    ("melihat", "Melihat, membaca, atau mencatat di kantor"),
                                    ("digital", "Mendapat salinan digital"),
                                    ("cetak", "Mendapat salinan cetak"),
                                ],
                                max_length=8,
                                verbose_name="cara memperoleh",
                            ),
                        ),
                        (
                            "kirim",
                            models.CharField(
                                choices=[
                                    ("surel", "Lewat surel"),
                                    ("ambil", "Diambil di kantor"),
                                    ("pos", "Dikirim lewat pos"),
                                ],
                                max_length=6,
                                verbose_name="cara mendapat salinan",
                            ),
                        ),
                        (
                            "kanal",
                            models.CharField(
                                choices=[
                                    ("web", "Formulir web"),
                                    ("loket", "Datang langsung"),
                                    ("surat", "Surat"),
                                    ("surel", "Surel"),
                                    ("telepon", "Telepon"),
                                ],
                                default="web",
                                max_length=8,
                                verbose_name="kanal",
                            ),
                        ),
                        (
                            "status",
                            lpse.medan.FSMField(
                                choices=[
                                    ("diajukan", "Diajukan"),
                                    ("diproses", "Diproses"),
                                    ("diperpanjang", "Diperpanjang"),
                                    ("dijawab", "Dijawab"),
                                    ("dicabut", "Dicabut pemohon"),
                                ],
                                default="diajukan",
                                max_length=14,
                                protected=True,
                                verbose_name="keadaan",
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="dijawab paling lambat")),
                        ("tenggat_awal", models.DateField(verbose_name="tenggat pertama")),
                        (
                            "alasan_perpanjangan",
                            models.TextField(blank=True, max_length=1000, verbose_name="alasan perpanjangan"),
                        ),
                        (
                            "diperpanjang_pada",
                            models.DateTimeField(blank=True, null=True, verbose_name="diperpanjang pada"),
                        ),
                        (
                            "hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("diberikan", "Diberikan seluruhnya"),
                                    ("sebagian", "Diberikan sebagian"),
                                    ("dikecualikan", "Ditolak: informasi yang dikecualikan"),
                                    ("tidak_dikuasai", "Tidak dikuasai LPSE"),
                                ],
                                max_length=14,
                                verbose_name="hasil",
                            ),
                        ),
                        ("uraian_jawaban", models.TextField(blank=True, max_length=8000, verbose_name="jawaban")),
                        (
                            "dasar_penolakan",
                            models.CharField(blank=True, max_length=300, verbose_name="dasar pengecualian"),
                        ),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diterima pada"),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dijawab oleh",
                            ),
                        ),
                        (
                            "petugas",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="petugas",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="layanan.permintaaninformasi",
                            ),
                        ),
                        (
                            "surat_jawaban",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lpse.naskah",
                                verbose_name="surat jawaban",
                            ),
                        ),
                        (
                            "surat_perpanjangan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lpse.naskah",
                                verbose_name="surat perpanjangan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PesanKeluhan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("tanya", "Permintaan klarifikasi"),
                                    ("jawab", "Klarifikasi pengadu"),
                                    ("catatan", "Catatan penanganan"),
                                    ("keterangan", "Keterangan pihak yang dikeluhkan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("isi", models.TextField(max_length=8000, verbose_name="isi")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="ditulis pada"),
                        ),
                        (
                            "keluhan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pesan",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pesan keluhan",
                        "verbose_name_plural": "pesan keluhan",
                        "ordering": ["dibuat_pada", "pk"],
                        "indexes": [models.Index(fields=["keluhan", "dibuat_pada"], name="pesankeluhan_urut")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("jenis__in", ["tanya", "jawab", "catatan", "keterangan"]),
                                    models.Q(("isi", ""), _negated=True),
                                ),
                                name="pesankeluhan_berisi",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jenis", "jawab"), ("oleh__isnull", False), _connector="OR"),
                                name="pesankeluhan_penulis",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Terlapor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("layanan", "Unit Layanan dan Dukungan"),
                                    ("regver", "Unit Registrasi dan Verifikasi"),
                                    ("ase", "Unit Administrasi Sistem Elektronik"),
                                    ("sekretariat", "Sekretariat"),
                                ],
                                max_length=12,
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "sifat",
                            models.CharField(
                                choices=[("dilaporkan", "Dilaporkan pengadu"), ("disebut", "Disebut dalam uraian")],
                                default="dilaporkan",
                                max_length=10,
                                verbose_name="sifat",
                            ),
                        ),
                        ("dilepas_pada", models.DateTimeField(blank=True, null=True, verbose_name="dilepas pada")),
                        ("alasan_lepas", models.CharField(blank=True, max_length=300, verbose_name="alasan dilepas")),
                        (
                            "dilepas_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dilepas oleh",
                            ),
                        ),
                        (
                            "keluhan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terlapor",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                        (
                            "pengguna",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="petugas",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pihak yang dikeluhkan",
                        "verbose_name_plural": "pihak yang dikeluhkan",
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["pengguna"], name="terlapor_orang")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("pengguna__isnull", False), ("unit", "")),
                                    models.Q(
                                        ("pengguna__isnull", True),
                                        ("unit__in", ["layanan", "regver", "ase", "sekretariat"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="terlapor_orang_atau_unit",
                            ),
                            models.UniqueConstraint(fields=("keluhan", "pengguna"), name="terlapor_orang_satu"),
                            models.UniqueConstraint(
                                condition=models.Q(("unit", ""), _negated=True),
                                fields=("keluhan", "unit"),
                                name="terlapor_unit_satu",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("alasan_lepas", ""),
                                        ("dilepas_oleh__isnull", True),
                                        ("dilepas_pada__isnull", True),
                                    ),
                                    models.Q(
                                        ("dilepas_oleh__isnull", False),
                                        ("dilepas_pada__isnull", False),
                                        models.Q(("alasan_lepas", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="terlapor_dilepas_beralasan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dilepas_oleh__isnull", True),
                                    ("pengguna__isnull", True),
                                    models.Q(("dilepas_oleh", models.F("pengguna")), _negated=True),
                                    _connector="OR",
                                ),
                                name="terlapor_tidak_melepas_diri",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TerlaporEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "unit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("layanan", "Unit Layanan dan Dukungan"),
                                    ("regver", "Unit Registrasi dan Verifikasi"),
                                    ("ase", "Unit Administrasi Sistem Elektronik"),
                                    ("sekretariat", "Sekretariat"),
                                ],
                                max_length=12,
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "sifat",
                            models.CharField(
                                choices=[("dilaporkan", "Dilaporkan pengadu"), ("disebut", "Disebut dalam uraian")],
                                default="dilaporkan",
                                max_length=10,
                                verbose_name="sifat",
                            ),
                        ),
                        ("dilepas_pada", models.DateTimeField(blank=True, null=True, verbose_name="dilepas pada")),
                        ("alasan_lepas", models.CharField(blank=True, max_length=300, verbose_name="alasan dilepas")),
                        (
                            "dilepas_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dilepas oleh",
                            ),
                        ),
                        (
                            "keluhan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="layanan.keluhan",
                                verbose_name="keluhan",
                            ),
                        ),
                        (
                            "pengguna",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="petugas",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="layanan.terlapor",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
        lpse.migrasi.TambahPemicu(
            pemicu=[
                (
                    "keluhan",
                    pgtrigger.compiler.Trigger(
                        name="tidak_dihapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="713eded350eb5019eb6b353b3b7f49486196a8b0",
                            operation="DELETE",
                            pgid="pgtrigger_tidak_dihapus_97a9a",
                            table="layanan_keluhan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keluhan",
                    pgtrigger.compiler.Trigger(
                        name="tetap_asal",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."uraian" IS DISTINCT FROM (NEW."uraian") OR OLD."anonim" IS DISTINCT FROM (NEW."anonim") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="92ea61df800280660fcac71f0f0971ab8eae87a5",
                            operation="UPDATE",
                            pgid="pgtrigger_tetap_asal_a1fcd",
                            table="layanan_keluhan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keluhan",
                    pgtrigger.compiler.Trigger(
                        name="jalan_status",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{baru:ditangani,ditangani:baru,ditangani:klarifikasi,klarifikasi:ditangani,klarifikasi:baru,ditangani:diputus,diputus:keberatan,diputus:selesai,keberatan:selesai,baru:dicabut,ditangani:dicabut,klarifikasi:dicabut}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="13fc7bfd17bfbb8cb076a38b362d2b11b021a539",
                            operation="UPDATE",
                            pgid="pgtrigger_jalan_status_b5f50",
                            table="layanan_keluhan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keluhan",
                    pgtrigger.compiler.Trigger(
                        name="bukan_terlapor",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW.penangan_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.penangan_id IS DISTINCT FROM OLD.penangan_id) AND EXISTS (\n        SELECT 1 FROM layanan_terlapor t\n         WHERE t.keluhan_id = NEW.id AND t.dilepas_pada IS NULL\n           AND (t.pengguna_id = NEW.penangan_id OR (t.unit <> '' AND EXISTS (\n                SELECT 1 FROM lpse_penugasanperan r JOIN auth_group g ON g.id = r.peran_id\n                 WHERE r.pengguna_id = NEW.penangan_id AND g.name = t.unit)))) THEN RAISE EXCEPTION 'Keluhan tidak boleh ditangani pihak yang dikeluhkan, atau pegawai unit yang dikeluhkan.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keluhan_bukan_terlapor'; END IF; IF NEW.diputus_oleh_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.diputus_oleh_id IS DISTINCT FROM OLD.diputus_oleh_id) AND EXISTS (\n        SELECT 1 FROM layanan_terlapor t\n         WHERE t.keluhan_id = NEW.id AND t.dilepas_pada IS NULL\n           AND (t.pengguna_id = NEW.diputus_oleh_id OR (t.unit <> '' AND EXISTS (\n                SELECT 1 FROM lpse_penugasanperan r JOIN auth_group g ON g.id = r.peran_id\n                 WHERE r.pengguna_id = NEW.diputus_oleh_id AND g.name = t.unit)))) THEN RAISE EXCEPTION 'Keluhan tidak boleh ditangani pihak yang dikeluhkan, atau pegawai unit yang dikeluhkan.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keluhan_bukan_terlapor'; END IF; RETURN NEW;",
                            hash="52695096afd155e964d37c19cc0f6f63dd1dccf3",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_bukan_terlapor_c796b",
                            table="layanan_keluhan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keluhan",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_keluhanevent" ("alasan_eskalasi", "anonim", "batas_keberatan", "dibuat_pada", "dicatat_oleh_id", "dieskalasi_pada", "diputus_oleh_id", "diputus_pada", "generasi_kode", "id", "jawaban_id", "kanal", "klarifikasi_sejak", "menunggu_pilah", "nama_disebut", "nilai", "nilai_catatan", "nomor", "penangan_id", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "selesai_pada", "status", "tanggal_kejadian", "tenggat", "tentang", "tindak_lanjut", "uraian", "uraian_putusan", "uuid") VALUES (NEW."alasan_eskalasi", NEW."anonim", NEW."batas_keberatan", NEW."dibuat_pada", NEW."dicatat_oleh_id", NEW."dieskalasi_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."generasi_kode", NEW."id", NEW."jawaban_id", NEW."kanal", NEW."klarifikasi_sejak", NEW."menunggu_pilah", NEW."nama_disebut", NEW."nilai", NEW."nilai_catatan", NEW."nomor", NEW."penangan_id", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."putusan", NEW."selesai_pada", NEW."status", NEW."tanggal_kejadian", NEW."tenggat", NEW."tentang", NEW."tindak_lanjut", NEW."uraian", NEW."uraian_putusan", NEW."uuid"); RETURN NULL;',
                            hash="2610a52e64dc4402b1e4caaac6bbcf5ed5190586",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6b2a1",
                            table="layanan_keluhan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "keluhan",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_keluhanevent" ("alasan_eskalasi", "anonim", "batas_keberatan", "dibuat_pada", "dicatat_oleh_id", "dieskalasi_pada", "diputus_oleh_id", "diputus_pada", "generasi_kode", "id", "jawaban_id", "kanal", "klarifikasi_sejak", "menunggu_pilah", "nama_disebut", "nilai", "nilai_catatan", "nomor", "penangan_id", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "selesai_pada", "status", "tanggal_kejadian", "tenggat", "tentang", "tindak_lanjut", "uraian", "uraian_putusan", "uuid") VALUES (NEW."alasan_eskalasi", NEW."anonim", NEW."batas_keberatan", NEW."dibuat_pada", NEW."dicatat_oleh_id", NEW."dieskalasi_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."generasi_kode", NEW."id", NEW."jawaban_id", NEW."kanal", NEW."klarifikasi_sejak", NEW."menunggu_pilah", NEW."nama_disebut", NEW."nilai", NEW."nilai_catatan", NEW."nomor", NEW."penangan_id", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."putusan", NEW."selesai_pada", NEW."status", NEW."tanggal_kejadian", NEW."tenggat", NEW."tentang", NEW."tindak_lanjut", NEW."uraian", NEW."uraian_putusan", NEW."uuid"); RETURN NULL;',
                            hash="95b9df9e916bfd20b969b2c4e175672f7eb1436b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fc436",
                            table="layanan_keluhan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "keberatanevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="92cd6b682822b1fed2052cedc147ad60d68442fe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_73d20",
                            table="layanan_keberatanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keberatan",
                    pgtrigger.compiler.Trigger(
                        name="tidak_dihapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="f77061d8e8288aba0f7c9e1d4321723107b82966",
                            operation="DELETE",
                            pgid="pgtrigger_tidak_dihapus_ab481",
                            table="layanan_keberatan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keberatan",
                    pgtrigger.compiler.Trigger(
                        name="tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."keluhan_id" IS DISTINCT FROM (NEW."keluhan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."diajukan_pada" IS DISTINCT FROM (NEW."diajukan_pada"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="a716db688b1a5c41168a161016c17c2967a1d21a",
                            operation="UPDATE",
                            pgid="pgtrigger_tetap_84165",
                            table="layanan_keberatan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keberatan",
                    pgtrigger.compiler.Trigger(
                        name="bukan_terlapor",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM 1 FROM layanan_keluhan WHERE id = NEW.keluhan_id FOR UPDATE; IF NEW.diputus_oleh_id IS NOT NULL AND EXISTS (\n        SELECT 1 FROM layanan_terlapor t\n         WHERE t.keluhan_id = NEW.keluhan_id AND t.dilepas_pada IS NULL\n           AND (t.pengguna_id = NEW.diputus_oleh_id OR (t.unit <> '' AND EXISTS (\n                SELECT 1 FROM lpse_penugasanperan r JOIN auth_group g ON g.id = r.peran_id\n                 WHERE r.pengguna_id = NEW.diputus_oleh_id AND g.name = t.unit)))) THEN RAISE EXCEPTION 'Keluhan tidak boleh ditangani pihak yang dikeluhkan, atau pegawai unit yang dikeluhkan.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keluhan_bukan_terlapor'; END IF; RETURN NEW;",
                            hash="82b56d96db9307d303582ba9036abfb403d34e8d",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_bukan_terlapor_d9882",
                            table="layanan_keberatan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keberatan",
                    pgtrigger.compiler.Trigger(
                        name="pemutus_lain",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW.diputus_oleh_id IS NOT NULL AND NEW.diputus_oleh_id = (SELECT diputus_oleh_id FROM layanan_keluhan WHERE id = NEW.keluhan_id) THEN RAISE EXCEPTION 'Keberatan diputus orang lain daripada pemutus keluhannya.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keberatan_pemutus_lain'; END IF; RETURN NEW;",
                            hash="9c279c2fa8a64fb917bb3fb2a2fd4460eb21855b",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_pemutus_lain_b85bd",
                            table="layanan_keberatan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "keberatan",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_keberatanevent" ("alasan", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jawaban_id", "keluhan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "tenggat", "uraian") VALUES (NEW."alasan", NEW."diajukan_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."id", NEW."jawaban_id", NEW."keluhan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."putusan", NEW."tenggat", NEW."uraian"); RETURN NULL;',
                            hash="e94ce201030942ad27314d42f7336e022db5a724",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_07f2a",
                            table="layanan_keberatan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "keberatan",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_keberatanevent" ("alasan", "diajukan_pada", "diputus_oleh_id", "diputus_pada", "id", "jawaban_id", "keluhan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "tenggat", "uraian") VALUES (NEW."alasan", NEW."diajukan_pada", NEW."diputus_oleh_id", NEW."diputus_pada", NEW."id", NEW."jawaban_id", NEW."keluhan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."putusan", NEW."tenggat", NEW."uraian"); RETURN NULL;',
                            hash="25dd92fedd908c13a93d5d4eb428979e50a6fd17",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a26e7",
                            table="layanan_keberatan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "keluhanevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="24be311f9d6fbc3d2111bd054a10681e31274ea7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1a357",
                            table="layanan_keluhanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "masukan",
                    pgtrigger.compiler.Trigger(
                        name="tidak_dihapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="d0f085d093a9a51c1303b1e2a6a2a08b5c1b0b60",
                            operation="DELETE",
                            pgid="pgtrigger_tidak_dihapus_acbfc",
                            table="layanan_masukan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "masukan",
                    pgtrigger.compiler.Trigger(
                        name="tetap_asal",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."isi" IS DISTINCT FROM (NEW."isi") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="6a0f273d43f23a24fd7df53048af2eaedd1c4b60",
                            operation="UPDATE",
                            pgid="pgtrigger_tetap_asal_796a1",
                            table="layanan_masukan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "masukan",
                    pgtrigger.compiler.Trigger(
                        name="jalan_status",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{baru:ditelaah,ditelaah:ditindaklanjuti,ditelaah:tidak_dilanjutkan,ditindaklanjuti:selesai,ditindaklanjuti:tidak_dilanjutkan}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="bf010d330b39eb32d25f5ec6a72fe83d47babd9b",
                            operation="UPDATE",
                            pgid="pgtrigger_jalan_status_b66fe",
                            table="layanan_masukan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "masukan",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_masukanevent" ("dibuat_pada", "dicatat_oleh_id", "generasi_kode", "hasil", "id", "isi", "kanal", "nama", "nomor", "penanggung_jawab_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status", "surel", "tanggapan", "tenggat", "tindak_lanjut", "topik", "uuid") VALUES (NEW."dibuat_pada", NEW."dicatat_oleh_id", NEW."generasi_kode", NEW."hasil", NEW."id", NEW."isi", NEW."kanal", NEW."nama", NEW."nomor", NEW."penanggung_jawab_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai_pada", NEW."status", NEW."surel", NEW."tanggapan", NEW."tenggat", NEW."tindak_lanjut", NEW."topik", NEW."uuid"); RETURN NULL;',
                            hash="9c86aeeda2faefff3570698990e81353bad2eeb9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_692eb",
                            table="layanan_masukan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "masukan",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_masukanevent" ("dibuat_pada", "dicatat_oleh_id", "generasi_kode", "hasil", "id", "isi", "kanal", "nama", "nomor", "penanggung_jawab_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status", "surel", "tanggapan", "tenggat", "tindak_lanjut", "topik", "uuid") VALUES (NEW."dibuat_pada", NEW."dicatat_oleh_id", NEW."generasi_kode", NEW."hasil", NEW."id", NEW."isi", NEW."kanal", NEW."nama", NEW."nomor", NEW."penanggung_jawab_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai_pada", NEW."status", NEW."surel", NEW."tanggapan", NEW."tenggat", NEW."tindak_lanjut", NEW."topik", NEW."uuid"); RETURN NULL;',
                            hash="2c388649f389952487c8fff0824bffc4b3b595bb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_044c5",
                            table="layanan_masukan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "masukanevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="510f8a1687ae29115b9ab4238f07e1d5a7b0a189",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7caee",
                            table="layanan_masukanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "pengadu",
                    pgtrigger.compiler.Trigger(
                        name="tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b712abe39325ac614cc923b1752b20cbcb020ee2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_tetap_2d989",
                            table="layanan_pengadu",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "pengadu",
                    pgtrigger.compiler.Trigger(
                        name="bukan_anonim",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF (SELECT anonim FROM layanan_keluhan WHERE id = NEW.keluhan_id) THEN RAISE EXCEPTION 'Keluhan anonim tidak menyimpan nama pengadu.' USING ERRCODE = 'check_violation', CONSTRAINT = 'pengadu_bukan_anonim'; END IF; RETURN NEW;",
                            hash="84f90d305cbb05156934d932cd31ce2297c970aa",
                            operation="INSERT",
                            pgid="pgtrigger_bukan_anonim_a8ef9",
                            table="layanan_pengadu",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "permintaaninformasi",
                    pgtrigger.compiler.Trigger(
                        name="tidak_dihapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="e101e5ef468d6e097654729d3c7052ccd62f71c2",
                            operation="DELETE",
                            pgid="pgtrigger_tidak_dihapus_f94a2",
                            table="layanan_permintaaninformasi",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "permintaaninformasi",
                    pgtrigger.compiler.Trigger(
                        name="tetap_asal",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."rincian" IS DISTINCT FROM (NEW."rincian") OR OLD."tenggat_awal" IS DISTINCT FROM (NEW."tenggat_awal") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="5304463322846d46f9dacc362f8927f04d34658b",
                            operation="UPDATE",
                            pgid="pgtrigger_tetap_asal_33e96",
                            table="layanan_permintaaninformasi",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "permintaaninformasi",
                    pgtrigger.compiler.Trigger(
                        name="jalan_status",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{diajukan:diproses,diproses:diperpanjang,diproses:dijawab,diperpanjang:dijawab,diajukan:dicabut,diproses:dicabut,diperpanjang:dicabut}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="7648d1e5b87f28e96e0080b43530f5dec9adf217",
                            operation="UPDATE",
                            pgid="pgtrigger_jalan_status_c4241",
                            table="layanan_permintaaninformasi",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "permintaaninformasi",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_permintaaninformasievent" ("alamat", "alasan_perpanjangan", "badan", "cara", "dasar_penolakan", "dibuat_pada", "dicatat_oleh_id", "dijawab_oleh_id", "dijawab_pada", "diperpanjang_pada", "generasi_kode", "hasil", "id", "kanal", "kirim", "nama", "nik", "nomor", "petugas_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "status", "surat_jawaban_id", "surat_perpanjangan_id", "surel", "telepon", "tenggat", "tenggat_awal", "tujuan", "uraian_jawaban", "uuid") VALUES (NEW."alamat", NEW."alasan_perpanjangan", NEW."badan", NEW."cara", NEW."dasar_penolakan", NEW."dibuat_pada", NEW."dicatat_oleh_id", NEW."dijawab_oleh_id", NEW."dijawab_pada", NEW."diperpanjang_pada", NEW."generasi_kode", NEW."hasil", NEW."id", NEW."kanal", NEW."kirim", NEW."nama", NEW."nik", NEW."nomor", NEW."petugas_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rincian", NEW."status", NEW."surat_jawaban_id", NEW."surat_perpanjangan_id", NEW."surel", NEW."telepon", NEW."tenggat", NEW."tenggat_awal", NEW."tujuan", NEW."uraian_jawaban", NEW."uuid"); RETURN NULL;',
                            hash="fa5d747253edb6bdbe1753ab07b5cb4ad5e9ad03",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3b9e4",
                            table="layanan_permintaaninformasi",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "permintaaninformasi",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_permintaaninformasievent" ("alamat", "alasan_perpanjangan", "badan", "cara", "dasar_penolakan", "dibuat_pada", "dicatat_oleh_id", "dijawab_oleh_id", "dijawab_pada", "diperpanjang_pada", "generasi_kode", "hasil", "id", "kanal", "kirim", "nama", "nik", "nomor", "petugas_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rincian", "status", "surat_jawaban_id", "surat_perpanjangan_id", "surel", "telepon", "tenggat", "tenggat_awal", "tujuan", "uraian_jawaban", "uuid") VALUES (NEW."alamat", NEW."alasan_perpanjangan", NEW."badan", NEW."cara", NEW."dasar_penolakan", NEW."dibuat_pada", NEW."dicatat_oleh_id", NEW."dijawab_oleh_id", NEW."dijawab_pada", NEW."diperpanjang_pada", NEW."generasi_kode", NEW."hasil", NEW."id", NEW."kanal", NEW."kirim", NEW."nama", NEW."nik", NEW."nomor", NEW."petugas_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rincian", NEW."status", NEW."surat_jawaban_id", NEW."surat_perpanjangan_id", NEW."surel", NEW."telepon", NEW."tenggat", NEW."tenggat_awal", NEW."tujuan", NEW."uraian_jawaban", NEW."uuid"); RETURN NULL;',
                            hash="06488419df3cc676fe3806c6494d3b2e53c7868c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_22ab2",
                            table="layanan_permintaaninformasi",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "permintaaninformasievent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="51ab876f9c44c8c38d16c082d133ba0476f67d7c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8d839",
                            table="layanan_permintaaninformasievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "pesankeluhan",
                    pgtrigger.compiler.Trigger(
                        name="tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="308fc57e3167bb7c579214391b209b5d744cdff8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_tetap_84346",
                            table="layanan_pesankeluhan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "pesankeluhan",
                    pgtrigger.compiler.Trigger(
                        name="bukan_terlapor",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM 1 FROM layanan_keluhan WHERE id = NEW.keluhan_id FOR UPDATE; IF NEW.oleh_id IS NOT NULL AND EXISTS (\n        SELECT 1 FROM layanan_terlapor t\n         WHERE t.keluhan_id = NEW.keluhan_id AND t.dilepas_pada IS NULL\n           AND (t.pengguna_id = NEW.oleh_id OR (t.unit <> '' AND EXISTS (\n                SELECT 1 FROM lpse_penugasanperan r JOIN auth_group g ON g.id = r.peran_id\n                 WHERE r.pengguna_id = NEW.oleh_id AND g.name = t.unit)))) THEN RAISE EXCEPTION 'Keluhan tidak boleh ditangani pihak yang dikeluhkan, atau pegawai unit yang dikeluhkan.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keluhan_bukan_terlapor'; END IF; RETURN NEW;",
                            hash="89ef818a790a77a167b47b1cc7ecd4abf55c4729",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_bukan_terlapor_c8ebc",
                            table="layanan_pesankeluhan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "terlapor",
                    pgtrigger.compiler.Trigger(
                        name="tidak_dihapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="46a452b61eead6fffc44ebb4da044062843d699d",
                            operation="DELETE",
                            pgid="pgtrigger_tidak_dihapus_b4d6a",
                            table="layanan_terlapor",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "terlapor",
                    pgtrigger.compiler.Trigger(
                        name="tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."keluhan_id" IS DISTINCT FROM (NEW."keluhan_id") OR OLD."pengguna_id" IS DISTINCT FROM (NEW."pengguna_id") OR OLD."unit" IS DISTINCT FROM (NEW."unit"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="afaee6b4696a63b548281c5a2e4f06dda87c4e24",
                            operation="UPDATE",
                            pgid="pgtrigger_tetap_325cf",
                            table="layanan_terlapor",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "terlapor",
                    pgtrigger.compiler.Trigger(
                        name="bukan_penangan",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE penangan bigint;",
                            func="SELECT penangan_id INTO penangan FROM layanan_keluhan WHERE id = NEW.keluhan_id FOR UPDATE; IF penangan IS NOT NULL AND EXISTS (\n        SELECT 1 FROM layanan_terlapor t\n         WHERE t.keluhan_id = NEW.keluhan_id AND t.dilepas_pada IS NULL\n           AND (t.pengguna_id = penangan OR (t.unit <> '' AND EXISTS (\n                SELECT 1 FROM lpse_penugasanperan r JOIN auth_group g ON g.id = r.peran_id\n                 WHERE r.pengguna_id = penangan AND g.name = t.unit)))) THEN RAISE EXCEPTION 'Keluhan tidak boleh ditangani pihak yang dikeluhkan, atau pegawai unit yang dikeluhkan.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keluhan_bukan_terlapor'; END IF; RETURN NULL;",
                            hash="fc21588f84fa673d335e4ddd6463cab91b5e506d",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_bukan_penangan_57fb0",
                            table="layanan_terlapor",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "terlapor",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_terlaporevent" ("alasan_lepas", "dilepas_oleh_id", "dilepas_pada", "id", "keluhan_id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "unit") VALUES (NEW."alasan_lepas", NEW."dilepas_oleh_id", NEW."dilepas_pada", NEW."id", NEW."keluhan_id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sifat", NEW."unit"); RETURN NULL;',
                            hash="7615506e55da5cdb191f1c5d3e53d9234e7f02f1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e25b9",
                            table="layanan_terlapor",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "terlapor",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_terlaporevent" ("alasan_lepas", "dilepas_oleh_id", "dilepas_pada", "id", "keluhan_id", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sifat", "unit") VALUES (NEW."alasan_lepas", NEW."dilepas_oleh_id", NEW."dilepas_pada", NEW."id", NEW."keluhan_id", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sifat", NEW."unit"); RETURN NULL;',
                            hash="7d706e9153250bfe11fed531a65dcf6fe88fe880",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0dbe0",
                            table="layanan_terlapor",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "terlaporevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="95cb16cb705ca8534f5058ca21e1a3840d3ddc29",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a7be1",
                            table="layanan_terlaporevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
