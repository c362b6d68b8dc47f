"""``kill -9`` at fifty random moments: no run stays *berjalan*, nothing that is not whole is reported as a snapshot."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from arsip.cadangan import proses, services
from arsip.cadangan.enums import JenisJalan, KodeGalat, StatusJalan
from arsip.cadangan.models import JalanCadangan, Salinan, Sasaran
from arsip.cadangan.proses import Cara
from arsip.cadangan.services_jalan import sapu
from tests.arsip.cadangan.conftest import mesin
from tests.bantuan.sumber import AKAR

pytestmark = pytest.mark.django_db(transaction=True)
KALI = 50
#: The issue's promise; the sweeper comes every minute and closes a dead run at its first visit.
PALING_LAMA = timedelta(minutes=5)
#: How the killed worker's own sessions are known, beside the one that holds its locks.
_NAMA_PEKERJA = "uji-mati-mendadak"


@pytest.fixture
def pekerja_anakan(basis_data: Sasaran, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    nama = connection.settings_dict
    url = f"postgres://{nama['USER']}:{nama['PASSWORD']}@{nama['HOST']}:{nama['PORT']}/{nama['NAME']}"
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bantuan.anakan"],
        cwd=AKAR, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={
            **os.environ, "DATABASE_URL": url, "LPSE_VAR": str(tmp_path / "var"), "LPSE_KODE_SERVER": "portal",
            "REDIS_URL": settings.REDIS_URL, "PGAPPNAME": _NAMA_PEKERJA,
        },
    ) as proses:  # fmt: skip
        assert proses.stdout is not None
        assert proses.stdout.readline() == "siap\n"
        yield proses
        proses.kill()


def _satu(proses: subprocess.Popen[str], sasaran: Sasaran, bunuh: float | None) -> JalanCadangan:
    """Order a run; its worker is killed after so many seconds, or lives."""
    assert proses.stdin is not None
    assert proses.stdout is not None
    jalan = services.suruh(jenis=JenisJalan.CADANG, sasaran=sasaran)
    proses.stdin.write(f"{jalan.pk}\n")
    proses.stdin.flush()
    anak = int(proses.stdout.readline())
    if bunuh is not None:
        time.sleep(bunuh)
        os.kill(anak, signal.SIGKILL)  # waited for only after the next line, so the number is still its own
    proses.stdin.write("tunggu\n")
    proses.stdin.flush()
    assert proses.stdout.readline() == "usai\n"
    return jalan


def _anak_hidup(repositori: str) -> list[int]:
    """Engines that still work on this repository, or are about to."""
    hidup = []
    for satu in Path("/proc").iterdir():
        if not satu.name.isdigit():
            continue
        try:
            if repositori.encode() in (satu / "environ").read_bytes():
                hidup.append(int(satu.name))
        except OSError:
            continue
    return hidup


@pytest.mark.pasal("27(1)")
def test_lima_puluh_kali_mati_mendadak(
    pekerja_anakan: subprocess.Popen[str], basis_data: Sasaran, jalankan: Callable[..., JalanCadangan]
) -> None:
    dadu = random.Random(27)  # noqa: S311 - a spread, not a secret
    mulai = time.monotonic()
    assert _satu(pekerja_anakan, basis_data, None).refresh_from_db() is None
    lama = time.monotonic() - mulai
    keadaan: Counter[str] = Counter()
    for _ in range(KALI):
        jalan = _satu(pekerja_anakan, basis_data, dadu.uniform(0, lama * 0.85))
        _tunggu_putus()
        sapu(sekarang=timezone.now() + timedelta(minutes=1))
        jalan.refresh_from_db()
        keadaan[str(jalan.status)] += 1
        # The first run may have been slower or faster than these are: most must die while they work.
        lama *= {StatusJalan.BERHASIL: 0.8, StatusJalan.ANTRE: 1.1}.get(StatusJalan(jalan.status), 1)
        if (
            jalan.status == StatusJalan.ANTRE
        ):  # killed before it claimed its row: nothing happened, the order still stands
            sapu(sekarang=timezone.now() + timedelta(hours=3))
            jalan.refresh_from_db()
            assert jalan.kode_galat == KodeGalat.TANPA_PEKERJA
        elif jalan.status == StatusJalan.TERPUTUS:
            assert jalan.kode_galat == KodeGalat.TERPUTUS
            assert jalan.salinan is None
            assert jalan.selesai is not None
            assert jalan.mulai is not None
            assert jalan.selesai - jalan.mulai < PALING_LAMA
    assert JalanCadangan.objects.filter(status=StatusJalan.BERJALAN).count() == 0
    assert keadaan[StatusJalan.TERPUTUS] >= KALI * 0.4, keadaan
    assert set(keadaan) <= {StatusJalan.TERPUTUS, StatusJalan.BERHASIL, StatusJalan.ANTRE}, keadaan
    sapu(sekarang=timezone.now() + timedelta(hours=3))  # orders of retention that nobody carries out here
    _tunggu_tanpa_anak(basis_data.repositori.alamat)
    _periksa_repositori(basis_data, jalankan)


def _tunggu_tanpa_anak(repositori: str) -> None:
    """Each dies with its worker; the system needs a moment to take it away."""
    batas = time.monotonic() + 20
    while _anak_hidup(repositori):
        assert time.monotonic() < batas, "Mesin cadangan masih bekerja sesudah pekerjanya mati."
        time.sleep(0.01)


def _tunggu_putus() -> None:
    """Until the server has noticed that the killed worker's sessions are gone (milliseconds).

    All of them: a COMMIT that was sent before the kill is carried out after it, later still when the disk is busy, and
    what the sweeper saw before it is then no longer true (its next visit would close that run).
    """
    batas = time.monotonic() + 20
    while time.monotonic() < batas:
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND pid <> pg_backend_pid() AND application_name IN ('lpse-cadangan', %s)",
                [_NAMA_PEKERJA],
            )
            if kursor.fetchone() == (0,):
                return
        time.sleep(0.01)
    raise AssertionError("Sesi pekerja yang mati masih tersambung.")


def _periksa_repositori(sasaran: Sasaran, jalankan: Callable[..., JalanCadangan]) -> None:
    """Every row has its snapshot, whole; torsos go with retention; the next run works and the repository is clean."""
    assert jalankan(JenisJalan.CADANG, sasaran).status == StatusJalan.BERHASIL
    rapi = jalankan(JenisJalan.RETENSI, sasaran)
    assert rapi.status == StatusJalan.BERHASIL, rapi.pesan
    restic = mesin(sasaran.repositori)
    assert list((Path(sasaran.repositori.alamat) / "locks").iterdir()) == []
    assert restic.periksa(baca_data=True) == "no errors were found"
    data = restic.daftar(tanda=["data"])
    utuh = {t.removeprefix("utuh:") for s in restic.daftar(tanda=["manifes"]) for t in s.tanda if t.startswith("utuh:")}
    ada = set(Salinan.objects.ada().values_list("restic_id", flat=True))
    assert {s.nomor for s in data} == ada == utuh
    ukuran = {s.nomor: next(iter(restic.isi(s.nomor))).ukuran for s in data}
    assert min(ukuran.values()) > max(ukuran.values()) * 0.99  # each holds the whole dump


@pytest.mark.parametrize("yatim", [False, True])
def test_anak_yang_lahir_sesudah_induknya_mati_tidak_bekerja(
    yatim: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between fork and ``setpriv``, the worker sends its child no signal: the child must look for itself."""
    tanda = tmp_path / "bekerja"
    if yatim:
        monkeypatch.setattr(os, "getpid", lambda: 1)
    anak = proses.mulai(["touch", str(tanda)], env={}, cara=Cara())
    assert (anak.tutup() == 0, tanda.exists()) == (not yatim, not yatim)
