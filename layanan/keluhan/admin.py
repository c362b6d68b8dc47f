"""The Kepala's face of `keluhan`."""

from __future__ import annotations
