"""The Kepala's face of `kategori`."""

from __future__ import annotations
