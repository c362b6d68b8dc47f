"""Scheduled and queued work of `daftar_hitam`."""

from __future__ import annotations
