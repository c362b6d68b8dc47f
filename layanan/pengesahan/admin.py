"""The Kepala's face of `pengesahan`."""

from __future__ import annotations
