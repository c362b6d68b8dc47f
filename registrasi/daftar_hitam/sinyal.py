"""What the register tells those above it."""

from __future__ import annotations

from django.dispatch import Signal

#: Sent with ``entri`` in the writer's own transaction, after an entry was written, changed or moved: whoever keeps
#: matches looks for them again, and they appear together with the entry or not at all.
entri_berubah = Signal()
