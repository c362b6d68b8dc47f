"""Scheduled and queued work of `padanan`."""

from __future__ import annotations
