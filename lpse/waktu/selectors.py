"""Reads over clocks and special days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.akun.enums import Hari
from lpse.akun.models import JamLayanan
from lpse.tampilan import bahasa
from lpse.waktu import kalender, pustaka
from lpse.waktu.enums import LIBUR, JenisHari, KeadaanJam
from lpse.waktu.jam import Jam
from lpse.waktu.kisi import Tanda
from lpse.waktu.models import HariKhusus, JamKerja
from lpse.waktu.services import JamSehari, sehari
from lpse.waktu.services_jam import peristiwa_dari

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.waktu.jam import Hitungan
    from lpse.waktu.mesin import Libur
    from lpse.waktu.model_jam import JamKerjaQuerySet

_BANYAK = 200


def hitung(jam: JamKerja, saat: datetime | None = None) -> Hitungan:
    """A clock read now (or at an instant after its last event), under the calendar in force."""
    return Jam(kalender(), peristiwa_dari(jam=jam)).pada(saat or timezone.now())


def jam_lewat(saat: datetime | None = None, **saring: object) -> list[JamKerja]:
    """Open clocks whose target is used up, oldest deadline first; ``saring`` as for ``filter`` (``kode="tanggapan"``).

    A clock that was stopped after its deadline is among them. Right even in the minutes after a calendar change,
    before the stored deadlines have been recomputed.
    """
    kini = saat or timezone.now()
    tersimpan = _terbuka(saring).filter(versi_kalender=kalender().versi, tenggat__lt=kini)
    lewat = [jam for jam in _basi(saring) if jam.tenggat is not None and jam.tenggat < kini]
    return _urut([*tersimpan, *lewat])


def jam_menjelang(dalam: timedelta, saat: datetime | None = None, **saring: object) -> list[JamKerja]:
    """Running clocks whose deadline falls within so much working time. Raises: AturanDilanggar (never open)."""
    kini = saat or timezone.now()
    batas = kalender().tambah_jam_kerja(kini, dalam)
    berjalan = _terbuka(saring).filter(keadaan=KeadaanJam.BERJALAN)
    tersimpan = berjalan.filter(versi_kalender=kalender().versi, tenggat__range=(kini, batas))
    basi = [j for j in _basi(saring) if j.keadaan == KeadaanJam.BERJALAN]
    return _urut([*tersimpan, *(j for j in basi if j.tenggat is not None and kini <= j.tenggat <= batas)])


def _terbuka(saring: dict[str, object]) -> JamKerjaQuerySet:
    return JamKerja.objects.exclude(keadaan=KeadaanJam.SELESAI).filter(**saring)


def _basi(saring: dict[str, object]) -> Iterable[JamKerja]:
    """Open clocks still counted by an older calendar, their deadline put right in memory."""
    berlaku = kalender()
    for jam in _terbuka(saring).exclude(versi_kalender=berlaku.versi).prefetch_related("peristiwa").iterator(_BANYAK):
        jam.tenggat = Jam(berlaku, peristiwa_dari(jam=jam)).tenggat or jam.tenggat
        yield jam


def _urut(jam: list[JamKerja]) -> list[JamKerja]:
    return sorted(jam, key=lambda j: (j.tenggat is None, j.tenggat, j.pk))


def hari_khusus_antara(awal: date, akhir: date) -> list[HariKhusus]:
    """Special days in force that touch the stretch, with their hours."""
    return list(HariKhusus.objects.berlaku().antara(awal, akhir).prefetch_related("jam_periode"))


def pekan_layanan() -> dict[int, JamSehari]:
    """The ordinary week as it stands."""
    return {j.hari: sehari(jam=j) for j in JamLayanan.objects.all()}


def jam_sepekan() -> list[tuple[str, str]]:
    """The seven days of the ordinary week in words, closed ones too."""
    pekan = pekan_layanan()
    return [(hari.label, str(pekan[hari.value]) if hari.value in pekan else "Tutup") for hari in Hari]


def pekan_periode(hari: HariKhusus) -> list[tuple[Hari, str]]:
    """The seven days of a ``jam_khusus`` in words; nothing for other kinds."""
    pekan = {j.hari: str(sehari(jam=j)) for j in hari.jam_periode.all()}
    return [(satu, pekan.get(satu.value, "Tutup")) for satu in Hari] if pekan else []


@dataclass(frozen=True)
class BarisPustaka:
    """One free day of the library, and how the office stands to it."""

    tanggal: date
    tanda: Tanda
    keadaan: str
    nada: str
    dapat_dicatat: bool
    kunci: int = 0

    @property
    def nama_hari(self) -> str:
        return bahasa.nama_hari(self.tanggal)


def banding_pustaka(tahun: int) -> tuple[list[BarisPustaka], list[HariKhusus]]:
    """The library's free days of a year with their state, and the office's own free days it does not know."""
    sendiri = hari_khusus_antara(date(tahun, 1, 1), date(tahun, 12, 31))
    libur = pustaka.libur_tahun(tahun)
    baris = [_banding(hari, isi, [h for h in sendiri if h.mulai <= hari <= h.selesai]) for hari, isi in libur.items()]
    lain = [h for h in sendiri if h.jenis in LIBUR and not any(h.mulai <= hari <= h.selesai for hari in libur)]
    return baris, lain


def _banding(hari: date, libur: Libur, sendiri: list[HariKhusus]) -> BarisPustaka:
    tanda = Tanda(libur.jenis, libur.nama)
    tercatat = next((h for h in sendiri if h.jenis == libur.jenis), None)
    buka = next((h for h in sendiri if h.jenis == JenisHari.TETAP_BUKA), None)
    if buka is not None:
        return BarisPustaka(hari, tanda, "Kantor tetap buka", "perhatian", tercatat is None, buka.pk)
    if tercatat is not None:
        return BarisPustaka(hari, tanda, "Dicatat kantor", "selesai", False, tercatat.pk)
    return BarisPustaka(hari, tanda, "Berlaku dari pustaka", "netral", True)
