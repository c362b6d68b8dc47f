"""The Kepala's face of `paket`."""

from __future__ import annotations
