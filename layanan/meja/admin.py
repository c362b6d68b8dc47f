"""The Kepala's face of `meja`."""

from __future__ import annotations
