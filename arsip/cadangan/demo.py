"""The demo office's backups: the real defaults of this very machine, and their first run ordered.

Nothing is made up here: what the pages show was really written by restic, as soon as a worker is there.
"""

from __future__ import annotations

from arsip.cadangan.models import Sasaran
from arsip.cadangan.services_tempat import siapkan_bawaan
from lpse.demo.registri import KonteksDemo, demo


@demo(kode="arsip.cadangan", urutan=210)
def isi(konteks: KonteksDemo) -> None:
    """The targets; the minute's task orders the first runs, when broker and workers are up."""
    siapkan_bawaan()
    konteks.lapor(f"{Sasaran.objects.count()} sasaran cadangan")
