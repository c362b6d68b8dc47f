"""What may go wrong with the embedded servers, as one line for people."""

from __future__ import annotations

import errno
from pathlib import Path


class TertanamGalat(Exception):  # noqa: N818 - the field's own words
    """An embedded server cannot do its work; the message is one clear line that says what to do."""


class SudahBerjalan(TertanamGalat):
    """Another living process holds this data folder."""


def galat_tulis(var: Path, galat: OSError) -> TertanamGalat:
    """The one line for a data folder that refuses a write: full, read-only, or somebody else's."""
    if galat.errno in {errno.ENOSPC, errno.EDQUOT}:
        return TertanamGalat(f"Ruang disk untuk {var} penuh. Kosongkan sedikitnya 500 MB, lalu jalankan lagi.")
    return TertanamGalat(
        f"Folder data {var} tidak dapat ditulis ({galat.strerror}). "
        "Perbaiki izinnya, atau setel LPSE_VAR ke folder yang dapat ditulis."
    )
