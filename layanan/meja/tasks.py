"""Scheduled and queued work of `meja`."""

from __future__ import annotations
