"""Scheduled and queued work of `sikap`."""

from __future__ import annotations
