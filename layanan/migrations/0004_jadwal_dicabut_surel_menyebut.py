"""A stage that left its package's schedule, and the ticket that a stranger's letter named."""

from __future__ import annotations

import django.db.models.deletion
import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("layanan", "0003_keberatan_informasi"),
    ]

    operations = [
        lpse.migrasi.Sekaligus(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="jadwaltahapan",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="jadwaltahapan",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="surelmasuk",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="surelmasuk",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="jadwaltahapan",
                    name="dicabut_pada",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="tidak ada lagi di SPSE sejak"),
                ),
                migrations.AddField(
                    model_name="jadwaltahapanevent",
                    name="dicabut_pada",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="tidak ada lagi di SPSE sejak"),
                ),
                migrations.AddField(
                    model_name="surelmasuk",
                    name="menyebut",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="surel_penyebut",
                        to="layanan.tiket",
                        verbose_name="menyebut",
                    ),
                ),
                migrations.AddField(
                    model_name="surelmasukevent",
                    name="menyebut",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="layanan.tiket",
                        verbose_name="menyebut",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwaltahapan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_jadwaltahapanevent" ("dicabut_pada", "id", "kd_tahapan", "mulai", "nama", "paket_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai") VALUES (NEW."dicabut_pada", NEW."id", NEW."kd_tahapan", NEW."mulai", NEW."nama", NEW."paket_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selesai"); RETURN NULL;',
                            hash="caf974aac80f1cbab4a42c05c66c3e7fb61d90d0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_15b4c",
                            table="layanan_jadwaltahapan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwaltahapan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_jadwaltahapanevent" ("dicabut_pada", "id", "kd_tahapan", "mulai", "nama", "paket_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai") VALUES (NEW."dicabut_pada", NEW."id", NEW."kd_tahapan", NEW."mulai", NEW."nama", NEW."paket_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selesai"); RETURN NULL;',
                            hash="498c1fa820cd2fe120697260b626740a327dccac",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ec45b",
                            table="layanan_jadwaltahapan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surelmasuk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_surelmasukevent" ("dari", "dari_nama", "diterima_pada", "ditolak", "ditulis_pada", "id", "kepada", "menyebut_id", "message_id", "nasib", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebab", "teks", "tiket_id", "ukuran") VALUES (NEW."dari", NEW."dari_nama", NEW."diterima_pada", NEW."ditolak", NEW."ditulis_pada", NEW."id", NEW."kepada", NEW."menyebut_id", NEW."message_id", NEW."nasib", NEW."perihal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sebab", NEW."teks", NEW."tiket_id", NEW."ukuran"); RETURN NULL;',
                            hash="b9e8e118dd3fc03de0403fc59d57a458e233fae9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dc118",
                            table="layanan_surelmasuk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surelmasuk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_surelmasukevent" ("dari", "dari_nama", "diterima_pada", "ditolak", "ditulis_pada", "id", "kepada", "menyebut_id", "message_id", "nasib", "perihal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sebab", "teks", "tiket_id", "ukuran") VALUES (NEW."dari", NEW."dari_nama", NEW."diterima_pada", NEW."ditolak", NEW."ditulis_pada", NEW."id", NEW."kepada", NEW."menyebut_id", NEW."message_id", NEW."nasib", NEW."perihal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sebab", NEW."teks", NEW."tiket_id", NEW."ukuran"); RETURN NULL;',
                            hash="447433aaa8216c1fe59eb46808ec5cb47b375328",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e3f99",
                            table="layanan_surelmasuk",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
