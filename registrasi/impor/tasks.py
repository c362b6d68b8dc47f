"""Scheduled and queued work of `impor`."""

from __future__ import annotations
