"""Scheduled and queued work of `pengguna`."""

from __future__ import annotations
