"""Scheduled and queued work of `kios`."""

from __future__ import annotations
