"""Minutes: kesaksian, gangguan, uji forensik, serah terima, umum (Perka LKPP 2/2010 Pasal 24(2))."""

from __future__ import annotations
