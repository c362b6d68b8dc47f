"""What the kernel tells whoever listens about a file that nobody with an account brought."""

from __future__ import annotations

from django.dispatch import Signal

#: The antivirus refused a file of an object. Sent after the commit, with ``berkas=Berkas`` (its ``pemilik`` is named).
berkas_publik_ditolak = Signal()
