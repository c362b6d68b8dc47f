"""The Kepala's face of `padanan`."""

from __future__ import annotations
