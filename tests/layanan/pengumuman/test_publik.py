"""What everybody reads: pages, feeds, calendar, state of the systems; kept by caches, and without Redis and worker."""

from __future__ import annotations

import datetime as dt
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from django.core.cache import cache, caches
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from redis.exceptions import RedisError

from layanan.pengumuman import selectors, services_tayang
from layanan.pengumuman.enums import StatusPengumuman
from layanan.pengumuman.models import Pengumuman, SistemLayanan
from layanan.pengumuman.selectors_status import status
from lpse.tampilan import bahasa, spanduk
from lpse.tertanam.program import program_redis
from tests.pabrik_pengumuman import (
    PabrikKeadaanSistem,
    PabrikPengumuman,
    PabrikSistemLayanan,
    PabrikVersiPengumuman,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django import DjangoAssertNumQueries, Settings

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPengumuman
STATUS = "/publik/keadaan-sistem/"


@pytest.fixture
def satu_sistem() -> SistemLayanan:
    SistemLayanan.objects.update(di_status=False)
    sistem: SistemLayanan = PabrikSistemLayanan(nama="SPSE uji")
    return sistem


def test_publik_melihat_yang_terbit_dan_tidak_yang_lain(klien: Client) -> None:
    tayang = PabrikPengumuman(tayang=True, judul="SPSE dipelihara", isi="Mulai **malam** <script>alert(1)</script>")
    batal = PabrikPengumuman(
        status=_S.DIBATALKAN,
        alasan_batal="Ditunda LKPP",
        tayang_pertama=timezone.now(),
        versi=2,
        judul="Pelatihan Rabu",
    )
    rahasia = [
        PabrikPengumuman(judul="Draf rahasia"),
        PabrikPengumuman(ditinjau=True, judul="Menunggu tinjauan"),
        PabrikPengumuman(status=_S.DIBATALKAN, alasan_batal="x", judul="Batal sebelum terbit"),
        PabrikPengumuman(tayang=True, di_publik=False, judul="Hanya pegawai"),
    ]
    isi = klien.get("/publik/pengumuman/").content.decode()
    assert "SPSE dipelihara" in isi
    assert "Pelatihan Rabu" in isi
    for p in rahasia:
        assert p.judul not in isi
        assert klien.get(f"/publik/pengumuman/{p.pk}/").status_code == 404
    halaman = klien.get(f"/publik/pengumuman/{tayang.pk}/").content.decode()
    assert "<strong>malam</strong>" in halaman
    assert "<script>alert" not in halaman
    assert "Ditunda LKPP" in klien.get(f"/publik/pengumuman/{batal.pk}/").content.decode()
    assert "SPSE dipelihara" not in klien.get("/publik/pengumuman/?jenis=pelatihan").content.decode()
    assert klien.get("/publik/pengumuman/?jenis=ngawur&hal=99").status_code == 200


def test_tembolok_menjawab_tidak_berubah(
    klien: Client, dodi: Pengguna, masuk_sebagai: Callable[..., Client], satu_sistem: SistemLayanan
) -> None:
    p = PabrikPengumuman(tayang=True)
    for jalan in ("/publik/pengumuman/", f"/publik/pengumuman/{p.pk}/", STATUS, "/publik/keadaan-sistem.json"):
        pertama = klien.get(jalan)
        assert pertama.headers["Cache-Control"].startswith("public, max-age=")
        assert "stale-if-error=86400" in pertama.headers["Cache-Control"]
        assert "Cookie" in pertama.headers["Vary"]
        lagi = klien.get(jalan, HTTP_IF_NONE_MATCH=pertama.headers["ETag"])
        assert (lagi.status_code, lagi.content) == (304, b"")
        assert klien.get(jalan, HTTP_COOKIE="lpse-tema=gelap").headers["ETag"] != pertama.headers["ETag"]
    tanda = klien.get(STATUS).headers["ETag"]
    PabrikKeadaanSistem(sistem=satu_sistem)
    assert klien.get(STATUS, HTTP_IF_NONE_MATCH=tanda).status_code == 200
    milik_dodi = masuk_sebagai(dodi).get(STATUS)
    assert milik_dodi.headers["Cache-Control"] == "no-store, private"
    assert "ETag" not in milik_dodi.headers


def test_status_menghitung_tiap_menit_sekali(
    satu_sistem: SistemLayanan, klien: Client, pada: Callable[[str], dt.datetime]
) -> None:
    kini = pada("2026-11-24 10:00")  # late in the evening the disturbance would lie on two days
    jam = dt.timedelta(hours=1)
    hari = dt.timedelta(days=1)
    # Two overlapping hours out of use, an hour of it within announced maintenance; slowness counts for nothing.
    PabrikKeadaanSistem(sistem=satu_sistem, keadaan="mati", mulai=kini - 10 * hari, selesai=kini - 10 * hari + 2 * jam)
    PabrikKeadaanSistem(
        sistem=satu_sistem, keadaan="sebagian", mulai=kini - 10 * hari + jam, selesai=kini - 10 * hari + 3 * jam
    )
    PabrikKeadaanSistem(
        sistem=satu_sistem, keadaan="pemeliharaan", mulai=kini - 10 * hari + 2 * jam, selesai=kini - 10 * hari + 5 * jam
    )
    PabrikKeadaanSistem(sistem=satu_sistem, keadaan="lambat", mulai=kini - jam, selesai=None, catatan="Ramai")
    PabrikKeadaanSistem(sistem=satu_sistem, keadaan="mati", mulai=kini - 200 * hari, selesai=kini - 199 * hari)
    s = status(saat=kini)
    (b,) = s.sistem
    assert b.terganggu == 2 * jam
    assert b.persen == "99,90 %"
    assert (b.keadaan, b.sejak, b.catatan, b.nada[0]) == ("lambat", kini - jam, "Ramai", "perhatian")
    assert len(b.hari) == 90
    assert b.hari[-1].tanggal == kini.astimezone(bahasa.zona()).date()
    assert {h.keadaan for h in b.hari} >= {"mati", "lambat", "normal"}
    assert b.hari_terganggu == 1
    assert "Lambat" in b.hari[-1].kata
    assert s.kalimat == "SPSE uji: lambat."
    PabrikKeadaanSistem(sistem=PabrikSistemLayanan(), mulai=kini - jam)
    assert status(saat=kini).kalimat == "Dua sistem tidak berjalan normal."
    data = klien.get("/publik/keadaan-sistem.json").json()
    assert data["keadaan"] == "mati"
    assert data["sistem"][0]["keadaan"] == "lambat"
    assert "Ramai" in klien.get(STATUS).content.decode()


def test_halaman_status_sedikit_kueri(
    klien: Client, satu_sistem: SistemLayanan, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        PabrikKeadaanSistem(sistem=PabrikSistemLayanan())
    PabrikPengumuman(
        tayang=True, jenis="gangguan", keadaan_sistem="mati", akibat="x", mulai=timezone.now(), sistem=[satu_sistem]
    )
    bahasa.kantor()
    with django_assert_num_queries(4):
        klien.get(STATUS)


@pytest.fixture
def pemeliharaan() -> Pengumuman:
    """Announced maintenance, in its second version."""
    p: Pengumuman = PabrikPengumuman(
        tayang=True, jenis="pemeliharaan", judul="Pemeliharaan SPSE", akibat="Mati",
        isi="Lihat [LKPP](https://lkpp.go.id)",
        mulai=timezone.now(), selesai_perkiraan=timezone.now() + dt.timedelta(hours=2),
        jalan_keluar="Unggah lebih awal",
        sistem=[PabrikSistemLayanan()], versi=2, tempat="Pusat data",
    )  # fmt: skip
    return p


def test_umpan_terbaca_mesin(klien: Client, pemeliharaan: Pengumuman) -> None:
    p = pemeliharaan
    PabrikVersiPengumuman(pengumuman=p, nomor=1)
    PabrikVersiPengumuman(
        pengumuman=p,
        nomor=2,
        peristiwa="batal",
        catatan="Ditunda",
        isi=p.isi,
        akibat="Mati",
        jalan_keluar="Unggah lebih awal",
    )
    PabrikVersiPengumuman(pengumuman__di_umpan=False)
    rss = klien.get("/publik/pengumuman/rss.xml")
    assert rss.headers["Content-Type"].startswith("application/rss+xml")
    butir = ET.fromstring(rss.content).findall("./channel/item")  # noqa: S314 - our own feed
    assert [b.findtext("title") for b in butir] == ["Dibatalkan: Pemeliharaan SPSE", "Pemeliharaan SPSE"]
    assert len({b.findtext("guid") for b in butir}) == 2
    assert 'href="https://lkpp.go.id"' in (butir[0].findtext("description") or "")
    atom = klien.get("/publik/pengumuman/atom.xml?jenis=pemeliharaan")
    assert len(ET.fromstring(atom.content).findall("{http://www.w3.org/2005/Atom}entry")) == 2  # noqa: S314 - as above
    assert b"<item>" not in klien.get("/publik/pengumuman/rss.xml?jenis=pelatihan").content
    assert klien.get("/publik/pengumuman/rss.xml", HTTP_IF_NONE_MATCH=rss.headers["ETag"]).status_code == 304


def test_kalender_terbaca_mesin(klien: Client, pemeliharaan: Pengumuman) -> None:
    batal = PabrikPengumuman(
        status=_S.DIBATALKAN,
        alasan_batal="Ditunda",
        tayang_pertama=timezone.now(),
        mulai=timezone.now(),
        jenis="pelatihan",
    )
    isi = klien.get("/publik/pengumuman/kalender.ics")
    acara = {str(a["SUMMARY"]): a for a in Calendar.from_ical(isi.content).walk("VEVENT")}
    assert str(acara["Pemeliharaan SPSE"]["STATUS"]) == "CONFIRMED"
    assert acara["Pemeliharaan SPSE"]["SEQUENCE"] == 1
    assert str(acara["Pemeliharaan SPSE"]["LOCATION"]) == "Pusat data"
    assert str(acara[batal.judul]["STATUS"]) == "CANCELLED"
    satu = klien.get(f"/publik/pengumuman/{pemeliharaan.pk}/acara.ics")
    assert len(Calendar.from_ical(satu.content).walk("VEVENT")) == 1
    assert f"pengumuman-{pemeliharaan.pk}.ics" in satu.headers["Content-Disposition"]
    tanpa_waktu = PabrikPengumuman(tayang=True)
    assert klien.get(f"/publik/pengumuman/{tanpa_waktu.pk}/acara.ics").status_code == 404
    assert b"Pemeliharaan" not in klien.get("/publik/pengumuman/kalender.ics?jenis=pelatihan").content


def test_spanduk_di_halaman_pegawai_dan_publik(
    klien: Client, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    publik = PabrikPengumuman(
        tayang=True, di_spanduk=True, jenis="gangguan", akibat="Tidak dapat masuk", mulai=timezone.now(),
        selesai_perkiraan=timezone.now() + dt.timedelta(hours=1), judul="SPSE mati",
    )  # fmt: skip
    PabrikPengumuman(tayang=True, di_spanduk=True, di_publik=False, judul="Rapat unit")
    for _ in range(4):
        PabrikPengumuman(tayang=True, di_spanduk=True)
    assert selectors.spanduk_kini()[0].judul == "SPSE mati"
    assert len(selectors.spanduk_kini()) == selectors.SPANDUK_TERBANYAK
    services_tayang.segarkan_spanduk()
    luar = klien.get("/publik/pengumuman/").content.decode()
    assert f'<a href="{publik.alamat_publik}">SPSE mati</a>' in luar
    assert "Perkiraan selesai" in luar
    dalam = masuk_sebagai(dodi).get("/layanan/pengumuman/").content.decode()
    assert 'aria-label="Pengumuman penting"' in dalam
    publik_saja = [s for s in selectors.spanduk_kini() if not s.publik]
    assert all(not s.url for s in publik_saja)


@pytest.fixture
def redis_sendiri(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """A real Redis of this test alone, and the portal's cache on it."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    perintah = [str(program_redis()), "--port", str(port), "--save", "", "--appendonly", "no", "--bind", "127.0.0.1"]
    proses = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program
    alamat = f"redis://127.0.0.1:{port}/0"
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": alamat}}
    settings.CELERY_BROKER_URL = alamat
    _lepas_cache()
    _tunggu(_menjawab)
    yield proses
    proses.kill()
    proses.wait()
    _lepas_cache()


def _lepas_cache() -> None:
    """Django keeps one connection object per thread."""
    if hasattr(caches._connections, "default"):  # type: ignore[attr-defined] # Django keeps it there
        delattr(caches._connections, "default")  # type: ignore[attr-defined] # Django keeps it there


def _menjawab() -> bool:
    try:
        cache.set("ada", 1)
        return bool(cache.get("ada") == 1)
    except RedisError:
        return False


def _tunggu(syarat: Callable[[], bool]) -> None:
    for _ in range(200):
        if syarat():
            return
        time.sleep(0.05)
    raise AssertionError("Redis uji tidak siap.")


def test_status_menjawab_saat_redis_dan_pekerja_berhenti(
    redis_sendiri: subprocess.Popen[Any], klien: Client, satu_sistem: SistemLayanan
) -> None:
    """No worker runs in this test at all; Redis is a real one, and it is really stopped."""
    p = PabrikPengumuman(
        tayang=True, jenis="gangguan", keadaan_sistem="mati", akibat="Tidak dapat masuk", mulai=timezone.now(),
        judul="SPSE mati total", sistem=[satu_sistem], di_spanduk=True,
    )  # fmt: skip
    PabrikKeadaanSistem(sistem=satu_sistem, pengumuman=p, mulai=timezone.now(), sumber="")
    services_tayang.segarkan_spanduk()
    assert [s.judul for s in spanduk.baca(publik=True)] == ["SPSE mati total"]
    hidup = klien.get(STATUS)
    assert "SPSE mati total" in hidup.content.decode()
    redis_sendiri.terminate()
    redis_sendiri.wait(timeout=20)
    assert not _menjawab()
    bahasa.lupakan()
    mulai = time.monotonic()
    mati = klien.get(STATUS)
    assert mati.status_code == 200
    isi = mati.content.decode()
    assert "SPSE uji: tidak dapat dipakai." in isi
    assert "SPSE mati total" in isi
    assert klien.get(STATUS, HTTP_IF_NONE_MATCH=hidup.headers["ETag"]).status_code == 304
    for jalan in (
        "/publik/keadaan-sistem.json", "/publik/pengumuman/", p.alamat_publik, "/publik/pengumuman/rss.xml",
        "/publik/pengumuman/atom.xml", "/publik/pengumuman/kalender.ics",
    ):  # fmt: skip
        assert klien.get(jalan).status_code == 200, jalan
    assert time.monotonic() - mulai < 60  # refused at once, not after a timeout for each question
    assert spanduk.baca(publik=True) == []
    services_tayang.segarkan_spanduk()  # away is no reason to fail
