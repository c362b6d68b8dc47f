"""A made-up register of any size, by set-based SQL: kinds, states and words as uneven as in a real office."""

from __future__ import annotations

from typing import Any

from django.db import connection

from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi
from lpse.tampilan import bahasa
from registrasi.pendaftaran.models import Permohonan

_DEPAN = "sinar mekar karya bumi cahaya tirta graha putra mandiri citra mega surya angin prima agung wira nusa duta"
_TENGAH = (
    "masamba sabbang luwu palopo malili wotu bungku kolaka lasusua seko rampi limbong baebunta sukamaju bone "
    "mappideceng malangke tanalili rongkong burau angkona tomoni mangkutana nuha towuti wasuponda kalaena bupon "
    "larompong suli belopa kamanre ponrang walenrang lamasi bastem latimojong tompotika"
)
_BELAKANG = "jaya abadi sejahtera utama perkasa makmur sentosa persada teknik konstruksi konsultan niaga lestari sakti"
_PENGGUNA = """
INSERT INTO registrasi_penggunaspse
    (user_id, jenis, bentuk_usaha, nama, nama_normal, npwp, npwp16, nitku, nib, nik, nip, surel, telepon, alamat,
     kabupaten, provinsi, penanggung_jawab, nik_penanggung_jawab, jabatan, instansi_id, sk_nomor, sk_tanggal,
     sk_berlaku_sampai, status, asal, lpse_pendaftaran, disetujui_pada, dibuat_pada)
SELECT 'BENCH' || n, jenis, CASE WHEN penyedia THEN 'Persekutuan Komanditer (CV)' ELSE '' END,
       CASE WHEN penyedia THEN 'CV ' || initcap(inti) ELSE 'Andi ' || initcap(inti) END, upper(
       CASE WHEN penyedia THEN inti ELSE 'andi ' || inti END),
       CASE WHEN penyedia THEN lpad(n::text, 9, '0') || '803000' ELSE '' END,
       CASE WHEN penyedia THEN '0' || lpad(n::text, 9, '0') || '803000' ELSE '' END, '',
       CASE WHEN penyedia THEN '9120' || lpad(n::text, 9, '0') ELSE '' END,
       CASE WHEN penyedia THEN '' ELSE '7322' || lpad(n::text, 12, '0') END,
       CASE WHEN penyedia THEN '' ELSE '1980' || lpad(n::text, 14, '0') END,
       'u' || n || '@bench.example', '62812' || lpad(n::text, 8, '0'), 'Jalan Bench ' || n, 'Luwu Utara',
       'Sulawesi Selatan', 'Hasan ' || initcap(t.kata), '', '',
       CASE WHEN penyedia THEN NULL ELSE i.id[1 + n %% cardinality(i.id)] END,
       CASE WHEN penyedia THEN '' ELSE '800/' || n END, CASE WHEN penyedia THEN NULL ELSE date '2026-01-01' END,
       CASE WHEN penyedia THEN NULL ELSE current_date + (n %% 900)::int - 60 END,
       CASE WHEN n %% 997 = 0 THEN 'nonaktif_daftar_hitam' WHEN n %% 211 = 0 THEN 'nonaktif_pelanggaran'
            WHEN n %% 97 = 0 THEN 'nonaktif_permintaan' ELSE 'aktif' END,
       'impor', '', now() - n * interval '7 seconds', now() - n * interval '7 seconds'
  FROM (SELECT n, n %% 25 <> 0 AS penyedia,
               CASE WHEN n %% 25 = 0
                    THEN (ARRAY['ppk', 'pokja', 'pp', 'pa_kpa', 'auditor'])[1 + (n / 25) %% 5]
                    ELSE (ARRAY['penyedia_badan_usaha', 'penyedia_badan_usaha', 'penyedia_badan_usaha',
                                'penyedia_perseorangan', 'penyedia_perorangan'])[1 + n %% 5] END AS jenis,
               floor(power(random(), 2) * 18)::int AS w1, floor(power(random(), 2) * 38)::int AS w2,
               floor(power(random(), 2) * 14)::int AS w3
          FROM generate_series(%(dari)s, %(sampai)s) n) acak
  CROSS JOIN (SELECT array_agg(id ORDER BY id) AS id FROM lpse_instansi WHERE kode LIKE 'BENCH%%') i
  CROSS JOIN LATERAL (SELECT (string_to_array(%(tengah)s, ' '))[1 + w2] AS kata) t
  CROSS JOIN LATERAL (SELECT (string_to_array(%(depan)s, ' '))[1 + w1] || ' ' || t.kata || ' '
                             || (string_to_array(%(belakang)s, ' '))[1 + w3] || ' ' || n AS inti) s
"""
_AKUN = """
INSERT INTO registrasi_akunsistem (pengguna_id, sistem_id, nama_akun, sejak)
SELECT p.id, s.id, p.user_id, date '2026-01-01' FROM registrasi_penggunaspse p
  JOIN registrasi_sistem s ON s.kode = 'spse' OR (s.kode = 'sikap' AND p.id %% 40 = 0)
 WHERE p.user_id LIKE 'BENCH%%' AND NOT EXISTS (SELECT 1 FROM registrasi_akunsistem a WHERE a.pengguna_id = p.id)
"""
#: Copies of one application; a few hundred of them wait, as many as a unit ever has on its desk.
_PERMOHONAN = """
INSERT INTO registrasi_permohonan
SELECT baru.* FROM registrasi_permohonan p, generate_series(%s::bigint, %s::bigint) n,
       LATERAL jsonb_populate_record(p, jsonb_build_object(
           'id', nextval(pg_get_serial_sequence('registrasi_permohonan', 'id')), 'uuid', gen_random_uuid(),
           'nomor', 'REG/B' || n || '/XI/2026', 'nama', 'CV Bench ' || n, 'nama_normal', 'BENCH ' || n,
           'status', CASE WHEN n <= 200 THEN 'menunggu_verifikasi' ELSE 'kedaluwarsa' END,
           'diputus_pada', CASE WHEN n > 200 THEN now() END, 'diajukan_pada', now() - n * interval '1 minute',
           'tenggat_layanan', now() + n * interval '1 minute')) baru
 WHERE p.pk_asal
"""


def sql(teks: str, isi: Any = None) -> list[tuple[Any, ...]]:  # noqa: ANN401 - any parameters
    with connection.cursor() as kursor:
        kursor.execute(teks, isi)
        return kursor.fetchall() if kursor.description else []


def isi_register(banyak: int) -> None:
    """As many users as asked for; what is there stays. Row triggers sleep: history is not what is measured."""
    if not Instansi.objects.filter(kode__startswith="BENCH").exists():
        Instansi.objects.bulk_create(
            Instansi(
                kode=f"BENCH{n:03}", nama=f"Dinas Bench {n}", jenis=JenisInstansi.SATKER,
                hubungan=HubunganInstansi.SATKER,
            )
            for n in range(60)
        )  # fmt: skip
    ada = int(sql("SELECT count(*) FROM registrasi_penggunaspse WHERE user_id LIKE 'BENCH%'")[0][0])
    isi = {"dari": ada + 1, "sampai": banyak, "depan": _DEPAN, "tengah": _TENGAH, "belakang": _BELAKANG}
    indeks = sql(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'registrasi_penggunaspse'"
        " AND indexname LIKE 'pspse%' AND indexdef LIKE 'CREATE INDEX%'"
    )
    for nama, _ in indeks:
        sql(f"DROP INDEX {nama}")
    sql("SET session_replication_role = replica")
    sql(_PENGGUNA, isi)
    sql("SET maintenance_work_mem = '512MB'")
    for _, buat in indeks:
        sql(str(buat))
    sql(_AKUN.replace("%%", "%"))
    sql("SET session_replication_role = origin")
    sql("VACUUM ANALYZE registrasi_penggunaspse")
    sql("VACUUM ANALYZE registrasi_akunsistem")


def isi_permohonan(banyak: int) -> None:
    """Copies of one application."""
    contoh = Permohonan.objects.filter(nama="CV Bench").first()
    if contoh is None:
        contoh = Permohonan.objects.create(
            jenis_pengguna="ppk",
            kanal="tatap_muka",
            nama="CV Bench",
            nama_normal="BENCH",
            tenggat=bahasa.hari_ini(),
        )
    ada = int(sql("SELECT count(*) FROM registrasi_permohonan WHERE nomor LIKE 'REG/B%'")[0][0])
    sql("SET session_replication_role = replica")
    sql(_PERMOHONAN.replace("p.pk_asal", f"p.id = {contoh.pk}"), [ada + 1, banyak])
    sql("SET session_replication_role = origin")
    sql("VACUUM ANALYZE registrasi_permohonan")
