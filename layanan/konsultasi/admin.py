"""The Kepala's face of `konsultasi`."""

from __future__ import annotations
