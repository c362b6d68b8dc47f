"""Indexes under which applications are found by number, telephone and similar name; migrations read it (ADR 0030).

The forms keep what the person wrote, so the index holds its digits. The register of users keeps digits already.
"""

from __future__ import annotations

from typing import Final

from django.db import models

_ANGKA: Final = "[^0-9]+"
_AWALAN: Final = "^(0062|62|0)"


def angka(kolom: str) -> models.Func:
    """Digits of a column, as the indexes below hold them."""
    return models.Func(
        models.F(kolom), models.Value(_ANGKA), models.Value(""), models.Value("g"), function="regexp_replace",
        output_field=models.TextField(),
    )  # fmt: skip


def telepon(kolom: str) -> models.Func:
    """Digits of a telephone without country or trunk prefix."""
    return models.Func(
        angka(kolom), models.Value(_AWALAN), models.Value(""), function="regexp_replace",
        output_field=models.TextField(),
    )  # fmt: skip


def _indeks(nama: str, tabel: str, ungkapan: str) -> str:
    return f"CREATE INDEX {nama} ON {tabel} ({ungkapan});"


def _angka_sql(kolom: str) -> str:
    return f"regexp_replace({kolom}, '{_ANGKA}', '', 'g')"


_FORMULIR: Final = ("npwp", "nib", "nik", "nik_penanggung_jawab")
_NON_PENYEDIA: Final = ("nip", "nik")

BUAT: Final = "\n".join(
    [
        *(_indeks(f"formulir_{k}_angka", "registrasi_formulirpendaftaran", f"({_angka_sql(k)})") for k in _FORMULIR),
        *(_indeks(f"nonpenyedia_{k}_angka", "registrasi_datanonpenyedia", f"({_angka_sql(k)})") for k in _NON_PENYEDIA),
        _indeks(
            "permohonan_telepon_angka",
            "registrasi_permohonan",
            f"(regexp_replace({_angka_sql('telepon')}, '{_AWALAN}', ''))",
        ),
        "CREATE INDEX permohonan_kunci_nama ON registrasi_permohonan USING gin (registrasi_kunci_nama(nama_normal));",
    ]
)
BUANG: Final = "\n".join(
    f"DROP INDEX {nama};"
    for nama in (
        *(f"formulir_{k}_angka" for k in _FORMULIR),
        *(f"nonpenyedia_{k}_angka" for k in _NON_PENYEDIA),
        "permohonan_telepon_angka",
        "permohonan_kunci_nama",
    )
)
