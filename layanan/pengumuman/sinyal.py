"""What announcements tell the rooms above them, inside the transaction; receivers defer with ``on_commit``."""

from __future__ import annotations

from django.dispatch import Signal

#: ``versi``: a VersiPengumuman was written: published, changed, cancelled or ended.
pengumuman_disiarkan = Signal()
