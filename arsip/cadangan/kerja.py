"""What a run has in its hands while it works."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from arsip.cadangan.enums import StatusJalan
from arsip.cadangan.galat import Dibatalkan, HilangKendali, RepoTerkunci, WaktuHabis
from arsip.cadangan.kunci_sesi import KunciSesi, Ruang
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import JalanCadangan, Repositori
from arsip.cadangan.proses import Cara

if TYPE_CHECKING:
    from arsip.cadangan.hasil import CalonSalinan

catatan = logging.getLogger(__name__)

#: Seconds between two beats of a running row.
DETAK_DETIK = 2.0
#: How long the portal's own database may be away before the run gives up.
TAHAN_DETIK = 120.0
_LAJU_DETIK = 10.0


class Kerja:
    """One run under way: its row, its children's manner, its progress, its cancellation.

    Use :attr:`cara` for every child; :meth:`periksa_batal` in loops without children.
    """

    def __init__(self, jalan: JalanCadangan, kunci: KunciSesi) -> None:
        self.jalan = jalan
        self.kunci = kunci
        self.cara = Cara(denyut=self.periksa_batal)
        #: Details for the run's page (JSON).
        self.hasil: dict[str, Any] = {}
        #: The snapshot that becomes a row together with the good end of the run.
        self.calon: CalonSalinan | None = None
        self._angka: dict[str, Any] = {}
        self._laju: deque[tuple[float, int]] = deque(maxlen=64)
        self._sebab: Exception | None = None
        self._habis = time.monotonic() + jalan.batas_menit * 60
        self._selesai = threading.Event()
        self._utas = threading.Thread(target=self._berdetak, name=f"detak-{jalan.pk}", daemon=True)

    def __enter__(self) -> Self:
        self._utas.start()
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        self.diam()

    def diam(self) -> None:
        """Stop beating; the last figures are left for :func:`services_jalan.usaikan` to write."""
        self._selesai.set()
        if self._utas.is_alive():
            self._utas.join(timeout=10)

    # -- for those who carry out -----------------------------------------------------------------------------------

    def periksa_batal(self) -> None:
        """Raises: Dibatalkan, WaktuHabis, HilangKendali."""
        if self._sebab is not None:
            raise self._sebab
        if time.monotonic() > self._habis:
            raise WaktuHabis(
                f"Melewati batas {self.jalan.batas_menit} menit. Yang sudah terkirim dipakai jalan berikutnya."
            )

    def langkah(self, nama: str) -> None:
        """What it does now, in two or three words."""
        self._angka["langkah"] = nama[:40]

    def kemajuan(
        self,
        *,
        byte: int | None = None,
        total: int | None = None,
        baru: int | None = None,
        berkas: int | None = None,
        berkas_total: int | None = None,
        persen: float | None = None,
    ) -> None:
        """How far it is; written with the next beat."""
        angka = {
            "byte_dibaca": byte, "byte_total": total, "byte_baru": baru,
            "berkas_dibaca": berkas, "berkas_total": berkas_total,
        }  # fmt: skip
        self._angka.update({k: v for k, v in angka.items() if v is not None})
        if byte is not None:
            self._laju.append((time.monotonic(), byte))
            self._angka["laju"] = self._hitung_laju()
            semua = self._angka.get("byte_total") or self.jalan.byte_total
            if persen is None and semua:
                persen = 100 * byte / semua
        if persen is not None:
            self._angka["kemajuan"] = max(0, min(100, round(persen)))

    def dengar_restic(self, pesan: dict[str, Any]) -> None:
        """Progress from restic's own status messages."""
        if pesan.get("message_type") != "status":
            return
        self.kemajuan(
            byte=pesan.get("bytes_done"),
            total=self._angka.get("byte_total") or pesan.get("total_bytes"),
            berkas=pesan.get("files_done"),
            berkas_total=pesan.get("total_files"),
        )

    def restic(self, repositori: Repositori) -> Restic:
        """The engine of a repository, its children under this run's hand."""
        tembolok = Path(settings.LPSE_VAR) / "cadangan" / "tembolok"
        return Restic.dari(repositori, cara=self.cara, tembolok="" if repositori.lokal else str(tembolok))

    @contextmanager
    def kunci_repositori(self, repositori: Repositori, *, eksklusif: bool = False) -> Iterator[Restic]:
        """The engine while no run of ours is in its way: shared for backups and copies, exclusive for check and prune.

        Locks that dead processes left are cleared first: those on a disk of ours always; those on the network, which
        cost two starts of restic to look at, before work they would stop.  Raises: RepoTerkunci after the wait.
        """
        self._tunggu_giliran(repositori, eksklusif=eksklusif)
        try:
            restic = self.restic(repositori)
            if repositori.lokal or eksklusif:
                restic.buka_kunci()
            yield restic
        finally:
            self.kunci.lepas(Ruang.REPOSITORI, repositori.pk)

    def angka_terakhir(self) -> dict[str, Any]:
        return dict(self._angka)

    # -- underneath -------------------------------------------------------------------------------------------------

    def _tunggu_giliran(self, repositori: Repositori, *, eksklusif: bool) -> None:
        batas = time.monotonic() + settings.CADANGAN_TUNGGU_DETIK
        sebelum = self._angka.get("langkah", "")
        while not self.kunci.coba(Ruang.REPOSITORI, repositori.pk, bersama=not eksklusif):
            self.periksa_batal()
            self.langkah("Menunggu giliran")
            if time.monotonic() > batas:
                raise RepoTerkunci(f"Repositori {repositori} terlalu lama dipakai jalan lain.")
            time.sleep(0.5)
        self.langkah(sebelum)

    def _hitung_laju(self) -> int:
        kini, byte = self._laju[-1]
        while len(self._laju) > 2 and kini - self._laju[0][0] > _LAJU_DETIK:  # noqa: PLR2004 - a pace needs two points
            self._laju.popleft()
        awal, byte_awal = self._laju[0]
        return max(0, int((byte - byte_awal) / (kini - awal))) if kini > awal else 0

    def _berdetak(self) -> None:
        """The thread: beats, reads whether it was cancelled, watches the lock."""
        gagal_sejak: float | None = None
        try:
            while not self._selesai.is_set() and self._sebab is None:
                try:
                    baik = self._satu_detak()
                except DatabaseError:
                    connection.close()
                    baik = False
                if baik:
                    gagal_sejak = None
                else:
                    gagal_sejak = gagal_sejak or time.monotonic()
                    if time.monotonic() - gagal_sejak > TAHAN_DETIK:
                        self._sebab = HilangKendali()
                self._selesai.wait(DETAK_DETIK)
        finally:
            connection.close()

    def _satu_detak(self) -> bool:
        if not self.kunci.masih():
            return False
        angka = dict(self._angka)
        baris = JalanCadangan.objects.filter(pk=self.jalan.pk, status=StatusJalan.BERJALAN)
        if not baris.update(detak=timezone.now(), **angka):
            self._sebab = HilangKendali()  # the sweeper was faster
        elif baris.filter(batal_diminta=True).exists():
            self._sebab = Dibatalkan()
        return True
