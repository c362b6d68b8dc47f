"""The Kepala's face of `pengguna`."""

from __future__ import annotations
