"""NIP: eighteen digits YYYYMMDD YYYYMM s NNN (birth, appointment, sex, order); PPPK carry months from 21 on."""

from __future__ import annotations

import datetime as dt
from typing import Final

from lpse.identitas.dasar import Hasil, awal, digit, hari_utc, kelompok, sah_panjang
from lpse.tampilan import bahasa

PANJANG: Final = 18
#: Nobody is appointed younger (DOMAIN.md G).
UMUR_TMT: Final = 15
_BULAN: Final = 12
_BULAN_PPPK: Final = 21
_KELAMIN: Final = {"1": "Laki-laki", "2": "Perempuan"}


def _lahir(angka: str) -> dt.date | None:
    try:
        return dt.date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    except ValueError:
        return None


def tanggal_lahir(nip: str | None) -> dt.date | None:
    """Birth date in the number; None when the number has another length or the date does not exist."""
    angka = digit(nip)
    return _lahir(angka) if len(angka) == PANJANG else None


def _periksa_tmt(hasil: Hasil, lahir: dt.date | None, kini: dt.date) -> None:
    tahun, bulan = int(hasil.nilai[8:12]), int(hasil.nilai[12:14])
    if bulan >= _BULAN_PPPK:
        hasil.peringatan.append("Bulan pengangkatan 21 ke atas dipakai NI PPPK, bukan NIP PNS; pastikan statusnya.")
        hasil.rincian["Pengangkatan"] = f"tahun {tahun} (pola PPPK)"
    elif not 1 <= bulan <= _BULAN:
        hasil.peringatan.append(f"Bulan pengangkatan {bulan:02d} di dalam NIP tidak ada.")
        return
    else:
        hasil.rincian["Pengangkatan"] = f"{bahasa.BULAN[bulan - 1]} {tahun}"
    if tahun > kini.year:
        hasil.peringatan.append("Tahun pengangkatan di dalam NIP ada di masa depan.")
    if lahir is not None and (tahun, min(bulan, _BULAN)) < (lahir.year + UMUR_TMT, lahir.month):
        hasil.peringatan.append(f"Pengangkatan di dalam NIP lebih awal daripada usia {UMUR_TMT} tahun.")


def periksa(teks: str | None, *, hari_ini: dt.date | None = None) -> Hasil:
    """Look at a NIP: dates plausible, appointment from the age of 15 on, sex; warns, never refuses."""
    hasil = awal(teks, "NIP", (PANJANG,))
    if not sah_panjang(hasil, (PANJANG,)):
        return hasil
    kini = hari_ini or hari_utc()
    lahir = _lahir(hasil.nilai)
    if lahir is None:
        hasil.peringatan.append("Tanggal lahir di dalam NIP tidak ada di kalender.")
    else:
        hasil.rincian["Tanggal lahir"] = bahasa.tanggal(lahir)
        if lahir > kini:
            hasil.peringatan.append("Tanggal lahir di dalam NIP ada di masa depan.")
    _periksa_tmt(hasil, lahir, kini)
    kelamin = _KELAMIN.get(hasil.nilai[14])
    if kelamin is None:
        hasil.peringatan.append("Angka jenis kelamin di dalam NIP (angka ke-15) bukan 1 atau 2.")
    else:
        hasil.rincian["Jenis kelamin"] = kelamin
    return Hasil(hasil.asli, hasil.nilai, hasil.peringatan, hasil.rincian, lahir)


def rapi(teks: str | None) -> str:
    """«19720103 199503 1 001»; else as it was written."""
    angka = digit(teks)
    return kelompok(angka, 8, 6, 1) if len(angka) == PANJANG else (teks or "")
