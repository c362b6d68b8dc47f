"""The work of ``bench/registrasi.py``, which sets Django up first."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from bench._pemantauan import angka, lama, tabel
from bench._registrasi_isi import isi_permohonan, isi_register, sql
from lpse.akun.models import Instansi, Pengguna, PenugasanPeran
from lpse.tampilan.halaman import tanda
from registrasi.pengguna.selectors import cari_kembar
from registrasi.pengguna.views import URUTAN, DaftarPengguna
from registrasi.verifikasi.tampilan import butir as antrean_verifikasi

ULANG = 30
KECIL = 1_000
HALAMAN_JAUH = 10_000
BATAS_MS = 40
BATAS_RASIO = 1.3


@dataclass
class Ukuran:
    """One scene: the page as a request gets it, the same rows by raw SQL (milliseconds)."""

    halaman: list[float]
    mentah: list[float]


def _orang() -> Pengguna:
    orang, _ = Pengguna.objects.get_or_create(email="regver@bench.example", defaults={"nama": "Regver Bench"})
    PenugasanPeran.objects.get_or_create(pengguna=orang, peran=Group.objects.get(name="regver"))
    segar: Pengguna = Pengguna.objects.get(pk=orang.pk)
    return segar


def _permintaan(orang: Pengguna, isi: dict[str, str]) -> Any:  # noqa: ANN401 - a request with what middleware adds
    permintaan: Any = RequestFactory().get("/registrasi/pengguna/", isi)
    permintaan.user = Pengguna.objects.get(pk=orang.pk)
    permintaan.htmx = True
    permintaan.session = SessionStore()
    permintaan._messages = FallbackStorage(permintaan)  # noqa: SLF001 - as Django's middleware
    permintaan.csp_nonce = ""
    permintaan.resolver_match = SimpleNamespace(view_name="registrasi:daftar_pengguna")
    return permintaan


def _halaman(orang: Pengguna, isi: dict[str, str]) -> None:
    DaftarPengguna.as_view()(_permintaan(orang, isi)).render()  # type: ignore[attr-defined] # a template response


def _kueri(orang: Pengguna, isi: dict[str, str]) -> str:
    """The statement that brings the rows of this page, exactly as the page sends it; none for what nobody bears."""
    with CaptureQueriesContext(connection) as semua:
        _halaman(orang, isi)
    baris = [q["sql"] for q in semua if 'FROM "registrasi_penggunaspse"' in q["sql"] and "LIMIT 26" in q["sql"]]
    return str(baris[0]) if baris else ""


def _ukur(kerja: Callable[[], Any], ulang: int = ULANG) -> list[float]:
    kerja()
    kerja()
    return [1000 * lama(kerja) for _ in range(ulang)]


def _p95(semua: list[float]) -> float:
    return sorted(semua)[min(len(semua) - 1, int(0.95 * len(semua)))]


def _hal_jauh(urut: str, banyak: int) -> str:
    """Where page 10.000 begins (or the middle of a smaller register), found once by OFFSET."""
    nomor = min(HALAMAN_JAUH, banyak // 50)
    kolom = {"nama": "nama_normal, id", "-dibuat_pada": "dibuat_pada DESC, id DESC"}[urut]
    baris = sql(
        "SELECT id, nama_normal, user_id, dibuat_pada FROM registrasi_penggunaspse"  # noqa: S608 - our own columns
        f" ORDER BY {kolom} OFFSET %s LIMIT 1",
        [25 * (nomor - 1) - 1],
    )[0]
    satu = SimpleNamespace(pk=baris[0], nama_normal=baris[1], user_id=baris[2], dibuat_pada=baris[3])
    return tanda(URUTAN[urut], satu, nomor)


def adegan(banyak: int) -> dict[str, dict[str, str]]:
    """What a clerk opens; values are taken from the register itself."""
    instansi = str(Instansi.objects.filter(kode__startswith="BENCH").order_by("pk").values_list("pk", flat=True)[0])
    contoh = sql("SELECT npwp, user_id, nama FROM registrasi_penggunaspse WHERE npwp <> '' ORDER BY id LIMIT 1")[0]
    return {
        "halaman pertama": {},
        f"halaman {angka(min(HALAMAN_JAUH, banyak // 50))}": {"hal": _hal_jauh("nama", banyak)},
        "terbaru lebih dulu": {"urut": "-dibuat_pada"},
        f"terbaru, halaman {angka(min(HALAMAN_JAUH, banyak // 50))}": {
            "urut": "-dibuat_pada", "hal": _hal_jauh("-dibuat_pada", banyak),
        },
        "menurut User ID": {"urut": "user_id"},
        "saring: semua penyedia": {"jenis": "penyedia"},
        "saring: PPK": {"jenis": "ppk"},
        "saring: daftar hitam": {"keadaan": "nonaktif_daftar_hitam"},
        "saring: satu instansi": {"instansi": instansi},
        "saring: SK 30 hari": {"sk": "30"},
        "saring: PPK nonaktif terbaru": {"jenis": "ppk", "keadaan": "nonaktif", "urut": "-dibuat_pada"},
        "saring: akun SIKaP": {"sistem": "sikap"},
        "cari: kata sangat umum": {"q": "jaya"},
        "cari: kata sedang": {"q": "lasusua"},
        "cari: dua kata": {"q": "mekar lasusua"},
        "cari: awal kata langka": {"q": "tompotika"},
        "cari: umum, PPK saja": {"q": "andi", "jenis": "ppk"},
        "cari: NPWP": {"q": str(contoh[0])},
        "cari: User ID": {"q": str(contoh[1])},
        "cari: tidak ada": {"q": "kuartzit"},
    }  # fmt: skip


def ukur(orang: Pengguna, banyak: int) -> dict[str, Ukuran]:
    """All scenes at this size."""
    hasil = {}
    for nama, isi in adegan(banyak).items():
        kueri = _kueri(orang, isi)
        mentah = _ukur(lambda k=kueri: sql(k)) if kueri else []  # type: ignore[misc] # bound at once
        hasil[nama] = Ukuran(_ukur(lambda i=isi: _halaman(orang, i)), mentah)  # type: ignore[misc] # as above
    contoh = sql("SELECT npwp, nib, surel, telepon, nama FROM registrasi_penggunaspse WHERE npwp <> '' LIMIT 1")[0]
    kunci: dict[str, Any] = dict(zip(("npwp", "nib", "surel", "telepon", "nama"), map(str, contoh), strict=True))
    hasil["cari kembar (nomor, surel, nama)"] = Ukuran(_ukur(lambda: cari_kembar(**kunci)), [])
    return hasil


def ukur_antrean(orang: Pengguna) -> list[float]:
    return _ukur(lambda: list(antrean_verifikasi(orang)))


def _cetak(semua: dict[int, dict[str, Ukuran]]) -> None:
    kecil, besar = min(semua), max(semua)
    baris = []
    for (nama, a), (nama_besar, b) in zip(semua[kecil].items(), semua[besar].items(), strict=True):
        tengah, dulu = statistics.median(b.halaman), statistics.median(a.halaman)
        baris.append((
            nama_besar or nama, f"{angka(dulu, 1)}", f"{angka(tengah, 1)}", f"{angka(_p95(b.halaman), 1)}",
            f"{angka(statistics.median(b.mentah), 2)}" if b.mentah else "–", f"{angka(tengah / dulu, 2)}",
            "ya" if tengah <= BATAS_MS and tengah / dulu <= BATAS_RASIO else "TIDAK",
        ))  # fmt: skip
    tabel(
        f"Daftar pengguna SPSE, {angka(besar)} baris (milidetik di server, {ULANG} kali)",
        ("halaman", f"{angka(kecil)} baris", f"{angka(besar)} baris", "p95", "SQL mentah", "rasio", "tercapai"),
        baris,
    )


def main(banyak: int) -> None:
    call_command("migrate", verbosity=0)
    orang = _orang()
    semua: dict[int, dict[str, Ukuran]] = {}
    antre: list[tuple[str, ...]] = []
    for ukuran in sorted({min(KECIL, banyak), banyak}):
        mulai = time.perf_counter()
        isi_register(ukuran)
        isi_permohonan(ukuran // 20)
        muat = sql("SELECT pg_size_pretty(pg_total_relation_size('registrasi_penggunaspse'))")[0][0]
        print(f"{angka(ukuran)} pengguna dalam {angka(time.perf_counter() - mulai)} detik, {muat}.", flush=True)
        semua[ukuran] = ukur(orang, ukuran)
        lama_antre = ukur_antrean(orang)
        antre.append((angka(ukuran // 20), angka(statistics.median(lama_antre), 1), angka(_p95(lama_antre), 1)))
    _cetak(semua)
    tabel("Antrean verifikasi (milidetik)", ("permohonan", "median", "p95"), antre)
