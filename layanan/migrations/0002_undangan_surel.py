"""Whereto the signing link goes, and when a signer's turn came."""

from __future__ import annotations

import lpse.migrasi
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("layanan", "0001_layanan")]

    operations = [
        lpse.migrasi.Sekaligus(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="pihakba",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="pihakba",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="undanganteken",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="undanganteken",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="pihakba",
                    name="surel",
                    field=models.EmailField(blank=True, default="", max_length=254, verbose_name="surel"),
                ),
                migrations.AddField(
                    model_name="pihakbaevent",
                    name="surel",
                    field=models.EmailField(blank=True, default="", max_length=254, verbose_name="surel"),
                ),
                migrations.AddField(
                    model_name="undanganteken",
                    name="giliran_pada",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="giliran sejak"),
                ),
                migrations.AddField(
                    model_name="undanganteken",
                    name="surat_ke",
                    field=models.PositiveSmallIntegerField(default=0, verbose_name="surat ke"),
                ),
                migrations.AddField(
                    model_name="undanganteken",
                    name="surel",
                    field=models.EmailField(blank=True, default="", max_length=254, verbose_name="surel"),
                ),
                migrations.AddField(
                    model_name="undangantekenevent",
                    name="giliran_pada",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="giliran sejak"),
                ),
                migrations.AddField(
                    model_name="undangantekenevent",
                    name="surat_ke",
                    field=models.PositiveSmallIntegerField(default=0, verbose_name="surat ke"),
                ),
                migrations.AddField(
                    model_name="undangantekenevent",
                    name="surel",
                    field=models.EmailField(blank=True, default="", max_length=254, verbose_name="surel"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pihakba",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_pihakbaevent" ("akun_id", "ba_id", "id", "identitas", "jabatan", "jenis_identitas", "lembaga", "nama", "pangkat", "peran", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "surel", "urutan") VALUES (NEW."akun_id", NEW."ba_id", NEW."id", NEW."identitas", NEW."jabatan", NEW."jenis_identitas", NEW."lembaga", NEW."nama", NEW."pangkat", NEW."peran", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."surel", NEW."urutan"); RETURN NULL;',
                            hash="5ee229f7a2a00039a0f85e27942bd044f6813bdb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_03d2f",
                            table="layanan_pihakba",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pihakba",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_pihakbaevent" ("akun_id", "ba_id", "id", "identitas", "jabatan", "jenis_identitas", "lembaga", "nama", "pangkat", "peran", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "surel", "urutan") VALUES (NEW."akun_id", NEW."ba_id", NEW."id", NEW."identitas", NEW."jabatan", NEW."jenis_identitas", NEW."lembaga", NEW."nama", NEW."pangkat", NEW."peran", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."surel", NEW."urutan"); RETURN NULL;',
                            hash="9ebada51330d64924a2fc098ce9b7da8b7b0dd76",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_03b86",
                            table="layanan_pihakba",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="undanganteken",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "layanan_undangantekenevent" ("alamat", "alasan_tolak", "berlaku_sampai", "cara", "cara_identitas", "dibuat_pada", "dibuka_pada", "digores_pada", "ditandatangani_pada", "ditolak_pada", "galat_segel", "generasi", "giliran_pada", "goresan_id", "goresan_sha256", "id", "naskah_id", "perangkat", "persetujuan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "salah", "slot_id", "status", "surat_ke", "surel", "tautan_sejak", "uuid") VALUES (NEW."alamat", NEW."alasan_tolak", NEW."berlaku_sampai", NEW."cara", NEW."cara_identitas", NEW."dibuat_pada", NEW."dibuka_pada", NEW."digores_pada", NEW."ditandatangani_pada", NEW."ditolak_pada", NEW."galat_segel", NEW."generasi", NEW."giliran_pada", NEW."goresan_id", NEW."goresan_sha256", NEW."id", NEW."naskah_id", NEW."perangkat", NEW."persetujuan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."salah", NEW."slot_id", NEW."status", NEW."surat_ke", NEW."surel", NEW."tautan_sejak", NEW."uuid"); RETURN NULL;',
                            hash="b02ca17b33db7104fb60a1fb4685834f349098bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_da209",
                            table="layanan_undanganteken",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="undanganteken",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "layanan_undangantekenevent" ("alamat", "alasan_tolak", "berlaku_sampai", "cara", "cara_identitas", "dibuat_pada", "dibuka_pada", "digores_pada", "ditandatangani_pada", "ditolak_pada", "galat_segel", "generasi", "giliran_pada", "goresan_id", "goresan_sha256", "id", "naskah_id", "perangkat", "persetujuan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "salah", "slot_id", "status", "surat_ke", "surel", "tautan_sejak", "uuid") VALUES (NEW."alamat", NEW."alasan_tolak", NEW."berlaku_sampai", NEW."cara", NEW."cara_identitas", NEW."dibuat_pada", NEW."dibuka_pada", NEW."digores_pada", NEW."ditandatangani_pada", NEW."ditolak_pada", NEW."galat_segel", NEW."generasi", NEW."giliran_pada", NEW."goresan_id", NEW."goresan_sha256", NEW."id", NEW."naskah_id", NEW."perangkat", NEW."persetujuan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."salah", NEW."slot_id", NEW."status", NEW."surat_ke", NEW."surel", NEW."tautan_sejak", NEW."uuid"); RETURN NULL;',
                            hash="fd229f8b2cdfa66d4fda82a13d4b458380e9c372",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e98bc",
                            table="layanan_undanganteken",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
