"""Objections to answers to requests for information."""

from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("layanan", "0002_undangan_surel"),
        ("lpse", "0013_teken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        lpse.migrasi.Sekaligus(
            [
                migrations.CreateModel(
                    name="KeberatanInformasi",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("nomor", models.CharField(max_length=20, unique=True, verbose_name="nomor")),
                        (
                            "alasan",
                            models.CharField(
                                choices=[
                                    ("ditolak", "Permintaan ditolak karena informasi dikecualikan"),
                                    ("berkala", "Informasi berkala tidak disediakan"),
                                    ("tidak_ditanggapi", "Permintaan tidak ditanggapi"),
                                    ("tidak_sesuai", "Ditanggapi tidak sebagaimana yang diminta"),
                                    ("tidak_dipenuhi", "Permintaan tidak dipenuhi"),
                                    ("biaya", "Biaya yang dikenakan tidak wajar"),
                                    ("terlambat", "Informasi disampaikan melebihi waktunya"),
                                ],
                                max_length=16,
                                verbose_name="alasan",
                            ),
                        ),
                        ("uraian", models.TextField(max_length=4000, verbose_name="uraian keberatan")),
                        (
                            "diajukan_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diajukan pada"),
                        ),
                        ("tenggat", models.DateField(verbose_name="ditanggapi paling lambat")),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("diterima", "Keberatan diterima"),
                                    ("sebagian", "Keberatan diterima sebagian"),
                                    ("ditolak", "Keberatan ditolak, jawaban dikuatkan"),
                                ],
                                max_length=8,
                                verbose_name="tanggapan",
                            ),
                        ),
                        ("uraian_tanggapan", models.TextField(blank=True, max_length=8000, verbose_name="isi tanggapan")),
                        ("ditanggapi_pada", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
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
                            "ditanggapi_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditanggapi oleh",
                            ),
                        ),
                        (
                            "permintaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="keberatan",
                                to="layanan.permintaaninformasi",
                                verbose_name="permintaan",
                            ),
                        ),
                        (
                            "surat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.naskah",
                                verbose_name="surat tanggapan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "keberatan atas permintaan informasi",
                        "verbose_name_plural": "keberatan atas permintaan informasi",
                        "ordering": ["-diajukan_pada", "-pk"],
                        "permissions": [("tanggapi_keberataninformasi", "Menanggapi keberatan atas permintaan informasi")],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("putusan", "")), fields=["tenggat"], name="keberataninformasi_tenggat"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "alasan__in",
                                        [
                                            "ditolak",
                                            "berkala",
                                            "tidak_ditanggapi",
                                            "tidak_sesuai",
                                            "tidak_dipenuhi",
                                            "biaya",
                                            "terlambat",
                                        ],
                                    ),
                                    models.Q(("uraian", ""), _negated=True),
                                ),
                                name="keberataninformasi_beralasan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ditanggapi_oleh__isnull", True), ("ditanggapi_pada__isnull", True), ("putusan", "")
                                    ),
                                    models.Q(
                                        ("putusan__in", ["diterima", "sebagian", "ditolak"]),
                                        ("ditanggapi_oleh__isnull", False),
                                        ("ditanggapi_pada__isnull", False),
                                        models.Q(("uraian_tanggapan", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="keberataninformasi_tanggapan_utuh",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("alasan", "tidak_ditanggapi")),
                                fields=("permintaan",),
                                name="keberataninformasi_satu_diam",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("alasan", "tidak_ditanggapi"), _negated=True),
                                fields=("permintaan",),
                                name="keberataninformasi_satu_jawaban",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeberatanInformasiEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("nomor", models.CharField(max_length=20, verbose_name="nomor")),
                        (
                            "alasan",
                            models.CharField(
                                choices=[
                                    ("ditolak", "Permintaan ditolak karena informasi dikecualikan"),
                                    ("berkala", "Informasi berkala tidak disediakan"),
                                    ("tidak_ditanggapi", "Permintaan tidak ditanggapi"),
                                    ("tidak_sesuai", "Ditanggapi tidak sebagaimana yang diminta"),
                                    ("tidak_dipenuhi", "Permintaan tidak dipenuhi"),
                                    ("biaya", "Biaya yang dikenakan tidak wajar"),
                                    ("terlambat", "Informasi disampaikan melebihi waktunya"),
                                ],
                                max_length=16,
                                verbose_name="alasan",
                            ),
                        ),
                        ("uraian", models.TextField(max_length=4000, verbose_name="uraian keberatan")),
                        (
                            "diajukan_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="diajukan pada"),
                        ),
                        ("tenggat", models.DateField(verbose_name="ditanggapi paling lambat")),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("diterima", "Keberatan diterima"),
                                    ("sebagian", "Keberatan diterima sebagian"),
                                    ("ditolak", "Keberatan ditolak, jawaban dikuatkan"),
                                ],
                                max_length=8,
                                verbose_name="tanggapan",
                            ),
                        ),
                        ("uraian_tanggapan", models.TextField(blank=True, max_length=8000, verbose_name="isi tanggapan")),
                        ("ditanggapi_pada", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
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
                            "ditanggapi_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditanggapi oleh",
                            ),
                        ),
                        (
                            "permintaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="layanan.permintaaninformasi",
                                verbose_name="permintaan",
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
                                to="layanan.keberataninformasi",
                            ),
                        ),
                        (
                            "surat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lpse.naskah",
                                verbose_name="surat tanggapan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                lpse.migrasi.TambahPemicu(
                    [
                        (
                            "keberataninformasi",
                            pgtrigger.compiler.Trigger(
                                name="tidak_dihapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="c50744764ab468329e7c176dee276c0c9274286d",
                                    operation="DELETE",
                                    pgid="pgtrigger_tidak_dihapus_2f5f9",
                                    table="layanan_keberataninformasi",
                                    when="BEFORE",
                                ),
                            ),
                        ),
                        (
                            "keberataninformasi",
                            pgtrigger.compiler.Trigger(
                                name="tetap",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."permintaan_id" IS DISTINCT FROM (NEW."permintaan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."uraian" IS DISTINCT FROM (NEW."uraian") OR OLD."diajukan_pada" IS DISTINCT FROM (NEW."diajukan_pada") OR OLD."tenggat" IS DISTINCT FROM (NEW."tenggat"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="8f0eb38d372bb0307b4856335431fe76222b3fa4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_tetap_94371",
                                    table="layanan_keberataninformasi",
                                    when="BEFORE",
                                ),
                            ),
                        ),
                        (
                            "keberataninformasi",
                            pgtrigger.compiler.Trigger(
                                name="penanggap_lain",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="IF NEW.ditanggapi_oleh_id IS NOT NULL AND NEW.ditanggapi_oleh_id = (SELECT dijawab_oleh_id FROM layanan_permintaaninformasi WHERE id = NEW.permintaan_id) THEN RAISE EXCEPTION 'Keberatan ditanggapi orang lain daripada yang menjawab permintaannya.' USING ERRCODE = 'check_violation', CONSTRAINT = 'keberataninformasi_penanggap_lain'; END IF; RETURN NEW;",
                                    hash="8be129898ce7009873c9748bc2a9eb4d46dbab23",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_penanggap_lain_3da66",
                                    table="layanan_keberataninformasi",
                                    when="BEFORE",
                                ),
                            ),
                        ),
                        (
                            "keberataninformasi",
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "layanan_keberataninformasievent" ("alasan", "diajukan_pada", "dicatat_oleh_id", "ditanggapi_oleh_id", "ditanggapi_pada", "id", "nomor", "permintaan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "surat_id", "tenggat", "uraian", "uraian_tanggapan") VALUES (NEW."alasan", NEW."diajukan_pada", NEW."dicatat_oleh_id", NEW."ditanggapi_oleh_id", NEW."ditanggapi_pada", NEW."id", NEW."nomor", NEW."permintaan_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."putusan", NEW."surat_id", NEW."tenggat", NEW."uraian", NEW."uraian_tanggapan"); RETURN NULL;',
                                    hash="f8a85757d0dd6957634c7cbcbe2643c59c710491",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5c069",
                                    table="layanan_keberataninformasi",
                                    when="AFTER",
                                ),
                            ),
                        ),
                        (
                            "keberataninformasi",
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "layanan_keberataninformasievent" ("alasan", "diajukan_pada", "dicatat_oleh_id", "ditanggapi_oleh_id", "ditanggapi_pada", "id", "nomor", "permintaan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "surat_id", "tenggat", "uraian", "uraian_tanggapan") VALUES (NEW."alasan", NEW."diajukan_pada", NEW."dicatat_oleh_id", NEW."ditanggapi_oleh_id", NEW."ditanggapi_pada", NEW."id", NEW."nomor", NEW."permintaan_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."putusan", NEW."surat_id", NEW."tenggat", NEW."uraian", NEW."uraian_tanggapan"); RETURN NULL;',
                                    hash="5aea9e3783b2c0354236086da0f1e8d24011aa9d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_318ae",
                                    table="layanan_keberataninformasi",
                                    when="AFTER",
                                ),
                            ),
                        ),
                        (
                            "keberataninformasievent",
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f63bf34db8c4ad3d0a460c6608cddb9809916a70",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0fe47",
                                    table="layanan_keberataninformasievent",
                                    when="BEFORE",
                                ),
                            ),
                        ),
                    ]
                ),
            ],
        ),
    ]
