"""Scheduled and queued work of `pengesahan`."""

from __future__ import annotations
