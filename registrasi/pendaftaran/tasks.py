"""Scheduled and queued work of `pendaftaran`."""

from __future__ import annotations
