"""The work of ``bench/pemantauan.py``, which sets Django up first."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

from django.contrib.auth.models import Group
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from infrastruktur.pemantauan import partisi
from infrastruktur.pemantauan.enums import Metrik
from infrastruktur.pemantauan.grafik import RENTANG, titik
from infrastruktur.pemantauan.model_deret import UkuranTerkini
from infrastruktur.pemantauan.ringkas import ringkas_jam_kotor
from infrastruktur.pemantauan.selectors import kondisi_terlihat
from infrastruktur.pemantauan.services import catat_harian
from infrastruktur.pemantauan.tulis import Sampel, tulis
from infrastruktur.pemantauan.views import Ringkasan
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna, PenugasanPeran

BARIS = 200_000
BARIS_SATU_SATU = 20_000
KOLOM = "server_id, metrik, kait, waktu, nilai, terpakai, total"
UKURAN = (
    ("cpu", ""),
    ("ram", ""),
    ("swap", ""),
    ("uptime", ""),
    ("disk", "/"),
    ("inode", "/"),
    ("disk", "/data"),
    ("inode", "/data"),
)


def tabel(judul: str, kepala: Sequence[str], baris: Sequence[Sequence[str]]) -> None:
    """Print one aligned table."""
    lebar = [max(len(str(b[n])) for b in [kepala, *baris]) for n in range(len(kepala))]
    print(f"\n{judul}")
    for satu in [kepala, ["-" * n for n in lebar], *baris]:
        print("  " + "  ".join(f"{sel:<{lebar[0]}}" if n == 0 else f"{sel:>{lebar[n]}}" for n, sel in enumerate(satu)))


def angka(n: float, desimal: int = 0) -> str:
    return f"{n:,.{desimal}f}".translate(str.maketrans(",.", ".,"))


def lama(kerja: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def sampel(server: Sequence[Server], banyak: int, awal: dt.datetime) -> list[Sampel]:
    """What ``banyak`` figures look like when agents measure every five minutes."""
    hasil: list[Sampel] = []
    saat = awal
    while len(hasil) < banyak:
        for s in server:
            for metrik, kait in UKURAN:
                hasil.append(
                    Sampel(s.pk, metrik, kait, saat, 40 + len(hasil) % 1000 / 100, 10**11 + len(hasil), 10**12)
                )
        saat += dt.timedelta(minutes=5)
    return hasil[:banyak]


def kosongkan() -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            "TRUNCATE infrastruktur_pengukuran, infrastruktur_jamkotor, infrastruktur_ukuranterkini,"
            " infrastruktur_ringkasan"
        )


def executemany(isi: Sequence[Sampel]) -> None:
    with connection.cursor() as kursor:
        kursor.executemany(
            f"INSERT INTO infrastruktur_pengukuran ({KOLOM}) VALUES (%s, %s, %s, %s, %s, %s, %s)",  # noqa: S608 - our own names
            isi,
        )


def copy_per_baris(isi: Sequence[Sampel]) -> None:
    with connection.cursor() as k, k.cursor.copy(f"COPY infrastruktur_pengukuran ({KOLOM}) FROM STDIN") as saluran:
        for satu in isi:
            saluran.write_row(satu)


def copy_siap_kirim(isi: bytes) -> None:
    with connection.cursor() as k, k.cursor.copy(f"COPY infrastruktur_pengukuran ({KOLOM}) FROM STDIN") as saluran:
        saluran.write(isi)


def bench_tulis(server: Sequence[Server]) -> None:
    awal = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
    isi = sampel(server, BARIS, awal)
    partisi.pastikan_partisi(partisi.rentang_bulan(awal, isi[-1].waktu))
    siap = "".join("\t".join(str(n) for n in satu) + "\n" for satu in isi).encode()
    cara: list[tuple[str, int, Callable[[], object]]] = [
        ("executemany", BARIS_SATU_SATU, lambda: executemany(isi[:BARIS_SATU_SATU])),
        ("COPY mentah, baris demi baris", BARIS, lambda: copy_per_baris(isi)),
        ("COPY mentah, byte siap kirim", BARIS, lambda: copy_siap_kirim(siap)),
        ("tulis() kita", BARIS, lambda: tulis(isi)),
        ("tulis() kita, kiriman yang sama lagi", BARIS, lambda: tulis(isi)),
    ]
    hasil: dict[str, float] = {}
    for nama, banyak, kerja in cara:
        ulang = 1 if "lagi" in nama else 3
        detik = []
        for _ in range(ulang):
            if "lagi" not in nama:
                kosongkan()
            detik.append(lama(kerja))
        hasil[nama] = banyak / min(detik)
    dasar = hasil["COPY mentah, byte siap kirim"]
    tabel(
        f"Penulisan {angka(BARIS)} ukuran (terbaik dari tiga; {len(server)} server, {len(UKURAN)} angka tiap 5 menit)",
        ("cara", "ukuran/detik", "terhadap COPY mentah"),
        [(nama, angka(n), f"{angka(100 * n / dasar)} %") for nama, n in hasil.items()],
    )
    print("  tulis() juga menandai jam, memperbarui angka terkini, dan aman diulang. Sasaran: sedikitnya 50 %.")
    ringkas = lama(ringkas_jam_kotor)
    print(f"  Ringkasan per jam atas {angka(BARIS)} ukuran itu: {angka(ringkas, 2)} detik.")


_SETAHUN = """
INSERT INTO infrastruktur_ringkasan (server_id, metrik, kait, jam, jumlah, minimum, rata, maksimum, terakhir,
                                     terakhir_pada, terpakai, total)
SELECT s, u.metrik, u.kait, j, 12, 40, 41, 42, 41, j + interval '55 minutes', 1, 2
  FROM unnest(%s::int8[]) s, unnest(%s::text[], %s::text[]) u (metrik, kait),
       generate_series(date_trunc('hour', now()) - interval '365 days', now(), interval '1 hour') j
"""


def bench_setahun(server: Sequence[Server]) -> None:
    kosongkan()
    with connection.cursor() as kursor:
        kursor.execute(_SETAHUN, [[s.pk for s in server[:20]], [m for m, _ in UKURAN], [k for _, k in UKURAN]])
        baris = kursor.rowcount
        kursor.execute("VACUUM ANALYZE infrastruktur_ringkasan")
    detik = [lama(partial(titik, server[n % 20], Metrik.DISK, "/data", RENTANG["1t"])) for n in range(40)]
    banyak = len(titik(server[0], Metrik.DISK, "/data", RENTANG["1t"]))
    tabel(
        f"Grafik setahun ({angka(baris)} baris ringkasan, {banyak} titik)",
        ("", "median ms", "p95 ms"),
        [("kueri titik()", angka(1000 * statistics.median(detik), 1), angka(1000 * sorted(detik)[37], 1))],
    )


def bench_ringkasan_server(semua: Sequence[Server], orang: Pengguna) -> None:
    baris = []
    for banyak in (1, 100, 1000):
        kosongkan()
        Server.objects.update(aktif=False)
        dipilih = list(semua[:banyak])
        Server.objects.filter(pk__in=[s.pk for s in dipilih]).update(aktif=True)
        tulis(sampel(dipilih, banyak * len(UKURAN), timezone.now() - dt.timedelta(seconds=5)))
        UkuranTerkini.objects.update(waktu=timezone.now())
        harian = lama(catat_harian)
        kondisi_terlihat(orang)
        _halaman(orang)  # roles, permissions and the office's name are read once
        with CaptureQueriesContext(connection) as tangkap:
            pilih = lama(lambda: kondisi_terlihat(orang))
        with CaptureQueriesContext(connection) as halaman_tangkap:
            _halaman(orang)
        halaman = min(lama(lambda: _halaman(orang)) for _ in range(3))
        baris.append(
            (
                angka(banyak),
                str(len(tangkap)),
                angka(1000 * pilih, 1),
                str(len(halaman_tangkap)),
                angka(1000 * halaman, 1),
                angka(1000 * harian),
            )
        )
    tabel(
        "Ringkasan semua server (sasaran: jumlah kueri tetap)",
        ("server", "kueri keadaan", "ms", "kueri halaman", "halaman ms", "catat_harian ms"),
        baris,
    )


def _halaman(orang: Pengguna) -> None:
    permintaan = RequestFactory().get("/infrastruktur/pemantauan/")
    permintaan.user = Pengguna.objects.get(pk=orang.pk)
    permintaan.htmx = False  # type: ignore[attr-defined] # what django-htmx sets
    permintaan.session = SessionStore()
    permintaan._messages = FallbackStorage(permintaan)  # type: ignore[attr-defined] # noqa: SLF001 - as Django's middleware
    permintaan.csp_nonce = ""  # type: ignore[attr-defined] # what django-csp sets
    jawaban = Ringkasan.as_view()(permintaan)
    jawaban.render()  # type: ignore[attr-defined] # a template response


def main() -> None:
    call_command("migrate", verbosity=0)
    orang = Pengguna.objects.create(email="bench@lpse.example", nama="Teknisi Bench")
    PenugasanPeran.objects.create(pengguna=orang, peran=Group.objects.get(name="ase"))
    sejak = timezone.localdate() - dt.timedelta(days=40)
    Server.objects.bulk_create(
        Server(kode=f"bench-{n}", nama=f"Bench {n:04d}", dipantau_sejak=sejak) for n in range(1000)
    )
    semua = list(Server.objects.filter(kode__startswith="bench-").order_by("nama"))
    bench_tulis(semua[:100])
    bench_setahun(semua)
    bench_ringkasan_server(semua, orang)
