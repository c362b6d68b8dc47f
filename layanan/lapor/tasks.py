"""Scheduled and queued work of `lapor`."""

from __future__ import annotations
