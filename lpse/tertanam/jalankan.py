"""``bin/serve``: servers up, schema and demo, then web, worker and beat; everything down again in order."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType

import psycopg
from honcho.environ import parse_procfile
from redis import Redis
from redis.exceptions import RedisError

from lpse.tertanam import alamat
from lpse.tertanam.galat import SudahBerjalan, TertanamGalat, galat_tulis
from lpse.tertanam.kunci import Kunci
from lpse.tertanam.lingkungan import AKAR, Jalan, baca_lingkungan
from lpse.tertanam.peladen import lapor_layar
from lpse.tertanam.penyelia import SERVER, Penyelia
from lpse.tertanam.proses import pastikan_ruang
from lpse.tertanam.redis import redis_menjawab

#: What stops when, and how many seconds it may take: those who write first (doors before hands), the data last.
URUTAN_HENTI: tuple[tuple[tuple[str, ...], float], ...] = (
    (("web", "beat", "worker", "cadangan"), 40),
    (("redis",), 20),
    (("postgres",), 60),
)
PERINGATAN_ROOT = "ignore:You're running the worker with superuser privileges"
PORTAL = ("web", "worker", "cadangan", "beat")


class Berhenti(Exception):  # noqa: N818 - somebody asked; not an error
    """Ctrl-C or SIGTERM."""


class Jalankan:
    """One run of the portal in this terminal."""

    def __init__(self, jalan: Jalan) -> None:
        self.jalan = jalan
        self.penyelia = Penyelia(jalan.var / "log", layar_semua=jalan.layar_semua)
        self.perintah: dict[str, str] = parse_procfile((AKAR / "Procfile").read_text(encoding="utf-8")).processes
        self.kunci = Kunci(jalan.var / "tertanam" / "serve.kunci", "Portal")
        self.permintaan_henti = 0

    def utama(self) -> int:
        """Run until told to stop; 0 when that was the reason, 1 when something failed."""
        for sinyal in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(sinyal, self._sinyal)
        try:
            self._mulai()
            self._jaga()
        except Berhenti:
            lapor_layar("Menghentikan portal: web, beat, worker, lalu redis dan postgres…")
            return 0
        finally:
            self._henti()
        return 1

    def _sinyal(self, _nomor: int, _bingkai: FrameType | None) -> None:
        self.permintaan_henti += 1

    def _mulai(self) -> None:
        mulai = time.monotonic()
        try:
            self.jalan.var.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.kunci.berkas.parent.mkdir(mode=0o700, exist_ok=True)
        except OSError as galat:
            raise galat_tulis(self.jalan.var, galat) from galat
        self.kunci.ambil(tunggu=5)
        pastikan_ruang(self.jalan.var)
        if not alamat.port_kosong(self.jalan.port):
            raise TertanamGalat(
                f"Port {self.jalan.port} sedang dipakai program lain. "
                f"Hentikan program itu, atau pilih port lain: PORT={self.jalan.port + 1} bin/serve"
            )
        self._mulai_server()
        self._siapkan()
        for nama in PORTAL:
            self.penyelia.mulai(nama, self.perintah[nama], self._env(nama))
        self._tunggu("web", lambda: menjawab(self.jalan.port), 60)
        lapor_layar(f"Portal siap: {self.jalan.alamat}  ({time.monotonic() - mulai:.0f} detik; Ctrl-C menghentikan)")
        akun = self.jalan.var / "akun-demo.txt"
        if akun.exists():
            lapor_layar(f"Akun contoh: {akun}")

    def _mulai_server(self) -> None:
        if self.jalan.postgres_sendiri:
            self.penyelia.mulai("postgres", self.perintah["postgres"], {})
        if self.jalan.redis_sendiri:
            self.penyelia.mulai("redis", self.perintah["redis"], {})
        if self.jalan.redis_sendiri:
            self._tunggu("redis", self._redis_siap, 90)
        if self.jalan.postgres_sendiri:
            self._tunggu("postgres", self._postgres_siap, 180)
        self._periksa_luar()

    def _periksa_luar(self) -> None:
        """Servers that the environment named must answer now; the password stays out of the sentence."""
        if self.jalan.database_url:
            try:
                psycopg.connect(self.jalan.database_url, connect_timeout=5).close()
            except psycopg.Error as galat:
                sebab = (str(galat).splitlines() or [type(galat).__name__])[0]
                raise TertanamGalat(f"PostgreSQL di DATABASE_URL tidak menjawab: {sebab}") from galat
        if self.jalan.redis_url:
            try:
                with Redis.from_url(self.jalan.redis_url, socket_connect_timeout=5, socket_timeout=5) as klien:
                    klien.ping()
            except (RedisError, ValueError) as galat:
                raise TertanamGalat(f"Redis di REDIS_URL tidak menjawab: {galat}") from galat

    def _redis_siap(self) -> bool:
        tempat = alamat.baca(self.jalan.var)
        return redis_menjawab(tempat.port_redis, tempat.sandi_redis)

    def _postgres_siap(self) -> bool:
        try:
            psycopg.connect(alamat.database_url(self.jalan.var), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _siapkan(self) -> None:
        perintah = [sys.executable, "-m", "lpse.tertanam.siapkan", *([] if self.jalan.demo else ["--tanpa-demo"])]
        anak = subprocess.Popen(perintah, cwd=AKAR, start_new_session=True)  # noqa: S603 - our own module
        try:
            while anak.poll() is None:
                self._periksa()
        except BaseException:
            anak.terminate()
            anak.wait()
            raise
        if anak.returncode != 0:
            raise TertanamGalat("Basis data tidak dapat disiapkan; sebabnya di atas.")

    def _tunggu(self, nama: str, siap: Callable[[], bool], batas: float) -> None:
        mulai = time.monotonic()
        while not siap():
            self._periksa()
            if time.monotonic() - mulai > batas:
                raise TertanamGalat(f"{nama} tidak siap setelah {batas:.0f} detik; lihat {self.jalan.var / 'log'}.")

    def _jaga(self) -> None:
        while True:
            self._periksa()

    def _periksa(self) -> None:
        self.penyelia.pompa(0.1)
        if self.permintaan_henti:
            raise Berhenti
        mati = self.penyelia.yang_mati()
        if mati is not None:
            for _ in range(5):
                self.penyelia.pompa(0.02)  # its last words may still be on the way
            if mati.nama in SERVER:
                raise TertanamGalat(f"Portal tidak dapat berjalan tanpa {mati.nama}; sebabnya di atas.")
            ekor = [baris for baris in mati.ekor if not baris.startswith("{")][-3:] or mati.ekor[-1:]
            raise TertanamGalat("\n".join([f"{mati.nama} berhenti sendiri (kode {mati.kode}).", *ekor]))

    def _henti(self) -> None:
        mulai = self.permintaan_henti

        def tidak_sabar() -> bool:
            return self.permintaan_henti > mulai  # a second Ctrl-C

        for nama, tunggu in URUTAN_HENTI:
            if nama[0] in PORTAL:
                self.penyelia.henti(*nama, tunggu=tunggu, segera=tidak_sabar)
            else:
                self.penyelia.henti(*nama, tunggu=tunggu)  # the data is never hurried
        self.kunci.lepas()

    def _env(self, nama: str) -> dict[str, str]:
        if nama in {"worker", "cadangan"} and os.geteuid() == 0:
            # Root serves a trial from its own home; Celery's advice about it is ours to give (docs/panduan), once.
            return {"PYTHONWARNINGS": PERINGATAN_ROOT}
        return {}


def menjawab(port: int) -> bool:
    """Whether the portal itself answers on this port."""
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        sambungan.request("GET", "/sehat")
        return sambungan.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        sambungan.close()


def utama() -> int:
    os.chdir(AKAR)
    try:
        return Jalankan(baca_lingkungan()).utama()
    except SudahBerjalan as galat:
        lapor_layar(str(galat))
        return 1
    except TertanamGalat as galat:
        lapor_layar(str(galat))
        return 1


if __name__ == "__main__":
    sys.exit(utama())
