"""What the schedule runs, as one table: the task, the management command and the button all start a run from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from infrastruktur.pemantauan import services
from infrastruktur.pemantauan.jalan import jalan
from infrastruktur.perangkat.models import Server

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def _ukur_semua() -> str:
    dikirim, menumpuk = services.suruh_ukur(server=list(Server.objects.aktif()))
    pesan = f"{len(dikirim)} server disuruh mengukur."
    return f"{pesan} Agen tidak mengambil perintah: {', '.join(s.kode for s in menumpuk)}." if menumpuk else pesan


def _ringkas() -> str:
    return f"{services.ringkas()} jam diringkas."


def _catat_harian() -> str:
    return f"{services.catat_harian()} catatan harian diperbarui."


def _ramal() -> str:
    return f"{services.ramal()} cakram menuju penuh."


def _rawat_partisi() -> str:
    dibuat, dibuang = services.rawat_partisi()
    return f"Dibuat: {', '.join(dibuat) or 'tidak ada'}. Dibuang: {', '.join(dibuang) or 'tidak ada'}."


@dataclass(frozen=True)
class Pekerjaan:
    """One scheduled duty: its short code, its words, when it runs, and what it does (answering with how it went)."""

    kode: str
    label: str
    jadwal: str
    lakukan: Callable[[], str]

    @property
    def tugas(self) -> str:
        """The Celery task's name."""
        return f"infrastruktur.pemantauan.{self.kode}"


PEKERJAAN: dict[str, Pekerjaan] = {
    p.kode: p
    for p in (
        Pekerjaan("ukur_semua", "Ukur semua server", "tiap 5 menit", _ukur_semua),
        Pekerjaan("catat_harian", "Perbarui catatan harian", "tiap 15 menit", _catat_harian),
        Pekerjaan("ringkas", "Ringkas ukuran per jam", "tiap jam", _ringkas),
        Pekerjaan("ramal", "Hitung prakiraan cakram penuh", "tiap 6 jam", _ramal),
        Pekerjaan("rawat_partisi", "Siapkan dan rawat partisi ukuran", "tiap hari pukul 01.30", _rawat_partisi),
    )
}


def jalankan(kode: str, *, oleh: Pengguna | None = None, rujukan: str = "") -> str:
    """Run one duty now and leave its row; answers with how it went."""
    pekerjaan = PEKERJAAN[kode]
    with jalan(pekerjaan.tugas, oleh=oleh, rujukan=rujukan) as laporan:
        laporan.pesan = pekerjaan.lakukan()
    return laporan.pesan
