"""The Kepala's face of `impor`."""

from __future__ import annotations
