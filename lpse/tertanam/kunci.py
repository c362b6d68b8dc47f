"""Who runs a server of this data folder: an ``flock`` that lives exactly as long as the server's own processes.

The descriptor is handed down to the server. So as long as one of its processes lives, even after its keeper was killed,
the lock is held; and who gets the lock knows that every pid file lying about is stale.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from pathlib import Path

import psutil

from lpse.tertanam.galat import SudahBerjalan, TertanamGalat, galat_tulis

#: How long a server whose keeper died may take to shut down by itself, seconds.
TUNGGU_SISA = 30.0


class Kunci:
    """The lock of one server of one data folder."""

    def __init__(self, berkas: Path, nama: str) -> None:
        self.berkas = berkas
        self.nama = nama
        self.fd = -1

    def ambil(self, tunggu: float = TUNGGU_SISA) -> int:
        """Take the lock and return its descriptor.  Raises: SudahBerjalan, TertanamGalat."""
        try:
            self.fd = os.open(self.berkas, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as galat:
            raise galat_tulis(self.berkas.parent.parent, galat) from galat
        batas = time.monotonic() + tunggu
        while not self._coba():
            pemilik = self._pemilik_hidup()
            if pemilik or time.monotonic() > batas:
                self.lepas()
                siapa = f"oleh proses {pemilik}" if pemilik else "oleh proses lain"
                raise SudahBerjalan(
                    f"{self.nama} untuk {self.berkas.parent.parent} sudah berjalan {siapa}. Hentikan dahulu yang itu."
                )
            time.sleep(0.1)
        self._tulis_pemilik()
        return self.fd

    def lepas(self) -> None:
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def _coba(self) -> bool:
        try:
            fcntl.flock(self.fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as galat:
            self.lepas()
            raise TertanamGalat(
                f"Sistem berkas {self.berkas.parent} tidak mengenal penguncian ({galat.strerror}); "
                "setel LPSE_VAR ke cakram setempat."
            ) from galat
        return True

    def _tulis_pemilik(self) -> None:
        isi = json.dumps({"pid": os.getpid(), "lahir": psutil.Process().create_time()})
        try:
            os.ftruncate(self.fd, 0)
            os.pwrite(self.fd, isi.encode(), 0)
        except OSError as galat:
            self.lepas()
            raise galat_tulis(self.berkas.parent.parent, galat) from galat

    def _pemilik_hidup(self) -> int | None:
        """Pid of the keeper that wrote itself into the lock, if it lives and is no later process of the same pid."""
        try:
            isi = json.loads(os.pread(self.fd, 4096, 0))
            proses = psutil.Process(int(isi["pid"]))
            sama = abs(proses.create_time() - float(isi["lahir"])) < 1 and proses.status() != psutil.STATUS_ZOMBIE
        except (ValueError, TypeError, KeyError, psutil.Error):
            return None
        return proses.pid if sama else None
