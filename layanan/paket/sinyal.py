"""What the package register says to the rooms above it."""

from __future__ import annotations

from django.dispatch import Signal

#: ``impor``: a file was read into the register; sent inside its transaction.
paket_diimpor = Signal()
