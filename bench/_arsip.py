"""The work of ``bench/arsip.py``, which sets Django up first."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.core.management import call_command
from django.test import RequestFactory

from arsip.dokumen.models import BerkasArsipUserObjectPermission, Dokumen, DokumenUserObjectPermission
from arsip.pencarian import selectors
from arsip.pencarian.kueri import susun
from arsip.pencarian.pilihan import Pilihan
from arsip.pencarian.services import susun_kosakata
from arsip.pencarian.views import CariArsip
from bench._arsip_isi import isi_arsip, sql
from bench._pemantauan import angka, lama, tabel
from lpse.akun.models import Pengguna, PenugasanPeran

ULANG = 12
#: Above this many documents ILIKE is asked once only.
BANYAK = 300_000
#: (name, what is typed); rare and common, phrases, numbers, several words, and the empty first page.
KUERI = (
    ("kata sangat umum", "pengadaan"),
    ("kata umum", "jembatan"),
    ("dua kata umum", "berita kontrak"),
    ("frasa umum", '"berita acara serah terima"'),
    ("frasa sedang", '"kendaraan operasional"'),
    ("kata langka", "suar"),
    ("frasa langka", '"menara suar lasolo"'),
    ("umum dan langka", "pengadaan lasolo"),
    ("nomor persis", "000.3.5/777/LPSE"),
    ("dengan kecuali", "puskesmas -obat"),
    ("tidak ada", "kuartzit"),
)
_MENTAH = """
SELECT dokumen_id, nomor, uraian, tanggal FROM arsip_indeksdokumen
 WHERE tsv @@ websearch_to_tsquery('indonesian', %s) ORDER BY tanggal DESC, dokumen_id DESC LIMIT 20
"""
_UKURAN = """
SELECT pg_size_pretty(pg_total_relation_size('arsip_indeksdokumen')), pg_size_pretty(sum(pg_relation_size(indexrelid)))
  FROM pg_index WHERE indrelid = 'arsip_indeksdokumen'::regclass
"""
_HITUNG = "SELECT count(*) FROM arsip_indeksdokumen WHERE tsv @@ websearch_to_tsquery('indonesian', %s)"
_PERINGKAT = """
SELECT dokumen_id, ts_rank(tsv, q) FROM arsip_indeksdokumen, websearch_to_tsquery('indonesian', %s) q
 WHERE tsv @@ q ORDER BY 2 DESC LIMIT 20
"""
_ILIKE = """
SELECT dokumen_id, nomor, uraian, tanggal FROM arsip_indeksdokumen
 WHERE uraian ILIKE %s OR isi ILIKE %s OR nomor ILIKE %s ORDER BY tanggal DESC, dokumen_id DESC LIMIT 20
"""


def _orang(nama: str, peran: str) -> Pengguna:
    orang: Pengguna = Pengguna.objects.create(email=f"{peran}@bench.example", nama=nama)
    PenugasanPeran.objects.create(pengguna=orang, peran=Group.objects.get(name=peran))
    return orang


def _bagikan(orang: Pengguna, banyak: int) -> None:
    """Rights on single documents and on three whole files."""
    dokumen = Permission.objects.get(codename="view_dokumen")
    berkas = Permission.objects.get(codename="view_berkasarsip")
    DokumenUserObjectPermission.objects.bulk_create(
        DokumenUserObjectPermission(user=orang, permission=dokumen, content_object_id=k)
        for k in Dokumen.objects.order_by("uuid").values_list("pk", flat=True)[:banyak]
    )
    BerkasArsipUserObjectPermission.objects.bulk_create(
        BerkasArsipUserObjectPermission(user=orang, permission=berkas, content_object_id=k)
        for k in sorted(set(Dokumen.objects.values_list("berkas_arsip_id", flat=True)[:2000]))[:3]
    )


def _halaman(orang: Pengguna | AnonymousUser, q: str) -> None:
    """The whole page as a request gets it: who asks, the search, the template."""
    permintaan = RequestFactory().get("/arsip/cari/", {"q": q} if q else {})
    permintaan.user = Pengguna.objects.get(pk=orang.pk)
    permintaan.htmx = False  # type: ignore[attr-defined] # what django-htmx sets
    permintaan.session = SessionStore()
    permintaan._messages = FallbackStorage(permintaan)  # type: ignore[attr-defined] # noqa: SLF001 - as Django's middleware
    permintaan.csp_nonce = ""  # type: ignore[attr-defined] # what django-csp sets
    CariArsip.as_view()(permintaan).render()  # type: ignore[attr-defined] # a template response


def _cari(orang: Pengguna, q: str) -> None:
    pilihan = Pilihan(q=q, kueri=susun(q))
    temuan = selectors.temukan(orang, pilihan)
    selectors.baris_hasil(temuan.kunci, pilihan)


def _ukur(kerja: Callable[[], Any], ulang: int = ULANG) -> list[float]:
    kerja()
    return [1000 * lama(kerja) for _ in range(ulang)]


def _p95(semua: list[float]) -> float:
    return sorted(semua)[min(len(semua) - 1, int(0.95 * len(semua)))]


def bench_kueri(orang: Pengguna, ulang_ilike: int) -> None:
    """Each query four ways, as one staff member whose rights hide a part of the archive."""
    cara: dict[str, list[float]] = {"cari": [], "mentah": [], "peringkat": [], "ilike": []}
    baris = []
    for nama, q in KUERI:
        polos = q.strip('"').replace("-obat", "").strip()
        pola = f"%{polos}%"
        ukur = {
            "cari": _ukur(lambda q=q: _cari(orang, q)),  # type: ignore[misc] # the loop's own value
            "mentah": _ukur(lambda q=q: (sql(_MENTAH, [q]), sql(_HITUNG, [q]))),  # type: ignore[misc] # as above
            "peringkat": _ukur(lambda q=q: sql(_PERINGKAT, [q]), 3),  # type: ignore[misc] # as above
            "ilike": _ukur(lambda p=pola: sql(_ILIKE, [p, p, p]), ulang_ilike),  # type: ignore[misc] # as above
        }
        for k, v in ukur.items():
            cara[k] += v
        pilihan = Pilihan(q=q, kueri=susun(q))
        median = {k: statistics.median(v) for k, v in ukur.items()}
        baris.append(
            (nama, selectors.temukan(orang, pilihan).sebutan, *(angka(median[k], 1) for k in cara),
             f"{angka(median['cari'] / median['mentah'], 1)} ×")
        )  # fmt: skip
    _cetak_kueri(cara, baris)


def _cetak_kueri(cara: dict[str, list[float]], baris: list[tuple[str, ...]]) -> None:
    tabel(
        "Satu pencarian (median ms): hak, jumlah, faset, 20 baris bersorotan; di sampingnya tanpa hak dan tanpa faset",
        ("kueri", "ditemukan", "pencarian", "tsquery mentah + jumlah", "tsquery + ts_rank", "ILIKE", "terhadap mentah"),
        baris,
    )
    tabel(
        "Campuran kueri itu",
        ("cara", "p50 ms", "p95 ms"),
        [
            (nama, angka(statistics.median(cara[k]), 1), angka(_p95(cara[k]), 1))
            for k, nama in (
                ("cari", "pencarian portal, dengan hak dan faset"),
                ("mentah", "tsquery mentah: 20 terbaru dan jumlahnya"),
                ("peringkat", "tsquery mentah dengan ts_rank"), ("ilike", "ILIKE"),
            )
        ],
    )  # fmt: skip
    cari = _p95(cara["cari"])
    for kata, k in (("tsquery mentah dengan jumlahnya", "mentah"), ("tsquery mentah dengan ts_rank", "peringkat")):
        print(f"  Terhadap {kata}, p95: {angka(cari / _p95(cara[k]), 2)} ×.")
    print("  Sasaran: paling banyak 2 ×.")


def bench_halaman(semua: dict[str, Pengguna]) -> None:
    baris = []
    for nama, orang in semua.items():
        pertama = _ukur(lambda o=orang: _halaman(o, ""))  # type: ignore[misc] # the loop's own value
        hasil = [ms for _, q in KUERI for ms in _ukur(lambda o=orang, q=q: _halaman(o, q), 5)]  # type: ignore[misc] # as above
        baris.append(
            (nama, angka(statistics.median(pertama), 1), angka(_p95(pertama), 1), angka(statistics.median(hasil), 1),
             angka(_p95(hasil), 1))
        )  # fmt: skip
    tabel(
        "Halaman utuh di server, templat ikut (ms)",
        ("siapa", "tanpa kata p50", "tanpa kata p95", "hasil cari p50", "hasil cari p95"),
        baris,
    )
    print("  Sasaran: p95 paling lama 60 ms.")


def main(banyak: int) -> None:
    call_command("migrate", verbosity=0)
    print(f"Mengisi {angka(banyak)} dokumen …", flush=True)
    detik = isi_arsip(banyak)
    ukuran = sql(_UKURAN)[0]
    print(f"  {angka(detik)} detik; indeks pencarian {ukuran[0]}, di antaranya indeks PostgreSQL {ukuran[1]}.")
    mulai = time.perf_counter()
    kata = susun_kosakata()
    print(f"  Kosakata {angka(kata)} kata dalam {angka(time.perf_counter() - mulai, 1)} detik.")
    semua = {
        "Kepala (semua)": _orang("Kepala Bench", "kepala"),
        "pegawai (biasa, unitnya, yang dibagikan)": _orang("Pegawai Bench", "regver"),
        "auditor (yang dibagikan saja)": _orang("Auditor Bench", "auditor"),
    }
    for nama in list(semua)[1:]:
        _bagikan(semua[nama], 500)
    bench_kueri(semua["pegawai (biasa, unitnya, yang dibagikan)"], 1 if banyak > BANYAK else 3)
    bench_halaman(semua)
