"""How the duties of this office stand, read from what the checks left behind; no check runs here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lpse.kepatuhan.enums import NADA, URUTAN, Keadaan, KeadaanHasil
from lpse.kepatuhan.models import HasilKewajiban, Ketentuan, PasalKetentuan, Peraturan, ProfilPeraturan
from lpse.kepatuhan.pasal import kata_pasal
from lpse.kepatuhan.profil import aturan_tim, kebijakan, mengikat, profil_peraturan, sebutan
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Kewajiban, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "KUNCI_MERAH",
    "Keadaan",
    "KeadaanKewajiban",
    "Peta",
    "Ringkasan",
    "aturan_tim",
    "berlaku",
    "keadaan_kewajiban",
    "kebijakan",
    "nomor_berlaku",
    "profil_peraturan",
    "ringkas",
    "sebutan",
    "susun_peta",
]
KUNCI_MERAH = "kepatuhan:merah"
GALAT = KeadaanHasil.GALAT.value
BELUM_DIPERIKSA = Bukti(Status.BELUM, "Belum diperiksa", "Pemeriksaannya belum pernah dijalankan di kantor ini.")
TANPA_PEMERIKSAAN = Bukti(Status.BELUM, "Tidak ada pemeriksaan", "Belum ada bagian portal yang memeriksanya.")


@dataclass(frozen=True)
class KeadaanKewajiban:
    """A duty of the matrix with its clauses, its check and what that found last."""

    ketentuan: Ketentuan
    pasal_menurut: dict[str, list[PasalKetentuan]]  # by code of the regulation
    #: Codes of the binding regulations, the office's own first.
    mengikat: tuple[str, ...]
    berlaku: bool
    terdaftar: Kewajiban | None
    hasil: HasilKewajiban | None
    alasan_tidak_berlaku: str = ""

    @property
    def kode(self) -> str:
        if not self.berlaku:
            return Keadaan.TIDAK_BERLAKU.value
        if self.terdaftar is None:
            return (Keadaan.BELUM_ADA if self.ketentuan.perlu_periksa else Keadaan.TAK_DIPERIKSA).value
        return str(self.hasil.status) if self.hasil else Keadaan.MENUNGGU.value

    @property
    def kata(self) -> str:
        return str(Keadaan(self.kode).label)

    @property
    def nada(self) -> str:
        return NADA[self.kode][0]

    @property
    def ikon(self) -> str:
        return NADA[self.kode][1]

    @property
    def galat(self) -> bool:
        return self.kode == GALAT

    @property
    def tenang(self) -> bool:
        return self.kode in {Keadaan.TERPENUHI, Keadaan.TAK_DIPERIKSA, Keadaan.TIDAK_BERLAKU}

    @property
    def perlu_orang(self) -> bool:
        return self.kode in {Keadaan.BELUM, Keadaan.GALAT, Keadaan.PERHATIAN}

    @property
    def bukti(self) -> Bukti:
        """What the check found; its words when there is nothing found."""
        if self.hasil and self.terdaftar:
            status = Status.BELUM if self.hasil.status == GALAT else Status(self.hasil.status)
            return Bukti(status, self.hasil.angka, self.hasil.penjelasan, self.hasil.tautan)
        return BELUM_DIPERIKSA if self.terdaftar else TANPA_PEMERIKSAAN

    @property
    def kewajiban(self) -> Kewajiban:
        """The duty in the words of the matrix, as cards name it."""
        k = self.ketentuan
        return self.terdaftar or Kewajiban(k.nomor, tuple(self.pasal_utuh), k.isi, k.label_unit, lambda: self.bukti)

    @property
    def pasal_kantor(self) -> list[PasalKetentuan]:
        """The clauses of the binding regulations, the office's own first."""
        return [p for kode in self.mengikat for p in self.pasal_menurut.get(kode, [])]

    @property
    def pasal(self) -> str:
        """«Pasal 26 ayat (1)»: the first clause that binds this office."""
        terikat = self.pasal_kantor
        return kata_pasal(terikat[0].pasal) if terikat else self.ketentuan.nomor

    @property
    def pasal_pendek(self) -> str:
        """«26(1)»."""
        terikat = self.pasal_kantor
        return terikat[0].pasal if terikat else self.ketentuan.nomor

    @property
    def pasal_utuh(self) -> list[str]:
        """Every clause of every regulation, unbroken at the end of a line."""
        return [f"{kode}\N{NO-BREAK SPACE}{p.pasal}" for kode, isi in self.pasal_menurut.items() for p in isi]

    @property
    def kelas_ubin(self) -> str:
        if self.kode in {Keadaan.TAK_DIPERIKSA, Keadaan.TIDAK_BERLAKU}:
            return "sunyi"
        return {"kritis": "belum", "perhatian": "perhatian", "netral": "kosong"}.get(self.nada, "")

    @property
    def ikon_ubin(self) -> str:
        return "check" if self.kode == Keadaan.TERPENUHI else self.ikon


@dataclass(frozen=True)
class Ringkasan:
    """How many duties are in which state."""

    hitungan: dict[str, int] = field(default_factory=dict)

    def banyak(self, kode: str) -> int:
        return self.hitungan.get(kode, 0)

    @property
    def jumlah(self) -> int:
        """Every duty that binds this office."""
        return sum(n for k, n in self.hitungan.items() if k != Keadaan.TIDAK_BERLAKU)

    @property
    def terpenuhi(self) -> int:
        return self.banyak(Keadaan.TERPENUHI)

    @property
    def perhatian(self) -> int:
        return self.banyak(Keadaan.PERHATIAN)

    @property
    def belum(self) -> int:
        return self.banyak(Keadaan.BELUM)

    @property
    def galat(self) -> int:
        return self.banyak(GALAT)

    @property
    def belum_ada(self) -> int:
        return self.banyak(Keadaan.BELUM_ADA)

    @property
    def menunggu(self) -> int:
        return self.banyak(Keadaan.MENUNGGU)

    @property
    def tak_diperiksa(self) -> int:
        return self.banyak(Keadaan.TAK_DIPERIKSA)

    @property
    def tidak_berlaku(self) -> int:
        return self.banyak(Keadaan.TIDAK_BERLAKU)

    @property
    def diperiksa(self) -> int:
        """Duties whose check exists."""
        return self.terpenuhi + self.perhatian + self.belum + self.galat + self.menunggu

    @property
    def perlu_orang(self) -> int:
        return self.perhatian + self.belum + self.galat


@dataclass(frozen=True)
class Peta:
    """The whole map in a fixed number of queries."""

    profil: ProfilPeraturan
    peraturan: tuple[Peraturan, ...]
    semua: tuple[KeadaanKewajiban, ...]

    @property
    def berlaku(self) -> list[KeadaanKewajiban]:
        return [k for k in self.semua if k.berlaku]

    @property
    def mengikat(self) -> list[Peraturan]:
        return mengikat(self.profil)

    @property
    def diperiksa_pada(self) -> object:
        """The oldest answer among the checks that apply: the map is as old as that."""
        saat = [k.hasil.diperiksa_pada for k in self.berlaku if k.hasil and k.terdaftar]
        return min(saat) if saat else None


def berlaku(pasal: dict[str, list[PasalKetentuan]], terikat: Iterable[Peraturan]) -> bool:
    """Whether one of the binding regulations says the duty."""
    return any(p.kode in pasal for p in terikat)


def susun_peta(satu: ProfilPeraturan | None = None) -> Peta:
    """Every duty of the matrix as it stands for this office (or under another profile), worst first, then by number."""
    profil = satu or profil_peraturan()
    terikat = mengikat(profil)
    peraturan = tuple(Peraturan.objects.all())
    kode = {p.pk: p.kode for p in peraturan}
    pasal: dict[int, dict[str, list[PasalKetentuan]]] = {}
    for p in PasalKetentuan.objects.order_by("peraturan__urutan", "urut"):
        pasal.setdefault(p.ketentuan_id, {}).setdefault(kode[p.peraturan_id], []).append(p)
    hasil = {h.ketentuan_id: h for h in HasilKewajiban.objects.all()}
    semua = [_keadaan(k, pasal.get(k.pk, {}), terikat, hasil.get(k.pk)) for k in Ketentuan.objects.filter(aktif=True)]
    return Peta(profil, peraturan, tuple(sorted(semua, key=lambda k: (URUTAN[k.kode], k.ketentuan.nomor))))


def _keadaan(
    ketentuan: Ketentuan,
    pasal: dict[str, list[PasalKetentuan]],
    terikat: list[Peraturan],
    hasil: HasilKewajiban | None,
) -> KeadaanKewajiban:
    lain = _diatur_lain(ketentuan.nomor, pasal, terikat)
    ada = berlaku(pasal, terikat)
    alasan = lain or ("" if ada else "Tidak ada pasalnya dalam peraturan yang mengikat kantor ini.")
    return KeadaanKewajiban(
        ketentuan=ketentuan,
        pasal_menurut=pasal,
        mengikat=tuple(p.kode for p in terikat),
        berlaku=ada and not lain,
        terdaftar=KEWAJIBAN.get(ketentuan.nomor),
        hasil=hasil,
        alasan_tidak_berlaku=alasan,
    )


def _diatur_lain(nomor: str, pasal: dict[str, list[PasalKetentuan]], terikat: list[Peraturan]) -> str:
    """Why the regional regulation puts the national one's duty aside (KK 28(2) for R-123), or nothing."""
    for p in terikat:
        if nomor in p.mengesampingkan and p.kode not in pasal:
            return f"Diatur lain oleh {p.nama_pendek} {kata_pasal(p.mengesampingkan[nomor])}."
    return ""


def nomor_berlaku(satu: ProfilPeraturan | None = None) -> set[str]:
    """Numbers of the duties that bind this office."""
    terikat = mengikat(satu)
    dikesampingkan = {n for p in terikat for n in p.mengesampingkan}
    sendiri = {
        (n, k) for n, k in PasalKetentuan.objects.filter(peraturan__in=terikat, ketentuan__aktif=True).values_list(
            "ketentuan__nomor", "peraturan__kode"
        )
    }  # fmt: skip
    oleh = {n: p.kode for p in terikat for n in p.mengesampingkan}
    return {n for n, _ in sendiri if n not in dikesampingkan or (n, oleh[n]) in sendiri}


def keadaan_kewajiban() -> list[KeadaanKewajiban]:
    """The duties of this office that have a check, with what it found last; worst first, then by number."""
    return [k for k in susun_peta().berlaku if k.terdaftar]


def ringkas(semua: Iterable[KeadaanKewajiban]) -> Ringkasan:
    hitungan: dict[str, int] = {}
    for k in semua:
        hitungan[k.kode] = hitungan.get(k.kode, 0) + 1
    return Ringkasan(hitungan)
