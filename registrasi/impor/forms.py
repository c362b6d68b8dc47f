"""Forms of the import: the file, and which column holds what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.forms import BidangBerkas
from registrasi.impor.baca import Bentuk
from registrasi.impor.berkas import UNGGAHAN
from registrasi.impor.bidang import DEFINISI, Bidang, Tipe
from registrasi.impor.enums import JenisImpor
from registrasi.impor.pelaksana import olahan_untuk
from registrasi.impor.services import TETAP

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.impor.models import ImporMassal


class FormUnggah(forms.Form):
    """What the file holds, and the file."""

    jenis = forms.ChoiceField(label="Isi berkas", choices=JenisImpor.choices, widget=forms.RadioSelect)
    berkas = BidangBerkas(
        kegunaan=UNGGAHAN,
        label="Berkas CSV atau Excel",
        help_text="Baris judul dicari sendiri. CSV dari Excel lama dan «Teks Unicode» (.txt) juga diterima.",
    )

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["berkas"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - declared above
        bidang.oleh = oleh


class FormPemetaan(forms.Form):
    """One choice per field of the register: a column of the file, a fixed value, or nothing."""

    def __init__(self, *args: Any, impor: ImporMassal, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.impor = impor
        kolom = [(str(n), f"{_huruf(n)}: {judul or '(tanpa judul)'}") for n, judul in _kepala(impor)]
        label = olahan_untuk(impor).label
        for b in DEFINISI[impor.jenis].bidang:
            tetap = [
                (f"{TETAP}{k}", f"Semua baris: {label.get(b.nama, {}).get(k, k)}") for k, _ in b.pilihan if b.disimpan
            ]
            self.fields[b.nama] = forms.ChoiceField(
                label=b.label,
                required=b.wajib,
                choices=[("", "Tidak diimpor"), *kolom, *tetap],
                help_text=_petunjuk(b),
                initial=_awal(impor.pemetaan.get(b.nama)),
                error_messages={"required": f"Tentukan kolom untuk {b.label}."},
            )

    def pemetaan(self) -> dict[str, int | str]:
        """What was chosen, as the services take it."""
        isian = {n: v for n, v in self.cleaned_data.items() if v}
        return {n: v if v.startswith(TETAP) else int(v) for n, v in isian.items()}


def _kepala(impor: ImporMassal) -> list[tuple[int, str]]:
    return list(enumerate(Bentuk.dari(impor.bentuk).kepala))


def _huruf(nomor: int) -> str:
    """A column as a spreadsheet names it: A … Z, AA …"""
    depan, sisa = divmod(nomor, 26)
    return (_huruf(depan - 1) if depan else "") + chr(ord("A") + sisa)


def _awal(kolom: int | str | None) -> str:
    return "" if kolom is None else str(kolom)


def _petunjuk(b: Bidang) -> str:
    if b.tipe is Tipe.TANGGAL:
        return "Tanggal dalam segala tulisan yang biasa: 21-11-2026, 2026-11-21, 21 November 2026."
    return f"Contoh: {b.contoh}." if b.contoh else ""
