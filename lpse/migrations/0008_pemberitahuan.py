from __future__ import annotations

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("lpse", "0007_waktu"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="JamTenang",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aktif", models.BooleanField(default=True, verbose_name="pakai jam tenang")),
                ("mulai", models.TimeField(verbose_name="mulai")),
                ("selesai", models.TimeField(verbose_name="selesai")),
            ],
            options={
                "verbose_name": "jam tenang",
                "verbose_name_plural": "jam tenang",
            },
        ),
        migrations.CreateModel(
            name="JamTenangEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("aktif", models.BooleanField(default=True, verbose_name="pakai jam tenang")),
                ("mulai", models.TimeField(verbose_name="mulai")),
                ("selesai", models.TimeField(verbose_name="selesai")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Kabar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                ("judul", models.CharField(max_length=200, verbose_name="judul")),
                ("isi", models.TextField(blank=True, verbose_name="isi")),
                ("url", models.CharField(blank=True, max_length=500, verbose_name="halaman")),
                ("objek_jenis", models.CharField(blank=True, max_length=80, verbose_name="jenis objek")),
                ("objek_id", models.CharField(blank=True, max_length=64, verbose_name="id objek")),
                ("peristiwa", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="peristiwa")),
                ("kunci", models.CharField(blank=True, max_length=120, verbose_name="kunci")),
                ("jumlah", models.PositiveIntegerField(default=1, verbose_name="berapa kali")),
                ("di_portal", models.BooleanField(default=True, verbose_name="tampil di portal")),
                ("dibuat", models.DateTimeField(default=django.utils.timezone.now, verbose_name="dibuat")),
                ("terakhir", models.DateTimeField(default=django.utils.timezone.now, verbose_name="terakhir")),
                ("dibaca_pada", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                (
                    "eskalasi_pada",
                    models.DateTimeField(blank=True, null=True, verbose_name="diteruskan bila belum dibaca pada"),
                ),
                ("dieskalasi_pada", models.DateTimeField(blank=True, null=True, verbose_name="diteruskan pada")),
            ],
            options={
                "verbose_name": "kabar",
                "verbose_name_plural": "kabar",
                "ordering": ["-terakhir", "-id"],
            },
        ),
        migrations.CreateModel(
            name="KabarEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                ("judul", models.CharField(max_length=200, verbose_name="judul")),
                ("isi", models.TextField(blank=True, verbose_name="isi")),
                ("url", models.CharField(blank=True, max_length=500, verbose_name="halaman")),
                ("objek_jenis", models.CharField(blank=True, max_length=80, verbose_name="jenis objek")),
                ("objek_id", models.CharField(blank=True, max_length=64, verbose_name="id objek")),
                ("peristiwa", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="peristiwa")),
                ("kunci", models.CharField(blank=True, max_length=120, verbose_name="kunci")),
                ("jumlah", models.PositiveIntegerField(default=1, verbose_name="berapa kali")),
                ("di_portal", models.BooleanField(default=True, verbose_name="tampil di portal")),
                ("dibuat", models.DateTimeField(default=django.utils.timezone.now, verbose_name="dibuat")),
                ("terakhir", models.DateTimeField(default=django.utils.timezone.now, verbose_name="terakhir")),
                ("dibaca_pada", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                (
                    "eskalasi_pada",
                    models.DateTimeField(blank=True, null=True, verbose_name="diteruskan bila belum dibaca pada"),
                ),
                ("dieskalasi_pada", models.DateTimeField(blank=True, null=True, verbose_name="diteruskan pada")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KaitWeb",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "nama",
                    models.CharField(
                        help_text="Contoh: Papan pantau Diskominfo", max_length=80, unique=True, verbose_name="nama"
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        help_text="Harus https. Contoh: https://pantau.diskominfo.example/kait",
                        max_length=500,
                        verbose_name="alamat",
                    ),
                ),
                (
                    "jenis",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="jenis kabar",
                    ),
                ),
                ("kunci", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("generasi", models.PositiveIntegerField(default=1, editable=False, verbose_name="generasi rahasia")),
                ("aktif", models.BooleanField(default=True, verbose_name="aktif")),
                ("dibuat", models.DateTimeField(default=django.utils.timezone.now, verbose_name="dibuat")),
            ],
            options={
                "verbose_name": "kait web",
                "verbose_name_plural": "kait web",
                "ordering": ["nama"],
                "permissions": [("kelola_kaitweb", "Mengatur kait web kantor")],
            },
        ),
        migrations.CreateModel(
            name="KaitWebEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "nama",
                    models.CharField(help_text="Contoh: Papan pantau Diskominfo", max_length=80, verbose_name="nama"),
                ),
                (
                    "url",
                    models.URLField(
                        help_text="Harus https. Contoh: https://pantau.diskominfo.example/kait",
                        max_length=500,
                        verbose_name="alamat",
                    ),
                ),
                (
                    "jenis",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="jenis kabar",
                    ),
                ),
                ("kunci", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("generasi", models.PositiveIntegerField(default=1, editable=False, verbose_name="generasi rahasia")),
                ("aktif", models.BooleanField(default=True, verbose_name="aktif")),
                ("dibuat", models.DateTimeField(default=django.utils.timezone.now, verbose_name="dibuat")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Kiriman",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "saluran",
                    models.CharField(
                        choices=[("surel", "Surel"), ("kait", "Kait web")], max_length=8, verbose_name="saluran"
                    ),
                ),
                ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                ("perihal", models.CharField(max_length=200, verbose_name="perihal")),
                ("penting", models.BooleanField(default=False, verbose_name="penting")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu"),
                            ("ditahan", "Ditahan"),
                            ("mengirim", "Mengirim"),
                            ("terkirim", "Terkirim"),
                            ("gagal", "Gagal, akan dicoba lagi"),
                            ("mati", "Mati"),
                            ("dilewati", "Dilewati"),
                        ],
                        default="menunggu",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "tahan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("jam_tenang", "Menunggu jam tenang usai"),
                            ("ringkasan", "Menunggu ringkasan harian"),
                        ],
                        max_length=12,
                        verbose_name="ditahan karena",
                    ),
                ),
                ("percobaan", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                (
                    "coba_lagi_pada",
                    models.DateTimeField(
                        blank=True, default=django.utils.timezone.now, null=True, verbose_name="tidak sebelum"
                    ),
                ),
                ("sewa", models.UUIDField(blank=True, editable=False, null=True)),
                ("sewa_sampai", models.DateTimeField(blank=True, editable=False, null=True)),
                ("ragu", models.PositiveSmallIntegerField(default=0, verbose_name="putus di tengah")),
                ("galat", models.TextField(blank=True, verbose_name="sebab")),
                ("muatan", models.JSONField(blank=True, null=True, verbose_name="muatan")),
                ("message_id", models.CharField(max_length=200, unique=True, verbose_name="Message-ID")),
                ("kunci", models.CharField(max_length=160, unique=True, verbose_name="kunci")),
                ("dibuat", models.DateTimeField(default=django.utils.timezone.now, verbose_name="dibuat")),
                ("dikirim_pada", models.DateTimeField(blank=True, null=True, verbose_name="terkirim")),
            ],
            options={
                "verbose_name": "kiriman",
                "verbose_name_plural": "kiriman",
                "ordering": ["-dibuat", "-id"],
                "permissions": [("kirim_ulang_kiriman", "Mengirim ulang kiriman yang mati")],
            },
        ),
        migrations.CreateModel(
            name="KirimanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "saluran",
                    models.CharField(
                        choices=[("surel", "Surel"), ("kait", "Kait web")], max_length=8, verbose_name="saluran"
                    ),
                ),
                ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                ("perihal", models.CharField(max_length=200, verbose_name="perihal")),
                ("penting", models.BooleanField(default=False, verbose_name="penting")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu"),
                            ("ditahan", "Ditahan"),
                            ("mengirim", "Mengirim"),
                            ("terkirim", "Terkirim"),
                            ("gagal", "Gagal, akan dicoba lagi"),
                            ("mati", "Mati"),
                            ("dilewati", "Dilewati"),
                        ],
                        default="menunggu",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "tahan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("jam_tenang", "Menunggu jam tenang usai"),
                            ("ringkasan", "Menunggu ringkasan harian"),
                        ],
                        max_length=12,
                        verbose_name="ditahan karena",
                    ),
                ),
                ("percobaan", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                (
                    "coba_lagi_pada",
                    models.DateTimeField(
                        blank=True, default=django.utils.timezone.now, null=True, verbose_name="tidak sebelum"
                    ),
                ),
                ("sewa", models.UUIDField(blank=True, editable=False, null=True)),
                ("sewa_sampai", models.DateTimeField(blank=True, editable=False, null=True)),
                ("ragu", models.PositiveSmallIntegerField(default=0, verbose_name="putus di tengah")),
                ("galat", models.TextField(blank=True, verbose_name="sebab")),
                ("muatan", models.JSONField(blank=True, null=True, verbose_name="muatan")),
                ("message_id", models.CharField(max_length=200, verbose_name="Message-ID")),
                ("kunci", models.CharField(max_length=160, verbose_name="kunci")),
                ("dibuat", models.DateTimeField(default=django.utils.timezone.now, verbose_name="dibuat")),
                ("dikirim_pada", models.DateTimeField(blank=True, null=True, verbose_name="terkirim")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PreferensiKabar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                ("portal", models.BooleanField(default=True, verbose_name="lonceng")),
                (
                    "surel",
                    models.CharField(
                        choices=[("langsung", "Langsung"), ("ringkasan", "Ringkasan harian"), ("tidak", "Tidak")],
                        max_length=10,
                        verbose_name="surel",
                    ),
                ),
            ],
            options={
                "verbose_name": "preferensi kabar",
                "verbose_name_plural": "preferensi kabar",
            },
        ),
        migrations.CreateModel(
            name="PreferensiKabarEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                ("portal", models.BooleanField(default=True, verbose_name="lonceng")),
                (
                    "surel",
                    models.CharField(
                        choices=[("langsung", "Langsung"), ("ringkasan", "Ringkasan harian"), ("tidak", "Tidak")],
                        max_length=10,
                        verbose_name="surel",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="jamtenang",
            name="pengguna",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="jam_tenang", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="jamtenangevent",
            name="pengguna",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="jamtenangevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="jamtenangevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="lpse.jamtenang",
            ),
        ),
        migrations.AddField(
            model_name="kabar",
            name="asal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="terusan",
                to="lpse.kabar",
                verbose_name="terusan dari",
            ),
        ),
        migrations.AddField(
            model_name="kabar",
            name="penerima",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="kabar",
                to=settings.AUTH_USER_MODEL,
                verbose_name="penerima",
            ),
        ),
        migrations.AddField(
            model_name="kabarevent",
            name="asal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="lpse.kabar",
                verbose_name="terusan dari",
            ),
        ),
        migrations.AddField(
            model_name="kabarevent",
            name="penerima",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="penerima",
            ),
        ),
        migrations.AddField(
            model_name="kabarevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="kabarevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="lpse.kabar",
            ),
        ),
        migrations.AddField(
            model_name="kaitweb",
            name="dibuat_oleh",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dibuat oleh",
            ),
        ),
        migrations.AddField(
            model_name="kaitwebevent",
            name="dibuat_oleh",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dibuat oleh",
            ),
        ),
        migrations.AddField(
            model_name="kaitwebevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="kaitwebevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="lpse.kaitweb",
            ),
        ),
        migrations.AddField(
            model_name="kiriman",
            name="kabar",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="kiriman",
                to="lpse.kabar",
                verbose_name="kabar",
            ),
        ),
        migrations.AddField(
            model_name="kiriman",
            name="kait",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="kiriman",
                to="lpse.kaitweb",
                verbose_name="kait web",
            ),
        ),
        migrations.AddField(
            model_name="kiriman",
            name="penerima",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="penerima",
            ),
        ),
        migrations.AddField(
            model_name="kiriman",
            name="ringkasan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="isi_ringkasan",
                to="lpse.kiriman",
                verbose_name="dalam ringkasan",
            ),
        ),
        migrations.AddField(
            model_name="kirimanevent",
            name="kabar",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="lpse.kabar",
                verbose_name="kabar",
            ),
        ),
        migrations.AddField(
            model_name="kirimanevent",
            name="kait",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="lpse.kaitweb",
                verbose_name="kait web",
            ),
        ),
        migrations.AddField(
            model_name="kirimanevent",
            name="penerima",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="penerima",
            ),
        ),
        migrations.AddField(
            model_name="kirimanevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="kirimanevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="lpse.kiriman",
            ),
        ),
        migrations.AddField(
            model_name="kirimanevent",
            name="ringkasan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="lpse.kiriman",
                verbose_name="dalam ringkasan",
            ),
        ),
        migrations.AddField(
            model_name="preferensikabar",
            name="pengguna",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="preferensi_kabar",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="preferensikabarevent",
            name="pengguna",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="preferensikabarevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="preferensikabarevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="lpse.preferensikabar",
            ),
        ),
        migrations.AddConstraint(
            model_name="jamtenang",
            constraint=models.CheckConstraint(
                condition=models.Q(("mulai", models.F("selesai")), _negated=True), name="jam_tenang_tidak_kosong"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jamtenang",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "lpse_jamtenangevent" ("aktif", "id", "mulai", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai") VALUES (NEW."aktif", NEW."id", NEW."mulai", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai"); RETURN NULL;',
                    hash="649498a9ba72f29acb0d8f90e6a27528de4d1f70",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3f521",
                    table="lpse_jamtenang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jamtenang",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "lpse_jamtenangevent" ("aktif", "id", "mulai", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai") VALUES (NEW."aktif", NEW."id", NEW."mulai", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai"); RETURN NULL;',
                    hash="cd10fe9b05fdacc284f5ace8fcf312917f704c8c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8187c",
                    table="lpse_jamtenang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jamtenangevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3faa3549f3b596ebe41375925b91624d590da1e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e2065",
                    table="lpse_jamtenangevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="kabar",
            index=models.Index(
                condition=models.Q(("di_portal", True), ("dibaca_pada__isnull", True)),
                fields=["penerima", "-terakhir", "-id"],
                name="kabar_belum_dibaca",
            ),
        ),
        migrations.AddIndex(
            model_name="kabar",
            index=models.Index(
                condition=models.Q(("di_portal", True)), fields=["penerima", "-terakhir", "-id"], name="kabar_penerima"
            ),
        ),
        migrations.AddIndex(
            model_name="kabar",
            index=models.Index(
                condition=models.Q(("dibaca_pada__isnull", True)),
                fields=["penerima", "jenis", "objek_jenis", "objek_id"],
                name="kabar_serupa",
            ),
        ),
        migrations.AddIndex(
            model_name="kabar",
            index=models.Index(
                condition=models.Q(("dieskalasi_pada__isnull", True), ("eskalasi_pada__isnull", False)),
                fields=["eskalasi_pada"],
                name="kabar_eskalasi",
            ),
        ),
        migrations.AddIndex(
            model_name="kabar",
            index=models.Index(fields=["peristiwa"], name="kabar_peristiwa"),
        ),
        migrations.AddConstraint(
            model_name="kabar",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kunci", ""), _negated=True),
                fields=("penerima", "kunci"),
                name="kabar_kunci_sekali",
            ),
        ),
        migrations.AddConstraint(
            model_name="kabar",
            constraint=models.CheckConstraint(condition=models.Q(("jumlah__gte", 1)), name="kabar_jumlah"),
        ),
        migrations.AddConstraint(
            model_name="kabar",
            constraint=models.CheckConstraint(condition=models.Q(("judul", ""), _negated=True), name="kabar_berjudul"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kabar",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "lpse_kabarevent" ("asal_id", "di_portal", "dibaca_pada", "dibuat", "dieskalasi_pada", "eskalasi_pada", "id", "isi", "jenis", "judul", "jumlah", "kunci", "objek_id", "objek_jenis", "penerima_id", "peristiwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terakhir", "url") VALUES (NEW."asal_id", NEW."di_portal", NEW."dibaca_pada", NEW."dibuat", NEW."dieskalasi_pada", NEW."eskalasi_pada", NEW."id", NEW."isi", NEW."jenis", NEW."judul", NEW."jumlah", NEW."kunci", NEW."objek_id", NEW."objek_jenis", NEW."penerima_id", NEW."peristiwa", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."terakhir", NEW."url"); RETURN NULL;',
                    hash="e0f3a498882c55f87a458384f2f790e26c04bea4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b1fb7",
                    table="lpse_kabar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kabar",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "lpse_kabarevent" ("asal_id", "di_portal", "dibaca_pada", "dibuat", "dieskalasi_pada", "eskalasi_pada", "id", "isi", "jenis", "judul", "jumlah", "kunci", "objek_id", "objek_jenis", "penerima_id", "peristiwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terakhir", "url") VALUES (NEW."asal_id", NEW."di_portal", NEW."dibaca_pada", NEW."dibuat", NEW."dieskalasi_pada", NEW."eskalasi_pada", NEW."id", NEW."isi", NEW."jenis", NEW."judul", NEW."jumlah", NEW."kunci", NEW."objek_id", NEW."objek_jenis", NEW."penerima_id", NEW."peristiwa", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."terakhir", NEW."url"); RETURN NULL;',
                    hash="cab5357faef00589a183f26234c76cb2de238115",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_635d3",
                    table="lpse_kabar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kabarevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d05492a4a25f55c2517009e4774106d1cf24100f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e7d62",
                    table="lpse_kabarevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kaitweb",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "lpse_kaitwebevent" ("aktif", "dibuat", "dibuat_oleh_id", "generasi", "id", "jenis", "kunci", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (NEW."aktif", NEW."dibuat", NEW."dibuat_oleh_id", NEW."generasi", NEW."id", NEW."jenis", NEW."kunci", NEW."nama", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."url"); RETURN NULL;',
                    hash="5dd6bbb5ba8cce0b05906b268afa7b6805e17433",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_62ed2",
                    table="lpse_kaitweb",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kaitweb",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "lpse_kaitwebevent" ("aktif", "dibuat", "dibuat_oleh_id", "generasi", "id", "jenis", "kunci", "nama", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (NEW."aktif", NEW."dibuat", NEW."dibuat_oleh_id", NEW."generasi", NEW."id", NEW."jenis", NEW."kunci", NEW."nama", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."url"); RETURN NULL;',
                    hash="b0e2f3f23e616f5aea36e2ed434220a7eefb97cb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42f4c",
                    table="lpse_kaitweb",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kaitwebevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8c52d95e44585fe3e5a24b7af79ac98c4a7abfd7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_32037",
                    table="lpse_kaitwebevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="kiriman",
            index=models.Index(
                condition=models.Q(("coba_lagi_pada__isnull", False), ("status__in", ("menunggu", "gagal", "ditahan"))),
                fields=["coba_lagi_pada", "id"],
                name="kiriman_siap",
            ),
        ),
        migrations.AddIndex(
            model_name="kiriman",
            index=models.Index(
                condition=models.Q(("status", "mengirim")), fields=["sewa_sampai"], name="kiriman_di_tangan"
            ),
        ),
        migrations.AddIndex(
            model_name="kiriman",
            index=models.Index(
                condition=models.Q(("status", "ditahan"), ("tahan", "ringkasan")),
                fields=["penerima"],
                name="kiriman_untuk_ringkasan",
            ),
        ),
        migrations.AddIndex(
            model_name="kiriman",
            index=models.Index(fields=["status", "-dibuat", "-id"], name="kiriman_menurut_status"),
        ),
        migrations.AddConstraint(
            model_name="kiriman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["menunggu", "ditahan", "mengirim", "terkirim", "gagal", "mati", "dilewati"])
                ),
                name="kiriman_status",
            ),
        ),
        migrations.AddConstraint(
            model_name="kiriman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kait__isnull", True), ("penerima__isnull", False), ("saluran", "surel")),
                    models.Q(("kait__isnull", False), ("penerima__isnull", True), ("saluran", "kait")),
                    _connector="OR",
                ),
                name="kiriman_tujuan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kiriman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dikirim_pada__isnull", False), ("status", "terkirim")),
                    models.Q(models.Q(("status", "terkirim"), _negated=True), ("dikirim_pada__isnull", True)),
                    _connector="OR",
                ),
                name="kiriman_terkirim_pada",
            ),
        ),
        migrations.AddConstraint(
            model_name="kiriman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sewa__isnull", False), ("sewa_sampai__isnull", False), ("status", "mengirim")),
                    models.Q(
                        models.Q(("status", "mengirim"), _negated=True),
                        ("sewa__isnull", True),
                        ("sewa_sampai__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="kiriman_sewa",
            ),
        ),
        migrations.AddConstraint(
            model_name="kiriman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ("gagal", "mati", "dilewati")), _negated=True),
                    models.Q(("galat", ""), _negated=True),
                    _connector="OR",
                ),
                name="kiriman_bersebab",
            ),
        ),
        migrations.AddConstraint(
            model_name="kiriman",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "ditahan"), ("tahan__in", ["jam_tenang", "ringkasan"])),
                    models.Q(models.Q(("status", "ditahan"), _negated=True), ("tahan", "")),
                    _connector="OR",
                ),
                name="kiriman_tahan",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kiriman",
            trigger=pgtrigger.compiler.Trigger(
                name="jalan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{menunggu:mengirim,gagal:mengirim,ditahan:mengirim,mengirim:terkirim,mengirim:gagal,mengirim:mati,mengirim:dilewati,ditahan:terkirim,menunggu:dilewati,gagal:dilewati,ditahan:dilewati,mati:menunggu}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="59842e595dcd52475209d36e28612dcded3726a9",
                    operation="UPDATE",
                    pgid="pgtrigger_jalan_status_b5147",
                    table="lpse_kiriman",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kiriman",
            trigger=pgtrigger.compiler.Trigger(
                name="tetap_tujuan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."saluran" IS DISTINCT FROM (NEW."saluran") OR OLD."penerima_id" IS DISTINCT FROM (NEW."penerima_id") OR OLD."kait_id" IS DISTINCT FROM (NEW."kait_id") OR OLD."message_id" IS DISTINCT FROM (NEW."message_id") OR OLD."kunci" IS DISTINCT FROM (NEW."kunci"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="80870738d42034e44e855b195f012055cc7f9b07",
                    operation="UPDATE",
                    pgid="pgtrigger_tetap_tujuan_0c3d3",
                    table="lpse_kiriman",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kiriman",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "lpse_kirimanevent" ("coba_lagi_pada", "dibuat", "dikirim_pada", "galat", "id", "jenis", "kabar_id", "kait_id", "kunci", "message_id", "muatan", "penerima_id", "penting", "percobaan", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ragu", "ringkasan_id", "saluran", "sewa", "sewa_sampai", "status", "tahan") VALUES (NEW."coba_lagi_pada", NEW."dibuat", NEW."dikirim_pada", NEW."galat", NEW."id", NEW."jenis", NEW."kabar_id", NEW."kait_id", NEW."kunci", NEW."message_id", NEW."muatan", NEW."penerima_id", NEW."penting", NEW."percobaan", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ragu", NEW."ringkasan_id", NEW."saluran", NEW."sewa", NEW."sewa_sampai", NEW."status", NEW."tahan"); RETURN NULL;',
                    hash="5e190b60e3e8cad5649ab76cad07f63113153ce9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_828c9",
                    table="lpse_kiriman",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kiriman",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "lpse_kirimanevent" ("coba_lagi_pada", "dibuat", "dikirim_pada", "galat", "id", "jenis", "kabar_id", "kait_id", "kunci", "message_id", "muatan", "penerima_id", "penting", "percobaan", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ragu", "ringkasan_id", "saluran", "sewa", "sewa_sampai", "status", "tahan") VALUES (NEW."coba_lagi_pada", NEW."dibuat", NEW."dikirim_pada", NEW."galat", NEW."id", NEW."jenis", NEW."kabar_id", NEW."kait_id", NEW."kunci", NEW."message_id", NEW."muatan", NEW."penerima_id", NEW."penting", NEW."percobaan", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ragu", NEW."ringkasan_id", NEW."saluran", NEW."sewa", NEW."sewa_sampai", NEW."status", NEW."tahan"); RETURN NULL;',
                    hash="44f6e09e04af8f2a57f485c2ca26c72347f7ab25",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_adb4f",
                    table="lpse_kiriman",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kirimanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="55c1186205f5be70c0ec01ee62b8e39457c8ce24",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_094d1",
                    table="lpse_kirimanevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="preferensikabar",
            constraint=models.UniqueConstraint(fields=("pengguna", "jenis"), name="preferensi_kabar_sekali"),
        ),
        migrations.AddConstraint(
            model_name="preferensikabar",
            constraint=models.CheckConstraint(
                condition=models.Q(("surel__in", ["langsung", "ringkasan", "tidak"])), name="preferensi_kabar_surel"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="preferensikabar",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "lpse_preferensikabarevent" ("id", "jenis", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal", "surel") VALUES (NEW."id", NEW."jenis", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."portal", NEW."surel"); RETURN NULL;',
                    hash="a4571ede46f35565c674c6c66fd505d0aa9305b8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_42be8",
                    table="lpse_preferensikabar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="preferensikabar",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "lpse_preferensikabarevent" ("id", "jenis", "pengguna_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal", "surel") VALUES (NEW."id", NEW."jenis", NEW."pengguna_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."portal", NEW."surel"); RETURN NULL;',
                    hash="0169de51094e4dd0fe99654183d8cb275386e08d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2b258",
                    table="lpse_preferensikabar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="preferensikabarevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dfc789ce9dfed3fa77c493b9661b3cfa930b7f1a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_078c9",
                    table="lpse_preferensikabarevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
