"""Gathers what the packages hold."""

from __future__ import annotations

from lpse.kesehatan.tasks import detak, gema

__all__ = ["detak", "gema"]
