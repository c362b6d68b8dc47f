"""What the kernel tells whoever listens about a paper; ``arsip`` files it without the kernel knowing of ``arsip``."""

from __future__ import annotations

from django.dispatch import Signal

#: ``naskah`` has become final and its first PDF is stored. Sent after the commit, with ``naskah=Naskah``.
naskah_final = Signal()
#: One signer has signed. Sent after the commit, with ``naskah=Naskah`` and ``tanda_tangan=TandaTangan``.
naskah_ditandatangani = Signal()
#: Every signer has signed. Sent after the commit, with ``naskah=Naskah``.
naskah_lengkap = Signal()
#: A final paper was cancelled. Sent after the commit, with ``naskah=Naskah``.
naskah_dibatalkan = Signal()
