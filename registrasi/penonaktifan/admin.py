"""The Kepala's face of `penonaktifan`."""

from __future__ import annotations
