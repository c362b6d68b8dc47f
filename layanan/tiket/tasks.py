"""Scheduled and queued work of `tiket`."""

from __future__ import annotations
