"""The Kepala's face of `kerja_sama`."""

from __future__ import annotations
