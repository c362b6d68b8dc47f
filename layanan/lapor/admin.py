"""The Kepala's face of `lapor`."""

from __future__ import annotations
