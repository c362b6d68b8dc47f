"""The embedded Redis of a data folder: append-only file, loopback and a password."""

from __future__ import annotations

import signal
import socket
import time
from pathlib import Path

from lpse.tertanam import alamat, program
from lpse.tertanam.dasar import PeladenDasar
from lpse.tertanam.pengguna import pengguna_layanan
from lpse.tertanam.proses import Folder, Proses, pastikan_ruang

TUNGGU_SIAP = 60.0
BERKAS_AOF = "appendonly.aof"


class PeladenRedis(PeladenDasar):
    """One Redis under ``<var>/tertanam/redis``."""

    nama = "Redis"
    nama_folder = "redis"
    sinyal_henti = (signal.SIGTERM,)  # writes the append-only file out

    def _mulai_terkunci(self, kunci_fd: int) -> None:
        pastikan_ruang(self.var)
        pengguna = pengguna_layanan(self.tempat, self.lapor)
        self.folder = Folder(self.tempat, pengguna)
        server = program.terjangkau(program.program_redis(), pengguna, self.lapor)
        self.proses = Proses("Redis", self.var / "log" / "redis.log", pengguna, (self.folder.fd, kunci_fd))
        for _ in range(3):
            if not alamat.port_kosong(alamat.baca(self.var).port_redis):
                self._pindah_port()
            self.proses.mulai([str(server), "-"], signal.SIGTERM, self._setelan(self.folder.jalan))
            if self.proses.tunggu_siap(self._siap, TUNGGU_SIAP, self.lapor):
                return
            if not self._dapat_diulang(self.proses.ekor()):
                break
        raise self.proses.kalimat_gagal()

    def _dapat_diulang(self, ekor: str) -> bool:
        """Whether another try makes sense: the port was snatched, or a damaged append-only file was put aside."""
        if "Address already in use" in ekor:
            return True
        berkas = self.tempat / BERKAS_AOF
        if "Bad file format" in ekor and berkas.exists():
            sisih = berkas.with_name(f"{BERKAS_AOF}.rusak-{int(time.time())}")
            berkas.rename(sisih)
            self.lapor(f"Berkas antrean Redis rusak dan disisihkan ke {sisih}; tugas berkala dijadwalkan ulang.")
            return True
        return False

    def _pindah_port(self) -> None:
        lama = alamat.baca(self.var).port_redis
        baru = alamat.ganti_port(self.var, redis=True).port_redis
        self.lapor(f"Port {lama} dipakai program lain; Redis pindah ke {baru}.")

    def _setelan(self, folder: Path) -> bytes:
        """Handed over on standard input, so the password stands in no process list and in no file the server writes."""
        tempat = alamat.baca(self.var)
        baris = [
            "bind 127.0.0.1",
            f"port {tempat.port_redis}",
            f"requirepass {tempat.sandi_redis}",
            f'dir "{folder}"',
            "daemonize no",
            f"appendonly {'no' if self.cepat else 'yes'}",
            f"appendfilename {BERKAS_AOF}",
            "appendfsync everysec",
            'save ""',
            "maxmemory-policy noeviction",
        ]
        return ("\n".join(baris) + "\n").encode()

    def _siap(self) -> bool:
        tempat = alamat.baca(self.var)
        return redis_menjawab(tempat.port_redis, tempat.sandi_redis)


def redis_menjawab(port: int, sandi: str) -> bool:
    """Whether a Redis on this loopback port takes the password and has loaded its data."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as soket:
            soket.sendall(f"AUTH {sandi}\r\nPING\r\n".encode())
            jawaban = b""
            while jawaban.count(b"\r\n") < 2:  # noqa: PLR2004 - one line per command
                potong = soket.recv(256)
                if not potong:
                    return False
                jawaban += potong
    except OSError:
        return False
    return jawaban == b"+OK\r\n+PONG\r\n"
