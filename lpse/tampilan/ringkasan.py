"""What the Kepala reads in ninety seconds: the headline, red duties, and the units side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.kepatuhan.registri import Bukti, Kewajiban, Status
from lpse.tampilan import bahasa
from lpse.tampilan.antrean import LEWAT, AntreanKerja

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.kepatuhan.selectors import KeadaanKewajiban

IZIN_KEPATUHAN = "lpse.lihat_kepatuhan"


@dataclass(frozen=True)
class TemuanKewajiban:
    """A duty that is not fulfilled, with what its check found."""

    keadaan: KeadaanKewajiban

    @property
    def kewajiban(self) -> Kewajiban:
        return self.keadaan.kewajiban

    @property
    def bukti(self) -> Bukti:
        return self.keadaan.bukti

    @property
    def merah(self) -> bool:
        return self.bukti.status == Status.BELUM

    @property
    def pasal(self) -> str:
        return self.keadaan.pasal

    @property
    def url(self) -> str:
        """The duty's own page, where the way to mend it stands."""
        return self.keadaan.ketentuan.get_absolute_url()


@dataclass(frozen=True)
class KeadaanUnit:
    """One line of the Kepala's table: how much is open, how much is late."""

    label: str
    terbuka: int
    lewat: int
    selesai: int | None


def temuan_kewajiban(semua: list[KeadaanKewajiban]) -> list[TemuanKewajiban]:
    """Duties that their last check did not find fulfilled, worst first."""
    return [TemuanKewajiban(k) for k in semua if k.perlu_orang]


def keadaan_unit(kerja: AntreanKerja) -> list[KeadaanUnit]:
    """Open, late and finished work by source."""
    return [
        KeadaanUnit(
            s.label,
            sum(1 for b in kerja.baris if b.sumber == s.kode),
            sum(1 for b in kerja.baris if b.sumber == s.kode and b.kelompok == LEWAT),
            s.selesai_bulan_ini(kerja.pengguna) if s.selesai_bulan_ini else None,
        )
        for s in kerja.sumber
    ]


def judul_kepala(kerja: AntreanKerja, merah: int) -> str:
    """«Lima pekerjaan menunggu, dua kewajiban merah»: a heading that is the summary."""
    tunggu = len(kerja.baris)
    kalimat = f"{bahasa.kata_angka(tunggu)} pekerjaan menunggu" if tunggu else "tidak ada yang menunggu"
    kalimat += f", {bahasa.kata_angka(merah)} kewajiban merah" if merah else ", tidak ada kewajiban merah"
    return kalimat[0].upper() + kalimat[1:]


@dataclass(frozen=True)
class Denyut:
    """How many duties are met, need care, are red."""

    semua: int
    perhatian: int
    merah: int

    @property
    def terpenuhi(self) -> int:
        return self.semua - self.perhatian - self.merah


def denyut(semua: list[KeadaanKewajiban]) -> Denyut:
    """Of the duties that were examined; one whose check never ran counts with none of them."""
    temuan = temuan_kewajiban(semua)
    merah = sum(t.merah for t in temuan)
    return Denyut(sum(k.hasil is not None for k in semua), len(temuan) - merah, merah)


def kalimat_kepala(kerja: AntreanKerja, hitungan: Denyut) -> str:
    """What the heading did not say: late work, duties that need care; or that the rest goes as planned."""
    bagian = []
    if lewat := kerja.banyak(LEWAT):
        bagian.append(f"{bahasa.kata_angka(lewat)} pekerjaan lewat tenggat")
    if hitungan.perhatian:
        bagian.append(f"{bahasa.kata_angka(hitungan.perhatian)} kewajiban perlu perhatian")
    kalimat = " dan ".join(bagian) or "selebihnya berjalan sesuai rencana"
    return f"{kalimat[0].upper()}{kalimat[1:]}."


def untuk_kepala(pengguna: Pengguna) -> bool:
    """The Kepala's own landing page; whoever else reads the map (the auditor) keeps their inbox."""
    return pengguna.pegawai_lpse and pengguna.has_perm(IZIN_KEPATUHAN)
