"""Scheduled and queued work of `konsultasi`."""

from __future__ import annotations
