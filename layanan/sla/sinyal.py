"""What the clocks tell the room above, inside the transaction."""

from __future__ import annotations

from django.dispatch import Signal

#: ``jam=JamKerja, ambang=int``: so many per cent of its target are used up; sent once per target.
ambang_terlewati = Signal()
#: ``target=TargetLayanan, oleh``: the Kepala wants it for what is open, too.
target_diterapkan = Signal()
