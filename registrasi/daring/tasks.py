"""Scheduled and queued work of `daring`."""

from __future__ import annotations
