"""The facts of the form against those of each paper (Perka LKPP 2/2010 Pasal 22(2))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lpse.identitas import alamat, digit, format_nik, format_nip, format_npwp, nama, npwp
from lpse.identitas.beda import Beda, Potongan
from registrasi.padanan.enums import SEBUTAN_DOKUMEN, Unsur
from registrasi.padanan.hasil import BarisFakta, Peringatan, Sel, TabelFakta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from registrasi.padanan.identitas import Identitas
    from registrasi.pendaftaran.models import ButirPermohonan

#: The form itself is the first column; its own row of the checklist says nothing new.
_BUKAN_SUMBER: Final = frozenset({"formulir_pendaftaran", "formulir_non_penyedia"})


def _utuh(satu: str, dua: str) -> Beda:
    """Numbers are never half the same."""
    lain = digit(satu) != digit(dua)
    return Beda((Potongan(satu, lain),), (Potongan(dua, lain),))


def _angka_sama(satu: str, dua: str) -> bool:
    return digit(satu) == digit(dua)


def _kata_sama(satu: str, dua: str) -> bool:
    return " ".join(satu.casefold().split()) == " ".join(dua.casefold().split())


@dataclass(frozen=True, slots=True)
class _Cara:
    """How one kind of fact is compared, taken apart, and shown."""

    sama: Callable[[str, str], bool]
    beda: Callable[[str, str], Beda]
    rapi: Callable[[str], str] = str.strip


_NAMA: Final = _Cara(nama.sama, nama.beda)
_KATA: Final = _Cara(_kata_sama, nama.beda)
CARA: Final[dict[str, _Cara]] = {
    Unsur.NAMA: _NAMA,
    Unsur.PENANGGUNG_JAWAB: _NAMA,
    Unsur.INSTANSI: _KATA,
    Unsur.JABATAN: _KATA,
    Unsur.SK_NOMOR: _KATA,
    Unsur.ALAMAT: _Cara(alamat.sama, alamat.beda),
    Unsur.NPWP: _Cara(npwp.sama, _utuh, format_npwp),
    Unsur.NIB: _Cara(_angka_sama, _utuh),
    Unsur.NIK: _Cara(_angka_sama, _utuh, format_nik),
    Unsur.NIP: _Cara(_angka_sama, _utuh, format_nip),
}


def susun(identitas: Identitas, butir: Iterable[ButirPermohonan]) -> TabelFakta:
    """Rows: facts that the form or a paper carries. Columns: the form, then each paper of the checklist."""
    sumber = [b for b in butir if b.persyaratan.kode not in _BUKAN_SUMBER and b.persyaratan.unsur and not b.tidak_ada]
    termuat = {u for b in sumber for u in b.persyaratan.unsur}
    baris = tuple(
        _baris(Unsur(kode), identitas.unsur(kode), sumber)
        for kode in Unsur.values
        if kode in termuat or (identitas.unsur(kode) and kode in {Unsur.NAMA, Unsur.NPWP, Unsur.NIB})
    )
    kepala = tuple(SEBUTAN_DOKUMEN.get(b.persyaratan.kode, b.persyaratan.nama) for b in sumber)
    return TabelFakta(("Formulir", *kepala), baris)


def _baris(unsur: Unsur, acuan: str, sumber: list[ButirPermohonan]) -> BarisFakta:
    cara = CARA[unsur]
    sel = [_sel(unsur, cara, acuan, b) for b in sumber]
    berbeda = [s for s in sel if s.keadaan == "berbeda"]
    terbaca = any(s.keadaan in {"sama", "berbeda"} for s in sel)
    hasil = "berbeda" if berbeda else "sama" if terbaca else "belum"
    depan = Sel("acuan" if acuan else "kosong", cara.rapi(acuan))
    return BarisFakta(unsur.value, str(unsur.label), (depan, *sel), hasil)


def _sel(unsur: Unsur, cara: _Cara, acuan: str, butir: ButirPermohonan) -> Sel:
    if unsur not in butir.persyaratan.unsur:
        return Sel("tidak_memuat")
    tertulis = str(butir.fakta.get(unsur) or "").strip()
    if not tertulis:
        return Sel("kosong")
    if not acuan or not cara.sama(acuan, tertulis):
        rapi = cara.rapi(tertulis)
        return Sel("berbeda", rapi, cara.beda(cara.rapi(acuan), rapi).dua)
    return Sel("sama", cara.rapi(tertulis))


def peringatan_fakta(tabel: TabelFakta, butir: Iterable[ButirPermohonan]) -> Iterator[Peringatan]:
    """One sentence for each fact that a paper says otherwise than the form."""
    menurut = {SEBUTAN_DOKUMEN.get(b.persyaratan.kode, b.persyaratan.nama): b for b in butir}
    for baris in tabel.baris:
        for sumber, sel in zip(tabel.sumber, baris.sel, strict=True):
            if sel.keadaan == "berbeda":
                kalimat = f"{baris.label} di {sumber} berbeda dengan formulir."
                yield Peringatan("beda", baris.unsur, kalimat, butir=menurut.get(sumber))
