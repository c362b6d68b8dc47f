"""One server process: started under the right user, watched until it answers, stopped in order, never left behind."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from lpse.tertanam.galat import TertanamGalat, galat_tulis

if TYPE_CHECKING:
    from lpse.tertanam.pengguna import Lapor, Pengguna

#: A log larger than this is put aside once (``.1``) at the next start, bytes.
LOG_MAKS = 10 * 1024 * 1024
#: Free space without which a server is not begun (its data must still grow) or not opened again, bytes.
RUANG_AWAL, RUANG_LANJUT = 300 * 1024 * 1024, 50 * 1024 * 1024
PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


class Folder:
    """A server's own folder, mode 700, and the path by which its user reaches it (see ``pengguna``)."""

    def __init__(self, tempat: Path, pengguna: Pengguna | None) -> None:
        self.tempat = tempat
        self.fd = -1
        try:
            tempat.mkdir(mode=0o700, exist_ok=True)
            pemilik = tempat.stat().st_uid
            if pengguna is None:
                self._milik_saya(pemilik)
            elif pemilik != pengguna.uid:
                _serahkan(tempat, pengguna)
            tempat.chmod(0o700)
            self.fd = os.open(tempat, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as galat:
            raise galat_tulis(tempat.parent.parent, galat) from galat
        self.jalan = Path(f"/proc/self/fd/{self.fd}") if pengguna else tempat

    def _milik_saya(self, pemilik: int) -> None:
        if pemilik != os.geteuid():
            raise TertanamGalat(
                f"{self.tempat} milik pengguna lain (uid {pemilik}), rupanya pernah dijalankan sebagai root. "
                "Jalankan lagi sebagai root, atau kembalikan kepemilikan foldernya dengan chown -R."
            )

    def tutup(self) -> None:
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1


def _serahkan(tempat: Path, pengguna: Pengguna) -> None:
    os.chown(tempat, pengguna.uid, pengguna.gid)
    for akar, folder, berkas in os.walk(tempat):
        for nama in [*folder, *berkas]:
            os.chown(Path(akar, nama), pengguna.uid, pengguna.gid, follow_symlinks=False)


def pastikan_ruang(var: Path) -> None:
    """Say at once that the disk is full, before a server fails half-way.  Raises: TertanamGalat."""
    ada_data = (var / "tertanam" / "postgres" / "data").exists()
    if shutil.disk_usage(var).free < (RUANG_LANJUT if ada_data else RUANG_AWAL):
        raise TertanamGalat(f"Ruang disk untuk {var} penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi.")


class Proses:
    """A child that dies with us, even when we are killed with -9 (``PR_SET_PDEATHSIG``); start in the main thread."""

    def __init__(self, nama: str, catatan: Path, pengguna: Pengguna | None, wariskan: tuple[int, ...]) -> None:
        self.nama = nama
        self.catatan = catatan
        self.pengguna = pengguna
        self.wariskan = wariskan
        self.anak: subprocess.Popen[bytes] | None = None
        self._awal_catatan = 0

    def mulai(self, perintah: list[str], sinyal_yatim: signal.Signals, masukan: bytes = b"") -> None:
        """Start the program with its output in the log.  Raises: TertanamGalat."""
        try:
            self._putar_catatan()
            with self.catatan.open("ab") as keluaran:
                self._awal_catatan = keluaran.tell()
                self.anak = subprocess.Popen(  # noqa: S603 - our own program, no shell
                    perintah, stdin=subprocess.PIPE, stdout=keluaran, stderr=subprocess.STDOUT, pass_fds=self.wariskan,
                    start_new_session=True, **opsi_pengguna(self.pengguna),
                    preexec_fn=_mati_bersama(sinyal_yatim),  # noqa: PLW1509 - one prctl and no lock taken between fork and exec
                )  # fmt: skip
        except OSError as galat:
            if galat.filename == perintah[0]:
                raise TertanamGalat(f"{perintah[0]} tidak dapat dijalankan: {galat.strerror}.") from galat
            raise galat_tulis(self.catatan.parent.parent, galat) from galat
        assert self.anak.stdin is not None  # noqa: S101 - narrows the type: PIPE was asked for
        self.anak.stdin.write(masukan)
        self.anak.stdin.close()

    def tunggu_siap(self, siap: Callable[[], bool], batas: float, lapor: Lapor) -> bool:
        """Wait until the server answers; False when it ended.  Raises: TertanamGalat after ``batas`` seconds."""
        mulai = time.monotonic()
        dikabari = False
        while True:
            if self.anak is None or self.anak.poll() is not None:
                return False
            if siap():
                return True
            lama = time.monotonic() - mulai
            if lama > batas:
                self.henti(signal.SIGTERM)
                raise TertanamGalat(f"{self.nama} tidak siap setelah {batas:.0f} detik; lihat {self.catatan}.")
            if lama > 5 and not dikabari:  # noqa: PLR2004 - people are told after five seconds
                lapor(f"{self.nama} sedang memulihkan data; paling lama {batas:.0f} detik…")
                dikabari = True
            time.sleep(0.02)

    def henti(self, *sinyal: signal.Signals, tunggu: float = 20.0) -> None:
        """Ask ever more firmly; SIGKILL is the last word."""
        for satu in (*sinyal, signal.SIGKILL):
            if self.anak is None or self.anak.poll() is not None:
                break
            self.anak.send_signal(satu)
            try:
                self.anak.wait(timeout=tunggu)
            except subprocess.TimeoutExpired:
                continue
        self.anak = None

    def hidup(self) -> bool:
        return self.anak is not None and self.anak.poll() is None

    def ekor(self) -> str:
        """What the server wrote since this start."""
        with self.catatan.open("rb") as berkas:
            berkas.seek(self._awal_catatan)
            return berkas.read(65536).decode(errors="replace")

    def kalimat_gagal(self) -> TertanamGalat:
        """One line for a server that ended instead of starting."""
        isi = self.ekor()
        if "No space left on device" in isi:
            return TertanamGalat("Ruang disk penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi.")
        baris = [b for b in isi.splitlines() if any(kata in b for kata in ("FATAL", "PANIC", "error", "Fatal", "Bad"))]
        terakhir = (baris or isi.splitlines() or ["tanpa pesan"])[-1]
        return TertanamGalat(f"{self.nama} gagal dimulai: {terakhir.strip()} (lihat {self.catatan})")

    def _putar_catatan(self) -> None:
        self.catatan.parent.mkdir(mode=0o700, exist_ok=True)
        if self.catatan.exists() and self.catatan.stat().st_size > LOG_MAKS:
            self.catatan.replace(self.catatan.with_suffix(".log.1"))
        self.catatan.touch(mode=0o600)


class OpsiPengguna(TypedDict, total=False):
    """Those arguments of ``subprocess`` that say who the child is."""

    env: dict[str, str]
    cwd: str
    user: int
    group: int
    extra_groups: list[str | int]


def opsi_pengguna(pengguna: Pengguna | None) -> OpsiPengguna:
    """Arguments of ``subprocess`` that make the child this user, with a bare environment."""
    lingkungan = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
    if pengguna is None:
        return {"env": lingkungan, "cwd": "/"}
    return {"env": lingkungan, "cwd": "/", "user": pengguna.uid, "group": pengguna.gid, "extra_groups": []}


def _mati_bersama(sinyal: signal.Signals) -> Callable[[], None]:
    """Runs in the child after it changed its user (a change of user would clear the setting) and before the program."""
    induk = os.getpid()

    def atur() -> None:
        if _libc is not None:
            _libc.prctl(PR_SET_PDEATHSIG, int(sinyal))
            if os.getppid() != induk:
                os._exit(1)

    return atur
