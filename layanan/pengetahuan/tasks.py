"""Scheduled and queued work of `pengetahuan`."""

from __future__ import annotations
