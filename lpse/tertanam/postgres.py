"""The embedded PostgreSQL of a data folder: made once, recovered after any death, stopped in order."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
from pathlib import Path

from lpse.tertanam import alamat, program
from lpse.tertanam.dasar import PeladenDasar
from lpse.tertanam.galat import TertanamGalat
from lpse.tertanam.pengguna import pengguna_layanan
from lpse.tertanam.proses import Folder, Proses, opsi_pengguna, pastikan_ruang

TUNGGU_SIAP = 120.0
VERSI_PENYEDIA_BAWAAN = 17
#: For tests only: a crash may lose everything, so nothing waits for the disk.
CEPAT = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "autovacuum_naptime": "1d",
}


class PeladenPostgres(PeladenDasar):
    """One cluster under ``<var>/tertanam/postgres``."""

    nama = "PostgreSQL"
    nama_folder = "postgres"
    sinyal_henti = (signal.SIGINT, signal.SIGQUIT)  # fast; immediate when that hangs

    @property
    def data(self) -> Path:
        return self.tempat / "data"

    def _mulai_terkunci(self, kunci_fd: int) -> None:
        pastikan_ruang(self.var)
        pengguna = pengguna_layanan(self.tempat, self.lapor)
        self.folder = Folder(self.tempat, pengguna)
        bin_ = program.folder_postgres(self._versi_data())
        postgres = program.terjangkau(bin_ / "postgres", pengguna, self.lapor)
        self.proses = Proses("PostgreSQL", self.var / "log" / "postgres.log", pengguna, (self.folder.fd, kunci_fd))
        if not self.data.exists():
            self._buat_klaster(postgres)
        # We hold the lock, so nobody of this cluster lives: what says otherwise is left over from a kill.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        self._samakan_sandi(postgres)
        for _ in range(3):
            if not alamat.port_kosong(alamat.baca(self.var).port_postgres):
                self._pindah_port()
            self.proses.mulai(self._perintah(postgres), signal.SIGINT)
            if self.proses.tunggu_siap(self._siap, TUNGGU_SIAP, self.lapor):
                return
            if "Address already in use" not in self.proses.ekor():
                break
        raise self.proses.kalimat_gagal()

    def _pindah_port(self) -> None:
        lama = alamat.baca(self.var).port_postgres
        baru = alamat.ganti_port(self.var, postgres=True).port_postgres
        self.lapor(f"Port {lama} dipakai program lain; PostgreSQL pindah ke {baru}.")

    def _versi_data(self) -> int | None:
        berkas = self.data / "PG_VERSION"
        return int(berkas.read_text(encoding="ascii")) if berkas.exists() else None

    def _perintah(self, postgres: Path) -> list[str]:
        setelan = {
            "listen_addresses": "127.0.0.1",
            "port": str(alamat.baca(self.var).port_postgres),
            "unix_socket_directories": "",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "max_connections": "100",
            "log_checkpoints": "off",
            **(CEPAT if self.cepat else {}),
        }
        opsi = [kata for nama, nilai in setelan.items() for kata in ("-c", f"{nama}={nilai}")]
        return [str(postgres), "-D", str(self._jalan("data")), *opsi]

    def _siap(self) -> bool:
        """The postmaster says so itself, in the eighth line of its pid file."""
        try:
            baris = (self.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        except OSError:
            return False
        return len(baris) > 7 and baris[7].strip() == "ready"  # noqa: PLR2004 - PostgreSQL's miscadmin.h, LOCK_FILE_LINE_PM_STATUS

    def _jalan(self, nama: str) -> Path:
        if self.folder is None:
            raise TertanamGalat("PostgreSQL belum dimulai.")
        return self.folder.jalan / nama

    def _buat_klaster(self, postgres: Path) -> None:
        """``initdb`` into ``data.baru``, renamed when whole: a killed first start leaves nothing half-made."""
        self.lapor("Menyiapkan PostgreSQL untuk pertama kali (sekitar 5 detik)…")
        baru = self.data.with_name("data.baru")
        shutil.rmtree(baru, ignore_errors=True)
        lokal = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if program.versi(postgres) < VERSI_PENYEDIA_BAWAAN:
            lokal = ["--locale=C.UTF-8"]
        self._jalankan(
            [
                str(postgres.with_name("initdb")),
                "-D",
                str(self._jalan("data.baru")),
                "-U",
                "lpse",
                "-E",
                "UTF8",
                *lokal,
                "--auth=scram-sha-256",
                f"--pwfile={self._berkas_sandi()}",
                *(["--no-sync"] if self.cepat else []),
            ]
        )
        (self.tempat / "sandi").unlink()
        self._satu_pengguna(postgres, "data.baru", f"CREATE DATABASE {alamat.NAMA_BASIS_DATA}\n")
        self._catat_sandi()
        baru.rename(self.data)

    def _berkas_sandi(self) -> Path:
        berkas = self.tempat / "sandi"
        berkas.unlink(missing_ok=True)
        berkas.touch(mode=0o600)
        berkas.write_text(alamat.baca(self.var).sandi_postgres, encoding="ascii")
        self._hibahkan(berkas)
        return self._jalan("sandi")

    def _hibahkan(self, berkas: Path) -> None:
        if self.proses is not None and self.proses.pengguna is not None:
            os.chown(berkas, self.proses.pengguna.uid, self.proses.pengguna.gid)

    def _sidik(self) -> str:
        return hashlib.sha256(alamat.baca(self.var).sandi_postgres.encode()).hexdigest()

    def _catat_sandi(self) -> None:
        berkas = self.tempat / "sandi.sidik"
        berkas.touch(mode=0o600)
        berkas.write_text(self._sidik(), encoding="ascii")
        self._hibahkan(berkas)

    def _samakan_sandi(self, postgres: Path) -> None:
        """When ``tertanam.json`` was lost and drawn anew, the cluster takes the new password."""
        berkas = self.tempat / "sandi.sidik"
        if berkas.exists() and berkas.read_text(encoding="ascii") == self._sidik():
            return
        self._satu_pengguna(postgres, "data", f"ALTER ROLE lpse PASSWORD '{alamat.baca(self.var).sandi_postgres}'\n")
        self._catat_sandi()

    def _satu_pengguna(self, postgres: Path, data: str, sql: str) -> None:
        self._jalankan(
            [str(postgres), "--single", "-D", str(self._jalan(data)), "-c", "exit_on_error=on", "postgres"], masukan=sql
        )

    def _jalankan(self, perintah: list[str], masukan: str = "") -> None:
        if self.folder is None or self.proses is None:
            raise TertanamGalat("PostgreSQL belum dimulai.")
        try:
            hasil = subprocess.run(  # noqa: S603 - our own program, no shell
                perintah, check=False, capture_output=True, text=True, input=masukan, pass_fds=self.proses.wariskan,
                **opsi_pengguna(self.proses.pengguna),
            )  # fmt: skip
        except OSError as galat:
            raise TertanamGalat(f"{perintah[0]} tidak dapat dijalankan: {galat.strerror}.") from galat
        if hasil.returncode != 0:
            keluaran = hasil.stderr + hasil.stdout
            if "No space left on device" in keluaran:
                raise TertanamGalat(
                    f"Ruang disk untuk {self.var} penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi."
                )
            baris = [b for b in keluaran.splitlines() if "error" in b.lower() or "FATAL" in b] or keluaran.splitlines()
            raise TertanamGalat(f"PostgreSQL tidak dapat disiapkan: {(baris or ['tanpa pesan'])[0].strip()}")
