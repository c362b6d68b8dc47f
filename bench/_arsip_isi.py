"""A made-up archive of any size, by set-based SQL: words as unevenly common as in real papers."""

from __future__ import annotations

import time
from typing import Any

from django.db import connection

# Words of the office, the commonest first; behind them thousands that hardly occur.
UMUM = (
    "pengadaan barang jasa pemerintah dokumen pemilihan penyedia kontrak pekerjaan kabupaten dinas surat nomor "
    "tanggal lampiran kegiatan anggaran tahun berita acara serah terima pokja penawaran evaluasi harga "
    "kualifikasi administrasi teknis jadwal undangan aanwijzing penjelasan pembukaan sanggahan pemenang penetapan "
    "jaminan pelaksanaan pembayaran laporan verifikasi pendaftaran pengguna sistem elektronik layanan helpdesk "
    "pelatihan pemeliharaan jaringan server cadangan gangguan permohonan akun penonaktifan konstruksi konsultansi "
    "jalan jembatan gedung sekolah puskesmas obat alat kesehatan kendaraan operasional bibit pupuk irigasi "
    "drainase pasar terminal pelabuhan nelayan perikanan"
)
# Words by number, and a stock of paragraphs that documents are put together from.
_KATA = """
CREATE TEMP TABLE kosa AS
SELECT n AS w, kata FROM unnest(string_to_array(%s, ' ') || ARRAY(
    SELECT substr('bcdfghjklmnprstw', 1 + n %% 16, 1) || substr('aiueo', 1 + n / 16 %% 5, 1)
        || substr('bdgklmnprst', 1 + n / 80 %% 11, 1) || substr('aiueo', 1 + n / 880 %% 5, 1)
        || substr('klmnrst', 1 + n / 4400 %% 7, 1) || substr('aiueo', 1 + n / 30800 %% 5, 1) || 'ng'
      FROM generate_series(1, 40000) n)) WITH ORDINALITY t(kata, n);
CREATE UNIQUE INDEX ON kosa (w);
ANALYZE kosa;
CREATE TEMP TABLE alinea AS
SELECT n, string_agg(kata, ' ') AS teks FROM (
    SELECT n, 1 + floor(40000 * power(random(), 4))::int AS w
      FROM generate_series(1, 100000) n, generate_series(1, 30)) acak JOIN kosa USING (w) GROUP BY n;
CREATE UNIQUE INDEX ON alinea (n);
ANALYZE alinea
"""
_BERKAS = """
INSERT INTO arsip_berkasarsip (nomor, urut, klasifikasi_id, unit, uraian, tahun, keamanan, objek_jenis, objek_id,
                               otomatis, status, dibuka_pada, peristiwa_tutup, item_terakhir, dibuat_pada)
SELECT 'B' || n, n, k.id[1 + n % cardinality(k.id)],
       (ARRAY['sekretariat', 'ase', 'regver', 'layanan', 'pimpinan', 'arsip'])[1 + n % 6],
       'Berkas bench ' || n, 2012 + n % 15, 'biasa', '', '', false, 'terbuka', date '2012-01-01', '', 0, now()
  FROM generate_series(1, 600) n, (SELECT array_agg(id) AS id FROM arsip_klasifikasi) k
"""
_DOKUMEN = """
INSERT INTO arsip_dokumen (uuid, berkas_arsip_id, nomor_item, klasifikasi_id, unit, jenis, nomor, tanggal, uraian,
                           keterangan, keamanan, tingkat, status, alasan_batal, objek_jenis, objek_id, objek_teks,
                           dibuat_pada)
SELECT gen_random_uuid(), b.id, n, b.klasifikasi_id, b.unit,
       (ARRAY['naskah', 'surat_masuk', 'surat_keluar', 'laporan', 'berkas_registrasi', 'pindaian'])[1 + n %% 6],
       '000.3.5/' || lpad(n::text, 3, '0') || '/LPSE/' || (ARRAY['I', 'V', 'VIII', 'XI'])[1 + n %% 4]
           || '/' || acak.tahun,
       make_date(acak.tahun, (1 + n %% 12)::int, (1 + n %% 28)::int),
       initcap(k1.kata) || ' ' || k2.kata || ' ' || k3.kata || ' kegiatan ' || n, '',
       CASE WHEN n %% 33 = 0 THEN 'rahasia' WHEN n %% 8 = 0 THEN 'terbatas' ELSE 'biasa' END,
       'asli', 'tersimpan', '', '', '', '', now()
  FROM (SELECT n, (2012 + n::bigint * 15 / (%(banyak)s + 1))::int AS tahun,
               1 + floor(80 * power(random(), 2))::int AS w1, 1 + floor(400 * random())::int AS w2,
               1 + floor(8000 * random())::int AS w3
          FROM generate_series(1, %(banyak)s) n) acak
  JOIN arsip_berkasarsip b ON b.urut = 1 + n %% 600
  JOIN kosa k1 ON k1.w = w1 JOIN kosa k2 ON k2.w = w2 JOIN kosa k3 ON k3.w = w3
 ORDER BY n
"""
_KLASIFIKASI = """
INSERT INTO arsip_klasifikasi (rezim, kode, uraian, aktif)
SELECT 'permendagri_83_2022', '000.3.' || n, 'Pengadaan ' || n, true FROM generate_series(1, 9) n
"""
_PIHAK = """
INSERT INTO arsip_pihakdokumen (dokumen_id, jenis, nama, peran)
SELECT d.id, CASE WHEN d.id % 2 = 0 THEN 'instansi' ELSE 'orang' END,
       CASE WHEN d.id % 2 = 0 THEN 'CV ' ELSE '' END || initcap(k1.kata) || ' ' || initcap(k2.kata), ''
  FROM arsip_dokumen d
  JOIN kosa k1 ON k1.w = 200 + d.id * 7919 % 3000 JOIN kosa k2 ON k2.w = 4000 + d.id * 104729 % 500
"""
# As the triggers would write it, content included, without the price of going through them a row at a time.
_INDEKS = """
INSERT INTO arsip_indeksdokumen (dokumen_id, nomor, uraian, keterangan, nama_pihak, unit, keamanan, jenis, status,
    tanggal, tahun, klasifikasi_id, klasifikasi_kode, berkas_arsip_id, isi, keadaan, pesan, percobaan, halaman, tsv)
SELECT s.*, arsip_indeks_tsv(s.id, s.nomor, s.uraian, s.keterangan, s.nama_pihak, s.isi) FROM (
    SELECT d.id, d.nomor, d.uraian, d.keterangan, ARRAY[p.nama::text] AS nama_pihak, d.unit, d.keamanan, d.jenis,
           d.status, d.tanggal, extract(year FROM d.tanggal)::int, d.klasifikasi_id, k.kode, d.berkas_arsip_id,
           a1.teks || CASE WHEN d.id %% 3 = 0 THEN ' berita acara serah terima ' ELSE ' ' END || a2.teks
               || CASE WHEN d.id %% 50 = 0 THEN ' kendaraan operasional dinas perhubungan ' ELSE ' ' END || a3.teks
               || CASE WHEN d.id %% 20000 = 7 THEN ' rehabilitasi menara suar lasolo ' ELSE ' ' END || a4.teks AS isi,
           'terbaca' AS keadaan, '' AS pesan, 0, 1
      FROM (SELECT id, 1 + id * 7 %% 100000 AS n1, 1 + id * 7919 %% 100000 AS n2, 1 + id * 104729 %% 99991 AS n3,
                   1 + id * 1299709 %% 99989 AS n4 FROM arsip_dokumen WHERE id BETWEEN %(dari)s AND %(sampai)s) acak
      JOIN arsip_dokumen d USING (id)
      JOIN arsip_pihakdokumen p ON p.dokumen_id = d.id
      JOIN arsip_klasifikasi k ON k.id = d.klasifikasi_id
      JOIN alinea a1 ON a1.n = n1 JOIN alinea a2 ON a2.n = n2 JOIN alinea a3 ON a3.n = n3 JOIN alinea a4 ON a4.n = n4
     ORDER BY d.id
) s
"""
_TABEL = ("arsip_berkasarsip", "arsip_dokumen", "arsip_pihakdokumen", "arsip_indeksdokumen")
_SEKALI = 100_000


def sql(teks: str, isi: Any = None) -> list[tuple[Any, ...]]:  # noqa: ANN401 - what psycopg takes
    with connection.cursor() as kursor:
        kursor.execute(teks, isi)
        return kursor.fetchall() if kursor.description else []


def isi_arsip(banyak: int) -> float:
    """Fill the scratch database; answers with the seconds it took. Indexes are built behind the rows."""
    mulai = time.perf_counter()
    sql("SET session_replication_role = replica")
    sql("SELECT setseed(0.27)")
    gin = sql("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'arsip_indeksdokumen' AND indexdef ~ 'gin'")
    for nama, _ in gin:
        sql(f'DROP INDEX "{nama}"')
    sql(_KATA, [UMUM])
    if not sql("SELECT 1 FROM arsip_klasifikasi LIMIT 1"):
        sql(_KLASIFIKASI)
    sql(_BERKAS)
    sql(_DOKUMEN, {"banyak": banyak})
    sql(_PIHAK)
    awal, akhir = sql("SELECT min(id), max(id) FROM arsip_dokumen")[0]
    for dari in range(awal, akhir + 1, _SEKALI):
        sql(_INDEKS, {"dari": dari, "sampai": dari + _SEKALI - 1})
        print(f"  … {dari + _SEKALI - awal:,} dokumen".replace(",", "."), flush=True)
    sql("SET maintenance_work_mem = '512MB'")
    for _, buat in gin:
        sql(buat)
    sql("SET session_replication_role = origin")
    for nama in _TABEL:
        sql(f"VACUUM (FREEZE, ANALYZE) {nama}")
    return time.perf_counter() - mulai
