"""Scheduled and queued work of `verifikasi`."""

from __future__ import annotations
