"""Set-based import of big lists."""

from __future__ import annotations
