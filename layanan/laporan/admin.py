"""The Kepala's face of `laporan`."""

from __future__ import annotations
