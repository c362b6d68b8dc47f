"""Scheduled and queued work of `laporan`."""

from __future__ import annotations
