"""Scheduled and queued work of `sla`."""

from __future__ import annotations
