"""Scheduled and queued work of `keluhan`."""

from __future__ import annotations
