"""Articles, guides and what people looked for (Perka LKPP 2/2010 Pasal 11(2)b)."""

from __future__ import annotations
