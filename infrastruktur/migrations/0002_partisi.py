"""The sample table becomes a table partitioned by month on ``waktu``.

Django cannot declare native partitions, so the plain table of 0001 (same columns, same names, still empty) is replaced by
hand; the model's state is unchanged and ``makemigrations --check`` stays clean. No DEFAULT partition: rows in it would
block the month they belong to from ever being attached. Partitions are made by ``infrastruktur.pemantauan.partisi``.
"""

from django.db import migrations

MAJU = """
DROP TABLE infrastruktur_pengukuran;
CREATE TABLE infrastruktur_pengukuran (
    server_id bigint NOT NULL,
    metrik varchar(8) NOT NULL,
    kait varchar(200) NOT NULL,
    waktu timestamptz NOT NULL,
    nilai double precision NOT NULL,
    terpakai bigint,
    total bigint,
    CONSTRAINT infrastruktur_pengukuran_pkey PRIMARY KEY (server_id, metrik, kait, waktu)
) PARTITION BY RANGE (waktu);
CREATE INDEX pengukuran_waktu_brin ON infrastruktur_pengukuran
    USING brin (waktu) WITH (autosummarize = on, pages_per_range = 32);
"""
MUNDUR = """
DROP TABLE infrastruktur_pengukuran;
CREATE TABLE infrastruktur_pengukuran (
    server_id bigint NOT NULL,
    metrik varchar(8) NOT NULL,
    kait varchar(200) NOT NULL,
    waktu timestamptz NOT NULL,
    nilai double precision NOT NULL,
    terpakai bigint,
    total bigint,
    PRIMARY KEY (server_id, metrik, kait, waktu)
);
CREATE INDEX pengukuran_waktu_brin ON infrastruktur_pengukuran
    USING brin (waktu) WITH (autosummarize = on, pages_per_range = 32);
"""


class Migration(migrations.Migration):
    dependencies = [("infrastruktur", "0001_awal")]
    operations = [migrations.RunSQL(MAJU, MUNDUR)]
