"""Scheduled and queued work of `persyaratan`."""

from __future__ import annotations
