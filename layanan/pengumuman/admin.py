"""The Kepala's face of `pengumuman`."""

from __future__ import annotations
