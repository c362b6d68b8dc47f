"""The Kepala's face of `pengetahuan`."""

from __future__ import annotations
