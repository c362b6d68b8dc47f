"""What both embedded servers share: their place under the data folder, the lock, and how they start and stop."""

from __future__ import annotations

import signal
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from lpse.tertanam import alamat
from lpse.tertanam.galat import galat_tulis
from lpse.tertanam.kunci import Kunci

if TYPE_CHECKING:
    from lpse.tertanam.pengguna import Lapor
    from lpse.tertanam.proses import Folder, Proses


class PeladenDasar(ABC):
    """One server under ``<var>/tertanam/<folder>``; start it in the main thread of a process that outlives its use."""

    nama: ClassVar[str]
    nama_folder: ClassVar[str]
    #: How it is asked to end, gentlest first.
    sinyal_henti: ClassVar[tuple[signal.Signals, ...]]

    def __init__(self, var: Path, *, cepat: bool, lapor: Lapor) -> None:
        self.var = var
        self.cepat = cepat
        self.lapor = lapor
        self.akar = var / "tertanam"
        self.tempat = self.akar / self.nama_folder
        self.kunci = Kunci(self.akar / f"{self.nama_folder}.kunci", self.nama)
        self.folder: Folder | None = None
        self.proses: Proses | None = None

    def mulai(self) -> None:
        """Start, and return when the server answers.  Raises: SudahBerjalan, TertanamGalat."""
        alamat.baca(self.var)
        try:
            self.akar.mkdir(mode=0o700, exist_ok=True)
        except OSError as galat:
            raise galat_tulis(self.var, galat) from galat
        kunci_fd = self.kunci.ambil()
        try:
            self._mulai_terkunci(kunci_fd)
        except BaseException:
            self.henti()
            raise

    def henti(self) -> None:
        """Ask it to end in order; the lock last."""
        if self.proses is not None:
            self.proses.henti(*self.sinyal_henti)
        if self.folder is not None:
            self.folder.tutup()
        self.kunci.lepas()

    @abstractmethod
    def _mulai_terkunci(self, kunci_fd: int) -> None:
        """Start the server under the lock."""
