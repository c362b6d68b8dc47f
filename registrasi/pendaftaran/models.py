"""Applications of users at the counter (Perka LKPP 2/2010 Pasal 10(2)a-b, 22(1))."""

from __future__ import annotations
