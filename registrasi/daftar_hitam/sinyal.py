"""What the register tells those above it."""

from __future__ import annotations

from django.dispatch import Signal

#: Sent on commit with ``entri`` after an entry was written, changed or moved: matches are looked for again.
entri_berubah = Signal()
