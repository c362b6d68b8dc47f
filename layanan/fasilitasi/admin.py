"""The Kepala's face of `fasilitasi`."""

from __future__ import annotations
