"""The register of listed providers (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations
