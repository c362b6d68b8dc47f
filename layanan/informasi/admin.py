"""The Kepala's face of `informasi`."""

from __future__ import annotations
