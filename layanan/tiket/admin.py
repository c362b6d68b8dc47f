"""The Kepala's face of `tiket`."""

from __future__ import annotations
