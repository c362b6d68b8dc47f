"""Scheduled and queued work of `berita_acara`."""

from __future__ import annotations
