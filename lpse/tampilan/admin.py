"""Saved filters are not in the Kepala's room: they are private to the person who saved them (``terlihat_oleh``)."""

from __future__ import annotations
