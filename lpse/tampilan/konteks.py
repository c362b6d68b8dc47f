"""What every page of the shell needs, worked out only when a template asks for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from lpse.tampilan import bahasa, hitungan, kuki, spanduk
from lpse.tampilan.registri import ButirNavigasi, TautanPublik, navigasi, tautan_publik

if TYPE_CHECKING:
    import datetime as dt

    from django.http import HttpRequest

    from lpse.akun.models import ProfilLPSE
    from lpse.tampilan.spanduk import Spanduk

#: Methods that change nothing (RFC 9110 § 9.2.1).
AMAN = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


@dataclass(frozen=True)
class Tautan:
    """One line of the left navigation as the page shows it."""

    label: str
    url: str
    ikon: str
    jumlah: int
    kini: bool


@dataclass(frozen=True)
class KelompokNavigasi:
    unit: str
    tautan: list[Tautan]


class Kerangka:
    """The shell's own words: office, clock, navigation, theme. Lazy, so that a fragment pays for nothing."""

    versi = settings.VERSI

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def profil(self) -> ProfilLPSE | None:
        return bahasa.kantor().profil

    @property
    def nama(self) -> str:
        return self.profil.nama if self.profil else "LPSE"

    @property
    def nama_pendek(self) -> str:
        return self.profil.nama_pendek if self.profil else "Portal LPSE"

    @cached_property
    def sekarang(self) -> dt.datetime:
        return bahasa.sekarang()

    @property
    def hari(self) -> str:
        return bahasa.nama_hari(self.sekarang)

    @property
    def zona(self) -> str:
        return bahasa.singkatan_zona()

    @property
    def zona_iana(self) -> str:
        return bahasa.zona().key

    @property
    def jam_layanan(self) -> str:
        return bahasa.kalimat_jam_layanan()

    @property
    def jam_layanan_baris(self) -> list[tuple[str, str]]:
        return bahasa.jam_layanan()

    @property
    def tema(self) -> str:
        return kuki.tema(self.request)

    @cached_property
    def _keluarga(self) -> list[tuple[str, list[Tautan]]]:
        """Each line the person may open with those that stand under it, in the order of the registry; with its unit."""
        pengguna = self.request.user
        if not pengguna.is_authenticated:
            return []
        butir = [(b, alamat) for b in navigasi.untuk(pengguna) if (alamat := alamat_butir(b))]
        kini = self._kini(butir)
        segar = self.request.method not in AMAN
        angka = hitungan.jumlah(pengguna, [b for b, _ in butir], kini=kini, segar=segar)
        ada = {b.kode for b, _ in butir}
        keluarga: dict[str, tuple[str, list[Tautan]]] = {b.kode: (b.unit, []) for b, _ in butir if b.induk not in ada}
        for b, alamat in sorted(butir, key=lambda satu: satu[0].induk in ada):
            tautan = Tautan(b.label, alamat, b.ikon, angka.get(b.kode, 0), b.kode == kini)
            keluarga[b.induk if b.induk in ada else b.kode][1].append(tautan)
        return list(keluarga.values())

    @cached_property
    def navigasi(self) -> list[KelompokNavigasi]:
        """Only what the person may open, by unit, in the order of the registry; the current page is marked once."""
        kelompok: dict[str, list[Tautan]] = {}
        for unit, anggota in self._keluarga:
            jumlah, kini = sum(t.jumlah for t in anggota), any(t.kini for t in anggota)
            kelompok.setdefault(unit, []).append(replace(anggota[0], jumlah=jumlah, kini=kini))
        return [KelompokNavigasi(unit, tautan) for unit, tautan in kelompok.items()]

    @property
    def tab(self) -> list[Tautan]:
        """On the list a line leads to: the lists that share the line, this one marked; below a list there are none."""
        for _, anggota in self._keluarga:
            if len(anggota) > 1 and any(t.url == self.request.path for t in anggota):
                return anggota
        return []

    @property
    def tautan_publik(self) -> list[Tautan]:
        """The links of the public head; the one whose pages these are is marked."""
        return self._publik(lipat=False)

    @property
    def tautan_publik_lain(self) -> list[Tautan]:
        """What the public head keeps under «Lainnya»."""
        return self._publik(lipat=True)

    def _publik(self, *, lipat: bool) -> list[Tautan]:
        jalan = self.request.path
        ada = ((b, alamat) for b in tautan_publik.semua() if b.lipat is lipat and (alamat := alamat_butir(b)))
        return [Tautan(b.label, alamat, "", 0, _di_bawah(jalan, alamat)) for b, alamat in ada]

    @property
    def spanduk(self) -> list[Spanduk]:
        """The banners over the pages of the portal."""
        return spanduk.baca(publik=False)

    @property
    def spanduk_publik(self) -> list[Spanduk]:
        """The banners over the pages that need no account."""
        return spanduk.baca(publik=True)

    def _kini(self, butir: list[tuple[ButirNavigasi, str]]) -> str:
        jalan = self.request.path
        cocok = [(len(awalan), b.kode) for b, alamat in butir if _di_bawah(jalan, awalan := b.awalan or alamat)]
        return max(cocok)[1] if cocok else ""


def alamat_butir(butir: ButirNavigasi | TautanPublik) -> str:
    """The address of a navigation line; "" while its page does not exist."""
    try:
        return reverse(butir.url_name)
    except NoReverseMatch:
        return ""


def _di_bawah(jalan: str, awalan: str) -> bool:
    return jalan == awalan or (awalan != "/" and jalan.startswith(awalan))


def kerangka(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``{{ kerangka }}`` for every page."""
    return {"kerangka": Kerangka(request)}
