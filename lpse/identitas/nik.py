"""NIK: sixteen digits PPRRSS DDMMYY XXXX, the day of a woman plus 40 (DOMAIN.md G)."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from stdnum import numdb

from lpse.identitas.dasar import Hasil, awal, digit, hari_utc, kelompok, sah_panjang
from lpse.tampilan import bahasa

PANJANG: Final = 16
#: KTP is given from this age on (UU 23/2006 Pasal 63(1)), which decides the century of a two-digit year.
UMUR_KTP: Final = 17
_TAMBAH_PEREMPUAN: Final = 40
_HARI_TERBESAR: Final = 31
#: Provinces younger than the table of python-stdnum (codes of Kemendagri).
_PROVINSI_BARU: Final = {
    "65": "Kalimantan Utara",
    "92": "Papua Barat",
    "93": "Papua Selatan",
    "95": "Papua Pegunungan",
    "96": "Papua Barat Daya",
}


@lru_cache(maxsize=1024)
def wilayah(kode: str) -> tuple[str, str]:
    """(province, regency or city) of the first four digits; an empty word where the table knows none."""
    bagian = numdb.get("id/loc").info(kode[:4])
    nama = [str(sifat["name_id"]) for _, sifat in bagian if "name_id" in sifat]
    provinsi = nama[0] if nama else _PROVINSI_BARU.get(kode[:2], "")
    return provinsi, nama[1].title() if len(nama) > 1 else ""


def perempuan(nik: str | None) -> bool | None:
    """True for a woman, False for a man, None when the number does not say."""
    angka = digit(nik)
    if len(angka) != PANJANG:
        return None
    hari = int(angka[6:8])
    if 1 <= hari <= _HARI_TERBESAR:
        return False
    return True if 1 <= hari - _TAMBAH_PEREMPUAN <= _HARI_TERBESAR else None


def tanggal_lahir(nik: str | None, *, hari_ini: dt.date | None = None) -> dt.date | None:
    """Birth date in the number; of two centuries the later one that makes the owner old enough for a KTP.

    None when the number has another length or the date does not exist.
    """
    angka = digit(nik)
    siapa = perempuan(angka)
    if siapa is None:
        return None
    hari = int(angka[6:8]) - (_TAMBAH_PEREMPUAN if siapa else 0)
    kini = hari_ini or hari_utc()
    dua_ribuan = 2000 + int(angka[10:12])
    abad = (2000, 1900) if dua_ribuan <= kini.year - UMUR_KTP else (1900, 2000)
    for awal_abad in abad:
        try:
            return dt.date(awal_abad + int(angka[10:12]), int(angka[8:10]), hari)
        except ValueError:
            continue
    return None


def periksa(teks: str | None, *, hari_ini: dt.date | None = None) -> Hasil:
    """Look at a NIK: length, birth date, sex, place of first registration; warns, never refuses."""
    hasil = awal(teks, "NIK", (PANJANG,))
    if not sah_panjang(hasil, (PANJANG,)):
        return hasil
    lahir = tanggal_lahir(hasil.nilai, hari_ini=hari_ini)
    if lahir is None:
        hasil.peringatan.append("Tanggal lahir di dalam NIK tidak ada di kalender.")
    elif lahir > (hari_ini or hari_utc()):
        hasil.peringatan.append("Tanggal lahir di dalam NIK ada di masa depan.")
    provinsi, kabupaten = wilayah(hasil.nilai[:4])
    if not provinsi:
        hasil.peringatan.append(f"Kode provinsi {hasil.nilai[:2]} pada NIK tidak dikenal.")
    elif not kabupaten and hasil.nilai[:2] not in _PROVINSI_BARU:
        hasil.peringatan.append(
            f"Kode kabupaten/kota {hasil.nilai[:4]} pada NIK tidak ada di tabel wilayah; bisa juga daerah pemekaran."
        )
    if lahir is not None:
        hasil.rincian["Tanggal lahir"] = bahasa.tanggal(lahir)
        hasil.rincian["Jenis kelamin"] = "Perempuan" if perempuan(hasil.nilai) else "Laki-laki"
    if provinsi:
        hasil.rincian["Terdaftar pertama di"] = f"{kabupaten}, {provinsi}" if kabupaten else provinsi
    return Hasil(hasil.asli, hasil.nilai, hasil.peringatan, hasil.rincian, lahir)


def rapi(teks: str | None) -> str:
    """«7322 0114 0785 0003»; anything that is not sixteen digits comes back as it was written."""
    angka = digit(teks)
    return kelompok(angka, 4, 4, 4) if len(angka) == PANJANG else (teks or "")
