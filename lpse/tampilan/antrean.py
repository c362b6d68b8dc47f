"""The work inbox: what waits for a person, from every source, by deadline (UI.md, Antrean kerja)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.text import slugify

from lpse.tampilan import bahasa, hitungan
from lpse.tampilan.registri import ButirAntrean, antrean

if TYPE_CHECKING:
    from django.http import QueryDict

    from lpse.akun.models import Pengguna

KEADAAN_TERBANYAK = 2  # states that get their own counter, so that six counters fill one row
BARIS_AWAL = 25
_PAGI, _SIANG, _SORE = 11, 15, 18
LEWAT, HARI_INI, KEMUDIAN, TANPA = "lewat", "hari_ini", "kemudian", "tanpa"
JUDUL_KELOMPOK = {LEWAT: "Lewat tenggat", HARI_INI: "Hari ini", KEMUDIAN: "Kemudian", TANPA: "Tanpa tenggat"}


@dataclass(frozen=True)
class Baris:
    """One piece of work as the page shows it."""

    butir: ButirAntrean
    sumber: str  # code of the source
    label_sumber: str
    kelompok: str
    pakai: int
    total: int
    nada: str
    sisa: str

    @property
    def kunci_keadaan(self) -> str:
        return slugify(self.butir.keadaan)

    @property
    def label_pita(self) -> str:
        return f"{self.sisa}, {self.pakai} dari {self.total} hari terpakai"

    @property
    def ikon_sisa(self) -> str:
        return "alert-circle" if self.kelompok == LEWAT else "clock"


@dataclass(frozen=True)
class Pencacah:
    """A counter that filters; without a key it only tells."""

    kunci: str
    label: str
    jumlah: int
    kini: bool = False
    gawat: bool = False


@dataclass(frozen=True)
class Saringan:
    """What the person chose above the list."""

    keadaan: str = ""
    kata: str = ""
    jenis: str = ""
    urut: str = "tenggat"

    @classmethod
    def dari(cls, data: QueryDict) -> Saringan:
        urut = "masuk" if data.get("urut") == "masuk" else "tenggat"
        return cls(data.get("keadaan", "")[:80], data.get("q", "").strip()[:100], data.get("jenis", "")[:80], urut)

    def kalimat(self, label_jenis: dict[str, str]) -> list[tuple[str, str]]:
        """The chosen values in words, for the export."""
        isi = [("Keadaan", self.keadaan), ("Cari", self.kata), ("Jenis", label_jenis.get(self.jenis, ""))]
        return [(nama, nilai) for nama, nilai in isi if nilai]


def baris(butir: ButirAntrean, sumber: str, label: str, kini: dt.datetime) -> Baris:
    """Place one piece of work in time: its group, its ribbon, the words below it."""
    if butir.tenggat is None:
        return Baris(butir, sumber, label, TANPA, 0, 0, "netral", "Tanpa tenggat")
    zona = bahasa.zona()
    tenggat, masuk, sekarang = (timezone.localtime(w, zona) for w in (butir.tenggat, butir.masuk, kini))
    total = max((tenggat.date() - masuk.date()).days, 1)
    selisih = (tenggat.date() - sekarang.date()).days
    if tenggat < sekarang:
        hari = -selisih
        sisa = f"Lewat {hari} hari" if hari else f"Lewat sejak {tenggat:%H.%M}"
        return Baris(butir, sumber, label, LEWAT, total, total, "kritis", sisa)
    terpakai = min(max((sekarang.date() - masuk.date()).days, 0), total)
    if selisih == 0:
        return Baris(butir, sumber, label, HARI_INI, terpakai, total, "perhatian", f"Hari ini, {tenggat:%H.%M}")
    sisa = f"Besok, {tenggat:%H.%M}" if selisih == 1 else f"Sisa {bahasa.angka(selisih)} hari"
    return Baris(butir, sumber, label, KEMUDIAN, terpakai, total, "jalan", sisa)


class AntreanKerja:
    """Everything that waits for one person at one moment; asked once per request."""

    def __init__(self, pengguna: Pengguna) -> None:
        self.pengguna = pengguna
        self.kini = timezone.now()
        self.sumber = antrean.untuk(pengguna)
        self.baris = [baris(butir, s.kode, s.label, self.kini) for s in self.sumber for butir in s.ambil(pengguna)]

    @classmethod
    def untuk(cls, pengguna: Pengguna) -> AntreanKerja:
        """The same object for the navigation's count and the page (kept on the person of this request)."""
        ada: AntreanKerja | None = getattr(pengguna, "_antrean_kerja", None)
        if ada is None:
            ada = cls(pengguna)
            pengguna._antrean_kerja = ada  # type: ignore[attr-defined] # noqa: SLF001 - memo of one request
        return ada

    @property
    def jenis(self) -> dict[str, str]:
        return {s.kode: s.label for s in self.sumber}

    def selesai_bulan_ini(self) -> int | None:
        """None when no source can tell."""
        hitung = [s.selesai_bulan_ini for s in self.sumber if s.selesai_bulan_ini]
        if not hitung:
            return None
        return hitungan.ingat(self.pengguna, "antrean:selesai", lambda: sum(satu(self.pengguna) for satu in hitung))

    def banyak(self, kelompok: str) -> int:
        return sum(1 for b in self.baris if b.kelompok == kelompok)

    def tersaring(self, s: Saringan) -> list[Baris]:
        """Rows that match, oldest deadline first (or newest arrival first)."""
        hasil = [b for b in self.baris if self._cocok(b, s)]
        if s.urut == "masuk":
            return sorted(hasil, key=lambda b: b.butir.masuk, reverse=True)
        tanpa_batas = dt.datetime.max.replace(tzinfo=dt.UTC)
        return sorted(hasil, key=lambda b: (b.butir.tenggat or tanpa_batas, b.butir.masuk))

    @staticmethod
    def _cocok(b: Baris, s: Saringan) -> bool:
        kata = s.kata.casefold()
        teks = f"{b.butir.judul} {b.butir.rincian} {b.butir.pekerjaan} {b.butir.rincian_pekerjaan}".casefold()
        return (
            (not s.keadaan or s.keadaan in {b.kelompok, b.kunci_keadaan})
            and (not s.jenis or s.jenis == b.sumber)
            and all(k in teks for k in kata.split())
        )

    def pencacah(self, s: Saringan) -> list[Pencacah]:
        """Counters that filter: all, overdue, today, the commonest states, and what was finished this month."""
        isi = [
            Pencacah("", "Semua", len(self.baris), kini=not s.keadaan),
            Pencacah(LEWAT, "Lewat tenggat", lewat := self.banyak(LEWAT), kini=s.keadaan == LEWAT, gawat=lewat > 0),
            Pencacah(HARI_INI, "Hari ini", self.banyak(HARI_INI), kini=s.keadaan == HARI_INI),
        ]
        for (kunci, label), jumlah in Counter((b.kunci_keadaan, b.butir.keadaan) for b in self.baris).most_common(
            KEADAAN_TERBANYAK
        ):
            isi.append(Pencacah(kunci, label, jumlah, kini=s.keadaan == kunci))
        return isi

    def kelompok(self, isi: list[Baris], s: Saringan) -> list[tuple[str, list[Baris]]]:
        """Rows under their headings; one unnamed group when sorted by arrival."""
        if s.urut == "masuk":
            return [("", isi)] if isi else []
        return [(JUDUL_KELOMPOK[k], b) for k in JUDUL_KELOMPOK if (b := [x for x in isi if x.kelompok == k])]


def salam(pengguna: Pengguna) -> str:
    """«Selamat pagi, Rina.» by the office's clock."""
    jam = bahasa.sekarang().hour
    waktu = "pagi" if jam < _PAGI else "siang" if jam < _SIANG else "sore" if jam < _SORE else "malam"
    return f"Selamat {waktu}, {pengguna.get_short_name()}."


def kalimat_keadaan(kerja: AntreanKerja) -> str:
    """«Dua pekerjaan lewat tenggat dan tiga jatuh tempo hari ini.»"""
    lewat, hari_ini = kerja.banyak(LEWAT), kerja.banyak(HARI_INI)
    if lewat and hari_ini:
        kalimat = f"{bahasa.kata_angka(lewat)} pekerjaan lewat tenggat dan {bahasa.kata_angka(hari_ini)} jatuh tempo"
        kalimat += " hari ini."
    elif lewat:
        kalimat = f"{bahasa.kata_angka(lewat)} pekerjaan lewat tenggat."
    elif hari_ini:
        kalimat = f"{bahasa.kata_angka(hari_ini)} pekerjaan jatuh tempo hari ini."
    elif kerja.baris:
        kalimat = f"{bahasa.kata_angka(len(kerja.baris))} pekerjaan menunggu, tidak ada yang lewat tenggat."
    else:
        kalimat = "tidak ada pekerjaan yang menunggu Anda."
    return kalimat[0].upper() + kalimat[1:]


def jumlah_menunggu(pengguna: Pengguna) -> int:
    """For the navigation."""
    return len(AntreanKerja.untuk(pengguna).baris)
