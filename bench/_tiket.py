"""The work of ``bench/tiket.py``, which sets Django up first."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import psycopg
from django.contrib.auth.models import Group
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from psycopg import sql

from bench._pemantauan import angka, lama, tabel
from bench._tiket_isi import isi_tiket
from layanan.meja import selectors
from layanan.meja.filters import SaringanTiket
from layanan.meja.tampilan import butir
from layanan.meja.views_daftar import DaftarTiket
from layanan.tiket.models import Tiket
from layanan.tiket.services import DataTiket, buat
from lpse.akun.models import JamLayanan, Pengguna, PenugasanPeran
from lpse.tampilan.daftar import SARINGAN_TAMPAK

AKAR: Final = Path(__file__).resolve().parent.parent
ULANG: Final = 25
KECIL: Final = 1_000
BATAS_BUAT_MS, BATAS_KUERI, KALI_CEPAT, BATAS_RASIO = 12, 8, 5, 1.3
_NAMA_BANDING: Final = "lpse_banding"


def _orang() -> Pengguna:
    orang, _ = Pengguna.objects.get_or_create(email="layanan@bench.example", defaults={"nama": "Layanan Bench"})
    PenugasanPeran.objects.get_or_create(pengguna=orang, peran=Group.objects.get(name="layanan"))
    for hari in range(7):
        JamLayanan.objects.get_or_create(hari=hari, defaults={"buka": "00:00", "tutup": "23:59"})
    segar: Pengguna = Pengguna.objects.get(pk=orang.pk)
    return segar


def _permintaan(orang: Pengguna, isi: dict[str, str]) -> Any:  # noqa: ANN401 - a request with what middleware adds
    isi = dict.fromkeys(SaringanTiket.base_filters, "") | isi  # a form sends its empty fields, too
    permintaan: Any = RequestFactory().get("/layanan/meja/", isi, headers={"HX-Request": "true", SARINGAN_TAMPAK: "1"})
    permintaan.user = Pengguna.objects.get(pk=orang.pk)
    permintaan.htmx = True
    permintaan.session = SessionStore()
    permintaan._messages = FallbackStorage(permintaan)  # noqa: SLF001 - as Django's middleware
    permintaan.csp_nonce = ""
    permintaan.resolver_match = SimpleNamespace(view_name="layanan:meja_daftar")
    return permintaan


def _halaman(orang: Pengguna, isi: dict[str, str]) -> None:
    """What a person waits for who chooses another filter: ours sends the list anew, around the controls he sees.

    django-helpdesk sends its page anew, which then asks for the rows; both are counted, and the rows alone beside it.
    """
    jawaban: Any = DaftarTiket.as_view()(_permintaan(orang, isi))
    jawaban.render()


def _antrean(orang: Pengguna) -> None:
    """The inbox as the desk reads it: counters, and a hundred lines with what they say."""
    segar = Pengguna.objects.get(pk=orang.pk)
    selectors.angka_meja(segar)
    list(butir(segar))


def _buat(orang: Pengguna) -> None:
    data = DataTiket(judul="Tidak bisa login", uraian="Sejak pagi.", kanal="telepon", jenis_pengguna="penyedia")
    buat(data=data, oleh=orang)


def _tengah(kerja: Callable[[], None]) -> float:
    kerja()
    kerja()
    return statistics.median(1000 * lama(kerja) for _ in range(ULANG))


def ukur(orang: Pengguna) -> dict[str, float]:
    """All acts at this size: medians in milliseconds, and the queries of a new ticket."""
    _buat(orang)
    with CaptureQueriesContext(connection) as semua:
        _buat(orang)
    kueri = [q for q in semua if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))]
    return {
        "buat": _tengah(lambda: _buat(orang)),
        "buat_kueri": len(kueri),
        "terbuka": _tengah(lambda: _halaman(orang, {})),
        "semua": _tengah(lambda: _halaman(orang, {"keadaan": "semua"})),
        "cari": _tengah(lambda: _halaman(orang, {"keadaan": "semua", "q": "login"})),
        "antrean": _tengah(lambda: _antrean(orang)),
    }


def _python_banding() -> Path:
    """The other program's own Python, from the pinned hashes; made once, where builds go."""
    tempat, kunci = AKAR / "var" / "banding", AKAR / "requirements" / "banding.txt"
    python, tanda = tempat / "bin" / "python", tempat / "kunci.txt"
    if not tanda.exists() or tanda.read_text() != kunci.read_text():
        venv.create(tempat, with_pip=True, clear=True)
        subprocess.run(  # noqa: S603 - our own arguments
            [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(kunci)], check=True
        )
        tanda.write_text(kunci.read_text())
    return python


def banding(banyak: int) -> dict[str, float]:
    """django-helpdesk at this size, in a database of its own on the same server."""
    python = _python_banding()
    atur = connection.get_connection_params()
    alamat = {"NAME": _NAMA_BANDING, "USER": atur.get("user", ""), "PASSWORD": atur.get("password", "")}
    alamat |= {"HOST": atur.get("host", ""), "PORT": str(atur.get("port", ""))}
    nama = sql.Identifier(_NAMA_BANDING)
    info = {k: v for k, v in {"user": alamat["USER"], "password": alamat["PASSWORD"]}.items() if v}
    with psycopg.connect(
        host=alamat["HOST"], port=alamat["PORT"], dbname=atur["dbname"], autocommit=True, **info
    ) as sambungan:
        sambungan.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(nama))
        sambungan.execute(sql.SQL("CREATE DATABASE {}").format(nama))
        try:
            hasil = subprocess.run(  # noqa: S603 - our own arguments
                [str(python), str(AKAR / "bench" / "_tiket_banding.py"), str(banyak), str(ULANG)],
                input=json.dumps(alamat), check=True, capture_output=True, text=True, cwd=AKAR / "var",
                env={"PATH": "/usr/bin:/bin"},
            )  # fmt: skip
        except subprocess.CalledProcessError as galat:
            sys.stderr.write(galat.stderr[-2000:])
            raise
        finally:
            sambungan.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(nama))
    isi: dict[str, float] = json.loads(hasil.stdout.splitlines()[-1])
    return isi


_ADEGAN: Final = {
    "buat": "buat tiket",
    "terbuka": "daftar: terbuka",
    "semua": "daftar: semua",
    "cari": "daftar: cari satu kata",
    "antrean": "antrean petugas",
}


def main(banyak: int, sebanding: int) -> None:
    """Three sizes of ours, one of theirs; then what the house asked for."""
    call_command("migrate", verbosity=0)
    orang = _orang()
    ukuran: dict[int, dict[str, float]] = {}
    ada = Tiket.objects.count()
    for besar in sorted({min(KECIL, banyak), sebanding, banyak}):
        waktu = lama(lambda b=besar, a=ada: isi_tiket(a, b, orang))  # type: ignore[misc] # bound at once
        sys.stdout.write(f"{angka(besar)} tiket terisi dalam {waktu:.1f} detik\n")
        ada = besar
        ukuran[besar] = ukur(orang)
        sys.stdout.write(f"  {', '.join(f'{k} {v:.2f}' for k, v in ukuran[besar].items())}\n")
        sys.stdout.flush()
    lain = banding(sebanding)
    urut = sorted(ukuran)
    tabel(
        "Tiket, median dalam milidetik",
        ["Adegan", *(angka(b) for b in urut), f"django-helpdesk {angka(sebanding)}", "barisnya saja", "kali", "rasio"],
        [
            [
                nama, *(angka(ukuran[b][kode], 2) for b in urut), angka(lain[kode], 2),
                angka(lain[f"{kode}_baris"], 2) if f"{kode}_baris" in lain else "–",
                f"{angka(lain[kode] / ukuran[sebanding][kode], 1)}×",
                angka(ukuran[urut[-1]][kode] / ukuran[urut[0]][kode], 2),
            ]
            for kode, nama in _ADEGAN.items()
        ],
    )  # fmt: skip
    _putusan(ukuran, lain, sebanding)


def _putusan(ukuran: dict[int, dict[str, float]], lain: dict[str, float], sebanding: int) -> None:
    besar, kecil = max(ukuran), min(ukuran)
    daftar = [k for k in _ADEGAN if k != "buat"]
    kali = min(lain[k] / ukuran[sebanding][k] for k in daftar)
    baris_saja = min(lain.get(f"{k}_baris", lain[k]) / ukuran[sebanding][k] for k in daftar)
    rasio = max(ukuran[besar][k] / ukuran[kecil][k] for k in _ADEGAN)
    milik = ukuran[besar]
    baris = [
        ("buat tiket", f"≤ {BATAS_BUAT_MS} ms", f"{milik['buat']:.1f} ms", milik["buat"] <= BATAS_BUAT_MS),
        (
            "kueri tiket baru", f"≤ {BATAS_KUERI}", f"{milik['buat_kueri']} (helpdesk {lain['buat_kueri']})",
            milik["buat_kueri"] <= BATAS_KUERI,
        ),
        ("daftar dan antrean terhadap django-helpdesk", f"≥ {KALI_CEPAT}×", f"{kali:.1f}×", kali >= KALI_CEPAT),
        ("daftar terhadap barisnya saja (JSON)", f"≥ {KALI_CEPAT}×", f"{baris_saja:.1f}×", baris_saja >= KALI_CEPAT),
        (f"rasio {angka(besar)} : {angka(kecil)}", f"≤ {BATAS_RASIO}", f"{rasio:.2f}", rasio <= BATAS_RASIO),
    ]  # fmt: skip
    tabel("Sasaran", ["Ukuran", "Sasaran", "Hasil", ""], [[a, b, c, "ya" if d else "belum"] for a, b, c, d in baris])
