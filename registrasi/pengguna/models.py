"""The register of SPSE users and their life after approval (Perka LKPP 2/2010 Pasal 1, 10(2)d)."""

from __future__ import annotations
