"""What each kind of user must bring, closed by the regulations (Perka LKPP 2/2010 Pasal 22(1), (3), (4))."""

from __future__ import annotations
