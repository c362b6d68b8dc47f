"""Loans, read links and exports of the archive."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: Working days a paper original is lent for when nobody says otherwise, and how often a loan may be extended.
PINJAM_HARI_KERJA = env.int("LPSE_PINJAM_HARI_KERJA", 5)
PINJAM_MAKS_PERPANJANG = env.int("LPSE_PINJAM_MAKS_PERPANJANG", 2)
#: The longest a read link for an auditor may be valid.
TAUTAN_MAKS_HARI = env.int("LPSE_TAUTAN_MAKS_HARI", 30)
#: A finished export is kept this many days; one export is at most this big.
BAGIT_SIMPAN_HARI = env.int("LPSE_BAGIT_SIMPAN_HARI", 7)
BAGIT_MAKS_BYTE = env.int("LPSE_BAGIT_MAKS_GB", 20) * 1024**3
