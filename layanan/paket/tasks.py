"""Scheduled and queued work of `paket`."""

from __future__ import annotations
