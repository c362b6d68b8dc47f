"""Scheduled and queued work of `fasilitasi`."""

from __future__ import annotations
