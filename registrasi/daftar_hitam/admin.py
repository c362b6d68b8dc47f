"""The Kepala's face of `daftar_hitam`."""

from __future__ import annotations
