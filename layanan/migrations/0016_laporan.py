from __future__ import annotations

import django.db.models.deletion
import django.utils.timezone
import lpse.migrasi
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("layanan", "0015_pengesahan"),
        ("lpse", "0014_surel"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        lpse.migrasi.BuatModel(
            model=[
                migrations.CreateModel(
                    name="LaporanBulanan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("bulan", models.DateField(unique=True, verbose_name="bulan")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="disusun pada"),
                        ),
                        (
                            "naskah",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="lpse.naskah",
                                verbose_name="naskah",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disusun oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "laporan bulanan layanan",
                        "verbose_name_plural": "laporan bulanan layanan",
                        "ordering": ["-bulan"],
                        "permissions": [
                            ("baca_laporan", "Membaca laporan layanan"),
                            ("terbitkan_laporanbulanan", "Menerbitkan laporan bulanan layanan"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("bulan__day", 1)), name="laporanbulanan_awal_bulan"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LaporanBulananEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("bulan", models.DateField(verbose_name="bulan")),
                        (
                            "dibuat_pada",
                            models.DateTimeField(default=django.utils.timezone.now, verbose_name="disusun pada"),
                        ),
                        (
                            "naskah",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lpse.naskah",
                                verbose_name="naskah",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disusun oleh",
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
                                to="layanan.laporanbulanan",
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
                    "laporanbulanan",
                    pgtrigger.compiler.Trigger(
                        name="tidak_dihapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="8dc5fea8c3862bad2d8f96b79b81be50e2edfe86",
                            operation="DELETE",
                            pgid="pgtrigger_tidak_dihapus_88d3a",
                            table="layanan_laporanbulanan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "laporanbulanan",
                    pgtrigger.compiler.Trigger(
                        name="tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."bulan" IS DISTINCT FROM (NEW."bulan"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="12d8434a576ae78920c94610b728deae4cff47fd",
                            operation="UPDATE",
                            pgid="pgtrigger_tetap_cbc19",
                            table="layanan_laporanbulanan",
                            when="BEFORE",
                        ),
                    ),
                ),
                (
                    "laporanbulanan",
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_laporanbulananevent" ("bulan", "dibuat_pada", "id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bulan", NEW."dibuat_pada", NEW."id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="c3af0450dad82bccf1180102218103382b2e17c7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f84a8",
                            table="layanan_laporanbulanan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "laporanbulanan",
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_laporanbulananevent" ("bulan", "dibuat_pada", "id", "naskah_id", "oleh_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bulan", NEW."dibuat_pada", NEW."id", NEW."naskah_id", NEW."oleh_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="600c0a899fac4322021fbe3d74c61af8826b83b7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f7054",
                            table="layanan_laporanbulanan",
                            when="AFTER",
                        ),
                    ),
                ),
                (
                    "laporanbulananevent",
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="48adc48c937543198d45fa5d65e5a7198a6eade3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6e38a",
                            table="layanan_laporanbulananevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
