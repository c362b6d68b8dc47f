"""What tests read off a paper."""

from __future__ import annotations

from lpse.berkas.models import Berkas
from lpse.naskah.models import RevisiNaskah


def isi_revisi(revisi: RevisiNaskah) -> Berkas:
    """The file of a revision that still has its content; only a destroyed paper has none."""
    assert revisi.berkas is not None
    return revisi.berkas
