"""People and work units that ask for service, found while typing (Perka LKPP 2/2010 Pasal 18(1), 19(1)b)."""

from __future__ import annotations
