"""What others may hear from the backups (``media``, ``pemulihan``)."""

from __future__ import annotations

from django.dispatch import Signal

#: A run ended, whatever the state; sent after the commit with ``jalan``.
jalan_usai = Signal()
