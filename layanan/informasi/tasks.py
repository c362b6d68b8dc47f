"""Scheduled and queued work of `informasi`."""

from __future__ import annotations
