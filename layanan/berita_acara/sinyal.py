"""What the minutes tell whoever stands above: sent inside the transaction, receivers defer with ``on_commit``."""

from __future__ import annotations

from django.dispatch import Signal

#: ``send(BeritaAcara, ba=ba)``: numbered, its paper stored, waits for the signatures of ``ba.pihak`` in their order.
ba_final = Signal()
#: ``send(BeritaAcara, ba=ba)``: ended; whoever waits for signatures stops waiting.
ba_dibatalkan = Signal()
#: ``send(BeritaAcara, ba=ba)``: everybody has signed.
ba_ditandatangani = Signal()
