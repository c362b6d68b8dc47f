"""The Kepala's face of `sikap`."""

from __future__ import annotations
