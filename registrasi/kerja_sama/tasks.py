"""Scheduled and queued work of `kerja_sama`."""

from __future__ import annotations
