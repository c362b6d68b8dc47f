"""Scheduled and queued work of `kategori`."""

from __future__ import annotations
