"""Scheduled and queued work of `janji`."""

from __future__ import annotations
