"""The Kepala's face of `kewenangan`."""

from __future__ import annotations
