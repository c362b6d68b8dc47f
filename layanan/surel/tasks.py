"""Scheduled and queued work of `surel`."""

from __future__ import annotations
