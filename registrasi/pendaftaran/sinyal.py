"""What the counter tells whoever listens, all after the commit with ``permohonan=Permohonan``."""

from __future__ import annotations

from django.dispatch import Signal

#: Handed in for the first time: it has a number and a receipt.
permohonan_diajukan = Signal()
#: Its days ran out.
permohonan_kedaluwarsa = Signal()
#: Withdrawn by the applicant or the office.
permohonan_dibatalkan = Signal()
