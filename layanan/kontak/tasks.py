"""Scheduled and queued work of `kontak`."""

from __future__ import annotations
