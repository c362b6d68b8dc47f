"""Scheduled and queued work of `kewenangan`."""

from __future__ import annotations
