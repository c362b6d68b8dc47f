"""Which snapshots of the portal belong together: a database, and the first files that were kept after it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from arsip.cadangan.galat import GalatMesin
from arsip.pemulihan.bencana.layar import GalatPulih

if TYPE_CHECKING:
    from arsip.cadangan.mesin import Restic, Snapshot

BASIS_DATA, BERKAS = "sasaran:portal-db", "sasaran:portal-berkas"
_DATA, _MANIFES, _UTUH = "data", "manifes", "utuh:"
TERBARU = "terbaru"


@dataclass
class Pasangan:
    """What is restored: a database snapshot, its files, and what both held when they were made."""

    basis_data: Snapshot
    berkas: Snapshot
    manifes_basis_data: dict[str, Any] = field(default_factory=dict)
    manifes_berkas: dict[str, Any] = field(default_factory=dict)

    @property
    def peringatan(self) -> list[str]:
        """What the person should know before trusting it."""
        hasil = []
        if self.berkas.waktu < self.basis_data.waktu:
            hasil.append(
                "Salinan berkas lebih tua daripada basis datanya: berkas yang diunggah di antaranya tidak ikut kembali."
            )
        if not self.manifes_basis_data:
            hasil.append("Salinan basis data ini tanpa manifes; jumlah barisnya tidak dapat dibandingkan.")
        return hasil


def pilih(restic: Restic, salinan: str) -> Pasangan:
    """The newest whole pair, or the one that begins with this number.  Raises: GalatPulih, GalatMesin."""
    semua = restic.daftar()
    manifes = {t.removeprefix(_UTUH): s for s in semua if _MANIFES in s.tanda for t in s.tanda if t.startswith(_UTUH)}
    basis_data = _utuh([s for s in semua if {BASIS_DATA, _DATA} <= set(s.tanda)], manifes)
    berkas = _utuh([s for s in semua if {BERKAS, _DATA} <= set(s.tanda)], manifes)
    if not basis_data or not berkas:
        kurang = "basis data" if not basis_data else "berkas"
        raise GalatPulih(
            f"Repositori ini tidak memuat salinan {kurang} portal yang utuh ({len(semua)} snapshot dilihat). "
            "Periksa alamatnya; mungkin ini repositori sasaran lain."
        )
    satu = _satu(basis_data, salinan)
    pasangan = Pasangan(satu, _berkas_untuk(satu, berkas))
    pasangan.manifes_basis_data = _manifes(restic, satu, manifes)
    pasangan.manifes_berkas = _manifes(restic, pasangan.berkas, manifes)
    return pasangan


def _utuh(calon: list[Snapshot], manifes: dict[str, Snapshot]) -> list[Snapshot]:
    """Snapshots whose run ended well (its manifest says so); all of them where none has a manifest, oldest first."""
    beres = [s for s in calon if _nomor_asli(s, manifes)]
    return beres or calon


def _nomor_asli(s: Snapshot, manifes: dict[str, Snapshot]) -> str:
    """The number its manifest knows it by: on a medium it is the one it was copied from."""
    return next((n for n in (s.nomor, s.asal) if n and n in manifes), "")


def _satu(basis_data: list[Snapshot], salinan: str) -> Snapshot:
    if salinan == TERBARU:
        return basis_data[-1]
    cocok = [s for s in basis_data if s.nomor.startswith(salinan) or s.asal.startswith(salinan or "?")]
    if len(cocok) == 1:
        return cocok[0]
    sebab = "lebih dari satu cocok" if cocok else "tidak ada"
    raise GalatPulih(f"Salinan {salinan}: {sebab}. Lihat daftarnya dengan --daftar.")


def _berkas_untuk(basis_data: Snapshot, berkas: list[Snapshot]) -> Snapshot:
    """The first files kept after the database: they hold everything it speaks of. Else the newest before it."""
    sesudah = [s for s in berkas if s.waktu >= basis_data.waktu]
    return sesudah[0] if sesudah else berkas[-1]


def _manifes(restic: Restic, s: Snapshot, manifes: dict[str, Snapshot]) -> dict[str, Any]:
    catatan = manifes.get(_nomor_asli(s, manifes))
    if catatan is None:
        return {}
    try:
        jalur = next(n.jalur for n in restic.isi(catatan.nomor) if n.jenis == "file")
        isi: dict[str, Any] = json.loads(b"".join(restic.baca(catatan.nomor, jalur)))
    except (StopIteration, ValueError, GalatMesin) as galat:
        raise GalatPulih(
            f"Manifes salinan {s.nomor[:8]} tidak terbaca. Pilih salinan lain dengan --salinan."
        ) from galat
    return isi


def daftar(restic: Restic) -> list[str]:
    """The whole database snapshots as lines, newest first."""
    semua = restic.daftar()
    manifes = {t.removeprefix(_UTUH): s for s in semua if _MANIFES in s.tanda for t in s.tanda if t.startswith(_UTUH)}
    utuh = _utuh([s for s in semua if {BASIS_DATA, _DATA} <= set(s.tanda)], manifes)
    return [f"{s.nomor[:8]}  {saat(s.waktu)}  dari {s.tuan}" for s in reversed(utuh)]


def saat(waktu: dt.datetime) -> str:
    """Local time of this machine; the office's zone is known only after the restore."""
    return waktu.astimezone().strftime("%d-%m-%Y %H.%M %Z")
