"""Numbers and names of persons and bodies: checked so that they warn, never block (DOMAIN.md G).

Store the digits, keep the original string, show it formatted, mask it in lists and exports. Names: ``nama``; addresses:
``alamat``; telephone and e-mail: ``kontak``. Pure functions, no table of their own.
"""

from __future__ import annotations

from lpse.identitas import alamat, kontak, nama, nib, nik, nip, nitku, npwp
from lpse.identitas.dasar import Hasil, digit, samar
from lpse.identitas.nik import rapi as format_nik
from lpse.identitas.nip import rapi as format_nip
from lpse.identitas.nitku import rapi as format_nitku
from lpse.identitas.npwp import rapi as format_npwp

__all__ = [
    "Hasil",
    "alamat",
    "digit",
    "format_nik",
    "format_nip",
    "format_nitku",
    "format_npwp",
    "kontak",
    "nama",
    "nib",
    "nik",
    "nip",
    "nitku",
    "npwp",
    "samar",
]
