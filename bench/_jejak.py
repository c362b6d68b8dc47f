"""The work of ``bench/jejak.py``, which sets Django up first."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection, transaction

from bench._pemantauan import angka, tabel
from lpse.akun import services as layanan
from lpse.akun.models import Instansi, Pengguna, PenugasanPeran
from lpse.jejak.services import catat

ULANG = 600
PENULIS = 8
TRANSAKSI = 100
PUTARAN = 3


def sql(teks: str, isi: Sequence[Any] = ()) -> list[tuple[object, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(teks, isi)
        return kursor.fetchall() if kursor.description else []


def median_ms(kerja: Callable[[], object]) -> tuple[float, float]:
    """(median, p95) in milliseconds, after a warm-up."""
    for _ in range(50):
        kerja()
    lama = []
    for _ in range(ULANG):
        mulai = time.perf_counter()
        kerja()
        lama.append(1000 * (time.perf_counter() - mulai))
    return statistics.median(lama), sorted(lama)[int(0.95 * ULANG)]


_POLOS = """
INSERT INTO bench_polos (waktu, pelaku_nama, pelaku_peran, kata, objek_jenis, objek_id, objek_teks, sebelum, sesudah,
                         alasan, rujukan)
VALUES (now(), 'Sistem', '', 'mengubah', 'lpse.instansi', %s, 'Dinas Contoh', '{"nama": "A"}', '{"nama": "B"}', 'x', '')
"""


def _polos(objek: Instansi) -> None:
    with transaction.atomic():
        sql(_POLOS, [str(objek.pk)])


def _catat(objek: Instansi) -> None:
    with transaction.atomic():
        catat(pelaku=None, kata="mengubah", objek=objek, sebelum={"nama": "A"}, sesudah={"nama": "B"}, alasan="x")


JENIS = {
    "layanan": "layanan portal (muat orang dan perannya, kunci, ubah profil, riwayat baris)",
    "terkecil": "transaksi terkecil (kunci satu baris, ubah, riwayat baris)",
}
#: How the trail could be chained; each is set up by SQL and undone by ``kembalikan``.
CARA = {
    "tanpa jejak": "",
    "jejak tanpa rantai": "ALTER TABLE lpse_jejak DISABLE TRIGGER USER",
    "rantai saat komit (dipakai)": "",
    "rantai saat INSERT, kunci sampai komit": (
        "ALTER TABLE lpse_jejak DISABLE TRIGGER USER;"
        "CREATE FUNCTION bench_segera() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN INSERT INTO lpse_segeljejak (jejak_id) VALUES (NEW.id); RETURN NULL; END$$;"
        "CREATE TRIGGER bench_segera AFTER INSERT ON lpse_jejak FOR EACH ROW EXECUTE FUNCTION bench_segera();"
        "ALTER TABLE lpse_jejak ENABLE TRIGGER bench_segera"
    ),
    "penyegel terpisah, tiap 0,5 detik": "ALTER TABLE lpse_jejak DISABLE TRIGGER USER",
}
_SEGEL = (
    "INSERT INTO lpse_segeljejak (jejak_id) SELECT j.id FROM lpse_jejak j"
    " WHERE NOT EXISTS (SELECT FROM lpse_segeljejak s WHERE s.jejak_id = j.id) ORDER BY j.id"
)


def kembalikan() -> None:
    sql("DROP TRIGGER IF EXISTS bench_segera ON lpse_jejak; DROP FUNCTION IF EXISTS bench_segera();"
        "ALTER TABLE lpse_jejak ENABLE TRIGGER USER")  # fmt: skip
    sql(_SEGEL)


#: A writer is a process of its own that does one round per line it is told, as a web process does.
_PENULIS = """
import sys
import django
django.setup()
from bench._jejak import satu_penulis
for baris in sys.stdin:
    satu_penulis(int(sys.argv[1]), baris.strip())
    print("selesai", flush=True)
"""
_PENYEGEL = """
import sys, threading
import django
django.setup()
from bench._jejak import _SEGEL, sql
henti = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), henti.set()), daemon=True).start()
print("siap", flush=True)
while not henti.wait(0.5):
    sql(_SEGEL)
"""


def satu_penulis(nomor: int, tugas: str) -> None:
    """One clerk, one round: a service of the portal as a request calls it, or the smallest transaction there is."""
    jenis, _, cara = tugas.partition(":")
    penulis: Any = layanan
    penulis.catat = catat if cara != "tanpa jejak" else _tanpa_catat
    for n in range(TRANSAKSI):
        if jenis == "layanan":
            orang = Pengguna.objects.get(email=f"bench{nomor}@lpse.example")
            orang.has_perm("lpse.masuk_portal")
            layanan.ubah_profil(pengguna=orang, oleh=orang, bidang={"telepon": f"08{n}"})
            continue
        with transaction.atomic():
            objek = Instansi.objects.select_for_update().get(kode=f"BENCH{nomor}")
            objek.alamat = f"Jalan {n}"
            objek.save(update_fields=["alamat"])
            penulis.catat(pelaku=None, kata="mengubah", objek=objek, sesudah={"alamat": objek.alamat})


def _tanpa_catat(**_isi: object) -> None:
    """What a portal without a trail would do."""


def _proses(kode: str, *argumen: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-c", kode, *argumen], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _tunggu(proses: subprocess.Popen[str]) -> None:
    if not proses.stdout or not proses.stdout.readline():
        raise RuntimeError("Proses penulis berhenti sebelum selesai.")


def _laju(penulis: Sequence[subprocess.Popen[str]], cara: str) -> float:
    """Transactions a second of all writers together."""
    penyegel = _proses(_PENYEGEL) if "penyegel" in cara else None
    if penyegel:
        _tunggu(penyegel)
    mulai = time.perf_counter()
    for satu in penulis:
        print(cara, file=satu.stdin, flush=True)
    for satu in penulis:
        _tunggu(satu)
    laju = PENULIS * TRANSAKSI / (time.perf_counter() - mulai)
    if penyegel:
        penyegel.communicate()
    return laju


def bench_tulis() -> None:
    objek = Instansi.objects.get(kode="BENCH0")
    sql("CREATE TABLE bench_polos (LIKE lpse_jejak INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING INDEXES)")
    polos = median_ms(lambda: _polos(objek))
    jejak = median_ms(lambda: _catat(objek))
    baris = [("INSERT polos, indeks yang sama", polos), ("jejak.catat dengan rantai", jejak)]
    tabel(
        f"Biaya satu baris, satu transaksi ({ULANG} kali)",
        ("", "median ms", "p95 ms", "selisih median"),
        [(nama, angka(m, 2), angka(p, 2), angka(m - polos[0], 2)) for nama, (m, p) in baris],
    )
    print("  Sasaran: selisih median paling banyak 1 ms.")


def bench_serempak() -> None:
    penulis = [_proses(_PENULIS, str(n)) for n in range(PENULIS)]
    for jenis, judul in JENIS.items():
        hasil: dict[str, list[float]] = {cara: [] for cara in CARA}
        _laju(penulis, f"{jenis}:tanpa jejak")  # the processes get their connections
        for _ in range(PUTARAN):
            for cara, pasang in CARA.items():
                if pasang:
                    sql(pasang)
                hasil[cara].append(_laju(penulis, f"{jenis}:{cara}"))
                kembalikan()
        dasar = statistics.median(hasil["tanpa jejak"])
        tabel(
            f"{PENULIS} penulis serempak, {judul} ({TRANSAKSI} kali tiap penulis, median {PUTARAN} putaran)",
            ("cara", "per detik", "terhadap tanpa jejak"),
            [
                (cara, angka(statistics.median(n)), f"{angka(100 * statistics.median(n) / dasar)} %")
                for cara, n in hasil.items()
            ],
        )
    print("  Sasaran untuk layanan portal: sedikitnya 70 %.")
    for satu in penulis:
        satu.communicate()


#: Lines of one transaction: the links are made when it commits, and a longer one takes longer for each.
_POTONGAN = 2_000
_SEJUTA = """
INSERT INTO lpse_jejak (waktu, pelaku_nama, pelaku_peran, kata, objek_jenis, objek_id, objek_teks, sebelum, sesudah,
                        alasan, alamat_ip, rujukan)
SELECT now() - n * interval '1 second', 'Asep Hidayat', 'Administrasi Sistem Elektronik', 'mengonfirmasi pemantauan',
       'infrastruktur.pemantauanharian', n::text, 'SPSE-DB 21-11-2026', '{"keadaan": "baik", "angka": 41.5}',
       '{"keadaan": "perhatian", "catatan": ["cakram /data 91 persen"]}', 'Kapasitas dipantau', '10.1.2.3',
       gen_random_uuid()::text
  FROM generate_series(1, %s) n
"""
_PERIKSA = """
import json, resource, sys, time
import django
django.setup()
from lpse.jejak.rantai import telusuri
awal = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
mulai = time.perf_counter()
hasil = telusuri()
print(json.dumps({
    "detik": time.perf_counter() - mulai, "jumlah": hasil.jumlah, "utuh": hasil.utuh,
    "awal": awal, "puncak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
}))
"""


def bench_periksa(banyak: int) -> None:
    baris = []
    for jumlah in (banyak // 10, banyak):
        kini = int(str(sql("SELECT count(*) FROM lpse_jejak")[0][0]))
        mulai = time.perf_counter()
        for awal in range(kini, jumlah, _POTONGAN):
            sql(_SEJUTA, [min(_POTONGAN, jumlah - awal)])
        sambung = time.perf_counter() - mulai
        sql("ANALYZE lpse_jejak")
        sql("ANALYZE lpse_segeljejak")
        jawab = subprocess.run([sys.executable, "-c", _PERIKSA], check=True, capture_output=True, text=True).stdout  # noqa: S603 - ourselves
        h = json.loads(jawab.splitlines()[-1])
        baris.append(
            (
                angka(h["jumlah"]),
                "utuh" if h["utuh"] else "RUSAK",
                angka(h["detik"], 1),
                angka(h["puncak"] / 1024),
                angka((h["puncak"] - h["awal"]) / 1024, 1),
                angka((jumlah - kini) / sambung),
            )
        )
    tabel(
        "Pemeriksaan rantai, proses tersendiri",
        ("baris", "hasil", "detik", "puncak RSS MB", "di atas awal MB", "baris ditulis/detik (SQL)"),
        baris,
    )
    print("  Sasaran: 1.000.000 baris paling lama 60 detik, memori tetap.")


def main(banyak: int) -> None:
    call_command("migrate", verbosity=0)
    for n in range(PENULIS):
        Instansi.objects.create(kode=f"BENCH{n}", nama=f"Dinas Bench {n}", jenis="satker", hubungan="satker")
        orang = Pengguna.objects.create(email=f"bench{n}@lpse.example", nama=f"Petugas Bench {n}")
        PenugasanPeran.objects.create(pengguna=orang, peran=Group.objects.get(name="layanan"))
    setelan = ", ".join(f"{nama} {sql(f'SHOW {nama}')[0][0]}" for nama in ("fsync", "synchronous_commit"))
    print(f"PostgreSQL menunggu cakram: {setelan}")
    bench_tulis()
    bench_serempak()
    bench_periksa(banyak)
    print(f"  Proses ini: {angka(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)} MB.")
