"""Warnings about numbers, dates and what does not fit together inside one application."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from lpse.identitas import digit, kontak, nib, nik, nip, nitku, npwp
from lpse.tampilan import bahasa
from registrasi.padanan.enums import Tingkat
from registrasi.padanan.hasil import Peringatan
from registrasi.padanan.identitas import Surat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lpse.identitas import Hasil
    from registrasi.padanan.identitas import Identitas
    from registrasi.pendaftaran.models import ButirPermohonan, Permohonan

#: A paper that ends this soon is mentioned; it is still valid.
_SEGERA: Final = dt.timedelta(days=30)
_PEMERIKSA: Final[dict[str, Callable[[str], Hasil]]] = {
    "npwp": npwp.periksa,
    "nib": nib.periksa,
    "nik": nik.periksa,
    "nip": nip.periksa,
}


def peringatan_nomor(identitas: Identitas) -> Iterator[Peringatan]:
    """NIK, NPWP, NITKU, NIB and NIP of the form, and of everybody named in it."""
    hasil = [
        ("npwp", "", npwp.periksa(identitas.npwp)),
        ("nitku", "", nitku.periksa(identitas.nitku, npwp=identitas.npwp)),
        ("nib", "", nib.periksa(identitas.nib)),
        ("nik", "", nik.periksa(identitas.nik)),
        ("nik", "Penanggung jawab: ", nik.periksa(identitas.nik_penanggung_jawab)),
        ("nip", "", nip.periksa(identitas.nip)),
        *(("nik", f"{o.sebutan} {o.nama}: ", nik.periksa(o.nik)) for o in identitas.orang),
    ]
    for unsur, depan, satu in hasil:
        for kalimat in satu.peringatan:
            yield Peringatan(f"nomor.{unsur}", unsur, f"{depan}{kalimat}")
    yield from _tidak_serasi(identitas)


def _tidak_serasi(identitas: Identitas) -> Iterator[Peringatan]:
    """Two numbers of one person that contradict each other."""
    orang = digit(identitas.nik or identitas.nik_penanggung_jawab)
    pajak = digit(identitas.npwp)
    if len(pajak) == npwp.BARU and pajak[0] != "0" and identitas.nik and pajak != digit(identitas.nik):
        yield Peringatan("nomor.npwp_nik", "npwp", "NPWP 16 angka ini NIK, tetapi bukan NIK yang ditulis di formulir.")
    lahir_nik, lahir_nip = nik.tanggal_lahir(orang), nip.tanggal_lahir(identitas.nip)
    if lahir_nik and lahir_nip and lahir_nik != lahir_nip:
        yield Peringatan(
            "nomor.lahir", "nip",
            f"Tanggal lahir menurut NIK {bahasa.tanggal(lahir_nik)}, menurut NIP {bahasa.tanggal(lahir_nip)}.",
        )  # fmt: skip


def peringatan_tanggal(identitas: Identitas, hari: dt.date) -> Iterator[Peringatan]:
    """Papers of the form: dated in the future, before the body existed, ended or about to end."""
    for surat in identitas.surat:
        yield from _tanggal_surat(surat, identitas.pendirian, hari)


def _tanggal_surat(surat: Surat, pendirian: dt.date | None, hari: dt.date) -> Iterator[Peringatan]:
    tanggal = surat.tanggal
    if tanggal and tanggal > hari:
        kalimat = f"{surat.sebutan} bertanggal {bahasa.tanggal(tanggal)}, di masa depan."
        yield Peringatan("tanggal.depan", surat.unsur, kalimat)
    if tanggal and pendirian and surat.sesudah_pendirian and tanggal < pendirian:
        kalimat = (
            f"{surat.sebutan} bertanggal {bahasa.tanggal(tanggal)}, sebelum akta pendirian {bahasa.tanggal(pendirian)}."
        )
        yield Peringatan("tanggal.sebelum_pendirian", surat.unsur, kalimat)
    yield from _masa(surat, hari)


def _masa(surat: Surat, hari: dt.date, butir: ButirPermohonan | None = None) -> Iterator[Peringatan]:
    sampai = surat.berlaku_sampai
    if sampai is None:
        return
    habis = f"{surat.sebutan} habis berlaku {bahasa.tanggal(sampai)}."
    if surat.tanggal and sampai < surat.tanggal:
        kalimat = f"{surat.sebutan}: masa berlaku berakhir sebelum tanggal terbitnya."
        yield Peringatan("tanggal.masa", surat.unsur, kalimat, butir=butir)
    elif sampai < hari:
        yield Peringatan("tanggal.kedaluwarsa", surat.unsur, habis, butir=butir)
    elif sampai <= hari + _SEGERA:
        yield Peringatan("tanggal.segera", surat.unsur, habis, Tingkat.INFO, butir)


def peringatan_butir(butir: Iterable[ButirPermohonan], hari: dt.date) -> Iterator[Peringatan]:
    """Rows of the checklist: their dates, and the numbers read off the papers."""
    for b in butir:
        sebutan = b.persyaratan.nama
        if b.tanggal and b.tanggal > hari:
            kalimat = f"{sebutan} bertanggal {bahasa.tanggal(b.tanggal)}, di masa depan."
            yield Peringatan("tanggal.depan", "", kalimat, butir=b)
        yield from _masa(Surat(sebutan, "", b.tanggal, b.berlaku_sampai), hari, b)
        for unsur, periksa in _PEMERIKSA.items():
            for kalimat in periksa(str(b.fakta.get(unsur) or "")).peringatan:
                yield Peringatan(f"nomor.{unsur}", unsur, f"{sebutan}: {kalimat}", butir=b)


def peringatan_spse(permohonan: Permohonan, identitas: Identitas) -> Iterator[Peringatan]:
    """The online registration against the form (Pasal 22(1)a1)."""
    spse = kontak.surel(permohonan.spse_surel)
    if spse and identitas.surel and spse != kontak.surel(identitas.surel):
        yield Peringatan(
            "spse.surel", "surel",
            f"Surel di SPSE {permohonan.spse_surel}, di formulir {identitas.surel}; sandi dikirim ke surel SPSE.",
        )  # fmt: skip
