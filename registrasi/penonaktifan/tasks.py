"""Scheduled and queued work of `penonaktifan`."""

from __future__ import annotations
