"""The Kepala's face of `kontak`."""

from __future__ import annotations
