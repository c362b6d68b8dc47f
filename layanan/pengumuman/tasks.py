"""Scheduled and queued work of `pengumuman`."""

from __future__ import annotations
