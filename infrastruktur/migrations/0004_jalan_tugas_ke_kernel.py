"""The run log moves to the kernel (``lpse.pekerjaan``): its rows are copied, then the unit's own table goes.

There is no way back: the kernel's table holds runs of every unit, and nobody could tell afterwards which came from here.
"""

from django.db import migrations

SALIN = """
INSERT INTO lpse_jalantugas (tugas, sasaran, hasil, pesan, mulai, selesai, rujukan, oleh_id)
SELECT j.tugas, coalesce(s.kode, ''), j.hasil, j.pesan, j.mulai, j.selesai, j.rujukan, j.oleh_id
  FROM infrastruktur_jalantugas j LEFT JOIN infrastruktur_server s ON s.id = j.server_id
 ORDER BY j.id
"""


class Migration(migrations.Migration):
    dependencies = [
        ("infrastruktur", "0003_prakiraan"),
        ("lpse", "0003_pekerjaan"),
    ]
    operations = [
        migrations.RunSQL(SALIN),
        migrations.DeleteModel(name="JalanTugas"),
    ]
