"""Which regulations bind this office, and what follows from that for units that ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.akun.enums import JenisInstansi
from lpse.akun.models_kantor import profil
from lpse.kepatuhan.models import ProfilPeraturan

if TYPE_CHECKING:
    from lpse.kepatuhan.models import Peraturan

#: The head of the institution where no regional regulation names one (R-002).
_KEPALA_INSTANSI = {
    JenisInstansi.KEMENTERIAN: "Menteri",
    JenisInstansi.LEMBAGA: "Kepala Lembaga",
    JenisInstansi.PROVINSI: "Gubernur",
    JenisInstansi.KABUPATEN: "Bupati",
    JenisInstansi.KOTA: "Wali Kota",
}


@dataclass(frozen=True)
class Sebutan:
    """What this office calls its people (PPU: Ketua; the others: Kepala)."""

    pimpinan: str
    pegawai: str
    kepala_daerah: str

    @property
    def pimpinan_pendek(self) -> str:
        """«Kepala», «Ketua»."""
        return self.pimpinan.partition(" ")[0]


@dataclass(frozen=True)
class AturanTim:
    """How the team must be composed under the binding regulation, and the clause that says so."""

    ketua_ex_officio: str
    bidang: tuple[str, ...]
    maks_per_bidang: int | None
    sekretaris_merangkap_admin: bool
    ditetapkan_dengan: str
    peraturan: str
    pasal: str


@dataclass(frozen=True)
class NilaiKebijakan:
    """A switch of the binding regulations: its value, and which clause set it."""

    nilai: bool
    peraturan: str
    pasal: str


class KebijakanTakDikenal(LookupError):  # noqa: N818 - the field's own words
    """No binding regulation speaks of that switch."""


def profil_peraturan() -> ProfilPeraturan:
    """The office's profile; ``migrate`` makes its row."""
    return ProfilPeraturan.objects.select_related("nasional", "daerah").get(pk=1)


def mengikat(satu: ProfilPeraturan | None = None) -> list[Peraturan]:
    """The regulations that bind this office, its own regional one first."""
    p = satu or profil_peraturan()
    return [p.daerah, p.nasional] if p.daerah else [p.nasional]


def sebutan(satu: ProfilPeraturan | None = None) -> Sebutan:
    """What this office calls its head, its people, and the head of its region."""
    utama = mengikat(satu)[0]
    return Sebutan(
        pimpinan=utama.sebutan_pimpinan,
        pegawai=utama.sebutan_pegawai,
        kepala_daerah=utama.kepala_daerah
        or _KEPALA_INSTANSI.get(JenisInstansi(profil().jenis_instansi or JenisInstansi.INSTITUSI), "Pimpinan instansi"),
    )


def aturan_tim(satu: ProfilPeraturan | None = None) -> AturanTim:
    """The rules of the team (Perbup PPU 2/2021 Pasal 3(2): ex officio head, three bidang of at most four people)."""
    utama = next(p for p in mengikat(satu) if p.aturan_tim)
    isi: dict[str, Any] = utama.aturan_tim
    return AturanTim(
        ketua_ex_officio=isi.get("ketua_ex_officio", ""),
        bidang=tuple(isi.get("bidang", ())),
        maks_per_bidang=isi.get("maks_per_bidang"),
        sekretaris_merangkap_admin=isi.get("sekretaris_merangkap_admin", False),
        ditetapkan_dengan=isi.get("ditetapkan_dengan", ""),
        peraturan=utama.kode,
        pasal=isi.get("pasal", ""),
    )


def rincian_kebijakan(nama: str, satu: ProfilPeraturan | None = None) -> NilaiKebijakan:
    """A switch with its source: the regional regulation decides, the national one where it is silent.

    Raises: KebijakanTakDikenal.
    """
    for p in mengikat(satu):
        if nama in p.kebijakan:
            isi = p.kebijakan[nama]
            return NilaiKebijakan(bool(isi["nilai"]), p.kode, isi.get("pasal", ""))
    raise KebijakanTakDikenal(nama)


def kebijakan(nama: str) -> bool:
    """``kebijakan("media_portabel_wajib")``: R-123 binds, or R-124 lets it be apart.  Raises: KebijakanTakDikenal."""
    return rincian_kebijakan(nama).nilai
