"""The monthly sheet: every day of one month of one server, with its sums in words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.hari import batas_hari
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.selectors import HariLog, log_harian
from infrastruktur.pemantauan.tables import isi_catatan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infrastruktur.perangkat.models import Server
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Lembar:
    """One month of one server, oldest day first."""

    server: Server
    bulan: dt.date
    hari: Sequence[HariLog]
    tindak_lanjut: Sequence[TindakLanjut]

    def __str__(self) -> str:
        return f"Lembar {self.server}, {self.judul_bulan}"

    @property
    def judul_bulan(self) -> str:
        return f"{bahasa.BULAN[self.bulan.month - 1]} {self.bulan.year}"

    @property
    def tercatat(self) -> int:
        return sum(h.tercatat for h in self.hari)

    @property
    def dikonfirmasi(self) -> int:
        return sum(1 for h in self.hari if h.harian and h.harian.dikonfirmasi_pada)

    @property
    def kritis(self) -> int:
        return sum(1 for h in self.hari if h.harian and h.harian.keadaan == Keadaan.KRITIS)

    @property
    def kurang(self) -> list[HariLog]:
        """Days that keep the sheet from becoming official: neither confirmed nor explained by a note."""
        return [h for h in self.hari if not _beres(h)]

    @property
    def petugas_tersering(self) -> Pengguna | None:
        """Whoever confirmed most days."""
        orang = [h.harian.dikonfirmasi_oleh for h in self.hari if h.harian and h.harian.dikonfirmasi_oleh]
        return Counter(orang).most_common(1)[0][0] if orang else None

    def baris_ekspor(self) -> Iterator[list[Any]]:
        for h in self.hari:
            d = h.harian
            if d is None:
                yield [h.tanggal, self.server.nama, "Tanpa catatan", *[None] * 11]
                continue
            yield [
                h.tanggal, self.server.nama, d.get_keadaan_display(), d.cpu_persen, d.ram_persen, d.disk_persen,
                d.disk_kait, d.swap_persen, d.inode_persen, d.jumlah_sampel, d.menit_hilang, d.dikonfirmasi_pada,
                str(d.dikonfirmasi_oleh) if d.dikonfirmasi_oleh else "", isi_catatan(d),
            ]  # fmt: skip


def lembar_bulan(server: Server, bulan: dt.date) -> Lembar:
    """Read one month; days before monitoring began and days to come are left out."""
    akhir = (bulan + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    hari = list(reversed(log_harian(server, dari=bulan, sampai=akhir)))
    mulai, selesai = batas_hari(bulan)[0], batas_hari(akhir)[1]
    tindak = TindakLanjut.objects.filter(server=server, dibuka_pada__lt=selesai).exclude(ditutup_pada__lt=mulai)
    return Lembar(server, bulan, hari, list(tindak.select_related("server").order_by("dibuka_pada")))


def _beres(hari: HariLog) -> bool:
    d = hari.harian
    return d is not None and (d.dikonfirmasi_pada is not None or bool(d.catatan.all()))


@dataclass(frozen=True)
class Jangkar:
    """A head of the trail's chain as the paper prints it."""

    urut: int
    sidik: str
    waktu: dt.datetime


def isi_naskah(lembar: Lembar, jejak: Jangkar | None) -> dict[str, Any]:
    """The sheet as JSON values, for the frozen snapshot of its official paper: figures as measured, words as read."""
    s = lembar.server
    return {
        "server": {
            "kode": s.kode, "nama": s.nama, "peran": s.get_peran_display(), "alamat": s.alamat, "lokasi": s.lokasi,
        },
        "bulan": lembar.bulan.strftime("%Y-%m"),
        "judul_bulan": lembar.judul_bulan,
        "zona": bahasa.singkatan_zona(),
        "ambang": {m: list(s.ambang(m) or ()) for m in ("disk", "ram", "cpu")},
        "ringkasan": {
            "hari": len(lembar.hari), "tercatat": lembar.tercatat, "dikonfirmasi": lembar.dikonfirmasi,
            "kritis": lembar.kritis, "tanpa_ukuran": len(lembar.hari) - lembar.tercatat,
        },
        "hari": [_hari(h) for h in lembar.hari],
        "tindak_lanjut": [_tindak(t) for t in lembar.tindak_lanjut],
        "jejak": {"urut": jejak.urut, "sidik": jejak.sidik, "waktu": bahasa.waktu(jejak.waktu)} if jejak else {},
    }  # fmt: skip


def _hari(h: HariLog) -> dict[str, Any]:
    d = h.harian
    if d is None:
        return {"tanggal": h.tanggal.isoformat(), "hari": h.tanggal.day, "keadaan": "Tanpa catatan", "tercatat": False}
    return {
        "tanggal": h.tanggal.isoformat(),
        "hari": h.tanggal.day,
        "tercatat": h.tercatat,
        "keadaan": d.get_keadaan_display(),
        "disk_persen": d.disk_persen,
        "disk_kait": d.disk_kait,
        "disk_terpakai": d.disk_terpakai,
        "disk_total": d.disk_total,
        "ram_persen": d.ram_persen,
        "cpu_persen": d.cpu_persen,
        "menit_hilang": d.menit_hilang,
        "petugas": d.dikonfirmasi_oleh.nama if d.dikonfirmasi_oleh else "",
        "dikonfirmasi": bahasa.waktu(d.dikonfirmasi_pada),
        "pukul": bahasa.jam(d.dikonfirmasi_pada).partition(" ")[0],
        "catatan": [c.isi for c in d.catatan.all()],
    }


def _tindak(t: TindakLanjut) -> dict[str, Any]:
    return {
        "jenis": t.get_jenis_display(),
        "perkara": t.perkara,
        "status": t.get_status_display(),
        "alasan": t.alasan,
        "dibuka": bahasa.tanggal(t.dibuka_pada),
        "ditutup": bahasa.tanggal(t.ditutup_pada),
        "hasil": t.hasil or t.alasan_batal,
    }
