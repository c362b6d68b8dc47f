"""What the reading of contents tells: the intake of scans listens."""

from __future__ import annotations

from django.dispatch import Signal

#: The newest content of a document has no text layer. After the commit, ``versi=VersiDokumen``.
tanpa_lapisan_teks = Signal()
